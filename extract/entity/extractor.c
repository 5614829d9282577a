/* extract/entity/extractor.c - the whole of extract/: a document in, its mentions and entities out.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/extractor.h"

#include <stdlib.h>

#include "extract/base/rule.h"
#include "extract/entity/country_bounds.h"
#include "extract/entity/firm.h"
#include "extract/entity/nickname.h"
#include "extract/entity/person_bounds.h"
#include "extract/names/known_organization.h"
#include "extract/names/organization.h"
#include "extract/tagger/tagger.h"

/* Whole sentences, whose words are looked at together. */
typedef struct word_run {
    size_t next;  /* sentence of the document, behind those of the run */
    size_t first; /* token of the document that is the first of the run */
    size_t count, sentence_count;
    kith_str words[KITH_TAGGER_RUN_WORDS];
    uint32_t ends[KITH_TAGGER_RUN_WORDS]; /* of each sentence, from `first` on */
} word_run;

struct kith_extractor {
    kith_tagger *tagger;
    kith_arena scratch; /* of one step of one document */
    word_run words;
};

/* The mentions of a document as they are found. */
typedef struct finding {
    const kith_document *document;
    const kith_label *labels;
    const float *scores;
    size_t sentence;
    kith_mentions mentions;
    size_t left_out;
} finding;

kith_status kith_extractor_make(const kith_model *model, kith_extractor **out, kith_error *err)
{
    if (!model->fine)
        return kith_fail(err, KITH_EARGUMENT,
                         "the model has only the labels PER ORG LOC MISC, which do not tell "
                         "companies and countries apart");
    size_t room = 0;
    *out = kith_array_grow(NULL, &room, 1, sizeof **out);
    (*out)->scratch = (kith_arena){0};
    (*out)->tagger = kith_tagger_new(model);
    return KITH_OK;
}

void kith_extractor_free(kith_extractor *extractor)
{
    if (!extractor)
        return;
    kith_tagger_free(extractor->tagger);
    kith_arena_free(&extractor->scratch);
    free(extractor);
}

/* Go on to the sentences behind the run, as many as fit, which is one at least; false: there are
 * none. */
static bool next_run(word_run *run, const kith_document *document)
{
    run->count = run->sentence_count = 0;
    if (run->next == document->sentence_count)
        return false;
    run->first = document->sentences[run->next].token;
    for (; run->next < document->sentence_count; run->next++) {
        const kith_sentence *sentence = &document->sentences[run->next];
        if (run->count + sentence->token_count > KITH_TAGGER_RUN_WORDS)
            break;
        for (size_t i = 0; i < sentence->token_count; i++)
            run->words[run->count++] = kith_document_token(document, sentence->token + i);
        run->ends[run->sentence_count++] = (uint32_t)run->count;
    }
    return true;
}

static kith_words words_of(const word_run *run)
{
    return (kith_words){run->words, run->count, run->ends, run->sentence_count};
}

/* Label the tokens of the document, run by run: their words would take more room than its text. */
static void label(kith_extractor *extractor, const kith_document *document, kith_label *labels,
                  float *scores)
{
    word_run *run = &extractor->words;
    run->next = 0;
    while (next_run(run, document)) {
        const kith_words words = words_of(run);
        kith_tagger_run(extractor->tagger, &words, labels + run->first, scores + run->first);
    }
    kith_country_bounds_settle(document, labels, scores);
    run->next = 0;
    while (next_run(run, document)) {
        const kith_words words = words_of(run);
        kith_person_bounds_settle(&words, true, labels + run->first);
    }
}

/* The type of a fine tag; false for MISC, which names nobody. */
static bool type_of_tag(int tag, kith_type *type)
{
    static const kith_type types[KITH_FINE_COUNT] = {
        [KITH_FINE_PERSON] = KITH_TYPE_PERSON,
        [KITH_FINE_COMPANY] = KITH_TYPE_COMPANY,
        [KITH_FINE_ORGANIZATION] = KITH_TYPE_ORGANIZATION,
        [KITH_FINE_COUNTRY] = KITH_TYPE_COUNTRY,
        [KITH_FINE_PLACE] = KITH_TYPE_PLACE,
        [KITH_FINE_DEMONYM] = KITH_TYPE_COUNTRY,
    };
    *type = types[tag];
    return tag != KITH_FINE_MISC;
}

