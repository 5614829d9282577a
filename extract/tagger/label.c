/* extract/tagger/label.c - the labels of the tagger: IOB2 over a coarse or a fine set of types. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/label.h"

static const char *const coarse_names[KITH_COARSE_COUNT] = {"PER", "ORG", "LOC", "MISC"};
static const char *const fine_names[KITH_FINE_COUNT] = {
    "PERSON", "COMPANY", "ORGANIZATION", "COUNTRY", "PLACE", "DEMONYM", "MISC",
};
static const kith_coarse_tag coarse_of_fine[KITH_FINE_COUNT] = {
    KITH_COARSE_PER, KITH_COARSE_ORG,  KITH_COARSE_ORG,  KITH_COARSE_LOC,
    KITH_COARSE_LOC, KITH_COARSE_MISC, KITH_COARSE_MISC,
};

const char *kith_tag_name(int tag, bool fine)
{
    return fine ? fine_names[tag] : coarse_names[tag];
}

kith_coarse_tag kith_tag_coarse(kith_fine_tag tag)
{
    return coarse_of_fine[tag];
}

kith_label kith_label_coarse(kith_label fine)
{
    if (fine == 0)
        return 0;
    kith_coarse_tag tag = coarse_of_fine[kith_label_tag(fine)];
    return kith_label_is_begin(fine) ? kith_label_begin((int)tag) : kith_label_inside((int)tag);
}

void kith_label_print(kith_label label, bool fine, kith_buffer *out)
{
    if (label == 0) {
        kith_buffer_append_byte(out, 'O');
        return;
    }
    kith_buffer_append(out, kith_label_is_begin(label) ? KITH_STR("B-") : KITH_STR("I-"));
    kith_buffer_append(out, kith_str_of(kith_tag_name(kith_label_tag(label), fine)));
}

size_t kith_label_run_end(const kith_label *labels, size_t first, size_t end)
{
    size_t i = first + 1;
    while (i < end && (labels[first] ? labels[i] && !kith_label_is_begin(labels[i]) : !labels[i]))
        i++;
    return i;
}

void kith_label_set(kith_label *labels, size_t first, size_t end, int tag)
{
    for (size_t i = first; i < end; i++)
        labels[i] = tag < 0 ? 0 : i == first ? kith_label_begin(tag) : kith_label_inside(tag);
}
