/* export/table/naming_pairs.c - pairs: the sentences that name both ends of an edge. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/table/naming_pairs.h"

#include <stdlib.h>

#include "graph/network/window.h"

static int compare_edges(const void *a, const void *b)
{
    const kith_edge *one = a, *other = b;
    if (one->source != other->source)
        return one->source < other->source ? -1 : 1;
    return (one->target > other->target) - (one->target < other->target);
}

/* Two who are named in one sentence are tied unless a filter has cut the edge. */
static const kith_edge *find_edge(const kith_network *network, uint32_t source, uint32_t target)
{
    const kith_edge wanted = {.source = source, .target = target};
    return network->edge_count ? bsearch(&wanted, network->edges, network->edge_count,
                                         sizeof *network->edges, compare_edges)
                               : NULL;
}

/* List whom `sentence` names, where it does so first; returns how many, or 0 when they are too many
 * to be tied. */
static size_t find_present(const kith_network_mentions *all, const kith_mentions_sentence *sentence,
                           const kith_mentions_mention *present[KITH_WINDOW_ENTITIES_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < sentence->count; i++) {
        const kith_mentions_mention *mention = &all->at[sentence->first + i];
        size_t known = 0;
        while (known < count && present[known]->node != mention->node)
            known++;
        if (known < count)
            continue;
        if (count == KITH_WINDOW_ENTITIES_MAX)
            return 0;
        present[count++] = mention;
    }
    return count;
}

static void tell_sentence(const kith_network *network, const kith_mentions_sentence *sentence,
                          kith_naming_pair_told *told, void *context)
{
    const kith_mentions_mention *present[KITH_WINDOW_ENTITIES_MAX];
    size_t count = find_present(network->naming, sentence, present);
    for (size_t i = 0; i < count; i++)
        for (size_t k = i + 1; k < count; k++) {
            bool turned = present[k]->node < present[i]->node;
            const kith_mentions_mention *source = present[turned ? k : i];
            const kith_mentions_mention *target = present[turned ? i : k];
            const kith_edge *edge = find_edge(network, source->node, target->node);
            if (!edge)
                continue;
            const kith_naming_pair pair = {sentence, source, target,
                                           (size_t)(edge - network->edges)};
            told(context, &pair);
        }
}

void kith_naming_pairs_tell(const kith_network *network, kith_naming_pair_told *told, void *context)
{
    for (size_t i = 0; network->naming && i < network->naming->sentence_count; i++)
        tell_sentence(network, &network->naming->sentences[i], told, context);
}
