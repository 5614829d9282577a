/* graph/network/window.c - windows: where two entities must be named together to be tied. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/network/window.h"

#include <stdbool.h>

/* Parse the K of "sentence:K": one to three digits, 1 to KITH_WINDOW_REACH_MAX. */
static bool parse_reach(kith_str digits, uint32_t *out)
{
    uint32_t reach = 0;
    if (digits.len == 0 || digits.len > 3)
        return false;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9')
            return false;
        reach = reach * 10 + (uint32_t)(digits.ptr[i] - '0');
    }
    if (reach < 1 || reach > KITH_WINDOW_REACH_MAX)
        return false;
    *out = reach;
    return true;
}

kith_status kith_window_parse(kith_str name, kith_window *out, kith_error *err)
{
    static const struct {
        kith_str name;
        kith_window_kind kind;
    } kinds[] = {
        {{"sentence", 8}, KITH_WINDOW_SENTENCE},
        {{"paragraph", 9}, KITH_WINDOW_PARAGRAPH},
        {{"section", 7}, KITH_WINDOW_SECTION},
        {{"document", 8}, KITH_WINDOW_DOCUMENT},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kith_str_equal(name, kinds[i].name)) {
            *out = (kith_window){kinds[i].kind, 1};
            return KITH_OK;
        }

    const kith_str prefix = KITH_STR("sentence:");
    uint32_t reach;
    if (kith_str_starts(name, prefix) &&
        parse_reach(kith_str_slice(name, prefix.len, name.len), &reach)) {
        *out = (kith_window){KITH_WINDOW_SENTENCE, reach};
        return KITH_OK;
    }
    return kith_fail(err, KITH_EARGUMENT,
                     "no window \"%.*s\"; there are sentence, sentence:2 to sentence:%d, "
                     "paragraph, section and document",
                     KITH_STR_ARGS(name), KITH_WINDOW_REACH_MAX);
}
