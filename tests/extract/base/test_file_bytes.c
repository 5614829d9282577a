/* tests/extract/base/test_file_bytes.c - whole files. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/test_file.h"

#include <string.h>

#include "extract/base/file_bytes.h"

static void check_round_trip(kith_str content)
{
    test_file file = TEST_FILE;
    write_test_file(&file, content);
    kith_arena arena = {0};
    kith_str read;
    assert_int_equal(kith_file_bytes_read(file.path, &arena, &read, NULL), KITH_OK);
    assert_true(kith_str_equal(read, content));
    kith_arena_free(&arena);
    unlink(file.path);
}

static void a_file_is_read_whole(void **state)
{
    (void)state;
    check_round_trip(KITH_STR("a\0b\r\n\xff"));
    check_round_trip(KITH_STR(""));
    kith_arena arena = {0};
    size_t length = 200001; /* several pieces, the last one short */
    char *long_text = kith_arena_alloc(&arena, length);
    for (size_t i = 0; i < length; i++)
        long_text[i] = (char)(i * 31 % 251);
    check_round_trip((kith_str){long_text, length});
    kith_arena_free(&arena);
}

static void what_cannot_be_read_is_named(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_str text = KITH_STR("as before");
    kith_error err;
    assert_int_equal(kith_file_bytes_read("/nowhere", &arena, &text, &err), KITH_EIO);
    assert_string_equal(err.message, "/nowhere: No such file or directory");
    assert_int_equal(kith_file_bytes_read("/tmp", &arena, &text, &err), KITH_EIO);
    assert_string_equal(err.message, "/tmp: Is a directory");
    assert_true(kith_str_equal(text, KITH_STR("as before")));
    kith_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_is_read_whole),
        cmocka_unit_test(what_cannot_be_read_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
