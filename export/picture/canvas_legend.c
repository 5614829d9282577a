/* export/picture/canvas_legend.c - the side of a picture: what it shows, and how to read it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <inttypes.h>

#include "export/cell.h"
#include "export/columns.h"
#include "export/picture/canvas.h"
#include "graph/measure/catalogue.h"
#include "graph/measure/appearance.h"

#define LEADING 1.35 /* lines of text, in heights of letters */

/* A column of text while it is written. */
typedef struct side {
    kith_canvas *canvas;
    const kith_scene *scene;
    double y;         /* baseline of the last line */
    double left;      /* where text begins */
    kith_buffer text; /* scratch */
} side;

/* The end of the words of `text` that fit into `room`: one word at least. */
static size_t fit_words(side *at, kith_str text, double room)
{
    size_t end = 0;
    for (size_t i = 1; i <= text.len; i++) {
        if (i < text.len && text.ptr[i] != ' ')
            continue;
        if (end && kith_canvas_width(at->canvas, kith_str_slice(text, 0, i)) > room)
            break;
        end = i;
    }
    return end;
}

/* Write text as lines, `most` of them at most, in letters of `height`. */
static void write_lines(side *at, kith_str text, double height, bool bold, size_t most)
{
    kith_canvas_font(at->canvas, height, bold);
    double room = at->scene->side.right - at->left;
    for (size_t line = 0; text.len && line < most; line++) {
        size_t end = fit_words(at, text, room);
        at->y += height * LEADING;
        kith_canvas_write(at->canvas, kith_str_slice(text, 0, end), at->left, at->y, 0);
        text = kith_str_slice(text, end, text.len);
        while (text.len && text.ptr[0] == ' ')
            text = kith_str_slice(text, 1, text.len);
    }
}

static void write_heading(side *at, const char *text)
{
    at->left = at->scene->side.left;
    at->y += 0.9 * at->scene->letter;
    write_lines(at, kith_str_of(text), at->scene->letter, true, 2);
    at->y += 0.2 * at->scene->letter;
}

static void write_title(side *at)
{
    const kith_network *network = at->scene->network;
    at->text.len = 0;
    kith_cell_text(network->looks.title, &at->text);
    kith_str title = kith_buffer_str(&at->text);
    if (title.len == 0)
        title = KITH_STR(KITH_TITLE_DEFAULT);
    write_lines(at, title, 1.7 * at->scene->letter, true, 4);
    at->y += 0.3 * at->scene->letter;
}

static void write_counts(side *at)
{
    const kith_scene *scene = at->scene;
    const kith_network *network = scene->network;
    at->text.len = 0;
    kith_buffer_format(&at->text, "%zu entities, %zu ties in %" PRIu64 " documents",
                       network->node_count, network->edge_count, network->documents);
    write_lines(at, kith_buffer_str(&at->text), scene->letter, false, 2);
    at->text.len = 0;
    if (scene->foremost.shown == network)
        return;
    kith_buffer_format(&at->text, "drawn: the backbone, %zu entities and %zu ties",
                       scene->node_count, scene->edge_count);
    write_lines(at, kith_buffer_str(&at->text), scene->letter, false, 3);
}

/* Where the sign before a line is: half a letter above the baseline of the line to come. */
static double sign_y(const side *at)
{
    return at->y + at->scene->letter * (LEADING - 0.36);
}

static void write_types(side *at)
{
    const kith_scene *scene = at->scene;
    double letter = scene->letter;
    write_heading(at, "Shapes");
    at->left = scene->side.left + 2 * letter;
    for (int type = 0; type < KITH_NODE_TYPE_COUNT; type++) {
        const kith_node *coloured = NULL;
        size_t count = scene->legend.nodes_of[type];
        if (count == 0)
            continue;
        for (size_t i = 0; i < scene->node_count && !coloured; i++)
            if ((int)scene->nodes[i].node->type == type)
                coloured = scene->nodes[i].node;
        bool by_type = scene->network->looks.colour_by_type;
        kith_ink ink = by_type ? (kith_ink){coloured->r, coloured->g, coloured->b} : kith_ink_line;
        kith_canvas_shape(at->canvas, (kith_type)type, scene->side.left + 0.6 * letter, sign_y(at),
                          0.42 * letter, ink);
        at->text.len = 0;
        kith_buffer_format(&at->text, "%s (%zu)", kith_shape_of((kith_type)type)->title, count);
        write_lines(at, kith_buffer_str(&at->text), letter, false, 1);
    }
}

