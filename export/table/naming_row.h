/* export/table/naming_row.h - rows of tables of text: a mention, or a sentence that ties two. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_TABLE_NAMING_ROW_H
#define KITH_EXPORT_TABLE_NAMING_ROW_H

#include "export/columns.h"

/** Where it is said. Text as it came: cells are cleaned by what prints them. */
typedef struct kith_place_row {
    kith_str document, title, date, source; /* as in kith_record */
    kith_str sentence;
} kith_place_row;

/** Somebody, and where the sentence names them: bytes of it, half-open, start <= end. */
typedef struct kith_named_row {
    kith_str id, name;
    kith_type type;
    kith_form form;
    double score;
    size_t start, end;
} kith_named_row;

/** A mention. */
typedef struct kith_mention_row {
    kith_place_row place;
    kith_named_row who;
} kith_mention_row;

/** A sentence that names both ends of an edge, each where it is named first. */
typedef struct kith_evidence_row {
    kith_place_row place;
    kith_named_row source, target;
} kith_evidence_row;

/**
 * document, title, date, link, file, entity, name, type, mention (as written), form, score,
 * start, end (code points of the sentence's cell), sentence. The link is whatever of document and
 * file is an address of the web.
 */
kith_columns kith_columns_of_mention(void);

/** source, source_name, source_type, source_mention, and the same of target; score (of the less
 * sure), document, title, date, link, file, sentence. */
kith_columns kith_columns_of_evidence(void);

#endif
