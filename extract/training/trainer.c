/* extract/training/trainer.c - learn a model from gold text: a conditional random field. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/training/trainer.h"

#include <math.h>
#include <pthread.h>
#include <stdlib.h>

#include "extract/training/gold_features.h"
#include "extract/training/gold_fill.h"
#include "extract/base/cpu_dispatch.h"
#include "extract/base/hash.h"
#include "extract/base/parallel.h"
#include "extract/tagger/lattice.h"
#include "extract/tagger/model.h"

/* Words whose every label is off by less than this teach nothing more. */
#define GRADIENT_MIN 0.002f
/* Snapshots an epoch that go into the average. */
#define SNAPSHOTS 4

/* A table of weights and what AdaGrad keeps of each: the sum of its squared gradients. */
typedef struct parameters {
    kith_scores *weights, *squares, *sum;
    size_t count;
} parameters;

/* What the models of all folds and the last one have in common. */
typedef struct training_plan {
    kith_str lexicon_bytes;
    kith_lexicon lexicon;
    const kith_training_options *options;
    pthread_mutex_t watching; /* held over the next, and while those who watch are told */
    int epochs_done, epochs_in_all;
} training_plan;

typedef struct trainer {
    training_plan *plan;
    const kith_gold *gold;
    const kith_training_options *options;
    int epochs;
    const kith_label *first_look; /* NULL: the model looks once */
    kith_feature_index index;
    kith_gold_features features;
    parameters emission;   /* a row a feature */
    parameters transition; /* a row a previous label */
    size_t snapshot_count;
    /* Scratch of one sentence, of `room` rows. */
    size_t room;
    kith_scores *emissions, *free, *bound;
    kith_lattice_sums sums;
} trainer;

static kith_scores *rows(size_t count)
{
    size_t capacity = 0;
    kith_scores *at = kith_array_grow(NULL, &capacity, count ? count : 1, sizeof *at);
    return memset(at, 0, capacity * sizeof *at);
}

static void init_parameters(parameters *p, size_t count)
{
    *p = (parameters){rows(count), rows(count), rows(count), count};
}

static void clear_parameters(parameters *p)
{
    free(p->weights);
    free(p->squares);
    free(p->sum);
}

static void init_scratch(trainer *t)
{
    for (size_t s = 0; s < t->gold->sentence_count; s++) {
        size_t count = t->gold->sentences[s] - kith_gold_first_word(t->gold, s);
        if (count > t->room)
            t->room = count;
    }
    size_t capacity = 0;
    t->emissions = rows(t->room);
    t->free = rows(t->room);
    t->bound = rows(t->room);
    t->sums = (kith_lattice_sums){rows(t->room), rows(t->room), rows(t->room),
                                  kith_array_grow(NULL, &capacity, t->room, sizeof(float))};
}

static void clear_trainer(trainer *t)
{
    kith_feature_index_clear(&t->index);
    kith_gold_features_clear(&t->features);
    clear_parameters(&t->emission);
    clear_parameters(&t->transition);
    free(t->emissions);
    free(t->free);
    free(t->bound);
    free(t->sums.forward);
    free(t->sums.backward);
    free(t->sums.odds);
    free(t->sums.scale);
}

/* The words [first, end) of a sentence, and whether this is the second look at them. */
typedef struct look {
    size_t first, end;
    bool second;
} look;

#define LISTS_MAX (KITH_FEATURE_OFFSETS + 2)

/* The lists of features of word `i` of a sentence; how many. */
static size_t lists_of(const trainer *t, const look *at, size_t i,
                       const kith_feature_list *out[LISTS_MAX])
{
    for (int k = 0; k < KITH_FEATURE_OFFSETS; k++) {
        size_t place = i + (size_t)(k - KITH_FEATURE_REACH);
        bool inside = place >= at->first && place < at->end;
        out[k] = inside ? &t->features.lent[t->features.types[place]][k] : &t->features.edge[k];
    }
    out[KITH_FEATURE_OFFSETS] = &t->features.context[i];
    if (!at->second)
        return KITH_FEATURE_OFFSETS + 1;
    out[KITH_FEATURE_OFFSETS + 1] = &t->features.clues[i];
    return LISTS_MAX;
}

