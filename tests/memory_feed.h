/* tests/memory_feed.h - bytes in memory as a feed, in blocks of any size. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_MEMORY_FEED_H
#define KITH_TESTS_MEMORY_FEED_H

#include "extract/input/reader.h"

/** `rest` is what has not been given yet; after it comes the end, or a failure. */
typedef struct memory_feed {
    kith_str rest;
    size_t block; /* bytes given at once, at least 1 */
    bool fails;
} memory_feed;

static inline kith_status memory_block(void *context, kith_str *block, kith_error *err)
{
    memory_feed *feed = context;
    size_t size = feed->rest.len < feed->block ? feed->rest.len : feed->block;
    if (size == 0 && feed->fails)
        return kith_fail(err, KITH_EIO, "the disk is on fire");
    *block = kith_str_slice(feed->rest, 0, size);
    feed->rest = kith_str_slice(feed->rest, size, feed->rest.len);
    return KITH_OK;
}

static inline kith_feed memory_feed_of(memory_feed *feed)
{
    return (kith_feed){.block = memory_block, .context = feed};
}

#endif
