/* extract/input/reader.h - bytes of one input, looked at before they are taken. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_READER_H
#define KITH_EXTRACT_INPUT_READER_H

#include <stdint.h>

#include "extract/base/buffer.h"
#include "extract/input/encoding.h"
#include "extract/base/error.h"
#include "extract/base/str.h"

/** Where bytes come from: a file, a member of an archive, another reader. */
typedef struct kith_stream {
    /** The next bytes, borrowed until the next call; an empty block is the end. */
    kith_status (*block)(void *context, kith_str *block, kith_error *err);
    /** As lseek(); NULL where bytes come in order only. */
    int64_t (*seek)(void *context, int64_t offset, int whence);
    void *context;
} kith_stream;

/** Caller's storage; its stream is borrowed. */
typedef struct kith_reader {
    kith_stream stream;
    kith_buffer held; /* bytes from `start` on are not yet taken */
    size_t start;
    uint64_t taken;          /* bytes taken so far */
    size_t line;             /* lines taken by kith_reader_line() so far */
    kith_encoding *encoding; /* what the stream's bytes are decoded with, or NULL */
    bool marked;             /* a byte order mark or the user told the encoding */
    bool guessing;           /* the first bytes beyond ASCII are to tell it */
    bool guessed;            /* they did, and it is not UTF-8 */
    bool ended;
} kith_reader;

/** Read from `stream`, which is borrowed. */
void kith_reader_init(kith_reader *reader, kith_stream stream);

/** The bytes at hand, borrowed until the next call on the reader. */
static inline kith_str kith_reader_window(const kith_reader *reader)
{
    return (kith_str){reader->held.ptr ? reader->held.ptr + reader->start : "",
                      reader->held.len - reader->start};
}

/**
 * Make the window longer; where nothing is left, `reader->ended` becomes true.
 *
 * Returns what the stream returned; after a failure the reader is at its end.
 */
KITH_CHECKED kith_status kith_reader_more(kith_reader *reader, kith_error *err);

/** Take `count` bytes of the window. */
void kith_reader_skip(kith_reader *reader, size_t count);

/** Make the window at least `count` bytes long, or as long as the input is. */
KITH_CHECKED kith_status kith_reader_peek(kith_reader *reader, size_t count, kith_error *err);

/**
 * Give UTF-8 from now on: of what a byte order mark tells, which is taken, else of the encoding
 * that is called `given` (NULL: not known), else of UTF-16 where every other byte is 0.
 *
 * To be called before any byte is taken.
 */
KITH_CHECKED kith_status kith_reader_decode(kith_reader *reader, const char *given,
                                            kith_error *err);

/**
 * Let the first bytes beyond ASCII, and some thousands behind them, tell whether the rest is UTF-8
 * or windows-1252 (kith_encoding_is_western()), which becomes UTF-8 then, with `guessed` set.
 * Nothing is done when the encoding is known.
 */
KITH_CHECKED kith_status kith_reader_guess(kith_reader *reader, kith_error *err);

/**
 * Take the next line, without its line feed (and carriage return), borrowed until the next call.
 *
 * `*found` is false at the end. A line longer than `max` is passed over whole and is KITH_ELIMIT.
 */
KITH_CHECKED kith_status kith_reader_line(kith_reader *reader, size_t max, kith_str *line,
                                          bool *found, kith_error *err);

/** Bring all that is left into the window; KITH_ELIMIT when that is longer than `max`. */
KITH_CHECKED kith_status kith_reader_whole(kith_reader *reader, size_t max, kith_error *err);

/** The reader as a stream for a further layer; it is borrowed. */
kith_stream kith_reader_stream(kith_reader *reader);

/** Free what it holds. Accepts NULL. */
void kith_reader_clear(kith_reader *reader);

#endif
