/* extract/base/search.c - search in halves where the place matters. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/search.h"

size_t kith_search_place(const void *key, const void *at, size_t count, size_t size,
                         kith_search_order *order)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (order(key, (const char *)at + middle * size) > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
