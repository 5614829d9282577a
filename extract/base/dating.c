/* extract/base/dating.c - dates in names of files, lines under headlines, and datelines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/dating.h"

#include <stdio.h>
#include <strings.h>
#include <time.h>

#include "extract/base/date.h"

/* Lines that are looked at, from the first that is not blank on. */
#define LINES_MAX 6

/* A longer line is a sentence. */
#define LINE_MAX_BYTES 120

/* Where a dateline has ended. */
#define DATELINE_MAX 70

/* Words of a line besides its date, at most: "By Ann Lee and Bo Ek for the Daily News". */
#define OTHER_WORDS_MAX 12

#define YEAR_FIRST 1900
#define YEAR_LAST  2099

#define NONE ((kith_str){"", 0})

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || is_upper(c) || (c & 0x80);
}

static kith_str trim(kith_str s)
{
    while (s.len > 0 && kith_byte_is_space(s.ptr[0]))
        s = kith_str_slice(s, 1, s.len);
    while (s.len > 0 && kith_byte_is_space(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

static size_t digits_at(kith_str s, size_t at)
{
    size_t end = at;
    while (end < s.len && is_digit(s.ptr[end]))
        end++;
    return end - at;
}

static int number_of(kith_str s, size_t at, size_t digits)
{
    int number = 0;
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (s.ptr[at + i] - '0');
    return number;
}

/* ---- names ---- */

static bool is_year(kith_str s)
{
    int year = s.len == 4 && digits_at(s, 0) == 4 ? number_of(s, 0, 4) : 0;
    return year >= YEAR_FIRST && year <= YEAR_LAST;
}

/* "20260105", perhaps with the time of day, of `digits` digits from `at` on. */
static kith_str joined_date(kith_str name, size_t at, size_t digits, kith_arena *arena)
{
    if ((digits != 8 && digits != 12 && digits != 14) || !is_year(kith_str_slice(name, at, at + 4)))
        return NONE;
    return kith_date_parse(kith_str_slice(name, at, at + 8), arena);
}

/* "2026-01-05" or "05.01.2026" from `at` on, with one mark between the numbers. */
static kith_str parted_date(kith_str name, size_t at, kith_arena *arena)
{
    size_t digits[3], end = at;
    for (size_t i = 0; i < 3; i++) {
        digits[i] = digits_at(name, end);
        end += digits[i];
        if (digits[i] == 0 || (i < 2 && (end >= name.len || !memchr("-_.", name.ptr[end], 3))))
            return NONE;
        end += i < 2;
    }
    if ((digits[0] != 4 && digits[2] != 4) || digits[1] > 2)
        return NONE;
    kith_str date = kith_date_parse(kith_str_slice(name, at, end), arena);
    return date.len == 10 ? date : NONE;
}

/* "2026-01" at the beginning of a name, and nothing that it could be instead. */
static kith_str month_date(kith_str name, kith_arena *arena)
{
    if (name.len < 7 || !is_year(kith_str_slice(name, 0, 4)) || !memchr("-_", name.ptr[4], 2) ||
        digits_at(name, 5) != 2 ||
        (name.len > 7 && (!memchr("-_.", name.ptr[7], 3) || digits_at(name, 8) > 0)))
        return NONE;
    kith_str date = kith_date_parse(kith_str_slice(name, 0, 7), arena);
    return date.len == 7 ? date : NONE;
}

/* The date in one name of a path. */
static kith_str date_in_name(kith_str name, kith_arena *arena)
{
    for (size_t at = 0, digits; at < name.len; at += digits + 1) {
        digits = digits_at(name, at);
        if (digits == 0)
            continue;
        kith_str date = parted_date(name, at, arena);
        if (date.len == 0)
            date = joined_date(name, at, digits, arena);
        if (date.len > 0)
            return date;
    }
    return month_date(name, arena);
}

/* The name in front of `*end`, which is then in front of the mark before it; false at the start. */
static bool previous_name(kith_str path, size_t *end, kith_str *name)
{
    if (*end == SIZE_MAX)
        return false;
    size_t start = *end;
    while (start > 0 && !memchr("/!\\", path.ptr[start - 1], 3))
        start--;
    *name = kith_str_slice(path, start, *end);
    *end = start > 0 ? start - 1 : SIZE_MAX;
    return true;
}

/* "2026", "01" or "jan", and "05" or what begins with it, in three names or two. */
static kith_str date_of_folders(kith_str year, kith_str month, kith_str rest, kith_arena *arena)
{
    bool named = month.len >= 3 && month.len <= 9 && digits_at(month, 0) == 0;
    bool numbered = month.len > 0 && month.len <= 2 && digits_at(month, 0) == month.len;
    if (!is_year(year) || (!named && !numbered))
        return NONE;
    size_t digits = digits_at(rest, 0);
    bool day =
        digits > 0 && digits <= 2 && (digits == rest.len || memchr(".-_", rest.ptr[digits], 3));
    char wild[32];
    int length = snprintf(wild, sizeof wild, "%.4s%c%.*s", year.ptr, named ? ' ' : '-',
                          (int)month.len, month.ptr);
    kith_str month_only = {wild, (size_t)length};
    kith_str date = kith_date_parse(month_only, arena);
    if (date.len != 7 || !day)
        return date.len == 7 ? date : NONE;
    snprintf(wild + length, sizeof wild - (size_t)length, "%c%.*s", named ? ' ' : '-', (int)digits,
             rest.ptr);
    kith_str whole = kith_date_parse(kith_str_of(wild), arena);
    /* "2026/01/45-port.txt" is a number of its own. */
    return whole.len == 10 ? whole : date;
}

kith_str kith_dating_name(kith_str path, kith_arena *arena)
{
    kith_str name, after = NONE, behind = NONE;
    for (size_t end = path.len; previous_name(path, &end, &name);) {
        kith_str date = date_in_name(name, arena);
        if (date.len == 0)
            date = date_of_folders(name, after, behind, arena);
        if (date.len > 0)
            return date;
        behind = after;
        after = name;
    }
    return NONE;
}

int kith_dating_year(kith_str path)
{
    int found = 0;
    for (size_t at = 0, digits; at < path.len; at += digits + 1) {
        digits = digits_at(path, at);
        bool apart = (at == 0 || !is_letter(path.ptr[at - 1])) &&
                     (at + digits == path.len || !is_letter(path.ptr[at + digits]));
        if (digits != 4 || !apart || !is_year(kith_str_slice(path, at, at + 4)))
            continue;
        int year = number_of(path, at, 4);
        if (found && found != year)
            return 0;
        found = year;
    }
    return found;
}

/* ---- lines ---- */

static bool is_one_of(kith_str word, const char *const *words)
{
    for (; *words; words++)
        if (strlen(*words) == word.len && strncasecmp(*words, word.ptr, word.len) == 0)
            return true;
    return false;
}

/* Is `word` of a date: a month, a day of the week, what stands beside hours and days? */
static bool is_date_word(kith_str word, bool *month)
{
    static const char *const months[] = {
        "jan", "january", "feb", "february", "mar", "march",    "apr", "april", "may",
        "jun", "june",    "jul", "july",     "aug", "august",   "sep", "sept",  "september",
        "oct", "october", "nov", "november", "dec", "december", NULL};
    static const char *const others[] = {
        "mon",   "monday",   "tue", "tues",   "tuesday", "wed",      "wednesday", "thu",    "thur",
        "thurs", "thursday", "fri", "friday", "sat",     "saturday", "sun",       "sunday", "am",
        "pm",    "a",        "p",   "m",      "st",      "nd",       "rd",        "th",     "of",
        "the",   "at",       "gmt", "utc",    "est",     "edt",      "et",        "bst",    "cet",
        "cest",  "pst",      "pdt", "pt",     "h",       "hrs",      "t",         "z",      NULL};
    bool named = is_one_of(word, months);
    *month |= named;
    return named || is_one_of(word, others);
}

/* Is `piece` a date and nothing else? One without a year is of `year`, unless that is 0. */
static kith_str whole_date(kith_str piece, int year, kith_arena *arena)
{
    bool month = false;
    for (size_t at = 0, end; at < piece.len; at = end) {
        for (end = at; end < piece.len && is_letter(piece.ptr[end]);)
            end++;
        if (end > at && !is_date_word(kith_str_slice(piece, at, end), &month))
            return NONE;
        end += end == at;
    }
    kith_str date = kith_date_parse(piece, arena);
    if (date.len > 0 || !month || year == 0 || piece.len > 40)
        return date.len > 4 ? date : NONE;
    char wild[64];
    snprintf(wild, sizeof wild, "%.*s, %04d", (int)piece.len, piece.ptr, year);
    date = kith_date_parse(kith_str_of(wild), arena);
    return date.len == 10 ? date : NONE;
}

/* Behind "Published:" and its like. */
static kith_str without_label(kith_str line)
{
    static const char *const labels[] = {"published", "posted", "updated", "last",  "date",
                                         "dated",     "on",     "first",   "issue", NULL};
    for (;;) {
        size_t end = 0;
        while (end < line.len && is_letter(line.ptr[end]))
            end++;
        if (end == 0 || !is_one_of(kith_str_slice(line, 0, end), labels))
            return line;
        while (end < line.len && memchr(": \t", line.ptr[end], 3))
            end++;
        line = kith_str_slice(line, end, line.len);
    }
}

/* How many bytes of a mark between the parts of a line stand at `at`: "|", a dot, a dash, a comma.
 */
static size_t mark_at(kith_str line, size_t at)
{
    static const kith_str marks[] = {{"|", 1},      {"\u00b7", 2}, {"\u2022", 3}, {" - ", 3},
                                     {"\u2013", 3}, {"\u2014", 3}, {", ", 2}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (kith_str_starts(kith_str_slice(line, at, line.len), marks[i]))
            return marks[i].len;
    return 0;
}

static size_t count_spaces(kith_str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.len; i++)
        count += s.ptr[i] == ' ';
    return count;
}

kith_str kith_dating_line(kith_str line, kith_arena *arena)
{
    line = without_label(trim(line));
    if (line.len == 0 || line.len > LINE_MAX_BYTES || count_spaces(line) > OTHER_WORDS_MAX ||
        memchr(".!?", line.ptr[line.len - 1], 3))
        return NONE;
    kith_str date = whole_date(line, 0, arena);
    /* What is behind a mark, or between it and the next: a name before, the time of day behind. */
    for (size_t at = 0, mark; at < line.len && date.len == 0; at++) {
        if ((mark = mark_at(line, at)) == 0)
            continue;
        kith_str rest = without_label(trim(kith_str_slice(line, at + mark, line.len)));
        date = whole_date(rest, 0, arena);
        for (size_t end = 0; end < rest.len && date.len == 0; end++)
            if (mark_at(rest, end) && rest.ptr[end] != ',')
                date = whole_date(kith_str_slice(rest, 0, end), 0, arena);
        if (date.len == 0 && line.ptr[at] != ',')
            date = whole_date(without_label(trim(kith_str_slice(line, 0, at))), 0, arena);
    }
    return date;
}

/* ---- datelines ---- */

/* Where the places and the date of a dateline end: before "(", "/" or a dash; 0: nowhere. */
static size_t dateline_end(kith_str line)
{
    for (size_t i = 1; i < line.len && i < DATELINE_MAX; i++) {
        kith_str rest = kith_str_slice(line, i, line.len);
        if (kith_str_starts(rest, KITH_STR(" (")) || kith_str_starts(rest, KITH_STR(" /")) ||
            kith_str_starts(rest, KITH_STR(" - ")) || kith_str_starts(rest, KITH_STR("--")) ||
            kith_str_starts(rest, KITH_STR(" --")) || kith_str_starts(rest, KITH_STR("\u2013")) ||
            kith_str_starts(rest, KITH_STR("\u2014")))
            return i;
    }
    return 0;
}

/* Places have capitals, but for short words: "NEW YORK", "Rio de Janeiro". */
static bool is_place(kith_str place)
{
    if (place.len <= 2 || count_spaces(place) > 4)
        return false;
    for (size_t at = 0, end; at < place.len; at = end + 1) {
        for (end = at; end < place.len && place.ptr[end] != ' ';)
            end++;
        bool capital = end > at && (is_upper(place.ptr[at]) || (place.ptr[at] & 0x80));
        if (!capital && (end - at > 3 || at == 0))
            return false;
    }
    return true;
}

static kith_str date_of_dateline(kith_str line, int year, kith_arena *arena)
{
    kith_str head = kith_str_slice(line, 0, dateline_end(line));
    for (size_t i = 0; i < head.len; i++) {
        if (head.ptr[i] != ',' || !is_place(kith_str_slice(head, 0, i)))
            continue;
        kith_str date = whole_date(trim(kith_str_slice(head, i + 1, head.len)), year, arena);
        if (date.len > 0)
            return date;
    }
    return NONE;
}

kith_str kith_dating_text(kith_str text, int year, kith_arena *arena)
{
    kith_str line, date = NONE;
    for (size_t seen = 0; seen < LINES_MAX && date.len == 0 && kith_str_next_line(&text, &line);) {
        line = trim(line);
        seen += line.len > 0;
        date = kith_dating_line(line, arena);
        if (date.len == 0)
            date = date_of_dateline(line, year, arena);
    }
    return date;
}

kith_str kith_dating_seconds(int64_t seconds, kith_arena *arena)
{
    time_t moment = (time_t)seconds;
    struct tm day;
    char wild[sizeof "2026-01-05"];
    if (!gmtime_r(&moment, &day) || strftime(wild, sizeof wild, "%Y-%m-%d", &day) == 0)
        return NONE;
    return kith_date_parse(kith_str_of(wild), arena);
}
