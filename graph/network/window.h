/* graph/network/window.h - windows: where two entities must be named together to be tied. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_NETWORK_WINDOW_H
#define KITH_GRAPH_NETWORK_WINDOW_H

#include <stdint.h>

#include "extract/base/error.h"
#include "extract/base/str.h"
#include "graph/store/views.h"

/** The most sentences of one window. */
#define KITH_WINDOW_REACH_MAX 100

/** A window that names more entities than this ties none of them: it is a list, not a story. */
#define KITH_WINDOW_ENTITIES_MAX KITH_VIEWS_ENTITIES_MAX

/**
 * No window crosses a section: what follows a story on its page is another story. A line that
 * interrupts a section is not in its windows.
 *
 * sentence    Each sentence opens a window of itself and the `reach` - 1 sentences after it, as
 *             far as its section goes (the boolean sliding window of Röder, Both and Hinneburg,
 *             "Exploring the Space of Topic Coherence Measures", 2015). With a reach of 1 the
 *             windows are the sentences; a greater reach never makes a weight less.
 * paragraph   Each paragraph.
 * section     Each section.
 * document    Each document, but names share it only when they share one of its sections.
 */
typedef enum kith_window_kind {
    KITH_WINDOW_SENTENCE,
    KITH_WINDOW_PARAGRAPH,
    KITH_WINDOW_SECTION,
    KITH_WINDOW_DOCUMENT,
} kith_window_kind;

typedef struct kith_window {
    kith_window_kind kind;
    uint32_t reach; /* sentences, 1 to KITH_WINDOW_REACH_MAX; only for KITH_WINDOW_SENTENCE */
} kith_window;

/**
 * Parse "sentence", "sentence:3", "paragraph", "section" or "document".
 *
 * Returns KITH_EARGUMENT for any other name.
 */
KITH_CHECKED kith_status kith_window_parse(kith_str name, kith_window *out, kith_error *err);

#endif
