/* cli/base/sparkline.h - a row of bars in the height of a line. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_BASE_SPARKLINE_H
#define KITH_CLI_BASE_SPARKLINE_H

#include <stdint.h>

#include "extract/base/buffer.h"

/**
 * Append `values[0, count)` as bars, the greatest full, a dot for 0; neighbours are added up where
 * there are more than `width` (above 0). After E. Tufte, "Beautiful Evidence", 2006.
 */
void kith_sparkline(kith_buffer *out, const uint64_t *values, size_t count, size_t width);

#endif
