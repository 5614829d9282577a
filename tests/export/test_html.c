/* tests/export/test_html.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <jansson.h>
#include <stdlib.h>

#include "graph/corpus/evidence.h"
#include "tests/export/sample_network.h"
#include "tests/unit.h"

/* The data of a page, which json_decref() frees; nothing in it may look like a tag. */
static json_t *data_of(const char *page)
{
    static const char begin[] = "<script type=\"application/json\" id=\"data\">";
    const char *start = strstr(page, begin);
    assert_non_null(start);
    start += sizeof begin - 1;
    const char *end = strchr(start, '<');
    assert_non_null(end);
    assert_int_equal(strncmp(end, "</script>\n<script>", 18), 0);
    json_error_t problem;
    json_t *data = json_loadb(start, (size_t)(end - start), 0, &problem);
    if (!data)
        fail_msg("%s", problem.text);
    return data;
}

/* Write `network` and clear it. */
static json_t *write_data(kith_network *network)
{
    char *page = sample_write(kith_export_html, network);
    json_t *data = data_of(page);
    free(page);
    kith_network_clear(network);
    return data;
}

static size_t count(const json_t *data, const char *table)
{
    return json_array_size(json_object_get(data, table));
}

static const json_t *cell(const json_t *data, const char *table, size_t row, size_t column)
{
    return json_array_get(json_array_get(json_object_get(data, table), row), column);
}

static void rows_are_as_long_as_their_headings(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    json_t *data = write_data(&network);
    assert_int_equal(count(data, "nodes"), SAMPLE_NODES);
    assert_int_equal(count(data, "edges"), SAMPLE_EDGES);
    for (size_t i = 0; i < SAMPLE_NODES; i++)
        assert_int_equal(json_array_size(json_array_get(json_object_get(data, "nodes"), i)),
                         count(data, "node_columns"));
    for (size_t i = 0; i < SAMPLE_EDGES; i++)
        assert_int_equal(json_array_size(json_array_get(json_object_get(data, "edges"), i)),
                         count(data, "edge_columns"));
    assert_string_equal(json_string_value(cell(data, "nodes", 0, 2)), "Ada Lovelace");
    assert_int_equal(count(data, "sentences"), 0);
    json_decref(data);
}

static void edges_come_heaviest_first(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    json_t *data = write_data(&network);
    for (size_t i = 1; i < SAMPLE_EDGES; i++)
        assert_true(json_real_value(cell(data, "edges", i - 1, 4)) >=
                    json_real_value(cell(data, "edges", i, 4)));
    json_decref(data);
}

/* Offsets are those of JavaScript: the emoji before the names takes two. */
static void a_sentence_is_there_once_and_names_are_found_in_it(void **state)
{
    (void)state;
    kith_network network;
    sample_hostile(&network);
    json_t *data = write_data(&network);
    assert_int_equal(count(data, "documents"), 1);
    assert_int_equal(count(data, "sentences"), 2);
    const json_t *evidence = cell(data, "edges", 0, 2);
    assert_int_equal(json_array_size(evidence), 2);
    char *spans = json_dumps(evidence, JSON_COMPACT);
    assert_string_equal(spans, "[[0,46,88,5,41],[1,0,1,3,4]]");
    free(spans);
    spans = json_dumps(cell(data, "edges", 1, 2), JSON_COMPACT);
    assert_string_equal(spans, "[[0,46,88,90,131]]");
    free(spans);
    json_decref(data);
}

static char *dump(const json_t *value)
{
    char *text = json_dumps(value, JSON_COMPACT);
    assert_non_null(text);
    return text;
}

static void months_are_counted_from_the_first(void **state)
{
    (void)state;
    kith_network network;
    sample_hostile(&network);
    network.by = KITH_PERIOD_MONTH;
    static kith_slice of_node[] = {{24230, 2}, {24232, 1}}, of_edge[] = {{24232, 0.5}};
    network.nodes[0].slices = (kith_slices){of_node, 2};
    network.edges[0].slices = (kith_slices){of_edge, 1};
    json_t *data = write_data(&network);
    char *text = dump(cell(data, "nodes", 0, 1));
    assert_string_equal(text, "[0,2,2,1]");
    free(text);
    text = dump(cell(data, "edges", 0, 3));
    assert_string_equal(text, "[2,0.5]");
    free(text);
    assert_int_equal(count(data, "periods"), 3);
    json_decref(data);
}

