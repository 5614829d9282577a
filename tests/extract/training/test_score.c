/* tests/extract/training/test_score.c - precision, recall and F1, worked out by hand. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/learned.h"

#include "extract/training/score.h"

/* What the model below finds in "Ada Lovelace saw Rome Rome Acme Bank": it has learned no more. */
static const char learned[] =
    "Ada B-PER\nLovelace I-PER\nsaw O\nRome B-LOC\nRome B-LOC\nAcme B-ORG\n"
    "Bank I-ORG\nM B-MISC\n\n"
    "saw O\n\nRome B-LOC\nsaw O\nAda B-PER\nLovelace I-PER\n\n";

static kith_scores_by_tag score(const char *gold_text)
{
    kith_buffer bytes = learn_text(kith_str_of(learned), false);
    kith_model *model = model_in(&bytes);
    kith_gold gold = gold_of(kith_str_of(gold_text), false);
    kith_scores_by_tag scores;
    assert_int_equal(kith_score_model(model, &gold, &scores, NULL), KITH_OK);
    kith_gold_clear(&gold);
    kith_model_free(model);
    kith_buffer_clear(&bytes);
    return scores;
}

static void assert_score(const kith_score *score, uint64_t right, uint64_t found, uint64_t gold)
{
    assert_int_equal(score->right, right);
    assert_int_equal(score->found, found);
    assert_int_equal(score->gold, gold);
}

static void a_perfect_text_scores_100(void **state)
{
    (void)state;
    kith_scores_by_tag s = score(learned);
    assert_score(&s.tags[KITH_COARSE_PER], 2, 2, 2);
    assert_score(&s.tags[KITH_COARSE_ORG], 1, 1, 1);
    assert_score(&s.tags[KITH_COARSE_LOC], 3, 3, 3);
    assert_score(&s.tags[KITH_COARSE_MISC], 1, 1, 1);
    assert_score(&s.all, 7, 7, 7);
    assert_true(kith_score_f1(&s.all) == 100.0);
}

/* Wrong end, two names for one, wrong type: each is one wrong and one missed. */
static void spans_and_types_must_be_exact(void **state)
{
    (void)state;
    kith_scores_by_tag s = score("Ada B-PER\nLovelace O\nsaw O\nRome B-LOC\nRome I-LOC\n"
                                 "Acme B-PER\nBank I-PER\nM B-MISC\n");
    assert_score(&s.tags[KITH_COARSE_PER], 0, 1, 2);
    assert_score(&s.tags[KITH_COARSE_LOC], 0, 2, 1);
    assert_score(&s.tags[KITH_COARSE_ORG], 0, 1, 0);
    assert_score(&s.tags[KITH_COARSE_MISC], 1, 1, 1);
    assert_score(&s.all, 1, 5, 4);
    assert_float_equal(kith_score_precision(&s.all), 20.0f, 1e-4f);
    assert_float_equal(kith_score_recall(&s.all), 25.0f, 1e-4f);
    assert_float_equal(kith_score_f1(&s.all), 22.22222f, 1e-4f);
}

static void neighbours_are_told_apart(void **state)
{
    (void)state;
    kith_scores_by_tag s = score("Ada O\nLovelace B-PER\nsaw O\nRome O\nRome B-LOC\n"
                                 "Acme B-ORG\nBank B-ORG\nM B-MISC\n");
    assert_score(&s.tags[KITH_COARSE_PER], 0, 1, 1);
    assert_score(&s.tags[KITH_COARSE_LOC], 1, 2, 1);
    assert_score(&s.tags[KITH_COARSE_ORG], 0, 1, 2);
}

/* A name ends with its sentence, whatever the next one begins with. */
static void sentences_end_names(void **state)
{
    (void)state;
    kith_scores_by_tag s = score("Rome B-LOC\nsaw O\nAda B-PER\nLovelace I-PER\n\n"
                                 "Rome B-LOC\nsaw O\nAda B-PER\nLovelace I-PER\n");
    assert_score(&s.tags[KITH_COARSE_PER], 2, 2, 2);
    assert_score(&s.tags[KITH_COARSE_LOC], 2, 2, 2);
}

/* What the gold text does not mark is not held against the model. */
static void tags_left_open_are_not_counted(void **state)
{
    (void)state;
    kith_scores_by_tag s = score("Ada B-PER\nLovelace I-PER\nsaw O\nRome B-LOC\nRome B-LOC\n"
                                 "Acme O\nBank O\nM O\n");
    assert_score(&s.tags[KITH_COARSE_MISC], 0, 0, 0);
    assert_score(&s.tags[KITH_COARSE_ORG], 0, 1, 0);
    assert_score(&s.all, 3, 4, 3);
}

static void fine_models_are_scored_in_the_types_of_the_text(void **state)
{
    (void)state;
    const char *fine = "Ada B-PERSON\nsaw O\nAcme B-COMPANY\nUNO B-ORGANIZATION\nM B-MISC\n\n";
    const char *coarse = "Ada B-PER\nsaw O\nAcme B-ORG\nUNO B-ORG\nM B-MISC\n\n";
    kith_buffer bytes = learn_text(kith_str_of(fine), true);
    kith_buffer coarse_bytes = learn_text(kith_str_of(coarse), false);
    kith_model *model = model_in(&bytes), *coarse_model = model_in(&coarse_bytes);
    kith_gold fine_gold = gold_of(kith_str_of(fine), true);
    kith_gold coarse_gold = gold_of(kith_str_of(coarse), false);
    kith_scores_by_tag s;
    assert_int_equal(kith_score_model(model, &coarse_gold, &s, NULL), KITH_OK);
    assert_score(&s.tags[KITH_COARSE_ORG], 2, 2, 2);
    assert_int_equal(kith_score_model(model, &fine_gold, &s, NULL), KITH_OK);
    assert_score(&s.tags[KITH_FINE_COMPANY], 1, 1, 1);
    assert_score(&s.tags[KITH_FINE_ORGANIZATION], 1, 1, 1);
    kith_error err;
    assert_int_equal(kith_score_model(coarse_model, &fine_gold, &s, &err), KITH_EARGUMENT);
    kith_gold_clear(&fine_gold);
    kith_gold_clear(&coarse_gold);
    kith_model_free(model);
    kith_model_free(coarse_model);
    kith_buffer_clear(&bytes);
    kith_buffer_clear(&coarse_bytes);
}

static void nothing_scores_nothing(void **state)
{
    (void)state;
    kith_score none = {0};
    assert_true(kith_score_precision(&none) == 0);
    assert_true(kith_score_recall(&none) == 0);
    assert_true(kith_score_f1(&none) == 0);
    kith_scores_by_tag s = score("");
    assert_score(&s.all, 0, 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_perfect_text_scores_100),
        cmocka_unit_test(spans_and_types_must_be_exact),
        cmocka_unit_test(neighbours_are_told_apart),
        cmocka_unit_test(sentences_end_names),
        cmocka_unit_test(tags_left_open_are_not_counted),
        cmocka_unit_test(fine_models_are_scored_in_the_types_of_the_text),
        cmocka_unit_test(nothing_scores_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
