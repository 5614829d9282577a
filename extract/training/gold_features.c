/* extract/training/gold_features.c - gold text as numbers to train on: each word's features by *
 * index. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/training/gold_features.h"

#include <stdlib.h>

#include "extract/base/arena.h"

/* Called with the features of one thing: a different word at an offset, or a word of the text. */
typedef void take_features(void *taker, const uint64_t *features, size_t count, size_t times);

/* What the walks go over. */
typedef struct text {
    const kith_gold *gold;
    const kith_lexicon *lexicon;
    const kith_label *first_look; /* of each word, or NULL */
} text;

/* Every different word of the gold text. */
typedef struct vocabulary {
    uint32_t *types; /* of each word of the text */
    kith_word *words;
    uint32_t *times; /* how often each stands in the text */
    size_t count;
} vocabulary;

static void *zeroed(size_t count, size_t size)
{
    size_t capacity = 0;
    void *at = kith_array_grow(NULL, &capacity, count ? count : 1, size);
    return memset(at, 0, capacity * size);
}

static void learn_vocabulary(const text *from, vocabulary *out)
{
    const kith_gold *gold = from->gold;
    size_t mask = 1024;
    while (mask < gold->word_count * 2)
        mask *= 2;
    uint32_t *slots = zeroed(mask--, sizeof *slots);
    size_t words = 0, times = 0;
    *out = (vocabulary){.types = zeroed(gold->word_count, sizeof(uint32_t))};
    for (size_t i = 0; i < gold->word_count; i++) {
        uint64_t key = kith_lexicon_word_key(gold->words[i]);
        size_t slot = key & mask;
        while (slots[slot] && out->words[slots[slot] - 1].text != key)
            slot = (slot + 1) & mask;
        if (!slots[slot]) {
            out->words = kith_array_grow(out->words, &words, out->count + 1, sizeof *out->words);
            out->times = kith_array_grow(out->times, &times, out->count + 1, sizeof *out->times);
            kith_word_see(gold->words[i], from->lexicon, &out->words[out->count]);
            out->times[out->count++] = 0;
            slots[slot] = (uint32_t)out->count;
        }
        out->types[i] = slots[slot] - 1;
        out->times[slots[slot] - 1]++;
    }
    free(slots);
}

static void clear_vocabulary(vocabulary *v)
{
    free(v->types);
    free(v->words);
    free(v->times);
}

static void walk_words(const vocabulary *v, size_t word_count, take_features *take, void *taker)
{
    uint64_t features[KITH_FEATURE_MAX];
    for (int offset = -KITH_FEATURE_REACH; offset <= KITH_FEATURE_REACH; offset++)
        take(taker, features, kith_feature_of_word(NULL, offset, features), word_count);
    for (size_t type = 0; type < v->count; type++)
        for (int offset = -KITH_FEATURE_REACH; offset <= KITH_FEATURE_REACH; offset++)
            take(taker, features, kith_feature_of_word(&v->words[type], offset, features),
                 v->times[type]);
}

/* The words of every sentence, with what a walk wants to know of them. */
typedef struct sentences {
    const kith_word **words; /* of the whole text */
    kith_name_match *names;  /* of one sentence, as the next */
    kith_chunk *chunks;
    kith_clue *clues;
    kith_clue_table table;
} sentences;

static void init_sentences(const vocabulary *v, const kith_gold *gold, sentences *out)
{
    size_t longest = 0;
    for (size_t s = 0; s < gold->sentence_count; s++) {
        size_t count = gold->sentences[s] - kith_gold_first_word(gold, s);
        longest = count > longest ? count : longest;
    }
    *out = (sentences){
        .words = zeroed(gold->word_count, sizeof *out->words),
        .names = zeroed(longest, sizeof *out->names),
        .chunks = zeroed(longest, sizeof *out->chunks),
        .clues = zeroed(longest, sizeof *out->clues),
    };
    for (size_t i = 0; i < gold->word_count; i++)
        out->words[i] = &v->words[v->types[i]];
}

static void clear_sentences(sentences *all)
{
    free(all->words);
    free(all->names);
    free(all->chunks);
    free(all->clues);
    kith_clues_clear(&all->table);
}

