/* graph/filter/backbone.h - backbones: which edges of a network are more than chance would make. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_FILTER_BACKBONE_H
#define KITH_GRAPH_FILTER_BACKBONE_H

#include "extract/base/error.h"
#include "graph/network/options.h"

typedef struct kith_network kith_network;

/** The level unless another is given. */
#define KITH_BACKBONE_LEVEL 0.05

/**
 * Parse a method's name, and a level after a colon: "disparity", "noise-corrected:0.01".
 *
 * Returns KITH_EARGUMENT for another name or level.
 */
KITH_CHECKED kith_status kith_backbone_parse(kith_str text, kith_backbone *out, kith_error *err);

/** Its name, as it is parsed; "none" for KITH_BACKBONE_NONE. */
const char *kith_backbone_name(kith_backbone_method method);

/** Write the p of each edge of `network` to `out`; 0 for KITH_BACKBONE_NONE. Time: O(edges). */
void kith_backbone_judge(const kith_network *network, kith_backbone_method method, double *out);

#endif
