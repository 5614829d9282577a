/* graph/identity/label.c - labels: what identities are called that share their name with others. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/label.h"

#include <stdio.h>
#include <stdlib.h>

#include "extract/names/organization.h"

#define SEVERAL UINT32_MAX
#define TAKEN   (UINT32_MAX - 1) /* it labels a namesake already */

/* An identity whose name was told apart into senses. */
typedef struct namesake {
    uint32_t whole, part, head;
} namesake;

typedef struct labelling {
    const kith_identity_facts *facts;
    const kith_identity_clusters *clusters;
    kith_arena *arena;
    uint32_t *owner;   /* by head: the one namesake named with it, + 1, SEVERAL or TAKEN */
    uint32_t *counted; /* by head: how often it is named with the namesake at hand */
    bool institution;  /* is the namesake at hand one? */
    uint32_t best;     /* who tells best which it is, so far, or SEVERAL */
    kith_identity_labels out;
} labelling;

static const kith_identity_entity *entity_of(const labelling *l, uint32_t entity)
{
    return &l->facts->entities[entity];
}

static void add(labelling *l, uint32_t head, kith_str what)
{
    kith_str name = entity_of(l, head)->name;
    kith_str parts[] = {name, KITH_STR(" ("), what, KITH_STR(")")};
    char *text = kith_arena_alloc(l->arena, name.len + what.len + 3);
    size_t length = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].len)
            memcpy(text + length, parts[i].ptr, parts[i].len);
        length += parts[i].len;
    }
    l->out.at[l->out.count++] = (kith_identity_label){head, {text, length}};
}

/* What is done with an identity that a document of the namesake `number` names. */
typedef void meet(labelling *l, uint32_t head, uint32_t number);

static void note_owner(labelling *l, uint32_t head, uint32_t number)
{
    if (l->owner[head] == 0)
        l->owner[head] = number + 1;
    else if (l->owner[head] != number + 1)
        l->owner[head] = SEVERAL;
}

static void count(labelling *l, uint32_t head, uint32_t number)
{
    (void)number;
    l->counted[head]++;
}

static void uncount(labelling *l, uint32_t head, uint32_t number)
{
    (void)number;
    l->counted[head] = 0;
}

static void disown(labelling *l, uint32_t head, uint32_t number)
{
    (void)number;
    l->owner[head] = 0;
}

/* Whom documents name beside the identity of `self`. */
static void meet_company(labelling *l, uint32_t self, uint32_t number, meet *visit)
{
    const kith_identity_clusters *clusters = l->clusters;
    const kith_incidence *documents = &l->facts->context->documents;
    const kith_incidence *entities = &l->facts->context->entities;
    for (size_t m = clusters->first[self]; m < clusters->first[self + 1]; m++) {
        uint32_t member = clusters->members[m];
        for (size_t d = documents->first[member]; d < documents->first[member + 1]; d++) {
            uint32_t document = documents->at[d];
            for (size_t i = entities->first[document]; i < entities->first[document + 1]; i++) {
                uint32_t met = clusters->places[entities->at[i]].head;
                if (met != self)
                    visit(l, met, number);
            }
        }
    }
}

/* Does country `a` tell better than `b` whom the name means? */
static bool is_better(const labelling *l, uint32_t a, uint32_t b)
{
    if (l->counted[a] != l->counted[b])
        return l->counted[a] > l->counted[b];
    return kith_str_compare(entity_of(l, a)->id, entity_of(l, b)->id) < 0;
}

static bool is_institution(const labelling *l, uint32_t head)
{
    kith_arena scratch = {0};
    const kith_identity_entity *entity = entity_of(l, head);
    bool is = entity->type == KITH_TYPE_ORGANIZATION &&
              kith_organization_name_is_of_any_country(
                  kith_identity_name_parse(entity->name, entity->type, &scratch).core);
    kith_arena_free(&scratch);
    return is;
}

/* Keep the country that tells best: of those that only namesake `number` is named with, or for an
 * institution of all. Whoever else is named with him may have nothing to do with him. */
static void consider(labelling *l, uint32_t head, uint32_t number)
{
    bool first = l->best == SEVERAL, own = l->institution || l->owner[head] == number + 1;
    if (entity_of(l, head)->type == KITH_TYPE_COUNTRY && own &&
        (first || is_better(l, head, l->best)))
        l->best = head;
}

/* Is another of `at[from, to)` called as `at[i]` is? */
static bool is_ambiguous(const labelling *l, const namesake *at, size_t from, size_t to, size_t i)
{
    for (size_t k = from; k < to; k++)
        if (k != i &&
            kith_str_equal(entity_of(l, at[k].head)->name, entity_of(l, at[i].head)->name))
            return true;
    return false;
}

/* Label `at[from, to)`, the namesakes of one whole. */
static void label_whole(labelling *l, const namesake *at, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        meet_company(l, at[i].head, (uint32_t)i, note_owner);
    for (size_t i = from, labelled = 0; i < to; i++) {
        if (!is_ambiguous(l, at, from, to, i))
            continue;
        char number[24];
        kith_str what = {number, (size_t)snprintf(number, sizeof number, "%zu", ++labelled)};
        l->institution = is_institution(l, at[i].head);
        l->best = SEVERAL;
        meet_company(l, at[i].head, (uint32_t)i, count);
        meet_company(l, at[i].head, (uint32_t)i, consider);
        if (l->best != SEVERAL && l->owner[l->best] != TAKEN) {
            what = entity_of(l, l->best)->name;
            l->owner[l->best] = TAKEN;
        }
        add(l, at[i].head, what);
        meet_company(l, at[i].head, (uint32_t)i, uncount);
    }
    for (size_t i = from; i < to; i++)
        meet_company(l, at[i].head, (uint32_t)i, disown);
}

static int compare_namesakes(const void *left, const void *right)
{
    const namesake *p = left, *q = right;
    if (p->whole != q->whole)
        return p->whole < q->whole ? -1 : 1;
    if (p->part != q->part)
        return p->part < q->part ? -1 : 1;
    return (p->head > q->head) - (p->head < q->head);
}

static void label_namesakes(labelling *l)
{
    kith_arena scratch = {0};
    size_t entities = l->facts->entity_count, count = 0;
    const kith_identity_sense *senses = l->facts->senses;
    namesake *at = kith_arena_array(&scratch, namesake, entities);
    l->owner = kith_arena_array(&scratch, uint32_t, entities);
    l->counted = kith_arena_array(&scratch, uint32_t, entities);
    for (uint32_t i = 0; i < entities; i++)
        if (senses[i].whole && l->clusters->places[i].head == i)
            at[count++] = (namesake){senses[i].whole, senses[i].part, i};
    if (count)
        qsort(at, count, sizeof *at, compare_namesakes);
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && at[to].whole == at[from].whole;)
            to++;
        label_whole(l, at, from, to);
    }
    kith_arena_free(&scratch);
}

void kith_identity_labels_make(const kith_identity_facts *facts,
                               const kith_identity_clusters *clusters, kith_arena *arena,
                               kith_identity_labels *out)
{
    labelling l = {.facts = facts, .clusters = clusters, .arena = arena};
    l.out.at = kith_arena_array(arena, kith_identity_label, facts->entity_count);
    if (facts->senses)
        label_namesakes(&l);
    *out = l.out;
}
