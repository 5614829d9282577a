/* tests/graph/corpus/test_suggestion.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/suggestion.h"

#include "extract/base/buffer.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

static kith_corpus *news(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    marked_add(corpus, "one", "2019-02-21",
               "[Angela Merkel|person] met [Mesut Özil|person] of [Arsenal|company].\n"
               "[Merkel|person:Angela Merkel] flew.\n"
               "[Marcel|person] and [Marcel|person] and [Marcel|person] stayed.\n"
               "[Merkal|company], [Merkil|company], [Merkul|company], [Merkol|company].\n");
    return corpus;
}

/* The ids of those suggested for `name`, each with a space behind. */
static void check(const char *name, const char *expected)
{
    kith_corpus *corpus = news();
    kith_arena arena = {0};
    kith_roster found;
    kith_buffer ids = {0};
    assert_int_equal(kith_suggestions_find(corpus, kith_str_of(name), &arena, &found, NULL),
                     KITH_OK);
    for (size_t i = 0; i < found.count; i++)
        kith_buffer_format(&ids, "%s ", found.at[i].id.ptr);
    kith_buffer_append_byte(&ids, '\0');
    assert_string_equal(ids.ptr, expected);
    kith_buffer_clear(&ids);
    kith_arena_free(&arena);
    kith_corpus_close(corpus);
}

/* By what the first of those suggested was found. */
static void check_match(const char *name, kith_match expected)
{
    kith_corpus *corpus = news();
    kith_arena arena = {0};
    kith_roster found;
    assert_int_equal(kith_suggestions_find(corpus, kith_str_of(name), &arena, &found, NULL),
                     KITH_OK);
    assert_true(found.count > 0);
    assert_int_equal(found.at[0].match, expected);
    kith_arena_free(&arena);
    kith_corpus_close(corpus);
}

static void the_likest_comes_first(void **state)
{
    (void)state;
    check("Mesud Ozil", "person:Mesut Özil ");
    check("ANGELA MERKL", "person:Angela Merkel ");
    check("Arsenal London", "company:Arsenal ");
}

static void there_are_only_a_few_and_the_most_mentioned_before(void **state)
{
    (void)state;
    check("Merkels", "person:Angela Merkel company:Merkal company:Merkil company:Merkul "
                     "company:Merkol ");
    check("Marrel", "person:Marcel person:Angela Merkel ");
}

static void words_of_a_name_are_enough(void **state)
{
    (void)state;
    check("Mesut", "person:Mesut Özil ");
    check("özil", "person:Mesut Özil ");
    check("zil", "");
    check_match("Mesut", KITH_MATCH_WORDS);
    check_match("Mesud Özil", KITH_MATCH_LIKE);
    check("angela", "person:Angela Merkel ");
}

static void nobody_resembles_something_else(void **state)
{
    (void)state;
    check("Xi Jinping", "");
    check("", "");
    check("\xFF\xC3", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_likest_comes_first),
        cmocka_unit_test(there_are_only_a_few_and_the_most_mentioned_before),
        cmocka_unit_test(words_of_a_name_are_enough),
        cmocka_unit_test(nobody_resembles_something_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
