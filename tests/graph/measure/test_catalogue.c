/* tests/graph/measure/test_catalogue.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/catalogue.h"

#include <math.h>

#include "graph/network/network.h"
#include "tests/unit.h"

/* Help is a line of a terminal; no two lines have one name or one place. */
static void check_lines(kith_measures measures, size_t row_size)
{
    for (size_t i = 0; i < measures.count; i++) {
        const kith_measure *measure = &measures.at[i];
        assert_ptr_equal(kith_measure_find(measures, kith_str_of(measure->name)), measure);
        assert_true(measure->offset < row_size);
        assert_true(strlen(measure->meaning) > 0 && strlen(measure->meaning) <= 90);
        assert_null(strchr(measure->meaning, '|')); /* it stands in a table of Markdown */
        for (size_t k = 0; k < i; k++)
            assert_true(measure->offset != measures.at[k].offset);
    }
}

static void every_line_is_whole(void **state)
{
    (void)state;
    check_lines(kith_measures_of_node(), sizeof(kith_node));
    check_lines(kith_measures_of_edge(), sizeof(kith_edge));
    check_lines(kith_measures_of_network(), sizeof(kith_network));
}

static void values_are_read_by_kind(void **state)
{
    (void)state;
    const kith_node node = {.degree = 7, .pagerank = 0.25, .articulation = 1, .constraint = NAN};
    kith_measures measures = kith_measures_of_node();
    assert_true(kith_measure_value(kith_measure_find(measures, KITH_STR("degree")), &node) == 7);
    assert_true(kith_measure_value(kith_measure_find(measures, KITH_STR("pagerank")), &node) ==
                0.25);
    assert_true(kith_measure_value(kith_measure_find(measures, KITH_STR("articulation")), &node) ==
                1);
    assert_true(
        isnan(kith_measure_value(kith_measure_find(measures, KITH_STR("constraint")), &node)));
    assert_null(kith_measure_find(measures, KITH_STR("page")));
    assert_null(kith_measure_find(measures, KITH_STR("")));
}

static void the_unknown_comes_last(void **state)
{
    (void)state;
    kith_measures measures = kith_measures_of_node();
    const kith_measure *most = kith_measure_find(measures, KITH_STR("pagerank"));
    const kith_measure *least = kith_measure_find(measures, KITH_STR("constraint"));
    assert_true(kith_measure_compare(most, 2, 1) < 0 && kith_measure_compare(most, 1, 2) > 0);
    assert_true(kith_measure_compare(least, 2, 1) > 0 && kith_measure_compare(least, 1, 2) < 0);
    assert_int_equal(kith_measure_compare(most, 1, 1), 0);
    assert_int_equal(kith_measure_compare(least, NAN, NAN), 0);
    assert_true(kith_measure_compare(most, NAN, 0) > 0 && kith_measure_compare(most, 0, NAN) < 0);
    assert_true(kith_measure_compare(least, NAN, 9) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_is_whole),
        cmocka_unit_test(values_are_read_by_kind),
        cmocka_unit_test(the_unknown_comes_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
