/* extract/tagger.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger.h"

#include <math.h>
#include <stdlib.h>

#include "extract/arena.h"
#include "extract/feature.h"
#include "extract/lattice.h"
#include "extract/word.h"

/* A sentence longer than this is labelled in pieces. */
#define PIECE_WORDS 1024
/* So many different words are remembered before all are forgotten; a power of two. */
#define SEEN_MAX 65536
#define OFFSETS  (2 * KITH_FEATURE_REACH + 1)

/* A word met before, with the scores it lends to the tokens around it. */
typedef struct seen_word {
    kith_word word;
    kith_scores lent[OFFSETS]; /* [offset + KITH_FEATURE_REACH] */
} seen_word;

struct kith_tagger {
    const kith_model *model;
    kith_arena seen_arena; /* owns the seen words */
    seen_word **seen;      /* open addressing by the hash of the text, 2 * SEEN_MAX places */
    size_t seen_count;
    kith_scores edge[OFFSETS]; /* what the edge of a sentence lends */

    /* Scratch of one piece. */
    const seen_word *row[PIECE_WORDS];
    const kith_word *words[PIECE_WORDS];
    kith_name_match names[PIECE_WORDS];
    kith_scores emissions[PIECE_WORDS], marginals[PIECE_WORDS];
    kith_scores forward[PIECE_WORDS], backward[PIECE_WORDS], odds[PIECE_WORDS];
    float scale[PIECE_WORDS];
    kith_label back[PIECE_WORDS][KITH_LABEL_MAX];
};

static void lend(const kith_model *model, const kith_word *word, int offset, kith_scores scores)
{
    uint64_t features[KITH_FEATURE_MAX];
    size_t count = kith_feature_of_word(word, offset, features);
    for (size_t i = 0; i < count; i++)
        kith_weights_prefetch(&model->weights, features[i]);
    for (size_t i = 0; i < count; i++)
        kith_weights_add(&model->weights, features[i], scores);
}

kith_tagger *kith_tagger_new(const kith_model *model)
{
    size_t room = 0;
    kith_tagger *tagger = kith_array_grow(NULL, &room, 1, sizeof *tagger);
    memset(tagger, 0, sizeof *tagger);
    tagger->model = model;
    room = 0;
    tagger->seen = kith_array_grow(NULL, &room, 2 * SEEN_MAX, sizeof(seen_word *));
    memset(tagger->seen, 0, 2 * SEEN_MAX * sizeof(seen_word *));
    for (int offset = -KITH_FEATURE_REACH; offset <= KITH_FEATURE_REACH; offset++)
        if (offset)
            lend(model, NULL, offset, tagger->edge[offset + KITH_FEATURE_REACH]);
    return tagger;
}

void kith_tagger_free(kith_tagger *tagger)
{
    if (!tagger)
        return;
    kith_arena_free(&tagger->seen_arena);
    free(tagger->seen);
    free(tagger);
}

static void forget_words(kith_tagger *tagger)
{
    kith_arena_clear(&tagger->seen_arena);
    memset(tagger->seen, 0, 2 * SEEN_MAX * sizeof(seen_word *));
    tagger->seen_count = 0;
}

static const seen_word *see(kith_tagger *tagger, kith_str text)
{
    const size_t mask = 2 * SEEN_MAX - 1;
    uint64_t key = kith_lexicon_word_key(text);
    size_t i = key & mask;
    for (; tagger->seen[i]; i = (i + 1) & mask)
        if (tagger->seen[i]->word.text == key)
            return tagger->seen[i];
    seen_word *fresh = kith_arena_alloc(&tagger->seen_arena, sizeof *fresh);
    kith_word_see(text, &tagger->model->lexicon, &fresh->word);
    for (int offset = -KITH_FEATURE_REACH; offset <= KITH_FEATURE_REACH; offset++)
        lend(tagger->model, &fresh->word, offset, fresh->lent[offset + KITH_FEATURE_REACH]);
    tagger->seen[i] = fresh;
    tagger->seen_count++;
    return fresh;
}

/* Emission scores of the `count` words of tagger->row. */
static void score_piece(kith_tagger *tagger, size_t count)
{
    const kith_model *model = tagger->model;
    kith_view view = {tagger->words, tagger->names, count,
                      kith_feature_in_capitals(tagger->words, count)};
    kith_feature_match_names(&model->lexicon, tagger->words, count, tagger->names);
    for (size_t i = 0; i < count; i++) {
        uint64_t features[KITH_FEATURE_MAX];
        size_t feature_count = kith_feature_of_context(&view, i, features);
        for (size_t k = 0; k < feature_count; k++)
            kith_weights_prefetch(&model->weights, features[k]);
        float *scores = tagger->emissions[i];
        memset(scores, 0, sizeof(kith_scores));
        for (int offset = -KITH_FEATURE_REACH; offset <= KITH_FEATURE_REACH; offset++) {
            size_t place = i + (size_t)offset; /* wraps below 0 to beyond the end */
            const float *lent = place < count
                                    ? tagger->row[place]->lent[offset + KITH_FEATURE_REACH]
                                    : tagger->edge[offset + KITH_FEATURE_REACH];
            for (int l = 0; l < KITH_LABEL_MAX; l++)
                scores[l] += lent[l];
        }
        for (size_t k = 0; k < feature_count; k++)
            kith_weights_add(&model->weights, features[k], scores);
    }
}

static void score_labels(kith_tagger *tagger, const kith_lattice *lattice, const kith_label *labels,
                         float *scores)
{
    bool any = false;
    for (size_t i = 0; i < lattice->count; i++) {
        scores[i] = 1.0f;
        any |= labels[i] != 0;
    }
    if (!any)
        return;
    /* Scores too far apart to be summed leave no doubt. */
    kith_lattice_sums sums = {tagger->forward, tagger->backward, tagger->odds, tagger->scale};
    if (!isfinite(kith_lattice_sum(lattice, NULL, &sums, tagger->marginals, NULL, 0)))
        return;
    for (size_t i = 0; i < lattice->count; i++)
        if (labels[i])
            scores[i] = tagger->marginals[i][labels[i]];
}

static void tag_piece(kith_tagger *tagger, const kith_str *texts, size_t count, kith_label *labels,
                      float *scores)
{
    for (size_t i = 0; i < count; i++) {
        tagger->row[i] = see(tagger, texts[i]);
        tagger->words[i] = &tagger->row[i]->word;
    }
    score_piece(tagger, count);
    kith_lattice lattice = {tagger->emissions, count, tagger->model->transitions,
                            kith_label_count(tagger->model->fine)};
    kith_lattice_best(&lattice, tagger->back, labels);
    if (scores)
        score_labels(tagger, &lattice, labels, scores);
}

void kith_tagger_run(kith_tagger *tagger, const kith_words *words, kith_label *labels,
                     float *scores)
{
    size_t at = 0;
    for (size_t s = 0; s < words->sentence_count; s++)
        while (at < words->ends[s]) {
            size_t count = words->ends[s] - at;
            if (count > PIECE_WORDS)
                count = PIECE_WORDS;
            if (tagger->seen_count > SEEN_MAX - PIECE_WORDS)
                forget_words(tagger);
            tag_piece(tagger, words->at + at, count, labels + at, scores ? scores + at : NULL);
            at += count;
        }
}
