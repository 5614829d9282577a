/* tests/graph/cooccurrence/test_association.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence/association.h"

#include <math.h>

#include "tests/unit.h"

static void assert_near(double found, double expected)
{
    assert_true(fabs(found - expected) <= 1e-12 * fmax(1, fabs(expected)));
}

/*
 * 20 windows: 4 name both, 8 name a, 5 name b. Expected 8 * 5 / 20 = 2. The table and what chance
 * expects of it:
 *
 *              b    not b             b  not b
 *       a      4      4               2    6
 *   not a      1     11               3    9
 */
static void measures_equal_those_by_hand(void **state)
{
    (void)state;
    kith_association found = kith_association_of(4, 8, 5, 20);
    assert_near(found.expected, 2);
    assert_near(found.pmi, log(2));
    assert_near(found.npmi, log(2) / log(5));
    assert_near(found.jaccard, 4.0 / 9);
    assert_near(found.cosine, 4 / sqrt(8 * 5));
    assert_near(found.chi2, 2.0 * 2 / 2 + 2.0 * 2 / 6 + 2.0 * 2 / 3 + 2.0 * 2 / 9);
    assert_near(found.g2,
                2 * (4 * log(4.0 / 2) + 4 * log(4.0 / 6) + 1 * log(1.0 / 3) + 11 * log(11.0 / 9)));
}

/* 10 windows, 1 of both where 5 * 4 / 10 = 2 are expected; cells 1 4 3 2 against 2 3 2 3. */
static void less_than_chance_is_negative(void **state)
{
    (void)state;
    kith_association found = kith_association_of(1, 5, 4, 10);
    assert_near(found.pmi, -log(2));
    assert_near(found.chi2, -(1.0 / 2 + 1.0 / 3 + 1.0 / 2 + 1.0 / 3));
    assert_near(found.npmi, -log(2) / log(10));
    assert_near(found.g2,
                -2 * (1 * log(1.0 / 2) + 4 * log(4.0 / 3) + 3 * log(3.0 / 2) + 2 * log(2.0 / 3)));
}

static void independence_is_zero(void **state)
{
    (void)state;
    kith_association found = kith_association_of(2, 4, 5, 10);
    assert_near(found.expected, 2);
    assert_true(found.pmi == 0 && found.npmi == 0);
    assert_true(found.g2 == 0 && !signbit(found.g2));
    assert_true(found.chi2 == 0);
    assert_true(kith_association_of(7, 49, 21, 147).g2 == 0);
}

static void extremes_are_finite(void **state)
{
    (void)state;
    kith_association always = kith_association_of(7, 7, 7, 7);
    assert_true(always.npmi == 1 && always.pmi == 0 && always.g2 == 0 && always.jaccard == 1);
    assert_true(always.chi2 == 0 && always.cosine == 1);

    /* One window of ten names both, and nothing else names either: 10 windows' full entropy. */
    kith_association never_apart = kith_association_of(1, 1, 1, 10);
    assert_near(never_apart.npmi, 1);
    assert_near(never_apart.chi2, 10);
    assert_near(never_apart.g2, 2 * (log(10) + 9 * log(10.0 / 9)));

    /* Two documents that name both, one of them apart. */
    kith_association apart = kith_association_of(1, 2, 2, 2);
    assert_true(isfinite(apart.g2) && isfinite(apart.pmi) && isfinite(apart.npmi));
    assert_near(apart.jaccard, 1.0 / 3);
    assert_near(apart.g2, -2 * (log(3.0 / 4) + 2 * log(3.0 / 2)));

    kith_association large = kith_association_of(1000000, 2000000, 3000000, 4000000000);
    assert_true(isfinite(large.g2) && large.g2 > 0 && isfinite(large.chi2));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(measures_equal_those_by_hand),
        cmocka_unit_test(less_than_chance_is_negative),
        cmocka_unit_test(independence_is_zero),
        cmocka_unit_test(extremes_are_finite),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
