/* extract/entity/credit.c - credits: datelines, bylines and lines that say who made a story. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/credit.h"

#include "extract/base/rule.h"
#include "extract/base/intern.h"
#include "extract/names/country.h"
#include "extract/names/words.h"

enum {
    DATELINE_TOKENS_MAX = 20,
    BRACKET_TOKENS_MAX = 60,
    BYLINE_TOKENS_MAX = 14,
    BYLINE_PARAGRAPH_MAX = 4, /* it stands in one of the first so many paragraphs */
    AGENCY_TOKENS_MAX = 4,
    INITIALS_MAX = 4, /* letters of one who wrote a story */
    CLOSING_TOKENS_MAX = 40,
};

static kith_str token(const kith_document *document, size_t i)
{
    return kith_document_token(document, i);
}

static bool is(const kith_document *document, size_t i, const char *word)
{
    return kith_str_equal(token(document, i), kith_str_of(word));
}

static bool is_capitalised(const kith_document *document, size_t i)
{
    size_t length;
    return kith_utf8_at(token(document, i), 0, &length) == KITH_CHAR_UPPER;
}

static bool is_digit(const kith_document *document, size_t i)
{
    char c = token(document, i).ptr[0];
    return c >= '0' && c <= '9';
}

/* A word of three capitals or more and nothing else. */
static bool is_in_capitals(const kith_document *document, size_t i)
{
    kith_str word = token(document, i);
    size_t capitals = 0, length;
    for (size_t at = 0; at < word.len; at += length) {
        if (kith_utf8_at(word, at, &length) != KITH_CHAR_UPPER)
            return false;
        capitals++;
    }
    return capitals > 2;
}

static bool is_dash(const kith_document *document, size_t i)
{
    return is(document, i, "-") || is(document, i, "--") || is(document, i, "\u2013") ||
           is(document, i, "\u2014");
}

/* Behind the agency's name that begins with token `first`, or `first`. */
static size_t end_of_agency(const kith_document *document, size_t first, size_t end)
{
    for (size_t count = AGENCY_TOKENS_MAX; count; count--) {
        if (first + count > end)
            continue;
        kith_str text = kith_str_slice(document->record.text, document->tokens[first].start,
                                       document->tokens[first + count - 1].end);
        if (kith_word_is(text, KITH_WORD_AGENCY))
            return first + count;
    }
    return first;
}

/* Behind the bracket that opens with token `at` and holds nothing but agencies, or `at`. */
static size_t end_of_agencies(const kith_document *document, size_t at, size_t end)
{
    if (!is(document, at, "("))
        return at;
    size_t i = at + 1;
    while (i < end) {
        size_t next = end_of_agency(document, i, end);
        if (next == i || next == end)
            return at;
        if (is(document, next, ")"))
            return next + 1;
        if (!is(document, next, ",") && !is(document, next, "/") && !is(document, next, "and"))
            return at;
        i = next + 1;
    }
    return at;
}

/* May token `i` stand before the dash of a dateline? */
static bool is_of_dateline(const kith_document *document, size_t i)
{
    return is_capitalised(document, i) || is_digit(document, i) || is(document, i, ",") ||
           is(document, i, ".") || is(document, i, "/") || is(document, i, "and");
}

/* Behind the dateline that begins with token `first`, or `first`. */
static size_t end_of_dateline(const kith_document *document, size_t first, size_t end)
{
    bool told = end_of_agencies(document, first, end) > first;
    if (!told && !is_in_capitals(document, first))
        return first;
    size_t last = end - first < DATELINE_TOKENS_MAX ? end : first + DATELINE_TOKENS_MAX;
    for (size_t i = first; i < last;) {
        size_t behind = end_of_agencies(document, i, end);
        if (is_dash(document, i))
            return told ? i + 1 : first;
        told = told || behind > i || is(document, i, ",");
        if (behind == i && !is_of_dateline(document, i))
            return first;
        i = behind > i ? behind : i + 1;
    }
    return first;
}

/* Is token `i`, or that and the next, what a credit begins with: "Reporting by", "Editor:"? */
static bool begins_credit(const kith_document *document, size_t i, size_t end)
{
    if (i + 2 < end && (is(document, i, "Additional") || is(document, i, "Further")))
        i++;
    char folded[KITH_WORD_FOLDED_MAX];
    if (i + 1 >= end)
        return false;
    kith_str key = kith_word_fold(token(document, i), folded);
    return (kith_word_is(key, KITH_WORD_CREDIT) && is(document, i + 1, "by")) ||
           (kith_word_is(key, KITH_WORD_MAKER) && is(document, i + 1, ":"));
}

/* Is the paragraph [first, end) a byline: "By Ada Hale and Otto Ruiz in Lima"? */
static bool is_byline(const kith_document *document, size_t first, size_t end)
{
    if (end - first < 2 || end - first > BYLINE_TOKENS_MAX ||
        (!is(document, first, "By") && !is(document, first, "BY")))
        return false;
    for (size_t i = first + 1; i < end; i++) {
        bool small = is(document, i, "and") || is(document, i, "in") || is(document, i, "|") ||
                     is(document, i, "of") || is(document, i, "for");
        if (!small && !is_dash(document, i) && !is_of_dateline(document, i))
            return false;
    }
    return !is(document, end - 1, ".");
}

