/* extract/relation/reading.c - reading: a document as its relations are looked for, sentence by
 * sentence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/relation/reading.h"

#include <stdlib.h>

#include "extract/base/hash.h"
#include "extract/base/search.h"
#include "extract/names/country.h"

enum { STEM = 5, TITLE_MIN = 3 };

kith_relation_side kith_relation_side_of(const kith_mention *mention)
{
    static const kith_relation_side sides[KITH_TYPE_COUNT] = {
        [KITH_TYPE_PERSON] = KITH_RELATION_SIDE_PERSON,
        [KITH_TYPE_COMPANY] = KITH_RELATION_SIDE_BODY,
        [KITH_TYPE_COUNTRY] = KITH_RELATION_SIDE_COUNTRY,
        [KITH_TYPE_ORGANIZATION] = KITH_RELATION_SIDE_BODY,
        [KITH_TYPE_PLACE] = KITH_RELATION_SIDE_PLACE,
    };
    return mention->form == KITH_FORM_DEMONYM ? KITH_RELATION_SIDE_DEMONYM : sides[mention->type];
}

/* FNV-1a in lower case, digits as one; `*stem` is that of the first bytes. ASCII. */
static uint32_t hash_word(kith_str word, uint32_t *stem)
{
    uint32_t hash = 2166136261;
    for (size_t i = 0; i < word.len; i++) {
        unsigned char byte = (unsigned char)word.ptr[i];
        if (byte >= 'A' && byte <= 'Z')
            byte = (unsigned char)(byte + 'a' - 'A');
        else if (byte >= '0' && byte <= '9')
            byte = '0';
        hash = (hash ^ byte) * 16777619;
        if (i + 1 == STEM || (i < STEM && i + 1 == word.len))
            *stem = hash;
    }
    return hash;
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static void add_item(kith_relation_reading *r, uint32_t token)
{
    kith_str word = kith_document_token(r->document, token);
    kith_relation_item *item = &r->items[r->item_count++];
    *item = (kith_relation_item){.token = token};
    item->word = hash_word(word, &item->stem);
    r->numbers += word.len && word.ptr[0] >= '0' && word.ptr[0] <= '9';
}

static void add_mention(kith_relation_reading *r, uint32_t index)
{
    const kith_mention *mention = &r->extraction->mentions[index];
    uint32_t side = (uint32_t)kith_relation_side_of(mention);
    r->places[index - r->first_mention] = (uint32_t)r->item_count;
    r->items[r->item_count++] = (kith_relation_item){
        .word = side, .stem = side, .token = mention->token, .mention = index + 1};
}

/* Lay out sentence `r->sentence`: its words and mentions, each of which is one item. */
static void lay_out(kith_relation_reading *r)
{
    const kith_sentence *sentence = &r->document->sentences[r->sentence];
    uint32_t mention = r->first_mention, end = sentence->token + sentence->token_count;
    r->item_count = r->numbers = 0;
    for (uint32_t token = sentence->token;
         token < end && r->item_count < KITH_RELATION_ITEMS_MAX;) {
        const kith_mention *m = &r->extraction->mentions[mention];
        if (mention == r->mention_end || token < m->token) {
            add_item(r, token++);
            continue;
        }
        add_mention(r, mention++);
        token = m->token + m->token_count > token ? m->token + m->token_count : token + 1;
    }
    r->mention_end = mention;
}

bool kith_relation_reading_next(kith_relation_reading *reading, uint32_t *next)
{
    const kith_extraction *extraction = reading->extraction;
    while (*next < extraction->mention_count) {
        uint32_t first = *next, end = first, sentence = extraction->mentions[first].sentence;
        while (end < extraction->mention_count && extraction->mentions[end].sentence == sentence)
            end++;
        *next = end;
        if (end - first < 2)
            continue;
        reading->sentence = sentence;
        reading->first_mention = first;
        reading->mention_end = end;
        lay_out(reading);
        return true;
    }
    return false;
}

static void add_title(kith_relation_entity *entity, kith_str word)
{
    uint32_t stem, hash = hash_word(word, &stem);
    if (word.len < TITLE_MIN || !is_letter(word.ptr[0]) ||
        entity->title_count == KITH_RELATION_TITLES_MAX)
        return;
    for (size_t i = 0; i < entity->title_count; i++)
        if (entity->titles[i] == hash)
            return;
    entity->titles[entity->title_count++] = hash;
}

/* The words before a mention, and those behind it and a comma. */
static void add_titles(kith_relation_reading *r, const kith_mention *mention)
{
    kith_relation_entity *entity = &r->entities[mention->entity];
    const kith_sentence *sentence = &r->document->sentences[mention->sentence];
    uint32_t end = sentence->token + sentence->token_count;
    uint32_t behind = mention->token + mention->token_count;
    for (uint32_t back = 1; back <= 2 && mention->token >= sentence->token + back; back++)
        add_title(entity, kith_document_token(r->document, mention->token - back));
    if (behind < end && kith_str_equal(kith_document_token(r->document, behind), KITH_STR(",")))
        for (uint32_t t = behind + 1; t < end && t <= behind + 3; t++)
            add_title(entity, kith_document_token(r->document, t));
}

static void look_up(kith_relation_reading *r, const kith_gazetteer *gazetteer, kith_arena *arena)
{
    for (size_t i = 0; i < r->extraction->entity_count; i++) {
        const kith_entity *entity = &r->extraction->entities[i];
        kith_relation_entity *out = &r->entities[i];
        kith_name name = kith_name_split(entity->name, arena);
        uint32_t stem = 0;
        out->name = hash_word(entity->name, &stem);
        out->country = kith_gazetteer_country(entity->iso);
        out->region = kith_gazetteer_region(name);
        if (entity->type != KITH_TYPE_PERSON && entity->type != KITH_TYPE_COUNTRY)
            out->home_count = (uint8_t)kith_gazetteer_find(gazetteer, name, out->homes);
    }
}

static int compare_clues(const void *left, const void *right)
{
    const kith_relation_clue *p = left, *q = right;
    if (p->low != q->low)
        return p->low < q->low ? -1 : 1;
    if (p->high != q->high)
        return p->high < q->high ? -1 : 1;
    if (p->words != q->words)
        return p->words < q->words ? -1 : 1;
    return (int)p->turned - (int)q->turned;
}

/* Note how two mentions that stand side by side in the sentence are joined. */
static void add_clue(kith_relation_reading *r, size_t first)
{
    const kith_mention *mentions = &r->extraction->mentions[r->first_mention];
    uint32_t from = r->places[first], to = r->places[first + 1];
    uint32_t a = mentions[first].entity, b = mentions[first + 1].entity, words = to - from;
    if (a == b || to - from > KITH_RELATION_CLOSE)
        return;
    for (uint32_t i = from + 1; i < to; i++)
        words = (words ^ r->items[i].word) * 0x9e3779b1u + 1;
    words ^= (uint32_t)kith_relation_side_of(&mentions[first]) << 8 |
             (uint32_t)kith_relation_side_of(&mentions[first + 1]);
    r->clues = kith_array_grow(r->clues, &r->clue_room, r->clue_count + 1, sizeof *r->clues);
    r->clues[r->clue_count++] = (kith_relation_clue){a < b ? a : b, a < b ? b : a, words, a > b};
}

/* Gather the clues of all sentences, each once. */
static void find_clues(kith_relation_reading *r)
{
    for (uint32_t next = 0; kith_relation_reading_next(r, &next);)
        for (size_t i = 0; i + 1 < r->mention_end - r->first_mention; i++)
            add_clue(r, i);
    if (r->clue_count == 0)
        return;
    qsort(r->clues, r->clue_count, sizeof *r->clues, compare_clues);
    size_t kept = 1;
    for (size_t i = 1; i < r->clue_count; i++)
        if (compare_clues(&r->clues[i], &r->clues[kept - 1]) != 0)
            r->clues[kept++] = r->clues[i];
    r->clue_count = kept;
}

void kith_relation_reading_make(const kith_document *document, const kith_extraction *extraction,
                                const kith_gazetteer *gazetteer, kith_arena *arena,
                                kith_relation_reading *out)
{
    out->document = document;
    out->extraction = extraction;
    out->entities = kith_arena_array(arena, kith_relation_entity, extraction->entity_count);
    out->clues = NULL;
    out->clue_count = out->clue_room = 0;
    out->country = UINT32_MAX;
    look_up(out, gazetteer, arena);
    for (size_t i = 0; i < extraction->mention_count; i++) {
        const kith_mention *mention = &extraction->mentions[i];
        uint32_t count = ++out->entities[mention->entity].mentions;
        add_titles(out, mention);
        if (mention->type == KITH_TYPE_COUNTRY &&
            (out->country == UINT32_MAX || count > out->entities[out->country].mentions))
            out->country = mention->entity;
    }
    find_clues(out);
}

void kith_relation_reading_clear(kith_relation_reading *reading)
{
    if (!reading)
        return;
    free(reading->clues);
    reading->clues = NULL;
    reading->clue_count = reading->clue_room = 0;
}
