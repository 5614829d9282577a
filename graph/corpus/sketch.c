/* graph/corpus/sketch.c - sketches: a few numbers by which two stories are found to be one. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/sketch.h"

#include "extract/base/hash.h"
#include "extract/base/utf8.h"

#define EMPTY UINT32_MAX

/* A sketch in the making. */
typedef struct sketching {
    uint64_t words[KITH_SKETCH_SHINGLE]; /* hashes of the last words, the newest anywhere */
    size_t word_count;
    uint32_t least[KITH_SKETCH_BINS]; /* of the shingles that fell into a bin */
} sketching;

/* A shingle chooses its bin with its first bits, and is the least there or not with its last. */
static void add_word(sketching *s, uint64_t word)
{
    s->words[s->word_count++ % KITH_SKETCH_SHINGLE] = word;
    if (s->word_count < KITH_SKETCH_SHINGLE)
        return;
    uint64_t shingle = 0;
    for (size_t i = 0; i < KITH_SKETCH_SHINGLE; i++)
        shingle = kith_hash_number(s->words[(s->word_count + i) % KITH_SKETCH_SHINGLE], shingle);
    uint32_t value = (uint32_t)shingle >> 1; /* never EMPTY */
    uint32_t *least = &s->least[shingle >> 58];
    if (value < *least)
        *least = value;
}

static void add_sentence(sketching *s, kith_str text)
{
    uint64_t word = 0;
    bool inside = false;
    for (size_t at = 0, bytes; at < text.len; at += bytes) {
        kith_char class = kith_utf8_at(text, at, &bytes);
        if (kith_char_is_word(class)) {
            size_t length;
            uint32_t character = kith_utf8_lower(kith_utf8_decode(text, at, &length));
            word = kith_hash_number(character, inside ? word : 0);
            inside = true;
            continue;
        }
        if (inside)
            add_word(s, word);
        inside = false;
        if (class == KITH_CHAR_IDEOGRAPH)
            add_word(s, kith_hash_number(kith_utf8_decode(text, at, &bytes), 0));
    }
    if (inside)
        add_word(s, word);
}

/* Fill each empty bin from one that is not, by chance but always alike. */
static void take_bins(const sketching *s, kith_sketch *out)
{
    for (size_t i = 0; i < KITH_SKETCH_BINS; i++) {
        size_t from = i;
        for (uint64_t attempt = 1; s->least[from] == EMPTY; attempt++)
            from = kith_hash_number(attempt, i + 1) % KITH_SKETCH_BINS;
        out->bins[i] = (uint16_t)s->least[from];
    }
}

bool kith_sketch_make(const kith_document *document, kith_sketch *out)
{
    sketching s = {0};
    for (size_t i = 0; i < KITH_SKETCH_BINS; i++)
        s.least[i] = EMPTY;
    for (size_t i = 0; i < document->sentence_count; i++) {
        const kith_sentence *sentence = &document->sentences[i];
        if (sentence->section == 0)
            add_sentence(&s, kith_str_slice(document->record.text, sentence->start, sentence->end));
    }
    if (s.word_count < KITH_SKETCH_WORDS_MIN)
        return false;
    take_bins(&s, out);
    return true;
}

size_t kith_sketch_common(const kith_sketch *one, const kith_sketch *other)
{
    size_t common = 0;
    for (size_t i = 0; i < KITH_SKETCH_BINS; i++)
        common += one->bins[i] == other->bins[i];
    return common;
}

void kith_sketch_write(const kith_sketch *sketch, char out[KITH_SKETCH_SIZE])
{
    for (size_t i = 0; i < KITH_SKETCH_BINS; i++) {
        out[2 * i] = (char)(sketch->bins[i] & 0xff);
        out[2 * i + 1] = (char)(sketch->bins[i] >> 8);
    }
}

void kith_sketch_read(const char bytes[KITH_SKETCH_SIZE], kith_sketch *out)
{
    for (size_t i = 0; i < KITH_SKETCH_BINS; i++)
        out->bins[i] = (uint16_t)((unsigned char)bytes[2 * i] |
                                  (unsigned)(unsigned char)bytes[2 * i + 1] << 8);
}
