/* extract/pdf/pdf.c - PDF documents that have text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/pdf/pdf.h"

#include <strings.h>
#include <time.h>

#include "extract/base/date.h"
#include "extract/pdf/pdf_child.h"
#include "extract/pdf/pdf_text.h"

/* A title that a program made of a file's name tells nothing. */
static bool is_title(kith_str title)
{
    static const char *const endings[] = {".doc", ".docx", ".pdf", ".indd", ".qxd",
                                          ".odt", ".tex",  ".rtf", ".xls",  ".dvi"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t length = strlen(endings[i]);
        if (title.len >= length &&
            strncasecmp(title.ptr + title.len - length, endings[i], length) == 0)
            return false;
    }
    return title.len > 0 && !(title.len == 8 && strncasecmp(title.ptr, "untitled", 8) == 0);
}

static kith_str date_of(int64_t seconds, kith_arena *arena)
{
    time_t time = (time_t)seconds;
    struct tm parts;
    char text[32];
    if (seconds <= 0 || !gmtime_r(&time, &parts))
        return (kith_str){"", 0};
    size_t length = strftime(text, sizeof text, "%Y-%m-%d", &parts);
    return kith_date_parse((kith_str){text, length}, arena);
}

kith_status kith_pdf_read(kith_str bytes, kith_arena *arena, kith_record *out, kith_error *err)
{
    kith_buffer answer = {0}, text = {0};
    kith_pdf_content content;
    kith_status status = kith_pdf_child_run(bytes, &answer, &content, err);
    if (status == KITH_OK) {
        kith_pdf_text_join(content.pages, &text);
        *out =
            (kith_record){.title = is_title(content.title) ? kith_arena_copy(arena, content.title)
                                                           : (kith_str){"", 0},
                          .date = date_of(content.date, arena),
                          .text = kith_arena_copy(arena, kith_buffer_str(&text))};
    }
    kith_buffer_clear(&answer);
    kith_buffer_clear(&text);
    return status;
}

void kith_pdf_open(kith_reader *reader, kith_record_stream *out)
{
    kith_record_stream_whole(reader, KITH_PDF_MAX, kith_pdf_read, out);
}
