/* extract/entity/credit.h - credits: datelines, bylines and lines that say who made a story. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_CREDIT_H
#define KITH_EXTRACT_ENTITY_CREDIT_H

#include "extract/entity/marking.h"

typedef enum kith_credit_kind {
    KITH_CREDIT_DATELINE, /* it begins a sentence, and the story's begins behind it */
    KITH_CREDIT_BYLINE,   /* its names are named by the story, too */
    KITH_CREDIT_LINE,     /* its names are not */
} kith_credit_kind;

/** Tokens [first, end) of a document that say where a story comes from. */
typedef struct kith_credit {
    uint32_t first, end;
    kith_credit_kind kind;
} kith_credit;

typedef struct kith_credits {
    kith_credit *at; /* in text order, never overlapping */
    size_t count;
} kith_credits;

/**
 * Find the credits of `document`, in `arena`.
 *
 * - A dateline begins a paragraph with a place in capitals, a comma or an agency in brackets, and a
 * dash: "LONDON, Dec 7 (Reuters) -".
 * - A bracket of agencies: "(AFP, dpa)", and one that begins with "Reporting by" or the like.
 * - A paragraph that is a byline, near the beginning, or that begins with "Editing by", "Author:".
 *
 * Time: O(tokens).
 */
kith_credits kith_credits_find(const kith_document *document, kith_arena *arena);

/** Take the names out of lines and datelines, but for the latter's place, which becomes one. */
void kith_credits_unmark(const kith_credits *credits, kith_marking *m);

/**
 * The distinct names that `credits` give, in order, in `arena`; `*count` of them: agencies,
 * reporters, editors.
 */
kith_str *kith_credits_names(const kith_credits *credits, const kith_document *document,
                             kith_arena *arena, size_t *count);

#endif
