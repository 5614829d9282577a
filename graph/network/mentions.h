/* graph/network/mentions.h - mentions: who of a network is named in which sentence of which
 * document. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_NETWORK_MENTIONS_H
#define KITH_GRAPH_NETWORK_MENTIONS_H

#include <stddef.h>
#include <stdint.h>

#include "extract/base/str.h"
#include "extract/names/type.h"

/** A document that names somebody, as kith_record has it; date "" when there is none. */
typedef struct kith_mentions_document {
    int64_t row; /* the corpus's */
    kith_str name, title, date, source;
} kith_mentions_document;

/** A sentence that names somebody; its mentions are at[first, first + count). */
typedef struct kith_mentions_sentence {
    kith_str text;
    uint32_t document;
    size_t first, count;
} kith_mentions_sentence;

typedef struct kith_mentions_mention {
    uint32_t node;
    uint32_t start, end; /* bytes of the sentence, half-open */
    kith_form form;
    float score;
} kith_mentions_mention;

/** All in the order of the corpus: by document, then by text. Strings are the network's. */
typedef struct kith_network_mentions {
    kith_mentions_document *documents;
    size_t document_count;
    kith_mentions_sentence *sentences;
    size_t sentence_count;
    kith_mentions_mention *at;
    size_t count;
} kith_network_mentions;

#endif
