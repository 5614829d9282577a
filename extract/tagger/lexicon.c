/* extract/tagger/lexicon.c - what is known of words and names before any text is read. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/lexicon.h"

#include <stdlib.h>

#include "extract/base/arena.h"
#include "extract/base/hash.h"

/* What the compiled bytes begin with; then the coarser clusters, then the slots. */
typedef struct lexicon_head {
    uint32_t slot_count, cluster_count;
} lexicon_head;

#define WORD_SEED 0x776f7264u

uint64_t kith_lexicon_word_key(kith_str word)
{
    return kith_hash(word.ptr, word.len, WORD_SEED);
}

static uint32_t check_of(uint64_t key)
{
    uint32_t check = (uint32_t)(key >> 32);
    return check ? check : 1;
}

static uint32_t slot_of(uint64_t key, uint32_t slot_count)
{
    return (uint32_t)((key & 0xffffffffu) * slot_count >> 32);
}

/* Beyond what any table of which four in five slots are taken needs: one without an empty slot, as
 * a damaged file has, is not searched whole for each word. */
enum { PROBES_MAX = 4096 };

const kith_lexicon_entry *kith_lexicon_find(const kith_lexicon *lexicon, uint64_t key)
{
    uint32_t check = check_of(key), i = slot_of(key, lexicon->slot_count);
    for (uint32_t probes = 0; probes < PROBES_MAX && probes < lexicon->slot_count; probes++) {
        const kith_lexicon_entry *entry = &lexicon->slots[i];
        if (entry->check == check)
            return entry;
        if (entry->check == 0)
            return NULL;
        i = i + 1 == lexicon->slot_count ? 0 : i + 1;
    }
    return NULL;
}

/* ---- compiling --------------------------------------------------------------------------- */

typedef struct compiler {
    kith_lexicon_entry *slots;
    uint32_t slot_count;
    uint16_t (*coarser)[KITH_CLUSTER_GRAINS];
    size_t cluster_count, cluster_capacity;
} compiler;

static void add(compiler *c, uint64_t key, unsigned cluster, unsigned classes)
{
    uint32_t check = check_of(key), i = slot_of(key, c->slot_count);
    while (c->slots[i].check != 0 && c->slots[i].check != check)
        i = i + 1 == c->slot_count ? 0 : i + 1;
    c->slots[i].check = check;
    if (cluster)
        c->slots[i].cluster = (uint16_t)cluster;
    c->slots[i].classes |= (uint16_t)classes;
}

#define FIELDS_MAX 5

/* Split `line` at tabs; returns how many fields there are, of which FIELDS_MAX are written. */
static size_t split_fields(kith_str line, kith_str fields[FIELDS_MAX])
{
    size_t count = 0, start = 0;
    for (size_t i = 0; i <= line.len; i++)
        if (i == line.len || line.ptr[i] == '\t') {
            if (count < FIELDS_MAX)
                fields[count] = kith_str_slice(line, start, i);
            count++;
            start = i + 1;
        }
    return count;
}

/* A decimal number below 65536, or -1. */
static int32_t number_of(kith_str digits)
{
    int32_t value = digits.len ? 0 : -1;
    for (size_t i = 0; i < digits.len && value >= 0; i++) {
        unsigned digit = (unsigned)(digits.ptr[i] - '0');
        value = value * 10 + (int32_t)digit;
        if (digit > 9 || value > UINT16_MAX)
            value = -1;
    }
    return value;
}

/* A name's words are parted by single spaces and are folded already. */
static void add_name(compiler *c, kith_str words, unsigned classes)
{
    uint64_t key = 0;
    for (size_t i = 0, start = 0; i <= words.len; i++) {
        if (i < words.len && words.ptr[i] != ' ')
            continue;
        key = kith_lexicon_name_key(key, kith_hash(words.ptr + start, i - start, WORD_SEED));
        add(c, key, 0, i == words.len ? classes : KITH_CLASS_PREFIX);
        start = i + 1;
    }
}

static bool add_grain(compiler *c, const kith_str *fields, size_t count)
{
    int32_t finest = count == 5 ? number_of(fields[1]) : -1;
    if (finest < 0)
        return false;
    size_t needed = (size_t)finest + 1;
    size_t before = c->cluster_capacity;
    c->coarser = kith_array_grow(c->coarser, &c->cluster_capacity, needed, sizeof *c->coarser);
    if (c->cluster_capacity > before)
        memset(c->coarser + before, 0, (c->cluster_capacity - before) * sizeof *c->coarser);
    if (needed > c->cluster_count)
        c->cluster_count = needed;
    for (size_t grain = 0; grain < KITH_CLUSTER_GRAINS - 1; grain++) {
        int32_t cluster = number_of(fields[2 + grain]);
        if (cluster < 0)
            return false;
        c->coarser[finest][grain] = (uint16_t)cluster;
    }
    c->coarser[finest][KITH_CLUSTER_GRAINS - 1] = (uint16_t)finest;
    return true;
}