/* Behind the credit in brackets that opens with token `at`, or `at`. */
static size_t end_of_bracket(const kith_document *document, size_t at, size_t end)
{
    size_t agencies = end_of_agencies(document, at, end);
    if (agencies > at || !is(document, at, "(") || !begins_credit(document, at + 1, end))
        return agencies;
    size_t last = end - at < BRACKET_TOKENS_MAX ? end : at + BRACKET_TOKENS_MAX;
    size_t i = at + 1;
    while (i < last && !is(document, i, ")"))
        i++;
    return i < last ? i + 1 : last;
}

/* Small letters alone, of one who wrote a story: "glb"; or of an agency: "reuters". */
static bool is_initials(const kith_document *document, size_t i)
{
    kith_str word = token(document, i);
    for (size_t at = 0; at < word.len; at++)
        if (word.ptr[at] < 'a' || word.ptr[at] > 'z')
            return false;
    return word.len > 1 && (word.len <= INITIALS_MAX || kith_str_equal(word, KITH_STR("reuters")));
}

/* Behind the bracket that opens with token `at` and closes before `end`, or `at`. */
static size_t end_of_any_bracket(const kith_document *document, size_t at, size_t end)
{
    for (size_t i = at + 1; is(document, at, "(") && i < end && i < at + BRACKET_TOKENS_MAX; i++)
        if (is(document, i, ")"))
            return i + 1;
    return at;
}

/* Behind the initials and agencies that begin with token `at`, joined by slashes, perhaps with a
 * bracket behind: "glb/AFP/Reuters", "ls/kms (EFE)"; or `at`. */
static size_t end_of_signature(const kith_document *document, size_t at, size_t end)
{
    bool told = false, slash = false;
    size_t i = at;
    while (i < end) {
        size_t next = end_of_agency(document, i, end);
        if (next == i && !is_initials(document, i))
            break;
        told = told || next > i;
        i = next > i ? next : i + 1;
        if (i == end || (!is(document, i, "/") && !is(document, i, ",")))
            break;
        slash = slash || is(document, i, "/");
        i++;
    }
    if (!slash || i == at)
        return at;
    size_t behind = i < end ? end_of_any_bracket(document, i, end) : i;
    return told || behind > i ? behind : at;
}

/* May token `i` stand in the line that ends a story: "Author: Ada Hale/xy (AFP) Editor: Jo Ward"?
 */
static bool is_of_closing(const kith_document *document, size_t i)
{
    return is_of_dateline(document, i) || is(document, i, ":") || is(document, i, "(") ||
           is(document, i, ")") || is(document, i, "&") || is_dash(document, i) ||
           is_initials(document, i);
}

/* Do tokens [at, end), which end a paragraph, say who made the story? */
static bool is_closing(const kith_document *document, size_t at, size_t end)
{
    if (end - at > CLOSING_TOKENS_MAX)
        return false;
    size_t signature = end_of_signature(document, at, end);
    if (signature == end)
        return true;
    if (!begins_credit(document, signature, end))
        return false;
    while (signature < end && is_of_closing(document, signature))
        signature++;
    return signature == end;
}

static size_t end_of_sentence(const kith_document *document, size_t s)
{
    return (size_t)document->sentences[s].token + document->sentences[s].token_count;
}

/* Is sentence `s` the first of its paragraph; and the last? */
static bool begins_paragraph(const kith_document *document, size_t s)
{
    return s == 0 || document->sentences[s].paragraph != document->sentences[s - 1].paragraph;
}

static bool ends_paragraph(const kith_document *document, size_t s)
{
    return s + 1 == document->sentence_count ||
           document->sentences[s].paragraph != document->sentences[s + 1].paragraph;
}

static void add(kith_credits *credits, size_t first, size_t end, kith_credit_kind kind)
{
    credits->at[credits->count++] = (kith_credit){(uint32_t)first, (uint32_t)end, kind};
}

/* May a line on who made the story begin at token `i`, by what stands before it? */
static bool follows_sentence(const kith_document *document, size_t i)
{
    static const char *const ends[] = {".", "!", "?", "\"", "''", ")", "\u201d", "\u2019"};
    for (size_t k = 0; i > 0 && k < sizeof ends / sizeof *ends; k++)
        if (kith_str_ends(token(document, i - 1), kith_str_of(ends[k])))
            return true;
    return false;
}

/* The token of the last sentence of a paragraph, [first, end), with which the line begins that says
 * who made the story; or `end`. */
static size_t start_of_closing(const kith_document *document, size_t first, size_t end)
{
    size_t i = end - first > CLOSING_TOKENS_MAX ? end - CLOSING_TOKENS_MAX : first;
    for (; i < end && kith_rule_on("credit: closing"); i++)
        if ((i == first || follows_sentence(document, i)) && is_closing(document, i, end))
            return i;
    return end;
}

