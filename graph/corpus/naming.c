/* graph/corpus/naming.c - who is named where: the documents of a corpus as lists of entities. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/naming.h"

#include <stdlib.h>

#include "graph/corpus/corpus_store.h"
#include "graph/store/date.h"

#define IN_SCOPE KITH_SCOPE_SQL("?1", "?2", "?3")

/* In the order of the index sentence_document, so that nothing is sorted. */
static const char sql[] = "SELECT d.id, s.id, s.section, s.paragraph, m.entity, d.date"
                          " FROM document d CROSS JOIN sentence s ON s.document = d.id"
                          " LEFT JOIN mention m ON m.sentence = s.id AND" KITH_SCOPE_MENTION_SQL(
                              "m", "?4") "WHERE" IN_SCOPE "ORDER BY d.id, s.section, s.id";

enum { DOCUMENT, SENTENCE, SECTION, PARAGRAPH, ENTITY, DATE };

struct kith_naming_walk {
    const kith_roster *roster;
    kith_query *query;
    bool row; /* the query stands on a row that is not read yet */
    kith_naming document;
    size_t sentence_room, entity_room;
};

kith_status kith_naming_walk_new(kith_corpus *corpus, const kith_roster *roster,
                                 const kith_scope *scope, kith_naming_walk **out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, sql, &query, err);
    if (status == KITH_OK)
        kith_scope_bind(scope, query, 1);
    bool row = kith_query_next(query, &status, err);
    if (status != KITH_OK) {
        kith_query_free(query);
        return status;
    }
    size_t capacity = 0;
    kith_naming_walk *walk = kith_array_grow(NULL, &capacity, 1, sizeof *walk);
    *walk = (kith_naming_walk){.roster = roster, .query = query, .row = row};
    *out = walk;
    return KITH_OK;
}

static void add_sentence(kith_naming_walk *walk)
{
    kith_naming *document = &walk->document;
    document->sentences =
        kith_array_grow(document->sentences, &walk->sentence_room, document->sentence_count + 1,
                        sizeof *document->sentences);
    document->sentences[document->sentence_count++] = (kith_naming_sentence){
        .section = kith_query_number(walk->query, SECTION),
        .paragraph = kith_query_number(walk->query, PARAGRAPH),
        .first = document->entity_count,
    };
}

/* Row 0 is nobody: the sentence has no mention. */
static void add_entity(kith_naming_walk *walk)
{
    kith_naming *document = &walk->document;
    size_t index = kith_roster_index(walk->roster, kith_query_number(walk->query, ENTITY));
    if (index == walk->roster->count)
        return;
    document->entities = kith_array_grow(document->entities, &walk->entity_room,
                                         document->entity_count + 1, sizeof *document->entities);
    document->entities[document->entity_count++] = (uint32_t)index;
    document->sentences[document->sentence_count - 1].count++;
}

kith_status kith_naming_walk_next(kith_naming_walk *walk, kith_naming *out, bool *more,
                                  kith_error *err)
{
    kith_naming *document = &walk->document;
    document->sentence_count = document->entity_count = 0;
    if (!walk->row) {
        *more = false;
        return KITH_OK;
    }
    int64_t row = kith_query_number(walk->query, DOCUMENT), sentence = 0;
    document->date = kith_date_pack(kith_query_text(walk->query, DATE));
    while (walk->row && kith_query_number(walk->query, DOCUMENT) == row) {
        if (document->sentence_count == 0 || kith_query_number(walk->query, SENTENCE) != sentence)
            add_sentence(walk);
        sentence = kith_query_number(walk->query, SENTENCE);
        add_entity(walk);
        kith_status status = KITH_OK;
        walk->row = kith_query_next(walk->query, &status, err);
        if (status != KITH_OK)
            return status;
    }
    *out = *document;
    *more = true;
    return KITH_OK;
}

void kith_naming_walk_free(kith_naming_walk *walk)
{
    if (!walk)
        return;
    kith_query_free(walk->query);
    free(walk->document.sentences);
    free(walk->document.entities);
    free(walk);
}
