/* tests/graph/identity/test_namesake.c - names that mean several people, companies or
 * institutions. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/namesake.h"

#include <stdio.h>
#include <stdlib.h>

#include "extract/base/buffer.h"
#include "graph/corpus/corpus_store.h"
#include "graph/corpus/decision.h"
#include "graph/corpus/merge.h"
#include "graph/corpus/roster.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

static kith_corpus *open_corpus(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    return corpus;
}

/* A document of its own number and date for each text, up to NULL. */
static kith_corpus *corpus_of(const char *const *texts)
{
    kith_corpus *corpus = open_corpus();
    for (size_t i = 0; texts[i]; i++) {
        char name[24], date[40];
        snprintf(name, sizeof name, "%zu", i);
        snprintf(date, sizeof date, "2024-05-%02zu", i + 1);
        assert_true(marked_add(corpus, name, date, texts[i]));
    }
    return corpus;
}

/* The identities that go by `name`: "id = label, mentions in documents; ". */
static char *describe(kith_corpus *corpus, const char *name)
{
    kith_arena arena = {0};
    kith_roster found;
    kith_buffer out = {0};
    assert_int_equal(kith_roster_find(corpus, kith_str_of(name), &arena, &found, NULL), KITH_OK);
    for (size_t i = 0; i < found.count; i++)
        kith_buffer_format(&out, "%s%s = %s, %d in %d", i ? "; " : "", found.at[i].id.ptr,
                           found.at[i].name.ptr, (int)found.at[i].mentions,
                           (int)found.at[i].documents);
    kith_buffer_append_byte(&out, '\0');
    kith_arena_free(&arena);
    return out.ptr;
}

static void check_corpus(kith_corpus *corpus, const char *name, const char *expected)
{
    char *found = describe(corpus, name);
    assert_string_equal(found, expected);
    free(found);
}

#define check(name, expected, ...)                                                                 \
    check_texts((const char *const[]){__VA_ARGS__, NULL}, (name), (expected))

static void check_texts(const char *const *texts, const char *name, const char *expected)
{
    kith_corpus *corpus = corpus_of(texts);
    check_corpus(corpus, name, expected);
    kith_corpus_close(corpus);
}

static void people_of_a_common_name_are_told_apart_by_company(void **state)
{
    (void)state;
    check("Li Wei", "person:Li Wei = Li Wei (1), 3 in 2; person:Li Wei (2) = Li Wei (2), 2 in 2",
          "[Li Wei|person] leads [Acme|company]. [Li Wei|person].\n",
          "[Li Wei|person] left [Zeta|company].\n", "[Li Wei|person] sold [Acme|company].\n",
          "[Li Wei|person] is of [Zeta|company] and met [Bob Ray|person].\n");
    check("Li Qilong", "person:Li Qilong = Li Qilong, 2 in 2",
          "[Li Qilong|person] leads [Acme|company].\n",
          "[Li Qilong|person] left [Zeta|company].\n");
    check("Li Wei", "person:Li Wei = Li Wei, 2 in 2", "[Li Wei|person] leads [Acme|company].\n",
          "[Li Wei|person] is ill.\n");
}

static void a_word_beside_the_name_ties_documents(void **state)
{
    (void)state;
    check("Li Wei", "person:Li Wei = Li Wei, 2 in 2",
          "The goalkeeper [Li Wei|person] left [Acme|company].\n",
          "In [Zeta|company] the goalkeeper [Li Wei|person] slept.\n");
    check("Li Wei", "person:Li Wei = Li Wei (1), 1 in 1; person:Li Wei (2) = Li Wei (2), 1 in 1",
          "The goalkeeper [Li Wei|person] left [Acme|company].\n",
          "In [Zeta|company] the judge [Li Wei|person] slept.\n");
}

static void countries_tell_only_where_there_are_many_documents(void **state)
{
    (void)state;
    check("Li Wei", "person:Li Wei = Li Wei (1), 1 in 1; person:Li Wei (2) = Li Wei (2), 1 in 1",
          "[Li Wei|person] of [Acme|company] in [China|country:CN].\n",
          "[Li Wei|person] of [Zeta|company] in [China|country:CN].\n");
    check("Li Wei", "person:Li Wei = Li Wei, 5 in 5",
          "[Li Wei|person] of [Acme|company] in [China|country:CN].\n",
          "[Li Wei|person] of [Zeta|company] in [China|country:CN].\n",
          "[Li Wei|person] of [Zeta|company].\n", "[Li Wei|person] in [Acme|company].\n",
          "[Li Wei|person] and [Ada|person] in [Zeta|company].\n");
}

static void other_names_go_with_the_namesake_that_they_are_named_with(void **state)
{
    (void)state;
    check("J. Smith", "person:John Smith (2) = John Smith (2), 2 in 2",
          "[John Smith|person] leads [Acme|company].\n",
          "[John Smith|person] left [Zeta|company].\n",
          "[J. Smith|person] left [Zeta|company] for ever.\n");
}

