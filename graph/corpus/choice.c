/* graph/corpus/choice.c - who is meant, of those who go by one name. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/choice.h"

/* Who by the name is mentioned so often that it is meant, though others bear it more closely. */
static void put_dominant_first(kith_roster *found)
{
    if (found->at[0].match == KITH_MATCH_ID)
        return;
    for (size_t i = 1; i < found->count; i++) {
        kith_roster_entry other = found->at[i];
        if (other.mentions / KITH_CHOICE_DOMINANCE >= found->at[0].mentions) {
            memmove(&found->at[1], &found->at[0], i * sizeof other);
            found->at[0] = other;
        }
    }
}

/* How many were found in the same way as the first. */
static size_t count_equals(const kith_roster *found)
{
    size_t count = 1;
    while (count < found->count && found->at[count].match == found->at[0].match)
        count++;
    return count;
}

size_t kith_choice_make(kith_roster *found)
{
    put_dominant_first(found);
    size_t equals = count_equals(found);
    bool clear =
        equals == 1 || found->at[0].mentions / KITH_CHOICE_DOMINANCE >= found->at[1].mentions;
    return clear ? 1 : equals;
}
