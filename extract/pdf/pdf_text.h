/* extract/pdf/pdf_text.h - the pages of a PDF as one text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_PDF_PDF_TEXT_H
#define KITH_EXTRACT_PDF_PDF_TEXT_H

#include "extract/base/buffer.h"
#include "extract/base/str.h"

/**
 * Append `pages`, a form feed behind each, to `out` as one text.
 *
 * Words that are divided at the end of a line are joined. What most pages begin or end with, if for
 * its numbers, and numbers of pages are left out. Time: O(text + pages log pages).
 */
void kith_pdf_text_join(kith_str pages, kith_buffer *out);

#endif
