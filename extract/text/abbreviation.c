/* extract/text/abbreviation.c - words that keep their full stop, and what the stop then means. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/text/abbreviation.h"

#include "extract/base/utf8.h"

#define WORD_MAX 7

typedef struct abbreviation {
    char word[WORD_MAX + 1];
    kith_abbreviation kind;
} abbreviation;

#define TITLE  KITH_ABBREVIATION_TITLE
#define TAIL   KITH_ABBREVIATION_TAIL
#define NUMBER KITH_ABBREVIATION_NUMBER
#define INNER  KITH_ABBREVIATION_INNER
/* In bytewise order. Those that are also plain words ("Mass", "Sun", "Art") are left out or ask
 * for a number behind them. */
static const abbreviation table[] = {
    {"Adm", TITLE},   {"Ala", TAIL},    {"Amb", TITLE},  {"Apr", TAIL},   {"Ariz", TAIL},
    {"Ark", TAIL},    {"Art", NUMBER},  {"Assn", TAIL},  {"Asst", TITLE}, {"Atty", TITLE},
    {"Aug", TAIL},    {"Ave", TAIL},    {"Blvd", TAIL},  {"Brig", TITLE}, {"Bros", TAIL},
    {"Calif", TAIL},  {"Capt", TITLE},  {"Cie", TAIL},   {"Cmdr", TITLE}, {"Co", TAIL},
    {"Col", TITLE},   {"Colo", TAIL},   {"Conn", TAIL},  {"Corp", TAIL},  {"Cos", TAIL},
    {"Cpl", TITLE},   {"Cpt", TITLE},   {"Dec", TAIL},   {"Dept", INNER}, {"Det", TITLE},
    {"Dr", TITLE},    {"Drs", TITLE},   {"Esq", TAIL},   {"Est", INNER},  {"Feb", TAIL},
    {"Fig", NUMBER},  {"Figs", NUMBER}, {"Fla", TAIL},   {"Fr", TITLE},   {"Fri", TAIL},
    {"Ft", TITLE},    {"Gen", TITLE},   {"Gens", TITLE}, {"Gov", TITLE},  {"Govs", TITLE},
    {"Hon", TITLE},   {"Hr", TITLE},    {"Inc", TAIL},   {"Insp", TITLE}, {"Intl", INNER},
    {"Jan", TAIL},    {"Jr", TAIL},     {"Jul", TAIL},   {"Jun", TAIL},   {"Kans", TAIL},
    {"Lt", TITLE},    {"Ltd", TAIL},    {"Maj", TITLE},  {"Mar", NUMBER}, {"Messrs", TITLE},
    {"Mfg", INNER},   {"Mich", TAIL},   {"Minn", TAIL},  {"Mlle", TITLE}, {"Mme", TITLE},
    {"Mon", TAIL},    {"Mont", TAIL},   {"Mr", TITLE},   {"Mrs", TITLE},  {"Ms", TITLE},
    {"Msgr", TITLE},  {"Mt", TITLE},    {"Natl", INNER}, {"Neb", TAIL},   {"Nev", TAIL},
    {"No", NUMBER},   {"Nos", NUMBER},  {"Nov", TAIL},   {"Oct", TAIL},   {"Okla", TAIL},
    {"Oreg", TAIL},   {"Penn", TAIL},   {"Pfc", TITLE},  {"Ph", INNER},   {"Pres", TITLE},
    {"Prof", TITLE},  {"Profs", TITLE}, {"Pty", INNER},  {"Pvt", TITLE},  {"Rep", TITLE},
    {"Reps", TITLE},  {"Rev", TITLE},   {"Rs", NUMBER},  {"Sat", NUMBER}, {"Sec", NUMBER},
    {"Sen", TITLE},   {"Sens", TITLE},  {"Sep", TAIL},   {"Sept", TAIL},  {"Sgt", TITLE},
    {"Smt", TITLE},   {"Sr", TAIL},     {"Sra", TITLE},  {"St", TITLE},   {"Ste", TITLE},
    {"Sun", NUMBER},  {"Supt", TITLE},  {"Tel", NUMBER}, {"Tenn", TAIL},  {"Thu", TAIL},
    {"Thurs", TAIL},  {"Tue", TAIL},    {"Tues", TAIL},  {"Univ", INNER}, {"Vol", NUMBER},
    {"Vols", NUMBER}, {"Wed", TAIL},    {"Wis", TAIL},   {"Wyo", TAIL},   {"approx", INNER},
    {"art", NUMBER},  {"bn", NUMBER},   {"bros", TAIL},  {"c", NUMBER},   {"ca", NUMBER},
    {"cf", INNER},    {"co", TAIL},     {"ed", NUMBER},  {"est", NUMBER}, {"etc", TAIL},
    {"fig", NUMBER},  {"hon", TITLE},   {"inc", TAIL},   {"incl", INNER}, {"jr", TAIL},
    {"lb", INNER},    {"lbs", INNER},   {"ltd", TAIL},   {"no", NUMBER},  {"nos", NUMBER},
    {"p", NUMBER},    {"pp", NUMBER},   {"retd", INNER}, {"sec", NUMBER}, {"tel", NUMBER},
    {"v", INNER},     {"viz", INNER},   {"vol", NUMBER}, {"vs", INNER},
};
#undef TITLE
#undef TAIL
#undef NUMBER
#undef INNER

