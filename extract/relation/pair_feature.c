/* extract/relation/pair_feature.c - what the classifier looks at of two mentions in a sentence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/relation/pair_feature.h"

#include "extract/base/search.h"

enum { BETWEEN_WHOLE = 6, BETWEEN_WORDS = 14, BOUNDARY = 0x5eed, BETWEEN_EDGE = 7 };

/* Two mentions as their features are gathered. */
typedef struct pair {
    const kith_relation_reading *reading;
    const kith_mention *a, *b; /* in order of text */
    const kith_relation_entity *entity_a, *entity_b;
    uint32_t from, to; /* their items */
    uint32_t sides;    /* of both: all features go with them */
    unsigned without;
    kith_pair_features *out;
} pair;

/* What a feature is; never renumber, or models have to be learned anew. */
enum template {
    SIDES,
    TYPES,
    DISTANCE,
    OTHERS,
    PATH,
    NEAREST,
    CROWD,
    TABLE,
    WORD,
    STEM,
    BIGRAM,
    WHOLE,
    FIRST,
    FIRST_TWO,
    FIRST_THREE,
    LAST,
    LAST_TWO,
    LAST_THREE,
    ENDS,
    BEFORE,
    BEFORE_TWO,
    BEFORE_WHOLE,
    BEHIND,
    BEHIND_TWO,
    BEHIND_LAST,
    BEHIND_WHOLE,
    HEAD,
    HEAD_DISTANCE,
    NAME,
    NAMES,
    SHAPE,
    HOME,
    SAME_HOME,
    TITLE,
    CLUE,
    MAIN_COUNTRY,
    HEADS,
    BEFORE_THREE,
    SKIP,
};

static uint32_t mix(uint32_t hash, uint32_t value)
{
    hash = (hash ^ value) * 0x9e3779b1u;
    return hash ^ hash >> 15;
}

static void add(pair *p, enum template template, uint32_t first, uint32_t second, uint32_t item)
{
    kith_pair_features *out = p->out;
    if (out->count == KITH_PAIR_FEATURE_MAX)
        return;
    uint32_t hash = mix(mix(mix(0x6b697468u + (uint32_t) template, p->sides), first), second);
    out->items[out->count] = (uint16_t)item;
    out->at[out->count++] = hash * 0x85ebca6bu;
}

static uint32_t word_at(const pair *p, uint32_t item)
{
    return item < p->reading->item_count ? p->reading->items[item].word : BOUNDARY;
}

/* Of how many it is told: few exactly, many roughly. */
static uint32_t rough(uint32_t count)
{
    return count < 5 ? count : count < 7 ? 5 : count < 10 ? 6 : count < 15 ? 7 : count < 25 ? 8 : 9;
}

static kith_relation_side side_at(const pair *p, uint32_t mention)
{
    return kith_relation_side_of(&p->reading->extraction->mentions[mention - 1]);
}

/* Who stands between, and whether another of its kind stands closer. */
static void add_types(pair *p)
{
    uint32_t others = 0, path = 0, like_a = 0, like_b = 0;
    for (uint32_t i = p->from + 1; i < p->to; i++) {
        uint32_t mention = p->reading->items[i].mention;
        if (mention == 0)
            continue;
        path = mix(path, 1 + (uint32_t)side_at(p, mention));
        like_a += p->reading->extraction->mentions[mention - 1].type == p->a->type;
        like_b += p->reading->extraction->mentions[mention - 1].type == p->b->type;
        others++;
    }
    uint32_t in_sentence = p->reading->mention_end - p->reading->first_mention;
    uint32_t distance = rough(p->to - p->from - 1);
    bool table = p->reading->numbers * 4 > p->reading->item_count;
    add(p, SIDES, 0, 0, KITH_PAIR_NO_ITEM);
    add(p, TYPES, p->a->type, p->b->type, KITH_PAIR_NO_ITEM);
    add(p, DISTANCE, distance, 0, KITH_PAIR_NO_ITEM);
    add(p, OTHERS, others < 4 ? others : 4, 0, KITH_PAIR_NO_ITEM);
    if (others && others < 4)
        add(p, PATH, path, distance, KITH_PAIR_NO_ITEM);
    add(p, NEAREST, like_a < 2 ? like_a : 2, like_b < 2 ? like_b : 2, KITH_PAIR_NO_ITEM);
    add(p, CROWD, rough(in_sentence), 0, KITH_PAIR_NO_ITEM);
    if (table)
        add(p, TABLE, distance, 0, KITH_PAIR_NO_ITEM);
}

/* Each word between, of a long stretch those at its ends. */
static void add_words_between(pair *p)
{
    uint32_t count = p->to - p->from - 1;
    for (uint32_t i = p->from + 1; i < p->to; i++) {
        if (count > BETWEEN_WORDS && i - p->from > BETWEEN_EDGE && p->to - i > BETWEEN_EDGE)
            continue;
        const kith_relation_item *item = &p->reading->items[i];
        add(p, WORD, item->word, count > BETWEEN_WHOLE, i);
        if (item->stem != item->word)
            add(p, STEM, item->stem, 0, i);
        if (i > p->from + 1)
            add(p, BIGRAM, p->reading->items[i - 1].word, item->word, i);
        if (i > p->from + 2 && count <= BETWEEN_WHOLE + 2)
            add(p, SKIP, p->reading->items[i - 2].word, item->word, i);
    }
}

