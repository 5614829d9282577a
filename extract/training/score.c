/* extract/training/score.c - precision, recall and F1 of labels against gold text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/training/score.h"

#include <stdlib.h>

#include "extract/entity/person_bounds.h"

/* A label of each word: the gold one is the first that its set leaves open. */
static kith_label gold_label(kith_labels allowed)
{
    return allowed & 1 ? 0 : (kith_label)__builtin_ctz(allowed);
}

/* One past the name that begins at `first`. */
static size_t end_of_name(const kith_label *labels, size_t first, size_t count)
{
    size_t end = first + 1;
    while (end < count && labels[end] && !kith_label_is_begin(labels[end]))
        end++;
    return end;
}

static void score_sentence(const kith_label *found, const kith_label *gold, size_t count,
                           unsigned counted, kith_scores_by_tag *scores)
{
    for (size_t i = 0; i < count; i++) {
        bool f = kith_label_is_begin(found[i]) && counted >> kith_label_tag(found[i]) & 1;
        bool g = kith_label_is_begin(gold[i]) && counted >> kith_label_tag(gold[i]) & 1;
        bool right = f && g && found[i] == gold[i] &&
                     end_of_name(found, i, count) == end_of_name(gold, i, count);
        if (f) {
            kith_score *tag = &scores->tags[kith_label_tag(found[i])];
            tag->found++;
            tag->right += right;
            scores->all.found++;
            scores->all.right += right;
        }
        if (g) {
            scores->tags[kith_label_tag(gold[i])].gold++;
            scores->all.gold++;
        }
    }
}

/* The tags that no word of `gold` leaves open beside O. */
static unsigned counted_tags(const kith_gold *gold)
{
    kith_labels open = 0;
    for (size_t i = 0; i < gold->word_count; i++)
        if (gold->allowed[i] & 1)
            open |= gold->allowed[i];
    unsigned counted = 0;
    for (int tag = 0; tag < (kith_label_count(gold->fine) - 1) / 2; tag++)
        if (!(open >> kith_label_begin(tag) & 1))
            counted |= 1u << tag;
    return counted;
}

kith_status kith_score_model(const kith_model *model, const kith_gold *gold,
                             kith_scores_by_tag *out, kith_error *err)
{
    if (gold->fine && !model->fine)
        return kith_fail(err, KITH_EARGUMENT,
                         "the model's labels are coarser than those of the gold text");
    size_t label_room = 0, gold_room = 0, end_room = 0;
    kith_label *found = kith_array_grow(NULL, &label_room, gold->word_count + 1, 1);
    kith_label *right = kith_array_grow(NULL, &gold_room, gold->word_count + 1, 1);
    uint32_t *ends = kith_array_grow(NULL, &end_room, gold->sentence_count + 1, sizeof *ends);
    kith_tagger *tagger = kith_tagger_new(model);
    kith_scores_by_tag scores = {0};
    unsigned counted = counted_tags(gold);
    size_t word = 0;
    for (size_t d = 0; d < gold->document_count; d++) {
        kith_words words = kith_gold_document(gold, d, ends);
        kith_tagger_run(tagger, &words, found, NULL);
        kith_person_bounds_settle(&words, model->fine, NULL, found);
        for (size_t i = 0; i < words.count; i++, word++) {
            found[i] = model->fine && !gold->fine ? kith_label_coarse(found[i]) : found[i];
            right[i] = gold_label(gold->allowed[word]);
        }
        for (size_t s = 0, first = 0; s < words.sentence_count; first = ends[s++])
            score_sentence(found + first, right + first, ends[s] - first, counted, &scores);
    }
    kith_tagger_free(tagger);
    free(found);
    free(right);
    free(ends);
    *out = scores;
    return KITH_OK;
}

static double percent(uint64_t part, uint64_t whole)
{
    return whole ? 100.0 * (double)part / (double)whole : 0.0;
}

double kith_score_precision(const kith_score *score)
{
    return percent(score->right, score->found);
}

double kith_score_recall(const kith_score *score)
{
    return percent(score->right, score->gold);
}

double kith_score_f1(const kith_score *score)
{
    return percent(2 * score->right, score->found + score->gold);
}
