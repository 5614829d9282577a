/* tests/extract/tagger/test_lattice.c - sums and best paths against going through every labelling.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include <math.h>
#include <string.h>

#include "extract/base/hash.h"
#include "extract/tagger/lattice.h"

#define WORDS_MAX 4
#define START     (KITH_LABEL_MAX - 1)

/* Random scores, the same at every run. */
typedef struct problem {
    kith_scores emissions[WORDS_MAX], transitions[KITH_LABEL_MAX];
    kith_transitions made; /* of them */
    kith_labels allowed[WORDS_MAX];
    size_t count;
    int label_count;
} problem;

static float draw(uint64_t *state, float spread)
{
    *state = kith_hash_number(*state, 7);
    return ((float)(*state % 10007) / 10007.0f - 0.5f) * 2 * spread;
}

/* Places beyond the label set hold scores that must not count. */
static problem make_problem(uint64_t seed, bool fine, size_t count, float spread)
{
    problem p = {.count = count, .label_count = kith_label_count(fine)};
    for (size_t i = 0; i < count; i++) {
        for (int l = 0; l < KITH_LABEL_MAX; l++)
            p.emissions[i][l] = l < p.label_count ? draw(&seed, spread) : 99.0f;
        seed = kith_hash_number(seed, 8);
        p.allowed[i] = ((kith_labels)seed & ((1u << p.label_count) - 1)) | 1u;
    }
    for (int a = 0; a < KITH_LABEL_MAX; a++)
        for (int b = 0; b < KITH_LABEL_MAX; b++)
            p.transitions[a][b] = draw(&seed, spread);
    return p;
}

static kith_lattice lattice_of(problem *p)
{
    kith_transitions_make((const kith_scores *)p->transitions, p->label_count, &p->made);
    return (kith_lattice){p->emissions, p->count, &p->made};
}

/* What the functions should find, by going through every labelling. */
typedef struct answer {
    double log_sum, best;
    double marginals[WORDS_MAX][KITH_LABEL_MAX], expected[KITH_LABEL_MAX][KITH_LABEL_MAX];
} answer;

/* The score of a labelling, or -INFINITY when IOB2 or the allowed sets forbid it. */
static double score_of(const problem *p, const kith_labels *allowed, const kith_label *labels)
{
    double score = 0;
    for (size_t i = 0; i < p->count; i++) {
        kith_label previous = i ? labels[i - 1] : 0;
        if (!kith_label_may_follow(previous, labels[i]) ||
            (allowed && !(allowed[i] >> labels[i] & 1)))
            return -INFINITY;
        score += p->emissions[i][labels[i]] + p->transitions[i ? previous : START][labels[i]];
    }
    return score;
}

/* Labels as the digits of a number to the base of the label count; false after the last. */
static bool next_labelling(const problem *p, kith_label *labels)
{
    for (size_t i = 0; i < p->count; i++) {
        if (++labels[i] < p->label_count)
            return true;
        labels[i] = 0;
    }
    return false;
}

static answer solve(const problem *p, const kith_labels *allowed)
{
    answer a = {.best = -INFINITY};
    kith_label labels[WORDS_MAX + 1] = {0}; /* gcc -O3 cannot see that count is at most that */
    do
        a.best = fmax(a.best, score_of(p, allowed, labels));
    while (next_labelling(p, labels));
    if (a.best == -INFINITY) {
        a.log_sum = -INFINITY;
        return a;
    }
    double sum = 0;
    do {
        double odds = exp(score_of(p, allowed, labels) - a.best);
        sum += odds;
        for (size_t i = 0; i < p->count; i++) {
            a.marginals[i][labels[i]] += odds;
            a.expected[i ? labels[i - 1] : START][labels[i]] += odds;
        }
    } while (next_labelling(p, labels));
    a.log_sum = log(sum) + a.best;
    for (int k = 0; k < KITH_LABEL_MAX; k++)
        for (int l = 0; l < KITH_LABEL_MAX; l++) {
            a.expected[k][l] /= sum;
            if (k < WORDS_MAX)
                a.marginals[k][l] /= sum;
        }
    return a;
}

static void check_best(problem *p)
{
    kith_lattice lattice = lattice_of(p);
    kith_label back[WORDS_MAX][KITH_LABEL_MAX], labels[WORDS_MAX];
    kith_lattice_best(&lattice, back, labels);
    assert_float_equal(score_of(p, NULL, labels), solve(p, NULL).best, 1e-3);
}

static double sum_lattice(problem *p, const kith_labels *allowed, kith_scores *marginals,
                          kith_scores *expected, float sign)
{
    kith_scores forward[WORDS_MAX], backward[WORDS_MAX], odds[WORDS_MAX];
    float scale[WORDS_MAX];
    kith_lattice lattice = lattice_of(p);
    kith_lattice_sums scratch = {forward, backward, odds, scale};
    return kith_lattice_sum(&lattice, allowed, &scratch, marginals, expected, sign);
}

