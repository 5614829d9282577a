/* extract/tagger/weights.c - a trained table: a vector of label scores for each feature. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/weights.h"

#include <math.h>
#include <stdlib.h>

#include "extract/base/arena.h"
#include "extract/base/cpu_dispatch.h"

#define STEP_PLACE (KITH_LABEL_MAX - 1)
/* The sizes that a filter may have, in words. */
#define FILTER_LOG2_MIN 4u
#define FILTER_LOG2_MAX 20u

static uint32_t check_of(uint64_t feature)
{
    uint32_t check = (uint32_t)(feature >> 32);
    return check ? check : 1;
}

static uint32_t bucket_of(uint64_t feature, uint32_t bucket_count)
{
    return (uint32_t)((feature & 0xffffffffu) * bucket_count >> 32);
}

/* Three bits of one word of the filter. */
static uint64_t filter_bits(uint32_t check)
{
    return (uint64_t)1 << (check & 63) | (uint64_t)1 << (check >> 6 & 63) |
           (uint64_t)1 << (check >> 11 & 63);
}

static bool may_have(const kith_weights *weights, uint64_t feature)
{
    uint32_t check = check_of(feature);
    return !(~weights->filter[check >> weights->filter_shift] & filter_bits(check));
}

/* Beyond what any table of which six in seven places are taken needs: one without an empty place,
 * as a damaged file has, is not searched whole for each feature. */
enum { PROBES_MAX = 4096 };

/* The scores of a feature, or NULL. */
static inline const int8_t *find(const kith_weights *weights, uint64_t feature)
{
    uint32_t check = check_of(feature), i = bucket_of(feature, weights->bucket_count);
    for (uint32_t probes = 0; probes < PROBES_MAX && probes < weights->bucket_count; probes++) {
        const kith_weights_bucket *bucket = &weights->buckets[i];
        /* Which of the three it is nobody can foretell: no branch depends on that. */
        unsigned hits = 0;
        for (int k = 0; k < KITH_WEIGHTS_BUCKET; k++)
            hits |= (unsigned)(bucket->checks[k] == check) << k;
        if (hits)
            return bucket->rows[__builtin_ctz(hits)];
        if (bucket->checks[KITH_WEIGHTS_BUCKET - 1] == 0)
            return NULL;
        i = i + 1 == weights->bucket_count ? 0 : i + 1;
    }
    return NULL;
}

/* From bytes to floats by way of each size between: gcc makes no vector instructions of a longer
 * step. */
typedef int8_t bytes_vector __attribute__((vector_size(KITH_LABEL_MAX / 2)));
typedef int16_t short_vector __attribute__((vector_size(KITH_LABEL_MAX / 2 * sizeof(int16_t))));
typedef int32_t whole_vector __attribute__((vector_size(KITH_LABEL_MAX / 2 * sizeof(int32_t))));
typedef float scores_vector __attribute__((vector_size(KITH_LABEL_MAX / 2 * sizeof(float))));

static inline void add_half(const int8_t *half_row, float step, scores_vector *sum)
{
    bytes_vector bytes;
    memcpy(&bytes, half_row, sizeof bytes);
    short_vector shorts = __builtin_convertvector(bytes, short_vector);
    whole_vector whole = __builtin_convertvector(shorts, whole_vector);
    *sum += __builtin_convertvector(whole, scores_vector) * step;
}

KITH_CPU_DISPATCH static void add_row(const kith_weights *weights, const uint64_t *features,
                                      size_t count, float scores[KITH_LABEL_MAX])
{
    scores_vector sum[2];
    memcpy(sum, scores, sizeof sum);
    for (size_t k = 0; k < count; k++) {
        const int8_t *row = find(weights, features[k]);
        if (!row)
            continue;
        float step = weights->steps[(uint8_t)row[STEP_PLACE]];
        add_half(row, step, &sum[0]);
        add_half(row + KITH_LABEL_MAX / 2, step, &sum[1]);
    }
    memcpy(scores, sum, sizeof sum);
}

static size_t begin_of(const uint32_t *ends, size_t row)
{
    return row ? ends[row - 1] : 0;
}

static size_t length_of(const uint32_t *ends, size_t row)
{
    return ends[row] - begin_of(ends, row);
}

/* Fetch the words of the filter that tell of the features of a row. */
static void fetch_filter(const kith_weights *weights, const uint64_t *features, size_t count)
{
    for (size_t k = 0; k < count; k++)
        __builtin_prefetch(&weights->filter[check_of(features[k]) >> weights->filter_shift]);
}

/* Fetch the lines of those features of a row that the table may have, which go to `likely`; returns
 * how many. */
static size_t fetch_likely(const kith_weights *weights, const uint64_t *features, size_t count,
                           uint64_t *likely)
{
    size_t found = 0;
    for (size_t k = 0; k < count; k++) {
        likely[found] = features[k];
        found += may_have(weights, features[k]);
    }
    for (size_t k = 0; k < found; k++)
        __builtin_prefetch(&weights->buckets[bucket_of(likely[k], weights->bucket_count)]);
    return found;
}

