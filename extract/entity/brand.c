/* extract/entity/brand.c - brands: firms' names that are words, and how texts show that they are
 * meant. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/brand.h"

#include "extract/base/rule.h"
#include "extract/names/name.h"
#include "extract/names/words.h"

enum { NAME_TOKENS_MAX = 5, TICKER_TOKENS_MAX = 8 };

/* Tokens [first, end) of a sentence. */
typedef struct span {
    size_t first, end;
    bool headline; /* all words of it have capitals */
} span;

static bool is_lower(const kith_marking *m, size_t i)
{
    size_t length;
    return kith_utf8_at(kith_marking_token(m, i), 0, &length) == KITH_CHAR_LOWER;
}

static bool is_possessive(const kith_marking *m, size_t i)
{
    return kith_marking_is(m, i, "'s") || kith_marking_is(m, i, "\u2019s");
}

/* "BA.N", "7203.T", "VOWG_p.DE" */
static bool is_instrument(kith_str word)
{
    size_t stop = word.len;
    while (stop > 0 && word.ptr[stop - 1] >= 'A' && word.ptr[stop - 1] <= 'Z')
        stop--;
    if (stop < 2 || word.len - stop > 3 || stop == word.len || word.ptr[stop - 1] != '.')
        return false;
    bool capital = false;
    for (size_t i = 0; i + 1 < stop; i++) {
        char c = word.ptr[i];
        bool digit = c >= '0' && c <= '9', upper = c >= 'A' && c <= 'Z';
        if (!digit && !upper && !(c == '_' || (c >= 'a' && c <= 'z')))
            return false;
        capital = capital || digit || upper;
    }
    return capital;
}

static bool is_exchange(kith_str word)
{
    char folded[KITH_WORD_FOLDED_MAX];
    return kith_word_is(kith_word_fold(word, folded), KITH_WORD_EXCHANGE);
}

/* Behind the bracket that opens with token `at`, if tickers are in it; else `at`. */
static size_t end_of_tickers(const kith_marking *m, span of, size_t at)
{
    bool angle = kith_marking_is(m, at, "<");
    if (!kith_rule_on("brand: tickers") || (!angle && !kith_marking_is(m, at, "(")))
        return at;
    bool ticker = false;
    for (size_t i = at + 1; i < of.end && i < at + TICKER_TOKENS_MAX; i++) {
        if (kith_marking_is(m, i, angle ? ">" : ")"))
            return ticker ? i + 1 : at;
        kith_str word = kith_marking_token(m, i);
        bool listed = is_exchange(word) && i + 1 < of.end && kith_marking_is(m, i + 1, ":");
        ticker = ticker || listed || is_instrument(word);
        if (is_lower(m, i))
            return at;
    }
    return at;
}

/* Mark what stands before the ticker at `at` as a company's name; the ticker is nobody's. */
static void mark_listed(kith_marking *m, span of, size_t at, size_t end)
{
    kith_label_set(m->labels, at, end, -1);
    size_t first = at;
    if (at > of.first && m->labels[at - 1]) {
        while (first > of.first && !kith_label_is_begin(m->labels[first - 1]))
            first--;
        first -= first > of.first;
    } else {
        while (first > of.first && at - first < NAME_TOKENS_MAX && !m->labels[first - 1] &&
               kith_marking_is_capitalised(m, first - 1))
            first--;
    }
    if (first < at)
        kith_marking_set(m, first, at, of.end, KITH_FINE_COMPANY, KITH_MARKING_LIKELY);
}

static bool is_brand(const kith_marking *m, size_t i)
{
    return kith_word_is(kith_marking_token(m, i), KITH_WORD_BRAND);
}

static bool is_weak_brand(const kith_marking *m, size_t i)
{
    return kith_word_is(kith_marking_token(m, i), KITH_WORD_BRAND_IN_PAIR);
}

/* Is token `i` a name of one word of a company? */
static bool is_company(const kith_marking *m, span of, size_t i)
{
    return m->labels[i] == kith_label_begin(KITH_FINE_COMPANY) &&
           kith_label_run_end(m->labels, i, of.end) == i + 1;
}

