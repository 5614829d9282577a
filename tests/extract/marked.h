/* tests/extract/marked.h - compares how a text is split with a text that is marked so. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_EXTRACT_MARKED_H
#define KITH_TESTS_EXTRACT_MARKED_H

#include "tests/unit.h"

#include <string.h>

#include "extract/base/arena.h"
#include "extract/base/buffer.h"
#include "extract/text/document.h"

/** `marked` without any `mark`, in `arena`. */
static inline kith_str unmark(const char *marked, const char *mark, kith_arena *arena)
{
    size_t length = strlen(mark);
    kith_buffer plain = {0};
    for (const char *p = marked; *p != '\0';) {
        if (strncmp(p, mark, length) == 0)
            p += length;
        else
            kith_buffer_append_byte(&plain, *p++);
    }
    kith_str copy = kith_arena_copy(arena, kith_buffer_str(&plain));
    kith_buffer_clear(&plain);
    return copy;
}

/** Fail unless `text` with a `mark` at each of the rising offsets cuts[0, count) is `marked`. */
static inline void assert_marked(kith_str text, const size_t *cuts, size_t count, const char *mark,
                                 const char *marked)
{
    kith_buffer found = {0};
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        kith_buffer_append(&found, kith_str_slice(text, at, cuts[i]));
        kith_buffer_append(&found, kith_str_of(mark));
        at = cuts[i];
    }
    kith_buffer_append(&found, kith_str_slice(text, at, text.len));
    kith_buffer_append_byte(&found, '\0');
    assert_string_equal(found.ptr, marked);
    kith_buffer_clear(&found);
}

/** The document that `text` makes, in `arena`; the test fails if there is none. */
static inline kith_document document_of(kith_str text, kith_arena *arena)
{
    kith_record record = {.text = text};
    kith_document document;
    assert_int_equal(kith_document_make(&record, arena, &document, NULL), KITH_OK);
    return document;
}

#endif
