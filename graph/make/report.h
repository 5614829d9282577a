/* graph/make/report.h - what a report tells of an entity: who, since when, tied to whom, in doubt.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MAKE_REPORT_H
#define KITH_GRAPH_MAKE_REPORT_H

#include "graph/corpus/evidence.h"
#include "graph/corpus/identity.h"
#include "graph/corpus/roster.h"
#include "graph/corpus/timeline.h"
#include "graph/corpus/triples.h"
#include "graph/filter/neighbour.h"

/** A tie with the sentence that shows it best; none where a wider window tied the two. */
typedef struct kith_report_tie {
    kith_neighbour neighbour;
    kith_evidence_list best; /* one, or none; `first` is the entity of the report */
} kith_report_tie;

/** What it is to another, or the other to it. */
typedef struct kith_report_role {
    kith_triple triple;
    bool turned;    /* the other is the left of it */
    kith_str other; /* name */
} kith_report_role;

/** Strings and arrays live in the arena it was made with, nodes in the network. */
typedef struct kith_report {
    kith_roster_entry entry;
    kith_corpus_counts corpus;
    kith_aliases aliases;
    kith_timeline timeline;
    kith_report_role *roles; /* those as likely as KITH_TRIPLE_SCORE, the likeliest first */
    size_t role_count;
    kith_report_tie *ties; /* the strongest first */
    size_t tie_count, tie_total;
    kith_identity_members members;  /* the names that were joined to it, itself first */
    kith_identity_questions doubts; /* those that it is in, the likeliest first */
} kith_report;

/**
 * Gather what is known of `entry` in the documents of `scope`, with the `most` strongest of its
 * ties in `network` (0: all), which was made of the same documents.
 *
 * The best sentence of a tie is the one where the tagger is surest of the two names. Returns
 * KITH_ESTORE, or KITH_EFORMAT for a damaged corpus.
 */
KITH_CHECKED kith_status kith_report_make(kith_corpus *corpus, const kith_roster_entry *entry,
                                          const kith_scope *scope, const kith_network *network,
                                          size_t most, kith_arena *arena, kith_report *out,
                                          kith_error *err);

#endif
