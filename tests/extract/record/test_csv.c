/* tests/extract/record/test_csv.c - tables of all kinds, however the blocks fall. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/csv.h"

#include "tests/extract/records.h"

static void check_fields(kith_fields fields, const char *table, const char *expected, bool message)
{
    size_t length = strlen(table);
    for (size_t block = 1; block <= length + 1; block++) {
        memory_stream stream = {.rest = {table, length}, .block = block};
        kith_reader reader;
        kith_arena arena = {0};
        kith_buffer found = {0};
        kith_reader_init(&reader, memory_stream_of(&stream));
        kith_csv csv = {.reader = &reader, .fields = fields};
        for (bool more = true; more;) {
            kith_record record;
            kith_error err;
            size_t line;
            kith_status status = kith_csv_next(&csv, &arena, &record, &more, &line, &err);
            if (status != KITH_OK)
                add_problem(&found, line, &err, message);
            else if (more)
                add_record(&found, &record);
            more |= status != KITH_OK;
        }
        kith_buffer_append_byte(&found, '\0');
        assert_string_equal(found.ptr, expected);
        kith_buffer_clear(&found);
        kith_arena_free(&arena);
        kith_reader_clear(&reader);
    }
}

static void check(const char *table, const char *expected)
{
    check_fields((kith_fields){0}, table, expected, false);
}

static void columns_are_found_by_name(void **state)
{
    (void)state;
    check("id,title,text,date\n7,Head,Body,21 Feb 2019\n", "7/Head/2019-02-21/Body;");
    check("Date,TEXT\r\n2019,Body\r\n", "//2019/Body;");
    check("text\none\ntwo", "///one;///two;");
    check("content,text\na,b\n", "///b;");
    check("", "");
    check("text,id\n", "");
}

static void quotes_protect(void **state)
{
    (void)state;
    check("id,text\n1,\"a, \"\"b\"\"\nc\"\n2,d\n", "1///a, \"b\"\nc;2///d;");
    check("id,text\n\"1\",\"\"\n", "1///;");
    check("id,text\n1,5\" disk\n", "1///5\" disk;");
    check("id,text\n1,\"a\"b\"c\n2,d\n", "1///ab\"c;2///d;");
}

static void separators_are_found(void **state)
{
    (void)state;
    check("id;text\n1;a, b, c\n", "1///a, b, c;");
    check("id\ttext\n1\ta\n", "1///a;");
    check("id|text\n1|a\n", "1///a;");
    check("\"id, old\";text\n1;a\n", "///a;");
}

static void bad_rows_are_told_by_line(void **state)
{
    (void)state;
    check("id,text\n1\n2,b\n", "!2;2///b;");
    check("id,text\n1,\"a\nb\"\n2\n", "1///a\nb;!4;");
    check("id,text\n1,\"a\n2,b\n", "!2;");
    check("id,text\n\n\r\n1,a\n", "1///a;");
}

static void a_missing_column_is_told_with_those_there(void **state)
{
    (void)state;
    check_fields((kith_fields){.text = "story"}, "id,text\n1,a\n",
                 "!1 no column \"story\"; the columns are: id, text;", true);
    check_fields((kith_fields){.date = "day"}, "id,text\n1,a\n",
                 "!1 no column \"day\"; the columns are: id, text;", true);
    check_fields((kith_fields){0}, "a,b\n1,a\n",
                 "!1 no column is called text, body or content; the columns are: a, b;", true);
    check_fields((kith_fields){.text = "b"}, "a,b\n1,c\n", "///c;", true);
}

static void tables_are_known_by_their_first_row(void **state)
{
    (void)state;
    assert_true(kith_csv_detect(KITH_STR("id,text\n")));
    assert_true(kith_csv_detect(KITH_STR("\"id\";\"Text\"\r\n1;a")));
    assert_false(kith_csv_detect(KITH_STR("text\nmore")));
    assert_false(kith_csv_detect(KITH_STR("Hello, text and all\n")));
    assert_false(kith_csv_detect(KITH_STR("id,text")));
    assert_false(kith_csv_detect(KITH_STR("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_found_by_name),
        cmocka_unit_test(quotes_protect),
        cmocka_unit_test(separators_are_found),
        cmocka_unit_test(bad_rows_are_told_by_line),
        cmocka_unit_test(a_missing_column_is_told_with_those_there),
        cmocka_unit_test(tables_are_known_by_their_first_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
