/* tests/lib/test_frame.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lib/body/frame.h"

#include <math.h>
#include <pthread.h>

#include "lib/body/arrow.h"
#include "tests/unit.h"

enum { NAME, BYTE, COUNT, NUMBER };

static const kith_frame_field fields[] = {
    [NAME] = {"name", KITH_FRAME_TEXT},
    [BYTE] = {"byte", KITH_FRAME_BYTE},
    [COUNT] = {"count", KITH_FRAME_COUNT},
    [NUMBER] = {"number", KITH_FRAME_NUMBER},
};

static void an_empty_frame_has_columns(void **state)
{
    (void)state;
    kith_frame *frame = KITH_FRAME_OF(fields);
    kith_frame_finish(frame);
    assert_int_equal(kith_frame_row_count(frame), 0);
    assert_int_equal(kith_frame_column_count(frame), 4);
    const kith_frame_column *name = kith_frame_column_named(frame, "name");
    assert_ptr_equal(name, kith_frame_column_at(frame, NAME));
    assert_non_null(name->values);
    assert_int_equal(name->offsets[0], 0);
    assert_null(kith_frame_column_at(frame, 4));
    assert_null(kith_frame_column_named(frame, "nome"));
    kith_frame_free(frame);
    kith_frame_free(NULL);
}

/* Row i has values that tell i; every row that `step` divides has none, 0: every row has. */
static kith_frame *fill(size_t rows, size_t step)
{
    kith_frame *frame = KITH_FRAME_OF(fields);
    for (size_t i = 0; i < rows; i++) {
        if (step && i % step == 0) {
            for (size_t c = 0; c < 4; c++)
                kith_frame_add_null(frame, c);
            continue;
        }
        kith_frame_add_text(frame, NAME, (kith_str){"xxxxxxxxx", i % 10});
        kith_frame_add_byte(frame, BYTE, (uint8_t)i);
        kith_frame_add_count(frame, COUNT, i);
        kith_frame_add_number(frame, NUMBER, (double)i / 2);
    }
    kith_frame_finish(frame);
    return frame;
}

static void check(size_t rows, size_t step)
{
    kith_frame *frame = fill(rows, step);
    assert_int_equal(kith_frame_row_count(frame), rows);
    for (size_t c = 0; c < 4; c++) {
        const kith_frame_column *column = kith_frame_column_at(frame, c);
        size_t nulls = 0;
        assert_true(!column->validity == !(step && rows));
        for (size_t i = 0; i < rows; i++) {
            bool null = step && i % step == 0;
            nulls += null;
            if (column->validity)
                assert_int_equal(column->validity[i / 8] >> i % 8 & 1, !null);
            if (c == NAME)
                assert_int_equal(kith_frame_text(column, i).len, null ? 0 : i % 10);
            else if (null)
                assert_true(isnan(kith_frame_number(column, i)));
            else
                assert_true(kith_frame_number(column, i) ==
                            (c == BYTE ? (double)(uint8_t)i : (double)i / (c == NUMBER ? 2 : 1)));
        }
        assert_int_equal(column->null_count, nulls);
    }
    kith_frame_free(frame);
}

static void a_stream_is_one_batch_of_the_frames_own_columns(void **state)
{
    (void)state;
    kith_frame *frame = fill(100, 3);
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray batch, end;
    assert_int_equal(kith_frame_stream(frame, &stream, NULL), KITH_OK);
    assert_int_equal(stream.get_schema(&stream, &schema), 0);
    assert_int_equal(stream.get_next(&stream, &batch), 0);
    assert_int_equal(stream.get_next(&stream, &end), 0);
    assert_null(end.release);
    assert_string_equal(schema.format, "+s");
    assert_int_equal(schema.n_children, 4);
    assert_int_equal(batch.n_children, 4);
    assert_int_equal(batch.length, 100);
    static const char *const formats[] = {"U", "C", "L", "g"};
    for (size_t c = 0; c < 4; c++) {
        const kith_frame_column *column = kith_frame_column_at(frame, c);
        const struct ArrowArray *array = batch.children[c];
        assert_string_equal(schema.children[c]->format, formats[c]);
        assert_string_equal(schema.children[c]->name, column->name);
        assert_int_equal(array->length, 100);
        assert_int_equal(array->null_count, 34);
        assert_int_equal(array->n_buffers, c == NAME ? 3 : 2);
        assert_ptr_equal(array->buffers[0], column->validity);
        assert_ptr_equal(array->buffers[1],
                         c == NAME ? (const void *)column->offsets : column->values);
    }
    schema.release(&schema);
    batch.release(&batch);
    stream.release(&stream);
    kith_frame_free(frame);
}

