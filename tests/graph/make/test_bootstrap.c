/* tests/graph/make/test_bootstrap.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/bootstrap.h"

#include <math.h>
#include <stdio.h>

#include "tests/graph/marked.h"
#include "tests/unit.h"

#define DOCUMENTS 200

static double read_documents(const void *context, const kith_node *node)
{
    (void)context;
    return node ? (double)node->documents : 0;
}

static double know_nothing(const void *context, const kith_node *node)
{
    (void)context;
    (void)node;
    return NAN;
}

/* Ada is in all documents, Bob in the first alone. */
static kith_corpus *one_constant_one_rare(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    for (int i = 0; i < DOCUMENTS; i++) {
        char id[8];
        snprintf(id, sizeof id, "%d", i);
        marked_add(corpus, id, "",
                   i ? "[Ada|person] slept.\n" : "[Ada|person] met [Bob|person].\n");
    }
    return corpus;
}

static const kith_network_options options = {
    .window = {KITH_WINDOW_SENTENCE, 1}, .types = KITH_TYPES_ALL, .ties_only = true};

static void an_interval_is_as_wide_as_chance_makes_it(void **state)
{
    (void)state;
    kith_corpus *corpus = one_constant_one_rare();
    const int64_t entities[] = {2, 1, 99};
    kith_bootstrap bootstrap = {
        .samples = 400, .read = read_documents, .entities = entities, .entity_count = 3};
    kith_interval found[3], again[3], other[3];
    kith_network_options seeded = options;
    assert_int_equal(kith_bootstrap_run(corpus, &options, &bootstrap, found, NULL), KITH_OK);
    /* Poisson: 200 have a deviation of sqrt(200), one is from 0 to 3 in 95 of 100. */
    assert_true(found[0].low == 0 && found[0].high == 3);
    assert_true(fabs(found[1].low - (DOCUMENTS - 1.96 * sqrt(DOCUMENTS))) < 6);
    assert_true(fabs(found[1].high - (DOCUMENTS + 1.96 * sqrt(DOCUMENTS))) < 6);
    assert_true(found[2].low == 0 && found[2].high == 0);
    assert_int_equal(kith_bootstrap_run(corpus, &options, &bootstrap, again, NULL), KITH_OK);
    assert_memory_equal(found, again, sizeof found);
    seeded.measuring.seed = 1;
    assert_int_equal(kith_bootstrap_run(corpus, &seeded, &bootstrap, other, NULL), KITH_OK);
    assert_memory_not_equal(found, other, sizeof found);
    kith_corpus_close(corpus);
}

static void what_no_sample_knows_has_no_interval(void **state)
{
    (void)state;
    kith_corpus *corpus = one_constant_one_rare();
    const int64_t entity = 1;
    kith_bootstrap bootstrap = {
        .samples = 3, .read = know_nothing, .entities = &entity, .entity_count = 1};
    kith_interval found;
    assert_int_equal(kith_bootstrap_run(corpus, &options, &bootstrap, &found, NULL), KITH_OK);
    assert_true(isnan(found.low) && isnan(found.high));
    const uint64_t wrong[] = {0, KITH_BOOTSTRAP_MAX + 1};
    for (size_t i = 0; i < 2; i++) {
        bootstrap.samples = wrong[i];
        assert_int_equal(kith_bootstrap_run(corpus, &options, &bootstrap, &found, NULL),
                         KITH_EARGUMENT);
    }
    kith_corpus_close(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_interval_is_as_wide_as_chance_makes_it),
        cmocka_unit_test(what_no_sample_knows_has_no_interval),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
