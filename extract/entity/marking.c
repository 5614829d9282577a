/* extract/entity/marking.c - the tokens of a document with their labels, where rules change them.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/marking.h"

void kith_marking_set(kith_marking *m, size_t first, size_t end, size_t sentence_end, int tag,
                      float score)
{
    for (size_t t = first; t < end; t++)
        if (!m->labels[t] || m->scores[t] < score)
            m->scores[t] = score;
    kith_label_set(m->labels, first, end, tag);
    if (end < sentence_end && m->labels[end] && !kith_label_is_begin(m->labels[end]))
        m->labels[end] = kith_label_begin(kith_label_tag(m->labels[end]));
}

bool kith_marking_somebody_bears(const kith_marking *m, size_t i)
{
    kith_str word = kith_marking_token(m, i);
    for (size_t t = 0, next; t < m->document->token_count; t = next) {
        next = kith_label_run_end(m->labels, t, m->document->token_count);
        if (kith_marking_tag(m, t) != KITH_FINE_PERSON || next < t + 2)
            continue;
        for (size_t k = t; k < next; k++)
            if (k != i && kith_str_equal(kith_marking_token(m, k), word))
                return true;
    }
    return false;
}
