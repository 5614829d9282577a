/* export/picture/canvas.c - what pictures draw with: shapes, lines and text, in points. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/picture/canvas.h"

#include <math.h>

#define RIM       0.7 /* of a node's colour, how dark its rim is */
#define RIM_WIDTH 0.6

const kith_ink kith_ink_black = {29, 33, 39};
const kith_ink kith_ink_soft = {91, 100, 112};
const kith_ink kith_ink_line = {138, 147, 160};

void kith_canvas_ink(kith_canvas *canvas, kith_ink ink, double opacity)
{
    cairo_set_source_rgba(canvas->cairo, ink.r / 255.0, ink.g / 255.0, ink.b / 255.0, opacity);
}

static void trace_shape(cairo_t *cairo, const kith_shape *shape, double x, double y, double radius)
{
    cairo_new_path(cairo);
    if (shape->count == 0)
        cairo_arc(cairo, x, y, radius, 0, 2 * M_PI);
    for (size_t i = 0; i < shape->count; i++)
        cairo_line_to(cairo, x + radius * shape->corners[i].x, y + radius * shape->corners[i].y);
    cairo_close_path(cairo);
}

void kith_canvas_shape(kith_canvas *canvas, kith_type type, double x, double y, double radius,
                       kith_ink ink)
{
    kith_ink rim = {(uint8_t)(ink.r * RIM), (uint8_t)(ink.g * RIM), (uint8_t)(ink.b * RIM)};
    trace_shape(canvas->cairo, kith_shape_of(type), x, y, radius);
    kith_canvas_ink(canvas, ink, 1);
    cairo_fill_preserve(canvas->cairo);
    kith_canvas_ink(canvas, rim, 1);
    cairo_set_line_width(canvas->cairo, RIM_WIDTH);
    cairo_stroke(canvas->cairo);
}

void kith_canvas_line(kith_canvas *canvas, double ax, double ay, double bx, double by, double width)
{
    cairo_move_to(canvas->cairo, ax, ay);
    cairo_line_to(canvas->cairo, bx, by);
    cairo_set_line_width(canvas->cairo, width);
    cairo_stroke(canvas->cairo);
}

void kith_canvas_font(kith_canvas *canvas, double height, bool bold)
{
    cairo_select_font_face(canvas->cairo, "sans-serif", CAIRO_FONT_SLANT_NORMAL,
                           bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(canvas->cairo, height);
}

/* cairo takes text that ends in a NUL. */
static const char *make_ready(kith_canvas *canvas, kith_str text)
{
    canvas->text.len = 0;
    kith_buffer_append(&canvas->text, text);
    kith_buffer_append_byte(&canvas->text, '\0');
    return canvas->text.ptr;
}

double kith_canvas_width(kith_canvas *canvas, kith_str text)
{
    cairo_text_extents_t extents;
    cairo_text_extents(canvas->cairo, make_ready(canvas, text), &extents);
    return extents.x_advance;
}

void kith_canvas_write(kith_canvas *canvas, kith_str text, double x, double y, double halo)
{
    cairo_t *cairo = canvas->cairo;
    const char *ready = make_ready(canvas, text);
    if (halo > 0) {
        cairo_move_to(cairo, x, y);
        cairo_text_path(cairo, ready);
        cairo_set_source_rgba(cairo, 1, 1, 1, 0.9);
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
        cairo_set_line_width(cairo, 2 * halo);
        cairo_stroke(cairo);
    }
    kith_canvas_ink(canvas, kith_ink_black, 1);
    cairo_move_to(cairo, x, y);
    cairo_show_text(cairo, ready);
}
