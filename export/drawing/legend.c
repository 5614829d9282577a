/* export/drawing/legend.c - a legend: what shapes, colours and widths of a drawing stand for. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/drawing/legend.h"

#include <math.h>

#include "graph/measure/appearance.h"

/* Nodes come strongest first, so that the first of a community are those that name it. */
static void add_member(kith_legend_community *community, const kith_node *node)
{
    community->node_count++;
    if (community->strongest_count < KITH_LEGEND_MEMBERS)
        community->strongest[community->strongest_count++] = node;
}

/* The community of a node in the list, or NULL when there is no room for it. */
static kith_legend_community *find_community(kith_legend *legend, const kith_node *node)
{
    for (size_t i = 0; i < legend->community_count; i++)
        if (legend->communities[i].number == node->community)
            return &legend->communities[i];
    if (legend->community_count == KITH_COLOURED_COMMUNITIES_MAX)
        return NULL;
    kith_legend_community *added = &legend->communities[legend->community_count++];
    *added = (kith_legend_community){.number = node->community};
    return added;
}

static void list_communities(const kith_network *network, kith_legend *out)
{
    for (size_t i = 0; i < network->node_count; i++) {
        const kith_node *node = &network->nodes[i];
        kith_legend_community *its = NULL;
        if (!kith_appearance_is_grey(node))
            its = find_community(out, node);
        if (its)
            add_member(its, node);
        else
            out->grey_count++;
    }
}

void kith_legend_make(const kith_network *network, kith_legend *out)
{
    *out = (kith_legend){0};
    for (size_t i = 0; i < network->node_count; i++)
        out->nodes_of[network->nodes[i].type]++;
    for (size_t i = 0; i < network->edge_count; i++) {
        double weight = network->edges[i].weight;
        out->lightest = i ? fmin(out->lightest, weight) : weight;
        out->heaviest = fmax(out->heaviest, weight);
    }
    if (!network->looks.colour_by_type)
        list_communities(network, out);
}
