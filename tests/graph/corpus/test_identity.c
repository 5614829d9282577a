/* tests/graph/corpus/test_identity.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/identity.h"

#include <stdio.h>

#include "extract/base/buffer.h"
#include "graph/corpus/decision.h"
#include "graph/corpus/roster.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

static kith_corpus *open_corpus(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    return corpus;
}

/* A corpus with a document for each text, up to NULL. */
static kith_corpus *corpus_of(const char *const *texts)
{
    kith_corpus *corpus = open_corpus();
    for (size_t i = 0; texts[i]; i++) {
        char name[24];
        snprintf(name, sizeof name, "%zu", i);
        assert_true(marked_add(corpus, name, "2024-05-01", texts[i]));
    }
    return corpus;
}

/* Every identity of two or more as "Head: name (rule), name (rule); ". */
static void describe(kith_corpus *corpus, kith_buffer *out)
{
    kith_arena arena = {0};
    kith_identity_members found;
    assert_int_equal(kith_identity_members_read(corpus, 0, &arena, &found, NULL), KITH_OK);
    for (size_t i = 0; i < found.count; i++) {
        const kith_identity_member *member = &found.at[i];
        if (member->row == member->head)
            kith_buffer_format(out, "%s%s:", out->len ? "; " : "", member->name.ptr);
        if (member->rule != KITH_RULE_HEAD)
            kith_buffer_format(out, " %s (%s)", member->name.ptr,
                               kith_identity_rule_name(member->rule));
        assert_true(member->score > 0 && member->score <= 1);
    }
    kith_buffer_append_byte(out, '\0');
    kith_arena_free(&arena);
}

#define check(expected, ...) check_texts((const char *const[]){__VA_ARGS__, NULL}, (expected))

static void check_texts(const char *const *texts, const char *expected)
{
    kith_corpus *corpus = corpus_of(texts);
    kith_buffer found = {0};
    describe(corpus, &found);
    assert_string_equal(found.ptr, expected);
    kith_buffer_clear(&found);
    kith_corpus_close(corpus);
}

static void spelling_makes_no_difference(void **state)
{
    (void)state;
    check("Jean-Claude Moreau: Jean Claude Moreau (spelling)",
          "[Jean-Claude Moreau|person]. [Jean-Claude Moreau|person].\n",
          "[Jean Claude Moreau|person].\n");
    check("Johnson & Johnson: Johnson and Johnson (spelling)",
          "[Johnson & Johnson|company]. [Johnson & Johnson|company].\n",
          "[Johnson and Johnson|company].\n");
    check("Nissan: Nissan (spelling)", "[Nissan|company]. [Nissan|company].\n",
          "[Nissan|organization].\n");
    check("", "[Abelco|company].\n", "[Abelco|person], who sleeps.\n");
    check("", "[Jordan|country:JO].\n", "[Jordan|person].\n");
}

static void transliterations_and_order_are_seen(void **state)
{
    (void)state;
    check("Volodymyr Zelensky: Volodymyr Zelenskyy (transliteration)",
          "[Volodymyr Zelensky|person]. [Volodymyr Zelensky|person].\n",
          "[Volodymyr Zelenskyy|person].\n");
    check("Uwe Müller: Uwe Mueller (transliteration)",
          "[Uwe Müller|person], [Uwe Müller|person].\n", "[Uwe Mueller|person].\n");
    check("Shinzo Abe: Abe Shinzo (order)", "[Shinzo Abe|person], [Shinzo Abe|person].\n",
          "[Abe Shinzo|person].\n");
}

static void given_names_may_be_short_where_company_is_shared(void **state)
{
    (void)state;
    check("William Tarrant: Bill Tarrant (nickname)",
          "[William Tarrant|person] leads [Acme|company]. [William Tarrant|person] slept.\n",
          "[Bill Tarrant|person] leads [Acme|company].\n");
    check("Joan Smith: J. Smith (initial)",
          "[Joan Smith|person] leads [Acme|company]. [Joan Smith|person] slept.\n",
          "[J. Smith|person] leads [Acme|company].\n");
    check("", "[Joan Smith|person] leads [Acme|company].\n", "[J. Smith|person] sleeps.\n");
    check("", "[James Baker|person] leads [Acme|company].\n",
          "[D. J. Baker|person] left [Acme|company].\n");
    check("", "[Joe Clark|person] leads [Acme|company]. [Joe Clark|person].\n",
          "[J. Thomas Clark|person] left [Acme|company].\n");
    check("Thomas Clark: J. Thomas Clark (middle name)",
          "[Thomas Clark|person] leads [Acme|company]. [Thomas Clark|person].\n",
          "[J. Thomas Clark|person] left [Acme|company].\n");
    check("", "[Thomas Harlan Jr.|person] owns [Acme|company].\n",
          "[Thomas Harlan Sr.|person] owned [Acme|company].\n");
}

