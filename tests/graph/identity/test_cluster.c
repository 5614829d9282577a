/* tests/graph/identity/test_cluster.c - what holds of identities whatever the documents are. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/cluster.h"

#include <stdio.h>
#include <stdlib.h>

#include "extract/base/buffer.h"
#include "graph/corpus/corpus_store.h"
#include "graph/corpus/decision.h"
#include "graph/corpus/identity.h"
#include "graph/corpus/merge.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

enum { SEEDS = 200, DOCUMENTS = 10 };

/* Documents that are the same for one seed. */
typedef struct news {
    char *texts[DOCUMENTS];
} news;

static uint64_t next(uint64_t *random)
{
    *random = *random * 6364136223846793005u + 1442695040888963407u;
    return *random >> 33;
}

static news write_news(uint64_t seed)
{
    static const char *const people[] = {
        "Ann Meyer", "Anna Meyer", "A. Meyer",        "Meyer",       "Bob Smith", "Robert Smith",
        "R. Smith",  "Smith",      "Uwe M\u00fcller", "Uwe Mueller", "Li Wei",    "Bob J. Smith"};
    static const char *const firms[] = {"Acme", "Acme Group", "Zeta Mills", "Zeta", "ZETA", "Eta"};
    uint64_t random = seed * 2654435761u + 17;
    news out;
    for (int i = 0; i < DOCUMENTS; i++) {
        kith_buffer text = {0};
        for (int k = 0; k < 2; k++) {
            const char *person = people[next(&random) % 12], *firm = firms[next(&random) % 6];
            kith_buffer_format(&text, "[%s|person] of [%s|company]. ", person, firm);
        }
        kith_buffer_format(&text, "Story %d.\n", i);
        kith_buffer_append_byte(&text, '\0');
        out.texts[i] = text.ptr;
    }
    return out;
}

static void clear(news *n)
{
    for (int i = 0; i < DOCUMENTS; i++)
        free(n->texts[i]);
}

static kith_corpus *open_corpus(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    return corpus;
}

/* The documents of `n`, from number `from` on and round, each `step` behind the other; `step` and
 * the number of documents have no divisor in common. */
static void add_news(kith_corpus *corpus, const news *n, int from, int step, int count)
{
    for (int i = 0; i < count; i++) {
        int which = (from + i * step) % DOCUMENTS;
        char name[24], date[40];
        snprintf(name, sizeof name, "%d", which);
        snprintf(date, sizeof date, "2024-05-%02d", 1 + which / 3);
        assert_true(marked_add(corpus, name, date, n->texts[which]));
    }
}

/* Every identity but of namesakes' numbers: its ids in order, with rule and score of each. */
static char *describe(kith_corpus *corpus)
{
    static const char sql[] =
        "SELECT group_concat(line, ';') FROM (SELECT e.key || '>' || h.key || ' ' || i.rule || ' '"
        " || round(i.score, 6) AS line FROM identity i JOIN entity e ON e.id = i.entity"
        " JOIN entity h ON h.id = i.head ORDER BY 1)";
    kith_store *store;
    kith_query *query;
    bool row;
    kith_buffer out = {0};
    assert_int_equal(kith_corpus_settle(corpus, &store, NULL), KITH_OK);
    assert_int_equal(kith_query_new(store, sql, &query, NULL), KITH_OK);
    assert_int_equal(kith_query_step(query, &row, NULL), KITH_OK);
    kith_buffer_append(&out, kith_query_text(query, 0));
    kith_buffer_append_byte(&out, '\0');
    kith_query_free(query);
    return out.ptr;
}

/* The head of the entity of that id, or 0. */
static int64_t head_of(kith_corpus *corpus, kith_str id)
{
    kith_store *store;
    kith_query *query;
    bool row;
    assert_int_equal(kith_corpus_settle(corpus, &store, NULL), KITH_OK);
    assert_int_equal(kith_query_new(store,
                                    "SELECT i.head FROM identity i JOIN entity e ON e.id = i.entity"
                                    " WHERE e.key = ?1",
                                    &query, NULL),
                     KITH_OK);
    kith_query_bind_text(query, 1, id);
    assert_int_equal(kith_query_step(query, &row, NULL), KITH_OK);
    int64_t head = row ? kith_query_number(query, 0) : 0;
    kith_query_free(query);
    return head;
}

