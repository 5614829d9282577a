/* export/xml.h - an XML document, written as it comes. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_XML_H
#define KITH_EXPORT_XML_H

#include <stdio.h>

#include "extract/base/error.h"
#include "extract/base/str.h"

typedef struct kith_xml kith_xml;

/**
 * Begin a document in UTF-8 on `file`, which is borrowed until kith_xml_finish() frees `*out`.
 *
 * Returns KITH_EIO when libxml2 cannot begin. The functions below remember their failures for
 * kith_xml_finish(). Text must be clean, as kith_cell_text() leaves it; they escape its markup.
 */
KITH_CHECKED kith_status kith_xml_new(FILE *file, kith_xml **out, kith_error *err);

void kith_xml_start(kith_xml *xml, const char *element);
void kith_xml_attribute(kith_xml *xml, const char *name, kith_str value);
void kith_xml_text(kith_xml *xml, kith_str text);
void kith_xml_end(kith_xml *xml); /* of the element begun last */

/** A comment; it may not hold two hyphens in a row. */
void kith_xml_comment(kith_xml *xml, kith_str text);

/** End what is open, flush the file and free `xml`; KITH_EIO when anything failed since new. */
KITH_CHECKED kith_status kith_xml_finish(kith_xml *xml, kith_error *err);

#endif
