/* tests/extract/tagger/test_model.c - model files: made, opened, refused. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/test_file.h"

#include <stdlib.h>
#include <string.h>

#include "extract/base/arena.h"
#include "extract/tagger/model.h"

/* The place of things in a model's head; what stands there must never be moved. */
enum { VERSION_AT = 8, BYTE_ORDER_AT = 12, FINE_AT = 16, BODY_AT = 64 };

/* A small model with one feature and one word. */
static kith_buffer make_model(bool fine)
{
    float transitions[KITH_LABEL_MAX][KITH_LABEL_MAX] = {[2][3] = 0.5f};
    uint64_t feature = 7;
    float scores[KITH_LABEL_MAX] = {[1] = 1.0f};
    kith_buffer weights = {0}, lexicon = {0}, model = {0};
    kith_weights_compile(&feature, scores, 1, &weights);
    assert_int_equal(kith_lexicon_compile(KITH_STR("word\tx\t0\t4096\n"), &lexicon, NULL), KITH_OK);
    kith_model_compile(fine, !fine, 2.0f, (const float(*)[KITH_LABEL_MAX])transitions,
                       kith_buffer_str(&weights), kith_buffer_str(&lexicon), &model);
    kith_buffer_clear(&weights);
    kith_buffer_clear(&lexicon);
    return model;
}

static kith_status use(const kith_buffer *bytes, kith_error *err)
{
    kith_model *model = NULL;
    kith_status status = kith_model_use(kith_buffer_str(bytes), &model, err);
    assert_int_equal(status == KITH_OK, model != NULL);
    kith_model_free(model);
    return status;
}

static void a_model_comes_back_as_it_was_made(void **state)
{
    (void)state;
    for (int fine = 0; fine <= 1; fine++) {
        kith_buffer bytes = make_model(fine);
        kith_model *model;
        assert_int_equal(kith_model_use(kith_buffer_str(&bytes), &model, NULL), KITH_OK);
        assert_int_equal(model->fine, fine);
        assert_int_equal(model->clues, !fine);
        assert_true(model->temperature == 2.0f);
        assert_true(model->transitions[2][3] == 0.5f);
        float scores[KITH_LABEL_MAX] = {0};
        kith_weights_add(&model->weights, &(uint64_t){7}, &(uint32_t){1}, 1, &scores);
        assert_float_equal(scores[1], 1.0f, 0.01f);
        const kith_lexicon_entry *entry =
            kith_lexicon_find(&model->lexicon, kith_lexicon_word_key(KITH_STR("x")));
        assert_int_equal(entry->classes, KITH_CLASS_LOWERCASE);
        kith_lexicon again;
        assert_int_equal(kith_lexicon_open(model->lexicon_bytes, &again, NULL), KITH_OK);
        kith_model_free(model);
        kith_buffer_clear(&bytes);
    }
}

/* Any one byte of what is learned, and of the head that says how to read it. */
static void a_damaged_byte_is_noticed(void **state)
{
    (void)state;
    for (int fine = 0; fine <= 1; fine++) {
        kith_buffer bytes = make_model(fine);
        for (size_t i = 0; i < bytes.len; i++)
            for (int bit = 0; bit < 8; bit++) {
                bytes.ptr[i] ^= (char)(1 << bit);
                kith_status status = use(&bytes, NULL);
                bool version = i >= VERSION_AT && i < FINE_AT;
                assert_int_equal(status, version ? KITH_EVERSION : KITH_EFORMAT);
                bytes.ptr[i] ^= (char)(1 << bit);
            }
        assert_int_equal(use(&bytes, NULL), KITH_OK);
        kith_buffer_clear(&bytes);
    }
}

static void a_cut_model_is_refused(void **state)
{
    (void)state;
    kith_buffer bytes = make_model(true);
    size_t whole = bytes.len;
    kith_buffer_append_byte(&bytes, '\0');
    for (size_t length = 0; length <= bytes.len; length++) {
        kith_buffer cut = {bytes.ptr, length, length};
        assert_int_equal(use(&cut, NULL), length == whole ? KITH_OK : KITH_EFORMAT);
    }
    kith_buffer_clear(&bytes);
}

