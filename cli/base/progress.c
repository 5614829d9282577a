/* cli/base/progress.c - a line on the terminal that shows how far a long job is. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/progress.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>

#include "cli/base/terminal.h"

#define SECONDS_BETWEEN_DRAWINGS 0.1
#define BAR_COLUMNS              20

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

void kith_progress_start(kith_progress *progress)
{
    double time = now();
    *progress = (kith_progress){
        .terminal = kith_terminal_width(stderr) > 0,
        .started = time,
        .next = time + SECONDS_BETWEEN_DRAWINGS,
    };
}

double kith_progress_seconds(const kith_progress *progress)
{
    return now() - progress->started;
}

bool kith_progress_due(kith_progress *progress)
{
    if (!progress->terminal)
        return false;
    double time = now();
    if (time < progress->next)
        return false;
    progress->next = time + SECONDS_BETWEEN_DRAWINGS;
    return true;
}

static void append_bar(kith_buffer *line, double share)
{
    int full = (int)(share * BAR_COLUMNS + 0.5);
    kith_buffer_append_byte(line, '[');
    for (int i = 0; i < BAR_COLUMNS; i++)
        kith_buffer_append_byte(line, i < full ? '=' : ' ');
    kith_buffer_format(line, "] %3d%%  ", (int)(share * 100));
}

static void append_time_left(kith_buffer *line, double share, double elapsed)
{
    /* The first second's rate says little. */
    if (share <= 0 || elapsed < 1)
        return;
    uint64_t left = (uint64_t)(elapsed / share * (1 - share) + 0.5);
    if (left >= 3600)
        kith_buffer_format(line, "%d:%02d:%02d left  ", (int)(left / 3600), (int)(left / 60 % 60),
                           (int)(left % 60));
    else
        kith_buffer_format(line, "%d:%02d left  ", (int)(left / 60), (int)(left % 60));
}

void kith_progress_draw(kith_progress *progress, uint64_t done, uint64_t total, const char *format,
                        ...)
{
    if (!progress->terminal)
        return;
    char label[256];
    va_list args;
    va_start(args, format);
    vsnprintf(label, sizeof label, format, args);
    va_end(args);

    double share = total ? (double)done / (double)total : 0;
    if (share > 1)
        share = 1;
    kith_buffer line = {0}, shown = {0};
    if (total)
        append_bar(&line, share);
    append_time_left(&line, share, kith_progress_seconds(progress));
    kith_buffer_append(&line, kith_str_of(label));

    /* The last column stays free: some terminals wrap when it is written to. */
    kith_text_fit(&shown, kith_buffer_str(&line), kith_terminal_width(stderr) - 1);
    fprintf(stderr, "\r\033[K%.*s", KITH_STR_ARGS(kith_buffer_str(&shown)));
    fflush(stderr);
    progress->drawn = true;
    kith_buffer_clear(&line);
    kith_buffer_clear(&shown);
}

void kith_progress_hide(kith_progress *progress)
{
    if (!progress->drawn)
        return;
    fputs("\r\033[K", stderr);
    fflush(stderr);
    progress->drawn = false;
}
