/* graph/measure/catalogue.c - the catalogue: every measure there is of a node, an edge, a network.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/catalogue.h"

#include <math.h>
#include <stdint.h>

#include "extract/base/buffer.h"
#include "graph/network/network.h"

#define COUNT(row, field)            KITH_MEASURE_COUNT, offsetof(row, field), 0
#define NUMBER(row, field, decimals) KITH_MEASURE_NUMBER, offsetof(row, field), decimals
#define FLAG(row, field)             KITH_MEASURE_FLAG, offsetof(row, field), 0

#define COUNTING KITH_NEEDS_COUNTING
#define TIES     KITH_NEEDS_TIES
#define MEASURES KITH_NEEDS_MEASURES
#define PATHS    KITH_NEEDS_PATHS

#define UNRANKED KITH_ORDER_NONE
#define GREATEST KITH_ORDER_GREATEST_FIRST
#define LEAST    KITH_ORDER_LEAST_FIRST

#define NETWORK_H   "graph/network/network.h"
#define STRUCTURE_H "graph/measure/structure.h"
#define PATHS_H     "graph/measure/paths.h"
#define COMMUNITY_H "graph/measure/community.h"

/* clang-format off: a measure is a line or two */

static const kith_measure node_measures[] = {
    {"mentions", COUNT(kith_node, mentions), COUNTING, GREATEST, NULL, "times it is named",
     NETWORK_H},
    {"documents", COUNT(kith_node, documents), COUNTING, GREATEST, NULL, "documents that name it",
     NETWORK_H},
    {"degree", COUNT(kith_node, degree), TIES, GREATEST, "Ties", "its edges", NETWORK_H},
    {"strength", NUMBER(kith_node, strength, 0), TIES, GREATEST, NULL,
     "sum of the weights of its edges", NETWORK_H},
    {"betweenness", NUMBER(kith_node, betweenness, 5), PATHS, GREATEST, NULL,
     "share of the shortest paths between others that pass it, on distance", PATHS_H},
    {"bridging", NUMBER(kith_node, bridging, 5), PATHS, GREATEST, NULL,
     "betweenness over pairs of others in two communities", PATHS_H},
    {"closeness", NUMBER(kith_node, closeness, 5), PATHS, GREATEST, NULL,
     "harmonic: mean over the others of 1 / distance, 0 out of reach", PATHS_H},
    {"eigenvector", NUMBER(kith_node, eigenvector, 5), MEASURES, GREATEST, NULL,
     "eigenvector centrality, on weight; the largest is 1", "graph/measure/centrality.h"},
    {"pagerank", NUMBER(kith_node, pagerank, 5), MEASURES, GREATEST, "PageRank",
     "PageRank, on weight, damping 0.85; sums to 1", "graph/measure/centrality.h"},
    {"clustering", NUMBER(kith_node, clustering, 5), MEASURES, GREATEST, NULL,
     "share of the pairs of its neighbours that are tied themselves", STRUCTURE_H},
    {"constraint", NUMBER(kith_node, constraint, 5), MEASURES, LEAST, NULL,
     "Burt's, on weight: low for who stands between others (the least first)", STRUCTURE_H},
    {"core", COUNT(kith_node, core), MEASURES, GREATEST, NULL,
     "largest k of a part where all have k neighbours or more", "graph/measure/centrality.h"},
    {"articulation", FLAG(kith_node, articulation), MEASURES, UNRANKED, NULL,
     "1: its component would fall apart without it", STRUCTURE_H},
    {"community", COUNT(kith_node, community), MEASURES, UNRANKED, NULL,
     "number of its community, on weight; 0 is the largest", COMMUNITY_H},
    {"participation", NUMBER(kith_node, participation, 5), MEASURES, GREATEST, NULL,
     "how far its ties spread over communities, on weight: 0, all in one, to 1",
     "graph/measure/participation.h"},
};

