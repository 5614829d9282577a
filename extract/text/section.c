/* extract/text/section.c - sections: a story, and the teasers of other stories around it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/text/section.h"

#include "extract/base/rule.h"
#include "extract/base/utf8.h"
#include "extract/names/words.h"

/* A heading has at most so many bytes and words. */
#define HEADING_MAX       60
#define HEADING_WORDS_MAX 6

/* A paragraph of the story has at least so many tokens and ends in a full stop or a quote. */
#define STORY_TOKENS 15

/* Behind the story, prose has at least so many sentences and tokens; less may be a teaser. */
#define PROSE_SENTENCES 2
#define PROSE_TOKENS    40

/* Fold `line` into `folded`: its ASCII in lower case, curly apostrophes straightened, single
 * spaces, no marks around it. Returns its length, or 0 for what is too long for a heading. */
static size_t fold_heading(kith_str line, char folded[HEADING_MAX + 1])
{
    size_t out = 0, end = 0, words = 1, len;
    if (line.len > HEADING_MAX)
        return 0;
    for (size_t at = 0; at < line.len; at += len) {
        kith_char c = kith_utf8_at(line, at, &len);
        if (kith_char_is_space(c)) {
            if (out > 0 && folded[out - 1] != ' ') {
                folded[out++] = ' ';
                words++;
            }
        } else if (len == 3 && memcmp(line.ptr + at, "\xe2\x80\x99", 3) == 0) {
            folded[out++] = '\'';
        } else if (out > 0 || c != KITH_CHAR_PUNCTUATION) {
            memcpy(folded + out, line.ptr + at, len);
            if (c == KITH_CHAR_UPPER && len == 1)
                folded[out] = (char)(folded[out] | 0x20);
            out += len;
            if (kith_char_is_word(c))
                end = out;
        }
    }
    bool stopped = end < out && strchr(".?,;", folded[end]) != NULL;
    folded[end] = '\0';
    return words > HEADING_WORDS_MAX || stopped ? 0 : end;
}

/* The end of the first words of `text` from `start` on that are a phrase of `class`, and that end
 * behind `past`; 0: none. */
static size_t end_of_phrase(kith_str text, size_t start, size_t past, kith_word_class class)
{
    for (size_t end = past + 1; end <= text.len; end++)
        if ((end == text.len || text.ptr[end] == ' ') &&
            kith_word_is(kith_str_slice(text, start, end), class))
            return end;
    return 0;
}

/* Does `text` go on with a phrase of `class`, and more behind it? */
static bool goes_on(kith_str text, size_t start, kith_word_class class)
{
    size_t end = start < text.len ? end_of_phrase(text, start, start, class) : 0;
    return end > 0 && end < text.len;
}

/* "latest news", "related stories on this": a kind, a thing and nothing, or a place behind. */
static bool is_kind_of_thing(kith_str text)
{
    size_t kind = 0;
    while ((kind = end_of_phrase(text, 0, kind, KITH_WORD_HEADING_KIND)) != 0 && kind < text.len) {
        size_t thing = end_of_phrase(text, kind + 1, kind + 1, KITH_WORD_HEADING_THING);
        if (thing && (thing == text.len || goes_on(text, thing + 1, KITH_WORD_HEADING_PLACE)))
            return true;
    }
    return false;
}

static bool is_heading(kith_str line)
{
    char folded[HEADING_MAX + 1];
    kith_str text = {folded, fold_heading(line, folded)};
    return kith_word_is(text, KITH_WORD_HEADING) || is_kind_of_thing(text) ||
           goes_on(text, 0, KITH_WORD_HEADING_START);
}

/* Does the text point to another story: "Read more: ...", or a mere "Read more about ..."? */
static bool is_pointer(kith_str text)
{
    char folded[HEADING_MAX + 1];
    size_t room = text.len < HEADING_MAX ? text.len : HEADING_MAX;
    const char *colon = room > 0 ? memchr(text.ptr, ':', room) : NULL;
    if (colon == NULL)
        return fold_heading(text, folded) > 0 && strncmp(folded, "read more ", 10) == 0;
    size_t length = fold_heading((kith_str){text.ptr, (size_t)(colon - text.ptr)}, folded);
    return kith_word_is((kith_str){folded, length}, KITH_WORD_POINTER);
}

/* Where the numbering stands. */
typedef struct numbering {
    uint32_t section; /* that of the prose here */
    uint32_t last;    /* the highest in use */
    bool story;       /* some of the story has been seen */
    bool tail;        /* the story is over */
    bool prose;       /* the paragraph before was prose of the tail */
} numbering;

/* Number one paragraph, the sentences [0, count). */
static void number_paragraph(kith_str text, kith_sentence *sentences, size_t count, numbering *now)
{
    const kith_sentence *final = &sentences[count - 1];
    kith_str line = kith_str_slice(text, sentences[0].start, final->end);
    size_t tokens = final->token + final->token_count - sentences[0].token;
    bool prose = count >= PROSE_SENTENCES && tokens >= PROSE_TOKENS;
    bool heading = is_heading(line);
    uint32_t section;
    if (heading || (count == 1 && is_pointer(line))) {
        section = ++now->last;
        /* A heading above the story is the page's navigation, not the end of the story. */
        now->tail = now->tail ||
                    (kith_rule_on("section: the story ends at a heading") && heading && now->story);
        now->prose = false;
    } else {
        if (now->tail && !(prose && now->prose))
            now->section = ++now->last;
        section = now->section;
        now->prose = prose;
        now->story = now->story ||
                     (tokens >= STORY_TOKENS && strchr(".!?\"'", line.ptr[line.len - 1]) != NULL);
    }
    for (size_t i = 0; i < count; i++) {
        kith_str sentence = kith_str_slice(text, sentences[i].start, sentences[i].end);
        sentences[i].section = i > 0 && is_pointer(sentence) ? ++now->last : section;
    }
}

void kith_sections_number(kith_str text, kith_sentences *sentences)
{
    numbering now = {0};
    for (size_t i = 0, end; i < sentences->count; i = end) {
        for (end = i + 1; end < sentences->count; end++)
            if (sentences->at[end].paragraph != sentences->at[i].paragraph)
                break;
        number_paragraph(text, &sentences->at[i], end - i, &now);
    }
}
