/* tests/extract/record/test_source.c - records out of everything at once. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/source.h"

#include "tests/extract/packing.h"
#include "tests/extract/records.h"
#include "tests/extract/scratch.h"

static void count_problem(void *context, const char *place, const kith_error *problem)
{
    (void)place;
    (void)problem;
    ++*(int *)context;
}

static void note_problem(void *context, const char *place, const kith_error *problem)
{
    kith_buffer_format(context, "!%s: %s;", place, problem->message);
}

/* The records and problems of `path`, in the order in which they come. */
static void check_options(const char *path, kith_source_options options, const char *expected)
{
    kith_buffer found = {0};
    kith_arena arena = {0};
    kith_record record;
    options.problem = note_problem;
    options.context = &found;
    kith_source *source = kith_source_new(&path, 1, &options);
    while (kith_source_next(source, &arena, &record))
        add_record(&found, &record);
    assert_false(kith_source_next(source, &arena, &record));
    kith_buffer_append_byte(&found, '\0');
    assert_string_equal(found.ptr, expected);
    uint64_t done, total;
    kith_source_progress(source, &done, &total);
    assert_int_equal(done, total);
    kith_source_free(source);
    kith_arena_free(&arena);
    kith_buffer_clear(&found);
}

static void check(const char *path, const char *expected)
{
    check_options(path, (kith_source_options){0}, expected);
}

static void one_file_is_one_record(void **state)
{
    (void)state;
    scratch_write("a.txt", KITH_STR("Bank fined\n\nIt was."));
    check("a.txt", "a.txt/Bank fined//Bank fined\n\nIt was.;");
    scratch_write("a.html", KITH_STR("<title>T</title><p>x"));
    check("a.html", "a.html/T//x;");
    scratch_write("utf16.txt", KITH_STR("\xFF\xFEh\0i\0"));
    check("utf16.txt", "utf16.txt///hi;");
    scratch_write("latin.txt", KITH_STR("Ren\xE9"));
    check("latin.txt", "latin.txt///René;");
    scratch_write("wide.txt", KITH_STR("h\0i\0!\0"));
    check("wide.txt", "wide.txt///hi!;");
}

static void tables_and_lines_are_many(void **state)
{
    (void)state;
    scratch_write("a.jsonl", KITH_STR("{\"id\":1,\"text\":\"a\"}\nbad\n{\"text\":\"b\"}\n"
                                      "{\"text\":\" \"}\n"));
    check("a.jsonl", "1///a;!a.jsonl:2: no JSON object: '[' or '{' expected near 'bad';"
                     "a.jsonl:3///b;");
    scratch_write("line.json", KITH_STR("[{\"text\":\"a\"},{\"text\":\"b\"},\n{\"text\":\"c\"}]"));
    check("line.json", "line.json:1///a;line.json:1.2///b;line.json:2///c;");
    scratch_write("a.csv", KITH_STR("text\na\nb\n"));
    check("a.csv", "a.csv:2///a;a.csv:3///b;");
    check_options("a.csv", (kith_source_options){.fields = {.text = "body"}},
                  "!a.csv:1: no column \"body\"; the columns are: text;");
}

static void encodings_are_found_or_named(void **state)
{
    (void)state;
    scratch_write("e.csv", KITH_STR("id;text\n1;Ren\xE9 \x96 \x93M\xFCller\x94\n"));
    check("e.csv", "1///René – “Müller”;");
    check_options("e.csv", (kith_source_options){.encoding = "IBM437"}, "1///RenΘ û ôMⁿllerö;");
    scratch_write("mixed.txt", KITH_STR("Zo\xC3\xAB, Ren\xC3\xA9 \xFF"));
    check("mixed.txt", "mixed.txt///Zoë, René \xFF;");
    scratch_write("greek.txt", KITH_STR("\xC1\xE8\xDE\xED\xE1"));
    check("greek.txt", "greek.txt///\xC1\xE8\xDE\xED\xE1;");
    check_options("greek.txt", (kith_source_options){.encoding = "ISO-8859-7"},
                  "greek.txt///Αθήνα;");
    scratch_write("e.xml", KITH_STR("<?xml version='1.0' encoding='ISO-8859-15'?>"
                                    "<rss><item><title>\xA4</title></item></rss>"));
    check("e.xml", "e.xml:1/€//€;");
}

