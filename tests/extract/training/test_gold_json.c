/* tests/extract/training/test_gold_json.c - tagged documents out of JSON Lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include <string.h>

#include "extract/training/gold_json.h"
#include "extract/base/utf8.h"

/* The labels of a document's words: "[Ada Lovelace|PERSON] met"; MISC may stand for any O. */
static void print_marked(const kith_gold *gold, kith_buffer *out)
{
    size_t sentence = 0;
    for (size_t i = 0; i < gold->word_count; i++) {
        bool first = i == kith_gold_first_word(gold, sentence);
        kith_labels allowed = gold->allowed[i];
        kith_label label = (kith_label)__builtin_ctz(allowed);
        kith_buffer_append(out, i == 0 ? KITH_STR("") : first ? KITH_STR(" / ") : KITH_STR(" "));
        if (kith_label_is_begin(label))
            kith_buffer_append_byte(out, '[');
        kith_buffer_append(out, gold->words[i]);
        bool last = i + 1 == gold->sentences[sentence];
        sentence += last;
        bool goes_on = !last && !(gold->allowed[i + 1] & 1) &&
                       !kith_label_is_begin((kith_label)__builtin_ctz(gold->allowed[i + 1]));
        if (label && !goes_on)
            kith_buffer_format(out, "|%s]", kith_tag_name(kith_label_tag(label), gold->fine));
    }
    kith_buffer_append_byte(out, '\0');
}

static kith_status add(const char *lines, kith_gold *gold, kith_error *err)
{
    return kith_gold_add_json(kith_str_of(lines), 1.0f, NULL, gold, err);
}

static void check(bool fine, const char *lines, const char *marked)
{
    kith_gold gold = {.fine = fine};
    kith_buffer out = {0};
    assert_int_equal(add(lines, &gold, NULL), KITH_OK);
    print_marked(&gold, &out);
    assert_string_equal(out.ptr, marked);
    kith_buffer_clear(&out);
    kith_gold_clear(&gold);
}

static void types_become_labels(void **state)
{
    (void)state;
    const char *line =
        "{\"text\":\"Ada of Acme saw UNO in Rome, Italy. An Italian left\",\"mentions\":["
        "{\"start\":0,\"end\":3,\"type\":\"person\"},"
        "{\"start\":7,\"end\":11,\"type\":\"company\",\"form\":\"name\"},"
        "{\"start\":16,\"end\":19,\"type\":\"organization\"},"
        "{\"start\":23,\"end\":27,\"type\":\"place\"},"
        "{\"start\":29,\"end\":34,\"type\":\"country\"},"
        "{\"start\":39,\"end\":46,\"type\":\"country\",\"form\":\"demonym\"}]}\n";
    check(true, line,
          "[Ada|PERSON] of [Acme|COMPANY] saw [UNO|ORGANIZATION] in [Rome|PLACE] , "
          "[Italy|COUNTRY] . / An [Italian|DEMONYM] left");
    check(false, line,
          "[Ada|PER] of [Acme|ORG] saw [UNO|ORG] in [Rome|LOC] , [Italy|LOC] . / "
          "An [Italian|MISC] left");
}

/* What a file never tells apart is left open, but for what tables know. */
static void types_that_a_file_lacks_are_open(void **state)
{
    (void)state;
    const char *line = "{\"text\":\"German Acme in Germany, French\",\"mentions\":["
                       "{\"start\":0,\"end\":6,\"type\":\"place\"},"
                       "{\"start\":7,\"end\":11,\"type\":\"organization\"},"
                       "{\"start\":15,\"end\":22,\"type\":\"country\"}]}\n";
    kith_gold gold = {.fine = true};
    assert_int_equal(add(line, &gold, NULL), KITH_OK);
    assert_int_equal(gold.allowed[0], 1u << kith_label_begin(KITH_FINE_DEMONYM));
    assert_int_equal(gold.allowed[1], 1u << kith_label_begin(KITH_FINE_COMPANY) |
                                          1u << kith_label_begin(KITH_FINE_ORGANIZATION));
    assert_int_equal(gold.allowed[3], 1u << kith_label_begin(KITH_FINE_COUNTRY));
    assert_true(gold.allowed[5] & 1u);
    assert_true(gold.allowed[5] & 1u << kith_label_begin(KITH_FINE_DEMONYM));
    kith_gold_clear(&gold);
}

