/* tests/extract/entity/test_credit.c - whom a story comes from, and whom it is of. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/credit.h"

#include "tests/extract/labelled.h"

/* The credits of `marked` are `names`, and what is left of its names is `expected`. */
static void check(const char *marked, const char *names, const char *expected)
{
    labelled text = read_labelled(marked);
    kith_credits credits = kith_credits_find(&text.document, &text.arena);
    size_t count;
    kith_buffer found = {0};
    const kith_str *list = kith_credits_names(&credits, &text.document, &text.arena, &count);
    for (size_t i = 0; i < count; i++) {
        kith_buffer_append(&found, i ? KITH_STR(" / ") : KITH_STR(""));
        kith_buffer_append(&found, list[i]);
    }
    kith_buffer_append_byte(&found, '\0');
    assert_string_equal(found.ptr, names);
    kith_buffer_clear(&found);
    kith_marking marking = marking_of(&text);
    kith_credits_unmark(&credits, &marking);
    assert_labelled(&text, expected);
}

static void datelines_name_an_agency_and_a_place(void **state)
{
    (void)state;
    check("[LIMA, Dec 7|ORGANIZATION] ([Reuters|COMPANY]) - [Acme|COMPANY] fell.", "Reuters",
          "[LIMA|PLACE], Dec 7 (Reuters) - [Acme|COMPANY] fell.");
    check("QATAR (AP) -- [Acme|COMPANY] fell.", "AP",
          "[QATAR|COUNTRY] (AP) -- [Acme|COMPANY] fell.");
    check("([Bloomberg|PERSON]) -- [Acme|COMPANY] fell.", "Bloomberg",
          "(Bloomberg) -- [Acme|COMPANY] fell.");
    check("[LIMA|PLACE], [Peru|COUNTRY] - It rained.", "",
          "[LIMA|PLACE], [Peru|COUNTRY] - It rained.");
    check("[CNN|COMPANY] - The best", "", "[CNN|COMPANY] - The best");
}

static void lines_name_reporters_and_editors(void **state)
{
    (void)state;
    check("It rained. (Reporting by [Ada Hale|PERSON] in [Lima|PLACE], Otto Ruiz; Editing by "
          "[Jo Ward|PERSON])",
          "Ada Hale / Otto Ruiz / Jo Ward",
          "It rained. (Reporting by Ada Hale in Lima, Otto Ruiz; Editing by Jo Ward)");
    check("It rained. xy/ab ([AFP|COMPANY], dpa)", "AFP / dpa", "It rained. xy/ab (AFP, dpa)");
    check("It rained.\n\nEditor: [Jo Ward|PERSON]", "Jo Ward", "It rained.\n\nEditor: Jo Ward");
    check("[Acme|COMPANY] ([Reuters|COMPANY] knows) sued.", "",
          "[Acme|COMPANY] ([Reuters|COMPANY] knows) sued.");
}

static void stories_end_with_initials_and_agencies(void **state)
{
    (void)state;
    check("It rained. xy/AFP/[Reuters|COMPANY] Editor: [Jo Ward|PERSON]", "AFP / Reuters / Jo Ward",
          "It rained. xy/AFP/Reuters Editor: Jo Ward");
    check("It rained. ab/xy/reuters/[AP|COMPANY]", "AP", "It rained. ab/xy/reuters/AP");
    check("It rained. xy/ab ([Canal|COMPANY], 1815)", "Canal", "It rained. xy/ab (Canal, 1815)");
    check("It rained. xy/ ([AFP|COMPANY], 1815)", "AFP", "It rained. xy/ (AFP, 1815)");
    check("\"It rained.\" Author: [Ada Hale|PERSON]/xy (AFP) Editor: [Jo Ward|PERSON]",
          "Ada Hale / AFP / Jo Ward", "\"It rained.\" Author: Ada Hale/xy (AFP) Editor: Jo Ward");
    check("[AFP|COMPANY]/[Reuters|COMPANY] said it rained.", "",
          "[AFP|COMPANY]/[Reuters|COMPANY] said it rained.");
    check("It may rain and/or snow (he said)", "", "It may rain and/or snow (he said)");
    check("They met the author: [Ada Hale|PERSON]", "", "They met the author: [Ada Hale|PERSON]");
}

static void bylines_name_who_is_named(void **state)
{
    (void)state;
    check("By [Ada Hale|PERSON] and Otto Ruiz\n\nIt rained.", "Ada Hale / Otto Ruiz",
          "By [Ada Hale|PERSON] and Otto Ruiz\n\nIt rained.");
    check("By [Friday|PERSON] the rain had stopped.", "",
          "By [Friday|PERSON] the rain had stopped.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(datelines_name_an_agency_and_a_place),
        cmocka_unit_test(lines_name_reporters_and_editors),
        cmocka_unit_test(stories_end_with_initials_and_agencies),
        cmocka_unit_test(bylines_name_who_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
