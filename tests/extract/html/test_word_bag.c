/* tests/extract/html/test_word_bag.c - words as hashes, and a set of them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/word_bag.h"

#include <stdio.h>

#include "tests/unit.h"

static uint64_t hash_of(const char *word)
{
    size_t at = 0;
    return kith_page_word_next(kith_str_of(word), &at).hash;
}

static void words_are_alike_without_marks_and_case(void **state)
{
    (void)state;
    assert_int_equal(hash_of("Port"), hash_of("\"port,\""));
    assert_int_equal(hash_of("Port\u2019s"), hash_of("port"));
    assert_int_equal(hash_of("in2019"), hash_of("in2020"));
    assert_int_not_equal(hash_of("port"), hash_of("ports"));
    assert_int_equal(hash_of("..."), 0);
    assert_int_equal(hash_of(""), 0);
}

static void words_come_in_turn(void **state)
{
    (void)state;
    kith_str text = KITH_STR(" The  Port.");
    size_t at = 0;
    assert_int_equal(kith_page_word_next(text, &at).hash, hash_of("the"));
    assert_true(kith_page_word_next(text, &at).capital);
    assert_int_equal(at, text.len);
}

static void a_bag_has_what_was_put_in(void **state)
{
    (void)state;
    kith_word_bag bag = {0};
    kith_word_bag_add(&bag, KITH_STR("The port of Elmsworth, Elmsworth"));
    assert_int_equal(bag.count, 2);
    assert_true(kith_word_bag_has(&bag, hash_of("port")));
    assert_false(kith_word_bag_has(&bag, hash_of("the")));
}

static void a_bag_is_never_too_full(void **state)
{
    (void)state;
    kith_word_bag bag = {0};
    char text[8001];
    for (int i = 0; i < 1000; i++)
        snprintf(text + (size_t)i * 8, 9, "ab%c%c%cab ", 'a' + i % 26, 'a' + i / 26 % 26,
                 'a' + i / 676);
    kith_word_bag_add(&bag, (kith_str){text, sizeof text - 1});
    assert_true(bag.count < 512);
    assert_false(kith_word_bag_has(&bag, hash_of("none")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_alike_without_marks_and_case),
        cmocka_unit_test(words_come_in_turn),
        cmocka_unit_test(a_bag_has_what_was_put_in),
        cmocka_unit_test(a_bag_is_never_too_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
