/* tests/export/table/test_rows.c - tables of mentions and evidence, row by row. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/table/rows.h"

#include <stdio.h>
#include <stdlib.h>

#include "export/table/naming_row.h"
#include "tests/export/sample_network.h"
#include "tests/memory_stream.h"
#include "tests/unit.h"

static kith_mention_row hostile(void)
{
    return (kith_mention_row){
        .place = {KITH_STR("https://example.org/a"), KITH_STR("=cmd|' /C calc'!A0"),
                  KITH_STR("2019-02-21"), KITH_STR("a.html"),
                  KITH_STR(" \x1b[1mZo\xc3\xab\t\"Li\",\nWei; \xff said")},
        .who = {KITH_STR("person:Li Wei"), KITH_STR("@Li"), KITH_TYPE_PERSON, KITH_FORM_NAME,
                0.98765432, 11, 19},
    };
}

static char *write_row(kith_rows_form form, kith_columns columns, const void *row)
{
    char *text;
    size_t size;
    kith_rows rows;
    FILE *out = open_memstream(&text, &size);
    kith_rows_begin(&rows, form, columns, out);
    kith_rows_add(&rows, row);
    assert_int_equal(kith_rows_finish(&rows, NULL), KITH_OK);
    fclose(out);
    return text;
}

static void check(kith_rows_form form, const char *expected)
{
    const kith_mention_row row = hostile();
    char *text = write_row(form, kith_columns_of_mention(), &row);
    assert_string_equal(text, expected);
    free(text);
}

static void a_row_is_clean_in_every_form(void **state)
{
    (void)state;
    check(KITH_ROWS_CSV,
          "document,title,date,link,file,entity,name,type,mention,form,score,start,end,sentence\r\n"
          "https://example.org/a,'=cmd|' /C calc'!A0,2019-02-21,https://example.org/a,a.html,"
          "person:Li Wei,'@Li,person,\"Li\"\", Wei\",name,0.9877,8,16,"
          "\"[1mZoë \"\"Li\"\", Wei;  said\"\r\n");
    check(KITH_ROWS_TSV,
          "document\ttitle\tdate\tlink\tfile\tentity\tname\ttype\tmention\tform\tscore\tstart\tend"
          "\tsentence\n"
          "https://example.org/a\t'=cmd|' /C calc'!A0\t2019-02-21\thttps://example.org/a\ta.html\t"
          "person:Li Wei\t'@Li\tperson\t\"Li\"\", Wei\"\tname\t0.9877\t8\t16\t"
          "\"[1mZoë \"\"Li\"\", Wei;  said\"\n");
    check(KITH_ROWS_JSONL,
          "{\"document\":\"https://example.org/a\",\"title\":\"=cmd|' /C calc'!A0\",\"date\":"
          "\"2019-02-21\",\"link\":\"https://example.org/a\",\"file\":\"a.html\",\"entity\":"
          "\"person:Li Wei\",\"name\":\"@Li\",\"type\":\"person\",\"mention\":\"Li\\\", Wei\","
          "\"form\":\"name\",\"score\":0.9877,\"start\":8,\"end\":16,\"sentence\":"
          "\"[1mZoë \\\"Li\\\", Wei;  said\"}\n");
}

static void evidence_has_both_ends(void **state)
{
    (void)state;
    const kith_evidence_row row = {
        .place = {.document = KITH_STR("d"), .sentence = KITH_STR("Ada met Li Wei")},
        .source = {KITH_STR("person:Ada Lovelace"), KITH_STR("Ada Lovelace"), KITH_TYPE_PERSON,
                   KITH_FORM_NAME, 0.5, 0, 3},
        .target = {KITH_STR("company:Li Wei"), KITH_STR("Li Wei"), KITH_TYPE_COMPANY,
                   KITH_FORM_NAME, 0.25, 8, 14},
    };
    char *text = write_row(KITH_ROWS_CSV, kith_columns_of_evidence(), &row);
    sample_holds(text, "source,source_name,source_type,source_mention,target,target_name,"
                       "target_type,target_mention,score,document,title,date,link,file,sentence\r\n"
                       "person:Ada Lovelace,Ada Lovelace,person,Ada,company:Li Wei,Li Wei,company,"
                       "Li Wei,0.25,d,,,,,Ada met Li Wei\r\n");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_clean_in_every_form),
        cmocka_unit_test(evidence_has_both_ends),
    };
    return cmocka_run_group_tests_name("rows", tests, NULL, NULL);
}
