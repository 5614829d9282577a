/* tests/extract/entity/test_country_bounds.c - what is a country's name, whatever the tagger says.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/country_bounds.h"

#include "tests/extract/labelled.h"

/* What the tagger found in `marked` becomes `expected`. */
static void check(const char *marked, const char *expected)
{
    labelled text = read_labelled(marked);
    kith_marking marking = marking_of(&text);
    kith_country_bounds_settle(&marking);
    assert_labelled(&text, expected);
}

static void long_names_are_found_wherever_they_stand(void **state)
{
    (void)state;
    check("The Republic of the [Congo|PLACE] and Guinea-Bissau",
          "The [Republic of the Congo|COUNTRY] and [Guinea-Bissau|COUNTRY]");
    check("[Saint Vincent|PLACE] and the [Grenadines|PERSON] thanked Sao Tome and Principe.",
          "[Saint Vincent and the Grenadines|COUNTRY] thanked [Sao Tome and Principe|COUNTRY].");
    check("[Central African Republic Premier Ann Obo|PERSON] spoke.",
          "[Central African Republic|COUNTRY] [Premier Ann Obo|PERSON] spoke.");
    check("[United Arab Emirates|COMPANY]", "[United Arab Emirates|COUNTRY]");
}

static void what_is_within_a_longer_name_is_of_it(void **state)
{
    (void)state;
    check("[Bank of New Zealand|COMPANY] and [South Africa Today|COMPANY]",
          "[Bank of New Zealand|COMPANY] and [South Africa Today|COMPANY]");
    check("American Samoa and Soviet Union", "[American Samoa|COUNTRY] and Soviet Union");
}

static void lists_of_places_are_parted_at_a_country(void **state)
{
    (void)state;
    check("[Halden, Peru|PLACE] and [Orvat,|PLACE] or [Orvat, Halden|PLACE]",
          "[Halden|PLACE], [Peru|COUNTRY] and [Orvat|PLACE], or [Orvat, Halden|PLACE]");
    check("They met in [Peru, Indiana|PLACE].", "They met in [Peru, Indiana|PLACE].");
}

static void currencies_and_things_are_no_countries(void **state)
{
    (void)state;
    check("[US|COUNTRY]$5 and [A|COMPANY]$6 from [Peru|COUNTRY]",
          "US$5 and A$6 from [Peru|COUNTRY]");
    check("[Brazil|COUNTRY] nuts, a [Panama|COUNTRY] hat, [French|DEMONYM] fries and wine",
          "Brazil nuts, a Panama hat, French fries and wine");
    check("[Brazil|COUNTRY] exports nuts.", "[Brazil|COUNTRY] exports nuts.");
}

static void towns_of_a_state_are_places(void **state)
{
    (void)state;
    check("a shop in [Peru|COUNTRY], Indiana, and one in [Cuba|COUNTRY], N.M.",
          "a shop in [Peru, Indiana|PLACE], and one in [Cuba, N.M.|PLACE]");
    check("from [Peru|COUNTRY], Texas and Ohio", "from [Peru|COUNTRY], Texas and Ohio");
    check("[Chile|COUNTRY], [Peru|COUNTRY], Ohio", "[Chile|COUNTRY], [Peru|COUNTRY], Ohio");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(long_names_are_found_wherever_they_stand),
        cmocka_unit_test(what_is_within_a_longer_name_is_of_it),
        cmocka_unit_test(lists_of_places_are_parted_at_a_country),
        cmocka_unit_test(currencies_and_things_are_no_countries),
        cmocka_unit_test(towns_of_a_state_are_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
