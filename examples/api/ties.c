/* examples/api/ties.c - prints who is named with whom in files. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Build it against an installed kith: cc ties.c $(pkg-config --cflags --libs kith) -o ties */
#include <stdio.h>

#include "extract/entity/extractor.h"
#include "extract/record/source.h"
#include "graph/corpus/corpus.h"
#include "graph/network/network.h"

static void say_problem(void *context, const char *place, const kith_error *problem)
{
    (void)context;
    fprintf(stderr, "%s: %s\n", place, problem->message);
}

/* Find what each document of `paths` names, and add it to `corpus`. */
static kith_status read_files(const char *const *paths, size_t count, kith_extractor *extractor,
                              kith_corpus *corpus, kith_error *err)
{
    kith_source_options options = {.problem = say_problem};
    kith_source *source = kith_source_new(paths, count, &options);
    kith_arena arena = {0}; /* of one document */
    kith_record record;
    kith_status status = KITH_OK;
    while (status == KITH_OK && kith_source_next(source, &arena, &record)) {
        kith_document document;
        kith_extraction extraction;
        bool added;
        status = kith_document_make(&record, &arena, &document, err);
        if (status == KITH_OK) {
            kith_extractor_run(extractor, &document, &arena, &extraction);
            status = kith_corpus_add(corpus, &document, &extraction, &added, err);
        }
        kith_arena_clear(&arena);
    }
    kith_arena_free(&arena);
    kith_source_free(source);
    return status;
}

static kith_status print_ties(kith_corpus *corpus, kith_error *err)
{
    kith_network_options options = {
        .window = {.kind = KITH_WINDOW_SENTENCE, .reach = 1},
        .types = KITH_TYPES_DEFAULT,
    };
    kith_network network;
    kith_status status = kith_network_make(corpus, &options, &network, err);
    if (status != KITH_OK)
        return status;
    for (size_t i = 0; i < network.edge_count; i++) {
        const kith_edge *edge = &network.edges[i];
        const kith_node *a = &network.nodes[edge->source], *b = &network.nodes[edge->target];
        printf("%.0f\t%.*s\t%.*s\n", edge->weight, KITH_STR_ARGS(a->label),
               KITH_STR_ARGS(b->label));
    }
    kith_network_clear(&network);
    return KITH_OK;
}

int main(int argc, char **argv)
{
    kith_error err;
    kith_model *model = NULL;
    kith_extractor *extractor = NULL;
    kith_corpus *corpus = NULL;
    kith_status status = kith_model_open_default(&model, &err);
    if (status == KITH_OK)
        status = kith_extractor_make(model, &extractor, &err);
    if (status == KITH_OK)
        status = kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, &err);
    if (status == KITH_OK)
        status =
            read_files((const char *const *)argv + 1, (size_t)argc - 1, extractor, corpus, &err);
    if (status == KITH_OK)
        status = print_ties(corpus, &err);
    if (status != KITH_OK)
        fprintf(stderr, "ties: %s\n", err.message);
    kith_corpus_close(corpus);
    kith_extractor_free(extractor);
    kith_model_free(model);
    return status == KITH_OK ? 0 : 1;
}
