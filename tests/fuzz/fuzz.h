/* tests/fuzz/fuzz.h - what every fuzz target is: one function, libFuzzer's. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_FUZZ_FUZZ_H
#define KITH_TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/** Feed `size` bytes to a parser; whatever they are, it must return. Returns 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
