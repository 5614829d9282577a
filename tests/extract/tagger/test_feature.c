/* tests/extract/tagger/test_feature.c - what the tagger looks at: names, capitals, hashed features.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include <string.h>

#include "extract/base/arena.h"
#include "extract/tagger/feature.h"

#define WORDS_MAX 16

/* A sentence cut at spaces, seen with a lexicon. */
typedef struct sentence {
    kith_word words[WORDS_MAX];
    const kith_word *at[WORDS_MAX];
    kith_name_match names[WORDS_MAX];
    kith_chunk chunks[WORDS_MAX];
    size_t count;
} sentence;

static void see(const char *text, const kith_lexicon *lexicon, sentence *out)
{
    *out = (sentence){0};
    for (const char *word = text; *word; out->count++) {
        size_t length = strcspn(word, " ");
        kith_word_see((kith_str){word, length}, lexicon, &out->words[out->count]);
        out->at[out->count] = &out->words[out->count];
        word += length + (word[length] == ' ');
    }
    kith_feature_match_names(lexicon, out->at, out->count, out->names);
    kith_feature_find_chunks(out->at, out->count, out->chunks);
}

static kith_feature_view view_of(const sentence *s)
{
    return (kith_feature_view){s->at, s->names, s->chunks, s->count, false};
}

/* ---- names ----------------------------------------------------------------------------------- */

static kith_buffer lexicon_bytes;
static kith_lexicon lexicon;

static int make_lexicon(void **state)
{
    (void)state;
    kith_str table = KITH_STR("name\tnew york\t4\n"
                              "name\tnew york times\t64\n"
                              "name\ttimes square garden\t4\n"
                              "name\tyork\t2\n"
                              "name\tbank of england\t128\n"
                              "name\tapple\t32\n"
                              "name\tseries 00\t1024\n"
                              "name\ta b c d e f g h i j k l m\t32\n"
                              "name\tbank of\t1\n"
                              "word\tpeace\t0\t4096\n");
    assert_int_equal(kith_lexicon_compile(table, &lexicon_bytes, NULL), KITH_OK);
    return kith_lexicon_open(kith_buffer_str(&lexicon_bytes), &lexicon, NULL) == KITH_OK ? 0 : -1;
}

static int free_lexicon(void **state)
{
    (void)state;
    kith_buffer_clear(&lexicon_bytes);
    return 0;
}

/* `marks` has a character a word: '.' in no name, else the place in it, from 'a'. */
static void check_names(const char *text, const char *marks)
{
    sentence s;
    see(text, &lexicon, &s);
    assert_int_equal(s.count, strlen(marks));
    for (size_t i = 0; i < s.count; i++) {
        char mark = s.names[i].classes ? (char)('a' + s.names[i].place) : '.';
        assert_int_equal(mark, marks[i]);
        assert_true(s.names[i].classes == 0 || s.names[i].place < s.names[i].length);
    }
}

static void the_longest_name_is_matched(void **state)
{
    (void)state;
    check_names("in New York today", ".ab.");
    check_names("the New York Times said", ".abc.");
    check_names("York", "a");
    check_names("New", ".");
    check_names("NEW YORK", "ab");
    check_names("Series 62", "ab"); /* any digits */
    sentence s;
    see("the New York Times", &lexicon, &s);
    assert_int_equal(s.names[1].classes, KITH_CLASS_MEDIA);
    assert_int_equal(s.names[1].length, 3);
}

static void names_are_matched_from_left_to_right(void **state)
{
    (void)state;
    check_names("New York Times Square Garden", "abc..");
    check_names("Times Square Garden", "abc");
    check_names("New York York New York", "abaab");
    check_names("Times Square New York", "..ab");
}

static void names_neither_begin_nor_end_in_lower_case(void **state)
{
    (void)state;
    check_names("Bank of England", "abc");
    check_names("Bank of Paris", "...");
    check_names("an apple a day", "....");
    check_names("Apple fell", "a.");
    check_names("new York", ".a");
}

static void very_long_names_are_not_looked_for(void **state)
{
    (void)state;
    check_names("A B C D E F G H I J K L M", ".............");
    check_names("", "");
}

static void a_prefix_alone_is_no_class(void **state)
{
    (void)state;
    sentence s;
    see("New Peace", &lexicon, &s);
    assert_int_equal(s.words[0].classes, KITH_CLASS_PREFIX);
    assert_int_equal(s.names[0].classes, 0);
    assert_int_equal(s.names[1].classes, 0);
}

/* ---- capitals -------------------------------------------------------------------------------- */

static bool in_capitals(const char *text)
{
    sentence s;
    see(text, &lexicon, &s);
    return kith_feature_in_capitals(s.at, s.count);
}