static void check_sum(problem *p, const kith_labels *allowed)
{
    kith_scores marginals[WORDS_MAX], expected[KITH_LABEL_MAX];
    for (int k = 0; k < KITH_LABEL_MAX; k++)
        for (int l = 0; l < KITH_LABEL_MAX; l++)
            expected[k][l] = 100.0f; /* must be added to, not written over */
    answer a = solve(p, allowed);
    assert_float_equal(sum_lattice(p, allowed, marginals, expected, -2.0f), a.log_sum, 1e-3);
    for (size_t i = 0; i < p->count; i++)
        for (int l = 0; l < KITH_LABEL_MAX; l++)
            assert_float_equal(marginals[i][l], a.marginals[i][l], 1e-4);
    for (int k = 0; k < KITH_LABEL_MAX; k++)
        for (int l = 0; l < KITH_LABEL_MAX; l++)
            assert_float_equal(expected[k][l], (float)(100 - 2 * a.expected[k][l]), 1e-3f);
}

static void every_short_sentence_is_as_brute_force_says(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        bool fine = seed % 4 == 0;
        problem p = make_problem(seed, fine, 1 + seed % (fine ? 3 : 4), seed % 3 ? 2.0f : 9.0f);
        check_best(&p);
        check_sum(&p, NULL);
        check_sum(&p, p.allowed);
    }
}

/* A word forced to a label drags its neighbours along. */
static void an_allowed_set_of_one_is_certain(void **state)
{
    (void)state;
    problem p = make_problem(5, false, 3, 1.0f);
    kith_label inside = kith_label_inside(KITH_COARSE_ORG);
    p.allowed[0] = p.allowed[2] = (1u << p.label_count) - 1;
    p.allowed[1] = 1u << inside;
    check_sum(&p, p.allowed);
    kith_scores marginals[WORDS_MAX];
    (void)sum_lattice(&p, p.allowed, marginals, NULL, 0);
    assert_float_equal(marginals[1][inside], 1.0, 1e-5);
    assert_float_equal(marginals[0][kith_label_begin(KITH_COARSE_ORG)] +
                           marginals[0][kith_label_inside(KITH_COARSE_ORG)],
                       1.0f, 1e-5f);
}

static void forbidden_labels_lose_whatever_their_score(void **state)
{
    (void)state;
    problem p = make_problem(6, false, 3, 1.0f);
    for (size_t i = 0; i < p.count; i++)
        for (int l = 2; l < p.label_count; l += 2)
            p.emissions[i][l] = i == 0 ? 50.0f : p.emissions[i][l];
    check_best(&p);
    check_sum(&p, NULL);
}

static void no_labelling_is_minus_infinity(void **state)
{
    (void)state;
    problem p = make_problem(7, false, 2, 1.0f);
    kith_scores marginals[WORDS_MAX], expected[KITH_LABEL_MAX] = {{0}};
    p.allowed[0] = 1u << kith_label_inside(KITH_COARSE_PER); /* no sentence begins so */
    assert_true(sum_lattice(&p, p.allowed, marginals, expected, 1.0f) == -INFINITY);
    p.allowed[0] = 1u << kith_label_begin(KITH_COARSE_PER);
    p.allowed[1] = 1u << kith_label_inside(KITH_COARSE_LOC);
    assert_true(sum_lattice(&p, p.allowed, marginals, expected, 1.0f) == -INFINITY);
    assert_memory_equal(expected, ((kith_scores[KITH_LABEL_MAX]){{0}}), sizeof expected);
}

/* What a model is most wrong about is what it should learn from. */
static void allowed_labels_far_behind_still_have_a_sum(void **state)
{
    (void)state;
    problem p = make_problem(8, false, 3, 1.0f);
    kith_label person = kith_label_begin(KITH_COARSE_PER);
    for (size_t i = 0; i < p.count; i++) {
        p.emissions[i][0] = 300.0f;
        p.allowed[i] = 1u << person;
    }
    answer a = solve(&p, p.allowed);
    kith_scores marginals[WORDS_MAX];
    assert_float_equal(sum_lattice(&p, p.allowed, marginals, NULL, 0), a.log_sum, 1e-2);
    assert_float_equal(marginals[1][person], 1.0, 1e-5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_short_sentence_is_as_brute_force_says),
        cmocka_unit_test(an_allowed_set_of_one_is_certain),
        cmocka_unit_test(forbidden_labels_lose_whatever_their_score),
        cmocka_unit_test(no_labelling_is_minus_infinity),
        cmocka_unit_test(allowed_labels_far_behind_still_have_a_sum),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
