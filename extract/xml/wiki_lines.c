/* extract/xml/wiki_lines.c - the marks of MediaWiki at the beginnings of lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/wiki_lines.h"

#include <strings.h>

typedef struct lines {
    kith_buffer *out;
    size_t row_start; /* in `out` */
    size_t passed;    /* level of the heading whose section is left out, or 0 */
    size_t tables;    /* around the line */
} lines;

static kith_str trim(kith_str s)
{
    while (s.len > 0 && kith_byte_is_space(s.ptr[s.len - 1]))
        s.len--;
    while (s.len > 0 && kith_byte_is_space(s.ptr[0]))
        s = kith_str_slice(s, 1, s.len);
    return s;
}

/* Append without the quotes that make letters bold; a mark that was not closed is none. */
static void append_plain(kith_buffer *out, kith_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        size_t quotes = 0;
        while (i + quotes < text.len && text.ptr[i + quotes] == '\'')
            quotes++;
        if (quotes > 1) {
            i += quotes - 1;
            continue;
        }
        kith_buffer_append_byte(out, text.ptr[i] == '<' ? ' ' : text.ptr[i]);
    }
}

static bool is_source_section(kith_str title)
{
    static const char *const titles[] = {
        "sources",      "source",    "references",      "external links", "external link",
        "see also",     "notes",     "further reading", "bibliography",   "related news",
        "sister links", "footnotes", "citations",       "works cited",    "related articles",
    };
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        if (title.len == strlen(titles[i]) && strncasecmp(title.ptr, titles[i], title.len) == 0)
            return true;
    return false;
}

/* "== Title ==": its level, and the title; 0 for another line. */
static size_t heading_level(kith_str line, kith_str *title)
{
    line = trim(line);
    size_t level = 0;
    while (level < 6 && line.len > 2 * level + 2 && line.ptr[level] == '=' &&
           line.ptr[line.len - 1 - level] == '=')
        level++;
    *title = trim(kith_str_slice(line, level, line.len - level));
    return level;
}

static void end_line(lines *l)
{
    if (l->out->len > l->row_start)
        kith_buffer_append(l->out, KITH_STR("\n\n"));
    l->row_start = l->out->len;
}

/* A cell without the attributes before it: style="…" | text. */
static void add_cell(lines *l, kith_str cell)
{
    const char *bar = cell.len ? memchr(cell.ptr, '|', cell.len) : NULL;
    if (bar && memchr(cell.ptr, '=', (size_t)(bar - cell.ptr)))
        cell = kith_str_slice(cell, (size_t)(bar - cell.ptr) + 1, cell.len);
    cell = trim(cell);
    if (cell.len == 0)
        return;
    if (l->out->len > l->row_start)
        kith_buffer_append(l->out, KITH_STR(" | "));
    append_plain(l->out, cell);
}

/* Cells of one line, parted by "||" or "!!". */
static void add_cells(lines *l, kith_str line)
{
    size_t start = 0;
    for (size_t i = 0; i + 1 < line.len; i++) {
        if (line.ptr[i] != line.ptr[i + 1] || !memchr("|!", line.ptr[i], 2))
            continue;
        add_cell(l, kith_str_slice(line, start, i));
        start = i + 2;
        i++;
    }
    add_cell(l, kith_str_slice(line, start, line.len));
}

static void add_table_line(lines *l, kith_str line)
{
    bool cells = line.len > 0 && memchr("|!", line.ptr[0], 2);
    if (!cells) {
        if (line.len > 0 && l->out->len > l->row_start)
            kith_buffer_append_byte(l->out, ' ');
        append_plain(l->out, line);
        return;
    }
    line = kith_str_slice(line, 1, line.len);
    if (line.len > 0 && line.ptr[0] == '}') {
        end_line(l);
        l->tables--;
    } else if (line.len > 0 && line.ptr[0] == '-') {
        end_line(l);
    } else if (line.len > 0 && line.ptr[0] == '+') {
        end_line(l);
        add_cell(l, kith_str_slice(line, 1, line.len));
        end_line(l);
    } else {
        add_cells(l, line);
    }
}

static void add_text_line(lines *l, kith_str line)
{
    size_t marks = 0;
    while (marks < line.len && memchr("*#:;", line.ptr[marks], 4))
        marks++;
    bool behaviour = kith_str_starts(line, KITH_STR("__")) && kith_str_ends(line, KITH_STR("__"));
    bool rule = kith_str_starts(line, KITH_STR("----"));
    if (behaviour || rule)
        return;
    append_plain(l->out, trim(kith_str_slice(line, marks, line.len)));
    end_line(l);
}

void kith_wiki_lines_strip(kith_str text, kith_buffer *out)
{
    lines l = {.out = out, .row_start = out->len};
    kith_str line;
    while (kith_str_next_line(&text, &line)) {
        kith_str bare = trim(line), title;
        size_t level = l.tables == 0 ? heading_level(bare, &title) : 0;
        if (level > 0 && (l.passed == 0 || level <= l.passed))
            l.passed = is_source_section(title) ? level : 0;
        if (l.passed > 0)
            continue;
        if (level > 0) {
            append_plain(out, title);
            end_line(&l);
        } else if (kith_str_starts(bare, KITH_STR("{|"))) {
            end_line(&l);
            l.tables++;
        } else if (l.tables > 0) {
            add_table_line(&l, bare);
        } else {
            add_text_line(&l, bare);
        }
    }
    end_line(&l);
}
