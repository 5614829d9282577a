/* tests/lib/test_corpus.c - a corpus by the public header: reading, asking, deciding. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/lib/news.h"

static kith_frame *part(kith_corpus *corpus, kith_corpus_part which)
{
    kith_frame *frame;
    kith_error err = {0};
    kith_status status = kith_corpus_frame(corpus, which, &frame, &err);
    assert_string_equal(err.message, "");
    assert_int_equal(status, KITH_OK);
    return frame;
}

static double number(const kith_frame *frame, const char *column, size_t row)
{
    return kith_frame_number(kith_frame_column_named(frame, column), row);
}

static void all_parts_are_there(void **state)
{
    (void)state;
    kith_corpus *corpus = news_corpus();
    kith_frame *frames[KITH_CORPUS_DECISIONS + 1];
    for (int which = 0; which <= KITH_CORPUS_DECISIONS; which++)
        frames[which] = part(corpus, (kith_corpus_part)which);
    const kith_frame *counts = frames[KITH_CORPUS_COUNTS];
    assert_true(number(counts, "documents", 0) == NEWS_COUNT);
    assert_int_equal(kith_frame_row_count(frames[KITH_CORPUS_DOCUMENTS]), NEWS_COUNT);
    assert_true(has(frames[KITH_CORPUS_DOCUMENTS], "id", "three"));
    assert_int_equal(kith_frame_column_named(frames[KITH_CORPUS_DOCUMENTS], "original")->null_count,
                     NEWS_COUNT);
    assert_true((double)kith_frame_row_count(frames[KITH_CORPUS_MENTIONS]) ==
                number(counts, "mentions", 0));
    size_t merkel = row_of(frames[KITH_CORPUS_MENTIONS], "text", "Angela Dorothea Merkel");
    kith_str whom =
        kith_frame_text(kith_frame_column_named(frames[KITH_CORPUS_MENTIONS], "identity"), merkel);
    assert_int_equal(whom.len, strlen("person:Angela Merkel"));
    assert_memory_equal(whom.ptr, "person:Angela Merkel", whom.len);
    assert_true(has(frames[KITH_CORPUS_ENTITIES], "id", "person:Angela Dorothea Merkel"));
    assert_false(has(frames[KITH_CORPUS_IDENTITIES], "id", "person:Angela Dorothea Merkel"));
    assert_true(has(frames[KITH_CORPUS_MEMBERS], "rule", "middle name"));
    assert_int_equal(kith_frame_row_count(frames[KITH_CORPUS_DECISIONS]), 0);
    for (int which = 0; which <= KITH_CORPUS_DECISIONS; which++)
        kith_frame_free(frames[which]);
    kith_error err;
    kith_frame *none = NULL;
    assert_int_equal(kith_corpus_frame(corpus, (kith_corpus_part)99, &none, &err), KITH_EARGUMENT);
    kith_corpus_close(corpus);
}

static void names_are_found(void **state)
{
    (void)state;
    kith_error err;
    kith_corpus *corpus = news_corpus();
    kith_frame *frame;
    assert_int_equal(kith_corpus_find(corpus, "angela merkel", &frame, &err), KITH_OK);
    assert_true(has(frame, "id", "person:Angela Merkel"));
    kith_frame_free(frame);
    assert_int_equal(kith_corpus_find(corpus, "Angela Markel", &frame, &err), KITH_OK);
    assert_int_equal(kith_frame_row_count(frame), 0);
    kith_frame_free(frame);
    assert_int_equal(kith_corpus_suggest(corpus, "Angela Markel", &frame, &err), KITH_OK);
    assert_true(has(frame, "id", "person:Angela Merkel"));
    kith_frame_free(frame);
    assert_int_equal(kith_corpus_identity(corpus, "Merkel", &frame, &err), KITH_OK);
    assert_int_equal(kith_frame_row_count(frame), 2);
    kith_frame_free(frame);
    assert_int_equal(kith_corpus_identity(corpus, "Nobody", &frame, &err), KITH_ENOTFOUND);
    assert_string_equal(err.message, "nobody goes by 'Nobody'");
    kith_corpus_close(corpus);
}

static void evidence_names_both(void **state)
{
    (void)state;
    kith_error err;
    kith_frame *frame;
    kith_corpus *corpus = news_corpus();
    assert_int_equal(
        kith_corpus_evidence(corpus, "Merkel", "Emmanuel Macron", NULL, NULL, 0, &frame, &err),
        KITH_OK);
    assert_int_equal(kith_frame_row_count(frame), 2);
    assert_int_equal(row_of(frame, "document", "one"), 0);
    assert_true(number(frame, "first_start", 0) == 0);
    assert_true(number(frame, "first_end", 0) == 13);
    assert_true(number(frame, "second_start", 0) == 18);
    kith_frame_free(frame);
    kith_view view = KITH_INIT(kith_view);
    view.since = "2019-02";
    assert_int_equal(
        kith_corpus_evidence(corpus, "Merkel", "Emmanuel Macron", &view, "surest", 1, &frame, &err),
        KITH_OK);
    assert_int_equal(kith_frame_row_count(frame), 0);
    kith_frame_free(frame);
    view.since = "yesterday";
    assert_int_equal(
        kith_corpus_evidence(corpus, "Merkel", "Emmanuel Macron", &view, NULL, 1, &frame, &err),
        KITH_EARGUMENT);
    assert_int_equal(
        kith_corpus_evidence(corpus, "Merkel", "Emmanuel Macron", NULL, "x", 1, &frame, &err),
        KITH_EARGUMENT);
    kith_corpus_close(corpus);
}

static void decisions_are_made_and_taken_back(void **state)
{
    (void)state;
    kith_error err;
    kith_corpus *corpus = news_corpus();
    assert_int_equal(kith_corpus_decide(corpus, "merge", "Apple", "Huawei", &err), KITH_OK);
    kith_frame *decisions = part(corpus, KITH_CORPUS_DECISIONS);
    kith_frame *members = part(corpus, KITH_CORPUS_MEMBERS);
    assert_true(has(decisions, "second", "company:Huawei"));
    assert_true(has(members, "rule", "decision"));
    kith_frame_free(decisions);
    kith_frame_free(members);
    assert_int_equal(kith_corpus_decide(corpus, "split", "Apple", "Huawei", &err), KITH_EARGUMENT);
    assert_int_equal(kith_corpus_decide(corpus, "marry", "Apple", "Huawei", &err), KITH_EARGUMENT);
    assert_int_equal(kith_corpus_decide(corpus, "split", "Nobody", NULL, &err), KITH_ENOTFOUND);
    assert_int_equal(kith_corpus_undo(corpus, &err), KITH_OK);
    assert_int_equal(kith_corpus_undo(corpus, &err), KITH_ENOTFOUND);
    assert_int_equal(
        kith_corpus_set_decisions(corpus, NEWS_STR("retype\tcompany:Apple\tplace\n"), &err),
        KITH_OK);
    assert_int_equal(kith_corpus_set_decisions(corpus, NEWS_STR("retype\n"), &err), KITH_EFORMAT);
    assert_int_equal(
        kith_corpus_set_names(corpus, NEWS_STR("VW\tcompany\tVolkswagen\tQ246\n"), &err), KITH_OK);
    kith_frame *identities = part(corpus, KITH_CORPUS_IDENTITIES);
    size_t apple = row_of(identities, "id", "company:Apple");
    kith_str type = kith_frame_text(kith_frame_column_named(identities, "type"), apple);
    assert_memory_equal(type.ptr, "place", type.len);
    assert_true(has(identities, "external_id", "Q246"));
    kith_frame_free(identities);
    kith_corpus_close(corpus);
}

static void what_is_known_is_read_once(void **state)
{
    (void)state;
    kith_error err;
    kith_model *model;
    kith_corpus *corpus = news_corpus(), *other = news_corpus();
    kith_reading_options options = KITH_INIT(kith_reading_options);
    kith_totals totals = KITH_INIT(kith_totals);
    size_t given = 0;
    uint64_t added = 99;
    options.next = news_next;
    options.context = &given;
    assert_int_equal(kith_model_open(NULL, &model, &err), KITH_OK);
    assert_int_equal(kith_corpus_read(corpus, model, &options, &totals, &err), KITH_OK);
    assert_int_equal(totals.known, NEWS_COUNT);
    assert_int_equal(totals.taken, 0);
    options.format = "sonnet";
    assert_int_equal(kith_corpus_read(corpus, model, &options, &totals, &err), KITH_EARGUMENT);
    assert_int_equal(kith_corpus_append(corpus, other, &added, &err), KITH_OK);
    assert_int_equal(added, 0);
    kith_model_free(model);
    kith_corpus_close(other);
    kith_corpus_close(corpus);
    kith_corpus_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_parts_are_there),
        cmocka_unit_test(names_are_found),
        cmocka_unit_test(evidence_names_both),
        cmocka_unit_test(decisions_are_made_and_taken_back),
        cmocka_unit_test(what_is_known_is_read_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
