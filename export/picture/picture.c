/* export/picture/picture.c - a network as a picture, by cairo. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <errno.h>
#include <math.h>
#include <string.h>

#include "export/cell.h"
#include "export/columns.h"
#include "export/picture/canvas.h"
#include "export/file.h"
#include "extract/base/utf8.h"
#include "graph/measure/appearance.h"

#define DOTS_AN_INCH   200.0
#define POINTS_AN_INCH 72.0
#define LABEL_MAX      36 /* code points of a name */
#define HALO           1.6
#define GAP            2.0 /* points on each side of a name */

static void draw_edges(kith_canvas *canvas, const kith_scene *scene)
{
    for (size_t i = 0; i < scene->edge_count; i++) {
        const kith_edge *edge = scene->edges[i];
        const kith_scene_node *a = &scene->nodes[edge->source], *b = &scene->nodes[edge->target];
        size_t level = kith_edge_level(edge->weight, scene->legend.lightest);
        kith_stroke stroke = kith_stroke_of(level, scene->edge_count);
        bool inside = a->node->community == b->node->community;
        kith_ink ink = inside ? (kith_ink){a->node->r, a->node->g, a->node->b} : kith_ink_line;
        kith_canvas_ink(canvas, ink, stroke.opacity);
        kith_canvas_line(canvas, a->x, a->y, b->x, b->y, stroke.width * KITH_SCENE_PIXEL);
    }
}

/* The strongest last, on top of the others. */
static void draw_nodes(kith_canvas *canvas, const kith_scene *scene)
{
    for (size_t i = scene->node_count; i-- > 0;) {
        const kith_scene_node *at = &scene->nodes[i];
        kith_canvas_shape(canvas, at->node->type, at->x, at->y, at->radius,
                          (kith_ink){at->node->r, at->node->g, at->node->b});
    }
}

/* Bytes of the first `count` code points of valid UTF-8. */
static size_t prefix_of(kith_str text, size_t count)
{
    size_t end = 0;
    while (end < text.len && count-- > 0)
        end += kith_utf8_length(text.ptr[end]);
    return end;
}

/* The name of a node, cut where it is too long for a picture; it lives in `arena`. */
static kith_str shorten(kith_str name, kith_arena *arena)
{
    kith_buffer text = {0};
    kith_cell_text(name, &text);
    size_t end = prefix_of(kith_buffer_str(&text), LABEL_MAX);
    if (end < text.len) {
        text.len = prefix_of(kith_buffer_str(&text), LABEL_MAX - 1);
        kith_buffer_append(&text, KITH_STR("…"));
    }
    kith_str short_name = kith_arena_copy(arena, kith_buffer_str(&text));
    kith_buffer_clear(&text);
    return short_name;
}

static double letter_height(const kith_scene_node *at)
{
    return kith_label_size(fmin(at->node->size / KITH_SIZE_MAX, 1)) * KITH_SCENE_PIXEL;
}

static void draw_labels(kith_canvas *canvas, const kith_scene *scene)
{
    kith_arena arena = {0};
    kith_label *labels = kith_arena_array(&arena, kith_label, scene->node_count);
    kith_str *names = kith_arena_array(&arena, kith_str, scene->node_count);
    for (size_t i = 0; i < scene->node_count; i++) {
        const kith_scene_node *at = &scene->nodes[i];
        names[i] = shorten(at->node->label, &arena);
        double height = letter_height(at);
        kith_canvas_font(canvas, height, false);
        labels[i] = (kith_label){.x = at->x,
                                 .y = at->y,
                                 .radius = at->radius,
                                 .width = kith_canvas_width(canvas, names[i]) + 2 * GAP,
                                 .height = height * 1.1};
    }
    kith_labels_place(labels, scene->node_count, scene->plot, scene->label_max);
    for (size_t i = scene->node_count; i-- > 0;) {
        if (!labels[i].placed)
            continue;
        double height = letter_height(&scene->nodes[i]);
        kith_canvas_font(canvas, height, false);
        kith_canvas_write(canvas, names[i], labels[i].box.left + GAP,
                          labels[i].box.top + height * 0.85, HALO);
    }
    kith_arena_free(&arena);
}

