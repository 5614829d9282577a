/* tests/extract/names/test_known_organization.c - names of the table of well-known organizations.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/known_organization.h"
#include "extract/names/organization.h"
#include "tests/unit.h"

static void check_str(kith_str s, const char *expected)
{
    assert_int_equal(s.len, strlen(expected));
    assert_memory_equal(s.ptr, expected, s.len);
}

static const kith_known_organization *find(const char *text, bool *sure)
{
    kith_arena arena = {NULL};
    kith_name name = kith_organization_name_strip(kith_name_split(kith_str_of(text), &arena));
    const kith_known_organization *known =
        kith_known_organization_find(kith_name_key(name, &arena), sure);
    kith_arena_free(&arena);
    return known;
}

static void check_found(const char *text, const char *expected, kith_type type, bool expected_sure)
{
    bool sure;
    const kith_known_organization *known = find(text, &sure);
    assert_non_null(known);
    check_str(known->name, expected);
    assert_int_equal(known->type, type);
    assert_int_equal(sure, expected_sure);
}

static void names_are_found_as_texts_write_them(void **state)
{
    (void)state;
    check_found("EU", "European Union", KITH_TYPE_ORGANIZATION, true);
    check_found("the European Union", "European Union", KITH_TYPE_ORGANIZATION, true);
    check_found("Union", "European Union", KITH_TYPE_ORGANIZATION, false);
    check_found("VW", "Volkswagen", KITH_TYPE_COMPANY, true);
    check_found("M\u00e9decins Sans Fronti\u00e8res", "Doctors Without Borders",
                KITH_TYPE_ORGANIZATION, true);
    check_found("McDonald's", "McDonald's", KITH_TYPE_COMPANY, true);
    bool sure = true;
    assert_null(find("Acme", &sure));
    assert_true(sure);
}

static void some_are_never_anything_else(void **state)
{
    (void)state;
    const kith_known_organization *known = kith_known_organization_written(KITH_STR("WhatsApp"));
    assert_non_null(known);
    check_str(known->name, "WhatsApp");
    assert_int_equal(known->type, KITH_TYPE_COMPANY);
    assert_ptr_equal(kith_known_organization_written(KITH_STR("WHATSAPP")), known);
    static const char *const none[] = {"whatsapp", "Whatsapp",     "Apple",
                                       "Union",    "WhatsApp Inc", ""};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_null(kith_known_organization_written(kith_str_of(none[i])));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_found_as_texts_write_them),
        cmocka_unit_test(some_are_never_anything_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
