/* extract/names/cue.h - cue: what the words beside a name say of who or what bears it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_CUE_H
#define KITH_EXTRACT_NAMES_CUE_H

#include "extract/base/str.h"

typedef enum kith_cue {
    KITH_CUE_UNSAID,
    KITH_CUE_PERSON, /* "Mr Capel", "Capel, who", "Capel, 45,", "said he" */
    KITH_CUE_FIRM,   /* "analyst at Capel", "Capel's shares", "a stake in Capel", "said it" */
    KITH_CUE_PLACE,  /* "in Capel" */
} kith_cue;

/**
 * Tell what stands beside the name at bytes [start, end) of `text` that goes with people, with
 * companies or with places alone.
 *
 * Of a name of one word, which may be more than a person or a company, fewer words tell.
 *
 * Valid UTF-8; start <= end <= text.len. A few words on either side are looked at. English.
 */
kith_cue kith_cue_read(kith_str text, size_t start, size_t end);

#endif
