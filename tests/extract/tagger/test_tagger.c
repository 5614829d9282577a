/* tests/extract/tagger/test_tagger.c - labels of words, whatever the document and whatever came
 * before. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/learned.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define PIECE_WORDS 1024

static kith_model *model;

static int open_model(void **state)
{
    (void)state;
    return kith_model_open_default(&model, NULL) == KITH_OK ? 0 : -1;
}

static int free_model(void **state)
{
    (void)state;
    kith_model_free(model);
    return 0;
}

/* Words cut at spaces; a slash ends a sentence. */
typedef struct story {
    kith_arena arena;
    kith_str *at;
    size_t count;
    uint32_t ends[64];
    size_t sentence_count;
    kith_label *labels;
    float *scores;
} story;

static void tell(const char *text, size_t times, story *out)
{
    *out = (story){0};
    size_t room = strlen(text) * times;
    out->at = kith_arena_array(&out->arena, kith_str, room);
    for (size_t t = 0; t < times; t++)
        for (const char *word = text; *word;) {
            size_t length = strcspn(word, " ");
            if (*word == '/')
                out->ends[out->sentence_count++] = (uint32_t)out->count;
            else
                out->at[out->count++] = (kith_str){word, length};
            word += length + (word[length] == ' ');
        }
    out->ends[out->sentence_count++] = (uint32_t)out->count;
    out->labels = kith_arena_array(&out->arena, kith_label, out->count);
    out->scores = kith_arena_array(&out->arena, float, out->count);
}

static void run(kith_tagger *tagger, story *s)
{
    memset(s->labels, 0x7f, s->count);
    kith_words words = {s->at, s->count, s->ends, s->sentence_count};
    kith_tagger_run(tagger, &words, s->labels, s->scores);
}

static void assert_same(const story *a, const story *b)
{
    assert_int_equal(a->count, b->count);
    assert_memory_equal(a->labels, b->labels, a->count);
    assert_memory_equal(a->scores, b->scores, a->count * sizeof *a->scores);
}

static const char leaders[] =
    "German Chancellor Angela Merkel met Tim Cook of Apple Inc. in Paris .";

static void check_legal(const story *s)
{
    size_t names = 0;
    for (size_t i = 0, sentence = 0; i < s->count; i++) {
        while (s->ends[sentence] <= i)
            sentence++;
        bool first = i == (sentence ? s->ends[sentence - 1] : 0);
        assert_true(s->labels[i] < kith_label_count(true));
        assert_true(kith_label_may_follow(first ? 0 : s->labels[i - 1], s->labels[i]));
        assert_true(s->scores[i] > 0 && s->scores[i] <= 1.0001f);
        if (s->labels[i] == 0)
            assert_true(s->scores[i] == 1.0f);
        names += kith_label_is_begin(s->labels[i]);
    }
    assert_true(names > 0);
}

static void names_are_found(void **state)
{
    (void)state;
    kith_tagger *tagger = kith_tagger_new(model);
    story s;
    tell(leaders, 1, &s);
    run(tagger, &s);
    check_legal(&s);
    assert_int_equal(s.labels[2], kith_label_begin(KITH_FINE_PERSON));
    assert_int_equal(s.labels[3], kith_label_inside(KITH_FINE_PERSON));
    assert_int_equal(s.labels[4], 0);
    assert_int_equal(s.labels[11], kith_label_begin(KITH_FINE_PLACE));
    kith_arena_free(&s.arena);
    kith_tagger_free(tagger);
    kith_tagger_free(NULL);
}