static void a_format_can_be_ordered(void **state)
{
    (void)state;
#define PROSE "The port of Elmsworth was closed on Monday; its harbour board said so in a note."
    scratch_write("b.jsonl", KITH_STR("text\n<p>" PROSE));
    check_options("b.jsonl", (kith_source_options){.format = KITH_INPUT_TEXT},
                  "b.jsonl/text//text\n<p>" PROSE ";");
    check_options("b.jsonl", (kith_source_options){.format = KITH_INPUT_HTML},
                  "b.jsonl///" PROSE ";");
    check_options("b.jsonl", (kith_source_options){.format = KITH_INPUT_CSV},
                  "b.jsonl:2///<p>" PROSE ";");
#undef PROSE
}

static void what_is_empty_is_no_record(void **state)
{
    (void)state;
    scratch_write("empty", KITH_STR(""));
    check("empty", "");
    scratch_write("blank", KITH_STR(" \n\n"));
    check("blank", "");
    scratch_write("mark", KITH_STR("\xEF\xBB\xBF"));
    check("mark", "");
    scratch_write("empty.html", KITH_STR("<html></html>"));
    check("empty.html", "");
    kith_buffer packed = {0};
    const packed_file file = {"", KITH_STR("")};
    pack(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, &file, 1, &packed);
    scratch_write("empty.gz", kith_buffer_str(&packed));
    check("empty.gz", "");
    kith_buffer_clear(&packed);
}

static void what_cannot_be_used_is_told(void **state)
{
    (void)state;
    check("nowhere", "!nowhere: No such file or directory;");
    scratch_write("binary", KITH_STR("a\0b"));
    check("binary", "!binary: a binary file, not text;");
    scratch_write("bad.gz", KITH_STR("\x1F\x8B\x08 but no more"));
    check("bad.gz", "!bad.gz: begins like a compressed file or archive but is none;");
}

static void a_long_line_is_told_with_its_size(void **state)
{
    (void)state;
    FILE *file = fopen("long.txt", "wb");
    assert_non_null(file);
    assert_int_equal(fseek(file, 50 * 1000 * 1000, SEEK_SET), 0);
    fputs("x", file);
    rewind(file);
    for (int i = 0; i < 8192; i++)
        fputc('a', file);
    assert_int_equal(fclose(file), 0);
    check("long.txt", "!long.txt: 50000001 bytes; the limit for one document is 33554432;");
}

static void hopeless_files_are_given_up(void **state)
{
    (void)state;
    kith_buffer lines = {0};
    for (int i = 0; i < 500; i++)
        kith_buffer_append(&lines, KITH_STR("{\"no\":1}\n"));
    scratch_write("hopeless.jsonl", kith_buffer_str(&lines));
    kith_buffer_clear(&lines);
    const char *path = "hopeless.jsonl";
    int problems = 0;
    kith_source_options options = {.problem = count_problem, .context = &problems};
    kith_source *source = kith_source_new(&path, 1, &options);
    kith_arena arena = {0};
    kith_record record;
    assert_false(kith_source_next(source, &arena, &record));
    assert_int_equal(problems, 11);
    kith_source_free(source);
    kith_arena_free(&arena);
}

