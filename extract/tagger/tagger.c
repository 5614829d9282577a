/* extract/tagger/tagger.c - labels for words: the best path through a linear-chain model. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/tagger.h"

#include <math.h>
#include <stdlib.h>

#include "extract/base/arena.h"
#include "extract/base/cpu_dispatch.h"
#include "extract/tagger/clue.h"
#include "extract/tagger/feature.h"
#include "extract/tagger/lattice.h"
#include "extract/tagger/word.h"

/* A sentence longer than this is labelled in pieces. */
#define PIECE_WORDS 1024
/* So many different words are remembered before all are forgotten; a power of two. */
#define SEEN_MAX 65536
/* So many words are looked up together, that one wait for memory serves them all. */
#define AHEAD   32
#define OFFSETS (2 * KITH_FEATURE_REACH + 1)

/* A word met before, with the scores it lends to the tokens around it. */
typedef struct seen_word {
    kith_word word;
    kith_scores lent[OFFSETS]; /* [offset + KITH_FEATURE_REACH] */
} seen_word;

/* A place of the table of seen words; empty when `word` is NULL. */
typedef struct seen_slot {
    uint64_t text; /* as in kith_word */
    const seen_word *word;
} seen_slot;

struct kith_tagger {
    const kith_model *model;
    kith_arena seen_arena; /* owns the seen words */
    seen_slot *seen;       /* open addressing by the hash of the text, 2 * SEEN_MAX places */
    size_t seen_count;
    kith_scores edge[OFFSETS]; /* what the edge of a sentence lends */
    kith_transitions transitions;
    kith_clue_table table;

    /* Scratch of one run: whole sentences, but for those longer than a piece. */
    const seen_word *row[KITH_TAGGER_RUN_WORDS];
    const kith_word *words[KITH_TAGGER_RUN_WORDS];
    kith_scores emissions[KITH_TAGGER_RUN_WORDS];
    kith_label first_look[KITH_TAGGER_RUN_WORDS];
    uint32_t ends[KITH_TAGGER_RUN_WORDS];
    size_t end_count;
    /* Scratch of one piece. */
    kith_name_match names[PIECE_WORDS];
    kith_chunk chunks[PIECE_WORDS];
    kith_clue clues[PIECE_WORDS];
    kith_scores forward[PIECE_WORDS], backward[PIECE_WORDS], odds[PIECE_WORDS];
    kith_scores marginals[PIECE_WORDS];
    float scale[PIECE_WORDS];
    kith_label back[PIECE_WORDS][KITH_LABEL_MAX];
};

/* The features of several rows of scores, one after the other. */
typedef struct feature_rows {
    uint64_t features[KITH_WEIGHTS_ROWS * KITH_FEATURE_MAX];
    uint32_t ends[KITH_WEIGHTS_ROWS];
    size_t count; /* of rows */
} feature_rows;

/* Where the features of the next row go. */
static uint64_t *next_row(feature_rows *rows)
{
    return rows->features + (rows->count ? rows->ends[rows->count - 1] : 0);
}

static void close_row(feature_rows *rows, const uint64_t *at, size_t count)
{
    rows->ends[rows->count++] = (uint32_t)((size_t)(at - rows->features) + count);
}

/* What a word, NULL for the edge of a sentence, lends to the tokens around it. */
static void lend(const kith_model *model, const kith_word *word, kith_scores lent[OFFSETS])
{
    feature_rows rows;
    rows.count = 0;
    for (int k = 0; k < OFFSETS; k++) {
        uint64_t *row = next_row(&rows);
        close_row(&rows, row, kith_feature_of_word(word, k - KITH_FEATURE_REACH, row));
    }
    memset(lent, 0, OFFSETS * sizeof *lent);
    kith_weights_add(&model->weights, rows.features, rows.ends, rows.count, lent);
}

