/* extract/relation/relation_class.c - classes: a relation with its direction, as learned. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/relation/relation_class.h"

int kith_relation_class(kith_relation_kind kind, bool turned)
{
    int class = 1 + (int)kind;
    if (!turned || kith_relation_is_symmetric(kind))
        return class;
    class = 1 + KITH_RELATION_COUNT;
    for (int before = 0; before < (int)kind; before++)
        class += !kith_relation_is_symmetric((kith_relation_kind)before);
    return class;
}

kith_relation_kind kith_relation_class_kind(int class, bool *turned)
{
    *turned = class > KITH_RELATION_COUNT;
    if (!*turned)
        return (kith_relation_kind)(class - 1);
    int kind = 0;
    while (kith_relation_class((kith_relation_kind)kind, true) != class)
        kind++;
    return (kith_relation_kind)kind;
}

uint32_t kith_relation_classes_of(kith_type first, kith_type second)
{
    uint32_t classes = 1;
    for (int kind = 0; kind < KITH_RELATION_COUNT; kind++) {
        kith_relation_kind k = (kith_relation_kind)kind;
        if (kith_relation_fits(k, first, second))
            classes |= 1u << kith_relation_class(k, false);
        if (kith_relation_fits(k, second, first))
            classes |= 1u << kith_relation_class(k, true);
    }
    return classes;
}
