/* graph/identity/explain.c - why two entities are one, or two: the evidence and the score. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/explain.h"

#include "graph/identity/reading.h"
#include "graph/identity/score.h"

static bool find_entity(const kith_identity_facts *facts, kith_str id, uint32_t *out)
{
    for (size_t i = 0; i < facts->entity_count; i++) {
        if (!kith_str_equal(facts->entities[i].id, id))
            continue;
        *out = (uint32_t)i;
        return true;
    }
    return false;
}

static void add(kith_identity_explanation *out, const char *name, double value, double adds)
{
    out->at[out->count++] = (kith_identity_reason){name, value, adds};
    out->score += adds;
}

static void list_reasons(const kith_identity_evidence *pair, kith_arena *arena,
                         kith_identity_explanation *out)
{
    out->at = kith_arena_array(arena, kith_identity_reason, KITH_IDENTITY_EVIDENCE_COUNT + 1);
    add(out, "spelled alike", 1, kith_score_bias());
    for (int kind = 0; kind < KITH_IDENTITY_EVIDENCE_COUNT; kind++) {
        double value = kith_identity_evidence_value(pair, kind);
        if (value > 0 && kind != KITH_RULE_SPELLING)
            add(out, kith_identity_evidence_kind_name(kind), value,
                value * kith_score_weight(kind));
    }
    out->probability = kith_score_probability(out->score);
}

static kith_status explain(const kith_identity_reading *reading, kith_str a, kith_str b,
                           kith_arena *arena, kith_identity_explanation *out, kith_error *err)
{
    uint32_t x, y;
    const kith_identity_clusters *clusters = &reading->clusters;
    if (!find_entity(&reading->facts, a, &x) || !find_entity(&reading->facts, b, &y))
        return kith_fail(err, KITH_ENOTFOUND, "there is no such entity");
    uint32_t p = clusters->groups.of[x], q = clusters->groups.of[y];
    const kith_identity_evidence alike = {.group = p, .target = q};
    const kith_identity_evidence *pair =
        p == q ? &alike : kith_identity_evidence_find(&clusters->pairs, p, q);
    *out = (kith_identity_explanation){.one = clusters->places[x].head == clusters->places[y].head};
    if (pair)
        list_reasons(pair, arena, out);
    return KITH_OK;
}

kith_status kith_identity_explain(kith_store *store, kith_str a, kith_str b, kith_arena *arena,
                                  kith_identity_explanation *out, kith_error *err)
{
    kith_identity_reading reading = {0};
    kith_status status = kith_identity_reading_open(store, &reading, err);
    if (status == KITH_OK)
        status = explain(&reading, a, b, arena, out, err);
    kith_identity_reading_clear(&reading);
    return status;
}
