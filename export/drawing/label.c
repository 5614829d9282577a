/* export/drawing/label.c - labels: where the names of a drawing have room. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/drawing/label.h"

#include <math.h>

#define PLACES  8
#define TRIED   4 /* nodes for each label */
#define REFUSED INFINITY
#define DISTANCE                                                                                   \
    1.2 /* of a name from the middle of its node, in its radii: shapes have corners                \
         */

static bool boxes_overlap(const kith_box *a, const kith_box *b)
{
    return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

static bool is_within(const kith_box *box, const kith_box *bounds)
{
    return box->left >= bounds->left && box->right <= bounds->right && box->top >= bounds->top &&
           box->bottom <= bounds->bottom;
}

static bool covers_node(const kith_box *box, const kith_label *label)
{
    double dx = fmax(fmax(box->left - label->x, label->x - box->right), 0);
    double dy = fmax(fmax(box->top - label->y, label->y - box->bottom), 0);
    return hypot(dx, dy) < label->radius;
}

static void list_places(const kith_label *label, kith_box places[PLACES])
{
    double away = label->radius * DISTANCE, x = label->x, y = label->y;
    double half = label->width / 2, middle = label->height / 2;
    double below = y + away + 1, above = y - away - 1, right = x + away + 2, left = x - away - 2;
    places[0] = (kith_box){x - half, below, x + half, below + label->height};
    places[1] = (kith_box){x - half, above - label->height, x + half, above};
    places[2] = (kith_box){right, y - middle, right + label->width, y + middle};
    places[3] = (kith_box){left - label->width, y - middle, left, y + middle};
    /* Then at the corners, and the farther the less they touch. */
    double corner = 0.75 * away;
    for (size_t i = 0; i < 4; i++) {
        double down = i < 2 ? y + corner : y - corner - label->height;
        double across = i % 2 ? x + corner : x - corner - label->width;
        places[4 + i] = (kith_box){across, down, across + label->width, down + label->height};
    }
}

/* What a place would hide: nodes of others; REFUSED where it must not be. */
static double judge_place(const kith_box *box, const kith_label *labels, size_t count, size_t self)
{
    double hidden = 0;
    for (size_t i = 0; i < count; i++) {
        const kith_label *other = &labels[i];
        if (i == self)
            continue;
        if (other->placed && boxes_overlap(box, &other->box))
            return REFUSED;
        if (!covers_node(box, other))
            continue;
        if (other->placed || other->radius > labels[self].radius)
            return REFUSED;
        hidden += other->radius * other->radius;
    }
    return hidden;
}

static void place_label(kith_label *labels, size_t count, size_t self, const kith_box *bounds)
{
    kith_box places[PLACES];
    double least = REFUSED;
    list_places(&labels[self], places);
    for (size_t i = 0; i < PLACES && least > 0; i++) {
        if (!is_within(&places[i], bounds))
            continue;
        double hidden = judge_place(&places[i], labels, count, self);
        if (hidden < least) {
            least = hidden;
            labels[self].box = places[i];
        }
    }
    labels[self].placed = least < REFUSED;
}

void kith_labels_place(kith_label *labels, size_t count, kith_box bounds, size_t most)
{
    size_t placed = 0;
    for (size_t i = 0; i < count && i / TRIED < most && placed < most; i++) {
        place_label(labels, count, i, &bounds);
        placed += labels[i].placed;
    }
}
