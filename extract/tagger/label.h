/* extract/tagger/label.h - the labels of the tagger: IOB2 over a coarse or a fine set of types. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_LABEL_H
#define KITH_EXTRACT_TAGGER_LABEL_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/base/buffer.h"
#include "extract/base/str.h"

/** A label: 0 is O, 1 + 2 t is B-t, 2 + 2 t is I-t, for a tag t of the label set in use. */
typedef uint8_t kith_label;

/** A set of labels, as bits 1 << label. */
typedef uint32_t kith_labels;

/** Room for any label set: vectors of scores have this many places. */
#define KITH_LABEL_MAX 16

/** The tags of CoNLL-2003. */
typedef enum kith_coarse_tag {
    KITH_COARSE_PER,
    KITH_COARSE_ORG,
    KITH_COARSE_LOC,
    KITH_COARSE_MISC,
    KITH_COARSE_COUNT,
} kith_coarse_tag;

/** The tags that kith extracts with; each is one of the coarse ones seen closer. */
typedef enum kith_fine_tag {
    KITH_FINE_PERSON,
    KITH_FINE_COMPANY,
    KITH_FINE_ORGANIZATION,
    KITH_FINE_COUNTRY,
    KITH_FINE_PLACE,
    KITH_FINE_DEMONYM,
    KITH_FINE_MISC,
    KITH_FINE_COUNT,
} kith_fine_tag;

static inline kith_label kith_label_begin(int tag)
{
    return (kith_label)(1 + 2 * tag);
}

static inline kith_label kith_label_inside(int tag)
{
    return (kith_label)(2 + 2 * tag);
}

/** The tag of a label, or -1 of O. */
static inline int kith_label_tag(kith_label label)
{
    return label ? (label - 1) / 2 : -1;
}

static inline bool kith_label_is_begin(kith_label label)
{
    return label % 2 == 1;
}

/** 9 labels of the coarse set or 15 of the fine one. */
static inline int kith_label_count(bool fine)
{
    return 1 + 2 * (fine ? KITH_FINE_COUNT : KITH_COARSE_COUNT);
}

/** May `next` stand behind `previous` in IOB2? The start of a sentence counts as O. */
static inline bool kith_label_may_follow(kith_label previous, kith_label next)
{
    return next == 0 || kith_label_is_begin(next) ||
           kith_label_tag(previous) == kith_label_tag(next);
}

/** Behind the words from `first` on, before `end`, that are of one name, or of none. */
size_t kith_label_run_end(const kith_label *labels, size_t first, size_t end);

/** Make the words [first, end) one name of `tag`, or, where that is -1, none. */
void kith_label_set(kith_label *labels, size_t first, size_t end, int tag);

/** "PER" or, of the fine set, "PERSON"; static storage. */
const char *kith_tag_name(int tag, bool fine);

/** The coarse tag of a fine one. */
kith_coarse_tag kith_tag_coarse(kith_fine_tag tag);

/** The coarse label of a fine one. */
kith_label kith_label_coarse(kith_label fine);

/** Append "O" or "B-PER". */
void kith_label_print(kith_label label, bool fine, kith_buffer *out);

#endif
