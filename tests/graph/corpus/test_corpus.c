/* tests/graph/corpus/test_corpus.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/corpus.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "extract/base/buffer.h"
#include "graph/cooccurrence/cooccurrence.h"
#include "graph/corpus/corpus_store.h"
#include "graph/store/date.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

/* A new folder for each test, so that a file left beside a corpus is seen. */
static char folder[] = "/tmp/kith-corpus-XXXXXX";

static int make_folder(void **state)
{
    (void)state;
    memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
    return mkdtemp(folder) ? 0 : -1;
}

static const char *path_of(const char *name)
{
    static char paths[4][200];
    static int next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

/* Fails when a test left anything but corpora: a log, say. */
static int remove_folder(void **state)
{
    (void)state;
    static const char *const names[] = {"a.kith", "b.kith", "c.kith"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        unlink(path_of(names[i]));
    return rmdir(folder);
}

static kith_corpus *open_corpus(const char *path, kith_corpus_mode mode)
{
    kith_corpus *corpus = NULL;
    kith_error err = {0};
    if (kith_corpus_attach(path, mode, &corpus, &err) != KITH_OK)
        fail_msg("%s", err.message);
    return corpus;
}

static void check_open_fails(const char *path, kith_corpus_mode mode, kith_status expected)
{
    kith_corpus *corpus = NULL;
    kith_error err = {0};
    assert_int_equal(kith_corpus_attach(path, mode, &corpus, &err), expected);
    assert_int_equal(err.code, expected);
    assert_true(strstr(err.message, path));
    assert_null(corpus);
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static kith_buffer read_file(const char *path)
{
    kith_buffer bytes = {0};
    char piece[4096];
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    for (size_t got; (got = fread(piece, 1, sizeof piece, file)) > 0;)
        kith_buffer_append(&bytes, (kith_str){piece, got});
    fclose(file);
    return bytes;
}

static int64_t ask(kith_corpus *corpus, const char *sql)
{
    kith_store *store;
    int64_t answer = -1;
    assert_int_equal(kith_corpus_settle(corpus, &store, NULL), KITH_OK);
    assert_int_equal(kith_store_number(store, sql, &answer, NULL), KITH_OK);
    return answer;
}

static kith_corpus_counts count(kith_corpus *corpus)
{
    kith_corpus_counts counts;
    assert_int_equal(kith_corpus_count(corpus, &counts, NULL), KITH_OK);
    return counts;
}

/* The `number`th of a stream of documents, some of which share people, companies and dates. */
static bool add_numbered(kith_corpus *corpus, int number)
{
    kith_buffer text = {0};
    char id[20], date[KITH_DATE_SIZE];
    unsigned random = (unsigned)number * 2654435761u;
    for (int line = 0; line < 8; line++) {
        for (int name = 0; name < 3; name++) {
            random = random * 1103515245u + 12345u;
            unsigned draw = random >> 16;
            kith_buffer_format(&text, "[Name %u|%s] and some more words here, ", draw % 400,
                               draw % 400 % 3 ? "person" : "company");
        }
        kith_buffer_append_byte(&text, '\n');
    }
    for (int word = 0; word < 400; word++)
        kith_buffer_append(&text, KITH_STR("filler "));
    kith_buffer_append_byte(&text, '\0');
    snprintf(id, sizeof id, "doc %d", number);
    kith_date_text((uint32_t)(number % 7 ? 20190100 + number % 28 + 1 : 0), date);
    bool added = marked_add(corpus, id, date, text.ptr);
    kith_buffer_clear(&text);
    return added;
}

static void build(const char *path, int documents)
{
    kith_corpus *corpus = open_corpus(path, KITH_CORPUS_EXTEND);
    for (int i = 0; i < documents; i++)
        add_numbered(corpus, i);
    assert_int_equal(kith_corpus_commit(corpus, NULL), KITH_OK);
    kith_corpus_close(corpus);
}

/* Every row of every table, as text. */
static kith_buffer dump(kith_corpus *corpus)
{
    static const char *const tables[] = {
        "SELECT id || hex(hash) || name || quote(title) || quote(date) || quote(source) || words"
        " FROM document",
        "SELECT id || ' ' || document || ' ' || section || ' ' || paragraph || ' ' || start || text"
        " FROM sentence",
        "SELECT id || key || type || name || folded || quote(iso) || mentions || ' ' || documents"
        " || quote(first_date) || quote(last_date) FROM entity",
        "SELECT sentence || ' ' || start || ' ' || end || ' ' || entity || ' ' || form || text"
        " || score FROM mention",
        "SELECT entity || ' ' || form || text || folded || mentions FROM alias",
    };
    kith_buffer out = {0};
    kith_store *store;
    assert_int_equal(kith_corpus_settle(corpus, &store, NULL), KITH_OK);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        kith_query *query = NULL;
        kith_status status = KITH_OK;
        assert_int_equal(kith_query_new(store, tables[i], &query, NULL), KITH_OK);
        while (kith_query_next(query, &status, NULL)) {
            kith_buffer_append(&out, kith_query_text(query, 0));
            kith_buffer_append_byte(&out, '\n');
        }
        kith_query_free(query);
    }
    return out;
}

static void assert_same_rows(const char *left, const char *right)
{
    kith_corpus *a = open_corpus(left, KITH_CORPUS_READ), *b = open_corpus(right, KITH_CORPUS_READ);
    kith_buffer rows_a = dump(a), rows_b = dump(b);
    assert_true(rows_a.len > 0);
    assert_int_equal(rows_a.len, rows_b.len);
    assert_memory_equal(rows_a.ptr, rows_b.ptr, rows_a.len);
    kith_buffer_clear(&rows_a);
    kith_buffer_clear(&rows_b);
    kith_corpus_close(a);
    kith_corpus_close(b);
}

static void counts_add_up(void **state)
{
    (void)state;
    kith_corpus *corpus = open_corpus(":memory:", KITH_CORPUS_EXTEND);
    kith_corpus_counts none = count(corpus);
    assert_int_equal(none.documents, 0);
    assert_string_equal(none.first_date, "");

    marked_add(corpus, "a", "2019-02-21", "[Ada|person] met [Bob|person].\nNobody slept.\n");
    marked_add(corpus, "b", "2018-05", "[Ada|person] left [Acme|company].\n");
    marked_add(corpus, "c", "yesterday", "It rained.\n");
    marked_add(corpus, "d", "", "");
    kith_corpus_counts counts = count(corpus);
    assert_int_equal(counts.documents, 4);
    assert_int_equal(counts.sentences, 4);
    assert_int_equal(counts.mentions, 4);
    assert_int_equal(counts.entities, 3);
    assert_int_equal(counts.words, 10);
    assert_int_equal(counts.entities_of_type[KITH_TYPE_PERSON], 2);
    assert_int_equal(counts.entities_of_type[KITH_TYPE_COMPANY], 1);
    assert_string_equal(counts.first_date, "2018-05");
    assert_string_equal(counts.last_date, "2019-02-21");
    kith_corpus_close(corpus);
}

static void a_document_is_added_once(void **state)
{
    (void)state;
    build(path_of("a.kith"), 50);
    build(path_of("b.kith"), 50);
    kith_corpus *corpus = open_corpus(path_of("b.kith"), KITH_CORPUS_EXTEND);
    marked document;
    bool there;
    marked_init(&document, "new", "", "[Ada|person] met [Bob|person].\n");
    assert_int_equal(kith_corpus_has(corpus, document.document.hash, &there, NULL), KITH_OK);
    assert_false(there);
    marked_clear(&document);
    for (int i = 49; i >= 0; i--)
        assert_false(add_numbered(corpus, i));
    assert_int_equal(kith_corpus_commit(corpus, NULL), KITH_OK);
    kith_corpus_close(corpus);
    assert_same_rows(path_of("a.kith"), path_of("b.kith"));

    corpus = open_corpus(":memory:", KITH_CORPUS_EXTEND);
    const char *text = "[Ada|person] met [Bob|person].\n";
    marked_init(&document, "one", "", text);
    assert_true(marked_add(corpus, "one", "", text));
    assert_int_equal(kith_corpus_has(corpus, document.document.hash, &there, NULL), KITH_OK);
    assert_true(there);
    assert_false(marked_add(corpus, "one", "", text));
    assert_true(marked_add(corpus, "one", "2019", text));
    marked_clear(&document);
    kith_corpus_close(corpus);
}

static void the_same_input_gives_the_same_bytes(void **state)
{
    (void)state;
    build(path_of("a.kith"), 600);
    build(path_of("b.kith"), 600);
    kith_buffer a = read_file(path_of("a.kith")), b = read_file(path_of("b.kith"));
    assert_true(a.len > KITH_CORPUS_BATCH);
    assert_int_equal(a.len, b.len);
    assert_memory_equal(a.ptr, b.ptr, a.len);
    kith_buffer_clear(&a);
    kith_buffer_clear(&b);
}

static void what_is_not_committed_is_gone(void **state)
{
    (void)state;
    build(path_of("a.kith"), 20);
    build(path_of("b.kith"), 20);
    kith_corpus *corpus = open_corpus(path_of("b.kith"), KITH_CORPUS_EXTEND);
    assert_true(add_numbered(corpus, 20));
    kith_corpus_close(corpus);
    assert_same_rows(path_of("a.kith"), path_of("b.kith"));
}

/* Documents after which the building program is killed: in the third batch. */
#define KILLED_AT 750
#define WHOLE     900

/* Build, telling the parent of each document, until killed. */
static void build_until_killed(const char *path, int pipe_end)
{
    kith_corpus *corpus = open_corpus(path, KITH_CORPUS_EXTEND);
    for (int i = 0;; i++) {
        add_numbered(corpus, i);
        if (write(pipe_end, ".", 1) != 1)
            _exit(1);
    }
}

static void kill_while_building(const char *path)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        build_until_killed(path, ends[1]);
    close(ends[1]);
    char byte;
    for (int i = 0; i < KILLED_AT; i++)
        assert_int_equal(read(ends[0], &byte, 1), 1);
    assert_int_equal(kill(child, SIGKILL), 0);
    int how;
    assert_int_equal(waitpid(child, &how, 0), child);
    assert_true(WIFSIGNALED(how) && WTERMSIG(how) == SIGKILL);
    close(ends[0]);
}

static void a_killed_build_is_completed(void **state)
{
    (void)state;
    kill_while_building(path_of("a.kith"));

    kith_corpus *corpus = open_corpus(path_of("a.kith"), KITH_CORPUS_READ);
    int64_t kept = ask(corpus, "SELECT count(*) FROM document");
    assert_true(kept > 0 && kept < WHOLE);
    assert_int_equal(ask(corpus, "SELECT count(*) FROM pragma_integrity_check"
                                 " WHERE integrity_check = 'ok'"),
                     1);
    assert_int_equal(ask(corpus, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    assert_int_equal(ask(corpus, "SELECT sum(mentions) FROM entity"), kept * 24);
    assert_int_equal(ask(corpus, "SELECT sum(mentions) FROM alias"), kept * 24);
    kith_corpus_close(corpus);

    build(path_of("a.kith"), WHOLE);
    build(path_of("b.kith"), WHOLE);
    assert_same_rows(path_of("a.kith"), path_of("b.kith"));
}

static void strange_names_are_only_data(void **state)
{
    (void)state;
    kith_corpus *corpus = open_corpus(":memory:", KITH_CORPUS_EXTEND);
    marked_add(corpus, "'); DROP TABLE mention; --", "",
               "[Robert'); DROP TABLE entity; --|person] met \"[O'Hara?1|person]\".\n");
    kith_corpus_counts counts = count(corpus);
    assert_int_equal(counts.documents, 1);
    assert_int_equal(counts.entities, 2);
    assert_int_equal(counts.mentions, 2);
    kith_corpus_close(corpus);
}

/* Two entities of a document may have one id: they are one. */
static void entities_of_one_id_are_one(void **state)
{
    (void)state;
    kith_corpus *corpus = open_corpus(":memory:", KITH_CORPUS_EXTEND);
    marked document;
    bool added;
    marked_init(&document, "one", "", "[Lee|person] met [Other Lee|person] and [Bob|person].\n");
    document.extraction.entities[1].id = document.extraction.entities[0].id;
    assert_int_equal(
        kith_corpus_add(corpus, &document.document, &document.extraction, &added, NULL), KITH_OK);
    marked_clear(&document);
    assert_int_equal(count(corpus).entities, 2);
    assert_int_equal(ask(corpus, "SELECT mentions FROM entity WHERE key = 'person:Lee'"), 2);
    assert_int_equal(ask(corpus, "SELECT documents FROM entity WHERE key = 'person:Lee'"), 1);
    kith_corpus_close(corpus);
}

static void other_files_are_refused(void **state)
{
    (void)state;
    check_open_fails(path_of("missing.kith"), KITH_CORPUS_READ, KITH_EIO);
    check_open_fails(path_of("no/folder.kith"), KITH_CORPUS_EXTEND, KITH_EIO);
    check_open_fails(folder, KITH_CORPUS_EXTEND, KITH_EIO);
    check_open_fails("", KITH_CORPUS_EXTEND, KITH_EARGUMENT);

    write_file(path_of("a.kith"), "Once upon a time there was no database, only a long text.");
    check_open_fails(path_of("a.kith"), KITH_CORPUS_READ, KITH_EFORMAT);
    check_open_fails(path_of("a.kith"), KITH_CORPUS_EXTEND, KITH_EFORMAT);
    write_file(path_of("b.kith"), "");
    check_open_fails(path_of("b.kith"), KITH_CORPUS_READ, KITH_EFORMAT);
    check_open_fails(path_of("b.kith"), KITH_CORPUS_CHANGE, KITH_EFORMAT);
    check_open_fails(path_of("c.kith"), KITH_CORPUS_CHANGE, KITH_EIO);
    assert_int_not_equal(access(path_of("c.kith"), F_OK), 0);
}

static void change(const char *path, const char *sql)
{
    kith_store *store;
    assert_int_equal(kith_store_open(path, KITH_STORE_MAKE, &store, NULL), KITH_OK);
    assert_int_equal(kith_store_run(store, sql, NULL), KITH_OK);
    kith_store_close(store);
}

static void other_databases_are_refused(void **state)
{
    (void)state;
    change(path_of("a.kith"), "CREATE TABLE bookmark (url TEXT)");
    check_open_fails(path_of("a.kith"), KITH_CORPUS_READ, KITH_EFORMAT);
    check_open_fails(path_of("a.kith"), KITH_CORPUS_EXTEND, KITH_EFORMAT);

    build(path_of("b.kith"), 3);
    change(path_of("b.kith"), "PRAGMA user_version = 1000");
    check_open_fails(path_of("b.kith"), KITH_CORPUS_READ, KITH_EVERSION);
    check_open_fails(path_of("b.kith"), KITH_CORPUS_EXTEND, KITH_EVERSION);

    build(path_of("c.kith"), 3);
    change(path_of("c.kith"), "PRAGMA foreign_keys = OFF; DROP TABLE mention");
    check_open_fails(path_of("c.kith"), KITH_CORPUS_EXTEND, KITH_EFORMAT);
}

/* Whatever is cut off or overwritten, reading ends with a status. */
static void damaged_corpora_do_no_harm(void **state)
{
    (void)state;
    build(path_of("a.kith"), 40);
    kith_buffer whole = read_file(path_of("a.kith"));
    for (size_t i = 0; i < 60; i++) {
        kith_buffer bytes = {0};
        kith_buffer_append(&bytes, kith_buffer_str(&whole));
        size_t length = i % 2 ? whole.len : whole.len * i / 60;
        for (size_t k = i * 997 % 4096; i % 2 && k < length; k += 4096 + i * 13)
            bytes.ptr[k] = (char)(bytes.ptr[k] + 1 + (int)i);
        FILE *file = fopen(path_of("b.kith"), "wb");
        assert_non_null(file);
        assert_int_equal(fwrite(bytes.ptr, 1, length, file), length);
        fclose(file);
        kith_buffer_clear(&bytes);

        kith_corpus *corpus;
        kith_cooccurrence counted = {0};
        kith_cooccurrence_options options = {.window = {KITH_WINDOW_PARAGRAPH, 1},
                                             .types = KITH_TYPES_ALL};
        kith_error err;
        if (kith_corpus_attach(path_of("b.kith"), KITH_CORPUS_READ, &corpus, &err) == KITH_OK) {
            if (kith_cooccurrence_count(corpus, &options, &counted, &err) == KITH_OK)
                kith_cooccurrence_clear(&counted);
            kith_corpus_close(corpus);
        }
    }
    kith_buffer_clear(&whole);
}

static void a_corpus_to_read_is_not_written_to(void **state)
{
    (void)state;
    build(path_of("a.kith"), 3);
    kith_buffer before = read_file(path_of("a.kith"));
    kith_corpus *corpus = open_corpus(path_of("a.kith"), KITH_CORPUS_READ);
    marked document;
    bool added = true;
    marked_init(&document, "new", "", "[Ada|person] met [Bob|person].\n");
    assert_int_not_equal(
        kith_corpus_add(corpus, &document.document, &document.extraction, &added, NULL), KITH_OK);
    assert_true(added);
    marked_clear(&document);
    assert_int_equal(count(corpus).documents, 3);
    kith_corpus_close(corpus);
    kith_buffer after = read_file(path_of("a.kith"));
    assert_int_equal(before.len, after.len);
    assert_memory_equal(before.ptr, after.ptr, before.len);
    kith_buffer_clear(&before);
    kith_buffer_clear(&after);
}

static void others_read_while_one_writes(void **state)
{
    (void)state;
    build(path_of("a.kith"), 10);
    kith_corpus *writer = open_corpus(path_of("a.kith"), KITH_CORPUS_EXTEND);
    add_numbered(writer, 10);
    kith_corpus *reader = open_corpus(path_of("a.kith"), KITH_CORPUS_READ);
    assert_int_equal(count(reader).documents, 10);
    assert_int_equal(count(writer).documents, 11);
    assert_int_equal(count(reader).documents, 11);
    kith_corpus_close(reader);
    kith_corpus_close(writer);
}

static void a_full_disk_rolls_back(void **state)
{
    (void)state;
    kith_corpus *corpus = open_corpus(":memory:", KITH_CORPUS_EXTEND);
    add_numbered(corpus, 0);
    int64_t pages = ask(corpus, "PRAGMA page_count");
    char limit[60];
    snprintf(limit, sizeof limit, "PRAGMA max_page_count = %d", (int)pages + 4);
    ask(corpus, limit);

    kith_status status = KITH_OK;
    for (int i = 1; i < 100 && status == KITH_OK; i++) {
        marked document;
        bool added;
        char text[6000], id[20];
        snprintf(id, sizeof id, "long %d", i);
        memset(text, 'x', sizeof text - 1);
        text[sizeof text - 1] = '\0';
        marked_init(&document, id, "", text);
        status = kith_corpus_add(corpus, &document.document, &document.extraction, &added, NULL);
        marked_clear(&document);
    }
    assert_int_equal(status, KITH_EIO);
    assert_int_equal(count(corpus).documents, 1);
    ask(corpus, "PRAGMA max_page_count = 100000");
    assert_true(add_numbered(corpus, 1));
    assert_int_equal(count(corpus).documents, 2);
    kith_corpus_close(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_add_up),
        cmocka_unit_test_setup_teardown(a_document_is_added_once, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(the_same_input_gives_the_same_bytes, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(what_is_not_committed_is_gone, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(a_killed_build_is_completed, make_folder, remove_folder),
        cmocka_unit_test(strange_names_are_only_data),
        cmocka_unit_test(entities_of_one_id_are_one),
        cmocka_unit_test_setup_teardown(other_files_are_refused, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(other_databases_are_refused, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(damaged_corpora_do_no_harm, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(a_corpus_to_read_is_not_written_to, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(others_read_while_one_writes, make_folder, remove_folder),
        cmocka_unit_test(a_full_disk_rolls_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
