/* extract/text/token.c - tokens: the words, numbers and marks that a text is made of. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/text/token.h"

#include <stdlib.h>

#include "extract/text/abbreviation.h"
#include "extract/text/compound.h"
#include "extract/base/utf8.h"

/* The longest part of a compound, in bytes, that is worth a look. */
#define PART_MAX 40

static void append(kith_tokens *tokens, size_t start, size_t end)
{
    if (tokens->count == tokens->capacity)
        tokens->at =
            kith_array_grow(tokens->at, &tokens->capacity, tokens->count + 1, sizeof *tokens->at);
    tokens->at[tokens->count++] = (kith_token){(uint32_t)start, (uint32_t)end};
}

static bool is_class(kith_str text, size_t at, bool (*is)(kith_char))
{
    size_t len;
    return at < text.len && is(kith_utf8_at(text, at, &len));
}

static bool is_word_at(kith_str text, size_t at)
{
    return is_class(text, at, kith_char_is_word);
}

static bool is_digit_at(kith_str text, size_t at)
{
    return at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9';
}

static bool is_upper_at(kith_str text, size_t at)
{
    size_t len;
    return at < text.len && kith_utf8_at(text, at, &len) == KITH_CHAR_UPPER;
}

static bool is_space_or_end(kith_str text, size_t at)
{
    return at >= text.len || is_class(text, at, kith_char_is_space);
}

static bool is_byte_at(kith_str text, size_t at, char byte)
{
    return at < text.len && text.ptr[at] == byte;
}

static size_t skip_space(kith_str text, size_t at)
{
    size_t len;
    while (at < text.len && kith_char_is_space(kith_utf8_at(text, at, &len)))
        at += len;
    return at;
}

static size_t skip_word(kith_str text, size_t at)
{
    size_t len;
    while (at < text.len && kith_char_is_word(kith_utf8_at(text, at, &len)))
        at += len;
    return at;
}

static size_t skip_marks(kith_str text, size_t at)
{
    size_t len;
    while (at < text.len && kith_utf8_at(text, at, &len) == KITH_CHAR_MARK)
        at += len;
    return at;
}

/* Bytes of the apostrophe at `at`, straight or curly, or 0. */
static size_t apostrophe_length(kith_str text, size_t at)
{
    if (is_byte_at(text, at, '\''))
        return 1;
    return at + 3 <= text.len && memcmp(text.ptr + at, "\xe2\x80\x99", 3) == 0 ? 3 : 0;
}

/* Bytes of the hyphen at `at`: ASCII, U+2010 or U+2011, or 0. */
static size_t hyphen_length(kith_str text, size_t at)
{
    if (is_byte_at(text, at, '-'))
        return 1;
    bool wide = at + 3 <= text.len && (memcmp(text.ptr + at, "\xe2\x80\x90", 3) == 0 ||
                                       memcmp(text.ptr + at, "\xe2\x80\x91", 3) == 0);
    return wide ? 3 : 0;
}

/* The end of the clitic ("'s", "'re", …) whose apostrophe is at `at`, or 0. */
static size_t clitic_end(kith_str text, size_t at)
{
    static const char clitics[][3] = {"s", "re", "ve", "ll", "d", "m"};
    size_t start = at + apostrophe_length(text, at);
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics && start > at; i++) {
        size_t len = strlen(clitics[i]), same = 0;
        while (same < len && start + same < text.len &&
               (text.ptr[start + same] | 0x20) == clitics[i][same])
            same++;
        if (same == len && !is_word_at(text, start + len))
            return start + len;
    }
    return 0;
}

/* The end of the web address that begins at `start`, its first word ending at `end`, or 0. */
static size_t url_end(kith_str text, size_t start, size_t end)
{
    kith_str word = kith_str_slice(text, start, end);
    kith_str rest = kith_str_slice(text, end, text.len);
    bool scheme =
        (kith_str_equal(word, KITH_STR("http")) || kith_str_equal(word, KITH_STR("https")) ||
         kith_str_equal(word, KITH_STR("ftp"))) &&
        kith_str_starts(rest, KITH_STR("://"));
    bool www = kith_str_equal(word, KITH_STR("www")) && is_byte_at(text, end, '.');
    if (!(scheme || www))
        return 0;
    size_t at = end, len;
    for (; at < text.len && !kith_char_is_space(kith_utf8_at(text, at, &len)); at += len)
        if (len > 1 ? !is_word_at(text, at) : strchr("<>\"|`{}", text.ptr[at]) != NULL)
            break;
    while (at > end && strchr(".,;:!?')]", text.ptr[at - 1]) != NULL)
        at--;
    return at;
}

/* The end of the domain behind the "@" at `at` of a mail address, or 0. */
static size_t mail_end(kith_str text, size_t at)
{
    bool dotted = false;
    size_t end = skip_word(text, at + 1);
    while ((is_byte_at(text, end, '.') || is_byte_at(text, end, '-')) && end > at + 1 &&
           is_word_at(text, end + 1)) {
        dotted = dotted || text.ptr[end] == '.';
        end = skip_word(text, end + 1);
    }
    return dotted ? end : 0;
}

