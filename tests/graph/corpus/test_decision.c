/* tests/graph/corpus/test_decision.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/decision.h"

#include <stdlib.h>

#include "extract/base/buffer.h"
#include "graph/corpus/identity.h"
#include "graph/corpus/roster.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

static const char *const ids[] = {"person:Ann Smith", "person:Anna Smith", "person:A. Smith",
                                  "person:Smith", "person:Ann Smith (2)"};

static kith_corpus *news(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    marked_add(corpus, "one", "", "[Ann Smith|person] leads [Acme|company]. [Ann Smith|person]\n");
    marked_add(corpus, "two", "", "[Anna Smith|person] left [Acme|company].\n");
    marked_add(corpus, "three", "", "[A. Smith|person] left [Acme|company].\n");
    marked_add(corpus, "four", "", "[Smith|person] left [Acme|company].\n");
    return corpus;
}

/* And another of the name of one of them. */
static kith_corpus *news_of_namesakes(void)
{
    kith_corpus *corpus = news();
    marked_add(corpus, "five", "", "[Ann Smith|person] hit [Bob Miller|person].\n");
    return corpus;
}

/* All identities: of each entity its id, its identity's name and type, and why. */
static char *describe(kith_corpus *corpus)
{
    kith_arena arena = {0};
    kith_roster roster;
    kith_buffer out = {0};
    assert_int_equal(kith_roster_read_identities(corpus, KITH_TYPES_ALL, &arena, &roster, NULL),
                     KITH_OK);
    for (size_t i = 0; i < roster.count; i++) {
        kith_identity_members members;
        assert_int_equal(
            kith_identity_members_read(corpus, roster.at[i].row, &arena, &members, NULL), KITH_OK);
        kith_buffer_format(&out, "%s %d:", roster.at[i].name.ptr, (int)roster.at[i].type);
        for (size_t k = 0; k < members.count; k++)
            kith_buffer_format(&out, " %s (%s)", members.at[k].id.ptr,
                               kith_identity_rule_name(members.at[k].rule));
        kith_buffer_append_byte(&out, '\n');
    }
    kith_buffer_append_byte(&out, '\0');
    kith_arena_free(&arena);
    return out.ptr;
}

static void check(kith_corpus *corpus, const char *expected)
{
    char *found = describe(corpus);
    assert_string_equal(found, expected);
    free(found);
}

static void decide(kith_corpus *corpus, kith_decision_verb verb, const char *first,
                   const char *second)
{
    kith_decision decision = {verb, kith_str_of(first), kith_str_of(second)};
    assert_int_equal(kith_decision_add(corpus, &decision, NULL), KITH_OK);
}

static void decisions_count_at_once_and_are_undone(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    char *before = describe(corpus);
    decide(corpus, KITH_DECISION_SPLIT, "person:A. Smith", NULL);
    decide(corpus, KITH_DECISION_SPLIT, "person:Smith", NULL);
    decide(corpus, KITH_DECISION_MERGE, "person:Ann Smith", "person:Anna Smith");
    decide(corpus, KITH_DECISION_RENAME, "person:Anna Smith", "Dr Smith");
    decide(corpus, KITH_DECISION_RETYPE, "company:Acme", "organization");
    check(corpus, "Dr Smith 0: person:Ann Smith (head) person:Anna Smith (decision)\n"
                  "Acme 3: company:Acme (head)\n"
                  "A. Smith 0: person:A. Smith (head)\n"
                  "Smith 0: person:Smith (head)\n");
    decide(corpus, KITH_DECISION_FORBID, "person:Ann Smith", "person:Anna Smith");
    check(corpus, "Ann Smith 0: person:Ann Smith (head)\n"
                  "Acme 3: company:Acme (head)\n"
                  "Dr Smith 0: person:Anna Smith (head)\n"
                  "A. Smith 0: person:A. Smith (head)\n"
                  "Smith 0: person:Smith (head)\n");
    for (int i = 0; i < 6; i++)
        assert_int_equal(kith_decision_undo(corpus, NULL), KITH_OK);
    check(corpus, before);
    assert_int_equal(kith_decision_undo(corpus, NULL), KITH_ENOTFOUND);
    free(before);
    kith_corpus_close(corpus);
}

/* False when it contradicts others. */
static bool decide_at_random(kith_corpus *corpus, uint64_t *random)
{
    *random = *random * 6364136223846793005u + 1442695040888963407u;
    kith_decision_verb verb = (kith_decision_verb)(*random >> 33) % KITH_DECISION_VERB_COUNT;
    size_t first = (*random >> 40) % 5, second = (first + 1 + (*random >> 50) % 4) % 5;
    const char *more = verb == KITH_DECISION_SPLIT    ? NULL
                       : verb == KITH_DECISION_RETYPE ? "place"
                                                      : ids[second];
    kith_decision decision = {verb, kith_str_of(ids[first]), kith_str_of(more)};
    kith_status status = kith_decision_add(corpus, &decision, NULL);
    assert_true(status == KITH_OK || status == KITH_EARGUMENT);
    return status == KITH_OK;
}