static void check_same(kith_corpus *a, kith_corpus *b)
{
    char *p = describe(a), *q = describe(b);
    assert_string_equal(p, q);
    free(p);
    free(q);
}

static const kith_str ids[] = {
    {"person:Ann Meyer", 16}, {"person:Anna Meyer", 17},  {"person:A. Meyer", 15},
    {"person:Meyer", 12},     {"person:Bob Smith", 16},   {"person:Robert Smith", 19},
    {"company:Acme", 12},     {"company:Acme Group", 18}, {"company:Zeta", 12},
};

enum { IDS = sizeof ids / sizeof *ids };

/* Decisions of a seed; `turned`: with their operands turned round. */
static void decide(kith_corpus *corpus, uint64_t seed, bool turned)
{
    uint64_t random = seed * 40503u + 5;
    for (int i = 0; i < 3; i++) {
        kith_decision_verb verb = next(&random) & 1 ? KITH_DECISION_MERGE : KITH_DECISION_FORBID;
        size_t a = next(&random) % IDS, b = (a + 1 + next(&random) % (IDS - 1)) % IDS;
        kith_decision decision = {verb, ids[turned ? b : a], ids[turned ? a : b]};
        kith_status status = kith_decision_add(corpus, &decision, NULL);
        assert_true(status == KITH_OK || status == KITH_EARGUMENT);
    }
}

static void the_order_of_documents_changes_nothing(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        news n = write_news(seed);
        kith_corpus *there = open_corpus(), *back = open_corpus();
        add_news(there, &n, 0, 1, DOCUMENTS);
        add_news(back, &n, (int)(seed % DOCUMENTS), seed % 2 ? 3 : 9, DOCUMENTS);
        check_same(there, back);
        kith_corpus_close(there);
        kith_corpus_close(back);
        clear(&n);
    }
}

static void the_order_of_operands_changes_nothing(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        news n = write_news(seed);
        kith_corpus *there = open_corpus(), *back = open_corpus();
        add_news(there, &n, 0, 1, DOCUMENTS);
        add_news(back, &n, 0, 1, DOCUMENTS);
        decide(there, seed, false);
        decide(back, seed, true);
        check_same(there, back);
        kith_corpus_close(there);
        kith_corpus_close(back);
        clear(&n);
    }
}

static void the_order_of_files_changes_nothing(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        news n = write_news(seed);
        kith_corpus *once = open_corpus(), *half = open_corpus(), *other = open_corpus(),
                    *merged = open_corpus();
        uint64_t added;
        add_news(once, &n, 0, 1, DOCUMENTS);
        add_news(half, &n, 0, 1, DOCUMENTS / 2);
        add_news(other, &n, DOCUMENTS / 2, 1, DOCUMENTS / 2);
        assert_int_equal(kith_corpus_merge(merged, seed & 1 ? half : other, &added, NULL), KITH_OK);
        assert_int_equal(kith_corpus_merge(merged, seed & 1 ? other : half, &added, NULL), KITH_OK);
        check_same(once, merged);
        kith_corpus_close(once);
        kith_corpus_close(half);
        kith_corpus_close(other);
        kith_corpus_close(merged);
        clear(&n);
    }
}

