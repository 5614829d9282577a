/* tests/extract/relation/test_gazetteer.c - where places and firms lie. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include "extract/relation/gazetteer.h"

static const char lines[] = "Turin\tIT\tPiedmont\nParis\tFR\t\nParis\tUS\tTexas\n"
                            "Turin\tIT\tPiedmont\nZephyr Mills Ltd\tGB\t\n";

static size_t find(const char *name, kith_gazetteer_home homes[KITH_GAZETTEER_HOMES_MAX])
{
    kith_arena arena = {0};
    kith_buffer bytes = {0};
    kith_gazetteer gazetteer;
    assert_int_equal(kith_gazetteer_compile(kith_str_of(lines), &bytes, NULL), KITH_OK);
    assert_int_equal(kith_gazetteer_open(kith_buffer_str(&bytes), &gazetteer, NULL), KITH_OK);
    size_t count =
        kith_gazetteer_find(&gazetteer, kith_name_split(kith_str_of(name), &arena), homes);
    kith_buffer_clear(&bytes);
    kith_arena_free(&arena);
    return count;
}

static void names_have_their_homes(void **state)
{
    (void)state;
    kith_gazetteer_home homes[KITH_GAZETTEER_HOMES_MAX];
    kith_arena arena = {0};
    assert_int_equal(find("Turin", homes), 1);
    assert_int_equal(homes[0].country, kith_gazetteer_country("IT"));
    assert_int_equal(homes[0].region,
                     kith_gazetteer_region(kith_name_split(KITH_STR("Piedmont"), &arena)));
    assert_int_equal(find("PARIS", homes), 2);
    assert_int_equal(find("Zephyr Mills", homes), 1);
    assert_int_equal(find("Zephyr Mills PLC", homes), 1);
    assert_int_equal(find("Zephyr", homes), 0);
    assert_int_equal(find("", homes), 0);
    kith_arena_free(&arena);
}

static void damage_is_told(void **state)
{
    (void)state;
    kith_buffer bytes = {0};
    kith_error err;
    kith_gazetteer gazetteer;
    assert_int_equal(kith_gazetteer_compile(KITH_STR("a\tIT\t\nb\tITA\t\n"), &bytes, &err),
                     KITH_EFORMAT);
    assert_memory_equal(err.message, "line 2:", 7);
    assert_int_equal(kith_gazetteer_open(KITH_STR("abc"), &gazetteer, &err), KITH_EFORMAT);
    kith_buffer_clear(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_have_their_homes),
        cmocka_unit_test(damage_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
