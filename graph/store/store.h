/* graph/store/store.h - an SQLite file and prepared queries on it; all of SQLite's types stay
 * behind it.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_STORE_STORE_H
#define KITH_GRAPH_STORE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/base/error.h"
#include "extract/base/str.h"

/** An open database; for one thread at a time. */
typedef struct kith_store kith_store;

/** A prepared statement. */
typedef struct kith_query kith_query;

typedef enum kith_store_mode {
    KITH_STORE_READ,   /* what is there, never written to */
    KITH_STORE_CHANGE, /* what is there */
    KITH_STORE_MAKE,   /* made when missing */
} kith_store_mode;

/**
 * Open the database at `path`, or a private one for ":memory:".
 *
 * Foreign keys are enforced, and SQL knows fold(text): text without case and diacritics, for
 * look-ups. What an interrupted program left half done is undone, by a reader too where it may
 * write. Returns KITH_EARGUMENT for an empty path, KITH_EIO, KITH_EFORMAT (no database) or
 * KITH_ESTORE. Close `*out` with kith_store_close().
 */
KITH_CHECKED kith_status kith_store_open(const char *path, kith_store_mode mode, kith_store **out,
                                         kith_error *err);

/**
 * Prove that a database can be made at `path`: KITH_EARGUMENT when one is there, or the log of one
 * that is gone, which SQLite would take for the new one's.
 */
KITH_CHECKED kith_status kith_store_check_new(const char *path, kith_error *err);

/**
 * Bring what is committed from SQLite's log into the file, down to the disk, and go on without
 * one. Where another program has the file open the log stays beside it, and KITH_OK is returned:
 * all of it is there.
 *
 * Returns KITH_EIO, KITH_ESTORE or KITH_EFORMAT; nothing is lost, and the log is still there.
 */
KITH_CHECKED kith_status kith_store_fold_log(kith_store *store, kith_error *err);

/** Have kith_store_close() remove the file, if kith_store_open() made it. */
void kith_store_discard(kith_store *store);

/**
 * Roll back what is not committed and close, and remove a file that was made and has no bytes.
 * Every query must be freed before. Accepts NULL.
 *
 * What was committed is on the disk already where the store was opened with a log or a journal, so
 * that there is nothing left to fail.
 */
void kith_store_close(kith_store *store);

/** As given to kith_store_open(), for messages. */
const char *kith_store_path(const kith_store *store);

/** Run statements that need no parameters and give no rows that matter. */
KITH_CHECKED kith_status kith_store_run(kith_store *store, const char *sql, kith_error *err);

/** As kith_store_run(), where nothing is lost when it fails, as false tells. */
bool kith_store_try(kith_store *store, const char *sql);

/** The first column of the first row of `sql`, which must give one. */
KITH_CHECKED kith_status kith_store_number(kith_store *store, const char *sql, int64_t *out,
                                           kith_error *err);

/** The row id of the last insertion. */
int64_t kith_store_last_row(const kith_store *store);

/** How many rows the last statement changed. */
int64_t kith_store_changed(const kith_store *store);

/**
 * Prepare one statement. Free `*out` with kith_query_free().
 *
 * Returns KITH_EFORMAT when the database lacks what `sql` names, or KITH_ESTORE.
 */
KITH_CHECKED kith_status kith_query_new(kith_store *store, const char *sql, kith_query **out,
                                        kith_error *err);

/** Accepts NULL. */
void kith_query_free(kith_query *query);

/**
 * Set parameter `index`, from 1. Text and bytes are borrowed until the query is reset; no bytes are
 * NULL. A failure
 * is kept, and told by the next step.
 */
void kith_query_bind_number(kith_query *query, int index, int64_t number);
void kith_query_bind_real(kith_query *query, int index, double real);
void kith_query_bind_text(kith_query *query, int index, kith_str text);
void kith_query_bind_bytes(kith_query *query, int index, kith_str bytes);

/** As kith_query_bind_text(), but NULL when `text` is empty. */
void kith_query_bind_optional(kith_query *query, int index, kith_str text);

/** Go to the next row: `*row` is false, and the query reset, when there is none. */
KITH_CHECKED kith_status kith_query_step(kith_query *query, bool *row, kith_error *err);

/**
 * Go to the next row, in the condition of a loop: false, and the query reset, when there is none or
 * `*status` is not KITH_OK, be it from before, as what looked at the last row left it, or because
 * this step failed. Then `query` may be NULL, too.
 */
KITH_CHECKED bool kith_query_next(kith_query *query, kith_status *status, kith_error *err);

/** Run a query that gives no rows, and reset it. */
KITH_CHECKED kith_status kith_query_run(kith_query *query, kith_error *err);

/** Make it ready to run again; parameters stay set. */
void kith_query_reset(kith_query *query);

/** A column of the row, from 0; NULL is 0 or empty. Text is borrowed until the next step. */
int64_t kith_query_number(kith_query *query, int column);
double kith_query_real(kith_query *query, int column);
kith_str kith_query_text(kith_query *query, int column);

#endif
