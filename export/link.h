/* export/link.h - links: where a document can be read. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_LINK_H
#define KITH_EXPORT_LINK_H

#include "extract/base/buffer.h"
#include "graph/corpus/evidence.h"

/**
 * Append the address of a document: its source or its id, whichever is one of http or https;
 * nothing when neither is. White space, quotes, angle brackets and what else no address may hold,
 * control characters and bytes beyond ASCII too, are percent-encoded: no page that has it in quotes
 * can be left by it.
 */
void kith_link_append(const kith_evidence *evidence, kith_buffer *out);

#endif
