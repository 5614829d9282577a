/* cli/shared/dated.h - what is left out of an answer about a time, since it has no date. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_DATED_H
#define KITH_CLI_SHARED_DATED_H

#include "graph/corpus/corpus.h"

/**
 * Where `scope` is of a time: say how many documents have no date, or one that is too rough, and
 * are not in it, and when nothing is.
 *
 * Returns -1, or KITH_EXIT_FAILED, which has been said, where no document has a date at all.
 */
KITH_CHECKED int kith_dated_say(kith_corpus *corpus, const kith_scope *scope);

#endif