static void types_may_be_left_open(void **state)
{
    (void)state;
    const char *line = "{\"text\":\"Acme Act\",\"mentions\":["
                       "{\"start\":0,\"end\":4,\"type\":\"company|organization\"},"
                       "{\"start\":5,\"end\":8,\"type\":\"demonym|misc\"}]}\n";
    kith_gold gold = {.fine = true};
    assert_int_equal(add(line, &gold, NULL), KITH_OK);
    assert_int_equal(gold.allowed[0], 1u << kith_label_begin(KITH_FINE_COMPANY) |
                                          1u << kith_label_begin(KITH_FINE_ORGANIZATION));
    assert_int_equal(gold.allowed[1], 1u << kith_label_begin(KITH_FINE_DEMONYM) |
                                          1u << kith_label_begin(KITH_FINE_MISC));
    kith_gold_clear(&gold);
}

/* Of what an unsure reader leaves open nothing is learned; a file that knows MISC means its O. */
static void stretches_may_be_left_open(void **state)
{
    (void)state;
    const char *line = "{\"text\":\"New York Act so\",\"open\":[[4,8]],\"mentions\":["
                       "{\"start\":9,\"end\":12,\"type\":\"misc\"}]}\n";
    kith_gold gold = {.fine = true};
    assert_int_equal(add(line, &gold, NULL), KITH_OK);
    assert_int_equal(gold.allowed[0], 1u);
    assert_int_equal(gold.allowed[1], (1u << kith_label_count(true)) - 1);
    assert_int_equal(gold.allowed[2], 1u << kith_label_begin(KITH_FINE_MISC));
    assert_int_equal(gold.allowed[3], 1u);
    kith_gold_clear(&gold);
}

static void what_is_not_marked_may_be_misc(void **state)
{
    (void)state;
    kith_gold gold = {.fine = true};
    assert_int_equal(add("{\"text\":\"So it\",\"mentions\":[]}", &gold, NULL), KITH_OK);
    kith_labels misc =
        1u << kith_label_begin(KITH_FINE_MISC) | 1u << kith_label_inside(KITH_FINE_MISC);
    assert_int_equal(gold.allowed[0], 1u | misc);
    assert_int_equal(gold.allowed[1], 1u);
    kith_gold_clear(&gold);
}

static void offsets_are_code_points(void **state)
{
    (void)state;
    check(true,
          "{\"text\":\"Škoda’s 😀 chief Özil left\",\"mentions\":["
          "{\"start\":16,\"end\":20,\"type\":\"person\"},"
          "{\"start\":0,\"end\":5,\"type\":\"company\"}]}",
          "[Škoda|COMPANY] ’s 😀 chief [Özil|PERSON] left");
}

/* Ends of mentions need not be ends of tokens. */
static void mentions_take_whole_tokens(void **state)
{
    (void)state;
    check(true,
          "{\"text\":\"In Paris and New York today\",\"mentions\":["
          "{\"start\":4,\"end\":7,\"type\":\"place\"},"
          "{\"start\":12,\"end\":18,\"type\":\"place\"}]}",
          "In [Paris|PLACE] and [New York|PLACE] today");
}

/* Labels can tell neither of names in names nor of names over two sentences. */
static void overlaps_and_cuts_leave_legal_labels(void **state)
{
    (void)state;
    check(true,
          "{\"text\":\"the Bank of New York fell\",\"mentions\":["
          "{\"start\":4,\"end\":20,\"type\":\"company\"},"
          "{\"start\":12,\"end\":20,\"type\":\"place\"}]}",
          "the [Bank of New York|COMPANY] fell");
    check(true,
          "{\"text\":\"the Bank of New York fell\",\"mentions\":["
          "{\"start\":12,\"end\":20,\"type\":\"place\"},"
          "{\"start\":4,\"end\":15,\"type\":\"company\"}]}",
          "the Bank of [New York|PLACE] fell");
    check(true,
          "{\"text\":\"He met Ada.\\n\\nLovelace left.\",\"mentions\":["
          "{\"start\":7,\"end\":21,\"type\":\"person\"}]}",
          "He met [Ada .|PERSON] / [Lovelace|PERSON] left .");
}

