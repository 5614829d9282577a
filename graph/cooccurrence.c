/* graph/cooccurrence.c - co-occurrence: which entities of a corpus share how many windows. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence.h"

#include <stdlib.h>

#include "extract/hash.h"
#include "graph/naming.h"

/* When a pair was counted last; windows and documents count from 1. */
typedef struct mark {
    uint64_t window, document;
} mark;

/* A window is one part, a run of sentences; but that of a document has a part a section. */
typedef struct counter {
    kith_window window;
    kith_cooccurrence *out;
    mark *marks; /* for each pair */
    size_t pair_room, mark_room;
    uint32_t *slots;                   /* a hash table of pairs: place + 1, 0 when free */
    size_t slot_count;                 /* a power of two, at least twice the pairs */
    uint64_t *seen_part, *seen_window; /* for each of the roster: when it was named last */
    uint32_t present[KITH_WINDOW_ENTITIES_MAX];
    size_t present_count; /* of the part at hand */
    uint64_t part_number, window_number, document_number;
    uint64_t named_window; /* the last that counts in window_count */
} counter;

static uint64_t hash_pair(uint32_t a, uint32_t b)
{
    return kith_hash_number((uint64_t)a << 32 | b, 0);
}

static void rebuild_slots(counter *c)
{
    free(c->slots);
    c->slot_count = c->slot_count ? c->slot_count * 2 : 1024;
    size_t capacity = 0;
    c->slots = kith_array_grow(NULL, &capacity, c->slot_count, sizeof *c->slots);
    memset(c->slots, 0, c->slot_count * sizeof *c->slots);
    for (size_t i = 0; i < c->out->pair_count; i++) {
        const kith_pair *pair = &c->out->pairs[i];
        size_t slot = hash_pair(pair->a, pair->b) & (c->slot_count - 1);
        while (c->slots[slot])
            slot = (slot + 1) & (c->slot_count - 1);
        c->slots[slot] = (uint32_t)i + 1;
    }
}

/* The place of a pair among out->pairs, where it is put when it is new. */
static size_t find_pair(counter *c, uint32_t a, uint32_t b)
{
    if (c->out->pair_count * 2 >= c->slot_count)
        rebuild_slots(c);
    size_t slot = hash_pair(a, b) & (c->slot_count - 1);
    for (; c->slots[slot]; slot = (slot + 1) & (c->slot_count - 1)) {
        const kith_pair *pair = &c->out->pairs[c->slots[slot] - 1];
        if (pair->a == a && pair->b == b)
            return c->slots[slot] - 1;
    }
    size_t place = c->out->pair_count++;
    c->out->pairs = kith_array_grow(c->out->pairs, &c->pair_room, place + 1, sizeof *c->out->pairs);
    c->marks = kith_array_grow(c->marks, &c->mark_room, place + 1, sizeof *c->marks);
    c->out->pairs[place] = (kith_pair){.a = a, .b = b};
    c->marks[place] = (mark){0};
    c->slots[slot] = (uint32_t)place + 1;
    return place;
}

static void count_pair(counter *c, uint32_t a, uint32_t b, uint32_t date)
{
    size_t place = a < b ? find_pair(c, a, b) : find_pair(c, b, a);
    kith_pair *pair = &c->out->pairs[place];
    mark *last = &c->marks[place];
    if (last->window == c->window_number)
        return;
    last->window = c->window_number;
    pair->windows++;
    if (last->document == c->document_number)
        return;
    last->document = c->document_number;
    pair->documents++;
    if (date && (!pair->first_date || date < pair->first_date))
        pair->first_date = date;
    if (date > pair->last_date)
        pair->last_date = date;
}

/* List whom sentences [from, to) name; false when they are too many. */
static bool find_present(counter *c, const kith_naming *document, size_t from, size_t to)
{
    const kith_naming_sentence *last = &document->sentences[to - 1];
    c->part_number++;
    c->present_count = 0;
    for (size_t i = document->sentences[from].first; i < last->first + last->count; i++) {
        uint32_t entity = document->entities[i];
        if (c->seen_part[entity] == c->part_number)
            continue;
        if (c->present_count == KITH_WINDOW_ENTITIES_MAX)
            return false;
        c->seen_part[entity] = c->part_number;
        c->present[c->present_count++] = entity;
    }
    return true;
}

