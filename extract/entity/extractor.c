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

struct kith_extractor {
    kith_tagger *tagger;
};

kith_status kith_extractor_make(const kith_model *model, kith_extractor **out, kith_error *err)
{
    if (!model->fine)
        return kith_fail(err, KITH_EARGUMENT,
                         "the model has only the labels PER ORG LOC MISC, which do not tell "
                         "companies and countries apart");
    size_t room = 0;
    *out = kith_array_grow(NULL, &room, 1, sizeof **out);
    (*out)->tagger = kith_tagger_new(model);
    return KITH_OK;
}

void kith_extractor_free(kith_extractor *extractor)
{
    if (!extractor)
        return;
    kith_tagger_free(extractor->tagger);
    free(extractor);
}

static kith_words words_of(const kith_document *document, kith_arena *arena)
{
    kith_str *words = kith_arena_array(arena, kith_str, document->token_count);
    uint32_t *ends = kith_arena_array(arena, uint32_t, document->sentence_count);
    for (size_t i = 0; i < document->token_count; i++)
        words[i] = kith_document_token(document, i);
    for (size_t s = 0; s < document->sentence_count; s++)
        ends[s] = document->sentences[s].token + document->sentences[s].token_count;
    return (kith_words){words, document->token_count, ends, document->sentence_count};
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

/* The mention of tokens [first, end) of a sentence; the least sure of them gives its score. */
static kith_mention mention_of(const kith_document *document, size_t sentence, size_t first,
                               size_t end, const float *scores)
{
    kith_mention mention = {
        .start = document->tokens[first].start,
        .end = document->tokens[end - 1].end,
        .token = (uint32_t)first,
        .token_count = (uint32_t)(end - first),
        .sentence = (uint32_t)sentence,
        .score = 1.0f,
    };
    for (size_t t = first; t < end; t++)
        mention.score = scores[t] < mention.score ? scores[t] : mention.score;
    return mention;
}

/*
 * The "and" of tokens [first, end) that parts two names, or `end`: no name goes on behind its legal
 * form, as in "Chase & Co. and Wells Fargo".
 */
static size_t end_of_name(const kith_document *document, size_t first, size_t end,
                          kith_arena *arena)
{
    for (size_t i = first + 2; i + 1 < end; i++) {
        if (!kith_str_equal(kith_document_token(document, i), KITH_STR("and")))
            continue;
        kith_name before = kith_name_split(kith_document_token(document, i - 1), arena);
        if (before.count == 1 && kith_organization_word_is_legal_form(before.words[0].key))
            return i;
    }
    return end;
}

/* The mentions of tokens [first, end) of a sentence, which the tagger took for one name. */
static size_t add_name(const kith_document *document, size_t sentence, size_t first, size_t end,
                       int tag, const float *scores, kith_arena *arena, kith_mention *out)
{
    kith_type type;
    size_t count = 0;
    if (!type_of_tag(tag, &type))
        return 0;
    for (size_t name_end; first < end; first = name_end + 1) {
        name_end = kith_rule_on("name: ends behind a legal form") && kith_type_is_organization(type)
                       ? end_of_name(document, first, end, arena)
                       : end;
        out[count] = mention_of(document, sentence, first, name_end, scores);
        out[count].type = type;
        out[count++].form = tag == KITH_FINE_DEMONYM ? KITH_FORM_DEMONYM : KITH_FORM_NAME;
    }
    return count;
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
static size_t add_known(const kith_document *document, size_t sentence, size_t first, size_t end,
                        const float *scores, kith_mention *out)
{
    const float half_sure = 0.5f;
    size_t count = 0;
    for (size_t t = first; t < end;) {
        known_name known = known_name_at(document, t, end);
        if (known.organization) {
            out[count] = mention_of(document, sentence, t, t + known.token_count, scores);
            out[count].type = known.organization->type;
            out[count++].score = half_sure;
        }
        t += known.organization ? known.token_count : 1;
    }
    return count;
}

static size_t find_mentions(const kith_document *document, const kith_label *labels,
                            const float *scores, kith_arena *arena, kith_mention *out)
{
    size_t count = 0;
    for (size_t s = 0; s < document->sentence_count; s++) {
        const kith_sentence *sentence = &document->sentences[s];
        size_t end = sentence->token + sentence->token_count;
        for (size_t first = sentence->token, next; first < end; first = next) {
            next = kith_label_run_end(labels, first, end);
            int tag = kith_label_tag(labels[first]);
            if (!labels[first] || is_mistaken(document, first, next, tag))
                count += add_known(document, s, first, next, scores, out + count);
            else
                count += add_name(document, s, first, next, tag, scores, arena, out + count);
        }
    }
    return count;
}

void kith_extractor_run(kith_extractor *extractor, const kith_document *document, kith_arena *arena,
                        kith_extraction *out)
{
    kith_words words = words_of(document, arena);
    kith_label *labels = kith_arena_array(arena, kith_label, words.count);
    float *scores = kith_arena_array(arena, float, words.count);
    kith_mention *mentions = kith_arena_array(arena, kith_mention, words.count);
    kith_tagger_run(extractor->tagger, &words, labels, scores);
    kith_country_bounds_settle(document, labels, scores);
    kith_person_bounds_settle(&words, true, labels);
    size_t count = find_mentions(document, labels, scores, arena, mentions);
    count = kith_nicknames_join(document, mentions, count);
    count = kith_firms_join(document, mentions, count, arena);
    kith_entities_resolve(document, mentions, count, arena, out);
}
