/* extract/compound.c - compounds: which hyphens part a name from another word. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/compound.h"

#include "extract/utf8.h"

#define PART_MAX 15

/* What follows a name and a hyphen, in bytewise order. */
static const char suffixes[][PART_MAX + 1] = {
    "affiliated", "aided",     "aimed",      "aligned",  "allied",    "area",      "backed",
    "based",      "bashing",   "born",       "bound",    "bred",      "brokered",  "built",
    "centric",    "class",     "controlled", "critical", "designed",  "developed", "dominated",
    "drafted",    "driven",    "educated",   "era",      "financed",  "focused",   "free",
    "friendly",   "funded",    "grown",      "haired",   "headed",    "held",      "inspired",
    "installed",  "issued",    "language",   "led",      "level",     "like",      "linked",
    "listed",     "made",      "majority",   "managed",  "mandated",  "mediated",  "only",
    "operated",   "organised", "organized",  "oriented", "owned",     "part",      "produced",
    "raised",     "ravaged",   "registered", "related",  "ruled",     "run",       "sanctioned",
    "skeptic",    "speaking",  "speaker",    "speakers", "sponsored", "style",     "supplied",
    "supported",  "sceptic",   "trained",    "type",     "wide",      "winning",
};

/* Lower-case particles that belong to the name behind them, in bytewise order. */
static const char particles[][PART_MAX + 1] = {
    "abd", "abu", "ad", "al", "an",    "ar",   "as",  "ash", "at", "az", "bin", "bint", "de",
    "del", "di",  "du", "el", "en",    "es",   "et",  "ibn", "la", "le", "les", "og",   "ol",
    "or",  "os",  "ou", "oz", "saint", "sous", "sur", "und", "ul", "ur", "us",
};

/* Fold a short ASCII word to lower case; false when it is longer or something else. */
static bool fold_part(kith_str part, char folded[PART_MAX + 1])
{
    if (part.len > PART_MAX)
        return false;
    for (size_t i = 0; i < part.len; i++) {
        char c = part.ptr[i];
        folded[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    folded[part.len] = '\0';
    return true;
}

static bool in_list(kith_str part, const char (*list)[PART_MAX + 1], size_t count)
{
    char folded[PART_MAX + 1];
    if (!fold_part(part, folded))
        return false;
    for (size_t i = 0; i < count; i++)
        if (strcmp(folded, list[i]) == 0)
            return true;
    return false;
}

#define IN_LIST(part, list) in_list((part), (list), sizeof(list) / sizeof *(list))

bool kith_compound_splits(kith_str left, kith_str right)
{
    size_t len;
    kith_char left_first = kith_utf8_at(left, 0, &len);
    kith_char right_first = kith_utf8_at(right, 0, &len);
    if (left_first == KITH_CHAR_UPPER)
        return IN_LIST(right, suffixes);
    return left_first == KITH_CHAR_LOWER && right_first == KITH_CHAR_UPPER && left.len > 1 &&
           !IN_LIST(left, particles);
}
