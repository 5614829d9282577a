/* tests/extract/base/test_parallel.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/parallel.h"

#include <stdint.h>

#include "tests/unit.h"

#define THREADS_MOST 8

/* Pieces are numbers; their results are written down in the order they come. */
typedef struct counting {
    uint64_t next, count, stop_at;
    uint64_t piece[THREADS_MOST], result[THREADS_MOST];
    uint64_t results[1000], result_count;
} counting;

static bool begin(void *context, size_t worker)
{
    counting *c = context;
    c->piece[worker] = c->next;
    return c->next < c->count && ++c->next;
}

/* The first pieces take longest, so that threads would hand them in last. */
static void work(void *context, size_t worker)
{
    counting *c = context;
    uint64_t sum = c->piece[worker];
    for (uint64_t i = 0; i < (c->count - c->piece[worker]) * 100; i++)
        sum = sum * 6364136223846793005u + 1442695040888963407u;
    c->result[worker] = sum;
}

static bool finish(void *context, size_t worker)
{
    counting *c = context;
    c->results[c->result_count++] = c->result[worker];
    return c->result_count != c->stop_at;
}

static counting run(uint64_t count, uint64_t stop_at, size_t threads)
{
    counting c = {.count = count, .stop_at = stop_at};
    kith_parallel_run(&(kith_parallel){begin, work, finish, &c}, threads);
    return c;
}

static void results_come_in_order(void **state)
{
    (void)state;
    counting alone = run(1000, 0, 1);
    assert_int_equal(alone.result_count, 1000);
    for (size_t threads = 2; threads <= THREADS_MOST; threads++) {
        counting together = run(1000, 0, threads);
        assert_int_equal(together.result_count, 1000);
        assert_memory_equal(together.results, alone.results, sizeof alone.results);
    }
}

static void it_ends_where_a_result_is_refused(void **state)
{
    (void)state;
    for (size_t threads = 1; threads <= THREADS_MOST; threads++) {
        counting c = run(1000, 17, threads);
        assert_int_equal(c.result_count, 17);
        assert_true(c.next <= 17 + threads);
    }
}

static void nothing_to_do(void **state)
{
    (void)state;
    assert_int_equal(run(0, 0, 4).result_count, 0);
    assert_int_equal(run(1, 0, 4).result_count, 1);
}

static void as_many_threads_as_can_be(void **state)
{
    (void)state;
    assert_true(kith_thread_count(0) >= 1);
    assert_int_equal(kith_thread_count(3), 3);
    assert_int_equal(kith_thread_count(SIZE_MAX), KITH_THREADS_MAX);
}

/* A job that memory runs out for, in one of its three ways, at piece `at`. */
typedef struct starving {
    size_t next, at;
    char where;
} starving;

static bool begin_starving(void *context, size_t worker)
{
    starving *s = context;
    (void)worker;
    if (s->where == 'b' && s->next == s->at)
        kith_memory_out(1);
    return s->next++ < 100;
}

static void work_starving(void *context, size_t worker)
{
    starving *s = context;
    if (s->where == 'w' && worker == s->at % 2)
        kith_memory_out(1);
}

static bool finish_starving(void *context, size_t worker)
{
    starving *s = context;
    (void)worker;
    if (s->where == 'f' && s->at-- == 0)
        kith_memory_out(1);
    return true;
}

static void run_starving(void *context)
{
    kith_parallel_run(&(kith_parallel){begin_starving, work_starving, finish_starving, context}, 2);
}

static void memory_that_runs_out_ends_the_job_for_its_caller(void **state)
{
    (void)state;
    for (const char *where = "bf"; *where; where++)
        for (size_t at = 0; at < 10; at++) {
            starving s = {.at = at, .where = *where};
            assert_false(kith_memory_guard(run_starving, &s));
        }
    starving s = {.where = 'w'}; /* the other thread may have done it all before this one began */
    (void)kith_memory_guard(run_starving, &s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(results_come_in_order),
        cmocka_unit_test(it_ends_where_a_result_is_refused),
        cmocka_unit_test(nothing_to_do),
        cmocka_unit_test(as_many_threads_as_can_be),
        cmocka_unit_test(memory_that_runs_out_ends_the_job_for_its_caller),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
