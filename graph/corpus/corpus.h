/* graph/corpus/corpus.h - a corpus: documents, mentions and entities in one SQLite file. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_CORPUS_H
#define KITH_GRAPH_CORPUS_CORPUS_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/text/document.h"
#include "extract/entity/entity.h"
#include "extract/base/error.h"
#include "extract/entity/mention.h"
#include "graph/store/scope.h"

typedef struct kith_corpus kith_corpus;

/** Text that is committed together: about a second's work. Not the clock, so that runs are alike.
 */
#define KITH_CORPUS_BATCH ((size_t)1024 * 1024)

/** Relations that are as likely are kept: they are told once documents add up to more. */
#define KITH_CORPUS_RELATION_SCORE 0.5f

/** How much a corpus holds. */
typedef struct kith_corpus_counts {
    uint64_t documents, sentences, mentions, entities;
    uint64_t words;   /* tokens with a letter or digit */
    uint64_t undated; /* documents without a date */
    uint64_t copies;  /* documents that tell another's story again (graph/corpus/copies.h) */
    uint64_t entities_of_type[KITH_TYPE_COUNT];
    char first_date[11], last_date[11]; /* "" when no document has a date */
} kith_corpus_counts;

/**
 * Open the corpus at `path`; ":memory:" is a private one that is gone when closed.
 *
 * A corpus is for one thread at a time, but other programs may read the file meanwhile. Returns
 * KITH_EARGUMENT (no path), KITH_EIO, KITH_EFORMAT (not a corpus), KITH_EVERSION or KITH_ESTORE.
 * Close `*out` with kith_corpus_close().
 */
KITH_CHECKED kith_status kith_corpus_attach(const char *path, kith_corpus_mode mode,
                                            kith_corpus **out, kith_error *err);

/** Is a document with these hashes there already? */
KITH_CHECKED kith_status kith_corpus_has(kith_corpus *corpus, const uint64_t hash[2], bool *out,
                                         kith_error *err);

/**
 * Add a document with what was found in it; `*added` is false, and nothing changes, when the
 * corpus has it already.
 *
 * Additions are kept in a transaction that is committed with every KITH_CORPUS_BATCH bytes of
 * text and by kith_corpus_commit(): a killed program loses no more, and never half a document.
 * The same documents in the same order give the same rows. A date of another form than
 * kith_record's is left out. On failure what was not committed is rolled back.
 *
 * What is committed is on the disk: a loss of power takes it back no more than a kill does.
 */
KITH_CHECKED kith_status kith_corpus_add(kith_corpus *corpus, const kith_document *document,
                                         const kith_extraction *extraction, bool *added,
                                         kith_error *err);

/**
 * Make what was added last, as if the program ended, and decide anew which entities are one
 * (graph/corpus/identity.h) and which documents tell one story (graph/corpus/copies.h); functions
 * that read do so themselves.
 */
KITH_CHECKED kith_status kith_corpus_commit(kith_corpus *corpus, kith_error *err);

KITH_CHECKED kith_status kith_corpus_count(kith_corpus *corpus, kith_corpus_counts *out,
                                           kith_error *err);

/** What a scope makes of the dates of a corpus: how many documents. */
typedef struct kith_corpus_dating {
    uint64_t documents; /* copies too, as in the rest */
    uint64_t undated;   /* that have no date */
    uint64_t vague;     /* of a month or year that is only in part within the scope */
    uint64_t within;
} kith_corpus_dating;

/** Count them; fails as kith_corpus_count() does. Time: O(documents). */
KITH_CHECKED kith_status kith_corpus_date(kith_corpus *corpus, const kith_scope *scope,
                                          kith_corpus_dating *out, kith_error *err);

/**
 * Commit, and make the corpus one file, unless another program has it open; then only
 * kith_corpus_close() may follow. A verb that wrote has not succeeded before this has.
 *
 * Returns what kith_corpus_commit() does; KITH_EIO also when the log stays beside the file, which
 * is then whole with it.
 */
KITH_CHECKED kith_status kith_corpus_seal(kith_corpus *corpus, kith_error *err);

/** Roll back what is not committed and close. Accepts NULL. */
void kith_corpus_close(kith_corpus *corpus);

#endif
