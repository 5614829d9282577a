/* tests/extract/text/test_sentence.c - where sentences and paragraphs begin. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/marked.h"

/* The text of `marked` must be split where `mark` stands: before each sentence but the first. */
static void check(const char *marked)
{
    kith_arena arena = {0};
    kith_str text = unmark(marked, "‖", &arena);
    kith_document document = document_of(text, &arena);
    size_t *cuts = kith_arena_array(&arena, size_t, document.sentence_count), count = 0;
    for (size_t i = 1; i < document.sentence_count; i++)
        cuts[count++] = document.sentences[i].start;
    assert_marked(text, cuts, count, "‖", marked);
    kith_arena_free(&arena);
}

static void sentences_end_at_full_stops(void **state)
{
    (void)state;
    check("He came. ‖She left! ‖Who stayed? ‖Nobody.");
    check("It rose 3.5 percent to 1,234.5 points. ‖That was much.");
    check("What?! ‖Never.");
    check("no full stop at all");
    check("He waited... ‖Then he left.");
    check("He waited ... and left.");
    check("Well… ‖He left.");
    check("the end.‖The start");
    check("5 percent. ‖10 percent.");
    check("Apple sold it. ‖iPhone sales rose.");
    check("over after 2016. uhe/pfd (dpa)");
}

static void titles_and_initials_end_none(void **state)
{
    (void)state;
    check("Mr. Smith met Gen. Lee. ‖Dr. No met St. Peter.");
    check("J. K. Rowling and George W. Bush met W. E. B. Du Bois.");
    check("Schüttler v. Agassi and Hamburg vs. Berlin.");
    check("No. 10 and Fig. 3 and c. 1819.");
    check("\"No.\" ‖That was all.");
}

static void abbreviations_end_one_before_a_beginning(void **state)
{
    (void)state;
    check("the U.S. President spoke in the U.S. ‖The company did not.");
    check("Time Inc. Chairman Lee left Time Inc. ‖He was tired.");
    check("at 5 p.m. Monday or at 6 a.m. ‖But not later.");
    check("in Washington, D.C. ‖\"They left,\" he said.");
    check("on Jan. 5 in Boise, Calif. ‖It rained.");
    check("China National Petroleum Corp. (CNPC) built it.");
    check("apples, pears etc. ‖They were sweet.");
}

static void quotes_stay_with_their_sentence(void **state)
{
    (void)state;
    check("\"Yes.\" ‖\"No.\" ‖He left.");
    check("“It was bad. ‖It was worse,” she said. ‖“Truly.” ‖He nodded.");
    check("\"Who?\" he asked. ‖\"Me!\" Ada Lovelace cried.");
    check("(He left.) ‖She stayed [for now.] ‖They met.");
    check("„Das war alles.“ ‖He left.");
    check("‘No.’ ‖He left.");
    check("\" as a real man . \" ‖He was \" glad . \" ‖They left .");
    check("He left. ‖“[We] stay.”");
}

static void newlines_end_paragraphs(void **state)
{
    (void)state;
    check("A headline without a stop\n‖By Ada Lovelace\n\n‖The text. ‖It goes on.");
    check("first line\r\n‖Second line\r‖Third line\u2028‖Fourth");
    check("BERLIN (Reuters) - Germany said.\n‖LONDON, Jan 5 - Britain said.");
    check("\n\n  one  \n \t\n  ‖Two\n");
}

static void hard_wrapped_lines_are_joined(void **state)
{
    (void)state;
    check("A short headline above it\n"
          "‖Chad wants to raise more money from its oil fields before they\n"
          "run dry, President Idriss Deby told foreign companies on\n"
          "Thursday. ‖Exxon Mobil Corp. runs the fields with Petronas and\n"
          "others.\n"
          "‖Glencore agreed last year to stretch the loan to 2026 after\n"
          "pressure from the fund:\n"
          "‖- the first item of a list that is long enough to be wrapped\n"
          "‖- the second\n\n"
          "‖The end.");
    check("The ministry by the lake is named in the annex, and with it the\n"
          "state company of Equatorial\n"
          "Guinea, which had sold oil to the same trader in the year before.\n"
          "‖Nobody was asked.");
    check("Its reply to the despatch of\n"
          "Mr. Chamberlain was read here\n"
          "this morning. ‖The paper\n"
          "says nothing.");
    check("Each line is a paragraph and long enough to be wrapped here.\n"
          "‖None of them goes on in the next one, so nothing is wrapped.\n"
          "‖There is no doubt about that, says the person who wrote this.");
}

static void endless_sentences_are_cut(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_buffer text = {0};
    for (int i = 0; i < KITH_SENTENCE_TOKENS_MAX + 1; i++)
        kith_buffer_append(&text, KITH_STR("word "));
    kith_document document = document_of(kith_buffer_str(&text), &arena);
    assert_int_equal(document.sentence_count, 2);
    assert_int_equal(document.sentences[0].token_count, KITH_SENTENCE_TOKENS_MAX);
    assert_int_equal(document.sentences[1].token, KITH_SENTENCE_TOKENS_MAX);
    assert_int_equal(document.sentences[1].token_count, 1);
    kith_buffer_clear(&text);
    kith_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_end_at_full_stops),
        cmocka_unit_test(titles_and_initials_end_none),
        cmocka_unit_test(abbreviations_end_one_before_a_beginning),
        cmocka_unit_test(quotes_stay_with_their_sentence),
        cmocka_unit_test(newlines_end_paragraphs),
        cmocka_unit_test(hard_wrapped_lines_are_joined),
        cmocka_unit_test(endless_sentences_are_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
