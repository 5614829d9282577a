/* graph/identity/evidence.h - what speaks for and against two names being one identity's. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_EVIDENCE_H
#define KITH_GRAPH_IDENTITY_EVIDENCE_H

#include "graph/identity/group.h"

/** Kinds of evidence: of names the rules of graph/identity/compare.h, then these. */
typedef enum kith_identity_evidence_kind {
    KITH_IDENTITY_EVIDENCE_BEGINNING = KITH_RULE_COUNT, /* the first word of one other: "Salomon" */
    KITH_IDENTITY_EVIDENCE_OTHER_TYPE, /* one a company, one an organization of another kind */
    KITH_IDENTITY_EVIDENCE_FIRM,       /* the surname may be a firm's (graph/identity/type.h) */
    KITH_IDENTITY_EVIDENCE_APART,      /* a document names both as two */
    KITH_IDENTITY_EVIDENCE_SHARED,     /* log(1 + company in common), graph/identity/shared.h */
    KITH_IDENTITY_EVIDENCE_FREQUENT, /* log of how many more documents have the surname or the short
                                        form than what it may be short for: whom that is called
                                        after, or many */
    KITH_IDENTITY_EVIDENCE_BEARERS,  /* log(1 + other full names of the surname) */
    KITH_IDENTITY_EVIDENCE_COUNT,
} kith_identity_evidence_kind;

/** Two groups whose names may be one's, and the row of evidence for it. */
typedef struct kith_identity_evidence {
    uint32_t group, target;   /* the one whose name says less, and whom it may mean */
    kith_identity_rules said; /* kinds that are so or not, as bits 1 << kind */
    float shared, frequent, bearers;
    float score; /* graph/identity/score.h */
} kith_identity_evidence;

typedef struct kith_identity_evidence_list {
    kith_identity_evidence *at; /* heap, until it is moved into an arena */
    size_t count, room;
    size_t *first; /* once sorted: those of group g are at[first[g]] to at[first[g + 1]] */
} kith_identity_evidence_list;

/** "nickname", "company in common"; static. */
const char *kith_identity_evidence_kind_name(int kind);

/** How much there is of one kind: 0 or 1, or a logarithm. */
double kith_identity_evidence_value(const kith_identity_evidence *evidence, int kind);

/** The kind of name that says least, to call it by. */
kith_identity_rule kith_identity_evidence_rule(const kith_identity_evidence *evidence);

/** Are the two one whatever company they keep, going by the names? */
bool kith_identity_evidence_is_evident(const kith_identity_evidence *evidence);

/** Is the name a short one, an acronym or a former one, which tells nobody's other names? */
bool kith_identity_evidence_is_dependent(const kith_identity_evidence *evidence);

/** Append a pair with `said`. */
void kith_identity_evidence_add(kith_identity_evidence_list *list, uint32_t group, uint32_t target,
                                kith_identity_rules said);

/** Make one row of those of the same two, sort rows by group and target, and index them. */
void kith_identity_evidence_sort(kith_identity_evidence_list *list, size_t group_count,
                                 kith_arena *arena);

/** The row of the two in either order, or NULL. */
const kith_identity_evidence *kith_identity_evidence_find(const kith_identity_evidence_list *list,
                                                          uint32_t a, uint32_t b);

/** Note what documents say of all pairs but the company in common. */
void kith_identity_evidence_note(const kith_identity_facts *facts, const kith_groups *groups,
                                 kith_identity_evidence_list *list, kith_arena *arena);

#endif
