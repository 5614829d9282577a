/* tests/export/test_vosviewer.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static json_t *read_network(const kith_network *network)
{
    char *text = sample_write(kith_export_vosviewer, network);
    json_t *root = json_loads(text, 0, NULL);
    assert_non_null(root);
    free(text);
    return root;
}

static void items_and_links_are_there(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    json_t *root = read_network(&network);
    json_t *inner = json_object_get(root, "network");
    json_t *items = json_object_get(inner, "items"), *links = json_object_get(inner, "links");
    assert_int_equal(json_array_size(items), SAMPLE_NODES);
    assert_int_equal(json_array_size(links), SAMPLE_EDGES);
    json_t *ada = json_array_get(items, 0), *link = json_array_get(links, 0);
    assert_int_equal(json_integer_value(json_object_get(ada, "id")), 1);
    assert_string_equal(json_string_value(json_object_get(ada, "label")), "Ada Lovelace");
    assert_int_equal(json_integer_value(json_object_get(ada, "cluster")), 1);
    assert_null(json_object_get(ada, "x")); /* another has no place */
    assert_non_null(json_object_get(json_object_get(ada, "weights"), "strength"));
    assert_non_null(json_object_get(json_object_get(ada, "scores"), "pagerank"));
    assert_true(json_number_value(json_object_get(link, "strength")) > 0);
    json_decref(root);
    kith_network_clear(&network);
}

static void places_are_there_when_all_have_one(void **state)
{
    (void)state;
    kith_network network;
    sample_single(&network);
    json_t *root = read_network(&network);
    json_t *item = json_array_get(json_object_get(json_object_get(root, "network"), "items"), 0);
    assert_non_null(json_object_get(item, "x"));
    assert_non_null(json_object_get(item, "y"));
    json_decref(root);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(items_and_links_are_there),
        cmocka_unit_test(places_are_there_when_all_have_one),
    };
    return cmocka_run_group_tests_name("vosviewer", tests, NULL, NULL);
}
