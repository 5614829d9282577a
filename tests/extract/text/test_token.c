/* tests/extract/text/test_token.c - where tokens are cut. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/marked.h"

#include <stdlib.h>

#include "extract/text/token.h"

/* Split `marked` without its bars; they must come back where no space parts two tokens. */
static void check(const char *marked)
{
    kith_arena arena = {0};
    kith_str text = unmark(marked, "|", &arena);
    kith_tokens tokens = {0};
    kith_tokens_split(text, 0, text.len, &tokens);
    size_t *cuts = kith_arena_array(&arena, size_t, tokens.count), count = 0;
    for (size_t i = 1; i < tokens.count; i++)
        if (tokens.at[i].start == tokens.at[i - 1].end)
            cuts[count++] = tokens.at[i].start;
    assert_marked(text, cuts, count, "|", marked);
    free(tokens.at);
    kith_arena_free(&arena);
}

static void words_part_from_marks(void **state)
{
    (void)state;
    check("He came|, \"|saw|\" and left|.");
    check("(|Reuters|) - What|?! No|...");
    check("Paris -- he said|... — then left");
    check("wait|… what|!!!");
    check("“|Yes|,|” she said|: ‘|no|’|.");
    check("``|Yes|'' he said");
    check("Procter & Gamble and AT&T");
    check("Opel|/|Vauxhall");
}

static void numbers_stay_whole(void **state)
{
    (void)state;
    check("1,234.5 at 9:30 on 1996-08-22 or 08/22/96|, 1/2 each");
    check("won 4-0 in 1996-97");
    check("$|5|, US|$|5|, €|8.8 billion|, 6.7|%");
    check("fell -0.3|, rose +1.5 or .5");
    check("page 3|. Berlin");
    check("5|.|The end");
    check("2010|, 2011");
    check("33-year-old F-16 COVID-19");
}

static void clitics_part_from_words(void **state)
{
    (void)state;
    check("Moody|'s and Moody|’s");
    check("IT|'S");
    check("do|n't ca|n’t wo|n't");
    check("we|'re you|'ve I|'ll he|'d I|'m");
    check("Dallas|' most");
    check("John 's");
    check("O'Neill d'Estaing L’Oréal rock'n'roll");
    check("McDonald|'s|-|owned");
}

static void abbreviations_keep_their_stop(void **state)
{
    (void)state;
    check("Mr. Smith of Time Inc. met Gen. Lee in St. Louis");
    check("the U.S. and the U.K.|, at 5 p.m. on Jan. 5");
    check("J. K. Rowling and J.K. Rowling and J.K.|Rowling");
    check("Ph.D. vs. M.A.");
    check("GENERAL MOTORS CORP. SAID");
    check("No. 5 but No|. Berlin");
    check("Fig. 3");
    check("1. Berlin");
    check("on the mat|.");
    check("plan B|.");
    check("in the U.S.");
    check("Ford Motor Co.|. Then etc|...");
}

static void a_forgotten_space_is_seen(void **state)
{
    (void)state;
    check("the end|.|The start");
    check("Booking.com and node.js");
    check("J.|Smith");
}

static void addresses_stay_whole(void **state)
{
    (void)state;
    check("see https://www.dw.com/en/a?b=1&c=(d)_e|. Now");
    check("(|www.kith.org/x|)|,");
    check("write to ada.lovelace@mail.example.org|.");
    check("a|@b and @ada_l or #love_lace");
    check("@@ #|.");
}

static void names_are_cut_free_of_hyphens(void **state)
{
    (void)state;
    check("German|-|born|, London|-|based|, U.S.|-|led|, UN|-|supervised");
    check("anti|-|US|, pro|-|Russian|, Anti|-|China|, mid|-|April");
    check("German|-|Chinese|, US|-|Russia|, Franco|-|German|, EU|-|Turkey|, Asia|-|Pacific");
    check("al-Qaeda|-|linked");
    check("Serbia|‐|Hungary");
    check("Afghanistan|-|India|-|US");
}

static void hyphens_stay_in_names_and_words(void **state)
{
    (void)state;
    check("Jean-Claude Al-Assad al-Assad Ban Ki-moon Kim Jong-un");
    check("Win-\nston and Chi-\r\n  cago");
    check("London|-\nParis and Berlin|-\nbased firms");
    check("posted it on X|. Then by X|. But J. Smith of Malcolm X. Inc");
    check("Guinea-Bissau Timor-Leste Saxony-Anhalt Georgia-Pacific Boulogne-sur-Mer");
    check("long-term Long-term Self-proclaimed X-ray T-shirt Holland-Kaye");
}

static void other_scripts_are_split_too(void **state)
{
    (void)state;
    check("Angela Merkel besuchte Düsseldorf|.");
    check("Владимир Путин|, Москва|.");
    check("東|京|は|大|き|い");
    check("e\u0301cole nai\u0308ve");
    check("Schr\ufffdder");
    check("a\u00a0b\u2003c\u200bd");
    check("😀|😀");
}

static void tokens_lie_within_the_bytes_asked_for(void **state)
{
    (void)state;
    kith_tokens tokens = {0};
    kith_tokens_split(KITH_STR("one two.com three"), 4, 7, &tokens);
    assert_int_equal(tokens.count, 1);
    assert_int_equal(tokens.at[0].start, 4);
    assert_int_equal(tokens.at[0].end, 7);
    kith_tokens_split(KITH_STR("   "), 0, 3, &tokens);
    kith_tokens_split(KITH_STR(""), 0, 0, &tokens);
    assert_int_equal(tokens.count, 1);
    free(tokens.at);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_part_from_marks),
        cmocka_unit_test(numbers_stay_whole),
        cmocka_unit_test(clitics_part_from_words),
        cmocka_unit_test(abbreviations_keep_their_stop),
        cmocka_unit_test(a_forgotten_space_is_seen),
        cmocka_unit_test(addresses_stay_whole),
        cmocka_unit_test(names_are_cut_free_of_hyphens),
        cmocka_unit_test(hyphens_stay_in_names_and_words),
        cmocka_unit_test(other_scripts_are_split_too),
        cmocka_unit_test(tokens_lie_within_the_bytes_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
