/* export/drawing/scene.h - a scene: what of a network is drawn on a sheet, and where. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_DRAWING_SCENE_H
#define KITH_EXPORT_DRAWING_SCENE_H

#include "export/drawing/label.h"
#include "export/drawing/legend.h"
#include "graph/filter/foremost.h"

/** Points of a sheet for a pixel of a screen. */
#define KITH_SCENE_PIXEL 0.75

/** A node of a sheet; lengths are in points (1/72 inch), y grows downwards. */
typedef struct kith_scene_node {
    const kith_node *node;
    double x, y, radius;
} kith_scene_node;

/** Caller's storage; the network must outlive it. */
typedef struct kith_scene {
    const kith_network *network; /* of which `foremost` is drawn */
    kith_foremost foremost;
    double width, height;   /* of the sheet: A4 or A3, landscape */
    double letter;          /* height of letters of the legend */
    kith_box plot, side;    /* where the network is, and its legend */
    kith_scene_node *nodes; /* the strongest first */
    size_t node_count;
    const kith_edge **edges; /* the lightest first */
    size_t edge_count;
    size_t label_max; /* names that there may be */
    kith_legend legend;
    kith_arena arena; /* owns all this */
} kith_scene;

/** Lay out a sheet for `network`. Returns KITH_EGRAPH. Free `*out` with kith_scene_clear(). */
KITH_CHECKED kith_status kith_scene_make(const kith_network *network, kith_scene *out,
                                         kith_error *err);

/** Accepts NULL. */
void kith_scene_clear(kith_scene *scene);

#endif
