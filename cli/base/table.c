/* cli/base/table.c - rows of figures, for people and for programs. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/table.h"

#include <math.h>
#include <stdlib.h>

#include "extract/base/json.h"
#include "cli/base/terminal.h"
#include "extract/base/arena.h"
#include "extract/base/utf8.h"

#define COLUMN_GAP       2
#define TEXT_WIDTH_LEAST 8

kith_cell *kith_table_add(kith_table *table)
{
    size_t used = table->row_count * table->column_count;
    table->cells = kith_array_grow(table->cells, &table->capacity, used + table->column_count,
                                   sizeof *table->cells);
    table->row_count++;
    kith_cell *row = table->cells + used;
    memset(row, 0, table->column_count * sizeof *row);
    return row;
}

static const kith_cell *cell_at(const kith_table *table, size_t row, size_t column)
{
    return &table->cells[row * table->column_count + column];
}

/* 1234567 as "1,234,567". */
static void append_grouped(kith_buffer *out, uint64_t count)
{
    kith_buffer digits = {0};
    kith_json_count(&digits, count);
    for (size_t i = 0; i < digits.len; i++) {
        if (i && (digits.len - i) % 3 == 0)
            kith_buffer_append_byte(out, ',');
        kith_buffer_append_byte(out, digits.ptr[i]);
    }
    kith_buffer_clear(&digits);
}

static void append_number(kith_buffer *out, double number, int decimals)
{
    bool whole = fabs(number - round(number)) < 0.0005;
    if (!isfinite(number))
        kith_buffer_append_byte(out, '-');
    else
        kith_buffer_format(out, "%.*f", decimals || whole ? decimals : 3, number);
}

/* Append a cell as it is shown, cut to `width` when it is text; returns its columns. */
static size_t append_cell(kith_buffer *out, const kith_table_column *column, const kith_cell *cell,
                          size_t width)
{
    size_t before = out->len;
    switch (column->kind) {
    case KITH_CELL_TEXT:
    case KITH_CELL_ID:
        return kith_text_fit(out, cell->text, width);
    case KITH_CELL_COUNT:
        append_grouped(out, cell->count);
        break;
    case KITH_CELL_NUMBER:
        append_number(out, cell->number, column->decimals);
        break;
    }
    return out->len - before;
}

static void append_spaces(kith_buffer *out, size_t count)
{
    for (size_t i = 0; i < count; i++)
        kith_buffer_append_byte(out, ' ');
}

static void append_heading(kith_buffer *out, const char *name)
{
    for (; *name; name++)
        kith_buffer_append_byte(out, *name == '_' ? ' ' : *name);
}

static bool is_text(const kith_table_column *column)
{
    return column->kind == KITH_CELL_TEXT || column->kind == KITH_CELL_ID;
}

static size_t natural_width(const kith_table *table, size_t column)
{
    kith_buffer shown = {0};
    size_t widest = strlen(table->columns[column].name);
    for (size_t row = 0; row < table->row_count; row++) {
        shown.len = 0;
        size_t width =
            append_cell(&shown, &table->columns[column], cell_at(table, row, column), SIZE_MAX);
        if (width > widest)
            widest = width;
    }
    kith_buffer_clear(&shown);
    return widest;
}

/* Take `excess` columns from the text columns, the widest first, down to what can be read. */
static void shrink(const kith_table *table, size_t *widths, size_t excess)
{
    while (excess) {
        size_t widest = SIZE_MAX;
        for (size_t i = 0; i < table->column_count; i++)
            if (is_text(&table->columns[i]) && widths[i] > TEXT_WIDTH_LEAST &&
                (widest == SIZE_MAX || widths[i] > widths[widest]))
                widest = i;
        if (widest == SIZE_MAX)
            return;
        widths[widest]--;
        excess--;
    }
}

