/* lib/body/evidence.h - evidence as rows of a frame. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_LIB_BODY_EVIDENCE_H
#define KITH_LIB_BODY_EVIDENCE_H

#include "graph/corpus/evidence.h"
#include "lib/body/frame.h"

#define KITH_EVIDENCE_FIELD_COUNT 9

/** Fill `out` with the columns of a sentence of evidence. */
void kith_evidence_fields(kith_frame_field out[KITH_EVIDENCE_FIELD_COUNT]);

/** Add a row, whose columns begin with `column`. */
void kith_evidence_add(kith_frame *frame, size_t column, const kith_evidence *evidence);

#endif
