/* extract/entity/entity.h - the entities of one document: which mentions name the same one. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_ENTITY_H
#define KITH_EXTRACT_ENTITY_ENTITY_H

#include "extract/text/document.h"
#include "extract/entity/mention.h"
#include "extract/names/relation.h"

typedef struct kith_entity {
    kith_type type;
    char iso[3];     /* ISO 3166-1 alpha-2 of a country, else "" */
    kith_str id;     /* "country:GB", else type ":" name */
    kith_str name;   /* canonical: a country's English short name, else the fullest name seen */
    kith_str *names; /* distinct surface forms of form "name", first seen first */
    size_t name_count;
} kith_entity;

/** What was found in one document. */
typedef struct kith_extraction {
    kith_mention *mentions; /* in text order, never overlapping */
    size_t mention_count;
    size_t left_out;       /* mentions beyond kith_mentions_max() or kith_mention_names_max() */
    kith_entity *entities; /* in order of first mention; each has at least one mention */
    size_t entity_count;
    kith_relation *relations; /* in order of sentence; extract/relation finds them */
    size_t relation_count;
    kith_str *credits; /* whom the document says that it comes from, in order, each once */
    size_t credit_count;
} kith_extraction;

/**
 * Decide which mentions of a document are the same entity, and settle each entity's type.
 *
 * `mentions[0, count)` come from the tagger in text order, with `entity` unset; it is filled in,
 * `type` is made that of the entity, and a mention that names nobody may be dropped.
 * "Pompeo" joins the "Mike Pompeo" of its document, "Mr Martin" joins "Martin"; possessives and
 * legal suffixes do not split; two people of one surname are not merged. `out->mentions` is
 * `mentions`; the rest of `out` lives in `arena`, and nothing of `scratch`, which may be the same,
 * is needed afterwards. Cannot fail. Time: O(count log count) but for documents whose names share
 * words.
 */
void kith_entities_resolve(const kith_document *document, kith_mention *mentions, size_t count,
                           kith_arena *scratch, kith_arena *arena, kith_extraction *out);

#endif
