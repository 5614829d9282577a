/* extract/relation/relation_finder.c - finds what the sentences of a document say that its entities
 * are to one another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/relation/relation_finder.h"

#include <math.h>
#include <stdlib.h>

#include "extract/relation/relation_status.h"

/* A relation of two mentions of the sentence. */
typedef struct candidate {
    uint32_t low, high; /* entities, the lower number first */
    uint16_t first, second, place;
    int8_t class;
    float score;
} candidate;

struct kith_relation_finder {
    kith_relation_model own;
    const kith_relation_model *model;
    uint32_t classes[KITH_TYPE_COUNT][KITH_TYPE_COUNT];
    kith_relation_reading reading;
    kith_pair_features features;
    kith_arena scratch;
    unsigned without;
    float least;
    candidate *candidates; /* of a sentence */
    size_t candidate_count, candidate_room;
    kith_relation *relations; /* of the document */
    size_t relation_count, relation_room;
};

kith_status kith_relation_finder_make(const kith_relation_model *model, kith_relation_finder **out,
                                      kith_error *err)
{
    kith_relation_model own = {0};
    kith_status status = model ? KITH_OK : kith_relation_model_default(&own, err);
    if (status != KITH_OK)
        return status;
    size_t room = 0;
    kith_relation_finder *finder = kith_array_grow(NULL, &room, 1, sizeof *finder);
    memset(finder, 0, sizeof *finder);
    finder->own = own;
    finder->model = model ? model : &finder->own;
    for (int a = 0; a < KITH_TYPE_COUNT; a++)
        for (int b = 0; b < KITH_TYPE_COUNT; b++)
            finder->classes[a][b] = kith_relation_classes_of((kith_type)a, (kith_type)b);
    *out = finder;
    return KITH_OK;
}

void kith_relation_finder_free(kith_relation_finder *finder)
{
    if (!finder)
        return;
    kith_relation_reading_clear(&finder->reading);
    kith_arena_free(&finder->scratch);
    free(finder->candidates);
    free(finder->relations);
    free(finder);
}

float kith_relation_finder_threshold(const kith_relation_finder *finder)
{
    return finder->model->threshold;
}

/* The likeliest of `classes` but none, and the log odds of it against all others. */
static int best_class(const float scores[KITH_RELATION_CLASS_ROOM], uint32_t classes, float *odds)
{
    int best = 0;
    for (int class = 1; class < KITH_RELATION_CLASS_COUNT; class ++)
        if (classes >> class & 1 && (best == 0 || scores[class] > scores[best]))
            best = class;
    float rest = 0;
    for (int class = 0; class < KITH_RELATION_CLASS_COUNT; class ++)
        if (classes >> class & 1 && class != best)
            rest += expf(fminf(scores[class] - scores[best], 80.0f));
    *odds = -logf(fmaxf(rest, 1e-30f));
    return best;
}

static float calibrate(const kith_relation_model *model, int class, float odds)
{
    bool turned;
    const kith_relation_calibration *c =
        &model->calibration[kith_relation_class_kind(class, &turned)];
    return 1.0f / (1.0f + expf(-(c->slope * odds + c->offset)));
}

static void weigh_pair(kith_relation_finder *f, size_t first, size_t second)
{
    const kith_mention *mentions = &f->reading.extraction->mentions[f->reading.first_mention];
    uint32_t classes = f->classes[mentions[first].type][mentions[second].type];
    float scores[KITH_RELATION_CLASS_ROOM] = {0}, odds;
    kith_pair_features_find(&f->reading, first, second, f->without, &f->features);
    kith_relation_model_add(f->model, f->features.at, f->features.count, scores);
    int class = best_class(scores, classes, &odds);
    if (class == 0 || class == kith_relation_class(KITH_RELATION_MEETS, false))
        return;
    float score = calibrate(f->model, class, odds);
    if (!(score >= f->least))
        return;
    uint32_t a = mentions[first].entity, b = mentions[second].entity;
    f->candidates = kith_array_grow(f->candidates, &f->candidate_room, f->candidate_count + 1,
                                    sizeof *f->candidates);
    f->candidates[f->candidate_count] = (candidate){.low = a < b ? a : b,
                                                    .high = a < b ? b : a,
                                                    .first = (uint16_t)first,
                                                    .second = (uint16_t)second,
                                                    .place = (uint16_t)f->candidate_count,
                                                    .class = (int8_t) class,
                                                    .score = score};
    f->candidate_count++;
}

/* The likeliest of a pair of entities first. */
static int compare_candidates(const void *left, const void *right)
{
    const candidate *p = left, *q = right;
    if (p->low != q->low)
        return p->low < q->low ? -1 : 1;
    if (p->high != q->high)
        return p->high < q->high ? -1 : 1;
    if (p->score > q->score || p->score < q->score)
        return p->score > q->score ? -1 : 1;
    return (int)p->place - (int)q->place;
}

