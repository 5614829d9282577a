/* tests/graph/network/test_network.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/network/network.h"

#include <math.h>

#include "graph/cooccurrence/association.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"
#include "graph/make/make.h"

static const kith_network_options defaults = {.window = {KITH_WINDOW_SENTENCE, 1},
                                              .types = KITH_TYPES_DEFAULT,
                                              .filter = {.connected = true}};

static kith_corpus *news(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    marked_add(corpus, "one", "2019-02-21",
               "[Ada Lovelace|person] of [Britain|country:GB] met [Babbage|person] in "
               "[London|place].\n"
               "[Lovelace|person:Ada Lovelace] thanked [Babbage|person].\n"
               "[Lovelace|person:Ada Lovelace] slept.\n"
               "The [British|~country:GB] slept too.\n");
    marked_add(corpus, "two", "2018",
               "[Babbage|person] paid [Acme Inc.|company] in the [UK|country:GB].\n"
               "[A. Lovelace|person:Ada Lovelace] paid [Babbage|person].\n"
               "[Nobody|person] slept.\n");
    return corpus;
}

static kith_network make(kith_corpus *corpus, const kith_network_options *options)
{
    kith_network network = {0};
    assert_int_equal(kith_network_make(corpus, options, &network, NULL), KITH_OK);
    return network;
}

static void nodes_are_in_order_of_strength(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_network network = make(corpus, &defaults);
    static const char *const ids[] = {"person:Babbage", "country:GB", "person:Ada Lovelace",
                                      "company:Acme Inc."};
    static const double strengths[] = {6, 4, 4, 2};
    assert_int_equal(network.node_count, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(network.nodes[i].id.ptr, ids[i]);
        assert_true(network.nodes[i].strength == strengths[i]);
    }
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

static void a_node_carries_what_the_corpus_knows(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_network network = make(corpus, &defaults);
    const kith_node *britain = &network.nodes[1], *ada = &network.nodes[2];
    assert_string_equal(britain->label.ptr, "United Kingdom");
    assert_string_equal(britain->iso, "GB");
    assert_int_equal(britain->type, KITH_TYPE_COUNTRY);
    assert_int_equal(britain->mentions, 3);
    assert_int_equal(britain->documents, 2);
    assert_string_equal(britain->first_date.ptr, "2018");
    assert_string_equal(britain->last_date.ptr, "2019-02-21");
    assert_int_equal(britain->alias_count, 2);
    assert_string_equal(britain->aliases[0].ptr, "Britain");
    assert_string_equal(britain->aliases[1].ptr, "UK");
    assert_int_equal(ada->mentions, 4);
    assert_int_equal(ada->alias_count, 2);
    assert_string_equal(ada->aliases[0].ptr, "Lovelace");
    assert_string_equal(ada->aliases[1].ptr, "A. Lovelace");
    assert_string_equal(ada->iso, "");
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

static void an_edge_carries_its_measures(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_network network = make(corpus, &defaults);
    assert_int_equal(network.edge_count, 5);
    for (size_t i = 0; i < network.edge_count; i++) {
        const kith_edge *edge = &network.edges[i];
        assert_true(edge->source < edge->target && edge->target < network.node_count);
        assert_true(edge->weight == (double)edge->windows);
        if (i)
            assert_true(edge[-1].source < edge->source ||
                        (edge[-1].source == edge->source && edge[-1].target < edge->target));
    }

    /* Babbage and Ada: 3 of the 7 sentences name both, 4 name him, 4 name her. */
    const kith_edge *edge = &network.edges[1];
    kith_association expected = kith_association_of(3, 4, 4, 7);
    assert_int_equal(edge->target, 2);
    assert_int_equal(edge->windows, 3);
    assert_int_equal(edge->documents, 2);
    assert_true(edge->expected == 16.0 / 7 && edge->jaccard == 3.0 / 5);
    assert_true(edge->pmi == expected.pmi && edge->npmi == expected.npmi);
    assert_true(edge->g2 == expected.g2);
    assert_true(edge->chi2 == expected.chi2 && edge->cosine == 3.0 / 4);
    assert_string_equal(edge->first_date.ptr, "2018");
    assert_string_equal(edge->last_date.ptr, "2019-02-21");
    assert_int_equal(network.window_count, 7);
    assert_int_equal(network.documents, 2);
    assert_int_equal(network.sentences, 7);
    assert_int_equal(network.mentions, 13);
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

