/* tests/extract/pdf/test_pdf.c - what cannot be read of PDF is told, and ends nothing. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/pdf/pdf.h"

#include "tests/unit.h"

static void damage_is_told(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_record record;
    kith_error problem;
    assert_int_not_equal(kith_pdf_read(KITH_STR("%PDF-1.4\nnothing"), &arena, &record, &problem),
                         KITH_OK);
    assert_non_null(strstr(problem.message, "PDF"));
    kith_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(damage_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
