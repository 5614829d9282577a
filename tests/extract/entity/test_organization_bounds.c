/* tests/extract/entity/test_organization_bounds.c - where the names of organizations begin and end.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/organization_bounds.h"

#include "tests/extract/labelled.h"

/* What the tagger found in `marked` becomes `expected`. */
static void check(const char *marked, const char *expected)
{
    labelled text = read_labelled(marked);
    kith_marking marking = marking_of(&text);
    kith_organization_bounds_settle(&marking);
    assert_labelled(&text, expected);
}

static void known_names_are_found_wherever_they_stand(void **state)
{
    (void)state;
    check("It was WhatsApp, and [Baker McKenzie|PERSON] sued.",
          "It was [WhatsApp|COMPANY], and [Baker McKenzie|COMPANY] sued.");
    check("Macy\u2019s sold it to [Kohl|PERSON]'s.",
          "[Macy\u2019s|COMPANY] sold it to [Kohl's|COMPANY].");
    check("[Ada Kohl|PERSON] is ill; Kohl's son said so.",
          "[Ada Kohl|PERSON] is ill; Kohl's son said so.");
    check("[WhatsApp Foundation|ORGANIZATION]", "[WhatsApp Foundation|ORGANIZATION]");
}

static void the_last_word_tells_a_body_from_a_place(void **state)
{
    (void)state;
    check("[Orvat University|PLACE] and the [Halden|PLACE] Police said",
          "[Orvat University|ORGANIZATION] and the [Halden Police|ORGANIZATION] said");
    check("[Orvat Airport|COMPANY] and [Halden|PLACE] Police Chief Ada Hale",
          "[Orvat Airport|PLACE] and [Halden|PLACE] Police Chief Ada Hale");
    check("[Airport|ORGANIZATION] of [Ada Church|PERSON]",
          "[Airport|ORGANIZATION] of [Ada Church|PERSON]");
}

static void partners_are_one_firm(void **state)
{
    (void)state;
    check("[Hale|PERSON] & [Ruiz|PERSON] advised.", "[Hale & Ruiz|COMPANY] advised.");
    check("by [Hale|PERSON], [Ruiz|COMPANY], Otto & Stone LLP.",
          "by [Hale, Ruiz, Otto & Stone LLP|COMPANY].");
    check("However, [Hale|PERSON] & Ruiz", "However, [Hale & Ruiz|COMPANY]");
    check("[Ann Hale|PERSON] came. Hale & Ruiz", "[Ann Hale|PERSON] came. Hale & Ruiz");
    check("[Peru|COUNTRY] & [Chile|COUNTRY]", "[Peru|COUNTRY] & [Chile|COUNTRY]");
}

static void legal_forms_make_companies(void **state)
{
    (void)state;
    check("Brio S.p.A. and <Federal Health Corp> rose, but The Group Inc fell.",
          "[Brio S.p.A.|COMPANY] and <[Federal Health Corp|COMPANY]> rose, but The [Group "
          "Inc|COMPANY] fell.");
    check("OAO Severny and [Ardi|PERSON] Tbk met [Grupo Lima|PERSON].",
          "[OAO Severny|COMPANY] and [Ardi Tbk|COMPANY] met [Grupo Lima|COMPANY].");
    check("Banco [Lima|PLACE] and [Otto Holdings|PERSON]",
          "[Banco Lima|COMPANY] and [Otto Holdings|COMPANY]");
    check("[Otto|PERSON] AG", "[Otto AG|COMPANY]");
}

static void bodies_have_what_they_are_of(void **state)
{
    (void)state;
    check("the University of Texas, [Austin|PLACE], said",
          "the [University of Texas, Austin|ORGANIZATION], said");
    check("the University of [Oslo|PLACE], [Norway|COUNTRY]",
          "the [University of Oslo|ORGANIZATION], [Norway|COUNTRY]");
    check("[People's Army|ORGANIZATION] of Liberation",
          "[People's Army of Liberation|ORGANIZATION]");
    check("[People's Army|ORGANIZATION] of [Peru|COUNTRY]",
          "[People's Army|ORGANIZATION] of [Peru|COUNTRY]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_names_are_found_wherever_they_stand),
        cmocka_unit_test(the_last_word_tells_a_body_from_a_place),
        cmocka_unit_test(partners_are_one_firm),
        cmocka_unit_test(legal_forms_make_companies),
        cmocka_unit_test(bodies_have_what_they_are_of),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