static uint32_t whole_between(const pair *p)
{
    uint32_t whole = p->to - p->from;
    for (uint32_t i = p->from + 1; i < p->to; i++)
        whole = mix(whole, p->reading->items[i].word);
    return whole;
}

static void add_between(pair *p)
{
    uint32_t count = p->to - p->from - 1;
    uint32_t first = p->from + 1, last = p->to - 1;
    add_words_between(p);
    if (count <= BETWEEN_WHOLE)
        add(p, WHOLE, whole_between(p), 0, count ? first : KITH_PAIR_NO_ITEM);
    if (count == 0)
        return;
    add(p, FIRST, word_at(p, first), 0, first);
    add(p, LAST, word_at(p, last), 0, last);
    add(p, ENDS, word_at(p, first), word_at(p, last), last);
    if (count < 2)
        return;
    add(p, FIRST_TWO, word_at(p, first), word_at(p, first + 1), first + 1);
    add(p, LAST_TWO, word_at(p, last - 1), word_at(p, last), last - 1);
    if (count < 3)
        return;
    uint32_t three = mix(word_at(p, first), word_at(p, first + 1));
    add(p, FIRST_THREE, three, word_at(p, first + 2), first + 2);
    three = mix(word_at(p, last - 2), word_at(p, last - 1));
    add(p, LAST_THREE, three, word_at(p, last), last - 2);
}

static void add_around(pair *p)
{
    /* Before the first item is none: 0 - 1 is no place either. */
    uint32_t before = p->from - 1, behind = p->to + 1, count = p->to - p->from - 1;
    uint32_t one = word_at(p, before), two = word_at(p, before - 1);
    uint32_t item = before < p->reading->item_count ? before : KITH_PAIR_NO_ITEM;
    add(p, BEFORE, one, 0, item);
    add(p, BEFORE_TWO, two, one, item);
    add(p, BEFORE_THREE, mix(word_at(p, before - 2), two), one, item);
    if (count <= 3)
        add(p, BEFORE_WHOLE, one, whole_between(p), item);
    item = behind < p->reading->item_count ? behind : KITH_PAIR_NO_ITEM;
    one = word_at(p, behind);
    add(p, BEHIND, one, 0, item);
    add(p, BEHIND_TWO, one, word_at(p, behind + 1), item);
    if (count)
        add(p, BEHIND_LAST, word_at(p, p->to - 1), one, item);
    if (count <= 3)
        add(p, BEHIND_WHOLE, one, whole_between(p), item);
}

/* FNV-1a of a word in lower case; as of words that are no mention's. */
static uint32_t name_word(const pair *p, uint32_t token)
{
    kith_str word = kith_document_token(p->reading->document, token);
    uint32_t hash = 2166136261;
    for (size_t i = 0; i < word.len; i++) {
        unsigned char byte = (unsigned char)word.ptr[i];
        hash = (hash ^ (byte >= 'A' && byte <= 'Z' ? byte + 32u : byte)) * 16777619;
    }
    return hash;
}

static bool is_acronym(kith_str name)
{
    size_t capitals = 0;
    for (size_t i = 0; i < name.len; i++)
        capitals += name.ptr[i] >= 'A' && name.ptr[i] <= 'Z';
    return capitals > 1 && capitals == name.len;
}

/* The words of a name: the last says what it is, and of others than people the name itself. */
static uint32_t add_name(pair *p, const kith_mention *mention, const kith_relation_entity *entity,
                         uint32_t place)
{
    kith_str text = kith_str_slice(p->reading->document->record.text, mention->start, mention->end);
    uint32_t last = mention->token + mention->token_count - 1;
    uint32_t words = mention->token_count < 4 ? mention->token_count : 4;
    uint32_t head = name_word(p, last);
    add(p, SHAPE, place, words * 2 + is_acronym(text), KITH_PAIR_NO_ITEM);
    if (mention->type == KITH_TYPE_PERSON)
        return 0;
    add(p, HEAD, place, head, KITH_PAIR_NO_ITEM);
    add(p, HEAD_DISTANCE, mix(place, head), rough(p->to - p->from - 1), KITH_PAIR_NO_ITEM);
    if (mention->token_count > 1)
        add(p, HEADS, place, name_word(p, mention->token), KITH_PAIR_NO_ITEM);
    add(p, NAME, place, entity->name, KITH_PAIR_NO_ITEM);
    return entity->name;
}

static void add_names(pair *p)
{
    uint32_t a = add_name(p, p->a, p->entity_a, 0), b = add_name(p, p->b, p->entity_b, 1);
    if (a && b)
        add(p, NAMES, a, b, KITH_PAIR_NO_ITEM);
}

