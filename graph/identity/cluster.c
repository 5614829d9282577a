/* graph/identity/cluster.c - which entities of a corpus are one: decided in memory. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/cluster.h"

#include <stdlib.h>

#include "graph/identity/block.h"
#include "graph/identity/shared.h"
#include "graph/identity/group.h"
#include "graph/identity/head.h"
#include "graph/identity/short_form.h"

enum {
    CANDIDATES_MAX = 256, /* identities that a name is compared to */
    DOMINANCE = 4,        /* so much more company has the identity that is meant */
};

/* Company in common that a tie by name needs: without it two people may bear the names. */
static const double company_needed[KITH_RULE_COUNT] = {
    [KITH_RULE_MIDDLE_NAME] = 0.5, [KITH_RULE_NICKNAME] = 0.5, [KITH_RULE_INITIAL] = 1,
    [KITH_RULE_INITIALS] = 1,      [KITH_RULE_SLIP] = 2,       [KITH_RULE_SURNAME] = 1,
    [KITH_RULE_SHORT_FORM] = 3,    [KITH_RULE_FORMER] = 1,
};

/* Company that each further document of a short name adds by chance, and the most that counts. */
#define CHANCE_COMPANY 0.125
#define CHANCE_MAX     8.0

typedef struct clustering {
    const kith_identity_evidence *evidence;
    kith_identity_name *names; /* by entity */
    kith_groups groups;
    kith_shared company;
    kith_block_index index;      /* of groups that were seen to */
    kith_block_index surnames;   /* of all */
    bool *apart;                 /* by group: by decision */
    kith_identity_doubt *doubts; /* heap; a and b are groups */
    size_t doubt_count, doubt_room;
    kith_arena *arena;
} clustering;

/* An identity that a group may belong to. */
typedef struct candidate {
    uint32_t cluster;
    kith_identity_tie tie;
    double company;
} candidate;

static const kith_identity_name *name_of(const clustering *c, uint32_t group)
{
    return &c->names[c->groups.at[group].lead];
}

static kith_identity_sense sense_of(const clustering *c, uint32_t group)
{
    const kith_identity_evidence *evidence = c->evidence;
    return evidence->senses ? evidence->senses[c->groups.at[group].lead] : (kith_identity_sense){0};
}

/* Are the two of one whole, and of other parts of it? */
static bool are_namesakes(const clustering *c, uint32_t a, uint32_t b)
{
    kith_identity_sense p = sense_of(c, a), q = sense_of(c, b);
    return p.whole && p.whole == q.whole && p.part != q.part;
}

static bool is_of_one_sense(const clustering *c, uint32_t a, uint32_t b)
{
    kith_identity_sense p = sense_of(c, a), q = sense_of(c, b);
    return p.whole && p.whole == q.whole && p.part == q.part;
}

/* Does a list say that the two are not one? */
static bool are_listed_apart(const clustering *c, uint32_t a, uint32_t b)
{
    const uint32_t *listed = c->evidence->listed;
    if (!listed)
        return false;
    uint32_t p = listed[c->groups.at[a].lead], q = listed[c->groups.at[b].lead];
    return p && q && p != q;
}

static bool is_forbidden(const clustering *c, uint32_t a, uint32_t b)
{
    const kith_identity_evidence *evidence = c->evidence;
    for (size_t i = 0; i < evidence->forbidden_count; i++) {
        uint32_t p = c->groups.of[evidence->forbidden[i].a];
        uint32_t q = c->groups.of[evidence->forbidden[i].b];
        if ((p == a && q == b) || (p == b && q == a))
            return true;
    }
    return false;
}

static bool are_held_apart(const clustering *c, uint32_t a, uint32_t b)
{
    return is_forbidden(c, a, b) || are_namesakes(c, a, b) || are_listed_apart(c, a, b);
}

