/* graph/cooccurrence/pairs.c - pairs of entities, counted by the windows that name both. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence/pairs.h"

#include <stdlib.h>

#include "extract/base/arena.h"
#include "extract/base/hash.h"

static uint64_t hash_pair(uint32_t a, uint32_t b, uint32_t period)
{
    return kith_hash_number((uint64_t)a << 32 | b, period);
}

static void grow_slots(kith_pairs *pairs)
{
    free(pairs->slots);
    pairs->slot_count = pairs->slot_count ? pairs->slot_count * 2 : 1024;
    size_t capacity = 0;
    pairs->slots = kith_array_grow(NULL, &capacity, pairs->slot_count, sizeof *pairs->slots);
    memset(pairs->slots, 0, pairs->slot_count * sizeof *pairs->slots);
    for (size_t i = 0; i < pairs->count; i++) {
        const kith_pair *pair = &pairs->at[i];
        size_t slot = hash_pair(pair->a, pair->b, pair->period) & (pairs->slot_count - 1);
        while (pairs->slots[slot])
            slot = (slot + 1) & (pairs->slot_count - 1);
        pairs->slots[slot] = (uint32_t)i + 1;
    }
}

/* The place of a pair, where it is put when it is new. */
static size_t find(kith_pairs *pairs, uint32_t a, uint32_t b, uint32_t period)
{
    if (pairs->count * 2 >= pairs->slot_count)
        grow_slots(pairs);
    size_t slot = hash_pair(a, b, period) & (pairs->slot_count - 1);
    for (; pairs->slots[slot]; slot = (slot + 1) & (pairs->slot_count - 1)) {
        const kith_pair *pair = &pairs->at[pairs->slots[slot] - 1];
        if (pair->a == a && pair->b == b && pair->period == period)
            return pairs->slots[slot] - 1;
    }
    size_t place = pairs->count++;
    pairs->at = kith_array_grow(pairs->at, &pairs->pair_room, place + 1, sizeof *pairs->at);
    pairs->marks =
        kith_array_grow(pairs->marks, &pairs->mark_room, place + 1, sizeof *pairs->marks);
    pairs->at[place] = (kith_pair){.a = a, .b = b, .period = period};
    pairs->marks[place] = (kith_pair_mark){0};
    pairs->slots[slot] = (uint32_t)place + 1;
    return place;
}

void kith_pairs_count(kith_pairs *pairs, uint32_t one, uint32_t other, kith_pair_place place)
{
    uint32_t a = one < other ? one : other, b = one < other ? other : one;
    size_t found = find(pairs, a, b, place.period);
    kith_pair *pair = &pairs->at[found];
    kith_pair_mark *last = &pairs->marks[found];
    if (last->window != place.window) {
        last->window = place.window;
        last->share = 0;
        pair->windows++;
    }
    if (place.share > last->share) {
        pair->shares += place.share - last->share;
        last->share = place.share;
    }
    if (last->document == place.document)
        return;
    last->document = place.document;
    pair->documents++;
    if (place.date && (!pair->first_date || place.date < pair->first_date))
        pair->first_date = place.date;
    if (place.date > pair->last_date)
        pair->last_date = place.date;
}

static int compare(const void *left, const void *right)
{
    const kith_pair *p = left, *q = right;
    if (p->a != q->a)
        return p->a < q->a ? -1 : 1;
    if (p->b != q->b)
        return p->b < q->b ? -1 : 1;
    return (p->period > q->period) - (p->period < q->period);
}

void kith_pairs_sort(kith_pairs *pairs)
{
    if (pairs->count)
        qsort(pairs->at, pairs->count, sizeof *pairs->at, compare);
}

void kith_pairs_clear(kith_pairs *pairs)
{
    if (!pairs)
        return;
    free(pairs->at);
    free(pairs->marks);
    free(pairs->slots);
    *pairs = (kith_pairs){0};
}
