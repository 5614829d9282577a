/* extract/tagger/feature.c - what the tagger looks at: each feature of a token is a 64-bit hash. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/feature.h"

/* The longest name looked for, in words. */
#define NAME_WORDS_MAX 12

/* Features as they are gathered; `template` keeps equal values of different kinds apart. */
typedef struct gathering {
    uint64_t *at;
    size_t count;
    uint64_t template;
} gathering;

static uint64_t mix(uint64_t a, uint64_t b)
{
    uint64_t x = (a ^ (b + 0x9e3779b97f4a7c15u + (a << 6) + (a >> 2))) * 0xbb67ae8584caa73bu;
    return x ^ (x >> 32);
}

static void put(gathering *g, uint64_t value)
{
    g->at[g->count++] = mix(value * 0x9e3779b97f4a7c15u, g->template ++);
}

static void put_pair(gathering *g, uint64_t a, uint64_t b)
{
    put(g, mix(a, b));
}

static void put_triple(gathering *g, uint64_t a, uint64_t b, uint64_t c)
{
    put(g, mix(mix(a, b), c));
}

/* Passes over the template when there is nothing to say, so that numbering stays the same. */
static void put_unless_zero(gathering *g, uint64_t value)
{
    if (value)
        put(g, value);
    else
        g->template ++;
}

static void put_clusters(gathering *g, const kith_word *word)
{
    for (int grain = 0; grain < KITH_CLUSTER_GRAINS; grain++)
        put_unless_zero(g, word->cluster[grain]);
}

static void put_classes(gathering *g, unsigned classes)
{
    for (int bit = 0; bit < KITH_CLASS_BITS; bit++)
        put_unless_zero(g, classes >> bit & 1);
}

static void put_affixes(gathering *g, const kith_word *word)
{
    for (int n = 0; n < KITH_AFFIX_MAX; n++) {
        put_unless_zero(g, word->prefix[n]);
        put_unless_zero(g, word->suffix[n]);
    }
}

size_t kith_feature_of_word(const kith_word *word, int offset, uint64_t *out)
{
    gathering g = {out, 0, (uint64_t)(offset + KITH_FEATURE_REACH + 1) << 16};
    if (!word) {
        put(&g, 1);
        return g.count;
    }
    g.template ++;
    put(&g, word->folded);
    put(&g, word->outline);
    put_clusters(&g, word);
    if (offset >= -1 && offset <= 1) {
        put(&g, word->shape);
        put_classes(&g, word->classes);
        put_unless_zero(&g, word->suffix[2]);
    }
    if (offset == 0) {
        put(&g, word->text);
        put_affixes(&g, word);
        put_pair(&g, word->classes & ~KITH_CLASS_PREFIX, word->outline);
        put_pair(&g, word->cluster[1], word->outline);
    }
    return g.count;
}

static void put_name(gathering *g, const kith_name_match *match)
{
    if (!match->classes) {
        g->template += KITH_CLASS_BITS + 1;
        return;
    }
    bool last = match->place + 1 == match->length;
    unsigned place = match->length == 1 ? 3u : match->place == 0 ? 0u : last ? 2u : 1u;
    for (int bit = 0; bit < KITH_CLASS_BITS; bit++)
        put_unless_zero(g, match->classes >> bit & 1 ? place + 1 : 0);
    put_triple(g, match->classes, place, match->length);
}

/* What stands for a word that is not there, at the edges of a sentence. */
static const kith_word edge = {.text = 1, .folded = 1, .shape = 1, .outline = 1, .plain = true};

static const kith_word *word_at(const kith_feature_view *view, size_t i, int offset)
{
    size_t place = i + (size_t)offset; /* wraps below 0 to beyond the end */
    return place < view->count ? view->words[place] : &edge;
}

