/* tests/graph/cooccurrence/test_significance.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence/significance.h"

#include <math.h>

#include "tests/unit.h"

static void assert_near(double found, double expected)
{
    if (fabs(found - expected) > 1e-9 * expected)
        fail_msg("%.17g is not %.17g", found, expected);
}

/* 20 windows, 8 name a, 5 name b: P(X = k) = C(8, k) C(12, 5 - k) / C(20, 5), of 15,504. */
static void p_is_the_upper_tail_by_hand(void **state)
{
    (void)state;
    assert_near(kith_p_value_of(5, 8, 5, 20), 56.0 / 15504);
    assert_near(kith_p_value_of(4, 8, 5, 20), (70.0 * 12 + 56) / 15504);
    assert_near(kith_p_value_of(3, 8, 5, 20), (56.0 * 66 + 70 * 12 + 56) / 15504);
    assert_near(kith_p_value_of(1, 8, 5, 20), 1 - 792.0 / 15504);
}

/* The lady who tells four of eight cups of tea (Fisher 1935). */
static void p_is_that_of_the_lady_tasting_tea(void **state)
{
    (void)state;
    assert_near(kith_p_value_of(4, 4, 4, 8), 1.0 / 70);
    assert_near(kith_p_value_of(3, 4, 4, 8), 17.0 / 70);
}

static void p_of_what_must_be_is_one(void **state)
{
    (void)state;
    assert_true(kith_p_value_of(7, 7, 7, 7) == 1);
    assert_true(kith_p_value_of(3, 10, 3, 10) == 1);
    assert_true(kith_p_value_of(4, 7, 7, 10) == 1);
    /* Two documents name both apart: the table has three windows then. */
    assert_near(kith_p_value_of(1, 2, 2, 2), 1);
}

static void p_is_a_probability_at_any_size(void **state)
{
    (void)state;
    /* Independence in large numbers: half, and half of P(X = both) more. */
    double even = kith_p_value_of(250000, 500000, 500000, 1000000);
    assert_true(fabs(even - (0.5 + 0.5 / sqrt(2 * M_PI * 62500))) < 1e-8);
    assert_near(kith_p_value_of(1, 1, 1, 1000000), 1e-6);
    assert_near(kith_p_value_of(1, 1000, 1, 1000000), 1e-3);
    double never = kith_p_value_of(100000, 100000, 100000, 1000000);
    assert_true(never >= 0 && never < 1e-300);
    double less = kith_p_value_of(1, 1000000, 2000000, 4000000000);
    assert_true(less <= 1 && less > 0.999);
}

/* The fifteen p-values of Benjamini and Hochberg's example (1995, section 4). */
static void q_equals_the_example_of_benjamini_and_hochberg(void **state)
{
    (void)state;
    static const double p[] = {0.6528, 0.0004, 0.0019, 0.0001, 0.0095, 0.0201, 0.0278, 0.0298,
                               0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.7590, 1.0000};
    double q[15];
    kith_q_values_of(p, 15, 15, q);
    assert_near(q[3], 0.0001 * 15);
    assert_near(q[1], 0.0004 * 15 / 2);
    assert_near(q[2], 0.0019 * 15 / 3);
    assert_near(q[4], 0.0095 * 15 / 4);
    assert_near(q[5], 0.0201 * 15 / 5);
    assert_near(q[6], 0.0298 * 15 / 7); /* a later one is less */
    assert_near(q[0], 0.6528 * 15 / 13);
    assert_near(q[14], 1);
    int discoveries = 0;
    for (int i = 0; i < 15; i++)
        discoveries += q[i] <= 0.05;
    assert_int_equal(discoveries, 4);
}

static void tests_that_are_not_given_count(void **state)
{
    (void)state;
    static const double p[] = {0.01, 0.01, 0.001};
    double q[3];
    kith_q_values_of(p, 3, 100, q);
    assert_near(q[0], 0.01 * 100 / 3);
    assert_near(q[1], 0.01 * 100 / 3);
    assert_near(q[2], 0.001 * 100);
    kith_q_values_of(NULL, 0, 0, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(p_is_the_upper_tail_by_hand),
        cmocka_unit_test(p_is_that_of_the_lady_tasting_tea),
        cmocka_unit_test(p_of_what_must_be_is_one),
        cmocka_unit_test(p_is_a_probability_at_any_size),
        cmocka_unit_test(q_equals_the_example_of_benjamini_and_hochberg),
        cmocka_unit_test(tests_that_are_not_given_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