static void a_source_on_the_web_is_linked(void **state)
{
    (void)state;
    kith_network network;
    sample_hostile(&network);
    network.looks.title = KITH_STR("</script>\x01 & more");
    network.evidence[0].at[0].source = KITH_STR("https://a.example/\"<b>");
    network.evidence[0].at[1].source = KITH_STR("javascript:alert(1)");
    json_t *data = write_data(&network);
    assert_string_equal(json_string_value(cell(data, "documents", 0, 3)),
                        "https://a.example/%22%3Cb%3E");
    assert_string_equal(json_string_value(json_object_get(data, "title")), "</script> & more");
    json_decref(data);
}

static void a_large_network_opens_on_its_backbone(void **state)
{
    (void)state;
    kith_network small, large = {.node_count = 1200, .edge_count = 1199};
    sample_network(&small);
    json_t *data = write_data(&small);
    assert_true(json_is_null(json_object_get(data, "foremost")));
    json_decref(data);
    large.nodes = kith_arena_array(&large.arena, kith_node, large.node_count);
    large.edges = kith_arena_array(&large.arena, kith_edge, large.edge_count);
    for (size_t i = 0; i < large.node_count; i++)
        large.nodes[i].id = large.nodes[i].label = KITH_STR("Ada");
    for (size_t i = 0; i < large.edge_count; i++)
        large.edges[i] =
            (kith_edge){.source = 0, .target = (uint32_t)i + 1, .weight = i < 100 ? 9 : 1};
    data = write_data(&large);
    const json_t *foremost = json_object_get(data, "foremost");
    assert_in_range(count(foremost, "nodes"), 100, 600);
    assert_int_equal(count(foremost, "edges"), count(foremost, "nodes") - 1);
    assert_int_equal(count(data, "edges"), 1199);
    json_decref(data);
}

static void a_page_holds_the_strongest(void **state)
{
    (void)state;
    kith_network network = {.node_count = KITH_PAGE_NODES_MAX + 2,
                            .edge_count = KITH_PAGE_EDGES_MAX + 2};
    network.nodes = kith_arena_array(&network.arena, kith_node, network.node_count);
    network.edges = kith_arena_array(&network.arena, kith_edge, network.edge_count);
    for (size_t i = 0; i < network.node_count; i++)
        network.nodes[i].id = network.nodes[i].label = KITH_STR("Ada");
    for (size_t i = 0; i < network.edge_count; i++)
        network.edges[i] = (kith_edge){.source = 0, .target = 1, .weight = (double)(1 + i)};
    network.edges[KITH_PAGE_EDGES_MAX].target = KITH_PAGE_NODES_MAX;
    json_t *data = write_data(&network);
    assert_int_equal(count(data, "nodes"), KITH_PAGE_NODES_MAX);
    assert_int_equal(count(data, "edges"), KITH_PAGE_EDGES_MAX);
    assert_true(json_real_value(cell(data, "edges", 0, 4)) == KITH_PAGE_EDGES_MAX + 2);
    assert_true(json_real_value(cell(data, "edges", 1, 4)) == KITH_PAGE_EDGES_MAX);
    json_decref(data);
}

static void a_page_has_all_it_needs_and_may_get_nothing_else(void **state)
{
    (void)state;
    char *page = sample_write(kith_export_html, &(kith_network){0});
    json_decref(data_of(page));
    sample_holds(page, "content=\"default-src 'none'; script-src 'sha256-");
    sample_holds(page, "style-src 'sha256-");
    sample_lacks(page, "unsafe");
    sample_lacks(page, "src=\"");
    sample_holds(page, "Mike Bostock");
    sample_holds(page, "Redistribution and use in source and binary forms");
    free(page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_as_long_as_their_headings),
        cmocka_unit_test(edges_come_heaviest_first),
        cmocka_unit_test(a_sentence_is_there_once_and_names_are_found_in_it),
        cmocka_unit_test(months_are_counted_from_the_first),
        cmocka_unit_test(a_source_on_the_web_is_linked),
        cmocka_unit_test(a_large_network_opens_on_its_backbone),
        cmocka_unit_test(a_page_holds_the_strongest),
        cmocka_unit_test(a_page_has_all_it_needs_and_may_get_nothing_else),
    };
    return cmocka_run_group_tests_name("html", tests, NULL, NULL);
}
