/* graph/corpus/authority.h - authority: names that people bring along, and whose they are. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_AUTHORITY_H
#define KITH_GRAPH_CORPUS_AUTHORITY_H

#include "graph/corpus/corpus.h"

/**
 * Replace the names that `corpus` was given by those of `text`, and decide its identities anew.
 *
 * A name a line, tab-separated: the name, its type, the name that stands for whose it is, and an
 * id of another source or nothing: Facebook, company, Meta Platforms, Q380. Empty lines, those that
 * begin with #, and a first line that begins with "name" and "type" are passed over. The corpus
 * keeps them for documents to come. Returns KITH_EFORMAT, naming the line, and then nothing has
 * changed. Fails as kith_corpus_commit() does.
 */
KITH_CHECKED kith_status kith_authority_replace(kith_corpus *corpus, kith_str text,
                                                kith_error *err);

#endif
