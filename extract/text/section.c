/* extract/text/section.c - sections: a story, and the teasers of other stories around it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/text/section.h"

#include "extract/base/utf8.h"

/* A heading has at most so many bytes and words. */
#define HEADING_MAX       60
#define HEADING_WORDS_MAX 6

/* A paragraph of the story has at least so many tokens and ends in a full stop or a quote. */
#define STORY_TOKENS 15

/* Behind the story, prose has at least so many sentences and tokens; less may be a teaser. */
#define PROSE_SENTENCES 2
#define PROSE_TOKENS    40

/* Headings of teasers, folded: a kind and a thing, as "latest news", perhaps with a place behind
 * ("top stories from DW"); whole phrases; and beginnings that go on with a place. */
static const char *const kinds[] = {
    "featured",  "latest",  "more",        "most popular", "other",    "popular",
    "promoted",  "recent",  "related",     "recommended",  "similar",  "sponsored",
    "suggested", "today's", "today's top", "top",          "trending",
};
static const char *const things[] = {
    "articles",   "business", "content", "coverage", "headlines", "links",      "news",  "opinion",
    "politics",   "posts",    "reading", "reports",  "showbiz",   "sports",     "sport", "stories",
    "technology", "topics",   "updates", "videos",   "video",     "world news",
};
static const char *const phrases[] = {
    "also in the news",
    "also read",
    "around the web",
    "don't miss",
    "editor's picks",
    "editors' picks",
    "from the web",
    "in other news",
    "just in",
    "keep reading",
    "latest",
    "more like this",
    "most commented",
    "most popular",
    "most read",
    "most shared",
    "most viewed",
    "most watched",
    "news in brief",
    "on our site",
    "our picks",
    "people also read",
    "popular",
    "popular now",
    "read also",
    "read more",
    "read next",
    "recommended",
    "recommended for you",
    "related",
    "see also",
    "the latest",
    "trending",
    "trending now",
    "up next",
    "what to read next",
    "you may also like",
    "you may like",
    "you might also like",
    "you might like",
};
static const char *const beginnings[] = {
    "also in ",   "also on ", "elsewhere on ", "latest from ", "latest in ",
    "more from ", "more in ", "more on ",      "most read ",   "related to ",
};
static const char *const places[] = {" about ", " for ", " from ", " in ", " on ", " this "};

/* What points to one other story, before a colon. */
static const char *const pointers[] = {
    "also read",           "also see",       "read also",
    "read more",           "read more here", "read next",
    "read the full story", "related",        "related article",
    "related story",       "see also",       "watch more",
    "watch now",
};

/* Fold `line` into `folded`: its ASCII in lower case, curly apostrophes straightened, single
 * spaces, no marks around it. Returns its length, or 0 for what is too long for a heading. */
static size_t fold_heading(kith_str line, char folded[HEADING_MAX + 1])
{
    size_t out = 0, end = 0, words = 1, len;
    if (line.len > HEADING_MAX)
        return 0;
    for (size_t at = 0; at < line.len; at += len) {
        kith_char c = kith_utf8_at(line, at, &len);
        if (kith_char_is_space(c)) {
            if (out > 0 && folded[out - 1] != ' ') {
                folded[out++] = ' ';
                words++;
            }
        } else if (len == 3 && memcmp(line.ptr + at, "\xe2\x80\x99", 3) == 0) {
            folded[out++] = '\'';
        } else if (out > 0 || c != KITH_CHAR_PUNCTUATION) {
            memcpy(folded + out, line.ptr + at, len);
            if (c == KITH_CHAR_UPPER && len == 1)
                folded[out] = (char)(folded[out] | 0x20);
            out += len;
            if (kith_char_is_word(c))
                end = out;
        }
    }
    bool stopped = end < out && strchr(".?,;", folded[end]) != NULL;
    folded[end] = '\0';
    return words > HEADING_WORDS_MAX || stopped ? 0 : end;
}

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool is_phrase(const char *folded, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(folded, list[i]) == 0)
            return true;
    return false;
}

