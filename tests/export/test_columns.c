/* tests/export/test_columns.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/columns.h"

#include <strings.h>

#include "graph/measure/catalogue.h"
#include "tests/export/sample_network.h"
#include "tests/unit.h"

static const kith_column *find(const kith_columns *columns, const char *name)
{
    for (size_t i = 0; i < columns->count; i++)
        if (strcmp(columns->at[i].name, name) == 0)
            return &columns->at[i];
    return NULL;
}

/* Gephi lower-cases names, igraph has an attribute "id" of its own. */
static void check_names(kith_columns columns, kith_columns others)
{
    for (size_t i = 0; i < columns.count; i++) {
        const kith_column *column = &columns.at[i];
        for (size_t k = 0; k < i; k++)
            assert_int_not_equal(strcasecmp(column->name, columns.at[k].name), 0);
        assert_int_not_equal(strcasecmp(column->name, "id"), 0);
        bool shared = column->flags & KITH_COLUMN_SHARED;
        assert_true(shared == (find(&others, column->name) != NULL));
    }
}

static void names_are_apart(void **state)
{
    (void)state;
    check_names(kith_columns_of_node(), kith_columns_of_edge());
    check_names(kith_columns_of_edge(), kith_columns_of_node());
}

/* One line of the catalogue is enough for a measure to be in every file. */
static void check_measures(kith_columns columns, kith_measures measures)
{
    for (size_t i = 0; i < measures.count; i++)
        assert_non_null(find(&columns, measures.at[i].name));
}

static void all_measures_are_columns(void **state)
{
    (void)state;
    check_measures(kith_columns_of_node(), kith_measures_of_node());
    check_measures(kith_columns_of_edge(), kith_measures_of_edge());
    check_measures(kith_columns_of_network(), kith_measures_of_network());
}

static void check_cell(kith_columns columns, const char *name, const void *row,
                       const char *expected)
{
    kith_buffer scratch = {0};
    const kith_column *column = find(&columns, name);
    assert_non_null(column);
    kith_str cell = kith_column_read(column, row, &scratch);
    if (!kith_str_equal(cell, kith_str_of(expected)))
        fail_msg("%s is \"%.*s\", not \"%s\"", name, KITH_STR_ARGS(cell), expected);
    kith_buffer_clear(&scratch);
}

static void a_node_is_read(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    kith_columns columns = kith_columns_of_node();
    const kith_node *ada = &network.nodes[0], *namibia = &network.nodes[2];
    const kith_node *bad = &network.nodes[10], *spoiled = &network.nodes[12];
    check_cell(columns, "label", ada, "Ada Lovelace");
    check_cell(columns, "name", ada, "Ada Lovelace");
    check_cell(columns, "type", ada, "person");
    check_cell(columns, "iso", ada, "");
    check_cell(columns, "aliases", ada, "Countess of Lovelace; A. A. L.");
    check_cell(columns, "aliases", namibia, "");
    check_cell(columns, "aliases", &network.nodes[5], "+1");
    check_cell(columns, "iso", namibia, "NA");
    check_cell(columns, "mentions", namibia, "21");
    check_cell(columns, "documents", namibia, "3");
    check_cell(columns, "first_date", namibia, "2019-02-21");
    check_cell(columns, "last_date", namibia, "2021-12-31");
    check_cell(columns, "first_date", &network.nodes[1], "");
    check_cell(columns, "degree", namibia, "2");
    check_cell(columns, "strength", &network.nodes[7], "1.0");
    check_cell(columns, "betweenness", &network.nodes[7], "0.001");
    check_cell(columns, "closeness", namibia, "0.30000000000000004");
    check_cell(columns, "eigenvector", namibia, "1.0");
    check_cell(columns, "pagerank", &network.nodes[7], "1e-300");
    check_cell(columns, "core", namibia, "2");
    check_cell(columns, "community", bad, "2");
    check_cell(columns, "x", namibia, "-98.5");
    check_cell(columns, "y", namibia, "1e+20");
    check_cell(columns, "size", ada, "5.0");
    check_cell(columns, "r", ada, "255");
    check_cell(columns, "g", bad, "10");
    check_cell(columns, "b", ada, "0");
    check_cell(columns, "label", bad, "BadName Two Three");
    check_cell(columns, "label", spoiled, "");
    check_cell(columns, "strength", spoiled, "");
    check_cell(columns, "size", spoiled, "");
    kith_network_clear(&network);
}

