/* cli/base/terminal.h - what a terminal can show. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_BASE_TERMINAL_H
#define KITH_CLI_BASE_TERMINAL_H

#include <stdio.h>

#include "extract/base/buffer.h"

/** Columns of the terminal that `stream` writes to; 0 when it is none. */
size_t kith_terminal_width(FILE *stream);

/** Columns that `text`, UTF-8, takes on a terminal; invalid bytes take one each. */
size_t kith_text_width(kith_str text);

/**
 * Append `text` cut to `width` columns, an ellipsis at its end when something was cut.
 *
 * Control characters and invalid UTF-8 become '?': names come from strangers, and must not
 * steer a terminal. Returns the columns taken.
 */
size_t kith_text_fit(kith_buffer *out, kith_str text, size_t width);

#endif