/* More different words than are remembered: all are forgotten, and met again. */
static void labels_do_not_depend_on_what_came_before(void **state)
{
    (void)state;
    kith_tagger *fresh = kith_tagger_new(model), *used = kith_tagger_new(model);
    story first, later;
    tell(leaders, 1, &first);
    tell(leaders, 1, &later);
    run(fresh, &first);
    char text[16];
    kith_str word = {text, 0};
    uint32_t end = 1;
    kith_label label;
    for (int i = 0; i < 140000; i++) {
        word.len = (size_t)snprintf(text, sizeof text, "Word%d", i);
        kith_tagger_run(used, &(kith_words){&word, 1, &end, 1}, &label, NULL);
        if (i % 20000 == 0 || i == 70000) {
            run(used, &later);
            assert_same(&first, &later);
        }
    }
    run(used, &later);
    assert_same(&first, &later);
    kith_arena_free(&first.arena);
    kith_arena_free(&later.arena);
    kith_tagger_free(fresh);
    kith_tagger_free(used);
}

static void scores_are_optional(void **state)
{
    (void)state;
    kith_tagger *tagger = kith_tagger_new(model);
    story s;
    tell(leaders, 3, &s);
    run(tagger, &s);
    kith_label *labels = kith_arena_array(&s.arena, kith_label, s.count);
    kith_words words = {s.at, s.count, s.ends, s.sentence_count};
    kith_tagger_run(tagger, &words, labels, NULL);
    assert_memory_equal(labels, s.labels, s.count);
    kith_arena_free(&s.arena);
    kith_tagger_free(tagger);
}

static void long_sentences_are_cut_into_pieces(void **state)
{
    (void)state;
    kith_tagger *tagger = kith_tagger_new(model);
    story whole, pieces;
    tell(leaders, 300, &whole); /* 3,900 words, one sentence */
    tell(leaders, 300, &pieces);
    pieces.sentence_count = 0;
    for (size_t end = PIECE_WORDS; end < pieces.count; end += PIECE_WORDS)
        pieces.ends[pieces.sentence_count++] = (uint32_t)end;
    pieces.ends[pieces.sentence_count++] = (uint32_t)pieces.count;
    run(tagger, &whole);
    run(tagger, &pieces);
    assert_same(&whole, &pieces);
    check_legal(&pieces);
    kith_arena_free(&whole.arena);
    kith_arena_free(&pieces.arena);
    kith_tagger_free(tagger);
}

static void sentences_do_not_touch(void **state)
{
    (void)state;
    kith_tagger *tagger = kith_tagger_new(model);
    story alone, among;
    tell(leaders, 1, &alone);
    tell("Prime Minister / German Chancellor Angela Merkel met Tim Cook of Apple Inc. in Paris . / "
         "Hilton",
         1, &among);
    run(tagger, &alone);
    run(tagger, &among);
    assert_memory_equal(alone.labels, among.labels + 2, alone.count);
    assert_memory_equal(alone.scores, among.scores + 2, alone.count * sizeof(float));
    kith_arena_free(&alone.arena);
    kith_arena_free(&among.arena);
    kith_tagger_free(tagger);
}

/* What "Bolt rose" speaks of, only the sentence before it tells. */
static void the_rest_of_the_document_counts(void **state)
{
    (void)state;
    kith_buffer text = {0};
    for (int i = 0; i < 40; i++) {
        const char *tag = i % 2 ? "PER" : "ORG", *lead = i % 2 ? "Mr." : "firm";
        kith_buffer_format(&text,
                           "-DOCSTART- O\n\n%s O\nName%c B-%s\nspoke O\n\nName%c B-%s\n"
                           "rose O\n\nx B-MISC\n\n",
                           lead, 'a' + i / 2, tag, 'a' + i / 2, tag);
    }
    kith_gold gold = gold_of(kith_buffer_str(&text), false);
    kith_training_options options = SMALL_TRAINING;
    options.folds = 4;
    options.cutoff = 3; /* names are too rare to be learned by heart */
    kith_buffer bytes = {0};
    assert_int_equal(kith_train(&gold, KITH_STR(""), &options, &bytes, NULL), KITH_OK);
    kith_model *small = model_in(&bytes);
    assert_true(small->clues);
    kith_tagger *tagger = kith_tagger_new(small);
    story person, company;
    tell("Mr. Bolt spoke / Bolt rose", 1, &person);
    tell("firm Bolt spoke / Bolt rose", 1, &company);
    run(tagger, &person);
    run(tagger, &company);
    assert_int_equal(person.labels[3], kith_label_begin(KITH_COARSE_PER));
    assert_int_equal(company.labels[3], kith_label_begin(KITH_COARSE_ORG));
    kith_arena_free(&person.arena);
    kith_arena_free(&company.arena);
    kith_tagger_free(tagger);
    kith_model_free(small);
    kith_buffer_clear(&bytes);
    kith_gold_clear(&gold);
    kith_buffer_clear(&text);
}

