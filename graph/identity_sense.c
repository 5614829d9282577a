/* graph/identity_sense.c - senses: the documents of one name, told apart by whom it means there. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity_sense.h"

#include <stdlib.h>

#include "extract/common_name.h"
#include "extract/organization_name.h"
#include "graph/identity_company.h"
#include "graph/identity_trait.h"
#include "graph/identity_whole.h"

#define SEVERAL UINT32_MAX

/* By what the documents of a name are told apart. */
typedef enum kind { KIND_ONE, KIND_COMPANY, KIND_COUNTRY } kind;

typedef struct sensing {
    kith_store *store;
    const kith_identity_evidence *evidence;
    const kith_identity_clusters *clusters;
    uint64_t *documents;    /* by head */
    bool *vague;            /* by head: kith_organization_name_is_of_any_country() or _town() */
    uint32_t *meanings;     /* by head: longer names that it may stand for, as an acronym */
    uint32_t *seen, *asked; /* by head: the document that named it last, in which question */
    uint32_t question;
    kith_arena scratch; /* for an identity */
    kith_senses out;
} sensing;

static uint32_t head_of(const sensing *s, uint32_t entity)
{
    return s->clusters->places[entity].head;
}

/* Does it say something that a document names this identity? */
static bool is_telling(const sensing *s, uint32_t head)
{
    return s->evidence->entities[head].type != KITH_TYPE_COUNTRY && !s->vague[head] &&
           !kith_company_is_common(s->documents[head], s->evidence->context->entities.count);
}

static void link_by_company(sensing *s, kith_whole *w)
{
    const kith_incidence *entities = &s->evidence->context->entities;
    s->question++;
    for (uint32_t d = 0; d < w->count; d++) {
        uint32_t document = w->documents[d];
        for (size_t i = entities->first[document]; i < entities->first[document + 1]; i++) {
            uint32_t met = head_of(s, entities->at[i]);
            bool tells = is_telling(s, met);
            if (met == w->head || (!tells && w->count <= KITH_SENSE_FEW))
                continue;
            if (s->asked[met] == s->question)
                kith_whole_unite(w, s->seen[met], d);
            s->asked[met] = s->question;
            s->seen[met] = d;
            if (tells)
                w->tells[kith_whole_part(w, d)] = true;
        }
    }
}

static kith_status link_by_words(sensing *s, kith_whole *w, kith_error *err)
{
    kith_traits traits = {0};
    kith_intern words;
    kith_status status = KITH_OK;
    kith_intern_init(&words, &s->scratch, w->count * (size_t)16);
    /* The name's own words, which are in all of them, come first. */
    kith_name own = kith_name_split(s->evidence->entities[w->head].name, &s->scratch);
    for (size_t i = 0; i < own.count; i++)
        kith_intern_add(&words, own.words[i].key);
    uint32_t own_count = words.count;
    for (size_t m = s->clusters->first[w->head];
         m < s->clusters->first[w->head + 1] && status == KITH_OK; m++)
        status = kith_traits_read_words(
            s->store, s->evidence->entities[s->clusters->members[m]].row, &words, &traits, err);
    uint32_t *seen = kith_arena_array(&s->scratch, uint32_t, words.count);
    for (size_t i = 0; i < traits.count; i++) {
        const kith_trait *trait = &traits.at[i];
        uint32_t number = kith_whole_number(w, s->evidence->context, trait->document);
        if (trait->value < own_count)
            continue;
        if (seen[trait->value])
            kith_whole_unite(w, seen[trait->value] - 1, number);
        seen[trait->value] = number + 1;
    }
    kith_traits_clear(&traits);
    return status;
}

static bool is_among(const kith_traits *traits, int64_t country)
{
    for (size_t i = 0; i < traits->count; i++)
        if (traits->at[i].value == country)
            return true;
    return traits->count == 0;
}

/* The only country of `traits`, if these are any, that a document names, or 0. */
static int64_t only_country(const sensing *s, uint32_t document, const kith_traits *traits)
{
    const kith_incidence *entities = &s->evidence->context->entities;
    int64_t only = 0;
    for (size_t i = entities->first[document]; i < entities->first[document + 1]; i++) {
        const kith_identity_entity *entity = &s->evidence->entities[entities->at[i]];
        if (entity->type != KITH_TYPE_COUNTRY || !is_among(traits, entity->row))
            continue;
        if (only)
            return 0;
        only = entity->row;
    }
    return only;
}

