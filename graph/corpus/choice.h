/* graph/corpus/choice.h - who is meant, of those who go by one name. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_CHOICE_H
#define KITH_GRAPH_CORPUS_CHOICE_H

#include "graph/corpus/roster.h"

/** Of those who go by a name, one mentioned so many times as often as the others is meant. */
#define KITH_CHOICE_DOMINANCE 10

/**
 * Put first in `found`, which is kith_roster_find()'s and not empty, whoever is meant: who is found
 * by id, else who is mentioned so much more often than who bears the name more closely.
 *
 * Returns how many, from the first on, may be meant as well as any: 1 when it is clear.
 */
size_t kith_choice_make(kith_roster *found);

#endif