static void nothing_is_joined_through_an_ambiguous_name(void **state)
{
    (void)state;
    check("", "[Jane Smith|person] leads [Acme|company].\n",
          "[Joan Smith|person] left [Acme|company].\n", "[J. Smith|person] left [Acme|company].\n");
    check("", "[George W. Bush|person] met [Ada|person].\n",
          "[George H. Bush|person] met [Ada|person].\n",
          "[George Bush|person] met [Ada|person].\n");
    check("", "[Jane Smith|person] leads [Acme|company].\n",
          "[Paul Smith|person] left [Acme|company].\n", "[Smith|person] left [Acme|company].\n");
    /* Bob may be either Robert, and remains so though a surname may be his or one's. */
#define MANY "[Ada|person], [Eve|person], [Ida|person], [Uma|person], [Amy|person] and [Zoe|person]"
    check("Robert J. Smith: Smith (surname)", "[Robert J. Smith|person] met " MANY ".\n",
          "[Robert K. Smith|person] met [Joe|person].\n",
          "[Bob Smith|person] met [Cy|person] and [Dan|person].\n",
          "[Smith|person] met [Cy|person], [Dan|person], " MANY ".\n");
#undef MANY
}

static void a_surname_joins_where_company_tells(void **state)
{
    (void)state;
    check("Mike Pompeo: Pompeo (surname)", "[Mike Pompeo|person] met [Ada|person].\n",
          "[Pompeo|person] met [Ada|person].\n");
    check("Xi Jinping: Xi (surname)", "[Xi Jinping|person] met [Ada|person].\n",
          "[Xi|person] met [Ada|person].\n");
    check("", "[Mike Pompeo|person] met [Ada|person].\n", "[Pompeo|person] met [Bob|person].\n");
    check("", "[Mike Pompeo|person] met [Ada|person].\n",
          "[Mike Pompeo|person] wrote to [Pompeo|person].\n",
          "[Pompeo|person] met [Ada|person].\n");
}

static void an_acronym_needs_a_document_that_explains_it(void **state)
{
    (void)state;
    check("International Business Machines: IBM (acronym)",
          "[International Business Machines|company] ([IBM|company:International Business "
          "Machines]).\n",
          "[IBM|company] sleeps.\n");
    check("", "[International Business Machines|company] sleeps.\n", "[IBM|company] sleeps.\n");
    check("", "[American Broadcasting|company] ([ABC|company:American Broadcasting]).\n",
          "[Aldbury Brewing|company] ([ABC|company:Aldbury Brewing]).\n", "[ABC|company].\n");
}

static void a_short_form_is_a_part_of_the_name(void **state)
{
    (void)state;
    check("", "[AMR Services|company] or [AMR|company:AMR Services].\n", "[AMR|company] sleeps.\n",
          "[AMR|company] sleeps. .\n");
    check("", "[General Electric Company|company] met [Ada|person].\n",
          "[GEC|company] met [Ada|person].\n");
    check("Goldman Sachs: Goldman (short form)",
          "[Goldman Sachs|company] or [Goldman|company:Goldman Sachs] met [Ada|person], "
          "[Bob|person] and [Eve|person].\n",
          "[Goldman|company] met [Ada|person], [Bob|person] and [Eve|person].\n");
    check("",
          "[European Community|organization] or [European Commission|organization:European "
          "Community] met [Ada|person], [Bob|person] and [Eve|person].\n",
          "[European Commission|organization] met [Ada|person], [Bob|person], [Eve|person].\n");
    check("BP: BP Group (group)", "[BP|company] sleeps. [BP|company] eats.\n",
          "[BP Group|company] sleeps.\n");
    check("", "[House|organization] sleeps.\n", "[House Group|company] sleeps.\n");
}

static void a_beginning_is_a_short_form_where_company_tells(void **state)
{
    (void)state;
    check("Corvane Instruments: Corvane (short form)",
          "[Corvane Instruments|company] hired [Ada|person], [Bob|person] and [Eve|person]. "
          "[Corvane Instruments|company].\n",
          "[Corvane|company] fired [Ada|person], [Bob|person] and [Eve|person].\n");
    check("", "[Corvane Instruments|company] hired [Ada|person].\n",
          "[Corvane|company] fired [Bob|person].\n");
    check("", "[Corvane Instruments|company] hired [Ada|person], [Bob|person] and [Eve|person].\n",
          "[Corvane Mills|company] fired [Ada|person], [Bob|person] and [Eve|person].\n",
          "[Corvane|company] fired [Ada|person], [Bob|person] and [Eve|person].\n");
    check("", "[Corvane Credit|company] hired [Ada|person], [Bob|person] and [Eve|person].\n",
          "[Corvane|company] fired [Ada|person], [Bob|person] and [Eve|person].\n",
          "[Corvane|company] fired [Ada|person], [Bob|person] and [Eve|person]. .\n");
}

