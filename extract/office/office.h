/* extract/office/office.h - office documents and e-books: .docx, .odt and .epub. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_OFFICE_OFFICE_H
#define KITH_EXTRACT_OFFICE_OFFICE_H

#include "extract/base/record.h"
#include "extract/input/reader.h"
#include "extract/input/record_stream.h"
#include "extract/office/package.h"

/**
 * Read the office document `bytes` into `out`'s title, date and text, all `arena`'s.
 *
 * Headings, paragraphs and rows of tables are lines (office_text.h); what was deleted, notes, heads
 * and feet of pages are left out. Title and date are those of its properties, else the title is
 * the first heading. Returns KITH_EFORMAT for spreadsheets, presentations and what is damaged,
 * KITH_ELIMIT as of kith_package_read() and kith_xml_parser_step().
 */
KITH_CHECKED kith_status kith_office_read(kith_str bytes, kith_arena *arena, kith_record *out,
                                          kith_error *err);

/* Its kinds; each fills in `out` from the parts of the package, as kith_office_read(). */

KITH_CHECKED kith_status kith_docx_read(const kith_package *package, kith_arena *arena,
                                        kith_record *out, kith_error *err);
KITH_CHECKED kith_status kith_odt_read(const kith_package *package, kith_arena *arena,
                                       kith_record *out, kith_error *err);
KITH_CHECKED kith_status kith_epub_read(const kith_package *package, kith_arena *arena,
                                        kith_record *out, kith_error *err);

#endif
