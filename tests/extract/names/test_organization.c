/* tests/extract/names/test_organization.c - legal forms, initials, and shortened names. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/organization.h"
#include "tests/unit.h"

static kith_name split(const char *text, kith_arena *arena)
{
    return kith_name_split(kith_str_of(text), arena);
}

static void check_str(kith_str s, const char *expected)
{
    assert_int_equal(s.len, strlen(expected));
    assert_memory_equal(s.ptr, expected, s.len);
}

static void check_stripped(const char *text, const char *expected)
{
    kith_arena arena = {NULL};
    check_str(kith_name_text(kith_organization_name_strip(split(text, &arena)), &arena), expected);
    kith_arena_free(&arena);
}

static void check_shortens(const char *a, const char *b, bool expected)
{
    kith_arena arena = {NULL};
    if (kith_organization_name_shortens(split(a, &arena), split(b, &arena)) != expected)
        fail_msg("%s, %s: expected %d", a, b, expected);
    kith_arena_free(&arena);
}

static void legal_forms_fall_off(void **state)
{
    (void)state;
    check_stripped("Volkswagen AG", "Volkswagen");
    check_stripped("Smith & Co. Ltd.", "Smith");
    check_stripped("The Guardian", "Guardian");
    check_stripped("Inc.", "Inc.");
    check_stripped("The", "The");
}

static void acronyms_and_initials(void **state)
{
    (void)state;
    kith_arena arena = {NULL};
    assert_true(kith_organization_name_is_acronym(split("IMF", &arena)));
    assert_true(kith_organization_name_is_acronym(split("NBCU", &arena)));
    assert_false(kith_organization_name_is_acronym(split("Shell", &arena)));
    assert_false(kith_organization_name_is_acronym(split("X", &arena)));
    kith_name court = split("Court of Justice", &arena);
    check_str(kith_organization_name_initials(court, false, &arena), "cj");
    check_str(kith_organization_name_initials(court, true, &arena), "coj");
    check_str(kith_organization_name_initials(split("Shell", &arena), true, &arena), "");
    kith_arena_free(&arena);
}

static void check_recalls(const char *a, const char *b, bool expected)
{
    kith_arena arena = {NULL};
    assert_int_equal(kith_organization_name_recalls(split(a, &arena), split(b, &arena)), expected);
    kith_arena_free(&arena);
}

static void names_that_a_text_has_told_are_recalled(void **state)
{
    (void)state;
    check_recalls("Tessera", "Tessera Networks", true);
    check_recalls("Goldman", "Goldman Sachs", true);
    check_recalls("Networks", "Tessera Networks", false);
    check_recalls("Ford", "Ford Foundation", false);
    check_recalls("Vodafone", "Vodafone Germany", false);
    check_recalls("Bank", "Bank of China", false);
    check_recalls("Germany", "Germany Trade", false);
    check_recalls("A", "A B C D", false);
    check_recalls("Tessera", "Tessera", false);
}

static void shortened_names(void **state)
{
    (void)state;
    check_shortens("Amnesty", "Amnesty International", true);
    check_shortens("Telekom", "Deutsche Telekom", true);
    check_shortens("Council", "Council of Europe", true);
    check_shortens("Europe", "Council of Europe", false);
    check_shortens("China", "Bank of China", false);
    check_shortens("Bank of China", "People's Bank of China", false);
    check_shortens("Court of Justice", "European Court of Justice", true);
    check_shortens("BBC", "BBC Radio", false);
    check_shortens("Microsoft", "Microsoft Research", false);
    check_shortens("Microsoft Research", "Microsoft", false);
    check_shortens("Shell", "Shell", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(legal_forms_fall_off),
        cmocka_unit_test(acronyms_and_initials),
        cmocka_unit_test(names_that_a_text_has_told_are_recalled),
        cmocka_unit_test(shortened_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
