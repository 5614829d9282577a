/* tests/extract/names/test_person.c - titles, ordinals, and which full names can be one. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/person.h"
#include "tests/unit.h"

static kith_person_name parse(const char *text, kith_arena *arena)
{
    return kith_person_name_parse(kith_name_split(kith_str_of(text), arena));
}

static void check_shown(const char *text, const char *expected)
{
    kith_arena arena = {NULL};
    kith_person_name name = parse(text, &arena);
    kith_str shown = kith_name_text(name.shown, &arena);
    assert_int_equal(shown.len, strlen(expected));
    assert_memory_equal(shown.ptr, expected, shown.len);
    kith_arena_free(&arena);
}

static void check_match(const char *a, const char *b, bool expected)
{
    kith_arena arena = {NULL};
    kith_person_name x = parse(a, &arena), y = parse(b, &arena);
    if ((kith_person_name_match(&x, &y) != KITH_PERSON_OTHER) != expected)
        fail_msg("%s, %s: expected %d", a, b, expected);
    kith_arena_free(&arena);
}

static void titles_are_not_shown(void **state)
{
    (void)state;
    check_shown("Mr Martin", "Martin");
    check_shown("Former Prime Minister Tony Blair", "Tony Blair");
    check_shown("Pope Francis", "Pope Francis");
    check_shown("Grand Ayatollah Ali Khamenei", "Ali Khamenei");
    check_shown("King Abdullah II", "King Abdullah II");
    check_shown("Martin Luther King", "Martin Luther King");
    check_shown("Bundesbank President Karl Otto Poehl", "Karl Otto Poehl");
    check_shown("Spain President", "Spain President");
}

static void a_title_alone_is_told(void **state)
{
    (void)state;
    kith_arena arena = {NULL};
    assert_true(parse("Mr President", &arena).only_title);
    assert_false(parse("Prince", &arena).only_title);
    assert_false(parse("Mr Martin", &arena).only_title);
    kith_arena_free(&arena);
}

static void a_surname_of_several_words_is_not_full(void **state)
{
    (void)state;
    kith_arena arena = {NULL};
    const kith_person_name bare = parse("Van der Meer", &arena),
                           junior = parse("Smith Jr.", &arena);
    const kith_person_name full = parse("Joost van der Meer", &arena);
    assert_false(kith_person_name_is_full(&bare));
    assert_true(kith_person_name_is_full(&full));
    assert_true(kith_person_name_is_full(&junior));
    kith_arena_free(&arena);
}

static void shorter_writings_match(void **state)
{
    (void)state;
    check_match("John Smith", "John Adam Smith", true);
    check_match("J. Smith", "John Smith", true);
    check_match("J. Smith", "Mary Smith", false);
    check_match("John Smith", "Mary Smith", false);
    check_match("Tayyip Erdogan", "Recep Tayyip Erdogan", true);
    check_match("George W. Bush", "George H. W. Bush", false);
    check_match("Abe Shinzo", "Shinzo Abe", true);
    check_match("Bill Clinton", "William Clinton", true);
    check_match("John Paul II", "John Paul I", false);
    check_match("John Paul", "John Paul II", true);
    check_match("Paul Smith Jr.", "Paul Smith Sr.", false);
    check_match("Giorgio Vassari", "Giorgio Vasari", true);
    check_match("Kim Jong Il", "Kim Jong Un", false);
}

static void slips_of_spelling(void **state)
{
    (void)state;
    assert_true(kith_person_word_is_slip(KITH_STR("gonshinska"), KITH_STR("gonschinska")));
    assert_true(kith_person_word_is_slip(KITH_STR("caligiuri"), KITH_STR("caliguiri")));
    assert_true(kith_person_word_is_slip(KITH_STR("gaddafi"), KITH_STR("gaddaffi")));
    assert_false(kith_person_word_is_slip(KITH_STR("clinton"), KITH_STR("clintons")));
    assert_false(kith_person_word_is_slip(KITH_STR("bush"), KITH_STR("busch")));
    assert_false(kith_person_word_is_slip(KITH_STR("merkel"), KITH_STR("markal")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_are_not_shown),
        cmocka_unit_test(a_title_alone_is_told),
        cmocka_unit_test(a_surname_of_several_words_is_not_full),
        cmocka_unit_test(shorter_writings_match),
        cmocka_unit_test(slips_of_spelling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
