/* graph/identity/sense.c - senses: the documents of one name, told apart by whom it means
 * there. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/sense.h"

#include <stdlib.h>

#include "extract/names/common_name.h"
#include "extract/names/organization.h"
#include "graph/identity/institution.h"
#include "graph/identity/attribute.h"

/* By what the documents of a name are told apart. */
typedef enum kind { KIND_ONE, KIND_COMPANY, KIND_COUNTRY } kind;

typedef struct sensing {
    kith_store *store;
    const kith_identity_facts *facts;
    const kith_identity_clusters *clusters;
    kith_distinctive telling;
    uint32_t *meanings; /* by head: longer names that it may stand for, as an acronym */
    kith_arena scratch; /* for an identity */
    kith_senses out;
} sensing;

static kith_status link_by_words(sensing *s, kith_partition *w, kith_error *err)
{
    kith_attributes traits = {0};
    kith_intern words;
    kith_status status = KITH_OK;
    kith_intern_init(&words, &s->scratch, w->count * (size_t)16);
    /* The name's own words, which are in all of them, come first. */
    kith_name own = kith_name_split(s->facts->entities[w->head].name, &s->scratch);
    for (size_t i = 0; i < own.count; i++)
        kith_intern_add(&words, own.words[i].key);
    uint32_t own_count = words.count;
    for (size_t m = s->clusters->first[w->head];
         m < s->clusters->first[w->head + 1] && status == KITH_OK; m++)
        status = kith_attributes_read_words(
            s->store, s->facts->entities[s->clusters->members[m]].row, &words, &traits, err);
    uint32_t *seen = kith_arena_array(&s->scratch, uint32_t, words.count);
    for (size_t i = 0; i < traits.count; i++) {
        const kith_attribute *trait = &traits.at[i];
        uint32_t number = kith_partition_number(w, s->facts->context, trait->document);
        if (trait->value < own_count)
            continue;
        if (seen[trait->value])
            kith_partition_unite(w, seen[trait->value] - 1, number);
        seen[trait->value] = number + 1;
    }
    kith_attributes_clear(&traits);
    return status;
}

/* Number the parts; what tells nothing is of the largest. */
static void number_parts(sensing *s, kith_partition *w)
{
    uint32_t *size = kith_arena_array(&s->scratch, uint32_t, w->count);
    uint32_t *number = kith_arena_array(&s->scratch, uint32_t, w->count);
    uint32_t largest = w->count, count = 0;
    for (uint32_t i = 0; i < w->count; i++)
        size[kith_partition_part(w, i)]++;
    for (uint32_t i = 0; i < w->count; i++)
        if (size[i] && w->tells[i] && (largest == w->count || size[i] > size[largest]))
            largest = i;
    if (largest == w->count)
        return;
    for (uint32_t i = 0; i < w->count; i++)
        if (size[i] && !w->tells[i])
            kith_partition_unite(w, largest, i);
    for (uint32_t i = 0; i < w->count; i++)
        if (kith_partition_part(w, i) == i)
            number[i] = ++count;
    if (count < 2)
        return;
    for (size_t i = 0; i < w->place_count; i++)
        s->out.part[w->places[i].at] = number[kith_partition_part(w, w->number[i])];
}

static kind kind_of(sensing *s, uint32_t head)
{
    const kith_identity_entity *entity = &s->facts->entities[head];
    kith_identity_name name = kith_identity_name_parse(entity->name, entity->type, &s->scratch);
    if (name.family == KITH_FAMILY_PERSON)
        return !name.bare && kith_name_is_common(name.plain) ? KIND_COMPANY : KIND_ONE;
    if (name.family != KITH_FAMILY_ORGANIZATION)
        return KIND_ONE;
    if (name.acronym)
        return s->meanings[head] > 1 ? KIND_COMPANY : KIND_ONE;
    if (kith_organization_name_is_of_any_country(name.core))
        return KIND_COUNTRY;
    return kith_organization_name_is_of_any_town(name.core) ? KIND_COMPANY : KIND_ONE;
}

static kith_status part(sensing *s, uint32_t head, kith_error *err)
{
    kith_status status = KITH_OK;
    kind by = kind_of(s, head);
    kith_partition w = {0};
    if (by != KIND_ONE)
        kith_partition_gather(s->facts, s->clusters, head, &s->scratch, &w);
    if (w.count > 1) {
        if (by == KIND_COUNTRY)
            status = kith_institution_link(s->store, &s->telling, &w, &s->scratch, err);
        else
            kith_distinctive_link(&s->telling, &w, false);
        if (by == KIND_COMPANY)
            status = link_by_words(s, &w, err);
        if (status == KITH_OK)
            number_parts(s, &w);
    }
    kith_arena_clear(&s->scratch);
    return status;
}

static void count_meanings(sensing *s, kith_arena *arena)
{
    s->meanings = kith_arena_array(arena, uint32_t, s->facts->entity_count);
    for (size_t i = 0; i < s->clusters->doubt_count; i++) {
        const kith_identity_doubt *doubt = &s->clusters->doubts[i];
        if (doubt->tie.rule != KITH_RULE_ACRONYM)
            continue;
        s->meanings[doubt->a]++;
        s->meanings[doubt->b]++;
    }
}

kith_status kith_senses_find(kith_store *store, const kith_identity_facts *facts,
                             const kith_identity_clusters *clusters, kith_arena *arena,
                             kith_senses *out, kith_error *err)
{
    const kith_incidence *documents = &facts->context->documents;
    size_t count = facts->entity_count;
    sensing s = {.store = store, .facts = facts, .clusters = clusters};
    kith_arena mine = {0};
    kith_status status = KITH_OK;
    count_meanings(&s, &mine);
    kith_distinctive_init(&s.telling, facts, clusters, &mine);
    s.out.part = kith_arena_array(arena, uint32_t, documents->first[count]);
    for (uint32_t i = 0; i < count && status == KITH_OK; i++) {
        bool is_head = clusters->places[i].head == i;
        if (is_head && s.telling.documents[i] > 1)
            status = part(&s, i, err);
    }
    kith_arena_free(&s.scratch);
    kith_arena_free(&mine);
    if (status == KITH_OK)
        *out = s.out;
    return status;
}
