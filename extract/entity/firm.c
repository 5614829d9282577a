/* extract/entity/firm.c - firms: names of companies that are made of several: "James Capel and Co".
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/firm.h"

#include <stdlib.h>

#include "extract/base/rule.h"
#include "extract/names/known_organization.h"
#include "extract/names/organization.h"
#include "extract/names/words.h"
#include "extract/base/utf8.h"

enum {
    UNTAGGED_MAX = 3, /* words before "and Co" that the tagger took for no name */
    BEFORE_MAX = 6,   /* tokens before the "and" of a well-known name */
    BEHIND_MAX = 3,
};

/* A firm: tokens [first, end). */
typedef struct firm {
    size_t first, end;
} firm;

typedef struct joining {
    const kith_document *document;
    kith_mention *mentions;
    size_t count;
    kith_arena *words; /* of one place, emptied at the next */
    uint32_t *owner;   /* by token: the mention that has it, from 1 */
    uint32_t *taken;   /* by token: the firm that has it, from 1 */
    firm *firms;       /* never overlapping */
    size_t firm_count, firm_room;
} joining;

static kith_str token(const joining *j, size_t i)
{
    return kith_document_token(j->document, i);
}

static bool is(const joining *j, size_t i, const char *word)
{
    return kith_str_equal(token(j, i), kith_str_of(word));
}

static bool is_and(const joining *j, size_t i)
{
    return is(j, i, "and") || is(j, i, "&") || is(j, i, "And");
}

static bool is_capitalised(const joining *j, size_t i)
{
    size_t length;
    return kith_utf8_at(token(j, i), 0, &length) == KITH_CHAR_UPPER;
}

static kith_name name_of(const joining *j, size_t first, size_t end)
{
    const kith_token *tokens = j->document->tokens;
    kith_str text =
        kith_str_slice(j->document->record.text, tokens[first].start, tokens[end - 1].end);
    return kith_name_split(text, j->words);
}

static size_t end_of(const kith_mention *mention)
{
    return (size_t)mention->token + mention->token_count;
}

/* Where the legal forms end that begin at `at`. */
static size_t skip_legal_forms(const joining *j, size_t at, size_t end)
{
    while (at < end && is_capitalised(j, at)) {
        kith_name word = name_of(j, at, at + 1);
        if (word.count != 1 || !kith_organization_word_is_legal_form(word.words[0].key))
            break;
        at++;
    }
    return at;
}

static bool is_known(const joining *j, size_t first, size_t end)
{
    bool sure;
    kith_name words = name_of(j, first, end);
    return kith_known_organization_find(kith_name_key(words, j->words), &sure) && sure;
}

/* The beginning of the name before token `end`, or `end`. */
static size_t begin_of_name(const joining *j, size_t end, size_t sentence)
{
    if (j->owner[end - 1]) {
        const kith_mention *mention = &j->mentions[j->owner[end - 1] - 1];
        return mention->type == KITH_TYPE_COUNTRY ? end : mention->token;
    }
    size_t at = end;
    while (at > sentence && end - at < UNTAGGED_MAX && !j->owner[at - 1] &&
           is_capitalised(j, at - 1))
        at--;
    /* The first word of a sentence is a capital of its own. */
    return at == sentence && at + 1 < end ? at + 1 : at;
}

static void add_firm(joining *j, firm found)
{
    for (size_t t = found.first; t < found.end; t++)
        if (j->taken[t])
            return;
    j->firms = kith_array_grow(j->firms, &j->firm_room, j->firm_count + 1, sizeof *j->firms);
    j->firms[j->firm_count++] = found;
    for (size_t t = found.first; t < found.end; t++)
        j->taken[t] = (uint32_t)j->firm_count;
}

static bool is_tail(const joining *j, size_t at)
{
    return kith_word_is(token(j, at), KITH_WORD_AND_CO);
}

/* A name before "and Co" at token `at` of sentence [begin, end). */
static bool find_tail(joining *j, size_t at, size_t begin, size_t end)
{
    if (!kith_rule_on("firm: and Co") || !is_tail(j, at + 1))
        return false;
    const kith_mention *tail = j->owner[at + 1] ? &j->mentions[j->owner[at + 1] - 1] : NULL;
    size_t first = begin_of_name(j, at, begin), tail_end = skip_legal_forms(j, at + 2, end);
    bool whole = j->owner[at] > 0;
    if (whole && tail)
        tail_end = end_of(tail);
    if (first == at || (tail && end_of(tail) > tail_end))
        return false;
    if (!whole)
        add_firm(j, (firm){first, tail_end});
    return true;
}

