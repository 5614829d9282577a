/* cli/shared/question.h - what a question is about: a corpus and the entities that are named. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_QUESTION_H
#define KITH_CLI_SHARED_QUESTION_H

#include "cli/base/options.h"
#include "graph/network/network.h"
#include "graph/corpus/roster.h"

#define KITH_QUESTION_NAMES_MAX 2

/** Caller's storage; {0} is none. */
typedef struct kith_question {
    kith_corpus *corpus; /* open to read */
    kith_arena arena;    /* for the question's own strings and for answers */
    kith_roster_entry whom[KITH_QUESTION_NAMES_MAX];
    size_t count;
} kith_question;

/**
 * Open the corpus at operands[0] and find whom the other operands mean: each an id, a name or an
 * alias, with or without case and diacritics.
 *
 * Returns -1, or KITH_EXIT_FAILED when nobody goes by a name, several do, two mean the same one,
 * or the corpus fails: that has then been said on standard error, and who was perhaps meant. Where
 * others have a name too, but one is meant more likely, that is said as well. Free `*out` with
 * kith_question_clear() in every case.
 */
KITH_CHECKED int kith_question_open(const char *const *operands, size_t count, kith_question *out);

/** Answer `question` from a network; `asked` is the caller's. Returns an exit status. */
typedef int kith_question_answerer(kith_question *question, const kith_network *network,
                                   const void *asked);

/**
 * Open the question of `operands`, make the network that `view` asks for, with the types of those
 * who are named and its ties alone being measured, and let `answerer` answer.
 *
 * Returns its exit status, or KITH_EXIT_FAILED when something failed before, which has been said.
 */
KITH_CHECKED int kith_question_answer(kith_operands operands, const kith_network_options *view,
                                      kith_question_answerer *answerer, const void *asked);

/** The place among the nodes of who was named; node_count when the network does not have it. */
size_t kith_question_node(const kith_question *question, size_t which, const kith_network *network);

/** Accepts NULL. */
void kith_question_clear(kith_question *question);

#endif
