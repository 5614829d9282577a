/* bench/relations/predict.c - what the model of relations says of marked mentions. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * predict [MODEL [WITHOUT]] < gold.jsonl > predicted.jsonl
 *
 * Reads marked sentences ("id") or documents ("doc") as `kith train --relations` does, and prints
 * all relations with a score of 0.02 and above: [i, "relation", j, score] over the mentions of a
 * sentence, or of a document what `kith extract` prints. WITHOUT: kinds of features to leave out.
 */
#include <stdio.h>
#include <stdlib.h>

#include "extract/base/file_bytes.h"
#include "extract/base/json.h"
#include "extract/base/utf8.h"
#include "extract/relation/relation_finder.h"
#include "extract/training/relation_gold.h"

static const float least = 0.02f;

typedef struct predictor {
    kith_relation_finder *finder;
    unsigned without;
    kith_arena arena;
    kith_buffer line;
} predictor;

/* The source's number of a mention of `entity` in a sentence. */
static uint32_t number_of(const kith_relation_gold *gold, uint32_t entity)
{
    for (size_t i = 0; i < gold->extraction.mention_count; i++)
        if (gold->extraction.mentions[i].entity == entity)
            return gold->numbers[i];
    return 0;
}

static void print_side(const kith_relation_gold *gold, uint32_t entity, kith_buffer *out)
{
    if (gold->of_sentence)
        kith_json_count(out, number_of(gold, entity));
    else
        kith_json_string(out, gold->extraction.entities[entity].id);
}

static void print_relations(const kith_relation_gold *gold, const kith_extraction *found,
                            kith_buffer *out)
{
    kith_json_key(out, KITH_STR("relations"));
    for (size_t i = 0; i < found->relation_count; i++) {
        const kith_relation *relation = &found->relations[i];
        kith_buffer_append(out, i ? KITH_STR(",[") : KITH_STR("[["));
        print_side(gold, relation->left, out);
        kith_buffer_format(out, ",\"%s\",", kith_relation_name(relation->kind));
        print_side(gold, relation->right, out);
        if (gold->of_sentence)
            kith_buffer_format(out, ",%.4f]", (double)relation->score);
        else
            kith_buffer_format(out, ",{\"sentence\":%u,\"score\":%.4f}]", relation->sentence,
                               (double)relation->score);
    }
    kith_buffer_append(out, found->relation_count ? KITH_STR("]") : KITH_STR("[]"));
}

static void print_mentions(const kith_relation_gold *gold, kith_buffer *out)
{
    kith_utf8_place place = {0};
    kith_json_key(out, KITH_STR("mentions"));
    kith_buffer_append_byte(out, '[');
    for (size_t i = 0; i < gold->extraction.mention_count; i++) {
        const kith_mention *m = &gold->extraction.mentions[i];
        kith_str text = gold->document.record.text;
        kith_buffer_format(out, "%s{\"start\":%llu,", i ? "," : "",
                           (unsigned long long)kith_utf8_move(text, &place, m->start));
        kith_buffer_format(out, "\"end\":%llu,\"sentence\":%u,\"type\":\"%s\",\"form\":\"%s\"",
                           (unsigned long long)kith_utf8_move(text, &place, m->end), m->sentence,
                           kith_type_name(m->type), kith_form_name(m->form));
        kith_json_key(out, KITH_STR("entity"));
        kith_json_string(out, gold->extraction.entities[m->entity].id);
        kith_buffer_append_byte(out, '}');
    }
    kith_buffer_append(out, KITH_STR("],\"entities\":{"));
    for (size_t i = 0; i < gold->extraction.entity_count; i++) {
        kith_json_key(out, gold->extraction.entities[i].id);
        kith_buffer_format(out, "{\"type\":\"%s\"}",
                           kith_type_name(gold->extraction.entities[i].type));
    }
    kith_buffer_append_byte(out, '}');
}

static kith_status predict(void *context, const kith_relation_gold *gold, kith_error *err)
{
    predictor *p = context;
    kith_extraction found = gold->extraction;
    (void)err;
    kith_relations_find(p->finder, &gold->document, least, p->without, &p->arena, &found);
    p->line.len = 0;
    kith_buffer_append_byte(&p->line, '{');
    kith_json_key(&p->line, gold->of_sentence ? KITH_STR("id") : KITH_STR("doc"));
    kith_json_string(&p->line, gold->id);
    if (!gold->of_sentence)
        print_mentions(gold, &p->line);
    print_relations(gold, &found, &p->line);
    printf("%.*s}\n", (int)p->line.len, p->line.ptr);
    kith_arena_clear(&p->arena);
    return KITH_OK;
}

static kith_status open_model(const char *path, kith_arena *arena, kith_relation_model *out,
                              kith_error *err)
{
    kith_str bytes;
    if (!path)
        return kith_relation_model_default(out, err);
    kith_status status = kith_file_bytes_read(path, arena, &bytes, err);
    return status == KITH_OK ? kith_relation_model_use(bytes, true, out, err) : status;
}

int main(int argc, char **argv)
{
    predictor p = {.without = argc > 2 ? (unsigned)atoi(argv[2]) : 0};
    kith_relation_model model = {0};
    kith_arena input = {0};
    kith_str text;
    kith_error err;
    kith_status status = open_model(argc > 1 ? argv[1] : NULL, &input, &model, &err);
    if (status == KITH_OK)
        status = kith_relation_finder_make(&model, &p.finder, &err);
    if (status == KITH_OK)
        status = kith_file_bytes_read("-", &input, &text, &err);
    if (status == KITH_OK)
        status = kith_relation_gold_read(text, predict, &p, &err);
    if (status != KITH_OK)
        fprintf(stderr, "predict: %s\n", err.message);
    kith_relation_finder_free(p.finder);
    kith_buffer_clear(&p.line);
    kith_arena_free(&p.arena);
    kith_arena_free(&input);
    return status == KITH_OK ? 0 : 1;
}