static void a_forbidden_pair_is_never_one(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        news n = write_news(seed);
        kith_corpus *corpus = open_corpus();
        size_t a = seed % IDS, b = (a + 1 + seed / IDS % (IDS - 1)) % IDS;
        kith_decision forbid = {KITH_DECISION_FORBID, ids[a], ids[b]};
        add_news(corpus, &n, 0, 1, DOCUMENTS);
        assert_int_equal(kith_decision_add(corpus, &forbid, NULL), KITH_OK);
        for (size_t c = 0; c < IDS; c++) {
            kith_decision merge = {KITH_DECISION_MERGE, ids[c], ids[c == b ? a : b]};
            if (c == a || c == b)
                continue;
            kith_status status = kith_decision_add(corpus, &merge, NULL);
            assert_true(status == KITH_OK || status == KITH_EARGUMENT);
            int64_t p = head_of(corpus, ids[a]), q = head_of(corpus, ids[b]);
            assert_true(p == 0 || p != q);
        }
        kith_corpus_close(corpus);
        clear(&n);
    }
}

static void undoing_restores(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        news n = write_news(seed);
        kith_corpus *corpus = open_corpus(), *untouched = open_corpus();
        add_news(corpus, &n, 0, 1, DOCUMENTS);
        add_news(untouched, &n, 0, 1, DOCUMENTS);
        decide(corpus, seed, false);
        while (kith_decision_undo(corpus, NULL) == KITH_OK)
            ;
        check_same(corpus, untouched);
        kith_corpus_close(corpus);
        kith_corpus_close(untouched);
        clear(&n);
    }
}

/* Does nothing part those two who are one, but that they are: is neither a mere surname or initial,
 * which whoever else bears the surname makes ambiguous? */
static bool is_full(kith_str id)
{
    return !kith_str_equal(id, kith_str_of("person:Meyer")) &&
           !kith_str_equal(id, kith_str_of("person:A. Meyer"));
}

/* Who is one by `before` is one by `after`; of some surname, where both names are full. */
static void check_not_parted(kith_corpus *before, kith_corpus *after, bool surname)
{
    for (size_t a = 0; a < IDS; a++)
        for (size_t b = 0; b < a; b++) {
            int64_t p = head_of(before, ids[a]), q = head_of(before, ids[b]);
            bool kept = !surname || (is_full(ids[a]) && is_full(ids[b]));
            if (p && p == q && kept)
                assert_int_equal(head_of(after, ids[a]), head_of(after, ids[b]));
        }
}

/* What strangers do to the identities of random news: see check_not_parted(). */
static void add_strangers(const char *const *strangers, size_t count, bool surname)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        news n = write_news(seed);
        kith_corpus *before = open_corpus(), *after = open_corpus();
        add_news(before, &n, 0, 1, DOCUMENTS);
        add_news(after, &n, 0, 1, DOCUMENTS);
        for (size_t i = 0; i < count; i++)
            assert_true(marked_add(after, strangers[i], "2024-05-02", strangers[i]));
        check_not_parted(before, after, surname);
        kith_corpus_close(before);
        kith_corpus_close(after);
        clear(&n);
    }
}

/* Who is one stays one when documents come that name nobody of them, nor anybody of their names. */
static void strangers_part_nobody(void **state)
{
    (void)state;
    static const char *const strangers[] = {
        "[Gerhard Schrader|person] of [Omega|company].\n", "[Schrader|person] slept.\n",
        "[G. Schrader|person] of [Omega Group|company] met [Vera Quill|person].\n"};
    add_strangers(strangers, sizeof strangers / sizeof *strangers, false);
}

/* Others of the surname may make a mere surname or initial doubtful, but part no full names. */
static void strangers_of_the_surname_part_no_full_names(void **state)
{
    (void)state;
    static const char *const strangers[] = {
        "[Gus Meyer|person] of [Omega|company].\n", "[Tom Smith|person] slept.\n",
        "[Viktor Meyer|person] of [Omega Group|company] met [Vera M\u00fcller|person].\n"};
    add_strangers(strangers, sizeof strangers / sizeof *strangers, true);
}

