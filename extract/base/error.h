/* extract/base/error.h - how a fallible function reports what went wrong. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_ERROR_H
#define KITH_EXTRACT_BASE_ERROR_H

#if defined(__GNUC__)
#define KITH_CHECKED      __attribute__((warn_unused_result))
#define KITH_PRINTF(f, a) __attribute__((format(printf, f, a)))
#else
#define KITH_CHECKED
#define KITH_PRINTF(f, a)
#endif

typedef enum kith_status {
    KITH_OK = 0,
    KITH_EARGUMENT,  /* an argument is outside its documented range */
    KITH_EIO,        /* a file could not be opened, read or written */
    KITH_EFORMAT,    /* data does not have the form that it should have */
    KITH_ELIMIT,     /* input is beyond a documented limit */
    KITH_ENOTFOUND,  /* what was asked for is not there */
    KITH_EVERSION,   /* a file was made by an incompatible version of kith */
    KITH_ESTORE,     /* the corpus file refused an operation */
    KITH_EGRAPH,     /* igraph refused an operation */
    KITH_EMEMORY,    /* memory ran out */
    KITH_ECANCELLED, /* a callback of the caller's asked to stop */
} kith_status;

/** What went wrong; a caller's variable, written only on failure. */
typedef struct kith_error {
    kith_status code;
    char message[512]; /* one sentence for a person, without a full stop or newline */
} kith_error;

/**
 * Fill `err` (may be NULL) with `code` and a printf-style message, cut at the room there is.
 *
 * Returns `code`, so that a failing function can end in `return kith_fail(err, ...)`.
 */
kith_status kith_fail(kith_error *err, kith_status code, const char *format, ...) KITH_PRINTF(3, 4);

#endif
