/* tests/extract/training/test_gold.c - tagged text: which labels each word of a file leaves open.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/learned.h"

#include <string.h>

/* Append "word LABEL|LABEL" of each word, a line a sentence, "--" after each document. */
static void print_gold(const kith_gold *gold, kith_buffer *out)
{
    size_t word = 0, sentence = 0;
    for (size_t d = 0; d < gold->document_count; d++) {
        for (; sentence < gold->documents[d]; sentence++) {
            for (; word < gold->sentences[sentence]; word++) {
                kith_buffer_append(out, gold->words[word]);
                char mark = ' ';
                for (kith_label l = 0; l < KITH_LABEL_MAX; l++)
                    if (gold->allowed[word] >> l & 1) {
                        kith_buffer_append_byte(out, mark);
                        kith_label_print(l, gold->fine, out);
                        mark = '|';
                    }
                kith_buffer_append_byte(out, word + 1 < gold->sentences[sentence] ? ' ' : '\n');
            }
        }
        kith_buffer_append(out, KITH_STR("--\n"));
    }
}

static void check_gold(const kith_gold *gold, const char *expected)
{
    kith_buffer out = {0};
    print_gold(gold, &out);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void check(bool fine, const char *content, const char *expected)
{
    kith_gold gold = gold_of(kith_str_of(content), fine);
    check_gold(&gold, expected);
    kith_gold_clear(&gold);
}

static void sentences_and_documents_are_parted(void **state)
{
    (void)state;
    const char *misc = "A B-MISC\n\nb O\nc O\n\n\n-DOCSTART-\n\n-DOCSTART-\n\nd O\n";
    check(false, misc, "A B-MISC\nb O c O\n--\nd O\n--\n");
    check(false, "A B-MISC\r\n\r\nb O\r\n", "A B-MISC\nb O\n--\n");
    check(false, "A\tB-MISC\n\nb x\tO", "A B-MISC\nb x O\n--\n");
    check(false, "", "");
    check(false, "\n\n-DOCSTART- -X- O O\n", "");
}

static void long_runs_of_sentences_are_documents(void **state)
{
    (void)state;
    kith_buffer content = {0};
    for (int i = 0; i < 61; i++)
        kith_buffer_append(&content, KITH_STR("a O\n\n"));
    kith_gold gold = gold_of(kith_buffer_str(&content), false);
    assert_int_equal(gold.document_count, 3);
    assert_int_equal(gold.documents[0], 30);
    assert_int_equal(gold.documents[1], 60);
    assert_int_equal(gold.documents[2], 61);
    kith_gold_clear(&gold);
    kith_buffer_clear(&content);
}

static void a_name_begins_once(void **state)
{
    (void)state;
    check(false, "x O\nA B-PER\nB I-PER\nC B-PER\nD I-LOC\nE I-LOC\nm B-MISC\n",
          "x O A B-PER B I-PER C B-PER D B-LOC E I-LOC m B-MISC\n--\n");
    check(false, "A I-PER\n\nB I-PER\nm B-MISC\n", "A B-PER\nB B-PER m B-MISC\n--\n");
}

/* O of a file that never marks MISC is O or MISC. */
static void misc_is_open_where_it_is_not_marked(void **state)
{
    (void)state;
    check(false, "A B-PER\nX O\n", "A B-PER X O|B-MISC|I-MISC\n--\n");
    check(true, "A B-PER\n7 O\n", "A B-PERSON 7 O|B-DEMONYM|I-DEMONYM|B-MISC|I-MISC\n--\n");
    check(false, "A B-PER\nx O\nof O\n", "A B-PER x O of O|I-MISC\n--\n");
    check(true, "A B-PER\nx O\nM B-MISC\n", "A B-PERSON x O M B-MISC\n--\n");
}

/* Where some types were taken out of a file, O says nothing; a type may leave several open. */
static void every_label_is_open_in_partial_files(void **state)
{
    (void)state;
    check(false, "A B-person_actor\nB I-person_actor\nX O\n",
          "A B-PER B I-PER X O|B-PER|I-PER|B-ORG|I-ORG|B-LOC|I-LOC|B-MISC|I-MISC\n--\n");
    check(false, "A B-person_actor\nx O\n", "A B-PER x O|I-PER|I-ORG|I-LOC|I-MISC\n--\n");
    check(false, "A B-building_hotel\n", "A B-ORG|B-LOC\n--\n");
    check(true,
          "A B-organization_company\nB B-organization_religion\nC B-organization_other\n"
          "D B-organization_media/newspaper\nE B-location_park\nF B-product_car\n",
          "A B-COMPANY B B-ORGANIZATION C B-COMPANY|B-ORGANIZATION D B-COMPANY E B-PLACE "
          "F B-MISC\n--\n");
}

static void fine_labels_are_taken_as_they_are(void **state)
{
    (void)state;
    check(true,
          "A B-PERSON\nB B-COMPANY\nC B-ORGANIZATION\nD B-COUNTRY\nE B-PLACE\nF B-DEMONYM\n"
          "M B-MISC\n",
          "A B-PERSON B B-COMPANY C B-ORGANIZATION D B-COUNTRY E B-PLACE F B-DEMONYM M B-MISC\n"
          "--\n");
    check(false, "A B-PERSON\nB B-COMPANY\nC B-COUNTRY\nF B-DEMONYM\nM B-MISC\n",
          "A B-PER B B-ORG C B-LOC F B-MISC M B-MISC\n--\n");
}

/* What is known of countries settles LOC and MISC; Georgia stays open. */
static void countries_settle_what_they_can(void **state)
{
    (void)state;
    check(true, "France B-LOC\nParis B-LOC\nGeorgia B-LOC\nCosta B-LOC\nRica I-LOC\nm B-MISC\n",
          "France B-COUNTRY Paris B-PLACE Georgia B-COUNTRY|B-PLACE Costa B-COUNTRY Rica "
          "I-COUNTRY m B-MISC\n--\n");
    check(true, "Chinese B-MISC\nOscars B-MISC\nFrance B-MISC\nFrench B-LOC\n",
          "Chinese B-DEMONYM Oscars B-MISC France B-MISC French B-PLACE\n--\n");
    check(true, "France B-location_GPE\nOhio B-location_GPE\n",
          "France B-COUNTRY Ohio B-PLACE\n--\n");
}

static void kinds_settle_companies(void **state)
{
    (void)state;
    test_file file = TEST_FILE;
    write_test_file(&file, KITH_STR("Acme Bank\tcompany\nGazette\tmedia\nno kind here\n"
                                    "\nRed Cross\tngo"));
    kith_kinds kinds = {0};
    kith_error err;
    assert_int_equal(kith_kinds_read(file.path, &kinds, &err), KITH_OK);
    unlink(file.path);
    kith_gold gold = {.fine = true};
    kith_str content = KITH_STR("Acme B-ORG\nBank I-ORG\nGazette B-ORG\nRed B-ORG\nCross I-ORG\n"
                                "Acme B-ORG\nM B-MISC\n");
    assert_int_equal(add_gold(content, 1.0f, &kinds, &gold, NULL), KITH_OK);
    check_gold(&gold, "Acme B-COMPANY Bank I-COMPANY Gazette B-COMPANY Red B-ORGANIZATION Cross "
                      "I-ORGANIZATION Acme B-COMPANY|B-ORGANIZATION M B-MISC\n--\n");
    kith_gold_clear(&gold);
    kith_kinds_clear(&kinds);
    assert_int_equal(kith_kinds_read("/nowhere", &kinds, &err), KITH_EIO);
    assert_int_equal(kinds.count, 0);
    kith_kinds_clear(NULL);
}

static void check_refused(const char *content, const char *message)
{
    kith_gold gold = {0};
    kith_error err = {0};
    assert_int_equal(add_gold(kith_str_of(content), 1.0f, NULL, &gold, &err), KITH_EFORMAT);
    const char *found = strstr(err.message, ": "); /* behind the path */
    assert_non_null(found);
    assert_string_equal(found + 2, message);
    kith_gold_clear(&gold);
}

static void wrong_lines_are_named(void **state)
{
    (void)state;
    check_refused("a O\n\nb O\nc B-GPE\nd O\n\n", "line 4: unknown label \"B-GPE\"");
    check_refused("a O\n\nb O\nc B-GPE", "line 4: unknown label \"B-GPE\"");
    check_refused("a PER\nb O\n", "line 1: unknown label \"PER\"");
    check_refused("a S-PER\n", "line 1: unknown label \"S-PER\"");
    check_refused("a B-\n", "line 1: unknown label \"B-\"");
    check_refused("a O\nb\n", "line 2 has no label");
    kith_gold gold = {0};
    kith_error err;
    assert_int_equal(kith_gold_read("/nowhere", 1.0f, NULL, &gold, &err), KITH_EIO);
    kith_gold_clear(&gold);
}

static void files_are_appended_with_their_weights(void **state)
{
    (void)state;
    kith_gold gold = {0};
    assert_int_equal(add_gold(KITH_STR("a O\n"), 0.5f, NULL, &gold, NULL), KITH_OK);
    assert_int_equal(add_gold(KITH_STR("b O\n\nC B-MISC\nd O\n"), 2.0f, NULL, &gold, NULL),
                     KITH_OK);
    check_gold(&gold, "a O\n--\nb O\nC B-MISC d O\n--\n");
    assert_true(gold.weights[0] == 0.5f && gold.weights[1] == 2.0f);

    uint32_t ends[2];
    kith_words words = kith_gold_document(&gold, 1, ends);
    assert_int_equal(words.count, 3);
    assert_true(kith_str_equal(words.at[0], KITH_STR("b")));
    assert_int_equal(words.sentence_count, 2);
    assert_int_equal(ends[0], 1);
    assert_int_equal(ends[1], 3);
    kith_gold_clear(&gold);
    kith_gold_clear(&gold);
    kith_gold_clear(NULL);
}

static void broken_text_is_repaired(void **state)
{
    (void)state;
    check(false, "\xff\xfe B-PER\nM B-MISC\n", "\ufffd\ufffd B-PER M B-MISC\n--\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_and_documents_are_parted),
        cmocka_unit_test(long_runs_of_sentences_are_documents),
        cmocka_unit_test(a_name_begins_once),
        cmocka_unit_test(misc_is_open_where_it_is_not_marked),
        cmocka_unit_test(every_label_is_open_in_partial_files),
        cmocka_unit_test(fine_labels_are_taken_as_they_are),
        cmocka_unit_test(countries_settle_what_they_can),
        cmocka_unit_test(kinds_settle_companies),
        cmocka_unit_test(wrong_lines_are_named),
        cmocka_unit_test(files_are_appended_with_their_weights),
        cmocka_unit_test(broken_text_is_repaired),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
