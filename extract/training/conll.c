/* extract/training/conll.c - the two-column format of tagged text: one token a line. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/training/conll.h"

static bool is_separator(char byte, bool tabs)
{
    return byte == '\t' || (!tabs && byte == ' ');
}

kith_conll_line kith_conll_read(kith_str line)
{
    bool tabs = line.len && memchr(line.ptr, '\t', line.len);
    size_t start = 0, end = line.len;
    while (end > start && (line.ptr[end - 1] == ' ' || line.ptr[end - 1] == '\t'))
        end--;
    while (!tabs && start < end && line.ptr[start] == ' ')
        start++;
    if (start == end)
        return (kith_conll_line){.kind = KITH_CONLL_BLANK};
    line = kith_str_slice(line, start, end);
    if (kith_str_starts(line, KITH_STR("-DOCSTART-")))
        return (kith_conll_line){.kind = KITH_CONLL_DOCUMENT};

    size_t first = 0, last = line.len;
    while (first < line.len && !is_separator(line.ptr[first], tabs))
        first++;
    while (last > first && !is_separator(line.ptr[last - 1], tabs))
        last--;
    return (kith_conll_line){
        .kind = KITH_CONLL_TOKEN,
        .token = kith_str_slice(line, 0, first),
        .label = first < line.len ? kith_str_slice(line, last, line.len) : (kith_str){0},
    };
}
