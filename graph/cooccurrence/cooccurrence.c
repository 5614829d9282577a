/* graph/cooccurrence/cooccurrence.c - co-occurrence: which entities of a corpus share how many
 * windows. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence/cooccurrence.h"

#include <stdlib.h>

#include "graph/cooccurrence/gaps.h"
#include "graph/corpus/naming.h"

/* What the documents say of one of the roster. */
typedef struct named {
    uint64_t mentions, documents, last_document;
    uint32_t first_date, last_date;
} named;

/* A window is one part, a run of sentences; but that of a document has a part a section. */
typedef struct counter {
    const kith_cooccurrence_options *options;
    kith_cooccurrence *out;
    /* For each of the roster: when it was named last. */
    uint64_t *seen_part, *seen_window;
    named *named;
    kith_slice_mention *mentions; /* heap: all, if periods matter */
    size_t mention_count, mention_room;
    uint32_t present[KITH_WINDOW_ENTITIES_MAX];
    size_t present_count;                                 /* of the part at hand */
    kith_gaps *gaps;                                      /* of the part at hand, if they matter */
    uint64_t part_number, window_number, document_number; /* each from 1 */
    uint64_t named_window;                                /* the last that counts in window_count */
} counter;

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

/* What the part at hand counts for the two who are there as number `one` and `other`. */
static double share_of(const counter *c, size_t one, size_t other)
{
    if (c->options->weighting == KITH_WEIGHTING_NEWMAN)
        return 1 / ((double)c->present_count - 1);
    return c->gaps ? 1 / (1 + (double)kith_gap_between(c->gaps, one, other)) : 1;
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
    if (c->gaps)
        kith_gaps_measure(c->gaps, document, from, to, c->present, c->present_count);
    kith_pair_place place = {
        .window = c->window_number,
        .document = c->document_number,
        .date = document->date,
        .period = kith_period_number(document->date, c->options->by),
    };
    for (size_t i = 0; i < c->present_count; i++) {
        uint32_t entity = c->present[i];
        if (c->seen_window[entity] != c->window_number) {
            c->seen_window[entity] = c->window_number;
            c->out->windows[entity]++;
        }
        for (size_t k = 0; k < i; k++) {
            place.share = share_of(c, k, i);
            kith_pairs_count(&c->out->pairs, c->present[k], entity, place);
        }
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

static void add_mention(counter *c, uint32_t place, uint32_t period)
{
    c->mentions =
        kith_array_grow(c->mentions, &c->mention_room, c->mention_count + 1, sizeof *c->mentions);
    c->mentions[c->mention_count++] = (kith_slice_mention){place, period};
}

/* The roster's own figures are those of the whole corpus. */
static void count_mentions(counter *c, const kith_naming *document)
{
    c->out->document_count++;
    c->out->sentence_count += document->sentence_count;
    c->out->mention_count += document->entity_count;
    uint32_t period = kith_period_number(document->date, c->options->by);
    c->out->undated_count += c->options->by && !period;
    for (size_t i = 0; i < document->entity_count; i++) {
        named *who = &c->named[document->entities[i]];
        who->mentions++;
        if (c->options->by)
            add_mention(c, document->entities[i], period);
        if (who->last_document == c->document_number)
            continue;
        who->last_document = c->document_number;
        who->documents++;
        if (document->date && (!who->first_date || document->date < who->first_date))
            who->first_date = document->date;
        if (document->date > who->last_date)
            who->last_date = document->date;
    }
}

static kith_status count_document(counter *c, const kith_naming *document, kith_error *err)
{
    kith_window window = c->options->window;
    bool whole = window.kind == KITH_WINDOW_DOCUMENT;
    c->document_number++;
    c->window_number++;
    count_mentions(c, document);
    for (size_t from = 0; from < document->sentence_count;) {
        size_t to = part_end(window, document, from);
        count_part(c, document, from, to);
        c->window_number += !whole;
        from = window.kind == KITH_WINDOW_SENTENCE ? from + 1 : to;
        if (c->out->pairs.count > KITH_PAIRS_MAX)
            return kith_fail(err, KITH_ELIMIT,
                             "more than %zu pairs of entities share a window; choose a narrower "
                             "window or fewer types",
                             KITH_PAIRS_MAX);
    }
    return KITH_OK;
}

/* Give the roster the figures of these documents, and leave out whom they do not name. */
static void take_named(counter *c)
{
    kith_cooccurrence *out = c->out;
    kith_arena scratch = {0};
    uint32_t *place = kith_arena_array(&scratch, uint32_t, out->roster.count);
    size_t kept = 0;
    for (size_t i = 0; i < out->roster.count; i++) {
        const named *who = &c->named[i];
        place[i] = (uint32_t)kept;
        if (who->documents == 0)
            continue;
        kith_roster_entry *entry = &out->roster.at[kept];
        *entry = out->roster.at[i];
        entry->mentions = who->mentions;
        entry->documents = who->documents;
        entry->first_date = kith_date_str(who->first_date, &out->arena);
        entry->last_date = kith_date_str(who->last_date, &out->arena);
        if (out->roster_slices)
            out->roster_slices[kept] = out->roster_slices[i];
        out->windows[kept++] = out->windows[i];
    }
    for (size_t i = 0; i < out->pairs.count; i++) {
        kith_pair *pair = &out->pairs.at[i];
        pair->a = place[pair->a];
        pair->b = place[pair->b];
    }
    size_t members = 0;
    for (size_t i = 0; i < out->roster.member_count; i++) {
        kith_roster_member member = out->roster.members[i];
        if (c->named[member.place].documents)
            out->roster.members[members++] = (kith_roster_member){member.row, place[member.place]};
    }
    out->roster.count = kept;
    out->roster.member_count = members;
    kith_arena_free(&scratch);
}

static void add_period(kith_pair *to, const kith_pair *pair)
{
    to->windows += pair->windows;
    to->documents += pair->documents;
    to->shares += pair->shares;
    if (pair->first_date && (!to->first_date || pair->first_date < to->first_date))
        to->first_date = pair->first_date;
    if (pair->last_date > to->last_date)
        to->last_date = pair->last_date;
}

/* Make the pairs of several periods one each, and slices of what each period has. */
static void join_periods(counter *c)
{
    kith_cooccurrence *out = c->out;
    kith_pairs *pairs = &out->pairs;
    kith_slice *slices = kith_arena_array(&out->arena, kith_slice, pairs->count);
    out->pair_slices = kith_arena_array(&out->arena, kith_slices, pairs->count);
    size_t kept = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        const kith_pair pair = pairs->at[i];
        kith_pair *last = kept ? &pairs->at[kept - 1] : NULL;
        if (last && last->a == pair.a && last->b == pair.b) {
            add_period(last, &pair);
        } else {
            pairs->at[kept] = pair;
            pairs->at[kept].period = 0;
            out->pair_slices[kept++].at = slices;
        }
        if (pair.period) {
            *slices++ =
                (kith_slice){pair.period, kith_weight_of(c->options->weighting, &pair, NULL)};
            out->pair_slices[kept - 1].count++;
        }
    }
    pairs->count = kept;
}

static kith_status count_corpus(counter *c, kith_corpus *corpus, kith_error *err)
{
    kith_naming_walk *walk = NULL;
    kith_naming document;
    uint64_t number = 0;
    bool more = true;
    kith_status status =
        kith_naming_walk_new(corpus, &c->out->roster, &c->options->scope, &walk, err);
    while (status == KITH_OK && more) {
        status = kith_naming_walk_next(walk, &document, &more, err);
        uint32_t times = kith_scope_times(&c->options->scope, number++);
        for (uint32_t i = 0; i < times && status == KITH_OK && more; i++)
            status = count_document(c, &document, err);
    }
    kith_naming_walk_free(walk);
    if (status == KITH_OK) {
        if (c->options->by)
            c->out->roster_slices = kith_slices_count(c->mentions, c->mention_count,
                                                      c->out->roster.count, &c->out->arena);
        take_named(c);
        kith_pairs_sort(&c->out->pairs);
        if (c->options->by)
            join_periods(c);
    }
    return status;
}

kith_status kith_cooccurrence_count(kith_corpus *corpus, const kith_cooccurrence_options *options,
                                    kith_cooccurrence *out, kith_error *err)
{
    kith_window window = options->window;
    if (window.kind > KITH_WINDOW_DOCUMENT ||
        (window.kind == KITH_WINDOW_SENTENCE &&
         (window.reach < 1 || window.reach > KITH_WINDOW_REACH_MAX)))
        return kith_fail(err, KITH_EARGUMENT, "a window of no kind or reach");
    kith_cooccurrence counted = {0};
    kith_status status =
        kith_roster_read_identities(corpus, options->types, &counted.arena, &counted.roster, err);
    if (status == KITH_OK) {
        size_t entities = counted.roster.count;
        kith_arena scratch = {0};
        counter c = {.options = options, .out = &counted};
        counted.windows = kith_arena_array(&counted.arena, uint64_t, entities);
        c.seen_part = kith_arena_array(&scratch, uint64_t, entities);
        c.seen_window = kith_arena_array(&scratch, uint64_t, entities);
        c.named = kith_arena_array(&scratch, named, entities);
        if (options->weighting == KITH_WEIGHTING_DECAY)
            c.gaps = kith_gaps_new(entities, &scratch);
        status = count_corpus(&c, corpus, err);
        free(c.mentions);
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
    kith_pairs_clear(&cooccurrence->pairs);
    kith_arena_free(&cooccurrence->arena);
    *cooccurrence = (kith_cooccurrence){0};
}