static bool add_line(compiler *c, kith_str line)
{
    kith_str fields[FIELDS_MAX];
    size_t count = split_fields(line, fields);
    if (kith_str_equal(fields[0], KITH_STR("grain")))
        return add_grain(c, fields, count);
    if (kith_str_equal(fields[0], KITH_STR("word")) && count == 4) {
        int32_t cluster = number_of(fields[2]), classes = number_of(fields[3]);
        if (cluster < 0 || classes < 0 || (size_t)cluster >= c->cluster_count)
            return false;
        add(c, kith_lexicon_word_key(fields[1]), (unsigned)cluster, (unsigned)classes);
        return true;
    }
    if (kith_str_equal(fields[0], KITH_STR("name")) && count == 3) {
        int32_t classes = number_of(fields[2]);
        if (classes < 0)
            return false;
        add_name(c, fields[1], (unsigned)classes);
        return true;
    }
    return false;
}

/* More keys than the table can have: every word of every line may be one. */
static uint32_t count_keys(kith_str table)
{
    uint32_t keys = 16;
    for (size_t i = 0; i < table.len; i++)
        keys += table.ptr[i] == '\n' || table.ptr[i] == ' ';
    return keys;
}

static uint32_t fill_count(const compiler *c)
{
    uint32_t used = 0;
    for (uint32_t i = 0; i < c->slot_count; i++)
        used += c->slots[i].check != 0;
    return used;
}

static kith_status add_lines(compiler *c, kith_str table, kith_error *err)
{
    kith_str line;
    for (size_t number = 1; kith_str_next_line(&table, &line); number++)
        if (line.len && !add_line(c, line))
            return kith_fail(err, KITH_EFORMAT, "line %zu is no line of a lexicon table", number);
    return KITH_OK;
}

kith_status kith_lexicon_compile(kith_str table, kith_buffer *out, kith_error *err)
{
    compiler c = {.slot_count = count_keys(table)};
    c.coarser = kith_array_grow(NULL, &c.cluster_capacity, 1, sizeof *c.coarser);
    memset(c.coarser, 0, c.cluster_capacity * sizeof *c.coarser);
    c.cluster_count = 1;

    /* Twice: first to see how many different keys there are, then into a table of that size. */
    kith_status status = KITH_OK;
    for (int round = 0; round < 2 && status == KITH_OK; round++) {
        if (round == 1)
            c.slot_count = fill_count(&c) / 4 * 5 + 16;
        free(c.slots);
        c.slots = NULL;
        size_t capacity = 0;
        c.slots = kith_array_grow(NULL, &capacity, c.slot_count, sizeof *c.slots);
        memset(c.slots, 0, capacity * sizeof *c.slots);
        status = add_lines(&c, table, err);
    }
    if (status == KITH_OK) {
        lexicon_head head = {c.slot_count, (uint32_t)c.cluster_count};
        kith_buffer_append(out, (kith_str){(const char *)&head, sizeof head});
        kith_buffer_append(
            out, (kith_str){(const char *)c.coarser, c.cluster_count * sizeof *c.coarser});
        kith_buffer_append(out, (kith_str){(const char *)c.slots, c.slot_count * sizeof *c.slots});
    }
    free(c.slots);
    free(c.coarser);
    return status;
}

kith_status kith_lexicon_open(kith_str bytes, kith_lexicon *out, kith_error *err)
{
    *out = (kith_lexicon){0};
    if (bytes.len == 0)
        return KITH_OK;
    lexicon_head head;
    if (bytes.len < sizeof head)
        return kith_fail(err, KITH_EFORMAT, "the model's lexicon is cut off");
    memcpy(&head, bytes.ptr, sizeof head);
    size_t coarser = sizeof(uint16_t[KITH_CLUSTER_GRAINS]) * (size_t)head.cluster_count;
    size_t slots = sizeof(kith_lexicon_entry) * (size_t)head.slot_count;
    if (bytes.len != sizeof head + coarser + slots || head.cluster_count == 0)
        return kith_fail(err, KITH_EFORMAT, "the model's lexicon has the wrong length");
    const char *at = bytes.ptr + sizeof head;
    out->coarser = (const uint16_t(*)[KITH_CLUSTER_GRAINS])(const void *)at;
    out->cluster_count = head.cluster_count;
    out->slots = (const kith_lexicon_entry *)(const void *)(at + coarser);
    out->slot_count = head.slot_count;
    return KITH_OK;
}
