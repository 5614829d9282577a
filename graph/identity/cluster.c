/* graph/identity/cluster.c - which entities of a corpus are one: decided in memory. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/cluster.h"

#include <math.h>
#include <stdlib.h>

#include "graph/identity/attested.h"
#include "graph/identity/block.h"
#include "graph/identity/doubt.h"
#include "graph/identity/head.h"
#include "graph/identity/score.h"
#include "graph/identity/shared.h"

typedef struct clustering {
    const kith_identity_facts *facts;
    kith_groups *groups;
    kith_identity_evidence_list *pairs;
    size_t *order; /* places of pairs, by falling score */
    bool *guarded; /* by first group of a cluster: a decision holds one of it apart from others */
    kith_arena *arena;
} clustering;

static kith_identity_sense sense_of(const clustering *c, uint32_t group)
{
    const kith_identity_facts *facts = c->facts;
    return facts->senses ? facts->senses[c->groups->at[group].lead] : (kith_identity_sense){0};
}

static uint32_t listed_as(const clustering *c, uint32_t group)
{
    return c->facts->listed ? c->facts->listed[c->groups->at[group].lead] : 0;
}

static uint32_t cluster_of(const clustering *c, uint32_t entity)
{
    return c->groups->at[c->groups->of[entity]].cluster;
}

/* Are the two parts of one whole, or listed as two? */
static bool are_held_apart(const clustering *c, uint32_t a, uint32_t b)
{
    kith_identity_sense p = sense_of(c, a), q = sense_of(c, b);
    if (p.whole && p.whole == q.whole && p.part != q.part)
        return true;
    uint32_t x = listed_as(c, a), y = listed_as(c, b);
    return x && y && x != y;
}

static bool are_forbidden(const clustering *c, uint32_t cluster, uint32_t other)
{
    if (!c->guarded[cluster] || !c->guarded[other])
        return false;
    for (size_t i = 0; i < c->facts->forbidden_count; i++) {
        uint32_t p = cluster_of(c, c->facts->forbidden[i].a);
        uint32_t q = cluster_of(c, c->facts->forbidden[i].b);
        if ((p == cluster && q == other) || (p == other && q == cluster))
            return true;
    }
    return false;
}

/* Does nobody say that a name of one and a name of the other are two? */
static bool may_join(const clustering *c, uint32_t cluster, uint32_t other)
{
    const kith_group *at = c->groups->at;
    if (at[cluster].apart || at[other].apart || are_forbidden(c, cluster, other))
        return false;
    for (uint32_t a = cluster; a != KITH_GROUP_NONE; a = at[a].next)
        for (uint32_t b = other; b != KITH_GROUP_NONE; b = at[b].next)
            if (are_held_apart(c, a, b))
                return false;
    return true;
}

static bool is_told_apart(const kith_identity_evidence *pair)
{
    return pair && pair->said >> KITH_IDENTITY_EVIDENCE_APART & 1;
}

/* Can the names of both groups be one's? Of two bare ones nothing is known. */
static bool may_be_one(const clustering *c, uint32_t a, uint32_t b)
{
    const kith_identity_name *x = kith_group_name(c->groups, a), *y = kith_group_name(c->groups, b);
    if (c->groups->at[a].dependent || c->groups->at[b].dependent)
        return true;
    bool fits = x->bare && y->bare ? true
                : x->bare          ? kith_identity_name_has_surname(y, x)
                : y->bare          ? kith_identity_name_has_surname(x, y)
                                   : kith_identity_names_compare(x, y) != 0;
    return fits && !is_told_apart(kith_identity_evidence_find(c->pairs, a, b));
}

static bool are_all_one(const clustering *c, uint32_t cluster, uint32_t other)
{
    const kith_group *at = c->groups->at;
    for (uint32_t a = cluster; a != KITH_GROUP_NONE; a = at[a].next)
        for (uint32_t b = other; b != KITH_GROUP_NONE; b = at[b].next)
            if (!may_be_one(c, a, b))
                return false;
    return true;
}

static void join(clustering *c, uint32_t a, uint32_t b, kith_identity_tie tie)
{
    bool guarded = c->guarded[a] || c->guarded[b];
    kith_groups_join(c->groups, a, b, tie);
    c->guarded[a] = guarded;
}

/* A decision counts for more than what lists and documents say; which of the two it names first is
 * no matter. */