static int compare_places(const void *left, const void *right)
{
    const candidate *p = left, *q = right;
    return (int)p->place - (int)q->place;
}

/* Keep one of each pair of entities, in order of text. */
static void keep_best(kith_relation_finder *f)
{
    size_t kept = 0;
    if (f->candidate_count < 2)
        return;
    qsort(f->candidates, f->candidate_count, sizeof *f->candidates, compare_candidates);
    for (size_t i = 0; i < f->candidate_count; i++)
        if (kept == 0 || f->candidates[i].low != f->candidates[kept - 1].low ||
            f->candidates[i].high != f->candidates[kept - 1].high)
            f->candidates[kept++] = f->candidates[i];
    f->candidate_count = kept;
    qsort(f->candidates, kept, sizeof *f->candidates, compare_places);
}

/* Does an item say something by itself, as "of" and a comma do not? */
static bool says_something(const kith_relation_reading *reading, uint32_t item)
{
    enum { LEAST = 3 };
    if (item >= reading->item_count || reading->items[item].mention)
        return false;
    const kith_token *token = &reading->document->tokens[reading->items[item].token];
    return token->end - token->start >= LEAST;
}

/* The word that speaks most for the class, as bytes of the text. */
static void find_telling(kith_relation_finder *f, const candidate *c, kith_relation *out)
{
    float worth[KITH_RELATION_ITEMS_MAX] = {0}, most = 0;
    kith_pair_features_find(&f->reading, c->first, c->second, f->without, &f->features);
    for (size_t i = 0; i < f->features.count; i++) {
        uint32_t item = f->features.items[i];
        float scores[KITH_RELATION_CLASS_ROOM] = {0};
        if (!says_something(&f->reading, item))
            continue;
        kith_relation_model_add(f->model, &f->features.at[i], 1, scores);
        worth[item] += scores[c->class] - scores[0];
    }
    for (size_t i = 0; i < f->reading.item_count; i++)
        if (worth[i] > most) {
            const kith_token *token = &f->reading.document->tokens[f->reading.items[i].token];
            most = worth[i];
            out->start = token->start;
            out->end = token->end;
        }
}

static void add_relation(kith_relation_finder *f, const candidate *c)
{
    const kith_mention *mentions = &f->reading.extraction->mentions[f->reading.first_mention];
    bool turned;
    kith_relation_kind kind = kith_relation_class_kind(c->class, &turned);
    size_t left = turned ? c->second : c->first, right = turned ? c->first : c->second;
    kith_relation relation = {
        .left = mentions[left].entity,
        .right = mentions[right].entity,
        .left_mention = f->reading.first_mention + (uint32_t)left,
        .right_mention = f->reading.first_mention + (uint32_t)right,
        .sentence = f->reading.sentence,
        .kind = kind,
        .status = kith_relation_status_find(&f->reading, c->first, c->second, kind),
        .score = c->score,
    };
    if (kind == KITH_RELATION_HEAD_OF || kind == KITH_RELATION_AGENT_OF ||
        kind == KITH_RELATION_MEMBER_OF || kind == KITH_RELATION_PLAYS_FOR)
        relation.role = kith_relation_role_find(&f->reading, left, right);
    find_telling(f, c, &relation);
    f->relations = kith_array_grow(f->relations, &f->relation_room, f->relation_count + 1,
                                   sizeof *f->relations);
    f->relations[f->relation_count++] = relation;
}

static void read_sentence(kith_relation_finder *f)
{
    size_t count = f->reading.mention_end - f->reading.first_mention;
    size_t most = kith_relations_max(f->reading.document->record.text.len);
    f->candidate_count = 0;
    for (size_t second = 1; second < count; second++)
        for (size_t first = second > KITH_RELATION_OTHERS_MAX ? second - KITH_RELATION_OTHERS_MAX
                                                              : 0;
             first < second; first++)
            if (kith_pair_is_near(&f->reading, first, second))
                weigh_pair(f, first, second);
    keep_best(f);
    for (size_t i = 0; i < f->candidate_count && f->relation_count < most; i++)
        add_relation(f, &f->candidates[i]);
}

void kith_relations_find(kith_relation_finder *finder, const kith_document *document, float least,
                         unsigned without, kith_arena *arena, kith_extraction *extraction)
{
    finder->least = least;
    finder->without = without;
    finder->relation_count = 0;
    kith_relation_reading_make(document, extraction, &finder->model->gazetteer, &finder->scratch,
                               &finder->reading);
    for (uint32_t next = 0; kith_relation_reading_next(&finder->reading, &next);)
        read_sentence(finder);
    size_t count = finder->relation_count;
    extraction->relations = kith_arena_array(arena, kith_relation, count);
    extraction->relation_count = count;
    if (count)
        memcpy(extraction->relations, finder->relations, count * sizeof *finder->relations);
    kith_relation_reading_clear(&finder->reading);
    kith_arena_clear(&finder->scratch);
}
