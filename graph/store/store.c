/* graph/store/store.c - the one place that knows SQLite's types. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/store/store.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utf8proc.h>

#include "extract/base/arena.h"
#include "extract/base/memory.h"
#include "extract/base/file_bytes.h"
#include "extract/base/buffer.h"

/* How long a write waits for another program that is writing to the same corpus. */
#define BUSY_MILLISECONDS 10000

struct kith_store {
    sqlite3 *database;
    char *path;
    kith_store_mode mode;
    bool made; /* the file, which was not there */
    bool unwanted;
};

struct kith_query {
    kith_store *store;
    sqlite3_stmt *statement;
    int bind_failure; /* the first of SQLite's codes since the last reset */
};

static const char unfinished[] =
    "a program was interrupted while it wrote to it, and to set that right needs permission to"
    " write to it and in its folder";

/* A path's folder, with its slash, or the working one. */
static kith_str folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (kith_str){path, (size_t)(slash - path) + 1} : KITH_STR(".");
}

/* SQLite tells of its last try, which is to open a file to read that it could not make. */
static const char *reason_not_opened(const kith_store *store, int cause)
{
    struct stat there;
    if (stat(store->path, &there) == 0)
        return access(store->path, R_OK) == 0 ? unfinished : strerror(errno);
    if (store->mode == KITH_STORE_MAKE) {
        kith_buffer folder = {0};
        kith_buffer_append(&folder, folder_of(store->path));
        kith_buffer_append_byte(&folder, '\0');
        if (access(folder.ptr, W_OK | X_OK) != 0)
            cause = errno;
        kith_buffer_clear(&folder);
    }
    return cause ? strerror(cause) : "no such file, or not a file";
}

static const char *refusal_to_write(int code)
{
    switch (code) {
    case SQLITE_READONLY_DIRECTORY:
        return "no permission to write in its folder";
    case SQLITE_READONLY_DBMOVED:
        return "moved or removed while it was in use";
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY:
    case SQLITE_READONLY_CANTINIT:
        return unfinished;
    default:
        return "no permission to write";
    }
}

/* The system's own number, which SQLite keeps in one of two places; 0 when it knows none. */
static int cause_of(sqlite3 *database)
{
    int cause = database ? sqlite3_system_errno(database) : 0;
    if (database && cause == 0)
        sqlite3_file_control(database, NULL, SQLITE_FCNTL_LAST_ERRNO, &cause);
    return cause;
}

static kith_status fail(const kith_store *store, int code, kith_error *err)
{
    const char *path = store->path;
    int cause = cause_of(store->database);
    switch (code & 0xff) {
    case SQLITE_NOTADB:
        return kith_fail(
            err, KITH_EFORMAT, "%s: not a kith corpus%s", path,
            store->mode == KITH_STORE_MAKE ? "" : "; if it is text, kith build can make one of it");
    case SQLITE_CORRUPT:
        return kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged", path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return kith_fail(err, KITH_ESTORE, "%s: in use by another program", path);
    case SQLITE_CANTOPEN:
        return kith_fail(err, KITH_EIO, "%s: cannot be opened: %s", path,
                         reason_not_opened(store, cause));
    case SQLITE_READONLY:
        return kith_fail(err, KITH_EIO, "%s: %s", path, refusal_to_write(code));
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return kith_fail(err, KITH_EIO, "%s: %s", path,
                         cause ? strerror(cause) : sqlite3_errmsg(store->database));
    default:
        return kith_fail(err, KITH_ESTORE, "%s: %s", path,
                         store->database ? sqlite3_errmsg(store->database) : sqlite3_errstr(code));
    }
}

/* SQL's fold(text); text that is not UTF-8 is its own key. */
static void fold(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    bool none = sqlite3_value_type(values[0]) == SQLITE_NULL;
    const unsigned char *text = sqlite3_value_text(values[0]);
    if (!text && !none) {
        sqlite3_result_error_nomem(context);
        return;
    }
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t length =
        utf8proc_map(text, sqlite3_value_bytes(values[0]), &folded,
                     UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_COMPOSE);
    if (length == UTF8PROC_ERROR_NOMEM)
        sqlite3_result_error_nomem(context);
    else if (length < 0)
        sqlite3_result_value(context, values[0]);
    else
        sqlite3_result_text(context, (char *)folded, (int)length, free);
}

