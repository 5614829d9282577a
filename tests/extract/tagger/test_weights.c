/* tests/extract/tagger/test_weights.c - tables of scores, compiled and used in place. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "extract/base/hash.h"
#include "extract/tagger/label.h"
#include "extract/tagger/weights.h"

#define COUNT 3000

typedef float row[KITH_LABEL_MAX];

/* Features and scores of all sizes, from 1e-3 to 1e2, the same at every run. */
static void make_table(uint64_t *features, row *scores, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        features[i] = kith_hash_number(i, 1);
        float size = powf(10.0f, (float)(i % 6) - 3.0f);
        for (int l = 0; l < KITH_LABEL_MAX; l++) {
            uint64_t bits = kith_hash_number(i * KITH_LABEL_MAX + (uint64_t)l, 2);
            scores[i][l] = ((float)(bits % 2001) - 1000.0f) / 1000.0f * size;
        }
    }
}

/* Add the scores of some features to one row. */
static void add(const kith_weights *weights, const uint64_t *features, size_t count, row scores)
{
    kith_weights_add(weights, features, &(uint32_t){(uint32_t)count}, 1, (row *)scores);
}

static void open_table(kith_buffer *bytes, kith_weights *out)
{
    assert_int_equal(kith_weights_open(kith_buffer_str(bytes), out, NULL), KITH_OK);
}

static void scores_come_back_within_a_two_hundredth(void **state)
{
    (void)state;
    uint64_t *features = malloc(COUNT * sizeof *features);
    row *scores = malloc(COUNT * sizeof *scores);
    make_table(features, scores, COUNT);
    kith_buffer bytes = {0};
    kith_weights_compile(features, &scores[0][0], COUNT, &bytes);
    kith_weights weights;
    open_table(&bytes, &weights);
    for (size_t i = 0; i < COUNT; i++) {
        float greatest = 0;
        for (int l = 0; l < KITH_LABEL_MAX - 1; l++)
            greatest = fmaxf(greatest, fabsf(scores[i][l]));
        row found = {0};
        add(&weights, &features[i], 1, found);
        for (int l = 0; l < KITH_LABEL_MAX - 1; l++)
            assert_true(fabsf(found[l] - scores[i][l]) <= greatest / 200.0f);
    }
    kith_buffer_clear(&bytes);
    free(features);
    free(scores);
}

static void scores_are_added_to_what_is_there(void **state)
{
    (void)state;
    uint64_t feature = 0x123456789abcdef0u;
    row scores = {1.0f, -2.0f}, sum = {10.0f, 10.0f, 10.0f};
    kith_buffer bytes = {0};
    kith_weights weights;
    kith_weights_compile(&feature, scores, 1, &bytes);
    open_table(&bytes, &weights);
    const uint64_t twice[] = {feature, feature};
    add(&weights, twice, 2, sum);
    assert_float_equal(sum[0], 12.0, 0.02);
    assert_float_equal(sum[1], 6.0, 0.02);
    assert_true(sum[2] == 10.0f);
    kith_buffer_clear(&bytes);
}

static void each_row_takes_its_own_features(void **state)
{
    (void)state;
    uint64_t features[KITH_WEIGHTS_ROWS];
    uint32_t ends[KITH_WEIGHTS_ROWS];
    row scores[KITH_WEIGHTS_ROWS], sums[KITH_WEIGHTS_ROWS] = {{0}};
    make_table(features, scores, KITH_WEIGHTS_ROWS);
    kith_buffer bytes = {0};
    kith_weights weights;
    kith_weights_compile(features, &scores[0][0], KITH_WEIGHTS_ROWS, &bytes);
    open_table(&bytes, &weights);
    /* Rows of no feature and of one in turn, the last of two. */
    for (uint32_t i = 0; i < KITH_WEIGHTS_ROWS; i++)
        ends[i] = (i + 1) / 2;
    ends[KITH_WEIGHTS_ROWS - 1]++;
    kith_weights_add(&weights, features, ends, KITH_WEIGHTS_ROWS, sums);
    for (uint32_t i = 0; i < KITH_WEIGHTS_ROWS; i++) {
        row expected = {0};
        uint32_t first = i ? ends[i - 1] : 0;
        add(&weights, features + first, ends[i] - first, expected);
        assert_int_equal(expected[0] != 0, ends[i] > first);
        assert_memory_equal(sums[i], expected, sizeof expected);
    }
    kith_buffer_clear(&bytes);
}

static void unknown_features_score_nothing(void **state)
{
    (void)state;
    uint64_t features[8];
    row scores[8], none = {0};
    make_table(features, scores, 8);
    kith_buffer bytes = {0};
    kith_weights weights;
    kith_weights_compile(features, &scores[0][0], 8, &bytes);
    open_table(&bytes, &weights);
    for (uint64_t i = 100; i < 2100; i++) {
        uint64_t unknown = kith_hash_number(i, 1);
        add(&weights, &unknown, 1, none);
    }
    for (int l = 0; l < KITH_LABEL_MAX; l++)
        assert_true(none[l] == 0.0f);
    kith_buffer_clear(&bytes);
}

