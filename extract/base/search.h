/* extract/base/search.h - search in halves where the place matters; bsearch() finds the rest. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_SEARCH_H
#define KITH_EXTRACT_BASE_SEARCH_H

#include <stddef.h>

/** How `key` stands to an element, as bsearch() has it: before, at or behind it. */
typedef int kith_search_order(const void *key, const void *element);

/**
 * The index of the first of `count` elements of `size` bytes, which are in order, that `key` is not
 * behind: where it stands first or would stand; `count` when it is behind all. Time: O(log count).
 */
size_t kith_search_place(const void *key, const void *at, size_t count, size_t size,
                         kith_search_order *order);

#endif
