/* tests/extract/bundle/test_bundle.c - articles cut out of downloads. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/bundle/bundle.h"

#include "tests/extract/record_streams.h"

static void check(const char *text, const char *expected)
{
    assert_true(kith_bundle_detect(kith_str_of(text)));
    check_stream(kith_bundle_open, kith_str_of(text), expected);
}

static void nexis_is_parted(void **state)
{
    (void)state;
    check("   1 of 2 DOCUMENTS\n\nPaper\n\nJanuary 5, 2026 Monday\n\nTitle\n\nBYLINE: B\n\n"
          "LENGTH: 9 words\n\nBody.\n\nMore.\n\nLANGUAGE: E\n\nSUBJECT: x\n"
          "2 of 2 DOCUMENTS\n\nPaper\n\nJanuary 6, 2026\n\nHEADLINE: T2\n\nLENGTH: 1 words\n\nx\n",
          "/Title/2026-01-05/Title\n\nBody.\n\nMore.;/T2/2026-01-06/T2\n\nx;");
    check("Title\nPaper\nJanuary 5, 2026 Monday\nCopyright 2026 P\nLength: 3 words\nBody\n\nA.\n"
          "Load-Date: January 6, 2026\nEnd of Document\nT2\nPaper\nJanuary 7, 2026\n"
          "Copyright 2026 P\nLength: 3 words\nBody\nB.\nEnd of Document\n",
          "/Title/2026-01-05/Title\n\nA.;/T2/2026-01-07/T2\n\nB.;");
}

static void factiva_is_parted(void **state)
{
    (void)state;
    check("HD  Title\nWC  9 words\nPD  5 January 2026\nSN  Paper\nLP\nA.\nTD\nB.\nCO  x\n"
          "AN  Document P000020260105\n\nHD  T2\nPD  6 January 2026\nLP  C.\nAN  d\n",
          "/Title/2026-01-05/Title\n\nA.\n\nB.;/T2/2026-01-06/T2\n\nC.;");
}

static void other_text_is_none(void **state)
{
    (void)state;
    assert_false(kith_bundle_detect(KITH_STR("A story of 300 words.\n\nJanuary 5, 2026\n")));
    assert_false(kith_bundle_detect(KITH_STR("Copyright 2026\nBody\n")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nexis_is_parted),
        cmocka_unit_test(factiva_is_parted),
        cmocka_unit_test(other_text_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
