/* lib/body/view.h - the public header's view as the rings have it, and whom a name means. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_LIB_BODY_VIEW_H
#define KITH_LIB_BODY_VIEW_H

#include "graph/corpus/roster.h"
#include "graph/network/options.h"

/** Find whom `name` means; strings of `out` live in `arena`. As kith_corpus_identity() fails. */
KITH_CHECKED kith_status kith_view_whom(kith_corpus *corpus, const char *name, kith_arena *arena,
                                        kith_roster_entry *out, kith_error *err);

/**
 * Make the options that `view` (may be NULL) asks for; the ego is found in `corpus`, its id lives
 * in `arena`. Returns KITH_EARGUMENT, or as kith_view_whom().
 */
KITH_CHECKED kith_status kith_view_options_make(const kith_view *view, kith_corpus *corpus,
                                                kith_arena *arena, kith_network_options *out,
                                                kith_error *err);

#endif
