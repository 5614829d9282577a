/* graph/identity_sense.c - senses: the documents of one name, told apart by whom it means there. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity_sense.h"

#include <stdlib.h>

#include "extract/common_name.h"
#include "extract/organization_name.h"
#include "graph/identity_company.h"
#include "graph/identity_trait.h"

/* By what the documents of a name are told apart. */
typedef enum kind { KIND_ONE, KIND_COMPANY, KIND_COUNTRY } kind;

typedef struct sensing {
    kith_store *store;
    const kith_identity_evidence *evidence;
    const kith_identity_clusters *clusters;
    uint64_t *documents;    /* by head */
    uint32_t *meanings;     /* by head: longer names that it may stand for, as an acronym */
    uint32_t *seen, *asked; /* by head: the document that named it last, in which question */
    uint32_t question;
    kith_arena scratch; /* for an identity */
    kith_senses out;
} sensing;

/* An entity of the identity at hand is named in a document; `at` in context->documents.at. */
typedef struct place {
    uint32_t document;
    size_t at;
} place;

/* The identity at hand. Its documents are numbered in order of arrival. */
typedef struct whole {
    uint32_t head;
    place *places; /* by document */
    size_t place_count;
    uint32_t *number;    /* by place: of its document */
    uint32_t *documents; /* by number */
    uint32_t count;
    uint32_t *parent; /* by number: another of its part, or itself */
    bool *tells;      /* by number of the first of a part: is there anything to tell it by? */
} whole;

static uint32_t head_of(const sensing *s, uint32_t entity)
{
    return s->clusters->places[entity].head;
}

/* Does it say something that a document names this identity? */
static bool is_telling(const sensing *s, uint32_t head)
{
    return s->evidence->entities[head].type != KITH_TYPE_COUNTRY &&
           !kith_company_is_common(s->documents[head], s->evidence->context->entities.count);
}

static int compare_places(const void *left, const void *right)
{
    const place *p = left, *q = right;
    if (p->document != q->document)
        return p->document < q->document ? -1 : 1;
    return (p->at > q->at) - (p->at < q->at);
}

static whole gather(sensing *s, uint32_t head)
{
    const kith_incidence *documents = &s->evidence->context->documents;
    whole w = {.head = head};
    for (size_t m = s->clusters->first[head]; m < s->clusters->first[head + 1]; m++)
        w.place_count += documents->first[s->clusters->members[m] + 1] -
                         documents->first[s->clusters->members[m]];
    w.places = kith_arena_array(&s->scratch, place, w.place_count);
    w.number = kith_arena_array(&s->scratch, uint32_t, w.place_count);
    w.documents = kith_arena_array(&s->scratch, uint32_t, w.place_count);
    w.parent = kith_arena_array(&s->scratch, uint32_t, w.place_count);
    w.tells = kith_arena_array(&s->scratch, bool, w.place_count);
    size_t filled = 0;
    for (size_t m = s->clusters->first[head]; m < s->clusters->first[head + 1]; m++)
        for (size_t i = documents->first[s->clusters->members[m]];
             i < documents->first[s->clusters->members[m] + 1]; i++)
            w.places[filled++] = (place){documents->at[i], i};
    if (filled)
        qsort(w.places, filled, sizeof *w.places, compare_places);
    for (size_t i = 0; i < filled; i++) {
        if (i == 0 || w.places[i].document != w.places[i - 1].document) {
            w.documents[w.count] = w.places[i].document;
            w.parent[w.count] = w.count;
            w.count++;
        }
        w.number[i] = w.count - 1;
    }
    return w;
}

/* The first document of the part that document `number` is of. */
static uint32_t part_of(const whole *w, uint32_t number)
{
    while (w->parent[number] != number)
        number = w->parent[number] = w->parent[w->parent[number]];
    return number;
}

static void unite(whole *w, uint32_t a, uint32_t b)
{
    a = part_of(w, a);
    b = part_of(w, b);
    w->parent[a > b ? a : b] = a > b ? b : a;
    w->tells[a > b ? b : a] = w->tells[a] || w->tells[b];
}

static void link_by_company(sensing *s, whole *w)
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
                unite(w, s->seen[met], d);
            s->asked[met] = s->question;
            s->seen[met] = d;
            if (tells)
                w->tells[part_of(w, d)] = true;
        }
    }
}

static int compare_numbers(const void *left, const void *right)
{
    uint32_t p = *(const uint32_t *)left, q = *(const uint32_t *)right;
    return (p > q) - (p < q);
}

/* The number of the document of that row; it is one of the identity's. */
static uint32_t number_of(const sensing *s, const whole *w, int64_t row)
{
    const kith_identity_context *context = s->evidence->context;
    uint32_t low = 0, high = (uint32_t)context->entities.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (context->rows[middle] < row)
            low = middle + 1;
        else
            high = middle;
    }
    const uint32_t *found = bsearch(&low, w->documents, w->count, sizeof low, compare_numbers);
    return found ? (uint32_t)(found - w->documents) : 0;
}

static kith_status link_by_words(sensing *s, whole *w, kith_error *err)
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
        uint32_t number = number_of(s, w, trait->document);
        if (trait->value < own_count)
            continue;
        if (seen[trait->value])
            unite(w, seen[trait->value] - 1, number);
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
static void unite_countries(whole *w, const int64_t *country)
{
    for (uint32_t i = 0; i < w->count; i++) {
        w->tells[i] = country[i] != 0;
        for (uint32_t k = 0; k < i && country[i]; k++)
            if (country[k] == country[i]) {
                unite(w, k, i);
                break;
            }
    }
}

static kith_status link_by_country(sensing *s, whole *w, kith_error *err)
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
        uint32_t number = number_of(s, w, traits.at[i].document);
        if (!beside[number])
            beside[number] = traits.at[i].value;
    }
    for (uint32_t i = 0; i < w->count; i++)
        country[i] = beside[i] ? beside[i] : only_country(s, w->documents[i], &traits);
    kith_traits_clear(&traits);
    if (status == KITH_OK)
        unite_countries(w, country);
    return status;
}

/* Number the parts; what tells nothing is of the largest. */
static void number_parts(sensing *s, whole *w)
{
    uint32_t *size = kith_arena_array(&s->scratch, uint32_t, w->count);
    uint32_t *number = kith_arena_array(&s->scratch, uint32_t, w->count);
    uint32_t largest = w->count, count = 0;
    for (uint32_t i = 0; i < w->count; i++)
        size[part_of(w, i)]++;
    for (uint32_t i = 0; i < w->count; i++)
        if (size[i] && w->tells[i] && (largest == w->count || size[i] > size[largest]))
            largest = i;
    if (largest == w->count)
        return;
    for (uint32_t i = 0; i < w->count; i++)
        if (size[i] && !w->tells[i])
            unite(w, largest, i);
    for (uint32_t i = 0; i < w->count; i++)
        if (part_of(w, i) == i)
            number[i] = ++count;
    if (count < 2)
        return;
    for (size_t i = 0; i < w->place_count; i++)
        s->out.part[w->places[i].at] = number[part_of(w, w->number[i])];
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
    return kith_organization_name_is_of_any_country(name.core) ? KIND_COUNTRY : KIND_ONE;
}

static kith_status part(sensing *s, uint32_t head, kith_error *err)
{
    kith_status status = KITH_OK;
    kind by = kind_of(s, head);
    whole w = {0};
    if (by != KIND_ONE)
        w = gather(s, head);
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
