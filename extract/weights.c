/* extract/weights.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/weights.h"

#include <math.h>

#include "extract/arena.h"

#define STEP_PLACE (KITH_LABEL_MAX - 1)

static uint32_t check_of(uint64_t feature)
{
    uint32_t check = (uint32_t)(feature >> 32);
    return check ? check : 1;
}

static uint32_t slot_of(uint64_t feature, uint32_t slot_count)
{
    return (uint32_t)((feature & 0xffffffffu) * slot_count >> 32);
}

/* A filter of 1 MiB lies in a core's second cache; with 300,000 features 4 % of its bits are set.
 */
#define FILTER_BITS 23

static uint32_t filter_bit(uint32_t check)
{
    return check >> (32 - FILTER_BITS);
}

static bool may_have(const kith_weights *weights, uint64_t feature)
{
    uint32_t bit = filter_bit(check_of(feature));
    return weights->filter[bit / 64] >> (bit % 64) & 1;
}

/* The slot of a feature, or `slot_count` when it has none. */
static uint32_t find(const kith_weights *weights, uint64_t feature)
{
    uint32_t check = check_of(feature), i = slot_of(feature, weights->slot_count);
    for (uint32_t probes = 0; weights->checks[i] != check; probes++) {
        if (weights->checks[i] == 0 || probes == weights->slot_count)
            return weights->slot_count;
        i = i + 1 == weights->slot_count ? 0 : i + 1;
    }
    return i;
}

typedef int8_t bytes_vector __attribute__((vector_size(KITH_LABEL_MAX)));
typedef float scores_vector __attribute__((vector_size(KITH_LABEL_MAX * sizeof(float))));

void kith_weights_add(const kith_weights *weights, const uint64_t *features, size_t count,
                      float scores[KITH_LABEL_MAX])
{
    /* Fetch ahead: the slots lie far apart, and one wait serves them all. */
    uint64_t likely[KITH_FEATURE_MAX];
    size_t likely_count = 0;
    for (size_t k = 0; k < count; k++)
        if (may_have(weights, features[k])) {
            uint32_t slot = slot_of(features[k], weights->slot_count);
            __builtin_prefetch(&weights->checks[slot]);
            __builtin_prefetch(&weights->rows[slot]);
            likely[likely_count++] = features[k];
        }
    scores_vector sum;
    memcpy(&sum, scores, sizeof sum);
    for (size_t k = 0; k < likely_count; k++) {
        uint32_t slot = find(weights, likely[k]);
        if (slot == weights->slot_count)
            continue;
        bytes_vector row;
        memcpy(&row, weights->rows[slot].at, sizeof row);
        sum +=
            __builtin_convertvector(row, scores_vector) * weights->steps[(uint8_t)row[STEP_PLACE]];
    }
    memcpy(scores, &sum, sizeof sum);
}

static void set_steps(float steps[256])
{
    for (int i = 0; i < 256; i++)
        steps[i] = exp2f((float)(int8_t)(uint8_t)i / 8.0f) / 64.0f;
}

/* The finest step in which the greatest score of `scores` still fits a byte. */
static kith_weights_row row_of(const float *scores, const float steps[256])
{
    float greatest = 1e-6f;
    for (int label = 0; label < STEP_PLACE; label++)
        greatest = fmaxf(greatest, fabsf(scores[label]));
    float exponent = ceilf(8.0f * log2f(greatest * 64.0f / 127.0f));
    int8_t code = (int8_t)fmaxf(-128.0f, fminf(127.0f, exponent));
    float step = steps[(uint8_t)code];
    kith_weights_row row;
    for (int label = 0; label < STEP_PLACE; label++)
        row.at[label] = (int8_t)fmaxf(-127.0f, fminf(127.0f, rintf(scores[label] / step)));
    row.at[STEP_PLACE] = code;
    return row;
}

void kith_weights_compile(const uint64_t *features, const float *scores, size_t count,
                          kith_buffer *out)
{
    uint32_t slot_count = (uint32_t)(count + count / 6 + 16), head[4] = {slot_count};
    kith_arena arena = {0};
    uint32_t *checks = kith_arena_array(&arena, uint32_t, slot_count);
    kith_weights_row *rows = kith_arena_array(&arena, kith_weights_row, slot_count);
    float steps[256];
    set_steps(steps);
    for (size_t k = 0; k < count; k++) {
        uint32_t i = slot_of(features[k], slot_count);
        while (checks[i])
            i = i + 1 == slot_count ? 0 : i + 1;
        checks[i] = check_of(features[k]);
        rows[i] = row_of(scores + k * KITH_LABEL_MAX, steps);
    }
    kith_buffer_append(out, (kith_str){(const char *)head, sizeof head});
    kith_buffer_append(out, (kith_str){(const char *)rows, slot_count * sizeof *rows});
    kith_buffer_append(out, (kith_str){(const char *)checks, slot_count * sizeof *checks});
    kith_arena_free(&arena);
}

kith_status kith_weights_open(kith_str bytes, kith_weights *out, kith_error *err)
{
    uint32_t head[4];
    if (bytes.len < sizeof head)
        return kith_fail(err, KITH_EFORMAT, "the model's weights are cut off");
    memcpy(head, bytes.ptr, sizeof head);
    size_t slot = sizeof(kith_weights_row) + sizeof(uint32_t);
    if (head[0] == 0 || bytes.len != sizeof head + head[0] * slot)
        return kith_fail(err, KITH_EFORMAT, "the model's weights have the wrong length");
    out->slot_count = head[0];
    out->rows = (const kith_weights_row *)(const void *)(bytes.ptr + sizeof head);
    out->checks = (const uint32_t *)(const void *)(out->rows + head[0]);
    set_steps(out->steps);
    size_t room = 0, words = ((size_t)1 << FILTER_BITS) / 64;
    out->filter = kith_array_grow(NULL, &room, words, sizeof *out->filter);
    memset(out->filter, 0, words * sizeof *out->filter);
    for (uint32_t i = 0; i < out->slot_count; i++) {
        uint32_t bit = filter_bit(out->checks[i]);
        out->filter[bit / 64] |= out->checks[i] ? (uint64_t)1 << (bit % 64) : 0;
    }
    return KITH_OK;
}

void kith_weights_clear(kith_weights *weights)
{
    if (!weights)
        return;
    free(weights->filter);
    weights->filter = NULL;
}