/* May all names of both clusters be one's? */
static bool may_join(const clustering *c, uint32_t cluster, uint32_t other)
{
    for (uint32_t a = cluster; a != KITH_GROUP_NONE; a = c->groups.at[a].next)
        for (uint32_t b = other; b != KITH_GROUP_NONE; b = c->groups.at[b].next)
            if (are_held_apart(c, a, b))
                return false;
    return !c->apart[cluster] && !c->apart[other];
}

/* Names that are one even where a document has both of them. */
static bool is_evident(kith_identity_rule rule)
{
    return rule <= KITH_RULE_ORDER || rule == KITH_RULE_GROUP;
}

/* Documents that name both have told them apart already, where they took both for one type. */
static bool is_together(const clustering *c, uint32_t a, uint32_t b)
{
    const kith_group *p = &c->groups.at[a], *q = &c->groups.at[b];
    if (c->evidence->entities[p->lead].retyped > 0 || c->evidence->entities[q->lead].retyped > 0)
        return false;
    for (size_t i = 0; i < p->count; i++)
        for (size_t k = 0; k < q->count; k++)
            if (kith_identity_context_together(c->evidence->context, p->entities[i],
                                               q->entities[k]))
                return true;
    return false;
}

/* The weakest tie of `group` to any name of `cluster` that is more than a surname. */
static kith_identity_tie tie_to_all(const clustering *c, uint32_t group, uint32_t cluster)
{
    const kith_identity_name *name = name_of(c, group);
    kith_identity_tie weakest = {KITH_RULE_NONE, 1};
    for (uint32_t at = cluster; at != KITH_GROUP_NONE; at = c->groups.at[at].next) {
        const kith_identity_name *other = name_of(c, at);
        kith_identity_tie tie = {0};
        if (name->bare && other->bare)
            continue;
        if (!name->bare)
            tie = kith_identity_names_tie(name, other);
        else if (kith_identity_name_has_surname(other, name))
            tie = (kith_identity_tie){KITH_RULE_SURNAME, 0.7};
        bool told_apart = !is_evident(tie.rule) && is_together(c, group, at);
        if (!tie.rule || told_apart || are_held_apart(c, group, at))
            return (kith_identity_tie){0};
        if (tie.score < weakest.score || !weakest.rule)
            weakest = tie;
    }
    return weakest;
}

static void add_doubt(clustering *c, uint32_t group, const candidate *found)
{
    /* As likely as the names make it and the company that they keep. */
    double company = found->company / (found->company + 2);
    kith_identity_tie tie = {found->tie.rule, found->tie.score * (0.3 + 0.7 * company)};
    c->doubts = kith_array_grow(c->doubts, &c->doubt_room, c->doubt_count + 1, sizeof *c->doubts);
    c->doubts[c->doubt_count++] = (kith_identity_doubt){group, found->cluster, tie};
}

/* Is nobody else of the surname of `group` in the corpus? Then less shows that two names are one.
 */
static bool is_rare(const clustering *c, uint32_t group, uint32_t cluster)
{
    uint32_t near[CANDIDATES_MAX];
    size_t count = kith_block_look_surname(&c->surnames, name_of(c, group), near, CANDIDATES_MAX);
    for (size_t i = 0; i < count; i++) {
        const kith_identity_name *other = name_of(c, near[i]);
        if (near[i] != group && c->groups.at[near[i]].cluster != cluster &&
            !kith_identity_names_tie(name_of(c, group), other).rule)
            return false;
    }
    return count < CANDIDATES_MAX;
}

/* "House" is no company, as "House Group" is. */
static bool has_same_type(const clustering *c, uint32_t a, uint32_t b)
{
    const kith_identity_entity *entities = c->evidence->entities;
    return entities[c->groups.at[a].lead].type == entities[c->groups.at[b].lead].type;
}

