/* graph/identity/group.c - groups of entities that are spelled alike, and clusters of groups. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/group.h"

/* Keeps apart families, senses, and entities that a decision holds apart. */
static uint64_t mark_of(const kith_identity_name *name, uint32_t part, uint32_t held)
{
    return name->family | (uint64_t)(part & 0xffffff) << 8 | (uint64_t)held << 32;
}

static kith_str key_of(const kith_identity_name *name, uint64_t mark, kith_arena *arena)
{
    char *key = kith_arena_alloc(arena, sizeof mark + name->spelling.len);
    memcpy(key, &mark, sizeof mark);
    if (name->spelling.len)
        memcpy(key + sizeof mark, name->spelling.ptr, name->spelling.len);
    return (kith_str){key, sizeof mark + name->spelling.len};
}

/* Entities that somebody decided not to be one with another, who may be of its spelling. */
static bool *find_held(const kith_identity_facts *facts, kith_arena *arena)
{
    bool *held = kith_arena_array(arena, bool, facts->entity_count);
    for (size_t i = 0; i < facts->forbidden_count; i++)
        held[facts->forbidden[i].a] = held[facts->forbidden[i].b] = true;
    return held;
}

/* Does entity `a` stand for its group better than `b`? */
static bool is_better(const kith_identity_entity *a, const kith_identity_entity *b)
{
    if (a->documents != b->documents)
        return a->documents > b->documents;
    return kith_str_compare(a->id, b->id) < 0;
}

static void fill(const kith_identity_facts *facts, kith_arena *arena, kith_groups *groups)
{
    groups->at = kith_arena_array(arena, kith_group, groups->count);
    for (size_t i = 0; i < facts->entity_count; i++)
        groups->at[groups->of[i]].count++;
    for (uint32_t i = 0; i < groups->count; i++) {
        kith_group *group = &groups->at[i];
        group->entities = kith_arena_array(arena, uint32_t, group->count);
        group->count = 0;
        group->cluster = group->last = i;
        group->next = KITH_GROUP_NONE;
    }
    for (uint32_t i = 0; i < facts->entity_count; i++) {
        kith_group *group = &groups->at[groups->of[i]];
        const kith_identity_entity *entity = &facts->entities[i];
        if (group->count == 0 || is_better(entity, &facts->entities[group->lead]))
            group->lead = i;
        group->entities[group->count++] = i;
        group->documents += entity->documents;
    }
}

void kith_groups_make(const kith_identity_facts *facts, const kith_identity_name *names,
                      kith_arena *arena, kith_groups *out)
{
    bool *held = find_held(facts, arena);
    *out =
        (kith_groups){.of = kith_arena_array(arena, uint32_t, facts->entity_count), .names = names};
    kith_intern_init(&out->keys, arena, facts->entity_count);
    for (uint32_t i = 0; i < facts->entity_count; i++) {
        uint32_t part = facts->senses ? facts->senses[i].part : 0;
        uint64_t mark = mark_of(&names[i], part, held[i] ? i + 1 : 0);
        out->parts = part > out->parts ? part : out->parts;
        out->of[i] = kith_intern_add(&out->keys, key_of(&names[i], mark, arena));
    }
    out->count = out->keys.count;
    fill(facts, arena, out);
    out->held = kith_arena_array(arena, uint32_t, 2 * facts->forbidden_count);
    for (uint32_t i = 0; i < facts->entity_count; i++)
        if (held[i])
            out->held[out->held_count++] = out->of[i];
    for (size_t i = 0; i < facts->forbidden_count; i++)
        if (facts->forbidden[i].a == facts->forbidden[i].b)
            out->at[out->of[facts->forbidden[i].a]].apart = true;
}

uint32_t kith_groups_find(const kith_groups *groups, const kith_identity_name *name, uint32_t part,
                          kith_arena *scratch)
{
    uint64_t mark = mark_of(name, part, 0);
    uint32_t found = kith_intern_find(&groups->keys, key_of(name, mark, scratch));
    return found == KITH_INTERN_NONE ? KITH_GROUP_NONE : found;
}

void kith_groups_join(kith_groups *groups, uint32_t cluster, uint32_t other, kith_identity_tie tie)
{
    kith_group *first = &groups->at[cluster], *joining = &groups->at[other];
    groups->at[first->last].next = other;
    first->last = joining->last;
    joining->joined = tie;
    for (uint32_t at = other; at != KITH_GROUP_NONE; at = groups->at[at].next)
        groups->at[at].cluster = cluster;
}
