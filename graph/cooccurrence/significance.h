/* graph/cooccurrence/significance.h - whether chance alone could tie two entities as often. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_COOCCURRENCE_SIGNIFICANCE_H
#define KITH_GRAPH_COOCCURRENCE_SIGNIFICANCE_H

#include <stddef.h>
#include <stdint.h>

/**
 * The p-value of a pair: the probability that `both` windows or more name a and b, were the `a`
 * windows of the one and the `b` of the other thrown among `windows` windows at random. In [0, 1].
 *
 * Fisher's exact test, one-sided (Fisher, "Statistical Methods for Research Workers", 5th edition,
 * 1934): the upper tail of the hypergeometric distribution, P(X >= both) with P(X = k) =
 * C(a, k) C(N - a, b - k) / C(N, b). Exact, because the chi-square tail of G2 is far off where
 * most pairs are, at expected counts below 5. Summed from logarithms of factorials: a relative
 * error of some 1e-16 N ln N. Arguments and N are as in kith_association_of(). Windows that
 * overlap ("sentence:3") are not independent, and p is then too small.
 *
 * Time: O(sqrt(a b / N)).
 */
double kith_p_value_of(uint64_t both, uint64_t a, uint64_t b, uint64_t windows);

/**
 * The q-values of `count` p-values: q[i] is the least false discovery rate at which p[i] counts as
 * a discovery among `tests` tests, those that are not in `p` having p = 1.
 *
 * Benjamini and Hochberg, "Controlling the false discovery rate", 1995: q = min(1, min over the j
 * that are not before i in order of p of p_j tests / j), j from 1. `tests` >= count. Time:
 * O(count log count).
 */
void kith_q_values_of(const double *p, size_t count, uint64_t tests, double *q);

#endif
