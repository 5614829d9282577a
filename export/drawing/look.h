/* export/drawing/look.h - the look of a drawn network, one for the page and for pictures. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_DRAWING_LOOK_H
#define KITH_EXPORT_DRAWING_LOOK_H

#include "graph/network/network.h"

/** A corner of a shape, of radius 1 about the origin; y grows downwards. */
typedef struct kith_corner {
    double x, y;
} kith_corner;

/** What nodes of a type look like: shapes of about equal area. No corners are a circle. */
typedef struct kith_shape {
    const char *title; /* what the type is called in a legend: "People" */
    const kith_corner *corners;
    size_t count;
} kith_shape;

const kith_shape *kith_shape_of(kith_type type);

/** Edges are drawn in this many widths, by weight: the next for each doubling. */
#define KITH_EDGE_LEVELS 5

/** The level of a weight, from 0, where `lightest` is the least weight there is. */
size_t kith_edge_level(double weight, double lightest);

/** How edges of a level are drawn, among `edge_count` of them: the more, the fainter. */
typedef struct kith_stroke {
    double width;   /* pixels of a screen: 1/96 inch */
    double opacity; /* to 1 */
} kith_stroke;

kith_stroke kith_stroke_of(size_t level, size_t edge_count);

/** How large the name of a node is written, in such pixels; `share` is its size over the largest.
 */
double kith_label_size(double share);

/** The largest node is at least so large, as a radius in such pixels, however many there are. */
#define KITH_RADIUS_LARGEST 15.0

/** Nodes are drawn so much larger than they are: distances leave the room. */
#define KITH_RADIUS_GROWN 1.5

#endif
