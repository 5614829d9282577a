/* graph/identity/institution.c - institutions: whose a name is that each country has. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/institution.h"

#include <stdlib.h>

#include "graph/identity/attribute.h"

#define SEVERAL UINT32_MAX

enum { RARE_SHARE = 10 }; /* of the country that stands beside a name most often */

static bool is_among(const kith_attributes *traits, int64_t country)
{
    for (size_t i = 0; i < traits->count; i++)
        if (traits->at[i].value == country)
            return true;
    return traits->count == 0;
}

/* The only country of `traits`, if these are any, that a document names, or 0. */
static int64_t only_country(const kith_distinctive *t, uint32_t document,
                            const kith_attributes *traits)
{
    const kith_incidence *entities = &t->facts->context->entities;
    int64_t only = 0;
    for (size_t i = entities->first[document]; i < entities->first[document + 1]; i++) {
        const kith_identity_entity *entity = &t->facts->entities[entities->at[i]];
        if (entity->type != KITH_TYPE_COUNTRY || !is_among(traits, entity->row))
            continue;
        if (only)
            return 0;
        only = entity->row;
    }
    return only;
}

/* Let documents that are of one country be of one part. */
static void unite_countries(kith_partition *w, const int64_t *country)
{
    for (uint32_t i = 0; i < w->count; i++) {
        if (!country[i])
            continue;
        w->tells[kith_partition_part(w, i)] = true;
        for (uint32_t k = 0; k < i; k++)
            if (country[k] == country[i]) {
                kith_partition_unite(w, k, i);
                break;
            }
    }
}

/* Note whom document `number` names, which is of a part that something tells: of an institution
 * those tell as well who are in many documents, so far as all are of one part. */
static void note_part(kith_distinctive *t, kith_partition *w, uint32_t number)
{
    const kith_incidence *entities = &t->facts->context->entities;
    uint32_t document = w->documents[number], part = kith_partition_part(w, number);
    for (size_t i = entities->first[document]; i < entities->first[document + 1]; i++) {
        uint32_t met = kith_distinctive_head(t, entities->at[i]);
        bool vague = t->vague[met] || t->facts->entities[met].type == KITH_TYPE_COUNTRY;
        if (met == w->head || vague)
            continue;
        bool other = t->asked[met] == t->question && t->seen[met] != part;
        t->seen[met] = other ? SEVERAL : part;
        t->asked[met] = t->question;
    }
}

/* The part with which a document has most company that no other part has, or SEVERAL. `shared`
 * is zero before and after. */
static uint32_t follow_company(const kith_distinctive *t, const kith_partition *w, uint32_t number,
                               uint32_t *shared)
{
    const kith_incidence *entities = &t->facts->context->entities;
    size_t from = entities->first[w->documents[number]];
    size_t to = entities->first[w->documents[number] + 1];
    uint32_t best = SEVERAL;
    for (size_t i = from; i < to; i++) {
        uint32_t met = kith_distinctive_head(t, entities->at[i]), part = t->seen[met];
        if (t->asked[met] != t->question || part == SEVERAL)
            continue;
        shared[part]++;
        if (best == SEVERAL || shared[part] > shared[best])
            best = part;
    }
    for (size_t i = from; i < to; i++) {
        uint32_t met = kith_distinctive_head(t, entities->at[i]);
        if (t->asked[met] == t->question && t->seen[met] != SEVERAL)
            shared[t->seen[met]] = 0;
    }
    return best;
}

static int compare_rows(const void *left, const void *right)
{
    int64_t p = *(const int64_t *)left, q = *(const int64_t *)right;
    return (p > q) - (p < q);
}

/* Does a document name countries, none of them among `told[0, count)`, ascending? */
static bool is_of_elsewhere(const kith_distinctive *t, uint32_t document, const int64_t *told,
                            size_t count)
{
    const kith_incidence *entities = &t->facts->context->entities;
    size_t named = 0;
    for (size_t i = entities->first[document]; i < entities->first[document + 1]; i++) {
        const kith_identity_entity *entity = &t->facts->entities[entities->at[i]];
        if (entity->type != KITH_TYPE_COUNTRY)
            continue;
        if (bsearch(&entity->row, told, count, sizeof *told, compare_rows))
            return false;
        named++;
    }
    return named > 0;
}

