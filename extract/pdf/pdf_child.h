/* extract/pdf/pdf_child.h - poppler in a process of its own. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_PDF_PDF_CHILD_H
#define KITH_EXTRACT_PDF_PDF_CHILD_H

#include <stdint.h>

#include "extract/base/buffer.h"

/** What a PDF says, in UTF-8. */
typedef struct kith_pdf_content {
    kith_str title; /* may be empty */
    int64_t date;   /* seconds since 1970, or -1 */
    kith_str pages; /* their texts, a form feed behind each */
} kith_pdf_content;

/** The longest answer, in bytes; what a child may take beyond what its parent has; and seconds. */
#define KITH_PDF_ANSWER_MAX  ((size_t)40 * 1024 * 1024)
#define KITH_PDF_MEMORY_MAX  ((uint64_t)1024 * 1024 * 1024)
#define KITH_PDF_SECONDS_MAX 60

/**
 * Have a child read the PDF `bytes`; what `*out` has is in `answer`, which is emptied before.
 *
 * Poppler has crashed, hung and eaten memory on files made to do so: a child that does is an error,
 * and no more. It is loaded in the child alone, so that nobody else waits for that or misses it.
 * Failures are those of kith_pdf_read().
 */
KITH_CHECKED kith_status kith_pdf_child_run(kith_str bytes, kith_buffer *answer,
                                            kith_pdf_content *out, kith_error *err);

#endif
