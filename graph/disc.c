/* graph/disc.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/disc.h"

#include <math.h>

#define GAP          0.8               /* between two discs; the radius of a lone node is 1 */
#define GOLDEN_ANGLE 2.399963229728653 /* pi (3 - sqrt 5): no two directions are ever near */

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
        squares += points[i].x * points[i].x + points[i].y * points[i].y;
    }
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
