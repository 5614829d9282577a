/* extract/names/organization.c - which writings of an organization's name belong together. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/organization.h"

#include "extract/names/country.h"

#define AMONG(key, words) kith_word_among((key), (words), sizeof(words) / sizeof *(words))

enum {
    ACRONYM_MAX = 8,
    LEFT_OUT_MAX = 2, /* words that a name may lose at its beginning */
};

static const char *const regions[] = {"africa",   "america", "asia",
                                      "catholic", "europe",  "european"};

/* "and" for what "Co" leaves of "Morgan Stanley and Co". */
static const char *const legal_forms[] = {
    "&",    "ab",  "ag",           "and", "asa",  "bhd",     "bv",  "co",  "corp", "corporation",
    "gmbh", "inc", "incorporated", "kg",  "kgaa", "limited", "llc", "llp", "ltd",  "nv",
    "oy",   "oyj", "plc",          "pty", "sa",   "sarl",    "se",  "spa", "srl",
};

static const char *const small_words[] = {
    "&",  "a",   "an",  "and", "das", "de", "del", "der", "des", "di", "die", "du",
    "et", "for", "fur", "in",  "la",  "le", "of",  "on",  "the", "to", "und", "y",
};

/* What may follow a name that is known by its beginning: "Amnesty International". */
static const char *const tails[] = {
    "agency",          "airlines",      "airways",        "association",  "bank",
    "broadcasting",    "club",          "communications", "company",      "corporation",
    "energy",          "entertainment", "federation",     "foundation",   "gazette",
    "group",           "holding",       "holdings",       "industries",   "institute",
    "international",   "media",         "motor",          "motors",       "movement",
    "network",         "news",          "organisation",   "organization", "party",
    "pharmaceuticals", "post",          "press",          "systems",      "technologies",
    "telecom",         "times",         "trust",          "university",
};

/* Words that name a body of the state, or a party, in every country. */
static const char *const bodies[] = {
    "administration",
    "affairs",
    "agrarian",
    "agriculture",
    "air",
    "and",
    "armed",
    "army",
    "assembly",
    "authority",
    "bank",
    "board",
    "bureau",
    "cabinet",
    "center",
    "central",
    "centre",
    "chamber",
    "christian",
    "christians",
    "coalition",
    "commerce",
    "commission",
    "committee",
    "communist",
    "communists",
    "congress",
    "conservative",
    "conservatives",
    "constitutional",
    "council",
    "court",
    "courts",
    "culture",
    "customs",
    "defence",
    "defense",
    "democrat",
    "democratic",
    "democrats",
    "department",
    "deputies",
    "development",
    "economic",
    "economics",
    "economy",
    "education",
    "election",
    "elections",
    "electoral",
    "employment",
    "energy",
    "environment",
    "exchequer",
    "finance",
    "finances",
    "fisheries",
    "for",
    "force",
    "forces",
    "foreign",
    "forestry",
    "freedom",
    "government",
    "green",
    "greens",
    "health",
    "high",
    "home",
    "house",
    "housing",
    "independence",
    "industry",
    "information",
    "institute",
    "intelligence",
    "interior",
    "justice",
    "labor",
    "labour",
    "left",
    "liberal",
    "liberals",
    "liberation",
    "lower",
    "ministry",
    "moderate",
    "moderates",
    "national",
    "nationalist",
    "nationalists",
    "nationals",
    "navy",
    "of",
    "office",
    "opposition",
    "parliament",
    "parties",
    "party",
    "people",
    "peoples",
    "planning",
    "police",
    "progress",
    "progressive",
    "progressives",
    "prosecutor",
    "prosecutors",
    "public",
    "radical",
    "radicals",
    "reform",
    "representatives",
    "republican",
    "republicans",
    "revenue",
    "science",
    "secret",
    "security",
    "senate",
    "service",
    "services",
    "social",
    "socialist",
    "socialists",
    "statistics",
    "supreme",
    "the",
    "tourism",
    "trade",
    "transport",
    "transportation",
    "treasury",
    "tribunal",
    "union",
    "unity",
    "upper",
    "welfare",
    "workers",
};

/* With those, words that name a body in every town. */
static const char *const town_words[] = {
    "borough", "brigade",  "cathedral", "church",   "city",       "college",
    "county",  "district", "fire",      "hospital", "library",    "municipal",
    "museum",  "parish",   "school",    "town",     "university", "village",
};

/* What a text calls a body once it has named it in full: "the Council". */
static const char *const heads[] = {
    "academy",      "agency",     "alliance",    "assembly",   "association", "authority",
    "bank",         "board",      "brotherhood", "bureau",     "center",      "centre",
    "chamber",      "church",     "club",        "commission", "committee",   "company",
    "congress",     "council",    "court",       "department", "federation",  "forum",
    "foundation",   "front",      "fund",        "group",      "institute",   "institution",
    "league",       "ministry",   "movement",    "museum",     "observatory", "office",
    "organization", "parliament", "party",       "senate",     "society",     "tribunal",
    "union",        "university",
};

