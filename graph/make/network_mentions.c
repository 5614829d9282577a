/* graph/make/network_mentions.c - every mention of a network's nodes, with its sentence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/network_mentions.h"

#include <stdlib.h>

#include "graph/corpus/corpus_store.h"
#include "graph/store/scope.h"

/* In the order of the table of mentions, so that nothing is sorted: sentences are numbered by
 * document. */
static const char sql[] =
    "SELECT d.id, m.sentence, coalesce(i.head, m.entity), m.start - s.start, m.end - s.start,"
    "    m.form, m.score, s.text, d.name, d.title, d.date, d.source"
    " FROM mention m CROSS JOIN sentence s ON s.id = m.sentence"
    " CROSS JOIN document d ON d.id = s.document"
    " LEFT JOIN identity i ON i.entity = m.entity"
    " WHERE" KITH_SCOPE_MENTION_SQL("m", "?4") "AND" KITH_SCOPE_SQL(
        "?1", "?2", "?3") "ORDER BY m.sentence, m.start";

enum { DOCUMENT, SENTENCE, ENTITY, START, END, FORM, SCORE, TEXT, NAME, TITLE, DATE, SOURCE };

/* A node by the row of its entity. */
typedef struct place {
    int64_t row;
    uint32_t node;
} place;

typedef struct reader {
    kith_store *store;
    kith_query *query;
    kith_network *network;
    place *places; /* by row */
    kith_network_mentions found;
    size_t document_room, sentence_room, room;
    int64_t sentence; /* the row of the last one */
} reader;

static int compare_places(const void *a, const void *b)
{
    const place *one = a, *other = b;
    return (one->row > other->row) - (one->row < other->row);
}

static place *sort_places(const kith_network *network, kith_arena *arena)
{
    place *places = kith_arena_array(arena, place, network->node_count);
    for (size_t i = 0; i < network->node_count; i++)
        places[i] = (place){network->nodes[i].entity, (uint32_t)i};
    if (network->node_count)
        qsort(places, network->node_count, sizeof *places, compare_places);
    return places;
}

static void add_document(reader *r)
{
    kith_network_mentions *found = &r->found;
    kith_arena *arena = &r->network->arena;
    found->documents = kith_array_grow(found->documents, &r->document_room,
                                       found->document_count + 1, sizeof *found->documents);
    found->documents[found->document_count++] = (kith_mentions_document){
        .row = kith_query_number(r->query, DOCUMENT),
        .name = kith_arena_copy(arena, kith_query_text(r->query, NAME)),
        .title = kith_arena_copy(arena, kith_query_text(r->query, TITLE)),
        .date = kith_arena_copy(arena, kith_query_text(r->query, DATE)),
        .source = kith_arena_copy(arena, kith_query_text(r->query, SOURCE)),
    };
}

/* The sentence of the row at hand, and its document, are there afterwards. */
static void find_sentence(reader *r)
{
    kith_network_mentions *found = &r->found;
    int64_t document = kith_query_number(r->query, DOCUMENT);
    int64_t sentence = kith_query_number(r->query, SENTENCE);
    if (found->sentence_count && r->sentence == sentence)
        return;
    if (found->document_count == 0 || found->documents[found->document_count - 1].row != document)
        add_document(r);
    found->sentences = kith_array_grow(found->sentences, &r->sentence_room,
                                       found->sentence_count + 1, sizeof *found->sentences);
    found->sentences[found->sentence_count++] = (kith_mentions_sentence){
        .text = kith_arena_copy(&r->network->arena, kith_query_text(r->query, TEXT)),
        .document = (uint32_t)(found->document_count - 1),
        .first = found->count,
    };
    r->sentence = sentence;
}

/* Places come from a file: they cut text only after this. */
static kith_status add_mention(reader *r, uint32_t node, kith_error *err)
{
    kith_network_mentions *found = &r->found;
    int64_t start = kith_query_number(r->query, START), end = kith_query_number(r->query, END);
    find_sentence(r);
    kith_mentions_sentence *sentence = &found->sentences[found->sentence_count - 1];
    if (start < 0 || start >= end || (uint64_t)end > sentence->text.len || end > UINT32_MAX)
        return kith_fail(err, KITH_EFORMAT,
                         "%s: the corpus is damaged: a mention is outside of its sentence",
                         kith_store_path(r->store));
    found->at = kith_array_grow(found->at, &r->room, found->count + 1, sizeof *found->at);
    found->at[found->count++] = (kith_mentions_mention){
        .node = node,
        .start = (uint32_t)start,
        .end = (uint32_t)end,
        .form = kith_query_number(r->query, FORM) ? KITH_FORM_DEMONYM : KITH_FORM_NAME,
        .score = (float)kith_query_real(r->query, SCORE),
    };
    sentence->count++;
    return KITH_OK;
}

static kith_status read_all(reader *r, kith_error *err)
{
    kith_status status = KITH_OK;
    while (kith_query_next(r->query, &status, err)) {
        const place wanted = {.row = kith_query_number(r->query, ENTITY)};
        const place *at = r->network->node_count
                              ? bsearch(&wanted, r->places, r->network->node_count,
                                        sizeof *r->places, compare_places)
                              : NULL;
        if (at)
            status = add_mention(r, at->node, err);
    }
    return status;
}

/* Have the network's arena own what was gathered on the heap. */
static void take(reader *r, bool whole)
{
    kith_arena *arena = &r->network->arena;
    kith_network_mentions *found = &r->found;
    found->documents =
        kith_arena_take(arena, found->documents, found->document_count, sizeof *found->documents);
    found->sentences =
        kith_arena_take(arena, found->sentences, found->sentence_count, sizeof *found->sentences);
    found->at = kith_arena_take(arena, found->at, found->count, sizeof *found->at);
    if (!whole)
        return;
    r->network->naming = kith_arena_array(arena, kith_network_mentions, 1);
    *r->network->naming = *found;
}

kith_status kith_network_mentions_read(kith_corpus *corpus, kith_network *network, kith_error *err)
{
    kith_arena scratch = {0};
    reader r = {.network = network, .places = sort_places(network, &scratch)};
    kith_status status = kith_corpus_settle(corpus, &r.store, err);
    if (status == KITH_OK)
        status = kith_query_new(r.store, sql, &r.query, err);
    if (status == KITH_OK) {
        kith_scope_bind(&network->scope, r.query, 1);
        status = read_all(&r, err);
    }
    take(&r, status == KITH_OK);
    kith_query_free(r.query);
    kith_arena_free(&scratch);
    return status;
}