/* May token `i` be a brand's, as far as its neighbours go: is it no part of a longer name? */
static bool stands_alone(const kith_marking *m, span of, size_t i)
{
    bool run =
        m->labels[i] && kith_marking_tag(m, i) != KITH_FINE_MISC &&
        (!kith_label_is_begin(m->labels[i]) || kith_label_run_end(m->labels, i, of.end) > i + 1);
    bool before = i > of.first && kith_marking_is_capitalised(m, i - 1) &&
                  !(i - 1 == of.first && !m->labels[i - 1]);
    bool behind = i + 1 < of.end && kith_marking_is_capitalised(m, i + 1);
    return !run && !before && !behind;
}

static bool opens_sentence(const kith_marking *m, span of, size_t i)
{
    static const char *const marks[] = {"\"", "''",     "``",     ":",      "-",     "--",
                                        ")",  "\u2013", "\u2014", "\u2018", "\u201c"};
    bool opens = i == of.first;
    for (size_t k = 0; k < sizeof marks / sizeof *marks && !opens; k++)
        opens = kith_marking_is(m, i - 1, marks[k]);
    return opens;
}

/* Is token `i` what a firm does: "said", "will", "opened"? */
static bool is_deed(const kith_marking *m, size_t i)
{
    kith_str word = kith_marking_token(m, i);
    enum { PARTICIPLE_MIN = 5 };
    return is_lower(m, i) && (kith_word_is(word, KITH_WORD_DEED) ||
                              (word.len >= PARTICIPLE_MIN && kith_str_ends(word, KITH_STR("ed"))));
}

/* Does what stands before token `i`, in the midst of a sentence, leave it a firm's? */
static bool may_follow(const kith_marking *m, span of, size_t i)
{
    static const char *const others[] = {"A",    "An", "Each", "Every", "His",   "In",   "My",
                                         "Near", "No", "Our",  "The",   "Their", "This", "Your",
                                         "a",    "an", "each", "every", "his",   "in",   "my",
                                         "near", "no", "our",  "the",   "their", "this", "your"};
    return i > of.first &&
           !kith_word_among(kith_marking_token(m, i - 1), others, sizeof others / sizeof *others);
}

/* Is token `i` joined to another brand or a company by "and", "or" or a comma? */
static bool is_paired(const kith_marking *m, span of, size_t i)
{
    for (int way = -1; way <= 1; way += 2) {
        if ((way < 0 && i < of.first + 2) || (way > 0 && i + 2 >= of.end))
            continue;
        size_t mark = way < 0 ? i - 1 : i + 1, other = way < 0 ? i - 2 : i + 2;
        bool joined = kith_marking_is(m, mark, "and") || kith_marking_is(m, mark, "or") ||
                      kith_marking_is(m, mark, "&") || kith_marking_is(m, mark, ",");
        bool alone = way < 0 || other + 1 == of.end || !kith_marking_is_capitalised(m, other + 1);
        if (joined && alone &&
            (is_brand(m, other) || is_weak_brand(m, other) || is_company(m, of, other)))
            return true;
    }
    return false;
}

/* Does the sentence show that the brand's word at token `i` is a firm? */
static bool is_meant(const kith_marking *m, span of, size_t i)
{
    if (!stands_alone(m, of, i))
        return false;
    if (is_paired(m, of, i) && may_follow(m, of, i) + opens_sentence(m, of, i) > 0)
        return true;
    if (is_weak_brand(m, i))
        return false;
    if (opens_sentence(m, of, i))
        return i + 1 < of.end && (is_deed(m, i + 1) || is_possessive(m, i + 1));
    return !of.headline && may_follow(m, of, i);
}

/* Is the tagger's label of token `i` to be believed, rather than that it is a brand? */
static bool is_something(const kith_marking *m, size_t i)
{
    int tag = kith_marking_tag(m, i);
    bool sure = tag == KITH_FINE_PERSON && m->scores[i] > KITH_MARKING_LIKELY;
    return sure || tag == KITH_FINE_COMPANY || tag == KITH_FINE_ORGANIZATION;
}

