/* extract/entity/seat.c - seats: towns and houses that stand for a state, and are places. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/seat.h"

#include "extract/base/rule.h"
#include "extract/names/words.h"

/* What the tagger is sure of at this score stays what it is. */
static const float SURE = 0.7f;

static bool is_somebody(int tag)
{
    return tag == KITH_FINE_PERSON || tag == KITH_FINE_COMPANY || tag == KITH_FINE_ORGANIZATION;
}

static float score_of(const kith_marking *m, size_t first, size_t end)
{
    float least = 1;
    for (size_t t = first; t < end; t++)
        least = m->scores[t] < least ? m->scores[t] : least;
    return least;
}

static bool is_of(const kith_marking *m, size_t first, size_t end, kith_word_class class)
{
    char folded[KITH_WORD_FOLDED_MAX];
    return kith_word_is(kith_word_fold(kith_marking_text(m, first, end), folded), class);
}

static bool is_seat(kith_marking *m, size_t first, size_t end)
{
    int tag = kith_marking_tag(m, first);
    if (!kith_rule_on("seat: capitals") || !is_of(m, first, end, KITH_WORD_SEAT))
        return false;
    return tag == KITH_FINE_COMPANY ||
           (score_of(m, first, end) < SURE && !kith_marking_somebody_bears(m, first));
}

static bool is_continent(const kith_marking *m, size_t first, size_t end)
{
    return kith_rule_on("seat: continents") && is_of(m, first, end, KITH_WORD_CONTINENT);
}

/* Is the place [first, end) a body's, of whose name a continent is the end? */
static bool is_body(const kith_marking *m, size_t first, size_t end)
{
    return end == first + 2 && kith_rule_on("seat: bodies of a continent") &&
           is_of(m, end - 1, end, KITH_WORD_CONTINENT) && kith_marking_is_capitalised(m, first) &&
           !is_of(m, first, first + 1, KITH_WORD_QUARTER);
}

void kith_seats_settle(kith_marking *m)
{
    size_t count = m->document->token_count;
    kith_marking_meet_people(m);
    for (size_t t = 0, end; t < count; t = end) {
        end = m->labels[t] ? kith_label_run_end(m->labels, t, count) : t + 1;
        int tag = kith_marking_tag(m, t);
        if (is_somebody(tag) && (is_seat(m, t, end) || is_continent(m, t, end)))
            kith_marking_set(m, t, end, end, KITH_FINE_PLACE, KITH_MARKING_LIKELY);
        else if (tag == KITH_FINE_PLACE && is_body(m, t, end))
            kith_marking_set(m, t, end, end, KITH_FINE_ORGANIZATION, KITH_MARKING_LIKELY);
    }
}
