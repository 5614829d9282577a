/* tests/graph/marked.h - documents for tests, written as text with marked mentions. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_GRAPH_MARKED_H
#define KITH_TESTS_GRAPH_MARKED_H

#include "extract/text/document.h"
#include "extract/entity/entity.h"
#include "graph/corpus/corpus.h"

/** A document with what was found in it. */
typedef struct marked {
    kith_arena arena; /* owns the rest */
    kith_document document;
    kith_extraction extraction;
} marked;

/**
 * Make a document of `text`: a line is a sentence, an empty line begins a paragraph, a line "=="
 * begins a section, and a line ">..." is a section of its own that interrupts another.
 *
 * "[Ada|person]" is a mention of person:Ada, "[Ada|person:Ada Lovelace]" one of that entity,
 * "[Chinese|~country:CN]" a demonym. Clear with marked_clear().
 */
void marked_init(marked *out, const char *id, const char *date, const char *text);

void marked_clear(marked *document);

/** Add such a document to `corpus`; true when it was not there. */
bool marked_add(kith_corpus *corpus, const char *id, const char *date, const char *text);

#endif
