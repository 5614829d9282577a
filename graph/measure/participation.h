/* graph/measure/participation.h - participation: how far a node's ties spread over the communities.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_PARTICIPATION_H
#define KITH_GRAPH_MEASURE_PARTICIPATION_H

#include "graph/measure/adjacency.h"

/**
 * Fill in each node's participation in the communities, which have been found: with k(c) the weight
 * of its ties to community c, 1 - sum over c of (k(c) / strength)^2 (Guimera & Amaral 2005), on
 * weight, [0, 1); 0 where all its ties are with one community, or it has none.
 *
 * Cannot fail. Time: O(nodes + edges).
 */
void kith_participation_measure(kith_network *network, const kith_adjacency *adjacency);

#endif
