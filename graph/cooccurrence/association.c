/* graph/cooccurrence/association.c - how strongly two entities are tied, judged against chance. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence/association.h"

#include <math.h>

/* One cell of the table: k windows observed where row * column / N are expected. */
static double surprise(double k, double row, double column, double n)
{
    return k > 0 ? k * log(k * n / (row * column)) : 0;
}

static double log_likelihood(double both, double a, double b, double n)
{
    double neither = n - a - b + both;
    double sum = surprise(both, a, b, n) + surprise(a - both, a, n - b, n) +
                 surprise(b - both, n - a, b, n) + surprise(neither, n - a, n - b, n);
    /* Rounding must not turn independence into a tie or a sign. */
    double cross = both * n - a * b, g2 = cross != 0 ? fmax(0, 2 * sum) : 0;
    return g2 > 0 && cross < 0 ? -g2 : g2;
}

/* The four cells' sum in one fraction. */
static double chi_square(double both, double a, double b, double n)
{
    double cross = both * n - a * b, scale = a * b * (n - a) * (n - b);
    return scale > 0 ? n * cross * fabs(cross) / scale : 0;
}

kith_association kith_association_of(uint64_t both, uint64_t a, uint64_t b, uint64_t windows)
{
    double k = (double)both, n_a = (double)a, n_b = (double)b, n = (double)windows;
    double table_n = fmax(n, n_a + n_b - k);
    double pmi = log(k * n / (n_a * n_b));
    return (kith_association){
        .expected = n_a * n_b / n,
        .pmi = pmi,
        .npmi = both == windows ? 1 : pmi / -log(k / n),
        .g2 = log_likelihood(k, n_a, n_b, table_n),
        .chi2 = chi_square(k, n_a, n_b, table_n),
        .jaccard = k / (n_a + n_b - k),
        .cosine = k / sqrt(n_a * n_b),
    };
}
