/* graph/network/slice.c - slices: what a node or an edge has of each period. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/network/slice.h"

#include <stdlib.h>

static int compare(const void *left, const void *right)
{
    const kith_slice_mention *p = left, *q = right;
    if (p->place != q->place)
        return p->place < q->place ? -1 : 1;
    return (p->period > q->period) - (p->period < q->period);
}

kith_slices *kith_slices_count(kith_slice_mention *mentions, size_t count, size_t place_count,
                               kith_arena *arena)
{
    kith_slices *slices = kith_arena_array(arena, kith_slices, place_count);
    if (count)
        qsort(mentions, count, sizeof *mentions, compare);
    size_t kinds = 0;
    for (size_t i = 0; i < count; i++)
        kinds += i == 0 || compare(&mentions[i - 1], &mentions[i]) != 0;
    kith_slice *next = kith_arena_array(arena, kith_slice, kinds);
    for (size_t i = 0; i < count; i++) {
        if (!mentions[i].period)
            continue;
        kith_slices *of = &slices[mentions[i].place];
        if (of->count == 0)
            of->at = next;
        if (of->count == 0 || of->at[of->count - 1].period != mentions[i].period) {
            *next++ = (kith_slice){.period = mentions[i].period};
            of->count++;
        }
        of->at[of->count - 1].amount++;
    }
    return slices;
}
