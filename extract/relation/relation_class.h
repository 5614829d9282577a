/* extract/relation/relation_class.h - classes: a relation with its direction, as learned. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RELATION_RELATION_CLASS_H
#define KITH_EXTRACT_RELATION_RELATION_CLASS_H

#include <stdint.h>

#include "extract/names/relation.h"

/** Class 0 is none; then each relation from the one named first to the other; then those that have
 * a direction, turned round. */
enum { KITH_RELATION_CLASS_COUNT = 29, KITH_RELATION_CLASS_ROOM = 32 };

/** Class of `kind`, `turned` when the one named second is its left. */
int kith_relation_class(kith_relation_kind kind, bool turned);

/** The relation of a class other than 0. */
kith_relation_kind kith_relation_class_kind(int class, bool *turned);

/** The classes, as bits, that two mentions of these types can be of; none among them. */
uint32_t kith_relation_classes_of(kith_type first, kith_type second);

#endif
