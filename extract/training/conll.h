/* extract/training/conll.h - the two-column format of tagged text: one token a line. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TRAINING_CONLL_H
#define KITH_EXTRACT_TRAINING_CONLL_H

#include <stdbool.h>

#include "extract/base/str.h"

/** In a file without marks of documents so many sentences stand for one. */
#define KITH_CONLL_RUN_SENTENCES 30

/** What a line of a CoNLL file is. */
typedef enum kith_conll_kind {
    KITH_CONLL_TOKEN,
    KITH_CONLL_BLANK,    /* the end of a sentence */
    KITH_CONLL_DOCUMENT, /* "-DOCSTART-": the start of a document */
} kith_conll_kind;

/** A line taken apart; both borrowed from it. */
typedef struct kith_conll_line {
    kith_conll_kind kind;
    kith_str token; /* the first column */
    kith_str label; /* the last column, or empty when there is only one */
} kith_conll_line;

/** Take a line, without its newline, apart: at tabs when it has any, else at spaces. */
kith_conll_line kith_conll_read(kith_str line);

#endif