static void what_contradicts_is_refused_and_told(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_error err;
    decide(corpus, KITH_DECISION_FORBID, "person:A", "person:B");
    decide(corpus, KITH_DECISION_MERGE, "person:A", "person:C");
    char *before = describe(corpus);
    kith_decision merge = {KITH_DECISION_MERGE, KITH_STR("person:C"), KITH_STR("person:B")};
    assert_int_equal(kith_decision_add(corpus, &merge, &err), KITH_EARGUMENT);
    assert_string_equal(err.message,
                        "merge person:C person:B contradicts: forbid person:A person:B");
    check(corpus, before);
    /* Of the same two, the later counts. */
    decide(corpus, KITH_DECISION_MERGE, "person:A", "person:B");
    decide(corpus, KITH_DECISION_MERGE, "person:B", "person:C");
    kith_decision forbid = {KITH_DECISION_FORBID, KITH_STR("person:C"), KITH_STR("person:A")};
    assert_int_equal(kith_decision_add(corpus, &forbid, &err), KITH_EARGUMENT);
    assert_string_equal(err.message,
                        "forbid person:C person:A contradicts: merge person:B person:C");
    assert_int_equal(
        kith_decisions_replace(corpus,
                               KITH_STR("merge\tperson:A\tperson:B\nforbid\tperson:C\tperson:B\n"
                                        "merge\tperson:A\tperson:C\n"),
                               &err),
        KITH_EARGUMENT);
    assert_string_equal(err.message,
                        "merge person:A person:C contradicts: forbid person:C person:B");
    free(before);
    kith_corpus_close(corpus);
}

static void any_sequence_is_undone_and_replayed(void **state)
{
    (void)state;
    uint64_t random = 3;
    for (int round = 0; round < 40; round++) {
        kith_corpus *corpus = news_of_namesakes(), *again = news_of_namesakes();
        kith_arena arena = {0};
        kith_buffer file = {0};
        kith_decisions decisions;
        char *before = describe(corpus);
        int made = 0;
        for (int i = 0; i < 8; i++)
            made += decide_at_random(corpus, &random);
        char *after = describe(corpus);
        assert_int_equal(kith_decisions_read(corpus, &arena, &decisions, NULL), KITH_OK);
        for (size_t i = 0; i < decisions.count; i++)
            kith_buffer_format(&file, "%s\t%s\t%s\n", kith_decision_verb_name(decisions.at[i].verb),
                               decisions.at[i].first.ptr, decisions.at[i].second.ptr);
        assert_int_equal(kith_decisions_replace(again, kith_buffer_str(&file), NULL), KITH_OK);
        check(again, after);
        for (int i = 0; i < made; i++)
            assert_int_equal(kith_decision_undo(corpus, NULL), KITH_OK);
        check(corpus, before);
        free(before);
        free(after);
        kith_buffer_clear(&file);
        kith_arena_free(&arena);
        kith_corpus_close(corpus);
        kith_corpus_close(again);
    }
}

static void a_decision_waits_for_its_entity(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    char *before = describe(corpus);
    decide(corpus, KITH_DECISION_MERGE, "company:Acme", "company:Zeta");
    check(corpus, before);
    marked_add(corpus, "five", "", "[Zeta|company] sleeps.\n");
    char *after = describe(corpus);
    assert_non_null(strstr(after, "company:Acme (head) company:Zeta (decision)"));
    free(before);
    free(after);
    kith_corpus_close(corpus);
}

static void check_refused(kith_corpus *corpus, const char *text, const char *message)
{
    kith_error err;
    assert_int_equal(kith_decisions_replace(corpus, kith_str_of(text), &err), KITH_EFORMAT);
    assert_string_equal(err.message, message);
}

static void a_file_is_taken_whole_or_not_at_all(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_str text = KITH_STR("# by us\n\nsplit\tperson:Smith\r\n");
    assert_int_equal(kith_decisions_replace(corpus, text, NULL), KITH_OK);
    char *before = describe(corpus);
    check_refused(corpus, "join\tperson:A\tperson:B\n", "line 1: there is no decision join");
    check_refused(corpus, "split\tperson:A\nmerge\tperson:A\n",
                  "line 2: merge: an id is needed, such as person:Ada Lovelace");
    check_refused(corpus, "merge\tperson:A\tperson:A", "line 1: merge: both are the same entity");
    check_refused(corpus, "retype\tperson:A\trobot", "line 1: retype: there is no type robot");
    check_refused(corpus, "rename\tperson:A\ta\tb",
                  "line 1: rename: a control character in a name");
    check(corpus, before);
    assert_int_equal(kith_decision_undo(corpus, NULL), KITH_OK);
    assert_int_equal(kith_decision_undo(corpus, NULL), KITH_ENOTFOUND);
    free(before);
    kith_corpus_close(corpus);
}

static void names_are_found_when_one_entity_has_them(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_arena arena = {0};
    kith_str id;
    marked_add(corpus, "five", "", "[Acme|organization] and [ACME|company] sleep.\n");
    assert_int_equal(kith_decision_entity(corpus, KITH_STR("ann smith"), &arena, &id, NULL),
                     KITH_OK);
    assert_string_equal(id.ptr, "person:Ann Smith");
    assert_int_equal(kith_decision_entity(corpus, KITH_STR("ACME"), &arena, &id, NULL), KITH_OK);
    assert_string_equal(id.ptr, "company:ACME");
    assert_int_equal(kith_decision_entity(corpus, KITH_STR("Acme"), &arena, &id, NULL),
                     KITH_EARGUMENT);
    assert_int_equal(kith_decision_entity(corpus, KITH_STR("Bob"), &arena, &id, NULL),
                     KITH_ENOTFOUND);
    kith_arena_free(&arena);
    kith_corpus_close(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decisions_count_at_once_and_are_undone),
        cmocka_unit_test(what_contradicts_is_refused_and_told),
        cmocka_unit_test(any_sequence_is_undone_and_replayed),
        cmocka_unit_test(a_decision_waits_for_its_entity),
        cmocka_unit_test(a_file_is_taken_whole_or_not_at_all),
        cmocka_unit_test(names_are_found_when_one_entity_has_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
