/* extract/names/person.c - what of a person's name tells people apart. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/person.h"

#include "extract/names/given_name.h"

/* A slip of spelling is forgiven in words of at least so many bytes. */
enum { SLIP_MIN = 6 };

#define AMONG(key, words) kith_word_among((key), (words), sizeof(words) / sizeof *(words))

static const char *const titles[] = {
    "acting",     "admiral",      "archbishop",  "ayatollah",
    "baron",      "baroness",     "bishop",      "brigadier",
    "capt",       "captain",      "cardinal",    "chairman",
    "chancellor", "chief",        "col",         "colonel",
    "commander",  "commissioner", "congressman", "corporal",
    "cpl",        "crown",        "dame",        "deputy",
    "doctor",     "dr",           "emir",        "emperor",
    "empress",    "ex",           "executive",   "former",
    "frau",       "gen",          "general",     "gov",
    "governor",   "grand",        "herr",        "hon",
    "imam",       "inspector",    "judge",       "justice",
    "king",       "lady",         "lieutenant",  "lord",
    "lt",         "madam",        "madame",      "maj",
    "major",      "mayor",        "messrs",      "minister",
    "miss",       "monsieur",     "mother",      "mr",
    "mrs",        "ms",           "mullah",      "pastor",
    "pope",       "premier",      "president",   "prime",
    "prince",     "princess",     "prof",        "professor",
    "queen",      "rabbi",        "rep",         "representative",
    "rev",        "reverend",     "secretary",   "sen",
    "senator",    "sergeant",     "sgt",         "shah",
    "sheik",      "sheikh",       "sir",         "sultan",
    "the",        "tsar",         "vice",
};

/* Titles that a reader would miss before a single name: "Queen Elizabeth", "Mother Teresa". */
static const char *const titles_of_mononyms[] = {
    "emir", "emperor", "empress",  "imam",  "king", "lady",  "lord",   "mother", "mullah",
    "pope", "prince",  "princess", "queen", "shah", "sheik", "sheikh", "sultan", "tsar",
};

/* Titles that follow whose they are: "Bundesbank President Karl Otto Poehl". */
static const char *const offices[] = {
    "analyst",  "chairman",  "chancellor", "director",  "economist",   "governor",
    "minister", "president", "secretary",  "spokesman", "spokeswoman",
};

/* Words that begin a surname. */
static const char *const particles[] = {
    "al",  "bin", "da", "de", "del", "della", "den", "der", "di",  "do",
    "dos", "du",  "el", "la", "le",  "ten",   "ter", "van", "von",
};

static const char *const ordinals[] = {
    "i",   "ii",   "iii", "iv", "ix",  "jr",   "junior", "senior", "sr",  "v",     "vi",
    "vii", "viii", "x",   "xi", "xii", "xiii", "xiv",    "xv",     "xvi", "xxiii",
};

kith_person_name kith_person_name_parse(kith_name name)
{
    size_t from = 0, to = name.count;
    for (size_t i = 1; i + 2 < to; i++)
        if (AMONG(name.words[i].key, offices))
            from = i;
    while (from + 1 < to && AMONG(name.words[from].key, titles))
        from++;
    kith_person_name person = {.only_title = from + 1 == to && from > 0 &&
                                             AMONG(name.words[from].key, titles)};
    bool mononym = to - from == 1 || (to - from == 2 && AMONG(name.words[to - 1].key, ordinals));
    bool keeps_title = from > 0 && mononym && AMONG(name.words[from - 1].key, titles_of_mononyms);
    person.shown = kith_name_slice(name, keeps_title ? from - 1 : from, to);

    if (to - from > 1 && AMONG(name.words[to - 1].key, ordinals))
        person.ordinal = name.words[--to].key;
    person.core = kith_name_slice(name, from, to);
    return person;
}

bool kith_person_name_is_full(const kith_person_name *name)
{
    bool full = name->ordinal.len > 0;
    for (size_t i = 0; i + 1 < name->core.count; i++)
        full = full || !AMONG(name->core.words[i].key, particles);
    return full;
}

/* "j", or a letter of another script. */
static bool is_initial(kith_str key)
{
    return key.len == 1 || (key.len <= 4 && (unsigned char)key.ptr[0] >= 0xc0 &&
                            ((unsigned char)key.ptr[0] >= 0xf0   ? key.len == 4
                             : (unsigned char)key.ptr[0] >= 0xe0 ? key.len == 3
                                                                 : key.len == 2));
}

bool kith_person_name_begins_with_initial(const kith_person_name *name)
{
    return name->core.count > 1 && is_initial(name->core.words[0].key);
}

bool kith_person_word_is_slip(kith_str a, kith_str b)
{
    if (a.len > b.len) {
        kith_str longer = a;
        a = b;
        b = longer;
    }
    if (a.len < SLIP_MIN || b.len - a.len > 1)
        return false;
    bool plural = a.len < b.len && b.ptr[b.len - 1] == 's' && kith_str_starts(b, a);
    if (plural)
        return false;
    size_t same = 0, tail = 0;
    while (same < a.len && a.ptr[same] == b.ptr[same])
        same++;
    while (tail < a.len - same && a.ptr[a.len - 1 - tail] == b.ptr[b.len - 1 - tail])
        tail++;
    size_t left = a.len - same - tail;
    if (left <= (a.len == b.len ? 1 : 0))
        return true;
    return a.len == b.len && left == 2 && a.ptr[same] == b.ptr[same + 1] &&
           a.ptr[same + 1] == b.ptr[same];
}

static bool given_names_match(kith_str a, kith_str b)
{
    if (kith_str_equal(a, b))
        return true;
    if (is_initial(a) || is_initial(b))
        return kith_str_starts(a, b) || kith_str_starts(b, a);
    return kith_given_name_is_variant(a, b);
}

/* Do the given names of `a` come in this order among those of `b`? */
static bool given_names_align(kith_name a, kith_name b)
{
    size_t at = 0;
    for (size_t i = 0; i + 1 < a.count; i++) {
        kith_str given = a.words[i].key;
        while (at + 1 < b.count && !given_names_match(given, b.words[at].key)) {
            /* An initial stands for the first name or for the one that follows. */
            if (is_initial(given))
                return false;
            at++;
        }
        if (at + 1 >= b.count)
            return false;
        at++;
    }
    return true;
}

bool kith_person_name_matches(const kith_person_name *a, const kith_person_name *b)
{
    if (a->ordinal.len && b->ordinal.len && !kith_str_equal(a->ordinal, b->ordinal))
        return false;
    if (a->core.count == 0 || a->core.count > b->core.count)
        return false;
    kith_str a_first = a->core.words[0].key, b_first = b->core.words[0].key;
    kith_str a_last = a->core.words[a->core.count - 1].key;
    kith_str b_last = b->core.words[b->core.count - 1].key;

    if (kith_str_equal(a_last, b_last)) {
        return given_names_align(a->core, b->core) ||
               (a->core.count == b->core.count && a->core.count > 1 &&
                kith_person_word_is_slip(a_first, b_first));
    }
    if (a->core.count != b->core.count || a->core.count < 2)
        return false;
    if (a->core.count == 2 && kith_str_equal(a_first, b_last) && kith_str_equal(a_last, b_first))
        return true;
    return kith_str_equal(a_first, b_first) && !is_initial(a_first) &&
           kith_person_word_is_slip(a_last, b_last);
}
