/* graph/identity/evidence.c - what speaks for and against two names being one identity's. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/evidence.h"

#include <math.h>
#include <stdlib.h>

#define BIT(kind) ((kith_identity_rules)1 << (kind))

static const kith_identity_rules evident = BIT(KITH_RULE_SPELLING) |
                                           BIT(KITH_RULE_TRANSLITERATION) | BIT(KITH_RULE_ORDER) |
                                           BIT(KITH_RULE_GROUP),
                                 dependent = BIT(KITH_RULE_ACRONYM) | BIT(KITH_RULE_INITIALS) |
                                             BIT(KITH_RULE_SHORT_FORM) | BIT(KITH_RULE_FORMER) |
                                             BIT(KITH_IDENTITY_EVIDENCE_BEGINNING),
                                 says_little = BIT(KITH_RULE_SURNAME) | BIT(KITH_RULE_SHORT_FORM) |
                                               BIT(KITH_IDENTITY_EVIDENCE_BEGINNING),
                                 of_names = BIT(KITH_IDENTITY_EVIDENCE_BEGINNING + 1) - 1;

const char *kith_identity_evidence_kind_name(int kind)
{
    static const char *const names[] = {
        "first word",        "other type",    "may be a firm",          "named as two",
        "company in common", "frequent name", "bearers of the surname",
    };
    return kind < KITH_RULE_COUNT ? kith_identity_rule_name((kith_identity_rule)kind)
                                  : names[kind - KITH_RULE_COUNT];
}

double kith_identity_evidence_value(const kith_identity_evidence *evidence, int kind)
{
    switch (kind) {
    case KITH_IDENTITY_EVIDENCE_SHARED:
        return (double)evidence->shared;
    case KITH_IDENTITY_EVIDENCE_FREQUENT:
        return (double)evidence->frequent;
    case KITH_IDENTITY_EVIDENCE_BEARERS:
        return (double)evidence->bearers;
    default:
        return evidence->said >> kind & 1;
    }
}

kith_identity_rule kith_identity_evidence_rule(const kith_identity_evidence *evidence)
{
    return kith_identity_rules_name(evidence->said);
}

bool kith_identity_evidence_is_evident(const kith_identity_evidence *evidence)
{
    return (evidence->said & of_names & ~evident) == 0;
}

bool kith_identity_evidence_is_dependent(const kith_identity_evidence *evidence)
{
    return (evidence->said & dependent) != 0;
}

void kith_identity_evidence_add(kith_identity_evidence_list *list, uint32_t group, uint32_t target,
                                kith_identity_rules said)
{
    list->at = kith_array_grow(list->at, &list->room, list->count + 1, sizeof *list->at);
    list->at[list->count++] =
        (kith_identity_evidence){.group = group, .target = target, .said = said};
}

static int compare(const void *left, const void *right)
{
    const kith_identity_evidence *p = left, *q = right;
    if (p->group != q->group)
        return p->group < q->group ? -1 : 1;
    return (p->target > q->target) - (p->target < q->target);
}

void kith_identity_evidence_sort(kith_identity_evidence_list *list, size_t group_count,
                                 kith_arena *arena)
{
    size_t kept = 0;
    if (list->count)
        qsort(list->at, list->count, sizeof *list->at, compare);
    for (size_t i = 0; i < list->count; i++) {
        if (kept && compare(&list->at[kept - 1], &list->at[i]) == 0)
            list->at[kept - 1].said |= list->at[i].said;
        else
            list->at[kept++] = list->at[i];
    }
    list->count = kept;
    list->first = kith_arena_array(arena, size_t, group_count + 1);
    for (size_t i = 0; i < kept; i++)
        list->first[list->at[i].group + 1]++;
    for (size_t i = 0; i < group_count; i++)
        list->first[i + 1] += list->first[i];
}

const kith_identity_evidence *kith_identity_evidence_find(const kith_identity_evidence_list *list,
                                                          uint32_t a, uint32_t b)
{
    for (int turned = 0; turned < 2; turned++) {
        const kith_identity_evidence key = {.group = turned ? b : a, .target = turned ? a : b};
        size_t from = list->first[key.group], count = list->first[key.group + 1] - from;
        const kith_identity_evidence *found =
            count ? bsearch(&key, list->at + from, count, sizeof key, compare) : NULL;
        if (found)
            return found;
    }
    return NULL;
}

/* Does a document name both? None tells apart what the corpus takes for another type than it does.
 */
static bool are_named_together(const kith_identity_facts *facts, const kith_group *p,
                               const kith_group *q)
{
    if (facts->entities[p->lead].retyped > 0 || facts->entities[q->lead].retyped > 0)
        return false;
    for (size_t i = 0; i < p->count; i++)
        for (size_t k = 0; k < q->count; k++)
            if (kith_identity_context_together(facts->context, p->entities[i], q->entities[k]))
                return true;
    return false;
}

/* By group of a full name: how many others have its surname. */
static uint32_t *count_bearers(const kith_groups *groups, kith_arena *arena)
{
    kith_intern surnames;
    kith_intern_init(&surnames, arena, groups->count);
    uint32_t *count = kith_arena_array(arena, uint32_t, groups->count);
    uint32_t *bearers = kith_arena_array(arena, uint32_t, groups->count);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < groups->count; i++) {
            const kith_identity_name *name = kith_group_name(groups, i);
            if (name->family != KITH_FAMILY_PERSON || name->bare || name->core.count == 0)
                continue;
            kith_str last = name->core.words[name->core.count - 1].key;
            uint32_t surname = kith_intern_add(&surnames, last);
            if (pass == 0)
                count[surname]++;
            else
                bearers[i] = count[surname] - 1;
        }
    return bearers;
}

void kith_identity_evidence_note(const kith_identity_facts *facts, const kith_groups *groups,
                                 kith_identity_evidence_list *list, kith_arena *arena)
{
    const uint32_t *bearers = count_bearers(groups, arena);
    for (size_t i = 0; i < list->count; i++) {
        kith_identity_evidence *e = &list->at[i];
        const kith_group *group = &groups->at[e->group], *target = &groups->at[e->target];
        const kith_identity_entity *p = &facts->entities[group->lead],
                                   *q = &facts->entities[target->lead];
        /* What the names alone make one is no short form, and what a document says to be an acronym
         * is more than one that would be. */
        if (e->said & evident)
            e->said &= ~dependent;
        if (e->said & BIT(KITH_RULE_ACRONYM))
            e->said &= ~BIT(KITH_RULE_INITIALS);
        if (p->type != q->type)
            e->said |= BIT(KITH_IDENTITY_EVIDENCE_OTHER_TYPE);
        if (p->doubtful && e->said & BIT(KITH_RULE_SURNAME))
            e->said |= BIT(KITH_IDENTITY_EVIDENCE_FIRM);
        if (!kith_identity_evidence_is_evident(e) && are_named_together(facts, group, target))
            e->said |= BIT(KITH_IDENTITY_EVIDENCE_APART);
        if (e->said & says_little && group->documents > target->documents && target->documents)
            e->frequent = (float)log((double)group->documents / (double)target->documents);
        /* Those of the two themselves are no others. */
        if (bearers[e->group] > 1)
            e->bearers = (float)log((double)bearers[e->group]);
    }
}
