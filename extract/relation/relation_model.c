/* extract/relation/relation_model.c - a trained classifier of relations: its file. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/relation/relation_model.h"

#include <math.h>

#include "extract/base/hash.h"
#include "extract/relation/default_relations.h"

#define MODEL_VERSION    1u
#define MODEL_BYTE_ORDER 0x01020304u
#define MODEL_SEED       0x72656c73u

enum { CELL_BITS = 11, CELL_ZERO = 1 << (CELL_BITS - 1), CELL_MAX = CELL_ZERO - 1 };

/* The file: this head, the filter, the slots, the gazetteer, the cells. */
typedef struct model_head {
    char magic[8];
    uint32_t version, byte_order;
    uint64_t checksum; /* of all but this */
    uint32_t filter_words, slot_count, cell_count, gazetteer_size;
    float step, threshold;
    kith_relation_calibration calibration[KITH_RELATION_COUNT];
} model_head;

static const char magic[8] = {'k', 'i', 't', 'h', 'r', 'e', 'l', '\n'};

static uint64_t checksum_of(const model_head *head, kith_str body)
{
    model_head rest = *head;
    rest.checksum = 0;
    return kith_hash(body.ptr, body.len, kith_hash(&rest, sizeof rest, MODEL_SEED));
}

static bool is_power_of_two(uint32_t number)
{
    return number && (number & (number - 1)) == 0;
}

static size_t body_size(const model_head *head)
{
    return head->filter_words * sizeof(uint64_t) + head->slot_count * sizeof(kith_relation_slot) +
           head->gazetteer_size + head->cell_count * sizeof(uint16_t);
}

static kith_status check_head(const model_head *head, size_t size, kith_error *err)
{
    if (memcmp(head->magic, magic, sizeof magic) != 0)
        return kith_fail(err, KITH_EFORMAT, "this is not a kith model of relations");
    if (head->byte_order != MODEL_BYTE_ORDER || head->version != MODEL_VERSION)
        return kith_fail(err, KITH_EVERSION,
                         "the model of relations is of another version or byte order");
    if (size > KITH_RELATION_MODEL_MAX || !is_power_of_two(head->filter_words) ||
        !is_power_of_two(head->slot_count) || head->gazetteer_size % sizeof(uint64_t) ||
        size != sizeof *head + body_size(head))
        return kith_fail(err, KITH_EFORMAT, "the model of relations is cut off or damaged");
    return KITH_OK;
}

/* Does each slot lie within the cells, and is one empty, lest a search goes on for ever? */
static bool slots_are_whole(const kith_relation_model *model)
{
    bool empty = false;
    for (uint32_t i = 0; i <= model->slot_mask; i++) {
        uint32_t row = model->slots[i].row;
        empty |= model->slots[i].feature == 0;
        if ((row >> 5) + (row & 31) > model->cell_count)
            return false;
    }
    return empty;
}

kith_status kith_relation_model_use(kith_str bytes, bool proved, kith_relation_model *out,
                                    kith_error *err)
{
    model_head head;
    if (bytes.len < sizeof head)
        return kith_fail(err, KITH_EFORMAT, "this is not a kith model of relations");
    memcpy(&head, bytes.ptr, sizeof head);
    kith_status status = check_head(&head, bytes.len, err);
    if (status != KITH_OK)
        return status;
    if (proved &&
        checksum_of(&head, kith_str_slice(bytes, sizeof head, bytes.len)) != head.checksum)
        return kith_fail(err, KITH_EFORMAT, "the model of relations has a wrong checksum");
    kith_relation_model model = {.slot_mask = head.slot_count - 1,
                                 .filter_mask = head.filter_words - 1,
                                 .cell_count = head.cell_count,
                                 .step = head.step,
                                 .threshold = head.threshold};
    memcpy(model.calibration, head.calibration, sizeof model.calibration);
    const char *at = bytes.ptr + sizeof head;
    model.filter = (const uint64_t *)(const void *)at;
    at += head.filter_words * sizeof(uint64_t);
    model.slots = (const kith_relation_slot *)(const void *)at;
    at += head.slot_count * sizeof(kith_relation_slot);
    status = kith_gazetteer_open((kith_str){at, head.gazetteer_size}, &model.gazetteer, err);
    model.cells = (const uint16_t *)(const void *)(at + head.gazetteer_size);
    if (status == KITH_OK && proved && !slots_are_whole(&model))
        status = kith_fail(err, KITH_EFORMAT, "the model of relations is damaged");
    if (status == KITH_OK)
        *out = model;
    return status;
}

kith_status kith_relation_model_default(kith_relation_model *out, kith_error *err)
{
    /* Built into the program, which nobody proves again at every start either. */
    kith_str bytes = {kith_default_relations,
                      (size_t)(kith_default_relations_end - kith_default_relations)};
    return kith_relation_model_use(bytes, false, out, err);
}

static uint64_t filter_bit(uint32_t feature)
{
    return (uint64_t)1 << (feature >> 26);
}

/* Features that are looked up together, so that one waits for memory while others are asked for. */
enum { TOGETHER = 64, AHEAD = 8 };

/* The features that may be there; their slots are on their way. */
static size_t keep_likely(const kith_relation_model *model, const uint32_t *features, size_t count,
                          uint32_t likely[TOGETHER])
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t feature = features[i];
        if (i + AHEAD < count)
            __builtin_prefetch(&model->filter[features[i + AHEAD] & model->filter_mask]);
        if (!(model->filter[feature & model->filter_mask] & filter_bit(feature)))
            continue;
        __builtin_prefetch(&model->slots[feature & model->slot_mask]);
        likely[kept++] = feature;
    }
    return kept;
}

