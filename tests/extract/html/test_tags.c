/* tests/extract/html/test_tags.c - counting what a page would cost, and saving some. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/tags.h"

#include "tests/unit.h"

static void check(const char *page, size_t ends, size_t attributes)
{
    kith_buffer out = {0};
    kith_tags tags = kith_tags_count(kith_str_of(page), &out);
    assert_int_equal(tags.ends, ends);
    assert_int_equal(tags.attributes_max, attributes);
    kith_buffer_clear(&out);
}

static void check_read(const char *page, const char *expected)
{
    kith_buffer out = {0};
    kith_tags_count(kith_str_of(page), &out);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void what_nobody_reads_is_left_out(void **state)
{
    (void)state;
    check_read("", "");
    check_read("5 < 6 <7", "5 < 6 <7");
    check_read("a<!-- <p> -->b<!-- c", "ab");
    check_read("<p>a<SCRIPT>if (a<b) \"</p>\"</SCRIPT>b</p>", "<p>a<SCRIPT></SCRIPT>b</p>");
    check_read("<script src='>'>a</script\n>b", "<script src='>'></script\n>b");
    check_read("<script type=\"application/ld+json\">{\"a\": \"<b>\"}</script>",
               "<script type=\"application/ld+json\">{\"a\": \"<b>\"}</script>");
    check_read("<style>a{}</style>b<style>c", "<style></style>b<style>");
    check_read("<svg a=1><path d=2></svg>b<svg/>c</svg><svg>d",
               "<svg a=1></svg>b<svg/>c</svg><svg>d");
}

static void attributes_are_counted(void **state)
{
    (void)state;
    check("", 0, 0);
    check("<p>a</p>", 1, 0);
    check("<a href=x class = 'b c' hidden>x</a><b id=1>y</b>", 2, 3);
    check("<a b='>' c=\">\" d>", 0, 3);
    check("<a b=\"1\"c='2'/d>", 0, 3);
    check("<a\nb\tc", 0, 2);
    check("<a b='never closed c d e", 0, 1);
    check("5 < 6 <7 a b c", 0, 0);
}

static void what_is_no_tag_is_passed(void **state)
{
    (void)state;
    check("<!-- <a b=\" --><a b c d>", 0, 3);
    check("<script>if (a<b && \"c='d\") </SCRIPT><a b c>", 1, 2);
    check("<style>a<b='</style><a b c>", 1, 2);
    check("<!--", 0, 0);
    check("<script>", 0, 0);
}

static void bodies_count_as_ends(void **state)
{
    (void)state;
    check("<body><BODY></body>", 3, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(attributes_are_counted),
        cmocka_unit_test(what_is_no_tag_is_passed),
        cmocka_unit_test(bodies_count_as_ends),
        cmocka_unit_test(what_nobody_reads_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