KITH_CPU_DISPATCH static void score_sentence(trainer *t, const look *at)
{
    for (size_t i = at->first; i < at->end; i++) {
        float *scores = t->emissions[i - at->first];
        memset(scores, 0, sizeof(kith_scores));
        const kith_feature_list *lists[LISTS_MAX];
        size_t count = lists_of(t, at, i, lists);
        for (size_t k = 0; k < count; k++)
            for (uint32_t f = 0; f < lists[k]->count; f++) {
                const float *row = t->emission.weights[t->features.indices[lists[k]->start + f]];
                for (int l = 0; l < KITH_LABEL_MAX; l++)
                    scores[l] += row[l];
            }
    }
}

/* One AdaGrad step up the gradient, less the pull of the prior. */
static void step(const trainer *t, parameters *p, size_t row, const float *gradient)
{
    float *weights = p->weights[row], *squares = p->squares[row];
    for (int l = 0; l < KITH_LABEL_MAX; l++) {
        float g = gradient[l] - t->options->l2 * weights[l];
        squares[l] += g * g;
        weights[l] += t->options->rate * g / sqrtf(squares[l] + 1e-4f);
    }
}

KITH_CPU_DISPATCH static void learn_word(trainer *t, const look *at, size_t i, float weight)
{
    kith_scores gradient;
    float greatest = 0;
    for (int l = 0; l < KITH_LABEL_MAX; l++) {
        gradient[l] = t->bound[i - at->first][l] - t->free[i - at->first][l];
        greatest = fmaxf(greatest, fabsf(gradient[l]));
        gradient[l] *= weight;
    }
    if (greatest < GRADIENT_MIN)
        return;
    const kith_feature_list *lists[LISTS_MAX];
    size_t count = lists_of(t, at, i, lists);
    for (size_t k = 0; k < count; k++)
        for (uint32_t f = 0; f < lists[k]->count; f++)
            step(t, &t->emission, t->features.indices[lists[k]->start + f], gradient);
}

/* Returns the sentence's negative log-likelihood. */
static double learn_sentence(trainer *t, size_t sentence, bool second, float weight)
{
    const look at = {kith_gold_first_word(t->gold, sentence), t->gold->sentences[sentence], second};
    score_sentence(t, &at);
    kith_transitions transitions;
    kith_transitions_make((const kith_scores *)t->transition.weights,
                          kith_label_count(t->gold->fine), &transitions);
    kith_lattice lattice = {t->emissions, at.end - at.first, &transitions};
    kith_scores expected[KITH_LABEL_MAX] = {{0}};
    double bound = kith_lattice_sum(&lattice, t->gold->allowed + at.first, &t->sums, t->bound,
                                    expected, weight);
    double all = kith_lattice_sum(&lattice, NULL, &t->sums, t->free, expected, -weight);
    if (bound == -INFINITY || all == -INFINITY)
        return 0;
    for (size_t i = at.first; i < at.end; i++)
        learn_word(t, &at, i, weight);
    for (size_t row = 0; row < KITH_LABEL_MAX; row++)
        step(t, &t->transition, row, expected[row]);
    return all - bound;
}

KITH_CPU_DISPATCH static void add_snapshot(parameters *p)
{
    for (size_t i = 0; i < p->count; i++)
        for (int l = 0; l < KITH_LABEL_MAX; l++)
            p->sum[i][l] += p->weights[i][l];
}

/* A permutation of the sentences drawn from the seed (Fisher and Yates). */
static void shuffle(uint32_t *order, size_t count, uint64_t seed)
{
    for (size_t i = count; i > 1; i--) {
        size_t k = kith_hash_number(i, seed) % i;
        uint32_t kept = order[i - 1];
        order[i - 1] = order[k];
        order[k] = kept;
    }
}

static float greatest_of(const float *scores)
{
    float greatest = 0;
    for (int l = 0; l < KITH_LABEL_MAX; l++)
        greatest = fmaxf(greatest, fabsf(scores[l]));
    return greatest;
}

