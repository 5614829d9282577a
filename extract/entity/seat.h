/* extract/entity/seat.h - seats: towns and houses that stand for a state, and are places. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_SEAT_H
#define KITH_EXTRACT_ENTITY_SEAT_H

#include "extract/entity/marking.h"

/**
 * Make places of what the tagger took for somebody and is named for a state.
 *
 * - A capital or the house of a government, alone, that was taken for a company, or without being
 *   sure for a body or for a person whom the text does not name in full: "Seoul said", "the
 *   Kremlin". A side keeps being one: "Seoul beat Busan".
 * - A continent: "Europe must act".
 * - A name that ends in a continent, behind what is no quarter of it, is a body: "Carnegie Europe".
 *
 * After kith_marking_meet_people() of the same document has been called by it. Time: O(tokens).
 */
void kith_seats_settle(kith_marking *m);

#endif
