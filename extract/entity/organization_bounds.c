/* extract/entity/organization_bounds.c - what of a document is an organization's name, whatever the
 * tagger says. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/organization_bounds.h"

#include "extract/base/rule.h"
#include "extract/names/country.h"
#include "extract/names/known_organization.h"
#include "extract/names/organization.h"
#include "extract/names/words.h"

enum {
    KNOWN_TOKENS_MAX = 12,
    PARTNER_WORDS_MAX = 3, /* before the "&": "Cleary Gottlieb Steen & Hamilton" */
};

/* Tokens [first, end) of a sentence. */
typedef struct span {
    size_t first, end;
} span;

static bool is_organization(int tag)
{
    return tag == KITH_FINE_COMPANY || tag == KITH_FINE_ORGANIZATION;
}

static bool is_of_class(const kith_marking *m, size_t i, kith_word_class class)
{
    char folded[KITH_WORD_FOLDED_MAX];
    return kith_word_is(kith_word_fold(kith_marking_token(m, i), folded), class);
}

static bool is_possessive(const kith_marking *m, size_t i)
{
    return kith_marking_is(m, i, "'s") || kith_marking_is(m, i, "\u2019s") ||
           kith_marking_is(m, i, "'S") || kith_marking_is(m, i, "\u2019S");
}

/* Is token `i`, of what the tagger took for the name of no one, no word of that beside another? */
static bool is_loose(const kith_marking *m, size_t i)
{
    return kith_marking_tag(m, i) == KITH_FINE_MISC && !kith_marking_is_capitalised(m, i) &&
           !kith_marking_is(m, i, "/") && !kith_marking_is(m, i, "(");
}

/* Does no name that the tagger found reach into [first, end) from outside, nor fill it as one of an
 * organization? */
static bool is_free(const kith_marking *m, span of, size_t first, size_t end)
{
    bool cut =
        m->labels[first] && !kith_label_is_begin(m->labels[first]) && !is_loose(m, first - 1);
    bool goes_on =
        end < of.end && m->labels[end] && !kith_label_is_begin(m->labels[end]) && !is_loose(m, end);
    bool whole = kith_label_run_end(m->labels, first, of.end) == end &&
                 is_organization(kith_marking_tag(m, first));
    return !cut && !goes_on && !whole;
}

/* Mark the well-known name that begins with token `first`; returns behind it, or `first`. */
static size_t mark_known(kith_marking *m, span of, size_t first)
{
    kith_str rest = kith_marking_text(m, first, of.end);
    if (!kith_marking_is_capitalised(m, first) || !kith_known_organization_begins(rest))
        return first;
    size_t last = of.end - first < KNOWN_TOKENS_MAX ? of.end : first + KNOWN_TOKENS_MAX;
    for (size_t end = last; end > first; end--) {
        bool possessive = is_possessive(m, end - 1);
        if (!possessive && !kith_marking_is_capitalised(m, end - 1))
            continue;
        const kith_known_organization *known =
            kith_known_organization_written(kith_marking_text(m, first, end));
        if (!known || (possessive && kith_marking_somebody_bears(m, end - 2)))
            continue;
        if (is_free(m, of, first, end))
            kith_marking_set(m, first, end, of.end,
                             known->type == KITH_TYPE_COMPANY ? KITH_FINE_COMPANY
                                                              : KITH_FINE_ORGANIZATION,
                             KITH_MARKING_SURE);
        return end;
    }
    return first;
}

/* May token `i` be a partner's name in that of a firm? */
static bool is_partner(kith_marking *m, size_t i)
{
    kith_country_match match;
    kith_str word = kith_marking_token(m, i);
    return kith_marking_is_capitalised(m, i) && word.len > 1 &&
           !kith_word_is(word, KITH_WORD_STARTER) && !kith_country_find(word, &match) &&
           !kith_known_organization_written(word) && !kith_marking_somebody_bears(m, i);
}

/* Where the partners begin who stand before token `end`, which is "&"; `end` when there are none.
 */
static size_t begin_of_partners(kith_marking *m, span of, size_t end)
{
    size_t first = end;
    while (first > of.first && end - first < PARTNER_WORDS_MAX && is_partner(m, first - 1))
        first--;
    if (first == end)
        return end;
    while (first >= of.first + 2 && kith_marking_is(m, first - 1, ",") && is_partner(m, first - 2))
        first -= 2;
    return first;
}

