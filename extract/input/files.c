/* extract/input/files.c - folders walked without recursion, files read in blocks. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "extract/base/file_bytes.h"

#define BLOCK_SIZE ((size_t)128 * 1024)

typedef struct identity {
    dev_t device;
    ino_t inode;
} identity;

/* Folders still to read, the last one first. */
typedef struct folder_list {
    const char **paths;
    size_t count, capacity;
} folder_list;

typedef struct folder_walk {
    kith_files *files;
    folder_list real, linked; /* links wait, so that they never decide what a file is called */
    void *seen;               /* tree of the identities of folders read */
    kith_arena identities;
    identity *written; /* what is being written to */
    size_t written_count;
    kith_input_problem *problem;
    void *context;
} folder_walk;

static void tell(const folder_walk *walk, const char *path, const char *what)
{
    kith_error problem;
    if (!walk->problem)
        return;
    (void)kith_fail(&problem, KITH_EIO, "%s", what);
    walk->problem(walk->context, path, &problem);
}

static void add_file(kith_files *files, kith_file file)
{
    files->at = kith_array_grow(files->at, &files->capacity, files->count + 1, sizeof *files->at);
    files->at[files->count++] = file;
}

static int compare_identities(const void *a, const void *b)
{
    const identity *x = a, *y = b;
    if (x->device != y->device)
        return x->device < y->device ? -1 : 1;
    return (x->inode > y->inode) - (x->inode < y->inode);
}

static void find_written(folder_walk *walk)
{
    const kith_files *files = walk->files;
    walk->written = kith_arena_array(&walk->identities, identity, files->written_count);
    for (size_t i = 0; i < files->written_count; i++) {
        const char *path = files->written[i];
        struct stat info;
        if ((strcmp(path, "-") == 0 ? fstat(STDOUT_FILENO, &info) : stat(path, &info)) == 0)
            walk->written[walk->written_count++] = (identity){info.st_dev, info.st_ino};
    }
}

static bool is_written(const folder_walk *walk, const struct stat *info)
{
    const identity self = {info->st_dev, info->st_ino};
    for (size_t i = 0; i < walk->written_count; i++)
        if (compare_identities(&self, &walk->written[i]) == 0)
            return true;
    return false;
}

static void add_folder(folder_list *folders, const char *path)
{
    folders->paths = kith_array_grow(folders->paths, &folders->capacity, folders->count + 1,
                                     sizeof *folders->paths);
    folders->paths[folders->count++] = path;
}

/* Note that a folder is being read; false when it has been already. */
static bool enter(folder_walk *walk, const struct stat *info)
{
    identity *self = kith_arena_alloc(&walk->identities, sizeof *self);
    *self = (identity){info->st_dev, info->st_ino};
    identity *const *known = tsearch(self, &walk->seen, compare_identities);
    return known && *known == self;
}

static const char *join(kith_arena *arena, const char *parent, const char *name)
{
    size_t length = strlen(parent), more = strlen(name);
    bool slash = length > 0 && parent[length - 1] == '/';
    char *path = kith_arena_alloc(arena, length + more + 2);
    memcpy(path, parent, length);
    if (!slash)
        path[length++] = '/';
    memcpy(path + length, name, more + 1);
    return path;
}

static void add_entry(folder_walk *walk, const char *parent, const char *name)
{
    const char *path = join(&walk->files->paths, parent, name);
    struct stat info, link;
    if (lstat(path, &link) != 0 || stat(path, &info) != 0)
        tell(walk, path, strerror(errno));
    else if (S_ISDIR(info.st_mode))
        add_folder(S_ISLNK(link.st_mode) ? &walk->linked : &walk->real, path);
    else if (!S_ISREG(info.st_mode))
        tell(walk, path, "neither a file nor a folder");
    else if (!is_written(walk, &info))
        add_file(walk->files, (kith_file){path, (uint64_t)info.st_size, true, info.st_mtime});
    else if (info.st_size > 0) /* else it was made a moment ago */
        walk->files->passed_over++;
}