/* Documents that no country stands in beside the name go by company. */
static void place_by_company(kith_distinctive *t, kith_partition *w, const int64_t *country,
                             kith_arena *arena)
{
    uint32_t *shared = kith_arena_array(arena, uint32_t, w->count);
    t->question++;
    for (uint32_t i = 0; i < w->count; i++)
        if (country[i])
            note_part(t, w, i);
    for (uint32_t i = 0; i < w->count; i++) {
        uint32_t part = country[i] ? SEVERAL : follow_company(t, w, i, shared);
        if (part != SEVERAL)
            kith_partition_unite(w, part, i);
    }
}

/* What is of elsewhere is of no part so far; but for the company it keeps each is another one. */
static void part_elsewhere(kith_distinctive *t, kith_partition *w, const int64_t *country,
                           kith_arena *arena)
{
    int64_t *told = kith_arena_array(arena, int64_t, w->count);
    uint32_t *shared = kith_arena_array(arena, uint32_t, w->count);
    size_t count = 0;
    for (uint32_t i = 0; i < w->count; i++)
        if (country[i])
            told[count++] = country[i];
    if (count == 0)
        return;
    qsort(told, count, sizeof *told, compare_rows);
    t->question++;
    for (uint32_t i = 0; i < w->count; i++) {
        if (w->tells[kith_partition_part(w, i)] ||
            !is_of_elsewhere(t, w->documents[i], told, count))
            continue;
        uint32_t part = follow_company(t, w, i, shared);
        if (part != SEVERAL)
            kith_partition_unite(w, part, i);
        w->tells[kith_partition_part(w, i)] = true;
        note_part(t, w, i);
    }
}

static int compare_values(const void *left, const void *right)
{
    const kith_attribute *p = left, *q = right;
    if (p->value != q->value)
        return p->value < q->value ? -1 : 1;
    return (p->document > q->document) - (p->document < q->document);
}

/* Drop countries that stand beside the name by chance: "what Labour's Iraq policy was". */
static void drop_rare(kith_attributes *traits)
{
    size_t most = 0, kept = 0;
    if (traits->count)
        qsort(traits->at, traits->count, sizeof *traits->at, compare_values);
    for (int pass = 0; pass < 2; pass++) {
        for (size_t from = 0, to; from < traits->count; from = to) {
            for (to = from; to < traits->count && traits->at[to].value == traits->at[from].value;)
                to++;
            if (pass == 0)
                most = to - from > most ? to - from : most;
            for (size_t i = from; i < to && pass == 1 && (to - from) * RARE_SHARE >= most; i++)
                traits->at[kept++] = traits->at[i];
        }
    }
    traits->count = kept;
}

kith_status kith_institution_link(kith_store *store, kith_distinctive *telling,
                                  kith_partition *whole, kith_arena *arena, kith_error *err)
{
    kith_attributes traits = {0};
    kith_status status = KITH_OK;
    for (size_t m = telling->clusters->first[whole->head];
         m < telling->clusters->first[whole->head + 1] && status == KITH_OK; m++)
        status = kith_attributes_read_countries(
            store, telling->facts->entities[telling->clusters->members[m]].row, &traits, err);
    if (status != KITH_OK) {
        kith_attributes_clear(&traits);
        return status;
    }
    drop_rare(&traits);
    int64_t *beside = kith_arena_array(arena, int64_t, whole->count);
    int64_t *country = kith_arena_array(arena, int64_t, whole->count);
    for (size_t i = 0; i < traits.count; i++) {
        uint32_t number =
            kith_partition_number(whole, telling->facts->context, traits.at[i].document);
        if (!beside[number])
            beside[number] = traits.at[i].value;
    }
    if (traits.count == 0)
        kith_distinctive_link(telling, whole, true);
    memset(whole->tells, 0, whole->count * sizeof *whole->tells);
    unite_countries(whole, beside);
    place_by_company(telling, whole, beside, arena);
    for (uint32_t i = 0; i < whole->count; i++) {
        bool told = whole->tells[kith_partition_part(whole, i)];
        country[i] = told ? beside[i] : only_country(telling, whole->documents[i], &traits);
    }
    unite_countries(whole, country);
    part_elsewhere(telling, whole, country, arena);
    kith_attributes_clear(&traits);
    return KITH_OK;
}
