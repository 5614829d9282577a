/* tests/extract/names/test_country.c - which forms name which country. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/country.h"
#include "tests/unit.h"

/* `name` is of form `form` and means the country `iso`; "-" a state without code; "" nothing. */
static void check(const char *name, kith_form form, const char *iso)
{
    kith_country_match match = {.form = form};
    bool found = kith_country_find(kith_str_of(name), &match);
    const char *iso_found = found ? match.country->iso : "";
    if (found != (*iso != '\0') || match.form != form ||
        strcmp(iso_found, *iso == '-' ? "" : iso) != 0)
        fail_msg("%s: expected \"%s\" as a %s", name, iso, kith_form_name(form));
}

static void check_certainty(const char *name, kith_country_certainty certainty)
{
    kith_country_match match;
    assert_true(kith_country_find(kith_str_of(name), &match));
    if (match.certainty != certainty)
        fail_msg("%s: certainty is %d", name, (int)match.certainty);
}

static void names_and_abbreviations(void **state)
{
    (void)state;
    static const char *const known[][2] = {
        {"US", "US"},
        {"U.S.", "US"},
        {"U.S", "US"},
        {"USA", "US"},
        {"U.S.A.", "US"},
        {"America", "US"},
        {"United States of America", "US"},
        {"the States", "US"},
        {"Britain", "GB"},
        {"Great Britain", "GB"},
        {"U.K.", "GB"},
        {"England", "GB"},
        {"Scotland", "GB"},
        {"Wales", "GB"},
        {"Northern Ireland", "GB"},
        {"Ivory Coast", "CI"},
        {"C\u00f4te d\u2019Ivoire", "CI"},
        {"Cote d'Ivoire", "CI"},
        {"Burma", "MM"},
        {"Czechia", "CZ"},
        {"Holland", "NL"},
        {"The Netherlands", "NL"},
        {"DR Congo", "CD"},
        {"DRC", "CD"},
        {"Congo", "CD"},
        {"Republic of Congo", "CG"},
        {"West Germany", "DE"},
        {"DPRK", "KP"},
        {"Russian Federation", "RU"},
        {"Kosovo", "XK"},
        {"Palestinian territories", "PS"},
        {"Palestinian Territories", "PS"},
        {"Vatican", "VA"},
        {"UAE", "AE"},
        {"Cabo Verde", "CV"},
        {"Swaziland", "SZ"},
        {"Macedonia", "MK"},
        {"Bosnia-Herzegovina", "BA"},
        {"Bosnia & Herzegovina", "BA"},
        {"Saint Lucia", "LC"},
        {"St. Lucia", "LC"},
        {"Sao Tome and Principe", "ST"},
        {"TURKEY", "TR"},
        {"T\u00fcrkiye", "TR"},
        {"Timor-Leste", "TL"},
        {"Timor\u2013Leste", "TL"},
        {"Soviet Union", "-"},
        {"U.S.S.R.", "-"},
        {"GDR", "-"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        check(known[i][0], KITH_FORM_NAME, known[i][1]);
}

static void demonyms(void **state)
{
    (void)state;
    static const char *const known[][2] = {
        {"Chinese", "CN"},    {"British", "GB"},   {"Briton", "GB"},       {"Britons", "GB"},
        {"Frenchman", "FR"},  {"French", "FR"},    {"Poles", "PL"},        {"Dane", "DK"},
        {"Dutch", "NL"},      {"Spaniards", "ES"}, {"Swiss", "CH"},        {"Afghans", "AF"},
        {"Saudis", "SA"},     {"Saudi", "SA"},     {"Filipinos", "PH"},    {"Argentine", "AR"},
        {"Congolese", "CD"},  {"Israelis", "IL"},  {"South Korean", "KR"}, {"South-Korean", "KR"},
        {"East German", "-"}, {"Soviet", "-"},     {"Franco", "FR"},       {"AMERICANS", "US"},
        {"Kurdish", ""},      {"European", ""},    {"polish", ""},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        check(known[i][0], KITH_FORM_DEMONYM, known[i][1]);
}

static void what_surrounds_a_name_is_passed_over(void **state)
{
    (void)state;
    check("Germany's", KITH_FORM_NAME, "DE");
    check("Germany\u2019s", KITH_FORM_NAME, "DE");
    check("the United States'", KITH_FORM_NAME, "US");
    check("Saudi\nArabia", KITH_FORM_NAME, "SA");
    check("New  \u00a0Zealand", KITH_FORM_NAME, "NZ");
}

static void words_are_no_countries(void **state)
{
    (void)state;
    check("us", KITH_FORM_NAME, "");
    check("turkey", KITH_FORM_NAME, "");
    check("", KITH_FORM_NAME, "");
    check("the ", KITH_FORM_NAME, "");
    check("Bank of China", KITH_FORM_NAME, "");
    check("Germany Germany Germany Germany Germany Germany Germany Germany", KITH_FORM_NAME, "");
    kith_country_match match;
    assert_false(kith_country_find((kith_str){NULL, 0}, &match));
    assert_false(kith_country_find((kith_str){"Chad\0", 5}, &match));
}

static void certainty(void **state)
{
    (void)state;
    check_certainty("France", KITH_COUNTRY_SURE);
    check_certainty("U.S.", KITH_COUNTRY_SURE);
    check_certainty("Georgian", KITH_COUNTRY_SURE);
    check_certainty("Georgia", KITH_COUNTRY_AMBIGUOUS);
    check_certainty("JORDAN", KITH_COUNTRY_AMBIGUOUS);
    check_certainty("Chad", KITH_COUNTRY_AMBIGUOUS);
    check_certainty("Turkey", KITH_COUNTRY_AMBIGUOUS);
    check_certainty("Hong Kong", KITH_COUNTRY_SURE);
    check_certainty("Jersey", KITH_COUNTRY_AMBIGUOUS);
}

static void every_country_is_found_by_its_name(void **state)
{
    (void)state;
    size_t count;
    const kith_country *all = kith_country_all(&count);
    assert_int_equal(count, 250); /* 249 of ISO 3166-1, and Kosovo */
    for (size_t i = 0; i < count; i++) {
        check(all[i].name, KITH_FORM_NAME, all[i].iso);
        if (i > 0)
            assert_true(strcmp(all[i - 1].iso, all[i].iso) < 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_and_abbreviations),
        cmocka_unit_test(demonyms),
        cmocka_unit_test(what_surrounds_a_name_is_passed_over),
        cmocka_unit_test(words_are_no_countries),
        cmocka_unit_test(certainty),
        cmocka_unit_test(every_country_is_found_by_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