static int compare_entries(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static void read_folder(folder_walk *walk, const char *path)
{
    struct stat info;
    if (stat(path, &info) == 0 && !enter(walk, &info))
        return;
    struct dirent **entries;
    int count = scandir(path, &entries, is_shown, compare_entries);
    if (count < 0) {
        tell(walk, path, strerror(errno));
        return;
    }
    for (int i = 0; i < count; i++) {
        add_entry(walk, path, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
}

static void read_folders(folder_walk *walk)
{
    while (walk->real.count + walk->linked.count > 0) {
        folder_list *next = walk->real.count > 0 ? &walk->real : &walk->linked;
        read_folder(walk, next->paths[--next->count]);
    }
    while (walk->seen)
        tdelete(*(identity **)walk->seen, &walk->seen, compare_identities);
    kith_arena_free(&walk->identities);
    free(walk->real.paths);
    free(walk->linked.paths);
}

static int compare_files(const void *a, const void *b)
{
    return strcmp(((const kith_file *)a)->path, ((const kith_file *)b)->path);
}

void kith_files_add(kith_files *files, const char *path, kith_input_problem *problem, void *context)
{
    const char *kept = kith_arena_copy(&files->paths, kith_str_of(path)).ptr;
    struct stat info;
    bool known = strcmp(path, "-") != 0 && stat(path, &info) == 0;
    if (!known || !S_ISDIR(info.st_mode)) {
        uint64_t size = known && S_ISREG(info.st_mode) ? (uint64_t)info.st_size : 0;
        add_file(files, (kith_file){kept, size, false, known ? info.st_mtime : 0});
        return;
    }
    size_t first = files->count;
    folder_walk walk = {.files = files, .problem = problem, .context = context};
    find_written(&walk);
    add_folder(&walk.real, kept);
    read_folders(&walk);
    if (files->count > first)
        qsort(files->at + first, files->count - first, sizeof *files->at, compare_files);
}

void kith_files_clear(kith_files *files)
{
    if (!files)
        return;
    free(files->at);
    kith_arena_free(&files->paths);
    *files = (kith_files){0};
}

kith_status kith_file_open(const char *path, kith_file_stream *out, kith_error *err)
{
    bool standard = strcmp(path, "-") == 0;
    int descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && kith_path_is_address(path))
        return kith_fail(err, KITH_EIO, "an address: download what is there and give the file");
    if (descriptor < 0)
        return kith_fail(err, KITH_EIO, "%s", strerror(errno));
    struct stat info;
    /* Standard input may be a file that someone has read a part of: never go back in it. */
    bool seekable = !standard && fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode);
    size_t capacity = 0;
    *out = (kith_file_stream){.descriptor = descriptor,
                              .size = seekable ? (uint64_t)info.st_size : 0,
                              .seekable = seekable,
                              .block = kith_array_grow(NULL, &capacity, BLOCK_SIZE, 1)};
    return KITH_OK;
}

static kith_status read_block(void *context, kith_str *block, kith_error *err)
{
    kith_file_stream *file = context;
    ssize_t got;
    do
        got = read(file->descriptor, file->block, BLOCK_SIZE);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return kith_fail(err, KITH_EIO, "%s", strerror(errno));
    file->taken += (uint64_t)got;
    *block = (kith_str){file->block, (size_t)got};
    return KITH_OK;
}

static int64_t seek_file(void *context, int64_t offset, int whence)
{
    const kith_file_stream *file = context;
    return lseek(file->descriptor, offset, whence);
}

kith_stream kith_file_stream_of(kith_file_stream *file)
{
    return (kith_stream){read_block, file->seekable ? seek_file : NULL, file};
}

void kith_file_close(kith_file_stream *file)
{
    if (!file || !file->block)
        return;
    if (file->descriptor != STDIN_FILENO)
        close(file->descriptor);
    free(file->block);
    *file = (kith_file_stream){0};
}
