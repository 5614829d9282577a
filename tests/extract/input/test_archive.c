/* tests/extract/input/test_archive.c - one layer of packing. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/archive.h"

#include <stdlib.h>

#include "tests/extract/packing.h"
#include "tests/memory_stream.h"

/* What is in `bytes`: "name=content;", and "!" with the status of a failure. */
static void unpack(kith_str bytes, kith_buffer *found)
{
    memory_stream stream = {.rest = bytes, .block = 700};
    kith_archive_budget budget = {0};
    kith_archive *opened = NULL;
    kith_str name;
    uint64_t size;
    bool more = true;
    found->len = 0;
    kith_status status = kith_archive_new(memory_stream_of(&stream), &budget, true, &opened, NULL);
    while (status == KITH_OK) {
        status = kith_archive_next(opened, &more, &name, &size, NULL);
        if (status != KITH_OK || !more)
            break;
        kith_buffer_append(found, name);
        kith_buffer_append_byte(found, '=');
        kith_stream inner = kith_archive_stream(opened);
        kith_str block = {0};
        do {
            kith_buffer_append(found, block);
            status = inner.block(inner.context, &block, NULL);
        } while (status == KITH_OK && block.len > 0 && found->len < 9999);
        kith_buffer_append_byte(found, ';');
    }
    if (status != KITH_OK)
        kith_buffer_format(found, "!%d", status);
    kith_buffer_append_byte(found, '\0');
    kith_archive_free(opened);
}

static void check(int format, int filter, const char *expected)
{
    const packed_file files[] = {{"a.txt", KITH_STR("hello")}, {"b/c.txt", KITH_STR("")}};
    kith_buffer packed = {0}, found = {0};
    pack(format, filter, files, format == ARCHIVE_FORMAT_RAW ? 1 : 2, &packed);
    assert_true(kith_archive_detect(kith_buffer_str(&packed)));
    unpack(kith_buffer_str(&packed), &found);
    assert_string_equal(found.ptr, expected);
    kith_buffer_clear(&packed);
    kith_buffer_clear(&found);
}

static void compressed_files_have_no_name(void **state)
{
    (void)state;
    check(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, "=hello;");
    check(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_ZSTD, "=hello;");
    check(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_BZIP2, "=hello;");
    check(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_XZ, "=hello;");
    check(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_LZ4, "=hello;");
}

static void archives_have_members(void **state)
{
    (void)state;
    check(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, "a.txt=hello;b/c.txt=;");
    check(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE, "a.txt=hello;b/c.txt=;");
    check(ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_ZSTD, "a.txt=hello;b/c.txt=;");
}

static void text_is_not_packed(void **state)
{
    (void)state;
    assert_false(kith_archive_detect(KITH_STR("")));
    assert_false(kith_archive_detect(KITH_STR("PK is a name, BZh too")));
    char text[600];
    memset(text, 'u', sizeof text);
    assert_false(kith_archive_detect((kith_str){text, sizeof text}));
}

static void damage_is_told(void **state)
{
    (void)state;
    kith_buffer packed = {0}, found = {0};
    static char noise[5000];
    for (size_t i = 0; i < sizeof noise; i++)
        noise[i] = (char)('0' + i * i * 7 / 13 % 70);
    const packed_file file = {"a.txt", {noise, sizeof noise}};
    pack(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, &file, 1, &packed);
    unpack(kith_str_slice(kith_buffer_str(&packed), 0, packed.len - 9), &found);
    assert_non_null(strchr(found.ptr, '!'));
    kith_buffer_clear(&packed);
    pack(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, &file, 1, &packed);
    packed.ptr[packed.len / 2] ^= 0x55;
    unpack(kith_buffer_str(&packed), &found);
    assert_non_null(strchr(found.ptr, '!'));
    kith_buffer_clear(&packed);
    kith_buffer_clear(&found);
}

/* Read a member to its end, as far as that is let. */
static kith_status drain(kith_archive *opened)
{
    kith_stream inner = kith_archive_stream(opened);
    kith_str block = {0};
    kith_status status;
    do
        status = inner.block(inner.context, &block, NULL);
    while (status == KITH_OK && block.len > 0);
    return status;
}

/* Is `packed` stopped when its first member is read, or passed over? */
static void check_bomb(kith_str packed, bool passed_over)
{
    memory_stream stream = {.rest = packed, .block = 512};
    kith_archive_budget budget = {0};
    kith_archive *opened;
    kith_str name;
    uint64_t size;
    bool more;
    assert_int_equal(kith_archive_new(memory_stream_of(&stream), &budget, true, &opened, NULL),
                     KITH_OK);
    assert_int_equal(kith_archive_next(opened, &more, &name, &size, NULL), KITH_OK);
    if (passed_over)
        assert_int_equal(kith_archive_next(opened, &more, &name, &size, NULL), KITH_ELIMIT);
    else
        assert_int_equal(drain(opened), KITH_ELIMIT);
    assert_int_equal(kith_archive_next(opened, &more, &name, &size, NULL), KITH_OK);
    assert_false(more);
    kith_archive_free(opened);
}

static void bombs_are_stopped(void **state)
{
    (void)state;
    size_t size = (size_t)KITH_ARCHIVE_UNPACKED + 50 * 1000 * 1000;
    char *noughts = calloc(size, 1);
    assert_non_null(noughts);
    const packed_file files[] = {{"a", {noughts, size}}, {"b", KITH_STR("b")}};
    kith_buffer packed = {0};
    pack(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_ZSTD, files, 2, &packed);
    free(noughts);
    check_bomb(kith_buffer_str(&packed), false);
    check_bomb(kith_buffer_str(&packed), true);
    kith_buffer_clear(&packed);
}

static void failures_of_the_feed_come_through(void **state)
{
    (void)state;
    kith_buffer packed = {0};
    const packed_file file = {"a.txt", KITH_STR("hello")};
    pack(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, &file, 1, &packed);
    memory_stream stream = {
        .rest = kith_str_slice(kith_buffer_str(&packed), 0, 12), .block = 99, .fails = true};
    kith_archive_budget budget = {0};
    kith_archive *opened = NULL;
    kith_error err = {0};
    kith_str name;
    uint64_t size;
    bool more;
    kith_status status = kith_archive_new(memory_stream_of(&stream), &budget, true, &opened, &err);
    if (status == KITH_OK)
        status = kith_archive_next(opened, &more, &name, &size, &err);
    if (status == KITH_OK)
        status = drain(opened);
    assert_int_equal(status, KITH_EIO);
    kith_archive_free(opened);
    kith_buffer_clear(&packed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compressed_files_have_no_name),
        cmocka_unit_test(archives_have_members),
        cmocka_unit_test(text_is_not_packed),
        cmocka_unit_test(damage_is_told),
        cmocka_unit_test(bombs_are_stopped),
        cmocka_unit_test(failures_of_the_feed_come_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
