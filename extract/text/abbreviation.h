/* extract/text/abbreviation.h - words that keep their full stop, and what the stop then means. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TEXT_ABBREVIATION_H
#define KITH_EXTRACT_TEXT_ABBREVIATION_H

#include "extract/base/str.h"

typedef enum kith_abbreviation {
    KITH_ABBREVIATION_NONE,
    KITH_ABBREVIATION_TITLE,   /* "Mr.", "Gen.": a name follows, no sentence ends */
    KITH_ABBREVIATION_INITIAL, /* "J.": a name follows, nearly always */
    KITH_ABBREVIATION_ACRONYM, /* "U.S.", "a.m.", "Ph.D." */
    KITH_ABBREVIATION_TAIL,    /* "Inc.", "Calif.", "etc.": may well end a sentence */
    KITH_ABBREVIATION_NUMBER,  /* "No.", "Fig.": one only before a number */
    KITH_ABBREVIATION_INNER,   /* "vs.", "cf.": a sentence goes on */
} kith_abbreviation;

/** What `word`, without its full stop, is; in all capitals too ("CORP"). Time: O(word.len). */
kith_abbreviation kith_abbreviation_find(kith_str word);

#endif
