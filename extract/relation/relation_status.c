/* extract/relation/relation_status.c - whether a sentence tells a relation as a fact of now, and in
 * what role. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/relation/relation_status.h"

#include "extract/base/rule.h"
#include "extract/names/words.h"

enum { BEFORE = 4, ROLE_REACH = 5, ROLE_WORDS = 4 };

static bool is_word(const kith_relation_reading *r, size_t item, kith_word_class class)
{
    char bytes[KITH_WORD_FOLDED_MAX];
    if (item >= r->item_count || r->items[item].mention)
        return false;
    kith_str word = kith_document_token(r->document, r->items[item].token);
    return kith_word_is(kith_word_fold(word, bytes), class);
}

static bool any_between(const kith_relation_reading *r, size_t from, size_t to,
                        kith_word_class class)
{
    for (size_t i = from; i < to; i++)
        if (is_word(r, i, class))
            return true;
    return false;
}

/* Where what stands right before an item begins: up to another name, or a mark. */
static size_t beginning(const kith_relation_reading *r, size_t item)
{
    size_t from = item;
    for (; from > 0 && item - from < BEFORE && !r->items[from - 1].mention; from--) {
        char first =
            r->document->record.text.ptr[r->document->tokens[r->items[from - 1].token].start];
        if (first == ',' || first == ';' || first == ':' || first == '.')
            break;
    }
    return from;
}

/* Does the relation end and begin, as others hardly do? */
static bool can_change(kith_relation_kind kind)
{
    return kind != KITH_RELATION_CITIZEN_OF && kind != KITH_RELATION_LOCATED_IN &&
           kind != KITH_RELATION_PARENT_OF && kind != KITH_RELATION_RELATIVE_OF &&
           kind != KITH_RELATION_OPPOSES;
}

/* Is it a matter of what somebody does, which sentences plan and deny? */
static bool can_be_planned(kith_relation_kind kind)
{
    return kind == KITH_RELATION_OWNS || kind == KITH_RELATION_FOUNDED ||
           kind == KITH_RELATION_PART_OF || kind == KITH_RELATION_HEAD_OF ||
           kind == KITH_RELATION_PLAYS_FOR || kind == KITH_RELATION_MEMBER_OF ||
           kind == KITH_RELATION_SPOUSE_OF || kind == KITH_RELATION_LIVES_IN;
}

kith_relation_status kith_relation_status_find(const kith_relation_reading *reading, size_t first,
                                               size_t second, kith_relation_kind kind)
{
    size_t from = reading->places[first], to = reading->places[second];
    if (!can_change(kind) || !kith_rule_on("relation status"))
        return KITH_RELATION_NOW;
    if (can_be_planned(kind) && any_between(reading, from + 1, to, KITH_WORD_RELATION_DENIED))
        return KITH_RELATION_DENIED;
    if (can_be_planned(kind) && any_between(reading, from + 1, to, KITH_WORD_RELATION_PLANNED))
        return KITH_RELATION_PLANNED;
    if (any_between(reading, beginning(reading, from), from, KITH_WORD_RELATION_PAST) ||
        any_between(reading, from + 1, to, KITH_WORD_RELATION_PAST))
        return KITH_RELATION_PAST;
    return KITH_RELATION_NOW;
}

/* Text from item `from` to item `to`, whose words are of no mention. */
static kith_str text_of(const kith_relation_reading *r, size_t from, size_t to)
{
    const kith_token *tokens = r->document->tokens;
    return kith_str_slice(r->document->record.text, tokens[r->items[from].token].start,
                          tokens[r->items[to].token].end);
}

/* The role that ends, or begins, at item `item`, where its noun stands. */
static kith_str role_at(const kith_relation_reading *r, size_t item)
{
    size_t from = item, to = item;
    while (from > 0 && to - from < ROLE_WORDS &&
           (is_word(r, from - 1, KITH_WORD_RELATION_ROLE_BESIDE) ||
            is_word(r, from - 1, KITH_WORD_RELATION_ROLE)))
        from--;
    while (to - from < ROLE_WORDS && is_word(r, to + 1, KITH_WORD_RELATION_ROLE))
        to++;
    return text_of(r, from, to);
}

kith_str kith_relation_role_find(const kith_relation_reading *reading, size_t left, size_t right)
{
    size_t person = reading->places[left], other = reading->places[right];
    /* Before the person, "President X", and then behind, "X, chairman of Y". */
    for (size_t step = 1; step <= ROLE_REACH && person >= step; step++) {
        if (reading->items[person - step].mention)
            break;
        if (is_word(reading, person - step, KITH_WORD_RELATION_ROLE))
            return role_at(reading, person - step);
    }
    for (size_t step = 1; step <= ROLE_REACH && person + step < reading->item_count; step++) {
        if (person + step == other || reading->items[person + step].mention)
            break;
        if (is_word(reading, person + step, KITH_WORD_RELATION_ROLE))
            return role_at(reading, person + step);
    }
    return (kith_str){0};
}
