/* tests/extract/html/test_jsonld.c - strings in JSON-LD, whole and broken. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/jsonld.h"

#include "tests/unit.h"

static void check(const char *script, const char *date)
{
    kith_arena arena = {0};
    kith_str found = kith_jsonld_string(kith_str_of(script), "datePublished", &arena);
    assert_true(kith_str_equal(found, kith_str_of(date)));
    kith_arena_free(&arena);
}

static void the_first_string_is_found(void **state)
{
    (void)state;
    check("{\"datePublished\":\"2019\"}", "2019");
    check("{\"@graph\":[{\"datePublished\" : \n \"2019\"},{\"datePublished\":\"2020\"}]}", "2019");
    check("{\"datePublished\":null,\"x\":{\"datePublished\":\"2020\"}}", "2020");
    check("{\"datePublished\":\"a \\u00e9\\n\\\"b\\\"\"}", "a é\n\"b\"");
    check("oops \"datePublished\":\"2019\", \"text\": \"line\nfeed", "2019");
}

static void none_is_empty(void **state)
{
    (void)state;
    check("", "");
    check("{\"dateModified\":\"2019\"}", "");
    check("\"datePublished\"", "");
    check("\"datePublished\":", "");
    check("\"datePublished\":\"2019", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_string_is_found),
        cmocka_unit_test(none_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