/* Does the character at `at` begin a word like "The", a capital and then a small letter? */
static bool is_titled_at(kith_str text, size_t at)
{
    size_t len, next;
    return is_upper_at(text, at) && (kith_utf8_at(text, at, &len), at + len < text.len) &&
           kith_utf8_at(text, at + len, &next) == KITH_CHAR_LOWER;
}

/* Does the stop at `at`, between word characters, belong to the word whose part began at `part`?
 * It does in "U.S", "dw.com" and "3.5", not where a space was forgotten: "end.The", "J.Smith". */
static bool stop_joins(kith_str text, size_t part, size_t at)
{
    if (is_digit_at(text, at - 1))
        return is_digit_at(text, at + 1) || !is_upper_at(text, at + 1);
    if (!is_titled_at(text, at + 1))
        return true;
    char before = text.ptr[at - 1];
    bool capital = before >= 'A' && before <= 'Z';
    return !capital && at - part == 1;
}

/* Is the word [start, at) the firm X, a letter behind a word in lower case: "on X"? */
static bool is_firm_x(kith_str text, size_t first, size_t start, size_t at)
{
    if (at != start + 1 || text.ptr[start] != 'X' || start < first + 2 ||
        text.ptr[start - 1] != ' ')
        return false;
    size_t before = start - 1;
    while (before > first && text.ptr[before - 1] >= 'a' && text.ptr[before - 1] <= 'z')
        before--;
    return before < start - 1 && (before == first || text.ptr[before - 1] == ' ');
}

/* Is the stop at `at` that of an abbreviation, [start, at) being the word so far? */
static bool keeps_stop(kith_str text, size_t first, size_t start, size_t at)
{
    kith_str word = kith_str_slice(text, start, at);
    switch (kith_abbreviation_find(word)) {
    case KITH_ABBREVIATION_NUMBER:
        return is_digit_at(text, skip_space(text, at + 1));
    case KITH_ABBREVIATION_INITIAL:
        return at + 1 < text.len && !is_firm_x(text, first, start, at);
    case KITH_ABBREVIATION_NONE: { /* the number of an item: "1. Berlin" */
        size_t digits = 0;
        while (digits < word.len && word.ptr[digits] >= '0' && word.ptr[digits] <= '9')
            digits++;
        return start == first && digits == word.len && digits <= 3 && at + 1 < text.len &&
               is_space_or_end(text, at + 1);
    }
    default:
        return true;
    }
}

/* Does the hyphen at `at` belong to the word, whose last part began at `part`? */
static bool hyphen_joins(kith_str text, size_t part, size_t at)
{
    size_t right = at + hyphen_length(text, at), end = right;
    if (!is_word_at(text, right))
        return false;
    if (at - part > PART_MAX)
        return true;
    size_t len;
    while (end < text.len && end - right < PART_MAX &&
           (text.ptr[end] == '.' || kith_char_is_word(kith_utf8_at(text, end, &len))))
        end += kith_utf8_length(text.ptr[end]);
    return !kith_compound_splits(kith_str_slice(text, part, end), at - part, right - part);
}

/* The end of the white space at `at`, if there is a newline in it, else `at`. */
static size_t skip_line_end(kith_str text, size_t at)
{
    size_t end = skip_space(text, at), len;
    for (size_t i = at; i < end; i += len)
        if (kith_utf8_at(text, i, &len) == KITH_CHAR_NEWLINE)
            return end;
    return at;
}

/* Bytes from the hyphen at `at` to the rest of the word that a line's end divided there, or 0:
 * "Win-", "ston". The hyphen of a compound was there before the line ended. */
static size_t division_length(kith_str text, size_t part, size_t at)
{
    char whole[2 * PART_MAX + 1];
    size_t hyphen = hyphen_length(text, at), right = skip_line_end(text, at + hyphen), len;
    if (right == at + hyphen || right >= text.len || at == part || at - part > PART_MAX ||
        kith_utf8_at(text, right, &len) != KITH_CHAR_LOWER)
        return 0;
    size_t end = skip_word(text, right), left = at - part;
    if (end - right > PART_MAX)
        return 0;
    memcpy(whole, text.ptr + part, left);
    whole[left] = '-';
    memcpy(whole + left + 1, text.ptr + right, end - right);
    bool compound = kith_compound_splits((kith_str){whole, left + 1 + end - right}, left, left + 1);
    return compound ? 0 : right - at;
}

/* Bytes of what joins the word part [part, at) to a further word character, or 0. */
static size_t joint_length(kith_str text, size_t part, size_t at)
{
    if (at == text.len)
        return 0;
    switch (text.ptr[at]) {
    case '.':
        return is_word_at(text, at + 1) && stop_joins(text, part, at);
    case ',':
    case ':':
    case '/':
        return is_digit_at(text, at - 1) && is_digit_at(text, at + 1);
    case '&':
    case '_':
        return is_word_at(text, at + 1);
    case '-':
        return hyphen_joins(text, part, at) ? 1 : division_length(text, part, at);
    case '\'':
        return is_word_at(text, at + 1) && clitic_end(text, at) == 0;
    case '\xe2':
        if (hyphen_length(text, at) > 0)
            return hyphen_joins(text, part, at) ? 3 : 0;
        bool joins = apostrophe_length(text, at) > 0 && is_word_at(text, at + 3);
        return joins && clitic_end(text, at) == 0 ? 3 : 0;
    default:
        return 0;
    }
}

