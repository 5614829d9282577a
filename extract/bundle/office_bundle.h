/* extract/bundle/office_bundle.h - office documents, some of which are downloads of articles. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BUNDLE_OFFICE_BUNDLE_H
#define KITH_EXTRACT_BUNDLE_OFFICE_BUNDLE_H

#include "extract/input/reader.h"
#include "extract/input/record_stream.h"

/**
 * Open an office document as one record, or the articles of one that a press database wrote;
 * `reader` is borrowed. Failures are those of kith_office_read().
 */
void kith_office_bundle_open(kith_reader *reader, kith_record_stream *out);

#endif
