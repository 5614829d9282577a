/* export/report/prose.c - prose: a text with headings, lists and quotes, in Markdown or HTML. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/report/prose.h"

#include <stdarg.h>
#include <stdlib.h>

#include "export/cell.h"

static const char style[] = ":root{color-scheme:light dark}"
                            "body{max-width:46rem;margin:2rem auto;padding:0 1rem;"
                            "font:16px/1.5 system-ui,\"DejaVu Sans\",sans-serif}"
                            "blockquote{margin:.3rem 0 "
                            "1rem;padding-inline-start:.8rem;border-inline-start:3px solid #8a93a0}"
                            "table{border-collapse:collapse}"
                            "td,th{padding:.15rem .9rem .15rem 0;text-align:start}"
                            "li{margin:.4rem 0}"
                            "h2{margin-top:2rem}";

static void write_html(kith_prose *prose, kith_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char byte = text.ptr[i];
        const char *entity = byte == '&'   ? "&amp;"
                             : byte == '<' ? "&lt;"
                             : byte == '>' ? "&gt;"
                             : byte == '"' ? "&quot;"
                                           : NULL;
        if (entity)
            fputs(entity, prose->out);
        else
            fputc(byte, prose->out);
    }
}

/* How many digits begin a text that "." or ")" behind them would make an item of a list. */
static size_t numbering(kith_str text)
{
    size_t digits = 0;
    while (digits < text.len && text.ptr[digits] >= '0' && text.ptr[digits] <= '9')
        digits++;
    bool marked = digits < text.len && (text.ptr[digits] == '.' || text.ptr[digits] == ')');
    return digits && marked ? digits : SIZE_MAX;
}

static void write_markdown(kith_prose *prose, kith_str text)
{
    size_t number = prose->line_begins ? numbering(text) : SIZE_MAX;
    for (size_t i = 0; i < text.len; i++) {
        char byte = text.ptr[i];
        bool opens = i == 0 && prose->line_begins && strchr("#+-=", byte);
        if (opens || i == number || strchr("\\`*_[]<>&|~$", byte))
            fputc('\\', prose->out);
        fputc(byte, prose->out);
    }
    prose->line_begins = prose->line_begins && text.len == 0;
}

void kith_prose_text(kith_prose *prose, kith_str text)
{
    /* kith_cell_text() takes spaces off the ends, which parts of a sentence need. */
    bool before = text.len && kith_byte_is_space(text.ptr[0]);
    bool after = text.len && kith_byte_is_space(text.ptr[text.len - 1]);
    prose->text.len = 0;
    kith_cell_text(text, &prose->text);
    if (before && !prose->line_begins)
        fputc(' ', prose->out);
    if (prose->html)
        write_html(prose, kith_buffer_str(&prose->text));
    else
        write_markdown(prose, kith_buffer_str(&prose->text));
    if (after && prose->text.len)
        fputc(' ', prose->out);
}

static void write_mark(kith_prose *prose, const char *html, const char *markdown)
{
    fputs(prose->html ? html : markdown, prose->out);
    prose->line_begins =
        !prose->html && markdown[0] && strchr("\n ", markdown[strlen(markdown) - 1]);
}

void kith_prose_begin(kith_prose *prose, kith_str title)
{
    prose->line_begins = true;
    if (prose->html) {
        fprintf(prose->out,
                "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "style-src 'unsafe-inline'\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"generator\" content=\"kith\">\n<title>");
        kith_prose_text(prose, title);
        fprintf(prose->out, "</title>\n<style>%s</style>\n</head>\n<body>\n<h1>", style);
    } else {
        fputs("<!-- generator: kith " KITH_VERSION " -->\n\n# ", prose->out);
    }
    kith_prose_text(prose, title);
    write_mark(prose, "</h1>\n", "\n");
}

void kith_prose_end(kith_prose *prose)
{
    if (prose->html)
        fputs("</body>\n</html>\n", prose->out);
    kith_buffer_clear(&prose->text);
}

void kith_prose_heading(kith_prose *prose, const char *text)
{
    write_mark(prose, "<h2>", "\n## ");
    kith_prose_text(prose, kith_str_of(text));
    write_mark(prose, "</h2>\n", "\n");
}

void kith_prose_paragraph(kith_prose *prose, bool begin)
{
    if (begin)
        write_mark(prose, "<p>", "\n");
    else
        write_mark(prose, "</p>\n", "\n");
}

void kith_prose_list(kith_prose *prose, bool begin)
{
    if (begin)
        write_mark(prose, "<ol>\n", "\n");
    else
        write_mark(prose, "</ol>\n", "");
}

void kith_prose_item(kith_prose *prose, bool begin)
{
    if (begin)
        write_mark(prose, "<li>", "1. ");
    else
        write_mark(prose, "</li>\n", "\n");
}

void kith_prose_quote(kith_prose *prose, bool begin)
{
    if (begin)
        write_mark(prose, "\n<blockquote>", "\n\n   > ");
    else
        write_mark(prose, "</blockquote>", "\n");
}

/* "** a**" is no mark in Markdown: spaces stay outside, and so do marks around nothing. */
void kith_prose_strong(kith_prose *prose, kith_str text)
{
    prose->text.len = 0;
    kith_cell_text(text, &prose->text);
    if (prose->text.len == 0)
        return;
    write_mark(prose, "<strong>", "**");
    kith_prose_text(prose, text);
    write_mark(prose, "</strong>", "**");
}

void kith_prose_link(kith_prose *prose, kith_str text, kith_str address)
{
    if (address.len == 0) {
        kith_prose_text(prose, text);
        return;
    }
    write_mark(prose, "<a rel=\"noopener noreferrer\" href=\"", "[");
    if (prose->html) {
        write_html(prose, address);
        fputs("\">", prose->out);
        kith_prose_text(prose, text);
        fputs("</a>", prose->out);
        return;
    }
    kith_prose_text(prose, text);
    fputs("](", prose->out);
    fwrite(address.ptr, 1, address.len, prose->out);
    fputs(")", prose->out);
}

void kith_prose_format(kith_prose *prose, const char *format, ...)
{
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    kith_prose_text(prose, kith_str_of(text));
}

void kith_prose_table(kith_prose *prose, bool begin)
{
    if (begin)
        write_mark(prose, "<table>\n", "\n");
    else
        write_mark(prose, "</table>\n", "");
}

void kith_prose_row(kith_prose *prose, const kith_str *cells, size_t count, bool headings)
{
    write_mark(prose, "<tr>", "|");
    for (size_t i = 0; i < count; i++) {
        write_mark(prose, headings ? "<th>" : "<td>", " ");
        kith_prose_text(prose, cells[i]);
        write_mark(prose, headings ? "</th>" : "</td>", " |");
    }
    write_mark(prose, "</tr>\n", "\n");
    if (!headings || prose->html)
        return;
    for (size_t i = 0; i < count; i++)
        fputs("|---", prose->out);
    fputs("|\n", prose->out);
}