static void count_part(counter *c, const kith_naming *document, size_t from, size_t to)
{
    if (!find_present(c, document, from, to)) {
        c->out->crowded_count++;
        return;
    }
    if (c->present_count && c->named_window != c->window_number) {
        c->named_window = c->window_number;
        c->out->window_count++;
    }
    for (size_t i = 0; i < c->present_count; i++) {
        uint32_t entity = c->present[i];
        if (c->seen_window[entity] != c->window_number) {
            c->seen_window[entity] = c->window_number;
            c->out->windows[entity]++;
        }
        for (size_t k = 0; k < i; k++)
            count_pair(c, c->present[k], entity, document->date);
    }
}

/* The end of the part that begins with sentence `from`. */
static size_t part_end(kith_window window, const kith_naming *document, size_t from)
{
    const kith_naming_sentence *first = &document->sentences[from];
    size_t to = from + 1;
    for (; to < document->sentence_count; to++) {
        const kith_naming_sentence *sentence = &document->sentences[to];
        if (sentence->section != first->section ||
            (window.kind == KITH_WINDOW_PARAGRAPH && sentence->paragraph != first->paragraph) ||
            (window.kind == KITH_WINDOW_SENTENCE && to - from == window.reach))
            break;
    }
    return to;
}

static kith_status count_document(counter *c, const kith_naming *document, kith_error *err)
{
    bool whole = c->window.kind == KITH_WINDOW_DOCUMENT;
    c->document_number++;
    c->window_number++;
    for (size_t from = 0; from < document->sentence_count;) {
        size_t to = part_end(c->window, document, from);
        count_part(c, document, from, to);
        c->window_number += !whole;
        from = c->window.kind == KITH_WINDOW_SENTENCE ? from + 1 : to;
        if (c->out->pair_count > KITH_PAIRS_MAX)
            return kith_fail(err, KITH_ELIMIT,
                             "more than %zu pairs of entities share a window; choose a narrower "
                             "window or fewer types",
                             KITH_PAIRS_MAX);
    }
    return KITH_OK;
}

static int compare_pairs(const void *left, const void *right)
{
    const kith_pair *p = left, *q = right;
    if (p->a != q->a)
        return p->a < q->a ? -1 : 1;
    return (p->b > q->b) - (p->b < q->b);
}

static kith_status count_corpus(counter *c, kith_corpus *corpus, kith_error *err)
{
    kith_naming_walk *walk = NULL;
    kith_naming document;
    bool more = true;
    kith_status status = kith_naming_walk_new(corpus, &c->out->roster, &walk, err);
    while (status == KITH_OK && more) {
        status = kith_naming_walk_next(walk, &document, &more, err);
        if (status == KITH_OK && more)
            status = count_document(c, &document, err);
    }
    kith_naming_walk_free(walk);
    if (status == KITH_OK && c->out->pair_count)
        qsort(c->out->pairs, c->out->pair_count, sizeof *c->out->pairs, compare_pairs);
    return status;
}

kith_status kith_cooccurrence_count(kith_corpus *corpus, kith_window window, unsigned types,
                                    kith_cooccurrence *out, kith_error *err)
{
    if (window.kind > KITH_WINDOW_DOCUMENT ||
        (window.kind == KITH_WINDOW_SENTENCE &&
         (window.reach < 1 || window.reach > KITH_WINDOW_REACH_MAX)))
        return kith_fail(err, KITH_EARGUMENT, "a window of no kind or reach");
    kith_cooccurrence counted = {0};
    kith_status status = kith_roster_read(corpus, types, &counted.arena, &counted.roster, err);
    if (status == KITH_OK) {
        size_t entities = counted.roster.count;
        kith_arena scratch = {0};
        counter c = {.window = window, .out = &counted};
        counted.windows = kith_arena_array(&counted.arena, uint64_t, entities);
        c.seen_part = kith_arena_array(&scratch, uint64_t, entities);
        c.seen_window = kith_arena_array(&scratch, uint64_t, entities);
        status = count_corpus(&c, corpus, err);
        free(c.marks);
        free(c.slots);
        kith_arena_free(&scratch);
    }
    if (status == KITH_OK)
        *out = counted;
    else
        kith_cooccurrence_clear(&counted);
    return status;
}

void kith_cooccurrence_clear(kith_cooccurrence *cooccurrence)
{
    if (!cooccurrence)
        return;
    free(cooccurrence->pairs);
    kith_arena_free(&cooccurrence->arena);
    *cooccurrence = (kith_cooccurrence){0};
}
