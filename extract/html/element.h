/* extract/html/element.h - what the elements of HTML mean to a reader of text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_ELEMENT_H
#define KITH_EXTRACT_HTML_ELEMENT_H

#include <stdbool.h>

/** Bits; none of them: a block of text, as unknown elements are. */
typedef enum kith_element_kind {
    KITH_ELEMENT_INLINE = 1 << 0,    /* within a block */
    KITH_ELEMENT_SILENT = 1 << 1,    /* what is in it is not read by people */
    KITH_ELEMENT_FURNITURE = 1 << 2, /* navigation, footer, aside … */
    KITH_ELEMENT_HEADER = 1 << 3,    /* furniture, unless it is an article's */
    KITH_ELEMENT_HIDDEN = 1 << 4,    /* not shown at first */
    KITH_ELEMENT_CONTAINER = 1 << 5, /* an article or main part */
    KITH_ELEMENT_PARAGRAPH = 1 << 6,
    KITH_ELEMENT_HEADLINE = 1 << 7,
    KITH_ELEMENT_LINK = 1 << 8,
    KITH_ELEMENT_LINES = 1 << 9, /* line feeds count */
    KITH_ELEMENT_BREAK = 1 << 10,
    KITH_ELEMENT_TITLE = 1 << 11,
    KITH_ELEMENT_SCRIPT = 1 << 12,
    KITH_ELEMENT_META = 1 << 13,
    KITH_ELEMENT_TIME = 1 << 14,
    KITH_ELEMENT_ROW = 1 << 15,
    KITH_ELEMENT_CELL = 1 << 16, /* of a row */
    KITH_ELEMENT_TABLE = 1 << 17,
    KITH_ELEMENT_HEADING = 1 << 18, /* h1 to h6 */
    KITH_ELEMENT_DIALOG = 1 << 19,  /* stands before the page, and asks something */
} kith_element_kind;

/** The kinds of the element of that name, in lower case. */
unsigned kith_element_kinds(const char *name);

/** What its role attribute adds. */
unsigned kith_element_role(const char *role);

#endif
