/* tests/extract/mail/test_quote.c - what a mail says itself. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/mail/quote.h"

#include "tests/unit.h"

static void check(const char *mail, const char *expected)
{
    kith_buffer out = {0};
    kith_quote_strip(kith_str_of(mail), &out);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void quotes_are_left_out(void **state)
{
    (void)state;
    check("a\n\nOn Monday Ada\n<a@b> wrote:\n\n> b\n>> c\nd\n", "a\n\n\nd\n");
    check("On Monday he wrote:\nno quote\n", "On Monday he wrote:\nno quote\n");
    check("a\n-----Original Message-----\nb", "a\n");
    check("a\nFrom: Ada\nSent: Monday\nTo: Bob\nSubject: x\n\nb", "a\n");
    check("From: a\nb\nc\n", "From: a\nb\nc\n");
}

static void signatures_are_left_out(void **state)
{
    (void)state;
    check("a\n-- \nAda\n", "a\n");
    check("a\n--\nAda\n", "a\n");
    check("a\nSent from my phone\nb -- c\n", "a\nb -- c\n");
}

static void what_is_forwarded_stays(void **state)
{
    (void)state;
    check("a\n---------- Forwarded message ---------\nFrom: Ada\nDate: x\nTo: y\n\nb\n",
          "a\n\nb\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_are_left_out),
        cmocka_unit_test(signatures_are_left_out),
        cmocka_unit_test(what_is_forwarded_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
