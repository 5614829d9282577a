/* extract/section.c - sections: a story, and the teasers of other stories around it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/section.h"

#include "extract/utf8.h"

/* A heading has at most so many bytes and words. */
#define HEADING_MAX       60
#define HEADING_WORDS_MAX 6

/* Prose has at least so many sentences and words; what has less may be a teaser. */
#define PROSE_SENTENCES 2
#define PROSE_WORDS     40

/* Headings of teasers, folded; those ending in a space may go on with further words. */
static const char *const headings[] = {
    "also in ",
    "also in the news",
    "also on ",
    "also read",
    "around the web",
    "don't miss",
    "editor's picks",
    "editors' picks",
    "elsewhere on ",
    "featured stories",
    "from the web",
    "in other news",
    "just in",
    "keep reading",
    "latest",
    "latest articles",
    "latest from ",
    "latest headlines",
    "latest in ",
    "latest news",
    "latest posts",
    "latest stories",
    "latest updates",
    "latest videos",
    "more articles",
    "more coverage",
    "more from ",
    "more headlines",
    "more in ",
    "more like this",
    "more news",
    "more on ",
    "more stories",
    "most commented",
    "most popular",
    "most read",
    "most shared",
    "most viewed",
    "news in brief",
    "on our site",
    "other articles",
    "other headlines",
    "other news",
    "other stories",
    "our picks",
    "people also read",
    "popular articles",
    "popular now",
    "popular posts",
    "popular stories",
    "promoted stories",
    "read also",
    "read more",
    "read next",
    "recent articles",
    "recent news",
    "recent posts",
    "recent stories",
    "recommended",
    "recommended articles",
    "recommended for ",
    "recommended stories",
    "related",
    "related articles",
    "related content",
    "related coverage",
    "related links",
    "related news",
    "related posts",
    "related reading",
    "related stories",
    "related to ",
    "related topics",
    "related video",
    "related videos",
    "see also",
    "similar articles",
    "similar stories",
    "sponsored content",
    "suggested for ",
    "the latest",
    "today's headlines",
    "today's top ",
    "top headlines",
    "top news",
    "top stories",
    "trending",
    "trending now",
    "trending stories",
    "up next",
    "what to read next",
    "you may also like",
    "you may like",
    "you might also like",
    "you might like",
};

/* What a line that points to one other story begins with, before a colon. */
static const char *const pointers[] = {
    "also read", "also see",  "don't miss", "more",      "more on this",    "more on this story",
    "read also", "read more", "read next",  "related",   "related article", "related story",
    "see also",  "watch",     "watch more", "watch now",
};

/* Fold the heading in `paragraph` into `folded`: its ASCII in lower case, curly apostrophes
 * straightened, single spaces, no marks around it. Returns its length, or 0 for what is too long
 * for a heading. */
static size_t fold_heading(kith_str line, char folded[HEADING_MAX + 1])
{
    size_t out = 0, words = 1, len;
    if (line.len > HEADING_MAX)
        return 0;
    for (size_t at = 0; at < line.len; at += len) {
        kith_char c = kith_utf8_at(line, at, &len);
        bool apostrophe = len == 3 && memcmp(line.ptr + at, "\xe2\x80\x99", 3) == 0;
        if (kith_char_is_space(c)) {
            if (out > 0 && folded[out - 1] != ' ') {
                folded[out++] = ' ';
                words++;
            }
        } else if (apostrophe) {
            folded[out++] = '\'';
        } else if (out > 0 || c != KITH_CHAR_PUNCTUATION) {
            memcpy(folded + out, line.ptr + at, len);
            if (c == KITH_CHAR_UPPER && len == 1)
                folded[out] = (char)(folded[out] | 0x20);
            out += len;
        }
    }
    bool stopped = out > 0 && folded[out - 1] == '.';
    while (out > 0 && strchr(" :>|-*#=_!", folded[out - 1]) != NULL)
        out--;
    folded[out] = '\0';
    return words > HEADING_WORDS_MAX || stopped ? 0 : out;
}

static bool is_heading(kith_str line)
{
    char folded[HEADING_MAX + 1];
    size_t len = fold_heading(line, folded);
    for (size_t i = 0; len > 0 && i < sizeof headings / sizeof *headings; i++) {
        if (headings[i][0] != folded[0])
            continue;
        size_t length = strlen(headings[i]);
        if (headings[i][length - 1] == ' ' ? strncmp(folded, headings[i], length) == 0
                                           : strcmp(folded, headings[i]) == 0)
            return true;
    }
    return false;
}

/* Does the line point to another story: "Read more: ..."? */
static bool is_pointer(kith_str line)
{
    char folded[HEADING_MAX + 1];
    const char *colon = line.len ? memchr(line.ptr, ':', line.len) : NULL;
    if (colon == NULL ||
        fold_heading((kith_str){line.ptr, (size_t)(colon - line.ptr)}, folded) == 0)
        return false;
    for (size_t i = 0; i < sizeof pointers / sizeof *pointers; i++)
        if (strcmp(folded, pointers[i]) == 0)
            return true;
    return false;
}

/* Is this prose of several full sentences, as a story has and a teaser has not? */
static bool is_prose(kith_str paragraph)
{
    size_t words = 0, sentences = 0;
    bool in_word = false;
    for (size_t i = 0; i < paragraph.len; i++) {
        bool space = paragraph.ptr[i] == ' ' || paragraph.ptr[i] == '\n';
        words += in_word && space;
        if (i > 0 && (space || i + 1 == paragraph.len) && in_word)
            sentences += strchr(".!?\"", paragraph.ptr[i - space]) != NULL;
        in_word = !space;
    }
    return sentences >= PROSE_SENTENCES && words >= PROSE_WORDS;
}

void kith_sections_number(kith_str text, kith_paragraphs *paragraphs)
{
    uint32_t section = 0, last = 0; /* that of the prose here, and the highest in use */
    bool story = false, tail = false, was_prose = false;
    for (size_t i = 0; i < paragraphs->count; i++) {
        kith_paragraph *paragraph = &paragraphs->at[i];
        kith_str line = kith_str_slice(text, paragraph->start, paragraph->end);
        bool prose = is_prose(line);
        bool heading = !prose && is_heading(line);
        if (heading || (!prose && is_pointer(line))) {
            paragraph->section = ++last;
            /* A heading above the story is the page's navigation, not the end of the story. */
            tail = tail || (heading && story);
            was_prose = false;
        } else {
            if (tail && !(prose && was_prose))
                section = ++last;
            paragraph->section = section;
            was_prose = prose;
        }
        story = story || prose;
    }
}
