/* tests/fuzz/fuzz_document.c - any bytes make a document that keeps the invariants. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/invariants.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    kith_arena arena = {0};
    kith_record record = {.text = {(const char *)bytes, size}};
    kith_document document;
    INVARIANT(kith_document_make(&record, &arena, &document, NULL) == KITH_OK);
    assert_invariants(&document);
    kith_arena_free(&arena);
    return 0;
}
