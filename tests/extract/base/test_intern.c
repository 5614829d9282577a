/* tests/extract/base/test_intern.c - equal strings get equal numbers, however many there are. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/buffer.h"
#include "extract/base/intern.h"
#include "tests/unit.h"

static void numbers_count_from_nought(void **state)
{
    (void)state;
    kith_arena arena = {NULL};
    kith_intern intern;
    kith_intern_init(&intern, &arena, 0);
    assert_int_equal(kith_intern_find(&intern, KITH_STR("a")), KITH_INTERN_NONE);
    assert_int_equal(kith_intern_add(&intern, KITH_STR("a")), 0);
    assert_int_equal(kith_intern_add(&intern, (kith_str){NULL, 0}), 1);
    assert_int_equal(kith_intern_add(&intern, KITH_STR("a\0b")), 2);
    assert_int_equal(kith_intern_add(&intern, KITH_STR("a")), 0);
    assert_int_equal(kith_intern_find(&intern, KITH_STR("a\0b")), 2);
    assert_int_equal(intern.count, 3);
    kith_arena_free(&arena);
}

static void the_table_grows(void **state)
{
    (void)state;
    enum { COUNT = 5000 };
    kith_arena arena = {NULL};
    kith_intern intern;
    kith_intern_init(&intern, &arena, 4);
    for (unsigned i = 0; i < 2 * COUNT; i++) {
        kith_buffer buffer = {NULL, 0, 0};
        kith_buffer_format(&buffer, "string %u", i % COUNT);
        kith_str copy = kith_arena_copy(&arena, kith_buffer_str(&buffer));
        assert_int_equal(kith_intern_add(&intern, copy), i % COUNT);
        kith_buffer_clear(&buffer);
    }
    assert_int_equal(intern.count, COUNT);
    kith_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_count_from_nought),
        cmocka_unit_test(the_table_grows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
