/* extract/entity/no_one.c - no one: peoples, faiths, storms and plagues, which are no one's names.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/no_one.h"

#include "extract/base/rule.h"
#include "extract/names/words.h"

static bool may_be_someone(int tag)
{
    return tag == KITH_FINE_PERSON || tag == KITH_FINE_COMPANY || tag == KITH_FINE_ORGANIZATION;
}

/* Is `name`, whatever its case, of the table's? */
static bool is_no_one(kith_str name)
{
    char folded[KITH_WORD_FOLDED_MAX];
    return kith_word_is(kith_word_fold(name, folded), KITH_WORD_NO_ONE);
}

static bool is_storm(const kith_marking *m, size_t i)
{
    static const char *const kinds[] = {"Cyclone", "Hurricane", "Storm", "Typhoon",
                                        "cyclone", "hurricane", "storm", "typhoon"};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        if (kith_marking_is(m, i, kinds[k]))
            return true;
    return false;
}

/* Take the label off what token `storm` and the word before it are a name of, and off every name
 * that is the word of token `storm` alone. */
static void unmark_storm(kith_marking *m, size_t storm)
{
    kith_str name = kith_marking_token(m, storm);
    size_t count = m->document->token_count;
    if (kith_label_is_begin(m->labels[storm - 1]) && m->labels[storm] &&
        kith_label_run_end(m->labels, storm - 1, count) == storm + 1 &&
        may_be_someone(kith_marking_tag(m, storm)))
        kith_label_set(m->labels, storm - 1, storm + 1, -1);
    for (size_t t = 0, end; t < count; t = end) {
        end = m->labels[t] ? kith_label_run_end(m->labels, t, count) : t + 1;
        if (end == t + 1 && may_be_someone(kith_marking_tag(m, t)) &&
            kith_str_equal(kith_marking_token(m, t), name))
            m->labels[t] = 0;
    }
}

void kith_no_one_unmark(kith_marking *m)
{
    size_t count = m->document->token_count;
    if (!kith_rule_on("no one: unmarked"))
        return;
    for (size_t t = 0, end; t < count; t = end) {
        end = m->labels[t] ? kith_label_run_end(m->labels, t, count) : t + 1;
        if (may_be_someone(kith_marking_tag(m, t)) && is_no_one(kith_marking_text(m, t, end)))
            kith_label_set(m->labels, t, end, -1);
        if (t + 1 < count && is_storm(m, t) && kith_marking_is_capitalised(m, t + 1))
            unmark_storm(m, t + 1);
    }
}
