/* tests/extract/packing.h - archives and compressed bytes made for tests. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_EXTRACT_PACKING_H
#define KITH_TESTS_EXTRACT_PACKING_H

#include <archive.h>
#include <archive_entry.h>

#include "extract/base/buffer.h"
#include "tests/unit.h"

typedef struct packed_file {
    const char *name;
    kith_str bytes;
} packed_file;

static inline la_ssize_t pack_write(struct archive *handle, void *context, const void *bytes,
                                    size_t size)
{
    (void)handle;
    kith_buffer_append(context, (kith_str){bytes, size});
    return (la_ssize_t)size;
}

/* Append an archive of `format` to `out`, packed with `filter`; a raw one holds one file. */
static inline void pack(int format, int filter, const packed_file *files, size_t count,
                        kith_buffer *out)
{
    struct archive *handle = archive_write_new();
    assert_int_equal(archive_write_set_format(handle, format), ARCHIVE_OK);
    assert_int_equal(archive_write_add_filter(handle, filter), ARCHIVE_OK);
    if (filter == ARCHIVE_FILTER_ZSTD)
        archive_write_set_filter_option(handle, "zstd", "long", "27");
    archive_write_set_bytes_in_last_block(handle, 1);
    assert_int_equal(archive_write_open(handle, out, NULL, pack_write, NULL), ARCHIVE_OK);
    for (size_t i = 0; i < count; i++) {
        struct archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, files[i].name);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, (la_int64_t)files[i].bytes.len);
        assert_int_equal(archive_write_header(handle, entry), ARCHIVE_OK);
        archive_write_data(handle, files[i].bytes.ptr, files[i].bytes.len);
        archive_entry_free(entry);
    }
    assert_int_equal(archive_write_free(handle), ARCHIVE_OK);
}

#endif
