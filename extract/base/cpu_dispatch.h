/* extract/base/cpu_dispatch.h - hot loops compiled for several kinds of processor. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_CPU_DISPATCH_H
#define KITH_EXTRACT_BASE_CPU_DISPATCH_H

/**
 * Before a function: compile it for newer x86-64 processors too; the program picks at its start.
 *
 * For loops over the places of a label vector, which the x86-64 that every machine has does four
 * at a time. None multiplies and adds in one step, so results are the same on all. Not with clang,
 * whose clones other files cannot link before its release 16, nor under gcc's AddressSanitizer.
 */
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__clang__) &&                        \
    !defined(__SANITIZE_ADDRESS__)
#define KITH_CPU_DISPATCH __attribute__((target_clones("avx2", "sse4.1", "default")))
#else
#define KITH_CPU_DISPATCH
#endif

#endif
