/* extract/input/archive.c - libarchive, the only file with its types. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/archive.h"

#include <stdlib.h>
#include <strings.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>

#include "extract/base/memory.h"
#include "extract/base/arena.h"

struct kith_archive {
    struct archive *handle;
    kith_stream stream;
    kith_archive_budget *budget;
    bool outermost;
    bool over_budget, stream_failed, ended;
    kith_error problem; /* of the stream */
    uint64_t delivered; /* bytes of members */
    uint64_t counted;   /* bytes unpacked that are already in the budget */
};

bool kith_archive_detect(kith_str head)
{
    static const kith_str magics[] = {
        {"\x1F\x8B", 2}, {"\x28\xB5\x2F\xFD", 4}, {"\xFD\x37zXZ\0", 6}, {"\x04\x22\x4D\x18", 4},
        {"\x1F\x9D", 2}, {"PK\3\4", 4},           {"PK\5\6", 4},        {"\x50\x2A\x4D\x18", 4},
    };
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
        if (kith_str_starts(head, magics[i]))
            return true;
    const size_t tar = 257;
    if (head.len >= tar + 5 && memcmp(head.ptr + tar, "ustar", 5) == 0)
        return true;
    return head.len >= 10 && memcmp(head.ptr, "BZh", 3) == 0 &&
           memcmp(head.ptr + 4, "1AY&SY", 6) == 0;
}

bool kith_archive_is_document(kith_str head, kith_str name)
{
    static const char *const endings[] = {".docx", ".docm", ".dotx", ".odt", ".ott", ".epub",
                                          ".xlsx", ".xlsm", ".pptx", ".ods", ".odp"};
    static const char *const firsts[] = {"[Content_Types].xml", "mimetype", "_rels/", "docProps/",
                                         "word/"};
    const size_t name_at = 30; /* in the head of the first file */
    if (!kith_str_starts(head, (kith_str){"PK\3\4", 4}) || head.len < name_at)
        return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t length = strlen(endings[i]);
        if (name.len > length && strncasecmp(name.ptr + name.len - length, endings[i], length) == 0)
            return true;
    }
    for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++)
        if (kith_str_starts(kith_str_slice(head, name_at, head.len), kith_str_of(firsts[i])))
            return true;
    return false;
}

/* Count what was unpacked, passed over or delivered; is it still in proportion? */
static bool within_budget(kith_archive *archive)
{
    kith_archive_budget *budget = archive->budget;
    la_int64_t filtered = archive_filter_bytes(archive->handle, 0);
    uint64_t unpacked = archive->delivered;
    if (filtered > 0 && (uint64_t)filtered > unpacked)
        unpacked = (uint64_t)filtered;
    if (unpacked > archive->counted) {
        budget->unpacked += unpacked - archive->counted;
        archive->counted = unpacked;
    }
    archive->over_budget =
        archive->over_budget || (budget->unpacked > KITH_ARCHIVE_UNPACKED &&
                                 budget->unpacked / KITH_ARCHIVE_RATIO > budget->packed);
    return !archive->over_budget;
}

static la_ssize_t on_read(struct archive *handle, void *context, const void **bytes)
{
    (void)handle;
    kith_archive *archive = context;
    kith_str block = {0};
    if (!within_budget(archive))
        return ARCHIVE_FATAL;
    int before = errno;
    if (archive->stream.block(archive->stream.context, &block, &archive->problem) != KITH_OK) {
        archive->stream_failed = true;
        return ARCHIVE_FATAL;
    }
    errno = before;
    if (archive->outermost)
        archive->budget->packed += block.len;
    *bytes = block.ptr;
    return (la_ssize_t)block.len;
}

static la_int64_t on_seek(struct archive *handle, void *context, la_int64_t offset, int whence)
{
    (void)handle;
    const kith_archive *archive = context;
    int64_t at = archive->stream.seek(archive->stream.context, offset, whence);
    return at < 0 ? ARCHIVE_FATAL : at;
}

/*
 * What libarchive and what it decompresses with make of an allocation that fails is a damaged
 * file, an empty one or half a text, with or without a word. The C library tells by errno, which
 * is to be 0 before each call that goes on in the archive, and looked at by this behind it.
 */
static void prove_memory(const kith_archive *archive)
{
    if (errno == ENOMEM || archive_errno(archive->handle) == ENOMEM)
        kith_memory_out(0);
}

static kith_status fail(kith_archive *archive, kith_error *err)
{
    archive->ended = true;
    if (archive->over_budget)
        return kith_fail(err, KITH_ELIMIT,
                         "unpacks to more than %llu times its size, which no text does",
                         (unsigned long long)KITH_ARCHIVE_RATIO);
    if (archive->stream_failed)
        return kith_fail(err, archive->problem.code, "%s", archive->problem.message);
    const char *why = archive_error_string(archive->handle);
    return kith_fail(err, KITH_EFORMAT, "damaged archive or compressed file: %s",
                     why ? why : "no reason given");
}

