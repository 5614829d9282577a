/* extract/entity/marking.h - the tokens of a document with their labels, where rules change them.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_MARKING_H
#define KITH_EXTRACT_ENTITY_MARKING_H

#include "extract/base/arena.h"
#include "extract/base/utf8.h"
#include "extract/tagger/label.h"
#include "extract/text/document.h"

/** Who is named in full: a chain of tokens for each hash of their words; tokens count from 1. */
typedef struct kith_bearers {
    uint32_t *first; /* by the hash of a word, as many as the document has tokens */
    uint32_t *next;  /* by token */
} kith_bearers;

/** All borrowed; the labels, of the fine set, and the scores are those of the document's tokens. */
typedef struct kith_marking {
    const kith_document *document;
    kith_label *labels;
    float *scores;
    kith_arena *arena; /* for what a pass over the document has to know */
    kith_bearers bearers;
} kith_marking;

/** The scores of what a rule finds, whatever the tagger made of it: by what stands beside it, and
 * by a table of what is never anything else. */
#define KITH_MARKING_LIKELY 0.5f
#define KITH_MARKING_SURE   0.9f

static inline kith_str kith_marking_token(const kith_marking *m, size_t i)
{
    return kith_document_token(m->document, i);
}

/** The text of tokens [first, end). */
static inline kith_str kith_marking_text(const kith_marking *m, size_t first, size_t end)
{
    const kith_token *tokens = m->document->tokens;
    return kith_str_slice(m->document->record.text, tokens[first].start, tokens[end - 1].end);
}

static inline bool kith_marking_is(const kith_marking *m, size_t i, const char *word)
{
    return kith_str_equal(kith_marking_token(m, i), kith_str_of(word));
}

static inline bool kith_marking_is_capitalised(const kith_marking *m, size_t i)
{
    size_t length;
    return kith_utf8_at(kith_marking_token(m, i), 0, &length) == KITH_CHAR_UPPER;
}

/** The tag of token `i`, or -1. */
static inline int kith_marking_tag(const kith_marking *m, size_t i)
{
    return kith_label_tag(m->labels[i]);
}

/** Look who is named in full. From now on labels of people may go, but no new ones come. */
void kith_marking_meet_people(kith_marking *m);

/**
 * Does the document name somebody in full, elsewhere than at token `i`, who bears its word?
 *
 * After kith_marking_meet_people(). However often it is asked, that takes the time of one walk over
 * the document.
 */
bool kith_marking_somebody_bears(kith_marking *m, size_t i);

/**
 * Make tokens [first, end) of a sentence that ends at `sentence_end` one name of `tag`, or none.
 *
 * A lower score than `score` becomes that, and so does that of what had no label. What is left of a
 * name of which a part was taken begins anew behind it.
 */
void kith_marking_set(kith_marking *m, size_t first, size_t end, size_t sentence_end, int tag,
                      float score);

#endif
