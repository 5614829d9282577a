/* tests/lib/test_reading.c - what is in one text, and in many. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <stdio.h>

#include "tests/lib/news.h"

static kith_reading *read_text(const char *text)
{
    kith_model *model;
    kith_extractor *extractor;
    kith_reading *reading;
    kith_text given = KITH_INIT(kith_text);
    given.text = (kith_str){text, strlen(text)};
    assert_int_equal(kith_model_open(NULL, &model, NULL), KITH_OK);
    assert_int_equal(kith_extractor_new(model, &extractor, NULL), KITH_OK);
    assert_int_equal(kith_extract(extractor, &given, &reading, NULL), KITH_OK);
    kith_extractor_free(extractor);
    kith_model_free(model);
    return reading;
}

static kith_frame *part(const kith_reading *reading, kith_reading_part which, const char *types)
{
    kith_frame *frame;
    kith_error err;
    assert_int_equal(kith_reading_frame(reading, which, types, &frame, &err), KITH_OK);
    return frame;
}

static void one_text_has_mentions_and_entities(void **state)
{
    (void)state;
    kith_reading *reading = read_text("É. Angela Merkel met Tim Cook of Apple in Berlin.");
    kith_frame *mentions = part(reading, KITH_READING_MENTIONS, NULL);
    kith_frame *entities = part(reading, KITH_READING_ENTITIES, "all");
    size_t row = row_of(mentions, "entity", "person:Angela Merkel");
    assert_true(row < kith_frame_row_count(mentions));
    const struct {
        const char *column;
        double value;
    } cells[] = {{"start", 3}, {"end", 16}, {"start_byte", 4}, {"end_byte", 17}};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        assert_true(kith_frame_number(kith_frame_column_named(mentions, cells[i].column), row) ==
                    cells[i].value);
    assert_true(has(mentions, "text", "Apple"));
    assert_false(has(mentions, "type", "place"));
    assert_true(has(entities, "id", "company:Apple"));
    assert_true(has(entities, "type", "place"));
    kith_frame_free(mentions);
    kith_frame_free(entities);
    kith_reading_free(reading);
}

static void parts_and_types_must_be_known(void **state)
{
    (void)state;
    kith_error err;
    kith_frame *frame = NULL;
    kith_reading *reading = read_text("");
    assert_int_equal(kith_reading_frame(reading, (kith_reading_part)9, NULL, &frame, &err),
                     KITH_EARGUMENT);
    assert_int_equal(kith_reading_frame(reading, KITH_READING_MENTIONS, "beast", &frame, &err),
                     KITH_EARGUMENT);
    assert_string_equal(err.message,
                        "there are person, company, country, organization, place and all");
    assert_null(frame);
    for (int which = KITH_READING_MENTIONS; which <= KITH_READING_RELATIONS; which++) {
        frame = part(reading, (kith_reading_part)which, NULL);
        assert_int_equal(kith_frame_row_count(frame), which == KITH_READING_DOCUMENT);
        kith_frame_free(frame);
    }
    kith_reading_free(reading);
    kith_reading_free(NULL);
}

/* A struct of a program that was built with another header. */
typedef struct longer_text {
    kith_text known;
    size_t unknown;
} longer_text;

static void structs_of_other_sizes_are_understood_or_refused(void **state)
{
    (void)state;
    kith_model *model;
    kith_extractor *extractor;
    kith_reading *reading = NULL;
    kith_error err;
    longer_text given = {.known = {.size = sizeof given, .text = NEWS_STR("Apple.")}};
    assert_int_equal(kith_model_open(NULL, &model, &err), KITH_OK);
    assert_int_equal(kith_extractor_new(model, &extractor, &err), KITH_OK);
    assert_int_equal(kith_extract(extractor, &given.known, &reading, &err), KITH_OK);
    kith_reading_free(reading);
    given.unknown = 1;
    assert_int_equal(kith_extract(extractor, &given.known, &reading, &err), KITH_EARGUMENT);
    given.known.size = offsetof(kith_text, id);
    given.known.id.len = SIZE_MAX; /* is not looked at */
    assert_int_equal(kith_extract(extractor, &given.known, &reading, &err), KITH_OK);
    kith_reading_free(reading);
    given.known.size = 0;
    assert_int_equal(kith_extract(extractor, &given.known, &reading, &err), KITH_EARGUMENT);
    assert_string_equal(err.message, "the size of a struct is not set: begin it by KITH_INIT");
    kith_extractor_free(extractor);
    kith_model_free(model);
}

/* What is fed, and the ids that came. */
typedef struct log {
    size_t given;
    char ids[64];
    size_t refuse_at, taken, stop_at;
} log;

static kith_status take(void *context, const kith_reading *reading, kith_error *err)
{
    log *l = context;
    (void)err;
    if (l->refuse_at && ++l->taken == l->refuse_at)
        return KITH_ELIMIT;
    kith_frame *document = part(reading, KITH_READING_DOCUMENT, NULL);
    kith_str id = kith_frame_text(kith_frame_column_named(document, "id"), 0);
    snprintf(l->ids + strlen(l->ids), sizeof l->ids - strlen(l->ids), "%.*s ", (int)id.len, id.ptr);
    kith_frame_free(document);
    return KITH_OK;
}