static void join_decided(clustering *c)
{
    for (size_t i = 0; i < c->facts->merged_count; i++) {
        kith_identity_pair pair = c->facts->merged[i];
        const kith_identity_entity *entities = c->facts->entities;
        bool turned = kith_str_compare(entities[pair.a].id, entities[pair.b].id) > 0;
        uint32_t a = cluster_of(c, turned ? pair.b : pair.a);
        uint32_t b = cluster_of(c, turned ? pair.a : pair.b);
        if (a != b && !are_forbidden(c, a, b))
            join(c, a, b, (kith_identity_tie){KITH_RULE_DECISION, 1});
    }
}

/* An entity by what it is to be one with: a list's number, or a part of a whole; then by id. */
typedef struct keyed {
    uint64_t key;
    kith_str id;
    uint32_t entity;
} keyed;

static int compare_keyed(const void *left, const void *right)
{
    const keyed *p = left, *q = right;
    if (p->key != q->key)
        return p->key < q->key ? -1 : 1;
    return kith_str_compare(p->id, q->id);
}

static uint64_t key_of(const clustering *c, uint32_t entity, kith_identity_rule rule)
{
    const kith_identity_facts *facts = c->facts;
    if (rule == KITH_RULE_LIST)
        return facts->listed ? facts->listed[entity] : 0;
    if (!facts->senses || !facts->senses[entity].whole)
        return 0;
    return (uint64_t)facts->senses[entity].whole << 32 | facts->senses[entity].part;
}

/* Join what is listed as one, or of one sense. */
static void join_keyed(clustering *c, kith_identity_rule rule)
{
    keyed *at = kith_arena_array(c->arena, keyed, c->facts->entity_count);
    size_t count = 0;
    for (uint32_t i = 0; i < c->facts->entity_count; i++) {
        uint64_t key = key_of(c, i, rule);
        if (key)
            at[count++] = (keyed){key, c->facts->entities[i].id, i};
    }
    if (count)
        qsort(at, count, sizeof *at, compare_keyed);
    for (size_t i = 1; i < count; i++) {
        uint32_t a = cluster_of(c, at[i - 1].entity), b = cluster_of(c, at[i].entity);
        if (at[i].key == at[i - 1].key && a != b && may_join(c, a, b))
            join(c, a, b, (kith_identity_tie){rule, 1});
    }
}

/* The company of all pairs that need any, and the scores of all. */
static void score_all(clustering *c)
{
    kith_shared shared;
    uint32_t marked = KITH_GROUP_NONE;
    kith_shared_init(&shared, c->facts, c->groups, c->arena);
    for (size_t i = 0; i < c->pairs->count; i++) {
        kith_identity_evidence *pair = &c->pairs->at[i];
        uint32_t cluster = c->groups->at[pair->group].cluster;
        uint32_t other = c->groups->at[pair->target].cluster;
        if (cluster != other) {
            if (cluster != marked)
                kith_shared_mark(&shared, cluster);
            marked = cluster;
            pair->shared = (float)log1p(kith_shared_count(&shared, other));
        }
        pair->score = (float)kith_score(pair);
    }
}

/* A pair, to be sorted. */
typedef struct scored {
    float score;
    kith_str a, b; /* ids */
    size_t place;
} scored;

static int compare_scored(const void *left, const void *right)
{
    const scored *p = left, *q = right;
    if (p->score != q->score)
        return p->score > q->score ? -1 : 1;
    int order = kith_str_compare(p->a, q->a);
    return order ? order : kith_str_compare(p->b, q->b);
}

/* Pairs that are likelier one than two, the likeliest first; only evident ones with `evident`. */
static size_t sort_pairs(clustering *c, bool evident)
{
    kith_arena scratch = {0};
    scored *at = kith_arena_array(&scratch, scored, c->pairs->count);
    const kith_identity_entity *entities = c->facts->entities;
    size_t count = 0;
    for (size_t i = 0; i < c->pairs->count; i++) {
        const kith_identity_evidence *pair = &c->pairs->at[i];
        if (pair->score > 0 && (!evident || kith_identity_evidence_is_evident(pair)))
            at[count++] = (scored){pair->score, entities[c->groups->at[pair->group].lead].id,
                                   entities[c->groups->at[pair->target].lead].id, i};
    }
    if (count)
        qsort(at, count, sizeof *at, compare_scored);
    for (size_t i = 0; i < count; i++)
        c->order[i] = at[i].place;
    kith_arena_free(&scratch);
    return count;
}

