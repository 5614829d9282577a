/* extract/people.h - which names of a document's persons are the same person's. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_PEOPLE_H
#define KITH_EXTRACT_PEOPLE_H

#include <stdint.h>

#include "extract/person_name.h"

/**
 * Give each of the `count` mentions of persons, in text order, its person.
 *
 * `names[0, name_count)` are the distinct names, in order of first mention; mention i has the name
 * names[mentions[i]]. people[i] becomes the index of the name that stands for its person.
 *
 * Full names that match one another are one person; a name never joins a person through a third
 * name, so that "G. Maxwell" does not make one of Ghislaine and George. A bare name is the person
 * last named who bears it as surname, else the first named later, else who bears it as given name;
 * once it has meant somebody, it goes on to mean that person.
 * Time: O(count) but for the many full names of one surname, of which 64 are compared.
 */
void kith_people_group(const kith_person_name *names, size_t name_count, const uint32_t *mentions,
                       size_t count, kith_arena *arena, uint32_t *people);

#endif