static kith_abbreviation find_exact(kith_str word)
{
    size_t low = 0, high = sizeof table / sizeof *table;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = kith_str_compare(word, kith_str_of(table[middle].word));
        if (order == 0)
            return table[middle].kind;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return KITH_ABBREVIATION_NONE;
}

/* "CORP" as "Corp"; false when it is not two or more ASCII capitals. */
static bool to_title_case(kith_str word, char title[WORD_MAX])
{
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        if (c < 'A' || c > 'Z')
            return false;
        title[i] = i == 0 ? c : (char)(c - 'A' + 'a');
    }
    return word.len > 1;
}

/* Letters parted by stops, one in each part, or up to two after a capital: "U.S", "a.m", "Ph.D". */
static bool is_acronym(kith_str word)
{
    size_t in_part = 0, parts = 1, len = 0, longest = 0;
    for (size_t i = 0; i < word.len; i += len) {
        kith_char c = kith_utf8_at(word, i, &len);
        if (word.ptr[i] == '.') {
            parts++;
            in_part = 0;
        } else if (c < KITH_CHAR_UPPER) {
            return false;
        } else {
            in_part += c != KITH_CHAR_MARK;
            longest = in_part > longest ? in_part : longest;
            if (longest > 2)
                return false;
        }
    }
    kith_char first = kith_utf8_at(word, 0, &len);
    return parts > 1 && (longest == 1 || first == KITH_CHAR_UPPER);
}

static bool is_initial(kith_str word)
{
    size_t len, mark;
    if (kith_utf8_at(word, 0, &len) != KITH_CHAR_UPPER)
        return false;
    while (len < word.len && kith_utf8_at(word, len, &mark) == KITH_CHAR_MARK)
        len += mark;
    return len == word.len;
}

kith_abbreviation kith_abbreviation_find(kith_str word)
{
    char title[WORD_MAX];
    if (word.len == 0)
        return KITH_ABBREVIATION_NONE;
    if (is_initial(word))
        return KITH_ABBREVIATION_INITIAL;
    if (is_acronym(word))
        return KITH_ABBREVIATION_ACRONYM;
    if (word.len > WORD_MAX)
        return KITH_ABBREVIATION_NONE;
    kith_abbreviation kind = find_exact(word);
    if (kind == KITH_ABBREVIATION_NONE && to_title_case(word, title))
        kind = find_exact((kith_str){title, word.len});
    return kind;
}