static void walk_contexts(const vocabulary *v, const text *from, take_features *take, void *taker)
{
    const kith_gold *gold = from->gold;
    sentences all;
    init_sentences(v, gold, &all);
    for (size_t s = 0; s < gold->sentence_count; s++) {
        size_t first = kith_gold_first_word(gold, s), count = gold->sentences[s] - first;
        const kith_word *const *words = all.words + first;
        kith_feature_match_names(from->lexicon, words, count, all.names);
        kith_feature_find_chunks(words, count, all.chunks);
        kith_feature_view view = {words, all.names, all.chunks, count,
                                  kith_feature_in_capitals(words, count)};
        for (size_t i = 0; i < count; i++) {
            uint64_t features[KITH_FEATURE_MAX];
            take(taker, features, kith_feature_of_context(&view, i, features), 1);
        }
    }
    clear_sentences(&all);
}

static void walk_sentence_clues(const text *from, sentences *all, size_t first, size_t count,
                                take_features *take, void *taker)
{
    kith_feature_view view = {all->words + first, all->names, all->chunks, count, false};
    (void)kith_clues_of_sentence(&all->table, view.words, from->first_look + first, count,
                                 all->clues);
    for (size_t i = 0; i < count; i++) {
        uint64_t features[KITH_FEATURE_MAX];
        take(taker, features, kith_feature_of_clues(&view, all->clues, i, features), 1);
    }
}

static void walk_clues(const vocabulary *v, const text *from, take_features *take, void *taker)
{
    const kith_gold *gold = from->gold;
    sentences all;
    init_sentences(v, gold, &all);
    size_t room = 0;
    uint32_t *ends = kith_array_grow(NULL, &room, gold->sentence_count, sizeof *ends);
    for (size_t d = 0; d < gold->document_count; d++) {
        kith_words words = kith_gold_document(gold, d, ends);
        size_t start = (size_t)(words.at - gold->words);
        kith_clues_gather(&all.table, all.words + start, from->first_look + start, ends,
                          words.sentence_count);
        for (size_t s = 0, first = 0; s < words.sentence_count; first = ends[s++])
            walk_sentence_clues(from, &all, start + first, ends[s] - first, take, taker);
    }
    free(ends);
    clear_sentences(&all);
}

/* ---- the index ------------------------------------------------------------------------------- */

static size_t find_slot(const kith_feature_index *index, uint64_t feature)
{
    size_t mask = index->slot_count - 1, slot = feature & mask;
    while (index->keys[slot] && index->keys[slot] != feature)
        slot = (slot + 1) & mask;
    return slot;
}

static void double_slots(kith_feature_index *index)
{
    kith_feature_index larger = {.slot_count = index->slot_count ? index->slot_count * 2 : 1 << 16,
                                 .used = index->used};
    larger.keys = zeroed(larger.slot_count, sizeof *larger.keys);
    larger.values = zeroed(larger.slot_count, sizeof *larger.values);
    for (size_t i = 0; i < index->slot_count; i++)
        if (index->keys[i]) {
            size_t slot = find_slot(&larger, index->keys[i]);
            larger.keys[slot] = index->keys[i];
            larger.values[slot] = index->values[i];
        }
    free(index->keys);
    free(index->values);
    *index = larger;
}

static void count_features(void *taker, const uint64_t *features, size_t count, size_t times)
{
    kith_feature_index *index = taker;
    for (size_t i = 0; i < count; i++) {
        if (index->used * 3 >= index->slot_count * 2)
            double_slots(index);
        size_t slot = find_slot(index, features[i]);
        index->used += index->keys[slot] == 0;
        index->keys[slot] = features[i];
        index->values[slot] += (uint32_t)times;
    }
}

