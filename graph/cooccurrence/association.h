/* graph/cooccurrence/association.h - how strongly two entities are tied, judged against chance. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_COOCCURRENCE_ASSOCIATION_H
#define KITH_GRAPH_COOCCURRENCE_ASSOCIATION_H

#include <stdint.h>

/** Measures of a pair a, b; natural logarithms; always finite. */
typedef struct kith_association {
    double expected; /* windows that would name both by chance */
    double pmi;      /* pointwise mutual information */
    double npmi;     /* normalised to [-1, 1]; 1: never apart */
    double g2;       /* log-likelihood ratio, negative when together less than by chance */
    double chi2;     /* Pearson's chi-square, signed likewise */
    double jaccard;  /* (0, 1] */
    double cosine;   /* (0, 1] */
} kith_association;

/**
 * Measure a pair from its counts: `both` windows name a and b, `a` name a, `b` name b, and there
 * are `windows` windows, with 1 <= both <= a, b <= windows.
 *
 * With n for the counts and N for `windows`:
 * expected = n(a) n(b) / N.
 * pmi = ln(both / expected) (Church and Hanks, "Word association norms, mutual information and
 * lexicography", 1990).
 * npmi = pmi / -ln(both / N), or 1 when every window names both (Bouma, "Normalized (pointwise)
 * mutual information in collocation extraction", 2009).
 * g2 = 2 sum of k ln(k / e) over the four cells of the 2 x 2 table, k observed and e expected, with
 * the sign of both - expected (Dunning, "Accurate methods for the statistics of surprise and
 * coincidence", 1993). Its N is at least n(a) + n(b) - both: a window that names a and b apart
 * (KITH_WINDOW_DOCUMENT) counts there as two.
 * chi2 = sum of (k - e)^2 / e over the same cells and with the same sign (Pearson, "On the
 * criterion that a given system of deviations ...", 1900), without Yates' correction; 0 when every
 * window names a, or b. jaccard = both / (n(a) + n(b) - both) (Jaccard 1901). cosine = both /
 * sqrt(n(a) n(b)) (Ochiai 1957; Salton's cosine of the two lists of windows).
 */
kith_association kith_association_of(uint64_t both, uint64_t a, uint64_t b, uint64_t windows);

#endif
