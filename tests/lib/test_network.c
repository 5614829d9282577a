/* tests/lib/test_network.c - networks by the public header: frames whose cells are those of CSV. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <stdlib.h>

#include "export/cell.h"
#include "export/csv_cell.h"
#include "tests/lib/news.h"
#include "tests/memory_stream.h"

static kith_network *network_of(const kith_view *view)
{
    kith_network *network;
    kith_error err = {0};
    kith_corpus *corpus = news_corpus();
    kith_status status = kith_network_new(corpus, view, &network, &err);
    assert_string_equal(err.message, "");
    assert_int_equal(status, KITH_OK);
    kith_corpus_close(corpus); /* a network outlives it */
    return network;
}

static kith_frame *part(const kith_network *network, kith_network_part which)
{
    kith_frame *frame;
    assert_int_equal(kith_network_frame(network, which, &frame, NULL), KITH_OK);
    return frame;
}

/* Append a cell as CSV has it. */
static void print_cell(const kith_frame_column *column, size_t row, kith_buffer *out)
{
    char *text = NULL;
    size_t size = 0;
    if (column->validity && !(column->validity[row / 8] >> row % 8 & 1))
        return;
    switch (column->type) {
    case KITH_FRAME_TEXT: {
        FILE *file = open_memstream(&text, &size);
        kith_csv_guarded_text(kith_frame_text(column, row), file);
        fclose(file);
        kith_buffer_append(out, (kith_str){text, size});
        free(text);
        break;
    }
    case KITH_FRAME_BYTE:
    case KITH_FRAME_COUNT:
        kith_buffer_format(out, "%.0f", kith_frame_number(column, row));
        break;
    case KITH_FRAME_NUMBER:
        kith_cell_number(kith_frame_number(column, row), out);
        break;
    }
}

/* The table of `frame`, from column `first` on, behind the heading of `csv`; ids stand before. */
static void print_table(const kith_frame *frame, size_t ids, size_t first, const char *between,
                        kith_buffer *out)
{
    for (size_t row = 0; row < kith_frame_row_count(frame); row++) {
        for (size_t c = 0; c < ids; c++) {
            if (c)
                kith_buffer_append_byte(out, ',');
            print_cell(kith_frame_column_at(frame, c), row, out);
        }
        kith_buffer_append(out, kith_str_of(between));
        for (size_t c = first; c < kith_frame_column_count(frame); c++) {
            kith_buffer_append_byte(out, ',');
            print_cell(kith_frame_column_at(frame, c), row, out);
        }
        kith_buffer_append(out, KITH_STR("\r\n"));
    }
    kith_buffer_append_byte(out, '\0');
}

static bool collect(void *context, const char *bytes, size_t size)
{
    kith_buffer_append(context, (kith_str){bytes, size});
    return true;
}

/* What a format writes, behind its first line; clear `buffer`. */
static const char *rows_of(const kith_network *network, const char *format, kith_buffer *buffer)
{
    assert_int_equal(kith_network_stream(network, format, collect, buffer, NULL), KITH_OK);
    kith_buffer_append_byte(buffer, '\0');
    return strstr(buffer->ptr, "\r\n") + 2;
}

static void check_csv(const kith_view *view)
{
    kith_network *network = network_of(view);
    kith_frame *nodes = part(network, KITH_NETWORK_NODES);
    kith_frame *edges = part(network, KITH_NETWORK_EDGES);
    kith_buffer expected = {0}, found = {0};
    assert_true(kith_frame_row_count(nodes) > 3);
    assert_true(kith_frame_row_count(edges) > 2);
    const char *rows = rows_of(network, "nodes.csv", &expected);
    print_table(nodes, 1, 1, "", &found);
    assert_string_equal(found.ptr, rows);
    expected.len = found.len = 0;
    rows = rows_of(network, "edges.csv", &expected);
    print_table(edges, 2, 4, ",Undirected", &found);
    assert_string_equal(found.ptr, rows);
    kith_buffer_clear(&expected);
    kith_buffer_clear(&found);
    kith_frame_free(nodes);
    kith_frame_free(edges);
    kith_network_free(network);
}

static void frames_are_what_csv_says(void **state)
{
    (void)state;
    check_csv(NULL);
    kith_view view = KITH_INIT(kith_view);
    view.types = "all";
    view.window = "paragraph";
    view.weight = "npmi";
    check_csv(&view);
    view = (kith_view)KITH_INIT(kith_view);
    view.ties_only = true;
    check_csv(&view);
}