/* Files come from strangers: nothing in a schema may call what could do harm. */
static int set_up(sqlite3 *database)
{
    int code = sqlite3_busy_timeout(database, BUSY_MILLISECONDS);
    if (code == SQLITE_OK)
        code = sqlite3_extended_result_codes(database, 1);
    if (code == SQLITE_OK)
        code = sqlite3_create_function(database, "fold", 1,
                                       SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                                       fold, NULL, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_exec(database,
                            "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                            "PRAGMA cell_size_check = ON; PRAGMA cache_size = -65536;"
                            "SELECT 1 FROM sqlite_schema LIMIT 1",
                            NULL, NULL, NULL);
    return code;
}

/* Databases begin and end in the file, and what is not yet in it is beside it. */
static const char *const log_endings[] = {"-wal", "-journal"};

static kith_status check_no_log(const char *path, kith_error *err)
{
    kith_status status = KITH_OK;
    for (size_t i = 0; status == KITH_OK && i < sizeof log_endings / sizeof *log_endings; i++) {
        kith_buffer log = {0};
        kith_buffer_format(&log, "%s%s", path, log_endings[i]);
        kith_buffer_append_byte(&log, '\0');
        if (access(log.ptr, F_OK) == 0)
            status = kith_fail(err, KITH_EARGUMENT,
                               "%s: the log of a corpus that is not there: put it back beside its"
                               " corpus, or remove it, before another is made under this name",
                               log.ptr);
        kith_buffer_clear(&log);
    }
    return status;
}

kith_status kith_store_check_new(const char *path, kith_error *err)
{
    struct stat there;
    if (lstat(path, &there) == 0)
        return kith_fail(err, KITH_EARGUMENT, "%s: it is there already", path);
    return check_no_log(path, err);
}

/* SQLite opens whatever there is, waits for a pipe, and says little of a folder. */
static kith_status check_kind(const char *path, kith_store_mode mode, kith_error *err)
{
    struct stat there;
    if (strcmp(path, ":memory:") == 0)
        return KITH_OK;
    if (stat(path, &there) != 0 && kith_path_is_address(path))
        return kith_fail(err, KITH_EIO, "%s: an address: download what is there and give the file",
                         path);
    if (stat(path, &there) != 0)
        return mode == KITH_STORE_MAKE && errno == ENOENT ? check_no_log(path, err) : KITH_OK;
    if (S_ISDIR(there.st_mode))
        return kith_fail(err, KITH_EIO, "%s: a folder, not a kith corpus%s", path,
                         mode == KITH_STORE_MAKE ? "" : ", which kith build can make of it");
    if (!S_ISREG(there.st_mode))
        return kith_fail(err, KITH_EIO, "%s: not a file, and no kith corpus", path);
    return KITH_OK;
}

/* A reader cannot undo what was left half done: open it to write, once. */
static int mend(const char *path)
{
    sqlite3 *database;
    int code = sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
    if (code == SQLITE_OK)
        code = set_up(database);
    sqlite3_close(database);
    return code;
}

static int open_database(kith_store *store)
{
    static const int access[] = {
        [KITH_STORE_READ] = SQLITE_OPEN_READONLY,
        [KITH_STORE_CHANGE] = SQLITE_OPEN_READWRITE,
        [KITH_STORE_MAKE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    };
    int code = sqlite3_open_v2(store->path, &store->database,
                               access[store->mode] | SQLITE_OPEN_NOMUTEX, NULL);
    return code == SQLITE_OK ? set_up(store->database) : code;
}

kith_status kith_store_open(const char *path, kith_store_mode mode, kith_store **out,
                            kith_error *err)
{
    if (path[0] == '\0')
        return kith_fail(err, KITH_EARGUMENT, "the name of the corpus is empty");
    kith_status status = check_kind(path, mode, err);
    if (status != KITH_OK)
        return status;
    size_t capacity = 0;
    kith_store *store = kith_array_grow(NULL, &capacity, 1, sizeof *store);
    *store = (kith_store){.mode = mode, .made = mode == KITH_STORE_MAKE && access(path, F_OK) != 0};
    capacity = 0;
    store->path = kith_array_grow(NULL, &capacity, strlen(path) + 1, 1);
    memcpy(store->path, path, strlen(path) + 1);

    int code = open_database(store);
    if (mode == KITH_STORE_READ && (code & 0xff) == SQLITE_READONLY && mend(path) == SQLITE_OK) {
        sqlite3_close(store->database);
        code = open_database(store);
    }
    if (code != SQLITE_OK)
        status = fail(store, code, err);
    else if (mode != KITH_STORE_READ && sqlite3_db_readonly(store->database, "main"))
        status = kith_fail(err, KITH_EIO, "%s: no permission to write", path);
    if (status != KITH_OK) {
        kith_store_close(store);
        return status;
    }
    *out = store;
    return KITH_OK;
}

kith_status kith_store_fold_log(kith_store *store, kith_error *err)
{
    int code = sqlite3_exec(store->database, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
    bool in_use = (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
    return code == SQLITE_OK || in_use ? KITH_OK : fail(store, code, err);
}

void kith_store_discard(kith_store *store)
{
    store->unwanted = true;
}

void kith_store_close(kith_store *store)
{
    if (!store)
        return;
    /* A call that memory ran out in has left its queries behind. */
    sqlite3_stmt *left;
    while (store->database && (left = sqlite3_next_stmt(store->database, NULL)))
        sqlite3_finalize(left);
    sqlite3_close(store->database);
    struct stat there;
    if (store->made && stat(store->path, &there) == 0 && (store->unwanted || there.st_size == 0))
        unlink(store->path);
    free(store->path);
    free(store);
}

const char *kith_store_path(const kith_store *store)
{
    return store->path;
}

kith_status kith_store_run(kith_store *store, const char *sql, kith_error *err)
{
    int code = sqlite3_exec(store->database, sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? KITH_OK : fail(store, code, err);
}

bool kith_store_try(kith_store *store, const char *sql)
{
    return sqlite3_exec(store->database, sql, NULL, NULL, NULL) == SQLITE_OK;
}

kith_status kith_store_number(kith_store *store, const char *sql, int64_t *out, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = kith_query_new(store, sql, &query, err);
    if (kith_query_next(query, &status, err))
        *out = kith_query_number(query, 0);
    else if (status == KITH_OK)
        status = kith_fail(err, KITH_ESTORE, "%s: no answer to a question", store->path);
    kith_query_free(query);
    return status;
}

int64_t kith_store_last_row(const kith_store *store)
{
    return sqlite3_last_insert_rowid(store->database);
}

int64_t kith_store_changed(const kith_store *store)
{
    return sqlite3_changes64(store->database);
}

kith_status kith_query_new(kith_store *store, const char *sql, kith_query **out, kith_error *err)
{
    sqlite3_stmt *statement;
    int code =
        sqlite3_prepare_v3(store->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    if (code == SQLITE_ERROR) /* our SQL is right: it is the tables that are not ours */
        return kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: %s", store->path,
                         sqlite3_errmsg(store->database));
    if (code != SQLITE_OK)
        return fail(store, code, err);
    size_t capacity = 0;
    kith_query *query = kith_array_grow(NULL, &capacity, 1, sizeof *query);
    *query = (kith_query){.store = store, .statement = statement};
    *out = query;
    return KITH_OK;
}

void kith_query_free(kith_query *query)
{
    if (!query)
        return;
    sqlite3_finalize(query->statement);
    free(query);
}

static void note(kith_query *query, int code)
{
    if (query->bind_failure == SQLITE_OK)
        query->bind_failure = code;
}

void kith_query_bind_number(kith_query *query, int index, int64_t number)
{
    note(query, sqlite3_bind_int64(query->statement, index, number));
}

void kith_query_bind_real(kith_query *query, int index, double real)
{
    note(query, sqlite3_bind_double(query->statement, index, real));
}

/* A NULL pointer would bind NULL, which is not the same as empty. */
void kith_query_bind_text(kith_query *query, int index, kith_str text)
{
    note(query, sqlite3_bind_text64(query->statement, index, text.len ? text.ptr : "", text.len,
                                    SQLITE_STATIC, SQLITE_UTF8));
}

void kith_query_bind_bytes(kith_query *query, int index, kith_str bytes)
{
    note(query, sqlite3_bind_blob64(query->statement, index, bytes.len ? bytes.ptr : NULL,
                                    bytes.len, SQLITE_STATIC));
}

void kith_query_bind_optional(kith_query *query, int index, kith_str text)
{
    if (text.len)
        kith_query_bind_text(query, index, text);
    else
        note(query, sqlite3_bind_null(query->statement, index));
}

kith_status kith_query_step(kith_query *query, bool *row, kith_error *err)
{
    int code = query->bind_failure;
    if (code == SQLITE_OK)
        code = sqlite3_step(query->statement);
    if (code == SQLITE_ROW) {
        *row = true;
        return KITH_OK;
    }
    kith_status status = code == SQLITE_DONE ? KITH_OK : fail(query->store, code, err);
    kith_query_reset(query);
    if (status == KITH_OK)
        *row = false;
    return status;
}

bool kith_query_next(kith_query *query, kith_status *status, kith_error *err)
{
    bool row = false;
    if (*status == KITH_OK)
        *status = kith_query_step(query, &row, err);
    else if (query)
        kith_query_reset(query);
    return row;
}

kith_status kith_query_run(kith_query *query, kith_error *err)
{
    bool row;
    kith_status status = kith_query_step(query, &row, err);
    if (status == KITH_OK && row)
        kith_query_reset(query);
    return status;
}

void kith_query_reset(kith_query *query)
{
    sqlite3_reset(query->statement);
    query->bind_failure = SQLITE_OK;
}

int64_t kith_query_number(kith_query *query, int column)
{
    return sqlite3_column_int64(query->statement, column);
}

double kith_query_real(kith_query *query, int column)
{
    return sqlite3_column_double(query->statement, column);
}

kith_str kith_query_text(kith_query *query, int column)
{
    bool none = sqlite3_column_type(query->statement, column) == SQLITE_NULL;
    const char *text = (const char *)sqlite3_column_text(query->statement, column);
    /* SQLite makes it NULL, which is a value like others. */
    if (!text && !none && sqlite3_errcode(query->store->database) == SQLITE_NOMEM)
        kith_memory_out(0);
    return (kith_str){text, (size_t)sqlite3_column_bytes(query->statement, column)};
}
