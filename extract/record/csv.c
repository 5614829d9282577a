/* extract/record/csv.c - rows found first, then cut into cells. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/csv.h"

#include "extract/base/date.h"
#include "extract/base/record.h"

#define COLUMN_NAME_MAX 64 /* bytes, of the names that a table without a name is known by */

static const char separators[] = {',', ';', '\t', '|'};

/* Where in a row a byte is; a line feed ends the row anywhere but within quotes. */
typedef enum cell_place {
    CELL_START,
    UNQUOTED,
    QUOTED,
    BEHIND_QUOTE, /* the quote just passed closes the cell, or is the first of a doubled one */
} cell_place;

static cell_place step(cell_place place, char byte, char separator)
{
    if (place == QUOTED)
        return byte == '"' ? BEHIND_QUOTE : QUOTED;
    if (byte == separator)
        return CELL_START;
    if (byte == '"' && place != UNQUOTED)
        return QUOTED;
    return UNQUOTED;
}

/* Go on from `*at` to the line feed that ends the row; false when it is not in `bytes`. */
static bool scan_row(kith_str bytes, char separator, size_t *at, cell_place *place)
{
    for (; *at < bytes.len; ++*at) {
        if (*place == QUOTED) {
            const char *quote = memchr(bytes.ptr + *at, '"', bytes.len - *at);
            *at = quote ? (size_t)(quote - bytes.ptr) : bytes.len;
            if (!quote)
                break;
        } else if (bytes.ptr[*at] == '\n') {
            return true;
        }
        *place = step(*place, bytes.ptr[*at], separator);
    }
    return false;
}

static size_t count_lines(kith_str bytes)
{
    size_t lines = 0;
    const char *end = bytes.ptr + bytes.len;
    for (const char *at = bytes.ptr; at < end; at++, lines++) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (!at)
            break;
    }
    return lines;
}

static void pass_bytes(kith_csv *csv, size_t count)
{
    csv->lines += count_lines(kith_str_slice(kith_reader_window(csv->reader), 0, count));
    kith_reader_skip(csv->reader, count);
}

/* Take a row, without its end, borrowed until the next one; `*found` is false at the end. */
static kith_status take_row(kith_csv *csv, kith_str *row, bool *found, kith_error *err)
{
    size_t at = 0;
    cell_place place = CELL_START;
    bool too_long = false;
    kith_str window = kith_reader_window(csv->reader);
    while (!scan_row(window, csv->separator, &at, &place) && !csv->reader->ended) {
        if (window.len > KITH_CSV_ROW_MAX) {
            too_long = true;
            pass_bytes(csv, window.len);
            at = 0;
        }
        kith_status status = kith_reader_more(csv->reader, err);
        window = kith_reader_window(csv->reader);
        if (status != KITH_OK) {
            pass_bytes(csv, window.len);
            return status;
        }
    }
    bool whole = at < window.len;
    pass_bytes(csv, whole ? at + 1 : at);
    csv->lines += !whole && at > 0;
    if (too_long)
        return kith_fail(err, KITH_ELIMIT, "row of more than %zu bytes", KITH_CSV_ROW_MAX);
    if (place == QUOTED)
        return kith_fail(err, KITH_EFORMAT, "a quoted cell has no end");
    *found = whole || at > 0;
    bool carriage = at > 0 && window.ptr[at - 1] == '\r';
    *row = (kith_str){window.ptr, at - carriage};
    return KITH_OK;
}

/* Cut the first cell off `*row`; what it says goes to `out`. False when it was the last one. */
static bool take_cell(kith_str *row, char separator, kith_buffer *out)
{
    cell_place place = CELL_START;
    size_t i = 0;
    out->len = 0;
    for (; i < row->len; i++) {
        cell_place next = step(place, row->ptr[i], separator);
        if (next == CELL_START)
            break;
        bool opens = place == CELL_START && next == QUOTED;
        if (!opens && next != BEHIND_QUOTE)
            kith_buffer_append_byte(out, row->ptr[i]);
        place = next;
    }
    bool more = i < row->len;
    *row = kith_str_slice(*row, more ? i + 1 : i, row->len);
    return more;
}

static kith_str trim(kith_str s)
{
    while (s.len > 0 && memchr(" \t", s.ptr[s.len - 1], 2))
        s.len--;
    while (s.len > 0 && memchr(" \t", s.ptr[0], 2))
        s = kith_str_slice(s, 1, s.len);
    return s;
}

static char find_separator(kith_str head)
{
    char best = ',';
    size_t most = 0;
    for (size_t i = 0; i < sizeof separators; i++) {
        size_t count = 0, at = 0;
        cell_place place = CELL_START;
        for (; at < head.len && (place == QUOTED || head.ptr[at] != '\n'); at++) {
            place = step(place, head.ptr[at], separators[i]);
            count += place == CELL_START;
        }
        if (count > most) {
            most = count;
            best = separators[i];
        }
    }
    return best;
}