/* What another thread does with a batch whose frame and stream are gone. */
static void *read_and_release(void *array)
{
    struct ArrowArray *column = array;
    uint64_t sum = 0;
    for (int64_t i = 0; i < column->length; i++)
        sum += ((const uint64_t *)column->buffers[1])[i];
    column->release(column);
    return sum == 1000 * 999 / 2 ? array : NULL;
}

static void a_column_taken_from_a_batch_outlives_all(void **state)
{
    (void)state;
    kith_frame *frame = fill(1000, 0);
    struct ArrowArrayStream stream;
    struct ArrowArray batch, column;
    assert_int_equal(kith_frame_stream(frame, &stream, NULL), KITH_OK);
    kith_frame_free(frame);
    assert_int_equal(stream.get_next(&stream, &batch), 0);
    stream.release(&stream);
    column = *batch.children[COUNT];
    batch.children[COUNT]->release = NULL; /* moved, as the interface has it */
    batch.release(&batch);
    pthread_t thread;
    void *result;
    assert_int_equal(pthread_create(&thread, NULL, read_and_release, &column), 0);
    assert_int_equal(pthread_join(thread, &result), 0);
    assert_ptr_equal(result, &column);
    assert_null(column.release);
}

static void a_stream_need_not_be_read(void **state)
{
    (void)state;
    kith_frame *frame = KITH_FRAME_OF(fields);
    kith_frame_finish(frame);
    struct ArrowArrayStream stream;
    assert_int_equal(kith_frame_stream(frame, &stream, NULL), KITH_OK);
    stream.release(&stream);
    assert_null(stream.release);
    kith_frame_free(frame);
}

static void cells_are_what_was_added(void **state)
{
    (void)state;
    for (size_t rows = 0; rows < 40; rows++)
        for (size_t step = 0; step < 12; step++)
            check(rows, step);
    check(10000, 7);
}

static void columns_lie_as_arrow_wants_them(void **state)
{
    (void)state;
    kith_frame *frame = fill(3, 0);
    const uint64_t counts[] = {0, 1, 2};
    const double numbers[] = {0, 0.5, 1};
    const int64_t offsets[] = {0, 0, 1, 3};
    const kith_frame_column *count = kith_frame_column_at(frame, COUNT);
    const kith_frame_column *number = kith_frame_column_at(frame, NUMBER);
    const kith_frame_column *name = kith_frame_column_at(frame, NAME);
    assert_int_equal(count->stride, sizeof(uint64_t));
    assert_memory_equal(count->values, counts, sizeof counts);
    assert_int_equal(number->stride, sizeof(double));
    assert_memory_equal(number->values, numbers, sizeof numbers);
    assert_int_equal(name->stride, 0);
    assert_memory_equal(name->offsets, offsets, sizeof offsets);
    assert_memory_equal(name->values, "xxx", 3);
    kith_frame_free(frame);
}

static void what_is_not_finite_is_no_value(void **state)
{
    (void)state;
    kith_frame *frame = kith_frame_new(&fields[NUMBER], 1);
    kith_frame_add_number(frame, 0, INFINITY);
    kith_frame_add_number(frame, 0, 1);
    kith_frame_add_number(frame, 0, NAN);
    kith_frame_finish(frame);
    const kith_frame_column *column = kith_frame_column_at(frame, 0);
    assert_int_equal(column->null_count, 2);
    assert_int_equal(column->validity[0], 2);
    assert_true(isnan(((const double *)column->values)[0]));
    kith_frame_free(frame);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_frame_has_columns),
        cmocka_unit_test(cells_are_what_was_added),
        cmocka_unit_test(columns_lie_as_arrow_wants_them),
        cmocka_unit_test(what_is_not_finite_is_no_value),
        cmocka_unit_test(a_stream_is_one_batch_of_the_frames_own_columns),
        cmocka_unit_test(a_column_taken_from_a_batch_outlives_all),
        cmocka_unit_test(a_stream_need_not_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
