/* extract/entity/mention.h - mentions: the spans of a text that name an entity. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_MENTION_H
#define KITH_EXTRACT_ENTITY_MENTION_H

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

#endif
