/* extract/text/sentence.c - sentences: where one ends and the next begins. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/text/sentence.h"

#include <stdlib.h>

#include "extract/names/words.h"
#include "extract/text/abbreviation.h"
#include "extract/base/utf8.h"

static kith_str token_text(kith_str text, kith_token token)
{
    return kith_str_slice(text, token.start, token.end);
}

static bool is_quote_or_bracket(kith_str mark, const char *const *list)
{
    for (; *list != NULL; list++)
        if (kith_str_equal(mark, kith_str_of(*list)))
            return true;
    return false;
}

/* Marks that close what a sentence opened; straight quotes may open as well. */
static bool closes(kith_str mark)
{
    static const char *const list[] = {"\"", "'",      "''",     ")",      "]",
                                       "}",  "\u201d", "\u2019", "\u00bb", NULL};
    return is_quote_or_bracket(mark, list);
}

static bool opens(kith_str mark)
{
    static const char *const list[] = {"\"", "'",      "''",     "``",     "`",      "(",
                                       "[",  "\u201c", "\u2018", "\u201e", "\u00ab", NULL};
    return is_quote_or_bracket(mark, list);
}

/* Does token `i` close the sentence before it? A closing mark touches what is before it. The space
 * behind it tells whether "\u201c", which opens in English and closes in German, does; and where
 * spaces stand on both sides of a straight quote, `quoted`: whether one is open. */
static bool closes_here(kith_str text, const kith_tokens *tokens, size_t i, bool quoted)
{
    kith_str mark = token_text(text, tokens->at[i]);
    bool touches = tokens->at[i].start == tokens->at[i - 1].end;
    bool parted = i + 1 == tokens->count || tokens->at[i + 1].start > tokens->at[i].end;
    if (touches)
        return closes(mark) || (parted && kith_str_equal(mark, KITH_STR("\u201c")));
    bool straight = kith_str_equal(mark, KITH_STR("\""));
    return parted && (straight ? quoted : closes(mark) && mark.ptr[0] != '\'');
}

/* The first token from `i` on that opens nothing, or `count`. */
static size_t skip_opening(kith_str text, const kith_tokens *tokens, size_t i)
{
    while (i < tokens->count && opens(token_text(text, tokens->at[i])))
        i++;
    return i;
}

/* Does a capitalised name of up to three words and a verb of speech begin at token `i`? */
static bool tells_who_spoke(kith_str text, const kith_tokens *tokens, size_t i)
{
    for (size_t end = i + 4; i < end && i < tokens->count; i++) {
        kith_str word = token_text(text, tokens->at[i]);
        size_t len;
        if (kith_word_is(word, KITH_WORD_SPEECH))
            return true;
        if (kith_utf8_at(word, 0, &len) != KITH_CHAR_UPPER)
            return false;
    }
    return false;
}

/* Can a sentence begin with `word`? Not with a small letter, but for "iPhone" and its like. */
static bool can_begin(kith_str word)
{
    size_t len;
    kith_char c = kith_utf8_at(word, 0, &len);
    if (c == KITH_CHAR_LOWER)
        return len < word.len && kith_utf8_at(word, len, &len) == KITH_CHAR_UPPER;
    return c != KITH_CHAR_PUNCTUATION || strchr(",;:.!?)%/&", word.ptr[0]) == NULL;
}

/* How a token may end a sentence. */
typedef enum ending {
    ENDS_NOTHING,
    ENDS_ALWAYS, /* when a sentence can begin behind it */
    ENDS_BEFORE_STARTER,
} ending;

static ending ending_of(kith_str token)
{
    char last = token.ptr[token.len - 1];
    if (last == '!' || last == '?' || token.ptr[0] == '.' ||
        kith_str_equal(token, KITH_STR("\u2026")) || kith_str_equal(token, KITH_STR("\u3002")))
        return ENDS_ALWAYS;
    if (last != '.')
        return ENDS_NOTHING;
    switch (kith_abbreviation_find((kith_str){token.ptr, token.len - 1})) {
    case KITH_ABBREVIATION_INITIAL:
    case KITH_ABBREVIATION_ACRONYM:
    case KITH_ABBREVIATION_TAIL:
        return ENDS_BEFORE_STARTER;
    default:
        return ENDS_NOTHING;
    }
}

/* If token `i` ends a sentence, the token behind its closing marks, else 0. */
static size_t sentence_end(kith_str text, const kith_tokens *tokens, size_t i, bool quoted)
{
    ending kind = ending_of(token_text(text, tokens->at[i]));
    if (kind == ENDS_NOTHING)
        return 0;
    size_t next = i + 1;
    while (next < tokens->count && closes_here(text, tokens, next, quoted))
        next++;
    if (next == tokens->count)
        return next;
    size_t word = skip_opening(text, tokens, next);
    if (word == tokens->count)
        return word;
    kith_str begin = token_text(text, tokens->at[word]);
    if (!can_begin(begin))
        return 0;
    bool quoted_question = next > i + 1 && text.ptr[tokens->at[i].end - 1] != '.';
    if (quoted_question && word == next && tells_who_spoke(text, tokens, next))
        return 0;
    bool bracket = strchr("([", text.ptr[tokens->at[next].start]) != NULL;
    if (kind == ENDS_BEFORE_STARTER && (word == next || bracket) &&
        !kith_word_is(begin, KITH_WORD_STARTER))
        return 0;
    return next;
}

static void append(const kith_tokens *tokens, size_t first, size_t end, uint32_t paragraph,
                   kith_sentences *sentences)
{
    if (sentences->count == sentences->capacity)
        sentences->at = kith_array_grow(sentences->at, &sentences->capacity, sentences->count + 1,
                                        sizeof *sentences->at);
    sentences->at[sentences->count++] = (kith_sentence){
        .start = tokens->at[first].start,
        .end = tokens->at[end - 1].end,
        .token = (uint32_t)first,
        .token_count = (uint32_t)(end - first),
        .paragraph = paragraph,
    };
}

void kith_sentences_split(kith_str text, const kith_tokens *tokens, size_t first,
                          uint32_t paragraph, kith_sentences *sentences)
{
    bool quoted = false;
    for (size_t i = first; i < tokens->count; i++) {
        quoted ^= kith_str_equal(token_text(text, tokens->at[i]), KITH_STR("\""));
        size_t end = sentence_end(text, tokens, i, quoted);
        if (end == 0 && i + 1 - first < KITH_SENTENCE_TOKENS_MAX && i + 1 < tokens->count)
            continue;
        if (end == 0 || end - first > KITH_SENTENCE_TOKENS_MAX)
            end = i + 1;
        for (size_t j = i + 1; j < end; j++)
            quoted ^= kith_str_equal(token_text(text, tokens->at[j]), KITH_STR("\""));
        append(tokens, first, end, paragraph, sentences);
        first = end;
        i = end - 1;
    }
}
