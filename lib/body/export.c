/* lib/body/export.c - the public header's formats: a network to files, or to a caller's sink. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#define _GNU_SOURCE /* fopencookie() */
#include "export/export.h"

#include <errno.h>

#include "lib/body/call.h"
#include "lib/body/frame.h"

static kith_status list_formats(void *arguments, kith_error *err)
{
    enum { NAME, EXTENSION, SUMMARY, SENTENCES, MENTIONS };
    static const kith_frame_field fields[] = {
        [NAME] = {"name", KITH_FRAME_TEXT},         [EXTENSION] = {"extension", KITH_FRAME_TEXT},
        [SUMMARY] = {"summary", KITH_FRAME_TEXT},   [SENTENCES] = {"sentences", KITH_FRAME_COUNT},
        [MENTIONS] = {"mentions", KITH_FRAME_BYTE},
    };
    size_t count;
    const kith_format *formats = kith_format_all(&count);
    kith_frame *frame = KITH_FRAME_OF(fields);
    (void)err;
    for (size_t i = 0; i < count; i++) {
        kith_frame_add_text(frame, NAME, kith_str_of(formats[i].name));
        kith_frame_add_text(frame, EXTENSION, kith_str_of(formats[i].extension));
        kith_frame_add_text(frame, SUMMARY, kith_str_of(formats[i].summary));
        kith_frame_add_count(frame, SENTENCES, formats[i].sentences);
        kith_frame_add_byte(frame, MENTIONS, formats[i].naming);
    }
    kith_frame_finish(frame);
    *(kith_frame **)arguments = frame;
    return KITH_OK;
}

kith_status kith_formats_frame(kith_frame **out, kith_error *err)
{
    return kith_call_run(list_formats, out, err);
}

typedef struct writing {
    const kith_network *network;
    const char *format, *path;
    kith_bytes_sink *sink;
    void *context;
} writing;

static kith_status check_mentions(const kith_network *network, const kith_format *format,
                                  kith_error *err)
{
    if (!format->naming || network->naming)
        return KITH_OK;
    return kith_fail(err, KITH_EARGUMENT, "%s wants a network that was made with its mentions",
                     format->name);
}

static kith_status write_file(const kith_network *network, const kith_format *format,
                              const char *path, kith_error *err)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return kith_fail(err, KITH_EIO, "%s: %s", path, strerror(errno));
    kith_status status = format->write(network, file, err);
    if (fclose(file) != 0 && status == KITH_OK)
        status = kith_fail(err, KITH_EIO, "%s: %s", path, strerror(errno));
    return status;
}

static kith_status write_files(void *arguments, kith_error *err)
{
    const writing *w = arguments;
    const kith_format *format =
        w->format ? kith_format_named(w->format) : kith_format_of_path(w->path);
    if (!format)
        return kith_fail(err, KITH_EARGUMENT, "%s names no format",
                         w->format ? w->format : w->path);
    kith_status status = check_mentions(w->network, format, err);
    if (status == KITH_OK && format->part_count == 0)
        return write_file(w->network, format, w->path, err);
    for (size_t i = 0; status == KITH_OK && i < format->part_count; i++) {
        kith_buffer path = {0};
        kith_format_part_path(format, &format->parts[i], w->path, &path);
        status = write_file(w->network, &format->parts[i], path.ptr, err);
        kith_buffer_clear(&path);
    }
    return status;
}

kith_status kith_network_write(const kith_network *network, const char *format, const char *path,
                               kith_error *err)
{
    writing w = {.network = network, .format = format, .path = path};
    return kith_call_run(write_files, &w, err);
}

static ssize_t put(void *cookie, const char *bytes, size_t size)
{
    const writing *w = cookie;
    return w->sink(w->context, bytes, size) ? (ssize_t)size : 0;
}

static kith_status write_stream(void *arguments, kith_error *err)
{
    writing *w = arguments;
    const kith_format *format = kith_format_named(w->format);
    if (format && format->alone)
        format = format->alone;
    if (!format || format->part_count)
        return kith_fail(err, KITH_EARGUMENT, "%s names no format of one file", w->format);
    kith_status status = check_mentions(w->network, format, err);
    if (status != KITH_OK)
        return status;
    FILE *file = fopencookie(w, "w", (cookie_io_functions_t){.write = put});
    if (!file)
        return kith_fail(err, KITH_EIO, "no stream can be opened: %s", strerror(errno));
    status = format->write(w->network, file, err);
    if (fclose(file) != 0 && status == KITH_OK)
        status = kith_fail(err, KITH_EIO, "the bytes were not taken");
    return status;
}

kith_status kith_network_stream(const kith_network *network, const char *format,
                                kith_bytes_sink *sink, void *context, kith_error *err)
{
    writing w = {.network = network, .format = format, .sink = sink, .context = context};
    return kith_call_run(write_stream, &w, err);
}
