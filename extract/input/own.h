/* extract/input/own.h - what kith itself wrote, which is no news. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_OWN_H
#define KITH_EXTRACT_INPUT_OWN_H

#include <stdbool.h>

#include "extract/base/str.h"

/** Bytes of a head that are enough to tell. */
#define KITH_OWN_HEAD 2048

/**
 * Is this the head of a corpus, of a table of mentions, or of a network that kith wrote in a format
 * that can say so? All can but tables of nodes and edges, which have no column of text that could
 * be read, and pictures that are no text.
 */
bool kith_own_head(kith_str head);

/** Is the file at `path` SQLite's log, index or journal of a corpus beside it? */
bool kith_own_log(const char *path);

#endif
