/* extract/entity/country_bounds.c - what of a document is a country's name, whatever the tagger
 * says. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/country_bounds.h"

#include "extract/entity/marking.h"
#include "extract/base/rule.h"
#include "extract/names/country.h"
#include "extract/names/words.h"

/* Tokens of a country's or a state's name. */
enum { NAME_TOKENS_MAX = 12, STATE_TOKENS_MAX = 3 };

/* Does `name`, as written, mean a country of today and nothing else? */
static bool is_country_alone(kith_str name)
{
    kith_country_match match;
    return kith_country_find(name, &match) && match.form == KITH_FORM_NAME &&
           match.certainty == KITH_COUNTRY_SURE && match.country->iso[0];
}

/* Behind the long name of a country that begins with token `first`, or `first`. */
static size_t end_of_long_name(const kith_marking *m, size_t first, size_t end)
{
    if (!kith_rule_on("country: long names") || !kith_marking_is_capitalised(m, first) ||
        !kith_country_long_name_begins(kith_marking_token(m, first)))
        return first;
    size_t last = end - first < NAME_TOKENS_MAX ? end : first + NAME_TOKENS_MAX;
    for (size_t stop = last; stop > first; stop--) {
        bool is_long = stop > first + 1 || memchr(kith_marking_token(m, first).ptr, '-',
                                                  kith_marking_token(m, first).len);
        if (is_long && kith_marking_is_capitalised(m, stop - 1) &&
            is_country_alone(kith_marking_text(m, first, stop)))
            return stop;
    }
    return first;
}

/* Is [first, end) a part of a longer name of something that may be named for a country? */
static bool is_within_name(const kith_marking *m, const kith_sentence *sentence, size_t first,
                           size_t end)
{
    size_t sentence_end = (size_t)sentence->token + sentence->token_count;
    int tag = kith_label_tag(m->labels[first]), last = kith_label_tag(m->labels[end - 1]);
    bool before = m->labels[first] && !kith_label_is_begin(m->labels[first]);
    bool behind = end < sentence_end && m->labels[end] && !kith_label_is_begin(m->labels[end]);
    return (before && tag != KITH_FINE_PERSON && tag != KITH_FINE_COUNTRY) ||
           (behind && last != KITH_FINE_PERSON && last != KITH_FINE_COUNTRY);
}

/* Is the one-word name at token `at` the first part of a sum: "US$", "A$", or a code beside one? */
static bool is_currency(const kith_marking *m, size_t at, size_t end)
{
    static const char *const signs[] = {"$", "\u00a3", "\u00a5", "\u20ac"};
    const kith_token *tokens = m->document->tokens;
    if (!kith_rule_on("country: currency") || at + 1 == end ||
        tokens[at].end != tokens[at + 1].start)
        return false;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (kith_marking_is(m, at + 1, signs[i]))
            return true;
    return false;
}

/* Behind the state whose town the name [first, end) is: "Lebanon, Ohio"; `end` where it is none,
 * or one of a list. */
static size_t end_of_state(const kith_marking *m, const kith_sentence *sentence, size_t first,
                           size_t end)
{
    size_t sentence_end = (size_t)sentence->token + sentence->token_count;
    if (!kith_rule_on("country: towns of states"))
        return end;
    bool behind_country =
        first > sentence->token + 1 && kith_label_tag(m->labels[first - 2]) == KITH_FINE_COUNTRY &&
        (kith_marking_is(m, first - 1, ",") || kith_marking_is(m, first - 1, "and"));
    if (end + 1 >= sentence_end || !kith_marking_is(m, end, ",") || behind_country)
        return end;
    for (size_t count = STATE_TOKENS_MAX; count; count--) {
        size_t stop = end + 1 + count;
        if (stop > sentence_end ||
            !kith_word_is(kith_marking_text(m, end + 1, stop), KITH_WORD_STATE))
            continue;
        bool goes_on = stop < sentence_end &&
                       (kith_marking_is(m, stop, "and") || kith_marking_is(m, stop, "or"));
        bool listed = stop + 1 < sentence_end && kith_marking_is(m, stop, ",") &&
                      kith_marking_is_capitalised(m, stop + 1);
        return goes_on || listed ? end : stop;
    }
    return end;
}

/* Settle the name [first, end), which the tagger took for a country or a people; returns its end.
 */
static size_t settle_country(kith_marking *m, const kith_sentence *sentence, size_t first,
                             size_t end)
{
    size_t sentence_end = (size_t)sentence->token + sentence->token_count;
    bool currency = end == first + 1 && is_currency(m, first, sentence_end);
    if (currency || (end < sentence_end && kith_rule_on("country: things") &&
                     kith_word_is_thing(kith_marking_text(m, first, end),
                                        kith_marking_token(m, end), KITH_WORD_COUNTRY_THING))) {
        kith_label_set(m->labels, first, end, -1);
        return end;
    }
    size_t town_end = end_of_state(m, sentence, first, end);
    if (town_end > end)
        kith_label_set(m->labels, first, town_end, KITH_FINE_PLACE);
    return town_end;
}

/* Part the name [first, end) of places at its commas, where one part is a country: "Cabo Verde,
 * Eswatini"; and take a comma off its end. */
static void part_list(kith_marking *m, size_t first, size_t end)
{
    bool country = false, comma = false;
    for (size_t from = first, t = first; t <= end; t++) {
        if (t < end && !kith_marking_is(m, t, ","))
            continue;
        comma = comma || t < end;
        country = country || (from < t && is_country_alone(kith_marking_text(m, from, t)));
        from = t + 1;
    }
    if (!comma || !(country || kith_marking_is(m, end - 1, ",")))
        return;
    for (size_t from = first, t = first; t <= end; t++) {
        if (t < end && !kith_marking_is(m, t, ","))
            continue;
        bool is_one = from < t && is_country_alone(kith_marking_text(m, from, t));
        if (from < t)
            kith_label_set(m->labels, from, t, is_one ? KITH_FINE_COUNTRY : KITH_FINE_PLACE);
        if (t < end)
            m->labels[t] = 0;
        from = t + 1;
    }
}

static void settle_sentence(kith_marking *m, const kith_sentence *sentence)
{
    size_t end = (size_t)sentence->token + sentence->token_count;
    for (size_t t = sentence->token, stop; t<end; t = stop> t ? stop : t + 1) {
        stop = end_of_long_name(m, t, end);
        if (stop > t && !is_within_name(m, sentence, t, stop))
            kith_marking_set(m, t, stop, end, KITH_FINE_COUNTRY, KITH_MARKING_SURE);
    }
    for (size_t t = sentence->token, next; t < end; t = next) {
        next = kith_label_run_end(m->labels, t, end);
        int tag = kith_label_tag(m->labels[t]);
        if (tag == KITH_FINE_PLACE && next > t + 1 && kith_rule_on("country: lists"))
            part_list(m, t, next);
        next = kith_label_run_end(m->labels, t, end);
        tag = kith_label_tag(m->labels[t]);
        bool one_word = m->labels[t] && next == t + 1;
        if (tag == KITH_FINE_COUNTRY || tag == KITH_FINE_DEMONYM)
            next = settle_country(m, sentence, t, next);
        else if (one_word && is_currency(m, t, end))
            kith_label_set(m->labels, t, next, -1);
    }
}

void kith_country_bounds_settle(kith_marking *m)
{
    for (size_t s = 0; s < m->document->sentence_count; s++)
        settle_sentence(m, &m->document->sentences[s]);
}