static int greater_first(const void *a, const void *b)
{
    float x = *(const float *)a, y = *(const float *)b;
    return (x < y) - (x > y);
}

/* The size that scores of features must exceed for at most features_max of them to do so. */
static float least_kept(const trainer *t, const kith_scores *scores)
{
    size_t count = t->index.count, capacity = 0, most = t->options->features_max;
    if (count <= most)
        return 0;
    float *greatest = kith_array_grow(NULL, &capacity, count, sizeof *greatest);
    for (size_t i = 0; i < count; i++)
        greatest[i] = greatest_of(scores[i]);
    qsort(greatest, count, sizeof *greatest, greater_first);
    float least = greatest[most];
    free(greatest);
    return least;
}

static void move_row(parameters *p, size_t from, size_t to)
{
    memmove(p->weights[to], p->weights[from], sizeof(kith_scores));
    memmove(p->squares[to], p->squares[from], sizeof(kith_scores));
    memmove(p->sum[to], p->sum[from], sizeof(kith_scores));
}

/* Go on without the features that matter least by `scores`, one of the emission's arrays. */
static void drop_lightest(trainer *t, const kith_scores *scores)
{
    float least = least_kept(t, scores);
    size_t kept = 0, capacity = 0;
    uint32_t *numbers = kith_array_grow(NULL, &capacity, t->index.count + 1, sizeof *numbers);
    for (size_t i = 0; i < t->index.count; i++) {
        bool stays = greatest_of(scores[i]) > least;
        numbers[i] = stays ? (uint32_t)kept : KITH_FEATURE_DROPPED;
        if (!stays)
            continue;
        move_row(&t->emission, i, kept);
        t->index.features[kept++] = t->index.features[i];
    }
    t->index.count = t->emission.count = kept;
    kith_gold_features_renumber(&t->features, numbers);
    free(numbers);
}

static void tell_epoch(const trainer *t, double loss)
{
    training_plan *plan = t->plan;
    pthread_mutex_lock(&plan->watching);
    kith_training_state state = {.epoch = ++plan->epochs_done,
                                 .epochs = plan->epochs_in_all,
                                 .loss = loss,
                                 .features = t->index.count};
    if (t->options->progress)
        t->options->progress(t->options->context, &state);
    pthread_mutex_unlock(&plan->watching);
}

/* Learn from every sentence, an epoch after the other, in the orders of `round`. */
static void learn(trainer *t, int round)
{
    const kith_gold *gold = t->gold;
    const uint64_t seed = t->options->seed + (uint64_t)round;
    size_t capacity = 0;
    uint32_t *order = kith_array_grow(NULL, &capacity, gold->sentence_count, sizeof *order);
    capacity = 0;
    float *weights = kith_array_grow(NULL, &capacity, gold->sentence_count, sizeof *weights);
    for (size_t d = 0, s = 0; d < gold->document_count; d++)
        for (; s < gold->documents[d]; s++) {
            order[s] = (uint32_t)s;
            weights[s] = gold->weights[d];
        }
    size_t quarter = gold->sentence_count / SNAPSHOTS + 1;
    for (int epoch = 1; epoch <= t->epochs; epoch++) {
        /* Before averaging begins, so that what stays learns to do without what goes. */
        if (epoch == t->epochs / 2 + 1 && epoch > 1)
            drop_lightest(t, (const kith_scores *)t->emission.weights);
        shuffle(order, gold->sentence_count, seed * 1000 + (uint64_t)epoch);
        double loss = 0;
        for (size_t i = 0; i < gold->sentence_count; i++) {
            /* Half the time as at the first look, so that the model can take both. */
            bool second = t->first_look && (order[i] + (uint32_t)epoch) % 2;
            loss += learn_sentence(t, order[i], second, weights[order[i]]);
            bool snapshot = (i + 1) % quarter == 0 || i + 1 == gold->sentence_count;
            if (snapshot && 2 * epoch > t->epochs) {
                add_snapshot(&t->emission);
                add_snapshot(&t->transition);
                t->snapshot_count++;
            }
        }
        tell_epoch(t, loss / (double)gold->word_count);
    }
    free(order);
    free(weights);
}

