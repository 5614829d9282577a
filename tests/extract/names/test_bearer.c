/* tests/extract/names/test_bearer.c - what makes a name a person's or an organization's. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/bearer.h"
#include "tests/unit.h"

static void nothing_told_says_little(void **state)
{
    (void)state;
    double odds = kith_bearer_odds(&(kith_bearer_evidence){.words = 1});
    assert_true(odds > -2 && odds < 2);
}

/* Each piece of evidence speaks for the side that its name says. */
static void evidence_speaks_for_its_side(void **state)
{
    (void)state;
    const kith_bearer_evidence even = {.persons = 2, .organizations = 2, .words = 1};
    kith_bearer_evidence more[] = {even, even, even, even, even, even, even};
    more[0].organizations++;
    more[1].firms_said++;
    more[2].called_after++;
    more[3].known = true;
    more[4].persons++;
    more[5].persons_said++;
    more[6].bearers++;
    for (size_t i = 0; i < sizeof more / sizeof *more; i++) {
        double change = kith_bearer_odds(&more[i]) - kith_bearer_odds(&even);
        assert_true(i < 4 ? change > 0 : change < 0);
    }
}

static void a_given_name_is_a_persons(void **state)
{
    (void)state;
    kith_bearer_evidence evidence = {.persons = 1, .organizations = 1, .words = 2};
    double odds = kith_bearer_odds(&evidence);
    evidence.given = true;
    assert_true(kith_bearer_odds(&evidence) < odds);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_told_says_little),
        cmocka_unit_test(evidence_speaks_for_its_side),
        cmocka_unit_test(a_given_name_is_a_persons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