static void write_communities(side *at)
{
    const kith_scene *scene = at->scene;
    double letter = scene->letter;
    if (scene->legend.community_count == 0)
        return;
    write_heading(at, "Colours: communities, by their strongest");
    at->left = scene->side.left + 2 * letter;
    for (size_t i = 0; i < scene->legend.community_count; i++) {
        const kith_legend_community *community = &scene->legend.communities[i];
        const kith_node *first = community->strongest[0];
        kith_canvas_shape(at->canvas, KITH_TYPE_PERSON, scene->side.left + 0.6 * letter, sign_y(at),
                          0.5 * letter, (kith_ink){first->r, first->g, first->b});
        at->text.len = 0;
        for (size_t k = 0; k < community->strongest_count; k++) {
            if (k)
                kith_buffer_append(&at->text, KITH_STR(", "));
            kith_cell_text(community->strongest[k]->label, &at->text);
        }
        kith_buffer_format(&at->text, " (%zu)", community->node_count);
        write_lines(at, kith_buffer_str(&at->text), letter, false, 2);
    }
    if (scene->legend.grey_count == 0)
        return;
    at->text.len = 0;
    kith_buffer_format(&at->text, "Grey: others (%zu)", scene->legend.grey_count);
    write_lines(at, kith_buffer_str(&at->text), letter, false, 1);
}

/* A line for each width that there is, from the lightest on. */
static void write_edges(side *at)
{
    const kith_scene *scene = at->scene;
    double letter = scene->letter, weight = scene->legend.lightest;
    if (scene->edge_count == 0)
        return;
    write_heading(at, "Lines: ties");
    kith_str meaning = kith_network_read(scene->network, "weight", &at->text);
    write_lines(at, meaning, letter, false, 2);
    at->left = scene->side.left + 3.5 * letter;
    for (size_t level = 0; level < KITH_EDGE_LEVELS && weight <= scene->legend.heaviest; level++) {
        kith_stroke stroke = kith_stroke_of(level, scene->edge_count);
        kith_canvas_ink(at->canvas, kith_ink_line, stroke.opacity);
        kith_canvas_line(at->canvas, scene->side.left, sign_y(at), scene->side.left + 2.5 * letter,
                         sign_y(at), stroke.width * KITH_SCENE_PIXEL);
        at->text.len = 0;
        kith_buffer_format(&at->text, "%.4g%s", weight,
                           level + 1 == KITH_EDGE_LEVELS ? " and more" : "");
        write_lines(at, kith_buffer_str(&at->text), letter, false, 1);
        weight *= 2;
    }
}

static void write_sizes(side *at)
{
    const kith_measure *by = kith_looks_measure(&at->scene->network->looks);
    write_heading(at, "Sizes");
    at->text.len = 0;
    kith_buffer_format(&at->text, "%s: %s", by->name, by->meaning);
    write_lines(at, kith_buffer_str(&at->text), at->scene->letter, false, 3);
    at->y += 0.9 * at->scene->letter;
    at->text.len = 0;
    kith_buffer_format(&at->text, "Drawn by kith %s", KITH_VERSION);
    write_lines(at, kith_buffer_str(&at->text), 0.85 * at->scene->letter, false, 1);
}

void kith_canvas_legend(kith_canvas *canvas, const kith_scene *scene)
{
    side at = {.canvas = canvas, .scene = scene, .y = scene->side.top, .left = scene->side.left};
    write_title(&at);
    write_counts(&at);
    write_types(&at);
    write_communities(&at);
    write_edges(&at);
    write_sizes(&at);
    kith_buffer_clear(&at.text);
}
