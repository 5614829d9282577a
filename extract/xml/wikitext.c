/* extract/xml/wikitext.c - first tags, then what is in brackets, then lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/wikitext.h"

#include <stdlib.h>
#include <strings.h>

#include "extract/base/buffer.h"
#include "extract/html/fragment.h"
#include "extract/xml/wiki_lines.h"

/* Brackets in brackets are read so deeply. */
#define DEPTH_MAX 24

/* Bytes of the names of wikis before a link's target. */
#define PREFIX_MAX 12

/* Two brackets and the two that close them: text[start, end) with all four. */
typedef struct pair {
    size_t start, end;
} pair;

typedef struct pairs {
    pair *at; /* by start; end is 0 where nothing closes it */
    size_t count, capacity;
} pairs;

static bool starts(kith_str text, const char *word)
{
    size_t length = strlen(word);
    return text.len >= length && strncasecmp(text.ptr, word, length) == 0;
}

static kith_str trim(kith_str s)
{
    while (s.len > 0 && kith_byte_is_space(s.ptr[s.len - 1]))
        s.len--;
    while (s.len > 0 && kith_byte_is_space(s.ptr[0]))
        s = kith_str_slice(s, 1, s.len);
    return s;
}

/* Where `word` begins in `text`, or text.len. */
static size_t find(kith_str text, const char *word)
{
    kith_str sought = kith_str_of(word), rest = text;
    while (rest.len >= sought.len) {
        const char *at = memchr(rest.ptr, word[0], rest.len - sought.len + 1);
        if (!at)
            break;
        rest = kith_str_slice(text, (size_t)(at - text.ptr), text.len);
        if (kith_str_starts(rest, sought))
            return text.len - rest.len;
        rest = kith_str_slice(rest, 1, rest.len);
    }
    return text.len;
}

/* Elements whose content is no text to read. */
static const char *const silent[] = {"ref",     "gallery", "math",     "syntaxhighlight",
                                     "source",  "score",   "timeline", "templatedata",
                                     "imagemap"};

#define SILENT_COUNT (sizeof silent / sizeof *silent)

/* Bytes of the element that `rest` begins with, if it is a silent one, else 0. What was sought in
 * vain is `missing`, and not sought again. */
static size_t silent_length(kith_str rest, bool missing[SILENT_COUNT])
{
    for (size_t i = 0; i < SILENT_COUNT; i++) {
        size_t length = strlen(silent[i]);
        if (!starts(kith_str_slice(rest, 1, rest.len), silent[i]) || rest.len < length + 2 ||
            !memchr(" >/\n", rest.ptr[length + 1], 4))
            continue;
        size_t tag = find(rest, ">");
        if (missing[i] || tag == rest.len || rest.ptr[tag - 1] == '/')
            return 0;
        char closing[32] = "</";
        memcpy(closing + 2, silent[i], length + 1);
        size_t end = find(rest, closing);
        missing[i] = end == rest.len;
        return missing[i] ? 0 : end;
    }
    return 0;
}

/* Leave out comments and tags, with what is in silent ones. */
static void drop_tags(kith_str text, kith_buffer *out)
{
    bool missing[SILENT_COUNT] = {false}, open_comment = false;
    while (text.len > 0) {
        size_t at = find(text, "<");
        kith_buffer_append(out, kith_str_slice(text, 0, at));
        text = kith_str_slice(text, at, text.len);
        if (text.len == 0)
            return;
        size_t end =
            open_comment || !kith_str_starts(text, KITH_STR("<!--")) ? 0 : find(text, "-->");
        open_comment |= end == text.len;
        end = end == text.len ? 0 : end;
        if (end == 0)
            end = silent_length(text, missing);
        text = kith_str_slice(text, end, text.len);
        bool tag = end > 0 ||
                   (text.len > 1 && (memchr("/!", text.ptr[1], 2) || (text.ptr[1] | 0x20) >= 'a'));
        bool line = starts(text, "<br");
        kith_str head = kith_str_slice(text, 0, text.len < 2000 ? text.len : 2000);
        size_t close = tag ? find(head, ">") : head.len;
        kith_buffer_append_byte(out, line ? '\n' : ' ');
        if (!line && close < head.len)
            out->len--;
        text = kith_str_slice(text, close < head.len ? close + 1 : 1, text.len);
    }
}

static void open_pair(pairs *all, size_t start)
{
    all->at = kith_array_grow(all->at, &all->capacity, all->count + 1, sizeof *all->at);
    all->at[all->count++] = (pair){start, 0};
}

/* Which brackets close which. */
static void find_pairs(kith_str text, pairs *all)
{
    size_t *open = NULL, depth = 0, capacity = 0;
    for (size_t i = 0; i + 1 < text.len; i++) {
        char byte = text.ptr[i];
        if (byte != text.ptr[i + 1] || !memchr("[]{}", byte, 4))
            continue;
        bool opens = byte == '[' || byte == '{';
        char partner = byte == ']' ? '[' : '{';
        if (opens) {
            open = kith_array_grow(open, &capacity, depth + 1, sizeof *open);
            open[depth++] = all->count;
            open_pair(all, i);
        } else {
            while (depth > 0 && text.ptr[all->at[open[depth - 1]].start] != partner)
                depth--;
            if (depth > 0)
                all->at[open[--depth]].end = i + 2;
        }
        i++;
    }
    free(open);
}