static void only_names_are_labelled(void **state)
{
    (void)state;
    check(true,
          "{\"text\":\"Ada left. She ran\",\"mentions\":["
          "{\"start\":0,\"end\":3,\"type\":\"person\",\"form\":\"name\"},"
          "{\"start\":10,\"end\":13,\"type\":\"person\",\"form\":\"pronoun\"}]}",
          "[Ada|PERSON] left . / She ran");
}

static void each_line_is_a_document(void **state)
{
    (void)state;
    kith_gold gold = {.fine = true};
    assert_int_equal(add("{\"text\":\"one. Two\",\"mentions\":[]}\r\n\n"
                         "{\"text\":\"\",\"mentions\":[]}\n"
                         "{\"text\":\"three\",\"mentions\":[],\"more\":{}}",
                         &gold, NULL),
                     KITH_OK);
    assert_int_equal(gold.document_count, 2);
    assert_int_equal(gold.sentence_count, 3);
    assert_true(gold.weights[1] == 1.0f);
    kith_gold_clear(&gold);
}

static void wrong_lines_are_named(void **state)
{
    (void)state;
    static const struct {
        const char *line, *message;
    } cases[] = {
        {"{\"text\":\"x\"}", "line 2: no \"text\" or no \"mentions\""},
        {"{\"text\":1,\"mentions\":[]}", "line 2: no \"text\" or no \"mentions\""},
        {"[]", "line 2: no \"text\" or no \"mentions\""},
        {"{\"text\":\"x\",\"mentions\":[{}]}", "line 2: mention 1 does not lie in the text"},
        {"{\"text\":\"x\",\"mentions\":[7]}", "line 2: mention 1 does not lie in the text"},
        {"{\"text\":\"é\",\"mentions\":[{\"start\":0,\"end\":2,\"type\":\"person\"}]}",
         "line 2: mention 1 does not lie in the text"},
        {"{\"text\":\"x\",\"mentions\":[{\"start\":-1,\"end\":1,\"type\":\"person\"}]}",
         "line 2: mention 1 does not lie in the text"},
        {"{\"text\":\"x\",\"mentions\":[{\"start\":0,\"end\":9223372036854775807}]}",
         "line 2: mention 1 does not lie in the text"},
        {"{\"text\":\"x\",\"mentions\":[{\"start\":0,\"end\":1}]}",
         "line 2: mention 1 has no known type"},
        {"{\"text\":\"x\",\"mentions\":[{\"start\":0,\"end\":1,\"type\":\"river\"}]}",
         "line 2: mention 1 has no known type"},
        {"{\"text\":\"x\",\"mentions\":[{\"start\":0,\"end\":1,\"type\":\"place|\"}]}",
         "line 2: mention 1 has no known type"},
        {"{\"text\":\"x\",\"mentions\":[],\"open\":[[0,2]]}",
         "line 2: stretch 1 does not lie in the text"},
        {"{\"text\":\"x\",\"mentions\":[],\"open\":[0]}",
         "line 2: stretch 1 does not lie in the text"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith_gold gold = {.fine = true};
        kith_buffer lines = {0};
        kith_error err = {0};
        kith_buffer_format(&lines, "{\"text\":\"x\",\"mentions\":[]}\n%s\n%c", cases[i].line, '\0');
        assert_int_equal(add(lines.ptr, &gold, &err), KITH_EFORMAT);
        assert_string_equal(err.message, cases[i].message);
        kith_buffer_clear(&lines);
        kith_gold_clear(&gold);
    }
    kith_gold gold = {0};
    kith_error err = {0};
    assert_int_equal(add("{\"text\":", &gold, &err), KITH_EFORMAT);
    assert_non_null(strstr(err.message, "line 1: "));
    kith_gold_clear(&gold);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(types_become_labels),
        cmocka_unit_test(types_that_a_file_lacks_are_open),
        cmocka_unit_test(types_may_be_left_open),
        cmocka_unit_test(stretches_may_be_left_open),
        cmocka_unit_test(what_is_not_marked_may_be_misc),
        cmocka_unit_test(offsets_are_code_points),
        cmocka_unit_test(mentions_take_whole_tokens),
        cmocka_unit_test(overlaps_and_cuts_leave_legal_labels),
        cmocka_unit_test(only_names_are_labelled),
        cmocka_unit_test(each_line_is_a_document),
        cmocka_unit_test(wrong_lines_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
