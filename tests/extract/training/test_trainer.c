/* tests/extract/training/test_trainer.c - learning: what is learned, and that it is learned the
 * same. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/learned.h"

#include <math.h>
#include <string.h>

#include "extract/training/score.h"

static const char *const people[] = {"Ada", "Grace", "Edsger", "Barbara", "Donald", "Leslie"};
static const char *const places[] = {"Rome", "Oslo", "Lima", "Cairo", "Quito", "Delhi"};
static const char *const verbs[] = {"saw", "left", "reached"};

/* "Ada LOVELACE left Rome ." in all ways that leave the same remainder by `part` of 5. */
static kith_buffer make_text(size_t part)
{
    kith_buffer text = {0};
    for (size_t i = 0, n = 0; i < 6; i++)
        for (size_t k = 0; k < 6; k++)
            for (size_t v = 0; v < 3; v++, n++)
                if ((n % 5 == 0) == (part == 0))
                    kith_buffer_format(&text,
                                       "Mr. O\n%s B-PER\nLovelace I-PER\n%s O\n%s B-LOC\n. O\n"
                                       "The O\nOscars B-MISC\n\n",
                                       people[i], verbs[v], places[k]);
    return text;
}

static kith_buffer train_with(const kith_gold *gold, const kith_training_options *options)
{
    kith_buffer bytes = {0};
    assert_int_equal(kith_train(gold, KITH_STR(""), options, &bytes, NULL), KITH_OK);
    return bytes;
}

static void a_small_task_is_learned_whole(void **state)
{
    (void)state;
    kith_buffer text = make_text(1), unseen = make_text(0);
    kith_buffer bytes = learn_text(kith_buffer_str(&text), false);
    kith_model *model = model_in(&bytes);
    const kith_buffer *parts[] = {&text, &unseen};
    for (size_t i = 0; i < 2; i++) {
        kith_gold gold = gold_of(kith_buffer_str(parts[i]), false);
        kith_scores_by_tag scores;
        assert_int_equal(kith_score_model(model, &gold, &scores, NULL), KITH_OK);
        assert_true(scores.all.gold > 60);
        assert_true(kith_score_f1(&scores.all) == 100.0);
        kith_gold_clear(&gold);
    }
    kith_model_free(model);
    kith_buffer_clear(&bytes);
    kith_buffer_clear(&text);
    kith_buffer_clear(&unseen);
}

static void one_seed_gives_one_model(void **state)
{
    (void)state;
    kith_buffer text = make_text(0);
    kith_gold gold = gold_of(kith_buffer_str(&text), false);
    kith_training_options options = SMALL_TRAINING;
    kith_buffer one = train_with(&gold, &options), same = train_with(&gold, &options);
    options.seed = 2;
    kith_buffer other = train_with(&gold, &options);
    assert_int_equal(one.len, same.len);
    assert_memory_equal(one.ptr, same.ptr, one.len);
    assert_true(one.len != other.len || memcmp(one.ptr, other.ptr, one.len) != 0);
    kith_buffer_clear(&one);
    kith_buffer_clear(&same);
    kith_buffer_clear(&other);
    kith_gold_clear(&gold);
    kith_buffer_clear(&text);
}

/* The label that a model gives to a sentence of one word. */
static kith_label label_of(const kith_buffer *bytes, const char *word)
{
    kith_model *model = model_in(bytes);
    kith_tagger *tagger = kith_tagger_new(model);
    kith_str text = kith_str_of(word);
    uint32_t end = 1;
    kith_label label;
    kith_tagger_run(tagger, &(kith_words){&text, 1, &end, 1}, &label, NULL);
    kith_tagger_free(tagger);
    kith_model_free(model);
    return label;
}

static void heavier_documents_have_the_last_word(void **state)
{
    (void)state;
    for (int heavy = 0; heavy < 2; heavy++) {
        kith_gold gold = {0};
        kith_str person = KITH_STR("Jordan B-PER\n\nx B-MISC\n");
        kith_str place = KITH_STR("Jordan B-LOC\n\nx B-MISC\n");
        assert_int_equal(add_gold(person, heavy ? 5.0f : 0.2f, NULL, &gold, NULL), KITH_OK);
        assert_int_equal(add_gold(place, 1.0f, NULL, &gold, NULL), KITH_OK);
        kith_training_options options = SMALL_TRAINING;
        kith_buffer bytes = train_with(&gold, &options);
        assert_int_equal(label_of(&bytes, "Jordan"),
                         kith_label_begin(heavy ? KITH_COARSE_PER : KITH_COARSE_LOC));
        kith_buffer_clear(&bytes);
        kith_gold_clear(&gold);
    }
}

/* "Acme" is one of two types in a coarse source; a fine one tells which. */
static void open_labels_are_settled_by_others(void **state)
{
    (void)state;
    kith_gold gold = {.fine = true};
    assert_int_equal(
        add_gold(KITH_STR("Acme B-ORG\n\nBolt B-ORG\n\nx B-MISC\n"), 1, NULL, &gold, NULL),
        KITH_OK);
    assert_int_equal(add_gold(KITH_STR("Acme B-COMPANY\n\nBolt B-ORGANIZATION\n\nx B-MISC\n"), 1,
                              NULL, &gold, NULL),
                     KITH_OK);
    kith_training_options options = SMALL_TRAINING;
    kith_buffer bytes = train_with(&gold, &options);
    assert_int_equal(label_of(&bytes, "Acme"), kith_label_begin(KITH_FINE_COMPANY));
    assert_int_equal(label_of(&bytes, "Bolt"), kith_label_begin(KITH_FINE_ORGANIZATION));
    kith_buffer_clear(&bytes);
    kith_gold_clear(&gold);
}

