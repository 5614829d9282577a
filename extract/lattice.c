/* extract/lattice.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/lattice.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "extract/clones.h"

#define START  (KITH_LABEL_MAX - 1)
#define BARRED (-1e30f)

/* Transition scores with those that IOB2 forbids barred, unused labels too. */
static void legal_transitions(const kith_lattice *lattice, kith_scores out[KITH_LABEL_MAX])
{
    for (int p = 0; p < KITH_LABEL_MAX; p++)
        for (int n = 0; n < KITH_LABEL_MAX; n++) {
            bool known = (p < lattice->label_count || p == START) && n < lattice->label_count;
            kith_label previous = p == START ? 0 : (kith_label)p;
            out[p][n] = known && kith_label_may_follow(previous, (kith_label)n)
                            ? lattice->transitions[p][n]
                            : BARRED;
        }
}

KITH_CLONES void kith_lattice_best(const kith_lattice *lattice, kith_label (*back)[KITH_LABEL_MAX],
                                   kith_label *out)
{
    kith_scores legal[KITH_LABEL_MAX], best, next;
    legal_transitions(lattice, legal);
    for (int l = 0; l < KITH_LABEL_MAX; l++)
        best[l] = legal[START][l] + lattice->emissions[0][l];
    for (size_t i = 1; i < lattice->count; i++) {
        int32_t from[KITH_LABEL_MAX] = {0};
        for (int n = 0; n < KITH_LABEL_MAX; n++)
            next[n] = best[0] + legal[0][n];
        for (int p = 1; p < lattice->label_count; p++)
            for (int n = 0; n < KITH_LABEL_MAX; n++) {
                float score = best[p] + legal[p][n];
                from[n] = score > next[n] ? p : from[n];
                next[n] = score > next[n] ? score : next[n];
            }
        for (int n = 0; n < KITH_LABEL_MAX; n++) {
            best[n] = next[n] + lattice->emissions[i][n];
            back[i][n] = (kith_label)from[n];
        }
    }
    kith_label last = 0;
    for (int l = 1; l < lattice->label_count; l++)
        if (best[l] > best[last])
            last = (kith_label)l;
    for (size_t i = lattice->count; i-- > 0;) {
        out[i] = last;
        last = i ? back[i][last] : 0;
    }
}

/*
 * exp(emission - greatest emission) of each allowed label; returns the sum of the greatest. That
 * is taken of allowed labels alone: far behind a forbidden one, their odds would vanish.
 */
static double set_odds(const kith_lattice *lattice, const kith_labels *allowed, kith_scores *odds)
{
    double greatest_sum = 0;
    for (size_t i = 0; i < lattice->count; i++) {
        const float *scores = lattice->emissions[i];
        kith_labels in = (1u << lattice->label_count) - 1;
        if (allowed)
            in &= allowed[i];
        float greatest = -INFINITY;
        for (int l = 0; l < lattice->label_count; l++)
            greatest = in >> l & 1 ? fmaxf(greatest, scores[l]) : greatest;
        greatest_sum += greatest;
        for (int l = 0; l < KITH_LABEL_MAX; l++)
            odds[i][l] = in >> l & 1 ? expf(scores[l] - greatest) : 0.0f;
    }
    return greatest_sum;
}

/* forward[i] = odds[i] * (previous forward times factors), scaled to sum to 1. */
KITH_CLONES static double go_forward(size_t count, kith_scores *odds, kith_scores *factors,
                                     kith_scores *forward, float *scale)
{
    double log_sum = 0;
    for (size_t i = 0; i < count; i++) {
        kith_scores sum = {0};
        if (i == 0)
            memcpy(sum, factors[START], sizeof sum);
        for (int p = 0; i && p < KITH_LABEL_MAX; p++)
            for (int n = 0; n < KITH_LABEL_MAX; n++)
                sum[n] += forward[i - 1][p] * factors[p][n];
        float total = 0;
        for (int n = 0; n < KITH_LABEL_MAX; n++) {
            sum[n] *= odds[i][n];
            total += sum[n];
        }
        if (!(total >= FLT_MIN) || isinf(total))
            return -INFINITY;
        scale[i] = 1.0f / total;
        for (int n = 0; n < KITH_LABEL_MAX; n++)
            forward[i][n] = sum[n] * scale[i];
        log_sum += logf(total);
    }
    return log_sum;
}

/*
 * backward[i] = factors times odds[i + 1] * backward[i + 1], in the scale of `forward`. Each
 * odds[i] becomes that product, odds[i] * backward[i] * scale[i]. False when a float is too small
 * for it.
 */
static bool go_backward(size_t count, kith_scores *odds, kith_scores *factors, const float *scale,
                        kith_scores *backward)
{
    float all = 0;
    for (int l = 0; l < KITH_LABEL_MAX; l++)
        backward[count - 1][l] = 1.0f;
    for (size_t i = count; i-- > 0;) {
        float total = 0;
        for (int n = 0; n < KITH_LABEL_MAX; n++) {
            odds[i][n] *= backward[i][n] * scale[i];
            total += odds[i][n];
        }
        all += total;
        for (int p = 0; i && p < KITH_LABEL_MAX; p++) {
            float sum = 0;
            for (int n = 0; n < KITH_LABEL_MAX; n++)
                sum += factors[p][n] * odds[i][n];
            backward[i - 1][p] = sum;
        }
    }
    return isfinite(all);
}

static void add_expected(size_t count, const kith_lattice_sums *sums, kith_scores *factors,
                         float sign, kith_scores *expected)
{
    for (int n = 0; n < KITH_LABEL_MAX; n++)
        expected[START][n] += factors[START][n] * sums->odds[0][n] * sign;
    for (size_t i = 1; i < count; i++)
        for (int p = 0; p < START; p++)
            for (int n = 0; n < KITH_LABEL_MAX; n++)
                expected[p][n] += sums->forward[i - 1][p] * factors[p][n] * sums->odds[i][n] * sign;
}

double kith_lattice_sum(const kith_lattice *lattice, const kith_labels *allowed,
                        kith_lattice_sums *scratch, kith_scores *marginals, kith_scores *expected,
                        float sign)
{
    kith_scores factors[KITH_LABEL_MAX];
    legal_transitions(lattice, factors);
    for (int p = 0; p < KITH_LABEL_MAX; p++)
        for (int n = 0; n < KITH_LABEL_MAX; n++)
            factors[p][n] = factors[p][n] == BARRED ? 0.0f : expf(factors[p][n]);

    double greatest = set_odds(lattice, allowed, scratch->odds);
    double log_sum =
        go_forward(lattice->count, scratch->odds, factors, scratch->forward, scratch->scale);
    if (log_sum == -INFINITY)
        return log_sum;
    if (!go_backward(lattice->count, scratch->odds, factors, scratch->scale, scratch->backward))
        return -INFINITY;
    for (size_t i = 0; i < lattice->count; i++)
        for (int l = 0; l < KITH_LABEL_MAX; l++)
            marginals[i][l] = scratch->forward[i][l] * scratch->backward[i][l];
    if (expected)
        add_expected(lattice->count, scratch, factors, sign, expected);
    return log_sum + greatest;
}