/* Begin again from nothing; what was learned stays in the sum. */
static void forget(parameters *p)
{
    memset(p->weights, 0, p->count * sizeof *p->weights);
    memset(p->squares, 0, p->count * sizeof *p->squares);
}

/* The features that are left after the first round are those of all. */
static void learn_in_rounds(trainer *t)
{
    for (int round = 0; round < t->options->rounds; round++) {
        if (round) {
            forget(&t->emission);
            forget(&t->transition);
        }
        learn(t, round);
    }
}

static void average(parameters *p, size_t count, float snapshots)
{
    for (size_t i = 0; i < count; i++)
        for (int l = 0; l < KITH_LABEL_MAX; l++)
            p->sum[i][l] /= snapshots;
}

static void write_model(trainer *t, kith_str lexicon, kith_buffer *out)
{
    drop_lightest(t, (const kith_scores *)t->emission.sum);
    average(&t->emission, t->index.count, (float)t->snapshot_count);
    average(&t->transition, KITH_LABEL_MAX, (float)t->snapshot_count);
    kith_buffer weights = {0};
    kith_weights_compile(t->index.features, &t->emission.sum[0][0], t->index.count, &weights);
    kith_model_compile(t->gold->fine, t->first_look != NULL, t->options->temperature,
                       (const kith_scores *)t->transition.sum, kith_buffer_str(&weights), lexicon,
                       out);
    kith_buffer_clear(&weights);
}

/* Learn from `gold` with or without a first look, and append the model to `out`. */
static void train_once(training_plan *plan, const kith_gold *gold, const kith_label *first_look,
                       int epochs, kith_buffer *out)
{
    trainer t = {
        .plan = plan,
        .gold = gold,
        .options = plan->options,
        .epochs = epochs,
        .first_look = first_look,
    };
    kith_feature_index_make(gold, &plan->lexicon, first_look, t.options->cutoff, &t.index);
    kith_gold_features_make(gold, &plan->lexicon, first_look, &t.index, &t.features);
    init_parameters(&t.emission, t.index.count);
    init_parameters(&t.transition, KITH_LABEL_MAX);
    init_scratch(&t);
    learn_in_rounds(&t);
    write_model(&t, plan->lexicon_bytes, out);
    clear_trainer(&t);
}

/* The documents of `gold` that are not of fold `fold`; their texts are borrowed. */
static void copy_other_folds(const kith_gold *gold, size_t folds, size_t fold, kith_gold *out)
{
    *out = (kith_gold){.fine = gold->fine};
    for (size_t d = 0; d < gold->document_count; d++) {
        if (d % folds == fold)
            continue;
        for (size_t s = kith_gold_first_sentence(gold, d); s < gold->documents[d]; s++) {
            for (size_t i = kith_gold_first_word(gold, s); i < gold->sentences[s]; i++)
                kith_gold_add_word(out, gold->words[i], gold->allowed[i]);
            kith_gold_end_sentence(out);
        }
        kith_gold_end_document(out, gold->weights[d]);
    }
}

static void tag_fold(const kith_gold *gold, size_t folds, size_t fold, const kith_model *model,
                     kith_label *labels)
{
    size_t room = 0;
    uint32_t *ends = kith_array_grow(NULL, &room, gold->sentence_count, sizeof *ends);
    kith_tagger *tagger = kith_tagger_new(model);
    for (size_t d = fold; d < gold->document_count; d += folds) {
        kith_words words = kith_gold_document(gold, d, ends);
        kith_tagger_run(tagger, &words, labels + (words.at - gold->words), NULL);
    }
    kith_tagger_free(tagger);
    free(ends);
}

/* A first look needs no more epochs than this. */
#define FOLD_EPOCHS 4

