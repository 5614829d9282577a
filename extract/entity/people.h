/* extract/entity/people.h - which names of a document's persons are the same person's. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_PEOPLE_H
#define KITH_EXTRACT_ENTITY_PEOPLE_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/names/person.h"

/** Which of two of one name a text says that it means: "the younger Mr Harlan", "his son Tom". */
typedef enum kith_generation {
    KITH_GENERATION_NONE,
    KITH_GENERATION_ELDER,
    KITH_GENERATION_YOUNGER,
} kith_generation;

/** What a title says: "Mr", "Mrs". */
typedef enum kith_gender { KITH_GENDER_NONE, KITH_GENDER_MAN, KITH_GENDER_WOMAN } kith_gender;

/** The mention of a person: names[name], and what stands before it. */
typedef struct kith_naming_of_person {
    uint32_t name, sentence;
    kith_generation generation;
    kith_gender gender;
    bool is_alias; /* the text says that it is another name of the mention before it */
} kith_naming_of_person;

/**
 * Give each of the `count` mentions of persons, in text order, its person.
 *
 * `names[0, name_count)` are the distinct names, in order of first mention. people[i] becomes the
 * index of the name that stands for its person.
 *
 * Full names that match one another are one person; a name never joins a person through a third
 * name, so that "G. Maxwell" does not make one of Ghislaine and George. What one sentence has
 * beside a name that differs by a slip of spelling is another name, and what the text says to be
 * an alias is no other. Of father and son, "Jr." means the son,
 * and of husband and wife "Mr" the husband. A bare name is the person
 * last named who bears it as surname, else the first named later, else who bears it as given name;
 * once it has meant somebody, it goes on to mean that person. The younger of a surname is the
 * only one known as such, by "Jr." or what stands before a full name of his, or else the only one
 * who is not known as the elder; likewise the elder.
 * Time: O(count) but for the many full names of one surname, of which 64 are compared.
 */
void kith_people_group(const kith_person_name *names, size_t name_count,
                       const kith_naming_of_person *mentions, size_t count, kith_arena *arena,
                       uint32_t *people);

#endif
