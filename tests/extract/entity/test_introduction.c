/* tests/extract/entity/test_introduction.c - names that the word before them tells of. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/introduction.h"

#include "tests/extract/labelled.h"

/* What the tagger found in `marked` becomes `expected`. */
static void check(const char *marked, const char *expected)
{
    labelled text = read_labelled(marked);
    kith_marking marking = marking_of(&text);
    kith_introductions_mark(&marking);
    assert_labelled(&text, expected);
}

static void what_is_introduced_is_a_firm_or_a_body(void **state)
{
    (void)state;
    check("The broadcaster [Antela|PERSON] and the newspaper Norka said so.",
          "The broadcaster [Antela|COMPANY] and the newspaper [Norka|COMPANY] said so.");
    check("The daily \"Nova Hora\" and the charity \u201cOrvat\u201d asked.",
          "The daily \"[Nova Hora|COMPANY]\" and the charity \u201c[Orvat|ORGANIZATION]\u201d "
          "asked.");
    check("The organisation, \"Orvat\", asked.",
          "The organisation, \"[Orvat|ORGANIZATION]\", asked.");
}

static void lists_are_of_one_kind(void **state)
{
    (void)state;
    check("Firms like [Escado|PERSON], [Acme Ltd|COMPANY], and [Strenova|PERSON] met Peru.",
          "Firms like [Escado|COMPANY], [Acme Ltd|COMPANY], and [Strenova|COMPANY] met Peru.");
    check("clubs, including the [Tolva|PERSON] or Peru",
          "clubs, including the [Tolva|ORGANIZATION] or [Peru|ORGANIZATION]");
    check("firms such as [Peru|COUNTRY]'s [Escado|PERSON]",
          "firms such as [Peru|COUNTRY]'s [Escado|PERSON]");
    check("Firms such as", "Firms such as");
    check("Firms like", "Firms like");
    check("Firms", "Firms");
}

static void it_is_one_all_through(void **state)
{
    (void)state;
    check("[Orvat|PERSON] asked. The club [Orvat|PERSON] won.",
          "[Orvat|ORGANIZATION] asked. The club [Orvat|ORGANIZATION] won.");
}

static void others_keep_what_they_are(void **state)
{
    (void)state;
    check("They told the newspaper Friday that the firm [Ada Hale|PERSON] runs is new.",
          "They told the newspaper Friday that the firm [Ada Hale|PERSON] runs is new.");
    check("[Ada Hale|PERSON] owns the newspaper [Hale|PERSON] bought.",
          "[Ada Hale|PERSON] owns the newspaper [Hale|PERSON] bought.");
    check("each weekly T-bill, the company Head Office",
          "each weekly T-bill, the company Head Office");
    check("the band [The Who|ORGANIZATION]", "the band [The Who|ORGANIZATION]");
}

static void agencies_may_be_small(void **state)
{
    (void)state;
    check("A spokesman told dpa so.", "A spokesman told [dpa|COMPANY] so.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_introduced_is_a_firm_or_a_body),
        cmocka_unit_test(lists_are_of_one_kind),
        cmocka_unit_test(it_is_one_all_through),
        cmocka_unit_test(others_keep_what_they_are),
        cmocka_unit_test(agencies_may_be_small),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
