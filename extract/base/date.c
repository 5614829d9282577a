/* extract/base/date.c - numbers and month names, and which of them is what. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/date.h"

#include <stdio.h>
#include <strings.h>

/* Longer strings are sentences, not dates. */
#define WILD_MAX 96

#define PARTS_MAX 12

/* A run of digits, or a month's name. */
typedef struct date_part {
    int value;     /* of the number, or of the month from 1 */
    size_t digits; /* 0 for a name */
    char before;   /* the byte in front of it, '\0' at the start */
    bool joined;   /* only that byte parts it from the number before */
    bool clock;    /* of a time of day or its zone */
} date_part;

typedef struct date_parts {
    date_part at[PARTS_MAX];
    size_t count;
} date_parts;

typedef struct calendar_day {
    int year, month, day; /* 0 where not told */
} calendar_day;

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "Feb", "feb." or "February" is 2; other words are 0. */
static int month_of(kith_str word)
{
    static const char *const months[] = {"january",   "february", "march",    "april",
                                         "may",       "june",     "july",     "august",
                                         "september", "october",  "november", "december"};
    for (int i = 0; i < 12; i++) {
        size_t length = strlen(months[i]);
        bool sept = i == 8 && word.len == 4;
        if ((word.len == 3 || word.len == length || sept) &&
            strncasecmp(word.ptr, months[i], word.len) == 0)
            return i + 1;
    }
    return 0;
}

/* Does one of the words that end in NULL stand in `wild` at `at`, perhaps behind a space? */
static bool has_word(kith_str wild, size_t at, const char *const *words)
{
    at += at < wild.len && wild.ptr[at] == ' ';
    for (; *words; words++) {
        size_t end = at + strlen(*words);
        if (end <= wild.len && strncasecmp(wild.ptr + at, *words, end - at) == 0 &&
            (end == wild.len || !is_letter(wild.ptr[end])))
            return true;
    }
    return false;
}

/* Does what follows a number of `digits` digits that ends at `end` make it a time of day? */
static bool begins_clock(kith_str wild, size_t end, size_t digits)
{
    static const char *const halves[] = {"am", "pm", "a.m", "p.m", "h", "hrs", NULL};
    static const char *const zones[] = {"gmt", "utc", "hrs", NULL};
    if (digits == 4)
        return has_word(wild, end, zones);
    if (digits > 2 || end == wild.len)
        return false;
    bool goes_on = end + 1 < wild.len && is_digit(wild.ptr[end + 1]);
    return (goes_on && memchr(":hH", wild.ptr[end], 3)) || has_word(wild, end, halves);
}

/* Does `number` go on with the time of day that the part before it is of? */
static bool continues_clock(const date_part *number, const date_part *before)
{
    if (!before || !before->clock)
        return false;
    bool zone = number->digits % 2 == 0 && (number->before == '+' || number->before == '-');
    return zone || (number->joined && memchr(":.,hH", number->before, 5));
}

static bool add_number(kith_str wild, size_t start, size_t end, date_parts *out)
{
    date_part number = {.digits = end - start,
                        .before = start ? wild.ptr[start - 1] : '\0',
                        .joined = start > 1 && is_digit(wild.ptr[start - 2])};
    if (number.digits > 8)
        return false;
    for (size_t i = start; i < end; i++)
        number.value = number.value * 10 + (wild.ptr[i] - '0');
    const date_part *before = out->count ? &out->at[out->count - 1] : NULL;
    number.clock = (number.joined && number.before == ':') ||
                   begins_clock(wild, end, number.digits) || continues_clock(&number, before);
    out->at[out->count++] = number;
    return true;
}

/* Beside a month's name, "10.30" is a time of day as well. */
static void find_dotted_clock(date_parts *parts)
{
    for (size_t i = 1; i < parts->count; i++) {
        date_part *hour = &parts->at[i - 1], *minute = &parts->at[i];
        if (minute->joined && minute->before == '.' && hour->digits <= 2 && minute->digits <= 2)
            hour->clock = minute->clock = true;
    }
}

static void drop_clock(date_parts *parts)
{
    size_t kept = 0;
    for (size_t i = 0; i < parts->count; i++)
        if (parts->at[i].digits == 0) {
            find_dotted_clock(parts);
            break;
        }
    for (size_t i = 0; i < parts->count; i++)
        if (!parts->at[i].clock)
            parts->at[kept++] = parts->at[i];
    parts->count = kept;
}

/* Cut `wild` up; false when it has more, or longer, numbers than any date. */
static bool find_parts(kith_str wild, date_parts *out)
{
    *out = (date_parts){0};
    for (size_t i = 0, end; i < wild.len && out->count < PARTS_MAX; i = end) {
        end = i + 1;
        if (is_digit(wild.ptr[i])) {
            while (end < wild.len && is_digit(wild.ptr[end]))
                end++;
            if (!add_number(wild, i, end, out))
                break;
        } else if (is_letter(wild.ptr[i])) {
            while (end < wild.len && is_letter(wild.ptr[end]))
                end++;
            int month = month_of(kith_str_slice(wild, i, end));
            if (month)
                out->at[out->count++] = (date_part){.value = month};
        }
    }
    drop_clock(out);
    return out->count > 0;
}

