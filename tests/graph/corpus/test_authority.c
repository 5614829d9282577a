/* tests/graph/corpus/test_authority.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/authority.h"

#include <stdlib.h>

#include "extract/base/buffer.h"
#include "graph/corpus/decision.h"
#include "graph/corpus/roster.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

static kith_corpus *news(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    marked_add(corpus, "one", "", "[Facebook|company] met [Ada Lovelace|person].\n");
    marked_add(corpus, "two", "", "[Meta Platforms|organization] hired [A. Lovelace|person].\n");
    return corpus;
}

/* All identities: "id = name type external; ". */
static void check(kith_corpus *corpus, const char *expected)
{
    kith_arena arena = {0};
    kith_roster roster;
    kith_buffer out = {0};
    assert_int_equal(kith_roster_read_identities(corpus, KITH_TYPES_ALL, &arena, &roster, NULL),
                     KITH_OK);
    for (size_t i = 0; i < roster.count; i++)
        kith_buffer_format(&out, "%s%s = %s %s %s", i ? "; " : "", roster.at[i].id.ptr,
                           roster.at[i].name.ptr, kith_type_name(roster.at[i].type),
                           roster.at[i].external_id.ptr);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
    kith_arena_free(&arena);
}

#define ALONE                                                                                      \
    "company:Facebook = Facebook company ; person:Ada Lovelace = Ada Lovelace person ; "           \
    "organization:Meta Platforms = Meta Platforms organization ; "                                 \
    "person:A. Lovelace = A. Lovelace person "

static void replace(kith_corpus *corpus, const char *text)
{
    assert_int_equal(kith_authority_replace(corpus, kith_str_of(text), NULL), KITH_OK);
}

static void what_is_listed_is_one_and_has_an_id(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    replace(corpus, "facebook\tcompany\tMeta Platforms\tQ380\r\n"
                    "# a note\n\nADA LOVELACE\tperson\tAugusta Ada King\n");
    check(corpus, "person:Ada Lovelace = Augusta Ada King person ; "
                  "organization:Meta Platforms = Meta Platforms company Q380");
    marked_add(corpus, "three", "", "[FACEBOOK|company] met [Augusta Ada King|person].\n");
    check(corpus, "company:Facebook = Meta Platforms company Q380; "
                  "person:Ada Lovelace = Augusta Ada King person ; "
                  "person:A. Lovelace = A. Lovelace person ");
    replace(corpus, "");
    kith_corpus_close(corpus);
}

static void what_is_listed_as_two_is_never_one(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    marked_add(corpus, "three", "", "[A. Lovelace|person] hired [Facebook|company].\n");
    check(corpus, "company:Facebook = Facebook company ; "
                  "person:Ada Lovelace = Ada Lovelace person ; "
                  "organization:Meta Platforms = Meta Platforms organization ");
    replace(corpus, "A. Lovelace\tperson\tAnne Lovelace\t7\nAda Lovelace\tperson\tAda Lovelace\t8");
    check(corpus, "company:Facebook = Facebook company ; "
                  "person:Ada Lovelace = Ada Lovelace person 8; "
                  "organization:Meta Platforms = Meta Platforms organization ; "
                  "person:A. Lovelace = Anne Lovelace person 7");
    kith_corpus_close(corpus);
}

static void a_name_of_two_is_nobodys(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    replace(corpus, "Facebook\tcompany\tMeta Platforms\tQ1\nFacebook\tcompany\tFace Books\tQ2\n");
    check(corpus, "company:Facebook = Facebook company ; "
                  "person:Ada Lovelace = Ada Lovelace person ; "
                  "organization:Meta Platforms = Meta Platforms company Q1; "
                  "person:A. Lovelace = A. Lovelace person ");
    kith_corpus_close(corpus);
}

static void decisions_count_more(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    const kith_decision forbid = {KITH_DECISION_FORBID, KITH_STR("company:Facebook"),
                                  KITH_STR("organization:Meta Platforms")};
    assert_int_equal(kith_decision_add(corpus, &forbid, NULL), KITH_OK);
    replace(corpus, "Facebook\tcompany\tMeta Platforms\tQ380\n");
    check(corpus, "company:Facebook = Meta Platforms company Q380; "
                  "person:Ada Lovelace = Ada Lovelace person ; "
                  "organization:Meta Platforms = Meta Platforms company Q380; "
                  "person:A. Lovelace = A. Lovelace person ");
    assert_int_equal(kith_decision_undo(corpus, NULL), KITH_OK);
    replace(corpus, "");
    check(corpus, ALONE);
    kith_corpus_close(corpus);
}

static void check_wrong(const char *text, const char *message)
{
    kith_corpus *corpus = news();
    kith_error err;
    replace(corpus, "Facebook\tcompany\tMeta Platforms\tQ380\n");
    assert_int_equal(kith_authority_replace(corpus, kith_str_of(text), &err), KITH_EFORMAT);
    assert_string_equal(err.message, message);
    check(corpus, "person:Ada Lovelace = Ada Lovelace person ; "
                  "organization:Meta Platforms = Meta Platforms company Q380");
    kith_corpus_close(corpus);
}

static void a_file_is_taken_whole_or_not_at_all(void **state)
{
    (void)state;
    check_wrong("Ada\tperson\tAda Lovelace\n\nBob\trobot\tBob\n",
                "line 3: there is no type 'robot'");
    check_wrong("Ada\tperson\n", "line 1: a name is missing");
    check_wrong("\tperson\tAda\n", "line 1: a name is missing");
    check_wrong("Ada\tperson\tAda\tQ7\tmore\n", "line 1: more than 4 columns");
    check_wrong("Ad\xff\tperson\tAda\n", "line 1: not UTF-8");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_listed_is_one_and_has_an_id),
        cmocka_unit_test(what_is_listed_as_two_is_never_one),
        cmocka_unit_test(a_name_of_two_is_nobodys),
        cmocka_unit_test(decisions_count_more),
        cmocka_unit_test(a_file_is_taken_whole_or_not_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
