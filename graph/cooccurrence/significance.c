/* graph/cooccurrence/significance.c - whether chance alone could tie two entities as often. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence/significance.h"

#include <math.h>
#include <stdlib.h>

#include "extract/base/arena.h"

/* What is left of a sum's terms once they are this small a part of it cannot change it. */
#define NEGLIGIBLE 1e-18

/* The hypergeometric distribution of how many of n windows name both. */
typedef struct chance {
    double a, b, n;
} chance;

static double log_factorial(double k)
{
    int sign;
    return lgamma_r(k + 1, &sign);
}

static double log_choose(double n, double k)
{
    return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

/* P(X = k). */
static double probability(const chance *c, double k)
{
    return exp(log_choose(c->a, k) + log_choose(c->n - c->a, c->b - k) - log_choose(c->n, c->b));
}

/* P(X >= k), whose terms fall from the mode on. */
static double upper_tail(const chance *c, double k)
{
    double most = fmin(c->a, c->b), term = probability(c, k), sum = term;
    for (; k < most && term > sum * NEGLIGIBLE; k++) {
        term *= (c->a - k) * (c->b - k) / ((k + 1) * (c->n - c->a - c->b + k + 1));
        sum += term;
    }
    return sum;
}

/* P(X <= k), whose terms fall from the mode down. */
static double lower_tail(const chance *c, double k)
{
    double least = fmax(0, c->a + c->b - c->n);
    if (k < least)
        return 0;
    double term = probability(c, k), sum = term;
    for (; k > least && term > sum * NEGLIGIBLE; k--) {
        term *= k * (c->n - c->a - c->b + k) / ((c->a - k + 1) * (c->b - k + 1));
        sum += term;
    }
    return sum;
}

double kith_p_value_of(uint64_t both, uint64_t a, uint64_t b, uint64_t windows)
{
    double k = (double)both;
    chance c = {(double)a, (double)b, fmax((double)windows, (double)a + (double)b - k)};
    double mode = (c.a + 1) * (c.b + 1) / (c.n + 2);
    double p = k >= mode ? upper_tail(&c, k) : 1 - lower_tail(&c, k - 1);
    return fmin(fmax(p, 0), 1);
}

typedef struct ranked {
    double p;
    size_t index;
} ranked;

static int compare(const void *left, const void *right)
{
    const ranked *one = left, *other = right;
    return (one->p > other->p) - (one->p < other->p);
}

void kith_q_values_of(const double *p, size_t count, uint64_t tests, double *q)
{
    kith_arena scratch = {0};
    ranked *order = kith_arena_array(&scratch, ranked, count);
    for (size_t i = 0; i < count; i++)
        order[i] = (ranked){p[i], i};
    if (count)
        qsort(order, count, sizeof *order, compare);
    double least = 1;
    for (size_t j = count; j > 0; j--) {
        least = fmin(least, order[j - 1].p * (double)tests / (double)j);
        q[order[j - 1].index] = least;
    }
    kith_arena_free(&scratch);
}
