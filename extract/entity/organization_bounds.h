/* extract/entity/organization_bounds.h - what of a document is an organization's name, whatever the
 * tagger says. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_ORGANIZATION_BOUNDS_H
#define KITH_EXTRACT_ENTITY_ORGANIZATION_BOUNDS_H

#include "extract/entity/marking.h"

/**
 * Mark the names of organizations that the tagger missed, cut short or took for others.
 *
 * - What nothing else is ever called is one wherever it stands, but within a longer name
 *   (kith_known_organization_written()): "Skadden, Arps, Slate, Meagher & Flom".
 * - "&" between single words joins them, and what commas put before: "Hale, Ruiz & Stone".
 * - A legal form behind a name or before it, and "Grupo" or "Banco" before it, make it a company's:
 *   "OAO Severny", "Ardi Tbk".
 * - "University of" has the words with capitals behind it, and the town behind a state's:
 *   "University of Texas, Austin"; a body has what it is of: "Army of National Liberation".
 * - The last word tells a body from a place: universities, schools, courts, churches and the police
 *   are bodies, airports, museums, hospitals, hotels and palaces are places.
 *
 * Time: O(tokens).
 */
void kith_organization_bounds_settle(kith_marking *m);

#endif
