/* extract/names/person.h - what of a person's name tells people apart. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_PERSON_H
#define KITH_EXTRACT_NAMES_PERSON_H

#include "extract/names/name.h"

typedef struct kith_person_name {
    kith_name core;   /* without titles and ordinal: "John Paul" of "Pope John Paul II" */
    kith_str ordinal; /* key of "Jr.", "Sr.", "II", "XVI", or empty */
    kith_name shown;  /* the name to show: as written, but for titles; "Pope Francis" keeps his */
    bool only_title;  /* nothing but a title, as in "Mr President" */
} kith_person_name;

/** What a word, as written, may be at the beginning of a person's name without being of it. */
typedef enum kith_person_title {
    KITH_PERSON_TITLE_NONE,
    KITH_PERSON_TITLE,        /* "Mr", "Sen.", "Deputy" */
    KITH_PERSON_TITLE_HONOUR, /* one that a reader would miss before a single name: "Queen" */
} kith_person_title;

/** Which kind of title the word `word` is. */
kith_person_title kith_person_title_of(kith_str word);

/** Is `word` a title that may follow whose it is: "President" of "Bundesbank President"? */
bool kith_person_word_is_office(kith_str word);

/** Is `word` one that follows the name of one of several who bear it: "Jr.", "III"? */
bool kith_person_word_is_ordinal(kith_str word);

/** Take `name`, of at least one word, apart. The result borrows its words. */
kith_person_name kith_person_name_parse(kith_name name);

/** More than a bare surname or given name: "John Smith", "J. Smith", "Elizabeth II"; "Van der Meer"
 * is a surname. */
bool kith_person_name_is_full(const kith_person_name *name);

/** Does a full name begin with an initial, as in "J. Smith"? */
bool kith_person_name_begins_with_initial(const kith_person_name *name);

/** How a name may be another writing of a longer one. */
typedef enum kith_person_match {
    KITH_PERSON_OTHER,
    KITH_PERSON_SLIP, /* but for a slip of spelling in a long word */
    KITH_PERSON_SAME,
} kith_person_match;

/**
 * Can the full name `a` be another writing of the full name `b`, which has no fewer words?
 *
 * Middle names may be missing and given names be initials or common short forms; the order may be
 * that of family name first. "Donald Trump" is not Donald Trump Jr.: who leaves out nothing else
 * leaves that out to name the father.
 */
kith_person_match kith_person_name_match(const kith_person_name *a, const kith_person_name *b);

/** Is an ordinal "jr" or "junior"? */
bool kith_person_ordinal_is_younger(kith_str ordinal);

/**
 * Is one of the words the other with a slip of spelling: one letter missing, changed or swapped
 * with its neighbour? Short words and plurals, as "Clintons", are no slips.
 */
bool kith_person_word_is_slip(kith_str a, kith_str b);

#endif
