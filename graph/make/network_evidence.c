/* graph/make/network_evidence.c - the sentences behind each edge of a network. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/network_evidence.h"

/* Find an edge's, by the mentions of the end that has fewer of them. */
static kith_status find(kith_corpus *corpus, const kith_network *network, const kith_edge *edge,
                        size_t most, kith_arena *arena, kith_evidence_list *out, kith_error *err)
{
    const kith_node *source = &network->nodes[edge->source];
    const kith_node *target = &network->nodes[edge->target];
    bool turned = target->mentions < source->mentions;
    kith_status status = kith_evidence_find(
        corpus, turned ? target->entity : source->entity, turned ? source->entity : target->entity,
        &network->scope, KITH_EVIDENCE_NEWEST, most, arena, out, err);
    for (size_t i = 0; status == KITH_OK && turned && i < out->count; i++) {
        kith_evidence_span first = out->at[i].first;
        out->at[i].first = out->at[i].second;
        out->at[i].second = first;
    }
    return status;
}

kith_status kith_network_evidence_read(kith_corpus *corpus, size_t most, kith_network *network,
                                       kith_error *err)
{
    kith_arena scratch = {0};
    const kith_edge **sorted = kith_network_heaviest(network, &scratch);
    kith_evidence_list *evidence =
        kith_arena_array(&network->arena, kith_evidence_list, network->edge_count);
    kith_status status = KITH_OK;
    size_t text = 0;
    for (size_t i = 0; status == KITH_OK && i < network->edge_count && text < KITH_NETWORK_TEXT_MAX;
         i++) {
        kith_evidence_list *found = &evidence[sorted[i] - network->edges];
        status = find(corpus, network, sorted[i], most, &network->arena, found, err);
        for (size_t k = 0; status == KITH_OK && k < found->count; k++)
            text += found->at[k].sentence.len;
    }
    kith_arena_free(&scratch);
    if (status == KITH_OK)
        network->evidence = evidence;
    return status;
}
