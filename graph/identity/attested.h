/* graph/identity/attested.h - pairs by what documents call somebody, and by initials. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_ATTESTED_H
#define KITH_GRAPH_IDENTITY_ATTESTED_H

#include "graph/identity/evidence.h"

/**
 * Append pairs of a name and one that it is short for, or that somebody had before: what documents
 * call organizations and people by, what the initials of an organization make, and what one alone
 * begins with. Cannot fail. Time: O(groups and aliases).
 */
void kith_attested_find(const kith_identity_facts *facts, const kith_groups *groups,
                        kith_identity_evidence_list *out);

#endif
