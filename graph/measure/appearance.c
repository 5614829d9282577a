/* graph/measure/appearance.c - how a node looks at first sight: its size and colour. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/appearance.h"

#include <math.h>
#include <stddef.h>

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

static const colour type_palette[KITH_TYPE_COUNT] = {
    [KITH_TYPE_PERSON] = {68, 119, 170},       /* blue */
    [KITH_TYPE_COMPANY] = {238, 102, 119},     /* red */
    [KITH_TYPE_COUNTRY] = {34, 136, 51},       /* green */
    [KITH_TYPE_ORGANIZATION] = {204, 187, 68}, /* yellow */
    [KITH_TYPE_PLACE] = {102, 204, 238},       /* cyan */
};

/* A measure: a number of a node, or a count. */
typedef struct measure {
    const char *name;
    size_t offset;
    bool count;
} measure;

static const measure measures[] = {
    [KITH_SIZE_BY_STRENGTH] = {"strength", offsetof(kith_node, strength), false},
    [KITH_SIZE_BY_DEGREE] = {"degree", offsetof(kith_node, degree), true},
    [KITH_SIZE_BY_PAGERANK] = {"pagerank", offsetof(kith_node, pagerank), false},
    [KITH_SIZE_BY_BETWEENNESS] = {"betweenness", offsetof(kith_node, betweenness), false},
    [KITH_SIZE_BY_CLOSENESS] = {"closeness", offsetof(kith_node, closeness), false},
    [KITH_SIZE_BY_EIGENVECTOR] = {"eigenvector", offsetof(kith_node, eigenvector), false},
    [KITH_SIZE_BY_MENTIONS] = {"mentions", offsetof(kith_node, mentions), true},
    [KITH_SIZE_BY_DOCUMENTS] = {"documents", offsetof(kith_node, documents), true},
};
#define MEASURE_COUNT (sizeof measures / sizeof *measures)

const char *kith_size_by_name(kith_size_by size_by)
{
    return measures[size_by].name;
}

kith_status kith_size_by_parse(kith_str name, kith_size_by *out, kith_error *err)
{
    for (size_t i = 0; i < MEASURE_COUNT; i++)
        if (kith_str_equal(name, kith_str_of(measures[i].name))) {
            *out = (kith_size_by)i;
            return KITH_OK;
        }
    return kith_fail(err, KITH_EARGUMENT,
                     "there are strength, degree, pagerank, betweenness, closeness, eigenvector, "
                     "mentions and documents");
}

static double read_measure(const kith_node *node, const measure *by)
{
    const void *at = (const char *)node + by->offset;
    return by->count ? (double)*(const uint64_t *)at : *(const double *)at;
}

static void choose_sizes(kith_network *network, const measure *by)
{
    double greatest = 0;
    for (size_t i = 0; i < network->node_count; i++)
        greatest = fmax(greatest, read_measure(&network->nodes[i], by));
    for (size_t i = 0; i < network->node_count; i++) {
        kith_node *node = &network->nodes[i];
        double area = greatest > 0 ? read_measure(node, by) / greatest : 0;
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
    choose_sizes(network, &measures[looks->size_by]);
    choose_colours(network, looks->colour_by_type);
}