kith_tagger *kith_tagger_new(const kith_model *model)
{
    size_t room = 0;
    kith_tagger *tagger = kith_array_grow(NULL, &room, 1, sizeof *tagger);
    memset(tagger, 0, sizeof *tagger);
    tagger->model = model;
    kith_transitions_make(model->transitions, kith_label_count(model->fine), &tagger->transitions);
    room = 0;
    tagger->seen = kith_array_grow(NULL, &room, 2 * SEEN_MAX, sizeof *tagger->seen);
    memset(tagger->seen, 0, 2 * SEEN_MAX * sizeof *tagger->seen);
    lend(model, NULL, tagger->edge);
    return tagger;
}

void kith_tagger_free(kith_tagger *tagger)
{
    if (!tagger)
        return;
    kith_arena_free(&tagger->seen_arena);
    kith_clues_clear(&tagger->table);
    free(tagger->seen);
    free(tagger);
}

static void forget_words(kith_tagger *tagger)
{
    kith_arena_clear(&tagger->seen_arena);
    memset(tagger->seen, 0, 2 * SEEN_MAX * sizeof *tagger->seen);
    tagger->seen_count = 0;
}

static seen_slot *slot_of(const kith_tagger *tagger, uint64_t text)
{
    return &tagger->seen[text & (2 * SEEN_MAX - 1)];
}

static const seen_word *see(kith_tagger *tagger, kith_str text, uint64_t key)
{
    seen_slot *slot = slot_of(tagger, key), *end = tagger->seen + 2 * SEEN_MAX;
    for (; slot->word; slot = slot + 1 == end ? tagger->seen : slot + 1)
        if (slot->text == key)
            return slot->word;
    seen_word *fresh = kith_arena_alloc(&tagger->seen_arena, sizeof *fresh);
    kith_word_see(text, &tagger->model->lexicon, &fresh->word);
    lend(tagger->model, &fresh->word, fresh->lent);
    *slot = (seen_slot){key, fresh};
    tagger->seen_count++;
    return fresh;
}

static void fetch(const seen_word *word)
{
    for (size_t at = 0; at < sizeof *word; at += 64)
        __builtin_prefetch((const char *)word + at, 0, 2);
}

/* Set the words of a run from place `first` on; count <= AHEAD. */
static void see_words(kith_tagger *tagger, const kith_str *texts, size_t first, size_t count)
{
    uint64_t keys[AHEAD];
    for (size_t i = 0; i < count; i++) {
        keys[i] = kith_lexicon_word_key(texts[i]);
        __builtin_prefetch(slot_of(tagger, keys[i]));
    }
    for (size_t i = 0; i < count; i++) {
        const seen_word *word = see(tagger, texts[i], keys[i]);
        fetch(word);
        tagger->row[first + i] = word;
        tagger->words[first + i] = &word->word;
    }
}

static kith_feature_view view_of(kith_tagger *tagger, size_t first, size_t end)
{
    const kith_word *const *words = tagger->words + first;
    return (kith_feature_view){words, tagger->names, tagger->chunks, end - first,
                               kith_feature_in_capitals(words, end - first)};
}

/* Set the scores of each word of [first, end) to what it and those around it lend. */
KITH_CPU_DISPATCH static void sum_lent(kith_tagger *tagger, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        kith_scores sum = {0};
        for (int k = 0; k < OFFSETS; k++) {
            size_t place = i + (size_t)(k - KITH_FEATURE_REACH); /* wraps below 0 beyond the end */
            bool inside = place >= first && place < end;
            const float *lent = inside ? tagger->row[place]->lent[k] : tagger->edge[k];
            for (int l = 0; l < KITH_LABEL_MAX; l++)
                sum[l] += lent[l];
        }
        memcpy(tagger->emissions[i], sum, sizeof sum);
    }
}

/* Add what the words of a sentence show together or, given `clues`, what its document does. */
static void add_features(const kith_tagger *tagger, const kith_feature_view *view,
                         const kith_clue *clues, kith_scores *scores)
{
    for (size_t i = 0; i < view->count;) {
        feature_rows rows;
        size_t first = i;
        rows.count = 0;
        for (; i < view->count && rows.count < KITH_WEIGHTS_ROWS; i++) {
            uint64_t *row = next_row(&rows);
            close_row(&rows, row,
                      clues ? kith_feature_of_clues(view, clues, i, row)
                            : kith_feature_of_context(view, i, row));
        }
        kith_weights_add(&tagger->model->weights, rows.features, rows.ends, rows.count,
                         scores + first);
    }
}