void kith_weights_add(const kith_weights *weights, const uint64_t *features, const uint32_t *ends,
                      size_t count, float (*scores)[KITH_LABEL_MAX])
{
    /* What a row needs lies far apart, and comes while those before it are added. */
    enum { LINES_BEHIND = 1, SUM_BEHIND = 3 }; /* steps after the filter is fetched for a row */
    uint64_t likely[KITH_WEIGHTS_ROWS][KITH_FEATURE_MAX];
    size_t likely_counts[KITH_WEIGHTS_ROWS];
    for (size_t step = 0; step < count + SUM_BEHIND; step++) {
        size_t row = step;
        if (row < count)
            fetch_filter(weights, features + begin_of(ends, row), length_of(ends, row));
        row = step - LINES_BEHIND; /* wraps below 0 to beyond the end */
        if (row < count)
            likely_counts[row] = fetch_likely(weights, features + begin_of(ends, row),
                                              length_of(ends, row), likely[row]);
        row = step - SUM_BEHIND;
        if (row < count && likely_counts[row])
            add_row(weights, likely[row], likely_counts[row], scores[row]);
    }
}

static void set_steps(float steps[256])
{
    for (int i = 0; i < 256; i++)
        steps[i] = exp2f((float)(int8_t)(uint8_t)i / 8.0f) / 64.0f;
}

/* The finest step in which the greatest score of `scores` still fits a byte. */
static void pack_row(const float *scores, const float steps[256], int8_t row[KITH_LABEL_MAX])
{
    float greatest = 1e-6f;
    for (int label = 0; label < STEP_PLACE; label++)
        greatest = fmaxf(greatest, fabsf(scores[label]));
    float exponent = ceilf(8.0f * log2f(greatest * 64.0f / 127.0f));
    int8_t code = (int8_t)fmaxf(-128.0f, fminf(127.0f, exponent));
    float step = steps[(uint8_t)code];
    for (int label = 0; label < STEP_PLACE; label++)
        row[label] = (int8_t)fmaxf(-127.0f, fminf(127.0f, rintf(scores[label] / step)));
    row[STEP_PLACE] = code;
}

/* The first empty place from the feature's own bucket on. */
static int8_t *claim(kith_weights_bucket *buckets, uint32_t bucket_count, uint64_t feature)
{
    uint32_t i = bucket_of(feature, bucket_count);
    for (;; i = i + 1 == bucket_count ? 0 : i + 1)
        for (int k = 0; k < KITH_WEIGHTS_BUCKET; k++)
            if (buckets[i].checks[k] == 0) {
                buckets[i].checks[k] = check_of(feature);
                return buckets[i].rows[k];
            }
}

/* Eight bits a feature or more, so that one in 30 that is not there has all set, or fewer. */
static uint32_t filter_log2_of(size_t count)
{
    uint32_t log2 = FILTER_LOG2_MIN;
    while (log2 < FILTER_LOG2_MAX && ((size_t)64 << log2) < count * 8)
        log2++;
    return log2;
}

static void compile_filter(const uint64_t *features, size_t count, uint32_t log2, kith_buffer *out)
{
    size_t room = 0, words = (size_t)1 << log2;
    uint64_t *filter = kith_array_grow(NULL, &room, words, sizeof *filter);
    memset(filter, 0, words * sizeof *filter);
    for (size_t k = 0; k < count; k++) {
        uint32_t check = check_of(features[k]);
        filter[check >> (32 - log2)] |= filter_bits(check);
    }
    kith_buffer_append(out, (kith_str){(const char *)filter, words * sizeof *filter});
    free(filter);
}

void kith_weights_compile(const uint64_t *features, const float *scores, size_t count,
                          kith_buffer *out)
{
    uint32_t bucket_count = (uint32_t)((count + count / 6) / KITH_WEIGHTS_BUCKET + 16);
    uint32_t head[16] = {bucket_count, filter_log2_of(count)};
    size_t room = 0;
    kith_weights_bucket *buckets = kith_array_grow(NULL, &room, bucket_count, sizeof *buckets);
    memset(buckets, 0, bucket_count * sizeof *buckets);
    float steps[256];
    set_steps(steps);
    for (size_t k = 0; k < count; k++)
        pack_row(scores + k * KITH_LABEL_MAX, steps, claim(buckets, bucket_count, features[k]));
    kith_buffer_append(out, (kith_str){(const char *)head, sizeof head});
    kith_buffer_append(out, (kith_str){(const char *)buckets, bucket_count * sizeof *buckets});
    compile_filter(features, count, head[1], out);
    free(buckets);
}

kith_status kith_weights_open(kith_str bytes, kith_weights *out, kith_error *err)
{
    uint32_t head[16];
    if (bytes.len < sizeof head)
        return kith_fail(err, KITH_EFORMAT, "the model's weights are cut off");
    memcpy(head, bytes.ptr, sizeof head);
    uint32_t log2 = head[1];
    if (head[0] == 0 || log2 < FILTER_LOG2_MIN || log2 > FILTER_LOG2_MAX)
        return kith_fail(err, KITH_EFORMAT, "the model's weights make no sense");
    size_t buckets = head[0] * sizeof(kith_weights_bucket);
    if (bytes.len != sizeof head + buckets + ((size_t)1 << log2) * sizeof(uint64_t))
        return kith_fail(err, KITH_EFORMAT, "the model's weights have the wrong length");
    out->bucket_count = head[0];
    out->buckets = (const kith_weights_bucket *)(const void *)(bytes.ptr + sizeof head);
    out->filter = (const uint64_t *)(const void *)(bytes.ptr + sizeof head + buckets);
    out->filter_shift = (int)(32 - log2);
    set_steps(out->steps);
    return KITH_OK;
}
