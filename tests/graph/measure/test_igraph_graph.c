/* tests/graph/measure/test_igraph_graph.c - igraph is lent to us as its other user has set it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/igraph_graph.h"

#include "tests/graph/plain_network.h"

static size_t calls;

static igraph_error_t interrupted(void *data)
{
    (void)data;
    calls++;
    return IGRAPH_SUCCESS;
}

static igraph_error_t init_attributes(igraph_t *graph, igraph_vector_ptr_t *attributes)
{
    (void)graph;
    (void)attributes;
    calls++;
    return IGRAPH_SUCCESS;
}

/* A program that uses igraph too, as python-igraph does, whose functions ask Python. */
static void nothing_of_another_user_is_called_and_all_is_put_back(void **state)
{
    (void)state;
    static const igraph_attribute_table_t table = {.init = init_attributes};
    kith_igraph_session session;
    kith_igraph igraph = {0};
    kith_error err;
    kith_network network = cliques_in_a_row(20, 10);
    igraph_set_interruption_handler(interrupted);
    igraph_set_attribute_table(&table);
    assert_int_equal(kith_igraph_enter(&session, &err), KITH_OK);
    assert_int_equal(kith_igraph_init(&igraph, &network, &err), KITH_OK);
    igraph_vector_t betweenness;
    assert_int_equal(igraph_vector_init(&betweenness, 0), IGRAPH_SUCCESS);
    assert_int_equal(igraph_betweenness(&igraph.graph, &betweenness, igraph_vss_all(), false, NULL),
                     IGRAPH_SUCCESS);
    igraph_vector_destroy(&betweenness);
    kith_igraph_clear(&igraph);
    kith_igraph_leave(&session);
    assert_int_equal(calls, 0);
    assert_ptr_equal(igraph_set_interruption_handler(NULL), interrupted);
    assert_ptr_equal(igraph_set_attribute_table(NULL), &table);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_of_another_user_is_called_and_all_is_put_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
