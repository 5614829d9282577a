/* extract/bundle/press_line.h - the lines that press databases put around a story. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BUNDLE_PRESS_LINE_H
#define KITH_EXTRACT_BUNDLE_PRESS_LINE_H

#include "extract/base/str.h"

/** Cut the next line off, without the white space around it, and count it. */
bool kith_press_line_next(kith_str *rest, size_t *line_number, kith_str *line);

/** Does `line` begin with `word`, in any case? */
bool kith_press_line_starts(kith_str line, const char *word);

/** Is it a day, or a day and a time, and nothing else? */
bool kith_press_line_is_date(kith_str line);

/** "512 words" */
bool kith_press_line_is_length(kith_str line);

/** Does it say whose the rights are? */
bool kith_press_line_is_copyright(kith_str line);

#endif
