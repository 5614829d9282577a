/* cli/shared/extraction_json.h - a document's mentions and entities as one line of JSON. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_EXTRACTION_JSON_H
#define KITH_CLI_SHARED_EXTRACTION_JSON_H

#include <stdbool.h>
#include <stdio.h>

#include "extract/base/buffer.h"
#include "extract/entity/entity.h"

/**
 * Write one JSON object and a newline to `stream`, whose lines are not held whole in memory.
 *
 * `types` are bits 1 << kith_type: entities of others are left out, with their mentions. Offsets
 * count Unicode code points from the start of the text. `with_text` adds the text itself.
 * Failures are the stream's, for ferror(). Time: O(text).
 */
void kith_extraction_write(const kith_document *document, const kith_extraction *extraction,
                           unsigned types, bool with_text, FILE *stream);

#endif
