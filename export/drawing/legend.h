/* export/drawing/legend.h - a legend: what shapes, colours and widths of a drawing stand for. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_DRAWING_LEGEND_H
#define KITH_EXPORT_DRAWING_LEGEND_H

#include "export/drawing/look.h"
#include "graph/measure/appearance.h"

/** Members that name a community, at most. */
#define KITH_LEGEND_MEMBERS 3

/** A community that has a colour of its own, known by its strongest members. */
typedef struct kith_legend_community {
    uint64_t number; /* as nodes have it */
    size_t node_count;
    const kith_node *strongest[KITH_LEGEND_MEMBERS];
    size_t strongest_count;
} kith_legend_community;

/** Caller's storage. */
typedef struct kith_legend {
    size_t nodes_of[KITH_NODE_TYPE_COUNT];
    kith_legend_community communities[KITH_COLOURED_COMMUNITIES_MAX]; /* the one of the strongest
                                                                       * node first */
    size_t community_count;
    size_t grey_count;         /* nodes of other communities */
    double lightest, heaviest; /* weights of edges; 0 without */
} kith_legend;

/**
 * Make the legend of `network`; there are no communities in it when colours stand for types. Its
 * nodes are the network's. Time: O(nodes + edges).
 */
void kith_legend_make(const kith_network *network, kith_legend *out);

/** What to call a network that was given no title. */
#define KITH_TITLE_DEFAULT "Who is named with whom"

#endif