static void edges_point_at_their_nodes(void **state)
{
    (void)state;
    kith_network *network = network_of(NULL);
    kith_frame *nodes = part(network, KITH_NETWORK_NODES);
    kith_frame *edges = part(network, KITH_NETWORK_EDGES);
    for (size_t i = 0; i < kith_frame_row_count(edges); i++) {
        size_t row = (size_t)kith_frame_number(kith_frame_column_named(edges, "source_row"), i);
        kith_str id = kith_frame_text(kith_frame_column_named(nodes, "id"), row);
        kith_str source = kith_frame_text(kith_frame_column_named(edges, "source"), i);
        assert_int_equal(id.len, source.len);
        assert_memory_equal(id.ptr, source.ptr, id.len);
    }
    kith_network_free(network); /* frames outlive it */
    assert_true(has(nodes, "id", "person:Angela Merkel"));
    kith_frame_free(nodes);
    kith_frame_free(edges);
}

static void facts_and_evidence_are_there(void **state)
{
    (void)state;
    kith_view view = KITH_INIT(kith_view);
    view.sentences = 2;
    view.ego = "Merkel";
    kith_network *network = network_of(&view);
    kith_frame *facts = part(network, KITH_NETWORK_FACTS);
    kith_frame *evidence = part(network, KITH_NETWORK_EVIDENCE);
    assert_true(has(facts, "value", "depth 1 around person:Angela Merkel"));
    assert_true(has(evidence, "document", "one"));
    kith_frame_free(facts);
    kith_frame_free(evidence);
    kith_network_free(network);
}

static void what_a_view_asks_for_must_exist(void **state)
{
    (void)state;
    kith_corpus *corpus = news_corpus();
    kith_network *network = NULL;
    kith_error err;
    const struct {
        kith_view view;
        kith_status status;
    } wrong[] = {
        {{.size = sizeof(kith_view), .window = "glass"}, KITH_EARGUMENT},
        {{.size = sizeof(kith_view), .types = "person,"}, KITH_EARGUMENT},
        {{.size = sizeof(kith_view), .weight = "gold"}, KITH_EARGUMENT},
        {{.size = sizeof(kith_view), .until = "1"}, KITH_EARGUMENT},
        {{.size = sizeof(kith_view), .by = "week"}, KITH_EARGUMENT},
        {{.size = sizeof(kith_view), .backbone = "steel"}, KITH_EARGUMENT},
        {{.size = sizeof(kith_view), .size_by = "age"}, KITH_EARGUMENT},
        {{.size = sizeof(kith_view), .colour_by = "mood"}, KITH_EARGUMENT},
        {{.size = sizeof(kith_view), .ego = "Nobody"}, KITH_ENOTFOUND},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_int_equal(kith_network_new(corpus, &wrong[i].view, &network, &err), wrong[i].status);
    assert_null(network);
    kith_corpus_close(corpus);
    kith_network_free(NULL);
}

static bool refuse(void *context, const char *bytes, size_t size)
{
    (void)context, (void)bytes, (void)size;
    return false;
}

static void formats_are_listed_and_streamed(void **state)
{
    (void)state;
    kith_frame *formats;
    kith_error err;
    kith_view view = KITH_INIT(kith_view);
    view.mentions = true;
    kith_network *network = network_of(NULL), *mentioned = network_of(&view);
    assert_int_equal(kith_formats_frame(&formats, &err), KITH_OK);
    assert_true(has(formats, "name", "graphml"));
    for (size_t i = 0; i < kith_frame_row_count(formats); i++) {
        kith_str name = kith_frame_text(kith_frame_column_named(formats, "name"), i);
        char format[32] = "";
        kith_buffer bytes = {0};
        memcpy(format, name.ptr, name.len);
        bool tables = strcmp(format, "csv") == 0 || strcmp(format, "neo4j") == 0;
        if (kith_frame_number(kith_frame_column_named(formats, "mentions"), i) > 0) {
            assert_int_equal(kith_network_stream(network, format, collect, &bytes, &err),
                             KITH_EARGUMENT);
            assert_int_equal(kith_network_stream(mentioned, format, collect, &bytes, &err),
                             KITH_OK);
            assert_true(bytes.len > 0);
            kith_buffer_clear(&bytes);
            continue;
        }
        assert_int_equal(kith_network_stream(network, format, collect, &bytes, &err),
                         tables ? KITH_EARGUMENT : KITH_OK);
        assert_true(tables || bytes.len > 0);
        if (!tables)
            assert_int_equal(kith_network_stream(network, format, refuse, NULL, &err), KITH_EIO);
        kith_buffer_clear(&bytes);
    }
    assert_int_equal(kith_network_write(network, NULL, "net.unknown", &err), KITH_EARGUMENT);
    assert_int_equal(kith_network_write(network, "gexf", "/nowhere/net.gexf", &err), KITH_EIO);
    kith_frame_free(formats);
    kith_network_free(network);
    kith_network_free(mentioned);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(frames_are_what_csv_says),
        cmocka_unit_test(edges_point_at_their_nodes),
        cmocka_unit_test(facts_and_evidence_are_there),
        cmocka_unit_test(what_a_view_asks_for_must_exist),
        cmocka_unit_test(formats_are_listed_and_streamed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
