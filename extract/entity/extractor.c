/* extract/entity/extractor.c - the whole of extract/: a document in, its mentions and entities out.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/extractor.h"

#include <stdlib.h>

#include "extract/base/rule.h"
#include "extract/entity/brand.h"
#include "extract/entity/country_bounds.h"
#include "extract/entity/credit.h"
#include "extract/entity/firm.h"
#include "extract/entity/introduction.h"
#include "extract/entity/nickname.h"
#include "extract/entity/no_one.h"
#include "extract/entity/organization_bounds.h"
#include "extract/entity/person_bounds.h"
#include "extract/entity/seat.h"
#include "extract/names/organization.h"
#include "extract/names/words.h"
#include "extract/tagger/casing.h"
#include "extract/tagger/tagger.h"

/* Whole sentences, whose words are looked at together. */
typedef struct word_run {
    size_t next, next_credit; /* sentence and credit of the document, behind those of the run */
    size_t first;             /* token of the document that is the first of the run */
    size_t count, end_count;
    kith_str words[KITH_TAGGER_RUN_WORDS];
    uint32_t ends[KITH_TAGGER_RUN_WORDS]; /* of each sentence, from `first` on */
    kith_casing casing;                   /* of the document */
    const kith_lexicon *lexicon;          /* says how its words are written then */
    kith_arena copies;                    /* of words that are not as the document has them */
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
    (*out)->words.lexicon = &model->lexicon;
    (*out)->words.copies = (kith_arena){0};
    return KITH_OK;
}

void kith_extractor_free(kith_extractor *extractor)
{
    if (!extractor)
        return;
    kith_tagger_free(extractor->tagger);
    kith_arena_free(&extractor->scratch);
    kith_arena_free(&extractor->words.copies);
    free(extractor);
}

/* Is a sentence written in one case, in small letters as all of its document, or in capitals? */
static bool needs_casing(const word_run *run, const kith_document *document,
                         const kith_sentence *sentence)
{
    if (run->casing == KITH_CASING_SMALL || !kith_rule_on("casing: capitals"))
        return run->casing == KITH_CASING_SMALL;
    kith_str text = kith_str_slice(document->record.text, sentence->start, sentence->end);
    return run->casing == KITH_CASING_CAPITALS || kith_casing_of_text(text) == KITH_CASING_CAPITALS;
}

/* Has every word of a sentence a capital, but for short ones? */
static bool is_headline(const kith_document *document, const kith_sentence *sentence)
{
    enum { WORDS_MIN = 3, SMALL_MAX = 4 /* bytes: "with" */ };
    size_t capitals = 0, length;
    for (size_t i = 0; i < sentence->token_count; i++) {
        kith_str word = kith_document_token(document, sentence->token + i);
        kith_char first = kith_utf8_at(word, 0, &length);
        if (first == KITH_CHAR_LOWER && word.len > SMALL_MAX)
            return false;
        capitals += first == KITH_CHAR_UPPER;
    }
    return capitals >= WORDS_MIN && kith_rule_on("casing: verbs of headlines");
}

/* `word` of a headline as the tagger is to see it: verbs without capitals end names before them. */
static kith_str headline_word(kith_str word, kith_arena *arena)
{
    char folded[KITH_WORD_FOLDED_MAX];
    kith_str key = kith_word_fold(word, folded);
    if (!kith_word_is(key, KITH_WORD_HEADLINE_VERB))
        return word;
    char *small = kith_arena_alloc(arena, key.len);
    memcpy(small, key.ptr, key.len);
    return (kith_str){small, key.len};
}

/* Add a sentence to the run; to the tagger another begins behind its dateline. */
static void add_sentence(word_run *run, const kith_document *document, const kith_credits *credits,
                         const kith_sentence *sentence)
{
    uint32_t end = sentence->token + sentence->token_count;
    bool recase = needs_casing(run, document, sentence);
    bool headline = !recase && is_headline(document, sentence);
    for (size_t i = sentence->token; i < end; i++) {
        kith_str word = kith_token_undivided(kith_document_token(document, i), &run->copies);
        if (recase)
            word = kith_casing_of_word(word, run->lexicon, &run->copies);
        else if (headline && i > sentence->token)
            word = headline_word(word, &run->copies);
        run->words[run->count++] = word;
    }
    for (; run->next_credit < credits->count && credits->at[run->next_credit].end < end;
         run->next_credit++)
        if (credits->at[run->next_credit].kind == KITH_CREDIT_DATELINE)
            run->ends[run->end_count++] = credits->at[run->next_credit].end - (uint32_t)run->first;
    run->ends[run->end_count++] = (uint32_t)run->count;
}

