/* tests/graph/cooccurrence/test_weighting.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence/weighting.h"

#include "graph/cooccurrence/association.h"
#include "graph/cooccurrence/pairs.h"
#include "tests/unit.h"

static void weightings_are_known_by_name(void **state)
{
    (void)state;
    for (int i = 0; i < KITH_WEIGHTING_COUNT; i++) {
        kith_weighting found;
        kith_str name = kith_str_of(kith_weighting_name((kith_weighting)i));
        assert_int_equal(kith_weighting_parse(name, &found, NULL), KITH_OK);
        assert_int_equal(found, i);
    }
    kith_weighting untouched = KITH_WEIGHTING_G2;
    assert_int_equal(kith_weighting_parse(KITH_STR("Windows"), &untouched, NULL), KITH_EARGUMENT);
    assert_int_equal(kith_weighting_parse(KITH_STR(""), &untouched, NULL), KITH_EARGUMENT);
    assert_int_equal(untouched, KITH_WEIGHTING_G2);
}

static void a_weight_is_the_count_or_measure_of_its_name(void **state)
{
    (void)state;
    const kith_pair pair = {.windows = 7, .documents = 3, .shares = 2.5};
    const kith_association association = {
        .pmi = -1, .npmi = -0.5, .g2 = 11, .chi2 = 12, .jaccard = 0.25, .cosine = 0.75};
    static const double weights[KITH_WEIGHTING_COUNT] = {2.5,  3,  2.5, 2.5,  -1,
                                                         -0.5, 11, 12,  0.25, 0.75};
    for (int i = 0; i < KITH_WEIGHTING_COUNT; i++)
        assert_true(kith_weight_of((kith_weighting)i, &pair, &association) == weights[i]);
    assert_true(kith_weighting_adds_up(KITH_WEIGHTING_DECAY));
    assert_false(kith_weighting_adds_up(KITH_WEIGHTING_PMI));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weightings_are_known_by_name),
        cmocka_unit_test(a_weight_is_the_count_or_measure_of_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
