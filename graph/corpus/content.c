/* graph/corpus/content.c - content: the documents and mentions of a corpus, row by row. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/content.h"

#include "graph/corpus/corpus_store.h"

static const char documents_sql[] =
    "SELECT d.id, d.name, d.title, d.date, d.source, d.words, c.original"
    " FROM document d LEFT JOIN copy c ON c.document = d.id ORDER BY d.id";

/* Who is alone is its own head. */
static const char mentions_sql[] =
    "SELECT s.document, m.sentence, m.start, m.end, m.text, m.form, e.key, h.key, m.score"
    " FROM sentence s CROSS JOIN mention m ON m.sentence = s.id"
    " CROSS JOIN entity e ON e.id = m.entity LEFT JOIN identity i ON i.entity = e.id"
    " CROSS JOIN entity h ON h.id = coalesce(i.head, e.id) ORDER BY m.sentence, m.start";

/* Run `sql`, and hand each row to `take_row`. */
static kith_status each(kith_corpus *corpus, const char *sql,
                        void (*take_row)(kith_query *query, void *context), void *context,
                        kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    bool row = true;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, sql, &query, err);
    while (status == KITH_OK && row) {
        status = kith_query_step(query, &row, err);
        if (status == KITH_OK && row)
            take_row(query, context);
    }
    kith_query_free(query);
    return status;
}

typedef struct document_taker {
    void (*take)(void *context, const kith_content_document *document);
    void *context;
} document_taker;

static void take_document(kith_query *query, void *context)
{
    const document_taker *taker = context;
    kith_content_document document = {
        .row = (uint64_t)kith_query_number(query, 0),
        .id = kith_query_text(query, 1),
        .title = kith_query_text(query, 2),
        .date = kith_query_text(query, 3),
        .source = kith_query_text(query, 4),
        .words = (uint64_t)kith_query_number(query, 5),
        .original = (uint64_t)kith_query_number(query, 6),
    };
    taker->take(taker->context, &document);
}

kith_status kith_content_documents(kith_corpus *corpus,
                                   void (*take)(void *context,
                                                const kith_content_document *document),
                                   void *context, kith_error *err)
{
    document_taker taker = {take, context};
    return each(corpus, documents_sql, take_document, &taker, err);
}

typedef struct mention_taker {
    void (*take)(void *context, const kith_content_mention *mention);
    void *context;
} mention_taker;

static void take_mention(kith_query *query, void *context)
{
    const mention_taker *taker = context;
    kith_content_mention mention = {
        .document = (uint64_t)kith_query_number(query, 0),
        .sentence = (uint64_t)kith_query_number(query, 1),
        .start = (size_t)kith_query_number(query, 2),
        .end = (size_t)kith_query_number(query, 3),
        .text = kith_query_text(query, 4),
        .form = kith_query_number(query, 5) ? KITH_FORM_DEMONYM : KITH_FORM_NAME,
        .entity = kith_query_text(query, 6),
        .identity = kith_query_text(query, 7),
        .score = kith_query_real(query, 8),
    };
    taker->take(taker->context, &mention);
}

kith_status kith_content_mentions(kith_corpus *corpus,
                                  void (*take)(void *context, const kith_content_mention *mention),
                                  void *context, kith_error *err)
{
    mention_taker taker = {take, context};
    return each(corpus, mentions_sql, take_mention, &taker, err);
}
