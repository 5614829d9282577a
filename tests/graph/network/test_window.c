/* tests/graph/network/test_window.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/network/window.h"

#include "tests/unit.h"

static void check_window(const char *name, kith_window_kind kind, uint32_t reach)
{
    kith_window window;
    assert_int_equal(kith_window_parse(kith_str_of(name), &window, NULL), KITH_OK);
    assert_int_equal(window.kind, kind);
    assert_int_equal(window.reach, reach);
}

static void windows_are_known_by_name(void **state)
{
    (void)state;
    check_window("sentence", KITH_WINDOW_SENTENCE, 1);
    check_window("sentence:1", KITH_WINDOW_SENTENCE, 1);
    check_window("sentence:100", KITH_WINDOW_SENTENCE, 100);
    check_window("paragraph", KITH_WINDOW_PARAGRAPH, 1);
    check_window("section", KITH_WINDOW_SECTION, 1);
    check_window("document", KITH_WINDOW_DOCUMENT, 1);
}

static void other_windows_are_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"",
                                        "Sentence",
                                        "sentence:",
                                        "sentence:0",
                                        "sentence:x",
                                        "sentence:101",
                                        "sentences",
                                        "paragraph:2",
                                        "sentence:+3",
                                        "sentence:0000000000001"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        kith_window window = {KITH_WINDOW_SECTION, 7};
        kith_error err = {0};
        assert_int_equal(kith_window_parse(kith_str_of(names[i]), &window, &err), KITH_EARGUMENT);
        assert_int_equal(err.code, KITH_EARGUMENT);
        assert_int_equal(window.reach, 7);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(windows_are_known_by_name),
        cmocka_unit_test(other_windows_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
