/* graph/identity/doubt.c - doubts: identities that may be one but were left two. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/doubt.h"

#include <stdlib.h>

#include "graph/identity/score.h"

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

/* The doubt that `pair` leaves between identities as they are in the end; false for none. */
static bool read_doubt(const kith_identity_facts *facts, const kith_identity_clusters *clusters,
                       const kith_identity_evidence *pair, named_doubt *out)
{
    const kith_group *groups = clusters->groups.at;
    uint32_t a = clusters->places[groups[pair->group].lead].head;
    uint32_t b = clusters->places[groups[pair->target].lead].head;
    if (a == b || pair->said >> KITH_IDENTITY_EVIDENCE_APART & 1 ||
        groups[groups[pair->group].cluster].apart || groups[groups[pair->target].cluster].apart)
        return false;
    if (facts->entities[a].documents < facts->entities[b].documents) {
        uint32_t less = a;
        a = b;
        b = less;
    }
    kith_identity_tie tie = {kith_identity_evidence_rule(pair),
                             kith_score_probability((double)pair->score)};
    *out = (named_doubt){{a, b, tie}, facts->entities[a].id, facts->entities[b].id};
    return true;
}

/* Append the likeliest of the doubts that are left of `group`. */
static size_t add_doubts(const kith_identity_facts *facts, const kith_identity_clusters *clusters,
                         uint32_t group, named_doubt *scratch, named_doubt *out)
{
    const kith_identity_evidence_list *pairs = &clusters->pairs;
    size_t count = 0;
    for (size_t i = pairs->first[group]; i < pairs->first[group + 1]; i++)
        count += read_doubt(facts, clusters, &pairs->at[i], &scratch[count]);
    if (count)
        qsort(scratch, count, sizeof *scratch, by_score);
    if (count > KITH_DOUBTS_MAX)
        count = KITH_DOUBTS_MAX;
    if (count)
        memcpy(out, scratch, count * sizeof *out);
    return count;
}

void kith_doubts_list(const kith_identity_facts *facts, kith_arena *arena,
                      kith_identity_clusters *out)
{
    kith_arena mine = {0};
    named_doubt *scratch = kith_arena_array(&mine, named_doubt, out->pairs.count);
    named_doubt *found = kith_arena_array(&mine, named_doubt, out->pairs.count);
    size_t count = 0, kept = 0;
    for (uint32_t group = 0; group < out->groups.count; group++)
        count += add_doubts(facts, out, group, scratch, found + count);
    if (count)
        qsort(found, count, sizeof *found, by_pair);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || compare_pairs(&found[kept - 1], &found[i]) != 0)
            found[kept++] = found[i];
    if (kept)
        qsort(found, kept, sizeof *found, by_score);
    out->doubts = kith_arena_array(arena, kith_identity_doubt, kept);
    out->doubt_count = kept;
    for (size_t i = 0; i < kept; i++)
        out->doubts[i] = found[i].doubt;
    kith_arena_free(&mine);
}