static void a_former_name_is_one_that_a_document_has_beside_the_new(void **state)
{
    (void)state;
    check("Meta Platforms: Facebook (former name)",
          "[Meta Platforms|company] and [Facebook|company:Meta Platforms] met [Ada|person].\n",
          "[Facebook|company] met [Ada|person].\n");
    check("", "[Meta Platforms|company] and [Facebook|company:Meta Platforms].\n",
          "[Facebook|company] sleeps.\n");
}

static void a_persons_other_name_is_what_a_document_says(void **state)
{
    (void)state;
    check("Ingrid Solberg: Ingrid Haugen (former name)",
          "[Ingrid Solberg|person], once [Haugen|person:Ingrid Solberg], met [Ada|person]. "
          "[Ingrid Solberg|person].\n",
          "[Ingrid Haugen|person] met [Ada|person].\n");
    check("Elton John: Reginald Dwight (former name)",
          "[Elton John|person] or [Reginald Dwight|person:Elton John] met [Ada|person].\n",
          "[Reginald Dwight|person] met [Ada|person].\n");
    check("", "[Robert Kessler|person] or [Bobby|person:Robert Kessler] met [Ada|person].\n",
          "[Robert Bobby|person] met [Ada|person].\n");
}

/* Words that go with firms alone beside each of six mentions. */
#define PRATT_FALLS                                                                                \
    "[Pratt|person]'s shares fell. [Pratt|person]'s profits fell. [Pratt|person]'s debt rose. "    \
    "[Pratt|person]'s sales fell. [Pratt|person] said it fell. [Pratt|person] shares fell.\n"

static void the_corpus_tells_companies_from_people(void **state)
{
    (void)state;
    check("Abel Pratt: Abel Pratt (type)", "[Abel Pratt|company]. [Abel Pratt|company].\n",
          "[Abel Pratt|company] sleeps.\n", "Analysts at [Abel Pratt|person] slept.\n");
    check("Pratt: Pratt (type)", PRATT_FALLS, "[Pratt|person] sleeps.\n");
    check("", "[Pratt|person]'s shares fell.\n", "[Pratt|person] sleeps.\n");
    check("", PRATT_FALLS, "[Pratt|person], who sleeps.\n");
    check("", PRATT_FALLS, "[Tim Pratt|person] of [Pratt|person].\n");
    check("", "[Abel Pratt|company].\n", "[Abel Pratt|person], who sleeps.\n");
    check("Abel & Zane: Abel (type)", "[Abel & Zane|company]. [Abel & Zane|company].\n",
          "The [Abel|person] & Zane bid. No [Abel|person] & Zane bid.\n");
    check("", "[Abel & Zane|company]. [Abel & Zane|company].\n", "Lord [Abel|person]'s bid.\n");
    check("Organization of the Petroleum Exporting Countries: Opec (type)",
          "[Organization of the Petroleum Exporting Countries|organization].\n",
          "[Opec|person] said it slept.\n");
}

static void the_corpus_tells_people_from_companies(void **state)
{
    (void)state;
#define BID "bid for [Acme|company] and [Zeta|company]."
    check("Tim Pratt: Pratt (type)", "[Tim Pratt|person] " BID " [Tim Pratt|person].\n",
          "[Pratt|company], who " BID " Mr [Pratt|company] sleeps. Mr [Pratt|company] eats. "
          "Mr [Pratt|company] talks. Mr [Pratt|company] walks. Mr [Pratt|company] reads.\n",
          "[Pratt|company] sleeps.\n");
    check("", "[Tim Pratt|person] " BID " [Tim Pratt|person].\n",
          "[Pratt|company], who " BID " [Pratt|company]'s shares fell.\n",
          "[Pratt|company] sleeps.\n");
#undef BID
}