/* The rows of features that are there; their cells are on their way. */
static size_t find_rows(const kith_relation_model *model, const uint32_t *features, size_t count,
                        uint32_t rows[TOGETHER])
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t at = features[i] & model->slot_mask;
        while (model->slots[at].feature != features[i] && model->slots[at].feature)
            at = (at + 1) & model->slot_mask;
        if (!model->slots[at].feature)
            continue;
        rows[found] = model->slots[at].row;
        __builtin_prefetch(&model->cells[rows[found++] >> 5]);
    }
    return found;
}

void kith_relation_model_add(const kith_relation_model *model, const uint32_t *features,
                             size_t count, float scores[KITH_RELATION_CLASS_ROOM])
{
    int32_t sums[KITH_RELATION_CLASS_ROOM] = {0};
    for (size_t from = 0; from < count; from += TOGETHER) {
        uint32_t likely[TOGETHER], rows[TOGETHER];
        size_t some = count - from < TOGETHER ? count - from : TOGETHER;
        size_t kept = keep_likely(model, features + from, some, likely);
        size_t found = find_rows(model, likely, kept, rows);
        for (size_t i = 0; i < found; i++) {
            const uint16_t *cell = &model->cells[rows[i] >> 5];
            for (uint32_t k = rows[i] & 31; k > 0; k--, cell++)
                sums[*cell >> CELL_BITS] += (*cell & (CELL_ZERO + CELL_MAX)) - CELL_ZERO;
        }
    }
    for (int class = 0; class < KITH_RELATION_CLASS_ROOM; class ++)
        scores[class] += (float)sums[class] * model->step;
}

/* The weights of a feature as cells; returns how many are not 0. */
static uint32_t pack(const float weights[KITH_RELATION_CLASS_ROOM], float step,
                     uint16_t cells[KITH_RELATION_CLASS_ROOM])
{
    uint32_t count = 0;
    for (int class = 0; class < KITH_RELATION_CLASS_COUNT; class ++) {
        long weight = lrintf(weights[class] / step);
        if (weight)
            cells[count++] = (uint16_t)(class << CELL_BITS | (int)(weight + CELL_ZERO));
    }
    return count;
}

static float greatest(const kith_relation_weights *weights)
{
    float most = 1e-3f;
    for (size_t i = 0; i < weights->count; i++)
        for (int class = 0; class < KITH_RELATION_CLASS_COUNT; class ++)
            most = fmaxf(most, fabsf(weights->weights[i][class]));
    return most;
}

/* A model's tables as they are filled. */
typedef struct tables {
    kith_relation_slot *slots;
    uint64_t *filter;
    uint32_t slot_count, filter_words, cell_count;
    kith_buffer cells;
} tables;

static void put(tables *t, uint32_t feature, const uint16_t *cells, uint32_t count)
{
    uint32_t at = feature & (t->slot_count - 1);
    while (t->slots[at].feature)
        at = (at + 1) & (t->slot_count - 1);
    t->slots[at] = (kith_relation_slot){feature, t->cell_count << 5 | count};
    t->filter[feature & (t->filter_words - 1)] |= filter_bit(feature);
    kith_buffer_append(&t->cells, (kith_str){(const char *)cells, count * sizeof *cells});
    t->cell_count += count;
}

void kith_relation_model_compile(const kith_relation_weights *weights, kith_str gazetteer,
                                 kith_buffer *out)
{
    kith_arena arena = {0};
    tables t = {.slot_count = 16, .filter_words = 8};
    while (t.slot_count < weights->count + weights->count / 8 + 1)
        t.slot_count *= 2;
    while (t.filter_words < weights->count / 8)
        t.filter_words *= 2;
    t.slots = kith_arena_array(&arena, kith_relation_slot, t.slot_count);
    t.filter = kith_arena_array(&arena, uint64_t, t.filter_words);
    float step = greatest(weights) / CELL_MAX;
    for (size_t i = 0; i < weights->count; i++) {
        uint16_t cells[KITH_RELATION_CLASS_ROOM];
        uint32_t count = pack(weights->weights[i], step, cells);
        if (count)
            put(&t, weights->features[i], cells, count);
    }
    model_head head = {.version = MODEL_VERSION,
                       .byte_order = MODEL_BYTE_ORDER,
                       .filter_words = t.filter_words,
                       .slot_count = t.slot_count,
                       .cell_count = t.cell_count,
                       .gazetteer_size = (uint32_t)gazetteer.len,
                       .step = step,
                       .threshold = weights->threshold};
    memcpy(head.magic, magic, sizeof magic);
    memcpy(head.calibration, weights->calibration, sizeof head.calibration);
    size_t start = out->len;
    kith_buffer_append(out, (kith_str){(const char *)&head, sizeof head});
    kith_buffer_append(out, (kith_str){(const char *)t.filter, t.filter_words * sizeof *t.filter});
    kith_buffer_append(out, (kith_str){(const char *)t.slots, t.slot_count * sizeof *t.slots});
    kith_buffer_append(out, gazetteer);
    kith_buffer_append(out, kith_buffer_str(&t.cells));
    head.checksum =
        checksum_of(&head, kith_str_slice(kith_buffer_str(out), start + sizeof head, out->len));
    memcpy(out->ptr + start, &head, sizeof head);
    kith_buffer_clear(&t.cells);
    kith_arena_free(&arena);
}
