/* tests/graph/corpus/test_roster.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/roster.h"

#include "extract/base/buffer.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

static kith_corpus *news(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    marked_add(
        corpus, "one", "2019-02-21",
        "[Özil|person:Mesut Özil] left [Jordan|country:JO] for [Jordan|person].\n"
        "[Jordan|person:Michael Jordan] and [Jordan|person:Michael Jordan] of [Nike|company]\n");
    marked_add(corpus, "two", "2018",
               "[Jordanian|~country:JO] papers know [Michael Jordan|person].\n"
               "[Nike\tInc.|company:Nike] and [Nike|company], [Nike|company]\n");
    return corpus;
}

/* The ids of those who go by `name`, each with a space behind. */
static void check_found(kith_corpus *corpus, const char *name, const char *expected)
{
    kith_arena arena = {0};
    kith_roster found;
    kith_buffer ids = {0};
    assert_int_equal(kith_roster_find(corpus, kith_str_of(name), &arena, &found, NULL), KITH_OK);
    for (size_t i = 0; i < found.count; i++)
        kith_buffer_format(&ids, "%s ", found.at[i].id.ptr);
    kith_buffer_append_byte(&ids, '\0');
    assert_string_equal(ids.ptr, expected);
    kith_buffer_clear(&ids);
    kith_arena_free(&arena);
}

static void entities_are_found_by_id_name_and_alias(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    check_found(corpus, "country:JO", "country:JO ");
    check_found(corpus, "Mesut Özil", "person:Mesut Özil ");
    check_found(corpus, "Özil", "person:Mesut Özil ");
    check_found(corpus, "Nike Inc.", "company:Nike ");
    check_found(corpus, "Jordanian", "country:JO ");
    check_found(corpus, "Nobody", "");
    check_found(corpus, "", "");
    check_found(corpus, "x' OR 1=1 --", "");
    kith_corpus_close(corpus);
}

static void case_and_diacritics_may_differ(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    check_found(corpus, "mesut ozil", "person:Mesut Özil ");
    check_found(corpus, "ÖZIL", "person:Mesut Özil ");
    check_found(corpus, "nike inc.", "company:Nike ");
    kith_corpus_close(corpus);
}

static void the_closest_name_comes_first(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    check_found(corpus, "Jordan", "country:JO person:Jordan person:Michael Jordan ");
    check_found(corpus, "JORDAN", "country:JO person:Jordan person:Michael Jordan ");
    kith_corpus_close(corpus);
}

static void entries_sum_up_all_documents(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_arena arena = {0};
    kith_roster roster;
    assert_int_equal(kith_roster_read(corpus, KITH_TYPES_ALL, &arena, &roster, NULL), KITH_OK);
    assert_int_equal(roster.count, 5);
    for (size_t i = 0; i < roster.count; i++)
        assert_int_equal(kith_roster_index(&roster, roster.at[i].row), i);
    assert_int_equal(kith_roster_index(&roster, 0), roster.count);
    assert_int_equal(kith_roster_index(&roster, roster.at[4].row + 1), roster.count);

    const kith_roster_entry *nike = &roster.at[4];
    assert_string_equal(nike->id.ptr, "company:Nike");
    assert_int_equal(nike->type, KITH_TYPE_COMPANY);
    assert_int_equal(nike->mentions, 4);
    assert_int_equal(nike->documents, 2);
    assert_string_equal(nike->first_date.ptr, "2018");
    assert_string_equal(nike->last_date.ptr, "2019-02-21");

    assert_int_equal(
        kith_roster_read_identities(corpus, 1u << KITH_TYPE_COUNTRY, &arena, &roster, NULL),
        KITH_OK);
    assert_int_equal(roster.count, 1);
    assert_string_equal(roster.at[0].iso, "JO");
    kith_arena_free(&arena);
    kith_corpus_close(corpus);
}

static void aliases_are_counted(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_arena arena = {0};
    kith_aliases aliases;
    static const struct {
        const char *text;
        kith_form form;
        uint64_t mentions;
    } expected[] = {
        {"Özil", KITH_FORM_NAME, 1},         {"Jordan", KITH_FORM_NAME, 1},
        {"Jordanian", KITH_FORM_DEMONYM, 1}, {"Jordan", KITH_FORM_NAME, 1},
        {"Jordan", KITH_FORM_NAME, 2},       {"Michael Jordan", KITH_FORM_NAME, 1},
        {"Nike", KITH_FORM_NAME, 3},         {"Nike Inc.", KITH_FORM_NAME, 1},
    };
    assert_int_equal(kith_aliases_read(corpus, &arena, &aliases, NULL), KITH_OK);
    assert_int_equal(aliases.count, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < aliases.count; i++) {
        assert_string_equal(aliases.at[i].text.ptr, expected[i].text);
        assert_int_equal(aliases.at[i].form, expected[i].form);
        assert_int_equal(aliases.at[i].mentions, expected[i].mentions);
    }
    kith_arena_free(&arena);
    kith_corpus_close(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entities_are_found_by_id_name_and_alias),
        cmocka_unit_test(case_and_diacritics_may_differ),
        cmocka_unit_test(the_closest_name_comes_first),
        cmocka_unit_test(entries_sum_up_all_documents),
        cmocka_unit_test(aliases_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