static void an_empty_table_is_a_table(void **state)
{
    (void)state;
    kith_buffer bytes = {0};
    kith_weights weights;
    row none = {0};
    kith_weights_compile(NULL, NULL, 0, &bytes);
    open_table(&bytes, &weights);
    add(&weights, &(uint64_t){42}, 1, none);
    assert_true(none[0] == 0.0f);
    kith_buffer_clear(&bytes);
}

/* Without an empty slot a search for what is not there, but passes the filter, must end. */
static void a_full_table_ends_a_search(void **state)
{
    (void)state;
    _Alignas(uint64_t)
        uint32_t table[16 + 16 + 32] = {[0] = 1, [1] = 4, [16] = 14, [17] = 79, [18] = 80};
    memset(table + 32, 0xff, 32 * sizeof *table); /* a filter that lets all pass */
    kith_str bytes = {(const char *)table, sizeof table};
    kith_weights weights;
    row none = {0};
    assert_int_equal(kith_weights_open(bytes, &weights, NULL), KITH_OK);
    add(&weights, &(uint64_t){(uint64_t)78 << 32}, 1, none);
    assert_true(none[0] == 0.0f);
}

/* Were the whole table searched for each feature, this would take minutes. */
static void a_table_that_was_written_over_ends_a_search(void **state)
{
    (void)state;
    enum { BUCKETS = 200000, WORDS = 16 + BUCKETS * sizeof(kith_weights_bucket) / 4 + 32 };
    uint32_t *table = malloc(WORDS * sizeof *table);
    memset(table, 0xff, WORDS * sizeof *table);
    table[0] = BUCKETS;
    table[1] = 4;
    kith_weights weights;
    kith_str bytes = {(const char *)table, WORDS * sizeof *table};
    row none = {0};
    assert_int_equal(kith_weights_open(bytes, &weights, NULL), KITH_OK);
    for (uint64_t i = 0; i < 2 * COUNT; i++)
        add(&weights, &(uint64_t){kith_hash_number(i, 1)}, 1, none);
    assert_true(none[0] == 0.0f);
    free(table);
}

static void scores_out_of_range_stay_finite(void **state)
{
    (void)state;
    uint64_t features[3] = {1, 2, 3};
    row scores[3] = {{1e30f, -1e30f}, {INFINITY, NAN}, {1e-30f}}, sum = {0};
    kith_buffer bytes = {0};
    kith_weights weights;
    kith_weights_compile(features, &scores[0][0], 3, &bytes);
    open_table(&bytes, &weights);
    for (size_t i = 0; i < 3; i++)
        add(&weights, &features[i], 1, sum);
    for (int l = 0; l < KITH_LABEL_MAX; l++)
        assert_true(isfinite(sum[l]));
    kith_buffer_clear(&bytes);
}

static void cut_bytes_are_refused(void **state)
{
    (void)state;
    uint64_t feature = 1;
    row scores = {1.0f};
    kith_buffer bytes = {0};
    kith_weights_compile(&feature, scores, 1, &bytes);
    kith_buffer_append_byte(&bytes, '\0');
    size_t whole = bytes.len - 1;
    for (size_t length = 0; length <= bytes.len; length++) {
        kith_weights weights;
        kith_error err;
        kith_str cut = {bytes.ptr, length};
        kith_status status = kith_weights_open(cut, &weights, &err);
        assert_int_equal(status, length == whole ? KITH_OK : KITH_EFORMAT);
    }
    uint32_t huge[16] = {UINT32_MAX, 4}, empty[16] = {0, 4}, no_filter[16] = {1, 0};
    kith_weights weights;
    assert_int_equal(kith_weights_open((kith_str){(char *)huge, sizeof huge}, &weights, NULL),
                     KITH_EFORMAT);
    assert_int_equal(kith_weights_open((kith_str){(char *)empty, sizeof empty}, &weights, NULL),
                     KITH_EFORMAT);
    assert_int_equal(
        kith_weights_open((kith_str){(char *)no_filter, sizeof no_filter}, &weights, NULL),
        KITH_EFORMAT);
    kith_buffer_clear(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scores_come_back_within_a_two_hundredth),
        cmocka_unit_test(scores_are_added_to_what_is_there),
        cmocka_unit_test(each_row_takes_its_own_features),
        cmocka_unit_test(unknown_features_score_nothing),
        cmocka_unit_test(an_empty_table_is_a_table),
        cmocka_unit_test(a_full_table_ends_a_search),
        cmocka_unit_test(a_table_that_was_written_over_ends_a_search),
        cmocka_unit_test(scores_out_of_range_stay_finite),
        cmocka_unit_test(cut_bytes_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
