/* extract/bundle/press_line.c - the lines that press databases put around a story. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/bundle/press_line.h"

#include <ctype.h>
#include <strings.h>

#include "extract/base/date.h"

#define DATE_MAX 60 /* bytes */

bool kith_press_line_next(kith_str *rest, size_t *line_number, kith_str *line)
{
    if (!kith_str_next_line(rest, line))
        return false;
    ++*line_number;
    /* Word's no-break spaces stand where others have spaces. */
    while (line->len > 0 && (kith_byte_is_space(line->ptr[line->len - 1]) ||
                             kith_str_ends(*line, KITH_STR("\xC2\xA0"))))
        line->len -= (unsigned char)line->ptr[line->len - 1] == 0xA0 ? 2 : 1;
    while (line->len > 0 && kith_byte_is_space(line->ptr[0]))
        *line = kith_str_slice(*line, 1, line->len);
    return true;
}

bool kith_press_line_starts(kith_str line, const char *word)
{
    size_t length = strlen(word);
    return line.len >= length && strncasecmp(line.ptr, word, length) == 0;
}

bool kith_press_line_is_date(kith_str line)
{
    if (line.len == 0 || line.len > DATE_MAX)
        return false;
    kith_arena arena = {0};
    kith_str date = kith_date_parse(line, &arena);
    bool day = date.len == 10;
    kith_arena_free(&arena);
    size_t digits = 0;
    for (size_t i = 0; i < line.len; i++)
        digits += isdigit((unsigned char)line.ptr[i]) != 0;
    return day && digits >= 5;
}

bool kith_press_line_is_length(kith_str line)
{
    size_t i = 0;
    while (i < line.len && (isdigit((unsigned char)line.ptr[i]) || line.ptr[i] == ','))
        i++;
    return i > 0 && kith_str_equal(kith_str_slice(line, i, line.len), KITH_STR(" words"));
}

bool kith_press_line_is_copyright(kith_str line)
{
    return kith_press_line_starts(line, "copyright") || kith_press_line_starts(line, "(c) ") ||
           kith_press_line_starts(line, "\xC2\xA9") ||
           kith_press_line_starts(line, "all rights reserved");
}
