/* extract/tagger/lexicon.h - what is known of words and names before any text is read. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_LEXICON_H
#define KITH_EXTRACT_TAGGER_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/base/buffer.h"
#include "extract/base/error.h"
#include "extract/base/str.h"

/** Lists that a word or a name of several words stands in, as bits. */
typedef enum kith_lexicon_class {
    KITH_CLASS_GIVEN = 1 << 0, /* given names */
    KITH_CLASS_SURNAME = 1 << 1,
    KITH_CLASS_PLACE = 1 << 2, /* cities and regions */
    KITH_CLASS_COUNTRY = 1 << 3,
    KITH_CLASS_DEMONYM = 1 << 4,
    KITH_CLASS_COMPANY = 1 << 5,
    KITH_CLASS_MEDIA = 1 << 6,       /* newspapers and broadcasters */
    KITH_CLASS_AGENCY = 1 << 7,      /* bodies of government */
    KITH_CLASS_TEAM = 1 << 8,        /* sides and leagues */
    KITH_CLASS_SCHOOL = 1 << 9,      /* universities and museums */
    KITH_CLASS_EVENT = 1 << 10,      /* awards, brands, holidays */
    KITH_CLASS_PERSON = 1 << 11,     /* full names of people */
    KITH_CLASS_LOWERCASE = 1 << 12,  /* written in lower case more often than not */
    KITH_CLASS_RARE_LOWER = 1 << 13, /* hardly ever written in lower case */
    KITH_CLASS_PREFIX = 1 << 15,     /* some longer name begins so: look on */
} kith_lexicon_class;

#define KITH_CLASS_BITS 14 /* the lists proper; the prefix mark is none */

/** How many grains of word clusters there are, coarse to fine; cluster 0 is "unknown". */
#define KITH_CLUSTER_GRAINS 4

typedef struct kith_lexicon_entry {
    uint32_t check;   /* of the key; 0 in an empty slot */
    uint16_t cluster; /* the finest grain */
    uint16_t classes; /* bits of kith_lexicon_class */
} kith_lexicon_entry;

/** A lexicon in place in a model; all borrowed. {0} knows no word. */
typedef struct kith_lexicon {
    const kith_lexicon_entry *slots; /* open addressing, linear probing */
    uint32_t slot_count;
    const uint16_t (*coarser)[KITH_CLUSTER_GRAINS]; /* finest cluster -> cluster of each grain */
    uint32_t cluster_count;
} kith_lexicon;

/** The key of a word as written. */
uint64_t kith_lexicon_word_key(kith_str word);

/** The key of a name: start from 0 and extend by the folded hash of each of its words. */
static inline uint64_t kith_lexicon_name_key(uint64_t key, uint64_t folded)
{
    key = (key ^ folded) * 0x9e3779b97f4a7c15u;
    return key ^ (key >> 29);
}

/** The entry of a key, or NULL. Time: O(1). */
const kith_lexicon_entry *kith_lexicon_find(const kith_lexicon *lexicon, uint64_t key);

/**
 * Compile a lexicon from a table into the bytes that a model carries.
 *
 * Lines of `table` are "grain TAB finest TAB g0 TAB g1 TAB g2", "word TAB text TAB cluster TAB
 * classes" or "name TAB words TAB classes". A word's text is as written, a name's words are
 * folded as kith_word_see() folds and parted by single spaces. Clusters and classes (as bits) are
 * decimal numbers below 65536; the line of a finest cluster comes before the words in it. Appends
 * to `out`. Returns KITH_EFORMAT with the line's number.
 */
KITH_CHECKED kith_status kith_lexicon_compile(kith_str table, kith_buffer *out, kith_error *err);

/**
 * Use the compiled bytes in place, aligned for uint32_t; KITH_EFORMAT when they are not whole.
 *
 * No bytes are an empty lexicon.
 */
KITH_CHECKED kith_status kith_lexicon_open(kith_str bytes, kith_lexicon *out, kith_error *err);

#endif
