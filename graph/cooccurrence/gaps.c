/* graph/cooccurrence/gaps.c - gaps: how many sentences apart the entities of a run of sentences are
 * named. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence/gaps.h"

#define NEVER SIZE_MAX

struct kith_gaps {
    uint32_t *number;                      /* by roster: its place in present */
    size_t last[KITH_WINDOW_ENTITIES_MAX]; /* the last sentence that names it */
    size_t
        gap[KITH_WINDOW_ENTITIES_MAX * KITH_WINDOW_ENTITIES_MAX]; /* by the lesser, the greater */
};

kith_gaps *kith_gaps_new(size_t roster_count, kith_arena *arena)
{
    kith_gaps *gaps = kith_arena_array(arena, kith_gaps, 1);
    gaps->number = kith_arena_array(arena, uint32_t, roster_count);
    return gaps;
}

static size_t place_of(size_t one, size_t other)
{
    size_t less = one < other ? one : other, more = one < other ? other : one;
    return less * KITH_WINDOW_ENTITIES_MAX + more;
}

void kith_gaps_measure(kith_gaps *gaps, const kith_naming *document, size_t from, size_t to,
                       const uint32_t *present, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        gaps->number[present[i]] = (uint32_t)i;
        gaps->last[i] = NEVER;
        for (size_t k = 0; k < i; k++)
            gaps->gap[place_of(i, k)] = NEVER;
    }
    for (size_t s = from; s < to; s++) {
        const kith_naming_sentence *sentence = &document->sentences[s];
        for (size_t m = sentence->first; m < sentence->first + sentence->count; m++) {
            size_t one = gaps->number[document->entities[m]];
            gaps->last[one] = s;
            for (size_t other = 0; other < count; other++) {
                size_t *gap = &gaps->gap[place_of(one, other)];
                if (other != one && gaps->last[other] != NEVER && s - gaps->last[other] < *gap)
                    *gap = s - gaps->last[other];
            }
        }
    }
}

size_t kith_gap_between(const kith_gaps *gaps, size_t one, size_t other)
{
    return gaps->gap[place_of(one, other)];
}
