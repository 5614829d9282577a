/* extract/training/relation_gold.h - marked relations out of JSON Lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TRAINING_RELATION_GOLD_H
#define KITH_EXTRACT_TRAINING_RELATION_GOLD_H

#include "extract/entity/entity.h"
#include "extract/relation/relation_class.h"

/** What is marked of two mentions, or of two entities where a source marks documents. */
typedef struct kith_relation_mark {
    uint32_t low, high; /* the lower number first */
    uint32_t classes;   /* that they may be, from low to high; 1: none */
    bool ignored;       /* nothing is to be learned of the two */
} kith_relation_mark;

/** A marked sentence or document; all of it lives until the next is read. */
typedef struct kith_relation_gold {
    kith_str id;
    bool of_sentence;  /* one sentence, whose mentions are marked; else entities are */
    bool distant;      /* a mark is of two entities, and their sentences need not tell it */
    uint32_t complete; /* relations, as bits, that hold of no pair without a mark; 0: pairs without
                          a mark are unknown */
    kith_document document;
    kith_extraction extraction;
    uint32_t *numbers;         /* of each mention in the source's order; of a sentence */
    kith_relation_mark *marks; /* ordered by low, then high */
    size_t mark_count;
} kith_relation_gold;

/** Take one; another status than KITH_OK ends it all. */
typedef kith_status kith_relation_gold_take(void *context, const kith_relation_gold *gold,
                                            kith_error *err);

/**
 * Read a text of one JSON object a line: "text"; "mentions" with start, end (code points), type,
 * form, entity; "complete_for", a list of relations; "relations", [i, "relation", j] over mentions
 * (with "id"), or [entity, "relation", entity] (with "doc"); there "a|b" is either, "none" and
 * "ignore" are what they say; "ignore", pairs of entities. "distant" as above, always so of
 * documents. Mentions of another form than name and demonym are left out. Returns KITH_EFORMAT with
 * the line, or what `take` returns.
 */
KITH_CHECKED kith_status kith_relation_gold_read(kith_str text, kith_relation_gold_take *take,
                                                 void *context, kith_error *err);

/** The classes, as bits, that mentions `first` < `second` of the extraction may be of; 0: nothing
 * is known of them. `marked` says whether a relation is. */
uint32_t kith_relation_gold_classes(const kith_relation_gold *gold, uint32_t first, uint32_t second,
                                    bool *marked);

#endif
