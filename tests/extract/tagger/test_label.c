/* tests/extract/tagger/test_label.c - labels: their numbers, their order and their names. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include "extract/tagger/label.h"

static void assert_prints(kith_label label, bool fine, const char *expected)
{
    kith_buffer out = {0};
    kith_label_print(label, fine, &out);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void labels_print_as_conll_has_them(void **state)
{
    (void)state;
    assert_prints(0, false, "O");
    assert_prints(0, true, "O");
    assert_prints(kith_label_begin(KITH_COARSE_PER), false, "B-PER");
    assert_prints(kith_label_inside(KITH_COARSE_MISC), false, "I-MISC");
    assert_prints(kith_label_begin(KITH_FINE_PERSON), true, "B-PERSON");
    assert_prints(kith_label_inside(KITH_FINE_DEMONYM), true, "I-DEMONYM");
}

static void a_label_knows_its_tag(void **state)
{
    (void)state;
    assert_int_equal(kith_label_tag(0), -1);
    assert_false(kith_label_is_begin(0));
    for (int tag = 0; tag < KITH_FINE_COUNT; tag++) {
        assert_int_equal(kith_label_tag(kith_label_begin(tag)), tag);
        assert_int_equal(kith_label_tag(kith_label_inside(tag)), tag);
        assert_true(kith_label_is_begin(kith_label_begin(tag)));
        assert_false(kith_label_is_begin(kith_label_inside(tag)));
    }
    assert_int_equal(kith_label_count(false), kith_label_inside(KITH_COARSE_COUNT - 1) + 1);
    assert_int_equal(kith_label_count(true), kith_label_inside(KITH_FINE_COUNT - 1) + 1);
    assert_true(kith_label_count(true) < KITH_LABEL_MAX);
}

/* "I-X" stands behind "B-X" and "I-X" alone; all else stands anywhere. */
static void inside_follows_its_own_tag_only(void **state)
{
    (void)state;
    for (kith_label previous = 0; previous < kith_label_count(true); previous++)
        for (kith_label next = 0; next < kith_label_count(true); next++) {
            bool inside = next && !kith_label_is_begin(next);
            bool same = previous && kith_label_tag(previous) == kith_label_tag(next);
            assert_int_equal(kith_label_may_follow(previous, next), !inside || same);
        }
}

static void fine_labels_have_coarse_ones(void **state)
{
    (void)state;
    static const char *const coarse_of[KITH_FINE_COUNT] = {
        [KITH_FINE_PERSON] = "B-PER",       [KITH_FINE_COMPANY] = "B-ORG",
        [KITH_FINE_ORGANIZATION] = "B-ORG", [KITH_FINE_COUNTRY] = "B-LOC",
        [KITH_FINE_PLACE] = "B-LOC",        [KITH_FINE_DEMONYM] = "B-MISC",
        [KITH_FINE_MISC] = "B-MISC",
    };
    for (int tag = 0; tag < KITH_FINE_COUNT; tag++)
        assert_prints(kith_label_coarse(kith_label_begin(tag)), false, coarse_of[tag]);
    assert_prints(kith_label_coarse(kith_label_inside(KITH_FINE_PLACE)), false, "I-LOC");
    assert_int_equal(kith_label_coarse(0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_print_as_conll_has_them),
        cmocka_unit_test(a_label_knows_its_tag),
        cmocka_unit_test(inside_follows_its_own_tag_only),
        cmocka_unit_test(fine_labels_have_coarse_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
