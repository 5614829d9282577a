/* graph/identity/group.h - groups of entities that are spelled alike, and clusters of groups. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_GROUP_H
#define KITH_GRAPH_IDENTITY_GROUP_H

#include "extract/base/intern.h"
#include "graph/identity/facts.h"

#define KITH_GROUP_NONE UINT32_MAX

/** Entities of one spelling. A cluster is the list of groups that begins with its first. */
typedef struct kith_group {
    uint32_t *entities;
    size_t count;
    uint32_t lead;            /* the entity with most documents */
    uint64_t documents;       /* summed over entities */
    uint32_t cluster;         /* the first group of its cluster, itself to begin with */
    uint32_t next, last;      /* of the cluster: the next group, or none; of a first: the last */
    kith_identity_tie joined; /* why it joined, KITH_RULE_NONE for a first group */
    bool apart;               /* somebody decided that it is nobody else */
    bool dependent;           /* it joined by less than its name: nobody joins through it */
} kith_group;

typedef struct kith_groups {
    kith_group *at;
    uint32_t count;
    uint32_t *of;                    /* by entity */
    const kith_identity_name *names; /* by entity */
    uint32_t parts;                  /* the highest part of any sense */
    uint32_t *held; /* groups of one entity each, which somebody decided not to be another */
    size_t held_count;
    kith_intern keys;
} kith_groups;

/** Group the entities of `facts` by the spellings of `names`; all lives in `arena`. */
void kith_groups_make(const kith_identity_facts *facts, const kith_identity_name *names,
                      kith_arena *arena, kith_groups *out);

static inline const kith_identity_name *kith_group_name(const kith_groups *groups, uint32_t group)
{
    return &groups->names[groups->at[group].lead];
}

/** The group of names that are spelled as `name`, and of that part of their whole (0 where there is
 * one sense), which is not held, or KITH_GROUP_NONE. */
uint32_t kith_groups_find(const kith_groups *groups, const kith_identity_name *name, uint32_t part,
                          kith_arena *scratch);

/** Append cluster `other` to cluster `cluster`, both first groups. */
void kith_groups_join(kith_groups *groups, uint32_t cluster, uint32_t other, kith_identity_tie tie);

#endif
