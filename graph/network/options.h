/* graph/network/options.h - what a network is made of, how it is weighed, filtered, measured and
 * drawn. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_NETWORK_OPTIONS_H
#define KITH_GRAPH_NETWORK_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/base/str.h"
#include "graph/network/window.h"
#include "graph/store/period.h"
#include "graph/store/scope.h"

/**
 * Counts, which add up over disjoint sets of documents:
 *
 * windows    Windows that name both.
 * documents  Documents that have such a window.
 * newman     Windows that name both, each counting 1 / (k - 1) where it names k entities: who is
 *            named in passing in a crowd is tied less (Newman, "Scientific collaboration networks
 *            II", 2001, with windows for papers).
 * decay      Windows that name both, each counting 1 / (1 + d) where their nearest mentions are d
 *            sentences apart (as Pennington, Socher and Manning, "GloVe", 2014, count words).
 *
 * Measures of graph/cooccurrence/association.h, which do not add up: pmi, npmi, g2, chi2, jaccard,
 * cosine. A pair for which one is not above 0 has no edge.
 */
typedef enum kith_weighting {
    KITH_WEIGHTING_WINDOWS,
    KITH_WEIGHTING_DOCUMENTS,
    KITH_WEIGHTING_NEWMAN,
    KITH_WEIGHTING_DECAY,
    KITH_WEIGHTING_PMI,
    KITH_WEIGHTING_NPMI,
    KITH_WEIGHTING_G2,
    KITH_WEIGHTING_CHI2,
    KITH_WEIGHTING_JACCARD,
    KITH_WEIGHTING_COSINE,
    KITH_WEIGHTING_COUNT
} kith_weighting;

/**
 * How an edge between nodes i and j is judged. Each gives a p: how likely chance alone makes an
 * edge as strong.
 *
 * disparity        Would j have its share of i's weight if i's k edges shared it evenly at random?
 *                  p = (1 - w(i,j) / s(i))^(k(i) - 1), w being weight and s strength, and the lower
 *                  p of the two ends; 1 for an end that has no other edge (Serrano, Boguñá and
 *                  Vespignani, "Extracting the multiscale backbone of complex weighted networks",
 *                  2009). Keeps what matters locally, hubs' ties to the small among it.
 * noise-corrected  Do i and j share more windows than how many each shares with anybody lets
 *                  expect, given that counts err? Of n windows between i and j, n(i) and n(j) of
 *                  each with all others, and N, the sum of n(i) over the nodes:
 *                  kappa = N / (n(i) n(j)), L = (kappa n - 1) / (kappa n + 1), which is 0 for as
 *                  many as expected; its variance is that of n, N P (1 - P), times
 *                  (2 (kappa + n kappa') / (kappa n + 1)^2)^2, with
 *                  kappa' = 1 / (n(i) n(j)) - N (n(i) + n(j)) / (n(i) n(j))^2. P, the chance that a
 *                  window is theirs, is the mean of a beta distribution whose prior has the mean
 *                  n(i) n(j) / N^2 and the variance n(i) n(j) (N - n(i)) (N - n(j)) / (N^4 (N - 1))
 *                  and that has seen n of N. p = 1 - Phi(L / standard deviation): their delta of
 *                  1.28, 1.64 and 2.32 is a level of 0.1, 0.05 and 0.01 (Coscia and Neffke,
 *                  "Network backboning with noisy data", 2017). Keeps what is strong for the two.
 *                  In news, where most pairs share one window and may expect a hundredth of it,
 *                  that is nearly all, at any level: L is near 1, and hardly varies with n.
 * significant      Is the edge a discovery? p is its q-value (graph/cooccurrence/significance.h).
 */
typedef enum kith_backbone_method {
    KITH_BACKBONE_NONE, /* every edge is kept */
    KITH_BACKBONE_DISPARITY,
    KITH_BACKBONE_NOISE_CORRECTED,
    KITH_BACKBONE_SIGNIFICANT,
} kith_backbone_method;

/** What is kept: edges whose p is below `level`. */
typedef struct kith_backbone {
    kith_backbone_method method;
    double level; /* above 0 and below 1 */
} kith_backbone;

/**
 * What is kept, each field taking from what those before it left; {0} keeps all.
 *
 * The first three judge each edge by itself, as it stands in the whole network, so that they
 * combine in any order. Then come the nodes' strongest ties, and then parts of what is left, from
 * the wide to the narrow.
 */
typedef struct kith_filter {
    double min_weight;      /* keep edges of this weight or more */
    uint64_t min_documents; /* keep edges that so many documents have or more */
    kith_backbone backbone; /* keep edges that it finds more than chance, and nodes with one */
    uint64_t top_ties;      /* keep edges that are among so many heaviest of an end; 0: all */
    uint64_t core;          /* keep nodes with so many edges or more among themselves */
    bool giant;             /* keep the largest component */
    kith_str ego;           /* keep nodes around the one of this id; empty: all */
    uint64_t ego_depth;     /* those no more edges away */
    bool connected;         /* keep nodes with an edge */
} kith_filter;

typedef struct kith_measure kith_measure; /* graph/measure/catalogue.h */

/** How nodes look; {0} is as usual. */
typedef struct kith_looks {
    const kith_measure *size_by; /* of nodes; NULL: strength */
    bool colour_by_type;         /* else by community */
    kith_str title;              /* of pages and pictures; empty: none */
} kith_looks;

/** How a network is measured and drawn; {0} is as usual. */
typedef struct kith_measuring {
    uint64_t seed;     /* of what is random: communities, layout, samples of paths */
    double resolution; /* of communities: higher makes more and smaller ones; 0 stands for 1 */
    bool exact;        /* measure paths from all nodes, however long it takes */
    bool skip_paths;   /* leave out what graph/measure/paths.h measures */
    bool skip_layout;  /* leave out x, y, size and colour */
    uint64_t threads;  /* that work at once; 0: one a processor. The results are always the same */
    kith_looks looks;
} kith_measuring;

typedef struct kith_network_options {
    bool two_mode; /* tie documents to whom they name; the window is as usual, the weight windows */
    bool relations; /* tie whom sentences tell a relation of, and keep no others; an edge weighs the
                     * documents that tell it */
    bool directed;  /* then an edge a relation, from one to the other; else one a pair */
    kith_window window;
    unsigned types;           /* bits 1 << kith_type; entities of other types are never counted */
    kith_weighting weighting; /* what the weight of an edge is */
    kith_scope scope;         /* the documents it is made of */
    kith_period by;           /* also tell what each period has; then the weighting must add up */
    kith_filter filter;       /* what is kept, once all has been counted */
    bool ties_only; /* nodes with their degree and strength, and edges: no other measures */
    kith_measuring measuring;
    size_t sentences; /* evidence to read for an edge, at most; 0: none */
    bool naming;      /* read every mention of the nodes, with its sentence */
} kith_network_options;

#endif
