/* tests/extract/base/test_arena.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/arena.h"

#include <stdlib.h>

#include "tests/unit.h"

static void pieces_are_zeroed_and_apart(void **state)
{
    (void)state;
    kith_arena arena = {0};
    for (int round = 0; round < 3; round++) {
        unsigned char *pieces[200];
        for (size_t i = 0; i < 200; i++) {
            size_t size = i * 37 % 5000;
            pieces[i] = kith_arena_alloc(&arena, size);
            for (size_t k = 0; k < size; k++)
                assert_int_equal(pieces[i][k], 0);
            memset(pieces[i], (int)i, size);
        }
        for (size_t i = 0; i < 200; i++)
            for (size_t k = 0; k < i * 37 % 5000; k++)
                assert_int_equal(pieces[i][k], i);
        kith_arena_clear(&arena);
    }
    kith_arena_free(&arena);
    kith_arena_free(NULL);
}

static void a_copy_ends_in_nul(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_str copy = kith_arena_copy(&arena, KITH_STR("a\0b"));
    assert_int_equal(copy.len, 3);
    assert_memory_equal(copy.ptr, "a\0b", 4);
    kith_arena_free(&arena);
}

static void arrays_grow_by_doubling(void **state)
{
    (void)state;
    size_t capacity = 0;
    int *numbers = NULL;
    for (int i = 0; i < 1000; i++) {
        numbers = kith_array_grow(numbers, &capacity, (size_t)i + 1, sizeof *numbers);
        numbers[i] = i;
    }
    assert_int_equal(capacity, 1024);
    assert_int_equal(numbers[999], 999);
    free(numbers);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_zeroed_and_apart),
        cmocka_unit_test(a_copy_ends_in_nul),
        cmocka_unit_test(arrays_grow_by_doubling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
