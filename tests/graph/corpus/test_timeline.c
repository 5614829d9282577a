/* tests/graph/corpus/test_timeline.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/timeline.h"

#include "tests/graph/marked.h"
#include "tests/unit.h"

/* The timeline within `scope` of Ada, who is mentioned twice in a document of each date. */
static kith_timeline read_timeline(kith_scope scope, const char *const *dates, size_t count,
                                   kith_arena *arena)
{
    kith_corpus *corpus;
    kith_timeline timeline;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    marked_add(corpus, "other", "1815-12-10", "[Bob|person] was alone.\n");
    for (size_t i = 0; i < count; i++) {
        char id[2] = {(char)('a' + i), '\0'};
        marked_add(corpus, id, dates[i], "[Ada|person] met [Bob|person].\n[Ada|person] left.\n");
    }
    int64_t ada = 2;
    assert_int_equal(kith_timeline_read(corpus, ada, &scope, arena, &timeline, NULL), KITH_OK);
    kith_corpus_close(corpus);
    return timeline;
}

#define TIMELINE(arena, ...)                                                                       \
    read_timeline((kith_scope){0}, (const char *const[]){__VA_ARGS__},                             \
                  sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *), arena)

static void a_year_is_told_by_month(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_timeline found = TIMELINE(&arena, "2019-02-21", "2018-12-31", "2019-02", "", "2018-12-01");
    assert_int_equal(found.period, KITH_PERIOD_MONTH);
    assert_int_equal(found.count, 3);
    assert_string_equal(found.at[0].name, "2018-12");
    assert_int_equal(found.at[0].mentions, 4);
    assert_int_equal(found.at[0].documents, 2);
    assert_string_equal(found.at[1].name, "2019-01");
    assert_int_equal(found.at[1].mentions, 0);
    assert_string_equal(found.at[2].name, "2019-02");
    assert_int_equal(found.at[2].mentions, 4);
    assert_int_equal(found.undated, 2);
    kith_arena_free(&arena);
}

static void a_scope_is_counted_alone(void **state)
{
    (void)state;
    kith_arena arena = {0};
    const char *const dates[] = {"2019-02-21", "2018-12-31", "", "2019-03-05", "2019-02-22"};
    kith_timeline all = read_timeline((kith_scope){0}, dates, 5, &arena);
    assert_int_equal(all.mentions, 10);
    assert_int_equal(all.documents, 5);
    assert_string_equal(all.first_date.ptr, "2018-12-31");
    assert_string_equal(all.last_date.ptr, "2019-03-05");
    kith_scope february = {.since = "2019-02-01", .until = "2019-02-31"};
    kith_timeline found = read_timeline(february, dates, 5, &arena);
    assert_int_equal(found.mentions, 4);
    assert_int_equal(found.documents, 2);
    assert_int_equal(found.undated, 0);
    assert_int_equal(found.count, 1);
    assert_int_equal(found.at[0].mentions, 4);
    assert_string_equal(found.first_date.ptr, "2019-02-21");
    assert_string_equal(found.last_date.ptr, "2019-02-22");
    found = read_timeline((kith_scope){.since = "2020-01-01"}, dates, 5, &arena);
    assert_int_equal(found.mentions, 0);
    assert_int_equal(found.first_date.len, 0);
    kith_arena_free(&arena);
}

static void longer_times_are_told_by_quarter_and_year(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_timeline found = TIMELINE(&arena, "2010-01-01", "2013-05-01");
    assert_string_equal(kith_period_name(found.period), "quarter");
    assert_int_equal(found.count, 14);
    assert_string_equal(found.at[0].name, "2010-Q1");
    assert_string_equal(found.at[13].name, "2013-Q2");
    found = TIMELINE(&arena, "1950-12-31", "2013-05-01");
    assert_string_equal(kith_period_name(found.period), "year");
    assert_int_equal(found.count, 64);
    assert_string_equal(found.at[63].name, "2013");
    kith_arena_free(&arena);
}

static void a_date_known_to_the_year_makes_years(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_timeline found = TIMELINE(&arena, "2019-02-21", "2019");
    assert_int_equal(found.period, KITH_PERIOD_YEAR);
    assert_int_equal(found.count, 1);
    assert_int_equal(found.at[0].mentions, 4);
    kith_arena_free(&arena);
}

static void without_dates_there_is_no_timeline(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_timeline found = TIMELINE(&arena, "");
    assert_int_equal(found.count, 0);
    assert_int_equal(found.undated, 2);
    kith_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_year_is_told_by_month),
        cmocka_unit_test(a_scope_is_counted_alone),
        cmocka_unit_test(longer_times_are_told_by_quarter_and_year),
        cmocka_unit_test(a_date_known_to_the_year_makes_years),
        cmocka_unit_test(without_dates_there_is_no_timeline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