/* Kinds of body that are named for another: a company's foundation, a city's party. */
static const char *const offshoots[] = {
    "academy",    "association", "award",      "center",    "centre",     "church",   "club",
    "college",    "commission",  "committee",  "community", "council",    "court",    "department",
    "festival",   "forum",       "foundation", "fund",      "government", "hospital", "institute",
    "league",     "library",     "magazine",   "ministry",  "museum",     "news",     "office",
    "parliament", "party",       "police",     "post",      "prize",      "project",  "research",
    "school",     "society",     "stadium",    "team",      "theater",    "theatre",  "times",
    "today",      "tribune",     "trust",      "union",     "university", "week",
};

kith_name kith_organization_name_strip(kith_name name)
{
    size_t from = 0, to = name.count;
    if (to > 1 && kith_str_equal(name.words[0].key, KITH_STR("the")))
        from = 1;
    while (to > from + 1 && AMONG(name.words[to - 1].key, legal_forms))
        to--;
    return kith_name_slice(name, from, to);
}

bool kith_organization_word_is_legal_form(kith_str key)
{
    return AMONG(key, legal_forms);
}

bool kith_organization_name_is_acronym(kith_name name)
{
    if (name.count != 1 || name.words[0].key.len < 2 || name.words[0].key.len > ACRONYM_MAX)
        return false;
    kith_str text = name.words[0].text;
    size_t capitals = 0;
    for (size_t i = 0; i < text.len; i++)
        capitals += text.ptr[i] >= 'A' && text.ptr[i] <= 'Z';
    return capitals >= 2 && 2 * capitals > name.words[0].key.len;
}

kith_str kith_organization_name_initials(kith_name name, bool with_small_words, kith_arena *arena)
{
    char *initials = kith_arena_alloc(arena, name.count + 1);
    size_t length = 0;
    for (size_t i = 0; i < name.count && name.count > 1; i++) {
        if (with_small_words || !AMONG(name.words[i].key, small_words))
            initials[length++] = name.words[i].key.ptr[0];
    }
    return (kith_str){initials, length};
}

/* Countries and what else names a region: "Europe" is not the Council of Europe. */
static bool is_region(kith_name name)
{
    kith_country_match match;
    return kith_country_find(kith_name_as_written(name), &match) ||
           AMONG(name.words[name.count - 1].key, regions);
}

/* "Volkswagen" of "Volkswagen Group". */
static bool is_beginning(kith_name a, kith_name b)
{
    if (!kith_name_equal(a, kith_name_slice(b, 0, a.count)))
        return false;
    for (size_t i = a.count; i < b.count; i++) {
        if (!AMONG(b.words[i].key, tails) && !AMONG(b.words[i].key, legal_forms))
            return false;
    }
    return true;
}

/* "Bank of China", which is not short for the People's Bank of China. */
static bool is_of_region(kith_name name)
{
    return name.count > 2 && kith_str_equal(name.words[1].key, KITH_STR("of")) &&
           is_region(kith_name_slice(name, 2, name.count));
}

/* "Telekom" of "Deutsche Telekom", "Humboldt Foundation" of "Alexander von Humboldt Foundation". */
static bool is_end(kith_name a, kith_name b)
{
    return b.count - a.count <= LEFT_OUT_MAX &&
           kith_name_equal(a, kith_name_slice(b, b.count - a.count, b.count)) &&
           !kith_organization_name_is_acronym(a) && !is_region(a) && !is_of_region(a);
}

/* "Council" of "Council of Europe". */
static bool is_head(kith_name a, kith_name b)
{
    if (a.count != 1 || !AMONG(a.words[0].key, heads))
        return false;
    for (size_t i = 0; i < b.count; i++) {
        if (kith_str_equal(b.words[i].key, a.words[0].key))
            return true;
    }
    return false;
}

bool kith_organization_name_shortens(kith_name a, kith_name b)
{
    return a.count > 0 && a.count < b.count &&
           (is_beginning(a, b) || is_end(a, b) || is_head(a, b));
}

bool kith_organization_name_recalls(kith_name a, kith_name b)
{
    if (a.count != 1 || b.count < 2 || b.count > 3 || is_region(a) ||
        !kith_str_equal(a.words[0].key, b.words[0].key))
        return false;
    for (size_t i = 1; i < b.count; i++)
        if (AMONG(b.words[i].key, small_words) || AMONG(b.words[i].key, offshoots) ||
            is_region(kith_name_slice(b, i, i + 1)))
            return false;
    return true;
}

bool kith_organization_name_is_of_any_country(kith_name name)
{
    for (size_t i = 0; i < name.count; i++)
        if (!AMONG(name.words[i].key, bodies))
            return false;
    return name.count > 0;
}

bool kith_organization_name_is_of_any_town(kith_name name)
{
    size_t of_town = 0;
    for (size_t i = 0; i < name.count; i++) {
        bool town = AMONG(name.words[i].key, town_words);
        if (!town && !AMONG(name.words[i].key, bodies))
            return false;
        of_town += town;
    }
    return of_town > 0;
}
