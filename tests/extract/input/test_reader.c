/* tests/extract/input/test_reader.c - lines and wholes, however the blocks fall. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/reader.h"

#include "tests/memory_stream.h"
#include "tests/unit.h"

/* The lines of `bytes` joined by bars, with each size of block; too long ones as "!". */
static void check_lines(kith_str bytes, size_t max, const char *expected)
{
    for (size_t block = 1; block <= bytes.len + 1; block++) {
        memory_stream stream = {.rest = bytes, .block = block};
        kith_reader reader;
        kith_reader_init(&reader, memory_stream_of(&stream));
        assert_int_equal(kith_reader_decode(&reader, NULL, NULL), KITH_OK);
        kith_buffer found = {0};
        kith_str line;
        for (bool more = true; more;) {
            kith_status status = kith_reader_line(&reader, max, &line, &more, NULL);
            if (status == KITH_OK && !more)
                break;
            kith_buffer_append(&found, status == KITH_OK ? line : KITH_STR("!"));
            kith_buffer_append_byte(&found, '|');
        }
        kith_buffer_append_byte(&found, '\0');
        assert_string_equal(found.ptr, expected);
        kith_buffer_clear(&found);
        kith_reader_clear(&reader);
    }
}

static void lines_end_in_line_feeds(void **state)
{
    (void)state;
    check_lines(KITH_STR(""), 99, "");
    check_lines(KITH_STR("one"), 99, "one|");
    check_lines(KITH_STR("one\ntwo\r\n\nfour\n"), 99, "one|two||four|");
    check_lines(KITH_STR("\n"), 99, "|");
}

static void a_line_too_long_is_passed_over(void **state)
{
    (void)state;
    check_lines(KITH_STR("one\nmuch too long\nthree"), 5, "one|!|three|");
    check_lines(KITH_STR("much too long"), 5, "!|");
}

static void marks_tell_the_encoding(void **state)
{
    (void)state;
    check_lines(KITH_STR("\xEF\xBB\xBFhi\nyou"), 99, "hi|you|");
    check_lines(KITH_STR("\xFF\xFEh\0i\0\n\0\xAC\x20"), 99, "hi|\xE2\x82\xAC|");
    check_lines(KITH_STR("\xFE\xFF\0h\0i\0\n\x20\xAC"), 99, "hi|\xE2\x82\xAC|");
    check_lines(KITH_STR("\xFF\xFE\0\0h\0\0\0i\0\0\0"), 99, "hi|");
    /* Half a character at the end, and a surrogate that has lost its other half. */
    check_lines(KITH_STR("\xFF\xFEh\0i"), 99, "h\xEF\xBF\xBD|");
}

static void a_whole_has_a_limit(void **state)
{
    (void)state;
    for (size_t max = 3; max < 7; max++) {
        memory_stream stream = {.rest = KITH_STR("12345"), .block = 2};
        kith_reader reader;
        kith_reader_init(&reader, memory_stream_of(&stream));
        kith_status status = kith_reader_whole(&reader, max, NULL);
        assert_int_equal(status, max < 5 ? KITH_ELIMIT : KITH_OK);
        if (status == KITH_OK)
            assert_true(kith_str_equal(kith_reader_window(&reader), KITH_STR("12345")));
        kith_reader_clear(&reader);
    }
}

static void a_failure_is_told_once(void **state)
{
    (void)state;
    memory_stream stream = {.rest = KITH_STR("one\nhalf"), .block = 3, .fails = true};
    kith_reader reader;
    kith_str line;
    bool found;
    kith_error err;
    kith_reader_init(&reader, memory_stream_of(&stream));
    assert_int_equal(kith_reader_line(&reader, 99, &line, &found, NULL), KITH_OK);
    assert_int_equal(kith_reader_line(&reader, 99, &line, &found, &err), KITH_EIO);
    assert_string_equal(err.message, "the disk is on fire");
    assert_int_equal(kith_reader_line(&reader, 99, &line, &found, NULL), KITH_OK);
    assert_false(found);
    kith_reader_clear(&reader);
}

static void a_reader_feeds_another(void **state)
{
    (void)state;
    memory_stream stream = {.rest = KITH_STR("head|body and more"), .block = 4};
    kith_reader below, above;
    kith_reader_init(&below, memory_stream_of(&stream));
    assert_int_equal(kith_reader_peek(&below, 6, NULL), KITH_OK);
    kith_reader_skip(&below, 5);
    assert_int_equal(below.taken, 5);
    kith_reader_init(&above, kith_reader_stream(&below));
    assert_int_equal(kith_reader_whole(&above, 99, NULL), KITH_OK);
    assert_true(kith_str_equal(kith_reader_window(&above), KITH_STR("body and more")));
    kith_reader_clear(&above);
    kith_reader_clear(&below);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_end_in_line_feeds), cmocka_unit_test(a_line_too_long_is_passed_over),
        cmocka_unit_test(marks_tell_the_encoding), cmocka_unit_test(a_whole_has_a_limit),
        cmocka_unit_test(a_failure_is_told_once),  cmocka_unit_test(a_reader_feeds_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
