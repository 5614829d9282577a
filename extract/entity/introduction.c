/* extract/entity/introduction.c - introductions: words that say what the name behind them is of. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/introduction.h"

#include "extract/base/rule.h"
#include "extract/names/words.h"

enum {
    NAME_TOKENS_MAX = 4,
    INTRODUCTIONS_MAX = 256, /* of one document */
};

/* A sentence's tokens, and the name in it that was introduced. */
typedef struct introduced {
    size_t first, end, sentence_end;
    int tag;
} introduced;

/* What the word of token `i` introduces, or -1. */
static int introduces(const kith_marking *m, size_t i)
{
    kith_str word = kith_marking_token(m, i);
    if (kith_word_is(word, KITH_WORD_INTRODUCES_FIRM))
        return KITH_FINE_COMPANY;
    return kith_word_is(word, KITH_WORD_INTRODUCES_BODY) ? KITH_FINE_ORGANIZATION : -1;
}

static bool is_one_of(const kith_marking *m, size_t i, const char *const *marks, size_t count)
{
    for (size_t k = 0; k < count; k++)
        if (kith_marking_is(m, i, marks[k]))
            return true;
    return false;
}

static bool opens_quote(const kith_marking *m, size_t i)
{
    static const char *const marks[] = {"\"", "``", "\u201c", "\u2018", "'"};
    return is_one_of(m, i, marks, sizeof marks / sizeof *marks);
}

static bool closes_quote(const kith_marking *m, size_t i)
{
    static const char *const marks[] = {"\"", "''", "\u201d", "\u2019", "'"};
    return is_one_of(m, i, marks, sizeof marks / sizeof *marks);
}

/* Behind the few words in quotes that begin with token `first`, or `first`. */
static size_t end_of_quoted(const kith_marking *m, size_t first, size_t end)
{
    for (size_t i = first; i < end && i <= first + NAME_TOKENS_MAX; i++)
        if (closes_quote(m, i))
            return i;
    return first;
}

/* Is token `i` a word that begins with a capital for another reason than being a firm's? */
static bool is_other_word(const kith_marking *m, size_t i)
{
    char folded[KITH_WORD_FOLDED_MAX];
    kith_str word = kith_marking_token(m, i), key = kith_word_fold(word, folded);
    for (size_t at = 0, length; at < word.len; at += length)
        if (kith_utf8_at(word, at, &length) < KITH_CHAR_UPPER)
            return true; /* "T-bill" */
    return word.len < 2 || kith_word_is(key, KITH_WORD_NOBODY) ||
           kith_word_is(word, KITH_WORD_STARTER) || kith_word_is(key, KITH_WORD_TITLE) ||
           kith_word_is(key, KITH_WORD_ROLE) || kith_word_is(key, KITH_WORD_HEAD) ||
           kith_word_is(key, KITH_WORD_NO_ONE) || kith_word_is(key, KITH_WORD_REGION);
}

/* Behind the name without quotes that token `first` begins, or `first`: it is none, or the tagger
 * knows better. */
static size_t end_of_plain(kith_marking *m, size_t first, size_t end)
{
    if (!kith_marking_is_capitalised(m, first) || is_other_word(m, first))
        return first;
    size_t behind = first + 1;
    int tag = kith_marking_tag(m, first);
    if (tag >= 0)
        behind = kith_label_run_end(m->labels, first, end);
    bool more = behind < end && !m->labels[behind] && kith_marking_is_capitalised(m, behind);
    bool single =
        behind == first + 1 && (tag < 0 || tag == KITH_FINE_PERSON ||
                                (tag == KITH_FINE_PLACE && m->scores[first] < KITH_MARKING_SURE));
    return single && !more && !kith_marking_somebody_bears(m, first) ? behind : first;
}

/* The name that token `i` introduces, in a sentence that ends at `end`. */
static introduced introduced_by(kith_marking *m, size_t i, size_t end)
{
    introduced name = {.sentence_end = end, .tag = introduces(m, i)};
    size_t at = i + 1;
    at += at + 1 < end && kith_marking_is(m, at, ",") && opens_quote(m, at + 1);
    if (name.tag < 0 || at >= end)
        return name;
    if (opens_quote(m, at)) {
        name.first = at + 1;
        name.end = name.first < end && kith_marking_is_capitalised(m, name.first)
                       ? end_of_quoted(m, name.first, end)
                       : name.first;
    } else {
        name.first = at;
        name.end = end_of_plain(m, at, end);
    }
    return name;
}

