/* extract/training/relation_trainer.c - learning a classifier of relations. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/training/relation_trainer.h"

#include <math.h>
#include <stdlib.h>

#include "extract/relation/relation_model.h"

enum { ROOM = KITH_RELATION_CLASS_ROOM, CLASSES = KITH_RELATION_CLASS_COUNT };

/* Two mentions of a sentence. */
typedef struct lesson {
    size_t first; /* feature, of all lessons' */
    uint32_t count;
    uint32_t possible; /* classes by the two types */
    uint32_t gold;     /* classes that it may be */
    uint32_t bag;      /* lessons of one pair of a document share it; 0: alone */
    float weight;
} lesson;

/* The pair that a bag is of. */
typedef struct bag_key {
    uint32_t low, high, bag;
} bag_key;

struct kith_relation_lessons {
    kith_str gazetteer_bytes;
    kith_gazetteer gazetteer;
    unsigned without;
    float weight; /* of what is being added */
    lesson *at;
    size_t count, room;
    uint32_t *features; /* hashes, then places in the table */
    size_t feature_count, feature_room;
    uint32_t bag_count;
    bag_key *bags; /* of the document */
    size_t bag_key_count, bag_key_room;
    kith_relation_reading reading;
    kith_pair_features found;
    kith_arena scratch;
};

kith_status kith_relation_lessons_new(kith_str gazetteer, unsigned without,
                                      kith_relation_lessons **out, kith_error *err)
{
    kith_gazetteer opened;
    kith_status status = kith_gazetteer_open(gazetteer, &opened, err);
    if (status != KITH_OK)
        return status;
    size_t room = 0;
    kith_relation_lessons *lessons = kith_array_grow(NULL, &room, 1, sizeof *lessons);
    memset(lessons, 0, sizeof *lessons);
    lessons->gazetteer = opened;
    lessons->gazetteer_bytes = gazetteer;
    lessons->without = without;
    *out = lessons;
    return KITH_OK;
}

void kith_relation_lessons_free(kith_relation_lessons *lessons)
{
    if (!lessons)
        return;
    free(lessons->at);
    free(lessons->features);
    free(lessons->bags);
    kith_relation_reading_clear(&lessons->reading);
    kith_arena_free(&lessons->scratch);
    free(lessons);
}

kith_status kith_relation_offsets_read(kith_str table, float offsets[KITH_RELATION_COUNT],
                                       kith_error *err)
{
    kith_str line;
    for (size_t number = 1; kith_str_next_line(&table, &line); number++) {
        kith_relation_kind kind;
        char text[32] = "", *end = text;
        if (line.len == 0)
            continue;
        bool known = kith_relation_parse(kith_str_cut(&line, '\t'), &kind);
        if (known && line.len < sizeof text) {
            memcpy(text, line.ptr, line.len);
            offsets[kind] = strtof(text, &end);
        }
        if (end == text || *end)
            return kith_fail(err, KITH_EFORMAT,
                             "line %zu: a relation, a tab and a number are needed", number);
    }
    return KITH_OK;
}

size_t kith_relation_lessons_count(const kith_relation_lessons *lessons)
{
    return lessons->count;
}

static uint32_t bag_of(kith_relation_lessons *l, uint32_t a, uint32_t b)
{
    uint32_t low = a < b ? a : b, high = a < b ? b : a;
    for (size_t i = 0; i < l->bag_key_count; i++)
        if (l->bags[i].low == low && l->bags[i].high == high)
            return l->bags[i].bag;
    l->bags = kith_array_grow(l->bags, &l->bag_key_room, l->bag_key_count + 1, sizeof *l->bags);
    l->bags[l->bag_key_count++] = (bag_key){low, high, ++l->bag_count};
    return l->bag_count;
}

static void add_lesson(kith_relation_lessons *l, const kith_relation_gold *gold, size_t first,
                       size_t second)
{
    uint32_t from = l->reading.first_mention;
    const kith_mention *a = &gold->extraction.mentions[from + first];
    const kith_mention *b = &gold->extraction.mentions[from + second];
    bool marked = false;
    uint32_t possible = kith_relation_classes_of(a->type, b->type);
    uint32_t classes =
        kith_relation_gold_classes(gold, from + (uint32_t)first, from + (uint32_t)second, &marked) &
        possible;
    if (classes == 0 || classes == possible)
        return;
    kith_pair_features_find(&l->reading, first, second, l->without, &l->found);
    l->at = kith_array_grow(l->at, &l->room, l->count + 1, sizeof *l->at);
    l->features = kith_array_grow(l->features, &l->feature_room, l->feature_count + l->found.count,
                                  sizeof *l->features);
    memcpy(l->features + l->feature_count, l->found.at, l->found.count * sizeof *l->features);
    l->at[l->count++] = (lesson){
        .first = l->feature_count,
        .count = (uint32_t)l->found.count,
        .possible = possible,
        .gold = classes,
        .bag = marked && !gold->of_sentence ? bag_of(l, a->entity, b->entity) : 0,
        .weight = l->weight,
    };
    l->feature_count += l->found.count;
}

