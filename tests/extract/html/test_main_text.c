/* tests/extract/html/test_main_text.c - the story of a page, and not what stands around it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/html.h"

#include "tests/unit.h"

#define FIRST                                                                                      \
    "The harbour board of Elmsworth voted on Monday to sell its two oldest cranes, which have "    \
    "stood at the north quay since 1931, to a scrap dealer from the next county."
#define SECOND                                                                                     \
    "Its chairwoman, Dorothea Lindqvist, said that keeping them painted had cost more in ten "     \
    "years than a new one would, and that nobody had offered to take them away for less."
#define THIRD                                                                                      \
    "A petition to keep the cranes had been signed by four hundred people in the town. The "       \
    "board will hear those who started it before the sale is signed in April."

#define STORY "<p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p>"
#define LINKS                                                                                      \
    "<li><a href=/1>World</a></li><li><a href=/2>Business</a></li><li><a href=/3>Sport</a></li>"
#define TEASER                                                                                     \
    "<li><a href=/9>Ferry line to close in autumn</a></li><li><a href=/8>Mayor opens "             \
    "bridge</a></li>"

static kith_str read_page(const char *page, kith_arena *arena)
{
    kith_record record;
    assert_int_equal(kith_html_read(kith_str_of(page), KITH_STR("utf-8"), arena, &record, NULL),
                     KITH_OK);
    return record.text;
}

static bool says(kith_str text, const char *part)
{
    return text.len > 0 && strstr(text.ptr, part); /* a NUL is behind it */
}

/* Whatever stands around it, the story is there and `not_there` is not. */
static void check(const char *page, const char *not_there)
{
    kith_arena arena = {0};
    kith_str text = read_page(page, &arena);
    assert_true(says(text, FIRST));
    assert_true(says(text, SECOND));
    assert_true(says(text, THIRD));
    if (not_there)
        assert_false(says(text, not_there));
    kith_arena_free(&arena);
}

static void the_story_is_kept_however_it_is_marked_up(void **state)
{
    (void)state;
    check(STORY, NULL);
    check("<html><body><h1>Cranes to be sold</h1>" STORY "</body></html>", NULL);
    check("<article>" STORY "</article>", NULL);
    check("<form><div class=wrapper><div>" STORY "</div></div></form>", NULL);
    check("<table width=100%><tr><td><font size=2>" STORY "</font></td></tr></table>", NULL);
    check("<div>" FIRST "<br><br>" SECOND "<br><br>" THIRD "</div>", NULL);
}

#define ASKED                                                                                      \
    "The Courier is read in eleven countries, and Orla Finnegan of Brammel Holdings said on "      \
    "Tuesday that she would keep it free. Readers of the Courier gave forty thousand crowns last " \
    "year, of which most went to its two reporters in Tarn."

static void what_stands_around_it_is_not(void **state)
{
    (void)state;
    check("<header><nav><ul>" LINKS "</ul></nav></header><main><h1>Cranes to be sold</h1>" STORY
          "</main><footer><p>Copyright 2019 The Elmsworth Courier</p></footer>",
          "Business");
    check("<div id=menu><ul>" LINKS "</ul></div><div class=content><h1>Cranes to be sold</h1>" STORY
          "</div><div class='related'><h3>Related</h3><ul>" TEASER "</ul></div>",
          "Mayor opens bridge");
    check("<article><h1>Cranes to be sold</h1>" STORY
          "</article><aside><h3>Most read</h3><ul>" TEASER "</ul></aside>",
          "Mayor opens bridge");
    check("<div role=dialog><p>" ASKED "</p></div>" STORY, "Brammel");
    check(STORY "<dialog open><p>" ASKED "</p></dialog>", "Brammel");
}

#define OTHER                                                                                      \
    "<h3><a href=/7>Ferry line to close</a></h3><p>The ferry between Elmsworth and Tarn closes "   \
    "in autumn, as its captain, Osric Blaine, has said since spring.</p>"
#define HEADED "<h1>Cranes to be sold</h1>" STORY

static void other_stories_are_not_of_this_one(void **state)
{
    (void)state;
    check("<div><article>" HEADED "</article><h2>You may also like</h2><article>" OTHER
          "</article><article>" OTHER "</article></div>",
          "Osric Blaine");
    check("<div><div>" HEADED "</div><div><h2>More from the coast</h2><ul><li>" OTHER
          "</li><li>" OTHER "</li></ul></div></div>",
          "Osric Blaine");
    check("<div class=stream><article>" HEADED
          "</article><article><h2>Ferry line to close</h2><p>The ferry between Elmsworth and Tarn "
          "closes in autumn.</p><p>Its captain, Osric Blaine, has said so since spring, and nobody "
          "wrote it down until now.</p></article></div>",
          "Osric Blaine");
}

static void what_readers_write_is_not_of_it(void **state)
{
    (void)state;
    check("<div><h1>Cranes to be sold</h1><div class=text>" STORY
          "</div><div class=comments><h2>3 comments</h2><ul><li><b>Osric Blaine</b> says:<p>I knew "
          "it, they sell everything in this town.</p></li><li><b>Ludwig Tarn</b> says:<p>Nobody "
          "asked "
          "me about it.</p></li></ul></div></div>",
          "Osric Blaine");
}

static void entries_of_a_live_page_are_one_story(void **state)
{
    (void)state;
    check("<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\"}</script>"
          "<main><h1>Cranes to be sold</h1><div><article><h2>Board votes</h2><p>" FIRST
          "</p></article><article><h2>Chairwoman speaks</h2><p>" SECOND
          "</p></article><article><h2>Petition</h2><p>" THIRD "</p></article></div></main>",
          NULL);
}

static void of_a_page_without_a_story_all_but_furniture_is_kept(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_str text = read_page("<nav>Home</nav><p>Hello</p>", &arena);
    assert_true(says(text, "Hello"));
    assert_false(says(text, "Home"));
    kith_arena_free(&arena);
}

static void a_story_kept_in_json_is_read_there(void **state)
{
    (void)state;
    check("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" FIRST
          "\\n\\n" SECOND "\\n\\n" THIRD
          "\"}</script><h1>Cranes to be sold</h1><p>Subscribe to read.</p>",
          NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_story_is_kept_however_it_is_marked_up),
        cmocka_unit_test(what_stands_around_it_is_not),
        cmocka_unit_test(other_stories_are_not_of_this_one),
        cmocka_unit_test(what_readers_write_is_not_of_it),
        cmocka_unit_test(entries_of_a_live_page_are_one_story),
        cmocka_unit_test(of_a_page_without_a_story_all_but_furniture_is_kept),
        cmocka_unit_test(a_story_kept_in_json_is_read_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
