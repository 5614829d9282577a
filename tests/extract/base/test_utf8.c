/* tests/extract/base/test_utf8.c - repair, classes, counting and folding. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include "extract/base/utf8.h"

#define R "\xef\xbf\xbd"

static void check_repair(kith_str bytes, const char *expected, size_t count)
{
    kith_arena arena = {0};
    size_t repaired = 99;
    kith_str text = kith_utf8_repair(bytes, &arena, &repaired);
    assert_int_equal(text.len, strlen(expected));
    assert_memory_equal(text.ptr, expected, text.len);
    assert_int_equal(repaired, count);
    kith_arena_free(&arena);
}

static void valid_text_is_kept(void **state)
{
    (void)state;
    check_repair((kith_str){NULL, 0}, "", 0);
    check_repair(KITH_STR("plain words, more than eight bytes"),
                 "plain words, more than eight bytes", 0);
    check_repair(KITH_STR("é 東 😀 \xf4\x8f\xbf\xbf \xed\x9f\xbf"),
                 "é 東 😀 \xf4\x8f\xbf\xbf \xed\x9f\xbf", 0);
}

/* The cases are those of the Unicode Standard, chapter 3, tables 3-8 to 3-11. */
static void each_maximal_subpart_becomes_one_mark(void **state)
{
    (void)state;
    check_repair(KITH_STR("\xc0\xaf\xe0\x80\xbf\xf0\x81\x82\x41"), R R R R R R R R "A", 8);
    check_repair(KITH_STR("\xed\xa0\x80\xed\xbf\xbf\xed\xaf\x41"), R R R R R R R R "A", 8);
    check_repair(KITH_STR("\xf4\x91\x92\x93\xff\x41\x80\xbf\x42"), R R R R R "A" R R "B", 7);
    check_repair(KITH_STR("\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41"), R R R R "A", 4);
    check_repair(KITH_STR("caf\xe9"), "caf" R, 1);
    check_repair(KITH_STR("\x80 twelve bytes"), R " twelve bytes", 1);
    check_repair(KITH_STR("cut off \xf0\x9f\x98"), "cut off " R, 1);
}

static void characters_have_classes(void **state)
{
    (void)state;
    assert_int_equal(kith_utf8_class('a'), KITH_CHAR_LOWER);
    assert_int_equal(kith_utf8_class('Z'), KITH_CHAR_UPPER);
    assert_int_equal(kith_utf8_class('7'), KITH_CHAR_DIGIT);
    assert_int_equal(kith_utf8_class('-'), KITH_CHAR_PUNCTUATION);
    assert_int_equal(kith_utf8_class('\0'), KITH_CHAR_SPACE);
    assert_int_equal(kith_utf8_class('\n'), KITH_CHAR_NEWLINE);
    assert_int_equal(kith_utf8_class(0x85), KITH_CHAR_NEWLINE);
    assert_int_equal(kith_utf8_class(0x2029), KITH_CHAR_NEWLINE);
    assert_int_equal(kith_utf8_class(0xa0), KITH_CHAR_SPACE);
    assert_int_equal(kith_utf8_class(0xfeff), KITH_CHAR_SPACE);
    assert_int_equal(kith_utf8_class(0xad), KITH_CHAR_MARK);
    assert_int_equal(kith_utf8_class(0x301), KITH_CHAR_MARK);
    assert_int_equal(kith_utf8_class(0xdf), KITH_CHAR_LOWER);
    assert_int_equal(kith_utf8_class(0x416), KITH_CHAR_UPPER);
    assert_int_equal(kith_utf8_class(0x5d0), KITH_CHAR_LETTER);
    assert_int_equal(kith_utf8_class(0x6771), KITH_CHAR_IDEOGRAPH);
    assert_int_equal(kith_utf8_class(0x2019), KITH_CHAR_PUNCTUATION);
    assert_int_equal(kith_utf8_class(0xfffd), KITH_CHAR_LETTER);
    assert_int_equal(kith_utf8_class(0x1f600), KITH_CHAR_PUNCTUATION);
}

static void characters_are_decoded(void **state)
{
    (void)state;
    kith_str text = KITH_STR("aé東😀");
    const uint32_t points[] = {'a', 0xe9, 0x6771, 0x1f600};
    for (size_t i = 0, at = 0, len; i < 4; i++, at += len) {
        assert_int_equal(kith_utf8_decode(text, at, &len), points[i]);
        assert_int_equal(len, i + 1);
    }
    assert_int_equal(kith_utf8_count(text), 4);
}

static void a_place_moves_both_ways(void **state)
{
    (void)state;
    kith_str text = KITH_STR("aé東😀!");
    kith_utf8_place place = {0};
    assert_int_equal(kith_utf8_move(text, &place, 6), 3);
    assert_int_equal(kith_utf8_move(text, &place, 1), 1);
    assert_int_equal(kith_utf8_move(text, &place, text.len), 5);
    assert_int_equal(kith_utf8_move(text, &place, 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(valid_text_is_kept),
        cmocka_unit_test(each_maximal_subpart_becomes_one_mark),
        cmocka_unit_test(characters_have_classes),
        cmocka_unit_test(characters_are_decoded),
        cmocka_unit_test(a_place_moves_both_ways),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