/* What the chunk around a token shows: its head, its edges and the words beyond them. */
static void put_chunk(gathering *g, const kith_feature_view *view, size_t i)
{
    const kith_chunk *chunk = &view->chunks[i];
    if (chunk->first == chunk->end) {
        g->template += 14;
        return;
    }
    const kith_word *const *words = view->words;
    const kith_word *first = words[chunk->run_first], *last = words[chunk->run_end - 1];
    const kith_word *before = word_at(view, chunk->run_first, -1);
    const kith_word *after = word_at(view, chunk->run_end - 1, 1);
    const kith_word *head = words[chunk->head];
    size_t length = (size_t)(chunk->run_end - chunk->run_first);
    uint64_t place = (i == chunk->run_first) | (i + 1u == chunk->run_end) << 1;
    put_pair(g, last->folded, place);
    put_pair(g, last->cluster[2], place);
    put_pair(g, first->folded, place);
    put_pair(g, first->cluster[2], place);
    put_pair(g, before->folded, place);
    put_pair(g, before->cluster[3], place);
    put_pair(g, after->folded, place);
    put_pair(g, after->cluster[3], place);
    put_triple(g, last->classes, place, length < 6 ? length : 6);
    put_triple(g, before->cluster[1], after->cluster[1], place);
    if (chunk->run_first == chunk->first && chunk->run_end == chunk->end) {
        g->template += 4;
        return;
    }
    uint64_t part = i <= chunk->head ? 0 : words[i]->connector ? 1 : 2;
    put_pair(g, head->folded, part << 2 | place);
    put_pair(g, head->cluster[2], part << 2 | place);
    put_triple(g, head->cluster[1], words[chunk->head + 1u]->folded, part << 2 | place);
    put_triple(g, head->cluster[1], words[chunk->end - 1]->cluster[1], part << 2 | place);
}

size_t kith_feature_of_context(const kith_feature_view *view, size_t i, uint64_t *out)
{
    const kith_word *a = word_at(view, i, -2), *b = word_at(view, i, -1), *c = view->words[i];
    const kith_word *d = word_at(view, i, 1), *e = word_at(view, i, 2);
    /* Most words of a text stand far from any name, and what they show alone is enough. */
    if (b->plain && c->plain && d->plain)
        return 0;
    gathering g = {out, 0, (uint64_t)1 << 32};

    put_pair(&g, b->folded, c->folded);
    put_pair(&g, c->folded, d->folded);
    put_pair(&g, b->folded, d->folded);
    put_pair(&g, b->folded, c->shape);
    put_pair(&g, d->folded, c->shape);
    put_triple(&g, a->folded, b->folded, c->outline);
    put_triple(&g, d->folded, e->folded, c->outline);

    put_pair(&g, b->outline, c->outline);
    put_pair(&g, c->outline, d->outline);
    put_triple(&g, b->outline, c->outline, d->outline);
    put_triple(&g, a->outline, b->outline, c->outline);
    put_triple(&g, c->outline, d->outline, e->outline);

    put_pair(&g, b->cluster[2], c->cluster[2]);
    put_pair(&g, c->cluster[2], d->cluster[2]);
    put_pair(&g, b->cluster[2], d->cluster[2]);
    put_triple(&g, a->cluster[1], b->cluster[1], c->cluster[1]);
    put_triple(&g, b->cluster[1], c->cluster[1], d->cluster[1]);
    put_triple(&g, c->cluster[1], d->cluster[1], e->cluster[1]);
    put_triple(&g, b->cluster[3], c->outline, d->outline);
    put_triple(&g, d->cluster[3], b->outline, c->outline);

    put_pair(&g, b->classes, c->classes);
    put_pair(&g, c->classes, d->classes);
    put_triple(&g, b->classes, c->classes, d->classes);
    put_name(&g, &view->names[i]);
    put_chunk(&g, view, i);

    put_triple(&g, i == 0, c->outline, c->classes >> 12 & 3);
    put_triple(&g, view->capitals, c->shape, c->cluster[1]);
    put_triple(&g, view->capitals, i == 0, view->count < 12);
    return g.count;
}

/* Place and tag of the names that a word stands in elsewhere. */
static unsigned use_of(const kith_clue *clue)
{
    return clue->top ? (unsigned)(clue->top << 1 | clue->inside) : 0;
}