static kith_status take_gold(void *context, const kith_relation_gold *gold, kith_error *err)
{
    kith_relation_lessons *l = context;
    (void)err;
    l->bag_key_count = 0;
    kith_relation_reading_make(&gold->document, &gold->extraction, &l->gazetteer, &l->scratch,
                               &l->reading);
    for (uint32_t next = 0; kith_relation_reading_next(&l->reading, &next);) {
        size_t count = l->reading.mention_end - l->reading.first_mention;
        for (size_t second = 1; second < count; second++)
            for (size_t first = 0; first < second; first++)
                if (kith_pair_is_near(&l->reading, first, second))
                    add_lesson(l, gold, first, second);
    }
    kith_relation_reading_clear(&l->reading);
    kith_arena_clear(&l->scratch);
    return KITH_OK;
}

kith_status kith_relation_lessons_add(kith_relation_lessons *lessons, kith_str text, float weight,
                                      kith_error *err)
{
    lessons->weight = weight;
    return kith_relation_gold_read(text, take_gold, lessons, err);
}

/* The features that are learned, and their weights as they change. */
typedef struct learner {
    const kith_relation_training *options;
    kith_relation_lessons *lessons;
    uint32_t *features; /* hashes, in order */
    size_t count;
    float (*weights)[ROOM];
    float (*squares)[ROOM]; /* of gradients, added up */
    uint32_t *seen;         /* the step in which each was last looked at */
    float *best_of_bag;     /* the greatest probability of a bag's classes, in the last epoch */
    float *best_now;
    uint32_t step;
    double loss;
} learner;

static int compare_hashes(const void *left, const void *right)
{
    uint32_t p = *(const uint32_t *)left, q = *(const uint32_t *)right;
    return (p > q) - (p < q);
}

/* Number the features that are seen often enough, and replace hashes by numbers. */
static void number_features(learner *l, kith_arena *arena)
{
    kith_relation_lessons *lessons = l->lessons;
    size_t all = lessons->feature_count;
    uint32_t *sorted = kith_arena_array(arena, uint32_t, all);
    if (all)
        memcpy(sorted, lessons->features, all * sizeof *sorted);
    qsort(sorted, all, sizeof *sorted, compare_hashes);
    for (size_t i = 0, end; i < all; i = end) {
        for (end = i; end < all && sorted[end] == sorted[i];)
            end++;
        if (end - i >= l->options->cutoff && sorted[i])
            sorted[l->count++] = sorted[i];
    }
    l->features = sorted;
    size_t kept = 0;
    for (size_t i = 0; i < lessons->count; i++) {
        lesson *at = &lessons->at[i];
        size_t first = kept;
        for (size_t k = at->first; k < at->first + at->count; k++) {
            const uint32_t *found =
                bsearch(&lessons->features[k], sorted, l->count, sizeof *sorted, compare_hashes);
            if (found)
                lessons->features[kept++] = (uint32_t)(found - sorted);
        }
        at->first = first;
        at->count = (uint32_t)(kept - first);
    }
}

/* Take off what the steps since a feature was last looked at would have. */
static void shrink(learner *l, uint32_t feature)
{
    uint32_t steps = l->step - l->seen[feature];
    l->seen[feature] = l->step;
    if (steps == 0)
        return;
    float off = l->options->l1 * l->options->rate * (float)steps;
    for (int class = 0; class < CLASSES; class ++) {
        float *weight = &l->weights[feature][class];
        if (*weight > 0 || *weight < 0) {
            float less = fabsf(*weight) - off / (sqrtf(l->squares[feature][class]) + 1e-3f);
            *weight = less > 0 ? copysignf(less, *weight) : 0;
        }
    }
}

/* The probabilities of the classes that a lesson may be of. */
static void predict(const learner *l, const lesson *at, float out[ROOM])
{
    float scores[ROOM] = {0}, most = -1e30f, sum = 0;
    for (uint32_t i = 0; i < at->count; i++) {
        const float *weights = l->weights[l->lessons->features[at->first + i]];
        for (int class = 0; class < ROOM; class ++)
            scores[class] += weights[class];
    }
    for (int class = 0; class < CLASSES; class ++)
        if (at->possible >> class & 1)
            most = fmaxf(most, scores[class]);
    for (int class = 0; class < ROOM; class ++) {
        out[class] = at->possible >> class & 1 ? expf(scores[class] - most) : 0;
        sum += out[class];
    }
    for (int class = 0; class < ROOM; class ++)
        out[class] /= sum;
}

static float share_of(const float shares[ROOM], uint32_t classes)
{
    float share = 0;
    for (int class = 0; class < CLASSES; class ++)
        share += classes >> class & 1 ? shares[class] : 0;
    return share;
}

