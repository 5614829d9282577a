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

void kith_weights_prefetch(const kith_weights *weights, uint64_t feature)
{
    uint32_t slot = slot_of(feature, weights->slot_count);
    __builtin_prefetch(&weights->checks[slot]);
    __builtin_prefetch(&weights->rows[slot]);
}

void kith_weights_add(const kith_weights *weights, uint64_t feature, float scores[KITH_LABEL_MAX])
{
    uint32_t check = check_of(feature), i = slot_of(feature, weights->slot_count);
    for (uint32_t probes = 0; weights->checks[i] != check; probes++) {
        if (weights->checks[i] == 0 || probes == weights->slot_count)
            return;
        i = i + 1 == weights->slot_count ? 0 : i + 1;
    }
    const kith_weights_row *row = &weights->rows[i];
    float step = weights->steps[(uint8_t)row->at[STEP_PLACE]];
    for (int label = 0; label < KITH_LABEL_MAX; label++)
        scores[label] += (float)row->at[label] * step;
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
    return KITH_OK;
}
