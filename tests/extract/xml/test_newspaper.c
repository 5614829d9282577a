/* tests/extract/xml/test_newspaper.c - articles of NITF and NewsML. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/newspaper.h"

#include "tests/extract/record_streams.h"

static void articles_are_read(void **state)
{
    (void)state;
    check_stream(kith_newspaper_open,
                 KITH_STR("<nitf><head><docdata><doc-id id-string='d'/>"
                          "<date.issue norm='20260105T100000Z'/></docdata></head><body><body.head>"
                          "<hedline><hl1>H</hl1><hl2>no</hl2></hedline></body.head><body.content>"
                          "<p>a <em>b</em></p><p>c</p></body.content></body></nitf>"),
                 "d/H/2026-01-05/H\n\na b\n\nc;");
    check_stream(kith_newspaper_open,
                 KITH_STR("<newsMessage><newsItem guid='g'><itemMeta><versionCreated>2026-01-06"
                          "</versionCreated></itemMeta><contentMeta><headline>H</headline>"
                          "</contentMeta><contentSet><inlineXML><html><body><h1>I</h1><p>a</p>"
                          "</body></html></inlineXML></contentSet></newsItem>"
                          "<newsItem guid='h'/></newsMessage>"),
                 "g/H/2026-01-06/H\n\nI\n\na;h///;");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(articles_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