static void packed_things_have_places(void **state)
{
    (void)state;
    kith_buffer gzip = {0}, tar = {0}, zip = {0};
    const packed_file line = {"", KITH_STR("{\"text\":\"a\"}\n")};
    pack(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, &line, 1, &gzip);
    const packed_file inner[] = {{"b.txt", KITH_STR("bee")}, {".c.txt", KITH_STR("hidden")}};
    pack(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_XZ, inner, 2, &tar);
    const packed_file outer[] = {{"x/a.jsonl.gz", kith_buffer_str(&gzip)},
                                 {"b.tar.xz", kith_buffer_str(&tar)},
                                 {"bin\n.dat", KITH_STR("a\0b")},
                                 {"last.txt", KITH_STR("end")}};
    pack(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, outer, 4, &zip);
    scratch_write("z.zip", kith_buffer_str(&zip));
    check("z.zip", "z.zip!x/a.jsonl.gz:1///a;z.zip!b.tar.xz!b.txt///bee;"
                   "!z.zip!bin?.dat: a binary file, not text;z.zip!last.txt///end;");
    kith_buffer_clear(&gzip);
    kith_buffer_clear(&tar);
    kith_buffer_clear(&zip);
}

static void archives_in_archives_have_a_limit(void **state)
{
    (void)state;
    kith_buffer packed = {0}, next = {0};
    kith_buffer_append(&packed, KITH_STR("deep"));
    for (int i = 0; i < 6; i++) {
        const packed_file file = {"f", kith_buffer_str(&packed)};
        pack(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE, &file, 1, &next);
        kith_buffer_clear(&packed);
        packed = next;
        next = (kith_buffer){0};
    }
    scratch_write("deep.tar", kith_buffer_str(&packed));
    check("deep.tar", "!deep.tar!f!f!f!f: archives in archives, more than 4 deep;");
    kith_buffer_clear(&packed);
}

static void office_documents_are_read(void **state)
{
    (void)state;
    kith_buffer zip = {0};
    const packed_file files[] = {{"[Content_Types].xml", KITH_STR("<x/>")},
                                 {"word/document.xml", KITH_STR("<p><t>words</t></p>")}};
    pack(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, files, 2, &zip);
    scratch_write("a.docx", kith_buffer_str(&zip));
    check("a.docx", "a.docx///words;");
    kith_buffer_clear(&zip);
}

static void pages_of_web_archives_keep_their_address(void **state)
{
    (void)state;
    kith_buffer page = {0}, archive = {0};
    const packed_file body = {"", KITH_STR("<p>Ren\xE9</p>")};
    pack(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, &body, 1, &page);
    const char *head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-2\r\n"
                       "Content-Encoding: gzip\r\n\r\n";
    kith_buffer_format(&archive,
                       "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/b/\r\n"
                       "Content-Type: application/http\r\nContent-Length: %zu\r\n\r\n%s",
                       strlen(head) + page.len, head);
    kith_buffer_append(&archive, kith_buffer_str(&page));
    kith_buffer_append(&archive, KITH_STR("\r\n\r\n"));
    scratch_write("a.warc", kith_buffer_str(&archive));
    check("a.warc", "http://a/b////René;");
    kith_buffer_clear(&page);
    kith_buffer_clear(&archive);
}

static void folders_go_on_behind_problems(void **state)
{
    (void)state;
    assert_int_equal(mkdir("all", 0755), 0);
    scratch_write("all/1.txt", KITH_STR("one"));
    scratch_write("all/2.bin", KITH_STR("a\0b"));
    scratch_write("all/3.txt", KITH_STR("three"));
    check("all", "all/1.txt///one;!all/2.bin: a binary file, not text;all/3.txt///three;");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_file_is_one_record),
        cmocka_unit_test(tables_and_lines_are_many),
        cmocka_unit_test(encodings_are_found_or_named),
        cmocka_unit_test(a_format_can_be_ordered),
        cmocka_unit_test(what_is_empty_is_no_record),
        cmocka_unit_test(what_cannot_be_used_is_told),
        cmocka_unit_test(a_long_line_is_told_with_its_size),
        cmocka_unit_test(hopeless_files_are_given_up),
        cmocka_unit_test(packed_things_have_places),
        cmocka_unit_test(archives_in_archives_have_a_limit),
        cmocka_unit_test(office_documents_are_read),
        cmocka_unit_test(pages_of_web_archives_keep_their_address),
        cmocka_unit_test(folders_go_on_behind_problems),
    };
    return cmocka_run_group_tests(tests, scratch_enter, scratch_leave);
}
