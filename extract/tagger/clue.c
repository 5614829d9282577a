/* extract/tagger/clue.c - what the rest of a document says of a word: how else it is used there. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/clue.h"

#include <stdlib.h>

#include "extract/base/arena.h"

static size_t find_slot(const kith_clue_table *table, uint64_t folded)
{
    size_t mask = table->slot_count - 1, slot = folded & mask;
    while (table->slots[slot].folded && table->slots[slot].folded != folded)
        slot = (slot + 1) & mask;
    return slot;
}

/* Empty the table and make it large enough for `words` different words. */
static void reset(kith_clue_table *table, size_t words)
{
    size_t needed = 256;
    while (needed < words * 2)
        needed *= 2;
    if (needed > table->slot_count) {
        free(table->slots);
        size_t room = 0;
        table->slots = kith_array_grow(NULL, &room, needed, sizeof *table->slots);
        table->slot_count = needed;
    } else if (table->slot_count > 16 * needed) {
        table->slot_count = needed; /* less to empty; the memory stays */
    }
    memset(table->slots, 0, table->slot_count * sizeof *table->slots);
}

static unsigned tag_place(kith_label label)
{
    return (unsigned)(kith_label_tag(label) + 1);
}

static bool is_inside(kith_label label)
{
    return label && !kith_label_is_begin(label);
}

static void count_capitalised(kith_clue_table *table, const kith_word *word, kith_label label,
                              bool first)
{
    kith_usage_count *usage = &table->slots[find_slot(table, word->folded)];
    usage->folded = word->folded;
    usage->tags[tag_place(label)]++;
    usage->inside += is_inside(label);
    usage->middle += !first;
}

void kith_clues_gather(kith_clue_table *table, const kith_word *const *words,
                       const kith_label *labels, const uint32_t *ends, size_t sentence_count)
{
    size_t count = sentence_count ? ends[sentence_count - 1] : 0;
    size_t capitalised = 0;
    for (size_t i = 0; i < count; i++)
        capitalised += words[i]->capitalised;
    reset(table, capitalised);
    for (size_t s = 0, i = 0; s < sentence_count; s++)
        for (size_t first = i; i < ends[s]; i++)
            if (words[i]->capitalised)
                count_capitalised(table, words[i], labels[i], i == first);
    for (size_t i = 0; i < count; i++)
        if (words[i]->lower) {
            kith_usage_count *usage = &table->slots[find_slot(table, words[i]->folded)];
            usage->lower += usage->folded != 0;
        }
}

/* What the document says of one occurrence. */
static kith_clue clue_of(const kith_clue_table *table, const kith_word *word, kith_label label,
                         bool first)
{
    kith_clue clue = {.look = label};
    if (!word->capitalised)
        return clue;
    const kith_usage_count *usage = &table->slots[find_slot(table, word->folded)];
    uint32_t total = 0, most = 0;
    for (unsigned place = 0; place <= KITH_FINE_COUNT; place++) {
        uint32_t times = usage->tags[place] - (place == tag_place(label));
        total += times;
        if (times > most) {
            most = times;
            clue.top = (uint8_t)(place + 1);
        }
    }
    clue.lower = (uint8_t)(usage->lower == 0 ? 0 : usage->lower > total ? 2 : 1);
    if (total == 0)
        return clue;
    clue.sure = (uint8_t)(most == total ? 3 : 3 * most > 2 * total ? 2 : 1);
    clue.times = (uint8_t)(total == 1 ? 1 : total <= 3 ? 2 : 3);
    clue.inside = clue.top > 1 && 2 * (usage->inside - is_inside(label)) > most;
    clue.middle = usage->middle > (uint32_t)!first;
    return clue;
}

/* Tell each word of the names beside its own. */
static void look_aside(const kith_label *labels, size_t count, kith_clue *out)
{
    uint8_t before = 0, own = 0;
    for (size_t i = 0; i < count; i++) {
        if (labels[i] == 0 || kith_label_is_begin(labels[i])) {
            before = own ? own : before;
            own = (uint8_t)tag_place(labels[i]);
        }
        out[i].left = before;
    }
    uint8_t after = 0;
    for (size_t i = count; i-- > 0;) {
        out[i].right = after;
        if (kith_label_is_begin(labels[i]))
            after = (uint8_t)tag_place(labels[i]);
    }
}

bool kith_clues_of_sentence(const kith_clue_table *table, const kith_word *const *words,
                            const kith_label *labels, size_t count, kith_clue *out)
{
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        out[i] = clue_of(table, words[i], labels[i], i == 0);
        any |= out[i].look || out[i].top || out[i].lower;
    }
    if (any)
        look_aside(labels, count, out);
    return any;
}

void kith_clues_clear(kith_clue_table *table)
{
    if (!table)
        return;
    free(table->slots);
    *table = (kith_clue_table){0};
}
