/* extract/base/hash.h - hashes of bytes: a fast one for tables, a wide one for content. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_HASH_H
#define KITH_EXTRACT_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

/**
 * A 64-bit hash of `bytes` for tables and features.
 *
 * The same on every platform and in every release: model files depend on it. Different seeds
 * give independent hashes. Every bit of the result is usable. Not safe against someone who
 * chooses the bytes to collide: a table must stay correct, if slower, then. `bytes` may be NULL
 * when `len` is 0.
 */
uint64_t kith_hash(const void *bytes, size_t len, uint64_t seed);

/** A 64-bit hash of one number; a bijection for a fixed seed. */
uint64_t kith_hash_number(uint64_t number, uint64_t seed);

/**
 * Replace `hash` by the 128-bit hash of `bytes` keyed by what `hash` held.
 *
 * Start from any fixed value; to hash several fields call it once for each, so that no byte
 * can move from one field to the next unnoticed. The same on every platform and in every
 * release: corpora depend on it. SipHash-2-4 with 128-bit output (Aumasson and Bernstein,
 * "SipHash: a fast short-input PRF", 2012).
 */
void kith_hash_content(const void *bytes, size_t len, uint64_t hash[2]);

#endif
