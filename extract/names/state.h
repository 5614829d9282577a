/* extract/names/state.h - states and provinces of North America, as a town's name is followed by
 * them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_STATE_H
#define KITH_EXTRACT_NAMES_STATE_H

#include <stdbool.h>

#include "extract/base/str.h"

/**
 * Is `name` a state of the United States or a province of Canada, in full or as the press
 * abbreviates it: "Ohio", "Pa.", "New Brunswick"? Not Georgia, which is a country, too, but "Ga.".
 */
bool kith_state_is(kith_str name);

#endif
