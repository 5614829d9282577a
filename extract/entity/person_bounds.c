/* extract/entity/person_bounds.c - where the names of persons begin and end, by one rule each. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/person_bounds.h"

#include "extract/base/rule.h"
#include "extract/base/utf8.h"
#include "extract/names/country.h"
#include "extract/names/person.h"
#include "extract/names/words.h"

/* What the labels call persons, countries and peoples. */
typedef struct tags {
    int person, country, demonym, place, company;
} tags;

static bool is_capitalised(kith_str word)
{
    size_t length;
    return word.len && kith_utf8_at(word, 0, &length) == KITH_CHAR_UPPER;
}

static bool is(kith_str word, const char *other)
{
    return kith_str_equal(word, kith_str_of(other));
}

static bool is_title(kith_str word)
{
    return is_capitalised(word) && kith_person_title_of(word) != KITH_PERSON_TITLE_NONE;
}

/* Where the name begins whose titles begin at `first`; `first` when there is nothing else. */
static size_t skip_titles(const kith_str *words, size_t first, size_t end)
{
    size_t begin = first;
    if (!kith_rule_on("person: titles cut"))
        return first;
    for (size_t i = first + 1; i + 2 < end; i++)
        if (is_capitalised(words[i]) && kith_person_word_is_office(words[i]))
            begin = i;
    while (begin < end && is_title(words[begin]))
        begin++;
    bool nobody =
        begin == end || !is_capitalised(words[begin]) || kith_person_word_is_ordinal(words[begin]);
    return nobody ? first : begin;
}

/* Behind the part of a person's name that is one person's. */
static size_t end_of_name(const kith_str *words, size_t first, size_t end)
{
    for (size_t i = first + 2; i + 1 < end && kith_rule_on("person: run together"); i++) {
        if (is(words[i], "of") && is_capitalised(words[i + 1]))
            return i;
        if (is(words[i], ",") && i + 2 < end && is_capitalised(words[i + 1]) &&
            is_capitalised(words[i + 2]))
            return i;
    }
    return end;
}

static bool is_people(kith_str word)
{
    kith_country_match match;
    return kith_country_find(word, &match) && match.form == KITH_FORM_DEMONYM &&
           match.certainty == KITH_COUNTRY_SURE;
}

/* Is the word `at` a country, and the next a title of it: "Jordan King Abdullah"? */
static bool is_country_of_title(const kith_str *words, size_t at)
{
    kith_country_match match;
    return is_title(words[at + 1]) && kith_country_find(words[at], &match) &&
           match.form == KITH_FORM_NAME && kith_rule_on("person: country of a title");
}

static void settle_name(const kith_str *words, tags of, size_t first, size_t end,
                        kith_label *labels)
{
    if (first + 2 < end && is_people(words[first]) && kith_rule_on("person: people before")) {
        kith_label_set(labels, first, first + 1, of.demonym);
        first++;
    } else if (first + 2 < end && is_country_of_title(words, first)) {
        kith_label_set(labels, first, first + 1, of.country);
        first++;
    }
    size_t begin = skip_titles(words, first, end), name_end = end_of_name(words, begin, end);
    kith_label_set(labels, first, begin, -1);
    kith_label_set(labels, begin, name_end, of.person);
    if (name_end == end)
        return;
    kith_label_set(labels, name_end, name_end + 1, -1);
    bool another = is(words[name_end], ",");
    kith_label_set(labels, name_end + 1, end, another ? of.person : -1);
}

/* Is what the tagger took the words [at, end) for so unsure that it may be something else? */
static bool is_unsure(const float *scores, size_t at, size_t end)
{
    const float SURE = 0.6f;
    float least = scores ? scores[at] : 1;
    for (size_t i = at; scores && i < end; i++)
        least = scores[i] < least ? scores[i] : least;
    return least < SURE;
}

/* Is `word` one that the names of firms end in: "Holdings"? */
static bool is_of_firm(kith_str word)
{
    char folded[KITH_WORD_FOLDED_MAX];
    kith_str key = kith_word_fold(word, folded);
    return kith_word_is(key, KITH_WORD_LEGAL_FORM) || kith_word_is(key, KITH_WORD_WHOLE) ||
           kith_word_is(key, KITH_WORD_FIRM_ENDING) || kith_word_is(key, KITH_WORD_FIRM);
}

/* Is the word `at` a country that may be the given name of the single word behind it? */
static bool is_given_name(const kith_str *words, tags of, const float *scores,
                          const kith_label *labels, size_t at, size_t end)
{
    kith_country_match match;
    if (at + 1 == end)
        return false;
    bool other = labels[at] == kith_label_begin(of.place) ||
                 (labels[at] == kith_label_begin(of.company) && !is_of_firm(words[at + 1]));
    if (labels[at] != kith_label_begin(of.country) && !(other && is_unsure(scores, at, at + 2)))
        return false;
    size_t run_end = kith_label_run_end(labels, at, end);
    bool parted = run_end == at + 1 && labels[at + 1] == kith_label_begin(of.person) &&
                  kith_label_run_end(labels, at + 1, end) == at + 2;
    bool whole = run_end == at + 2 && is_capitalised(words[at + 1]) &&
                 !kith_country_find(words[at + 1], &match);
    return (parted || whole) && kith_country_find(words[at], &match) && match.given_name &&
           kith_rule_on("person: country for given name");
}

/* An initial with its stop: "N." */
static bool is_initial(kith_str word)
{
    size_t length;
    return word.len > 1 && kith_utf8_at(word, 0, &length) == KITH_CHAR_UPPER &&
           length + 1 == word.len && word.ptr[length] == '.';
}

/* Where the name that begins with the word `at` begins with the initials before it, in a sentence
 * that begins at `first`: those that the tagger took for a person, and others before an initial. */
static size_t start_of_initials(const kith_str *words, tags of, const kith_label *labels,
                                size_t first, size_t at)
{
    size_t begin = at;
    while (begin > first && kith_rule_on("person: initials before") &&
           is_initial(words[begin - 1]) &&
           (labels[begin - 1] ? kith_label_tag(labels[begin - 1]) == of.person
                              : is_initial(words[begin])))
        begin--;
    /* "John F." is another name. */
    return labels[begin] && !kith_label_is_begin(labels[begin]) ? at : begin;
}

void kith_person_bounds_settle(const kith_words *words, bool fine, const float *scores,
                               kith_label *labels)
{
    const tags of = fine ? (tags){KITH_FINE_PERSON, KITH_FINE_COUNTRY, KITH_FINE_DEMONYM,
                                  KITH_FINE_PLACE, KITH_FINE_COMPANY}
                         : (tags){KITH_COARSE_PER, KITH_COARSE_LOC, KITH_COARSE_MISC,
                                  KITH_COARSE_LOC, KITH_COARSE_ORG};
    size_t first = 0;
    for (size_t s = 0; s < words->sentence_count; s++) {
        size_t end = words->ends[s], sentence = first;
        for (size_t next; first < end; first = next) {
            if (is_given_name(words->at, of, scores, labels, first, end))
                kith_label_set(labels, first, first + 2, of.person);
            next = kith_label_run_end(labels, first, end);
            if (labels[first] && kith_label_tag(labels[first]) == of.person) {
                size_t begin = start_of_initials(words->at, of, labels, sentence, first);
                kith_label_set(labels, begin, next, of.person);
                settle_name(words->at, of, begin, next, labels);
            }
            /* What was parted from the name is looked at by itself. */
            next = labels[first] ? kith_label_run_end(labels, first, end) : first + 1;
        }
    }
}
