/* extract/entity/marking.c - the tokens of a document with their labels, where rules change them.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/marking.h"

#include "extract/base/hash.h"

void kith_marking_set(kith_marking *m, size_t first, size_t end, size_t sentence_end, int tag,
                      float score)
{
    for (size_t t = first; t < end; t++)
        if (!m->labels[t] || m->scores[t] < score)
            m->scores[t] = score;
    kith_label_set(m->labels, first, end, tag);
    if (end < sentence_end && m->labels[end] && !kith_label_is_begin(m->labels[end]))
        m->labels[end] = kith_label_begin(kith_label_tag(m->labels[end]));
}

static bool is_inside(const kith_marking *m, size_t i)
{
    return i < m->document->token_count && m->labels[i] && !kith_label_is_begin(m->labels[i]);
}

/* Is token `i` part of a person's name of two tokens or more? */
static bool is_borne(const kith_marking *m, size_t i)
{
    return kith_marking_tag(m, i) == KITH_FINE_PERSON &&
           (is_inside(m, i + 1) || (is_inside(m, i) && i > 0 && m->labels[i - 1]));
}

/* Where the chain of the word of token `i` begins. */
static uint32_t *chain_of(const kith_marking *m, size_t i)
{
    kith_str word = kith_marking_token(m, i);
    return &m->bearers.first[kith_hash(word.ptr, word.len, 0) % m->document->token_count];
}

void kith_marking_meet_people(kith_marking *m)
{
    size_t count = m->document->token_count;
    if (!m->bearers.next) {
        m->bearers.first = kith_arena_array(m->arena, uint32_t, count);
        m->bearers.next = kith_arena_array(m->arena, uint32_t, count);
    }
    memset(m->bearers.first, 0, count * sizeof *m->bearers.first);
    for (size_t i = 0; i < count; i++) {
        if (!is_borne(m, i))
            continue;
        uint32_t *first = chain_of(m, i);
        m->bearers.next[i] = *first;
        *first = (uint32_t)i + 1;
    }
}

bool kith_marking_somebody_bears(kith_marking *m, size_t i)
{
    kith_str word = kith_marking_token(m, i);
    for (uint32_t *at = chain_of(m, i); *at;) {
        size_t bearer = *at - 1;
        uint32_t *next = &m->bearers.next[bearer];
        if (!is_borne(m, bearer))
            *at = *next; /* for good: nobody comes back */
        else if (bearer != i && kith_str_equal(kith_marking_token(m, bearer), word))
            return true;
        else
            at = next;
    }
    return false;
}
