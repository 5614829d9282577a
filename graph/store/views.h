/* graph/store/views.h - views: what a corpus says, for other programs that read the file. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_STORE_VIEWS_H
#define KITH_GRAPH_STORE_VIEWS_H

/** A sentence that names more entities than this ties none of them (graph/network/window.h). */
#define KITH_VIEWS_ENTITIES_MAX 200

/**
 * The SQL that makes the views `documents`, `mentions`, `entities` and `ties`, and `member` and
 * `dropped`, which they share. They need nothing of kith's, and say what its verbs say: names and
 * types as decided, identities and not entities, copies of a story left out. docs/corpus.md
 * promises their columns.
 */
extern const char kith_views_sql[];

#endif
