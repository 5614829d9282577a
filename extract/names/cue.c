/* extract/names/cue.c - cue: what the words beside a name say of who bears it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/cue.h"

#include "extract/base/rule.h"
#include "extract/names/words.h"

enum {
    REACH = 96,    /* bytes to either side that are looked at */
    WORDS_MAX = 5, /* words of them */
};

typedef struct beside {
    char bytes[REACH];      /* in lower case */
    kith_str at[WORDS_MAX]; /* the nearest to the name first; those not there are empty */
    bool capital[WORDS_MAX];
    bool comma;      /* between the name and the nearest */
    bool possessive; /* "'s" between them */
} beside;

static bool is_in_word(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' ||
           byte == '&' || (byte & 0x80);
}

static bool is_number(kith_str word)
{
    return word.len && word.ptr[0] >= '0' && word.ptr[0] <= '9';
}

static kith_str lower(kith_str text, char bytes[REACH])
{
    for (size_t i = 0; i < text.len; i++)
        bytes[i] = text.ptr[i] >= 'A' && text.ptr[i] <= 'Z' ? (char)(text.ptr[i] + 'a' - 'A')
                                                            : text.ptr[i];
    return (kith_str){bytes, text.len};
}

/* Words before the name, across commas; other marks end them. */
static void read_before(kith_str text, size_t start, beside *out)
{
    size_t from = start < REACH ? 0 : start - REACH, count = 0;
    kith_str raw = kith_str_slice(text, from, start), low = lower(raw, out->bytes);
    for (size_t end = low.len; count < WORDS_MAX; count++) {
        while (end > 0 && (kith_byte_is_space(low.ptr[end - 1]) || low.ptr[end - 1] == ',' ||
                           (low.ptr[end - 1] == '.' && count == 0))) {
            out->comma = out->comma || (low.ptr[end - 1] == ',' && count == 0);
            end--;
        }
        size_t first = end;
        while (first > 0 && is_in_word(low.ptr[first - 1]))
            first--;
        if (first == end)
            break;
        out->at[count] = kith_str_slice(low, first, end);
        out->capital[count] = raw.ptr[first] != low.ptr[first];
        end = first;
    }
}

/* Bytes of a possessive ending that `text` begins with. */
static size_t possessive_of(kith_str text)
{
    static const char *const endings[] = {"'s ", "\u2019s ", "' ", "\u2019 "};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (kith_str_starts(text, kith_str_of(endings[i])))
            return kith_str_of(endings[i]).len - 1;
    return 0;
}

/* Words behind the name, up to a mark, but for a comma at once. */
static void read_behind(kith_str text, size_t end, beside *out)
{
    size_t to = text.len - end < REACH ? text.len : end + REACH, at, count = 0;
    kith_str raw = kith_str_slice(text, end, to), low = lower(raw, out->bytes);
    at = possessive_of(low);
    out->possessive = at > 0;
    if (at < low.len && low.ptr[at] == ',') {
        out->comma = true;
        at++;
    }
    for (; count < WORDS_MAX; count++) {
        while (at < low.len && kith_byte_is_space(low.ptr[at]))
            at++;
        size_t first = at;
        while (at < low.len && is_in_word(low.ptr[at]))
            at++;
        if (first == at)
            break;
        out->at[count] = kith_str_slice(low, first, at);
        out->capital[count] = raw.ptr[first] != low.ptr[first];
    }
}

/* What may stand before a subject. */
static bool is_before_subject(kith_str word)
{
    return word.len == 0 || is_number(word) || kith_word_is(word, KITH_WORD_OPENER);
}

static bool is(kith_str word, const char *other)
{
    return kith_str_equal(word, kith_str_of(other));
}

/* What `b`, whose nearest word is "in", says. */
static kith_cue said_to_be_in(const beside *b)
{
    if (kith_word_is(b->at[1], KITH_WORD_HOLDING))
        return KITH_CUE_FIRM;
    bool begins = b->at[1].len == 0 && b->capital[0];
    return begins || (b->at[1].len && !kith_word_is(b->at[1], KITH_WORD_ATTITUDE))
               ? KITH_CUE_PLACE
               : KITH_CUE_UNSAID;
}

