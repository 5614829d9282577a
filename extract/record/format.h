/* extract/record/format.h - what form an input has, from its name and first bytes. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RECORD_FORMAT_H
#define KITH_EXTRACT_RECORD_FORMAT_H

#include "extract/base/error.h"
#include "extract/base/str.h"

typedef enum kith_input_format {
    KITH_INPUT_AUTO = 0, /* from content and name */
    KITH_INPUT_TEXT,
    KITH_INPUT_MARKDOWN,
    KITH_INPUT_HTML,
    KITH_INPUT_JSONL,
    KITH_INPUT_CSV,
    KITH_INPUT_FEED,
    KITH_INPUT_WIKI,
    KITH_INPUT_NEWS,
    KITH_INPUT_MAIL,
    KITH_INPUT_MBOX,
    KITH_INPUT_OFFICE,
    KITH_INPUT_PDF,
    KITH_INPUT_PRESS,
} kith_input_format;

/** The names of the formats, as for a message: "text, html or csv". */
#define KITH_INPUT_FORMATS                                                                         \
    "text, markdown, html, jsonl, csv, feed, wiki, news, mail, mbox, office, pdf or press"

/** "auto" or one of KITH_INPUT_FORMATS; KITH_EARGUMENT for another name. */
KITH_CHECKED kith_status kith_input_format_parse(kith_str name, kith_input_format *out,
                                                 kith_error *err);

/** Bytes of the head of an input that are looked at. */
#define KITH_FORMAT_HEAD 4096

/** The format of an input with this name and head, without a byte order mark; never AUTO. */
kith_input_format kith_format_guess(kith_str name, kith_str head);

/** Why an input with this name and head cannot be read, and what converts it; or NULL. */
const char *kith_format_refuse(kith_str name, kith_str head);

#endif
