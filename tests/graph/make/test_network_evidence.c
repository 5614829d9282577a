/* tests/graph/make/test_network_evidence.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/network_evidence.h"

#include <stdlib.h>

#include "tests/graph/marked.h"
#include "tests/unit.h"
#include "graph/make/make.h"

static kith_corpus *empty(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    return corpus;
}

static kith_network make(kith_corpus *corpus, size_t sentences)
{
    kith_network network;
    kith_network_options options = {
        .window = {KITH_WINDOW_SENTENCE, 1}, .types = KITH_TYPES_DEFAULT, .sentences = sentences};
    assert_int_equal(kith_network_make(corpus, &options, &network, NULL), KITH_OK);
    return network;
}

static void check_span(const kith_evidence *evidence, kith_evidence_span span, kith_str text)
{
    assert_true(kith_str_equal(kith_str_slice(evidence->sentence, span.start, span.end), text));
}

/* Whichever end is named less often. */
static void spans_are_of_source_and_target(void **state)
{
    (void)state;
    kith_corpus *corpus = empty();
    marked_add(
        corpus, "a", "2019-02-21",
        "[Ada|person] met [Bob|person].\n[Ada|person] met [Cy|person].\n[Ada|person] slept.\n"
        "[Bob|person] met [Dee|person].\n[Dee|person] met [Bob|person] again.\n");
    kith_network network = make(corpus, 5);
    assert_int_equal(network.edge_count, 3);
    for (size_t i = 0; i < network.edge_count; i++) {
        const kith_evidence_list *list = &network.evidence[i];
        assert_int_equal(list->count, network.edges[i].windows);
        for (size_t k = 0; k < list->count; k++) {
            check_span(&list->at[k], list->at[k].first,
                       network.nodes[network.edges[i].source].label);
            check_span(&list->at[k], list->at[k].second,
                       network.nodes[network.edges[i].target].label);
        }
    }
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

static void the_newest_are_kept(void **state)
{
    (void)state;
    kith_corpus *corpus = empty();
    marked_add(corpus, "old", "2018-05", "[Ada|person] met [Bob|person].\n");
    marked_add(corpus, "new", "2019-02-21", "[Ada|person] met [Bob|person].\n");
    kith_network network = make(corpus, 1);
    assert_int_equal(network.evidence[0].count, 1);
    assert_string_equal(network.evidence[0].at[0].document.ptr, "new");
    kith_network_clear(&network);
    network = make(corpus, 0);
    assert_null(network.evidence);
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

static void long_sentences_leave_none_for_light_edges(void **state)
{
    (void)state;
    kith_corpus *corpus = empty();
    static const char names[] = "[Ada|person] met [Bob|person] ";
    char *text = malloc(KITH_NETWORK_TEXT_MAX + sizeof names + 2);
    assert_non_null(text);
    memcpy(text, names, sizeof names - 1);
    memset(text + sizeof names - 1, 'x', KITH_NETWORK_TEXT_MAX);
    memcpy(text + sizeof names - 1 + KITH_NETWORK_TEXT_MAX, ".\n", 3);
    marked_add(corpus, "long", "2019-02-21", text);
    marked_add(corpus, "short", "2019-02-21",
               "[Ada|person] met [Bob|person].\n[Cy|person] met [Dee|person].\n");
    kith_network network = make(corpus, 5);
    assert_int_equal(network.edge_count, 2);
    assert_int_equal(network.evidence[0].count, 2);
    assert_int_equal(network.evidence[1].count, 0);
    kith_network_clear(&network);
    kith_corpus_close(corpus);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spans_are_of_source_and_target),
        cmocka_unit_test(the_newest_are_kept),
        cmocka_unit_test(long_sentences_leave_none_for_light_edges),
    };
    return cmocka_run_group_tests_name("network_evidence", tests, NULL, NULL);
}
