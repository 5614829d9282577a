/* extract/base/rule.c - rule: which one is switched off. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/rule.h"

#ifdef KITH_RULES
#include <stdlib.h>
#include <string.h>

bool kith_rule_on(const char *name)
{
    const char *off = getenv("KITH_RULE_OFF");
    return !off || strcmp(off, name) != 0;
}
#endif