static void empty_sentences_are_passed_over(void **state)
{
    (void)state;
    kith_tagger *tagger = kith_tagger_new(model);
    story plain, gaps;
    tell("Angela Merkel left . / She met Tim Cook .", 1, &plain);
    tell("/ Angela Merkel left . / / / She met Tim Cook . /", 1, &gaps);
    assert_int_equal(gaps.sentence_count, 6);
    run(tagger, &plain);
    run(tagger, &gaps);
    assert_same(&plain, &gaps);
    kith_tagger_run(tagger, &(kith_words){0}, NULL, NULL);
    kith_arena_free(&plain.arena);
    kith_arena_free(&gaps.arena);
    kith_tagger_free(tagger);
}

static void odd_words_are_words(void **state)
{
    (void)state;
    kith_tagger *tagger = kith_tagger_new(model);
    char *huge = malloc(10000);
    memset(huge, 'A', 10000);
    kith_str words[] = {
        KITH_STR(""), {huge, 10000}, KITH_STR("\0\0"), KITH_STR("\U0001F600"), KITH_STR("Merkel")};
    uint32_t end = 5;
    kith_label labels[5];
    float scores[5];
    kith_tagger_run(tagger, &(kith_words){words, 5, &end, 1}, labels, scores);
    for (size_t i = 0; i < 5; i++)
        assert_true(labels[i] < kith_label_count(true) && scores[i] > 0);
    free(huge);
    kith_tagger_free(tagger);
}

/* Whatever numbers a model file holds, labels are legal and probabilities are numbers. */
static void wild_models_do_no_harm(void **state)
{
    (void)state;
    const float wild[] = {NAN, INFINITY, -INFINITY, 3e38f, -3e38f, 500.0f, 0.0f};
    for (size_t w = 0; w < sizeof wild / sizeof *wild; w++) {
        float transitions[KITH_LABEL_MAX][KITH_LABEL_MAX];
        for (size_t i = 0; i < KITH_LABEL_MAX * KITH_LABEL_MAX; i++)
            transitions[i / KITH_LABEL_MAX][i % KITH_LABEL_MAX] = i % 3 ? 0.0f : wild[w];
        kith_buffer weights = {0}, bytes = {0};
        kith_weights_compile(NULL, NULL, 0, &weights);
        kith_model_compile(true, true, 1.0f, (const float(*)[KITH_LABEL_MAX])transitions,
                           kith_buffer_str(&weights), KITH_STR(""), &bytes);
        kith_model *wild_model = model_in(&bytes);
        kith_tagger *tagger = kith_tagger_new(wild_model);
        story s;
        tell(leaders, 2, &s);
        run(tagger, &s);
        for (size_t i = 0; i < s.count; i++)
            assert_true(s.labels[i] < kith_label_count(true) && isfinite(s.scores[i]));
        kith_arena_free(&s.arena);
        kith_tagger_free(tagger);
        kith_model_free(wild_model);
        kith_buffer_clear(&weights);
        kith_buffer_clear(&bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_found),
        cmocka_unit_test(labels_do_not_depend_on_what_came_before),
        cmocka_unit_test(scores_are_optional),
        cmocka_unit_test(long_sentences_are_cut_into_pieces),
        cmocka_unit_test(sentences_do_not_touch),
        cmocka_unit_test(the_rest_of_the_document_counts),
        cmocka_unit_test(empty_sentences_are_passed_over),
        cmocka_unit_test(odd_words_are_words),
        cmocka_unit_test(wild_models_do_no_harm),
    };
    return cmocka_run_group_tests(tests, open_model, free_model);
}
