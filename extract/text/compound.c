/* extract/text/compound.c - compounds: which hyphens part a name from another word. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/text/compound.h"

#include "extract/names/country.h"
#include "extract/base/utf8.h"

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

/* Prefixes of common words, which a sentence or a headline may begin with. */
static const char prefixes[][PART_MAX + 1] = {
    "anti",  "co",   "counter", "cross", "de",   "ex",   "extra", "far",   "first", "five",
    "four",  "full", "half",    "hard",  "high", "home", "ill",   "inter", "intra", "large",
    "long",  "low",  "mid",     "multi", "new",  "non",  "off",   "on",    "one",   "open",
    "over",  "part", "post",    "pre",   "pro",  "re",   "self",  "semi",  "short", "six",
    "small", "so",   "sub",     "super", "ten",  "then", "third", "three", "two",   "ultra",
    "under", "up",   "vice",    "war",   "well", "wide",
};

/* Those of them that stand before names. */
static const char name_prefixes[][PART_MAX + 1] = {
    "anti", "ex", "mid", "non", "post", "pre", "pro", "then",
};

/* What countries are named together with: regions, capitals and forms made for compounds. */
static const char regions[][PART_MAX + 1] = {
    "africa",    "african",   "afro",    "americas", "anglo",    "ankara",     "arab",    "asia",
    "asian",     "atlantic",  "athens",  "austro",   "balkans",  "baltic",     "beijing", "berlin",
    "brussels",  "caribbean", "euro",    "europe",   "european", "franco",     "gaza",    "greco",
    "hispano",   "indo",      "israelo", "italo",    "kiev",     "kurdish",    "kyiv",    "latin",
    "london",    "luso",      "madrid",  "moscow",   "nippo",    "pacific",    "paris",   "polono",
    "pyongyang", "rome",      "russo",   "seoul",    "serbo",    "sino",       "soviet",  "taliban",
    "tehran",    "tokyo",     "turco",   "vienna",   "warsaw",   "washington",
};

/* Countries that are surnames as well, as in "Holland-Kaye". */
static const char surnames[][PART_MAX + 1] = {"england", "france", "holland", "ireland"};

/* Names that hold a country's but are one. */
static const char wholes[][PART_MAX + 1] = {"austria-hungary", "czecho-slovakia",
                                            "georgia-pacific"};

/* Lower-case particles that belong to the name behind them, in bytewise order. */
static const char particles[][PART_MAX + 1] = {
    "abd",   "abu", "ad",   "al",  "am", "an",  "ar",   "as",  "ash", "at",  "au", "aux",
    "az",    "bin", "bint", "da",  "de", "del", "des",  "di",  "do",  "dos", "du", "el",
    "en",    "et",  "ibn",  "la",  "le", "les", "mac",  "neo", "og",  "ol",  "on", "ou",
    "saint", "san", "sous", "sur", "ul", "und", "upon", "ur",  "van", "von", "zu",
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

/* How a capitalised part of a compound looks. */
typedef enum name {
    NAME_UNKNOWN,
    NAME_PARTNER, /* stands beside countries: a region, an acronym, perhaps a country */
    NAME_COUNTRY,
} name;

/* Two capitals or more and nothing else but digits and stops: "EU", "U.S". */
static bool is_acronym(kith_str part)
{
    size_t capitals = 0;
    for (size_t i = 0; i < part.len; i++) {
        if (kith_utf8_ascii[part.ptr[i] & 0x7f] == KITH_CHAR_LOWER || (part.ptr[i] & 0x80))
            return false;
        capitals += kith_utf8_ascii[(unsigned char)part.ptr[i]] == KITH_CHAR_UPPER;
    }
    return capitals > 1;
}

static name name_of(kith_str part)
{
    kith_country_match match;
    if (kith_country_find(part, &match))
        return match.certainty == KITH_COUNTRY_SURE && !IN_LIST(part, surnames) ? NAME_COUNTRY
                                                                                : NAME_PARTNER;
    return is_acronym(part) || IN_LIST(part, regions) ? NAME_PARTNER : NAME_UNKNOWN;
}

/* "-supervised", "-facing": what a verb or a longer word than a syllable of a name ends in. */
static bool is_participle(kith_str right)
{
    return (right.len >= 6 && kith_str_ends(right, KITH_STR("ed"))) ||
           (right.len >= 6 && kith_str_ends(right, KITH_STR("ing")));
}

/* "German-born", "UN-supervised" but not "Ki-moon", "Long-term". */
static bool name_before_word(kith_str left, kith_str right)
{
    if (IN_LIST(left, prefixes))
        return false;
    return IN_LIST(right, suffixes) || is_participle(right) || name_of(left) != NAME_UNKNOWN;
}

/* "German-Chinese", "EU-China" but not "Jean-Claude", "Guinea-Bissau". */
static bool name_before_name(kith_str whole, kith_str left, kith_str right)
{
    if (IN_LIST(left, name_prefixes))
        return true;
    kith_country_match match;
    if (IN_LIST(whole, wholes) || kith_country_find(whole, &match))
        return false;
    name a = name_of(left), b = name_of(right);
    return a == NAME_COUNTRY || b == NAME_COUNTRY || (a == NAME_PARTNER && b == NAME_PARTNER) ||
           IN_LIST(right, suffixes);
}

bool kith_compound_splits(kith_str whole, size_t left_end, size_t right_start)
{
    size_t len;
    kith_str left = kith_str_slice(whole, 0, left_end);
    kith_str right = kith_str_slice(whole, right_start, whole.len);
    kith_char left_first = kith_utf8_at(left, 0, &len);
    kith_char right_first = kith_utf8_at(right, 0, &len);
    if (left_first == KITH_CHAR_UPPER && left.len > 1)
        return right_first == KITH_CHAR_UPPER   ? name_before_name(whole, left, right)
               : right_first == KITH_CHAR_LOWER ? name_before_word(left, right)
                                                : false;
    return left_first == KITH_CHAR_LOWER && right_first == KITH_CHAR_UPPER && left.len > 1 &&
           !IN_LIST(left, particles);
}
