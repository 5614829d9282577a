/* tests/graph/store/test_schema.c - all tables of a corpus are proved, those of the future too. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/store/schema.h"

#include <stdio.h>

#include "tests/unit.h"

/* Each table in turn becomes a view of itself. */
static void each_table_is_proved(void **state)
{
    (void)state;
    int64_t count = 1;
    for (int64_t i = 0; i < count; i++) {
        kith_store *store;
        char sql[400];
        kith_query *names;
        bool row;
        assert_int_equal(kith_store_open(":memory:", KITH_STORE_MAKE, &store, NULL), KITH_OK);
        assert_int_equal(kith_schema_check(store, true, NULL), KITH_OK);
        assert_int_equal(kith_schema_check(store, true, NULL), KITH_OK);
        assert_int_equal(
            kith_store_number(store, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'",
                              &count, NULL),
            KITH_OK);
        snprintf(sql, sizeof sql,
                 "SELECT name FROM sqlite_schema WHERE type = 'table' LIMIT 1 OFFSET %d", (int)i);
        assert_int_equal(kith_query_new(store, sql, &names, NULL), KITH_OK);
        assert_int_equal(kith_query_step(names, &row, NULL), KITH_OK);
        kith_str name = kith_query_text(names, 0);
        snprintf(sql, sizeof sql,
                 "ALTER TABLE %.*s RENAME TO other; CREATE VIEW %.*s AS SELECT * FROM other",
                 KITH_STR_ARGS(name), KITH_STR_ARGS(name));
        kith_query_free(names);
        assert_int_equal(kith_store_run(store, sql, NULL), KITH_OK);
        assert_int_equal(kith_schema_check(store, true, NULL), KITH_EFORMAT);
        kith_store_close(store);
    }
    assert_true(count > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_table_is_proved),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
