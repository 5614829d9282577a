/* extract/record/open.h - the reader that a form of input needs. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RECORD_OPEN_H
#define KITH_EXTRACT_RECORD_OPEN_H

#include "extract/input/members.h"
#include "extract/input/record_stream.h"
#include "extract/record/fields.h"
#include "extract/record/format.h"

/**
 * Open the records of `member`, which is borrowed, in `format`, which is not AUTO.
 *
 * `fields` are borrowed, too. `*out` is closed by its own close(). Fails where the first bytes
 * cannot be read, or what reads the format is not there.
 */
KITH_CHECKED kith_status kith_record_stream_open(kith_input_format format,
                                                 const kith_member *member,
                                                 const kith_fields *fields, kith_record_stream *out,
                                                 kith_error *err);

#endif
