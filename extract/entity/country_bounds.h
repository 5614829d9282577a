/* extract/entity/country_bounds.h - what of a document is a country's name, whatever the tagger
 * says. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_COUNTRY_BOUNDS_H
#define KITH_EXTRACT_ENTITY_COUNTRY_BOUNDS_H

#include "extract/entity/marking.h"

/**
 * Mark the names of countries that the tagger missed, and unmark what is none.
 *
 * - A name of several words that means the country alone is one wherever it stands, but within a
 *   longer name of something else: "the Republic of the Congo", not "Bank of the Republic of
 * China".
 * - What touches a sign of currency is none: the "US" of "US$5".
 * - What a thing is called by is none: "Brazil nuts", "French fries"
 * (kith_word_is_thing()).
 * - Before a comma and a state or province of North America it is a place: "Lebanon, Ohio".
 * - A place with a comma that a country stands beside is several: "Cabo Verde, Eswatini".
 *
 * Time: O(tokens).
 */
void kith_country_bounds_settle(kith_marking *m);

#endif