/* The width of each column, 0 of those that are left out. */
static void measure(const kith_table *table, size_t terminal, size_t *widths)
{
    size_t total = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        widths[i] = natural_width(table, i);
        total += widths[i] + (i ? COLUMN_GAP : 0);
    }
    if (!terminal || total <= terminal)
        return;
    for (size_t i = 1; i < table->column_count; i++)
        if (table->columns[i].kind == KITH_CELL_ID) {
            total -= widths[i] + COLUMN_GAP;
            widths[i] = 0;
        }
    if (total > terminal)
        shrink(table, widths, total - terminal);
}

/* Append one line: the headings when `row` is NULL. Text goes to the left, figures to the right. */
static void append_line(const kith_table *table, const kith_cell *row, const size_t *widths,
                        kith_buffer *out)
{
    kith_buffer shown = {0};
    size_t gap = 0; /* to what is next */
    for (size_t i = 0; i < table->column_count; i++) {
        if (widths[i] == 0)
            continue;
        shown.len = 0;
        size_t width;
        if (row) {
            width = append_cell(&shown, &table->columns[i], &row[i], widths[i]);
        } else {
            append_heading(&shown, table->columns[i].name);
            width = shown.len;
        }
        size_t padding = widths[i] > width ? widths[i] - width : 0;
        bool left = is_text(&table->columns[i]);
        append_spaces(out, gap + (left ? 0 : padding));
        kith_buffer_append(out, kith_buffer_str(&shown));
        gap = COLUMN_GAP + (left ? padding : 0);
    }
    kith_buffer_append_byte(out, '\n');
    kith_buffer_clear(&shown);
}

void kith_table_print(const kith_table *table, FILE *out)
{
    if (table->row_count == 0)
        return;
    kith_buffer text = {0};
    kith_arena arena = {0};
    size_t *widths = kith_arena_array(&arena, size_t, table->column_count);
    measure(table, kith_terminal_width(out), widths);
    append_line(table, NULL, widths, &text);
    for (size_t row = 0; row < table->row_count; row++)
        append_line(table, cell_at(table, row, 0), widths, &text);
    fwrite(text.ptr, 1, text.len, out);
    kith_arena_free(&arena);
    kith_buffer_clear(&text);
}

void kith_table_print_list(const kith_table *table, FILE *out)
{
    size_t widest = 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (strlen(table->columns[i].name) > widest)
            widest = strlen(table->columns[i].name);
    size_t terminal = kith_terminal_width(out), least = widest + COLUMN_GAP + TEXT_WIDTH_LEAST;
    size_t width = !terminal          ? SIZE_MAX
                   : terminal < least ? TEXT_WIDTH_LEAST
                                      : terminal - widest - COLUMN_GAP;
    kith_buffer text = {0};
    for (size_t i = 0; i < table->column_count; i++) {
        const kith_cell *cell = cell_at(table, 0, i);
        if (is_text(&table->columns[i]) && cell->text.len == 0)
            continue;
        append_heading(&text, table->columns[i].name);
        append_spaces(&text, widest - strlen(table->columns[i].name) + COLUMN_GAP);
        append_cell(&text, &table->columns[i], cell, width);
        kith_buffer_append_byte(&text, '\n');
    }
    fwrite(text.ptr, 1, text.len, out);
    kith_buffer_clear(&text);
}

void kith_table_json_members(const kith_table *table, size_t row, kith_buffer *out)
{
    for (size_t i = 0; i < table->column_count; i++) {
        const kith_cell *cell = cell_at(table, row, i);
        kith_json_key(out, kith_str_of(table->columns[i].name));
        switch (table->columns[i].kind) {
        case KITH_CELL_TEXT:
        case KITH_CELL_ID:
            kith_json_string(out, cell->text);
            break;
        case KITH_CELL_COUNT:
            kith_json_count(out, cell->count);
            break;
        case KITH_CELL_NUMBER:
            kith_json_number(out, cell->number);
            break;
        }
    }
}