static bool is_enough(const clustering *c, uint32_t group, const candidate *found)
{
    kith_identity_rule rule = found->tie.rule;
    if (rule == KITH_RULE_SURNAME && c->evidence->entities[c->groups.at[group].lead].doubtful)
        return false;
    if (rule == KITH_RULE_GROUP && !has_same_type(c, group, found->cluster))
        return found->company >= 1;
    double needed = company_needed[rule];
    if (rule == KITH_RULE_SURNAME || rule == KITH_RULE_SHORT_FORM) {
        /* A name of many documents has some company in common with anybody. */
        double chance = (double)(c->groups.at[group].documents - 1) * CHANCE_COMPANY;
        needed += chance < CHANCE_MAX ? chance : CHANCE_MAX;
    }
    if (found->company >= needed)
        return true;
    return (rule == KITH_RULE_NICKNAME || rule == KITH_RULE_MIDDLE_NAME) &&
           is_rare(c, group, found->cluster);
}

/* Let `group` join the one of `found[0, count)` that it can be told to mean. */
static void settle(clustering *c, uint32_t group, candidate *found, size_t count)
{
    if (count == 0)
        return;
    size_t best = 0;
    double second = 0;
    for (size_t i = 0; i < count; i++) {
        if (is_of_one_sense(c, group, found[i].cluster)) {
            kith_groups_join(&c->groups, found[i].cluster, group, found[i].tie);
            return;
        }
        found[i].company = kith_shared_count(&c->company, &c->groups, group, found[i].cluster);
        if (found[i].company > found[best].company)
            best = i;
    }
    for (size_t i = 0; i < count; i++)
        if (i != best && found[i].company > second)
            second = found[i].company;
    bool enough = is_enough(c, group, &found[best]);
    bool alone =
        count == 1 || (found[best].company >= 2 && found[best].company >= DOMINANCE * second);
    if (enough && alone) {
        kith_groups_join(&c->groups, found[best].cluster, group, found[best].tie);
        return;
    }
    for (size_t i = 0; i < count; i++)
        add_doubt(c, group, &found[i]);
}

static void seek(clustering *c, uint32_t group)
{
    candidate found[CANDIDATES_MAX];
    uint32_t near[CANDIDATES_MAX];
    size_t count = 0;
    if (c->apart[group])
        return;
    const kith_identity_name *name = name_of(c, group);
    size_t near_count = name->family == KITH_FAMILY_PERSON && name->bare
                            ? kith_block_look_surname(&c->surnames, name, near, CANDIDATES_MAX)
                            : kith_block_look(&c->index, name, near, CANDIDATES_MAX);
    for (size_t i = 0; i < near_count; i++) {
        uint32_t cluster = c->groups.at[near[i]].cluster;
        bool seen = cluster == group || c->apart[cluster];
        for (size_t k = 0; k < count; k++)
            seen = seen || found[k].cluster == cluster;
        if (seen)
            continue;
        kith_identity_tie tie = tie_to_all(c, group, cluster);
        if (tie.rule)
            found[count++] = (candidate){.cluster = cluster, .tie = tie};
    }
    settle(c, group, found, count);
}

/* What says most comes first, so that what says less finds all that it can mean. */
typedef struct ranked {
    uint32_t group;
    bool bare, begins_initial;
    size_t full_words, words;
    uint64_t documents;
    kith_str id;
} ranked;

static int compare_ranked(const void *left, const void *right)
{
    const ranked *p = left, *q = right;
    if (p->bare != q->bare)
        return p->bare ? 1 : -1;
    if (p->begins_initial != q->begins_initial)
        return p->begins_initial ? 1 : -1;
    if (p->full_words != q->full_words)
        return p->full_words > q->full_words ? -1 : 1;
    if (p->words != q->words)
        return p->words > q->words ? -1 : 1;
    if (p->documents != q->documents)
        return p->documents > q->documents ? -1 : 1;
    return kith_str_compare(p->id, q->id);
}