/* The pair that begins at `start`, or NULL. */
static const pair *pair_at(const pairs *all, size_t start)
{
    size_t low = 0, high = all->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (all->at[middle].start < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < all->count && all->at[low].start == start ? &all->at[low] : NULL;
}

/* What is stripped, and how far. */
typedef struct strip {
    kith_str text;
    pairs pairs;
    kith_buffer *out;
} strip;

/* Where the last argument without a name begins in text[start, end). */
static size_t last_argument(const strip *s, size_t start, size_t end)
{
    size_t last = end, from = 0;
    bool named = false;
    for (size_t i = start; i < end; i++) {
        const pair *inner = memchr("[{", s->text.ptr[i], 2) ? pair_at(&s->pairs, i) : NULL;
        if (inner && inner->end > 0 && inner->end <= end) {
            i = inner->end - 1;
            continue;
        }
        named |= s->text.ptr[i] == '=';
        if (s->text.ptr[i] != '|')
            continue;
        if (from > 0 && !named)
            last = from;
        from = i + 1;
        named = false;
    }
    return from > 0 && !named ? from : last;
}

/* Where the argument that begins at `start` ends. */
static size_t argument_end(const strip *s, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++) {
        const pair *inner = memchr("[{", s->text.ptr[i], 2) ? pair_at(&s->pairs, i) : NULL;
        if (inner && inner->end > 0 && inner->end <= end)
            i = inner->end - 1;
        else if (s->text.ptr[i] == '|')
            return i;
    }
    return end;
}

/* Does the template only show its last argument? */
static bool shows_argument(kith_str inside)
{
    static const char *const names[] = {"w", "lang", "nowrap", "quote", "blockquote", "small"};
    kith_str name = trim(kith_str_cut(&inside, '|'));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (name.len == strlen(names[i]) && starts(name, names[i]))
            return true;
    return false;
}

/* Does the link show no text in its place? */
static bool is_hidden_link(kith_str inside)
{
    static const char *const spaces[] = {"file:", "image:", "category:", "media:"};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        if (starts(inside, spaces[i]))
            return true;
    return false;
}

/* The target of a link without the wiki that it is in: "w:Ada Lovelace". */
static size_t target_start(const strip *s, size_t start, size_t end)
{
    size_t shown = start;
    for (size_t i = start; i < end && i < start + PREFIX_MAX && s->text.ptr[i] != ' '; i++)
        if (s->text.ptr[i] == ':')
            shown = i + 1;
    return shown;
}

static void strip_range(const strip *s, size_t start, size_t end, int depth);

static void strip_pair(const strip *s, const pair *p, int depth)
{
    size_t start = p->start + 2, end = p->end - 2;
    kith_str inside = kith_str_slice(s->text, start, end);
    bool link = s->text.ptr[p->start] == '[';
    if (link ? is_hidden_link(inside) : !shows_argument(inside))
        return;
    size_t shown = last_argument(s, start, end);
    if (shown == end)
        shown = link ? target_start(s, start, end) : end;
    strip_range(s, shown, argument_end(s, shown, end), depth + 1);
}

/* [http://example.org what is shown] */
static size_t strip_address(const strip *s, size_t at, size_t end, int depth)
{
    size_t i = at + 1;
    if (!starts(kith_str_slice(s->text, i, end), "http") &&
        !starts(kith_str_slice(s->text, i, end), "//"))
        return at;
    while (i < end && !memchr(" ]\n", s->text.ptr[i], 3))
        i++;
    size_t close = i;
    while (close < end && !memchr("]\n", s->text.ptr[close], 2))
        close++;
    if (i < close)
        strip_range(s, i + 1, close, depth + 1);
    return close < end ? close + 1 : end;
}

/* Append what text[start, end) shows. */
static void strip_range(const strip *s, size_t start, size_t end, int depth)
{
    if (depth > DEPTH_MAX)
        return;
    for (size_t i = start; i < end;) {
        char byte = s->text.ptr[i];
        const pair *p = byte == '[' || byte == '{' ? pair_at(&s->pairs, i) : NULL;
        if (p && p->end > 0 && p->end <= end) {
            strip_pair(s, p, depth);
            i = p->end;
            continue;
        }
        size_t behind = byte == '[' ? strip_address(s, i, end, depth) : i;
        if (behind > i) {
            i = behind;
            continue;
        }
        kith_buffer_append_byte(s->out, byte);
        i++;
    }
}

kith_str kith_wikitext_strip(kith_str wikitext, kith_arena *arena)
{
    kith_buffer bare = {0}, shown = {0}, lines = {0};
    drop_tags(wikitext, &bare);
    strip s = {.text = kith_buffer_str(&bare), .out = &shown};
    find_pairs(s.text, &s.pairs);
    strip_range(&s, 0, s.text.len, 0);
    kith_wiki_lines_strip(kith_buffer_str(&shown), &lines);
    kith_str text = kith_html_fragment(kith_buffer_str(&lines), arena);
    text = kith_arena_copy(arena, text);
    kith_buffer_clear(&bare);
    kith_buffer_clear(&shown);
    kith_buffer_clear(&lines);
    free(s.pairs.at);
    return text;
}

kith_str kith_wikitext_argument(kith_str wikitext, const char *name)
{
    for (;;) {
        wikitext = kith_str_slice(wikitext, find(wikitext, "{{"), wikitext.len);
        if (wikitext.len < 2)
            return (kith_str){0};
        wikitext = kith_str_slice(wikitext, 2, wikitext.len);
        size_t length = strlen(name);
        if (!starts(wikitext, name) || wikitext.len <= length || wikitext.ptr[length] != '|')
            continue;
        kith_str rest = kith_str_slice(wikitext, length + 1, wikitext.len);
        size_t end = 0;
        while (end < rest.len && !memchr("|}\n", rest.ptr[end], 3))
            end++;
        return trim(kith_str_slice(rest, 0, end));
    }
}
