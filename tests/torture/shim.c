/* tests/torture/shim.c - a C library whose calls fail, and that tells what reached the disk. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Preloaded into the command by tests/torture/run, which says in the environment what is to happen:
 *
 *   TORTURE_COUNT=FILE         at the end, write there how often each call was made
 *   TORTURE_FAIL=CALL:N:ERRNO  the Nth CALL fails; KILL for an errno ends the program there. CALL
 *                              may be "change": any that changes files
 *   TORTURE_ROOM=BYTES         so much can be written; then the disk is full
 *   TORTURE_LOG=FILE           write there each change of a file or folder, and each fsync
 *
 * Only what goes to files counts. The streams of <stdio.h> write by calls that no preloaded library
 * sees, so that fopen() and fdopen() give streams made of ours.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum {
    OPEN,
    READ,
    PREAD,
    WRITE,
    PWRITE,
    FSYNC,
    FDATASYNC,
    FTRUNCATE,
    RENAME,
    LINK,
    UNLINK,
    MMAP,
    MALLOC,
    CHANGE,
    CALL_COUNT
};

static const char *const names[CALL_COUNT] = {
    "open",      "read",   "pread", "write",  "pwrite", "fsync",  "fdatasync",
    "ftruncate", "rename", "link",  "unlink", "mmap",   "malloc", "change"};

static atomic_long counts[CALL_COUNT];
static int failing = -1, failing_errno;
static bool failing_kills;
static long failing_at;
static atomic_long room = -1;
static int log_file = -1;
static const char *count_path;

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);

/* The next definition of a function, as a pointer that can be called. */
#define NEXT(function) ((__typeof__(&function))dlsym(RTLD_NEXT, #function))

static long number_of(const char *text)
{
    return text ? strtol(text, NULL, 10) : -1;
}

static void read_failure(const char *text)
{
    const char *colon = strchr(text, ':');
    for (int i = 0; colon && i < CALL_COUNT; i++)
        if (strncmp(text, names[i], (size_t)(colon - text)) == 0 &&
            strlen(names[i]) == (size_t)(colon - text))
            failing = i;
    failing_at = colon ? number_of(colon + 1) : 0;
    colon = colon ? strchr(colon + 1, ':') : NULL;
    failing_kills = colon && strcmp(colon + 1, "KILL") == 0;
    failing_errno = colon ? (int)number_of(colon + 1) : EIO;
}