/* A well-known name around the "and" at token `at`. */
static void find_known(joining *j, size_t at, size_t begin, size_t end)
{
    kith_name behind = name_of(j, at + 1, at + 2);
    if (!kith_rule_on("firm: well-known names with and") || behind.count != 1 ||
        !kith_known_organization_word_follows_and(behind.words[0].key))
        return;
    size_t last_end = at + 1 + BEHIND_MAX < end ? at + 1 + BEHIND_MAX : end;
    for (size_t first = at - begin > BEFORE_MAX ? at - BEFORE_MAX : begin; first < at; first++) {
        bool inside = j->owner[first] && j->mentions[j->owner[first] - 1].token != first;
        if (inside || !is_capitalised(j, first))
            continue;
        for (size_t name_end = last_end; name_end > at + 1; name_end--) {
            if (!is_capitalised(j, name_end - 1) || !is_known(j, first, name_end))
                continue;
            const uint32_t owner = j->owner[name_end - 1];
            size_t whole = owner ? end_of(&j->mentions[owner - 1]) : name_end;
            add_firm(j, (firm){first, skip_legal_forms(j, whole, end)});
            return;
        }
    }
}

static void look_at_and(joining *j, size_t at, size_t begin, size_t end)
{
    if (!find_tail(j, at, begin, end) && !j->owner[at])
        find_known(j, at, begin, end);
    kith_arena_clear(j->words);
}

static void look_for_and(joining *j)
{
    for (size_t s = 0; s < j->document->sentence_count; s++) {
        const kith_sentence *sentence = &j->document->sentences[s];
        size_t begin = sentence->token, end = begin + sentence->token_count;
        for (size_t at = begin + 1; at + 1 < end; at++)
            if (is_and(j, at) && is_capitalised(j, at + 1))
                look_at_and(j, at, begin, end);
    }
}

static kith_mention mention_of(const joining *j, const firm *found, uint32_t sentence)
{
    kith_mention mention = {
        .start = j->document->tokens[found->first].start,
        .end = j->document->tokens[found->end - 1].end,
        .token = (uint32_t)found->first,
        .token_count = (uint32_t)(found->end - found->first),
        .sentence = sentence,
        .type = KITH_TYPE_COMPANY,
        .score = 1.0f,
    };
    for (size_t t = found->first; t < found->end; t++)
        if (j->owner[t] && j->mentions[j->owner[t] - 1].score < mention.score)
            mention.score = j->mentions[j->owner[t] - 1].score;
    return mention;
}

/* Write the mentions anew: firms, and what is no part of one. */
static size_t replace(const joining *j, kith_mention *out)
{
    size_t count = 0;
    for (size_t s = 0; s < j->document->sentence_count; s++) {
        const kith_sentence *sentence = &j->document->sentences[s];
        size_t end = (size_t)sentence->token + sentence->token_count;
        for (size_t t = sentence->token; t < end; t++) {
            const kith_mention *mention = j->owner[t] ? &j->mentions[j->owner[t] - 1] : NULL;
            const firm *found = j->taken[t] ? &j->firms[j->taken[t] - 1] : NULL;
            if (found && found->first == t)
                out[count++] = mention_of(j, found, (uint32_t)s);
            else if (!found && mention && mention->token == t)
                out[count++] = *mention;
        }
    }
    return count;
}

void kith_firms_join(const kith_document *document, kith_mentions *mentions, kith_arena *scratch)
{
    kith_arena words = {0};
    joining j = {.document = document, .count = mentions->count, .words = &words};
    j.mentions = kith_arena_array(scratch, kith_mention, j.count);
    j.owner = kith_arena_array(scratch, uint32_t, document->token_count);
    j.taken = kith_arena_array(scratch, uint32_t, document->token_count);
    for (size_t i = 0; i < j.count; i++) {
        j.mentions[i] = mentions->at[i];
        for (size_t t = j.mentions[i].token; t < end_of(&j.mentions[i]); t++)
            j.owner[t] = (uint32_t)i + 1;
    }
    look_for_and(&j);
    if (j.firm_count) {
        mentions->at = kith_array_grow(mentions->at, &mentions->capacity,
                                       mentions->count + j.firm_count, sizeof *mentions->at);
        mentions->count = replace(&j, mentions->at);
    }
    free(j.firms);
    kith_arena_free(&words);
}
