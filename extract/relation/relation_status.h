/* extract/relation/relation_status.h - whether a sentence tells a relation as a fact of now, and in
 * what role. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RELATION_RELATION_STATUS_H
#define KITH_EXTRACT_RELATION_RELATION_STATUS_H

#include "extract/relation/reading.h"

/**
 * Tell when the relation `kind` of mentions `first` < `second` of the sentence that is read holds.
 *
 * "former" and its like are looked for beside the one who may have changed; "will" and "denied"
 * between the two, and before the first up to another name. Denied before planned before past.
 */
kith_relation_status kith_relation_status_find(const kith_relation_reading *reading, size_t first,
                                               size_t second, kith_relation_kind kind);

/**
 * The role in which mention `left` of the sentence belongs to mention `right`, as written: "prime
 * minister"; empty when none stands beside. Borrowed from the text.
 */
kith_str kith_relation_role_find(const kith_relation_reading *reading, size_t left, size_t right);

#endif
