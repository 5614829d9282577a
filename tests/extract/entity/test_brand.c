/* tests/extract/entity/test_brand.c - when a word is a firm, and what tickers tell. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/brand.h"

#include "tests/extract/labelled.h"

/* What the tagger found in `marked` becomes `expected`. */
static void check(const char *marked, const char *expected)
{
    labelled text = read_labelled(marked);
    kith_marking marking = marking_of(&text);
    kith_brands_mark(&marking);
    assert_labelled(&text, expected);
}

static void a_ticker_stands_behind_a_company(void **state)
{
    (void)state;
    check("Nordwerk (NWK.DE) rose.", "[Nordwerk|COMPANY] (NWK.DE) rose.");
    check("Shares of Ada Foods (NYSE: ADF) and [Otto Kern|PERSON] (LON:[OTK|COMPANY]) fell.",
          "Shares of [Ada Foods|COMPANY] (NYSE: ADF) and [Otto Kern|COMPANY] (LON:OTK) fell.");
    check("[Nordwerk AG|COMPANY] <NWKG_p.DE> fell.", "[Nordwerk AG|COMPANY] <NWKG_p.DE> fell.");
    check("The mayor (left) and Ada (right), (see p. 4) went.",
          "The mayor (left) and Ada (right), (see p. 4) went.");
}

static void a_word_may_be_a_firm(void **state)
{
    (void)state;
    check("Carrier will close a plant.", "[Carrier|COMPANY] will close a plant.");
    check("They work for Block and posted it on X.",
          "They work for [Block|COMPANY] and posted it on [X|COMPANY].");
    check("Gap's chief left.", "[Gap|COMPANY]'s chief left.");
    check("Snap opened a shop.", "[Snap|COMPANY] opened a shop.");
}

static void a_word_mostly_is_none(void **state)
{
    (void)state;
    check("Target dates were missed. Visa rules are old.",
          "Target dates were missed. Visa rules are old.");
    check("The Orange of the year, a Visa and an Apple",
          "The Orange of the year, a Visa and an Apple");
    check("Target Block Gap Visa", "Target Block Gap Visa");
    check("[Ann Block|PERSON] came. They saw Block.", "[Ann Block|PERSON] came. They saw Block.");
    check("Delta said so.", "Delta said so.");
}

static void a_word_with_another_may_be_a_thing(void **state)
{
    (void)state;
    check("[Apple|COMPANY] pies, [Orange|PLACE] juice and [Apple|COMPANY] and pear trees",
          "Apple pies, Orange juice and Apple and pear trees");
    check("[Apple|COMPANY] phones and [Apple|COMPANY] and Acme",
          "[Apple|COMPANY] phones and [Apple|COMPANY] and Acme");
}

static void brands_in_a_pair_show_each_other(void **state)
{
    (void)state;
    check("Visa and [Acme|COMPANY] met.", "[Visa|COMPANY] and [Acme|COMPANY] met.");
    check("Delta and United flew.", "[Delta|COMPANY] and [United|COMPANY] flew.");
    check("shops of [Target and Gap|PLACE] here",
          "shops of [Target|COMPANY] and [Gap|COMPANY] here");
}

static void no_possessive_stands_before_a_verb(void **state)
{
    (void)state;
    check("[Harlan|PERSON]'s said so, as [Ada|PERSON]'s friends did.",
          "[Harlan's|COMPANY] said so, as [Ada|PERSON]'s friends did.");
    check("That's said often.", "That's said often.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_ticker_stands_behind_a_company),
        cmocka_unit_test(a_word_may_be_a_firm),
        cmocka_unit_test(a_word_mostly_is_none),
        cmocka_unit_test(a_word_with_another_may_be_a_thing),
        cmocka_unit_test(brands_in_a_pair_show_each_other),
        cmocka_unit_test(no_possessive_stands_before_a_verb),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