static void draw(const kith_scene *scene, cairo_t *cairo)
{
    kith_canvas canvas = {.cairo = cairo};
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    draw_edges(&canvas, scene);
    draw_nodes(&canvas, scene);
    draw_labels(&canvas, scene);
    kith_canvas_legend(&canvas, scene);
    kith_buffer_clear(&canvas.text);
}

/* Where a picture goes. */
typedef struct sheet {
    FILE *out;
    const kith_network *described; /* in a comment behind the first line, which is XML; or NULL */
    int error;                     /* why writing failed */
} sheet;

static void write_some(sheet *to, const char *bytes, size_t count)
{
    if (fwrite(bytes, 1, count, to->out) != count && !to->error)
        to->error = errno;
}

/* As GraphML has it: what it shows, and that it is no news (extract/input/own.h). */
static void write_description(sheet *to)
{
    kith_buffer text = {0};
    kith_str lines = kith_network_describe(to->described, &text);
    write_some(to, "<!--", 4);
    write_some(to, lines.ptr, lines.len);
    write_some(to, "-->\n", 4);
    kith_buffer_clear(&text);
}

static cairo_status_t write_bytes(void *context, const unsigned char *bytes, unsigned count)
{
    sheet *to = context;
    kith_str rest = {(const char *)bytes, count};
    const char *end = to->described ? memchr(rest.ptr, '\n', rest.len) : NULL;
    if (end) {
        size_t line = (size_t)(end - rest.ptr) + 1;
        write_some(to, rest.ptr, line);
        write_description(to);
        to->described = NULL;
        rest = kith_str_slice(rest, line, rest.len);
    }
    write_some(to, rest.ptr, rest.len);
    return to->error ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

/* Draw on `surface`, which is destroyed; it has `scale` dots a point, as PNG where that is not 1.
 */
static cairo_status_t draw_on(cairo_surface_t *surface, const kith_scene *scene, double scale,
                              sheet *to)
{
    cairo_t *cairo = cairo_create(surface);
    cairo_scale(cairo, scale, scale);
    draw(scene, cairo);
    cairo_status_t status = cairo_status(cairo);
    cairo_destroy(cairo);
    if (status == CAIRO_STATUS_SUCCESS && scale != 1)
        status = cairo_surface_write_to_png_stream(surface, write_bytes, to);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    return status;
}

static kith_status finish(kith_scene *scene, const sheet *to, cairo_status_t drawn, kith_error *err)
{
    kith_scene_clear(scene);
    if (to->error)
        return kith_fail(err, KITH_EIO, "cannot write the network: %s", strerror(to->error));
    if (drawn == CAIRO_STATUS_NO_MEMORY)
        return kith_fail(err, KITH_EMEMORY, "out of memory while drawing");
    if (drawn != CAIRO_STATUS_SUCCESS)
        return kith_fail(err, KITH_EIO, "cannot draw the network: %s",
                         cairo_status_to_string(drawn));
    return kith_file_finish(to->out, err);
}

kith_status kith_export_svg(const kith_network *network, FILE *out, kith_error *err)
{
    kith_scene scene;
    sheet to = {.out = out, .described = network};
    kith_status status = kith_scene_make(network, &scene, err);
    if (status != KITH_OK)
        return status;
    cairo_surface_t *surface =
        cairo_svg_surface_create_for_stream(write_bytes, &to, scene.width, scene.height);
    return finish(&scene, &to, draw_on(surface, &scene, 1, &to), err);
}

kith_status kith_export_pdf(const kith_network *network, FILE *out, kith_error *err)
{
    kith_scene scene;
    sheet to = {.out = out};
    kith_status status = kith_scene_make(network, &scene, err);
    if (status != KITH_OK)
        return status;
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(write_bytes, &to, scene.width, scene.height);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                   ""); /* no clock in it */
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "kith " KITH_VERSION);
    return finish(&scene, &to, draw_on(surface, &scene, 1, &to), err);
}

kith_status kith_export_png(const kith_network *network, FILE *out, kith_error *err)
{
    kith_scene scene;
    sheet to = {.out = out};
    kith_status status = kith_scene_make(network, &scene, err);
    if (status != KITH_OK)
        return status;
    double scale = DOTS_AN_INCH / POINTS_AN_INCH;
    cairo_surface_t *surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, (int)(scene.width * scale + 0.5), (int)(scene.height * scale + 0.5));
    return finish(&scene, &to, draw_on(surface, &scene, scale, &to), err);
}
