/* tests/extract/html/test_html.c - the main text, title and date of web pages. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/html.h"

#include "extract/base/buffer.h"
#include "tests/unit.h"

static void assert_str(kith_str found, const char *expected)
{
    kith_buffer text = {0};
    kith_buffer_append(&text, found);
    kith_buffer_append_byte(&text, '\0');
    assert_string_equal(text.ptr, expected);
    kith_buffer_clear(&text);
}

static void check(const char *page, const char *expected)
{
    kith_arena arena = {0};
    kith_record record = {0};
    kith_str bytes = kith_str_of(page);
    assert_int_equal(kith_html_read(bytes, (kith_str){0}, &arena, &record, NULL), KITH_OK);
    assert_str(record.text, expected);
    kith_arena_free(&arena);
}

static void check_about(const char *page, const char *title, const char *date)
{
    kith_arena arena = {0};
    kith_record record = {0};
    kith_str bytes = kith_str_of(page);
    assert_int_equal(kith_html_read(bytes, (kith_str){0}, &arena, &record, NULL), KITH_OK);
    assert_str(record.title, title);
    assert_str(record.date, date);
    kith_arena_free(&arena);
}

#define PROSE "A sentence that is long enough to be taken for prose, wherever on a page it may be. "

#define STORY                                                                                      \
    "The bank was fined two million euros on Monday, and its head said that he would pay it."

static void the_headline_comes_first(void **state)
{
    (void)state;
    check("<header><h1>Bank fined</h1></header><p>Text</p>", "Bank fined\n\nText");
    check("<p>" STORY "</p><h1>Bank fined</h1><p>" STORY "</p>", STORY "\n\nBank fined\n\n" STORY);
    check("<meta property='og:title' content='Bank fined'><p>Text</p>", "Bank fined\n\nText");
    check("<title>Bank fined</title><p>Text</p>", "Text");
}

static void titles_and_dates_are_found(void **state)
{
    (void)state;
    check_about("<title>Bank fined | The Daily</title><p>x", "Bank fined", "");
    check_about("<title>A</title><h1>Bank <i>fined</i></h1><h1>Other</h1>", "Bank fined", "");
    check_about("<meta property='article:published_time' content='2019-02-21T10:00'>", "",
                "2019-02-21");
    check_about("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\n"
                "\"datePublished\" : \"2019-02-21T10:00:00Z\", oops</script>",
                "", "2019-02-21");
    check_about("<time datetime='2018-01-01'></time><article><time datetime='2019-02-21'></time>",
                "", "2019-02-21");
}

#define AGREE "Germany and France agree \u2013 Berlin reacts"

static void the_site_is_no_headline(void **state)
{
    (void)state;
    check_about("<title>" AGREE "</title><p>x", AGREE, "");
    check_about("<meta property='og:title' content='" AGREE "'><p>x", AGREE, "");
    check("<meta property='og:title' content='" AGREE "'><p>x", AGREE "\n\nx");
    check_about("<title>" AGREE " | The Daily</title><h1>" AGREE "</h1>", AGREE, "");
    check_about("<meta property='og:title' content='Bank fined'><title>Bank fined \u2013 X</title>",
                "Bank fined", "");
    check_about("<meta property='og:title' content='Bank fined - The Daily'>"
                "<meta property='og:site_name' content='The Daily'>",
                "Bank fined", "");
    check_about("<meta property='og:title' content='Bank fined - The Daily'>"
                "<meta property='og:url' content='https://www.the-daily.example/news/1'>",
                "Bank fined", "");
    check_about("<meta property='og:title' content='Bank fined - Daily'><h1>Bank fined</h1>",
                "Bank fined", "");
    check_about("<meta property='og:title' content='Opinion | Why the bank was fined again'>",
                "Opinion | Why the bank was fined again", "");
}

static void check_bytes(kith_str page, kith_str charset, const char *expected)
{
    kith_arena arena = {0};
    kith_record record = {0};
    assert_int_equal(kith_html_read(page, charset, &arena, &record, NULL), KITH_OK);
    assert_str(record.text, expected);
    kith_arena_free(&arena);
}

static void encodings_are_undone(void **state)
{
    (void)state;
    const kith_str none = {0};
    check_bytes(KITH_STR("<meta charset='iso-8859-1'><p>Ren\xE9 \x93q\x94"), none, "René “q”");
    check_bytes(KITH_STR("<meta http-equiv=a content='text/html; charset=KOI8-R'><p>\xEB\xCF"),
                none, "Ко");
    check_bytes(KITH_STR("<meta charset='latin1'><p>Ren\xC3\xA9"), none, "René");
    check_bytes(KITH_STR("<p>Ren\xC3\xA9"), none, "René");
    check_bytes(KITH_STR("<p>Ren\xE9"), none, "René");
    check_bytes(KITH_STR("<meta charset=utf-8><p>Ren\xE9 é"), none, "Ren\xFF é");
    check_bytes(KITH_STR("<meta charset=utf-8><p>\xEB\xCF"), KITH_STR("KOI8-R"), "Ко");
    check_bytes(KITH_STR("<?xml version='1.0' encoding='iso-8859-2'?><p>\xB3"), none, "ł");
    check_bytes(KITH_STR("<meta charset=nonsense><p>é"), none, "é");
}

static kith_status read_repeated(const char *start, const char *piece, size_t count)
{
    kith_buffer page = {0};
    kith_arena arena = {0};
    kith_record record;
    kith_buffer_append(&page, kith_str_of(start));
    for (size_t i = 0; i < count; i++)
        kith_buffer_format(&page, "%s%zu='' ", piece, i);
    kith_buffer_append(&page, KITH_STR("><p>x"));
    kith_status status =
        kith_html_read(kith_buffer_str(&page), (kith_str){0}, &arena, &record, NULL);
    kith_buffer_clear(&page);
    kith_arena_free(&arena);
    return status;
}

static void pages_made_to_exhaust_are_refused(void **state)
{
    (void)state;
    assert_int_equal(read_repeated("<a ", "x", 1000), KITH_OK);
    assert_int_equal(read_repeated("<a ", "x", 1001), KITH_ELIMIT);
    assert_int_equal(read_repeated("<a ", "><b ", 100000), KITH_OK);
    assert_int_equal(read_repeated("<a ", "><b ", 300000), KITH_ELIMIT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_headline_comes_first),
        cmocka_unit_test(titles_and_dates_are_found),
        cmocka_unit_test(the_site_is_no_headline),
        cmocka_unit_test(encodings_are_undone),
        cmocka_unit_test(pages_made_to_exhaust_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