static void look_in_sentence(const kith_document *document, size_t s, kith_credits *credits)
{
    size_t first = document->sentences[s].token, end = end_of_sentence(document, s), closing = end;
    if (begins_paragraph(document, s)) {
        size_t dateline_end = end_of_dateline(document, first, end);
        bool byline = document->sentences[s].paragraph < BYLINE_PARAGRAPH_MAX &&
                      ends_paragraph(document, s) && is_byline(document, first, end);
        if (byline || begins_credit(document, first, end)) {
            add(credits, first, end, byline ? KITH_CREDIT_BYLINE : KITH_CREDIT_LINE);
            return;
        }
        if (dateline_end > first)
            add(credits, first, dateline_end, KITH_CREDIT_DATELINE);
        first = dateline_end;
    }
    if (ends_paragraph(document, s))
        closing = start_of_closing(document, first, end);
    for (size_t i = first, behind; i<closing; i = behind> i ? behind : i + 1) {
        behind = end_of_bracket(document, i, closing);
        if (behind > i)
            add(credits, i, behind, KITH_CREDIT_LINE);
    }
    if (closing < end)
        add(credits, closing, end, KITH_CREDIT_LINE);
}

kith_credits kith_credits_find(const kith_document *document, kith_arena *arena)
{
    /* A credit has two tokens or more. */
    kith_credits credits = {kith_arena_array(arena, kith_credit, document->token_count), 0};
    for (size_t s = 0; s < document->sentence_count && kith_rule_on("credit: found"); s++)
        look_in_sentence(document, s, &credits);
    return credits;
}

/* Take the names out of tokens [first, end), and what goes on behind. */
static void unmark(kith_marking *m, size_t first, size_t end)
{
    size_t count = m->document->token_count;
    kith_label_set(m->labels, first, end, -1);
    while (end < count && m->labels[end] && !kith_label_is_begin(m->labels[end]))
        m->labels[end++] = 0;
}

/* Mark the place that a dateline begins with, unless the tagger did. */
static void mark_place(const kith_credit *credit, kith_marking *m)
{
    size_t end = credit->first;
    while (end < credit->end && is_in_capitals(m->document, end))
        end++;
    int tag = kith_marking_tag(m, credit->first);
    if (end == credit->first || tag == KITH_FINE_PLACE || tag == KITH_FINE_COUNTRY)
        return;
    kith_country_match match;
    bool country = kith_country_find(kith_marking_text(m, credit->first, end), &match) &&
                   match.form == KITH_FORM_NAME;
    unmark(m, credit->first, end);
    kith_marking_set(m, credit->first, end, credit->end,
                     country ? KITH_FINE_COUNTRY : KITH_FINE_PLACE, KITH_MARKING_SURE);
}

static void unmark_dateline(const kith_credit *credit, kith_marking *m)
{
    for (size_t t = credit->first, end; t<credit->end; t = end> t ? end : t + 1) {
        end = end_of_agencies(m->document, t, credit->end);
        if (end > t)
            unmark(m, t, end);
    }
    mark_place(credit, m);
}

void kith_credits_unmark(const kith_credits *credits, kith_marking *m)
{
    for (size_t i = 0; i < credits->count; i++) {
        const kith_credit *credit = &credits->at[i];
        if (credit->kind == KITH_CREDIT_DATELINE)
            unmark_dateline(credit, m);
        else if (credit->kind == KITH_CREDIT_LINE)
            unmark(m, credit->first, credit->end);
    }
}

/* May a name begin at token `i` of a credit, by what stands before it? */
static bool may_be_named(const kith_document *document, const kith_credit *credit, size_t i)
{
    static const char *const leads[] = {"by", "By", "BY", "and", ",", ";", "&", ":", "(", "/", "|"};
    for (size_t k = 0; i > credit->first && k < sizeof leads / sizeof *leads; k++)
        if (is(document, i - 1, leads[k]))
            return true;
    return false;
}

/* Behind the name of a credit that begins with token `first`, or `first`. */
static size_t end_of_credited(const kith_document *document, const kith_credit *credit,
                              size_t first)
{
    size_t end = end_of_agency(document, first, credit->end);
    if (end > first || credit->kind == KITH_CREDIT_DATELINE ||
        !may_be_named(document, credit, first) || begins_credit(document, first, credit->end))
        return end;
    while (end < credit->end && is_capitalised(document, end))
        end++;
    return end;
}

kith_str *kith_credits_names(const kith_credits *credits, const kith_document *document,
                             kith_arena *arena, size_t *count)
{
    size_t room = 0;
    for (size_t i = 0; i < credits->count; i++)
        room += credits->at[i].end - credits->at[i].first;
    kith_intern names;
    kith_intern_init(&names, arena, room);
    for (size_t i = 0; i < credits->count; i++) {
        const kith_credit *credit = &credits->at[i];
        for (size_t t = credit->first, end; t<credit->end; t = end> t ? end : t + 1) {
            end = end_of_credited(document, credit, t);
            if (end > t)
                kith_intern_add(&names,
                                kith_str_slice(document->record.text, document->tokens[t].start,
                                               document->tokens[end - 1].end));
        }
    }
    *count = names.count;
    return names.strings;
}
