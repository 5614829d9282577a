/* tests/extract/run/test_feed.c - records in, extractions out: in order, for any number of threads.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/run/feed.h"

#include "tests/extract/scratch.h"
#include "tests/unit.h"

#define RECORDS 40

/* What is fed, and what came of it, in order. */
typedef struct log {
    size_t next, stop_at; /* records; at which progress says to stop */
    size_t refuse_at;     /* documents that the sink takes */
    size_t taken, told;
    char text[64]; /* of the record on its way: a string of the caller's, overwritten by the next */
    kith_buffer story;
} log;

static bool give(void *context, kith_arena *arena, kith_record *out)
{
    log *l = context;
    (void)arena;
    if (l->next == RECORDS)
        return false;
    snprintf(l->text, sizeof l->text, "Angela Merkel met %zu people in France.", l->next++);
    out->text = kith_str_of(l->text);
    return true;
}

static kith_status take(void *context, const kith_document *document,
                        const kith_extraction *extraction, kith_error *err)
{
    log *l = context;
    if (l->refuse_at && l->taken == l->refuse_at)
        return kith_fail(err, KITH_EIO, "no more room");
    l->taken++;
    kith_buffer_append(&l->story, document->record.text);
    kith_buffer_format(&l->story, " %zu;", extraction->mention_count);
    return KITH_OK;
}

static kith_status know_the_third(void *context, const kith_document *document, bool *out,
                                  kith_error *err)
{
    (void)context, (void)err;
    *out = strstr(document->record.text.ptr, " 2 people") != NULL;
    return KITH_OK;
}

static void note(void *context, const char *place, const kith_error *problem)
{
    log *l = context;
    kith_buffer_format(&l->story, "!%s: %s;", place, problem->message);
}

static bool go_on(void *context, const kith_feed_totals *totals)
{
    log *l = context;
    l->told++;
    return !l->stop_at || totals->taken < l->stop_at;
}

static kith_status run(log *l, size_t threads, const char *path, kith_feed_totals *totals)
{
    kith_model *model;
    kith_error err;
    assert_int_equal(kith_model_open_default(&model, &err), KITH_OK);
    const kith_feed feed = {
        .model = model,
        .threads = threads,
        .paths = &path,
        .path_count = 1,
        .next = path ? NULL : give,
        .problem = note,
        .progress = go_on,
        .context = l,
    };
    const kith_sink sink = {.known = know_the_third, .take = take, .context = l};
    kith_status status = kith_feed_run(&feed, &sink, totals, &err);
    kith_model_free(model);
    return status;
}

static void any_number_of_threads_tells_the_same(void **state)
{
    (void)state;
    log alone = {0};
    kith_feed_totals totals;
    assert_int_equal(run(&alone, 1, NULL, &totals), KITH_OK);
    assert_int_equal(totals.taken, RECORDS - 1);
    assert_int_equal(totals.known, 1);
    assert_int_equal(totals.mentions, 2 * (RECORDS - 1));
    assert_int_equal(alone.told, RECORDS + 1);
    for (size_t threads = 2; threads < 6; threads++) {
        log together = {0};
        assert_int_equal(run(&together, threads, NULL, &totals), KITH_OK);
        assert_int_equal(together.story.len, alone.story.len);
        assert_memory_equal(together.story.ptr, alone.story.ptr, alone.story.len);
        kith_buffer_clear(&together.story);
    }
    kith_buffer_clear(&alone.story);
}

static void problems_are_told_in_their_turn(void **state)
{
    (void)state;
    scratch_write("a.jsonl", KITH_STR("{\"text\":\"One.\"}\nbad\n{\"text\":\"Two.\"}\nworse\n"));
    for (size_t threads = 1; threads < 4; threads++) {
        log l = {0};
        kith_feed_totals totals;
        assert_int_equal(run(&l, threads, "a.jsonl", &totals), KITH_OK);
        kith_buffer_append_byte(&l.story, '\0');
        assert_string_equal(l.story.ptr,
                            "One. 0;!a.jsonl:2: no JSON object: '[' or '{' expected near 'bad';"
                            "Two. 0;!a.jsonl:4: no JSON object: '[' or '{' expected near 'worse';");
        assert_int_equal(totals.failed, 2);
        assert_int_equal(totals.bytes_done, totals.bytes_all);
        kith_buffer_clear(&l.story);
    }
}

static void sink_and_progress_can_end_it(void **state)
{
    (void)state;
    for (size_t threads = 1; threads < 4; threads++) {
        kith_feed_totals totals;
        log refused = {.refuse_at = 5};
        assert_int_equal(run(&refused, threads, NULL, &totals), KITH_EIO);
        assert_int_equal(totals.taken, 5);
        log stopped = {.stop_at = 7};
        assert_int_equal(run(&stopped, threads, NULL, &totals), KITH_ECANCELLED);
        assert_int_equal(totals.taken, 7);
        kith_buffer_clear(&refused.story);
        kith_buffer_clear(&stopped.story);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_number_of_threads_tells_the_same),
        cmocka_unit_test(problems_are_told_in_their_turn),
        cmocka_unit_test(sink_and_progress_can_end_it),
    };
    return cmocka_run_group_tests(tests, scratch_enter, scratch_leave);
}
