/* tests/extract/entity/test_extractor.c - documents in, mentions and entities out. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/extract/learned.h"
#include "tests/extract/marked.h"

#include "extract/entity/extractor.h"
#include "extract/tagger/tagger.h"

/* The text with "[surface|type]" at each mention; a demonym's type has a star. */
static void print_marked(const kith_document *document, const kith_extraction *found,
                         kith_buffer *out)
{
    kith_str text = document->record.text;
    size_t at = 0;
    for (size_t i = 0; i < found->mention_count; i++) {
        const kith_mention *m = &found->mentions[i];
        assert_true(m->start >= at && m->end > m->start && m->end <= text.len);
        assert_true(m->score > 0 && m->score <= 1.0001f);
        assert_true(document->sentences[m->sentence].start <= m->start);
        assert_true(m->end <= document->sentences[m->sentence].end);
        assert_int_equal(document->tokens[m->token].start, m->start);
        assert_int_equal(document->tokens[m->token + m->token_count - 1].end, m->end);
        kith_buffer_append(out, kith_str_slice(text, at, m->start));
        kith_buffer_append_byte(out, '[');
        kith_buffer_append(out, kith_str_slice(text, m->start, m->end));
        kith_buffer_format(out, "|%s%s]", kith_type_name(m->type),
                           m->form == KITH_FORM_DEMONYM ? "*" : "");
        at = m->end;
    }
    kith_buffer_append(out, kith_str_slice(text, at, text.len));
    kith_buffer_append_byte(out, '\0');
}

static void check(const kith_model *model, const char *text, const char *marked)
{
    kith_extractor *extractor;
    assert_int_equal(kith_extractor_make(model, &extractor, NULL), KITH_OK);
    kith_arena arena = {0};
    kith_document document = document_of(kith_str_of(text), &arena);
    kith_extraction found;
    kith_buffer out = {0};
    kith_extractor_run(extractor, &document, &arena, &found);
    print_marked(&document, &found, &out);
    assert_string_equal(out.ptr, marked);
    kith_buffer_clear(&out);
    kith_arena_free(&arena);
    kith_extractor_free(extractor);
}

static void no_name_goes_on_behind_its_legal_form(void **state)
{
    (void)state;
    kith_model *model;
    assert_int_equal(kith_model_open_default(&model, NULL), KITH_OK);
    check(model, "Shares of JPMorgan Chase & Co. and Wells Fargo rose.",
          "Shares of [JPMorgan Chase & Co.|company] and [Wells Fargo|company] rose.");
    kith_model_free(model);
}

static void capitals_of_whole_sentences_tell_nothing(void **state)
{
    (void)state;
    kith_model *model;
    assert_int_equal(kith_model_open_default(&model, NULL), KITH_OK);
    check(model, "THE MAYOR SAID THAT JANE WEBER AND OLAF KERN SHOULD RESIGN.",
          "THE MAYOR SAID THAT [JANE WEBER|person] AND [OLAF KERN|person] SHOULD RESIGN.");
    check(model, "Interior Ministry Claims Progress in Fight Against Crime",
          "[Interior Ministry|organization] Claims Progress in Fight Against Crime");
    kith_model_free(model);
}

static void a_nickname_in_quotes_is_a_part_of_the_name(void **state)
{
    (void)state;
    kith_model *model;
    assert_int_equal(kith_model_open_default(&model, NULL), KITH_OK);
    check(model, "Earvin \"Magic\" Johnson bought a part of Nike. Johnson was glad.",
          "[Earvin \"Magic\" Johnson|person] bought a part of [Nike|company]. [Johnson|person] was "
          "glad.");
    check(model, "Joaqu\u00edn \u201cEl Chapo\u201d Guzm\u00e1n came from Mexico.",
          "[Joaqu\u00edn \u201cEl Chapo\u201d Guzm\u00e1n|person] came from [Mexico|country].");
    kith_model_free(model);
}

/* Whatever a model makes of them: the one here has learned nothing of companies. */
static void names_of_nothing_else_are_always_found(void **state)
{
    (void)state;
    kith_buffer bytes = learn_text(
        KITH_STR("it O\nhit O\nGrowApp O\n, O\nGreen O\nStems O\nand O\nBQ O\n. O\n\n"), true);
    kith_model *model = model_in(&bytes);
    check(model, "it hit WhatsApp, Blue Origin and BT but not Blue.",
          "it hit [WhatsApp|company], [Blue Origin|company] and [BT|company] but not Blue.");
    kith_model_free(model);
    kith_buffer_clear(&bytes);
}