/* Work that threads share, a fold each: its words are labelled by a model of all others. */
typedef struct first_looks {
    training_plan *plan;
    const kith_gold *gold;
    int epochs; /* of each model */
    size_t folds, begun;
    size_t fold[KITH_THREADS_MAX];        /* of each worker */
    kith_status status[KITH_THREADS_MAX]; /* of its last fold */
    kith_error error[KITH_THREADS_MAX];   /* the same */
    kith_label *labels;                   /* of every word */
    kith_status first_status;             /* what went wrong first, in the order of folds */
    kith_error first_error;
} first_looks;

static bool begin_fold(void *context, size_t worker)
{
    first_looks *looks = context;
    looks->fold[worker] = looks->begun;
    return looks->begun < looks->folds && ++looks->begun;
}

static void look_at_fold(void *context, size_t worker)
{
    first_looks *looks = context;
    size_t fold = looks->fold[worker];
    kith_gold others;
    kith_buffer bytes = {0};
    kith_model *model;
    copy_other_folds(looks->gold, looks->folds, fold, &others);
    train_once(looks->plan, &others, NULL, looks->epochs, &bytes);
    looks->status[worker] = kith_model_use(kith_buffer_str(&bytes), &model, &looks->error[worker]);
    if (looks->status[worker] == KITH_OK) {
        tag_fold(looks->gold, looks->folds, fold, model, looks->labels);
        kith_model_free(model);
    }
    kith_buffer_clear(&bytes);
    kith_gold_clear(&others);
}

static bool finish_fold(void *context, size_t worker)
{
    first_looks *looks = context;
    looks->first_status = looks->status[worker];
    looks->first_error = looks->error[worker];
    return looks->first_status == KITH_OK;
}

/* A label of each word by a model that learned from other documents. */
static kith_status look_first(training_plan *plan, const kith_gold *gold, int epochs,
                              kith_label *labels, kith_error *err)
{
    first_looks looks = {.plan = plan,
                         .gold = gold,
                         .epochs = epochs,
                         .folds = (size_t)plan->options->folds,
                         .labels = labels};
    const kith_parallel job = {begin_fold, look_at_fold, finish_fold, &looks};
    kith_parallel_run(&job, kith_thread_count((size_t)plan->options->threads));
    if (looks.first_status != KITH_OK && err)
        *err = looks.first_error;
    return looks.first_status;
}

static kith_status check_options(const kith_training_options *options, kith_error *err)
{
    if (options->epochs < 1 || options->epochs > 1000 || !(options->rate > 0) ||
        !isfinite(options->rate) || !(options->l2 >= 0) || !isfinite(options->l2) ||
        options->cutoff < 1 || options->folds < 0 || options->folds > 20 || options->threads < 0 ||
        options->rounds < 1 || !(options->temperature >= KITH_TEMPERATURE_MIN) ||
        !(options->temperature <= KITH_TEMPERATURE_MAX))
        return kith_fail(err, KITH_EARGUMENT, "a training option is out of range");
    return KITH_OK;
}

kith_status kith_train(const kith_gold *gold, kith_str lexicon,
                       const kith_training_options *options, kith_buffer *out, kith_error *err)
{
    training_plan plan = {.lexicon_bytes = lexicon,
                          .options = options,
                          .watching = PTHREAD_MUTEX_INITIALIZER,
                          .epochs_in_all = options->epochs * options->rounds};
    kith_status status = kith_lexicon_open(lexicon, &plan.lexicon, err);
    if (status != KITH_OK)
        return status;
    if (gold->word_count == 0)
        return kith_fail(err, KITH_EARGUMENT, "there is no tagged text to learn from");
    status = check_options(options, err);
    if (status != KITH_OK)
        return status;

    size_t room = 0;
    kith_label *first_look = NULL;
    if (options->folds >= 2 && (size_t)options->folds <= gold->document_count) {
        int epochs = options->epochs < FOLD_EPOCHS ? options->epochs : FOLD_EPOCHS;
        plan.epochs_in_all += options->folds * epochs * options->rounds;
        first_look = kith_array_grow(NULL, &room, gold->word_count, sizeof *first_look);
        status = look_first(&plan, gold, epochs, first_look, err);
    }
    if (status == KITH_OK)
        train_once(&plan, gold, first_look, options->epochs, out);
    free(first_look);
    return status;
}
