/* tests/extract/xml/test_mediawiki.c - which pages of a dump are read. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/mediawiki.h"

#include "tests/extract/record_streams.h"

static void only_articles_are_read(void **state)
{
    (void)state;
    check_stream(kith_mediawiki_open,
                 KITH_STR("<mediawiki><siteinfo><base>https://x/wiki/Main</base></siteinfo>"
                          "<page><title>Talk:A</title><ns>1</ns><revision><text>t</text>"
                          "</revision></page>"
                          "<page><title>R</title><ns>0</ns><redirect title='A'/><revision>"
                          "<text>r</text></revision></page>"
                          "<page><title>S</title><revision><text>#redirect [[A]]</text></revision>"
                          "</page><page><title>A b</title><ns>0</ns>"
                          "<revision><timestamp>2025-01-01T00:00:00Z</timestamp><text>old</text>"
                          "</revision><revision><timestamp>2026-01-01T00:00:00Z</timestamp>"
                          "<text>new &lt;b&gt;</text></revision></page></mediawiki>"),
                 "https://x/wiki/A_b/A b/2026-01-01/A b\n\nnew;");
}

static void what_is_cut_off_is_told(void **state)
{
    (void)state;
    check_stream(kith_mediawiki_open,
                 KITH_STR("<mediawiki><page><title>A</title><revision><text>a</text></revision>"
                          "</page><page><title>B"),
                 "!it ends within an element, at line 1;/A//A\n\na;");
    check_stream(kith_mediawiki_open, KITH_STR(""), "!no XML: there is no element;");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_articles_are_read),
        cmocka_unit_test(what_is_cut_off_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
