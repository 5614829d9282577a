/* tests/extract/base/test_edits.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/edits.h"

#include <stdlib.h>

#include "tests/unit.h"

static void check(const char *a, const char *b, size_t expected)
{
    for (size_t most = 0; most <= 8; most++) {
        size_t wanted = expected <= most ? expected : most + 1;
        assert_int_equal(kith_edits_count(kith_str_of(a), kith_str_of(b), most), wanted);
        assert_int_equal(kith_edits_count(kith_str_of(b), kith_str_of(a), most), wanted);
    }
}

static void edits_are_counted(void **state)
{
    (void)state;
    check("", "", 0);
    check("", "abc", 3);
    check("rank", "rank", 0);
    check("rank", "rnak", 1);
    check("rank", "ran", 1);
    check("rank", "prank", 1);
    check("rank", "bank", 1);
    check("kitten", "sitting", 3);
    check("ca", "abc", 3); /* no place is edited twice */
    check("abcdef", "badcfe", 3);
    check("Schr\xc3\xb6"
          "der",
          "Schroder", 1);
}

static void what_is_invalid_or_long_ends(void **state)
{
    (void)state;
    assert_true(kith_edits_count(KITH_STR("\xc3"), KITH_STR("a"), 3) <= 3);
    assert_true(kith_edits_count(KITH_STR("\xff\x80\x80"), KITH_STR("\x80"), 3) <= 3);
    char longer[200], other[200];
    memset(longer, 'a', sizeof longer);
    memset(other, 'b', sizeof other);
    kith_str a = {longer, sizeof longer}, b = {other, sizeof other};
    assert_int_equal(kith_edits_count(a, b, 1000), KITH_EDITS_MAX);
    assert_int_equal(kith_edits_count(a, b, 1), 2);
}

/* Deleting, inserting, changing or swapping n times at random makes at most n edits. */
static void edits_are_no_more_than_were_made(void **state)
{
    (void)state;
    srand(7);
    for (int round = 0; round < 2000; round++) {
        char word[32] = "", edited[32] = "";
        size_t length = 4 + (size_t)rand() % 12, edits = (size_t)rand() % 4;
        for (size_t i = 0; i < length; i++)
            word[i] = (char)('a' + rand() % 4);
        memcpy(edited, word, sizeof word);
        for (size_t i = 0; i < edits; i++)
            edited[(size_t)rand() % length] = (char)('a' + rand() % 4);
        size_t found = kith_edits_count(kith_str_of(word), kith_str_of(edited), 8);
        assert_true(found <= edits);
        assert_true((found == 0) == (strcmp(word, edited) == 0));
        assert_int_equal(kith_edits_count(kith_str_of(word), kith_str_of(edited), 1),
                         found < 2 ? found : 2);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(edits_are_counted),
        cmocka_unit_test(what_is_invalid_or_long_ends),
        cmocka_unit_test(edits_are_no_more_than_were_made),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
