/* graph/network/network.h - the network of a corpus: entities as nodes, co-occurrence as edges. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_NETWORK_NETWORK_H
#define KITH_GRAPH_NETWORK_NETWORK_H

#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/base/error.h"
#include "extract/names/type.h"
#include "graph/network/options.h"
#include "graph/network/slice.h"

typedef struct kith_evidence_list kith_evidence_list;       /* graph/corpus/evidence.h */
typedef struct kith_network_mentions kith_network_mentions; /* graph/network/mentions.h */

/** Bytes of sentences, about, that a network holds as evidence. */
#define KITH_NETWORK_TEXT_MAX ((size_t)8 * 1024 * 1024)

/** What a document is: a node of a network of two modes, and of no entity. Names and looks of nodes
 * by type are in tables of KITH_NODE_TYPE_COUNT. */
#define KITH_NODE_DOCUMENT   ((kith_type)KITH_TYPE_COUNT)
#define KITH_NODE_TYPE_COUNT (KITH_TYPE_COUNT + 1)

/** kith_type_name(), or "document". */
const char *kith_node_type_name(kith_type type);

/** A node. Strings are the network's, UTF-8; dates are ISO or "". */
typedef struct kith_node {
    int64_t entity; /* the corpus's row id; -1 of a document */
    kith_str id;    /* "country:GB", "person:Ada Lovelace"; unique in the network */
    kith_str label;
    kith_type type;
    char iso[3];          /* of a country, else "" */
    kith_str external_id; /* of names that were brought along (graph/corpus/authority.h), or ""; of
                           * a document where it was read from */
    kith_str *aliases;    /* other names as written, without demonyms, most frequent first */
    size_t alias_count;
    uint64_t mentions, documents;
    kith_str first_date, last_date;
    kith_slices slices; /* its mentions, period by period, if asked for */
    uint64_t degree;
    double strength;      /* sum of weights of its edges */
    double betweenness;   /* on distance = 1/weight, as a share of pairs: [0, 1] */
    double bridging;      /* betweenness over pairs in two communities, a share of them: [0, 1] */
    double closeness;     /* harmonic, on distance = 1/weight, mean over other nodes */
    double eigenvector;   /* on weight, largest is 1 */
    double pagerank;      /* on weight, damping 0.85, sums to 1 */
    double clustering;    /* share of pairs of its neighbours that are tied: [0, 1] */
    double constraint;    /* Burt's, on weight: low for a broker; NaN without edges */
    double participation; /* in communities, on weight: [0, 1), 0 when tied to one alone */
    uint64_t core;        /* core number, edges counted once */
    uint64_t community;   /* 0 is the one with most nodes */
    uint8_t articulation; /* 1: its component falls apart without it */
    double x, y, size;
    uint8_t r, g, b;
} kith_node;

/** An edge between nodes[source] and nodes[target], source < target; one a pair. Of a directed
 * network one a relation, from source to target, the surest of a pair first. */
typedef struct kith_edge {
    uint32_t source, target;
    bool naming;        /* an end is a document, which names the other */
    bool told;          /* sentences tell its relations, which it stands for */
    double weight;      /* > 0; the network's weighting says what it is */
    uint64_t windows;   /* windows that name both */
    uint64_t documents; /* documents that have such a window */
    double expected;    /* windows expected by chance: n(a) n(b) / N */
    double pmi, npmi;   /* ln(windows N / (n(a) n(b))), and over -ln(windows / N) */
    double g2;          /* log-likelihood ratio (Dunning 1993), signed by observed - expected */
    double chi2;        /* Pearson's chi-square, signed likewise */
    double jaccard;     /* windows / (n(a) + n(b) - windows) */
    double cosine;      /* windows / sqrt(n(a) n(b)) */
    double p_value;     /* that chance ties them as often (graph/cooccurrence/significance.h) */
    double q_value;     /* corrected for all pairs of entities that are named, tied or not */
    kith_str first_date, last_date;
    kith_str relation;  /* the likeliest that is told of the two: "head_of", or "" */
    kith_str relations; /* all of them: "head_of>0.98 citizen_of<0.80", '>' from source to target */
    double relation_score; /* how likely `relation` is, or 0 */
    kith_str role;         /* as written where it is told, "chief executive", or "" */
    kith_slices slices;    /* its weight, period by period, if asked for */
    uint8_t bridge;        /* 1: a cut edge, without which its component falls apart */
} kith_edge;

typedef struct kith_network kith_network;

/** A measured graph; caller's storage, {0} is an empty one. */
struct kith_network {
    kith_node *nodes; /* by strength, greatest first, then by id */
    size_t node_count;
    kith_edge *edges; /* by source, then target */
    size_t edge_count;
    kith_evidence_list
        *evidence; /* by edge, if asked for, else NULL: graph/make/network_evidence.h */
    kith_network_mentions *naming; /* if asked for, else NULL: graph/make/network_mentions.h */
    uint64_t window_count;         /* windows that name anybody at all: the N of the formulas */
    uint64_t crowded_count; /* windows of more than KITH_WINDOW_ENTITIES_MAX entities: left out */
    uint64_t unweighted_count; /* pairs that share a window and have no weight above 0: left out */
    kith_window window;
    bool two_mode;  /* of documents and whom they name */
    bool relations; /* of what sentences tell one is to another */
    bool directed;  /* its edges run from source to target, several a pair; it was measured with
                     * one a pair, which has no direction */
    kith_weighting weighting;
    kith_filter filter; /* what was kept; its ego is a string of the network's */
    kith_looks looks;   /* what size and colour of nodes tell */
    kith_scope scope;
    kith_period by;                              /* what slices are of */
    uint64_t undated_count;                      /* documents that are in no slice */
    uint64_t documents, sentences, mentions;     /* it is made of; those mentions are of `types` */
    uint64_t component_count, largest_component; /* how many, and the nodes of the largest */
    uint64_t community_count;
    double modularity, resolution;             /* of the communities, on weight */
    double density, mean_degree, transitivity; /* on edges, as in graph/measure/structure.h */
    double degree_assortativity, type_assortativity;
    uint64_t articulation_count, bridge_count;
    /* Of the largest component, on hops; where paths were sampled the mean has a standard error,
     * and the diameter is between the two. */
    double mean_path, mean_path_error;
    uint64_t diameter, diameter_most;
    kith_arena arena; /* owns nodes, edges and their strings */
};

/** Measure degree and strength of all nodes anew. Time: O(nodes + edges). */
void kith_degrees_measure(kith_network *network);

/** Sort nodes and edges as kith_network says, by degree and strength, which are measured anew. */
void kith_network_order(kith_network *network);

/** Free what it owns; it is then {0}. Accepts NULL. */
void kith_network_clear(kith_network *network);

/** The edges, the heaviest first and else in their order; the list lives in `arena`. */
const kith_edge **kith_network_heaviest(const kith_network *network, kith_arena *arena);

#endif
