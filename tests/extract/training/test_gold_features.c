/* tests/extract/training/test_gold_features.c - gold text as numbers: the same features as in
 * tagging. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/learned.h"

#include <string.h>

#include "extract/training/gold_features.h"

static const char content[] = "A O\nB B-PER\nA O\n\nB B-PER\nC O\nD O\nE O\n\nA O\n";

/* The hashes of a list, in its order. */
static size_t expand(const kith_feature_index *index, const kith_gold_features *features,
                     kith_feature_list list, uint64_t *out)
{
    for (uint32_t i = 0; i < list.count; i++)
        out[i] = index->features[features->indices[list.start + i]];
    return list.count;
}

static void assert_list(const kith_feature_index *index, const kith_gold_features *features,
                        kith_feature_list list, const uint64_t *expected, size_t count)
{
    uint64_t found[KITH_FEATURE_MAX];
    assert_int_equal(expand(index, features, list, found), count);
    assert_memory_equal(found, expected, count * sizeof *found);
}

static void check_sentence(const kith_gold *gold, size_t sentence, const kith_lexicon *lexicon,
                           const kith_feature_index *index, const kith_gold_features *features)
{
    size_t first = kith_gold_first_word(gold, sentence), count = gold->sentences[sentence] - first;
    kith_word words[8];
    const kith_word *at[8];
    kith_name_match names[8];
    kith_chunk chunks[8];
    for (size_t i = 0; i < count; i++) {
        kith_word_see(gold->words[first + i], lexicon, &words[i]);
        at[i] = &words[i];
    }
    kith_feature_match_names(lexicon, at, count, names);
    kith_feature_find_chunks(at, count, chunks);
    kith_feature_view view = {at, names, chunks, count, kith_feature_in_capitals(at, count)};
    for (size_t i = 0; i < count; i++) {
        uint64_t expected[KITH_FEATURE_MAX];
        size_t expected_count = kith_feature_of_context(&view, i, expected);
        assert_list(index, features, features->context[first + i], expected, expected_count);
        for (int k = 0; k < KITH_FEATURE_OFFSETS; k++) {
            expected_count = kith_feature_of_word(&words[i], k - KITH_FEATURE_REACH, expected);
            assert_list(index, features, features->lent[features->types[first + i]][k], expected,
                        expected_count);
        }
    }
}

/* With a cutoff of 1 every feature that tagging would look at is there, in the same order. */
static void features_are_those_of_tagging(void **state)
{
    (void)state;
    kith_gold gold = gold_of(kith_str_of(content), false);
    kith_lexicon lexicon = {0};
    kith_feature_index index = {0};
    kith_gold_features features = {0};
    kith_feature_index_make(&gold, &lexicon, NULL, 1, &index);
    kith_gold_features_make(&gold, &lexicon, NULL, &index, &features);
    for (size_t s = 0; s < gold.sentence_count; s++)
        check_sentence(&gold, s, &lexicon, &index, &features);
    for (int k = 0; k < KITH_FEATURE_OFFSETS; k++) {
        uint64_t edge[KITH_FEATURE_MAX];
        size_t count = kith_feature_of_word(NULL, k - KITH_FEATURE_REACH, edge);
        assert_list(&index, &features, features.edge[k], edge, count);
    }
    assert_int_equal(features.types[0], features.types[2]);
    assert_int_not_equal(features.types[0], features.types[1]);
    kith_gold_features_clear(&features);
    kith_feature_index_clear(&index);
    kith_gold_clear(&gold);
}

static bool knows(const kith_feature_index *index, uint64_t feature)
{
    for (size_t i = 0; i < index->count; i++)
        if (index->features[i] == feature)
            return true;
    return false;
}

/* "A" stands three times in the text, "B" twice, "C" once. */
static void rare_features_are_left_out(void **state)
{
    (void)state;
    kith_gold gold = gold_of(kith_str_of(content), false);
    kith_lexicon lexicon = {0};
    for (uint32_t cutoff = 1; cutoff <= 4; cutoff++) {
        kith_feature_index index = {0};
        kith_feature_index_make(&gold, &lexicon, NULL, cutoff, &index);
        for (size_t i = 0; i < 3; i++) {
            kith_word word;
            uint64_t features[KITH_FEATURE_MAX];
            kith_word_see((kith_str){&"ABC"[i], 1}, &lexicon, &word);
            kith_feature_of_word(&word, 0, features);
            assert_int_equal(knows(&index, features[0]), 3 - i >= cutoff);
        }
        kith_feature_index_clear(&index);
    }
    kith_gold_clear(&gold);
}

static void nothing_is_left_of_a_high_cutoff(void **state)
{
    (void)state;
    kith_gold gold = gold_of(kith_str_of(content), false);
    kith_lexicon lexicon = {0};
    kith_feature_index index = {0};
    kith_gold_features features = {0};
    kith_feature_index_make(&gold, &lexicon, NULL, 1000, &index);
    assert_int_equal(index.count, 0);
    kith_gold_features_make(&gold, &lexicon, NULL, &index, &features);
    assert_int_equal(features.index_count, 0);
    kith_gold_features_clear(&features);
    kith_feature_index_clear(&index);
    kith_gold_features_clear(NULL);
    kith_feature_index_clear(NULL);
    kith_gold_clear(&gold);
}

/* Without the features of odd number every list has the others, in their order. */
static void dropped_features_leave_every_list(void **state)
{
    (void)state;
    kith_gold gold = gold_of(kith_str_of(content), false);
    kith_lexicon lexicon = {0};
    kith_feature_index index = {0};
    kith_gold_features whole = {0}, half = {0};
    kith_feature_index_make(&gold, &lexicon, NULL, 1, &index);
    kith_gold_features_make(&gold, &lexicon, NULL, &index, &whole);
    kith_gold_features_make(&gold, &lexicon, NULL, &index, &half);
    uint32_t numbers[2000];
    assert_true(index.count > 10 && index.count <= 2000);
    for (uint32_t i = 0; i < index.count; i++)
        numbers[i] = i % 2 ? KITH_FEATURE_DROPPED : i / 2;
    kith_gold_features_renumber(&half, numbers);
    for (size_t word = 0; word < gold.word_count; word++) {
        const kith_feature_list *lists[] = {&whole.context[word], &half.context[word],
                                            &whole.lent[whole.types[word]][0],
                                            &half.lent[half.types[word]][0]};
        for (size_t k = 0; k < 4; k += 2) {
            uint32_t kept = 0;
            for (uint32_t f = 0; f < lists[k]->count; f++) {
                uint32_t number = whole.indices[lists[k]->start + f];
                if (number % 2 == 0)
                    assert_int_equal(half.indices[lists[k + 1]->start + kept++], number / 2);
            }
            assert_int_equal(lists[k + 1]->count, kept);
        }
    }
    kith_gold_features_clear(&whole);
    kith_gold_features_clear(&half);
    kith_feature_index_clear(&index);
    kith_gold_clear(&gold);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(features_are_those_of_tagging),
        cmocka_unit_test(rare_features_are_left_out),
        cmocka_unit_test(nothing_is_left_of_a_high_cutoff),
        cmocka_unit_test(dropped_features_leave_every_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
