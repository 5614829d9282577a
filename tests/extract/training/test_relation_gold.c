/* tests/extract/training/test_relation_gold.c - marked relations out of JSON Lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/relation/learned_relations.h"

static uint32_t class_bit(kith_relation_kind kind, bool turned)
{
    return 1u << kith_relation_class(kind, turned);
}

static kith_status check_marks(void *context, const kith_relation_gold *gold, kith_error *err)
{
    (void)context;
    (void)err;
    bool marked = false;
    assert_int_equal(kith_relation_gold_classes(gold, 0, 1, &marked),
                     class_bit(KITH_RELATION_HEAD_OF, true) |
                         class_bit(KITH_RELATION_FOUNDED, true));
    assert_true(marked);
    assert_int_equal(kith_relation_gold_classes(gold, 0, 2, &marked), 0); /* ignored */
    /* Without a mark: none, or what the source says nothing of. */
    uint32_t open = kith_relation_gold_classes(gold, 1, 2, &marked);
    assert_true(open & 1);
    assert_false(open & class_bit(KITH_RELATION_HEAD_OF, false));
    assert_false(open & class_bit(KITH_RELATION_OWNS, true));
    assert_true(open & class_bit(KITH_RELATION_MEMBER_OF, false));
    return KITH_OK;
}

static void marks_are_read(void **state)
{
    (void)state;
    kith_buffer line = {0};
    add_marked_line("[Zephyr|company]'s [Ada Lovelace|person] and [Orbis|company]",
                    "[[1,\"head_of|founded\",0],[0,\"ignore\",2]]", &line);
    assert_int_equal(kith_relation_gold_read(kith_buffer_str(&line), check_marks, NULL, NULL),
                     KITH_OK);
    kith_buffer_clear(&line);
}

static void check_wrong(const char *line)
{
    kith_error err;
    assert_int_equal(kith_relation_gold_read(kith_str_of(line), check_marks, NULL, &err),
                     KITH_EFORMAT);
    assert_memory_equal(err.message, "line 1: ", 8);
}

static void what_is_wrong_is_told(void **state)
{
    (void)state;
    check_wrong("{");
    check_wrong("{\"text\":\"a\"}");
    check_wrong("{\"text\":\"a\",\"mentions\":[{\"start\":0,\"end\":2,\"type\":\"person\"}]}");
    check_wrong("{\"text\":\"a\",\"mentions\":[{\"start\":0,\"end\":1,\"type\":\"pers\"}]}");
    check_wrong("{\"text\":\"a\",\"mentions\":[],\"relations\":[[0,\"loves\",1]]}");
    check_wrong("{\"text\":\"a\",\"mentions\":[],\"complete_for\":[\"loves\"]}");
}

static void same_lessons_give_the_same_bytes(void **state)
{
    (void)state;
    kith_buffer one = learn_heads_and_owners(), two = learn_heads_and_owners();
    assert_int_equal(one.len, two.len);
    assert_memory_equal(one.ptr, two.ptr, one.len);
    kith_buffer_clear(&one);
    kith_buffer_clear(&two);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_are_read),
        cmocka_unit_test(what_is_wrong_is_told),
        cmocka_unit_test(same_lessons_give_the_same_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
