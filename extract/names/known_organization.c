/* extract/names/known_organization.c - well-known companies and other organizations, by their *
 * names. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/known_organization.h"

#include <stdint.h>
#include <stdlib.h>

#include "extract/base/rule.h"
#include "extract/names/name.h"
#include "extract/names/words.h"

typedef struct known_name {
    kith_str text; /* a key, or as written */
    uint16_t organization;
    bool sure;
} known_name;

#include "organization_table.inc"

static int compare_name(const void *text, const void *name)
{
    return kith_str_compare(*(const kith_str *)text, ((const known_name *)name)->text);
}

const kith_known_organization *kith_known_organization_find(kith_str key, bool *sure)
{
    const known_name *found =
        bsearch(&key, keys, sizeof keys / sizeof *keys, sizeof *keys, compare_name);
    if (!found || !kith_rule_on("table: organizations"))
        return NULL;
    *sure = found->sure;
    return &organizations[found->organization];
}

static bool is_beginning(kith_str word)
{
    uint32_t bit = kith_word_hash(word) % BEGINNING_BITS;
    return beginning_bits[bit / 64] >> bit % 64 & 1 &&
           kith_word_among(word, beginnings, sizeof beginnings / sizeof *beginnings);
}

/* Without a call, for it is asked of every byte of a word with a capital. */
static bool ends_word(char byte)
{
    return kith_byte_is_space(byte) || byte == ',' || byte == ';' || byte == ':' || byte == '!' ||
           byte == '?' || byte == ')' || byte == '"' || byte == '\0';
}

bool kith_known_organization_begins(kith_str text)
{
    size_t end = 0;
    while (end < text.len && !ends_word(text.ptr[end]))
        end++;
    kith_str word = kith_str_slice(text, 0, end);
    if (is_beginning(word))
        return true;
    size_t whole = word.len;
    if (kith_str_ends(word, KITH_STR(".")))
        word.len--;
    if (kith_str_ends(word, KITH_STR("'s")) || kith_str_ends(word, KITH_STR("'S")))
        word.len -= 2;
    else if (kith_str_ends(word, KITH_STR("\u2019s")) || kith_str_ends(word, KITH_STR("\u2019S")))
        word.len -= 4;
    return word.len < whole && is_beginning(word);
}

enum { WRITTEN_MAX = 64 };

/* `text` with a space for each end of a line and "'" for a curly apostrophe; empty when longer than
 * any name. */
static kith_str plain(kith_str text, char bytes[WRITTEN_MAX])
{
    size_t length = 0;
    for (size_t i = 0; i < text.len && length < WRITTEN_MAX; i++) {
        bool curly = kith_str_starts(kith_str_slice(text, i, text.len), KITH_STR("\u2019"));
        bytes[length++] = curly ? '\'' : kith_byte_is_space(text.ptr[i]) ? ' ' : text.ptr[i];
        i += curly ? 2 : 0;
    }
    return (kith_str){bytes, length == WRITTEN_MAX ? 0 : length};
}

const kith_known_organization *kith_known_organization_written(kith_str text)
{
    char bytes[WRITTEN_MAX];
    kith_str name = plain(text, bytes);
    const known_name *found =
        bsearch(&name, written, sizeof written / sizeof *written, sizeof *written, compare_name);
    return found && kith_rule_on("table: written organizations")
               ? &organizations[found->organization]
               : NULL;
}

bool kith_known_organization_word_follows_and(kith_str key)
{
    return kith_word_among(key, behind_and, sizeof behind_and / sizeof *behind_and);
}
