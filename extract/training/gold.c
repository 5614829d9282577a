/* extract/training/gold.c - tagged text to learn from and to measure with. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/training/gold.h"

#include <stdlib.h>

#include "extract/training/conll.h"
#include "extract/names/country.h"
#include "extract/training/gold_fill.h"
#include "extract/training/gold_json.h"
#include "extract/base/file_bytes.h"
#include "extract/base/utf8.h"

/* ---- labels ---------------------------------------------------------------------------------- */

/* Sets of tags, as bits 1 << tag, of the label set in use. */
#define FINE(tag)   (1u << KITH_FINE_##tag)
#define COARSE(tag) (1u << KITH_COARSE_##tag)

static const struct tag_rule {
    const char *name; /* of a label's tag; a prefix when it ends in '_' */
    unsigned coarse, fine;
} tag_rules[] = {
    {"PER", COARSE(PER), FINE(PERSON)},
    {"ORG", COARSE(ORG), FINE(COMPANY) | FINE(ORGANIZATION)},
    {"LOC", COARSE(LOC), FINE(COUNTRY) | FINE(PLACE)},
    {"MISC", COARSE(MISC), FINE(DEMONYM) | FINE(MISC)},
    {"PERSON", COARSE(PER), FINE(PERSON)},
    {"COMPANY", COARSE(ORG), FINE(COMPANY)},
    {"ORGANIZATION", COARSE(ORG), FINE(ORGANIZATION)},
    {"COUNTRY", COARSE(LOC), FINE(COUNTRY)},
    {"PLACE", COARSE(LOC), FINE(PLACE)},
    {"DEMONYM", COARSE(MISC), FINE(DEMONYM)},
    {"person_", COARSE(PER), FINE(PERSON)},
    {"organization_company", COARSE(ORG), FINE(COMPANY)},
    {"organization_media/newspaper", COARSE(ORG), FINE(COMPANY)},
    {"organization_other", COARSE(ORG), FINE(COMPANY) | FINE(ORGANIZATION)},
    {"organization_", COARSE(ORG), FINE(ORGANIZATION)},
    {"location_GPE", COARSE(LOC), FINE(COUNTRY) | FINE(PLACE)},
    {"location_", COARSE(LOC), FINE(PLACE)},
    {"building_", COARSE(LOC) | COARSE(ORG), FINE(PLACE) | FINE(COMPANY) | FINE(ORGANIZATION)},
    {"event_", COARSE(MISC), FINE(MISC)},
    {"product_", COARSE(MISC), FINE(MISC)},
    {"art_", COARSE(MISC), FINE(MISC)},
    {"other_", COARSE(MISC), FINE(MISC) | FINE(DEMONYM)},
};

static bool rule_matches(const struct tag_rule *rule, kith_str tag)
{
    kith_str name = kith_str_of(rule->name);
    return name.ptr[name.len - 1] == '_' ? kith_str_starts(tag, name) : kith_str_equal(tag, name);
}

/* The tags that a label's tag leaves open, or 0 when it is not known. */
static unsigned tags_of(kith_str tag, bool fine)
{
    for (size_t i = 0; i < sizeof tag_rules / sizeof *tag_rules; i++)
        if (rule_matches(&tag_rules[i], tag))
            return fine ? tag_rules[i].fine : tag_rules[i].coarse;
    return 0;
}

unsigned kith_gold_narrow(unsigned tags, kith_str name, const kith_kinds *kinds)
{
    if (tags == (FINE(COUNTRY) | FINE(PLACE)) || tags == (FINE(DEMONYM) | FINE(MISC))) {
        kith_country_match match;
        bool found = kith_country_find(name, &match);
        if (tags & FINE(MISC))
            return found && match.form == KITH_FORM_DEMONYM ? FINE(DEMONYM) : FINE(MISC);
        if (!found || match.form != KITH_FORM_NAME)
            return FINE(PLACE);
        return match.certainty == KITH_COUNTRY_SURE ? FINE(COUNTRY) : tags;
    }
    bool company;
    if (tags == (FINE(COMPANY) | FINE(ORGANIZATION)) && kith_kinds_find(kinds, name, &company))
        return company ? FINE(COMPANY) : FINE(ORGANIZATION);
    return tags;
}

