/* extract/base/edits.c - edits: how many slips of the pen make one word of another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/edits.h"

#include <stdint.h>

#include "extract/base/utf8.h"

/* A word as code points, of which those are left that count. */
typedef struct letters {
    uint32_t room[KITH_EDITS_MAX];
    const uint32_t *at;
    size_t count;
} letters;

static void read_letters(kith_str word, letters *out)
{
    out->at = out->room;
    out->count = 0;
    for (size_t at = 0, bytes; at < word.len && out->count < KITH_EDITS_MAX; at += bytes) {
        if (kith_utf8_length(word.ptr[at]) > word.len - at)
            break; /* a damaged corpus, or a command line, may hold anything */
        out->room[out->count++] = kith_utf8_decode(word, at, &bytes);
    }
}

/* What two words begin and end with alike needs no edit. */
static void drop_common_ends(letters *a, letters *b)
{
    while (a->count && b->count && *a->at == *b->at) {
        a->at++;
        b->at++;
        a->count--;
        b->count--;
    }
    while (a->count && b->count && a->at[a->count - 1] == b->at[b->count - 1]) {
        a->count--;
        b->count--;
    }
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t count_all(const uint32_t *a, size_t a_count, const uint32_t *b, size_t b_count)
{
    size_t rows[3][KITH_EDITS_MAX + 1];
    size_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (size_t k = 0; k <= b_count; k++)
        last[k] = before[k] = k;
    for (size_t i = 1; i <= a_count; i++) {
        row[0] = i;
        for (size_t k = 1; k <= b_count; k++) {
            row[k] = least(last[k - 1] + (a[i - 1] != b[k - 1]), least(last[k], row[k - 1]) + 1);
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                row[k] = least(row[k], before[k - 2] + 1);
        }
        size_t *oldest = before;
        before = last;
        last = row;
        row = oldest;
    }
    return last[b_count];
}

size_t kith_edits_count(kith_str a, kith_str b, size_t most)
{
    letters one, other;
    read_letters(a, &one);
    read_letters(b, &other);
    drop_common_ends(&one, &other);
    size_t longer = one.count > other.count ? one.count : other.count;
    size_t apart = longer - least(one.count, other.count);
    if (apart > most || (most == 1 && longer > 2)) /* one edit is at two places at most */
        return most + 1;
    return least(count_all(one.at, one.count, other.at, other.count), most + 1);
}
