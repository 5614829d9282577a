/* extract/text/paragraph.c - paragraphs: what the newlines of a text mean. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/text/paragraph.h"

#include <stdlib.h>

#include "extract/base/arena.h"
#include "extract/base/utf8.h"

/* Bytes: a line that is wrapped is at most, and a line wrapped in mid-sentence at least so long. */
#define WRAPPED_MAX 120
#define WRAPPED_MIN 24

/* A ragged margin may leave that much room unused. */
#define MARGIN_SLACK 8

typedef struct line {
    size_t start, end; /* without surrounding white space; start == end when blank */
    size_t indent;     /* bytes of white space before `start` */
} line;

/* What a first look at all lines found out. */
typedef struct wrapping {
    bool wrapped;
    size_t width; /* bytes; most lines that run on are at most so long */
} wrapping;

/* Bytes of the newline at `at`, CR LF counting as one, or 0. */
static size_t newline_length(kith_str text, size_t at)
{
    size_t len;
    if (kith_utf8_at(text, at, &len) != KITH_CHAR_NEWLINE)
        return 0;
    bool pair = text.ptr[at] == '\r' && at + 1 < text.len && text.ptr[at + 1] == '\n';
    return len + pair;
}

/* Read the line at `*at` and move behind its newline. */
static line next_line(kith_str text, size_t *at)
{
    size_t start = *at, stop = start, end, newline = 0, len;
    while (stop < text.len && (newline = newline_length(text, stop)) == 0)
        stop += kith_utf8_length(text.ptr[stop]);
    *at = stop + newline;

    line found = {.start = start};
    while (found.start < stop && kith_char_is_space(kith_utf8_at(text, found.start, &len)))
        found.start += len;
    found.indent = found.start - start;
    for (end = stop; end > found.start;) {
        size_t last = end - 1;
        while (last > found.start && ((unsigned char)text.ptr[last] & 0xc0) == 0x80)
            last--;
        if (!kith_char_is_space(kith_utf8_at(text, last, &len)))
            break;
        end = last;
    }
    found.end = end;
    return found;
}

static bool is_blank(line l)
{
    return l.start == l.end;
}

static bool starts_lower(kith_str text, line l)
{
    size_t len;
    return !is_blank(l) && kith_utf8_at(text, l.start, &len) == KITH_CHAR_LOWER;
}

/* Does a sentence run on from `a` into `b`, the line after it? */
static bool runs_on(kith_str text, line a, line b)
{
    return a.end - a.start >= WRAPPED_MIN && starts_lower(text, b) &&
           strchr(".!?:;", text.ptr[a.end - 1]) == NULL;
}

static wrapping look_at_lines(kith_str text)
{
    size_t running[WRAPPED_MAX + 1] = {0}; /* lines that run on, by length */
    size_t breaks = 0, run = 0, longer = 0, at = 0;
    line last = {0};
    while (at < text.len) {
        line this = next_line(text, &at);
        size_t length = last.end - last.start;
        if (!is_blank(last) && !is_blank(this)) {
            breaks++;
            if (length > WRAPPED_MAX)
                longer++;
            else if (runs_on(text, last, this)) {
                run++;
                running[length]++;
            }
        }
        last = this;
    }
    wrapping found = {.wrapped = run > 0 && run * 4 >= breaks && longer * 10 <= breaks};
    for (size_t below = 0; found.wrapped && below * 10 < run * 9; found.width++)
        below += running[found.width];
    return found;
}

/* Bytes of the first word of a line. */
static size_t first_word(kith_str text, line l)
{
    size_t at = l.start, len;
    while (at < l.end && !kith_char_is_space(kith_utf8_at(text, at, &len)))
        at += len;
    return at - l.start;
}

static bool is_item(kith_str text, line l)
{
    return l.end - l.start > 2 && strchr("-*+>#", text.ptr[l.start]) != NULL &&
           text.ptr[l.start + 1] == ' ';
}

/* Is `l`, a line in the midst of a sentence, left in its midst? Ragged margins leave more room. */
static bool is_amid_sentence(kith_str text, line l)
{
    return starts_lower(text, l) && l.end - l.start >= WRAPPED_MIN &&
           strchr(".!?:;)\"", text.ptr[l.end - 1]) == NULL;
}

/* Is the newline between two lines that are not blank only a space? */
static bool newline_joins(kith_str text, const wrapping *found, line a, line b)
{
    if (!found->wrapped || is_item(text, b))
        return false;
    if (starts_lower(text, b) || is_amid_sentence(text, a))
        return true;
    bool fitted = a.end - a.start + 1 + first_word(text, b) + MARGIN_SLACK <= found->width;
    return !fitted && b.indent < a.indent + 2;
}

static void append(kith_paragraphs *paragraphs, size_t start, size_t end)
{
    if (paragraphs->count == paragraphs->capacity)
        paragraphs->at = kith_array_grow(paragraphs->at, &paragraphs->capacity,
                                         paragraphs->count + 1, sizeof *paragraphs->at);
    paragraphs->at[paragraphs->count++] = (kith_paragraph){(uint32_t)start, (uint32_t)end};
}

void kith_paragraphs_find(kith_str text, kith_paragraphs *paragraphs)
{
    wrapping found = look_at_lines(text);
    line last = {0};
    for (size_t at = 0; at < text.len;) {
        line this = next_line(text, &at);
        if (!is_blank(this)) {
            if (!is_blank(last) && newline_joins(text, &found, last, this))
                paragraphs->at[paragraphs->count - 1].end = (uint32_t)this.end;
            else
                append(paragraphs, this.start, this.end);
        }
        last = this;
    }
}

void kith_paragraphs_clear(kith_paragraphs *paragraphs)
{
    if (paragraphs == NULL)
        return;
    free(paragraphs->at);
    *paragraphs = (kith_paragraphs){0};
}
