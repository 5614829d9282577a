/* tests/extract/training/test_conll.c - lines of tagged text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include <string.h>

#include "extract/training/conll.h"

static void check_token(const char *line, const char *token, const char *label)
{
    kith_conll_line read = kith_conll_read(kith_str_of(line));
    assert_int_equal(read.kind, KITH_CONLL_TOKEN);
    assert_int_equal(read.token.len, strlen(token));
    assert_memory_equal(read.token.ptr, token, read.token.len);
    assert_int_equal(read.label.len, strlen(label));
    if (read.label.len)
        assert_memory_equal(read.label.ptr, label, read.label.len);
}

static void check_kind(const char *line, kith_conll_kind kind)
{
    assert_int_equal(kith_conll_read(kith_str_of(line)).kind, kind);
}

static void columns_part_at_tabs_or_spaces(void **state)
{
    (void)state;
    check_token("EU\tB-ORG", "EU", "B-ORG");
    check_token("EU NNP I-NP B-ORG", "EU", "B-ORG");
    check_token("EU\tNNP\tI-NP\tB-ORG", "EU", "B-ORG");
    check_token("New York\tB-LOC", "New York", "B-LOC");
    check_token("EU   B-ORG", "EU", "B-ORG");
    check_token("EU\t\tB-ORG", "EU", "B-ORG");
    check_token("Škoda\tB-ORG", "Škoda", "B-ORG");
}

static void one_column_has_no_label(void **state)
{
    (void)state;
    check_token("EU", "EU", "");
    check_token("EU\t", "EU", "");
    check_token("EU  ", "EU", "");
    check_token("\tEU", "", "EU");
    check_token("O", "O", "");
}

static void spaces_around_a_line_do_not_count(void **state)
{
    (void)state;
    check_token("  EU B-ORG ", "EU", "B-ORG");
    check_token("EU\tB-ORG\t", "EU", "B-ORG");
    check_kind("", KITH_CONLL_BLANK);
    check_kind("   ", KITH_CONLL_BLANK);
    check_kind(" \t \t", KITH_CONLL_BLANK);
}

static void documents_are_marked(void **state)
{
    (void)state;
    check_kind("-DOCSTART-", KITH_CONLL_DOCUMENT);
    check_kind("-DOCSTART- -X- O O", KITH_CONLL_DOCUMENT);
    check_kind("-DOCSTART-\tO", KITH_CONLL_DOCUMENT);
    check_token("-\tO", "-", "O");
}

static void check_lines(kith_str text, const char *const *lines, size_t count)
{
    kith_str line = {0};
    for (size_t i = 0; i < count; i++) {
        assert_true(kith_str_next_line(&text, &line));
        assert_true(kith_str_equal(line, kith_str_of(lines[i])));
    }
    assert_false(kith_str_next_line(&text, &line));
}

static void lines_end_in_any_manner(void **state)
{
    (void)state;
    const char *const lines[] = {"a\tO", "", "b\tO"};
    check_lines(KITH_STR("a\tO\n\nb\tO\n"), lines, 3);
    check_lines(KITH_STR("a\tO\n\nb\tO"), lines, 3);
    check_lines(KITH_STR("a\tO\r\n\r\nb\tO\r\n"), lines, 3);
    check_lines(KITH_STR("a\tO\r\n\nb\tO\r"), lines, 3);
    check_lines(KITH_STR(""), NULL, 0);
    check_lines(KITH_STR("\n"), &lines[1], 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_part_at_tabs_or_spaces),
        cmocka_unit_test(one_column_has_no_label),
        cmocka_unit_test(spaces_around_a_line_do_not_count),
        cmocka_unit_test(documents_are_marked),
        cmocka_unit_test(lines_end_in_any_manner),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