void kith_table_json(const kith_table *table, kith_buffer *out)
{
    kith_buffer_append_byte(out, '[');
    for (size_t row = 0; row < table->row_count; row++) {
        kith_buffer_append(out, row ? KITH_STR(",{") : KITH_STR("{"));
        kith_table_json_members(table, row, out);
        kith_buffer_append_byte(out, '}');
    }
    kith_buffer_append_byte(out, ']');
}

void kith_table_print_json(const kith_table *table, FILE *out)
{
    kith_buffer json = {0};
    kith_table_json(table, &json);
    kith_buffer_append_byte(&json, '\n');
    fwrite(json.ptr, 1, json.len, out);
    kith_buffer_clear(&json);
}

/* Controls end cells and rows and can steer a terminal; others turn what follows about. */
static bool steers(uint32_t character)
{
    return character < ' ' || (character >= 0x7f && character < 0xa0) || character == 0x61c ||
           character == 0x200e || character == 0x200f ||
           (character >= 0x2028 && character <= 0x202e) ||
           (character >= 0x2066 && character <= 0x2069) || character == 0xfeff;
}

static void append_tsv_text(kith_buffer *out, kith_str text)
{
    for (size_t at = 0, bytes; at < text.len; at += bytes) {
        bytes = kith_utf8_length(text.ptr[at]);
        if (bytes > text.len - at)
            break;
        uint32_t character = kith_utf8_decode(text, at, &bytes);
        if (steers(character))
            kith_buffer_append_byte(out, ' ');
        else
            kith_buffer_append(out, kith_str_slice(text, at, at + bytes));
    }
}

static void append_tsv_cell(kith_buffer *out, const kith_table_column *column,
                            const kith_cell *cell)
{
    switch (column->kind) {
    case KITH_CELL_TEXT:
    case KITH_CELL_ID:
        append_tsv_text(out, cell->text);
        break;
    case KITH_CELL_COUNT:
        kith_json_count(out, cell->count);
        break;
    case KITH_CELL_NUMBER:
        kith_json_number(out, cell->number);
        break;
    }
}

void kith_table_print_tsv(const kith_table *table, FILE *out)
{
    kith_buffer text = {0};
    for (size_t i = 0; i < table->column_count; i++)
        kith_buffer_format(&text, i ? "\t%s" : "%s", table->columns[i].name);
    kith_buffer_append_byte(&text, '\n');
    for (size_t row = 0; row < table->row_count; row++)
        for (size_t i = 0; i < table->column_count; i++) {
            append_tsv_cell(&text, &table->columns[i], cell_at(table, row, i));
            kith_buffer_append_byte(&text, i + 1 < table->column_count ? '\t' : '\n');
        }
    fwrite(text.ptr, 1, text.len, out);
    kith_buffer_clear(&text);
}

static kith_status choose_json(const char *value, void *into, kith_error *err)
{
    (void)value;
    (void)err;
    *(kith_table_format *)into = KITH_TABLE_JSON;
    return KITH_OK;
}

static kith_status choose_tsv(const char *value, void *into, kith_error *err)
{
    (void)value;
    (void)err;
    *(kith_table_format *)into = KITH_TABLE_TSV;
    return KITH_OK;
}

void kith_table_options(kith_table_format *format, kith_option out[KITH_TABLE_OPTION_COUNT])
{
    out[0] = (kith_option){0, "json", NULL, "print JSON", choose_json, format};
    out[1] = (kith_option){0, "tsv", NULL, "print tab-separated values", choose_tsv, format};
}

void kith_table_write(const kith_table *table, kith_table_format format, FILE *out)
{
    switch (format) {
    case KITH_TABLE_TEXT:
        kith_table_print(table, out);
        break;
    case KITH_TABLE_JSON:
        kith_table_print_json(table, out);
        break;
    case KITH_TABLE_TSV:
        kith_table_print_tsv(table, out);
        break;
    }
}

void kith_table_clear(kith_table *table)
{
    if (!table)
        return;
    free(table->cells);
    table->cells = NULL;
    table->row_count = table->capacity = 0;
}