/* Join the partners around the "&" that is token `at`. */
static void join_partners(kith_marking *m, span of, size_t at)
{
    if (!kith_rule_on("organization: partners") || at == of.first || at + 1 == of.end ||
        !is_partner(m, at + 1))
        return;
    size_t first = begin_of_partners(m, of, at), end = at + 2;
    bool goes_on = end < of.end && kith_marking_is_capitalised(m, end);
    if (goes_on && is_of_class(m, end, KITH_WORD_LEGAL_FORM))
        end++;
    else if (goes_on)
        return;
    if (first < at && is_free(m, of, first, end))
        kith_marking_set(m, first, end, of.end, KITH_FINE_COMPANY, KITH_MARKING_LIKELY);
}

static bool is_legal_form(const kith_marking *m, size_t i)
{
    return kith_marking_token(m, i).len > 1 && kith_marking_is_capitalised(m, i) &&
           is_of_class(m, i, KITH_WORD_LEGAL_FORM) && !is_of_class(m, i, KITH_WORD_SMALL);
}

/* Is token `i` what stands before the name of a firm, or begins it: "OAO", "Grupo"? */
static bool begins_firm(const kith_marking *m, size_t i)
{
    return kith_marking_is_capitalised(m, i) && is_of_class(m, i, KITH_WORD_FIRM_BEGINNING);
}

/* Where the name begins that the legal form `at` ends, if the tagger saw neither; else `at`. */
static size_t begin_of_unseen(const kith_marking *m, span of, size_t at)
{
    enum { WORDS_MAX = 3 };
    size_t first = at;
    if (!is_legal_form(m, at) || !kith_rule_on("organization: unseen before a legal form"))
        return at;
    while (first > of.first && at - first < WORDS_MAX && !m->labels[first - 1] &&
           kith_marking_is_capitalised(m, first - 1) &&
           !kith_word_is(kith_marking_token(m, first - 1), KITH_WORD_STARTER))
        first--;
    return first;
}

/* Make the name [first, end), or none, that a legal form or the like goes with a company's. */
static size_t settle_firm(kith_marking *m, span of, size_t first)
{
    size_t end = first, unseen = m->labels[first] ? first : begin_of_unseen(m, of, first);
    if (unseen < first) {
        kith_marking_set(m, unseen, first + 1, of.end, KITH_FINE_COMPANY, KITH_MARKING_LIKELY);
        return first + 1;
    }
    if (m->labels[first])
        end = kith_label_run_end(m->labels, first, of.end);
    else if (begins_firm(m, first))
        end = first + 1;
    else
        return first + 1;
    bool begun = begins_firm(m, first) && kith_marking_tag(m, first) != KITH_FINE_COUNTRY;
    if (begun && end == first + 1 && end < of.end && kith_marking_is_capitalised(m, end))
        end = kith_label_run_end(m->labels, end, of.end) > end && m->labels[end]
                  ? kith_label_run_end(m->labels, end, of.end)
                  : end + 1;
    bool ended = end - first > 1 &&
                 (is_legal_form(m, end - 1) || is_of_class(m, end - 1, KITH_WORD_FIRM_ENDING));
    while (end < of.end && !m->labels[end] && is_legal_form(m, end)) {
        ended = true;
        end++;
    }
    if (kith_rule_on("organization: legal forms") && (ended || begun) && end > first + 1 &&
        is_free(m, of, first, end))
        kith_marking_set(m, first, end, of.end, KITH_FINE_COMPANY, KITH_MARKING_LIKELY);
    return end;
}

/* Behind the words with capitals, or the name, from token `first` on; `first` when there are none.
 */
static size_t end_of_words(const kith_marking *m, span of, size_t first)
{
    size_t end = first;
    while (end < of.end && kith_marking_is_capitalised(m, end) &&
           (end == first || !kith_label_is_begin(m->labels[end])))
        end++;
    return end;
}

/* Make one name of the university that begins with token `first`, its place, and the town of it
 * behind a state's: "University of Texas, Austin". Returns behind it, or `first`. */