static const kith_measure edge_measures[] = {
    {"windows", COUNT(kith_edge, windows), COUNTING, UNRANKED, NULL,
     "n(a, b): windows that name both", NETWORK_H},
    {"documents", COUNT(kith_edge, documents), COUNTING, UNRANKED, NULL,
     "documents that have such a window", NETWORK_H},
    {"expected", NUMBER(kith_edge, expected, 2), COUNTING, UNRANKED, NULL,
     "n(a) n(b) / N: windows to expect by chance", "graph/cooccurrence/association.h"},
    {"pmi", NUMBER(kith_edge, pmi, 2), COUNTING, UNRANKED, "PMI", "ln(n(a, b) / expected)",
     "graph/cooccurrence/association.h"},
    {"npmi", NUMBER(kith_edge, npmi, 2), COUNTING, UNRANKED, "NPMI",
     "pmi / -ln(n(a, b) / N); -1 to 1, 0 for chance", "graph/cooccurrence/association.h"},
    {"g2", NUMBER(kith_edge, g2, 2), COUNTING, UNRANKED, "G²",
     "log-likelihood ratio (Dunning 1993), negative below expected",
     "graph/cooccurrence/association.h"},
    {"chi2", NUMBER(kith_edge, chi2, 2), COUNTING, UNRANKED, "χ²",
     "Pearson's chi-square without Yates' correction, negative likewise",
     "graph/cooccurrence/association.h"},
    {"jaccard", NUMBER(kith_edge, jaccard, 5), COUNTING, UNRANKED, NULL,
     "n(a, b) / (n(a) + n(b) - n(a, b))", "graph/cooccurrence/association.h"},
    {"cosine", NUMBER(kith_edge, cosine, 5), COUNTING, UNRANKED, NULL, "n(a, b) / sqrt(n(a) n(b))",
     "graph/cooccurrence/association.h"},
    {"p_value", NUMBER(kith_edge, p_value, 5), COUNTING, UNRANKED, NULL,
     "chance of n(a, b) or more at random: Fisher's exact test, one-sided",
     "graph/cooccurrence/significance.h"},
    {"q_value", NUMBER(kith_edge, q_value, 5), COUNTING, UNRANKED, NULL,
     "p_value corrected for all pairs that are named, tied or not (Benjamini and Hochberg 1995)",
     "graph/cooccurrence/significance.h"},
    {"bridge", FLAG(kith_edge, bridge), MEASURES, UNRANKED, "Cut edge",
     "1: a cut edge, without which its component would fall apart", STRUCTURE_H},
};

