/* tests/extract/names/test_cue.c - which words go with people, with companies and with places. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/cue.h"
#include "tests/unit.h"

/* What `text` says of the name in square brackets. */
static void check(const char *marked, kith_cue expected)
{
    char text[256];
    const char *open = strchr(marked, '['), *close = strchr(marked, ']');
    assert_true(open && close && open < close && strlen(marked) < sizeof text);
    size_t start = (size_t)(open - marked), end = (size_t)(close - marked) - 1;
    size_t length = strlen(marked) - 2;
    memcpy(text, marked, start);
    memcpy(text + start, open + 1, end - start);
    memcpy(text + end, close + 1, length - end);
    kith_cue said = kith_cue_read((kith_str){text, length}, start, end);
    if (said != expected)
        fail_msg("%s: %d, expected %d", marked, (int)said, (int)expected);
}

static void some_words_go_with_firms(void **state)
{
    (void)state;
    check("Tim Ray, analyst at [Abel Pratt], said so.", KITH_CUE_FIRM);
    check("Said Tim Ray of [Abel Pratt].", KITH_CUE_FIRM);
    check("The brokers [Abel Pratt] said so.", KITH_CUE_FIRM);
    check("Lead manager [Abel Pratt] sold it.", KITH_CUE_FIRM);
    check("[Abel Pratt] Inc. sold it.", KITH_CUE_FIRM);
    check("[Abel Pratt] and Co sold it.", KITH_CUE_FIRM);
    check("[Abel Pratt]'s shares fell.", KITH_CUE_FIRM);
    check("[Pratt]\u2019s shares", KITH_CUE_FIRM);
    check("[Pratt] rose 3-1/2 to 45.", KITH_CUE_FIRM);
    check("A [Pratt] spokesman said so.", KITH_CUE_FIRM);
    check("The [Pratt] board said so.", KITH_CUE_FIRM);
    check("[Pratt] said it would sell.", KITH_CUE_FIRM);
    check("[Pratt], a unit of Acme, sold it.", KITH_CUE_FIRM);
    check("[Pratt] is the oil company that sold it.", KITH_CUE_FIRM);
    check("[Abel Pratt], which sold it,", KITH_CUE_FIRM);
    check("It has a stake in [Pratt].", KITH_CUE_FIRM);
}

static void some_words_go_with_people(void **state)
{
    (void)state;
    check("Mr. [Pratt] sold it.", KITH_CUE_PERSON);
    check("President [Abel Pratt] slept.", KITH_CUE_PERSON);
    check("[Pratt] said he would sell.", KITH_CUE_PERSON);
    check("[Abel Pratt], 45, sold it.", KITH_CUE_PERSON);
    check("[Abel Pratt], chairman of Acme, sold it.", KITH_CUE_PERSON);
    check("[Pratt], who sold it,", KITH_CUE_PERSON);
    check("[Pratt] himself", KITH_CUE_PERSON);
}

static void being_in_goes_with_places(void **state)
{
    (void)state;
    check("He lives in [Pratt] now.", KITH_CUE_PLACE);
    check("In [Pratt] it rained.", KITH_CUE_PLACE);
    check("Hotels in [Pratt], which", KITH_CUE_PLACE);
    check("In [Pratt]'s view", KITH_CUE_UNSAID);
    check("in [Pratt]-built cars", KITH_CUE_UNSAID);
    check("He has faith in [Pratt] again.", KITH_CUE_UNSAID);
    check("They trusted in [Pratt] again.", KITH_CUE_UNSAID);
}

static void most_words_go_with_both(void **state)
{
    (void)state;
    check("[Pratt]", KITH_CUE_UNSAID);
    check("It met [Abel Pratt] and sold it.", KITH_CUE_UNSAID);
    check("The Duke of [Pratt] rose.", KITH_CUE_UNSAID);
    check("[Pratt] rose to speak.", KITH_CUE_UNSAID);
    check("[Pratt], a company director, slept.", KITH_CUE_UNSAID);
    /* One word may be more things than a firm. */
    check("The giant [Pratt] slept.", KITH_CUE_UNSAID);
    check("A Prophet of [Pratt] slept.", KITH_CUE_UNSAID);
    check("From [Pratt], which led on.", KITH_CUE_UNSAID);
    check("A bank, [Pratt]", KITH_CUE_UNSAID);
    check("[Pratt]'s wife", KITH_CUE_UNSAID);
    check("A group led by [Pratt] said it would sell.", KITH_CUE_UNSAID);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(some_words_go_with_firms),
        cmocka_unit_test(some_words_go_with_people),
        cmocka_unit_test(being_in_goes_with_places),
        cmocka_unit_test(most_words_go_with_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
