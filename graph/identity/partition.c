/* graph/identity/partition.c - the documents of an identity, in the course of being told
 * apart. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/partition.h"

#include <stdlib.h>

static int compare_places(const void *left, const void *right)
{
    const kith_partition_place *p = left, *q = right;
    if (p->document != q->document)
        return p->document < q->document ? -1 : 1;
    return (p->at > q->at) - (p->at < q->at);
}

static void list_places(const kith_identity_facts *facts, const kith_identity_clusters *clusters,
                        kith_arena *arena, kith_partition *out)
{
    const kith_incidence *documents = &facts->context->documents;
    size_t from = clusters->first[out->head], to = clusters->first[out->head + 1], count = 0;
    for (size_t m = from; m < to; m++)
        count +=
            documents->first[clusters->members[m] + 1] - documents->first[clusters->members[m]];
    out->places = kith_arena_array(arena, kith_partition_place, count);
    for (size_t m = from; m < to; m++)
        for (size_t i = documents->first[clusters->members[m]];
             i < documents->first[clusters->members[m] + 1]; i++)
            out->places[out->place_count++] = (kith_partition_place){documents->at[i], i};
    if (count)
        qsort(out->places, count, sizeof *out->places, compare_places);
}

void kith_partition_gather(const kith_identity_facts *facts, const kith_identity_clusters *clusters,
                           uint32_t head, kith_arena *arena, kith_partition *out)
{
    *out = (kith_partition){.head = head};
    list_places(facts, clusters, arena, out);
    out->number = kith_arena_array(arena, uint32_t, out->place_count);
    out->documents = kith_arena_array(arena, uint32_t, out->place_count);
    out->parent = kith_arena_array(arena, uint32_t, out->place_count);
    out->tells = kith_arena_array(arena, bool, out->place_count);
    for (size_t i = 0; i < out->place_count; i++) {
        if (i == 0 || out->places[i].document != out->places[i - 1].document) {
            out->documents[out->count] = out->places[i].document;
            out->parent[out->count] = out->count;
            out->count++;
        }
        out->number[i] = out->count - 1;
    }
}

uint32_t kith_partition_part(const kith_partition *whole, uint32_t number)
{
    while (whole->parent[number] != number)
        number = whole->parent[number] = whole->parent[whole->parent[number]];
    return number;
}

void kith_partition_unite(kith_partition *whole, uint32_t a, uint32_t b)
{
    a = kith_partition_part(whole, a);
    b = kith_partition_part(whole, b);
    whole->parent[a > b ? a : b] = a > b ? b : a;
    whole->tells[a > b ? b : a] = whole->tells[a] || whole->tells[b];
}

static int compare_numbers(const void *left, const void *right)
{
    uint32_t p = *(const uint32_t *)left, q = *(const uint32_t *)right;
    return (p > q) - (p < q);
}

uint32_t kith_partition_number(const kith_partition *whole, const kith_identity_context *context,
                               int64_t row)
{
    uint32_t document = kith_identity_context_number(context, row);
    const uint32_t *found =
        bsearch(&document, whole->documents, whole->count, sizeof document, compare_numbers);
    return found ? (uint32_t)(found - whole->documents) : 0;
}
