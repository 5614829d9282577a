/* tests/extract/entity/test_firm.c - which names are parts of one firm's. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/firm.h"

#include <stdlib.h>

#include "extract/base/buffer.h"
#include "tests/unit.h"

enum { MENTIONS_MAX = 64 };

/* Add the mention of bytes [start, end): it covers whole tokens. */
static void add(const kith_document *document, size_t start, size_t end, kith_type type,
                kith_mention *out)
{
    *out = (kith_mention){.start = (uint32_t)start, .end = (uint32_t)end, .type = type, .score = 1};
    for (uint32_t t = 0; t < document->token_count; t++) {
        if (document->tokens[t].start == start)
            out->token = t;
        if (document->tokens[t].end == end)
            out->token_count = t + 1 - out->token;
    }
    assert_true(out->token_count > 0);
    while (out->end > document->sentences[out->sentence].end)
        out->sentence++;
}

/* The mentions of `marked` become those of `expected`, which has the same text. */
static void check(const char *marked, const char *expected)
{
    kith_arena arena = {0};
    kith_buffer text = {0}, found = {0};
    size_t starts[MENTIONS_MAX], ends[MENTIONS_MAX], count = 0;
    kith_type types[MENTIONS_MAX];
    for (const char *at = marked; *at; at++) {
        const char *bar = strchr(at, '|'), *end = strchr(at, ']');
        if (*at != '[') {
            kith_buffer_append_byte(&text, *at);
            continue;
        }
        starts[count] = text.len;
        kith_buffer_append(&text, (kith_str){at + 1, (size_t)(bar - at - 1)});
        assert_true(kith_type_parse((kith_str){bar + 1, (size_t)(end - bar - 1)}, &types[count]));
        ends[count++] = text.len;
        at = end;
    }
    const kith_record record = {.text = kith_buffer_str(&text)};
    kith_document document;
    assert_int_equal(kith_document_make(&record, &arena, &document, NULL), KITH_OK);
    kith_mentions mentions = {.count = count};
    mentions.at = kith_array_grow(NULL, &mentions.capacity, MENTIONS_MAX, sizeof *mentions.at);
    for (size_t i = 0; i < count; i++)
        add(&document, starts[i], ends[i], types[i], &mentions.at[i]);

    kith_firms_join(&document, &mentions, &arena);
    size_t at = 0;
    for (size_t i = 0; i < mentions.count; i++) {
        const kith_mention *m = &mentions.at[i];
        assert_int_equal(m->start, document.tokens[m->token].start);
        assert_int_equal(m->end, document.tokens[m->token + m->token_count - 1].end);
        kith_buffer_append(&found, kith_str_slice(record.text, at, m->start));
        kith_buffer_format(&found, "[%.*s|%s]", (int)(m->end - m->start),
                           record.text.ptr + m->start, kith_type_name(m->type));
        at = m->end;
    }
    kith_buffer_append(&found, kith_str_slice(record.text, at, record.text.len));
    kith_buffer_append_byte(&found, '\0');
    assert_string_equal(found.ptr, expected);
    free(mentions.at);
    kith_buffer_clear(&text);
    kith_buffer_clear(&found);
    kith_arena_free(&arena);
}

static void and_co_makes_a_firm(void **state)
{
    (void)state;
    check("He is at [Abel Pratt|person] and [Co Ltd.|company]",
          "He is at [Abel Pratt and Co Ltd.|company]");
    check("[Abel Pratt|person] & Sons Inc. sold it.", "[Abel Pratt & Sons Inc.|company] sold it.");
    check("Sold by Pratt and Co.", "Sold by [Pratt and Co.|company]");
    check("[Ryan|person] & Company sold it.", "[Ryan & Company|company] sold it.");
    check("[Acme|company] and [Sons of Zeta|organization] sold it.",
          "[Acme|company] and [Sons of Zeta|organization] sold it.");
    check("[France|country] and Co. sold it.", "[France|country] and Co. sold it.");
}

static void well_known_names_are_whole(void **state)
{
    (void)state;
    check("[Merrill Lynch|company], [Pierce|person], [Fenner|person] and [Smith|person] sold it.",
          "[Merrill Lynch, Pierce, Fenner and Smith|company] sold it.");
    check("Standard and [Poor's|company] Corp rates it.",
          "[Standard and Poor's Corp|company] rates it.");
    check("[Tim Pratt|person] and Whitney Inc. slept.",
          "[Tim Pratt|person] and Whitney Inc. slept.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(and_co_makes_a_firm),
        cmocka_unit_test(well_known_names_are_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