/* `single`: the name is one word, as those are of more than people and firms. */
static kith_cue said_before(const beside *b, bool single)
{
    kith_str nearest = b->at[0], next = b->at[1];
    if (b->comma)
        return KITH_CUE_UNSAID;
    if (kith_rule_on("cue: in a place") && is(nearest, "in"))
        return said_to_be_in(b);
    bool with = kith_rule_on("cue: at a firm") && (is(nearest, "at") || is(nearest, "with"));
    bool leads = is(next, "lead") || is(next, "co-lead") || is(next, "sole") || is(next, "joint");
    bool manages = kith_rule_on("cue: lead manager") && leads &&
                   (is(nearest, "manager") || is(nearest, "managers"));
    /* "Peter Fellner of James Capel"; "Duke of Wellington" has no given name. */
    bool of = kith_rule_on("cue: of a firm") && is(nearest, "of") &&
              (kith_word_is(next, KITH_WORD_HEAD) ||
               (!single && b->capital[1] && b->capital[2] && !is(b->at[2], "the")));
    if (manages || of || (with && kith_word_is(next, KITH_WORD_ROLE)) ||
        (!single && kith_word_is(nearest, KITH_WORD_KIND)))
        return KITH_CUE_FIRM;
    return kith_word_is(nearest, KITH_WORD_APPOSITION) ? KITH_CUE_PERSON : KITH_CUE_UNSAID;
}

/* "a unit of", "the oil company that", from word `i` on. */
static bool is_part(const beside *b, size_t i)
{
    if (!is(b->at[i], "a") && !is(b->at[i], "an") && !is(b->at[i], "the"))
        return false;
    for (size_t k = i + 1; k < WORDS_MAX; k++) {
        kith_str next = k + 1 < WORDS_MAX ? b->at[k + 1] : (kith_str){0};
        if (kith_word_is(b->at[k], KITH_WORD_FIRM) &&
            (next.len == 0 || kith_word_is(next, KITH_WORD_BEHIND_KIND)))
            return true;
    }
    return false;
}

static kith_cue said_behind_comma(const beside *b, bool single)
{
    bool age =
        kith_rule_on("cue: age") && is_number(b->at[0]) && b->at[0].len == 2 && b->at[1].len == 0;
    if (age || is(b->at[0], "who") ||
        (kith_word_is(b->at[0], KITH_WORD_APPOSITION) && !b->capital[0]))
        return KITH_CUE_PERSON;
    return (!single && is(b->at[0], "which")) || is_part(b, 0) ? KITH_CUE_FIRM : KITH_CUE_UNSAID;
}

/* `subject`: it may be what says so, unlike that of "a group led by Pratt". */
static kith_cue said_behind(const beside *b, bool single, bool subject)
{
    kith_str nearest = b->at[0], next = b->at[1];
    if (b->possessive)
        return kith_word_is(nearest, KITH_WORD_BELONGING) ? KITH_CUE_FIRM : KITH_CUE_UNSAID;
    if (b->comma)
        return said_behind_comma(b, single);
    bool moves = kith_word_is(nearest, KITH_WORD_MOVEMENT) &&
                 (is_number(next) ||
                  ((is(next, "to") || is(next, "at") || is(next, "by")) && is_number(b->at[2])));
    bool joined = kith_rule_on("cue: and Co") && (is(nearest, "and") || is(nearest, "&")) &&
                  (is(next, "co") || is(next, "company") || is(next, "sons")) && b->capital[1];
    bool is_one = kith_rule_on("cue: is a firm") && (is(nearest, "is") || is(nearest, "was")) &&
                  is_part(b, 1);
    bool said_it = kith_rule_on("cue: said it") && subject && is(nearest, "said") &&
                   (is(next, "it") || is(next, "its"));
    if (moves || joined || is_one || said_it || kith_word_is(nearest, KITH_WORD_BEHIND_FIRM))
        return KITH_CUE_FIRM;
    bool he =
        kith_rule_on("cue: said he") && is(nearest, "said") && (is(next, "he") || is(next, "she"));
    return he || is(nearest, "who") || is(nearest, "himself") || is(nearest, "herself")
               ? KITH_CUE_PERSON
               : KITH_CUE_UNSAID;
}

kith_cue kith_cue_read(kith_str text, size_t start, size_t end)
{
    beside before = {.comma = false}, behind = {.comma = false};
    read_before(text, start, &before);
    bool single = !memchr(text.ptr + start, ' ', end - start);
    kith_cue said = said_before(&before, single);
    if (said == KITH_CUE_PERSON || said == KITH_CUE_FIRM)
        return said;
    read_behind(text, end, &behind);
    /* "In Capel's view", "in Capel-made cars" */
    bool goes_on = behind.possessive || (end < text.len && text.ptr[end] == '-');
    return said == KITH_CUE_PLACE && !goes_on
               ? said
               : said_behind(&behind, single, is_before_subject(before.at[0]));
}