/* Is nobody else whom the group of `pair` may mean nearly as likely? */
static bool leads(const clustering *c, const kith_identity_evidence *pair)
{
    const kith_group *at = c->groups->at;
    uint32_t cluster = at[pair->group].cluster, other = at[pair->target].cluster;
    for (size_t i = c->pairs->first[pair->group]; i < c->pairs->first[pair->group + 1]; i++) {
        const kith_identity_evidence *rival = &c->pairs->at[i];
        uint32_t third = at[rival->target].cluster;
        if (third == cluster || third == other || is_told_apart(rival))
            continue;
        if ((double)rival->score > (double)pair->score - log(KITH_CLUSTER_LEAD) &&
            may_join(c, cluster, third))
            return false;
    }
    return true;
}

/* Is the name of `pair` a surname of which it is known whose it is? Two full names are not one
 * because it may be either's. */
static bool is_taken(const clustering *c, const kith_identity_evidence *pair)
{
    const kith_group *at = c->groups->at;
    bool taken = false;
    for (uint32_t i = at[pair->group].cluster; i != KITH_GROUP_NONE && !taken; i = at[i].next)
        taken = !kith_group_name(c->groups, i)->bare;
    return taken && kith_group_name(c->groups, pair->group)->bare;
}

static bool may_join_pair(const clustering *c, const kith_identity_evidence *pair)
{
    const kith_group *at = c->groups->at;
    uint32_t cluster = at[pair->group].cluster, other = at[pair->target].cluster;
    if (cluster == other || !may_join(c, cluster, other))
        return false;
    if (!kith_identity_evidence_is_dependent(pair))
        return !is_taken(c, pair) && are_all_one(c, cluster, other) && leads(c, pair);
    /* Nothing is joined through a short form. */
    bool alone = cluster == pair->group && at[cluster].next == KITH_GROUP_NONE;
    return alone && leads(c, pair);
}

/* Join pairs by falling score, again and again: what was ambiguous may be so no more. */
static void join_pairs(clustering *c, size_t count)
{
    for (bool joined = true; joined;) {
        joined = false;
        for (size_t i = 0; i < count; i++) {
            const kith_identity_evidence *pair = &c->pairs->at[c->order[i]];
            if (!may_join_pair(c, pair))
                continue;
            kith_identity_tie tie = {kith_identity_evidence_rule(pair),
                                     kith_score_probability((double)pair->score)};
            c->groups->at[pair->group].dependent = kith_identity_evidence_is_dependent(pair);
            join(c, c->groups->at[pair->target].cluster, c->groups->at[pair->group].cluster, tie);
            joined = true;
        }
    }
}

static void guard(clustering *c)
{
    c->guarded = kith_arena_array(c->arena, bool, c->groups->count);
    for (size_t i = 0; i < c->facts->forbidden_count; i++)
        c->guarded[c->groups->of[c->facts->forbidden[i].a]] =
            c->guarded[c->groups->of[c->facts->forbidden[i].b]] = true;
}

/* Take the pairs from the heap. */
static void keep_pairs(kith_identity_evidence_list *pairs, kith_arena *arena)
{
    kith_identity_evidence *kept = kith_arena_array(arena, kith_identity_evidence, pairs->count);
    if (pairs->count)
        memcpy(kept, pairs->at, pairs->count * sizeof *kept);
    free(pairs->at);
    pairs->at = kept;
    pairs->room = 0;
}

void kith_identities_cluster(const kith_identity_facts *facts, kith_arena *arena,
                             kith_identity_clusters *out)
{
    *out = (kith_identity_clusters){0};
    clustering c = {.facts = facts, .arena = arena, .groups = &out->groups, .pairs = &out->pairs};
    kith_identity_name *names = kith_arena_array(arena, kith_identity_name, facts->entity_count);
    for (size_t i = 0; i < facts->entity_count; i++)
        names[i] =
            kith_identity_name_parse(facts->entities[i].name, facts->entities[i].type, arena);
    kith_groups_make(facts, names, arena, c.groups);
    kith_block_find(facts, c.groups, c.pairs);
    kith_attested_find(facts, c.groups, c.pairs);
    kith_identity_evidence_sort(c.pairs, c.groups->count, arena);
    keep_pairs(c.pairs, arena);
    kith_identity_evidence_note(facts, c.groups, c.pairs, arena);
    c.order = kith_arena_array(arena, size_t, c.pairs->count);
    guard(&c);
    join_decided(&c);
    join_keyed(&c, KITH_RULE_LIST);
    join_keyed(&c, KITH_RULE_SPELLING);
    for (size_t i = 0; i < c.pairs->count; i++)
        c.pairs->at[i].score = (float)kith_score(&c.pairs->at[i]);
    join_pairs(&c, sort_pairs(&c, true));
    score_all(&c);
    join_pairs(&c, sort_pairs(&c, false));
    kith_identity_places_make(facts, arena, out);
    kith_doubts_list(facts, arena, out);
}
