/* tests/cli/base/test_sparkline.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/sparkline.h"

#include "tests/unit.h"

static void check(const uint64_t *values, size_t count, size_t width, const char *expected)
{
    kith_buffer out = {0};
    kith_sparkline(&out, values, count, width);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void the_greatest_is_full_and_nothing_is_a_dot(void **state)
{
    (void)state;
    check((const uint64_t[]){0, 1, 7, 14}, 4, 40, "·▂▅█");
    check((const uint64_t[]){1, 1000}, 2, 40, "▁█");
    check((const uint64_t[]){0, 0}, 2, 40, "··");
    check(NULL, 0, 40, "");
}

static void neighbours_share_a_bar_where_room_is_short(void **state)
{
    (void)state;
    check((const uint64_t[]){1, 1, 0, 0, 4}, 5, 3, "▅·█");
    check((const uint64_t[]){UINT64_MAX / 4, 1}, 2, 1, "█");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_greatest_is_full_and_nothing_is_a_dot),
        cmocka_unit_test(neighbours_share_a_bar_where_room_is_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