/* A format that there was no memory for would be one that is not known. */
static void support_formats(struct archive *handle)
{
    static int (*const formats[])(struct archive *) = {
        archive_read_support_filter_gzip, archive_read_support_filter_bzip2,
        archive_read_support_filter_xz,   archive_read_support_filter_zstd,
        archive_read_support_filter_lz4,  archive_read_support_filter_compress,
        archive_read_support_format_zip,  archive_read_support_format_tar,
        archive_read_support_format_raw,  archive_read_support_format_empty,
    };
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (formats[i](handle) < ARCHIVE_WARN)
            kith_memory_out(0);
}

kith_status kith_archive_new(kith_stream stream, kith_archive_budget *budget, bool outermost,
                             kith_archive **out, kith_error *err)
{
    size_t capacity = 0;
    kith_archive *archive = kith_array_grow(NULL, &capacity, 1, sizeof *archive);
    *archive = (kith_archive){.stream = stream, .budget = budget, .outermost = outermost};
    while (!(archive->handle = archive_read_new()))
        kith_memory_lack(0);
    support_formats(archive->handle);
    if (archive_read_set_callback_data(archive->handle, archive) < ARCHIVE_WARN)
        kith_memory_out(0);
    archive_read_set_read_callback(archive->handle, on_read);
    if (stream.seek)
        archive_read_set_seek_callback(archive->handle, on_seek);
    errno = 0;
    int result = archive_read_open1(archive->handle);
    prove_memory(archive);
    if (result < ARCHIVE_WARN) {
        kith_status status = fail(archive, err);
        kith_archive_free(archive);
        return status;
    }
    *out = archive;
    return KITH_OK;
}

static bool is_file(struct archive_entry *entry)
{
    return archive_entry_filetype(entry) == AE_IFREG || archive_entry_filetype(entry) == 0;
}

static const char *name_of(const kith_archive *archive, struct archive_entry *entry)
{
    errno = 0;
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    prove_memory(archive);
    return name ? name : "?";
}

kith_status kith_archive_next(kith_archive *archive, bool *found, kith_str *name, uint64_t *size,
                              kith_error *err)
{
    struct archive_entry *entry;
    int result = ARCHIVE_EOF;
    if (!archive->ended)
        do {
            errno = 0;
            result = archive_read_next_header(archive->handle, &entry);
            prove_memory(archive);
        } while (result == ARCHIVE_RETRY ||
                 (result >= ARCHIVE_WARN && result != ARCHIVE_EOF && !is_file(entry)));
    if (result == ARCHIVE_EOF) {
        archive->ended = true;
        *found = false;
        return KITH_OK;
    }
    if (result < ARCHIVE_WARN)
        return fail(archive, err);
    bool alone = archive_format(archive->handle) == ARCHIVE_FORMAT_RAW;
    if (alone && archive_filter_count(archive->handle) < 2) {
        archive->ended = true;
        return kith_fail(err, KITH_EFORMAT, "begins like a compressed file or archive but is none");
    }
    *found = true;
    *name = alone ? (kith_str){0} : kith_str_of(name_of(archive, entry));
    *size = archive_entry_size_is_set(entry) ? (uint64_t)archive_entry_size(entry) : 0;
    return KITH_OK;
}

static kith_status next_block(void *context, kith_str *block, kith_error *err)
{
    kith_archive *archive = context;
    const void *bytes = NULL;
    size_t size = 0;
    la_int64_t offset; /* holes of sparse files hold no text and are left out */
    int result;
    do {
        errno = 0;
        result = archive_read_data_block(archive->handle, &bytes, &size, &offset);
        prove_memory(archive);
    } while (result == ARCHIVE_OK && size == 0);
    archive->delivered += size;
    if (result == ARCHIVE_EOF) {
        *block = (kith_str){0};
        return KITH_OK;
    }
    /* A warning here is a wrong checksum or length: the bytes are not those that were packed. */
    if (result != ARCHIVE_OK || !within_budget(archive)) {
        bool fatal = result == ARCHIVE_FATAL || archive->over_budget;
        kith_status status = fail(archive, err);
        archive->ended = fatal;
        return status;
    }
    *block = (kith_str){bytes, size};
    return KITH_OK;
}

kith_stream kith_archive_stream(kith_archive *archive)
{
    return (kith_stream){.block = next_block, .context = archive};
}

void kith_archive_free(kith_archive *archive)
{
    if (!archive)
        return;
    archive_read_free(archive->handle);
    free(archive);
}
