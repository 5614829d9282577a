/* extract/entity/spelling.h - the distinct names of a document, and what type each is read as. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_SPELLING_H
#define KITH_EXTRACT_ENTITY_SPELLING_H

#include "extract/names/bearer.h"
#include "extract/names/country.h"
#include "extract/text/document.h"
#include "extract/entity/mention.h"
#include "extract/names/name.h"

/** One way to write a name, of all its mentions; case, accents and dots make no difference. */
typedef struct kith_spelling {
    kith_str text;                  /* as first written; borrowed from the document */
    kith_name name;                 /* its words */
    double weight[KITH_TYPE_COUNT]; /* sums of the scores of its mentions, by the tagger's type */
    const kith_country *country;    /* the country that it may mean, or NULL */
    const kith_country *other;      /* of kith_country_match, until it is settled */
    kith_form country_form;
    kith_country_certainty certainty;
    kith_bearer_evidence evidence;      /* of person and organization */
    kith_type reading[KITH_TYPE_COUNT]; /* what a mention that the tagger gave that type is */
} kith_spelling;

typedef struct kith_spellings {
    kith_spelling *at; /* in order of first mention */
    uint32_t count;
    size_t left_out; /* mentions of names beyond kith_mention_names_max() */
} kith_spellings;

/**
 * Collect the spellings of `mentions[0, *count)` and settle how each is read.
 *
 * Mentions of names beyond kith_mention_names_max() and those that name nobody are dropped from
 * `mentions`, and `*count` is lowered; those are the ones without a letter, pronouns, days, months,
 * a title alone, and demonyms of no country. The others get the index of their spelling in
 * `entity`, and the type and form that they are read as. A name has one reading in a document
 * unless its mentions are clearly divided; whether that is a person or an organization,
 * kith_bearer_odds() says of all that the document tells. A sure country is no place and, unless
 * somebody bears the name, no person; neither is a single word that nobody bears and that the text
 * speaks of as of a place (kith_cue_read()). Time: O(*count).
 */
kith_spellings kith_spellings_settle(const kith_document *document, kith_mention *mentions,
                                     size_t *count, kith_arena *arena);

#endif
