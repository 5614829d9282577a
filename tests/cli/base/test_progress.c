/* tests/cli/base/test_progress.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/progress.h"

#include <pty.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "tests/unit.h"

/* What `draw` writes to standard error while that is `descriptor`; read from `reader`. */
static void capture(void (*draw)(void), int descriptor, int reader, char *out, size_t size)
{
    int saved = dup(STDERR_FILENO);
    assert_true(saved >= 0);
    assert_true(dup2(descriptor, STDERR_FILENO) >= 0);
    draw();
    /* The reader must have something to return, drawn or not. */
    (void)!write(STDERR_FILENO, "|", 1);
    dup2(saved, STDERR_FILENO);
    close(saved);
    size_t length = 0;
    while (length == 0 || out[length - 1] != '|') {
        ssize_t more = read(reader, out + length, size - 1 - length);
        assert_true(more > 0);
        length += (size_t)more;
    }
    out[length - 1] = '\0';
    close(descriptor);
    close(reader);
}

static void draw_half(void)
{
    kith_progress progress;
    kith_progress_start(&progress);
    kith_progress_draw(&progress, 1, 2, "%d documents of a long list", 12);
    kith_progress_hide(&progress);
    kith_progress_hide(&progress);
}

static void draw_unknown(void)
{
    kith_progress progress;
    kith_progress_start(&progress);
    kith_progress_draw(&progress, 100, 0, "%d documents", 12);
}

/* A terminal of `columns`; its far end goes to `reader`. */
static int open_terminal(unsigned short columns, int *reader)
{
    struct winsize size = {.ws_row = 25, .ws_col = columns};
    int terminal;
    assert_int_equal(openpty(reader, &terminal, NULL, NULL, &size), 0);
    return terminal;
}

static void a_terminal_shows_a_bar_and_loses_it(void **state)
{
    (void)state;
    int reader;
    int terminal = open_terminal(80, &reader);
    char shown[512];
    capture(draw_half, terminal, reader, shown, sizeof shown);
    assert_string_equal(shown, "\r\033[K[==========          ]  50%  12 documents of a long list"
                               "\r\033[K");
}

static void a_narrow_terminal_cuts_the_line(void **state)
{
    (void)state;
    int reader;
    int terminal = open_terminal(40, &reader);
    char shown[512];
    capture(draw_half, terminal, reader, shown, sizeof shown);
    assert_string_equal(shown, "\r\033[K[==========          ]  50%  12 docume…\r\033[K");
}

static void an_unknown_total_shows_no_bar(void **state)
{
    (void)state;
    int reader;
    int terminal = open_terminal(80, &reader);
    char shown[512];
    capture(draw_unknown, terminal, reader, shown, sizeof shown);
    assert_string_equal(shown, "\r\033[K12 documents");
}

static void a_pipe_shows_nothing(void **state)
{
    (void)state;
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    char shown[512];
    capture(draw_half, ends[1], ends[0], shown, sizeof shown);
    assert_string_equal(shown, "");
}

/* Has this machine terminals to open? A bare chroot has not. */
static bool has_terminals(void)
{
    int reader, terminal;
    if (openpty(&reader, &terminal, NULL, NULL, NULL) != 0)
        return false;
    close(reader);
    close(terminal);
    return true;
}

int main(void)
{
    const struct CMUnitTest untied[] = {
        cmocka_unit_test(a_pipe_shows_nothing),
    };
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_terminal_shows_a_bar_and_loses_it),
        cmocka_unit_test(a_narrow_terminal_cuts_the_line),
        cmocka_unit_test(an_unknown_total_shows_no_bar),
    };
    int failed = cmocka_run_group_tests(untied, NULL, NULL);
    if (!has_terminals()) {
        fputs("SKIPPED: no terminal can be opened here: is /dev/pts mounted?\n", stderr);
        return failed ? failed : 77;
    }
    return failed + cmocka_run_group_tests(tests, NULL, NULL);
}
