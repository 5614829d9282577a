/* tests/cli/base/test_table.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/table.h"

#include <stdlib.h>

#include "cli/base/terminal.h"
#include "tests/unit.h"

static const kith_table_column columns[] = {
    {"full_name", KITH_CELL_TEXT, 0},
    {"count", KITH_CELL_COUNT, 0},
    {"share", KITH_CELL_NUMBER, 2},
};

static const kith_table_column weight_columns[] = {
    {"weight", KITH_CELL_NUMBER, 0},
};

static kith_table sample(void)
{
    kith_table table = KITH_TABLE(columns);
    kith_cell *row = kith_table_add(&table);
    row[0].text = KITH_STR("Zoë \x1b[31m");
    row[1].count = 1234567;
    row[2].number = 0.125;
    row = kith_table_add(&table);
    row[0].text = KITH_STR("Li");
    row[1].count = 12;
    row[2].number = 10;
    return table;
}

static void check_printed(void (*print)(const kith_table *, FILE *), const char *expected)
{
    char *text = NULL;
    size_t size;
    FILE *stream = open_memstream(&text, &size);
    assert_non_null(stream);
    kith_table table = sample();
    print(&table, stream);
    fclose(stream);
    assert_string_equal(text, expected);
    free(text);
    kith_table_clear(&table);
}

static void columns_line_up_and_controls_are_shown(void **state)
{
    (void)state;
    check_printed(kith_table_print, "full name      count  share\n"
                                    "Zoë ?[31m  1,234,567   0.12\n"
                                    "Li                12  10.00\n");
}

static void decimals_of_weights_are_shown_where_there_are_any(void **state)
{
    (void)state;
    static const double weights[] = {12, 2.25, 3.9999999999};
    char *text = NULL;
    size_t size;
    FILE *stream = open_memstream(&text, &size);
    assert_non_null(stream);
    kith_table table = KITH_TABLE(weight_columns);
    for (size_t i = 0; i < 3; i++)
        kith_table_add(&table)[0].number = weights[i];
    kith_table_print(&table, stream);
    fclose(stream);
    assert_string_equal(text, "weight\n"
                              "    12\n"
                              " 2.250\n"
                              "     4\n");
    free(text);
    kith_table_clear(&table);
}

static void a_list_has_a_line_for_each_column(void **state)
{
    (void)state;
    check_printed(kith_table_print_list, "full name  Zoë ?[31m\n"
                                         "count      1,234,567\n"
                                         "share      0.12\n");
}

static void json_has_the_same_content(void **state)
{
    (void)state;
    check_printed(kith_table_print_json,
                  "[{\"full_name\":\"Zoë \\u001b[31m\",\"count\":1234567,\"share\":0.125},"
                  "{\"full_name\":\"Li\",\"count\":12,\"share\":10}]\n");
}

static void tsv_has_the_same_content(void **state)
{
    (void)state;
    check_printed(kith_table_print_tsv, "full_name\tcount\tshare\n"
                                        "Zoë  [31m\t1234567\t0.125\n"
                                        "Li\t12\t10\n");
}

/* What turns the text behind it about would let a name forge the cells beside it. */
static void tsv_does_not_turn_text_about(void **state)
{
    (void)state;
    static const kith_table_column names[] = {{"name", KITH_CELL_TEXT, 0}};
    kith_table table = KITH_TABLE(names);
    kith_table_add(&table)->text = KITH_STR("a\u202ebc\u2066d\u200fe\u2029f\u0627\u200cg");
    char *printed = NULL;
    size_t length;
    FILE *out = open_memstream(&printed, &length);
    kith_table_print_tsv(&table, out);
    fclose(out);
    assert_string_equal(printed, "name\na bc d e f\u0627\u200cg\n");
    free(printed);
    kith_table_clear(&table);
}

static void check_fit(kith_str text, size_t width, const char *expected)
{
    kith_buffer out = {0};
    size_t taken = kith_text_fit(&out, text, width);
    assert_true(taken <= width);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void text_is_cut_between_characters(void **state)
{
    (void)state;
    check_fit(KITH_STR("Lovelace"), 8, "Lovelace");
    check_fit(KITH_STR("Lovelace"), 5, "Love…");
    check_fit(KITH_STR("Zoë Bell"), 4, "Zoë…");
    check_fit(KITH_STR("東京都庁"), 6, "東京…");
    check_fit(KITH_STR("東京"), 4, "東京");
    check_fit(KITH_STR("a\xFF\xE2\x80\xAE"), 3, "a??");
    check_fit(KITH_STR("abc"), 0, "");
    check_fit((kith_str){NULL, 0}, 5, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_line_up_and_controls_are_shown),
        cmocka_unit_test(decimals_of_weights_are_shown_where_there_are_any),
        cmocka_unit_test(a_list_has_a_line_for_each_column),
        cmocka_unit_test(json_has_the_same_content),
        cmocka_unit_test(tsv_has_the_same_content),
        cmocka_unit_test(tsv_does_not_turn_text_about),
        cmocka_unit_test(text_is_cut_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
