/* graph/measure/appearance.c - how a node looks at first sight: its size and colour. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/appearance.h"

#include <math.h>

#include "graph/measure/catalogue.h"
#include "graph/network/network.h"

typedef struct colour {
    uint8_t r, g, b;
} colour;

static const colour grey = {187, 187, 187};
static const colour palette[] = {
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
#define PALETTE_COUNT (sizeof palette / sizeof *palette)

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

static void choose_colours(kith_network *network, bool by_type)
{
    size_t members[PALETTE_COUNT] = {0};
    for (size_t i = 0; i < network->node_count; i++)
        if (network->nodes[i].community < PALETTE_COUNT)
            members[network->nodes[i].community]++;
    for (size_t i = 0; i < network->node_count; i++) {
        kith_node *node = &network->nodes[i];
        bool coloured =
            node->community < PALETTE_COUNT && members[node->community] >= KITH_COLOURED_NODES_MIN;
        colour chosen = coloured ? palette[node->community] : grey;
        if (by_type)
            chosen = type_palette[node->type];
        node->r = chosen.r;
        node->g = chosen.g;
        node->b = chosen.b;
    }
}

void kith_appearance_choose(kith_network *network, const kith_looks *looks)
{
    network->looks = *looks;
    choose_sizes(network, kith_looks_measure(looks));
    choose_colours(network, looks->colour_by_type);
}