/* Take the pair of brands that begins with token `i`, and that the tagger took for one, apart. */
static void part_pair(kith_marking *m, span of, size_t i)
{
    if (i + 3 > of.end || !kith_marking_is(m, i + 1, "and") || !is_brand(m, i + 2) ||
        !m->labels[i] || kith_label_run_end(m->labels, i, of.end) != i + 3)
        return;
    kith_label_set(m->labels, i, i + 3, -1);
}

/* Is the brand's word at token `i`, with what follows it, a thing: "apple pie", "Apple and pear
 * trees"? */
static bool is_thing(const kith_marking *m, span of, size_t i)
{
    size_t next = i + 1;
    kith_str word = kith_marking_token(m, i);
    if (!kith_rule_on("brand: things") || next == of.end)
        return false;
    if (next + 1 < of.end && (kith_marking_is(m, next, "and") || kith_marking_is(m, next, "or")))
        next++;
    return is_lower(m, next) &&
           kith_word_is_thing(word, kith_marking_token(m, next), KITH_WORD_BRAND_THING);
}

static void mark_brand(kith_marking *m, span of, size_t i)
{
    if (!kith_rule_on("brand: words"))
        return;
    if (is_thing(m, of, i)) {
        if (m->labels[i] && kith_label_run_end(m->labels, i, of.end) == i + 1 &&
            kith_label_is_begin(m->labels[i]))
            m->labels[i] = 0;
        return;
    }
    part_pair(m, of, i);
    if (!is_something(m, i) && is_meant(m, of, i) && !kith_marking_somebody_bears(m, i))
        kith_marking_set(m, i, i + 1, of.end, KITH_FINE_COMPANY, KITH_MARKING_LIKELY);
}

/* Does token `i` never follow the short form of "is" or "has": "said", "will"? */
static bool is_plain_deed(const kith_marking *m, size_t i)
{
    static const char *const deeds[] = {"announced", "fell", "reported", "rose",
                                        "said",      "says", "will",     "would"};
    return kith_word_among(kith_marking_token(m, i), deeds, sizeof deeds / sizeof *deeds);
}

/* Mark the name before the "'s" of token `at`, which a verb follows. */
static void mark_possessive(kith_marking *m, span of, size_t at)
{
    if (!kith_rule_on("brand: possessive") || at == of.first || at + 1 == of.end ||
        !kith_marking_is_capitalised(m, at - 1) || !is_plain_deed(m, at + 1) ||
        kith_word_is(kith_marking_token(m, at - 1), KITH_WORD_STARTER))
        return;
    size_t first = at - 1;
    if (m->labels[first])
        while (first > of.first && !kith_label_is_begin(m->labels[first]))
            first--;
    kith_marking_set(m, first, at + 1, of.end, KITH_FINE_COMPANY, KITH_MARKING_LIKELY);
}

static span span_of(const kith_marking *m, const kith_sentence *sentence)
{
    enum { LOWER_MIN = 2 };
    span of = {sentence->token, (size_t)sentence->token + sentence->token_count, false};
    size_t lower = 0;
    for (size_t t = of.first; t < of.end && lower < LOWER_MIN; t++)
        lower += is_lower(m, t);
    of.headline = lower < LOWER_MIN;
    return of;
}

void kith_brands_mark(kith_marking *m)
{
    kith_marking_meet_people(m);
    for (size_t s = 0; s < m->document->sentence_count; s++) {
        span of = span_of(m, &m->document->sentences[s]);
        for (size_t t = of.first, end; t<of.end; t = end> t ? end : t + 1) {
            end = end_of_tickers(m, of, t);
            if (end > t)
                mark_listed(m, of, t, end);
        }
        for (size_t t = of.first; t < of.end; t++) {
            bool capital = kith_marking_is_capitalised(m, t); /* as all brands have */
            if (capital && (is_brand(m, t) || is_weak_brand(m, t)))
                mark_brand(m, of, t);
            if (!capital && is_possessive(m, t))
                mark_possessive(m, of, t);
        }
    }
}