static void the_heaviest_features_are_kept(void **state)
{
    (void)state;
    kith_buffer text = make_text(0);
    kith_gold gold = gold_of(kith_buffer_str(&text), false);
    for (size_t most = 0; most <= 300; most += 100) {
        kith_training_options options = SMALL_TRAINING;
        options.features_max = most;
        kith_buffer bytes = train_with(&gold, &options);
        kith_model *model = model_in(&bytes);
        size_t kept = 0;
        for (uint32_t i = 0; i < model->weights.bucket_count; i++)
            for (int k = 0; k < KITH_WEIGHTS_BUCKET; k++)
                kept += model->weights.buckets[i].checks[k] != 0;
        assert_true(kept <= most && kept >= most / 2);
        kith_model_free(model);
        kith_buffer_clear(&bytes);
    }
    kith_gold_clear(&gold);
    kith_buffer_clear(&text);
}

typedef struct report {
    int count;
    double first, last;
} report;

static void note(void *context, const kith_training_state *state)
{
    report *r = context;
    r->count++;
    assert_int_equal(state->epoch, r->count);
    assert_int_equal(state->epochs, 7);
    assert_true(state->features > 100);
    r->last = state->loss;
    if (r->count == 1)
        r->first = state->loss;
}

static void progress_is_told_after_each_epoch(void **state)
{
    (void)state;
    kith_buffer text = make_text(0);
    kith_gold gold = gold_of(kith_buffer_str(&text), false);
    report r = {0};
    kith_training_options options = SMALL_TRAINING;
    options.epochs = 7;
    options.progress = note;
    options.context = &r;
    kith_buffer bytes = train_with(&gold, &options);
    assert_int_equal(r.count, 7);
    assert_true(r.last >= 0 && r.last < r.first / 2);
    kith_buffer_clear(&bytes);
    kith_gold_clear(&gold);
    kith_buffer_clear(&text);
}

static void odd_options_still_make_a_model(void **state)
{
    (void)state;
    kith_gold gold = gold_of(KITH_STR("Ada B-PER\n. O\n"), false);
    kith_training_options options = SMALL_TRAINING;
    options.epochs = 1;
    options.cutoff = UINT32_MAX; /* no feature is that frequent */
    options.l2 = 0;
    kith_buffer bytes = train_with(&gold, &options);
    kith_model_free(model_in(&bytes));
    kith_buffer_clear(&bytes);
    kith_gold_clear(&gold);
}

static void check_refused(const kith_gold *gold, kith_training_options options)
{
    kith_buffer out = {0};
    kith_error err;
    assert_int_equal(kith_train(gold, KITH_STR(""), &options, &out, &err), KITH_EARGUMENT);
    assert_int_equal(out.len, 0);
}

/* Folds are learned with as many threads as may be, to the same model. */
static void threads_change_nothing(void **state)
{
    (void)state;
    kith_buffer models[2] = {{0}, {0}};
    kith_gold gold = gold_of(KITH_STR("Ada B-PER\nran O\n-DOCSTART-\nRome B-LOC\n-DOCSTART-\n"
                                      "Bob B-PER\nsat O\n-DOCSTART-\nBob B-PER\nsat O\n"),
                             false);
    for (int i = 0; i < 2; i++) {
        kith_training_options options = SMALL_TRAINING;
        options.folds = 3;
        options.rounds = 2;
        options.threads = i ? 3 : 1;
        assert_int_equal(kith_train(&gold, KITH_STR(""), &options, &models[i], NULL), KITH_OK);
    }
    assert_int_equal(models[0].len, models[1].len);
    assert_memory_equal(models[0].ptr, models[1].ptr, models[0].len);
    kith_buffer_clear(&models[0]);
    kith_buffer_clear(&models[1]);
    kith_gold_clear(&gold);
}

static void options_out_of_range_are_refused(void **state)
{
    (void)state;
    kith_gold gold = gold_of(KITH_STR("Ada B-PER\n"), false), empty = {0};
    check_refused(&empty, SMALL_TRAINING);
    kith_training_options wrong[9];
    for (size_t i = 0; i < 9; i++)
        wrong[i] = SMALL_TRAINING;
    wrong[0].epochs = 0;
    wrong[1].epochs = 1001;
    wrong[2].rate = 0;
    wrong[3].rate = NAN;
    wrong[4].rate = INFINITY;
    wrong[5].l2 = -1;
    wrong[6].cutoff = 0;
    wrong[7].rounds = 0;
    wrong[8].threads = -1;
    for (size_t i = 0; i < 9; i++)
        check_refused(&gold, wrong[i]);
    kith_buffer out = {0};
    kith_training_options options = SMALL_TRAINING;
    assert_int_equal(kith_train(&gold, KITH_STR("no lexicon"), &options, &out, NULL), KITH_EFORMAT);
    kith_gold_clear(&gold);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_task_is_learned_whole),
        cmocka_unit_test(one_seed_gives_one_model),
        cmocka_unit_test(heavier_documents_have_the_last_word),
        cmocka_unit_test(open_labels_are_settled_by_others),
        cmocka_unit_test(the_heaviest_features_are_kept),
        cmocka_unit_test(progress_is_told_after_each_epoch),
        cmocka_unit_test(odd_options_still_make_a_model),
        cmocka_unit_test(threads_change_nothing),
        cmocka_unit_test(options_out_of_range_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