/* Give other mentions of the name the same tag: the tagger took them for people or places. */
static void mark_again(kith_marking *m, const introduced *name)
{
    kith_str text = kith_marking_text(m, name->first, name->end);
    size_t count = m->document->token_count;
    for (size_t t = 0, end; t < count; t = end) {
        end = m->labels[t] ? kith_label_run_end(m->labels, t, count) : t + 1;
        int tag = kith_marking_tag(m, t);
        if ((tag == KITH_FINE_PERSON || tag == KITH_FINE_PLACE) &&
            kith_str_equal(kith_marking_text(m, t, end), text))
            kith_marking_set(m, t, end, end, name->tag, KITH_MARKING_LIKELY);
    }
}

/* An agency as only agencies are written: "dpa". */
static bool is_small_agency(const kith_marking *m, size_t i)
{
    kith_str word = kith_marking_token(m, i);
    return word.ptr[0] >= 'a' && word.ptr[0] <= 'z' && kith_word_is(word, KITH_WORD_AGENCY);
}

/* Behind the words between a list and what introduces it, as "such as"; `i` when there are none. */
static size_t end_of_such_as(const kith_marking *m, size_t i, size_t end)
{
    size_t at = i + (i < end && kith_marking_is(m, i, ","));
    if (at < end && (kith_marking_is(m, at, "like") || kith_marking_is(m, at, "including")))
        return at + 1;
    return at + 1 < end && kith_marking_is(m, at, "such") && kith_marking_is(m, at + 1, "as")
               ? at + 2
               : i;
}

/* Behind the sign or the word that joins the names of a list at token `i`, or `i`. */
static size_t end_of_joint(const kith_marking *m, size_t i, size_t end)
{
    size_t at = i + (i < end && kith_marking_is(m, i, ","));
    return at + (at < end && (kith_marking_is(m, at, "and") || kith_marking_is(m, at, "or")));
}

/* Mark the names of a list that token `i` introduces: "firms such as Acme, Beta and Gamma". */
static void mark_list(kith_marking *m, size_t i, size_t end)
{
    char folded[KITH_WORD_FOLDED_MAX];
    kith_str word = kith_word_fold(kith_marking_token(m, i), folded);
    bool firms = kith_word_is(word, KITH_WORD_LISTS_FIRMS);
    if (!firms && !kith_word_is(word, KITH_WORD_LISTS_BODIES))
        return;
    size_t at = end_of_such_as(m, i + 1, end);
    if (at == i + 1)
        return;
    for (size_t next = at, stop; next < end; next = end_of_joint(m, stop, end)) {
        at = next + kith_marking_is(m, next, "the");
        if (at == end || !kith_marking_is_capitalised(m, at))
            return;
        int tag = kith_marking_tag(m, at);
        bool known = tag == KITH_FINE_COMPANY || tag == KITH_FINE_ORGANIZATION;
        stop = known ? kith_label_run_end(m->labels, at, end) : end_of_plain(m, at, end);
        if (stop == at)
            return;
        if (!known)
            kith_marking_set(m, at, stop, end, firms ? KITH_FINE_COMPANY : KITH_FINE_ORGANIZATION,
                             KITH_MARKING_LIKELY);
        if (end_of_joint(m, stop, end) == stop)
            return;
    }
}

static void mark_in_sentence(kith_marking *m, size_t first, size_t end, size_t *left)
{
    for (size_t t = first; t < end; t++) {
        if (!m->labels[t] && kith_rule_on("introduction: small agency") && is_small_agency(m, t))
            kith_marking_set(m, t, t + 1, end, KITH_FINE_COMPANY, KITH_MARKING_SURE);
        if (m->labels[t])
            continue;
        if (kith_rule_on("introduction: lists"))
            mark_list(m, t, end);
        if (*left == 0 || !kith_rule_on("introduction: word before"))
            continue;
        introduced name = introduced_by(m, t, end);
        if (name.end == name.first)
            continue;
        (*left)--;
        int tag = kith_marking_tag(m, name.first);
        if (tag == KITH_FINE_COMPANY || tag == KITH_FINE_ORGANIZATION)
            continue;
        kith_marking_set(m, name.first, name.end, end, name.tag, KITH_MARKING_LIKELY);
        mark_again(m, &name);
    }
}

void kith_introductions_mark(kith_marking *m)
{
    size_t left = INTRODUCTIONS_MAX;
    kith_marking_meet_people(m);
    for (size_t s = 0; s < m->document->sentence_count; s++) {
        const kith_sentence *sentence = &m->document->sentences[s];
        mark_in_sentence(m, sentence->token, (size_t)sentence->token + sentence->token_count,
                         &left);
    }
}
