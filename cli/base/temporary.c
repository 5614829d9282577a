/* cli/base/temporary.c - files that must not outlive the program, even when it is interrupted. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/temporary.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "extract/base/buffer.h"

/* SIGKILL and its like leave no time for anything; SIGABRT is the end of memory. */
static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGALRM, SIGXCPU, SIGABRT};
#define NUMBER_COUNT (sizeof numbers / sizeof *numbers)

/* A signal handler can be told nothing else than by a variable of the program. */
static const char *volatile watched[KITH_TEMPORARY_MAX];

static const char *volatile begun, *volatile begun_journal;

/* A corpus without a byte has nothing in it yet but its journal. */
static void remove_begun(void)
{
    struct stat there;
    if (begun && stat(begun, &there) == 0 && there.st_size == 0) {
        unlink(begun);
        unlink(begun_journal);
    }
}

void kith_temporary_remove(void)
{
    remove_begun();
    for (size_t i = 0; i < KITH_TEMPORARY_MAX; i++)
        if (watched[i])
            unlink(watched[i]);
}

static void remove_watched(int number)
{
    kith_temporary_remove();
    /* SA_RESETHAND made this the usual action: end, and let the parent see why. */
    raise(number);
}

static void install_handlers(void)
{
    static bool installed;
    if (!installed)
        atexit(kith_temporary_remove); /* libarchive leaves by exit() where memory runs out */
    installed = true;
    for (size_t i = 0; i < NUMBER_COUNT; i++) {
        struct sigaction old, action = {.sa_handler = remove_watched, .sa_flags = SA_RESETHAND};
        sigemptyset(&action.sa_mask);
        /* What is ignored, as under nohup, stays ignored. */
        if (sigaction(numbers[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
            sigaction(numbers[i], &action, NULL);
    }
}

static void mask_signals(int how)
{
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < NUMBER_COUNT; i++)
        sigaddset(&set, numbers[i]);
    pthread_sigmask(how, &set, NULL);
}

void kith_signals_hold(void)
{
    mask_signals(SIG_BLOCK);
}

void kith_signals_release(void)
{
    mask_signals(SIG_UNBLOCK);
}

void kith_temporary_watch_begun(const char *path)
{
    kith_buffer journal = {0};
    kith_buffer_format(&journal, "%s-journal", path);
    kith_buffer_append_byte(&journal, '\0');
    install_handlers();
    begun_journal = journal.ptr;
    begun = path;
}

int kith_temporary_make(char *path)
{
    install_handlers();
    kith_signals_hold();
    int descriptor = mkstemp(path);
    for (size_t i = 0; descriptor >= 0 && i < KITH_TEMPORARY_MAX; i++)
        if (!watched[i]) {
            watched[i] = path;
            break;
        }
    kith_signals_release();
    return descriptor;
}

void kith_temporary_forget(const char *path)
{
    for (size_t i = 0; path && i < KITH_TEMPORARY_MAX; i++)
        if (watched[i] == path)
            watched[i] = NULL;
}
