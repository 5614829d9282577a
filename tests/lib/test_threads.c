/* tests/lib/test_threads.c - threads with a model in common, each with a corpus and a network. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <pthread.h>

#include "tests/lib/news.h"

#define THREADS 4
#define ROUNDS  5

/* What a thread finds; asserts are for the main thread alone. */
typedef struct finding {
    const kith_model *model;
    pthread_t thread;
    bool failed;
    size_t mentions, nodes;
    double strength;
} finding;

static kith_status count_mentions(kith_extractor *extractor, const char *text, size_t *mentions)
{
    kith_text given = KITH_INIT(kith_text);
    kith_reading *reading;
    kith_frame *frame;
    given.text = (kith_str){text, strlen(text)};
    kith_status status = kith_extract(extractor, &given, &reading, NULL);
    if (status != KITH_OK)
        return status;
    status = kith_reading_frame(reading, KITH_READING_MENTIONS, NULL, &frame, NULL);
    kith_reading_free(reading);
    if (status == KITH_OK) {
        *mentions += kith_frame_row_count(frame);
        kith_frame_free(frame);
    }
    return status;
}

static kith_status measure(const kith_model *model, finding *f)
{
    size_t given = 0;
    kith_corpus *corpus;
    kith_network *network;
    kith_frame *nodes;
    kith_reading_options options = KITH_INIT(kith_reading_options);
    options.next = news_next;
    options.context = &given;
    options.threads = 2;
    kith_status status = kith_corpus_open(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL);
    if (status != KITH_OK)
        return status;
    status = kith_corpus_read(corpus, model, &options, NULL, NULL);
    if (status == KITH_OK)
        status = kith_network_new(corpus, NULL, &network, NULL);
    kith_corpus_close(corpus);
    if (status != KITH_OK)
        return status;
    status = kith_network_frame(network, KITH_NETWORK_NODES, &nodes, NULL);
    kith_network_free(network);
    if (status != KITH_OK)
        return status;
    f->nodes += kith_frame_row_count(nodes);
    f->strength += kith_frame_number(kith_frame_column_named(nodes, "strength"), 0);
    kith_frame_free(nodes);
    return KITH_OK;
}

static void *work(void *context)
{
    finding *f = context;
    kith_extractor *extractor;
    f->failed = kith_extractor_new(f->model, &extractor, NULL) != KITH_OK;
    for (size_t round = 0; !f->failed && round < ROUNDS; round++) {
        for (size_t i = 0; i < NEWS_COUNT; i++)
            f->failed |= count_mentions(extractor, news[i].text, &f->mentions) != KITH_OK;
        f->failed |= measure(f->model, f) != KITH_OK;
    }
    kith_extractor_free(extractor);
    return NULL;
}

static void threads_find_the_same(void **state)
{
    (void)state;
    kith_model *model;
    finding found[THREADS] = {{0}};
    assert_int_equal(kith_model_open(NULL, &model, NULL), KITH_OK);
    for (size_t i = 0; i < THREADS; i++) {
        found[i].model = model;
        assert_int_equal(pthread_create(&found[i].thread, NULL, work, &found[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        pthread_join(found[i].thread, NULL);
    for (size_t i = 0; i < THREADS; i++) {
        assert_false(found[i].failed);
        assert_true(found[i].mentions > 0 && found[i].nodes > 0);
        assert_int_equal(found[i].mentions, found[0].mentions);
        assert_int_equal(found[i].nodes, found[0].nodes);
        assert_true(found[i].strength == found[0].strength);
    }
    kith_model_free(model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_find_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
