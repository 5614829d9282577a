/* graph/identity/shared.c - the company that two identities have in common. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/shared.h"

enum {
    COMMON_SHARE = 20, /* one in so many documents makes company that says little */
    COMMON_MIN = 20,   /* where there are as many documents at all */
};

void kith_shared_init(kith_shared *company, const kith_identity_evidence *evidence,
                      const kith_groups *groups, kith_arena *arena)
{
    *company = (kith_shared){.evidence = evidence};
    company->marked = kith_arena_array(arena, uint32_t, groups->count);
    company->counted = kith_arena_array(arena, uint32_t, groups->count);
}

bool kith_shared_is_common(uint64_t documents, size_t all)
{
    return documents >= COMMON_MIN && documents > all / COMMON_SHARE;
}

static double weight_of(const kith_shared *company, const kith_groups *groups, uint32_t group)
{
    const kith_group *g = &groups->at[group];
    double weight = company->evidence->entities[g->lead].type == KITH_TYPE_COUNTRY ? 0.5 : 1;
    bool common = kith_shared_is_common(g->documents, company->evidence->context->entities.count);
    return common ? weight / 4 : weight;
}

/* Mark whom documents of `group` name; what was marked before counts, once, where `count`. */
static double meet(kith_shared *company, const kith_groups *groups, uint32_t group,
                   uint32_t cluster, bool count)
{
    const kith_incidence *documents = &company->evidence->context->documents;
    const kith_incidence *entities = &company->evidence->context->entities;
    const kith_group *g = &groups->at[group];
    double shared = 0;
    for (size_t e = 0; e < g->count; e++) {
        size_t from = documents->first[g->entities[e]], to = documents->first[g->entities[e] + 1];
        for (size_t d = from; d < to && d - from < KITH_CONTEXT_DOCUMENTS_MAX; d++) {
            uint32_t document = documents->at[d];
            for (size_t i = entities->first[document]; i < entities->first[document + 1]; i++) {
                uint32_t met = groups->of[entities->at[i]];
                if (met == group || groups->at[met].cluster == cluster)
                    continue;
                if (!count)
                    company->marked[met] = company->question;
                else if (company->marked[met] == company->question &&
                         company->counted[met] != company->question) {
                    company->counted[met] = company->question;
                    shared += weight_of(company, groups, met);
                }
            }
        }
    }
    return shared;
}

double kith_shared_count(kith_shared *company, const kith_groups *groups, uint32_t group,
                         uint32_t cluster)
{
    company->question++;
    for (uint32_t at = cluster; at != KITH_GROUP_NONE; at = groups->at[at].next)
        meet(company, groups, at, cluster, false);
    return meet(company, groups, group, cluster, true);
}
