/* extract/office/package.c - the parts of a zip that is one document. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/office/package.h"

#include <stdio.h>
#include <stdlib.h>

#include "extract/input/archive.h"

/* Bytes in memory as a stream. */
typedef struct memory {
    kith_str bytes;
    size_t at;
} memory;

static kith_status next_block(void *context, kith_str *block, kith_error *err)
{
    memory *m = context;
    (void)err;
    *block = kith_str_slice(m->bytes, m->at, m->bytes.len);
    m->at = m->bytes.len;
    return KITH_OK;
}

static int64_t seek(void *context, int64_t offset, int whence)
{
    memory *m = context;
    int64_t from = whence == SEEK_SET ? 0 : (int64_t)(whence == SEEK_CUR ? m->at : m->bytes.len);
    if (offset > (int64_t)m->bytes.len - from || offset < -from)
        return -1;
    m->at = (size_t)(from + offset);
    return from + offset;
}

/* Pictures, fonts and styles hold no text. */
static bool is_wanted(kith_str name)
{
    static const char *const ends[] = {".xml", ".opf", ".xhtml", ".html", ".htm"};
    static const char *const starts[] = {"word/theme", "word/media",  "word/styles", "word/font",
                                         "ppt/slides", "ppt/media",   "xl/",         "Pictures/",
                                         "styles.xml", "settings.xml"};
    if (kith_str_equal(name, KITH_STR("mimetype")) ||
        kith_str_equal(name, KITH_STR("xl/workbook.xml")))
        return true;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (kith_str_starts(name, kith_str_of(starts[i])))
            return false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (kith_str_ends(name, kith_str_of(ends[i])))
            return true;
    return false;
}

static kith_status read_part(kith_archive *archive, kith_str name, kith_arena *arena, size_t *total,
                             kith_package *out, kith_error *err)
{
    kith_stream stream = kith_archive_stream(archive);
    kith_buffer bytes = {0};
    kith_str block = {0}, kept = kith_arena_copy(arena, name);
    kith_status status;
    while ((status = stream.block(stream.context, &block, err)) == KITH_OK && block.len > 0) {
        *total += block.len;
        if (*total > KITH_PACKAGE_PARTS_MAX) {
            status = kith_fail(err, KITH_ELIMIT, "%.*s: unpacks to more than %zu bytes",
                               KITH_STR_ARGS(kept), KITH_PACKAGE_PARTS_MAX);
            break;
        }
        kith_buffer_append(&bytes, block);
    }
    if (status == KITH_OK) {
        out->at = kith_array_grow(out->at, &out->capacity, out->count + 1, sizeof *out->at);
        out->at[out->count++] =
            (kith_part_file){kept, kith_arena_copy(arena, kith_buffer_str(&bytes))};
    }
    kith_buffer_clear(&bytes);
    return status;
}

kith_status kith_package_read(kith_str bytes, kith_arena *arena, kith_package *out, kith_error *err)
{
    memory file = {.bytes = bytes};
    const kith_stream stream = {.block = next_block, .seek = seek, .context = &file};
    kith_archive_budget budget = {0};
    kith_archive *archive;
    kith_status status = kith_archive_new(stream, &budget, true, &archive, err);
    if (status != KITH_OK)
        return status;
    bool found = true;
    size_t total = 0;
    while (status == KITH_OK && found) {
        kith_str name;
        uint64_t size;
        status = kith_archive_next(archive, &found, &name, &size, err);
        if (status == KITH_OK && found && is_wanted(name))
            status = read_part(archive, name, arena, &total, out, err);
    }
    kith_archive_free(archive);
    return status;
}

const kith_part_file *kith_package_part(const kith_package *package, kith_str name)
{
    for (size_t i = 0; i < package->count; i++)
        if (kith_str_equal(package->at[i].name, name))
            return &package->at[i];
    return NULL;
}

kith_status kith_package_parse(const kith_part_file *part, const kith_xml_handler *handler,
                               kith_error *err)
{
    memory file = {.bytes = part->bytes};
    kith_error problem;
    kith_reader reader;
    kith_reader_init(&reader, (kith_stream){.block = next_block, .context = &file});
    kith_status status = kith_reader_decode(&reader, NULL, &problem);
    kith_xml_parser *parser = kith_xml_parser_new(&reader, handler);
    for (bool ended = false; status == KITH_OK && !ended;)
        status = kith_xml_parser_step(parser, &ended, &problem);
    kith_xml_parser_free(parser);
    kith_reader_clear(&reader);
    if (status != KITH_OK)
        return kith_fail(err, status, "%.*s: %s", KITH_STR_ARGS(part->name), problem.message);
    return KITH_OK;
}

void kith_package_clear(kith_package *package)
{
    if (!package)
        return;
    free(package->at);
    *package = (kith_package){0};
}
