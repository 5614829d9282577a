/* graph/identity/label.h - labels: what identities are called that share their name with others. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_LABEL_H
#define KITH_GRAPH_IDENTITY_LABEL_H

#include "graph/identity/cluster.h"

typedef struct kith_identity_label {
    uint32_t head;
    kith_str name;
} kith_identity_label;

typedef struct kith_identity_labels {
    kith_identity_label *at; /* by head */
    size_t count;
} kith_identity_labels;

/**
 * Name identities so that a reader tells them apart.
 *
 * Namesakes have in brackets the country that each, and no other of them, is named with in most
 * documents, an institution that which it is named with most ("Finance Ministry (Kenya)"), and else
 * their number: a company or a dateline would say of somebody what no text says. All others keep
 * their names. Everything in `out` lives in `arena`. Cannot fail.
 */
void kith_identity_labels_make(const kith_identity_facts *facts,
                               const kith_identity_clusters *clusters, kith_arena *arena,
                               kith_identity_labels *out);

#endif
