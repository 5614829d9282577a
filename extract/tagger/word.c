/* extract/tagger/word.c - what one word shows by itself, whatever stands around it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/word.h"

#include "extract/base/hash.h"
#include "extract/base/utf8.h"

#define WORD_BYTES_MAX 256
#define FOLDED_SEED    0x776f7264u /* that of the lexicon's names */
#define SHAPE_SEED     0x73686170u
#define AFFIX_SEED     0x61666678u

/* A word taken apart: its characters folded, and the class of each. */
typedef struct letters {
    char folded[WORD_BYTES_MAX * 2];    /* folding may lengthen a character, never beyond this */
    uint16_t start[WORD_BYTES_MAX + 1]; /* of each character in `folded`, and the end */
    char kind[WORD_BYTES_MAX];          /* X upper, x lower, 0 digit, else the byte or '?' */
    size_t count;
} letters;

static char kind_of(uint32_t code)
{
    kith_char c = code < 128 ? (kith_char)kith_utf8_ascii[code] : kith_utf8_class(code);
    if (c == KITH_CHAR_UPPER)
        return 'X';
    if (c == KITH_CHAR_DIGIT)
        return '0';
    if (kith_char_is_word(c))
        return 'x';
    return code < 128 ? (char)code : '?';
}

static void take_apart(kith_str text, letters *out)
{
    size_t at = 0, written = 0;
    out->count = 0;
    while (at < text.len && at < WORD_BYTES_MAX - 4) {
        size_t length;
        uint32_t code = kith_utf8_decode(text, at, &length);
        char kind = kind_of(code);
        out->kind[out->count] = kind;
        out->start[out->count++] = (uint16_t)written;
        if (kind == '0')
            out->folded[written++] = '0';
        else
            written += kith_utf8_encode(kith_utf8_lower(code), out->folded + written);
        at += length;
    }
    out->start[out->count] = (uint16_t)written;
}

/* The hash of the kinds with each run of one kind cut at `longest`. */
static uint32_t shape_of(const letters *word, size_t longest)
{
    char shape[WORD_BYTES_MAX];
    size_t length = 0, run = 0;
    for (size_t i = 0; i < word->count; i++) {
        run = i && word->kind[i] == word->kind[i - 1] ? run + 1 : 1;
        if (run <= longest)
            shape[length++] = word->kind[i];
    }
    return (uint32_t)kith_hash(shape, length, SHAPE_SEED);
}

static void see_affixes(const letters *word, kith_word *out)
{
    for (size_t n = 1; n <= KITH_AFFIX_MAX; n++) {
        bool whole = n < word->count;
        size_t head = whole ? word->start[n] : 0;
        size_t tail = whole ? word->start[word->count - n] : 0;
        size_t end = word->start[word->count];
        out->prefix[n - 1] = whole ? (uint32_t)kith_hash(word->folded, head, AFFIX_SEED) : 0;
        out->suffix[n - 1] =
            whole ? (uint32_t)kith_hash(word->folded + tail, end - tail, AFFIX_SEED + 1) : 0;
    }
}

static void see_case(const letters *word, kith_word *out)
{
    size_t upper = 0, lower = 0;
    for (size_t i = 0; i < word->count; i++) {
        upper += word->kind[i] == 'X';
        lower += word->kind[i] == 'x';
    }
    out->capitalised = word->count && word->kind[0] == 'X';
    out->lower = word->count && word->kind[0] == 'x';
    out->all_capitals = upper >= 2 && lower == 0;
    out->plain = upper == 0;
}

/* Is it one of the words that names have inside: "Bank of China", "Procter & Gamble"? */
static bool is_connector(kith_str text)
{
    static const char *const connectors[] = {
        "of",  "the", "for", "and", "&", "de", "du", "des", "la",  "del", "della", "der", "von",
        "van", "al",  "el",  "bin", "y", "di", "da", "do",  "dos", "in",  "on",    "'s"};
    for (size_t i = 0; i < sizeof connectors / sizeof *connectors; i++)
        if (kith_str_equal(text, kith_str_of(connectors[i])))
            return true;
    return false;
}

/* The entry of the word as written, or of the way it would be written elsewhere. */
static const kith_lexicon_entry *look_up(kith_str text, const letters *word, const kith_word *seen,
                                         const kith_lexicon *lexicon)
{
    const kith_lexicon_entry *entry = kith_lexicon_find(lexicon, kith_lexicon_word_key(text));
    kith_str folded = {word->folded, word->start[word->count]};
    if (!entry && seen->all_capitals) {
        char titled[WORD_BYTES_MAX * 2];
        size_t head = kith_utf8_encode(kith_utf8_decode(text, 0, &(size_t){0}), titled);
        memcpy(titled + head, word->folded + word->start[1], folded.len - word->start[1]);
        kith_str title = {titled, head + folded.len - word->start[1]};
        entry = kith_lexicon_find(lexicon, kith_lexicon_word_key(title));
    }
    if (!entry)
        entry = kith_lexicon_find(lexicon, kith_lexicon_word_key(folded));
    return entry;
}

void kith_word_see(kith_str text, const kith_lexicon *lexicon, kith_word *out)
{
    letters word;
    take_apart(text, &word);
    *out = (kith_word){
        .text = kith_lexicon_word_key(text),
        .folded = kith_hash(word.folded, word.start[word.count], FOLDED_SEED),
        .shape = shape_of(&word, 4),
        .outline = shape_of(&word, 1),
    };
    see_affixes(&word, out);
    see_case(&word, out);
    out->connector = is_connector(text);
    const kith_lexicon_entry *entry = look_up(text, &word, out, lexicon);
    if (entry && entry->cluster < lexicon->cluster_count)
        memcpy(out->cluster, lexicon->coarser[entry->cluster], sizeof out->cluster);
    const kith_lexicon_entry *name =
        kith_lexicon_find(lexicon, kith_lexicon_name_key(0, out->folded));
    unsigned word_classes = KITH_CLASS_LOWERCASE | KITH_CLASS_RARE_LOWER;
    out->classes = (uint16_t)((entry ? entry->classes & word_classes : 0) |
                              (name ? name->classes & ~word_classes : 0));
}
