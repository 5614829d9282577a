/* tests/export/test_cypher.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>
#include <string.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static void it_merges_nodes_and_relationships(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_cypher, &network);
    assert_memory_equal(text, "// generator: kith ", 19);
    sample_holds(text, "\n// weight: number of sentences that name both\n");
    sample_holds(text, "\nCREATE CONSTRAINT kith_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE "
                       "n.id IS UNIQUE;\nUNWIND [\n{id: \"person:Ada Lovelace\", properties: "
                       "{label: \"Ada Lovelace\", name: ");
    sample_holds(text, "}}\n] AS row\nMERGE (n:Entity {id: row.id})\nSET n:Person, "
                       "n += row.properties;\n");
    sample_holds(text, "\n{source: \"person:Ada Lovelace\", target: \"country:NA\", properties: "
                       "{weight: 0.30000000000000004, distance: ");
    sample_holds(text, "MERGE (a)-[r:CO_OCCURS]-(b)\nSET r += row.properties;\n");
    free(text);
    kith_network_clear(&network);
}

static void strings_stay_in_their_quotes(void **state)
{
    (void)state;
    kith_network network;
    sample_single(&network);
    network.nodes[0].id = KITH_STR("person:\"}); MATCH (n) DETACH DELETE n;//");
    network.nodes[0].label = KITH_STR("\\\"\n\\u0022});\x1b'");
    char *text = sample_write(kith_export_cypher, &network);
    sample_holds(text, "{id: \"person:\\\"}); MATCH (n) DETACH DELETE n;//\", properties: "
                       "{label: \"\\\\\\\" \\\\u0022});'\", ");
    free(text);
    kith_network_clear(&network);
}

static void a_statement_has_a_batch_of_rows(void **state)
{
    (void)state;
    kith_node nodes[1001];
    for (size_t i = 0; i < 1001; i++)
        nodes[i] = (kith_node){.id = KITH_STR("person:A"), .label = KITH_STR("A")};
    const kith_network network = {.nodes = nodes, .node_count = 1001};
    char *text = sample_write(kith_export_cypher, &network);
    size_t statements = 0;
    for (const char *at = text; (at = strstr(at, "UNWIND [\n")); at++)
        statements++;
    assert_int_equal(statements, 3);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_merges_nodes_and_relationships),
        cmocka_unit_test(strings_stay_in_their_quotes),
        cmocka_unit_test(a_statement_has_a_batch_of_rows),
    };
    return cmocka_run_group_tests_name("cypher", tests, NULL, NULL);
}
