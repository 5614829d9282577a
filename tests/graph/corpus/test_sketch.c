/* tests/graph/corpus/test_sketch.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/sketch.h"

#include "extract/base/buffer.h"
#include "tests/unit.h"

/* The sketch of a text; false when it is too short. */
static bool sketch_of(const char *text, kith_sketch *out)
{
    kith_arena arena = {0};
    kith_document document;
    kith_record record = {.text = kith_str_of(text)};
    assert_int_equal(kith_document_make(&record, &arena, &document, NULL), KITH_OK);
    bool made = kith_sketch_make(&document, out);
    kith_arena_free(&arena);
    return made;
}

/* Words first to last, as "w17 ", the one at `other` being another; sentences of ten. */
static kith_sketch numbered(int first, int last, int other)
{
    kith_buffer text = {0};
    kith_sketch sketch = {0};
    for (int i = first; i <= last; i++)
        kith_buffer_format(&text, i == other ? "other%d%s " : "w%d%s ", i, i % 10 ? "" : ".");
    kith_buffer_append_byte(&text, '\0');
    assert_true(sketch_of(text.ptr, &sketch));
    kith_buffer_clear(&text);
    return sketch;
}

static void likeness_estimates_the_jaccard_index(void **state)
{
    (void)state;
    kith_sketch one = numbered(1, 403, 0); /* 400 shingles */
    kith_sketch same = numbered(1, 403, 0);
    assert_int_equal(kith_sketch_common(&one, &same), KITH_SKETCH_BINS);
    kith_sketch changed = numbered(1, 403, 200); /* 396 / 404 */
    assert_in_range(kith_sketch_common(&one, &changed), 58, 64);
    kith_sketch longer = numbered(1, 503, 0); /* 400 / 500 */
    assert_in_range(kith_sketch_common(&one, &longer), 42, 60);
    kith_sketch half = numbered(201, 603, 0); /* 200 / 600 */
    assert_in_range(kith_sketch_common(&one, &half), 10, 34);
    kith_sketch apart = numbered(1001, 1403, 0);
    assert_in_range(kith_sketch_common(&one, &apart), 0, 2);
}

static void case_and_punctuation_do_not_count(void **state)
{
    (void)state;
    static const char *const plain =
        "the quick brown fox jumps over the lazy dog and then it runs through the old town where "
        "people look up from their dinner and wonder what on earth a fox wants there tonight";
    static const char *const loud =
        "THE QUICK BROWN FOX -- jumps over the lazy dog; and then it runs through the 'old town' "
        "where people look up from their dinner.\nAnd wonder: what on Earth a fox wants there "
        "tonight?!";
    kith_sketch one, other;
    assert_true(sketch_of(plain, &one));
    assert_true(sketch_of(loud, &other));
    assert_int_equal(kith_sketch_common(&one, &other), KITH_SKETCH_BINS);
    assert_false(sketch_of("the quick brown fox jumps over the lazy dog", &one));
    assert_false(sketch_of("", &one));
}

static void bytes_bring_it_back(void **state)
{
    (void)state;
    kith_sketch one = numbered(1, 60, 0), back;
    char bytes[KITH_SKETCH_SIZE];
    kith_sketch_write(&one, bytes);
    assert_int_equal((unsigned char)bytes[0] | (unsigned char)bytes[1] << 8, one.bins[0]);
    kith_sketch_read(bytes, &back);
    assert_int_equal(kith_sketch_common(&one, &back), KITH_SKETCH_BINS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(likeness_estimates_the_jaccard_index),
        cmocka_unit_test(case_and_punctuation_do_not_count),
        cmocka_unit_test(bytes_bring_it_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