/* Is one, by the gazetteer, in the other: 0 not known, 1 elsewhere, 2 in it. */
static uint32_t is_in(const kith_relation_entity *one, const kith_relation_entity *other)
{
    uint32_t found = one->home_count && (other->country || other->home_count) ? 1 : 0;
    for (size_t i = 0; i < one->home_count; i++) {
        if (other->country ? one->homes[i].country == other->country
                           : one->homes[i].region == other->region)
            return 2;
    }
    return found;
}

static bool is_beside(const kith_relation_entity *one, const kith_relation_entity *other)
{
    for (size_t i = 0; i < one->home_count; i++)
        for (size_t k = 0; k < other->home_count; k++)
            if (one->homes[i].country == other->homes[k].country)
                return true;
    return false;
}

static void add_gazetteer(pair *p)
{
    uint32_t forth = is_in(p->entity_a, p->entity_b), back = is_in(p->entity_b, p->entity_a);
    if (forth || back) {
        add(p, HOME, forth, back, KITH_PAIR_NO_ITEM);
        uint32_t distance = rough(p->to - p->from - 1);
        add(p, HOME, forth * 3 + back + 16, distance, KITH_PAIR_NO_ITEM);
        if (distance < 4)
            add(p, HOME, forth * 3 + back + 32, whole_between(p), KITH_PAIR_NO_ITEM);
    }
    if (p->entity_a->home_count && p->entity_b->home_count)
        add(p, SAME_HOME, is_beside(p->entity_a, p->entity_b), 0, KITH_PAIR_NO_ITEM);
}

static int compare_clue(const void *key, const void *element)
{
    const kith_relation_clue *p = key, *q = element;
    if (p->low != q->low)
        return p->low < q->low ? -1 : 1;
    return p->high < q->high ? -1 : p->high > q->high;
}

/* How other sentences join the two where they stand close. */
static void add_clues(pair *p)
{
    enum { CLUES_MAX = 4 };
    const kith_relation_reading *r = p->reading;
    uint32_t a = p->a->entity, b = p->b->entity;
    kith_relation_clue key = {.low = a < b ? a : b, .high = a < b ? b : a};
    size_t at = kith_search_place(&key, r->clues, r->clue_count, sizeof key, compare_clue);
    for (size_t i = at; i < r->clue_count && i < at + CLUES_MAX; i++) {
        if (compare_clue(&key, &r->clues[i]) != 0)
            break;
        add(p, CLUE, r->clues[i].words, r->clues[i].turned != (a > b), KITH_PAIR_NO_ITEM);
    }
}

static void add_document(pair *p)
{
    const kith_relation_entity *entities[] = {p->entity_a, p->entity_b};
    for (uint32_t side = 0; side < 2; side++)
        for (size_t i = 0; i < entities[side]->title_count; i++)
            add(p, TITLE, side, entities[side]->titles[i], KITH_PAIR_NO_ITEM);
    if (p->a->type == KITH_TYPE_COUNTRY || p->b->type == KITH_TYPE_COUNTRY)
        add(p, MAIN_COUNTRY, p->a->entity == p->reading->country,
            p->b->entity == p->reading->country, KITH_PAIR_NO_ITEM);
    if (p->reading->clue_count)
        add_clues(p);
}

bool kith_pair_is_near(const kith_relation_reading *reading, size_t first, size_t second)
{
    const kith_mention *mentions = &reading->extraction->mentions[reading->first_mention];
    return second - first <= KITH_RELATION_OTHERS_MAX &&
           reading->places[second] - reading->places[first] <= KITH_RELATION_REACH &&
           mentions[first].entity != mentions[second].entity;
}

void kith_pair_features_find(const kith_relation_reading *reading, size_t first, size_t second,
                             unsigned without, kith_pair_features *out)
{
    static void (*const steps[KITH_PAIR_FEATURE_KIND_COUNT])(pair *) = {
        [KITH_PAIR_TYPES] = add_types,         [KITH_PAIR_BETWEEN] = add_between,
        [KITH_PAIR_AROUND] = add_around,       [KITH_PAIR_NAMES] = add_names,
        [KITH_PAIR_GAZETTEER] = add_gazetteer, [KITH_PAIR_DOCUMENT] = add_document,
    };
    const kith_mention *mentions = &reading->extraction->mentions[reading->first_mention];
    pair p = {
        .reading = reading,
        .a = &mentions[first],
        .b = &mentions[second],
        .entity_a = &reading->entities[mentions[first].entity],
        .entity_b = &reading->entities[mentions[second].entity],
        .from = reading->places[first],
        .to = reading->places[second],
        .without = without,
        .out = out,
    };
    out->count = 0;
    p.sides = (uint32_t)kith_relation_side_of(p.a) * KITH_RELATION_SIDE_COUNT +
              (uint32_t)kith_relation_side_of(p.b);
    for (int kind = 0; kind < KITH_PAIR_FEATURE_KIND_COUNT; kind++)
        if (!(without >> kind & 1))
            steps[kind](&p);
}
