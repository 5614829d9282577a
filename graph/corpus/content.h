/* graph/corpus/content.h - content: the documents and mentions of a corpus, row by row. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_CONTENT_H
#define KITH_GRAPH_CORPUS_CONTENT_H

#include "graph/corpus/corpus.h"

/** A document. */
typedef struct kith_content_document {
    uint64_t row, words;
    uint64_t original; /* the row of the document whose story it tells again; 0: none */
    kith_str id, title, date, source;
} kith_content_document;

/** A mention, of an entity as its document has it, and the identity that the corpus gives it. */
typedef struct kith_content_mention {
    uint64_t document, sentence; /* rows */
    size_t start, end;           /* bytes of the document's text */
    kith_str text, entity, identity;
    kith_form form;
    double score;
} kith_content_mention;

/* Hand each row to `take`, whose strings are gone when it returns: documents in order of arrival,
 * mentions in order of text. Return KITH_ESTORE, or KITH_EFORMAT for a damaged corpus. */

KITH_CHECKED kith_status kith_content_documents(kith_corpus *corpus,
                                                void (*take)(void *context,
                                                             const kith_content_document *document),
                                                void *context, kith_error *err);
KITH_CHECKED kith_status kith_content_mentions(kith_corpus *corpus,
                                               void (*take)(void *context,
                                                            const kith_content_mention *mention),
                                               void *context, kith_error *err);

#endif
