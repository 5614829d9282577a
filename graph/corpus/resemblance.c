/* graph/corpus/resemblance.c - resemblance: how alike two names are, typing errors and all. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/resemblance.h"

#include <stdint.h>

#include "extract/base/edits.h"
#include "extract/base/utf8.h"

/* What trigrams see around a name. */
#define SPACES_BEFORE 2
#define SPACES_AROUND 3

/* A name as code points, between the spaces of its trigrams. */
typedef struct spelling {
    uint32_t padded[KITH_RESEMBLANCE_MAX + SPACES_AROUND];
    size_t length; /* without the spaces */
} spelling;

static void spell(kith_str name, spelling *out)
{
    out->length = 0;
    out->padded[0] = out->padded[1] = ' ';
    for (size_t at = 0, bytes; at < name.len && out->length < KITH_RESEMBLANCE_MAX; at += bytes) {
        if (kith_utf8_length(name.ptr[at]) > name.len - at)
            break; /* a damaged corpus, or a command line, may hold anything */
        out->padded[SPACES_BEFORE + out->length++] = kith_utf8_decode(name, at, &bytes);
    }
    out->padded[SPACES_BEFORE + out->length] = ' ';
}

/* Trigrams in common, each of `other` taken once. */
static size_t count_common(const spelling *one, const spelling *other)
{
    bool taken[KITH_RESEMBLANCE_MAX + 1] = {false};
    size_t common = 0;
    for (size_t i = 0; i <= one->length; i++)
        for (size_t k = 0; k <= other->length; k++)
            if (!taken[k] &&
                memcmp(one->padded + i, other->padded + k, 3 * sizeof *one->padded) == 0) {
                taken[k] = true;
                common++;
                break;
            }
    return common;
}

double kith_resemblance(kith_str one, kith_str other)
{
    spelling a, b;
    spell(one, &a);
    spell(other, &b);
    if (a.length == 0 || b.length == 0)
        return a.length == b.length ? 1 : 0;
    double longer = (double)(a.length > b.length ? a.length : b.length);
    double edited = 1 - (double)kith_edits_count(one, other, KITH_EDITS_MAX) / longer;
    double dice = 2 * (double)count_common(&a, &b) / (double)(a.length + b.length + 2);
    return edited > dice ? edited : dice;
}