/* Add the mention of tokens [first, end) of a sentence; the least sure of them gives its score. */
static kith_mention *add_mention(finding *found, size_t first, size_t end)
{
    const kith_token *tokens = found->document->tokens;
    const float *scores = found->scores;
    kith_mention mention = {
        .start = tokens[first].start,
        .end = tokens[end - 1].end,
        .token = (uint32_t)first,
        .token_count = (uint32_t)(end - first),
        .sentence = (uint32_t)found->sentence,
        .score = 1.0f,
    };
    for (size_t t = first; t < end; t++)
        mention.score = scores[t] < mention.score ? scores[t] : mention.score;
    kith_mentions *all = &found->mentions;
    all->at = kith_array_grow(all->at, &all->capacity, all->count + 1, sizeof *all->at);
    all->at[all->count] = mention;
    return &all->at[all->count++];
}

/* Add the name that the tagger took tokens [first, end) of a sentence for, if it is anybody's. */
static void add_name(finding *found, size_t first, size_t end, int tag)
{
    kith_type type;
    if (!type_of_tag(tag, &type))
        return;
    kith_mention *mention = add_mention(found, first, end);
    mention->type = type;
    mention->form = tag == KITH_FINE_DEMONYM ? KITH_FORM_DEMONYM : KITH_FORM_NAME;
}

/* A well-known organization's name in the tokens [first, end), from `first` on; 0 tokens: none. */
typedef struct known_name {
    const kith_known_organization *organization;
    size_t token_count;
} known_name;

static bool is_capitalised(const kith_document *document, size_t token)
{
    char letter = document->record.text.ptr[document->tokens[token].start];
    return letter >= 'A' && letter <= 'Z';
}

static known_name known_name_at(const kith_document *document, size_t first, size_t end)
{
    enum { WORDS_MAX = 5 };
    if (!is_capitalised(document, first))
        return (known_name){0};
    for (size_t count = end - first < WORDS_MAX ? end - first : WORDS_MAX; count; count--) {
        size_t last = first + count - 1;
        if (!is_capitalised(document, last))
            continue;
        kith_str text = kith_str_slice(document->record.text, document->tokens[first].start,
                                       document->tokens[last].end);
        const kith_known_organization *known = kith_known_organization_written(text);
        if (known)
            return (known_name){known, count};
    }
    return (known_name){0};
}

/* Is all of [first, end), which the tagger took for something else, an organization's name? */
static bool is_mistaken(const kith_document *document, size_t first, size_t end, int tag)
{
    return kith_rule_on("name: mistaken for another type") && tag != KITH_FINE_COMPANY &&
           tag != KITH_FINE_ORGANIZATION &&
           known_name_at(document, first, end).token_count == end - first;
}

/* What nothing else than an organization is ever called, whatever the tagger took it for. */
static void add_known(finding *found, size_t first, size_t end)
{
    const float half_sure = 0.5f;
    for (size_t t = first; t < end;) {
        known_name known = known_name_at(found->document, t, end);
        if (known.organization) {
            kith_mention *mention = add_mention(found, t, t + known.token_count);
            mention->type = known.organization->type;
            mention->score = half_sure;
        }
        t += known.organization ? known.token_count : 1;
    }
}

static void find_in_sentence(finding *found)
{
    const kith_sentence *sentence = &found->document->sentences[found->sentence];
    const kith_label *labels = found->labels;
    size_t end = (size_t)sentence->token + sentence->token_count;
    for (size_t first = sentence->token, next; first < end; first = next) {
        next = kith_label_run_end(labels, first, end);
        int tag = kith_label_tag(labels[first]);
        if (!labels[first] || is_mistaken(found->document, first, next, tag))
            add_known(found, first, next);
        else
            add_name(found, first, next, tag);
    }
}

static void find_mentions(finding *found)
{
    size_t most = kith_mentions_max(found->document->record.text.len);
    for (; found->sentence < found->document->sentence_count; found->sentence++) {
        find_in_sentence(found);
        if (found->mentions.count > most) {
            found->left_out += found->mentions.count - most;
            found->mentions.count = most;
        }
    }
}

void kith_extractor_run(kith_extractor *extractor, const kith_document *document, kith_arena *arena,
                        kith_extraction *out)
{
    kith_arena *scratch = &extractor->scratch;
    kith_label *labels = kith_arena_array(scratch, kith_label, document->token_count);
    float *scores = kith_arena_array(scratch, float, document->token_count);
    label(extractor, document, labels, scores);
    finding found = {.document = document, .labels = labels, .scores = scores};
    find_mentions(&found);
    kith_arena_clear(scratch);
    found.mentions.count = kith_nicknames_join(document, found.mentions.at, found.mentions.count);
    kith_firms_join(document, &found.mentions, scratch);
    kith_arena_clear(scratch);
    kith_arena_own(arena, found.mentions.at);
    kith_entities_resolve(document, found.mentions.at, found.mentions.count, scratch, arena, out);
    kith_arena_clear(scratch);
    out->left_out += found.left_out;
}
