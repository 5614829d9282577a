/* extract/text/paragraph.h - paragraphs: what the newlines of a text mean. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TEXT_PARAGRAPH_H
#define KITH_EXTRACT_TEXT_PARAGRAPH_H

#include <stdint.h>

#include "extract/base/str.h"

/** Bytes [start, end) of the text, without surrounding white space, start < end. */
typedef struct kith_paragraph {
    uint32_t start, end;
} kith_paragraph;

/** A growing heap array, in text order; {0} is empty. */
typedef struct kith_paragraphs {
    kith_paragraph *at;
    size_t count, capacity;
} kith_paragraphs;

/**
 * Append the paragraphs of `text`, valid UTF-8 of at most KITH_DOCUMENT_MAX bytes.
 *
 * A blank line ends a paragraph. A single newline does too, unless the text is hard-wrapped:
 * lines of similar length with sentences running on from one to the next. There a newline is a
 * space but where the next word would still have fit in the line and no sentence is seen to run
 * on, where an indented line follows, and before a list item. Time: O(text.len).
 */
void kith_paragraphs_find(kith_str text, kith_paragraphs *paragraphs);

/** Free what it holds; it is then {0}. Accepts NULL. */
void kith_paragraphs_clear(kith_paragraphs *paragraphs);

#endif
