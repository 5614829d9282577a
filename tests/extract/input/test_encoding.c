/* tests/extract/input/test_encoding.c - conversions into UTF-8, in pieces. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/encoding.h"

#include "tests/unit.h"

/* Convert `bytes` cut at every place. */
static void check(const char *name, kith_str bytes, const char *expected)
{
    for (size_t cut = 0; cut <= bytes.len; cut++) {
        kith_encoding *encoding = kith_encoding_new(name);
        assert_non_null(encoding);
        kith_buffer out = {0};
        kith_encoding_convert(encoding, kith_str_slice(bytes, 0, cut), false, &out);
        kith_encoding_convert(encoding, kith_str_slice(bytes, cut, bytes.len), true, &out);
        kith_buffer_append_byte(&out, '\0');
        assert_string_equal(out.ptr, expected);
        kith_buffer_clear(&out);
        kith_encoding_free(encoding);
    }
}

static void characters_survive_cuts(void **state)
{
    (void)state;
    check("WINDOWS-1252", KITH_STR("Ren\xE9 \x80"), "René €");
    check("UTF-16LE", KITH_STR("\x3D\xD8\x00\xDE!\0"), "😀!");
    check("SHIFT_JIS", KITH_STR("\x93\xFA\x96{"), "日本");
}

static void what_cannot_be_read_is_replaced(void **state)
{
    (void)state;
    check("WINDOWS-1252", KITH_STR("a\x81z"), "a\xEF\xBF\xBDz");
    check("UTF-16LE", KITH_STR("a"), "\xEF\xBF\xBD");
}

static void long_input_is_converted_whole(void **state)
{
    (void)state;
    kith_encoding *encoding = kith_encoding_new("WINDOWS-1252");
    kith_buffer out = {0};
    static char bytes[20000];
    memset(bytes, '\xE9', sizeof bytes);
    kith_encoding_convert(encoding, (kith_str){bytes, sizeof bytes}, true, &out);
    assert_int_equal(out.len, 2 * sizeof bytes);
    assert_memory_equal(out.ptr + out.len - 2, "é", 2);
    kith_buffer_clear(&out);
    kith_encoding_free(encoding);
}

static void unknown_names_are_none(void **state)
{
    (void)state;
    assert_null(kith_encoding_new("no-such-encoding"));
    kith_encoding_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_survive_cuts),
        cmocka_unit_test(what_cannot_be_read_is_replaced),
        cmocka_unit_test(long_input_is_converted_whole),
        cmocka_unit_test(unknown_names_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
