/* export/picture/canvas.h - what pictures draw with: shapes, lines and text, in points. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_PICTURE_CANVAS_H
#define KITH_EXPORT_PICTURE_CANVAS_H

#include <cairo.h>

#include "export/drawing/scene.h"
#include "extract/base/buffer.h"

/** A canvas while it is drawn on; `cairo` is borrowed. */
typedef struct kith_canvas {
    cairo_t *cairo;
    kith_buffer text; /* scratch: the last text that was made ready, with a NUL */
} kith_canvas;

/** A colour, each part from 0 to 255. */
typedef struct kith_ink {
    uint8_t r, g, b;
} kith_ink;

extern const kith_ink kith_ink_black, kith_ink_soft, kith_ink_line;

/** The colour of a node; `light` of 1 as it is, less is darker. */
void kith_canvas_ink(kith_canvas *canvas, kith_ink ink, double opacity);

/** Fill the shape of a type about a point, with a darker rim. */
void kith_canvas_shape(kith_canvas *canvas, kith_type type, double x, double y, double radius,
                       kith_ink ink);

void kith_canvas_line(kith_canvas *canvas, double ax, double ay, double bx, double by,
                      double width);

/** Letters of a height in points. */
void kith_canvas_font(kith_canvas *canvas, double height, bool bold);

/** How wide a text is in that font: clean text, as kith_cell_text() makes it. */
double kith_canvas_width(kith_canvas *canvas, kith_str text);

/** Write it, its baseline beginning at a point; with a `halo` of white, so many points, around it.
 */
void kith_canvas_write(kith_canvas *canvas, kith_str text, double x, double y, double halo);

/** Draw the legend of `scene` in its side. */
void kith_canvas_legend(kith_canvas *canvas, const kith_scene *scene);

#endif
