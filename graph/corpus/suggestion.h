/* graph/corpus/suggestion.h - suggestions: whom a name that nobody goes by may have meant. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_SUGGESTION_H
#define KITH_GRAPH_CORPUS_SUGGESTION_H

#include "graph/corpus/roster.h"

/** How many are suggested at most. */
#define KITH_SUGGESTIONS_MAX 5

/** How much a name or alias must resemble what was asked for (graph/corpus/resemblance.h). */
#define KITH_SUGGESTION_LEAST 0.6

/** How much "Merkel" counts for resembling "Angela Merkel", and any other of its words. */
#define KITH_SUGGESTION_WORDS 0.9

/**
 * Find the entities with a name or alias that is most like `name`, case and diacritics aside: the
 * likest first, among equals the most mentioned. There may be none.
 *
 * Everything in `out` lives in `arena`. Fails as kith_roster_find() does. Time: O(aliases), each
 * looked at for no longer than graph/corpus/resemblance.h says.
 */
KITH_CHECKED kith_status kith_suggestions_find(kith_corpus *corpus, kith_str name,
                                               kith_arena *arena, kith_roster *out,
                                               kith_error *err);

#endif
