/* tests/extract/entity/test_person_bounds.c - where the names of persons begin and end. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/person_bounds.h"

#include "tests/extract/labelled.h"

/* What the tagger found in `marked` becomes `expected`. */
static void check(const char *marked, const char *expected)
{
    labelled text = read_labelled(marked);
    const kith_document *document = &text.document;
    kith_str *words = kith_arena_array(&text.arena, kith_str, document->token_count);
    for (size_t i = 0; i < document->token_count; i++)
        words[i] = kith_document_token(document, i);
    uint32_t end = (uint32_t)document->token_count;
    kith_person_bounds_settle(&(kith_words){words, end, &end, 1}, true, NULL, text.labels);
    assert_labelled(&text, expected);
}

static void titles_are_no_part_of_a_name(void **state)
{
    (void)state;
    check("[Mr Osei|PERSON] met [Sen. Ann Reyes|PERSON].",
          "Mr [Osei|PERSON] met Sen. [Ann Reyes|PERSON].");
    check("[Crown Prince Olaf|PERSON], [Justice Mbeki|PERSON] and [Sheikh Salim|PERSON]",
          "Crown Prince [Olaf|PERSON], Justice [Mbeki|PERSON] and Sheikh [Salim|PERSON]");
    check("[Labour MP Jo Ward|PERSON] and [MK Dayan|PERSON] left.",
          "Labour MP [Jo Ward|PERSON] and MK [Dayan|PERSON] left.");
    check("[Deputy Prime Minister Ann Lee|PERSON]", "Deputy Prime Minister [Ann Lee|PERSON]");
    check("[President|PERSON] and [Mr President|PERSON]",
          "[President|PERSON] and [Mr President|PERSON]");
    check("[Larry King|PERSON], [King III|PERSON]", "[Larry King|PERSON], [King III|PERSON]");
}

static void initials_before_a_name_are_part_of_it(void **state)
{
    (void)state;
    check("[N.|PERSON] [R. Vasanth Rao|PERSON] met S. [T. Iyer|PERSON].",
          "[N. R. Vasanth Rao|PERSON] met [S. T. Iyer|PERSON].");
    check("Ward of block B. [Ada Hale|PERSON] left. [Ada H.|PERSON] [Jo Ward|PERSON]",
          "Ward of block B. [Ada Hale|PERSON] left. [Ada H.|PERSON] [Jo Ward|PERSON]");
}

static void a_country_may_be_a_given_name_in_a_place(void **state)
{
    (void)state;
    enum { COUNT = 11 };
    labelled text = read_labelled("[Georgia Hale|PLACE], [Kenya Brandt|COMPANY], "
                                  "[Jordan Holdings|COMPANY] and [Jordan River|PLACE]");
    kith_str words[COUNT];
    float scores[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        words[i] = kith_document_token(&text.document, i);
        scores[i] = i < COUNT - 2 ? 0.5f : 0.9f;
    }
    kith_person_bounds_settle(&(kith_words){words, COUNT, &(uint32_t){COUNT}, 1}, true, scores,
                              text.labels);
    assert_labelled(&text, "[Georgia Hale|PERSON], [Kenya Brandt|PERSON], "
                           "[Jordan Holdings|COMPANY] and [Jordan River|PLACE]");
}

static void a_people_is_no_part_of_a_name(void **state)
{
    (void)state;
    check("[Swede Lena Berg|PERSON] won.", "[Swede|DEMONYM] [Lena Berg|PERSON] won.");
    check("[German Gref|PERSON] won.", "[German Gref|PERSON] won.");
}

static void a_name_ends_before_of_and_a_comma(void **state)
{
    (void)state;
    check("[Ann Lee of Acme|PERSON] called.", "[Ann Lee|PERSON] of Acme called.");
    check("[Catherine of Aragon|PERSON]", "[Catherine of Aragon|PERSON]");
    check("[Ada Obi Eze, TY Bello|PERSON]", "[Ada Obi Eze|PERSON], [TY Bello|PERSON]");
    check("[Tom Harlan, Jr.|PERSON]", "[Tom Harlan, Jr.|PERSON]");
}

static void a_country_may_be_a_given_name(void **state)
{
    (void)state;
    check("[India|COUNTRY] [Knox|PERSON] came.", "[India Knox|PERSON] came.");
    check("[India|COUNTRY] [Jo Knox|PERSON] came.", "[India|COUNTRY] [Jo Knox|PERSON] came.");
    check("[Kenya Knox|COUNTRY] came.", "[Kenya Knox|PERSON] came.");
    check("[Jordan King Ali|PERSON] came.", "[Jordan|COUNTRY] King [Ali|PERSON] came.");
    check("[France|COUNTRY] [Knox|PERSON] came.", "[France|COUNTRY] [Knox|PERSON] came.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_are_no_part_of_a_name),
        cmocka_unit_test(initials_before_a_name_are_part_of_it),
        cmocka_unit_test(a_country_may_be_a_given_name_in_a_place),
        cmocka_unit_test(a_people_is_no_part_of_a_name),
        cmocka_unit_test(a_name_ends_before_of_and_a_comma),
        cmocka_unit_test(a_country_may_be_a_given_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
