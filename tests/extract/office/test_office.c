/* tests/extract/office/test_office.c - office documents, and those made to harm. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/office/office.h"

#include "tests/extract/packing.h"
#include "tests/extract/records.h"

/* What the document made of `parts` says, or why not. */
static void check(const packed_file *parts, size_t count, const char *expected)
{
    kith_buffer zip = {0}, found = {0};
    kith_arena arena = {0};
    kith_record record = {0};
    kith_error problem;
    pack(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, parts, count, &zip);
    if (kith_office_read(kith_buffer_str(&zip), &arena, &record, &problem) == KITH_OK)
        add_record(&found, &record);
    else
        kith_buffer_format(&found, "!%s;", problem.message);
    kith_buffer_append_byte(&found, '\0');
    assert_string_equal(found.ptr, expected);
    kith_buffer_clear(&zip);
    kith_buffer_clear(&found);
    kith_arena_free(&arena);
}

static void word_is_read(void **state)
{
    (void)state;
    const packed_file parts[] = {
        {"word/document.xml",
         KITH_STR("<d><p><pPr><pStyle val='Heading1'/></pPr><r><t>H</t></r></p><p><r><t>a </t>"
                  "<tab/><t>b</t></r><del><r><t>no</t></r></del></p><tbl><tr><tc><p><r><t>c</t>"
                  "</r></p><p><r><t>d</t></r></p></tc><tc><p/></tc><tc><p><r><t>e</t></r></p></tc>"
                  "</tr></tbl></d>")},
        {"docProps/core.xml", KITH_STR("<p><modified>2026-01-05T00:00:00Z</modified></p>")},
    };
    check(parts, 2, "/H/2026-01-05/H\n\na  b\n\nc d | e;");
    check(parts, 1, "/H//H\n\na  b\n\nc d | e;");
}

static void open_document_is_read(void **state)
{
    (void)state;
    const packed_file parts[] = {
        {"mimetype", KITH_STR("application/vnd.oasis.opendocument.text")},
        {"content.xml", KITH_STR("<d><title>no</title><h>H</h><p>a<s/>b<note><p>no</p></note></p>"
                                 "<table-row><table-cell><p>c</p></table-cell><table-cell><p>d</p>"
                                 "</table-cell></table-row></d>")},
    };
    check(parts, 2, "/H//H\n\na b\n\nc | d;");
}

static void chapters_are_in_order(void **state)
{
    (void)state;
    const packed_file parts[] = {
        {"META-INF/container.xml", KITH_STR("<c><rootfile full-path='o/b.opf'/></c>")},
        {"o/b.opf", KITH_STR("<p><title>T</title><date>2026</date><item id='x' href='x.html'/>"
                             "<item id='y' href='y%20z.html'/><itemref idref='y'/>"
                             "<itemref idref='x'/><itemref idref='none'/></p>")},
        {"o/x.html", KITH_STR("<p>two</p>")},
        {"o/y z.html", KITH_STR("<p>one</p>")},
    };
    check(parts, 4, "/T/2026/one\n\ntwo;");
    check(parts, 1, "!an e-book without a list of its chapters;");
}

static void what_cannot_be_read_is_told(void **state)
{
    (void)state;
    const packed_file broken[] = {{"word/document.xml", KITH_STR("<d><p>")}};
    const packed_file table[] = {{"xl/workbook.xml", KITH_STR("<d/>")}};
    const packed_file empty[] = {{"word/document.xml", KITH_STR("")}};
    check(broken, 1, "!word/document.xml: it ends within an element, at line 1;");
    check(table, 1,
          "!a spreadsheet: save it as CSV, or convert it with 'libreoffice --headless "
          "--convert-to csv';");
    check(empty, 1, "!word/document.xml: no XML: there is no element;");
}

/* What unpacks to more than anybody writes, and rows in rows. */
static void what_grows_is_stopped(void **state)
{
    (void)state;
    kith_buffer bytes = {0};
    for (size_t i = 0; i < KITH_PACKAGE_PARTS_MAX / 64 + 1; i++)
        kith_buffer_append(&bytes, KITH_STR("                                                   "
                                            "             "));
    const packed_file bomb[] = {{"word/document.xml", kith_buffer_str(&bytes)}};
    check(bomb, 1, "!word/document.xml: unpacks to more than 67108864 bytes;");
    bytes.len = 0;
    for (int i = 0; i < 200; i++)
        kith_buffer_append(&bytes, KITH_STR("<tr><tc>"));
    const packed_file deep[] = {{"word/document.xml", kith_buffer_str(&bytes)}};
    check(deep, 1, "!word/document.xml: elements more than 256 deep behind line 1;");
    kith_buffer_clear(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(word_is_read),          cmocka_unit_test(open_document_is_read),
        cmocka_unit_test(chapters_are_in_order), cmocka_unit_test(what_cannot_be_read_is_told),
        cmocka_unit_test(what_grows_is_stopped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
