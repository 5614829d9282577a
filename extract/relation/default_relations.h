/* extract/relation/default_relations.h - the bytes of the model of relations that the program is
 * built with. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RELATION_DEFAULT_RELATIONS_H
#define KITH_EXTRACT_RELATION_DEFAULT_RELATIONS_H

extern const char kith_default_relations[], kith_default_relations_end[];

#endif