static void institutions_are_told_apart_by_country(void **state)
{
    (void)state;
    check("Finance Ministry",
          "organization:Finance Ministry = Finance Ministry (Kenya), 2 in 2;"
          " organization:Finance Ministry (2) = Finance Ministry (Bangladesh), 1 in 1",
          "[Kenya|country:KE]'s [Finance Ministry|organization] met [Ada|person].\n",
          "[Finance Ministry|organization] of [Bangladesh|country:BD] and [Eve|person].\n",
          "[Finance Ministry|organization] alone.\n");
    check("Finance Ministry", "organization:Finance Ministry = Finance Ministry, 2 in 2",
          "[Kenya|country:KE]'s [Finance Ministry|organization] met [Ada|person].\n",
          "[Finance Ministry|organization] sold to [Bangladesh|country:BD], says "
          "[Kenya|country:KE].\n");
    check("City Council",
          "organization:City Council = City Council (1), 1 in 1;"
          " organization:City Council (2) = City Council (2), 1 in 1",
          "[City Council|organization] heard [Ada|person] in [Bath|place].\n",
          "[City Council|organization] fined [Bob|person] in [York|place].\n");
}

/* "Labour" of a document that names other countries is not the one known so far. */
static void an_institution_of_elsewhere_is_another(void **state)
{
    (void)state;
    check("Liberal Party",
          "organization:Liberal Party = Liberal Party (Australia), 1 in 1;"
          " organization:Liberal Party (2) = Liberal Party (Spain), 1 in 1",
          "[Liberal Party|organization] of [Australia|country:AU] and [Ada|person].\n",
          "[Liberal Party|organization] told [France|country:FR] and [Spain|country:ES].\n");
    check("Liberal Party", "organization:Liberal Party = Liberal Party, 2 in 2",
          "[Liberal Party|organization] of [Australia|country:AU] and [Ada|person].\n",
          "[Ada|person] of the [Liberal Party|organization] told [France|country:FR].\n");
}

static void an_acronym_of_several_is_told_apart(void **state)
{
    (void)state;
    check("ABC",
          "company:American Broadcasting Company = American Broadcasting Company, 5 in 2;"
          " company:Aldbury Brewing Company = Aldbury Brewing Company, 3 in 2",
          "[American Broadcasting Company|company] ([ABC|company:American Broadcasting Company]) "
          "met [Ada|person], [Bob|person] and [Eve|person]. "
          "[ABC|company:American Broadcasting Company].\n",
          "[Aldbury Brewing Company|company] ([ABC|company:Aldbury Brewing Company]) "
          "met [Joe|person], [Jim|person] and [Kim|person].\n",
          "[ABC|company] met [Joe|person], [Jim|person] and [Kim|person].\n",
          "[ABC|company] met [Ada|person], [Bob|person] and [Eve|person]. [ABC|company].\n");
}

/* What stands beside a name may have nothing to do with its bearer: "Acme never employed him". */
static void labels_claim_nothing(void **state)
{
    (void)state;
    check("Li Wei",
          "person:Li Wei = Li Wei (China), 1 in 1; person:Li Wei (2) = Li Wei (2), 1 in 1",
          "[Acme|company] never knew [Li Wei|person] of [China|country:CN].\n",
          "[LISBON|place] [Li Wei|person] left [Zeta|company].\n");
    check("Senator", "person:Senator = Senator, 1 in 1",
          "[Jane Senator|person] leads [Acme|company].\n",
          "[Paul Senator|person] left [Acme|company].\n",
          "[Senator|person] left [Acme|company].\n");
}

/* Surnames that join a name and are then parted have the label of a namesake alone. */
static void a_surname_of_namesakes_has_one_label(void **state)
{
    (void)state;
#define FOUR "[Chad|country:TD], [Mali|country:ML], [Peru|country:PE], [Iraq|country:IQ].\n"
    check("Smith", "person:Smith = Smith (1), 1 in 1; person:Smith (2) = Smith (2), 1 in 1",
          "[Paul Smith|person] of [Acme|company] in " FOUR,
          "[Smith|person] of [Zeta|company] in " FOUR, "[Smith|person] of [Eta|company] in " FOUR,
          "[Jane Smith|person] of [Beta|company].\n", "[Joan Smith|person] of [Iota|company].\n");
#undef FOUR
}

static void a_decision_makes_namesakes_one(void **state)
{
    (void)state;
    const char *const texts[] = {"[Li Wei|person] leads [Acme|company].\n",
                                 "[Li Wei|person] left [Zeta|company].\n", NULL};
    const kith_decision one = {KITH_DECISION_MERGE, KITH_STR("person:Li Wei"),
                               KITH_STR("person:Li Wei (2)")};
    kith_corpus *corpus = corpus_of(texts);
    char *before = describe(corpus, "Li Wei");
    assert_int_equal(kith_decision_add(corpus, &one, NULL), KITH_OK);
    check_corpus(corpus, "Li Wei", "person:Li Wei = Li Wei, 2 in 2");
    assert_int_equal(kith_decision_undo(corpus, NULL), KITH_OK);
    check_corpus(corpus, "Li Wei", before);
    free(before);
    kith_corpus_close(corpus);
}

