/* tests/extract/html/test_page_sums.c - what the blocks and elements of a page add up to. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/page_sums.h"

#include "extract/html/html_parser.h"
#include "tests/unit.h"

typedef struct summed {
    kith_arena arena;
    kith_page page;
    kith_page_sums sums;
} summed;

static void sum_up(summed *out, const char *html, const char *headline)
{
    kith_html_claims claims;
    *out = (summed){0};
    assert_int_equal(kith_html_parse(kith_str_of(html), KITH_STR("utf-8"), &out->arena, &out->page,
                                     &claims, NULL),
                     KITH_OK);
    kith_html_claims_clear(&claims);
    kith_page_sums_make(&out->page, kith_str_of(headline), &out->arena, &out->sums);
}

static void clear(summed *page)
{
    kith_page_clear(&page->page);
    kith_arena_free(&page->arena);
}

/* The sums of the block that says `text`, the first of them. */
static const kith_block_sums *block_of(const summed *page, const char *text)
{
    for (size_t i = 0; i < page->page.block_count; i++)
        if (kith_str_equal(kith_page_block_text(&page->page, i), kith_str_of(text)))
            return &page->sums.blocks[i];
    fail_msg("no block says \"%s\"", text);
    return NULL;
}

static void headline_and_headings_are_found(void **state)
{
    (void)state;
    summed page;
    sum_up(&page,
           "<p>Top</p><article><h1>Port opens</h1><p>One</p></article><h2>More</h2><p>Two</p>", "");
    assert_int_equal(page.sums.headline, 1);
    assert_int_equal(block_of(&page, "Top")->heading, page.page.block_count);
    assert_int_equal(block_of(&page, "One")->heading, 1);
    assert_int_equal(block_of(&page, "Two")->heading, 3);
    /* From the headline to "One": up to the article, down to the paragraph. */
    assert_int_equal(block_of(&page, "One")->to_headline.up, 1);
    assert_int_equal(block_of(&page, "One")->to_headline.down, 1);
    assert_int_equal(block_of(&page, "Two")->to_headline.up, 2);
    assert_int_equal(page.sums.parts[0].headings, 2);
    clear(&page);
}

static void elements_beside_one_another_are_alike(void **state)
{
    (void)state;
    summed page;
    sum_up(&page, "<div class=a><p>x</p></div><div class='a'><p>y</p></div><div class=b>z</div>",
           "");
    assert_int_equal(page.sums.parts[page.page.parts[page.page.blocks[0].part].parent].alike, 2);
    assert_int_equal(page.sums.parts[page.page.blocks[2].part].alike, 1);
    clear(&page);
}

static void words_of_headline_and_lead_are_known(void **state)
{
    (void)state;
    summed page;
    sum_up(&page,
           "<h1>Harbour opens</h1><p>The harbour was opened by Dorothea.</p>"
           "<p>Later Dorothea met Ludwig.</p><p>They ate.</p><p>So did Dorothea, and Wilhelm.</p>",
           "");
    const kith_block_sums *last = block_of(&page, "So did Dorothea, and Wilhelm.");
    assert_int_equal(last->names, 2);
    assert_int_equal(last->known, 1);
    assert_int_equal(block_of(&page, "The harbour was opened by Dorothea.")->said, 1);
    clear(&page);
}

static void what_is_said_twice_is_told(void **state)
{
    (void)state;
    summed page;
    sum_up(&page,
           "<p>A dinner in the town hall.</p><p>A dinner in the town hall.</p><p>No</p><p>No</p>",
           "");
    assert_false(page.sums.blocks[0].repeated);
    assert_true(page.sums.blocks[1].repeated);
    assert_false(page.sums.blocks[3].repeated);
    clear(&page);
}

static void deep_pages_end(void **state)
{
    (void)state;
    kith_buffer html = {0};
    for (int i = 0; i < 40000; i++)
        kith_buffer_append(&html, KITH_STR("<div>x"));
    kith_buffer_append(&html, KITH_STR("<h1>Port</h1>"));
    kith_buffer_append_byte(&html, '\0');
    summed page;
    sum_up(&page, html.ptr, "");
    assert_int_equal(page.sums.blocks[0].to_headline.up, KITH_LEVELS_MAX);
    clear(&page);
    kith_buffer_clear(&html);
}

static void an_empty_page_has_no_sums(void **state)
{
    (void)state;
    summed page;
    sum_up(&page, "", "Port opens");
    assert_int_equal(page.sums.headline, 0);
    assert_int_equal(page.sums.main, 0);
    clear(&page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headline_and_headings_are_found),
        cmocka_unit_test(elements_beside_one_another_are_alike),
        cmocka_unit_test(words_of_headline_and_lead_are_known),
        cmocka_unit_test(what_is_said_twice_is_told),
        cmocka_unit_test(deep_pages_end),
        cmocka_unit_test(an_empty_page_has_no_sums),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
