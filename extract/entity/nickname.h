/* extract/entity/nickname.h - nicknames within a name: Earvin "Magic" Johnson is one mention. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_NICKNAME_H
#define KITH_EXTRACT_ENTITY_NICKNAME_H

#include "extract/entity/mention.h"
#include "extract/text/document.h"

/**
 * Make one mention of the parts of a person's name that a nickname in quotes stands between:
 * `mentions[0, count)`, in text order. Returns how many are left. Time: O(count).
 */
size_t kith_nicknames_join(const kith_document *document, kith_mention *mentions, size_t count);

#endif