/* Let documents that are of one country be of one part. */
static void unite_countries(kith_whole *w, const int64_t *country)
{
    for (uint32_t i = 0; i < w->count; i++) {
        w->tells[i] = country[i] != 0;
        for (uint32_t k = 0; k < i && country[i]; k++)
            if (country[k] == country[i]) {
                kith_whole_unite(w, k, i);
                break;
            }
    }
}

/* Note that document `number`, of a part that something tells, names whoever is telling. */
static void note_part(sensing *s, kith_whole *w, uint32_t number)
{
    const kith_incidence *entities = &s->evidence->context->entities;
    uint32_t document = w->documents[number], part = kith_whole_part(w, number);
    for (size_t i = entities->first[document]; i < entities->first[document + 1]; i++) {
        uint32_t met = head_of(s, entities->at[i]);
        if (met == w->head || !is_telling(s, met))
            continue;
        bool other = s->asked[met] == s->question && s->seen[met] != part;
        s->seen[met] = other ? SEVERAL : part;
        s->asked[met] = s->question;
    }
}

/* The part with which a document has most company that no other part has, or SEVERAL. `shared`
 * is zero before and after. */
static uint32_t follow_company(const sensing *s, const kith_whole *w, uint32_t number,
                               uint32_t *shared)
{
    const kith_incidence *entities = &s->evidence->context->entities;
    size_t from = entities->first[w->documents[number]];
    size_t to = entities->first[w->documents[number] + 1];
    uint32_t best = SEVERAL;
    for (size_t i = from; i < to; i++) {
        uint32_t met = head_of(s, entities->at[i]), part = s->seen[met];
        if (s->asked[met] != s->question || part == SEVERAL)
            continue;
        shared[part]++;
        if (best == SEVERAL || shared[part] > shared[best])
            best = part;
    }
    for (size_t i = from; i < to; i++) {
        uint32_t met = head_of(s, entities->at[i]);
        if (s->asked[met] == s->question && s->seen[met] != SEVERAL)
            shared[s->seen[met]] = 0;
    }
    return best;
}

static int compare_rows(const void *left, const void *right)
{
    int64_t p = *(const int64_t *)left, q = *(const int64_t *)right;
    return (p > q) - (p < q);
}

/* Does a document name countries, none of them among `told[0, count)`, ascending? */
static bool is_of_elsewhere(const sensing *s, uint32_t document, const int64_t *told, size_t count)
{
    const kith_incidence *entities = &s->evidence->context->entities;
    size_t named = 0;
    for (size_t i = entities->first[document]; i < entities->first[document + 1]; i++) {
        const kith_identity_entity *entity = &s->evidence->entities[entities->at[i]];
        if (entity->type != KITH_TYPE_COUNTRY)
            continue;
        if (bsearch(&entity->row, told, count, sizeof *told, compare_rows))
            return false;
        named++;
    }
    return named > 0;
}

/* Documents that no country tells go by company, and what is of elsewhere is of no part so far. */
static void place_untold(sensing *s, kith_whole *w, const int64_t *country)
{
    uint32_t *shared = kith_arena_array(&s->scratch, uint32_t, w->count);
    int64_t *told = kith_arena_array(&s->scratch, int64_t, w->count);
    size_t count = 0;
    s->question++;
    for (uint32_t i = 0; i < w->count; i++) {
        if (!country[i])
            continue;
        told[count++] = country[i];
        note_part(s, w, i);
    }
    if (count == 0)
        return;
    qsort(told, count, sizeof *told, compare_rows);
    for (uint32_t i = 0; i < w->count; i++) {
        uint32_t part = country[i] ? SEVERAL : follow_company(s, w, i, shared);
        if (part != SEVERAL) {
            kith_whole_unite(w, part, i);
        } else if (!country[i] && is_of_elsewhere(s, w->documents[i], told, count)) {
            w->tells[i] = true;
            note_part(s, w, i);
        }
    }
}

static kith_status link_by_country(sensing *s, kith_whole *w, kith_error *err)
{
    kith_traits traits = {0};
    kith_status status = KITH_OK;
    for (size_t m = s->clusters->first[w->head];
         m < s->clusters->first[w->head + 1] && status == KITH_OK; m++)
        status = kith_traits_read_countries(
            s->store, s->evidence->entities[s->clusters->members[m]].row, &traits, err);
    int64_t *beside = kith_arena_array(&s->scratch, int64_t, w->count);
    int64_t *country = kith_arena_array(&s->scratch, int64_t, w->count);
    for (size_t i = 0; i < traits.count; i++) {
        uint32_t number = kith_whole_number(w, s->evidence->context, traits.at[i].document);
        if (!beside[number])
            beside[number] = traits.at[i].value;
    }
    for (uint32_t i = 0; i < w->count; i++)
        country[i] = beside[i] ? beside[i] : only_country(s, w->documents[i], &traits);
    kith_traits_clear(&traits);
    if (status == KITH_OK) {
        unite_countries(w, country);
        place_untold(s, w, country);
    }
    return status;
}

