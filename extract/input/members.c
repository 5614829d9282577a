/* extract/input/members.c - a stack of layers, the file at its bottom. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/members.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "extract/input/archive.h"
#include "extract/input/warc.h"

typedef enum layer_kind {
    LAYER_FILE, /* gives one member: the file itself */
    LAYER_ARCHIVE,
    LAYER_WARC,
} layer_kind;

typedef struct layer {
    layer_kind kind;
    kith_archive *archive;
    kith_warc warc;
    kith_reader reader;  /* of the member it is at */
    size_t place_length; /* of the name of the layer itself */
    size_t given;        /* members so far */
    uint64_t size;       /* of the member, 0 when unknown */
} layer;

struct kith_members {
    kith_file_stream file;
    kith_archive_budget budget;
    layer layers[KITH_MEMBERS_DEPTH + 1];
    size_t depth;
    kith_buffer place;
    size_t name_start; /* of the innermost name in `place` */
};

kith_status kith_members_open(const char *path, kith_members **out, kith_error *err)
{
    kith_file_stream file;
    kith_status status = kith_file_open(path, &file, err);
    if (status != KITH_OK)
        return status;
    size_t capacity = 0;
    kith_members *members = kith_array_grow(NULL, &capacity, 1, sizeof *members);
    memset(members, 0, sizeof *members);
    members->file = file;
    members->depth = 1;
    kith_buffer_append(&members->place, kith_str_of(path));
    members->layers[0].place_length = members->place.len;
    *out = members;
    return KITH_OK;
}

static void pop(kith_members *members)
{
    layer *top = &members->layers[--members->depth];
    kith_reader_clear(&top->reader);
    kith_archive_free(top->archive);
    kith_warc_clear(&top->warc);
    *top = (layer){0};
}

/* Name the member that the top layer is at; names may come from strangers and go to terminals. */
static void set_name(kith_members *members, kith_str name)
{
    members->place.len = members->layers[members->depth - 1].place_length;
    if (name.len == 0)
        return;
    kith_buffer_append_byte(&members->place, '!');
    members->name_start = members->place.len;
    for (size_t i = 0; i < name.len; i++) {
        unsigned char byte = (unsigned char)name.ptr[i];
        kith_buffer_append_byte(&members->place, byte < 0x20 || byte == 0x7F ? '?' : name.ptr[i]);
    }
}

static bool is_hidden(kith_str name)
{
    size_t base = name.len;
    while (base > 0 && name.ptr[base - 1] != '/')
        base--;
    return base < name.len && name.ptr[base] == '.';
}

static kith_status advance_archive(kith_members *members, layer *top, bool *found, kith_error *err)
{
    kith_str name;
    do {
        kith_status status = kith_archive_next(top->archive, found, &name, &top->size, err);
        if (status != KITH_OK)
            set_name(members, (kith_str){0});
        if (status != KITH_OK || !*found)
            return status;
        top->given++;
    } while (is_hidden(name));
    set_name(members, name);
    kith_reader_clear(&top->reader);
    kith_reader_init(&top->reader, kith_archive_stream(top->archive));
    return KITH_OK;
}

static kith_status advance_warc(kith_members *members, layer *top, bool *found, kith_error *err)
{
    kith_status status = kith_warc_next(&top->warc, found, err);
    if (status != KITH_OK || !*found)
        return status;
    set_name(members, kith_buffer_str(&top->warc.address));
    kith_reader_clear(&top->reader);
    kith_reader_init(&top->reader, kith_warc_stream(&top->warc));
    return KITH_OK;
}

/* Bring the top layer to its next member. */
static kith_status advance(kith_members *members, bool *found, kith_error *err)
{
    layer *top = &members->layers[members->depth - 1];
    switch (top->kind) {
    case LAYER_ARCHIVE:
        return advance_archive(members, top, found, err);
    case LAYER_WARC:
        return advance_warc(members, top, found, err);
    case LAYER_FILE:
        break;
    }
    *found = top->given++ == 0;
    if (*found)
        kith_reader_init(&top->reader, kith_file_stream_of(&members->file));
    top->size = members->file.size;
    return KITH_OK;
}

