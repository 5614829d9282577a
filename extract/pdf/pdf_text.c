/* extract/pdf/pdf_text.c - the pages of a PDF as one text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/pdf/pdf_text.h"

#include <ctype.h>
#include <stdlib.h>
#include <strings.h>

#include "extract/base/arena.h"
#include "extract/base/hash.h"

/* Lines at either end of a page that may be a running head or foot. */
#define EDGE_LINES 2

/* A head is on so many pages of a hundred: left and right ones may differ. */
#define HEAD_SHARE 40

typedef struct page {
    kith_str *lines; /* without blank ones at its ends */
    size_t count;
    uint64_t edges[2 * EDGE_LINES]; /* hashes of the first and last lines; 0: none */
} page;

typedef struct pages {
    kith_arena arena;
    page *at;
    size_t count, capacity;
    uint64_t *edges[2]; /* of all pages, sorted: first lines and last ones */
} pages;

static kith_str trim(kith_str s)
{
    while (s.len > 0 && kith_byte_is_space(s.ptr[s.len - 1]))
        s.len--;
    while (s.len > 0 && kith_byte_is_space(s.ptr[0]))
        s = kith_str_slice(s, 1, s.len);
    return s;
}

/* A hash of the line without its digits. */
static uint64_t hash_line(kith_str line)
{
    kith_buffer letters = {0};
    for (size_t i = 0; i < line.len; i++)
        if (!isdigit((unsigned char)line.ptr[i]) && !kith_byte_is_space(line.ptr[i]))
            kith_buffer_append_byte(&letters, line.ptr[i]);
    uint64_t hash = kith_hash(letters.ptr, letters.len, 0) | 1;
    kith_buffer_clear(&letters);
    return hash;
}

/* "12", "- 12 -", "Page 3 of 10", "3/10" */
static bool is_page_number(kith_str line)
{
    line = trim(line);
    if (line.len > 5 && (strncasecmp(line.ptr, "page ", 5) == 0))
        line = kith_str_slice(line, 5, line.len);
    size_t digits = 0;
    for (size_t i = 0; i < line.len; i++) {
        bool digit = isdigit((unsigned char)line.ptr[i]);
        bool of = i + 3 < line.len && strncasecmp(line.ptr + i, " of ", 4) == 0;
        digits += digit;
        i += of ? 3 : 0;
        if (!digit && !of && !memchr("-/ .|[]", line.ptr[i], 7))
            return false;
    }
    return digits > 0 && digits <= 8;
}

static void add_page(pages *all, kith_str text)
{
    size_t count = 0, capacity = 0;
    kith_str line, *lines = NULL;
    while (kith_str_next_line(&text, &line)) {
        if (count == 0 && trim(line).len == 0)
            continue;
        lines = kith_array_grow(lines, &capacity, count + 1, sizeof *lines);
        lines[count++] = trim(line);
    }
    while (count > 0 && lines[count - 1].len == 0)
        count--;
    page added = {.lines = lines, .count = count};
    kith_arena_own(&all->arena, lines);
    for (size_t i = 0; i < EDGE_LINES && i < count; i++) {
        added.edges[i] = hash_line(lines[i]);
        added.edges[EDGE_LINES + i] = hash_line(lines[count - 1 - i]);
    }
    all->at = kith_array_grow(all->at, &all->capacity, all->count + 1, sizeof *all->at);
    all->at[all->count++] = added;
}

static int compare_hashes(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static void sort_edges(pages *all)
{
    for (size_t end = 0; end < 2; end++) {
        all->edges[end] = kith_arena_array(&all->arena, uint64_t, EDGE_LINES * all->count);
        for (size_t i = 0; i < all->count; i++)
            memcpy(all->edges[end] + EDGE_LINES * i, all->at[i].edges + EDGE_LINES * end,
                   EDGE_LINES * sizeof(uint64_t));
        if (all->count > 0)
            qsort(all->edges[end], EDGE_LINES * all->count, sizeof(uint64_t), compare_hashes);
    }
}

/* How many hashes of the sorted ones are below `hash`. */
static size_t count_below(const uint64_t *sorted, size_t count, uint64_t hash)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sorted[middle] < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Does the line stand at this end of most pages? */
static bool is_running(const pages *all, uint64_t hash, size_t end)
{
    size_t count = EDGE_LINES * all->count;
    size_t met =
        count_below(all->edges[end], count, hash + 1) - count_below(all->edges[end], count, hash);
    return met >= 2 && met * 100 >= all->count * HEAD_SHARE;
}

/* Take what runs through the pages off both ends of one. */
static void cut_edges(const pages *all, const page *p, size_t *first, size_t *end)
{
    *first = 0;
    *end = p->count;
    for (size_t i = 0; i < EDGE_LINES && *first < *end; i++)
        if (*first == i && (is_page_number(p->lines[i]) || is_running(all, p->edges[i], 0)))
            ++*first;
    for (size_t i = 0; i < EDGE_LINES && *first < *end; i++)
        if (*end == p->count - i &&
            (is_page_number(p->lines[*end - 1]) || is_running(all, p->edges[EDGE_LINES + i], 1)))
            --*end;
}

/* Append a line; a word that is divided at the end of what is there goes on in it. */
static void add_line(kith_buffer *out, kith_str line)
{
    static const char soft[] = "\xC2\xAD";
    size_t end = out->len && out->ptr[out->len - 1] == '\n' ? out->len - 1 : out->len;
    bool hyphen = end > 1 && out->ptr[end - 1] == '-' && isalpha((unsigned char)out->ptr[end - 2]);
    bool divided = hyphen && line.len > 0 && islower((unsigned char)line.ptr[0]);
    if (divided)
        out->len = end - 1;
    else if (end > 2 && memcmp(out->ptr + end - 2, soft, 2) == 0)
        out->len = end - 2;
    kith_buffer_append(out, line);
    kith_buffer_append_byte(out, '\n');
}

void kith_pdf_text_join(kith_str text, kith_buffer *out)
{
    pages all = {0};
    while (text.len > 0)
        add_page(&all, kith_str_cut(&text, '\f'));
    sort_edges(&all);
    for (size_t i = 0; i < all.count; i++) {
        size_t first, end;
        cut_edges(&all, &all.at[i], &first, &end);
        for (size_t j = first; j < end; j++)
            add_line(out, all.at[i].lines[j]);
    }
    kith_arena_free(&all.arena);
    free(all.at);
}