static ranked rank(const clustering *c, uint32_t group)
{
    const kith_group *g = &c->groups.at[group];
    const kith_identity_name *name = name_of(c, group);
    ranked r = {.group = group,
                .bare = name->bare,
                .begins_initial = name->begins_initial,
                .words = name->core.count,
                .documents = g->documents,
                .id = c->evidence->entities[g->lead].id};
    for (size_t i = 0; i < name->core.count; i++)
        r.full_words += name->core.words[i].key.len > 1;
    return r;
}

static void join_by_name(clustering *c)
{
    size_t count = c->groups.count;
    ranked *order = kith_arena_array(c->arena, ranked, count);
    for (uint32_t i = 0; i < count; i++) {
        order[i] = rank(c, i);
        kith_block_add_surname(&c->surnames, name_of(c, i), i);
    }
    if (count)
        qsort(order, count, sizeof *order, compare_ranked);
    for (size_t i = 0; i < count; i++) {
        seek(c, order[i].group);
        kith_block_add(&c->index, name_of(c, order[i].group), order[i].group);
    }
}

/* Let the group of `forms[0, count)`, all of one group and equally good, join what it means. */
static void join_short_form(clustering *c, const kith_short_form *forms, size_t count)
{
    candidate found[CANDIDATES_MAX];
    size_t found_count = 0;
    uint32_t group = forms[0].group;
    const kith_group *g = &c->groups.at[group];
    /* Only what leads no other name moves: nothing is joined through a short form. */
    if (g->cluster != group || g->next != KITH_GROUP_NONE || c->apart[group])
        return;
    for (size_t i = 0; i < count && found_count < CANDIDATES_MAX; i++) {
        uint32_t cluster = c->groups.at[forms[i].long_group].cluster;
        bool seen =
            cluster == group || c->apart[cluster] || are_held_apart(c, group, forms[i].long_group);
        for (size_t k = 0; k < found_count; k++)
            seen = seen || found[k].cluster == cluster;
        if (!seen)
            found[found_count++] = (candidate){.cluster = cluster, .tie = forms[i].tie};
    }
    settle(c, group, found, found_count);
}

static void join_short_forms(clustering *c)
{
    kith_short_forms forms;
    kith_short_forms_find(c->evidence, c->names, &c->groups, &forms);
    for (size_t from = 0, to; from < forms.count; from = to) {
        size_t best = 0;
        for (to = from; to < forms.count && forms.at[to].group == forms.at[from].group; to++)
            best += forms.at[to].tie.rule == forms.at[from].tie.rule;
        join_short_form(c, &forms.at[from], best);
    }
    kith_short_forms_clear(&forms);
}

/* Join what is listed as one, so far as decisions let it. */
static void join_listed(clustering *c)
{
    const uint32_t *listed = c->evidence->listed;
    uint32_t most = 0;
    for (size_t i = 0; listed && i < c->evidence->entity_count; i++)
        most = listed[i] > most ? listed[i] : most;
    uint32_t *first = kith_arena_array(c->arena, uint32_t, (size_t)most + 1);
    for (size_t i = 0; listed && i < c->evidence->entity_count; i++) {
        uint32_t cluster = c->groups.at[c->groups.of[i]].cluster;
        uint32_t *known = &first[listed[i]];
        if (listed[i] == 0)
            continue;
        uint32_t other = *known ? c->groups.at[*known - 1].cluster : cluster;
        if (other != cluster && may_join(c, other, cluster))
            kith_groups_join(&c->groups, other, cluster, (kith_identity_tie){KITH_RULE_LIST, 1});
        if (!*known)
            *known = cluster + 1;
    }
}

static void join_decided(clustering *c)
{
    for (size_t i = 0; i < c->evidence->merged_count; i++) {
        const kith_identity_pair *pair = &c->evidence->merged[i];
        uint32_t a = c->groups.at[c->groups.of[pair->a]].cluster;
        uint32_t b = c->groups.at[c->groups.of[pair->b]].cluster;
        if (a != b)
            kith_groups_join(&c->groups, a, b, (kith_identity_tie){KITH_RULE_DECISION, 1});
    }
}

