/* graph/identity/block.h - blocking: which names are alike enough to be worth comparing. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_BLOCK_H
#define KITH_GRAPH_IDENTITY_BLOCK_H

#include "extract/base/intern.h"
#include "graph/identity/compare.h"

typedef struct kith_block_link {
    uint32_t group, older; /* place + 1 of the one before, 0 at the end */
} kith_block_link;

/**
 * Groups by keys of their names. A person has: surname and first letter of any form of the first
 * given name; words in order of alphabet; given name and beginning of the surname. An organization
 * has its name without "Group" and the like. An index of surnames is one of its own.
 */
typedef struct kith_block_index {
    kith_intern keys;
    uint32_t *newest;       /* by key: place + 1 in links; heap */
    kith_block_link *links; /* heap */
    size_t newest_room, link_room, link_count;
} kith_block_index;

/** An empty index over `arena`; free with kith_block_clear(). */
void kith_block_init(kith_block_index *index, size_t expected, kith_arena *arena);

/** Enter `group` under the keys of its name. */
void kith_block_add(kith_block_index *index, const kith_identity_name *name, uint32_t group);

/** Enter `group` under the surname of a full name, for kith_block_look_surname(). */
void kith_block_add_surname(kith_block_index *index, const kith_identity_name *name,
                            uint32_t group);

/** Up to `room` groups that share a key with `name`, newest first; some may come twice. */
size_t kith_block_look(const kith_block_index *index, const kith_identity_name *name, uint32_t *out,
                       size_t room);

/** As kith_block_look(): the full names of persons with the last word of `name` for surname. */
size_t kith_block_look_surname(const kith_block_index *index, const kith_identity_name *name,
                               uint32_t *out, size_t room);

/** Accepts NULL. */
void kith_block_clear(kith_block_index *index);

#endif