__attribute__((constructor)) static void begin(void)
{
    const char *failure = getenv("TORTURE_FAIL"), *log = getenv("TORTURE_LOG");
    count_path = getenv("TORTURE_COUNT");
    if (log)
        log_file = (int)syscall(SYS_openat, AT_FDCWD, log,
                                O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    room = number_of(getenv("TORTURE_ROOM"));
    for (int i = 0; i < CALL_COUNT; i++)
        counts[i] = 0;
    if (failure)
        read_failure(failure);
}

__attribute__((destructor)) static void end(void)
{
    char line[64];
    int file = count_path ? (int)syscall(SYS_openat, AT_FDCWD, count_path,
                                         O_WRONLY | O_CREAT | O_TRUNC, 0600)
                          : -1;
    for (int i = 0; file >= 0 && i < CALL_COUNT; i++) {
        int length = snprintf(line, sizeof line, "%s %ld\n", names[i], (long)counts[i]);
        syscall(SYS_write, file, line, (size_t)length);
    }
}

static bool count_one(int call)
{
    long number = atomic_fetch_add(&counts[call], 1) + 1;
    if (call != failing || number != failing_at)
        return false;
    if (failing_kills)
        raise(SIGKILL);
    errno = failing_errno;
    return true;
}

/* Count a call; true when it is to fail, with errno. */
static bool fails(int call)
{
    bool changes = call >= WRITE && call <= UNLINK;
    return count_one(call) || (changes && count_one(CHANGE));
}

static bool is_file(int descriptor)
{
    struct stat there;
    return descriptor > STDERR_FILENO && fstat(descriptor, &there) == 0 && S_ISREG(there.st_mode);
}

/* How much of `length` bytes there is room for. */
static size_t take_room(size_t length)
{
    if (room < 0)
        return length;
    long left = atomic_load(&room);
    size_t taken = (size_t)left < length ? (size_t)left : length;
    atomic_fetch_sub(&room, (long)taken);
    return taken;
}

static unsigned long inode_of(int descriptor)
{
    struct stat there;
    return fstat(descriptor, &there) == 0 ? (unsigned long)there.st_ino : 0;
}

/* One line, and the bytes that it speaks of. */
__attribute__((format(printf, 3, 4))) static void note(const void *bytes, size_t length,
                                                       const char *format, ...)
{
    char line[4096 * 2 + 64];
    if (log_file < 0)
        return;
    va_list args;
    va_start(args, format);
    int size = vsnprintf(line, sizeof line, format, args);
    va_end(args);
    struct iovec parts[] = {{line, (size_t)size}, {(void *)(uintptr_t)bytes, length}};
    syscall(SYS_writev, log_file, parts, length ? 2 : 1);
}

static void note_open(int descriptor, const char *path, int flags)
{
    if (descriptor < 0 || !is_file(descriptor))
        return;
    note(NULL, 0, "%s %lu %s\n", flags & O_CREAT ? "create" : "open", inode_of(descriptor), path);
    if (flags & O_TRUNC)
        note(NULL, 0, "truncate %lu 0\n", inode_of(descriptor));
}

static int open_file(int folder, const char *path, int flags, mode_t mode)
{
    bool is_new = (flags & O_CREAT) && faccessat(folder, path, F_OK, 0) != 0;
    if (fails(OPEN))
        return -1;
    int descriptor = (int)syscall(SYS_openat, folder, path, flags, mode);
    note_open(descriptor, path, is_new ? flags : flags & ~O_CREAT);
    return descriptor;
}

static mode_t mode_of(int flags, va_list args)
{
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(args, mode_t) : 0;
}

#define DEFINE_OPEN(name)                                                                          \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list args;                                                                              \
        va_start(args, flags);                                                                     \
        mode_t mode = mode_of(flags, args);                                                        \
        va_end(args);                                                                              \
        return open_file(AT_FDCWD, path, flags, mode);                                             \
    }
DEFINE_OPEN(open)
DEFINE_OPEN(open64)

#define DEFINE_MKSTEMP(name)                                                                       \
    int name(char *path)                                                                           \
    {                                                                                              \
        if (fails(OPEN))                                                                           \
            return -1;                                                                             \
        int descriptor = NEXT(name)(path);                                                         \
        note_open(descriptor, path, O_CREAT);                                                      \
        return descriptor;                                                                         \
    }
DEFINE_MKSTEMP(mkstemp)
DEFINE_MKSTEMP(mkstemp64)

ssize_t read(int descriptor, void *into, size_t length)
{
    if (is_file(descriptor) && fails(READ))
        return -1;
    return syscall(SYS_read, descriptor, into, length);
}

#define DEFINE_PREAD(name, offset_type)                                                            \
    ssize_t name(int descriptor, void *into, size_t length, offset_type offset)                    \
    {                                                                                              \
        if (is_file(descriptor) && fails(PREAD))                                                   \
            return -1;                                                                             \
        return syscall(SYS_pread64, descriptor, into, length, offset);                             \
    }
DEFINE_PREAD(pread, off_t)
DEFINE_PREAD(pread64, off64_t)

static ssize_t write_at(int descriptor, const void *from, size_t length, off64_t offset)
{
    size_t fitting = take_room(length);
    if (length && !fitting) {
        errno = ENOSPC;
        return -1;
    }
    ssize_t written = syscall(SYS_pwrite64, descriptor, from, fitting, offset);
    if (written > 0)
        note(from, (size_t)written, "write %lu %lld %zd\n", inode_of(descriptor), (long long)offset,
             written);
    return written;
}

ssize_t write(int descriptor, const void *from, size_t length)
{
    if (!is_file(descriptor))
        return syscall(SYS_write, descriptor, from, length);
    if (fails(WRITE))
        return -1;
    off64_t offset = lseek64(descriptor, 0, SEEK_CUR);
    ssize_t written = write_at(descriptor, from, length, offset);
    if (written > 0)
        lseek64(descriptor, offset + written, SEEK_SET);
    return written;
}

#define DEFINE_PWRITE(name, offset_type)                                                           \
    ssize_t name(int descriptor, const void *from, size_t length, offset_type offset)              \
    {                                                                                              \
        return fails(PWRITE) ? -1 : write_at(descriptor, from, length, offset);                    \
    }
