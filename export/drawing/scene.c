/* export/drawing/scene.c - a scene: what of a network is drawn on a sheet, and where. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/drawing/scene.h"

#include <math.h>

#include "graph/measure/appearance.h"

#define MARGIN 24.0 /* points, of the smallest sheet */
#define SIDE   0.25 /* of the sheet's width is the legend's */

/* A sheet, for networks of so many nodes. */
typedef struct sheet {
    size_t nodes_max;
    double width, height, letter;
    size_t label_max;
} sheet;

static const sheet sheets[] = {
    {150, 842, 595, 9, 150},            /* A4 */
    {(size_t)-1, 1191, 842, 10.5, 300}, /* A3 */
};

static double finite_or_zero(double number)
{
    return isfinite(number) ? number : 0;
}

/* The box of all nodes, where the network has them. */
static kith_box find_bounds(const kith_network *network)
{
    kith_box bounds = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (size_t i = 0; i < network->node_count; i++) {
        double x = finite_or_zero(network->nodes[i].x), y = finite_or_zero(-network->nodes[i].y);
        bounds.left = fmin(bounds.left, x);
        bounds.right = fmax(bounds.right, x);
        bounds.top = fmin(bounds.top, y);
        bounds.bottom = fmax(bounds.bottom, y);
    }
    return bounds;
}

/* Put the nodes into the plot, as large as it lets them be, the whole in its middle. */
static void place_nodes(kith_scene *scene)
{
    const kith_network *network = scene->foremost.shown;
    const kith_box *plot = &scene->plot;
    kith_box bounds = find_bounds(network);
    double largest = KITH_RADIUS_LARGEST * KITH_SCENE_PIXEL, pad = 1.5 * largest;
    double across = fmax(bounds.right - bounds.left, 1), down = fmax(bounds.bottom - bounds.top, 1);
    double scale = fmin((plot->right - plot->left - 2 * pad) / across,
                        (plot->bottom - plot->top - 2 * pad) / down);
    scale = fmin(scale, largest / KITH_SIZE_MAX * 4); /* few nodes need not fill the sheet */
    double grown = fmax(scale * KITH_RADIUS_GROWN / 2, largest / KITH_SIZE_MAX);
    for (size_t i = 0; i < scene->node_count; i++) {
        const kith_node *node = &network->nodes[i];
        double x = finite_or_zero(node->x) - (bounds.left + bounds.right) / 2;
        double y = finite_or_zero(-node->y) - (bounds.top + bounds.bottom) / 2;
        double size = fmin(fmax(finite_or_zero(node->size), KITH_SIZE_MIN), KITH_SIZE_MAX);
        scene->nodes[i] = (kith_scene_node){.node = node,
                                            .x = (plot->left + plot->right) / 2 + x * scale,
                                            .y = (plot->top + plot->bottom) / 2 + y * scale,
                                            .radius = size * grown};
    }
}

static void order_edges(kith_scene *scene)
{
    const kith_network *shown = scene->foremost.shown;
    const kith_edge **heaviest = kith_network_heaviest(shown, &scene->arena);
    scene->edge_count = shown->edge_count;
    scene->edges = kith_arena_array(&scene->arena, const kith_edge *, scene->edge_count);
    for (size_t i = 0; i < scene->edge_count; i++)
        scene->edges[i] = heaviest[scene->edge_count - 1 - i];
}

static void choose_sheet(kith_scene *scene)
{
    const sheet *chosen = sheets;
    while (scene->node_count > chosen->nodes_max)
        chosen++;
    double width = chosen->width, height = chosen->height, side = width * SIDE;
    double margin = MARGIN * width / sheets[0].width;
    scene->width = width;
    scene->height = height;
    scene->letter = chosen->letter;
    scene->label_max = chosen->label_max;
    scene->plot = (kith_box){margin, margin, width - side - margin, height - margin};
    scene->side = (kith_box){width - side, margin, width - margin, height - margin};
}

kith_status kith_scene_make(const kith_network *network, kith_scene *out, kith_error *err)
{
    *out = (kith_scene){.network = network};
    kith_status status = kith_foremost_find(network, &out->foremost, err);
    if (status != KITH_OK)
        return status;
    out->node_count = out->foremost.shown->node_count;
    choose_sheet(out);
    out->nodes = kith_arena_array(&out->arena, kith_scene_node, out->node_count);
    place_nodes(out);
    order_edges(out);
    kith_legend_make(out->foremost.shown, &out->legend);
    return KITH_OK;
}

void kith_scene_clear(kith_scene *scene)
{
    if (!scene)
        return;
    kith_foremost_clear(&scene->foremost);
    kith_arena_free(&scene->arena);
}
