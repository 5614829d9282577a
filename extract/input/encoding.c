/* extract/input/encoding.c - iconv, the only file with its types. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include "extract/base/arena.h"
#include "extract/base/memory.h"
#include "extract/base/utf8.h"

#define CARRY_MAX   16
#define REPLACEMENT "\xEF\xBF\xBD"

struct kith_encoding {
    iconv_t handle;
    char carry[CARRY_MAX]; /* the start of a character whose end has not come yet */
    size_t carried;
};

const char *kith_encoding_of_mark(kith_str head, size_t *length)
{
    static const struct {
        kith_str mark;
        const char *name;
    } marks[] = {
        {{"\xEF\xBB\xBF", 3}, "UTF-8"},    {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
        {{"\0\0\xFE\xFF", 4}, "UTF-32BE"}, {{"\xFF\xFE", 2}, "UTF-16LE"},
        {{"\xFE\xFF", 2}, "UTF-16BE"},
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (kith_str_starts(head, marks[i].mark)) {
            *length = marks[i].mark.len;
            return marks[i].name;
        }
    return NULL;
}

static bool is_letter(unsigned char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/* Signs of another encoding than windows-1252 in bytes beyond ASCII. */
typedef struct foreign_signs {
    size_t high;     /* bytes beyond ASCII */
    size_t in_runs;  /* of them, in three or more in a row */
    size_t in_words; /* symbols with letters on both sides, or bytes that mean nothing */
} foreign_signs;

static bool is_odd(kith_str sample, size_t i)
{
    static const char symbols[] = "\x81\x8D\x8F\x90\x9D\xA1\xA2\xA3\xA4\xA5\xA6\xA8\xA9\xAC\xAE"
                                  "\xAF\xB1\xB2\xB3\xB5\xB6\xB8\xB9\xBB\xBC\xBD\xBE\xBF";
    if (!memchr(symbols, sample.ptr[i], sizeof symbols - 1))
        return false;
    return i > 0 && i + 1 < sample.len && is_letter((unsigned char)sample.ptr[i - 1]) &&
           (is_letter((unsigned char)sample.ptr[i + 1]) || (sample.ptr[i + 1] & 0x80));
}

static foreign_signs find_signs(kith_str sample)
{
    foreign_signs signs = {0};
    size_t run = 0;
    for (size_t i = 0; i <= sample.len; i++) {
        bool high = i < sample.len && (sample.ptr[i] & 0x80);
        if (high) {
            run++;
            signs.in_words += is_odd(sample, i);
            continue;
        }
        signs.high += run;
        signs.in_runs += run >= 3 ? run : 0;
        run = 0;
    }
    return signs;
}

bool kith_encoding_is_western(kith_str sample)
{
    size_t sequences = 0, wrong = 0;
    for (kith_str rest = sample; rest.len > 0;) {
        size_t valid = kith_utf8_valid(rest);
        for (size_t i = 0; i < valid; i++)
            sequences += (unsigned char)rest.ptr[i] >= 0xC0;
        bool cut = rest.len - valid < 4 && valid > 0;
        wrong += valid < rest.len && !cut;
        rest = kith_str_slice(rest, valid < rest.len ? valid + 1 : valid, rest.len);
    }
    foreign_signs signs = find_signs(sample);
    return wrong > sequences && signs.in_runs * 5 <= signs.high &&
           signs.in_words * 10 <= signs.high;
}

/* The converter, or (iconv_t)-1. The C library says of an encoding that it does not know it when
 * there was no memory to look, too: it is asked again when there is. */
static iconv_t open_converter(const char *name)
{
    enum { LOOK_UP_SIZE = 1 << 16 };
    iconv_t handle = iconv_open("UTF-8", name);
    if (handle != (iconv_t)-1)
        return handle;
    free(kith_memory_get(LOOK_UP_SIZE));
    handle = iconv_open("UTF-8", name);
    if (handle == (iconv_t)-1 && errno == ENOMEM)
        kith_memory_out(0);
    return handle;
}

kith_encoding *kith_encoding_new(const char *name)
{
    iconv_t handle = open_converter(name);
    if (handle == (iconv_t)-1)
        return NULL;
    size_t capacity = 0;
    kith_encoding *encoding = kith_array_grow(NULL, &capacity, 1, sizeof *encoding);
    *encoding = (kith_encoding){.handle = handle};
    return encoding;
}

kith_status kith_encoding_check(const char *name, kith_error *err)
{
    kith_encoding *encoding = kith_encoding_new(name);
    kith_encoding_free(encoding);
    if (encoding)
        return KITH_OK;
    return kith_fail(err, KITH_EARGUMENT, "no encoding is called \"%s\"; 'iconv -l' lists them",
                     name);
}

/* Convert what can be; returns how many bytes of `bytes` were used, and why it stopped. */
static size_t convert_run(kith_encoding *encoding, kith_str bytes, kith_buffer *out, int *why)
{
    char piece[4096];
    char *from = (char *)bytes.ptr; /* iconv does not write to it, whatever its prototype says */
    size_t left = bytes.len;
    *why = 0;
    while (left > 0 && *why == 0) {
        char *to = piece;
        size_t room = sizeof piece;
        if (iconv(encoding->handle, &from, &left, &to, &room) == (size_t)-1 && errno != E2BIG)
            *why = errno;
        kith_buffer_append(out, (kith_str){piece, (size_t)(to - piece)});
    }
    return bytes.len - left;
}

void kith_encoding_convert(kith_encoding *encoding, kith_str bytes, bool last, kith_buffer *out)
{
    kith_buffer joined = {0};
    if (encoding->carried) {
        kith_buffer_append(&joined, (kith_str){encoding->carry, encoding->carried});
        kith_buffer_append(&joined, bytes);
        bytes = kith_buffer_str(&joined);
        encoding->carried = 0;
    }
    while (bytes.len > 0) {
        int why;
        size_t used = convert_run(encoding, bytes, out, &why);
        bytes = kith_str_slice(bytes, used, bytes.len);
        if (why == EINVAL && !last && bytes.len <= CARRY_MAX) {
            memcpy(encoding->carry, bytes.ptr, bytes.len);
            encoding->carried = bytes.len;
            break;
        }
        if (bytes.len > 0) {
            kith_buffer_append(out, KITH_STR(REPLACEMENT));
            bytes = kith_str_slice(bytes, 1, bytes.len);
        }
    }
    kith_buffer_clear(&joined);
}

void kith_encoding_free(kith_encoding *encoding)
{
    if (!encoding)
        return;
    iconv_close(encoding->handle);
    free(encoding);
}