static void options_choose_nodes_and_edges(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_network_options options = defaults;
    options.filter.min_weight = 2;
    kith_network network = make(corpus, &options);
    assert_int_equal(network.node_count, 3);
    assert_int_equal(network.edge_count, 2);
    assert_true(network.nodes[0].strength == 5);
    kith_network_clear(&network);

    options.filter.connected = false;
    network = make(corpus, &options);
    assert_int_equal(network.node_count, 5);
    assert_int_equal(network.edge_count, 2);
    assert_string_equal(network.nodes[4].id.ptr, "person:Nobody");
    kith_network_clear(&network);

    options = defaults;
    options.types = 1u << KITH_TYPE_PLACE | 1u << KITH_TYPE_COUNTRY;
    network = make(corpus, &options);
    assert_int_equal(network.node_count, 2);
    assert_int_equal(network.window_count, 3);
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

static void weight_is_what_was_asked_for(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_network_options options = defaults;
    options.weighting = KITH_WEIGHTING_NEWMAN;
    kith_network network = make(corpus, &options);
    assert_int_equal(network.weighting, KITH_WEIGHTING_NEWMAN);
    assert_int_equal(network.edge_count, 5);
    /* Babbage: half of two crowded sentences with each of two others, and Ada alone twice. */
    assert_string_equal(network.nodes[0].id.ptr, "person:Babbage");
    assert_true(network.nodes[0].strength == 4);
    for (size_t i = 0; i < network.edge_count; i++)
        assert_true(network.edges[i].weight <= (double)network.edges[i].windows);
    kith_network_clear(&network);

    options.weighting = KITH_WEIGHTING_DOCUMENTS;
    network = make(corpus, &options);
    for (size_t i = 0; i < network.edge_count; i++)
        assert_true(network.edges[i].weight == (double)network.edges[i].documents);
    kith_network_clear(&network);

    /* Britain and Ada share one sentence of the 12 / 7 that chance would have them share. */
    options.weighting = KITH_WEIGHTING_NPMI;
    network = make(corpus, &options);
    assert_int_equal(network.edge_count, 4);
    assert_int_equal(network.unweighted_count, 1);
    for (size_t i = 0; i < network.edge_count; i++)
        assert_true(network.edges[i].weight == network.edges[i].npmi);
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

static double sum_slices(kith_slices slices)
{
    double sum = 0;
    for (size_t i = 0; i < slices.count; i++) {
        assert_true(slices.at[i].period > 0 && slices.at[i].amount > 0);
        if (i)
            assert_true(slices.at[i - 1].period < slices.at[i].period);
        sum += slices.at[i].amount;
    }
    return sum;
}

static void check_sums(const kith_network *network)
{
    for (size_t i = 0; i < network->node_count; i++)
        assert_true(sum_slices(network->nodes[i].slices) == (double)network->nodes[i].mentions);
    for (size_t i = 0; i < network->edge_count; i++)
        assert_true(fabs(sum_slices(network->edges[i].slices) - network->edges[i].weight) < 1e-12);
}

static void periods_add_up_to_the_whole(void **state)
{
    (void)state;
    static const kith_weighting weightings[] = {KITH_WEIGHTING_WINDOWS, KITH_WEIGHTING_DOCUMENTS,
                                                KITH_WEIGHTING_NEWMAN, KITH_WEIGHTING_DECAY};
    kith_corpus *corpus = news();
    marked_add(corpus, "three", "2019-02-01", "[Babbage|person] met [Ada Lovelace|person].\n");
    kith_network_options options = defaults;
    options.by = KITH_PERIOD_YEAR;
    for (size_t i = 0; i < 4; i++) {
        options.weighting = weightings[i];
        kith_network network = make(corpus, &options);
        assert_int_equal(network.undated_count, 0);
        check_sums(&network);
        kith_network_clear(&network);
    }

    /* One document is of a year alone. */
    options.by = KITH_PERIOD_MONTH;
    options.weighting = KITH_WEIGHTING_WINDOWS;
    kith_network network = make(corpus, &options);
    assert_int_equal(network.undated_count, 1);
    assert_int_equal(network.edges[0].slices.count, 1);
    assert_true(network.edges[0].weight == 4 && network.edges[0].slices.at[0].amount == 3);
    kith_network_clear(&network);

    kith_network untouched = {.node_count = 7};
    options.weighting = KITH_WEIGHTING_NPMI;
    assert_int_equal(kith_network_make(corpus, &options, &untouched, NULL), KITH_EARGUMENT);
    kith_corpus_close(corpus);
}

static void nothing_makes_an_empty_network(void **state)
{
    (void)state;
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    kith_network network = make(corpus, &defaults);
    assert_int_equal(network.node_count, 0);
    assert_int_equal(network.edge_count, 0);
    kith_network_clear(&network);

    kith_network untouched = {.node_count = 7};
    kith_network_options options = defaults;
    options.types = 0;
    assert_int_equal(kith_network_make(corpus, &options, &untouched, NULL), KITH_EARGUMENT);
    options.types = 1u << KITH_TYPE_COUNT;
    assert_int_equal(kith_network_make(corpus, &options, &untouched, NULL), KITH_EARGUMENT);
    assert_int_equal(untouched.node_count, 7);
    kith_corpus_close(corpus);
    kith_network_clear(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_are_in_order_of_strength),
        cmocka_unit_test(a_node_carries_what_the_corpus_knows),
        cmocka_unit_test(an_edge_carries_its_measures),
        cmocka_unit_test(options_choose_nodes_and_edges),
        cmocka_unit_test(weight_is_what_was_asked_for),
        cmocka_unit_test(periods_add_up_to_the_whole),
        cmocka_unit_test(nothing_makes_an_empty_network),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
