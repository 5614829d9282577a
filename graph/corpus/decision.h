/* graph/corpus/decision.h - decisions: what people say about identities, kept with the corpus. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_DECISION_H
#define KITH_GRAPH_CORPUS_DECISION_H

#include "graph/corpus/corpus.h"

typedef enum kith_decision_verb {
    KITH_DECISION_MERGE,  /* the identities of two entities are one */
    KITH_DECISION_FORBID, /* two entities are never one */
    KITH_DECISION_SPLIT,  /* an entity is an identity by itself */
    KITH_DECISION_RENAME, /* the identity of an entity is called so */
    KITH_DECISION_RETYPE, /* the identity of an entity is of that type */
    KITH_DECISION_DROP,   /* the identity of an entity is in no network */
    KITH_DECISION_VERB_COUNT
} kith_decision_verb;

typedef struct kith_decision {
    kith_decision_verb verb;
    kith_str first;  /* the id of an entity: "person:Ada Lovelace" */
    kith_str second; /* another id, the new name or the new type; empty for split, drop */
} kith_decision;

typedef struct kith_decisions {
    kith_decision *at;
    size_t count;
} kith_decisions;

/** "merge"; static. */
const char *kith_decision_verb_name(kith_decision_verb verb);

/** The verb of that name; false when there is none. */
bool kith_decision_verb_find(kith_str name, kith_decision_verb *out);

/** Does the verb need a second text? */
bool kith_decision_verb_has_second(kith_decision_verb verb);

/* The next four change `corpus`, which is open to extend, and its identities at once, or fail
 * and change nothing. Of two decisions about the same entities the later one counts; one that with
 * several others makes one and two of the same fails with KITH_EARGUMENT, which says what it
 * contradicts. What is decided of an entity that no document names yet waits for it. */

/** Add a decision as the last. KITH_EARGUMENT when it makes no sense by itself. */
KITH_CHECKED kith_status kith_decision_add(kith_corpus *corpus, const kith_decision *decision,
                                           kith_error *err);

/** Take the last decision back, as if it had never been; KITH_ENOTFOUND when there is none. */
KITH_CHECKED kith_status kith_decision_undo(kith_corpus *corpus, kith_error *err);

/**
 * Replace all decisions by those of `text`: a decision a line, tab-separated: verb, first,
 * second; empty lines and lines that begin with # are passed over.
 *
 * Returns KITH_EFORMAT, naming the line.
 */
KITH_CHECKED kith_status kith_decisions_replace(kith_corpus *corpus, kith_str text,
                                                kith_error *err);

/** Read all decisions, first to last; `out` lives in `arena`. */
KITH_CHECKED kith_status kith_decisions_read(kith_corpus *corpus, kith_arena *arena,
                                             kith_decisions *out, kith_error *err);

/**
 * Find the id of the entity called `name`: an id, or a name that one entity alone has, first as
 * written, then without regard to case and diacritics.
 *
 * KITH_ENOTFOUND when there is none; KITH_EARGUMENT when there are several.
 */
KITH_CHECKED kith_status kith_decision_entity(kith_corpus *corpus, kith_str name, kith_arena *arena,
                                              kith_str *out, kith_error *err);

#endif