size_t kith_feature_of_clues(const kith_feature_view *view, const kith_clue *clues, size_t i,
                             uint64_t *out)
{
    const kith_clue none = {0};
    const kith_clue *before = i ? &clues[i - 1] : &none, *here = &clues[i];
    const kith_clue *after = i + 1 < view->count ? &clues[i + 1] : &none;
    bool looked = before->look || here->look || after->look;
    if (!looked && !before->top && !here->top && !after->top && !here->lower)
        return 0;
    const kith_word *word = view->words[i];
    gathering g = {out, 0, (uint64_t)2 << 32};
    put(&g, here->look);
    put_triple(&g, before->look, here->look, after->look);
    put_triple(&g, here->look, word->outline, here->left);
    put_triple(&g, here->look, here->left, here->right);
    put_triple(&g, here->look, word->folded, here->left);
    put_triple(&g, here->look, word->cluster[2], here->right);
    put_triple(&g, here->look, use_of(here), here->sure);
    put(&g, use_of(here));
    put_triple(&g, here->top, here->sure, here->times);
    put_triple(&g, use_of(here), here->sure, i == 0);
    put_pair(&g, use_of(here), word->outline);
    put_triple(&g, use_of(here), here->sure, word->classes & ~KITH_CLASS_PREFIX);
    put_triple(&g, use_of(here), here->lower, here->middle);
    put_triple(&g, i == 0, here->lower, here->middle);
    put_pair(&g, use_of(before), use_of(here));
    put_pair(&g, use_of(here), use_of(after));
    put_triple(&g, use_of(before), word->outline, use_of(after));
    return g.count;
}

/* The longest name that begins at words[0]; its length, 0 for none. */
static size_t longest_name(const kith_lexicon *lexicon, const kith_word *const *words, size_t count,
                           uint16_t *classes)
{
    const unsigned lists = (1u << 12) - 1;
    uint64_t key = 0;
    size_t longest = 0;
    for (size_t i = 0; i < count && i < NAME_WORDS_MAX; i++) {
        key = kith_lexicon_name_key(key, words[i]->folded);
        /* What names the first word begins, or is, was found when it was seen. */
        unsigned found = words[i]->classes;
        if (i > 0) {
            const kith_lexicon_entry *entry = kith_lexicon_find(lexicon, key);
            found = entry ? entry->classes : 0;
        }
        if ((found & lists) && !words[i]->lower) {
            longest = i + 1;
            *classes = (uint16_t)(found & lists);
        }
        if (!(found & KITH_CLASS_PREFIX))
            break;
    }
    return longest;
}

void kith_feature_match_names(const kith_lexicon *lexicon, const kith_word *const *words,
                              size_t count, kith_name_match *out)
{
    for (size_t i = 0; i < count;) {
        uint16_t classes = 0;
        size_t length = words[i]->lower ? 0 : longest_name(lexicon, words + i, count - i, &classes);
        out[i] = (kith_name_match){0};
        for (size_t k = 0; k < length; k++)
            out[i + k] = (kith_name_match){classes, (uint8_t)k, (uint8_t)length};
        i += length ? length : 1;
    }
}

/* Where the run of words with capitals that begins at `first` ends; `first` itself for none. */
static size_t end_of_run(const kith_word *const *words, size_t count, size_t first)
{
    while (first < count && !words[first]->plain)
        first++;
    return first;
}

/* Where the next run of a chunk begins behind one that ends at `end`; 0 when there is none. */
static size_t next_run(const kith_word *const *words, size_t count, size_t end)
{
    size_t at = end;
    while (at < count && at < end + 2 && words[at]->plain && words[at]->connector)
        at++;
    return at > end && at < count && !words[at]->plain ? at : 0;
}

void kith_feature_find_chunks(const kith_word *const *words, size_t count, kith_chunk *out)
{
    for (size_t i = 0; i < count;) {
        size_t end = end_of_run(words, count, i), first = i;
        if (end == i) {
            out[i++] = (kith_chunk){0};
            continue;
        }
        size_t head = end - 1, run = i;
        for (;;) {
            for (size_t k = run; k < end; k++)
                out[k] = (kith_chunk){.run_first = (uint32_t)run, .run_end = (uint32_t)end};
            run = next_run(words, count, end);
            if (!run)
                break;
            for (size_t k = end; k < run; k++)
                out[k] = (kith_chunk){.run_first = (uint32_t)k, .run_end = (uint32_t)(k + 1)};
            end = end_of_run(words, count, run);
        }
        for (i = first; i < end; i++) {
            out[i].first = (uint32_t)first;
            out[i].end = (uint32_t)end;
            out[i].head = (uint32_t)head;
        }
    }
}

bool kith_feature_in_capitals(const kith_word *const *words, size_t count)
{
    size_t capitals = 0, others = 0;
    for (size_t i = 0; i < count; i++) {
        capitals += words[i]->all_capitals;
        others += words[i]->lower || (words[i]->capitalised && !words[i]->all_capitals);
    }
    return capitals >= 2 && capitals > 3 * others;
}
