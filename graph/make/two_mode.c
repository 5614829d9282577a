/* graph/make/two_mode.c - networks of two kinds of nodes: documents, and whom they name. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/two_mode.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

#include "extract/base/buffer.h"
#include "extract/base/intern.h"
#include "graph/make/network_mentions.h"

/* What is being added; the entities are the first nodes. */
typedef struct two_mode {
    kith_network *network;
    const kith_network_mentions *naming;
    size_t entity_count;
    uint32_t *named; /* places of whom the document at hand names, with repeats */
    size_t named_count, named_room, edge_room;
    kith_buffer id; /* scratch */
} two_mode;

static int compare_places(const void *a, const void *b)
{
    uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;
    return (one > other) - (one < other);
}

/* Have every document an id of its own: names are what their sources call them. */
static void name_documents(two_mode *make)
{
    kith_arena scratch = {0}, *arena = &make->network->arena;
    kith_intern seen;
    kith_intern_init(&seen, &scratch, make->naming->document_count);
    for (size_t i = 0; i < make->naming->document_count; i++) {
        const kith_mentions_document *document = &make->naming->documents[i];
        uint32_t known = seen.count;
        make->id.len = 0;
        kith_buffer_append(&make->id, KITH_STR("document:"));
        kith_buffer_append(&make->id, document->name);
        if (kith_intern_add(&seen, document->name) < known)
            kith_buffer_format(&make->id, "#%" PRId64, document->row);
        make->network->nodes[make->entity_count + i].id =
            kith_arena_copy(arena, kith_buffer_str(&make->id));
    }
    kith_arena_free(&scratch);
}

static void add_nodes(two_mode *make)
{
    kith_network *network = make->network;
    size_t count = make->naming->document_count;
    kith_node *nodes = kith_arena_array(&network->arena, kith_node, make->entity_count + count);
    if (make->entity_count)
        memcpy(nodes, network->nodes, make->entity_count * sizeof *nodes);
    network->nodes = nodes;
    network->node_count += count;
    for (size_t i = 0; i < count; i++) {
        const kith_mentions_document *document = &make->naming->documents[i];
        nodes[make->entity_count + i] = (kith_node){
            .entity = -1,
            .label = document->title.len ? document->title : document->name,
            .type = KITH_NODE_DOCUMENT,
            .external_id = document->source,
            .documents = 1,
            .first_date = document->date,
            .last_date = document->date,
        };
    }
    name_documents(make);
}

static void add_edge(two_mode *make, size_t document, uint32_t entity, uint64_t times)
{
    kith_network *network = make->network;
    kith_str date = make->naming->documents[document].date;
    network->edges = kith_array_grow(network->edges, &make->edge_room, network->edge_count + 1,
                                     sizeof *network->edges);
    network->edges[network->edge_count++] = (kith_edge){
        .source = entity,
        .target = (uint32_t)(make->entity_count + document),
        .naming = true,
        .weight = (double)times,
        .windows = times,
        .documents = 1,
        .expected = NAN,
        .pmi = NAN,
        .npmi = NAN,
        .g2 = NAN,
        .chi2 = NAN,
        .jaccard = NAN,
        .cosine = NAN,
        .p_value = NAN,
        .q_value = NAN,
        .first_date = date,
        .last_date = date,
    };
    network->nodes[make->entity_count + document].mentions += times;
}

static void add_edges_of(two_mode *make, size_t document)
{
    if (make->named_count)
        qsort(make->named, make->named_count, sizeof *make->named, compare_places);
    for (size_t from = 0, to; from < make->named_count; from = to) {
        for (to = from + 1; to < make->named_count && make->named[to] == make->named[from];)
            to++;
        add_edge(make, document, make->named[from], to - from);
    }
    make->named_count = 0;
}

static void add_edges(two_mode *make)
{
    const kith_network_mentions *naming = make->naming;
    for (size_t i = 0; i < naming->sentence_count; i++) {
        const kith_mentions_sentence *sentence = &naming->sentences[i];
        make->named = kith_array_grow(make->named, &make->named_room,
                                      make->named_count + sentence->count, sizeof *make->named);
        for (size_t k = 0; k < sentence->count; k++)
            make->named[make->named_count++] = naming->at[sentence->first + k].node;
        if (i + 1 == naming->sentence_count ||
            naming->sentences[i + 1].document != sentence->document)
            add_edges_of(make, sentence->document);
    }
}

kith_status kith_two_mode_make(kith_corpus *corpus, kith_network *network, kith_error *err)
{
    kith_status status = kith_network_mentions_read(corpus, network, err);
    if (status != KITH_OK)
        return status;
    two_mode make = {
        .network = network, .naming = network->naming, .entity_count = network->node_count};
    network->edges = NULL;
    add_nodes(&make);
    add_edges(&make);
    network->edges =
        kith_arena_take(&network->arena, network->edges, network->edge_count, sizeof(kith_edge));
    network->naming = NULL; /* nodes will be ordered anew */
    free(make.named);
    kith_buffer_clear(&make.id);
    return KITH_OK;
}
