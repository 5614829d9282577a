/* cli/shared/relation_text.h - relations of a corpus in words and in tables. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_RELATION_TEXT_H
#define KITH_CLI_SHARED_RELATION_TEXT_H

#include "cli/base/table.h"
#include "graph/corpus/roster.h"
#include "graph/corpus/triples.h"

#define KITH_RELATION_COLUMN_COUNT 12

/** Fill `out` with the columns of a table of triples, from "left" to "right_id". */
void kith_relation_columns(kith_table_column out[KITH_RELATION_COLUMN_COUNT]);

/** Fill in those cells; `roster` has the identities of all types. False, and nothing is done, where
 * it lacks one of them. */
bool kith_relation_fill(kith_cell *row, const kith_triple *triple, const kith_roster *roster);

/** Append what `whom` is, by this triple: "head of Huawei (founder), 3 documents" or, of the other
 * side, "headed by Ren Zhengfei"; safe to print. */
void kith_relation_append(kith_buffer *out, const kith_triple *triple, int64_t whom,
                          const kith_roster *roster);

/** Parse "head_of,owns" into an unsigned of bits 1 << kith_relation_kind. */
kith_option_parse kith_relation_parse_kinds;

#endif
