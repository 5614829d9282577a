/* graph/corpus/roster.h - who is in a corpus: its entities, its identities, or those of a name. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_ROSTER_H
#define KITH_GRAPH_CORPUS_ROSTER_H

#include "extract/base/arena.h"
#include "graph/corpus/corpus.h"
#include "graph/store/scope.h"

/** By what an entity was found, the closest first. */
typedef enum kith_match {
    KITH_MATCH_ID,
    KITH_MATCH_NAME,
    KITH_MATCH_ALIAS,
    KITH_MATCH_FOLDED_NAME, /* without regard to case and diacritics */
    KITH_MATCH_FOLDED_ALIAS,
    KITH_MATCH_WORDS, /* by a word or some of a name, as "Merkel" is of "Angela Merkel" */
    KITH_MATCH_LIKE,  /* by a name that is spelt much like it */
} kith_match;

/** An entity of a corpus, summed up over its documents. */
typedef struct kith_roster_entry {
    int64_t row;   /* the corpus's row id, above 0 */
    kith_str id;   /* "country:GB", "person:Ada Lovelace" */
    kith_str name; /* canonical */
    kith_type type;
    char iso[3]; /* of a country, else "" */
    uint64_t mentions, documents;
    kith_str first_date, last_date; /* of its documents, "" when none has one */
    kith_str external_id;           /* of names that were brought along, or "" */
    kith_match match;               /* only from kith_roster_find() and kith_suggestions_find() */
} kith_roster_entry;

/** An entity of an identity. */
typedef struct kith_roster_member {
    int64_t row;  /* of the entity */
    size_t place; /* of its identity in the roster */
} kith_roster_member;

typedef struct kith_roster {
    kith_roster_entry *at;
    size_t count;
    kith_roster_member *members; /* by row; NULL when each entry is one entity */
    size_t member_count;
} kith_roster;

/** A surface form of an entity. */
typedef struct kith_alias {
    int64_t entity; /* the row of its identity */
    kith_str text;
    kith_form form;
    uint64_t mentions;
} kith_alias;

typedef struct kith_aliases {
    kith_alias *at;
    size_t count;
} kith_aliases;

/**
 * Read the entities of the types in `types` (bits 1 << kith_type), by row.
 *
 * Everything in `out` lives in `arena`. Returns KITH_ESTORE, or KITH_EFORMAT for a damaged corpus.
 */
KITH_CHECKED kith_status kith_roster_read(kith_corpus *corpus, unsigned types, kith_arena *arena,
                                          kith_roster *out, kith_error *err);

/**
 * Read the identities of the types in `types` (bits 1 << kith_type), by row of the entity that
 * names them.
 *
 * An identity has the row, id, name and type of that entity; mentions are summed over all of its
 * entities, dates taken over all of their documents. `documents` is summed as well, so that a
 * document of two of its entities counts twice. Identities that somebody dropped are left out.
 *
 * Everything in `out` lives in `arena`. Returns KITH_ESTORE, or KITH_EFORMAT for a damaged corpus.
 */
KITH_CHECKED kith_status kith_roster_read_identities(kith_corpus *corpus, unsigned types,
                                                     kith_arena *arena, kith_roster *out,
                                                     kith_error *err);

/**
 * Find the identities that go by `name`: first the one of that id, the corpus's or an external one,
 * then of that canonical name, of that alias, and the same again without regard to case and
 * diacritics; within each the most mentioned first. Each is there once, summed up as
 * kith_roster_read_identities() does; there may be none.
 *
 * Everything in `out` lives in `arena`. Fails as kith_roster_read_identities() does.
 */
KITH_CHECKED kith_status kith_roster_find(kith_corpus *corpus, kith_str name, kith_arena *arena,
                                          kith_roster *out, kith_error *err);

/** Read the identity of the entity of that row, as kith_roster_find() does; KITH_ENOTFOUND when
 * there is none. */
KITH_CHECKED kith_status kith_roster_entry_read(kith_corpus *corpus, int64_t row, kith_arena *arena,
                                                kith_roster_entry *out, kith_error *err);

/** Read all surface forms, by row of the identity, the most frequent first, then bytewise. */
KITH_CHECKED kith_status kith_aliases_read(kith_corpus *corpus, kith_arena *arena,
                                           kith_aliases *out, kith_error *err);

/** Read the surface forms of the identity of that row in the documents of `scope`, in the same
 * order. */
KITH_CHECKED kith_status kith_aliases_of(kith_corpus *corpus, int64_t row, const kith_scope *scope,
                                         kith_arena *arena, kith_aliases *out, kith_error *err);

/**
 * The place of the entity of that row, or of its identity, in a roster by row; `roster->count`
 * when it is not there.
 */
size_t kith_roster_index(const kith_roster *roster, int64_t row);

#endif
