/* tests/extract/entity/test_seat.c - towns and houses that stand for a state. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/seat.h"

#include "tests/extract/labelled.h"

/* What the tagger found in `marked`, at a score of `score`, becomes `expected`. */
static void check(const char *marked, float score, const char *expected)
{
    labelled text = read_labelled(marked);
    kith_marking marking = marking_of(&text);
    for (size_t i = 0; i < text.document.token_count; i++)
        marking.scores[i] = score;
    kith_seats_settle(&marking);
    assert_labelled(&text, expected);
}

static void a_capital_is_a_place(void **state)
{
    (void)state;
    check("[Seoul|COMPANY] said that the [KREMLIN|PERSON] had called.", 0.5f,
          "[Seoul|PLACE] said that the [KREMLIN|PLACE] had called.");
    check("[Seoul|COMPANY] said so.", 0.9f, "[Seoul|PLACE] said so.");
    check("[Seoul|ORGANIZATION] beat Busan.", 0.9f, "[Seoul|ORGANIZATION] beat Busan.");
    check("[Seoul Motors|COMPANY] rose.", 0.5f, "[Seoul Motors|COMPANY] rose.");
    check("[Ada London|PERSON] and [London|PERSON]", 0.5f,
          "[Ada London|PERSON] and [London|PERSON]");
}

static void a_continent_is_a_place_and_its_bodies_are_none(void **state)
{
    (void)state;
    check("[Europe|ORGANIZATION] must act.", 0.9f, "[Europe|PLACE] must act.");
    check("[Corvalent Europe|PLACE] in [Eastern Europe|PLACE]", 0.8f,
          "[Corvalent Europe|ORGANIZATION] in [Eastern Europe|PLACE]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_capital_is_a_place),
        cmocka_unit_test(a_continent_is_a_place_and_its_bodies_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
