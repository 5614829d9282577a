/* extract/entity/renaming.h - what a text says between two names of one: "Accenture, formerly ...".
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_RENAMING_H
#define KITH_EXTRACT_ENTITY_RENAMING_H

#include <stdbool.h>

#include "extract/base/str.h"

/**
 * Does `between`, all that stands between two names, say that one is what the other is called now,
 * or was called before?
 *
 * ", formerly ", " has changed its name to ". White space is taken as it is: of a name broken over
 * lines nothing is known.
 */
bool kith_renaming_is_said(kith_str between);

/** Likewise of two names of persons: ", née ", " (better known as ". */
bool kith_renaming_is_said_of_person(kith_str between);

#endif