kith_labels kith_gold_labels(unsigned tags, bool begin)
{
    kith_labels labels = 0;
    for (int tag = 0; tag < KITH_FINE_COUNT; tag++)
        if (tags >> tag & 1)
            labels |= 1u << (begin ? kith_label_begin(tag) : kith_label_inside(tag));
    return labels;
}

/* ---- filling --------------------------------------------------------------------------------- */

void kith_gold_add_word(kith_gold *gold, kith_str word, kith_labels allowed)
{
    size_t capacity = gold->word_capacity;
    gold->words =
        kith_array_grow(gold->words, &capacity, gold->word_count + 1, sizeof *gold->words);
    gold->allowed = kith_array_grow(gold->allowed, &gold->word_capacity, gold->word_count + 1,
                                    sizeof *gold->allowed);
    gold->words[gold->word_count] = word;
    gold->allowed[gold->word_count++] = allowed;
}

void kith_gold_end_sentence(kith_gold *gold)
{
    size_t before = gold->sentence_count ? gold->sentences[gold->sentence_count - 1] : 0;
    if (gold->word_count == before)
        return;
    gold->sentences = kith_array_grow(gold->sentences, &gold->sentence_capacity,
                                      gold->sentence_count + 1, sizeof *gold->sentences);
    gold->sentences[gold->sentence_count++] = (uint32_t)gold->word_count;
}

void kith_gold_end_document(kith_gold *gold, float weight)
{
    kith_gold_end_sentence(gold);
    size_t before = gold->document_count ? gold->documents[gold->document_count - 1] : 0;
    if (gold->sentence_count == before)
        return;
    size_t capacity = gold->document_capacity;
    gold->documents = kith_array_grow(gold->documents, &capacity, gold->document_count + 1,
                                      sizeof *gold->documents);
    gold->weights = kith_array_grow(gold->weights, &gold->document_capacity,
                                    gold->document_count + 1, sizeof *gold->weights);
    gold->weights[gold->document_count] = weight;
    gold->documents[gold->document_count++] = (uint32_t)gold->sentence_count;
}

/* The name that begins at `first`: its words joined by spaces. */
static kith_str join_words(kith_gold *gold, const kith_conll_line *lines, size_t count)
{
    size_t length = 0;
    for (size_t i = 0; i < count; i++)
        length += lines[i].token.len + 1;
    char *joined = kith_arena_alloc(&gold->arena, length);
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (i)
            joined[at++] = ' ';
        memcpy(joined + at, lines[i].token.ptr, lines[i].token.len);
        at += lines[i].token.len;
    }
    return (kith_str){joined, at};
}

static kith_str tag_of(kith_str label)
{
    bool marked =
        label.len > 2 && label.ptr[1] == '-' && (label.ptr[0] == 'B' || label.ptr[0] == 'I');
    return marked ? kith_str_slice(label, 2, label.len) : (kith_str){0};
}

