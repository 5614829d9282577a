/* tests/extract/base/test_search.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/search.h"

#include "tests/unit.h"

static int order(const void *key, const void *element)
{
    const int *p = key, *q = element;
    return (*p > *q) - (*p < *q);
}

/* By the long way, for every key around arrays of every size. */
static void the_first_place_is_found(void **state)
{
    (void)state;
    static const int numbers[] = {1, 1, 3, 5, 5, 5, 8, 9, 9};
    for (size_t count = 0; count <= sizeof numbers / sizeof *numbers; count++)
        for (int key = 0; key <= 10; key++) {
            size_t expected = 0;
            while (expected < count && numbers[expected] < key)
                expected++;
            assert_int_equal(kith_search_place(&key, numbers, count, sizeof *numbers, order),
                             expected);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_place_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
