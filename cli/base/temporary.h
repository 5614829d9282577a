/* cli/base/temporary.h - files that must not outlive the program, even when it is interrupted. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_BASE_TEMPORARY_H
#define KITH_CLI_BASE_TEMPORARY_H

/** How many files can be watched at a time; further ones are not. */
#define KITH_TEMPORARY_MAX 4

/**
 * Make a file as mkstemp() does, and remove it when a signal ends the program: an interrupt, a
 * hangup, a reader that went away, a limit of time, the end of memory.
 *
 * `path` ends in XXXXXX, is filled in, and is borrowed until kith_temporary_forget(). Returns a
 * descriptor, or -1 with errno. Not for several threads at once.
 */
int kith_temporary_make(char *path);

/**
 * Remove the corpus at `path`, which is about to be made, should the program end before a byte is
 * in it. `path` is borrowed for good. For one corpus.
 */
void kith_temporary_watch_begun(const char *path);

/** The file is finished or gone. Accepts a path that is not watched, and NULL. */
void kith_temporary_forget(const char *path);

/** Remove all that are watched: the program is about to end with its work half done. */
void kith_temporary_remove(void);

/** Between these two, such signals wait: for what must happen whole. */
void kith_signals_hold(void);
void kith_signals_release(void);

#endif
