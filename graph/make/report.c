/* graph/make/report.c - what a report tells of an entity: who, since when, tied to whom, in doubt.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/report.h"

static size_t find_node(const kith_network *network, int64_t entity)
{
    size_t place = 0;
    while (place < network->node_count && network->nodes[place].entity != entity)
        place++;
    return place;
}

static kith_status read_ties(kith_corpus *corpus, const kith_scope *scope,
                             const kith_network *network, size_t most, kith_arena *arena,
                             kith_report *out, kith_error *err)
{
    kith_status status = KITH_OK;
    kith_neighbours neighbours;
    size_t node = find_node(network, out->entry.row);
    if (node == network->node_count)
        return KITH_OK;
    kith_neighbours_find(network, node, arena, &neighbours);
    out->tie_total = neighbours.count;
    out->tie_count = most && neighbours.count > most ? most : neighbours.count;
    out->ties = kith_arena_array(arena, kith_report_tie, out->tie_count);
    for (size_t i = 0; status == KITH_OK && i < out->tie_count; i++) {
        out->ties[i].neighbour = neighbours.at[i];
        status = kith_evidence_find(corpus, out->entry.row, neighbours.at[i].node->entity, scope,
                                    KITH_EVIDENCE_SUREST, 1, arena, &out->ties[i].best, err);
    }
    return status;
}

static kith_status read_roles(kith_corpus *corpus, const kith_scope *scope, kith_arena *arena,
                              kith_report *out, kith_error *err)
{
    const kith_triple_options options = {
        .scope = *scope, .min_score = KITH_TRIPLE_SCORE, .whom = out->entry.row};
    kith_triples triples;
    kith_roster roster;
    kith_status status = kith_triples_read(corpus, &options, arena, &triples, err);
    if (status == KITH_OK)
        status = kith_roster_read_identities(corpus, KITH_TYPES_ALL, arena, &roster, err);
    if (status != KITH_OK)
        return status;
    out->roles = kith_arena_array(arena, kith_report_role, triples.count);
    for (size_t i = 0; i < triples.count; i++) {
        const kith_triple *triple = &triples.at[i];
        bool turned = triple->left != out->entry.row;
        size_t other = kith_roster_index(&roster, turned ? triple->left : triple->right);
        if (other < roster.count)
            out->roles[out->role_count++] =
                (kith_report_role){*triple, turned, roster.at[other].name};
    }
    return KITH_OK;
}

static bool is_member(const kith_identity_members *members, kith_str id)
{
    for (size_t i = 0; i < members->count; i++)
        if (kith_str_equal(members->at[i].id, id))
            return true;
    return false;
}

static kith_status read_doubts(kith_corpus *corpus, kith_arena *arena, kith_report *out,
                               kith_error *err)
{
    kith_identity_questions all;
    kith_status status = kith_identity_questions_read(corpus, arena, &all, err);
    if (status != KITH_OK)
        return status;
    out->doubts.at = kith_arena_array(arena, kith_identity_question, all.count);
    for (size_t i = 0; i < all.count; i++)
        if (is_member(&out->members, all.at[i].a) || is_member(&out->members, all.at[i].b))
            out->doubts.at[out->doubts.count++] = all.at[i];
    return KITH_OK;
}

kith_status kith_report_make(kith_corpus *corpus, const kith_roster_entry *entry,
                             const kith_scope *scope, const kith_network *network, size_t most,
                             kith_arena *arena, kith_report *out, kith_error *err)
{
    kith_report made = {.entry = *entry};
    kith_status status = kith_corpus_count(corpus, &made.corpus, err);
    if (status == KITH_OK)
        status = kith_aliases_of(corpus, entry->row, scope, arena, &made.aliases, err);
    if (status == KITH_OK)
        status = kith_timeline_read(corpus, entry->row, scope, arena, &made.timeline, err);
    if (status == KITH_OK)
        status = kith_identity_members_read(corpus, entry->row, arena, &made.members, err);
    if (status == KITH_OK)
        status = read_doubts(corpus, arena, &made, err);
    if (status == KITH_OK)
        status = read_roles(corpus, scope, arena, &made, err);
    if (status == KITH_OK)
        status = read_ties(corpus, scope, network, most, arena, &made, err);
    if (status == KITH_OK)
        *out = made;
    return status;
}
