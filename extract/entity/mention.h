/* extract/entity/mention.h - mentions: the spans of a text that name an entity. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_MENTION_H
#define KITH_EXTRACT_ENTITY_MENTION_H

#include <stddef.h>
#include <stdint.h>

#include "extract/names/type.h"

typedef struct kith_mention {
    uint32_t start, end;         /* bytes of the document's text, half-open, start < end */
    uint32_t token, token_count; /* the document's tokens it covers */
    uint32_t sentence;           /* index into the document's sentences */
    uint32_t entity;             /* index into the document's entities */
    kith_type type;              /* that of its entity */
    kith_form form;
    float score; /* the tagger's confidence, (0, 1] */
} kith_mention;

/**
 * The most mentions, and the most names told apart, of a text of that many bytes; others are left
 * out.
 *
 * News has one mention in seventy bytes. A long text with more than these is a list, whose names
 * would take hundreds of bytes of memory for each byte of it.
 */
static inline size_t kith_mentions_max(size_t text_bytes)
{
    return 16384 + text_bytes / 12;
}

static inline size_t kith_mention_names_max(size_t text_bytes)
{
    return 16384 + text_bytes / 96;
}

/** A growing heap array, in text order, never overlapping; {0} is empty. Free `at` with free(). */
typedef struct kith_mentions {
    kith_mention *at;
    size_t count, capacity;
} kith_mentions;

#endif
