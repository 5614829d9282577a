/* tests/extract/text/test_document.c - a record becomes a document, whatever its bytes. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/marked.h"

#include <stdlib.h>

#include "tests/extract/invariants.h"

static void a_record_is_copied_and_split(void **state)
{
    (void)state;
    kith_arena arena = {0};
    char text[] = "Ada met Bob.\nThey left.";
    kith_record record = {KITH_STR("a1"), KITH_STR("A\xff"), KITH_STR("2019-02-21"),
                          KITH_STR("news/a.txt"), kith_str_of(text)};
    kith_document document;
    assert_int_equal(kith_document_make(&record, &arena, &document, NULL), KITH_OK);
    memset(text, 'x', sizeof text - 1);
    assert_true(kith_str_equal(document.record.text, KITH_STR("Ada met Bob.\nThey left.")));
    assert_true(kith_str_equal(document.record.title, KITH_STR("A\ufffd")));
    assert_true(kith_str_equal(document.record.source, record.source));
    assert_int_equal(document.repaired, 0);
    assert_int_equal(document.sentence_count, 2);
    assert_int_equal(document.token_count, 7);
    assert_int_equal(document.word_count, 5);
    assert_int_equal(document.sentences[1].token, 4);
    assert_int_equal(document.sentences[1].paragraph, 1);
    assert_true(kith_str_equal(kith_document_token(&document, 4), KITH_STR("They")));
    assert_invariants(&document);
    kith_arena_free(&arena);
}

static void the_hash_is_of_the_content_alone(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_document a, b;
    kith_record record = {.id = KITH_STR("1"), .title = KITH_STR("T"), .text = KITH_STR("Text")};
    assert_int_equal(kith_document_make(&record, &arena, &a, NULL), KITH_OK);
    record.id = record.source = KITH_STR("elsewhere");
    assert_int_equal(kith_document_make(&record, &arena, &b, NULL), KITH_OK);
    assert_memory_equal(a.hash, b.hash, sizeof a.hash);
    record.date = KITH_STR("2019");
    assert_int_equal(kith_document_make(&record, &arena, &b, NULL), KITH_OK);
    assert_memory_not_equal(a.hash, b.hash, sizeof a.hash);
    record = (kith_record){.title = KITH_STR("TT"), .text = KITH_STR("ext")};
    assert_int_equal(kith_document_make(&record, &arena, &b, NULL), KITH_OK);
    assert_memory_not_equal(a.hash, b.hash, sizeof a.hash);
    kith_arena_free(&arena);
}

static void nothing_makes_an_empty_document(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_document document = document_of((kith_str){NULL, 0}, &arena);
    assert_int_equal(document.sentence_count, 0);
    document = document_of(KITH_STR(" \n\t\0\ufeff\n "), &arena);
    assert_int_equal(document.sentence_count, 0);
    assert_int_equal(document.token_count, 0);
    document = document_of(KITH_STR("1,234.5 -- \"Élan\" ... 東京 !"), &arena);
    assert_int_equal(document.word_count, 4);
    kith_arena_free(&arena);
}

static void too_long_a_text_is_refused(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_document document = {.repaired = 7};
    kith_error err;
    size_t len = KITH_DOCUMENT_MAX + 1;
    char *bytes = calloc(len, 1);
    assert_non_null(bytes);
    kith_record record = {.text = {bytes, len}};
    assert_int_equal(kith_document_make(&record, &arena, &document, &err), KITH_ELIMIT);
    assert_int_equal(err.code, KITH_ELIMIT);
    memset(bytes, 0xff, len);
    record.text.len = len / 2; /* repaired, each byte becomes three */
    assert_int_equal(kith_document_make(&record, &arena, &document, &err), KITH_ELIMIT);
    assert_int_equal(document.repaired, 7);
    free(bytes);
    kith_arena_free(&arena);
}

/* What a splitter may choke on, repeated many times over without a line end. */
static void any_text_keeps_the_invariants(void **state)
{
    (void)state;
    static const char *const units[] = {
        "a",        "a.",       "A.",       "U.S.-",  "a-B-",
        "www.",     "http://(", "a@",       "x'",     ". ",
        "\"",       "“",        "\xff",     "\n",     "a\n",
        "\r",       "...",      "\xc2\xad", "1,2",    "No. ",
        "St.-",     "n't",      "'s",       "\u0301", "東",
        "é-É",      "-5 ",      "#a_",      "@a.b ",  "See also: x. ",
        "\xe2\x80", "‐",        "a\u00a0",  "?!",     "Latest news\n",
    };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        kith_arena arena = {0};
        kith_buffer text = {0};
        for (int j = 0; j < 2000; j++)
            kith_buffer_append(&text, kith_str_of(units[i]));
        kith_document document = document_of(kith_buffer_str(&text), &arena);
        assert_invariants(&document);
        kith_buffer_clear(&text);
        kith_arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_is_copied_and_split),
        cmocka_unit_test(the_hash_is_of_the_content_alone),
        cmocka_unit_test(nothing_makes_an_empty_document),
        cmocka_unit_test(too_long_a_text_is_refused),
        cmocka_unit_test(any_text_keeps_the_invariants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