/* Go on to the sentences behind the run, as many as fit, which is one at least; false: there are
 * none. */
static bool next_run(word_run *run, const kith_document *document, const kith_credits *credits)
{
    run->count = run->end_count = 0;
    kith_arena_clear(&run->copies);
    if (run->next == document->sentence_count)
        return false;
    run->first = document->sentences[run->next].token;
    for (; run->next < document->sentence_count; run->next++) {
        const kith_sentence *sentence = &document->sentences[run->next];
        if (run->count + sentence->token_count > KITH_TAGGER_RUN_WORDS)
            break;
        add_sentence(run, document, credits, sentence);
    }
    return true;
}

static kith_words words_of(const word_run *run)
{
    return (kith_words){run->words, run->count, run->ends, run->end_count};
}

/* Label the tokens of the document, run by run: their words would take more room than its text. */
static void label(kith_extractor *extractor, const kith_credits *credits, kith_marking *marking)
{
    word_run *run = &extractor->words;
    run->next = run->next_credit = 0;
    run->casing = kith_casing_of_text(marking->document->record.text);
    while (next_run(run, marking->document, credits)) {
        const kith_words words = words_of(run);
        kith_tagger_run(extractor->tagger, &words, marking->labels + run->first,
                        marking->scores + run->first);
    }
    kith_country_bounds_settle(marking);
    kith_organization_bounds_settle(marking);
    kith_seats_settle(marking);
    kith_brands_mark(marking);
    kith_introductions_mark(marking);
    run->next = run->next_credit = 0;
    while (next_run(run, marking->document, credits)) {
        const kith_words words = words_of(run);
        kith_person_bounds_settle(&words, true, marking->scores + run->first,
                                  marking->labels + run->first);
    }
    kith_credits_unmark(credits, marking);
    kith_no_one_unmark(marking);
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

static void find_in_sentence(finding *found)
{
    const kith_sentence *sentence = &found->document->sentences[found->sentence];
    const kith_label *labels = found->labels;
    size_t end = (size_t)sentence->token + sentence->token_count;
    for (size_t first = sentence->token, next; first < end; first = next) {
        next = kith_label_run_end(labels, first, end);
        if (labels[first])
            add_name(found, first, next, kith_label_tag(labels[first]));
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

kith_mentions kith_extractor_find(kith_extractor *extractor, const kith_document *document,
                                  const kith_credits *credits, size_t *left_out)
{
    kith_arena *scratch = &extractor->scratch;
    kith_marking marking = {
        .document = document,
        .labels = kith_arena_array(scratch, kith_label, document->token_count),
        .scores = kith_arena_array(scratch, float, document->token_count),
        .arena = scratch,
    };
    label(extractor, credits, &marking);
    finding found = {.document = document, .labels = marking.labels, .scores = marking.scores};
    find_mentions(&found);
    kith_arena_clear(scratch);
    found.mentions.count = kith_nicknames_join(document, found.mentions.at, found.mentions.count);
    kith_firms_join(document, &found.mentions, scratch);
    kith_arena_clear(scratch);
    *left_out = found.left_out;
    return found.mentions;
}

void kith_extractor_run(kith_extractor *extractor, const kith_document *document, kith_arena *arena,
                        kith_extraction *out)
{
    kith_arena *scratch = &extractor->scratch;
    kith_credits credits = kith_credits_find(document, arena);
    size_t left_out;
    kith_mentions found = kith_extractor_find(extractor, document, &credits, &left_out);
    kith_arena_own(arena, found.at);
    kith_entities_resolve(document, found.at, found.count, scratch, arena, out);
    kith_arena_clear(scratch);
    out->left_out += left_out;
    out->credits = kith_credits_names(&credits, document, arena, &out->credit_count);
}
