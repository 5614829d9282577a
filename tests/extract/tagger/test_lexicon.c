/* tests/extract/tagger/test_lexicon.c - lexicons: compiled from tables, looked into, refused. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "extract/base/hash.h"
#include "extract/tagger/lexicon.h"

/* A lexicon and the bytes that it is used in. */
typedef struct compiled {
    kith_buffer bytes;
    kith_lexicon lexicon;
} compiled;

static compiled compile(kith_str table)
{
    compiled c = {0};
    assert_int_equal(kith_lexicon_compile(table, &c.bytes, NULL), KITH_OK);
    assert_int_equal(kith_lexicon_open(kith_buffer_str(&c.bytes), &c.lexicon, NULL), KITH_OK);
    return c;
}

static const kith_lexicon_entry *find_word(const compiled *c, kith_str word)
{
    return kith_lexicon_find(&c->lexicon, kith_lexicon_word_key(word));
}

/* The classes of a name of folded words, or -1. */
static int find_name(const compiled *c, const char *words)
{
    uint64_t key = 0;
    for (const char *word = words; *word;) {
        size_t length = strcspn(word, " ");
        key = kith_lexicon_name_key(key, kith_lexicon_word_key((kith_str){word, length}));
        word += length + (word[length] == ' ');
    }
    const kith_lexicon_entry *entry = kith_lexicon_find(&c->lexicon, key);
    return entry ? entry->classes : -1;
}

static void words_are_found_as_written(void **state)
{
    (void)state;
    compiled c = compile(KITH_STR("grain\t1\t1\t2\t3\n"
                                  "grain\t2\t4\t5\t6\n"
                                  "word\tBerlin\t2\t4096\n"
                                  "word\tŠkoda\t1\t8192\n"));
    assert_int_equal(find_word(&c, KITH_STR("Berlin"))->cluster, 2);
    assert_int_equal(find_word(&c, KITH_STR("Berlin"))->classes, KITH_CLASS_LOWERCASE);
    assert_int_equal(find_word(&c, KITH_STR("Škoda"))->classes, KITH_CLASS_RARE_LOWER);
    assert_null(find_word(&c, KITH_STR("berlin")));
    assert_null(find_word(&c, KITH_STR("")));
    kith_buffer_clear(&c.bytes);
}

static void clusters_know_their_coarser_ones(void **state)
{
    (void)state;
    compiled c = compile(KITH_STR("grain\t1\t1\t2\t3\n"
                                  "grain\t7\t10\t20\t30\n"));
    assert_int_equal(c.lexicon.cluster_count, 8);
    const uint16_t seventh[KITH_CLUSTER_GRAINS] = {10, 20, 30, 7},
                   unknown[KITH_CLUSTER_GRAINS] = {0};
    assert_memory_equal(c.lexicon.coarser[7], seventh, sizeof seventh);
    assert_memory_equal(c.lexicon.coarser[0], unknown, sizeof unknown);
    assert_memory_equal(c.lexicon.coarser[5], unknown, sizeof unknown);
    kith_buffer_clear(&c.bytes);
}

static void names_mark_their_beginnings(void **state)
{
    (void)state;
    compiled c = compile(KITH_STR("name\tnew york\t4\n"
                                  "name\tnew york times\t64\n"
                                  "name\tyork\t2\n"));
    assert_int_equal(find_name(&c, "new"), KITH_CLASS_PREFIX);
    assert_int_equal(find_name(&c, "new york"), KITH_CLASS_PLACE | KITH_CLASS_PREFIX);
    assert_int_equal(find_name(&c, "new york times"), KITH_CLASS_MEDIA);
    assert_int_equal(find_name(&c, "york"), KITH_CLASS_SURNAME);
    assert_int_equal(find_name(&c, "york times"), -1);
    assert_int_equal(find_name(&c, "times"), -1);
    kith_buffer_clear(&c.bytes);
}

static void lists_of_one_name_add_up(void **state)
{
    (void)state;
    compiled c = compile(KITH_STR("name\tchad\t1\nname\tchad\t8\n"));
    assert_int_equal(find_name(&c, "chad"), KITH_CLASS_GIVEN | KITH_CLASS_COUNTRY);
    kith_buffer_clear(&c.bytes);
}

/* Files end without a newline, have blank lines, and come from other systems. */
static void the_last_line_needs_no_newline(void **state)
{
    (void)state;
    compiled c = compile(KITH_STR("name\tchad\t8\r\n\nword\tx\t0\t1\nname\tpeter\t1"));
    assert_int_equal(find_name(&c, "peter"), KITH_CLASS_GIVEN);
    assert_int_equal(find_name(&c, "chad"), KITH_CLASS_COUNTRY);
    kith_buffer_clear(&c.bytes);
}