static const kith_measure network_measures[] = {
    {"documents", COUNT(kith_network, documents), COUNTING, UNRANKED, NULL,
     "documents it is made of", NETWORK_H},
    {"sentences", COUNT(kith_network, sentences), COUNTING, UNRANKED, NULL, "their sentences",
     NETWORK_H},
    {"mentions", COUNT(kith_network, mentions), COUNTING, UNRANKED, NULL,
     "their mentions of entities of its types", NETWORK_H},
    {"windows", COUNT(kith_network, window_count), COUNTING, UNRANKED, NULL,
     "N: windows that name anybody", NETWORK_H},
    {"crowded_windows", COUNT(kith_network, crowded_count), COUNTING, UNRANKED, NULL,
     "windows that name so many that they tie nobody", "graph/network/window.h"},
    {"unweighted_pairs", COUNT(kith_network, unweighted_count), COUNTING, UNRANKED, NULL,
     "pairs named together that have no weight above 0", NETWORK_H},
    {"density", NUMBER(kith_network, density, 5), MEASURES, UNRANKED, NULL,
     "edges over those there could be", STRUCTURE_H},
    {"mean_degree", NUMBER(kith_network, mean_degree, 2), MEASURES, UNRANKED, NULL,
     "edges that a node has on average", STRUCTURE_H},
    {"components", COUNT(kith_network, component_count), MEASURES, UNRANKED, NULL,
     "parts with no edge between them", "graph/measure/component.h"},
    {"largest_component", COUNT(kith_network, largest_component), MEASURES, UNRANKED, NULL,
     "nodes of the largest", "graph/measure/component.h"},
    {"mean_path_hops", NUMBER(kith_network, mean_path, 2), PATHS, UNRANKED, NULL,
     "mean number of edges of the shortest paths in the largest component", PATHS_H},
    {"mean_path_error", NUMBER(kith_network, mean_path_error, 3), PATHS, UNRANKED, NULL,
     "its standard error where paths are sampled, else 0", PATHS_H},
    {"diameter_hops", COUNT(kith_network, diameter), PATHS, UNRANKED, NULL,
     "edges of the longest of them, at least", PATHS_H},
    {"diameter_at_most", COUNT(kith_network, diameter_most), PATHS, UNRANKED, NULL,
     "and at most, where paths are sampled", PATHS_H},
    {"articulations", COUNT(kith_network, articulation_count), MEASURES, UNRANKED, NULL,
     "nodes without which a component would fall apart", STRUCTURE_H},
    {"bridges", COUNT(kith_network, bridge_count), MEASURES, UNRANKED, "Cut edges",
     "cut edges, without which a component would fall apart", STRUCTURE_H},
    {"transitivity", NUMBER(kith_network, transitivity, 3), MEASURES, UNRANKED, NULL,
     "share of the pairs of edges at a node that are closed to a triangle", STRUCTURE_H},
    {"degree_assortativity", NUMBER(kith_network, degree_assortativity, 3), MEASURES, UNRANKED,
     NULL, "correlation of the degrees at the two ends of an edge", STRUCTURE_H},
    {"type_assortativity", NUMBER(kith_network, type_assortativity, 3), MEASURES, UNRANKED, NULL,
     "how much more edges tie equal types than chance would; 1: those alone", STRUCTURE_H},
    {"communities", COUNT(kith_network, community_count), MEASURES, UNRANKED, NULL,
     "Leiden communities, on weight", COMMUNITY_H},
    {"modularity", NUMBER(kith_network, modularity, 3), MEASURES, UNRANKED, NULL,
     "how much more weight is within them than chance would put there", COMMUNITY_H},
};

/* clang-format on */

#define MEASURES_IN(table) ((kith_measures){(table), sizeof(table) / sizeof *(table)})

kith_measures kith_measures_of_node(void)
{
    return MEASURES_IN(node_measures);
}

kith_measures kith_measures_of_edge(void)
{
    return MEASURES_IN(edge_measures);
}

kith_measures kith_measures_of_network(void)
{
    return MEASURES_IN(network_measures);
}

const kith_measure *kith_measure_find(kith_measures among, kith_str name)
{
    for (size_t i = 0; i < among.count; i++)
        if (kith_str_equal(name, kith_str_of(among.at[i].name)))
            return &among.at[i];
    return NULL;
}

double kith_measure_value(const kith_measure *measure, const void *row)
{
    const void *at = (const char *)row + measure->offset;
    switch (measure->kind) {
    case KITH_MEASURE_COUNT:
        return (double)*(const uint64_t *)at;
    case KITH_MEASURE_NUMBER:
        return *(const double *)at;
    case KITH_MEASURE_FLAG:
        return *(const uint8_t *)at;
    }
    return NAN;
}

int kith_measure_compare(const kith_measure *measure, double one, double other)
{
    if (isnan(one) || isnan(other))
        return isnan(one) - isnan(other);
    if (one == other)
        return 0;
    return (one < other) == (measure->order == KITH_ORDER_LEAST_FIRST) ? -1 : 1;
}

kith_status kith_measure_choose(kith_str name, const kith_measure **out, kith_error *err)
{
    kith_measures measures = kith_measures_of_node();
    const kith_measure *found = kith_measure_find(measures, name);
    if (found && found->order != KITH_ORDER_NONE) {
        *out = found;
        return KITH_OK;
    }
    kith_buffer names = {0};
    for (size_t i = 0; i < measures.count; i++)
        if (measures.at[i].order != KITH_ORDER_NONE)
            kith_buffer_format(&names, "%s%s", names.len ? ", " : "", measures.at[i].name);
    kith_status status =
        kith_fail(err, KITH_EARGUMENT, "there are %.*s", (int)names.len, names.ptr);
    kith_buffer_clear(&names);
    return status;
}
