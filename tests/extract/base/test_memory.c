/* tests/extract/base/test_memory.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/memory.h"

#include "extract/base/arena.h"
#include "tests/unit.h"

/* What happened, in order, a letter each. */
typedef struct story {
    char told[16];
    size_t length;
    size_t tries; /* that the handler asks for */
} story;

static void tell(story *s, char letter)
{
    s->told[s->length++] = letter;
}

static void let_first_go(void *context)
{
    tell(context, '1');
}

static void let_second_go(void *context)
{
    tell(context, '2');
}

static void need_too_much(void *context)
{
    kith_hold first, second;
    kith_memory_hold(&first, let_first_go, context);
    kith_memory_hold(&second, let_second_go, context);
    (void)kith_array_bytes(SIZE_MAX, 2);
    tell(context, 'x');
}

static void need_nothing(void *context)
{
    kith_hold hold;
    kith_memory_hold(&hold, let_first_go, context);
    tell(context, 'n');
    kith_memory_release(&hold);
}

static void need_too_much_within(void *context)
{
    kith_hold hold;
    kith_memory_hold(&hold, let_first_go, context);
    assert_false(kith_memory_guard(need_too_much, context));
    tell(context, 'w');
    kith_memory_release(&hold);
}

static void what_is_held_is_let_go_in_reverse(void **state)
{
    (void)state;
    story s = {0};
    assert_false(kith_memory_guard(need_too_much, &s));
    assert_string_equal(s.told, "21");
    assert_true(kith_memory_guard(need_nothing, &s));
    assert_string_equal(s.told, "21n");
}

static void the_innermost_guard_catches(void **state)
{
    (void)state;
    story s = {0};
    assert_true(kith_memory_guard(need_too_much_within, &s));
    assert_string_equal(s.told, "21w");
}

static bool free_something(void *context, size_t size)
{
    story *s = context;
    assert_int_equal(size, 10);
    tell(s, 'h');
    return s->tries-- > 0;
}

static void lack(void *context)
{
    kith_memory_lack(10);
    tell(context, 'l');
}

static void the_handler_may_ask_for_another_try(void **state)
{
    (void)state;
    story s = {.tries = 1};
    kith_memory_set_handler(free_something, &s);
    assert_true(kith_memory_guard(lack, &s));
    assert_string_equal(s.told, "hl");
    s.tries = 0;
    assert_false(kith_memory_guard(lack, &s));
    assert_string_equal(s.told, "hlh");
    kith_memory_set_handler(NULL, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_held_is_let_go_in_reverse),
        cmocka_unit_test(the_innermost_guard_catches),
        cmocka_unit_test(the_handler_may_ask_for_another_try),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
