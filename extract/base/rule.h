/* extract/base/rule.h - rule: names what was written by hand, so that a bench can switch it off. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_RULE_H
#define KITH_EXTRACT_BASE_RULE_H

#include <stdbool.h>

/**
 * Is the rule `name`, a string constant, in force? Always, but for builds with -Drules=true, in
 * which the environment's KITH_RULE_OFF names one that is not; bench/rules reads the names where
 * they stand and tells what each is worth.
 */
#ifdef KITH_RULES
bool kith_rule_on(const char *name);
#else
static inline bool kith_rule_on(const char *name)
{
    (void)name;
    return true;
}
#endif

#endif
