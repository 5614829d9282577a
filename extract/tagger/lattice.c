/* extract/tagger/lattice.c - the sums and the best path over all labellings of a sentence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/lattice.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "extract/base/cpu_dispatch.h"

#define START  (KITH_LABEL_MAX - 1)
#define BARRED (-1e30f)

static bool is_legal(int label_count, int previous, int next)
{
    bool known = (previous < label_count || previous == START) && next < label_count;
    kith_label label = previous == START ? 0 : (kith_label)previous;
    return known && kith_label_may_follow(label, (kith_label)next);
}

/* By how much label `p` gains on O before any label that may follow both. */
static float lead_of(const kith_transitions *t, int p)
{
    float lead = BARRED;
    for (int n = 0; p && p < t->label_count && n < t->label_count; n++) {
        float gain = t->legal[p][n] - t->legal[0][n];
        lead = t->legal[0][n] != BARRED && gain > lead ? gain : lead;
    }
    return lead;
}

void kith_transitions_make(const kith_scores *scores, int label_count, kith_transitions *out)
{
    out->label_count = label_count;
    for (int p = 0; p < KITH_LABEL_MAX; p++)
        for (int n = 0; n < KITH_LABEL_MAX; n++) {
            bool legal = is_legal(label_count, p, n);
            out->legal[p][n] = legal ? scores[p][n] : BARRED;
            out->factors[p][n] = out->turned[n][p] = legal ? expf(scores[p][n]) : 0.0f;
        }
    for (int p = 0; p < KITH_LABEL_MAX; p++)
        out->lead[p] = lead_of(out, p);
}

/* Let the best paths that end in label `p` go on to each label. */
static inline void relax(const kith_scores legal, float best, int p, kith_scores next,
                         int32_t *from)
{
    for (int n = 0; n < KITH_LABEL_MAX; n++) {
        float score = best + legal[n];
        from[n] = score > next[n] ? p : from[n];
        next[n] = score > next[n] ? score : next[n];
    }
}

/*
 * Away from names O is so far ahead that no label behind it can matter to what may follow O. Then
 * it is left out there, and the sums that are left are those of O and those inside a name.
 */
KITH_CPU_DISPATCH void kith_lattice_best(const kith_lattice *lattice,
                                         kith_label (*back)[KITH_LABEL_MAX], kith_label *out)
{
    const kith_scores *legal = lattice->transitions->legal;
    const float *lead = lattice->transitions->lead;
    const int label_count = lattice->transitions->label_count;
    kith_scores best, next;
    for (int l = 0; l < KITH_LABEL_MAX; l++)
        best[l] = legal[START][l] + lattice->emissions[0][l];
    for (size_t i = 1; i < lattice->count; i++) {
        int32_t from[KITH_LABEL_MAX] = {0};
        for (int n = 0; n < KITH_LABEL_MAX; n++)
            next[n] = best[0] + legal[0][n];
        bool any = false;
        for (int p = 0; p < KITH_LABEL_MAX; p++)
            any |= best[p] + lead[p] > best[0];
        for (int p = 1; any && p < label_count; p++)
            relax(legal[p], best[p], p, next, from);
        for (int p = 1; !any && p < label_count; p++) {
            int inside = p + (p & 1);
            float score = best[p] + legal[p][inside];
            from[inside] = score > next[inside] ? p : from[inside];
            next[inside] = score > next[inside] ? score : next[inside];
        }
        for (int n = 0; n < KITH_LABEL_MAX; n++) {
            best[n] = next[n] + lattice->emissions[i][n];
            back[i][n] = (kith_label)from[n];
        }
    }
    kith_label last = 0;
    for (int l = 1; l < label_count; l++)
        if (best[l] > best[last])
            last = (kith_label)l;
    for (size_t i = lattice->count; i-- > 0;) {
        out[i] = last;
        last = i ? back[i][last] : 0;
    }
}

/*
 * exp(x) of numbers from -87 up to 0, within 2e-7 of itself: 2^n of the nearest whole n, times the
 * series of the rest. The same on every processor, where the C library's is not.
 */
static inline void exp_each(kith_scores x)
{
    const float log2_e = 1.44269504f, ln2_high = 0.693359375f, ln2_low = -2.12194440e-4f;
    const float round = 12582912.0f; /* 1.5 * 2^23: behind it no bits are left of a fraction */
    int32_t exponent[KITH_LABEL_MAX];
    kith_scores shifted;
    for (int l = 0; l < KITH_LABEL_MAX; l++)
        shifted[l] = x[l] * log2_e + round;
    memcpy(exponent, shifted, sizeof exponent);
    for (int l = 0; l < KITH_LABEL_MAX; l++) {
        float n = shifted[l] - round, r = x[l] - n * ln2_high - n * ln2_low;
        float series = 1.0f / 120 + r * (1.0f / 720);
        series = 1.0f / 6 + r * (1.0f / 24 + r * series);
        x[l] = 1.0f + r * (1.0f + r * (0.5f + r * series));
        exponent[l] = (int32_t)((uint32_t)(exponent[l] + 127) << 23);
    }
    memcpy(shifted, exponent, sizeof shifted);
    for (int l = 0; l < KITH_LABEL_MAX; l++)
        x[l] *= shifted[l];
}