/* Number the parts; what tells nothing is of the largest. */
static void number_parts(sensing *s, kith_whole *w)
{
    uint32_t *size = kith_arena_array(&s->scratch, uint32_t, w->count);
    uint32_t *number = kith_arena_array(&s->scratch, uint32_t, w->count);
    uint32_t largest = w->count, count = 0;
    for (uint32_t i = 0; i < w->count; i++)
        size[kith_whole_part(w, i)]++;
    for (uint32_t i = 0; i < w->count; i++)
        if (size[i] && w->tells[i] && (largest == w->count || size[i] > size[largest]))
            largest = i;
    if (largest == w->count)
        return;
    for (uint32_t i = 0; i < w->count; i++)
        if (size[i] && !w->tells[i])
            kith_whole_unite(w, largest, i);
    for (uint32_t i = 0; i < w->count; i++)
        if (kith_whole_part(w, i) == i)
            number[i] = ++count;
    if (count < 2)
        return;
    for (size_t i = 0; i < w->place_count; i++)
        s->out.part[w->places[i].at] = number[kith_whole_part(w, w->number[i])];
}

static kind kind_of(sensing *s, uint32_t head)
{
    const kith_identity_entity *entity = &s->evidence->entities[head];
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
    kith_whole w = {0};
    if (by != KIND_ONE)
        kith_whole_gather(s->evidence, s->clusters, head, &s->scratch, &w);
    if (w.count > 1) {
        if (by == KIND_COUNTRY)
            status = link_by_country(s, &w, err);
        else
            link_by_company(s, &w);
        if (by == KIND_COMPANY)
            status = link_by_words(s, &w, err);
        if (status == KITH_OK)
            number_parts(s, &w);
    }
    kith_arena_clear(&s->scratch);
    return status;
}

/* Find names that tell nothing of whom they mean, so far as several documents have them. */
static void find_vague(sensing *s, kith_arena *arena)
{
    s->vague = kith_arena_array(arena, bool, s->evidence->entity_count);
    for (uint32_t i = 0; i < s->evidence->entity_count; i++) {
        const kith_identity_entity *entity = &s->evidence->entities[i];
        if (head_of(s, i) != i || s->documents[i] < 2)
            continue;
        kith_identity_name name = kith_identity_name_parse(entity->name, entity->type, &s->scratch);
        s->vague[i] = name.family == KITH_FAMILY_ORGANIZATION &&
                      (kith_organization_name_is_of_any_country(name.core) ||
                       kith_organization_name_is_of_any_town(name.core));
        kith_arena_clear(&s->scratch);
    }
}

static void count_meanings(sensing *s, kith_arena *arena)
{
    s->meanings = kith_arena_array(arena, uint32_t, s->evidence->entity_count);
    for (size_t i = 0; i < s->clusters->doubt_count; i++) {
        const kith_identity_doubt *doubt = &s->clusters->doubts[i];
        if (doubt->tie.rule != KITH_RULE_ACRONYM)
            continue;
        s->meanings[doubt->a]++;
        s->meanings[doubt->b]++;
    }
}

kith_status kith_senses_find(kith_store *store, const kith_identity_evidence *evidence,
                             const kith_identity_clusters *clusters, kith_arena *arena,
                             kith_senses *out, kith_error *err)
{
    const kith_incidence *documents = &evidence->context->documents;
    size_t count = evidence->entity_count;
    sensing s = {.store = store, .evidence = evidence, .clusters = clusters};
    kith_arena mine = {0};
    kith_status status = KITH_OK;
    count_meanings(&s, &mine);
    s.documents = kith_arena_array(&mine, uint64_t, count);
    for (uint32_t i = 0; i < count; i++)
        s.documents[head_of(&s, i)] += evidence->entities[i].documents;
    find_vague(&s, &mine);
    s.seen = kith_arena_array(&mine, uint32_t, count);
    s.asked = kith_arena_array(&mine, uint32_t, count);
    s.out.part = kith_arena_array(arena, uint32_t, documents->first[count]);
    for (uint32_t i = 0; i < count && status == KITH_OK; i++) {
        bool is_head = head_of(&s, i) == i;
        if (is_head && s.documents[i] > 1)
            status = part(&s, i, err);
    }
    kith_arena_free(&s.scratch);
    kith_arena_free(&mine);
    if (status == KITH_OK)
        *out = s.out;
    return status;
}