/* The two ways to sort doubts: by pair, the likeliest first, and by likelihood. */
typedef struct named_doubt {
    kith_identity_doubt doubt;
    kith_str a, b; /* ids */
} named_doubt;

static int compare_scores(const named_doubt *p, const named_doubt *q)
{
    return (p->doubt.tie.score < q->doubt.tie.score) - (p->doubt.tie.score > q->doubt.tie.score);
}

static int compare_pairs(const named_doubt *p, const named_doubt *q)
{
    int order = kith_str_compare(p->a, q->a);
    return order ? order : kith_str_compare(p->b, q->b);
}

static int by_pair(const void *left, const void *right)
{
    int order = compare_pairs(left, right);
    return order ? order : compare_scores(left, right);
}

static int by_score(const void *left, const void *right)
{
    int order = compare_scores(left, right);
    return order ? order : compare_pairs(left, right);
}

/* Doubts between identities as they are in the end. */
static size_t name_doubts(const clustering *c, const kith_identity_clusters *out,
                          named_doubt *found)
{
    const kith_identity_entity *entities = c->evidence->entities;
    size_t count = 0;
    for (size_t i = 0; i < c->doubt_count; i++) {
        const kith_identity_doubt *doubt = &c->doubts[i];
        uint32_t a = out->places[c->groups.at[doubt->a].lead].head;
        uint32_t b = out->places[c->groups.at[doubt->b].lead].head;
        if (a == b || are_held_apart(c, doubt->a, doubt->b))
            continue;
        if (entities[a].documents < entities[b].documents) {
            uint32_t less = a;
            a = b;
            b = less;
        }
        found[count++] = (named_doubt){{a, b, doubt->tie}, entities[a].id, entities[b].id};
    }
    return count;
}

static void list_doubts(const clustering *c, kith_identity_clusters *out)
{
    named_doubt *found = kith_arena_array(c->arena, named_doubt, c->doubt_count);
    size_t count = name_doubts(c, out, found), kept = 0;
    if (count == 0)
        return;
    qsort(found, count, sizeof *found, by_pair);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || compare_pairs(&found[kept - 1], &found[i]) != 0)
            found[kept++] = found[i];
    qsort(found, kept, sizeof *found, by_score);
    out->doubts = kith_arena_array(c->arena, kith_identity_doubt, kept);
    out->doubt_count = kept;
    for (size_t i = 0; i < kept; i++)
        out->doubts[i] = found[i].doubt;
}

static void hold_apart(clustering *c)
{
    c->apart = kith_arena_array(c->arena, bool, c->groups.count);
    for (size_t i = 0; i < c->evidence->forbidden_count; i++)
        if (c->evidence->forbidden[i].a == c->evidence->forbidden[i].b)
            c->apart[c->groups.of[c->evidence->forbidden[i].a]] = true;
}

void kith_identities_cluster(const kith_identity_evidence *evidence, kith_arena *arena,
                             kith_identity_clusters *out)
{
    clustering c = {.evidence = evidence, .arena = arena};
    c.names = kith_arena_array(arena, kith_identity_name, evidence->entity_count);
    for (size_t i = 0; i < evidence->entity_count; i++)
        c.names[i] =
            kith_identity_name_parse(evidence->entities[i].name, evidence->entities[i].type, arena);
    kith_groups_make(evidence, c.names, arena, &c.groups);
    kith_shared_init(&c.company, evidence, &c.groups, arena);
    kith_block_init(&c.index, evidence->entity_count, arena);
    kith_block_init(&c.surnames, evidence->entity_count, arena);
    hold_apart(&c);
    join_by_name(&c);
    join_short_forms(&c);
    join_listed(&c);
    join_decided(&c);
    *out = (kith_identity_clusters){0};
    kith_identity_places_make(evidence, c.names, &c.groups, arena, out);
    list_doubts(&c, out);
    kith_block_clear(&c.index);
    kith_block_clear(&c.surnames);
    free(c.doubts);
}
