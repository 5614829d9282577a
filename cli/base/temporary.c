/* cli/base/temporary.c - files that must not outlive the program, even when it is interrupted. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/temporary.h"

#include <signal.h>
#include <stddef.h>
#include <unistd.h>

/* A signal handler can be told nothing else than by a variable of the program. */
static const char *volatile watched[KITH_TEMPORARY_MAX];

static void remove_watched(int number)
{
    for (size_t i = 0; i < KITH_TEMPORARY_MAX; i++)
        if (watched[i])
            unlink(watched[i]);
    /* SA_RESETHAND made this the usual action: end, and let the parent see why. */
    raise(number);
}

static void install_handlers(void)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction old, action = {.sa_handler = remove_watched, .sa_flags = SA_RESETHAND};
        sigemptyset(&action.sa_mask);
        /* What is ignored, as under nohup, stays ignored. */
        if (sigaction(numbers[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
            sigaction(numbers[i], &action, NULL);
    }
}

void kith_temporary_watch(const char *path)
{
    install_handlers();
    for (size_t i = 0; i < KITH_TEMPORARY_MAX; i++)
        if (!watched[i]) {
            watched[i] = path;
            return;
        }
}

void kith_temporary_forget(const char *path)
{
    for (size_t i = 0; path && i < KITH_TEMPORARY_MAX; i++)
        if (watched[i] == path)
            watched[i] = NULL;
}