/* A name that is alike by chance parts nobody, though it would be a slip of either. */
static void a_slip_does_not_part_transliterations(void **state)
{
    (void)state;
    kith_corpus *corpus = open_corpus();
    marked_add(corpus, "1", "", "[Gerhard Schr\u00f6der|person] met [Ada|person].\n");
    marked_add(corpus, "2", "", "[Gerhard Schroeder|person] met [Ada|person].\n");
    marked_add(corpus, "3", "", "[Gerhard Schrader|person] met [Bob|person].\n");
    assert_int_equal(head_of(corpus, kith_str_of("person:Gerhard Schr\u00f6der")),
                     head_of(corpus, kith_str_of("person:Gerhard Schroeder")));
    assert_int_not_equal(head_of(corpus, kith_str_of("person:Gerhard Schrader")),
                         head_of(corpus, kith_str_of("person:Gerhard Schroeder")));
    kith_corpus_close(corpus);
}

static int64_t join_among_many(int first, int step)
{
    kith_corpus *corpus = open_corpus();
    for (int i = 0; i < 300; i++) {
        int which = (first + i * step) % 300;
        kith_buffer text = {0};
        char name[24];
        snprintf(name, sizeof name, "%d", which);
        kith_buffer_format(&text, "[N%cme%c Smith|person] of [Firm %d|company].\n",
                           'a' + which % 20, 'a' + which / 20, which);
        kith_buffer_append_byte(&text, '\0');
        marked_add(corpus, name, "", text.ptr);
        kith_buffer_clear(&text);
    }
    marked_add(corpus, "bare", "", "[Smith|person] of [Firm 0|company].\n");
    int64_t head = head_of(corpus, kith_str_of("person:Smith"));
    bool joined = head == head_of(corpus, kith_str_of("person:Namea Smith"));
    kith_corpus_close(corpus);
    return joined;
}

/* A surname is compared to all who bear it, whichever were named first. */
static void a_surname_of_hundreds_goes_by_company_alone(void **state)
{
    (void)state;
    int64_t there = join_among_many(0, 1);
    assert_int_equal(there, join_among_many(299, 299));
    assert_int_equal(there, join_among_many(150, 7));
}

/* How much company the two Sanders have in common, who both met these two. */
static double count_company(const char *first, const char *second)
{
    const char *const names[] = {"Jon Sandersen", "Jon Sanderson"}, *const met[] = {first, second};
    kith_corpus *corpus = open_corpus();
    kith_arena arena = {0};
    kith_identity_explanation why;
    double company = 0;
    for (int i = 0; i < 4; i++) {
        kith_buffer text = {0};
        char name[24];
        snprintf(name, sizeof name, "%d", i);
        kith_buffer_format(&text, "[%s|person] met [%s|person]. %d\n", names[i & 1], met[i / 2], i);
        kith_buffer_append_byte(&text, '\0');
        marked_add(corpus, name, "", text.ptr);
        kith_buffer_clear(&text);
    }
    assert_int_equal(kith_identity_why(corpus, kith_str_of("person:Jon Sandersen"),
                                       kith_str_of("person:Jon Sanderson"), &arena, &why, NULL),
                     KITH_OK);
    for (size_t i = 0; i < why.count; i++)
        if (strcmp(why.at[i].name, "company in common") == 0)
            company = why.at[i].value;
    kith_arena_free(&arena);
    kith_corpus_close(corpus);
    return company;
}

/* Two spellings of one are one whom both were met with. */
static void company_counts_once_an_identity(void **state)
{
    (void)state;
    double once = count_company("Angela Merkel", "Angela Merkel");
    assert_true(once > 0);
    assert_true(once == count_company("Gerhard Schr\u00f6der", "Gerhard Schroeder"));
    assert_true(once < count_company("Angela Merkel", "Bob Ray"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_order_of_documents_changes_nothing),
        cmocka_unit_test(the_order_of_operands_changes_nothing),
        cmocka_unit_test(the_order_of_files_changes_nothing),
        cmocka_unit_test(a_forbidden_pair_is_never_one),
        cmocka_unit_test(undoing_restores),
        cmocka_unit_test(strangers_part_nobody),
        cmocka_unit_test(strangers_of_the_surname_part_no_full_names),
        cmocka_unit_test(a_slip_does_not_part_transliterations),
        cmocka_unit_test(a_surname_of_hundreds_goes_by_company_alone),
        cmocka_unit_test(company_counts_once_an_identity),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
