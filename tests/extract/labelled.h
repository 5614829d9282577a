/* tests/extract/labelled.h - a text with a label for each token, from marks and back. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_EXTRACT_LABELLED_H
#define KITH_TESTS_EXTRACT_LABELLED_H

#include "tests/extract/marked.h"

#include "extract/entity/marking.h"

typedef struct labelled {
    kith_arena arena;
    kith_document document;
    kith_label *labels;
    float *scores;
} labelled;

static inline int tag_of_name(kith_str name)
{
    for (int tag = 0; tag < KITH_FINE_COUNT; tag++)
        if (kith_str_equal(name, kith_str_of(kith_tag_name(tag, true))))
            return tag;
    fail_msg("there is no tag %.*s", KITH_STR_ARGS(name));
    return -1;
}

/** Read "[Ada Lovelace|PERSON] met [Italians|DEMONYM]": the document and its fine labels. */
static inline labelled read_labelled(const char *marked)
{
    enum { NAMES_MAX = 32 };
    labelled out = {.labels = NULL};
    kith_buffer text = {0};
    size_t starts[NAMES_MAX], ends[NAMES_MAX], count = 0;
    int tags[NAMES_MAX];
    for (const char *at = marked; *at; at++) {
        const char *bar = strchr(at, '|'), *end = strchr(at, ']');
        if (*at != '[') {
            kith_buffer_append_byte(&text, *at);
            continue;
        }
        starts[count] = text.len;
        kith_buffer_append(&text, (kith_str){at + 1, (size_t)(bar - at - 1)});
        tags[count] = tag_of_name((kith_str){bar + 1, (size_t)(end - bar - 1)});
        ends[count++] = text.len;
        at = end;
    }
    out.document = document_of(kith_buffer_str(&text), &out.arena);
    kith_buffer_clear(&text);
    out.labels = kith_arena_array(&out.arena, kith_label, out.document.token_count);
    out.scores = kith_arena_array(&out.arena, float, out.document.token_count);
    for (size_t i = 0; i < out.document.token_count; i++) {
        const kith_token *token = &out.document.tokens[i];
        out.scores[i] = 1;
        for (size_t k = 0; k < count; k++)
            if (token->start >= starts[k] && token->end <= ends[k])
                out.labels[i] = token->start == starts[k] ? kith_label_begin(tags[k])
                                                          : kith_label_inside(tags[k]);
    }
    return out;
}

/** What rules change; it lives as long as `text`. */
static inline kith_marking marking_of(labelled *text)
{
    return (kith_marking){.document = &text->document,
                          .labels = text->labels,
                          .scores = text->scores,
                          .arena = &text->arena};
}

/** Fail unless the labels of `found` are those of `marked`; free it. */
static inline void assert_labelled(labelled *found, const char *marked)
{
    kith_buffer out = {0};
    kith_str text = found->document.record.text;
    size_t at = 0, count = found->document.token_count;
    for (size_t i = 0; i < count;) {
        size_t end = kith_label_run_end(found->labels, i, count);
        const kith_token *tokens = found->document.tokens;
        kith_buffer_append(&out, kith_str_slice(text, at, tokens[i].start));
        if (found->labels[i])
            kith_buffer_append_byte(&out, '[');
        kith_buffer_append(&out, kith_str_slice(text, tokens[i].start, tokens[end - 1].end));
        if (found->labels[i])
            kith_buffer_format(&out, "|%s]", kith_tag_name(kith_label_tag(found->labels[i]), true));
        at = tokens[end - 1].end;
        i = end;
    }
    kith_buffer_append(&out, kith_str_slice(text, at, text.len));
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, marked);
    kith_buffer_clear(&out);
    kith_arena_free(&found->arena);
}

#endif
