/* graph/disc.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/disc.h"

#include <math.h>

#define GAP 0.8 /* between two discs; the radius of a lone node is 1 */

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

/* Half the angle that a disc takes in a ring, seen from the middle. */
static double half_angle(const kith_disc *disc, double ring)
{
    return asin(fmin((disc->radius + GAP / 2) / ring, 1));
}

void kith_discs_pack(kith_disc *discs, size_t count)
{
    double edge = count ? discs[0].radius : 0; /* of what is packed so far */
    double ring = 0, angle = 0, end = 0;       /* the ring's radius, how far it is full, and when */
    for (size_t i = 0; i < count; i++) {
        discs[i].centre = (kith_point){0, 0};
        if (i == 0)
            continue;
        if (i == 1 || angle + 2 * half_angle(&discs[i], ring) > end) {
            ring = edge + GAP + discs[i].radius;
            edge = ring + discs[i].radius;
            end = angle + 2 * M_PI;
        }
        double half = half_angle(&discs[i], ring);
        angle += half;
        discs[i].centre = (kith_point){ring * cos(angle), ring * sin(angle)};
        angle += half;
    }
}
