/* graph/identity/short_form.h - names that may be short for, or older than, those of organizations.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_SHORT_FORM_H
#define KITH_GRAPH_IDENTITY_SHORT_FORM_H

#include "graph/identity/group.h"

/** A group whose name may stand for that of another: KITH_RULE_ACRONYM, _INITIALS, _SHORT_FORM or
 * _FORMER. */
typedef struct kith_short_form {
    uint32_t group, long_group;
    kith_identity_tie tie;
} kith_short_form;

typedef struct kith_short_forms {
    kith_short_form *at; /* heap; by group, the surest first */
    size_t count, room;
} kith_short_forms;

/** Find what documents call organizations by, and what their initials make. Cannot fail. */
void kith_short_forms_find(const kith_identity_evidence *evidence, const kith_identity_name *names,
                           const kith_groups *groups, kith_short_forms *out);

/** Accepts NULL. */
void kith_short_forms_clear(kith_short_forms *forms);

#endif
