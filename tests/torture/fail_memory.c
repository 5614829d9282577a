/* tests/torture/fail_memory.c - memory that runs out: preloaded, it fails the n-th call for some.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* glibc's own, whatever stands before them. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *at, size_t size);

static atomic_ulong calls;
static unsigned long fail_at; /* 0: never */
static bool lasting;          /* and all that come after it */
static atomic_bool counting;

/* Preloaded libraries are set up last, so that what others do before main() is not counted. */
__attribute__((constructor)) static void begin(void)
{
    const char *at = getenv("FAIL_MEMORY_AT");
    fail_at = at ? strtoul(at, NULL, 10) : 0;
    lasting = getenv("FAIL_MEMORY_LASTING") != NULL;
    counting = true;
}

/* Tell how many calls there were, without any. */
__attribute__((destructor)) static void end(void)
{
    counting = false;
    const char *path = getenv("FAIL_MEMORY_COUNT");
    int file = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644) : -1;
    if (file < 0)
        return;
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%lu", (unsigned long)calls);
    if (write(file, digits, (size_t)length) < 0)
        _exit(99);
    close(file);
}

static bool fails(void)
{
    if (!counting)
        return false;
    unsigned long call = ++calls;
    bool failing = fail_at && (call == fail_at || (lasting && call > fail_at));
    if (failing)
        errno = ENOMEM;
    return failing;
}

__attribute__((visibility("default"))) void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

__attribute__((visibility("default"))) void *calloc(size_t count, size_t size)
{
    return fails() ? NULL : __libc_calloc(count, size);
}

__attribute__((visibility("default"))) void *realloc(void *at, size_t size)
{
    return fails() ? NULL : __libc_realloc(at, size);
}