void kith_feature_index_make(const kith_gold *gold, const kith_lexicon *lexicon,
                             const kith_label *first_look, uint32_t cutoff, kith_feature_index *out)
{
    const text from = {gold, lexicon, first_look};
    kith_feature_index index = {0};
    vocabulary v;
    learn_vocabulary(&from, &v);
    walk_words(&v, gold->word_count, count_features, &index);
    walk_contexts(&v, &from, count_features, &index);
    if (first_look)
        walk_clues(&v, &from, count_features, &index);
    clear_vocabulary(&v);

    size_t capacity = 0;
    for (size_t i = 0; i < index.slot_count; i++) {
        bool kept = index.keys[i] && index.values[i] >= cutoff;
        if (kept) {
            index.features =
                kith_array_grow(index.features, &capacity, index.count + 1, sizeof(uint64_t));
            index.features[index.count++] = index.keys[i];
        }
        index.values[i] = kept ? (uint32_t)index.count : 0;
    }
    *out = index;
}

void kith_feature_index_clear(kith_feature_index *index)
{
    if (!index)
        return;
    free(index->keys);
    free(index->values);
    free(index->features);
    *index = (kith_feature_index){0};
}

/* ---- the lists ------------------------------------------------------------------------------- */

/* Lists in the order in which the walks hand features out. */
typedef struct encoder {
    kith_gold_features *features;
    const kith_feature_index *index;
    kith_feature_list *next;
} encoder;

static void encode_features(void *taker, const uint64_t *keys, size_t count, size_t times)
{
    (void)times;
    encoder *e = taker;
    kith_gold_features *features = e->features;
    size_t start = features->index_count;
    features->indices = kith_array_grow(features->indices, &features->index_capacity, start + count,
                                        sizeof *features->indices);
    for (size_t i = 0; i < count; i++) {
        uint32_t value = e->index->values[find_slot(e->index, keys[i])];
        if (value)
            features->indices[features->index_count++] = value - 1;
    }
    *e->next++ = (kith_feature_list){start, (uint32_t)(features->index_count - start)};
}

void kith_gold_features_make(const kith_gold *gold, const kith_lexicon *lexicon,
                             const kith_label *first_look, const kith_feature_index *index,
                             kith_gold_features *out)
{
    const text from = {gold, lexicon, first_look};
    vocabulary v;
    learn_vocabulary(&from, &v);
    kith_gold_features features = {
        .word_count = gold->word_count,
        .type_count = v.count,
        .context = zeroed(gold->word_count, sizeof *features.context),
    };
    size_t lists = (v.count + 1) * KITH_FEATURE_OFFSETS;
    kith_feature_list *lent = zeroed(lists, sizeof *lent);
    encoder e = {&features, index, lent};
    walk_words(&v, gold->word_count, encode_features, &e);
    e.next = features.context;
    walk_contexts(&v, &from, encode_features, &e);
    if (first_look) {
        e.next = features.clues = zeroed(gold->word_count, sizeof *features.clues);
        walk_clues(&v, &from, encode_features, &e);
    }

    memcpy(features.edge, lent, sizeof features.edge);
    memmove(lent, lent + KITH_FEATURE_OFFSETS, (lists - KITH_FEATURE_OFFSETS) * sizeof *lent);
    features.lent = (kith_feature_list(*)[KITH_FEATURE_OFFSETS])(void *)lent;
    features.types = v.types;
    v.types = NULL;
    clear_vocabulary(&v);
    *out = features;
}

static void renumber(kith_feature_list *lists, size_t count, uint32_t *indices,
                     const uint32_t *numbers)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t kept = 0, *list = indices + lists[i].start;
        for (uint32_t f = 0; f < lists[i].count; f++)
            if (numbers[list[f]] != KITH_FEATURE_DROPPED)
                list[kept++] = numbers[list[f]];
        lists[i].count = kept;
    }
}

void kith_gold_features_renumber(kith_gold_features *features, const uint32_t *numbers)
{
    renumber(features->edge, KITH_FEATURE_OFFSETS, features->indices, numbers);
    if (features->lent)
        renumber(features->lent[0], features->type_count * KITH_FEATURE_OFFSETS, features->indices,
                 numbers);
    renumber(features->context, features->word_count, features->indices, numbers);
    if (features->clues)
        renumber(features->clues, features->word_count, features->indices, numbers);
}

void kith_gold_features_clear(kith_gold_features *features)
{
    if (!features)
        return;
    free(features->types);
    free(features->context);
    free(features->clues);
    free(features->lent);
    free(features->indices);
    *features = (kith_gold_features){0};
}
