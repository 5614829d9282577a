/* cli/base/progress.h - a line on the terminal that shows how far a long job is. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_BASE_PROGRESS_H
#define KITH_CLI_BASE_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/base/error.h"

/** Caller's storage, set by kith_progress_start(). Draws only when standard error is a terminal. */
typedef struct kith_progress {
    bool terminal;        /* nothing is drawn without one */
    bool drawn;           /* a line is on the screen now */
    double started, next; /* seconds of a clock that never jumps */
} kith_progress;

void kith_progress_start(kith_progress *progress);

/** Seconds since the start. */
double kith_progress_seconds(const kith_progress *progress);

/** Is it time to draw? True at most ten times a second, and never without a terminal. */
bool kith_progress_due(kith_progress *progress);

/**
 * Draw a bar of `done` out of `total` (0: unknown, no bar), the time left, and the printf-style
 * label, cut to the width of the terminal.
 */
void kith_progress_draw(kith_progress *progress, uint64_t done, uint64_t total, const char *format,
                        ...) KITH_PRINTF(4, 5);

/** Take the line off the screen: before a message, and at the end. */
void kith_progress_hide(kith_progress *progress);

#endif
