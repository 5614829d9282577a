/* extract/bundle/nexis.c - downloads of LexisNexis and Nexis Uni. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <ctype.h>

#include "extract/bundle/bundle.h"
#include "extract/bundle/press_line.h"

/* "12 of 200 DOCUMENTS", as older downloads begin an article. */
static bool is_count(kith_str line)
{
    size_t i = 0;
    while (i < line.len && isdigit((unsigned char)line.ptr[i]))
        i++;
    if (i == 0 || !kith_str_starts(kith_str_slice(line, i, line.len), KITH_STR(" of ")))
        return false;
    size_t j = i += 4;
    while (j < line.len && isdigit((unsigned char)line.ptr[j]))
        j++;
    return j > i && kith_str_starts(kith_str_slice(line, j, line.len), KITH_STR(" DOCUMENT"));
}

static bool is_end(kith_str line)
{
    return kith_str_equal(line, KITH_STR("End of Document"));
}

/* Fields before the body, and those behind it. */
static bool is_field(kith_str line, const char *const *names)
{
    for (; *names; names++) {
        size_t length = strlen(*names);
        if (line.len > length && line.ptr[length] == ':' && kith_press_line_starts(line, *names))
            return true;
    }
    return false;
}

static const char *const front_fields[] = {"byline",    "section",      "length",   "dateline",
                                           "highlight", "series",       "headline", "source",
                                           "columns",   "distribution", "type",     NULL};
static const char *const back_fields[] = {"load-date",
                                          "language",
                                          "publication-type",
                                          "subject",
                                          "industry",
                                          "ticker",
                                          "company",
                                          "organization",
                                          "person",
                                          "geographic",
                                          "city",
                                          "state",
                                          "country",
                                          "graphic",
                                          "journal-code",
                                          "classification",
                                          "url",
                                          "update",
                                          "notes",
                                          "correction-date",
                                          NULL};

bool kith_nexis_detect(kith_str head)
{
    kith_str line;
    size_t number = 0;
    bool rights = false, length = false;
    while (kith_press_line_next(&head, &number, &line)) {
        if (is_count(line) && number < 20)
            return true;
        rights |= kith_press_line_is_copyright(line);
        length |= kith_press_line_starts(line, "length:") && kith_str_ends(line, KITH_STR("words"));
        if (rights && length && (kith_str_equal(line, KITH_STR("Body")) || is_end(line)))
            return true;
    }
    return false;
}

/* Where in an article a line is. */
typedef struct place {
    bool counted; /* it began with a count: the title follows the date */
    bool begun, length, body, back;
} place;

static void take_head(kith_str line, place *at, kith_article *out)
{
    if (line.len == 0 || kith_press_line_is_copyright(line))
        return;
    if (kith_press_line_starts(line, "headline:")) {
        kith_str title = kith_str_slice(line, strlen("headline:"), line.len);
        while (title.len > 0 && title.ptr[0] == ' ')
            title = kith_str_slice(title, 1, title.len);
        out->title = title;
    } else if (kith_str_equal(line, KITH_STR("Body")) || kith_press_line_starts(line, "body:")) {
        at->body = true;
    } else if (is_field(line, front_fields)) {
        at->length |= kith_press_line_starts(line, "length:");
    } else if (out->date.len == 0 && kith_press_line_is_date(line)) {
        out->date = line;
    } else if (out->title.len == 0 && (!at->counted || out->date.len > 0)) {
        out->title = line;
    } else if (at->length && at->counted) {
        at->body = true;
    }
}

/* Take a line of an article; false when it ends it. */
static bool take_line(kith_str line, place *at, kith_article *out)
{
    if (is_end(line))
        return false;
    at->back |= is_field(line, back_fields) && (at->body || at->length);
    if (at->back || (at->body && kith_press_line_is_copyright(line)))
        return true;
    bool was_body = at->body;
    if (!at->body)
        take_head(line, at, out);
    bool heading = kith_str_equal(line, KITH_STR("Body")) || kith_press_line_starts(line, "body:");
    if (at->body && (was_body || !heading)) {
        kith_buffer_append(&out->body, line);
        kith_buffer_append_byte(&out->body, '\n');
    }
    return true;
}

bool kith_nexis_next(kith_str *rest, size_t *line_number, kith_article *out)
{
    place at = {0};
    kith_str line, before = *rest;
    while (kith_press_line_next(rest, line_number, &line)) {
        bool count = is_count(line);
        if (count && at.begun) {
            --*line_number;
            *rest = before;
            return true;
        }
        before = *rest;
        at.counted |= count;
        at.begun |= count || line.len > 0;
        if (!count && !take_line(line, &at, out))
            return true;
    }
    return at.begun;
}