/* Emission scores of the words [first, end) of the run, a sentence. */
static void score_sentence(kith_tagger *tagger, size_t first, size_t end)
{
    kith_feature_view view = view_of(tagger, first, end);
    kith_feature_match_names(&tagger->model->lexicon, view.words, view.count, tagger->names);
    kith_feature_find_chunks(view.words, view.count, tagger->chunks);
    sum_lent(tagger, first, end);
    add_features(tagger, &view, NULL, tagger->emissions + first);
}

/* Add what the document says of the words of a sentence; false when that is nothing. */
static bool score_clues(kith_tagger *tagger, size_t first, size_t end, const kith_label *labels)
{
    kith_feature_view view = view_of(tagger, first, end);
    bool any = kith_clues_of_sentence(&tagger->table, view.words, labels + first, view.count,
                                      tagger->clues);
    if (any)
        add_features(tagger, &view, tagger->clues, tagger->emissions + first);
    return any;
}

/* How often a label of this probability is right. */
static float calibrate(float probability, float temperature)
{
    if (temperature == 1.0f || !(probability > 0 && probability < 1))
        return probability;
    return 1 / (1 + powf((1 - probability) / probability, 1 / temperature));
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
            scores[i] = calibrate(tagger->marginals[i][labels[i]], tagger->model->temperature);
}

/* Cut the words from `*at` of the document, in sentences from `*sentence`, into a run. */
static size_t cut_run(kith_tagger *tagger, const kith_words *words, size_t *sentence, size_t at)
{
    size_t count = 0;
    tagger->end_count = 0;
    while (*sentence < words->sentence_count) {
        size_t left = words->ends[*sentence] - (at + count);
        size_t piece = left < PIECE_WORDS ? left : PIECE_WORDS;
        if (count + piece > KITH_TAGGER_RUN_WORDS)
            break;
        count += piece;
        if (piece)
            tagger->ends[tagger->end_count++] = (uint32_t)count;
        if (piece == left)
            ++*sentence;
    }
    return count;
}

static void label_run(kith_tagger *tagger, kith_label *labels, float *scores)
{
    const kith_model *model = tagger->model;
    kith_lattice lattice = {.transitions = &tagger->transitions};
    for (size_t s = 0, first = 0; s < tagger->end_count; first = tagger->ends[s++]) {
        score_sentence(tagger, first, tagger->ends[s]);
        lattice.emissions = tagger->emissions + first;
        lattice.count = tagger->ends[s] - first;
        kith_lattice_best(&lattice, tagger->back, labels + first);
    }
    kith_clues_gather(&tagger->table, tagger->words, labels, tagger->ends, tagger->end_count);
    size_t end = tagger->end_count ? tagger->ends[tagger->end_count - 1] : 0;
    memcpy(tagger->first_look, labels, end);
    for (size_t s = 0, first = 0; s < tagger->end_count; first = tagger->ends[s++]) {
        lattice.emissions = tagger->emissions + first;
        lattice.count = tagger->ends[s] - first;
        if (model->clues && score_clues(tagger, first, tagger->ends[s], tagger->first_look))
            kith_lattice_best(&lattice, tagger->back, labels + first);
        if (scores)
            score_labels(tagger, &lattice, labels + first, scores + first);
    }
}

void kith_tagger_run(kith_tagger *tagger, const kith_words *words, kith_label *labels,
                     float *scores)
{
    size_t at = 0, sentence = 0;
    while (sentence < words->sentence_count) {
        if (tagger->seen_count > SEEN_MAX - KITH_TAGGER_RUN_WORDS)
            forget_words(tagger);
        size_t count = cut_run(tagger, words, &sentence, at);
        for (size_t i = 0; i < count; i += AHEAD)
            see_words(tagger, words->at + at + i, i, count - i < AHEAD ? count - i : AHEAD);
        label_run(tagger, labels + at, scores ? scores + at : NULL);
        at += count;
    }
}
