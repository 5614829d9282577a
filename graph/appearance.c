/* graph/appearance.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/appearance.h"

#include <math.h>

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

void kith_appearance_choose(kith_network *network)
{
    size_t members[PALETTE_COUNT] = {0};
    double greatest = 0;
    for (size_t i = 0; i < network->node_count; i++) {
        const kith_node *node = &network->nodes[i];
        greatest = fmax(greatest, node->strength);
        if (node->community < PALETTE_COUNT)
            members[node->community]++;
    }
    for (size_t i = 0; i < network->node_count; i++) {
        kith_node *node = &network->nodes[i];
        double area = greatest > 0 ? node->strength / greatest : 0;
        bool coloured =
            node->community < PALETTE_COUNT && members[node->community] >= KITH_COLOURED_NODES_MIN;
        colour chosen = coloured ? palette[node->community] : grey;
        node->size = fmax(KITH_SIZE_MAX * sqrt(area), KITH_SIZE_MIN);
        node->r = chosen.r;
        node->g = chosen.g;
        node->b = chosen.b;
    }
}
