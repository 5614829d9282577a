/* graph/identity/head.c - the identity of each entity: who names it, and what ties them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/head.h"

#include <stdlib.h>

#include "graph/identity/score.h"

typedef struct placing {
    const kith_identity_facts *facts;
    const kith_identity_name *names; /* by entity */
    const kith_groups *groups;
    const kith_identity_evidence_list *pairs;
    kith_arena *arena;
} placing;

/* Did somebody say that it is so? */
static bool is_said(kith_identity_rule rule)
{
    return rule == KITH_RULE_DECISION || rule == KITH_RULE_LIST;
}

/* Is entity `a` the better one to name an identity? */
static bool leads(const placing *p, uint32_t a, uint32_t b, bool company)
{
    const kith_identity_entity *e = &p->facts->entities[a], *f = &p->facts->entities[b];
    const kith_identity_name *x = &p->names[a], *y = &p->names[b];
    if ((e->retyped > 0) != (f->retyped > 0))
        return f->retyped > 0;
    if (x->family != y->family)
        return x->family < y->family;
    bool e_fits = (e->type == KITH_TYPE_COMPANY) == company;
    bool f_fits = (f->type == KITH_TYPE_COMPANY) == company;
    if (x->family == KITH_FAMILY_ORGANIZATION && e_fits != f_fits)
        return e_fits;
    if (x->bare != y->bare)
        return y->bare;
    if (x->begins_initial != y->begins_initial)
        return y->begins_initial;
    bool explains = x->acronym != y->acronym &&
                    kith_identity_names_compare(x, y) != (kith_identity_rules)1 << KITH_RULE_GROUP;
    if (explains)
        return y->acronym;
    if (e->documents != f->documents)
        return e->documents > f->documents;
    if (e->mentions != f->mentions)
        return e->mentions > f->mentions;
    return kith_str_compare(e->id, f->id) < 0;
}

/* What an organization is called more often. */
static bool is_company(const placing *p, uint32_t cluster)
{
    uint64_t company = 0, other = 0;
    for (uint32_t at = cluster; at != KITH_GROUP_NONE; at = p->groups->at[at].next) {
        const kith_group *g = &p->groups->at[at];
        for (size_t i = 0; i < g->count; i++) {
            const kith_identity_entity *entity = &p->facts->entities[g->entities[i]];
            *(entity->type == KITH_TYPE_COMPANY ? &company : &other) += entity->mentions;
        }
    }
    return company > other;
}

/* An entity with its id, to be sorted by it. */
typedef struct member {
    kith_str id;
    uint32_t entity;
} member;

static int compare_members(const void *left, const void *right)
{
    return kith_str_compare(((const member *)left)->id, ((const member *)right)->id);
}

/* Members are asked in the order of their ids, whatever they were joined in. */
static uint32_t elect(const placing *p, uint32_t cluster)
{
    kith_arena scratch = {0};
    size_t count = 0, room = 0;
    for (uint32_t at = cluster; at != KITH_GROUP_NONE; at = p->groups->at[at].next)
        room += p->groups->at[at].count;
    if (room == 1)
        return p->groups->at[cluster].lead;
    member *members = kith_arena_array(&scratch, member, room);
    for (uint32_t at = cluster; at != KITH_GROUP_NONE; at = p->groups->at[at].next)
        for (size_t i = 0; i < p->groups->at[at].count; i++) {
            uint32_t entity = p->groups->at[at].entities[i];
            members[count++] = (member){p->facts->entities[entity].id, entity};
        }
    qsort(members, count, sizeof *members, compare_members);
    uint32_t head = members[0].entity;
    bool company = is_company(p, cluster);
    for (size_t i = 1; i < count; i++)
        if (leads(p, members[i].entity, head, company))
            head = members[i].entity;
    kith_arena_free(&scratch);
    return head;
}

static kith_identity_tie tie_to_head(const placing *p, uint32_t entity, uint32_t head,
                                     const kith_group *group)
{
    if (p->facts->entities[entity].retyped > 0)
        return (kith_identity_tie){KITH_RULE_TYPE, p->facts->entities[entity].retyped};
    if (entity == head)
        return (kith_identity_tie){KITH_RULE_HEAD, 1};
    uint32_t head_group = p->groups->of[head];
    kith_identity_tie joined = p->groups->at[head_group].joined;
    if (p->groups->of[entity] == head_group)
        return (kith_identity_tie){KITH_RULE_SPELLING, 1};
    if (is_said(group->joined.rule))
        return group->joined;
    const kith_identity_evidence *pair =
        kith_identity_evidence_find(p->pairs, p->groups->of[entity], head_group);
    if (pair && pair->score > 0)
        return (kith_identity_tie){kith_identity_evidence_rule(pair),
                                   kith_score_probability((double)pair->score)};
    /* The head may be the one that joined. */
    if (is_said(joined.rule) || !group->joined.rule)
        return joined.rule ? joined : (kith_identity_tie){KITH_RULE_DECISION, 1};
    return group->joined;
}

static void place_all(const placing *p, kith_identity_clusters *out)
{
    out->places = kith_arena_array(p->arena, kith_identity_place, p->facts->entity_count);
    for (uint32_t i = 0; i < p->groups->count; i++) {
        if (p->groups->at[i].cluster != i)
            continue;
        uint32_t head = elect(p, i);
        for (uint32_t at = i; at != KITH_GROUP_NONE; at = p->groups->at[at].next) {
            const kith_group *g = &p->groups->at[at];
            for (size_t k = 0; k < g->count; k++)
                out->places[g->entities[k]] =
                    (kith_identity_place){head, tie_to_head(p, g->entities[k], head, g)};
        }
    }
}

static void list_members(const placing *p, kith_identity_clusters *out)
{
    size_t count = p->facts->entity_count;
    out->first = kith_arena_array(p->arena, size_t, count + 2);
    out->members = kith_arena_array(p->arena, uint32_t, count);
    /* Counted two places up, moved one up while filling. */
    for (size_t i = 0; i < count; i++)
        out->first[out->places[i].head + 2]++;
    for (size_t i = 2; i < count + 2; i++)
        out->first[i] += out->first[i - 1];
    for (uint32_t i = 0; i < count; i++)
        out->members[out->first[out->places[i].head + 1]++] = i;
}

void kith_identity_places_make(const kith_identity_facts *facts, kith_arena *arena,
                               kith_identity_clusters *out)
{
    const placing p = {facts, out->groups.names, &out->groups, &out->pairs, arena};
    place_all(&p, out);
    list_members(&p, out);
}
