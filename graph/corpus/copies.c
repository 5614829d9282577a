/* graph/corpus/copies.c - copies: documents that tell another document's story again. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/copies.h"

#include "extract/base/arena.h"
#include "extract/base/hash.h"

#define BANDS (KITH_SKETCH_BINS / KITH_COPY_BAND_BINS)

/* Made aside, so that rows that stay are not written. */
static const char prepare[] =
    "CREATE TEMP TABLE fresh_copy (document INTEGER PRIMARY KEY, original)";

static const char replace[] =
    "DELETE FROM copy WHERE (document, original) NOT IN (SELECT * FROM fresh_copy);"
    "INSERT OR IGNORE INTO copy SELECT * FROM fresh_copy; DROP TABLE fresh_copy";

static const char add_sql[] = "INSERT INTO fresh_copy (document, original) VALUES (?1, ?2)";

static const char stories_sql[] = "SELECT id, sketch FROM document WHERE sketch IS NOT NULL"
                                  " ORDER BY date IS NULL, date, hash";

/* An original. Each of its bands is in a chain with those of others. */
typedef struct original {
    int64_t document;
    kith_sketch sketch;
    uint32_t next[BANDS]; /* number of the one before it in the chain, from 1; 0: the end */
} original;

typedef struct originals {
    original *at;
    uint32_t count;
    uint32_t *chains; /* number of the last, from 1 */
    size_t chain_mask;
} originals;

static kith_status init(originals *o, kith_store *store, kith_arena *arena, kith_error *err)
{
    int64_t stories;
    kith_status status = kith_store_number(
        store, "SELECT count(*) FROM document WHERE sketch IS NOT NULL", &stories, err);
    if (status != KITH_OK)
        return status;
    if (stories > UINT32_MAX - 1)
        return kith_fail(err, KITH_ELIMIT, "%s: more than %u documents", kith_store_path(store),
                         UINT32_MAX - 1);
    size_t chains = 1024;
    while (chains < (size_t)stories * BANDS)
        chains *= 2;
    *o = (originals){.at = kith_arena_array(arena, original, (size_t)stories),
                     .chains = kith_arena_array(arena, uint32_t, chains),
                     .chain_mask = chains - 1};
    return KITH_OK;
}

static const uint16_t *band_of(const kith_sketch *sketch, size_t band)
{
    return sketch->bins + band * KITH_COPY_BAND_BINS;
}

static uint32_t *chain_of(const originals *o, const kith_sketch *sketch, size_t band)
{
    const uint16_t *bins = band_of(sketch, band);
    uint64_t key = 0;
    for (size_t i = 0; i < KITH_COPY_BAND_BINS; i++)
        key = key << 16 | bins[i];
    return &o->chains[kith_hash_number(key, band) & o->chain_mask];
}

/* The original that a story is most like, the earliest of several; NULL when it is like none. */
static const original *find_original(const originals *o, const kith_sketch *sketch)
{
    const original *best = NULL;
    size_t most = KITH_COPY_COMMON_MIN;
    for (size_t band = 0; band < BANDS; band++) {
        uint32_t number = *chain_of(o, sketch, band);
        for (int tried = 0; number && tried < KITH_COPY_CANDIDATES_MAX; tried++) {
            const original *candidate = &o->at[number - 1];
            size_t common = kith_sketch_common(sketch, &candidate->sketch);
            if (common > most || (common == most && (!best || candidate < best))) {
                best = candidate;
                most = common;
            }
            number = candidate->next[band];
        }
    }
    return best;
}

static void add_original(originals *o, int64_t document, const kith_sketch *sketch)
{
    original *added = &o->at[o->count++];
    *added = (original){.document = document, .sketch = *sketch};
    for (size_t band = 0; band < BANDS; band++) {
        uint32_t *chain = chain_of(o, sketch, band);
        added->next[band] = *chain;
        *chain = o->count;
    }
}

static kith_status decide(originals *o, kith_store *store, kith_query *stories, kith_query *add,
                          kith_error *err)
{
    kith_status status = KITH_OK;
    while (kith_query_next(stories, &status, err)) {
        kith_sketch sketch;
        kith_str bytes = kith_query_text(stories, 1);
        if (bytes.len != KITH_SKETCH_SIZE)
            return kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: a sketch is cut",
                             kith_store_path(store));
        kith_sketch_read(bytes.ptr, &sketch);
        int64_t document = kith_query_number(stories, 0);
        const original *found = find_original(o, &sketch);
        if (!found) {
            add_original(o, document, &sketch);
            continue;
        }
        kith_query_bind_number(add, 1, document);
        kith_query_bind_number(add, 2, found->document);
        status = kith_query_run(add, err);
    }
    return status;
}

kith_status kith_copies_update(kith_store *store, kith_error *err)
{
    kith_arena arena = {0};
    kith_query *stories = NULL, *add = NULL;
    originals o = {0};
    kith_status status = kith_store_run(store, prepare, err);
    if (status == KITH_OK)
        status = init(&o, store, &arena, err);
    if (status == KITH_OK)
        status = kith_query_new(store, stories_sql, &stories, err);
    if (status == KITH_OK)
        status = kith_query_new(store, add_sql, &add, err);
    if (status == KITH_OK)
        status = decide(&o, store, stories, add, err);
    kith_query_free(stories);
    kith_query_free(add);
    kith_arena_free(&arena);
    return status == KITH_OK ? kith_store_run(store, replace, err) : status;
}
