/* export/drawing/look.c - the look of a drawn network, one for the page and for pictures. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/drawing/look.h"

#include <math.h>

#define MANY_EDGES 3000.0 /* beyond, they are drawn fainter */

static const kith_corner square[] = {{-0.88, -0.88}, {0.88, -0.88}, {0.88, 0.88}, {-0.88, 0.88}};
static const kith_corner diamond[] = {{0, -1.25}, {1.25, 0}, {0, 1.25}, {-1.25, 0}};
static const kith_corner triangle[] = {{0, -1.3}, {1.2, 0.85}, {-1.2, 0.85}};
static const kith_corner hexagon[] = {{-0.6, -1}, {0.6, -1}, {1.15, 0},
                                      {0.6, 1},   {-0.6, 1}, {-1.15, 0}};

/* A sheet, of which a corner is cut. */
static const kith_corner sheet[] = {
    {-0.75, -1.05}, {0.35, -1.05}, {0.75, -0.65}, {0.75, 1.05}, {-0.75, 1.05}};

#define SHAPE(title, corners)                                                                      \
    {                                                                                              \
        (title), (corners), sizeof(corners) / sizeof *(corners)                                    \
    }

const kith_shape *kith_shape_of(kith_type type)
{
    static const kith_shape shapes[KITH_NODE_TYPE_COUNT] = {
        [KITH_TYPE_PERSON] = {"People", NULL, 0},
        [KITH_TYPE_COMPANY] = SHAPE("Companies", square),
        [KITH_TYPE_COUNTRY] = SHAPE("Countries", diamond),
        [KITH_TYPE_ORGANIZATION] = SHAPE("Organizations", triangle),
        [KITH_TYPE_PLACE] = SHAPE("Places", hexagon),
        [KITH_NODE_DOCUMENT] = SHAPE("Documents", sheet),
    };
    return &shapes[type];
}

size_t kith_edge_level(double weight, double lightest)
{
    double doublings = lightest > 0 && weight > lightest ? floor(log2(weight / lightest)) : 0;
    return (size_t)fmin(doublings, KITH_EDGE_LEVELS - 1);
}

kith_stroke kith_stroke_of(size_t level, size_t edge_count)
{
    double step = (double)level + 1;
    double crowd = edge_count > 0 ? fmin(1, sqrt(MANY_EDGES / (double)edge_count)) : 1;
    return (kith_stroke){.width = 0.5 + 0.55 * step,
                         .opacity = fmin(1, (0.3 + 0.12 * step) * (0.25 + 0.75 * crowd))};
}

double kith_label_size(double share)
{
    return 11 + 6 * sqrt(share);
}