static void an_edge_is_read(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    kith_columns columns = kith_columns_of_edge();
    const kith_edge *edge = &network.edges[3], *spoiled = &network.edges[1];
    check_cell(columns, "weight", edge, "4.0");
    check_cell(columns, "distance", edge, "0.25");
    check_cell(columns, "interaction", edge, "co-occurs");
    check_cell(columns, "windows", edge, "4");
    check_cell(columns, "documents", edge, "1");
    check_cell(columns, "expected", edge, "0.25");
    check_cell(columns, "pmi", &network.edges[0], "0.3333333333333333");
    check_cell(columns, "npmi", edge, "0.0");
    check_cell(columns, "g2", edge, "-12.5");
    check_cell(columns, "chi2", edge, "9.5");
    check_cell(columns, "jaccard", edge, "1e-07");
    check_cell(columns, "cosine", edge, "0.5");
    check_cell(columns, "p_value", edge, "1e-20");
    check_cell(columns, "q_value", edge, "0.25");
    check_cell(columns, "first_date", edge, "2019-02-21");
    check_cell(columns, "last_date", edge, "2019-02-22");
    check_cell(columns, "pmi", spoiled, "");
    check_cell(columns, "g2", spoiled, "");
    check_cell(columns, "first_date", spoiled, "");
    network.edges[0].weight = 0;
    check_cell(columns, "weight", &network.edges[0], "");
    check_cell(columns, "distance", &network.edges[0], "");
    kith_network_clear(&network);
}

static void the_network_says_what_weight_is(void **state)
{
    (void)state;
    kith_columns columns = kith_columns_of_network();
    kith_network network = {.window = {KITH_WINDOW_SENTENCE, 1}, .window_count = 9};
    check_cell(columns, "generator", &network, "kith " KITH_VERSION);
    check_cell(columns, "window", &network, "sentence");
    check_cell(columns, "weight", &network, "number of sentences that name both");
    check_cell(columns, "windows", &network, "9");
    network.window.reach = 3;
    check_cell(columns, "window", &network, "sentence:3");
    check_cell(columns, "weight", &network, "number of windows of 3 sentences that name both");
    check_cell(columns, "weighting", &network, "windows");
    network.weighting = KITH_WEIGHTING_DECAY;
    check_cell(columns, "weight", &network,
               "number of windows of 3 sentences that name both, each counting 1 / (1 + d) where "
               "they are named d sentences apart");
    network.weighting = KITH_WEIGHTING_NPMI;
    check_cell(columns, "weighting", &network, "npmi");
    check_cell(columns, "weight", &network,
               "the column npmi, where it is above 0; counted in windows of 3 sentences that name "
               "both");
    network.weighting = KITH_WEIGHTING_DOCUMENTS;
    network.window.reach = 1;
    check_cell(columns, "weight", &network, "number of documents with sentences that name both");
    network.weighting = KITH_WEIGHTING_WINDOWS;
    network.window.kind = KITH_WINDOW_DOCUMENT;
    check_cell(columns, "window", &network, "document");
    check_cell(columns, "weight", &network, "number of documents that name both in one section");
}

static void the_network_says_what_was_kept(void **state)
{
    (void)state;
    kith_columns columns = kith_columns_of_network();
    kith_network network = {.filter = {.ego_depth = 1}};
    check_cell(columns, "filter", &network, "none");
    network.filter = (kith_filter){.connected = true};
    check_cell(columns, "filter", &network, "connected");
    network.filter = (kith_filter){.min_weight = 1.5,
                                   .min_documents = 2,
                                   .backbone = {KITH_BACKBONE_DISPARITY, 0.05},
                                   .top_ties = 3,
                                   .core = 4,
                                   .giant = true,
                                   .ego = KITH_STR("person:A--B */"),
                                   .ego_depth = 2};
    check_cell(columns, "filter", &network,
               "weight from 1.5, documents from 2, disparity backbone at 0.05, "
               "top 3 ties of a node, 4-core, largest component, depth 2 around person:A__B _/");
}

static void check_id(const kith_network *network, size_t index, const char *expected)
{
    kith_buffer scratch = {0};
    kith_str id = kith_node_id_read(network, index, &scratch);
    assert_true(kith_str_equal(id, kith_str_of(expected)));
    kith_buffer_clear(&scratch);
}

static void ids_stay_apart_when_they_are_cleaned(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    check_id(&network, 0, "person:Ada Lovelace");
    check_id(&network, 4, "person:=1+1");
    check_id(&network, 10, "person:BadName Two Three#10");
    check_id(&network, 11, "person:BadName Two Three");
    check_id(&network, 12, "organization:Room #12#12");
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_apart),
        cmocka_unit_test(all_measures_are_columns),
        cmocka_unit_test(a_node_is_read),
        cmocka_unit_test(an_edge_is_read),
        cmocka_unit_test(the_network_says_what_weight_is),
        cmocka_unit_test(the_network_says_what_was_kept),
        cmocka_unit_test(ids_stay_apart_when_they_are_cleaned),
    };
    return cmocka_run_group_tests_name("columns", tests, NULL, NULL);
}
