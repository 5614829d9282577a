/* tests/cli/shared/test_extraction_json.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/extraction_json.h"

#include <stdlib.h>

#include "tests/unit.h"

/* "Zoë met Britain. É Acme." with a mention of each type, two of them behind non-ASCII text. */
static const char text[] = "Zoë met Britain. É Acme.";

static kith_sentence sentences[] = {
    {.start = 0, .end = 17, .token_count = 4},
    {.start = 18, .end = 26, .token = 4, .token_count = 3, .section = 1},
};

static kith_mention mentions[] = {
    {.start = 0, .end = 4, .entity = 0, .type = KITH_TYPE_PERSON, .score = 0.5f},
    {.start = 9, .end = 16, .entity = 1, .type = KITH_TYPE_COUNTRY, .score = 1},
    {.start = 21,
     .end = 25,
     .sentence = 1,
     .entity = 2,
     .type = KITH_TYPE_ORGANIZATION,
     .score = 0.25f},
};

static kith_str person_names[] = {{"Zoë", 4}};
static kith_str country_names[] = {{"Britain", 7}, {"UK", 2}};

static kith_entity entities[] = {
    {.type = KITH_TYPE_PERSON,
     .id = {"person:Zoë", 11},
     .name = {"Zoë", 4},
     .names = person_names,
     .name_count = 1},
    {.type = KITH_TYPE_COUNTRY,
     .iso = "GB",
     .id = {"country:GB", 10},
     .name = {"United Kingdom", 14},
     .names = country_names,
     .name_count = 2},
    {.type = KITH_TYPE_ORGANIZATION, .id = {"organization:Acme", 17}, .name = {"Acme", 4}},
};

static kith_relation relations[] = {
    {.left = 0,
     .right = 1,
     .right_mention = 1,
     .kind = KITH_RELATION_AGENT_OF,
     .status = KITH_RELATION_PAST,
     .score = 0.875f,
     .role = {"queen", 5}},
};

static void check(const kith_record *record, unsigned types, bool with_text, const char *expected)
{
    const kith_document document = {
        .record = *record, .sentences = sentences, .sentence_count = record->text.len ? 2 : 0};
    const kith_extraction extraction = {
        .mentions = mentions,
        .mention_count = record->text.len ? 3 : 0,
        .entities = entities,
        .entity_count = record->text.len ? 3 : 0,
        .relations = relations,
        .relation_count = record->text.len ? 1 : 0,
    };
    char *out = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&out, &length);
    assert_non_null(stream);
    kith_extraction_write(&document, &extraction, types, with_text, stream);
    fclose(stream);
    assert_string_equal(out, expected);
    free(out);
}

static void offsets_count_code_points(void **state)
{
    (void)state;
    const kith_record record = {
        .id = KITH_STR("a17"), .source = KITH_STR("a17.txt"), .text = {text, sizeof text - 1}};
    check(&record, KITH_TYPES_DEFAULT, false,
          "{\"doc\":\"a17\",\"source\":\"a17.txt\",\"sentences\":[[0,16],[17,24]],"
          "\"mentions\":[{\"start\":0,\"end\":3,\"sentence\":0,\"text\":\"Zoë\","
          "\"type\":\"person\",\"form\":\"name\",\"entity\":\"person:Zoë\",\"score\":0.5},"
          "{\"start\":8,\"end\":15,\"sentence\":0,\"text\":\"Britain\",\"type\":\"country\","
          "\"form\":\"name\",\"entity\":\"country:GB\",\"score\":1}],"
          "\"entities\":{\"person:Zoë\":{\"type\":\"person\",\"name\":\"Zoë\",\"names\":[\"Zoë\"]},"
          "\"country:GB\":{\"type\":\"country\",\"name\":\"United Kingdom\","
          "\"names\":[\"Britain\",\"UK\"]}},"
          "\"relations\":[[\"person:Zoë\",\"agent_of\",\"country:GB\","
          "{\"sentence\":0,\"score\":0.875,\"status\":\"past\",\"role\":\"queen\"}]]}\n");
}

static void other_types_are_left_out_with_their_mentions(void **state)
{
    (void)state;
    const kith_record record = {
        .id = KITH_STR("a17"), .source = KITH_STR("a17.txt"), .text = {text, sizeof text - 1}};
    check(&record, 1u << KITH_TYPE_ORGANIZATION, false,
          "{\"doc\":\"a17\",\"source\":\"a17.txt\",\"sentences\":[[0,16],[17,24]],"
          "\"mentions\":[{\"start\":19,\"end\":23,\"sentence\":1,\"text\":\"Acme\","
          "\"type\":\"organization\",\"form\":\"name\",\"entity\":\"organization:Acme\","
          "\"score\":0.25}],\"entities\":{\"organization:Acme\":{\"type\":\"organization\","
          "\"name\":\"Acme\",\"names\":[]}},\"relations\":[]}\n");
}

static void an_empty_document_is_an_object_too(void **state)
{
    (void)state;
    const kith_record record = {.id = KITH_STR("e"),
                                .title = KITH_STR("T"),
                                .date = KITH_STR("2019-02"),
                                .source = KITH_STR("e.txt")};
    check(&record, KITH_TYPES_ALL, true,
          "{\"doc\":\"e\",\"title\":\"T\",\"date\":\"2019-02\",\"source\":\"e.txt\",\"text\":\"\","
          "\"sentences\":[],\"mentions\":[],\"entities\":{},\"relations\":[]}\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(offsets_count_code_points),
        cmocka_unit_test(other_types_are_left_out_with_their_mentions),
        cmocka_unit_test(an_empty_document_is_an_object_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
