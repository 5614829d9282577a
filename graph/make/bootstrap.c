/* graph/make/bootstrap.c - the bootstrap: how far a measure depends on which documents there are.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/bootstrap.h"

#include <math.h>
#include <stdlib.h>

#include "graph/make/make.h"

#define OUTSIDE 0.025 /* of the samples, on either side */

/* Where an entity stands among those asked for. */
typedef struct place {
    int64_t entity;
    size_t index;
} place;

static int by_entity(const void *left, const void *right)
{
    const place *p = left, *q = right;
    return (p->entity > q->entity) - (p->entity < q->entity);
}

static place *sort_places(const kith_bootstrap *bootstrap, kith_arena *arena)
{
    place *places = kith_arena_array(arena, place, bootstrap->entity_count);
    for (size_t i = 0; i < bootstrap->entity_count; i++)
        places[i] = (place){bootstrap->entities[i], i};
    if (bootstrap->entity_count)
        qsort(places, bootstrap->entity_count, sizeof *places, by_entity);
    return places;
}

/* Read one sample: values[entity * samples + sample]. */
static void read_sample(const kith_bootstrap *bootstrap, const kith_network *network,
                        const place *places, size_t sample, double *values)
{
    for (size_t i = 0; i < bootstrap->entity_count; i++)
        values[i * bootstrap->samples + sample] = bootstrap->read(bootstrap->context, NULL);
    for (size_t i = 0; i < network->node_count; i++) {
        const kith_node *node = &network->nodes[i];
        const place wanted = {.entity = node->entity};
        const place *found =
            bsearch(&wanted, places, bootstrap->entity_count, sizeof *places, by_entity);
        if (found)
            values[found->index * bootstrap->samples + sample] =
                bootstrap->read(bootstrap->context, node);
    }
}

static int ascending(const void *left, const void *right)
{
    double p = *(const double *)left, q = *(const double *)right;
    return (p > q) - (p < q);
}

static kith_interval interval_of(double *values, size_t count)
{
    size_t known = 0;
    for (size_t i = 0; i < count; i++)
        if (!isnan(values[i]))
            values[known++] = values[i];
    if (known == 0)
        return (kith_interval){NAN, NAN};
    qsort(values, known, sizeof *values, ascending);
    size_t outside = (size_t)(OUTSIDE * (double)known);
    return (kith_interval){values[outside], values[known - 1 - outside]};
}

kith_status kith_bootstrap_run(kith_corpus *corpus, const kith_network_options *options,
                               const kith_bootstrap *bootstrap, kith_interval *out, kith_error *err)
{
    if (bootstrap->samples == 0 || bootstrap->samples > KITH_BOOTSTRAP_MAX)
        return kith_fail(err, KITH_EARGUMENT, "from 1 to %d samples can be drawn",
                         KITH_BOOTSTRAP_MAX);
    kith_arena scratch = {0};
    kith_network_options sampled = *options;
    const place *places = sort_places(bootstrap, &scratch);
    double *values = kith_arena_array(
        &scratch, double, kith_array_bytes(bootstrap->entity_count, bootstrap->samples));
    kith_status status = KITH_OK;
    for (size_t i = 0; i < bootstrap->samples && status == KITH_OK; i++) {
        kith_network network = {0};
        sampled.scope.resample = options->measuring.seed * KITH_BOOTSTRAP_MAX + i + 1;
        status = kith_network_make(corpus, &sampled, &network, err);
        if (status == KITH_OK)
            read_sample(bootstrap, &network, places, i, values);
        kith_network_clear(&network);
    }
    for (size_t i = 0; i < bootstrap->entity_count && status == KITH_OK; i++)
        out[i] = interval_of(values + i * bootstrap->samples, bootstrap->samples);
    kith_arena_free(&scratch);
    return status;
}
