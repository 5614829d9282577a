/* extract/base/utf8.c - UTF-8: repair, classes of characters, counting. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

#define S KITH_CHAR_SPACE
#define N KITH_CHAR_NEWLINE
#define P KITH_CHAR_PUNCTUATION
#define D KITH_CHAR_DIGIT
#define U KITH_CHAR_UPPER
#define L KITH_CHAR_LOWER
const uint8_t kith_utf8_ascii[128] = {
    S, S, S, S, S, S, S, S, S, S, N, N, N, N, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
    S, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, D, D, D, D, D, D, D, D, D, D, P, P, P, P, P, P,
    P, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, P, P, P, P, P,
    P, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, P, P, P, P, S,
};
#undef S
#undef N
#undef P
#undef D
#undef U
#undef L

static bool is_ideograph(uint32_t c)
{
    return (c >= 0x2e80 && c <= 0x2fdf) || (c >= 0x3041 && c <= 0x30ff) ||
           (c >= 0x31f0 && c <= 0x31ff) || (c >= 0x3400 && c <= 0x4dbf) ||
           (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0x20000 && c <= 0x3ffff);
}

/* Format characters: those inside words (soft hyphen, joiners) belong to them, others do not. */
static kith_char class_of_format(uint32_t c)
{
    bool joins = c == 0xad || c == 0x200c || c == 0x200d || (c >= 0x600 && c < 0x900);
    return joins ? KITH_CHAR_MARK : KITH_CHAR_SPACE;
}

static kith_char class_of_category(uint32_t c)
{
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
        return KITH_CHAR_UPPER;
    case UTF8PROC_CATEGORY_LL:
        return KITH_CHAR_LOWER;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_CN:
        return is_ideograph(c) ? KITH_CHAR_IDEOGRAPH : KITH_CHAR_LETTER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return KITH_CHAR_MARK;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return KITH_CHAR_DIGIT;
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return KITH_CHAR_NEWLINE;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_CC:
        return KITH_CHAR_SPACE;
    case UTF8PROC_CATEGORY_CF:
        return class_of_format(c);
    default:
        return KITH_CHAR_PUNCTUATION;
    }
}

kith_char kith_utf8_class(uint32_t code_point)
{
    if (code_point < 128)
        return (kith_char)kith_utf8_ascii[code_point];
    switch (code_point) {
    case 0x85:
        return KITH_CHAR_NEWLINE;
    case 0xfffd:
        return KITH_CHAR_LETTER;
    default:
        return class_of_category(code_point);
    }
}

uint32_t kith_utf8_decode(kith_str text, size_t at, size_t *len)
{
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    *len = kith_utf8_length((char)p[0]);
    switch (*len) {
    case 1:
        return p[0];
    case 2:
        return (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu);
    case 3:
        return (p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
    default:
        return (p[0] & 0x07u) << 18 | (p[1] & 0x3fu) << 12 | (p[2] & 0x3fu) << 6 | (p[3] & 0x3fu);
    }
}

uint32_t kith_utf8_lower(uint32_t code_point)
{
    if (code_point < 128)
        return code_point >= 'A' && code_point <= 'Z' ? code_point + ('a' - 'A') : code_point;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code_point);
}

size_t kith_utf8_encode(uint32_t code_point, char *out)
{
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)code_point, (utf8proc_uint8_t *)out);
}

/* The range of the second byte after `lead`, which rules out overlong forms and surrogates. */
static bool second_fits(unsigned char lead, unsigned char second)
{
    unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    return second >= low && second <= high;
}

/* Bytes of the character at `p`, left > 0; if none is there, 0 and `*bad` the bytes to replace. */
static size_t valid_length(const unsigned char *p, size_t left, size_t *bad)
{
    if (p[0] < 0x80)
        return 1;
    *bad = 1;
    if (p[0] < 0xc2 || p[0] > 0xf4)
        return 0;
    size_t len = kith_utf8_length((char)p[0]);
    if (left < 2 || !second_fits(p[0], p[1]))
        return 0;
    for (size_t i = 2; i < len; i++) {
        *bad = i;
        if (left <= i || (p[i] & 0xc0) != 0x80)
            return 0;
    }
    return len;
}

/* The first offset from `at` on that does not begin a valid character; `*bad` as above. */
static size_t skip_valid(kith_str bytes, size_t at, size_t *bad)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    while (at < bytes.len) {
        uint64_t eight;
        while (bytes.len - at >= 8) {
            memcpy(&eight, p + at, 8);
            if (eight & 0x8080808080808080u)
                break;
            at += 8;
        }
        if (at == bytes.len)
            break;
        size_t len = valid_length(p + at, bytes.len - at, bad);
        if (len == 0)
            break;
        at += len;
    }
    return at;
}

size_t kith_utf8_valid(kith_str bytes)
{
    size_t bad;
    return skip_valid(bytes, 0, &bad);
}

kith_str kith_utf8_repair(kith_str bytes, kith_arena *arena, size_t *repaired)
{
    size_t count = 0, dropped = 0, bad = 0;
    for (size_t at = 0; (at = skip_valid(bytes, at, &bad)) < bytes.len; at += bad) {
        count++;
        dropped += bad;
    }
    *repaired = count;
    if (count == 0)
        return kith_arena_copy(arena, bytes);

    char *out = kith_arena_alloc(arena, bytes.len - dropped + 3 * count + 1);
    size_t len = 0, at = 0;
    for (;;) {
        size_t valid = skip_valid(bytes, at, &bad);
        memcpy(out + len, bytes.ptr + at, valid - at);
        len += valid - at;
        if (valid == bytes.len)
            break;
        memcpy(out + len, "\xef\xbf\xbd", 3);
        len += 3;
        at = valid + bad;
    }
    return (kith_str){out, len};
}

size_t kith_utf8_count(kith_str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
    return count;
}

size_t kith_utf8_move(kith_str text, kith_utf8_place *place, size_t byte)
{
    if (byte >= place->byte)
        place->code_point += kith_utf8_count(kith_str_slice(text, place->byte, byte));
    else
        place->code_point -= kith_utf8_count(kith_str_slice(text, byte, place->byte));
    place->byte = byte;
    return place->code_point;
}