/* The sum of a row, in an order that vectors can keep. */
static inline float sum_of(const kith_scores row)
{
    kith_scores sums;
    memcpy(sums, row, sizeof sums);
    for (int half = KITH_LABEL_MAX / 2; half; half /= 2)
        for (int l = 0; l < half; l++)
            sums[l] += sums[l + half];
    return sums[0];
}

/*
 * exp(emission - greatest emission) of each allowed label; returns the sum of the greatest. That
 * is taken of allowed labels alone: far behind a forbidden one, their odds would vanish.
 */
KITH_CPU_DISPATCH static double set_odds(const kith_lattice *lattice, const kith_labels *allowed,
                                         kith_scores *odds)
{
    double greatest_sum = 0;
    for (size_t i = 0; i < lattice->count; i++) {
        const float *scores = lattice->emissions[i];
        kith_labels in = (1u << lattice->transitions->label_count) - 1;
        if (allowed)
            in &= allowed[i];
        float greatest = -INFINITY;
        kith_scores row;
        for (int l = 0; l < KITH_LABEL_MAX; l++) {
            row[l] = in >> l & 1 ? scores[l] : -INFINITY;
            greatest = row[l] > greatest ? row[l] : greatest;
        }
        greatest_sum += greatest;
        for (int l = 0; l < KITH_LABEL_MAX; l++)
            row[l] = row[l] - greatest > -87.0f ? row[l] - greatest : -87.0f;
        exp_each(row);
        for (int l = 0; l < KITH_LABEL_MAX; l++)
            odds[i][l] = in >> l & 1 ? row[l] : 0.0f;
    }
    return greatest_sum;
}

/* out = row times matrix. */
static inline void multiply(const kith_scores row, const kith_scores *matrix, kith_scores out)
{
    kith_scores even = {0}, odd = {0}; /* two sums, so that none waits for the one before */
    for (int p = 0; p < KITH_LABEL_MAX; p += 2)
        for (int n = 0; n < KITH_LABEL_MAX; n++) {
            even[n] += row[p] * matrix[p][n];
            odd[n] += row[p + 1] * matrix[p + 1][n];
        }
    for (int n = 0; n < KITH_LABEL_MAX; n++)
        out[n] = even[n] + odd[n];
}

/* forward[i] = odds[i] * (previous forward times factors), scaled to sum to 1. */
KITH_CPU_DISPATCH static double go_forward(size_t count, kith_scores *odds,
                                           const kith_scores *factors, kith_scores *forward,
                                           float *scale)
{
    double log_sum = 0;
    for (size_t i = 0; i < count; i++) {
        kith_scores sum;
        if (i == 0)
            memcpy(sum, factors[START], sizeof sum);
        else
            multiply(forward[i - 1], factors, sum);
        for (int n = 0; n < KITH_LABEL_MAX; n++)
            sum[n] *= odds[i][n];
        float total = sum_of(sum);
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
KITH_CPU_DISPATCH static bool go_backward(size_t count, kith_scores *odds,
                                          const kith_scores *turned, const float *scale,
                                          kith_scores *backward)
{
    float all = 0;
    for (int l = 0; l < KITH_LABEL_MAX; l++)
        backward[count - 1][l] = 1.0f;
    for (size_t i = count; i-- > 0;) {
        for (int n = 0; n < KITH_LABEL_MAX; n++)
            odds[i][n] *= backward[i][n] * scale[i];
        all += sum_of(odds[i]);
        if (i)
            multiply(odds[i], turned, backward[i - 1]);
    }
    return isfinite(all);
}

static void add_expected(size_t count, const kith_lattice_sums *sums, const kith_scores *factors,
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
    const kith_scores *factors = lattice->transitions->factors;
    double greatest = set_odds(lattice, allowed, scratch->odds);
    double log_sum =
        go_forward(lattice->count, scratch->odds, factors, scratch->forward, scratch->scale);
    if (log_sum == -INFINITY)
        return log_sum;
    if (!go_backward(lattice->count, scratch->odds, lattice->transitions->turned, scratch->scale,
                     scratch->backward))
        return -INFINITY;
    for (size_t i = 0; i < lattice->count; i++)
        for (int l = 0; l < KITH_LABEL_MAX; l++)
            marginals[i][l] = scratch->forward[i][l] * scratch->backward[i][l];
    if (expected)
        add_expected(lattice->count, scratch, factors, sign, expected);
    return log_sum + greatest;
}
