/* cli/shared/quote.c - a sentence with the names that it was found by marked in it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/quote.h"

#include <stdlib.h>

#include "cli/base/terminal.h"
#include "extract/base/utf8.h"

/* Where a name, or the word that tells what the two are, begins and ends, until it is written; text
 * has no control characters by then. */
#define OPEN          '\1'
#define CLOSE         '\2'
#define UNDERLINE     '\3'
#define UNDERLINE_END '\4'

#define SENTENCE_INDENT 2
#define LINE_LEAST      20

kith_quote_style kith_quote_style_of(FILE *out, size_t indent)
{
    kith_quote_style style = {.width = kith_terminal_width(out), .indent = indent};
    const char *terminal = getenv("TERM"), *plain = getenv("NO_COLOR");
    style.bold = style.width && terminal && strcmp(terminal, "dumb") != 0 && !(plain && *plain);
    return style;
}

static void append_indent(kith_buffer *out, size_t indent)
{
    for (size_t i = 0; i < indent; i++)
        kith_buffer_append_byte(out, ' ');
}

/* Append text that is safe to print, each run of white space as one space. */
static void append_safe(kith_buffer *out, kith_str text)
{
    for (size_t from = 0, to; from < text.len; from = to) {
        bool space = kith_byte_is_space(text.ptr[from]);
        for (to = from + 1; to < text.len && kith_byte_is_space(text.ptr[to]) == space; to++)
            ;
        if (space)
            kith_buffer_append_byte(out, ' ');
        else
            kith_text_fit(out, kith_str_slice(text, from, to), SIZE_MAX);
    }
}

static int compare_spans(const void *left, const void *right)
{
    const kith_evidence_span *p = left, *q = right;
    return (p->start > q->start) - (p->start < q->start);
}

static void append_marked(kith_buffer *out, const kith_evidence *evidence)
{
    kith_evidence_span spans[] = {evidence->first, evidence->second, evidence->telling};
    size_t at = 0, count = evidence->telling.end > evidence->telling.start ? 3 : 2;
    size_t end = evidence->sentence.len;
    qsort(spans, count, sizeof *spans, compare_spans);
    for (size_t i = 0; i < count; i++) {
        if (spans[i].start < at || spans[i].end > end)
            continue; /* one name within another, in a damaged corpus */
        bool tells = spans[i].start == evidence->telling.start && count == 3;
        append_safe(out, kith_str_slice(evidence->sentence, at, spans[i].start));
        kith_buffer_append_byte(out, tells ? UNDERLINE : OPEN);
        append_safe(out, kith_str_slice(evidence->sentence, spans[i].start, spans[i].end));
        kith_buffer_append_byte(out, tells ? UNDERLINE_END : CLOSE);
        at = spans[i].end;
    }
    append_safe(out, kith_str_slice(evidence->sentence, at, evidence->sentence.len));
}

/* Append a word, its marks as they are shown; returns the columns taken. */
static size_t append_word(kith_buffer *out, kith_str word, bool bold)
{
    size_t marks = 0;
    for (size_t i = 0; i < word.len; i++) {
        char byte = word.ptr[i];
        if (byte < OPEN || byte > UNDERLINE_END) {
            kith_buffer_append_byte(out, byte);
            continue;
        }
        static const char *const codes[] = {"\x1b[1m", "\x1b[22m", "\x1b[4m", "\x1b[24m"};
        marks++;
        if (bold)
            kith_buffer_append(out, kith_str_of(codes[byte - OPEN]));
        else
            kith_buffer_append_byte(out, "[]__"[byte - OPEN]);
    }
    return kith_text_width(word) - (bold ? marks : 0);
}

