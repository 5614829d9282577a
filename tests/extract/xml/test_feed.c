/* tests/extract/xml/test_feed.c - items of feeds, and what is wrong with feeds. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/feed.h"

#include "tests/extract/record_streams.h"

static void check(const char *xml, const char *expected)
{
    check_stream(kith_feed_open, kith_str_of(xml), expected);
}

static void an_item_is_a_record(void **state)
{
    (void)state;
    check("<?xml version='1.0'?><rss version='2.0' xmlns:media='m'><channel><title>Site</title>"
          "<item><title>A &amp;amp; B</title><media:title>no</media:title><link> http://x/1 </link>"
          "<pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate>"
          "<description><![CDATA[<p>One.</p><p>Two.</p>]]></description></item></channel></rss>",
          "http://x/1/A & B/2026-01-05/A & B\n\nOne.\n\nTwo.;");
    check("<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/' "
          "xmlns:dc='http://purl.org/dc/elements/1.1/'><item><title>T</title><link>u</link>"
          "<dc:date>2026-02-11T10:00:00Z</dc:date></item></rdf:RDF>",
          "u/T/2026-02-11/T;");
    check("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title>"
          "<link rel='self' href='s'/><link href='u'/><id>i</id><updated>2026-02-12</updated>"
          "<source><title>no</title></source>"
          "<content type='xhtml'><div><p>a &lt; b</p></div></content></entry></feed>",
          "u/T/2026-02-12/T\n\na < b;");
}

static void ids_are_not_shared(void **state)
{
    (void)state;
    check("<rss><item><link>u</link><guid>1</guid></item><item><link>u</link><guid>2</guid></item>"
          "<item><link>u</link></item></rss>",
          "u///;2///;///;");
}

static void what_is_not_well_formed_is_read(void **state)
{
    (void)state;
    check("<rss><item><title>AT&T &nbsp;&eacute;</title><description>a\x01 <b>b</b>\xE9"
          "</description></item></rss>",
          "/AT&T é//AT&T é\n\na bé;");
    check("<rss><item><title>A</title></item><item><title>B", "!it ends within an element, at line 1;/A//A;");
}

static void entities_do_not_grow(void **state)
{
    (void)state;
    check("<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>"
          "<!ENTITY f SYSTEM '/etc/passwd'>]>"
          "<rss><item><title>t&b;&f;</title></item></rss>",
          "/t//t;");
}

static void limits_are_told(void **state)
{
    (void)state;
    kith_buffer xml = {0};
    kith_buffer_append(&xml, KITH_STR("<rss><item><title>t</title></item>"));
    for (int i = 0; i < 300; i++)
        kith_buffer_append(&xml, KITH_STR("<a>"));
    kith_buffer_append_byte(&xml, '\0');
    check(xml.ptr, "!elements more than 256 deep behind line 1;/t//t;");
    xml.len = 0;
    kith_buffer_append(&xml, KITH_STR("<rss a='"));
    for (int i = 0; i < 1001; i++)
        kith_buffer_format(&xml, "' a%d='", i);
    kith_buffer_append_byte(&xml, '\0');
    check(xml.ptr, "!a tag of more than 1000 attributes behind line 1;");
    kith_buffer_clear(&xml);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_item_is_a_record),
        cmocka_unit_test(ids_are_not_shared),
        cmocka_unit_test(what_is_not_well_formed_is_read),
        cmocka_unit_test(entities_do_not_grow),
        cmocka_unit_test(limits_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
