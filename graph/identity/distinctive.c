/* graph/identity/distinctive.c - telling: which company of a document says whom a name
 * means there. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/distinctive.h"

#include "extract/names/organization.h"
#include "graph/identity/shared.h"

/* Find names that tell nothing of whom they mean, so far as several documents have them. */
static void find_vague(kith_distinctive *t, kith_arena *arena)
{
    kith_arena scratch = {0};
    t->vague = kith_arena_array(arena, bool, t->facts->entity_count);
    for (uint32_t i = 0; i < t->facts->entity_count; i++) {
        const kith_identity_entity *entity = &t->facts->entities[i];
        if (kith_distinctive_head(t, i) != i || t->documents[i] < 2)
            continue;
        kith_identity_name name = kith_identity_name_parse(entity->name, entity->type, &scratch);
        t->vague[i] = name.family == KITH_FAMILY_ORGANIZATION &&
                      (kith_organization_name_is_of_any_country(name.core) ||
                       kith_organization_name_is_of_any_town(name.core));
        kith_arena_clear(&scratch);
    }
    kith_arena_free(&scratch);
}

void kith_distinctive_init(kith_distinctive *telling, const kith_identity_facts *facts,
                           const kith_identity_clusters *clusters, kith_arena *arena)
{
    size_t count = facts->entity_count;
    *telling = (kith_distinctive){.facts = facts, .clusters = clusters};
    telling->documents = kith_arena_array(arena, uint64_t, count);
    for (uint32_t i = 0; i < count; i++)
        telling->documents[kith_distinctive_head(telling, i)] += facts->entities[i].documents;
    find_vague(telling, arena);
    telling->seen = kith_arena_array(arena, uint32_t, count);
    telling->asked = kith_arena_array(arena, uint32_t, count);
}

/* Does it say something that a document names this identity? */
static bool is_telling(const kith_distinctive *t, uint32_t head)
{
    return t->facts->entities[head].type != KITH_TYPE_COUNTRY && !t->vague[head] &&
           !kith_shared_is_common(t->documents[head], t->facts->context->entities.count);
}

void kith_distinctive_link(kith_distinctive *telling, kith_partition *whole, bool strict)
{
    const kith_incidence *entities = &telling->facts->context->entities;
    telling->question++;
    for (uint32_t d = 0; d < whole->count; d++) {
        uint32_t document = whole->documents[d];
        for (size_t i = entities->first[document]; i < entities->first[document + 1]; i++) {
            uint32_t met = kith_distinctive_head(telling, entities->at[i]);
            bool tells = is_telling(telling, met);
            if (met == whole->head || (!tells && (strict || whole->count <= KITH_DISTINCTIVE_FEW)))
                continue;
            if (telling->asked[met] == telling->question)
                kith_partition_unite(whole, telling->seen[met], d);
            telling->asked[met] = telling->question;
            telling->seen[met] = d;
            if (tells)
                whole->tells[kith_partition_part(whole, d)] = true;
        }
    }
}
