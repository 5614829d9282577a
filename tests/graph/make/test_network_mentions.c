/* tests/graph/make/test_network_mentions.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/network_mentions.h"

#include "graph/make/make.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

static kith_corpus *empty(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    return corpus;
}

static kith_network make(kith_corpus *corpus, const kith_network_options *asked)
{
    kith_network network;
    kith_network_options options = *asked;
    options.window = (kith_window){KITH_WINDOW_SENTENCE, 1};
    options.types = KITH_TYPES_DEFAULT;
    options.naming = true;
    assert_int_equal(kith_network_make(corpus, &options, &network, NULL), KITH_OK);
    return network;
}

static void check_mention(const kith_network *network, size_t index, const char *label,
                          const char *written, const char *document)
{
    const kith_network_mentions *all = network->naming;
    const kith_mentions_mention *mention = &all->at[index];
    size_t i = 0;
    while (index >= all->sentences[i].first + all->sentences[i].count)
        i++;
    const kith_mentions_sentence *sentence = &all->sentences[i];
    assert_string_equal(network->nodes[mention->node].label.ptr, label);
    assert_true(kith_str_equal(kith_str_slice(sentence->text, mention->start, mention->end),
                               kith_str_of(written)));
    assert_string_equal(all->documents[sentence->document].name.ptr, document);
}

static void every_mention_has_its_sentence_and_document(void **state)
{
    (void)state;
    kith_corpus *corpus = empty();
    marked_add(
        corpus, "a", "2019-02-21",
        "[Ada Reyes|person] met [Bob|person].\nIt rained.\n[Reyes|person:Ada Reyes] left.\n");
    marked_add(corpus, "b", "", "[Bob|person] slept in [Pisa|place].\n");
    kith_network network = make(corpus, &(kith_network_options){0});
    assert_int_equal(network.naming->document_count, 2);
    assert_int_equal(network.naming->sentence_count, 3);
    assert_int_equal(network.naming->count, 4);
    check_mention(&network, 0, "Ada Reyes", "Ada Reyes", "a");
    check_mention(&network, 1, "Bob", "Bob", "a");
    check_mention(&network, 2, "Ada Reyes", "Reyes", "a");
    check_mention(&network, 3, "Bob", "Bob", "b");
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

static void who_is_left_out_is_not_mentioned(void **state)
{
    (void)state;
    kith_corpus *corpus = empty();
    marked_add(corpus, "a", "2019-02-21", "[Ada|person] met [Bob|person].\n[Cy|person] slept.\n");
    marked_add(corpus, "b", "2018", "[Ada|person] slept.\n");
    kith_network_options options = {.filter = {.connected = true}};
    assert_int_equal(kith_scope_since(&options.scope, KITH_STR("2019"), NULL), KITH_OK);
    kith_network network = make(corpus, &options);
    assert_int_equal(network.naming->count, 2);
    assert_int_equal(network.naming->document_count, 1);
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

static void a_corpus_of_nothing_has_none(void **state)
{
    (void)state;
    kith_corpus *corpus = empty();
    kith_network network = make(corpus, &(kith_network_options){0});
    assert_int_equal(network.naming->count, 0);
    kith_network_clear(&network);
    kith_corpus_close(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_mention_has_its_sentence_and_document),
        cmocka_unit_test(who_is_left_out_is_not_mentioned),
        cmocka_unit_test(a_corpus_of_nothing_has_none),
    };
    return cmocka_run_group_tests_name("network_mentions", tests, NULL, NULL);
}
