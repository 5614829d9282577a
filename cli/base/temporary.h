/* cli/base/temporary.h - files that must not outlive the program, even when it is interrupted. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_BASE_TEMPORARY_H
#define KITH_CLI_BASE_TEMPORARY_H

/** How many files can be watched at a time; further ones are not. */
#define KITH_TEMPORARY_MAX 4

/**
 * Remove the file at `path` when SIGINT, SIGTERM or SIGHUP ends the program.
 *
 * `path` is borrowed until kith_temporary_forget(). Not for several threads at once.
 */
void kith_temporary_watch(const char *path);

/** The file is finished or gone. Accepts a path that is not watched, and NULL. */
void kith_temporary_forget(const char *path);

#endif