static void append_wrapped(kith_buffer *out, kith_str text, size_t indent,
                           const kith_quote_style *style)
{
    size_t room = style->width > indent + LINE_LEAST ? style->width - indent : LINE_LEAST;
    size_t column = 0;
    kith_buffer word = {0};
    append_indent(out, indent);
    for (size_t from = 0, to; from < text.len; from = to + 1) {
        const char *space = memchr(text.ptr + from, ' ', text.len - from);
        to = space ? (size_t)(space - text.ptr) : text.len;
        word.len = 0;
        size_t width = append_word(&word, kith_str_slice(text, from, to), style->bold);
        if (column && style->width && column + 1 + width > room) {
            kith_buffer_append_byte(out, '\n');
            append_indent(out, indent);
            column = 0;
        } else if (from) {
            kith_buffer_append_byte(out, ' ');
            column++;
        }
        kith_buffer_append(out, kith_buffer_str(&word));
        column += width;
    }
    kith_buffer_append_byte(out, '\n');
    kith_buffer_clear(&word);
}

void kith_quote_append(kith_buffer *out, const kith_evidence *evidence,
                       const kith_quote_style *style)
{
    kith_buffer line = {0};
    if (evidence->date.len)
        kith_buffer_format(&line, "%.*s  ", KITH_STR_ARGS(evidence->date));
    if (evidence->title.len)
        kith_buffer_format(&line, "%.*s (%.*s)", KITH_STR_ARGS(evidence->title),
                           KITH_STR_ARGS(evidence->document));
    else
        kith_buffer_append(&line, evidence->document);
    append_indent(out, style->indent);
    size_t room = style->width > style->indent ? style->width - style->indent : SIZE_MAX;
    kith_text_fit(out, kith_buffer_str(&line), room);
    kith_buffer_append_byte(out, '\n');

    line.len = 0;
    append_marked(&line, evidence);
    append_wrapped(out, kith_buffer_str(&line), style->indent + SENTENCE_INDENT, style);
    kith_buffer_clear(&line);
}

enum {
    FIRST,
    SECOND,
    DATE,
    DOCUMENT,
    TITLE,
    SOURCE,
    FIRST_START,
    FIRST_END,
    SECOND_START,
    SECOND_END,
    SENTENCE,
};

void kith_quote_columns(kith_table_column out[KITH_QUOTE_COLUMN_COUNT])
{
    static const kith_table_column columns[KITH_QUOTE_COLUMN_COUNT] = {
        [FIRST] = {"first", KITH_CELL_TEXT, 0},
        [SECOND] = {"second", KITH_CELL_TEXT, 0},
        [DATE] = {"date", KITH_CELL_TEXT, 0},
        [DOCUMENT] = {"document", KITH_CELL_TEXT, 0},
        [TITLE] = {"title", KITH_CELL_TEXT, 0},
        [SOURCE] = {"source", KITH_CELL_TEXT, 0},
        [FIRST_START] = {"first_start", KITH_CELL_COUNT, 0},
        [FIRST_END] = {"first_end", KITH_CELL_COUNT, 0},
        [SECOND_START] = {"second_start", KITH_CELL_COUNT, 0},
        [SECOND_END] = {"second_end", KITH_CELL_COUNT, 0},
        [SENTENCE] = {"sentence", KITH_CELL_TEXT, 0},
    };
    memcpy(out, columns, sizeof columns);
}

static uint64_t code_points_before(kith_str text, size_t byte)
{
    return kith_utf8_count(kith_str_slice(text, 0, byte));
}

void kith_quote_fill(kith_cell *row, kith_str first, kith_str second, const kith_evidence *evidence)
{
    row[FIRST].text = first;
    row[SECOND].text = second;
    if (!evidence)
        return;
    row[DATE].text = evidence->date;
    row[DOCUMENT].text = evidence->document;
    row[TITLE].text = evidence->title;
    row[SOURCE].text = evidence->source;
    row[FIRST_START].count = code_points_before(evidence->sentence, evidence->first.start);
    row[FIRST_END].count = code_points_before(evidence->sentence, evidence->first.end);
    row[SECOND_START].count = code_points_before(evidence->sentence, evidence->second.start);
    row[SECOND_END].count = code_points_before(evidence->sentence, evidence->second.end);
    row[SENTENCE].text = evidence->sentence;
}
