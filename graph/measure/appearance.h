/* graph/measure/appearance.h - how a node looks at first sight: its size and colour. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_APPEARANCE_H
#define KITH_GRAPH_MEASURE_APPEARANCE_H

#include "extract/base/error.h"
#include "graph/network/options.h"

typedef struct kith_network kith_network;
typedef struct kith_node kith_node;

/** Diameters of the smallest and largest nodes, in the units of x and y. */
#define KITH_SIZE_MIN 10.0
#define KITH_SIZE_MAX 60.0

/** Communities of fewer nodes are grey, and all but so many of the strongest. */
#define KITH_COLOURED_NODES_MIN       3
#define KITH_COLOURED_COMMUNITIES_MAX 9

/** The measure that sizes tell. */
const kith_measure *kith_looks_measure(const kith_looks *looks);

/**
 * Fill in size, r, g and b from the other measures. Cannot fail.
 *
 * Size: area goes with the measure, the greatest KITH_SIZE_MAX across, none below KITH_SIZE_MIN.
 *
 * Colours are Paul Tol's ("Colour Schemes", SRON/EPS/TN/09-002, 2021), which the colour-blind can
 * tell apart: for communities his "muted" scheme, the nine whose members have most strength each
 * having one, while the others and the tiny ones are grey; for types his "bright" one. Community is
 * the usual choice, as it cannot be seen without.
 */
void kith_appearance_choose(kith_network *network, const kith_looks *looks);

/** Does the colour of a node tell its community, or is that one of the grey ones? */
bool kith_appearance_is_grey(const kith_node *node);

#endif
