/* tests/extract/base/test_byte_escape.c - invalid bytes carried along. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/byte_escape.h"

#include "extract/base/utf8.h"
#include "tests/unit.h"

static void check(kith_str bytes, kith_str lifted)
{
    kith_buffer veiled = {0};
    kith_bytes_escape(bytes, &veiled);
    assert_int_equal(kith_utf8_valid(kith_buffer_str(&veiled)), veiled.len);
    veiled.len = kith_bytes_unescape(veiled.ptr, veiled.len);
    assert_true(kith_str_equal(kith_buffer_str(&veiled), lifted));
    kith_buffer_clear(&veiled);
}

static void invalid_bytes_stay_invalid(void **state)
{
    (void)state;
    check(KITH_STR("plain é"), KITH_STR("plain é"));
    check(KITH_STR("Ren\xE9 \x80"), KITH_STR("Ren\xFF \xFF"));
    check(KITH_STR("\xE2\x82"), KITH_STR("\xFF\xFF"));
    check(KITH_STR("a\0b"), KITH_STR("a\0b"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(invalid_bytes_stay_invalid)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