static size_t join_university(kith_marking *m, span of, size_t first)
{
    if (!kith_rule_on("organization: university") || first + 2 >= of.end ||
        !kith_marking_is(m, first, "University") || !kith_marking_is(m, first + 1, "of"))
        return first;
    size_t end = end_of_words(m, of, first + 2);
    if (end == first + 2)
        return first;
    if (end + 1 < of.end && kith_marking_is(m, end, ",") &&
        kith_word_is(kith_marking_text(m, first + 2, end), KITH_WORD_STATE)) {
        size_t town_end = end_of_words(m, of, end + 1);
        if (town_end > end + 1 &&
            !kith_word_is(kith_marking_text(m, end + 1, town_end), KITH_WORD_STATE))
            end = town_end;
    }
    if (is_free(m, of, first, end))
        kith_marking_set(m, first, end, of.end, KITH_FINE_ORGANIZATION, KITH_MARKING_LIKELY);
    return end;
}

/* Join the body [first, end) and what it is of, where that is no place: "Army of Liberation". */
static size_t join_purpose(kith_marking *m, span of, size_t first, size_t end)
{
    if (!kith_rule_on("organization: purpose") || end + 1 >= of.end ||
        !kith_marking_is(m, end, "of") || !is_of_class(m, end - 1, KITH_WORD_BODY_HEAD))
        return end;
    size_t purpose_end = end_of_words(m, of, end + 1);
    int tag = kith_marking_tag(m, end + 1);
    if (purpose_end == end + 1 || !(tag < 0 || is_organization(tag)) ||
        !is_free(m, of, first, purpose_end))
        return end;
    kith_marking_set(m, first, purpose_end, of.end, kith_marking_tag(m, first),
                     KITH_MARKING_LIKELY);
    return purpose_end;
}

/* Make the name [first, end) what its last word says that it is, and take that word to it: "Harvard
 * University", "Oslo Airport", "[Dubai] Police". Returns behind it. */
static size_t settle_last_word(kith_marking *m, span of, size_t first, size_t end)
{
    int tag = kith_marking_tag(m, first);
    if (!kith_rule_on("organization: last word") || tag < 0 || tag == KITH_FINE_DEMONYM ||
        tag == KITH_FINE_PERSON)
        return end;
    bool place = tag == KITH_FINE_PLACE || tag == KITH_FINE_COUNTRY;
    bool cut = place && end < of.end && !m->labels[end] &&
               is_of_class(m, end, KITH_WORD_LAST_OF_BODY) && kith_marking_is_capitalised(m, end) &&
               (end + 1 == of.end || !kith_marking_is_capitalised(m, end + 1));
    if (end + cut < first + 2)
        return end;
    end += cut;
    bool body = is_of_class(m, end - 1, KITH_WORD_LAST_OF_BODY);
    bool house = !body && is_of_class(m, end - 1, KITH_WORD_LAST_OF_HOUSE);
    if (body && !is_organization(tag))
        kith_marking_set(m, first, end, of.end, KITH_FINE_ORGANIZATION, KITH_MARKING_LIKELY);
    else if (house && !place)
        kith_marking_set(m, first, end, of.end, KITH_FINE_PLACE, KITH_MARKING_LIKELY);
    return end;
}

static void settle_sentence(kith_marking *m, span of)
{
    for (size_t t = of.first, end; t<of.end; t = end> t ? end : t + 1)
        end = mark_known(m, of, t);
    for (size_t t = of.first; t < of.end; t++)
        if (kith_marking_is(m, t, "&"))
            join_partners(m, of, t);
    for (size_t t = of.first; t < of.end;)
        t = settle_firm(m, of, t);
    for (size_t t = of.first, end; t < of.end; t = end) {
        end = join_university(m, of, t);
        if (end > t)
            continue;
        end = m->labels[t] ? kith_label_run_end(m->labels, t, of.end) : t + 1;
        if (is_organization(kith_marking_tag(m, t)))
            end = join_purpose(m, of, t, end);
        end = settle_last_word(m, of, t, end);
    }
}

void kith_organization_bounds_settle(kith_marking *m)
{
    kith_marking_meet_people(m);
    for (size_t s = 0; s < m->document->sentence_count; s++) {
        const kith_sentence *sentence = &m->document->sentences[s];
        settle_sentence(m,
                        (span){sentence->token, (size_t)sentence->token + sentence->token_count});
    }
}
