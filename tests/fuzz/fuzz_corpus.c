/* tests/fuzz/fuzz_corpus.c - corpora of strangers: damaged ones, and ones made to do harm. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include "tests/fuzz/input_file.h"
#include "tests/lib/news.h"

/* SQL that runs for ever is the fuzzer's matter, not kith's: what it leaves in the file is. */
#define STEPS_MAX 200000

/* Where nothing waits for a disk. */
static char folder[] = "/dev/shm/kith-fuzz-XXXXXX", path[64];
static unsigned char *sound; /* a corpus as bytes */
static sqlite3_int64 sound_size;

static void remove_folder(void)
{
    unlink(path);
    rmdir(folder);
}

static void fill(kith_corpus *corpus)
{
    kith_corpus *filled = news_corpus();
    uint64_t added;
    if (kith_corpus_append(corpus, filled, &added, NULL) != KITH_OK ||
        kith_corpus_decide(corpus, "merge", "company:Apple", "company:Huawei", NULL) != KITH_OK)
        abort();
    kith_corpus_close(filled);
}

static void make_sound_corpus(void)
{
    kith_corpus *corpus;
    if (!mkdtemp(folder))
        abort();
    snprintf(path, sizeof path, "%s/a.kith", folder);
    atexit(remove_folder);
    if (kith_corpus_open(path, KITH_CORPUS_EXTEND, &corpus, NULL) != KITH_OK)
        abort();
    fill(corpus);
    if (kith_corpus_finish(corpus, NULL) != KITH_OK)
        abort();
    kith_corpus_close(corpus);
    sqlite3 *database;
    if (sqlite3_open(path, &database) != SQLITE_OK)
        abort();
    sound = sqlite3_serialize(database, "main", &sound_size, 0);
    sqlite3_close(database);
}

static int stop(void *context)
{
    (void)context;
    return 1;
}

static void write_file(const void *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
        abort();
}

/* The sound corpus with bytes of it written over: three of place, one of value. */
static void damage(const uint8_t *data, size_t size)
{
    unsigned char *bytes = malloc((size_t)sound_size);
    memcpy(bytes, sound, (size_t)sound_size);
    for (; size >= 4; data += 4, size -= 4)
        bytes[(data[0] | (size_t)data[1] << 8 | (size_t)data[2] << 16) % (size_t)sound_size] =
            data[3];
    write_file(bytes, (size_t)sound_size);
    free(bytes);
}

/* The sound corpus after what SQL does to it. */
static void change(const uint8_t *data, size_t size)
{
    char *sql = calloc(1, size + 1);
    sqlite3 *database;
    write_file(sound, (size_t)sound_size);
    memcpy(sql, data, size);
    if (sqlite3_open(path, &database) != SQLITE_OK)
        abort();
    sqlite3_progress_handler(database, STEPS_MAX, stop, NULL);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 1 << 20);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0); /* nor other files written to */
    sqlite3_exec(database, "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF", NULL, NULL,
                 NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, NULL);
    sqlite3_exec(database, sql, NULL, NULL, NULL);
    sqlite3_close(database);
    free(sql);
}

static void look(kith_corpus *corpus)
{
    kith_frame *frame;
    for (int part = KITH_CORPUS_COUNTS; part <= KITH_CORPUS_DECISIONS; part++)
        if (kith_corpus_frame(corpus, (kith_corpus_part)part, &frame, NULL) == KITH_OK)
            kith_frame_free(frame);
    if (kith_corpus_find(corpus, "Merkel", &frame, NULL) == KITH_OK)
        kith_frame_free(frame);
    if (kith_corpus_identity(corpus, "Angela Merkel", &frame, NULL) == KITH_OK)
        kith_frame_free(frame);
    if (kith_corpus_evidence(corpus, "Angela Merkel", "Emmanuel Macron", NULL, NULL, 0, &frame,
                             NULL) == KITH_OK)
        kith_frame_free(frame);
    kith_view view = KITH_INIT(kith_view);
    view.sentences = 2;
    view.threads = 1;
    kith_network *network;
    if (kith_network_new(corpus, &view, &network, NULL) == KITH_OK)
        kith_network_free(network);
}

static void read_corpus(kith_corpus_mode mode)
{
    kith_corpus *corpus;
    if (kith_corpus_open(path, mode, &corpus, NULL) != KITH_OK)
        return;
    if (mode == KITH_CORPUS_EXTEND) {
        kith_status status =
            kith_corpus_decide(corpus, "forbid", "person:Angela Merkel", "person:Tim Cook", NULL);
        if (status == KITH_OK)
            status = kith_corpus_undo(corpus, NULL);
    } else {
        look(corpus);
    }
    kith_corpus_close(corpus);
}

/* The first byte says what the others are: bytes to write over, SQL to run, or a whole file. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    if (!sound)
        make_sound_corpus();
    switch (data[0] % 3) {
    case 0:
        damage(data + 1, size - 1);
        break;
    case 1:
        change(data + 1, size - 1);
        break;
    default:
        write_file(data + 1, size - 1);
    }
    read_corpus(KITH_CORPUS_READ);
    read_corpus(KITH_CORPUS_EXTEND);
    return 0;
}
