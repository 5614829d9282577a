/* tests/extract/base/test_hash.c - hashes must never change: files hold them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include <string.h>

#include "extract/base/hash.h"

static void the_table_hash_is_what_it_was(void **state)
{
    (void)state;
    assert_int_equal(kith_hash(NULL, 0, 0), 0x4f169d9afa9353dfu);
    assert_int_equal(kith_hash("Ada Lovelace", 12, 7), 0x2a7b1961f46524e9u);
    assert_int_equal(kith_hash_number(1, 7), 0x4a86beb1c33ef466u);
}

static void length_seed_and_every_byte_count(void **state)
{
    (void)state;
    char zeros[40] = {0};
    uint64_t seen[sizeof zeros];
    for (size_t len = 0; len < sizeof zeros; len++) {
        seen[len] = kith_hash(zeros, len, 0);
        assert_int_not_equal(seen[len], kith_hash(zeros, len, 1));
        for (size_t i = 0; i < len; i++) {
            assert_int_not_equal(seen[len], seen[i]);
            zeros[i] = 1;
            assert_int_not_equal(seen[len], kith_hash(zeros, len, 0));
            zeros[i] = 0;
        }
    }
}

static void the_result_does_not_depend_on_alignment(void **state)
{
    (void)state;
    const char text[] = "xthe quick brown fox";
    char moved[sizeof text];
    memcpy(moved, text + 1, sizeof text - 1);
    assert_int_equal(kith_hash(text + 1, 19, 3), kith_hash(moved, 19, 3));
}

/* The vectors that the reference implementation publishes for key 00 01 … 0f. */
static void the_content_hash_is_siphash_128(void **state)
{
    (void)state;
    unsigned char message[15];
    for (unsigned char i = 0; i < sizeof message; i++)
        message[i] = i;
    uint64_t empty[2] = {0x0706050403020100u, 0x0f0e0d0c0b0a0908u};
    uint64_t whole[2] = {empty[0], empty[1]};
    kith_hash_content(NULL, 0, empty);
    assert_int_equal(empty[0], 0xe6a825ba047f81a3u);
    assert_int_equal(empty[1], 0x930255c71472f66du);
    kith_hash_content(message, sizeof message, whole);
    assert_int_equal(whole[0], 0x11a8b03399e99354u);
    assert_int_equal(whole[1], 0xd9c3cf970fec087eu);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_table_hash_is_what_it_was),
        cmocka_unit_test(length_seed_and_every_byte_count),
        cmocka_unit_test(the_result_does_not_depend_on_alignment),
        cmocka_unit_test(the_content_hash_is_siphash_128),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
