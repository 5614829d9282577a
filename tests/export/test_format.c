/* tests/export/test_format.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>
#include <string.h>

#include "extract/input/own.h"
#include "tests/export/sample_network.h"
#include "tests/unit.h"

static void check_path(const char *path, const char *expected)
{
    const kith_format *format = kith_format_of_path(path);
    if (!expected) {
        assert_null(format);
        return;
    }
    assert_non_null(format);
    assert_string_equal(format->name, expected);
}

static void a_path_has_a_format(void **state)
{
    (void)state;
    check_path("net.graphml", "graphml");
    check_path("a/b.c/NET.GraphML", "graphml");
    check_path("net.GEXF", "gexf");
    check_path("net.csv", "csv");
    check_path("net.nodes.csv", "nodes.csv");
    check_path("net.Edges.CSV", "edges.csv");
    check_path("net.json", "json");
    check_path("net.csv.json", "json");
    check_path("net.graphology.json", "graphology");
    check_path("net.cyjs", "cyjs");
    check_path("net.dot", "dot");
    check_path("net.html", "html");
    check_path("net.NET", "pajek");
    check_path("a.neo4j.csv", "neo4j");
    check_path("a.neo4j.edges.csv", "neo4j.edges.csv");
    check_path("net.kumu.csv", "kumu");
    check_path("net.matrix.csv", "matrix");
    check_path("net.vosviewer.json", "vosviewer");
    check_path("net.cypher", "cypher");
    check_path("mentions.csv", "mentions.csv");
    check_path("a/Evidence.TSV", "evidence.tsv");
    check_path("nomentions.csv", "csv");
    check_path("a.ftm.json", "ftm");
    check_path("net", NULL);
    check_path("netjson", NULL);
    check_path(".json", NULL);
    check_path("", NULL);
}

static void a_name_has_a_format(void **state)
{
    (void)state;
    assert_string_equal(kith_format_named("GraphML")->name, "graphml");
    assert_string_equal(kith_format_named("nodes.csv")->name, "nodes.csv");
    assert_string_equal(kith_format_named("I2")->name, "kumu");
    assert_null(kith_format_named(".json"));
    assert_null(kith_format_named(""));
}

static void every_format_writes_or_has_parts_that_do(void **state)
{
    (void)state;
    size_t count;
    const kith_format *formats = kith_format_all(&count);
    for (size_t i = 0; i < count; i++) {
        assert_ptr_equal(kith_format_named(formats[i].name), &formats[i]);
        assert_true((formats[i].write == NULL) == (formats[i].part_count > 0));
        for (size_t part = 0; part < formats[i].part_count; part++)
            assert_non_null(formats[i].parts[part].write);
        if (formats[i].alone)
            assert_non_null(formats[i].alone->write);
    }
}

static void check_part(const char *name, size_t part, const char *path, const char *expected)
{
    kith_buffer out = {0};
    const kith_format *format = kith_format_named(name);
    assert_in_range(part, 0, format->part_count - 1);
    kith_format_part_path(format, &format->parts[part], path, &out);
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void a_part_has_a_path(void **state)
{
    (void)state;
    check_part("csv", 0, "net.csv", "net.nodes.csv");
    check_part("csv", 1, "a/net.CSV", "a/net.edges.csv");
    check_part("csv", 1, "net", "net.edges.csv");
    check_part("kumu", 1, "net.kumu.csv", "net.kumu.connections.csv");
    check_part("neo4j", 0, "net.neo4j.csv", "net.neo4j.nodes.csv");
    check_part("neo4j", 1, "net", "net.neo4j.edges.csv");
}

static void a_full_disk_is_an_error_of_every_format(void **state)
{
    (void)state;
    size_t count;
    const kith_format *formats = kith_format_all(&count);
    kith_network network;
    sample_network(&network);
    for (size_t i = 0; i < count; i++) {
        FILE *full = fopen("/dev/full", "w");
        if (!full || !formats[i].write) {
            if (full)
                fclose(full);
            continue;
        }
        kith_error err = {0};
        assert_int_equal(formats[i].write(&network, full, &err), KITH_EIO);
        assert_int_equal(err.code, KITH_EIO);
        sample_holds(err.message, "No space left");
        fclose(full);
    }
    kith_network_clear(&network);
}

/* Those are drawn by cairo: tests/export/picture has tests of them. */
static bool is_picture(const kith_format *format)
{
    static const char *const names[] = {"svg", "pdf", "png"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(format->name, names[i]) == 0)
            return true;
    return false;
}

static void the_same_network_gives_the_same_bytes(void **state)
{
    (void)state;
    size_t count;
    const kith_format *formats = kith_format_all(&count);
    for (size_t i = 0; i < count; i++) {
        if (!formats[i].write || is_picture(&formats[i]))
            continue;
        kith_network network, again;
        sample_network(&network);
        sample_network(&again);
        char *first = sample_write(formats[i].write, &network);
        char *second = sample_write(formats[i].write, &again);
        assert_string_equal(first, second);
        free(first);
        free(second);
        kith_network_clear(&network);
        kith_network_clear(&again);
    }
}

/* A table of nodes or edges has no place to say so, and no column of text. */
static bool is_table(const kith_format *format)
{
    return kith_str_ends(kith_str_of(format->extension), KITH_STR(".csv"));
}

static void a_network_that_kith_wrote_is_known(void **state)
{
    (void)state;
    size_t count;
    const kith_format *formats = kith_format_all(&count);
    kith_network network;
    sample_network(&network);
    for (size_t i = 0; i < count; i++) {
        if (!formats[i].write || is_picture(&formats[i]))
            continue;
        char *text = sample_write(formats[i].write, &network);
        bool known = formats[i].naming || !is_table(&formats[i]);
        assert_int_equal(kith_own_head(kith_str_of(text)), known);
        free(text);
    }
    kith_network_clear(&network);
    assert_false(kith_own_head(KITH_STR("*Network kith")));
    assert_false(kith_own_head(KITH_STR("Written by kith: <creator>kith 0.1.0</creator>")));
    assert_false(kith_own_head(KITH_STR("{\"text\":\"\\\"generator\\\":\\\"kith 0.1.0\"}")));
    assert_false(kith_own_head((kith_str){0}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_has_a_format),
        cmocka_unit_test(a_name_has_a_format),
        cmocka_unit_test(every_format_writes_or_has_parts_that_do),
        cmocka_unit_test(a_part_has_a_path),
        cmocka_unit_test(a_full_disk_is_an_error_of_every_format),
        cmocka_unit_test(the_same_network_gives_the_same_bytes),
        cmocka_unit_test(a_network_that_kith_wrote_is_known),
    };
    return cmocka_run_group_tests_name("format", tests, NULL, NULL);
}