/* The start of the "n't" that the word [start, end) ends in, or `end`. */
static size_t negation_start(kith_str text, size_t start, size_t end)
{
    if (end - start < 3 || (text.ptr[end - 1] | 0x20) != 't')
        return end;
    size_t quote = apostrophe_length(text, end - 2) ? 1 : 3;
    if (end - start < quote + 2 || apostrophe_length(text, end - 1 - quote) != quote)
        return end;
    size_t n = end - 2 - quote;
    return (text.ptr[n] | 0x20) == 'n' ? n : end;
}

/* The end of a run of the byte at `at`; "!" and "?" run together. */
static size_t run_end(kith_str text, size_t at)
{
    char byte = text.ptr[at];
    bool asks = byte == '!' || byte == '?';
    while (at < text.len &&
           (text.ptr[at] == byte || (asks && (text.ptr[at] == '!' || text.ptr[at] == '?'))))
        at++;
    return at;
}

static size_t scan_word(kith_str text, size_t first, size_t start, size_t at, kith_tokens *tokens)
{
    size_t end = skip_word(text, at), part = start, found, joint;
    if ((found = url_end(text, at, end)) > 0) {
        append(tokens, start, found);
        return found;
    }
    for (;;) {
        if (is_byte_at(text, end, '@') && (found = mail_end(text, end)) > 0) {
            append(tokens, start, found);
            return found;
        }
        if ((joint = joint_length(text, part, end)) > 0) {
            if (hyphen_length(text, end) > 0)
                part = end + joint;
            end = skip_word(text, end + joint);
        } else if (is_byte_at(text, end, '.') && run_end(text, end) - end < 3 &&
                   text.ptr[end - 1] != '.' && keeps_stop(text, first, start, end)) {
            end++;
        } else {
            break;
        }
    }
    size_t negation = negation_start(text, start, end);
    if (negation > start && negation < end) {
        append(tokens, start, negation);
        start = negation;
    }
    append(tokens, start, end);
    return end;
}

/* The end of the token at `at`, a character that begins no word. */
static size_t mark_end(kith_str text, size_t at)
{
    size_t len, end;
    kith_utf8_at(text, at, &len);
    if ((end = clitic_end(text, at)) > 0)
        return end;
    switch (text.ptr[at]) {
    case '#':
    case '@':
        if (is_word_at(text, at + 1)) {
            for (end = skip_word(text, at + 1); is_byte_at(text, end, '_');)
                end = skip_word(text, end + 1);
            return end;
        }
        return run_end(text, at);
    case '\'':
    case '`':
        return skip_marks(text, at + 1 + is_byte_at(text, at + 1, text.ptr[at]));
    case '!':
    case '*':
    case '+':
    case '-':
    case '.':
    case '=':
    case '?':
    case '_':
    case '~':
        return skip_marks(text, run_end(text, at));
    default:
        return skip_marks(text, at + len);
    }
}

/* Is the character at `at` the sign or the point that a number begins with? */
static bool begins_number(kith_str text, size_t first, size_t at)
{
    char byte = text.ptr[at];
    return (byte == '-' || byte == '+' || byte == '.') && is_digit_at(text, at + 1) &&
           (at == first || text.ptr[at - 1] == ' ' || text.ptr[at - 1] == '(');
}

void kith_tokens_split(kith_str text, size_t start, size_t end, kith_tokens *tokens)
{
    kith_str view = {text.ptr, end};
    size_t first = skip_space(view, start);
    for (size_t at = first; at < end;) {
        size_t len;
        kith_char c = kith_utf8_at(view, at, &len);
        if (kith_char_is_space(c)) {
            at += len;
        } else if (kith_char_is_word(c)) {
            at = scan_word(view, first, at, at, tokens);
        } else if (begins_number(view, first, at)) {
            at = scan_word(view, first, at, at + 1, tokens);
        } else {
            size_t stop = mark_end(view, at);
            append(tokens, at, stop);
            at = stop;
        }
    }
}

kith_str kith_token_undivided(kith_str text, kith_arena *arena)
{
    if (!memchr(text.ptr, '\n', text.len) || !memchr(text.ptr, '-', text.len))
        return text;
    char *joined = kith_arena_alloc(arena, text.len + 1);
    size_t length = 0;
    for (size_t i = 0; i < text.len;) {
        size_t next = text.ptr[i] == '-' ? skip_line_end(text, i + 1) : i + 1;
        if (next == i + 1)
            joined[length++] = text.ptr[i];
        i = next;
    }
    return (kith_str){joined, length};
}
