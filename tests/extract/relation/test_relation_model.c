/* tests/extract/relation/test_relation_model.c - the file of a model of relations. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include "extract/relation/relation_model.h"

static kith_buffer compile(void)
{
    static const uint32_t features[] = {7, 0x12345678, 9};
    static const float weights[][KITH_RELATION_CLASS_ROOM] = {
        {[0] = 1, [3] = -2}, {[28] = 0.5f}, {0}};
    const kith_relation_weights all = {
        .features = features, .weights = weights, .count = 3, .threshold = 0.6f};
    kith_buffer bytes = {0};
    kith_relation_model_compile(&all, KITH_STR(""), &bytes);
    return bytes;
}

static void weights_come_back(void **state)
{
    (void)state;
    kith_buffer bytes = compile();
    kith_relation_model model;
    float scores[KITH_RELATION_CLASS_ROOM] = {0};
    assert_int_equal(kith_relation_model_use(kith_buffer_str(&bytes), true, &model, NULL), KITH_OK);
    kith_relation_model_add(&model, (const uint32_t[]){7, 8, 9, 0x12345678, 7}, 5, scores);
    assert_float_equal(scores[0], 2, 0.01);
    assert_float_equal(scores[3], -4, 0.01);
    assert_float_equal(scores[28], 0.5, 0.01);
    assert_float_equal(scores[1], 0, 0);
    assert_float_equal(model.threshold, 0.6f, 1e-6);
    kith_buffer_clear(&bytes);
}

static void damage_is_told(void **state)
{
    (void)state;
    kith_buffer bytes = compile();
    kith_relation_model model;
    for (size_t i = 0; i < bytes.len; i++) {
        bytes.ptr[i] ^= 1;
        assert_int_not_equal(kith_relation_model_use(kith_buffer_str(&bytes), true, &model, NULL),
                             KITH_OK);
        bytes.ptr[i] ^= 1;
    }
    for (size_t length = 0; length < bytes.len; length++)
        assert_int_not_equal(
            kith_relation_model_use((kith_str){bytes.ptr, length}, true, &model, NULL), KITH_OK);
    kith_buffer_clear(&bytes);
}

static void the_program_carries_one(void **state)
{
    (void)state;
    kith_relation_model model;
    assert_int_equal(kith_relation_model_default(&model, NULL), KITH_OK);
    assert_true(model.threshold > 0 && model.threshold < 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weights_come_back),
        cmocka_unit_test(damage_is_told),
        cmocka_unit_test(the_program_carries_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
