/* tests/extract/text/test_section.c - which lines are of the story and which of others. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/marked.h"

#define STORY                                                                                      \
    "The company has been accused of spying on the ministers of several countries for years.\n"

#define PROSE                                                                                      \
    "The minister met the chairman on Monday in the capital to speak about the new network. "      \
    "They did not agree on anything, said people who were in the room with them at that time. "    \
    "Talks will go on next week, and nobody thinks that they will be any easier than these.\n"

/* The sections of the sentences of `text` must be `sections`, a digit each. */
static void check(const char *text, const char *sections)
{
    kith_arena arena = {0};
    kith_document document = document_of(kith_str_of(text), &arena);
    char *found = kith_arena_alloc(&arena, document.sentence_count + 1);
    for (size_t i = 0; i < document.sentence_count; i++)
        found[i] = (char)('0' + document.sentences[i].section);
    assert_string_equal(found, sections);
    kith_arena_free(&arena);
}

static void a_story_is_one_section(void **state)
{
    (void)state;
    check(STORY "A crosshead\n" STORY STORY, "0000");
    check(PROSE, "000");
    check("", "");
}

static void each_teaser_is_a_section(void **state)
{
    (void)state;
    check(STORY "Latest news\nMerkel visits Paris\nApple sues Samsung", "0123");
    check(STORY "\n\n  RELATED ARTICLES: \n\nMerkel visits Paris\n", "012");
    check(STORY "You Might Also Like\nApple sues Samsung", "012");
    check(STORY "» Editor’s picks «\nApple sues Samsung", "012");
    check(STORY "More from Business\nApple sues Samsung", "012");
    check(STORY "Top stories\nApple sues Samsung\nMost read\nOil falls", "01234");
}

static void prose_after_teasers_holds_together(void **state)
{
    (void)state;
    check(STORY "Related\nApple sues Samsung\n" PROSE PROSE "Oil falls\n", "0123333334");
}

static void a_pointer_does_not_end_the_story(void **state)
{
    (void)state;
    check(STORY "Read more: Apple sues Samsung\n" STORY, "010");
    check(STORY "READ MORE : Apple sues Samsung\n" STORY "See also: Oil falls\n" STORY, "01020");
    check(STORY "Read more about Apple\n" STORY, "010");
    check("He left the talks. Read more: Apple sues Samsung. They went on.", "010");
}

static void headings_above_the_story_end_nothing(void **state)
{
    (void)state;
    check("Top stories\n" STORY STORY, "100");
}

static void words_of_the_story_are_no_headings(void **state)
{
    (void)state;
    check(STORY "Related companies were spied on as well, the report said.\n" STORY, "000");
    check(STORY "The latest news was bad.\n" STORY, "000");
    check(STORY "Latest.\n" STORY, "000");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_story_is_one_section),
        cmocka_unit_test(each_teaser_is_a_section),
        cmocka_unit_test(prose_after_teasers_holds_together),
        cmocka_unit_test(a_pointer_does_not_end_the_story),
        cmocka_unit_test(headings_above_the_story_end_nothing),
        cmocka_unit_test(words_of_the_story_are_no_headings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
