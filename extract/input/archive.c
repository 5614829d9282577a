/* extract/input/archive.c - libarchive, the only file with its types. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/archive.h"

#include <stdlib.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#include "extract/base/arena.h"

struct kith_pack {
    struct archive *handle;
    kith_feed feed;
    kith_pack_budget *budget;
    bool outermost;
    bool over_budget, feed_failed, ended;
    kith_error problem; /* of the feed */
    uint64_t delivered; /* bytes of members */
    uint64_t counted;   /* bytes unpacked that are already in the budget */
};

bool kith_pack_detect(kith_str head)
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

/* Count what was unpacked, passed over or delivered; is it still in proportion? */
static bool within_budget(kith_pack *pack)
{
    kith_pack_budget *budget = pack->budget;
    la_int64_t filtered = archive_filter_bytes(pack->handle, 0);
    uint64_t unpacked = pack->delivered;
    if (filtered > 0 && (uint64_t)filtered > unpacked)
        unpacked = (uint64_t)filtered;
    if (unpacked > pack->counted) {
        budget->unpacked += unpacked - pack->counted;
        pack->counted = unpacked;
    }
    pack->over_budget = pack->over_budget || (budget->unpacked > KITH_PACK_UNPACKED &&
                                              budget->unpacked / KITH_PACK_RATIO > budget->packed);
    return !pack->over_budget;
}

static la_ssize_t on_read(struct archive *handle, void *context, const void **bytes)
{
    (void)handle;
    kith_pack *pack = context;
    kith_str block = {0};
    if (!within_budget(pack))
        return ARCHIVE_FATAL;
    if (pack->feed.block(pack->feed.context, &block, &pack->problem) != KITH_OK) {
        pack->feed_failed = true;
        return ARCHIVE_FATAL;
    }
    if (pack->outermost)
        pack->budget->packed += block.len;
    *bytes = block.ptr;
    return (la_ssize_t)block.len;
}

static la_int64_t on_seek(struct archive *handle, void *context, la_int64_t offset, int whence)
{
    (void)handle;
    const kith_pack *pack = context;
    int64_t at = pack->feed.seek(pack->feed.context, offset, whence);
    return at < 0 ? ARCHIVE_FATAL : at;
}

static kith_status fail(kith_pack *pack, kith_error *err)
{
    pack->ended = true;
    if (pack->over_budget)
        return kith_fail(err, KITH_ELIMIT,
                         "unpacks to more than %llu times its size, which no text does",
                         (unsigned long long)KITH_PACK_RATIO);
    if (pack->feed_failed)
        return kith_fail(err, pack->problem.code, "%s", pack->problem.message);
    const char *why = archive_error_string(pack->handle);
    return kith_fail(err, KITH_EFORMAT, "damaged archive or compressed file: %s",
                     why ? why : "no reason given");
}

static void support_formats(struct archive *handle)
{
    archive_read_support_filter_gzip(handle);
    archive_read_support_filter_bzip2(handle);
    archive_read_support_filter_xz(handle);
    archive_read_support_filter_zstd(handle);
    archive_read_support_filter_lz4(handle);
    archive_read_support_filter_compress(handle);
    archive_read_support_format_zip(handle);
    archive_read_support_format_tar(handle);
    archive_read_support_format_raw(handle);
    archive_read_support_format_empty(handle);
}

kith_status kith_pack_new(kith_feed feed, kith_pack_budget *budget, bool outermost, kith_pack **out,
                          kith_error *err)
{
    size_t capacity = 0;
    kith_pack *pack = kith_array_grow(NULL, &capacity, 1, sizeof *pack);
    *pack = (kith_pack){.feed = feed, .budget = budget, .outermost = outermost};
    pack->handle = archive_read_new();
    if (!pack->handle) {
        free(pack);
        return kith_fail(err, KITH_EFORMAT, "libarchive could not be started");
    }
    support_formats(pack->handle);
    archive_read_set_callback_data(pack->handle, pack);
    archive_read_set_read_callback(pack->handle, on_read);
    if (feed.seek)
        archive_read_set_seek_callback(pack->handle, on_seek);
    if (archive_read_open1(pack->handle) < ARCHIVE_WARN) {
        kith_status status = fail(pack, err);
        kith_pack_free(pack);
        return status;
    }
    *out = pack;
    return KITH_OK;
}

static bool is_file(struct archive_entry *entry)
{
    return archive_entry_filetype(entry) == AE_IFREG || archive_entry_filetype(entry) == 0;
}

static const char *name_of(struct archive_entry *entry)
{
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    return name ? name : "?";
}

kith_status kith_pack_next(kith_pack *pack, bool *found, kith_str *name, uint64_t *size,
                           kith_error *err)
{
    struct archive_entry *entry;
    int result = ARCHIVE_EOF;
    if (!pack->ended)
        do
            result = archive_read_next_header(pack->handle, &entry);
        while (result == ARCHIVE_RETRY ||
               (result >= ARCHIVE_WARN && result != ARCHIVE_EOF && !is_file(entry)));
    if (result == ARCHIVE_EOF) {
        pack->ended = true;
        *found = false;
        return KITH_OK;
    }
    if (result < ARCHIVE_WARN)
        return fail(pack, err);
    bool alone = archive_format(pack->handle) == ARCHIVE_FORMAT_RAW;
    if (alone && archive_filter_count(pack->handle) < 2) {
        pack->ended = true;
        return kith_fail(err, KITH_EFORMAT, "begins like a compressed file or archive but is none");
    }
    *found = true;
    *name = alone ? (kith_str){0} : kith_str_of(name_of(entry));
    *size = archive_entry_size_is_set(entry) ? (uint64_t)archive_entry_size(entry) : 0;
    return KITH_OK;
}

static kith_status next_block(void *context, kith_str *block, kith_error *err)
{
    kith_pack *pack = context;
    const void *bytes = NULL;
    size_t size = 0;
    la_int64_t offset; /* holes of sparse files hold no text and are left out */
    int result;
    do
        result = archive_read_data_block(pack->handle, &bytes, &size, &offset);
    while (result == ARCHIVE_OK && size == 0);
    pack->delivered += size;
    if (result == ARCHIVE_EOF) {
        *block = (kith_str){0};
        return KITH_OK;
    }
    /* A warning here is a wrong checksum or length: the bytes are not those that were packed. */
    if (result != ARCHIVE_OK || !within_budget(pack)) {
        bool fatal = result == ARCHIVE_FATAL || pack->over_budget;
        kith_status status = fail(pack, err);
        pack->ended = fatal;
        return status;
    }
    *block = (kith_str){bytes, size};
    return KITH_OK;
}

kith_feed kith_pack_feed(kith_pack *pack)
{
    return (kith_feed){.block = next_block, .context = pack};
}

void kith_pack_free(kith_pack *pack)
{
    if (!pack)
        return;
    archive_read_free(pack->handle);
    free(pack);
}
