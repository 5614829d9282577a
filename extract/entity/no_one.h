/* extract/entity/no_one.h - no one: peoples, faiths, storms and plagues, which are no one's names.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_NO_ONE_H
#define KITH_EXTRACT_ENTITY_NO_ONE_H

#include "extract/entity/marking.h"

/**
 * Take the label off names of persons and organizations that are a people's, a faith's, a plague's
 * or an event's ("Muslims", "COVID-19", "Brexit"), and off that of a storm, all through a document
 * that says of one what it is: "Hurricane Irma", "Irma".
 *
 * Time: O(tokens), and as often as there are storms.
 */
void kith_no_one_unmark(kith_marking *m);

#endif
