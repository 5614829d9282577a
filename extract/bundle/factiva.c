/* extract/bundle/factiva.c - downloads of Factiva, with its fields or as they are shown. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <ctype.h>

#include "extract/bundle/bundle.h"
#include "extract/bundle/press_line.h"

/* Fields that begin a line. */
static const char *const codes[] = {"SE", "HD",  "BY",  "CR",  "WC",  "PD", "ET",  "SN", "SC", "ED",
                                    "PG", "VOL", "LA",  "CY",  "LP",  "TD", "CT",  "RF", "CO", "IN",
                                    "NS", "RE",  "IPC", "IPD", "PUB", "AN", "CLM", "ART"};

/* The code that a line begins with, and what follows it; or NULL. */
static const char *take_code(kith_str line, kith_str *value)
{
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        size_t length = strlen(codes[i]);
        if (!kith_str_starts(line, kith_str_of(codes[i])))
            continue;
        kith_str rest = kith_str_slice(line, length, line.len);
        if (rest.len > 0 && rest.ptr[0] != '\t' && !kith_str_starts(rest, KITH_STR("  ")))
            continue;
        while (rest.len > 0 && kith_byte_is_space(rest.ptr[0]))
            rest = kith_str_slice(rest, 1, rest.len);
        *value = rest;
        return codes[i];
    }
    return NULL;
}

/* "Document LBA0000020260105em1500abc" */
static bool is_end(kith_str line)
{
    if (!kith_str_starts(line, KITH_STR("Document ")) || line.len < 19 || line.len > 60)
        return false;
    size_t digits = 0;
    for (size_t i = 9; i < line.len; i++) {
        if (!isalnum((unsigned char)line.ptr[i]))
            return false;
        digits += isdigit((unsigned char)line.ptr[i]) != 0;
    }
    return digits >= 8;
}

bool kith_factiva_detect(kith_str head)
{
    kith_str line, value, next;
    size_t number = 0, fields = 0;
    while (kith_press_line_next(&head, &number, &line)) {
        const char *code = take_code(line, &value);
        fields += code && (strcmp(code, "HD") == 0 || strcmp(code, "PD") == 0 ||
                           strcmp(code, "WC") == 0 || strcmp(code, "SN") == 0);
        if (fields >= 3 || is_end(line))
            return true;
        if (!kith_press_line_is_length(line))
            continue;
        kith_str behind = head;
        size_t unused = 0;
        while (kith_press_line_next(&behind, &unused, &next) && next.len == 0)
            ;
        if (kith_press_line_is_date(next))
            return true;
    }
    return false;
}

static void add_line(kith_article *out, kith_str line)
{
    kith_buffer_append(&out->body, line);
    kith_buffer_append_byte(&out->body, '\n');
}

/* A line of an article with fields; `*code` is the field that it is in. */
static void take_field(kith_str line, const char **code, kith_article *out)
{
    kith_str value = line;
    const char *next = take_code(line, &value);
    *code = next ? next : *code;
    if (strcmp(*code, "HD") == 0 && out->title.len == 0)
        out->title = value;
    else if (strcmp(*code, "PD") == 0 && out->date.len == 0)
        out->date = value;
    else if (strcmp(*code, "LP") == 0 || strcmp(*code, "TD") == 0)
        add_line(out, value);
}

/* A line of an article as it is shown: title, length, date, source, rights, and the story. */
static void take_shown(kith_str line, bool *length, bool *rights, kith_article *out)
{
    if (*rights)
        add_line(out, line);
    else if (kith_press_line_is_copyright(line))
        *rights = true;
    else if (kith_press_line_is_length(line))
        *length = true;
    else if (*length && out->date.len == 0 && kith_press_line_is_date(line))
        out->date = line;
    else if (out->title.len == 0)
        out->title = line;
}

bool kith_factiva_next(kith_str *rest, size_t *line_number, kith_article *out)
{
    const char *code = NULL;
    bool begun = false, length = false, rights = false;
    kith_str line, value;
    while (kith_press_line_next(rest, line_number, &line)) {
        const char *starts = take_code(line, &value);
        if (is_end(line) || (code && strcmp(code, "AN") == 0 && line.len == 0))
            return true;
        begun |= line.len > 0;
        if (!code && starts && !rights)
            code = starts;
        if (code)
            take_field(line, &code, out);
        else
            take_shown(line, &length, &rights, out);
        if (code && strcmp(code, "AN") == 0)
            return true;
    }
    return begun;
}