static void the_built_in_model_finds_plain_names(void **state)
{
    (void)state;
    kith_model *model;
    assert_int_equal(kith_model_open_default(&model, NULL), KITH_OK);
    check(model, "Angela Merkel met Tim Cook of Apple Inc. in Paris, German officials said.",
          "[Angela Merkel|person] met [Tim Cook|person] of [Apple Inc.|company] in "
          "[Paris|place], [German|country*] officials said.");
    check(model, "", "");
    check(model, "it rained all day.", "it rained all day.");
    kith_model_free(model);
}

/* A mention is as sure as the least sure of its words. */
static void scores_are_those_of_the_words(void **state)
{
    (void)state;
    kith_model *model;
    kith_extractor *extractor;
    assert_int_equal(kith_model_open_default(&model, NULL), KITH_OK);
    assert_int_equal(kith_extractor_make(model, &extractor, NULL), KITH_OK);
    kith_arena arena = {0};
    kith_document document = document_of(
        KITH_STR("Angela Merkel met Tim Cook of Bank of America Merrill Lynch."), &arena);
    kith_extraction found;
    kith_extractor_run(extractor, &document, &arena, &found);

    kith_str words[32];
    kith_label labels[32];
    float scores[32];
    uint32_t end = (uint32_t)document.token_count;
    for (size_t i = 0; i < end; i++)
        words[i] = kith_document_token(&document, i);
    kith_tagger *tagger = kith_tagger_new(model);
    kith_tagger_run(tagger, &(kith_words){words, end, &end, 1}, labels, scores);
    bool differ = false;
    for (size_t i = 0; i < found.mention_count; i++) {
        const kith_mention *m = &found.mentions[i];
        float least = 1.0f;
        for (uint32_t t = m->token; t < m->token + m->token_count; t++) {
            least = scores[t] < least ? scores[t] : least;
            differ |= scores[t] != scores[m->token];
        }
        assert_true(m->score == least);
    }
    assert_true(differ);
    kith_tagger_free(tagger);
    kith_arena_free(&arena);
    kith_extractor_free(extractor);
    kith_model_free(model);
}

/* Each label its type; MISC names nobody, and neighbours stay apart. */
static void labels_become_types(void **state)
{
    (void)state;
    kith_buffer bytes =
        learn_text(KITH_STR("Ada B-PERSON\nLovelace I-PERSON\nBob B-PERSON\nof O\nAcme B-COMPANY\n"
                            "saw O\nUNO B-ORGANIZATION\nin O\nItaly B-COUNTRY\nor O\nRome B-PLACE\n"
                            "with O\nItalian B-DEMONYM\nOscars B-MISC\n. O\n"),
                   true);
    kith_model *model = model_in(&bytes);
    check(model, "Ada Lovelace Bob of Acme saw UNO in Italy or Rome with Italian Oscars.",
          "[Ada Lovelace|person] [Bob|person] of [Acme|company] saw [UNO|organization] in "
          "[Italy|country] or [Rome|place] with [Italian|country*] Oscars.");
    kith_model_free(model);
    kith_buffer_clear(&bytes);
}

static void coarse_models_are_refused(void **state)
{
    (void)state;
    kith_buffer bytes = learn_text(KITH_STR("Ada B-PER\n"), false);
    kith_model *model = model_in(&bytes);
    kith_extractor *extractor;
    kith_error err;
    assert_int_equal(kith_extractor_make(model, &extractor, &err), KITH_EARGUMENT);
    assert_non_null(strstr(err.message, "PER ORG LOC MISC"));
    kith_extractor_free(NULL);
    kith_model_free(model);
    kith_buffer_clear(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_built_in_model_finds_plain_names),
        cmocka_unit_test(no_name_goes_on_behind_its_legal_form),
        cmocka_unit_test(capitals_of_whole_sentences_tell_nothing),
        cmocka_unit_test(a_nickname_in_quotes_is_a_part_of_the_name),
        cmocka_unit_test(names_of_nothing_else_are_always_found),
        cmocka_unit_test(scores_are_those_of_the_words),
        cmocka_unit_test(labels_become_types),
        cmocka_unit_test(coarse_models_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
