/* extract/office/properties.h - what an office document says of itself. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_OFFICE_PROPERTIES_H
#define KITH_EXTRACT_OFFICE_PROPERTIES_H

#include "extract/base/record.h"
#include "extract/office/package.h"

/**
 * Read the Dublin Core of `part` into `out`'s title and date, in `arena`: when it was published or
 * made, or last changed. A part that is NULL or no XML says nothing.
 */
void kith_properties_read(const kith_part_file *part, kith_arena *arena, kith_record *out);

#endif
