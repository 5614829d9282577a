/* extract/base/hash.c - hashes of bytes: a fast one for tables, a wide one for content. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/hash.h"

#include <string.h>

/* Odd, with about half their bits set: fractions of the golden ratio, sqrt 3 and sqrt 5. */
#define GOLDEN 0x9e3779b97f4a7c15u
#define ROOT3  0xbb67ae8584caa73bu
#define ROOT5  0x3c6ef372fe94f82bu

static inline uint64_t rotate(uint64_t x, unsigned bits)
{
    return x << bits | x >> (64 - bits);
}

/* The bytes [0, len) as a little-endian number, len <= 8, whatever the machine's order. */
static inline uint64_t read_tail(const unsigned char *p, size_t len)
{
    uint64_t x = 0;
    for (size_t i = 0; i < len; i++)
        x |= (uint64_t)p[i] << (8 * i);
    return x;
}

static inline uint64_t read_word(const unsigned char *p)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint64_t x;
    memcpy(&x, p, sizeof x);
    return x;
#else
    return read_tail(p, 8);
#endif
}

/* Spread every bit over all 64; each step can be undone, so that nothing is lost. */
static inline uint64_t finish(uint64_t x)
{
    x ^= x >> 32;
    x *= ROOT3;
    x ^= x >> 29;
    x *= GOLDEN;
    return x ^ x >> 32;
}

static inline uint64_t absorb(uint64_t state, uint64_t word)
{
    return rotate(state ^ word * GOLDEN, 29) * ROOT3;
}

uint64_t kith_hash(const void *bytes, size_t len, uint64_t seed)
{
    const unsigned char *p = bytes;
    uint64_t state = finish(seed + ROOT5) ^ (uint64_t)len;
    size_t left = len;
    for (; left >= 8; left -= 8, p += 8)
        state = absorb(state, read_word(p));
    if (left > 0)
        state = absorb(state, read_tail(p, left));
    return finish(state);
}

uint64_t kith_hash_number(uint64_t number, uint64_t seed)
{
    return finish(absorb(finish(seed + ROOT5), number));
}

static inline void sip_round(uint64_t v[4])
{
    v[0] += v[1];
    v[1] = rotate(v[1], 13) ^ v[0];
    v[0] = rotate(v[0], 32);
    v[2] += v[3];
    v[3] = rotate(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = rotate(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = rotate(v[1], 17) ^ v[2];
    v[2] = rotate(v[2], 32);
}

static inline void sip_absorb(uint64_t v[4], uint64_t word)
{
    v[3] ^= word;
    sip_round(v);
    sip_round(v);
    v[0] ^= word;
}

static uint64_t sip_finish(uint64_t v[4])
{
    for (int i = 0; i < 4; i++)
        sip_round(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

void kith_hash_content(const void *bytes, size_t len, uint64_t hash[2])
{
    const unsigned char *p = bytes;
    /* The constants and the 0xee and 0xdd below are those of the paper and its reference code. */
    uint64_t v[4] = {hash[0] ^ 0x736f6d6570736575u, hash[1] ^ 0x646f72616e646f6du ^ 0xee,
                     hash[0] ^ 0x6c7967656e657261u, hash[1] ^ 0x7465646279746573u};
    size_t left = len;
    for (; left >= 8; left -= 8, p += 8)
        sip_absorb(v, read_word(p));
    sip_absorb(v, (uint64_t)len << 56 | read_tail(p, left));
    v[2] ^= 0xee;
    hash[0] = sip_finish(v);
    v[1] ^= 0xdd;
    hash[1] = sip_finish(v);
}
