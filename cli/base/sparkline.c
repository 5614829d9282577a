/* cli/base/sparkline.c - a row of bars in the height of a line. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/sparkline.h"

#define LEVELS 8

static uint64_t sum(const uint64_t *values, size_t count)
{
    uint64_t total = 0;
    for (size_t i = 0; i < count; i++)
        total += values[i];
    return total;
}

static uint64_t sum_of_bar(const uint64_t *values, size_t count, size_t each, size_t bar)
{
    size_t from = bar * each, left = count - from;
    return sum(values + from, left < each ? left : each);
}

void kith_sparkline(kith_buffer *out, const uint64_t *values, size_t count, size_t width)
{
    static const char *const bars[LEVELS] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    size_t each = count > width ? (count + width - 1) / width : 1;
    size_t bar_count = (count + each - 1) / each;
    uint64_t greatest = 1;
    for (size_t i = 0; i < bar_count; i++) {
        uint64_t total = sum_of_bar(values, count, each, i);
        if (total > greatest)
            greatest = total;
    }
    for (size_t i = 0; i < bar_count; i++) {
        uint64_t total = sum_of_bar(values, count, each, i);
        double share = (double)total / (double)greatest;
        size_t level = total ? (size_t)(share * (LEVELS - 1) + 0.5) : 0;
        kith_buffer_append(out, total ? kith_str_of(bars[level]) : KITH_STR("·"));
    }
}
