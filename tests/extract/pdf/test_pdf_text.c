/* tests/extract/pdf/test_pdf_text.c - pages joined. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/pdf/pdf_text.h"

#include "tests/unit.h"

static void check(const char *pages, const char *expected)
{
    kith_buffer out = {0};
    kith_pdf_text_join(kith_str_of(pages), &out);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void divided_words_are_joined(void **state)
{
    (void)state;
    check("a govern-\nment, Jean-\nLuc\f", "a government, Jean-\nLuc\n");
    check("a govern-\f\nment\f", "a government\n");
}

static void heads_and_numbers_are_left_out(void **state)
{
    (void)state;
    check("Report 2026\n\na\n1\fReport 2026\nb\n- 2 -\fReport 2026\nc\nPage 3 of 3\f",
          "\na\nb\nc\n");
    check("a\nb\fc\nd\f", "a\nb\nc\nd\n");
    check("12\f", "");
    check("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(divided_words_are_joined),
        cmocka_unit_test(heads_and_numbers_are_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