DEFINE_PWRITE(pwrite, off_t)
DEFINE_PWRITE(pwrite64, off64_t)

static void note_sync(int descriptor)
{
    char link[64], path[4096];
    struct stat there;
    if (log_file < 0 || fstat(descriptor, &there) != 0)
        return;
    if (!S_ISDIR(there.st_mode)) {
        note(NULL, 0, "sync %lu\n", (unsigned long)there.st_ino);
        return;
    }
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length > 0)
        note(NULL, 0, "syncfolder %.*s\n", (int)length, path);
}

int fsync(int descriptor)
{
    if (fails(FSYNC))
        return -1;
    note_sync(descriptor);
    return 0; /* nothing that happens here outlives the machine */
}

int fdatasync(int descriptor)
{
    if (fails(FDATASYNC))
        return -1;
    note_sync(descriptor);
    return 0;
}

#define DEFINE_FTRUNCATE(name, length_type)                                                        \
    int name(int descriptor, length_type length)                                                   \
    {                                                                                              \
        if (fails(FTRUNCATE))                                                                      \
            return -1;                                                                             \
        note(NULL, 0, "truncate %lu %lld\n", inode_of(descriptor), (long long)length);             \
        return (int)syscall(SYS_ftruncate, descriptor, length);                                    \
    }
DEFINE_FTRUNCATE(ftruncate, off_t)
DEFINE_FTRUNCATE(ftruncate64, off64_t)

int rename(const char *from, const char *to)
{
    if (fails(RENAME))
        return -1;
    int failed = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (!failed)
        note(NULL, 0, "rename %s\n%s\n", from, to);
    return failed;
}

int link(const char *from, const char *to)
{
    if (fails(LINK))
        return -1;
    int failed = (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (!failed)
        note(NULL, 0, "link %s\n%s\n", from, to);
    return failed;
}

int unlink(const char *path)
{
    if (fails(UNLINK))
        return -1;
    int failed = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (!failed)
        note(NULL, 0, "unlink %s\n", path);
    return failed;
}

#define DEFINE_MMAP(name, offset_type)                                                             \
    void *name(void *place, size_t length, int protection, int flags, int descriptor,              \
               offset_type offset)                                                                 \
    {                                                                                              \
        if (descriptor >= 0 && fails(MMAP))                                                        \
            return MAP_FAILED;                                                                     \
        return (void *)syscall(SYS_mmap, place, length, protection, flags, descriptor, offset);    \
    }
DEFINE_MMAP(mmap, off_t)
DEFINE_MMAP(mmap64, off64_t)

void *malloc(size_t size)
{
    return fails(MALLOC) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails(MALLOC) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return fails(MALLOC) ? NULL : __libc_realloc(old, size);
}

static ssize_t read_stream(void *cookie, char *into, size_t length)
{
    return read((int)(intptr_t)cookie, into, length);
}

static ssize_t write_stream(void *cookie, const char *from, size_t length)
{
    ssize_t written = write((int)(intptr_t)cookie, from, length);
    return written < 0 ? 0 : written; /* what fopencookie() wants of a failure */
}

static int seek_stream(void *cookie, off64_t *offset, int whence)
{
    off64_t place = lseek64((int)(intptr_t)cookie, *offset, whence);
    if (place < 0)
        return -1;
    *offset = place;
    return 0;
}

static int close_stream(void *cookie)
{
    return close((int)(intptr_t)cookie);
}

FILE *fdopen(int descriptor, const char *mode)
{
    static const cookie_io_functions_t functions = {read_stream, write_stream, seek_stream,
                                                    close_stream};
    if (!is_file(descriptor))
        return NEXT(fdopen)(descriptor, mode);
    return fopencookie((void *)(intptr_t)descriptor, mode, functions);
}

static FILE *open_stream(const char *path, const char *mode)
{
    int flags = mode[0] == 'r' ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC;
    int descriptor = open_file(AT_FDCWD, path, flags | O_CLOEXEC, 0666);
    return descriptor < 0 ? NULL : fdopen(descriptor, mode);
}

FILE *fopen(const char *path, const char *mode)
{
    return open_stream(path, mode);
}

FILE *fopen64(const char *path, const char *mode)
{
    return open_stream(path, mode);
}
