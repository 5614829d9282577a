/* cli/shared/whom.h - whom a name means, and what is said when that is not clear. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_WHOM_H
#define KITH_CLI_SHARED_WHOM_H

#include "graph/corpus/roster.h"

/**
 * Find whom `name` means in `corpus`: an id, a name or an alias, with or without case and
 * diacritics; or with `guess` a word of a name, when it is a word of nobody else's, which is said.
 *
 * Returns -1 with `*out`, whose strings live in `arena`, or KITH_EXIT_FAILED when nobody goes by
 * the name, several do, or the corpus fails: that has then been said on standard error, and who
 * was perhaps meant. Where others have the name too, but one is meant more likely, that is said as
 * well, unless it is the very name of one mentioned so much more often than each.
 */
KITH_CHECKED int kith_whom_find(kith_corpus *corpus, const char *name, bool guess,
                                kith_arena *arena, kith_roster_entry *out);

#endif
