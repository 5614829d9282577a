/* tests/export/drawing/test_label.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/drawing/label.h"

#include <math.h>
#include <stdlib.h>

#include "tests/unit.h"

enum { LABELS = 120 };

static const kith_box sheet = {0, 0, 600, 400};

static double any(unsigned *seed, double least, double most)
{
    *seed = *seed * 1664525u + 1013904223u;
    return least + (most - least) * (*seed >> 8) / (double)(1u << 24);
}

static void fill(kith_label *labels, unsigned seed)
{
    for (size_t i = 0; i < LABELS; i++)
        labels[i] = (kith_label){.x = any(&seed, 0, 600),
                                 .y = any(&seed, 0, 400),
                                 .radius = any(&seed, 1, 12),
                                 .width = any(&seed, 10, 90),
                                 .height = any(&seed, 6, 14)};
}

static bool overlap(kith_box a, kith_box b)
{
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

static void no_two_names_collide_and_none_leaves_the_sheet(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 50; seed++) {
        kith_label labels[LABELS];
        fill(labels, seed);
        kith_labels_place(labels, LABELS, sheet, LABELS);
        assert_true(labels[0].placed || labels[1].placed);
        for (size_t i = 0; i < LABELS; i++) {
            if (!labels[i].placed)
                continue;
            kith_box box = labels[i].box;
            assert_true(box.left >= 0 && box.top >= 0 && box.right <= 600 && box.bottom <= 400);
            assert_true(fabs(box.right - box.left - labels[i].width) < 1e-9);
            for (size_t k = 0; k < i; k++)
                assert_false(labels[k].placed && overlap(box, labels[k].box));
        }
    }
}

static void a_name_stands_below_its_node_where_there_is_room(void **state)
{
    (void)state;
    kith_label labels[] = {{.x = 300, .y = 200, .radius = 10, .width = 40, .height = 10},
                           {.x = 300, .y = 390, .radius = 5, .width = 40, .height = 10}};
    kith_labels_place(labels, 2, sheet, 2);
    assert_true(labels[0].placed && labels[0].box.top > 210);
    assert_true(labels[0].box.left == 280 && labels[0].box.right == 320);
    assert_true(labels[1].placed && labels[1].box.bottom < 385); /* there is none below */
}

static void no_more_are_placed_than_there_may_be(void **state)
{
    (void)state;
    kith_label labels[LABELS];
    fill(labels, 7);
    kith_labels_place(labels, LABELS, sheet, 5);
    size_t placed = 0;
    for (size_t i = 0; i < LABELS; i++)
        placed += labels[i].placed;
    assert_int_equal(placed, 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_two_names_collide_and_none_leaves_the_sheet),
        cmocka_unit_test(a_name_stands_below_its_node_where_there_is_room),
        cmocka_unit_test(no_more_are_placed_than_there_may_be),
    };
    return cmocka_run_group_tests_name("label", tests, NULL, NULL);
}
