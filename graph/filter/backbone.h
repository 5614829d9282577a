/* graph/filter/backbone.h - backbones: which edges of a network are more than chance would make. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_FILTER_BACKBONE_H
#define KITH_GRAPH_FILTER_BACKBONE_H

#include "extract/base/error.h"
#include "extract/base/str.h"

typedef struct kith_network kith_network;

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

/** The level unless another is given. */
#define KITH_BACKBONE_LEVEL 0.05

/**
 * Parse a method's name, and a level after a colon: "disparity", "noise-corrected:0.01".
 *
 * Returns KITH_EARGUMENT for another name or level.
 */
KITH_CHECKED kith_status kith_backbone_parse(kith_str text, kith_backbone *out, kith_error *err);

/** Its name, as it is parsed; "none" for KITH_BACKBONE_NONE. */
const char *kith_backbone_name(kith_backbone_method method);

/** Write the p of each edge of `network` to `out`; 0 for KITH_BACKBONE_NONE. Time: O(edges). */
void kith_backbone_judge(const kith_network *network, kith_backbone_method method, double *out);

#endif