bool kith_csv_detect(kith_str head)
{
    const kith_fields unnamed = {0};
    const char *end = head.len ? memchr(head.ptr, '\n', head.len) : NULL;
    if (!end)
        return false;
    kith_str row = kith_str_slice(head, 0, (size_t)(end - head.ptr));
    if (row.len > 0 && row.ptr[row.len - 1] == '\r')
        row.len--;
    char separator = find_separator(row);
    kith_buffer cell = {0};
    bool named = false, more = true, narrow = true;
    size_t columns = 0;
    for (; more && narrow; columns++) {
        more = take_cell(&row, separator, &cell);
        narrow = cell.len <= COLUMN_NAME_MAX;
        named |= kith_fields_rank(&unnamed, KITH_FIELD_TEXT, trim(kith_buffer_str(&cell))) >= 0;
    }
    kith_buffer_clear(&cell);
    return named && narrow && columns > 1;
}

/* Note the columns that the first row names, and what they are called for a message. */
static void find_columns(kith_csv *csv, kith_str row, kith_buffer *names)
{
    int best[KITH_FIELD_COUNT];
    kith_buffer cell = {0};
    bool more = true;
    for (int column = 0; more && column < KITH_CSV_COLUMNS_MAX; column++) {
        more = take_cell(&row, csv->separator, &cell);
        kith_str name = trim(kith_buffer_str(&cell));
        if (column > 0)
            kith_buffer_append(names, KITH_STR(", "));
        kith_buffer_append(names, name);
        for (int field = 0; field < KITH_FIELD_COUNT; field++) {
            int rank = kith_fields_rank(&csv->fields, (kith_field)field, name);
            if (rank >= 0 && (csv->columns[field] < 0 || rank < best[field])) {
                csv->columns[field] = column;
                best[field] = rank;
            }
        }
    }
    kith_buffer_clear(&cell);
}

static kith_status end_table(kith_csv *csv, const char *missing, kith_str names, kith_error *err)
{
    csv->reader->ended = true;
    kith_reader_skip(csv->reader, kith_reader_window(csv->reader).len);
    if (!missing)
        return kith_fail(err, KITH_ENOTFOUND,
                         "no column is called text, body or content; the "
                         "columns are: %.*s",
                         KITH_STR_ARGS(names));
    return kith_fail(err, KITH_ENOTFOUND, "no column \"%s\"; the columns are: %.*s", missing,
                     KITH_STR_ARGS(names));
}

static kith_status read_names(kith_csv *csv, bool *found, kith_error *err)
{
    kith_str row;
    kith_status status = kith_reader_peek(csv->reader, 4096, err);
    csv->headed = true;
    csv->separator = find_separator(kith_reader_window(csv->reader));
    if (status == KITH_OK)
        status = take_row(csv, &row, found, err);
    if (status != KITH_OK || !*found)
        return status;
    kith_buffer names = {0};
    for (int field = 0; field < KITH_FIELD_COUNT; field++)
        csv->columns[field] = -1;
    find_columns(csv, row, &names);
    for (int field = 0; field < KITH_FIELD_COUNT && status == KITH_OK; field++) {
        const char *given = kith_fields_given(&csv->fields, (kith_field)field);
        if (csv->columns[field] < 0 && (given || field == KITH_FIELD_TEXT))
            status = end_table(csv, given, kith_buffer_str(&names), err);
    }
    kith_buffer_clear(&names);
    return status;
}

static void read_cells(const kith_csv *csv, kith_str row, kith_arena *arena,
                       kith_str values[KITH_FIELD_COUNT])
{
    kith_buffer cell = {0};
    bool more = true;
    for (int column = 0; more && column < KITH_CSV_COLUMNS_MAX; column++) {
        more = take_cell(&row, csv->separator, &cell);
        for (int field = 0; field < KITH_FIELD_COUNT; field++)
            if (csv->columns[field] == column)
                values[field] = kith_arena_copy(arena, kith_buffer_str(&cell));
    }
    kith_buffer_clear(&cell);
}

kith_status kith_csv_next(kith_csv *csv, kith_arena *arena, kith_record *out, bool *found,
                          size_t *line, kith_error *err)
{
    kith_str row = {0};
    kith_status status = KITH_OK;
    *line = 1;
    *found = true;
    if (!csv->headed)
        status = read_names(csv, found, err);
    if (status != KITH_OK || !*found)
        return status;
    do {
        *line = csv->lines + 1;
        status = take_row(csv, &row, found, err);
    } while (status == KITH_OK && *found && row.len == 0);
    if (status != KITH_OK || !*found)
        return status;
    kith_str values[KITH_FIELD_COUNT] = {{0}};
    read_cells(csv, row, arena, values);
    if (!values[KITH_FIELD_TEXT].ptr)
        return kith_fail(err, KITH_EFORMAT, "row is too short to have a text");
    *out = (kith_record){.id = trim(values[KITH_FIELD_ID]),
                         .title = trim(values[KITH_FIELD_TITLE]),
                         .date = kith_date_parse(values[KITH_FIELD_DATE], arena),
                         .text = values[KITH_FIELD_TEXT]};
    return KITH_OK;
}
