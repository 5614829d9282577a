/* lib/body/reading.h - readings, and how the public header's options become a feed. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_LIB_BODY_READING_H
#define KITH_LIB_BODY_READING_H

#include "extract/run/feed.h"

/** One that a caller owns has an arena; one that is lent to a sink has what the feed has. */
struct kith_reading {
    kith_document document;
    kith_extraction extraction;
    kith_arena arena;
};

/** A feed of what a caller's options ask for, and what its callbacks need. */
typedef struct kith_reading_feed {
    kith_reading_options options;
    kith_feed feed;
} kith_reading_feed;

/** Fill in `out`, which its feed points into. Returns KITH_EARGUMENT. */
KITH_CHECKED kith_status kith_reading_feed_init(kith_reading_feed *out, const kith_model *model,
                                                const kith_reading_options *options,
                                                kith_error *err);

/** What a feed came to, as the public header has it. */
kith_totals kith_reading_totals(const kith_feed_totals *totals);

#endif
