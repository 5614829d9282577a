/* tests/extract/relation/learned_relations.h - marked sentences, and what is found in one. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_EXTRACT_RELATION_LEARNED_RELATIONS_H
#define KITH_TESTS_EXTRACT_RELATION_LEARNED_RELATIONS_H

#include "tests/unit.h"

#include <stdio.h>

#include "extract/base/json.h"
#include "extract/relation/relation_finder.h"
#include "extract/training/relation_trainer.h"

/**
 * Append to `out` the line of a sentence whose names are marked as in "[Ada Lovelace|person] of
 * [Zephyr|company]", and of which `relations` is the JSON array. ASCII.
 */
static inline void add_marked_line(const char *marked, const char *relations, kith_buffer *out)
{
    kith_buffer text = {0}, mentions = {0};
    size_t start = 0, number = 0;
    for (const char *p = marked; *p; p++) {
        if (*p == '[') {
            start = text.len;
        } else if (*p == '|') {
            const char *end = strchr(p, ']');
            kith_buffer_format(
                &mentions, "%s{\"start\":%zu,\"end\":%zu,\"type\":\"%.*s\",\"entity\":\"e%zu\"}",
                number ? "," : "", start, text.len, (int)(end - p - 1), p + 1, number);
            number++;
            p = end;
        } else {
            kith_buffer_append_byte(&text, *p);
        }
    }
    kith_buffer_append(out, KITH_STR("{\"id\":\"s\",\"complete_for\":[\"head_of\",\"owns\"],"
                                     "\"text\":"));
    kith_json_string(out, kith_buffer_str(&text));
    kith_buffer_format(out, ",\"mentions\":[%.*s],\"relations\":%s}\n", (int)mentions.len,
                       mentions.ptr ? mentions.ptr : "", relations);
    kith_buffer_clear(&text);
    kith_buffer_clear(&mentions);
}

/** The bytes of a model that has learned `lines`. */
static inline kith_buffer learn_relations(kith_str lines)
{
    kith_relation_lessons *lessons;
    kith_relation_training options = KITH_RELATION_TRAINING_DEFAULT;
    kith_buffer bytes = {0};
    options.cutoff = 1;
    assert_int_equal(kith_relation_lessons_new(KITH_STR(""), 0, &lessons, NULL), KITH_OK);
    assert_int_equal(kith_relation_lessons_add(lessons, lines, 1, NULL), KITH_OK);
    kith_relation_train(lessons, &options, &bytes);
    kith_relation_lessons_free(lessons);
    return bytes;
}

/** A model that knows who heads and who owns a firm. */
static inline kith_buffer learn_heads_and_owners(void)
{
    static const char *const people[] = {"Ada Lovelace", "Bo Ek", "Cy Tan", "Di Roe"};
    static const char *const firms[] = {"Zephyr", "Orbis", "Lumen", "Norda"};
    kith_buffer lines = {0}, line = {0};
    for (size_t i = 0; i < 16; i++) {
        const char *person = people[i % 4], *firm = firms[i / 4], *other = firms[(i / 4 + 1) % 4];
        const char *const patterns[][2] = {
            {"[%s|person], chairman of [%s|company], spoke.", "[[0,\"head_of\",1]]"},
            {"[%s|company] bought [%s|company] in May.", "[[0,\"owns\",1]]"},
            {"[%s|person] told reporters that [%s|company] was late.", "[]"},
        };
        for (size_t k = 0; k < 3; k++) {
            line.len = 0;
            kith_buffer_format(&line, patterns[k][0], k == 1 ? other : person, firm);
            kith_buffer_append_byte(&line, '\0');
            add_marked_line(line.ptr, patterns[k][1], &lines);
        }
    }
    kith_buffer model = learn_relations(kith_buffer_str(&lines));
    kith_buffer_clear(&lines);
    kith_buffer_clear(&line);
    return model;
}

/** A finder, and what it found in the last sentence. */
typedef struct found_relations {
    kith_relation_finder *finder;
    kith_arena arena;
    char text[256]; /* "e0 head_of e1 now chairman", one a line */
} found_relations;

static inline kith_status write_found(void *context, const kith_relation_gold *gold,
                                      kith_error *err)
{
    found_relations *f = context;
    kith_extraction x = gold->extraction;
    kith_buffer out = {0};
    (void)err;
    kith_relations_find(f->finder, &gold->document, 0.5f, 0, &f->arena, &x);
    for (size_t i = 0; i < x.relation_count; i++) {
        const kith_relation *r = &x.relations[i];
        kith_buffer_format(&out, "%.*s %s %.*s %s %.*s\n", KITH_STR_ARGS(x.entities[r->left].id),
                           kith_relation_name(r->kind), KITH_STR_ARGS(x.entities[r->right].id),
                           kith_relation_status_name(r->status), KITH_STR_ARGS(r->role));
    }
    snprintf(f->text, sizeof f->text, "%.*s", (int)out.len, out.ptr ? out.ptr : "");
    kith_buffer_clear(&out);
    return KITH_OK;
}

/** What a model, or that of the program for NULL, finds in a marked sentence. */
static inline void assert_relations(const kith_relation_model *model, const char *marked,
                                    const char *expected)
{
    found_relations found = {0};
    kith_buffer line = {0};
    add_marked_line(marked, "[]", &line);
    assert_int_equal(kith_relation_finder_make(model, &found.finder, NULL), KITH_OK);
    assert_int_equal(kith_relation_gold_read(kith_buffer_str(&line), write_found, &found, NULL),
                     KITH_OK);
    assert_string_equal(found.text, expected);
    kith_relation_finder_free(found.finder);
    kith_arena_free(&found.arena);
    kith_buffer_clear(&line);
}

#endif