static bool next(void *context, kith_text *out)
{
    return news_next(&((log *)context)->given, out);
}

static bool go_on(void *context, const kith_totals *totals)
{
    const log *l = context;
    return !l->stop_at || totals->taken < l->stop_at;
}

static kith_status run(log *l, size_t threads, kith_totals *totals, kith_error *err)
{
    kith_model *model;
    kith_reading_options options = KITH_INIT(kith_reading_options);
    options.next = next;
    options.progress = go_on;
    options.threads = threads;
    options.context = l;
    assert_int_equal(kith_model_open(NULL, &model, NULL), KITH_OK);
    kith_status status = kith_extract_all(model, &options, take, totals, err);
    kith_model_free(model);
    return status;
}

static void many_texts_come_in_order(void **state)
{
    (void)state;
    for (size_t threads = 1; threads < 4; threads++) {
        log l = {0};
        kith_error err;
        kith_totals totals = KITH_INIT(kith_totals);
        assert_int_equal(run(&l, threads, &totals, &err), KITH_OK);
        assert_string_equal(l.ids, "one two three four ");
        assert_int_equal(totals.taken, 4);
        assert_int_equal(totals.size, sizeof totals);
    }
}

static void assert_same_cell(const kith_frame_column *a, size_t i, const kith_frame_column *b,
                             size_t k)
{
    kith_str left = kith_frame_text(a, i), right = kith_frame_text(b, k);
    assert_string_equal(a->name, b->name);
    assert_int_equal(left.len, right.len);
    assert_memory_equal(left.ptr ? left.ptr : "", right.ptr ? right.ptr : "", left.len);
    if (a->type != KITH_FRAME_TEXT)
        assert_true(kith_frame_number(a, i) == kith_frame_number(b, k));
}

/* The parts of many texts, row by row as they are of each alone. */
static void one_frame_has_the_rows_of_all_readings(void **state)
{
    (void)state;
    kith_model *model;
    kith_extractor *extractor;
    assert_int_equal(kith_model_open(NULL, &model, NULL), KITH_OK);
    assert_int_equal(kith_extractor_new(model, &extractor, NULL), KITH_OK);
    for (int which = KITH_READING_MENTIONS; which <= KITH_READING_DOCUMENT; which++) {
        log l = {0};
        kith_reading_options options = KITH_INIT(kith_reading_options);
        kith_totals totals = KITH_INIT(kith_totals);
        kith_frame *all;
        options.next = next;
        options.context = &l;
        assert_int_equal(kith_extract_frame(model, &options, (kith_reading_part)which, "all", &all,
                                            &totals, NULL),
                         KITH_OK);
        assert_int_equal(totals.taken, NEWS_COUNT);
        size_t row = 0;
        kith_text text = KITH_INIT(kith_text);
        for (size_t document = 0, given = 0; news_next(&given, &text); document++) {
            kith_reading *reading;
            assert_int_equal(kith_extract(extractor, &text, &reading, NULL), KITH_OK);
            kith_frame *one = part(reading, (kith_reading_part)which, "all");
            size_t count = kith_frame_column_count(one);
            assert_int_equal(kith_frame_column_count(all), count + 1);
            for (size_t i = 0; i < kith_frame_row_count(one); i++, row++) {
                for (size_t c = 0; c < count; c++)
                    assert_same_cell(kith_frame_column_at(all, c), row,
                                     kith_frame_column_at(one, c), i);
                assert_true(kith_frame_number(kith_frame_column_at(all, count), row) ==
                            (double)document);
            }
            kith_frame_free(one);
            kith_reading_free(reading);
        }
        assert_int_equal(kith_frame_row_count(all), row);
        kith_frame_free(all);
    }
    kith_extractor_free(extractor);
    kith_model_free(model);
}

static void sink_and_progress_end_it(void **state)
{
    (void)state;
    kith_error err;
    log refused = {.refuse_at = 3}, stopped = {.stop_at = 2};
    kith_totals totals = {.size = offsetof(kith_totals, known), .words = 7};
    assert_int_equal(run(&refused, 2, &totals, &err), KITH_ELIMIT);
    assert_string_equal(err.message, "the sink refused a reading");
    assert_int_equal(totals.taken, 2);
    assert_int_equal(totals.words, 7); /* beyond its size */
    assert_int_equal(run(&stopped, 2, NULL, &err), KITH_ECANCELLED);
    assert_string_equal(stopped.ids, "one two ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_text_has_mentions_and_entities),
        cmocka_unit_test(parts_and_types_must_be_known),
        cmocka_unit_test(structs_of_other_sizes_are_understood_or_refused),
        cmocka_unit_test(many_texts_come_in_order),
        cmocka_unit_test(one_frame_has_the_rows_of_all_readings),
        cmocka_unit_test(sink_and_progress_end_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