static void an_id_is_never_taken_twice(void **state)
{
    (void)state;
    check("Li Wei", "person:Li Wei = Li Wei (1), 1 in 1; person:Li Wei (3) = Li Wei (2), 1 in 1",
          "[Li Wei|person] leads [Acme|company].\n", "[Li Wei|person] left [Zeta|company].\n",
          "[Li Wei (2)|person] sleeps.\n");
}

/* All that a corpus says of whom its documents name. */
static char *dump(kith_corpus *corpus)
{
    static const char *const sql[] = {
        "SELECT group_concat(quote(id) || quote(key) || quote(mentions) || quote(documents)"
        " || quote(first_date) || quote(last_date) || quote(namesake_of), ';')"
        " FROM (SELECT * FROM entity ORDER BY id)",
        "SELECT group_concat(sentence || ' ' || start || ' ' || entity, ';') FROM mention",
        "SELECT group_concat(entity || text || form || mentions || folded, ';') FROM alias",
        "SELECT group_concat(entity || ' ' || head || ' ' || rule || ' ' || score, ';')"
        " FROM identity",
        "SELECT group_concat(head || quote(name) || quote(type), ';') FROM identity_label",
        "SELECT group_concat(first || ' ' || second || ' ' || score, ';') FROM doubt",
    };
    kith_store *store;
    kith_buffer out = {0};
    assert_int_equal(kith_corpus_settle(corpus, &store, NULL), KITH_OK);
    for (size_t i = 0; i < sizeof sql / sizeof *sql; i++) {
        kith_query *query;
        bool row;
        assert_int_equal(kith_query_new(store, sql[i], &query, NULL), KITH_OK);
        assert_int_equal(kith_query_step(query, &row, NULL), KITH_OK);
        kith_buffer_append(&out, kith_query_text(query, 0));
        kith_buffer_append_byte(&out, '\n');
        kith_query_free(query);
    }
    kith_buffer_append_byte(&out, '\0');
    return out.ptr;
}

static void write_at_random(uint64_t *random, kith_buffer *out)
{
    const char *const people[] = {"John Smith", "Li Wei", "Mary King", "J. Smith",
                                  "Ada Quill",  "Smith",  "Wei Li",    "Paul Smith"};
    out->len = 0;
    for (int k = 0; k < 2; k++) {
        *random = *random * 6364136223846793005u + 1442695040888963407u;
        kith_buffer_format(out, "[%s|person] of [Firm %c|company]. ", people[*random >> 33 & 7],
                           'A' + (char)(*random >> 40) % 24);
    }
    kith_buffer_append(out, KITH_STR("\n\0"));
}

/* Identities are decided after each document in one corpus, once in another, and after merging. */
static void step_by_step_is_all_at_once(void **state)
{
    (void)state;
    uint64_t random = 11;
    size_t parted = 0;
    for (int round = 0; round < 20; round++) {
        kith_corpus *steps = open_corpus(), *once = open_corpus(), *merged = open_corpus();
        kith_buffer text = {0};
        uint64_t added;
        for (int i = 0; i < 12; i++) {
            char name[24], date[40];
            snprintf(name, sizeof name, "%d", i);
            snprintf(date, sizeof date, "2024-05-%02d", 28 - i);
            write_at_random(&random, &text);
            marked_add(steps, name, date, text.ptr);
            marked_add(once, name, date, text.ptr);
            assert_int_equal(kith_corpus_commit(steps, NULL), KITH_OK);
        }
        char *a = dump(steps), *b = dump(once);
        parted += strstr(a, "Smith (2)") != NULL;
        assert_string_equal(a, b);
        assert_int_equal(kith_corpus_merge(merged, once, &added, NULL), KITH_OK);
        char *c = dump(merged);
        assert_string_equal(a, c);
        free(a);
        free(b);
        free(c);
        kith_buffer_clear(&text);
        kith_corpus_close(steps);
        kith_corpus_close(once);
        kith_corpus_close(merged);
    }
    assert_true(parted > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_of_a_common_name_are_told_apart_by_company),
        cmocka_unit_test(a_word_beside_the_name_ties_documents),
        cmocka_unit_test(countries_tell_only_where_there_are_many_documents),
        cmocka_unit_test(other_names_go_with_the_namesake_that_they_are_named_with),
        cmocka_unit_test(institutions_are_told_apart_by_country),
        cmocka_unit_test(an_institution_of_elsewhere_is_another),
        cmocka_unit_test(an_acronym_of_several_is_told_apart),
        cmocka_unit_test(labels_claim_nothing),
        cmocka_unit_test(a_surname_of_namesakes_has_one_label),
        cmocka_unit_test(a_decision_makes_namesakes_one),
        cmocka_unit_test(an_id_is_never_taken_twice),
        cmocka_unit_test(step_by_step_is_all_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
