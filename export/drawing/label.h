/* export/drawing/label.h - labels: where the names of a drawing have room. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_DRAWING_LABEL_H
#define KITH_EXPORT_DRAWING_LABEL_H

#include <stddef.h>

#include "extract/base/arena.h"

/** A box of a drawing, its corners; y grows downwards. */
typedef struct kith_box {
    double left, top, right, bottom;
} kith_box;

/** A node to be labelled, the most important first; all in one unit. */
typedef struct kith_label {
    double x, y, radius;  /* of the node */
    double width, height; /* of its name */
    kith_box box;         /* where the name is, if it is `placed` */
    bool placed;
} kith_label;

/**
 * Place as many of `labels` as there is room for within `bounds`, `most` at most: below, above,
 * right, left or at a corner of its node, where it covers least of others. No placed label overlaps
 * another, nor the node of one placed before it, nor one that is larger. The first four times
 * `most` are tried. Time: O(count * most).
 */
void kith_labels_place(kith_label *labels, size_t count, kith_box bounds, size_t most);

#endif