static bool has_capital_or_digit(kith_str word)
{
    for (size_t i = 0; i < word.len; i++) {
        unsigned char byte = (unsigned char)word.ptr[i];
        if ((byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte >= 0x80)
            return true;
    }
    return false;
}

kith_labels kith_gold_open(kith_str word, kith_labels open)
{
    if (has_capital_or_digit(word))
        return open;
    bool everything = open >> kith_label_begin(0) & 1;
    bool joins = kith_str_equal(word, KITH_STR("of")) || kith_str_equal(word, KITH_STR("the"));
    if (!everything && !joins)
        return open & 1u;
    kith_labels begins = 0;
    for (int tag = 0; tag < KITH_FINE_COUNT; tag++)
        begins |= 1u << kith_label_begin(tag);
    return open & ~begins;
}

/*
 * A CoNLL sentence, the first of its lines having the number `number`; `open` are the labels that
 * an O of this file leaves open.
 */
static kith_status add_lines(const kith_conll_line *lines, size_t count, size_t number,
                             kith_labels open, const kith_kinds *kinds, kith_gold *gold,
                             kith_error *err)
{
    for (size_t i = 0; i < count;) {
        kith_str tag = tag_of(lines[i].label);
        if (kith_str_equal(lines[i].label, KITH_STR("O"))) {
            kith_gold_add_word(gold, lines[i].token, kith_gold_open(lines[i].token, open));
            i++;
            continue;
        }
        size_t end = i + 1;
        while (end < count && lines[end].label.ptr[0] == 'I' &&
               kith_str_equal(tag_of(lines[end].label), tag))
            end++;
        unsigned tags = tags_of(tag, gold->fine);
        if (!tags)
            return kith_fail(err, KITH_EFORMAT, "line %zu: unknown label \"%.*s\"", number + i,
                             KITH_STR_ARGS(lines[i].label));
        if (gold->fine && (tags & (tags - 1)))
            tags = kith_gold_narrow(tags, join_words(gold, lines + i, end - i), kinds);
        for (size_t k = i; k < end; k++)
            kith_gold_add_word(gold, lines[k].token, kith_gold_labels(tags, k == i));
        i = end;
    }
    kith_gold_end_sentence(gold);
    return KITH_OK;
}

/* How a CoNLL file marks things. */
typedef struct conventions {
    kith_labels open; /* what O may be */
    bool documents;   /* it tells where documents begin */
} conventions;

static conventions look_through(kith_str text, bool fine)
{
    bool misc = false, partial = false;
    size_t documents = 0;
    kith_str line;
    while (kith_str_next_line(&text, &line)) {
        kith_conll_line read = kith_conll_read(line);
        kith_str tag = tag_of(read.label);
        documents += read.kind == KITH_CONLL_DOCUMENT;
        misc |= kith_str_equal(tag, KITH_STR("MISC"));
        partial |= tag.len && memchr(tag.ptr, '_', tag.len);
    }
    unsigned tags = misc ? 0 : fine ? FINE(MISC) | FINE(DEMONYM) : COARSE(MISC);
    kith_labels open = 1u | kith_gold_labels(tags, true) | kith_gold_labels(tags, false);
    return (conventions){partial ? (1u << kith_label_count(fine)) - 1 : open, documents > 1};
}

static kith_status add_conll(kith_str text, float weight, const kith_kinds *kinds, kith_gold *gold,
                             kith_error *err)
{
    conventions file = look_through(text, gold->fine);
    kith_conll_line *lines = NULL;
    size_t count = 0, capacity = 0, number = 0, sentences = 0;
    kith_status status = KITH_OK;
    for (bool more = true; more && status == KITH_OK;) {
        kith_str line = {0};
        more = kith_str_next_line(&text, &line);
        number++;
        kith_conll_line read = kith_conll_read(line);
        if (read.kind == KITH_CONLL_TOKEN) {
            if (read.label.len == 0) {
                status = kith_fail(err, KITH_EFORMAT, "line %zu has no label", number);
                break;
            }
            lines = kith_array_grow(lines, &capacity, count + 1, sizeof *lines);
            lines[count++] = read;
            continue;
        }
        status = add_lines(lines, count, number - count, file.open, kinds, gold, err);
        sentences += count > 0;
        count = 0;
        bool run = !file.documents && sentences >= KITH_CONLL_RUN_SENTENCES;
        if (read.kind == KITH_CONLL_DOCUMENT || run || !more) {
            kith_gold_end_document(gold, weight);
            sentences = 0;
        }
    }
    free(lines);
    return status;
}

kith_status kith_gold_read(const char *path, float weight, const kith_kinds *kinds, kith_gold *gold,
                           kith_error *err)
{
    kith_str bytes;
    kith_status status = kith_file_bytes_read(path, &gold->arena, &bytes, err);
    if (status != KITH_OK)
        return status;
    size_t repaired;
    kith_str text = kith_utf8_repair(bytes, &gold->arena, &repaired);
    kith_error cause;
    bool json = text.len && text.ptr[0] == '{';
    status = json ? kith_gold_add_json(text, weight, kinds, gold, &cause)
                  : add_conll(text, weight, kinds, gold, &cause);
    return status == KITH_OK ? KITH_OK : kith_fail(err, status, "%s: %s", path, cause.message);
}

kith_words kith_gold_document(const kith_gold *gold, size_t i, uint32_t *ends)
{
    size_t first = kith_gold_first_sentence(gold, i), end = gold->documents[i];
    size_t word = kith_gold_first_word(gold, first);
    for (size_t s = first; s < end; s++)
        ends[s - first] = gold->sentences[s] - (uint32_t)word;
    return (kith_words){gold->words + word, gold->sentences[end - 1] - word, ends, end - first};
}

void kith_gold_clear(kith_gold *gold)
{
    if (!gold)
        return;
    kith_arena_free(&gold->arena);
    free(gold->words);
    free(gold->allowed);
    free(gold->sentences);
    free(gold->documents);
    free(gold->weights);
    *gold = (kith_gold){.fine = gold->fine};
}
