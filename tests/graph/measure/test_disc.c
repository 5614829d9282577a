/* tests/graph/measure/test_disc.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/disc.h"

#include <math.h>

#include "tests/unit.h"

static void packed_discs_do_not_overlap(void **state)
{
    (void)state;
    enum { COUNT = 400 };
    kith_disc discs[COUNT];
    for (size_t count = 1; count <= COUNT; count += 57) {
        double area = 0, reach = 0;
        for (size_t i = 0; i < count; i++) {
            discs[i].radius = 1 + 30 / (1 + (double)i);
            area += discs[i].radius * discs[i].radius;
        }
        kith_point rim[60];
        for (size_t i = 0; i < 60; i++)
            rim[i] = (kith_point){discs[0].radius * cos(M_PI / 30 * (double)i),
                                  discs[0].radius * sin(M_PI / 30 * (double)i)};
        kith_discs_pack(discs, count, rim, 60);
        for (size_t i = 0; i < count; i++) {
            reach = fmax(reach, hypot(discs[i].centre.x, discs[i].centre.y) + discs[i].radius);
            for (size_t k = 0; k < i; k++) {
                double apart = hypot(discs[i].centre.x - discs[k].centre.x,
                                     discs[i].centre.y - discs[k].centre.y);
                if (apart < discs[i].radius + discs[k].radius)
                    fail_msg("of %zu, discs %zu and %zu overlap", count, k, i);
            }
        }
        /* No more than three quarters of a large packing is empty. */
        if (count > 50)
            assert_true(reach * reach < 4 * area);
    }
}

static void a_stray_is_pulled_in(void **state)
{
    (void)state;
    kith_point points[101] = {{1000, 0}};
    for (size_t i = 1; i <= 100; i++)
        points[i] = (kith_point){cos((double)i), sin((double)i)};
    double reach = kith_disc_shape(points, 101, 10);
    assert_true(fabs(reach - hypot(points[0].x, points[0].y)) < 1e-9);
    assert_true(reach < 30);
}

static void points_fill_the_disc(void **state)
{
    (void)state;
    kith_point points[4] = {{101, 7}, {99, 7}, {100, 8}, {100, 6}};
    double reach = kith_disc_shape(points, 4, 2);
    assert_true(fabs(reach - sqrt(2)) < 1e-9); /* the mean square of an even disc of radius 2 */
    assert_true(fabs(points[0].x + points[1].x) < 1e-9 && fabs(points[2].y + points[3].y) < 1e-9);

    kith_point same[2] = {{5, 5}, {5, 5}};
    assert_true(kith_disc_shape(same, 2, 1) == 0 && same[1].x == 0);
}

/* A ring of ten around a crowd of ninety: the crowd is spread, and nobody passes another. */
static void a_crowded_middle_is_spread(void **state)
{
    (void)state;
    kith_point points[100];
    for (size_t i = 0; i < 100; i++) {
        double angle = M_PI / 5 * (double)i, away = i < 90 ? 1 + (double)i / 100 : 100;
        points[i] = (kith_point){away * cos(angle), away * sin(angle)};
    }
    double reach = kith_disc_shape(points, 100, 10);
    double median = hypot(points[44].x, points[44].y);
    assert_true(median > 0.1 * reach); /* it was 0.0145 */
    for (size_t i = 1; i < 90; i++)
        assert_true(hypot(points[i].x, points[i].y) > hypot(points[i - 1].x, points[i - 1].y));
}

static void separated_discs_keep_a_gap(void **state)
{
    (void)state;
    enum { COUNT = 60 };
    kith_disc discs[COUNT];
    for (size_t i = 0; i < COUNT; i++) /* three at each place */
        discs[i] = (kith_disc){1 + (double)(i % 4), {(double)(i / 3), (double)(i / 3 % 2)}};
    kith_discs_separate(discs, COUNT, 0.5);
    for (size_t i = 0; i < COUNT; i++)
        for (size_t k = 0; k < i; k++) {
            double apart =
                hypot(discs[i].centre.x - discs[k].centre.x, discs[i].centre.y - discs[k].centre.y);
            if (apart < discs[i].radius + discs[k].radius)
                fail_msg("discs %zu and %zu overlap", k, i);
        }

    kith_disc far[2] = {{1, {0, 0}}, {1, {3, 0}}};
    kith_discs_separate(far, 2, 0.5);
    assert_true(far[0].centre.x == 0 && far[1].centre.x == 3);
    kith_discs_separate(far, 1, 0.5);
    kith_discs_separate(NULL, 0, 0.5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(packed_discs_do_not_overlap), cmocka_unit_test(a_crowded_middle_is_spread),
        cmocka_unit_test(separated_discs_keep_a_gap),  cmocka_unit_test(a_stray_is_pulled_in),
        cmocka_unit_test(points_fill_the_disc),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
