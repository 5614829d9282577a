/* graph/appearance.h - how a node looks at first sight: its size and colour. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_APPEARANCE_H
#define KITH_GRAPH_APPEARANCE_H

#include "graph/network.h"

/** Diameters of the smallest and largest nodes, in the units of x and y. */
#define KITH_SIZE_MIN 10.0
#define KITH_SIZE_MAX 60.0

/** Communities of fewer nodes are grey. */
#define KITH_COLOURED_NODES_MIN 3

/**
 * Fill in size, r, g and b from strength and community. Cannot fail.
 *
 * Size: area goes with strength, the greatest KITH_SIZE_MAX across, none below KITH_SIZE_MIN.
 *
 * Colour tells the community: the nine largest have the colours of Paul Tol's "muted" scheme
 * ("Colour Schemes", SRON/EPS/TN/09-002, 2021), which the colour-blind can tell apart; the others
 * and the tiny ones are grey. By community and not by type, because this is what cannot be seen
 * without it; type is a column that Gephi's Appearance panel colours by in two clicks.
 */
void kith_appearance_choose(kith_network *network);

#endif