/* What is behind the first of `list` that `folded` begins with, or NULL. */
static const char *after(const char *folded, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(list[i]);
        if (strncmp(folded, list[i], length) == 0)
            return folded + length;
    }
    return NULL;
}

/* "latest news", "related stories on this": a kind, a thing and nothing, or a place behind. */
static bool is_kind_of_thing(const char *folded)
{
    for (size_t i = 0; i < COUNT(kinds); i++) {
        const char *rest = after(folded, &kinds[i], 1);
        if (rest == NULL || rest[0] != ' ')
            continue;
        rest = after(rest + 1, things, COUNT(things));
        if (rest != NULL && (rest[0] == '\0' || after(rest, places, COUNT(places)) != NULL))
            return true;
    }
    return false;
}

static bool is_heading(kith_str line)
{
    char folded[HEADING_MAX + 1];
    return fold_heading(line, folded) > 0 &&
           (is_phrase(folded, phrases, COUNT(phrases)) || is_kind_of_thing(folded) ||
            after(folded, beginnings, COUNT(beginnings)) != NULL);
}

/* Does the text point to another story: "Read more: ...", or a mere "Read more about ..."? */
static bool is_pointer(kith_str text)
{
    char folded[HEADING_MAX + 1];
    size_t room = text.len < HEADING_MAX ? text.len : HEADING_MAX;
    const char *colon = room > 0 ? memchr(text.ptr, ':', room) : NULL;
    if (colon == NULL)
        return fold_heading(text, folded) > 0 && strncmp(folded, "read more ", 10) == 0;
    if (fold_heading((kith_str){text.ptr, (size_t)(colon - text.ptr)}, folded) == 0)
        return false;
    return is_phrase(folded, pointers, COUNT(pointers));
}

/* Where the numbering stands. */
typedef struct numbering {
    uint32_t section; /* that of the prose here */
    uint32_t last;    /* the highest in use */
    bool story;       /* some of the story has been seen */
    bool tail;        /* the story is over */
    bool prose;       /* the paragraph before was prose of the tail */
} numbering;

/* Number one paragraph, the sentences [0, count). */
static void number_paragraph(kith_str text, kith_sentence *sentences, size_t count, numbering *now)
{
    const kith_sentence *final = &sentences[count - 1];
    kith_str line = kith_str_slice(text, sentences[0].start, final->end);
    size_t tokens = final->token + final->token_count - sentences[0].token;
    bool prose = count >= PROSE_SENTENCES && tokens >= PROSE_TOKENS;
    bool heading = is_heading(line);
    uint32_t section;
    if (heading || (count == 1 && is_pointer(line))) {
        section = ++now->last;
        /* A heading above the story is the page's navigation, not the end of the story. */
        now->tail = now->tail || (heading && now->story);
        now->prose = false;
    } else {
        if (now->tail && !(prose && now->prose))
            now->section = ++now->last;
        section = now->section;
        now->prose = prose;
        now->story = now->story ||
                     (tokens >= STORY_TOKENS && strchr(".!?\"'", line.ptr[line.len - 1]) != NULL);
    }
    for (size_t i = 0; i < count; i++) {
        kith_str sentence = kith_str_slice(text, sentences[i].start, sentences[i].end);
        sentences[i].section = i > 0 && is_pointer(sentence) ? ++now->last : section;
    }
}

void kith_sections_number(kith_str text, kith_sentences *sentences)
{
    numbering now = {0};
    for (size_t i = 0, end; i < sentences->count; i = end) {
        for (end = i + 1; end < sentences->count; end++)
            if (sentences->at[end].paragraph != sentences->at[i].paragraph)
                break;
        number_paragraph(text, &sentences->at[i], end - i, &now);
    }
}
