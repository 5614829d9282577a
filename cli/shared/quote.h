/* cli/shared/quote.h - a sentence with the names that it was found by marked in it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_QUOTE_H
#define KITH_CLI_SHARED_QUOTE_H

#include <stdio.h>

#include "cli/base/table.h"
#include "graph/corpus/evidence.h"

/** How quotes are laid out; {0} is for files and pipes. */
typedef struct kith_quote_style {
    size_t width; /* columns of a line; 0: no limit */
    size_t indent;
    bool bold; /* names in bold letters, else in square brackets */
} kith_quote_style;

/** The style for `out`: bold and wrapped on a terminal that can do so (NO_COLOR asks it not to). */
kith_quote_style kith_quote_style_of(FILE *out, size_t indent);

/**
 * Append a line that names date and document, and below the sentence, its two names marked, and
 * between underscores, or underlined, the word that tells what they are to one another.
 *
 * White space is one space, and control characters become '?'.
 */
void kith_quote_append(kith_buffer *out, const kith_evidence *evidence,
                       const kith_quote_style *style);

#define KITH_QUOTE_COLUMN_COUNT 11

/** Fill `out` with the columns that tell the same in a table, from "first" to "sentence". */
void kith_quote_columns(kith_table_column out[KITH_QUOTE_COLUMN_COUNT]);

/**
 * Fill in those cells for the entities of the ids `first` and `second`; spans count code points.
 * With NULL for `evidence` the ids are all there is.
 */
void kith_quote_fill(kith_cell *row, kith_str first, kith_str second,
                     const kith_evidence *evidence);

#endif
