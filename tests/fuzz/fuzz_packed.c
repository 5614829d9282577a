/* tests/fuzz/fuzz_packed.c - files of every format, packed in every way, to what they say. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

#include "extract/entity/extractor.h"
#include "extract/record/source.h"
#include "tests/extract/packing.h"
#include "tests/fuzz/input_file.h"

#define FILES_MAX 8

#define NAME_MAX_PACKED 60

/* A name that every format can hold. */
static const char *plain_name(kith_str name, kith_arena *arena)
{
    char *copy = (char *)kith_arena_copy(arena, name).ptr;
    size_t length = name.len < NAME_MAX_PACKED ? name.len : NAME_MAX_PACKED;
    for (size_t i = 0; i < length; i++)
        if (copy[i] <= ' ' || copy[i] > '~')
            copy[i] = 'x';
    while (length && copy[length - 1] == '/')
        length--;
    copy[length] = '\0';
    return length ? copy : "x";
}

/* Files of `text`, each of which begins with its name on a line and ends with a line `%%`: what
 * the name ends in is how it is read, so that a format that comes later needs a seed alone. */
static size_t cut_files(kith_str text, packed_file files[FILES_MAX], kith_arena *arena)
{
    static const kith_str end = {"\n%%\n", 4};
    size_t count = 0;
    while (count < FILES_MAX && text.len) {
        kith_str name;
        if (!kith_str_next_line(&text, &name))
            break;
        size_t length = 0;
        while (length < text.len && !kith_str_starts(kith_str_slice(text, length, text.len), end))
            length++;
        files[count++] = (packed_file){plain_name(name, arena), kith_str_slice(text, 0, length)};
        text = kith_str_slice(text, length < text.len ? length + end.len : length, text.len);
    }
    return count;
}

static void pack_files(uint8_t how, const packed_file *files, size_t count, kith_buffer *out)
{
    static const int formats[] = {ARCHIVE_FORMAT_ZIP, ARCHIVE_FORMAT_TAR, ARCHIVE_FORMAT_RAW};
    static const int filters[] = {ARCHIVE_FILTER_NONE,  ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_ZSTD,
                                  ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ,   ARCHIVE_FILTER_LZ4};
    int format = formats[how % 3];
    int filter = filters[how / 3 % (sizeof filters / sizeof *filters)];
    if (count)
        pack(format, filter, files, format == ARCHIVE_FORMAT_RAW ? 1 : count, out);
}

static kith_extractor *make_extractor(void)
{
    kith_model *model;
    kith_extractor *extractor;
    if (kith_model_open(NULL, &model, NULL) != KITH_OK ||
        kith_extractor_make(model, &extractor, NULL) != KITH_OK)
        abort();
    return extractor;
}

static void read_all(const char *path)
{
    static kith_extractor *extractor;
    if (!extractor)
        extractor = make_extractor();
    kith_arena arena = {0};
    kith_record record;
    kith_source *source = kith_source_new(&path, 1, &(kith_source_options){0});
    while (kith_source_next(source, &arena, &record)) {
        kith_document document;
        kith_extraction extraction;
        if (kith_document_make(&record, &arena, &document, NULL) == KITH_OK)
            kith_extractor_run(extractor, &document, &arena, &extraction);
        kith_arena_clear(&arena);
    }
    kith_source_free(source);
    kith_arena_free(&arena);
}

/* The first byte chooses the packing, the others are files. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    kith_arena arena = {0};
    kith_buffer packed = {0};
    packed_file files[FILES_MAX];
    size_t count = cut_files((kith_str){(const char *)data + 1, size - 1}, files, &arena);
    pack_files(data[0], files, count, &packed);
    if (packed.len) {
        input_file file;
        input_file_make(&file, packed.ptr, packed.len);
        read_all(file.path);
        input_file_clear(&file);
    }
    kith_buffer_clear(&packed);
    kith_arena_free(&arena);
    return 0;
}
