/* graph/identity/shared.c - the company that two identities have in common. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/shared.h"

#include <math.h>

enum {
    COMMON_SHARE = 20, /* one in so many documents makes company that says little */
    COMMON_MIN = 20,   /* where there are as many documents at all */
};

void kith_shared_init(kith_shared *shared, const kith_identity_facts *facts,
                      const kith_groups *groups, kith_arena *arena)
{
    *shared = (kith_shared){.facts = facts, .groups = groups};
    shared->documents = kith_arena_array(arena, uint64_t, groups->count);
    shared->marked = kith_arena_array(arena, uint32_t, groups->count);
    shared->counted = kith_arena_array(arena, uint32_t, groups->count);
    for (uint32_t i = 0; i < groups->count; i++)
        shared->documents[groups->at[i].cluster] += groups->at[i].documents;
}

bool kith_shared_is_common(uint64_t documents, size_t all)
{
    return documents >= COMMON_MIN && documents > all / COMMON_SHARE;
}

/* Company is summed up in whole parts, so that its order is no matter. */
#define PARTS 65536.0

/* What is done with a cluster that a document names; returns what that counts, in parts. */
typedef uint64_t meet(kith_shared *shared, uint32_t met);

static uint64_t mark(kith_shared *shared, uint32_t met)
{
    shared->marked[met] = shared->asked;
    return 0;
}

static uint64_t count(kith_shared *shared, uint32_t met)
{
    if (shared->marked[met] != shared->asked || shared->counted[met] == shared->question)
        return 0;
    shared->counted[met] = shared->question;
    double documents = shared->documents[met] > 2 ? (double)shared->documents[met] : 2;
    return (uint64_t)(PARTS / log2(documents));
}

static uint64_t meet_all(kith_shared *shared, uint32_t cluster, meet *visit)
{
    const kith_incidence *documents = &shared->facts->context->documents;
    const kith_incidence *entities = &shared->facts->context->entities;
    const kith_groups *groups = shared->groups;
    uint64_t sum = 0;
    for (uint32_t at = cluster; at != KITH_GROUP_NONE; at = groups->at[at].next)
        for (size_t e = 0; e < groups->at[at].count; e++) {
            uint32_t entity = groups->at[at].entities[e];
            size_t from = documents->first[entity], to = documents->first[entity + 1];
            if (to - from > KITH_CONTEXT_DOCUMENTS_MAX)
                to = from + KITH_CONTEXT_DOCUMENTS_MAX;
            for (size_t d = from; d < to; d++)
                for (size_t i = entities->first[documents->at[d]];
                     i < entities->first[documents->at[d] + 1]; i++) {
                    uint32_t met = groups->at[groups->of[entities->at[i]]].cluster;
                    if (met != cluster)
                        sum += visit(shared, met);
                }
        }
    return sum;
}

void kith_shared_mark(kith_shared *shared, uint32_t cluster)
{
    shared->asked++;
    meet_all(shared, cluster, mark);
    /* Who is asked about is nobody's company. */
    shared->marked[cluster] = 0;
}

double kith_shared_count(kith_shared *shared, uint32_t cluster)
{
    shared->question++;
    return (double)meet_all(shared, cluster, count) / PARTS;
}
