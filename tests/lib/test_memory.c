/* tests/lib/test_memory.c - memory that runs out at any allocation is a status, never an abort. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "tests/lib/news.h"

/* The C library's own, which the program's stand before: those of all libraries fail too. Under a
 * sanitizer, which has its own, those of kith alone. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define REAL(name) __real_##name
#define OURS(name) __wrap_##name
#else
#define REAL(name) __libc_##name
#define OURS(name) name
#endif
#define SEEN __attribute__((visibility("default")))

void *REAL(malloc)(size_t size);
void *REAL(calloc)(size_t count, size_t size);
void *REAL(realloc)(void *at, size_t size);
SEEN void *OURS(malloc)(size_t size);
SEEN void *OURS(calloc)(size_t count, size_t size);
SEEN void *OURS(realloc)(void *at, size_t size);

/* Allocations to come until one fails, and all after it; below 0: none fails. */
static atomic_long left = -1;

static bool is_lacking(void)
{
    long now = atomic_load(&left);
    bool lacking = now == 0 || (now > 0 && atomic_fetch_sub(&left, 1) <= 1);
    if (lacking)
        errno = ENOMEM;
    return lacking;
}

void *OURS(malloc)(size_t size)
{
    return is_lacking() ? NULL : REAL(malloc)(size);
}

void *OURS(calloc)(size_t count, size_t size)
{
    return is_lacking() ? NULL : REAL(calloc)(count, size);
}

void *OURS(realloc)(void *at, size_t size)
{
    return is_lacking() ? NULL : REAL(realloc)(at, size);
}

/* Run `attempt` with memory for 0, 1, 2 ... allocations until it has enough; returns how many. Of
 * those after the first `first`, which are alike, only some are tried. */
static long starve(kith_status (*attempt)(const kith_model *model), long first)
{
    kith_model *model;
    assert_int_equal(kith_model_open(NULL, &model, NULL), KITH_OK);
    long allocations = 0;
    kith_status status = KITH_EMEMORY;
    for (long step = 1; status != KITH_OK; allocations += step) {
        atomic_store(&left, allocations);
        status = attempt(model);
        atomic_store(&left, -1);
        assert_true(status == KITH_OK || status == KITH_EMEMORY || status == KITH_EGRAPH ||
                    status == KITH_ESTORE || status == KITH_EIO);
        step = 1 + allocations / first;
    }
    kith_model_free(model);
    return allocations;
}

static kith_status open_model(const kith_model *model)
{
    kith_model *other;
    kith_status status = kith_model_open(NULL, &other, NULL);
    (void)model;
    if (status == KITH_OK)
        kith_model_free(other);
    return status;
}

static kith_status extract(const kith_model *model)
{
    kith_extractor *extractor;
    kith_reading *reading = NULL;
    kith_frame *frame = NULL;
    kith_text text = KITH_INIT(kith_text);
    text.text = NEWS_STR("Angela Merkel met Tim Cook of Apple.");
    kith_status status = kith_extractor_new(model, &extractor, NULL);
    if (status != KITH_OK)
        return status;
    status = kith_extract(extractor, &text, &reading, NULL);
    kith_extractor_free(extractor);
    if (status == KITH_OK)
        status = kith_reading_frame(reading, KITH_READING_MENTIONS, NULL, &frame, NULL);
    kith_reading_free(reading);
    kith_frame_free(frame);
    return status;
}

static kith_status read_corpus(const kith_model *model, size_t threads)
{
    size_t given = 0;
    kith_corpus *corpus;
    kith_reading_options options = KITH_INIT(kith_reading_options);
    options.next = news_next;
    options.context = &given;
    options.threads = threads;
    kith_status status = kith_corpus_open(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL);
    if (status != KITH_OK)
        return status;
    status = kith_corpus_read(corpus, model, &options, NULL, NULL);
    kith_corpus_close(corpus);
    return status;
}

static kith_status read_alone(const kith_model *model)
{
    return read_corpus(model, 1);
}

static kith_status read_together(const kith_model *model)
{
    return read_corpus(model, 3);
}

static kith_corpus *whole;

static kith_status measure(const kith_model *model)
{
    kith_network *network;
    kith_frame *frame = NULL;
    kith_view view = KITH_INIT(kith_view);
    view.sentences = 1;
    view.ego = "Merkel";
    view.threads = 2;
    (void)model;
    kith_status status = kith_network_new(whole, &view, &network, NULL);
    if (status != KITH_OK)
        return status;
    status = kith_network_frame(network, KITH_NETWORK_NODES, &frame, NULL);
    kith_frame_free(frame);
    kith_network_free(network);
    return status;
}

static void opening_a_model(void **state)
{
    (void)state;
    assert_true(starve(open_model, 200) > 0);
}

static void extracting(void **state)
{
    (void)state;
    assert_true(starve(extract, 200) > 5);
}

static void reading_a_corpus_alone(void **state)
{
    (void)state;
    assert_true(starve(read_alone, 200) > 50);
}

static void reading_a_corpus_on_several_threads(void **state)
{
    (void)state;
    assert_true(starve(read_together, 200) > 50);
}

static void measuring_a_network(void **state)
{
    (void)state;
    whole = news_corpus();
    /* libgomp, which igraph is linked with, ends the process where it has no memory to begin. */
    assert_int_equal(measure(NULL), KITH_OK);
    assert_true(starve(measure, 2000) > 20);
    /* A call that only reads leaves the corpus as it was, and igraph free for others. */
    kith_frame *found;
    assert_int_equal(kith_corpus_find(whole, "Merkel", &found, NULL), KITH_OK);
    assert_int_equal(kith_frame_row_count(found), 1);
    kith_frame_free(found);
    kith_corpus_close(whole);
}

static bool give_more(void *context, size_t size)
{
    size_t *asked = context;
    (void)size;
    ++*asked;
    atomic_store(&left, -1);
    return true;
}

static void a_handler_that_frees_something_saves_the_call(void **state)
{
    (void)state;
    kith_model *model;
    size_t asked = 0;
    assert_int_equal(kith_model_open(NULL, &model, NULL), KITH_OK);
    kith_memory_set_handler(give_more, &asked);
    for (long allocations = 0; allocations < 5; allocations++) {
        atomic_store(&left, allocations);
        assert_int_equal(extract(model), KITH_OK);
    }
    kith_memory_set_handler(NULL, NULL);
    assert_true(asked >= 5);
    kith_model_free(model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opening_a_model),
        cmocka_unit_test(extracting),
        cmocka_unit_test(reading_a_corpus_alone),
        cmocka_unit_test(reading_a_corpus_on_several_threads),
        cmocka_unit_test(measuring_a_network),
        cmocka_unit_test(a_handler_that_frees_something_saves_the_call),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
