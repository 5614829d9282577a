/* tests/extract/record/test_jsonl.c - JSON Lines and its relatives, however the blocks fall. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/jsonl.h"

#include "tests/extract/records.h"

static void check_fields(kith_fields fields, kith_str lines, const char *expected, bool message)
{
    for (size_t block = 1; block <= lines.len + 1; block++) {
        memory_stream stream = {.rest = lines, .block = block};
        kith_reader reader;
        kith_arena arena = {0};
        kith_buffer found = {0};
        kith_reader_init(&reader, memory_stream_of(&stream));
        kith_jsonl jsonl = {.reader = &reader, .fields = fields};
        for (bool more = true; more;) {
            kith_record record;
            kith_error err;
            size_t line;
            kith_status status = kith_jsonl_next(&jsonl, &arena, &record, &more, &line, &err);
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
        kith_jsonl_clear(&jsonl);
        kith_reader_clear(&reader);
    }
}

static void check(const char *lines, const char *expected)
{
    check_fields((kith_fields){0}, kith_str_of(lines), expected, false);
}

static void usual_fields_are_found(void **state)
{
    (void)state;
    check("{\"id\": \"a\", \"title\": \"T\", \"date\": \"21 Feb 2019\", \"text\": \"x\"}\n",
          "a/T/2019-02-21/x;");
    check("{\"doc\": 7, \"headline\": \"T\", \"published\": 20190221, \"body\": \"x\"}",
          "7/T/2019-02-21/x;");
    check("{\"content\": \"no\", \"text\": \"yes\"}", "///yes;");
    check("{\"text\": null, \"body\": \"yes\"}", "///yes;");
    check("{\"text\": \"a\\u00e9\\n\\ud83d\\ude00\"}", "///aé\n😀;");
    check("{\"text\": null}\n{\"text\": \"\"}\n", "///;///;");
    check("", "");
    check("\n \n", "");
}

static void given_fields_are_used(void **state)
{
    (void)state;
    const kith_fields fields = {.text = "story", .id = "key"};
    check_fields(fields, KITH_STR("{\"key\":1,\"id\":2,\"story\":\"s\",\"text\":\"t\"}"), "1///s;",
                 false);
    check_fields(fields, KITH_STR("{\"id\":2,\"text\":\"t\"}"),
                 "!1 no field \"story\" with a text; the fields are: id, text;", true);
    check_fields((kith_fields){0}, KITH_STR("{}"),
                 "!1 no field text, body or content with a text; the fields are: none;", true);
}

static void bad_lines_are_told_and_passed(void **state)
{
    (void)state;
    check("{\"text\":\"a\"}\n{\"text\":\n\n{\"text\":\"b\"} x\n[]\n{\"text\":\"c\"}",
          "///a;!2;!4;!5;///c;");
    check("{\"text\": [1, 2]}", "!1;");
    check("nonsense", "!1;");
}

static void what_others_write_is_mended(void **state)
{
    (void)state;
    check("{\"text\":\"a\",\"title\":NaN,\"n\":[-Infinity,Infinity]}", "///a;");
    check("{\"text\":\"a\\ud83db\\udc00 NaN \\\\\"}", "///a\xEF\xBF\xBD"
                                                      "b\xEF\xBF\xBD NaN \\;");
    check("{\"text\":\"tab\there\"}", "///tab\there;");
    check("{\"text\":\"Ren\xE9\"}", "///Ren\xFF;");
    check("{\"text\":\"a\",\"id\":123456789012345678901234567890,\"n\":1e999}",
          "123456789012345678901234567890///a;");
    check_fields((kith_fields){0}, KITH_STR("{\"text\":\"a\\u0000b\"}"), "///a", false);
}

static void arrays_and_spread_objects_are_read(void **state)
{
    (void)state;
    check("[{\"text\":\"a\"},\n{\"text\":\"}]\\\"\",\n\"x\":{\"y\":[]}},{\"id\":3}]\n",
          "///a;///}]\";!3;");
    check("[]", "");
    check("{\n \"text\": \"a\"\n}\n{\n \"text\": \"b\"\n}\n", "///a;///b;");
    check("{\n \"text\": \"a\"\n}\nrubbish\n{\"id\":1}", "///a;!4;!5;");
    check("{\n \"text\": \"a", "!1;");
}

static void deep_nesting_is_refused(void **state)
{
    (void)state;
    static char deep[200000];
    memset(deep, '[', sizeof deep);
    memcpy(deep, "{\"text\":", 8);
    memory_stream stream = {.rest = {deep, sizeof deep}, .block = 4096};
    kith_reader reader;
    kith_arena arena = {0};
    kith_record record;
    size_t line;
    bool found;
    kith_reader_init(&reader, memory_stream_of(&stream));
    kith_jsonl jsonl = {.reader = &reader};
    assert_int_equal(kith_jsonl_next(&jsonl, &arena, &record, &found, &line, NULL), KITH_EFORMAT);
    kith_jsonl_clear(&jsonl);
    kith_reader_clear(&reader);
    kith_arena_free(&arena);
}

static void fields_in_fields_are_found(void **state)
{
    (void)state;
    const char *nested =
        "{\"s\": \"ok\", \"day\": \"2026-01-05\",\n \"list\": [{\"head\": {\"main\": \"A\"}, "
        "\"body\": \"a\"}, {\"body\": \"b\"}]}";
    const kith_fields fields = {.text = "list[].body", .title = "list[].head.main", .date = "day"};
    check_fields(fields, kith_str_of(nested), "/A/2026-01-05/a;//2026-01-05/b;", false);
    check(nested, "///a;///b;");
    check_fields((kith_fields){.text = "a.b[]"}, KITH_STR("{\"a\":{\"b\":[\"x\",\"y\"]}}"),
                 "///x\n\ny\n\n;", false);
    check_fields((kith_fields){.text = "a.b"}, KITH_STR("{\"a.b\":\"x\"}"), "///x;", false);
    check_fields((kith_fields){.text = "a[].b"}, KITH_STR("{\"c\":[{\"d\":1}],\"e\":2}"),
                 "!1 no field \"a[].b\" with a text; the fields are: c[].d, e;", true);
    check("{\"items\": [{\"content_html\": \"<p>a</p><p>b</p>\"}]}", "///a\n\nb;");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(usual_fields_are_found),
        cmocka_unit_test(given_fields_are_used),
        cmocka_unit_test(fields_in_fields_are_found),
        cmocka_unit_test(bad_lines_are_told_and_passed),
        cmocka_unit_test(what_others_write_is_mended),
        cmocka_unit_test(arrays_and_spread_objects_are_read),
        cmocka_unit_test(deep_nesting_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
