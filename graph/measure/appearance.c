/* graph/measure/appearance.c - how a node looks at first sight: its size and colour. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/appearance.h"

#include <math.h>
#include <stdlib.h>

#include "graph/measure/catalogue.h"
#include "graph/network/network.h"

typedef struct colour {
    uint8_t r, g, b;
} colour;

static const colour grey = {187, 187, 187};
static const colour palette[KITH_COLOURED_COMMUNITIES_MAX] = {
    {204, 102, 119}, /* rose */
    {51, 34, 136},   /* indigo */
    {221, 204, 119}, /* sand */
    {17, 119, 51},   /* green */
    {136, 204, 238}, /* cyan */
    {136, 34, 85},   /* wine */
    {68, 170, 153},  /* teal */
    {153, 153, 51},  /* olive */
    {170, 68, 153},  /* purple */
};

static const colour type_palette[KITH_NODE_TYPE_COUNT] = {
    [KITH_TYPE_PERSON] = {68, 119, 170},       /* blue */
    [KITH_TYPE_COMPANY] = {238, 102, 119},     /* red */
    [KITH_TYPE_COUNTRY] = {34, 136, 51},       /* green */
    [KITH_TYPE_ORGANIZATION] = {204, 187, 68}, /* yellow */
    [KITH_TYPE_PLACE] = {102, 204, 238},       /* cyan */
    [KITH_NODE_DOCUMENT] = {170, 51, 119},     /* purple */
};

const kith_measure *kith_looks_measure(const kith_looks *looks)
{
    return looks->size_by ? looks->size_by
                          : kith_measure_find(kith_measures_of_node(), KITH_STR("strength"));
}

static void choose_sizes(kith_network *network, const kith_measure *by)
{
    double greatest = 0;
    for (size_t i = 0; i < network->node_count; i++)
        greatest = fmax(greatest, kith_measure_value(by, &network->nodes[i]));
    for (size_t i = 0; i < network->node_count; i++) {
        kith_node *node = &network->nodes[i];
        double area = greatest > 0 ? kith_measure_value(by, node) / greatest : 0;
        node->size = fmax(KITH_SIZE_MAX * sqrt(area), KITH_SIZE_MIN);
    }
}

/* How strong a community is. */
typedef struct standing {
    uint64_t community;
    size_t members;
    double strength;
} standing;

static int compare_standings(const void *left, const void *right)
{
    const standing *a = left, *b = right;
    bool small_a = a->members < KITH_COLOURED_NODES_MIN;
    bool small_b = b->members < KITH_COLOURED_NODES_MIN;
    if (small_a != small_b)
        return small_a ? 1 : -1;
    if (a->strength != b->strength)
        return a->strength > b->strength ? -1 : 1;
    return (a->community > b->community) - (a->community < b->community);
}

/* The colour of each community, by number; their count is that of numbers in use. */
static colour *colour_communities(const kith_network *network, kith_arena *arena)
{
    size_t count = 0;
    for (size_t i = 0; i < network->node_count; i++)
        if (network->nodes[i].community >= count)
            count = network->nodes[i].community + 1;
    colour *colours = kith_arena_array(arena, colour, count);
    standing *standings = kith_arena_array(arena, standing, count);
    for (size_t i = 0; i < count; i++) {
        colours[i] = grey;
        standings[i].community = i;
    }
    for (size_t i = 0; i < network->node_count; i++) {
        standing *of = &standings[network->nodes[i].community];
        of->members++;
        of->strength += network->nodes[i].strength;
    }
    if (count)
        qsort(standings, count, sizeof *standings, compare_standings);
    for (size_t i = 0; i < count && i < KITH_COLOURED_COMMUNITIES_MAX; i++)
        if (standings[i].members >= KITH_COLOURED_NODES_MIN)
            colours[standings[i].community] = palette[i];
    return colours;
}

static void choose_colours(kith_network *network, bool by_type)
{
    kith_arena scratch = {0};
    const colour *colours = by_type ? NULL : colour_communities(network, &scratch);
    for (size_t i = 0; i < network->node_count; i++) {
        kith_node *node = &network->nodes[i];
        colour chosen = by_type ? type_palette[node->type] : colours[node->community];
        node->r = chosen.r;
        node->g = chosen.g;
        node->b = chosen.b;
    }
    kith_arena_free(&scratch);
}

bool kith_appearance_is_grey(const kith_node *node)
{
    return node->r == grey.r && node->g == grey.g && node->b == grey.b;
}

void kith_appearance_choose(kith_network *network, const kith_looks *looks)
{
    network->looks = *looks;
    choose_sizes(network, kith_looks_measure(looks));
    choose_colours(network, looks->colour_by_type);
}
