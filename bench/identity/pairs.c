/* bench/identity/pairs.c - prints all pairs of names of a corpus that were compared, with their
 * evidence, to learn weights from. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * pairs CORPUS
 *
 * Tab-separated, with a head: ids of the two, then each kind of evidence.
 */
#include <stdio.h>

#include "graph/corpus/corpus.h"
#include "graph/corpus/corpus_store.h"
#include "graph/identity/reading.h"

static int fail(const kith_error *err)
{
    fprintf(stderr, "pairs: %s\n", err->message);
    return 1;
}

static void print(const kith_identity_reading *reading)
{
    const kith_identity_evidence_list *pairs = &reading->clusters.pairs;
    const kith_group *groups = reading->clusters.groups.at;
    const kith_identity_entity *entities = reading->facts.entities;
    printf("a\tb");
    for (int kind = 0; kind < KITH_IDENTITY_EVIDENCE_COUNT; kind++)
        printf("\t%s", kith_identity_evidence_kind_name(kind));
    printf("\n");
    for (size_t i = 0; i < pairs->count; i++) {
        const kith_identity_evidence *pair = &pairs->at[i];
        printf("%s\t%s", entities[groups[pair->group].lead].id.ptr,
               entities[groups[pair->target].lead].id.ptr);
        for (int kind = 0; kind < KITH_IDENTITY_EVIDENCE_COUNT; kind++)
            printf("\t%.4g", kith_identity_evidence_value(pair, kind));
        printf("\n");
    }
}

int main(int argc, char **argv)
{
    kith_error err;
    kith_corpus *corpus;
    kith_store *store;
    kith_identity_reading reading = {0};
    if (argc != 2) {
        fprintf(stderr, "usage: pairs CORPUS\n");
        return 2;
    }
    if (kith_corpus_attach(argv[1], KITH_CORPUS_READ, &corpus, &err) != KITH_OK)
        return fail(&err);
    kith_status status = kith_corpus_settle(corpus, &store, &err);
    if (status == KITH_OK)
        status = kith_identity_reading_open(store, &reading, &err);
    if (status == KITH_OK)
        print(&reading);
    kith_identity_reading_clear(&reading);
    kith_corpus_close(corpus);
    return status == KITH_OK ? 0 : fail(&err);
}
