/* extract/pdf/pdf.h - PDF documents that have text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_PDF_PDF_H
#define KITH_EXTRACT_PDF_PDF_H

#include "extract/input/reader.h"
#include "extract/input/record_stream.h"

/** The longest file, in bytes. */
#define KITH_PDF_MAX ((size_t)256 * 1024 * 1024)

/**
 * Read the PDF `bytes` into `out`'s title, date and text, all `arena`'s.
 *
 * The text is as of pdf_text.h; title and date are those of its properties. Poppler reads in a
 * process of its own (pdf_child.h). Returns KITH_EFORMAT for one that is damaged, has a password
 * or, like a scan, no text; KITH_ELIMIT for one that takes too long or too much memory, and
 * KITH_ENOTFOUND where there is no poppler.
 */
KITH_CHECKED kith_status kith_pdf_read(kith_str bytes, kith_arena *arena, kith_record *out,
                                       kith_error *err);

/** Open a file that is one; `reader` is borrowed. */
void kith_pdf_open(kith_reader *reader, kith_record_stream *out);

#endif