static bool is_year(const date_part *part)
{
    return part->digits == 4 && part->value >= 1000 && part->value < 3000;
}

static bool is_day(const date_part *part)
{
    return part->digits >= 1 && part->digits <= 2 && part->value >= 1 && part->value <= 31;
}

static bool is_month_number(const date_part *part)
{
    return is_day(part) && part->value <= 12;
}

/* The first year of four digits from part `i` on, or 0. */
static int year_from(const date_parts *parts, size_t i)
{
    for (; i < parts->count; i++)
        if (is_year(&parts->at[i]))
            return parts->at[i].value;
    return 0;
}

/* "87" of "26-FEB-87". */
static int short_year(const date_part *part)
{
    return part->digits == 2 ? part->value + (part->value < 70 ? 2000 : 1900) : 0;
}

/* A month's name with its neighbours: "21 Feb 2019", "Feb 21, 2019", "Thu Feb 21 at 10 2019". */
static bool around_month(const date_parts *parts, size_t i, calendar_day *out)
{
    const date_part *at = parts->at;
    calendar_day day = {.month = at[i].value};
    size_t next = i + 1;
    if (next < parts->count && is_year(&at[next]) && (i == 0 || !is_day(&at[i - 1]))) {
        day.year = at[next].value;
    } else if (i > 0 && is_day(&at[i - 1])) {
        day.day = at[i - 1].value;
        day.year = year_from(parts, next);
        if (!day.year && next < parts->count)
            day.year = short_year(&at[next]);
    } else if (i > 0 && is_year(&at[i - 1])) {
        day.year = at[i - 1].value;
        day.day = next < parts->count && is_day(&at[next]) ? at[next].value : 0;
    } else if (next < parts->count && is_day(&at[next])) {
        day.day = at[next].value;
        day.year = year_from(parts, next + 1);
    }
    *out = day;
    return day.year != 0;
}

/* "2019-02-21", "2019/2/21", "2019-02", "20190221": the year comes first. */
static bool year_first(const date_parts *parts, calendar_day *out)
{
    const date_part *at = parts->at;
    if (at[0].digits == 8) {
        *out = (calendar_day){at[0].value / 10000, at[0].value / 100 % 100, at[0].value % 100};
        return out->year >= 1000 && out->year < 3000 && out->month > 0 && out->day > 0;
    }
    if (!is_year(&at[0]))
        return false;
    bool month = parts->count > 1 && is_month_number(&at[1]) && at[1].before != ' ';
    bool date = month && parts->count > 2 && is_day(&at[2]) && at[2].before == at[1].before;
    *out = (calendar_day){at[0].value, month ? at[1].value : 0, date ? at[2].value : 0};
    return month || parts->count == 1;
}

/* "21.02.2019", "02/21/2019"; of "03/04/2019" only the year is sure. */
static bool year_last(const date_parts *parts, calendar_day *out)
{
    const date_part *at = parts->at;
    if (parts->count < 3 || !is_day(&at[0]) || !is_day(&at[1]) || !is_year(&at[2]) ||
        at[1].before != at[2].before)
        return false;
    int first = at[0].value, second = at[1].value;
    *out = (calendar_day){.year = at[2].value};
    if (first == second || (at[1].before == '.' && second <= 12) || (first > 12 && second <= 12))
        *out = (calendar_day){at[2].value, second, first};
    else if (second > 12 && first <= 12)
        *out = (calendar_day){at[2].value, first, second};
    else if (first > 12)
        return false;
    return true;
}

static bool find_day(const date_parts *parts, calendar_day *out)
{
    for (size_t i = 0; i < parts->count; i++)
        if (parts->at[i].digits == 0)
            return around_month(parts, i, out);
    return year_first(parts, out) || year_last(parts, out);
}

kith_str kith_date_parse(kith_str wild, kith_arena *arena)
{
    date_parts parts;
    calendar_day day;
    if (wild.len > WILD_MAX || !find_parts(wild, &parts) || !find_day(&parts, &day))
        return (kith_str){"", 0};
    if (day.month > 12 || (day.day && day.day > kith_days_in_month(day.year, day.month)))
        return (kith_str){"", 0};
    char *iso = kith_arena_alloc(arena, sizeof "YYYY-MM-DD");
    iso[0] = (char)('0' + day.year / 1000);
    iso[1] = (char)('0' + day.year / 100 % 10);
    iso[2] = (char)('0' + day.year / 10 % 10);
    iso[3] = (char)('0' + day.year % 10);
    iso[4] = iso[7] = '-';
    iso[5] = (char)('0' + day.month / 10);
    iso[6] = (char)('0' + day.month % 10);
    iso[8] = (char)('0' + day.day / 10);
    iso[9] = (char)('0' + day.day % 10);
    return (kith_str){iso, day.day ? 10 : day.month ? 7 : 4};
}

int kith_days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}
