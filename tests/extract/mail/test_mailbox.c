/* tests/extract/mail/test_mailbox.c - mails, one behind the other, and mails made to harm. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/mail/mailbox.h"

#include "extract/mail/mail.h"
#include "tests/extract/record_streams.h"

static void mails_are_parted(void **state)
{
    (void)state;
    check_stream(kith_mailbox_open,
                 KITH_STR("From a\nFrom: Ada L <a@b>\nTo: c@d\nSubject: =?utf-8?q?=C3=A9?=\n"
                          "Date: Mon, 5 Jan 2026 10:00:00 +0100\n\na\n>From b\nFrom c\n\n"
                          "From d\r\nSubject: s\r\n\r\ne\r\n"),
                 "/é/2026-01-05/From Ada L\n\na\nFrom b\nFrom c;/s//e;");
}

static void one_form_of_many_is_read(void **state)
{
    (void)state;
    check_stream(
        kith_mailbox_open,
        KITH_STR("From a\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
                 "Content-Type: multipart/alternative; boundary=y\n\n--y\n"
                 "Content-Type: text/plain\n\n \n--y\nContent-Type: text/html; "
                 "charset=latin1\n\n<p>Ren\xE9.</p>\n--y--\n--x\n"
                 "Content-Type: text/plain\nContent-Disposition: attachment\n\nno\n--x--\n"),
        "///Ren\xC3\xA9.;");
}

static void parts_in_parts_have_an_end(void **state)
{
    (void)state;
    kith_buffer mail = {0};
    kith_arena arena = {0};
    kith_record record;
    kith_error problem;
    for (size_t i = 0; i < 200000; i++)
        kith_buffer_format(&mail, "Content-Type: multipart/mixed; boundary=b%zu\n\n--b%zu\n", i, i);
    assert_int_equal(kith_mail_read(kith_buffer_str(&mail), &arena, &record, &problem),
                     KITH_ELIMIT);
    mail.len = 0;
    for (size_t i = 0; i < KITH_MAIL_PARTS_MAX; i++)
        kith_buffer_format(&mail, "Content-Type: multipart/mixed; boundary=b%zu\n\n--b%zu\n", i, i);
    assert_int_equal(kith_mail_read(kith_buffer_str(&mail), &arena, &record, &problem), KITH_OK);
    kith_arena_free(&arena);
    kith_buffer_clear(&mail);
}

static void heads_are_known(void **state)
{
    (void)state;
    assert_true(kith_mail_detect(KITH_STR("Received: a\n b\nFrom: a\nSubject: b\n\ntext")));
    assert_false(kith_mail_detect(KITH_STR("From: a\nThe: b\n\ntext")));
    assert_false(kith_mail_detect(KITH_STR("A story\nFrom: a\nDate: b\nTo: c\n")));
    assert_true(kith_mailbox_detect(KITH_STR("From a\nFrom: a\nDate: b\nTo: c\n\nx")));
    assert_false(kith_mailbox_detect(KITH_STR("From Berlin he went.\nThen on.\n")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mails_are_parted),
        cmocka_unit_test(one_form_of_many_is_read),
        cmocka_unit_test(parts_in_parts_have_an_end),
        cmocka_unit_test(heads_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