/* The classes that a lesson is drawn to: of a bag the likeliest sentence tells, others may say
 * nothing. */
static uint32_t wanted(learner *l, const lesson *at, float share)
{
    if (at->bag == 0)
        return at->gold;
    l->best_now[at->bag] = fmaxf(l->best_now[at->bag], share);
    return share + 1e-6f >= l->best_of_bag[at->bag] * 0.9f ? at->gold : at->gold | 1u;
}

static void learn(learner *l, const lesson *at)
{
    const uint32_t *features = l->lessons->features + at->first;
    float shares[ROOM], gradient[ROOM] = {0};
    l->step++;
    for (uint32_t i = 0; i < at->count; i++)
        shrink(l, features[i]);
    predict(l, at, shares);
    uint32_t gold = wanted(l, at, share_of(shares, at->gold));
    float right = fmaxf(share_of(shares, gold), 1e-9f);
    l->loss -= (double)logf(right);
    for (int class = 0; class < CLASSES; class ++)
        if (at->possible >> class & 1)
            gradient[class] =
                at->weight * (shares[class] - (gold >> class & 1 ? shares[class] / right : 0));
    for (uint32_t i = 0; i < at->count; i++) {
        float *weights = l->weights[features[i]], *squares = l->squares[features[i]];
        for (int class = 0; class < ROOM; class ++) {
            squares[class] += gradient[class] * gradient[class];
            weights[class] -= l->options->rate * gradient[class] / (sqrtf(squares[class]) + 1e-3f);
        }
    }
}

static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static void learn_all(learner *l, uint32_t *order)
{
    size_t count = l->lessons->count;
    uint64_t state = l->options->seed * 0x9e3779b97f4a7c15u + 1;
    for (size_t i = 0; i < count; i++)
        order[i] = (uint32_t)i;
    for (int epoch = 0; epoch < l->options->epochs; epoch++) {
        for (size_t i = count; i > 1; i--) {
            size_t other = next_random(&state) % i;
            uint32_t kept = order[i - 1];
            order[i - 1] = order[other];
            order[other] = kept;
        }
        l->loss = 0;
        for (size_t i = 0; i < count; i++)
            learn(l, &l->lessons->at[order[i]]);
        for (uint32_t bag = 0; bag <= l->lessons->bag_count; bag++) {
            l->best_of_bag[bag] = l->best_now[bag];
            l->best_now[bag] = 0;
        }
    }
    for (size_t i = 0; i < l->count; i++)
        shrink(l, (uint32_t)i);
}

static float size_of(const float weights[ROOM])
{
    float sum = 0;
    for (int class = 0; class < CLASSES; class ++)
        sum += weights[class] * weights[class];
    return sum;
}

static int compare_sizes(const void *left, const void *right)
{
    float p = *(const float *)left, q = *(const float *)right;
    return (p < q) - (p > q);
}

/* Keep the features with the greatest weights. */
static void prune(learner *l, kith_arena *arena)
{
    float *sizes = kith_arena_array(arena, float, l->count);
    size_t kept = 0;
    for (size_t i = 0; i < l->count; i++)
        sizes[i] = size_of(l->weights[i]);
    qsort(sizes, l->count, sizeof *sizes, compare_sizes);
    size_t most = (size_t)l->options->features_thousand * 1000;
    float least = l->count > most ? sizes[most] : 0;
    for (size_t i = 0; i < l->count; i++)
        if (size_of(l->weights[i]) > least) {
            l->features[kept] = l->features[i];
            memmove(l->weights[kept++], l->weights[i], sizeof l->weights[i]);
        }
    l->count = kept;
}

void kith_relation_train(kith_relation_lessons *lessons, const kith_relation_training *options,
                         kith_buffer *out)
{
    kith_arena arena = {0};
    learner l = {.options = options, .lessons = lessons};
    number_features(&l, &arena);
    l.weights = kith_arena_alloc(&arena, kith_array_bytes(l.count, sizeof *l.weights));
    l.squares = kith_arena_alloc(&arena, kith_array_bytes(l.count, sizeof *l.squares));
    l.seen = kith_arena_array(&arena, uint32_t, l.count);
    l.best_of_bag = kith_arena_array(&arena, float, (size_t)lessons->bag_count + 1);
    l.best_now = kith_arena_array(&arena, float, (size_t)lessons->bag_count + 1);
    learn_all(&l, kith_arena_array(&arena, uint32_t, lessons->count));
    prune(&l, &arena);
    kith_relation_weights weights = {
        .features = l.features,
        .weights = (const float(*)[KITH_RELATION_CLASS_ROOM])l.weights,
        .count = l.count,
        .threshold = options->threshold,
    };
    for (int kind = 0; kind < KITH_RELATION_COUNT; kind++)
        weights.calibration[kind] =
            (kith_relation_calibration){options->slope, options->offsets[kind]};
    kith_relation_model_compile(&weights, lessons->gazetteer_bytes, out);
    kith_arena_free(&arena);
}
