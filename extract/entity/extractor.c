/* extract/entity/extractor.c - the whole of extract/: a document in, its mentions and entities out.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/extractor.h"

#include <stdlib.h>

#include "extract/entity/brand.h"
#include "extract/entity/country_bounds.h"
#include "extract/entity/credit.h"
#include "extract/entity/firm.h"
#include "extract/entity/nickname.h"
#include "extract/entity/organization_bounds.h"
#include "extract/entity/person_bounds.h"
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

/* The document for the tagger, to which a sentence begins behind its dateline. */
static kith_words words_of(const kith_document *document, const kith_credits *credits,
                           kith_arena *arena)
{
    kith_str *words = kith_arena_array(arena, kith_str, document->token_count);
    uint32_t *ends = kith_arena_array(arena, uint32_t, document->sentence_count + credits->count);
    size_t count = 0, credit = 0;
    for (size_t i = 0; i < document->token_count; i++)
        words[i] = kith_document_token(document, i);
    for (size_t s = 0; s < document->sentence_count; s++) {
        uint32_t end = document->sentences[s].token + document->sentences[s].token_count;
        for (; credit < credits->count && credits->at[credit].end < end; credit++)
            if (credits->at[credit].kind == KITH_CREDIT_DATELINE)
                ends[count++] = credits->at[credit].end;
        ends[count++] = end;
    }
    return (kith_words){words, document->token_count, ends, count};
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

/* Add the name that the tagger took tokens [first, end) of a sentence for, if it is anybody's. */
static size_t add_name(const kith_document *document, size_t sentence, size_t first, size_t end,
                       int tag, const float *scores, kith_mention *out)
{
    kith_type type;
    if (!type_of_tag(tag, &type))
        return 0;
    *out = mention_of(document, sentence, first, end, scores);
    out->type = type;
    out->form = tag == KITH_FINE_DEMONYM ? KITH_FORM_DEMONYM : KITH_FORM_NAME;
    return 1;
}

static size_t find_mentions(const kith_document *document, const kith_label *labels,
                            const float *scores, kith_mention *out)
{
    size_t count = 0;
    for (size_t s = 0; s < document->sentence_count; s++) {
        const kith_sentence *sentence = &document->sentences[s];
        size_t end = sentence->token + sentence->token_count;
        for (size_t first = sentence->token, next; first < end; first = next) {
            next = kith_label_run_end(labels, first, end);
            if (labels[first])
                count += add_name(document, s, first, next, kith_label_tag(labels[first]), scores,
                                  out + count);
        }
    }
    return count;
}

void kith_extractor_run(kith_extractor *extractor, const kith_document *document, kith_arena *arena,
                        kith_extraction *out)
{
    kith_credits credits = kith_credits_find(document, arena);
    kith_words words = words_of(document, &credits, arena);
    kith_label *labels = kith_arena_array(arena, kith_label, words.count);
    float *scores = kith_arena_array(arena, float, words.count);
    kith_mention *mentions = kith_arena_array(arena, kith_mention, words.count);
    kith_tagger_run(extractor->tagger, &words, labels, scores);
    kith_marking marking = {document, labels, scores};
    kith_country_bounds_settle(&marking);
    kith_organization_bounds_settle(&marking);
    kith_brands_mark(&marking);
    kith_person_bounds_settle(&words, true, labels);
    kith_credits_unmark(&credits, &marking);
    size_t count = find_mentions(document, labels, scores, mentions);
    count = kith_nicknames_join(document, mentions, count);
    count = kith_firms_join(document, mentions, count, arena);
    kith_entities_resolve(document, mentions, count, arena, out);
    out->credits = kith_credits_names(&credits, document, arena, &out->credit_count);
}
