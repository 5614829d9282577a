/* tests/extract/relation/test_relation_finder.c - what sentences say that names are to each other.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/relation/learned_relations.h"

static void relations_are_found_with_status_and_role(void **state)
{
    (void)state;
    kith_buffer bytes = learn_heads_and_owners();
    kith_relation_model model;
    assert_int_equal(kith_relation_model_use(kith_buffer_str(&bytes), true, &model, NULL), KITH_OK);
    assert_relations(&model, "[Ed Moss|person], chairman of [Vela|company], spoke.",
                     "e0 head_of e1 now chairman\n");
    assert_relations(&model, "[Ed Moss|person], former chairman of [Vela|company], spoke.",
                     "e0 head_of e1 past chairman\n");
    assert_relations(&model, "[Vela|company] bought [Tarn|company] in May.", "e0 owns e1 now \n");
    assert_relations(&model, "[Ed Moss|person] told reporters that [Vela|company] was late.", "");
    assert_relations(&model, "[Vela|company] spoke.", "");
    kith_buffer_clear(&bytes);
}

static void long_lists_are_bounded(void **state)
{
    (void)state;
    kith_buffer marked = {0};
    for (int i = 0; i < 300; i++)
        kith_buffer_append(&marked, KITH_STR("[Ed Moss|person], chairman of [Vela|company], "));
    kith_buffer_append_byte(&marked, '\0');
    kith_buffer line = {0}, bytes = learn_heads_and_owners();
    kith_relation_model model;
    found_relations found = {0};
    add_marked_line(marked.ptr, "[]", &line);
    assert_int_equal(kith_relation_model_use(kith_buffer_str(&bytes), true, &model, NULL), KITH_OK);
    assert_int_equal(kith_relation_finder_make(&model, &found.finder, NULL), KITH_OK);
    assert_int_equal(kith_relation_gold_read(kith_buffer_str(&line), write_found, &found, NULL),
                     KITH_OK);
    assert_memory_equal(found.text, "e0 head_of e1 now", 17);
    kith_relation_finder_free(found.finder);
    kith_arena_free(&found.arena);
    kith_buffer_clear(&line);
    kith_buffer_clear(&marked);
    kith_buffer_clear(&bytes);
}

/* The program's own model, as a reader would say of plain sentences. */
static void plain_sentences_are_read(void **state)
{
    (void)state;
    assert_relations(NULL,
                     "[Teresa Holm|person], chief executive of [Ardent Mills|company], resigned.",
                     "e0 head_of e1 now chief executive\n");
    assert_relations(NULL, "[Ardent Mills|company] chairman [Teresa Holm|person] resigned.",
                     "e1 head_of e0 now chairman\n");
    assert_relations(NULL, "[Teresa Holm|person] told [Reuters|company] that sales were flat.", "");
    assert_relations(NULL, "[Ardent Mills|company] denied that it would buy [Tessel|company].", "");
    assert_relations(NULL, "[Ardent Mills|company] will open a plant in [Hungary|country].", "");
    assert_relations(NULL, "[Teresa Holm|person] met [Jo Brandt|person] on Monday.", "");
    assert_relations(NULL, "[Ardent Mills|company] acquired [Tessel|company] in 2011.",
                     "e0 owns e1 now \n");
    assert_relations(NULL, "[Tessel|company], a unit of [Ardent Mills|company], was fined.",
                     "e1 owns e0 now \n");
    assert_relations(NULL, "[Tessel|company] was founded by [Teresa Holm|person] in 1998.",
                     "e1 founded e0 now \n");
    assert_relations(NULL, "[Teresa Holm|person] is married to [Jo Brandt|person].",
                     "e0 spouse_of e1 now \n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(relations_are_found_with_status_and_role),
        cmocka_unit_test(long_lists_are_bounded),
        cmocka_unit_test(plain_sentences_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