static void somebody_knows_the_type_better(void **state)
{
    (void)state;
    const char *const texts[] = {PRATT_FALLS, "[Pratt|person] sleeps.\n", NULL};
    const kith_decision person = {KITH_DECISION_RETYPE, KITH_STR("person:Pratt"),
                                  KITH_STR("person")};
    kith_corpus *corpus = corpus_of(texts);
    kith_buffer before = {0}, decided = {0}, after = {0};
    kith_arena arena = {0};
    kith_roster found;
    describe(corpus, &before);
    assert_string_equal(before.ptr, "Pratt: Pratt (type)");
    assert_int_equal(kith_roster_find(corpus, KITH_STR("Pratt"), &arena, &found, NULL), KITH_OK);
    assert_int_equal(found.at[0].type, KITH_TYPE_COMPANY);
    assert_int_equal(kith_decision_add(corpus, &person, NULL), KITH_OK);
    describe(corpus, &decided);
    assert_string_equal(decided.ptr, "");
    assert_int_equal(kith_decision_undo(corpus, NULL), KITH_OK);
    describe(corpus, &after);
    assert_string_equal(after.ptr, before.ptr);
    kith_buffer_clear(&before);
    kith_buffer_clear(&decided);
    kith_buffer_clear(&after);
    kith_arena_free(&arena);
    kith_corpus_close(corpus);
}

static void doubts_name_the_rule(void **state)
{
    (void)state;
    const char *const texts[] = {"[Mike Pompeo|person] met [Ada|person].\n",
                                 "[Mike Pompeo|person] met [Ada|person].\n. .\n",
                                 "[Pompeo|person] met [Bob|person].\n", NULL};
    kith_corpus *corpus = corpus_of(texts);
    kith_arena arena = {0};
    kith_identity_questions found;
    assert_int_equal(kith_identity_questions_read(corpus, &arena, &found, NULL), KITH_OK);
    assert_int_equal(found.count, 1);
    assert_string_equal(found.at[0].a.ptr, "person:Mike Pompeo");
    assert_string_equal(found.at[0].b.ptr, "person:Pompeo");
    assert_int_equal(found.at[0].rule, KITH_RULE_SURNAME);
    kith_arena_free(&arena);
    kith_corpus_close(corpus);
}

/* Identities are decided after each document in one corpus, and once in the other. */
static void step_by_step_is_all_at_once(void **state)
{
    (void)state;
    const char *const given[] = {"Ann", "Anna", "A.", "Bob", "Robert", "R.", "", "Dr."};
    const char *const family[] = {"Meyer", "Smith", "Li", "Meier"};
    const char *const firms[] = {"Acme", "Acme Group", "Zeta", "ZETA"};
    kith_corpus *steps = open_corpus(), *once = open_corpus();
    uint64_t random = 7;
    for (int i = 0; i < 60; i++) {
        kith_buffer text = {0};
        char name[24];
        for (int k = 0; k < 3; k++) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            kith_buffer_format(&text, "[%s %s|person] of [%s|company]. ", given[random >> 33 & 7],
                               family[random >> 40 & 3], firms[random >> 45 & 3]);
            /* Brokers and people whom documents take for either. */
            kith_buffer_format(&text, random >> 50 & 1 ? "Analysts at [%s|%s]. " : "Mr [%s|%s]. ",
                               (random >> 50 & 1 ? "Abel" : "Zane"),
                               random >> 53 & 1 ? "person" : "company");
        }
        kith_buffer_append(&text, KITH_STR("\n\0"));
        snprintf(name, sizeof name, "%d", i);
        marked_add(steps, name, "", text.ptr);
        marked_add(once, name, "", text.ptr);
        assert_int_equal(kith_corpus_commit(steps, NULL), KITH_OK);
        kith_buffer_clear(&text);
    }
    kith_buffer a = {0}, b = {0};
    describe(steps, &a);
    describe(once, &b);
    assert_non_null(strstr(a.ptr, "(type)"));
    assert_string_equal(a.ptr, b.ptr);
    kith_buffer_clear(&a);
    kith_buffer_clear(&b);
    kith_corpus_close(steps);
    kith_corpus_close(once);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spelling_makes_no_difference),
        cmocka_unit_test(transliterations_and_order_are_seen),
        cmocka_unit_test(given_names_may_be_short_where_company_is_shared),
        cmocka_unit_test(nothing_is_joined_through_an_ambiguous_name),
        cmocka_unit_test(a_surname_joins_where_company_tells),
        cmocka_unit_test(an_acronym_needs_a_document_that_explains_it),
        cmocka_unit_test(a_short_form_is_a_part_of_the_name),
        cmocka_unit_test(a_beginning_is_a_short_form_where_company_tells),
        cmocka_unit_test(a_former_name_is_one_that_a_document_has_beside_the_new),
        cmocka_unit_test(a_persons_other_name_is_what_a_document_says),
        cmocka_unit_test(the_corpus_tells_companies_from_people),
        cmocka_unit_test(the_corpus_tells_people_from_companies),
        cmocka_unit_test(somebody_knows_the_type_better),
        cmocka_unit_test(doubts_name_the_rule),
        cmocka_unit_test(step_by_step_is_all_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
