/* tests/graph/make/test_two_mode.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/two_mode.h"

#include "graph/make/make.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

static kith_corpus *two_papers(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    marked_add(corpus, "a", "2019-02-21", "[Ada|person] met [Bob|person].\n[Ada|person] slept.\n");
    marked_add(corpus, "a", "2019-02-22", "[Bob|person] left [Pisa|place].\n");
    return corpus;
}

static kith_status make(kith_corpus *corpus, kith_network_options options, kith_network *out,
                        kith_error *err)
{
    options.window = (kith_window){KITH_WINDOW_SENTENCE, 1};
    options.types = KITH_TYPES_DEFAULT;
    options.two_mode = true;
    return kith_network_make(corpus, &options, out, err);
}

static const kith_node *node_of(const kith_network *network, const char *id)
{
    for (size_t i = 0; i < network->node_count; i++)
        if (kith_str_equal(network->nodes[i].id, kith_str_of(id)))
            return &network->nodes[i];
    fail_msg("no node %s", id);
    return NULL;
}

static double weight_between(const kith_network *network, const char *one, const char *other)
{
    const kith_node *a = node_of(network, one), *b = node_of(network, other);
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        const kith_node *source = &network->nodes[edge->source];
        const kith_node *target = &network->nodes[edge->target];
        if ((source == a && target == b) || (source == b && target == a))
            return edge->weight;
    }
    return 0;
}

/* Two documents of one name are two nodes; nobody is tied to their like. */
static void documents_are_tied_to_whom_they_name(void **state)
{
    (void)state;
    kith_corpus *corpus = two_papers();
    kith_network network;
    assert_int_equal(make(corpus, (kith_network_options){0}, &network, NULL), KITH_OK);
    assert_int_equal(network.node_count, 4);
    assert_int_equal(network.edge_count, 3);
    assert_true(weight_between(&network, "document:a", "person:Ada") == 2);
    assert_true(weight_between(&network, "document:a", "person:Bob") == 1);
    assert_true(weight_between(&network, "document:a#2", "person:Bob") == 1);
    assert_true(weight_between(&network, "person:Ada", "person:Bob") == 0);
    const kith_node *document = node_of(&network, "document:a");
    assert_int_equal(document->type, KITH_NODE_DOCUMENT);
    assert_string_equal(document->first_date.ptr, "2019-02-21");
    assert_int_equal(document->mentions, 3);
    for (size_t i = 0; i < network.edge_count; i++)
        assert_true(network.edges[i].naming);
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

static void what_makes_no_sense_is_refused(void **state)
{
    (void)state;
    kith_corpus *corpus = two_papers();
    kith_network network;
    kith_error err;
    const kith_network_options refused[] = {
        {.weighting = KITH_WEIGHTING_NPMI},
        {.by = KITH_PERIOD_MONTH},
        {.filter = {.backbone = {KITH_BACKBONE_SIGNIFICANT, 0.05}}},
    };
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        assert_int_equal(make(corpus, refused[i], &network, &err), KITH_EARGUMENT);
    kith_corpus_close(corpus);
}

static void filters_apply(void **state)
{
    (void)state;
    kith_corpus *corpus = two_papers();
    kith_network network;
    const kith_network_options heavy = {.filter = {.min_weight = 2, .connected = true}};
    assert_int_equal(make(corpus, heavy, &network, NULL), KITH_OK);
    assert_int_equal(network.node_count, 2);
    assert_int_equal(network.edge_count, 1);
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(documents_are_tied_to_whom_they_name),
        cmocka_unit_test(what_makes_no_sense_is_refused),
        cmocka_unit_test(filters_apply),
    };
    return cmocka_run_group_tests_name("two_mode", tests, NULL, NULL);
}