static void a_wrong_line_is_named(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "verb\tgo\t1\t2",        /* no such kind of line */
        "word\tx\t1",            /* too few fields */
        "word\tx\t0\t1\t2",      /* too many */
        "word\tx\t2\t0",         /* a cluster before its grain line */
        "word\tx\t0\t65536",     /* no 16 bits */
        "word\tx\t0\t-1",        /* no number */
        "word\tx\t0\t",          /* nothing */
        "name\tx",               /* too few fields */
        "name\tx\t1x",           /* no number */
        "grain\t1\t2\t3",        /* too few fields */
        "grain\t65536\t1\t1\t1", /* one cluster too many */
        "grain\t1\t1\t1\t70000", /* no 16 bits */
        "grain\t1\t1\t1\t1\t1",  /* too many fields */
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        kith_buffer table = {0}, out = {0};
        kith_error err = {0};
        kith_buffer_format(&table, "grain\t1\t1\t1\t1\n\n%s\n", wrong[i]);
        assert_int_equal(kith_lexicon_compile(kith_buffer_str(&table), &out, &err), KITH_EFORMAT);
        assert_non_null(strstr(err.message, "line 3 "));
        assert_int_equal(out.len, 0);
        kith_buffer_clear(&table);
    }
}

static void sixteen_bits_are_enough(void **state)
{
    (void)state;
    compiled c = compile(KITH_STR("grain\t65535\t65535\t1\t1\nword\tx\t65535\t65535\n"));
    assert_int_equal(find_word(&c, KITH_STR("x"))->cluster, 65535);
    assert_int_equal(find_word(&c, KITH_STR("x"))->classes, 65535);
    kith_buffer_clear(&c.bytes);
}

static void thousands_of_words_are_all_found(void **state)
{
    (void)state;
    kith_buffer table = {0};
    for (int i = 0; i < 20000; i++)
        kith_buffer_format(&table, "name\tword%d other%d\t%d\n", i, i % 100, 1 + i % 7);
    compiled c = compile(kith_buffer_str(&table));
    for (int i = 0; i < 20000; i += 7) {
        char name[64];
        snprintf(name, sizeof name, "word%d other%d", i, i % 100);
        assert_int_equal(find_name(&c, name), 1 + i % 7);
        snprintf(name, sizeof name, "word%d other%d", i, i % 100 + 1);
        assert_int_equal(find_name(&c, name), -1);
    }
    kith_buffer_clear(&table);
    kith_buffer_clear(&c.bytes);
}

static void cut_bytes_are_refused(void **state)
{
    (void)state;
    compiled c = compile(KITH_STR("word\tx\t0\t1\n"));
    size_t whole = c.bytes.len;
    kith_buffer_append_byte(&c.bytes, '\0');
    for (size_t length = 1; length <= c.bytes.len; length++) {
        kith_lexicon lexicon;
        kith_status status = kith_lexicon_open((kith_str){c.bytes.ptr, length}, &lexicon, NULL);
        assert_int_equal(status, length == whole ? KITH_OK : KITH_EFORMAT);
    }
    uint32_t huge[2] = {UINT32_MAX, UINT32_MAX};
    kith_lexicon lexicon;
    assert_int_equal(kith_lexicon_open((kith_str){(char *)huge, sizeof huge}, &lexicon, NULL),
                     KITH_EFORMAT);
    kith_buffer_clear(&c.bytes);
}

/* Were the whole table searched for each word, this would take minutes. */
static void a_table_that_was_written_over_ends_a_search(void **state)
{
    (void)state;
    enum { SLOTS = 1000000, LOOKUPS = 20000 };
    kith_lexicon_entry *slots = malloc(SLOTS * sizeof *slots);
    memset(slots, 0xff, SLOTS * sizeof *slots);
    kith_lexicon lexicon = {.slots = slots, .slot_count = SLOTS};
    for (uint64_t i = 0; i < LOOKUPS; i++)
        assert_null(kith_lexicon_find(&lexicon, kith_hash_number(i, 1)));
    free(slots);
}

static void an_empty_lexicon_knows_nothing(void **state)
{
    (void)state;
    kith_lexicon lexicon;
    assert_int_equal(kith_lexicon_open(KITH_STR(""), &lexicon, NULL), KITH_OK);
    assert_null(kith_lexicon_find(&lexicon, 42));
    compiled c = compile(KITH_STR(""));
    assert_null(kith_lexicon_find(&c.lexicon, 42));
    kith_buffer_clear(&c.bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_found_as_written),
        cmocka_unit_test(clusters_know_their_coarser_ones),
        cmocka_unit_test(names_mark_their_beginnings),
        cmocka_unit_test(lists_of_one_name_add_up),
        cmocka_unit_test(the_last_line_needs_no_newline),
        cmocka_unit_test(a_wrong_line_is_named),
        cmocka_unit_test(sixteen_bits_are_enough),
        cmocka_unit_test(thousands_of_words_are_all_found),
        cmocka_unit_test(cut_bytes_are_refused),
        cmocka_unit_test(a_table_that_was_written_over_ends_a_search),
        cmocka_unit_test(an_empty_lexicon_knows_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