static void headlines_are_told_by_their_capitals(void **state)
{
    (void)state;
    assert_true(in_capitals("EU REJECTS GERMAN CALL"));
    assert_true(in_capitals("SOCCER - JAPAN GET LUCKY WIN , CHINA IN DEFEAT 2-1 ."));
    assert_false(in_capitals("EU rejects German call"));
    assert_false(in_capitals("The EU and NATO met ."));
    assert_false(in_capitals("NATO"));
    assert_false(in_capitals("1996-08-22"));
    assert_false(in_capitals(""));
}

/* ---- hashes ---------------------------------------------------------------------------------- */

static bool holds(const uint64_t *features, size_t count, uint64_t feature)
{
    for (size_t i = 0; i < count; i++)
        if (features[i] == feature)
            return true;
    return false;
}

static void assert_all_differ(const uint64_t *features, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_false(holds(features, i, features[i]));
        assert_false(features[i] == 0);
    }
}

/* A word of which everything is known gives the most features there can be. */
static void features_have_room(void **state)
{
    (void)state;
    kith_word word;
    memset(&word, 0xff, sizeof word);
    word.capitalised = word.all_capitals = word.connector = true;
    word.lower = word.plain = false;
    const kith_word *words[5] = {&word, &word, &word, &word, &word};
    kith_name_match names[5], match = {.classes = 0xffff, .place = 1, .length = 5};
    /* Word 2 stands in the last run of a chunk of two. */
    kith_chunk chunks[5], chunk = {.first = 0, .end = 5, .run_first = 2, .run_end = 5, .head = 0};
    for (size_t i = 0; i < 5; i++) {
        names[i] = match;
        chunks[i] = chunk;
    }
    uint64_t features[4 * KITH_FEATURE_MAX];
    for (int offset = -KITH_FEATURE_REACH; offset <= KITH_FEATURE_REACH; offset++) {
        size_t count = kith_feature_of_word(&word, offset, features);
        assert_true(count <= KITH_FEATURE_MAX);
        assert_all_differ(features, count);
    }
    kith_feature_view view = {words, names, chunks, 5, true};
    size_t count = kith_feature_of_context(&view, 2, features);
    assert_true(count <= KITH_FEATURE_MAX);
    assert_all_differ(features, count);
}

static void a_word_differs_by_where_it_is_seen_from(void **state)
{
    (void)state;
    sentence s;
    see("Berlin", &lexicon, &s);
    uint64_t all[5 * KITH_FEATURE_MAX];
    size_t count = 0;
    for (int offset = -KITH_FEATURE_REACH; offset <= KITH_FEATURE_REACH; offset++) {
        count += kith_feature_of_word(&s.words[0], offset, all + count);
        count += kith_feature_of_word(NULL, offset, all + count);
    }
    assert_all_differ(all, count);
}

/* What one word lacks must not shift what the other features are. */
static void features_that_are_missing_leave_the_others_alone(void **state)
{
    (void)state;
    sentence s;
    see("Berlin", &lexicon, &s);
    kith_word known = s.words[0];
    for (int grain = 0; grain < KITH_CLUSTER_GRAINS; grain++)
        known.cluster[grain] = (uint16_t)(grain + 1);
    known.prefix[1] = 0;
    uint64_t before[KITH_FEATURE_MAX], after[KITH_FEATURE_MAX];
    size_t before_count = kith_feature_of_word(&s.words[0], 0, before);
    size_t after_count = kith_feature_of_word(&known, 0, after);
    assert_int_equal(after_count, before_count + KITH_CLUSTER_GRAINS - 1);
    size_t shared = 0;
    for (size_t i = 0; i < before_count; i++)
        shared += holds(after, after_count, before[i]);
    assert_int_equal(shared, before_count - 2); /* prefix 1, and cluster with outline */
}

