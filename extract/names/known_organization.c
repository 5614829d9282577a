/* extract/names/known_organization.c - well-known companies and other organizations, by their *
 * names. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/known_organization.h"

#include <stdint.h>
#include <stdlib.h>

#include "extract/base/rule.h"
#include "extract/names/name.h"

typedef struct known_name {
    kith_str text; /* a key, or as written */
    uint16_t organization;
    bool sure;
} known_name;

#include "organization_table.inc"

static int compare_name(const void *text, const void *name)
{
    return kith_str_compare(*(const kith_str *)text, ((const known_name *)name)->text);
}

const kith_known_organization *kith_known_organization_find(kith_str key, bool *sure)
{
    const known_name *found =
        bsearch(&key, keys, sizeof keys / sizeof *keys, sizeof *keys, compare_name);
    if (!found || !kith_rule_on("table: organizations"))
        return NULL;
    *sure = found->sure;
    return &organizations[found->organization];
}

const kith_known_organization *kith_known_organization_written(kith_str text)
{
    const known_name *found =
        bsearch(&text, written, sizeof written / sizeof *written, sizeof *written, compare_name);
    return found && kith_rule_on("table: written organizations")
               ? &organizations[found->organization]
               : NULL;
}

bool kith_known_organization_word_follows_and(kith_str key)
{
    return kith_word_among(key, behind_and, sizeof behind_and / sizeof *behind_and);
}
