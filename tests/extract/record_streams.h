/* tests/extract/record_streams.h - a reader of records run over bytes in memory. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_EXTRACT_RECORD_STREAMS_H
#define KITH_TESTS_EXTRACT_RECORD_STREAMS_H

#include "extract/input/record_stream.h"
#include "tests/extract/records.h"

/* Records as add_record() has them, problems as "!MESSAGE;"; `stream` is closed. */
static inline void drain_stream(kith_record_stream *stream, kith_buffer *found)
{
    kith_arena arena = {0};
    for (bool more = true; more;) {
        kith_record record = {0};
        kith_error problem;
        size_t line = 0;
        kith_status status = stream->next(stream->context, &arena, &record, &more, &line, &problem);
        if (status != KITH_OK)
            kith_buffer_format(found, "!%s;", problem.message);
        else if (more)
            add_record(found, &record);
        more |= status != KITH_OK;
    }
    kith_arena_free(&arena);
    stream->close(stream->context);
}

/* Whatever blocks `bytes` come in, `open` gives what is expected. */
static inline void check_stream(void (*open)(kith_reader *, kith_record_stream *), kith_str bytes,
                                const char *expected)
{
    static const size_t blocks[] = {1, 7, 1 << 20};
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
        memory_stream stream = {.rest = bytes, .block = blocks[i]};
        kith_reader reader;
        kith_record_stream records;
        kith_buffer found = {0};
        kith_reader_init(&reader, memory_stream_of(&stream));
        open(&reader, &records);
        drain_stream(&records, &found);
        kith_buffer_append_byte(&found, '\0');
        assert_string_equal(found.ptr, expected);
        kith_buffer_clear(&found);
        kith_reader_clear(&reader);
    }
}

#endif