static void context_reaches_two_words(void **state)
{
    (void)state;
    sentence a, b;
    uint64_t x[KITH_FEATURE_MAX], y[KITH_FEATURE_MAX];
    const struct {
        const char *one, *other;
        bool same;
    } cases[] = {
        {"a b C d e", "a b C d e", true},  {"a b C d e f", "a b C d e g", true},
        {"a b C d e", "x b C d e", false}, {"a b C d e", "a b C d x", false},
        {"a b C d e", "a b C x e", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        see(cases[i].one, &lexicon, &a);
        see(cases[i].other, &lexicon, &b);
        kith_feature_view view = view_of(&a), other = view_of(&b);
        size_t count = kith_feature_of_context(&view, 2, x);
        bool same =
            kith_feature_of_context(&other, 2, y) == count && memcmp(x, y, count * sizeof *x) == 0;
        assert_int_equal(same, cases[i].same);
    }
}

/* Two sentences are the same to word `i`, or not. */
static void check_same_context(const char *one, const char *other, size_t i, bool same)
{
    sentence a, b;
    uint64_t x[KITH_FEATURE_MAX], y[KITH_FEATURE_MAX];
    see(one, &lexicon, &a);
    see(other, &lexicon, &b);
    kith_feature_view view = view_of(&a), other_view = view_of(&b);
    size_t count = kith_feature_of_context(&view, i, x);
    bool equal =
        kith_feature_of_context(&other_view, i, y) == count && memcmp(x, y, count * sizeof *x) == 0;
    assert_int_equal(equal, same);
}

/* The chunk of each token: its letter, big in its first run, '.' in none. */
static void check_chunks(const char *text, const char *marks)
{
    sentence s;
    see(text, &lexicon, &s);
    char letter = 'a' - 1;
    for (size_t i = 0; i < s.count; i++) {
        const kith_chunk *chunk = &s.chunks[i];
        bool inside = chunk->first < chunk->end;
        letter = (char)(letter + (inside && chunk->first == i));
        char mark = !inside ? '.' : i <= chunk->head ? (char)(letter - 32) : letter;
        assert_int_equal(mark, marks[i]);
        assert_true(!inside || (chunk->run_first <= i && i < chunk->run_end &&
                                chunk->first <= chunk->run_first && chunk->run_end <= chunk->end));
    }
}

static void chunks_go_on_over_connectors(void **state)
{
    (void)state;
    check_chunks("the Bank of China said", ".Aaa.");
    check_chunks("Popular Front for the Liberation of Palestine", "AAaaaaa");
    check_chunks("Ada met Tim and left", "A.B..");
    check_chunks("of Berlin", ".A");
    check_chunks("Bank of the in China", "A...B"); /* two connectors at most */
    check_chunks("a b", "..");
    check_chunks("", "");
}

/* Beyond two words to each side only the chunk's ends, its head and its neighbours are seen. */
static void a_chunk_is_seen_from_within(void **state)
{
    (void)state;
    check_same_context("near A B C D E F by", "near A B C D E G by", 1, false);
    check_same_context("near A B C D E F by", "at A B C D E F by", 6, false);
    check_same_context("Front of A B C D", "League of A B C D", 5, false);
    check_same_context("x near A B C D E F", "y near A B C D E F", 6, true);
    check_same_context("A B C D E F G H", "A B C D E x G H", 1, false);
}

/* Nothing is said of words that the document uses once; else the neighbours' use counts too. */
static void the_rest_of_a_document_is_looked_at(void **state)
{
    (void)state;
    sentence s;
    see("a B C d", &lexicon, &s);
    kith_feature_view view = view_of(&s);
    kith_clue clues[4] = {{0}};
    uint64_t one[KITH_FEATURE_MAX], other[KITH_FEATURE_MAX];
    size_t shared = 0;
    for (size_t i = 0; i < s.count; i++)
        assert_int_equal(kith_feature_of_clues(&view, clues, i, one), 0);
    clues[2] = (kith_clue){.top = 2 + KITH_FINE_MISC,
                           .sure = 3,
                           .times = 3,
                           .inside = true,
                           .lower = 2,
                           .middle = true};
    assert_int_equal(kith_feature_of_clues(&view, clues, 0, one), 0);
    for (size_t i = 1; i < s.count; i++) {
        size_t count = kith_feature_of_clues(&view, clues, i, one);
        assert_true(count > 0 && count <= KITH_FEATURE_MAX);
        assert_all_differ(one, count);
    }
    size_t count = kith_feature_of_clues(&view, clues, 2, one);
    clues[2].top = 2 + KITH_FINE_PERSON;
    clues[2].look = kith_label_begin(KITH_FINE_PERSON);
    assert_int_equal(kith_feature_of_clues(&view, clues, 2, other), count);
    for (size_t i = 0; i < count; i++)
        shared += holds(one, count, other[i]);
    assert_true(shared <= 2); /* what its neighbours and its lower case show */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_longest_name_is_matched),
        cmocka_unit_test(names_are_matched_from_left_to_right),
        cmocka_unit_test(names_neither_begin_nor_end_in_lower_case),
        cmocka_unit_test(very_long_names_are_not_looked_for),
        cmocka_unit_test(a_prefix_alone_is_no_class),
        cmocka_unit_test(headlines_are_told_by_their_capitals),
        cmocka_unit_test(features_have_room),
        cmocka_unit_test(a_word_differs_by_where_it_is_seen_from),
        cmocka_unit_test(features_that_are_missing_leave_the_others_alone),
        cmocka_unit_test(context_reaches_two_words),
        cmocka_unit_test(chunks_go_on_over_connectors),
        cmocka_unit_test(a_chunk_is_seen_from_within),
        cmocka_unit_test(the_rest_of_a_document_is_looked_at),
    };
    return cmocka_run_group_tests(tests, make_lexicon, free_lexicon);
}