static kith_status push_archive(kith_members *members, kith_error *err)
{
    layer *below = &members->layers[members->depth - 1];
    kith_stream stream = kith_reader_stream(&below->reader);
    bool outermost = below->kind == LAYER_FILE;
    /* A zip's directory is at its end: read a file anew, by seeking, where that can be done. */
    if (outermost && members->file.seekable) {
        stream = kith_file_stream_of(&members->file);
        if (stream.seek(stream.context, 0, SEEK_SET) != 0)
            return kith_fail(err, KITH_EIO, "cannot be read from its beginning again");
        members->file.taken = 0;
    }
    kith_archive *archive;
    kith_status status = kith_archive_new(stream, &members->budget, outermost, &archive, err);
    if (status != KITH_OK)
        return status;
    members->layers[members->depth++] =
        (layer){.kind = LAYER_ARCHIVE, .archive = archive, .place_length = members->place.len};
    return KITH_OK;
}

static void push_warc(kith_members *members)
{
    layer *below = &members->layers[members->depth - 1];
    members->layers[members->depth++] = (layer){
        .kind = LAYER_WARC, .warc = {.in = &below->reader}, .place_length = members->place.len};
}

static void give(kith_members *members, kith_member *out)
{
    layer *top = &members->layers[members->depth - 1], *origin = top;
    kith_str place = kith_buffer_str(&members->place);
    /* Pages are stored as they were sent, and most servers compress. */
    while (origin->kind == LAYER_ARCHIVE && origin->place_length == place.len)
        origin--;
    *out = (kith_member){.reader = &top->reader,
                         .place = place,
                         .name = kith_str_slice(place, members->name_start, place.len),
                         .address = kith_buffer_str(&origin->warc.address),
                         .charset = kith_buffer_str(&origin->warc.charset),
                         .size = top->size};
}

/* Look into the member at hand: open it as a further layer, or leave it as it is. */
static kith_status unpack(kith_members *members, bool *opened, kith_error *err)
{
    layer *top = &members->layers[members->depth - 1];
    kith_status status = kith_reader_peek(&top->reader, KITH_ARCHIVE_HEAD, err);
    if (status != KITH_OK)
        return status;
    kith_str head = kith_reader_window(&top->reader);
    kith_str name =
        kith_str_slice(kith_buffer_str(&members->place), members->name_start, members->place.len);
    /* A zip that is one document is read whole, by what knows its parts. */
    bool packed = kith_archive_detect(head) && !kith_archive_is_document(head, name),
         web = kith_warc_detect(head);
    *opened = packed || web;
    if (!*opened)
        return KITH_OK;
    if (members->depth > KITH_MEMBERS_DEPTH)
        return kith_fail(err, KITH_ELIMIT, "archives in archives, more than %d deep",
                         KITH_MEMBERS_DEPTH);
    if (packed)
        return push_archive(members, err);
    push_warc(members);
    return KITH_OK;
}

kith_status kith_members_next(kith_members *members, kith_member *out, bool *found, kith_error *err)
{
    while (members->depth > 0) {
        kith_status status = advance(members, found, err);
        if (status == KITH_OK && !*found) {
            pop(members);
            continue;
        }
        bool opened = true;
        if (status == KITH_OK)
            status = unpack(members, &opened, err);
        if (status != KITH_OK)
            return status;
        if (!opened) {
            give(members, out);
            return KITH_OK;
        }
    }
    *found = false;
    return KITH_OK;
}

kith_str kith_members_place(const kith_members *members)
{
    return kith_buffer_str(&members->place);
}

uint64_t kith_members_taken(const kith_members *members)
{
    return members->file.taken;
}

void kith_members_free(kith_members *members)
{
    if (!members)
        return;
    while (members->depth > 0)
        pop(members);
    kith_file_close(&members->file);
    kith_buffer_clear(&members->place);
    free(members);
}
