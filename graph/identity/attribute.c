/* graph/identity/attribute.c - traits: what the sentences of a document say of whom a name
 * means. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/attribute.h"

#include <stdlib.h>

#include "extract/names/country.h"
#include "extract/names/name.h"
#include "extract/names/words.h"

enum {
    REACH = 64,   /* bytes before and behind a name in which words are looked for */
    WORD_MIN = 5, /* bytes of a telling word */
};

static const char sentences_sql[] =
    "SELECT s.document, s.text, m.start - s.start, m.end - s.start FROM mention m"
    " JOIN sentence s ON s.id = m.sentence WHERE m.entity = ?1 ORDER BY m.sentence, m.start";

/* Mentions of countries in the same sentences. */
static const char countries_sql[] =
    "SELECT s.document, c.id, s.text, m.start - s.start, m.end - s.start, n.start - s.start,"
    " n.end - s.start"
    " FROM mention m"
    " JOIN sentence s ON s.id = m.sentence JOIN mention n ON n.sentence = m.sentence"
    " JOIN entity c ON c.id = n.entity AND c.type = 2"
    " WHERE m.entity = ?1 ORDER BY m.sentence, m.start, n.start";

static void add(kith_attributes *traits, int64_t document, int64_t value)
{
    traits->at = kith_array_grow(traits->at, &traits->room, traits->count + 1, sizeof *traits->at);
    traits->at[traits->count++] = (kith_attribute){document, value};
}

/* The whole words of `text` within reach of its end, or of its beginning. */
static kith_str near(kith_str text, bool end)
{
    if (text.len <= REACH)
        return text;
    size_t from = end ? text.len - REACH : 0, to = end ? text.len : REACH;
    while (end && from < to && text.ptr[from] != ' ')
        from++;
    while (!end && to > from && text.ptr[to - 1] != ' ')
        to--;
    return kith_str_slice(text, from, to);
}

static void add_words(kith_str text, int64_t document, kith_arena *scratch, kith_intern *words,
                      kith_attributes *traits)
{
    kith_name split = kith_name_split(text, scratch);
    for (size_t i = 0; i < split.count; i++) {
        kith_str key = split.words[i].key;
        kith_country_match country;
        if (key.len < WORD_MIN || kith_country_find(split.words[i].text, &country) ||
            kith_word_is(key, KITH_WORD_COMMON))
            continue;
        uint32_t number = kith_intern_find(words, key);
        if (number == KITH_INTERN_NONE)
            number = kith_intern_add(words, kith_arena_copy(words->arena, key));
        add(traits, document, number);
    }
}

kith_status kith_attributes_read_words(kith_store *store, int64_t entity, kith_intern *words,
                                       kith_attributes *traits, kith_error *err)
{
    kith_query *query = NULL;
    kith_arena scratch = {0};
    kith_status status = kith_query_new(store, sentences_sql, &query, err);
    if (status == KITH_OK)
        kith_query_bind_number(query, 1, entity);
    for (bool row; status == KITH_OK;) {
        status = kith_query_step(query, &row, err);
        if (status != KITH_OK || !row)
            break;
        int64_t document = kith_query_number(query, 0), start = kith_query_number(query, 2);
        int64_t end = kith_query_number(query, 3);
        kith_str text = kith_query_text(query, 1);
        if (start < 0 || end < start || (uint64_t)end > text.len)
            continue; /* a damaged corpus */
        add_words(near(kith_str_slice(text, 0, (size_t)start), true), document, &scratch, words,
                  traits);
        add_words(near(kith_str_slice(text, (size_t)end, text.len), false), document, &scratch,
                  words, traits);
        kith_arena_clear(&scratch);
    }
    kith_query_free(query);
    kith_arena_free(&scratch);
    return status;
}

/* Is all that stands at bytes [from, to) of a sentence one of `words[0, count)`? */
static bool is_between(kith_str text, int64_t from, int64_t to, const char *const *words,
                       size_t count)
{
    if (from < 0 || to < from || (uint64_t)to > text.len)
        return false;
    kith_str between = kith_str_slice(text, (size_t)from, (size_t)to);
    for (size_t i = 0; i < count; i++)
        if (kith_str_equal(between, kith_str_of(words[i])))
            return true;
    return false;
}

/* "Kenya's Finance Ministry", "the Kenyan Finance Ministry", "Finance Ministry of Kenya". */
static bool is_beside(kith_query *query)
{
    static const char *const has[] = {" ", "'s ", "\u2019s ", "' ", "\u2019 "};
    static const char *const is_of[] = {" of ", " of the "};
    kith_str text = kith_query_text(query, 2);
    int64_t start = kith_query_number(query, 3), end = kith_query_number(query, 4);
    int64_t country = kith_query_number(query, 5), country_end = kith_query_number(query, 6);
    return is_between(text, country_end, start, has, sizeof has / sizeof *has) ||
           is_between(text, end, country, is_of, sizeof is_of / sizeof *is_of);
}

kith_status kith_attributes_read_countries(kith_store *store, int64_t entity,
                                           kith_attributes *traits, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = kith_query_new(store, countries_sql, &query, err);
    if (status == KITH_OK)
        kith_query_bind_number(query, 1, entity);
    for (bool row; status == KITH_OK;) {
        status = kith_query_step(query, &row, err);
        if (status != KITH_OK || !row)
            break;
        if (is_beside(query))
            add(traits, kith_query_number(query, 0), kith_query_number(query, 1));
    }
    kith_query_free(query);
    return status;
}

void kith_attributes_clear(kith_attributes *traits)
{
    if (!traits)
        return;
    free(traits->at);
    *traits = (kith_attributes){0};
}
