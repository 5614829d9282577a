/* extract/names/common_name.h - full names that many people bear: John Smith, Li Wei. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_COMMON_NAME_H
#define KITH_EXTRACT_NAMES_COMMON_NAME_H

#include "extract/names/name.h"

/**
 * Is the full name `name`, without titles, made of a given name and a surname that are common
 * among one people, in either order, and of nothing else but initials? "Li Wei", "Edward D. Jones".
 *
 * The table is tables/common_names.tsv. Time: O(log of the table).
 */
bool kith_name_is_common(kith_name name);

#endif
