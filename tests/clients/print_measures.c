/* tests/clients/print_measures.c - the measures of a network of plain numbers, for
 * test_measures.py. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/measure.h"

#include <stdio.h>
#include <stdlib.h>

#include "graph/measure/catalogue.h"

/* Read "nodes edges", the type of each node, and a "source target weight" for each edge. */
static bool read_network(kith_network *out)
{
    kith_network network = {0};
    if (scanf("%zu %zu", &network.node_count, &network.edge_count) != 2)
        return false;
    network.nodes = kith_arena_array(&network.arena, kith_node, network.node_count);
    network.edges = kith_arena_array(&network.arena, kith_edge, network.edge_count);
    bool fine = true;
    for (size_t i = 0; i < network.node_count && fine; i++) {
        unsigned type;
        fine = scanf("%u", &type) == 1;
        network.nodes[i].type = (kith_type)type;
    }
    for (size_t i = 0; i < network.edge_count && fine; i++) {
        kith_edge *edge = &network.edges[i];
        fine = scanf("%u %u %lf", &edge->source, &edge->target, &edge->weight) == 3;
    }
    if (fine)
        *out = network;
    else
        kith_network_clear(&network);
    return fine;
}

static void print_names(kith_measures measures)
{
    for (size_t i = 0; i < measures.count; i++)
        printf("%s ", measures.at[i].name);
}

static void print_values(kith_measures measures, const void *row)
{
    for (size_t i = 0; i < measures.count; i++)
        printf("%.17g ", kith_measure_value(&measures.at[i], row));
}

static void print_node(const kith_node *node)
{
    print_values(kith_measures_of_node(), node);
    printf("%.17g %.17g %.17g %u %u %u\n", node->x, node->y, node->size, node->r, node->g, node->b);
}

static void print_headings(void)
{
    print_names(kith_measures_of_network());
    putchar('\n');
    print_names(kith_measures_of_node());
    printf("x y size r g b\n");
    print_names(kith_measures_of_edge());
    putchar('\n');
}

/* A line of names each for the whole, nodes and edges; then one of values for each of them. */
static void print_network(const kith_network *network)
{
    print_headings();
    print_values(kith_measures_of_network(), network);
    putchar('\n');
    for (size_t i = 0; i < network->node_count; i++)
        print_node(&network->nodes[i]);
    for (size_t i = 0; i < network->edge_count; i++) {
        print_values(kith_measures_of_edge(), &network->edges[i]);
        putchar('\n');
    }
}

int main(void)
{
    kith_network network;
    if (!read_network(&network)) {
        fprintf(stderr, "print_measures: standard input is not a network\n");
        return EXIT_FAILURE;
    }
    kith_error err;
    kith_status status = kith_network_measure(&network, &(kith_measuring){.seed = 1}, &err);
    if (status == KITH_OK)
        print_network(&network);
    else
        fprintf(stderr, "print_measures: %s\n", err.message);
    kith_network_clear(&network);
    return status == KITH_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
