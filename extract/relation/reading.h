/* extract/relation/reading.h - reading: a document as its relations are looked for, sentence by
 * sentence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RELATION_READING_H
#define KITH_EXTRACT_RELATION_READING_H

#include "extract/entity/entity.h"
#include "extract/relation/gazetteer.h"

enum {
    KITH_RELATION_TITLES_MAX = 6, /* words that stand before an entity, kept of a document */
    KITH_RELATION_ITEMS_MAX = KITH_SENTENCE_TOKENS_MAX,
    KITH_RELATION_REACH = 45,      /* items between two mentions that are looked at */
    KITH_RELATION_OTHERS_MAX = 10, /* mentions between them */
    KITH_RELATION_CLOSE = 4,       /* items between two that stand close */
};

/** A mention as features see it: a type, demonyms apart. */
typedef enum kith_relation_side {
    KITH_RELATION_SIDE_PERSON,
    KITH_RELATION_SIDE_BODY,
    KITH_RELATION_SIDE_COUNTRY,
    KITH_RELATION_SIDE_PLACE,
    KITH_RELATION_SIDE_DEMONYM,
    KITH_RELATION_SIDE_COUNT,
} kith_relation_side;

/** A word of a sentence, or a mention, which counts as one. */
typedef struct kith_relation_item {
    uint32_t word;    /* hash in lower case, digits as 0; of a mention: its side */
    uint32_t stem;    /* of its first five bytes */
    uint32_t token;   /* of the document, the first of a mention's */
    uint32_t mention; /* of the document, + 1; 0: a word */
} kith_relation_item;

/** What a document tells of an entity. */
typedef struct kith_relation_entity {
    uint32_t name;    /* hash of its name */
    uint16_t country; /* its own code, of a country */
    uint16_t region;  /* its name as that of a region */
    kith_gazetteer_home homes[KITH_GAZETTEER_HOMES_MAX];
    uint8_t home_count, title_count;
    uint32_t titles[KITH_RELATION_TITLES_MAX]; /* words before it, and behind it and a comma */
    uint32_t mentions;
} kith_relation_entity;

/** How a sentence names two entities close to one another. */
typedef struct kith_relation_clue {
    uint32_t low, high; /* entities, the lower number first */
    uint32_t words;     /* hash of what is between */
    uint32_t turned;    /* 1: the higher is named first */
} kith_relation_clue;

typedef struct kith_relation_reading {
    const kith_document *document;
    const kith_extraction *extraction;
    kith_relation_entity *entities;
    kith_relation_clue *clues; /* ordered */
    size_t clue_count, clue_room;
    uint32_t country; /* the entity of the country most mentioned, or UINT32_MAX */

    /* Of the sentence that is read. */
    uint32_t sentence, first_mention, mention_end; /* of the document */
    size_t item_count;
    uint32_t numbers; /* items that are numbers */
    kith_relation_item items[KITH_RELATION_ITEMS_MAX];
    uint32_t places[KITH_RELATION_ITEMS_MAX]; /* item of each mention */
} kith_relation_reading;

/** Read what `document` tells of its entities; scratch memory is in `arena`, `*out` the caller's.
 */
void kith_relation_reading_make(const kith_document *document, const kith_extraction *extraction,
                                const kith_gazetteer *gazetteer, kith_arena *arena,
                                kith_relation_reading *out);

/**
 * Read the next sentence that names two, beginning with that of mention `*next`, which is moved on;
 * false: there is none. Mentions beyond KITH_RELATION_ITEMS_MAX items are left out.
 */
bool kith_relation_reading_next(kith_relation_reading *reading, uint32_t *next);

/** Free what is not the arena's. Accepts NULL. */
void kith_relation_reading_clear(kith_relation_reading *reading);

kith_relation_side kith_relation_side_of(const kith_mention *mention);

#endif
