/* graph/measure/disc.h - discs: drawings of components, packed side by side in the plane. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_DISC_H
#define KITH_GRAPH_MEASURE_DISC_H

#include <stddef.h>

typedef struct kith_point {
    double x, y;
} kith_point;

/** A lone node has radius 1, so that a disc's area goes with its nodes. */
typedef struct kith_disc {
    double radius;
    kith_point centre;
} kith_disc;

/**
 * Centre `points` on the origin and scale them to the mean square of a disc of `radius`. A crowded
 * middle is spread: distances are raised to a power, 1/2 at the least, that brings no more than
 * half of the points within the inner half of the area. Strays beyond the disc are pulled in, so
 * that they take no room. Returns how far out the farthest is.
 */
double kith_disc_shape(kith_point *points, size_t count, double radius);

/**
 * Choose the centres of `discs`: the first in the middle, each other as near as it can be in a
 * direction of its own. None overlap, but that the first takes only the room of `points`, which
 * are in it. Time: O(count (count + point_count)).
 */
void kith_discs_pack(kith_disc *discs, size_t count, const kith_point *points, size_t point_count);

/**
 * Move `discs` off one another until none are nearer than `gap`, of two the smaller farther, or
 * after a hundred rounds as far as they have come. Time a round: O(count log count) and the pairs
 * that are near in x.
 */
void kith_discs_separate(kith_disc *discs, size_t count, double gap);

#endif
