/* graph/measure/disc.c - discs: drawings of components, packed side by side in the plane. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/disc.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "extract/base/arena.h"

#define GAP          0.8               /* between two discs; the radius of a lone node is 1 */
#define GOLDEN_ANGLE 2.399963229728653 /* pi (3 - sqrt 5): no two directions are ever near */

#define SPREAD_MIN  0.5
#define ROUNDS_MAX  100
#define NEAR_ENOUGH 1e-3 /* of a gap */

static int compare_numbers(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/* Spread a crowded middle of points around the origin. */
static void spread(kith_point *points, size_t count)
{
    kith_arena scratch = {0};
    double *away = kith_arena_array(&scratch, double, count);
    for (size_t i = 0; i < count; i++)
        away[i] = hypot(points[i].x, points[i].y);
    qsort(away, count, sizeof *away, compare_numbers);
    double farthest = away[count - 1], middle = away[count / 2] / farthest;
    kith_arena_free(&scratch);
    if (!(middle > 0 && middle < M_SQRT1_2))
        return;
    double power = fmax(log(M_SQRT1_2) / log(middle), SPREAD_MIN);
    for (size_t i = 0; i < count; i++) {
        double distance = hypot(points[i].x, points[i].y) / farthest;
        double factor = distance > 0 ? pow(distance, power - 1) : 1;
        points[i].x *= factor;
        points[i].y *= factor;
    }
}

double kith_disc_shape(kith_point *points, size_t count, double radius)
{
    kith_point mean = {0};
    double squares = 0, reach = 0;
    for (size_t i = 0; i < count; i++) {
        mean.x += points[i].x / (double)count;
        mean.y += points[i].y / (double)count;
    }
    for (size_t i = 0; i < count; i++) {
        points[i].x -= mean.x;
        points[i].y -= mean.y;
    }
    if (count)
        spread(points, count);
    for (size_t i = 0; i < count; i++)
        squares += points[i].x * points[i].x + points[i].y * points[i].y;
    /* Points spread evenly over a disc of radius R have the mean square R * R / 2. */
    double scale = squares > 0 ? radius / sqrt(2 * squares / (double)count) : 1;
    for (size_t i = 0; i < count; i++) {
        double away = hypot(points[i].x, points[i].y) * scale;
        double wanted = away > radius ? radius * (1 + log(away / radius) / 2) : away;
        double factor = away > 0 ? scale * wanted / away : scale;
        points[i].x *= factor;
        points[i].y *= factor;
        reach = fmax(reach, wanted);
    }
    return reach;
}

/* How far out on the ray (towards `way`, a unit) something must be to be `apart` from `point`. */
static double clear_of(kith_point point, kith_point way, double apart)
{
    double along = point.x * way.x + point.y * way.y;
    double beside = point.x * way.y - point.y * way.x;
    double room = apart * apart - beside * beside;
    return room > 0 ? along + sqrt(room) : 0;
}

void kith_discs_pack(kith_disc *discs, size_t count, const kith_point *points, size_t point_count)
{
    if (count)
        discs[0].centre = (kith_point){0, 0};
    for (size_t i = 1; i < count; i++) {
        double angle = GOLDEN_ANGLE * (double)i, out = 0;
        kith_point way = {cos(angle), sin(angle)};
        for (size_t k = 0; k < point_count; k++)
            out = fmax(out, clear_of(points[k], way, discs[i].radius + GAP + 1));
        for (size_t k = 1; k < i; k++)
            out =
                fmax(out, clear_of(discs[k].centre, way, discs[i].radius + GAP + discs[k].radius));
        discs[i].centre = (kith_point){out * way.x, out * way.y};
    }
}

static int compare_left(const void *left, const void *right)
{
    const kith_disc *a = *(kith_disc *const *)left, *b = *(kith_disc *const *)right;
    if (a->centre.x != b->centre.x)
        return a->centre.x < b->centre.x ? -1 : 1;
    return (a > b) - (a < b);
}

/* Move two discs `apart` where they are nearer; were they? */
static bool part(kith_disc *one, kith_disc *other, double apart)
{
    double x = other->centre.x - one->centre.x, y = other->centre.y - one->centre.y;
    if (x * x + y * y >= apart * apart) /* as are nearly all: no root for them */
        return false;
    double distance = hypot(x, y), lack = apart - distance;
    if (distance == 0) { /* any direction will do */
        x = distance = 1;
        y = 0;
    }
    /* The larger one is, the less it moves: hubs stay where their neighbours are. */
    double share = other->radius / (one->radius + other->radius);
    one->centre.x -= x / distance * lack * share;
    one->centre.y -= y / distance * lack * share;
    other->centre.x += x / distance * lack * (1 - share);
    other->centre.y += y / distance * lack * (1 - share);
    return lack > NEAR_ENOUGH;
}

void kith_discs_separate(kith_disc *discs, size_t count, double gap)
{
    kith_arena scratch = {0};
    kith_disc **sorted = kith_arena_array(&scratch, kith_disc *, count);
    double widest = 0;
    for (size_t i = 0; i < count; i++) {
        sorted[i] = &discs[i];
        widest = fmax(widest, discs[i].radius);
    }
    bool moved = count > 1;
    for (int round = 0; round < ROUNDS_MAX && moved; round++) {
        moved = false;
        qsort(sorted, count, sizeof *sorted, compare_left);
        for (size_t i = 0; i < count; i++) {
            double end = sorted[i]->centre.x + sorted[i]->radius + widest + gap;
            for (size_t k = i + 1; k < count && sorted[k]->centre.x < end; k++)
                moved |= part(sorted[i], sorted[k], sorted[i]->radius + sorted[k]->radius + gap);
        }
    }
    kith_arena_free(&scratch);
}