static void another_version_is_told_from_damage(void **state)
{
    (void)state;
    kith_buffer bytes = make_model(true);
    kith_error err;
    bytes.ptr[VERSION_AT]++;
    assert_int_equal(use(&bytes, &err), KITH_EVERSION);
    assert_non_null(strstr(err.message, "version 4"));
    bytes.ptr[VERSION_AT]--;
    for (size_t i = 0; i < 2; i++) { /* a machine of the other byte order wrote it */
        char byte = bytes.ptr[BYTE_ORDER_AT + i];
        bytes.ptr[BYTE_ORDER_AT + i] = bytes.ptr[BYTE_ORDER_AT + 3 - i];
        bytes.ptr[BYTE_ORDER_AT + 3 - i] = byte;
    }
    assert_int_equal(use(&bytes, &err), KITH_EVERSION);
    assert_non_null(strstr(err.message, "byte order"));
    kith_buffer_clear(&bytes);
}

static kith_status open_file(const char *path, kith_error *err)
{
    kith_model *model = NULL;
    kith_status status = kith_model_read(path, &model, err);
    kith_model_free(model);
    return status;
}

static kith_status open_content(kith_str content, kith_error *err)
{
    test_file file = TEST_FILE;
    write_test_file(&file, content);
    kith_status status = open_file(file.path, err);
    if (status != KITH_OK)
        assert_non_null(strstr(err->message, file.path));
    unlink(file.path);
    return status;
}

static void files_are_opened_or_named(void **state)
{
    (void)state;
    kith_error err;
    kith_buffer bytes = make_model(true);
    kith_str whole = kith_buffer_str(&bytes);
    assert_int_equal(open_content(whole, &err), KITH_OK);
    assert_int_equal(open_content(kith_str_slice(whole, 0, whole.len - 1), &err), KITH_EFORMAT);
    assert_int_equal(open_content(kith_str_slice(whole, 0, 10), &err), KITH_EFORMAT);
    assert_int_equal(open_content(KITH_STR(""), &err), KITH_EFORMAT);
    assert_int_equal(open_content(KITH_STR("Just some text that is longer than the head of a "
                                           "model, which has sixty-four bytes.\n"),
                                  &err),
                     KITH_EFORMAT);
    kith_buffer_clear(&bytes);

    assert_int_equal(open_file("/tmp", &err), KITH_EFORMAT);
    assert_int_equal(open_file("/dev/null", &err), KITH_EFORMAT);
    assert_int_equal(open_file("/nowhere/at all", &err), KITH_EIO);
    assert_non_null(strstr(err.message, "/nowhere/at all: "));
}

/* The program does not prove its own model at each start, so a test does. */
static void the_built_in_model_is_whole(void **state)
{
    (void)state;
    kith_model *model, *proved;
    assert_int_equal(kith_model_open_default(&model, NULL), KITH_OK);
    assert_true(model->fine);
    size_t head_and_transitions = BODY_AT + sizeof model->transitions;
    const char *start = (const char *)model->weights.buckets - 64 - head_and_transitions;
    kith_str bytes = {start, (size_t)(model->lexicon_bytes.ptr - start) + model->lexicon_bytes.len};
    assert_int_equal(kith_model_use(bytes, &proved, NULL), KITH_OK);
    kith_model_free(proved);
    kith_model_free(model);
    kith_model_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_model_comes_back_as_it_was_made),
        cmocka_unit_test(a_damaged_byte_is_noticed),
        cmocka_unit_test(a_cut_model_is_refused),
        cmocka_unit_test(another_version_is_told_from_damage),
        cmocka_unit_test(files_are_opened_or_named),
        cmocka_unit_test(the_built_in_model_is_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
