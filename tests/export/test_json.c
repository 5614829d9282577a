/* tests/export/test_json.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <jansson.h>
#include <stdlib.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static json_t *load(const kith_network *network)
{
    char *text = sample_write(kith_export_json, network);
    json_error_t error;
    json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, &error);
    if (!root)
        fail_msg("line %d: %s", error.line, error.text);
    free(text);
    return root;
}

static void check_string(const json_t *object, const char *key, const char *expected)
{
    const json_t *value = json_object_get(object, key);
    assert_true(json_is_string(value));
    assert_string_equal(json_string_value(value), expected);
}

static void check_integer(const json_t *object, const char *key, json_int_t expected)
{
    const json_t *value = json_object_get(object, key);
    assert_true(json_is_integer(value));
    assert_int_equal(json_integer_value(value), expected);
}

static void check_real(const json_t *object, const char *key, double expected)
{
    const json_t *value = json_object_get(object, key);
    assert_true(json_is_real(value));
    assert_true(json_real_value(value) == expected);
}

static void it_is_an_undirected_graph(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    json_t *root = load(&network);
    assert_true(json_is_false(json_object_get(root, "directed")));
    assert_true(json_is_false(json_object_get(root, "multigraph")));
    assert_int_equal(json_array_size(json_object_get(root, "nodes")), SAMPLE_NODES);
    assert_int_equal(json_array_size(json_object_get(root, "edges")), SAMPLE_EDGES);
    const json_t *graph = json_object_get(root, "graph");
    check_string(graph, "generator", "kith " KITH_VERSION);
    check_string(graph, "weight", "number of sentences that name both");
    check_integer(graph, "nodes", SAMPLE_NODES);
    check_integer(graph, "windows", 40);
    check_real(graph, "modularity", -0.125);
    json_decref(root);
    kith_network_clear(&network);
}

static void types_stay_what_they_are(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    json_t *root = load(&network);
    const json_t *ada = json_array_get(json_object_get(root, "nodes"), 0);
    check_string(ada, "id", "person:Ada Lovelace");
    check_string(ada, "aliases", "Countess of Lovelace; A. A. L.");
    check_integer(ada, "mentions", 1);
    check_integer(ada, "r", 255);
    check_real(ada, "strength", 0);
    check_real(ada, "x", -100.5);
    assert_null(json_object_get(ada, "iso"));
    const json_t *edge = json_array_get(json_object_get(root, "edges"), 3);
    check_string(edge, "source", "person:=1+1");
    check_real(edge, "weight", 4);
    check_real(edge, "distance", 0.25);
    check_integer(edge, "windows", 4);
    json_decref(root);
    kith_network_clear(&network);
}

static void names_are_as_they_were(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    json_t *root = load(&network);
    const json_t *nodes = json_object_get(root, "nodes");
    check_string(json_array_get(nodes, 1), "label", "AT&T <\"Bell\" & 'Sons'>");
    check_string(json_array_get(nodes, 4), "label", "=HYPERLINK(\"http://x\",\"y\")");
    check_string(json_array_get(nodes, 8), "label", "Zoë 😀 🇬🇧");
    check_string(json_array_get(nodes, 9), "label", "محمد علي");
    check_string(json_array_get(nodes, 10), "label", "BadName Two Three");
    assert_null(json_object_get(json_array_get(nodes, 12), "closeness"));
    const json_t *longest = json_object_get(json_array_get(nodes, 13), "label");
    assert_int_equal(json_string_length(longest), SAMPLE_LONG_NAME);
    json_decref(root);
    kith_network_clear(&network);
}

static void an_empty_network_is_a_file(void **state)
{
    (void)state;
    json_t *root = load(&(kith_network){0});
    assert_int_equal(json_array_size(json_object_get(root, "nodes")), 0);
    assert_true(json_is_array(json_object_get(root, "edges")));
    json_decref(root);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_an_undirected_graph),
        cmocka_unit_test(types_stay_what_they_are),
        cmocka_unit_test(names_are_as_they_were),
        cmocka_unit_test(an_empty_network_is_a_file),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
