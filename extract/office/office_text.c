/* extract/office/office_text.c - paragraphs and tables of a document, as lines of text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/office/office_text.h"

#include "extract/base/record.h"

static void trim_end(kith_office_text *text, size_t start)
{
    while (text->text.len > start && kith_byte_is_space(text->text.ptr[text->text.len - 1]))
        text->text.len--;
}

void kith_office_text_add(kith_office_text *text, kith_str piece)
{
    if (text->text.len + piece.len <= KITH_DOCUMENT_MAX)
        kith_buffer_append(&text->text, piece);
}

static kith_str end_line(kith_office_text *text)
{
    size_t start = text->line;
    trim_end(text, start);
    size_t end = text->text.len;
    if (end > start)
        kith_office_text_add(text, KITH_STR("\n\n"));
    text->line = text->cell = text->text.len;
    return end > start ? kith_str_slice(kith_buffer_str(&text->text), start, end)
                       : (kith_str){"", 0};
}

kith_str kith_office_text_end_paragraph(kith_office_text *text)
{
    if (text->rows == 0)
        return end_line(text);
    if (text->text.len > text->cell)
        kith_office_text_add(text, KITH_STR(" "));
    return (kith_str){"", 0};
}

void kith_office_text_begin_row(kith_office_text *text)
{
    if (text->rows++ == 0)
        end_line(text);
}

void kith_office_text_end_cell(kith_office_text *text)
{
    if (text->rows != 1)
        return;
    trim_end(text, text->cell);
    if (text->text.len > text->cell)
        kith_office_text_add(text, KITH_STR(" | "));
    text->cell = text->text.len;
}

void kith_office_text_end_row(kith_office_text *text)
{
    if (text->rows == 0 || --text->rows > 0)
        return;
    if (text->text.len > text->line && text->text.len == text->cell)
        text->text.len -= 3;
    end_line(text);
}
