/* tests/extract/entity/test_entity.c - which mentions of a text become one entity, and what it is.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/buffer.h"
#include "extract/entity/entity.h"
#include "tests/unit.h"

enum { MENTIONS_MAX = 64 };

/* The labels of the marked texts; "demonym" is a country's. */
static kith_mention label(kith_str name)
{
    kith_mention mention = {.score = 1};
    if (kith_str_equal(name, KITH_STR("demonym"))) {
        mention.type = KITH_TYPE_COUNTRY;
        mention.form = KITH_FORM_DEMONYM;
    } else {
        assert_true(kith_type_parse(name, &mention.type));
    }
    return mention;
}

/* Take "[Mike Pompeo|person] left" apart into a text and its mentions. */
static size_t read_marked(const char *marked, kith_buffer *text, kith_mention *mentions)
{
    size_t count = 0;
    for (const char *at = marked; *at; at++) {
        if (*at != '[') {
            kith_buffer_append_byte(text, *at);
            continue;
        }
        const char *bar = strchr(at, '|'), *end = strchr(at, ']');
        assert_true(bar && end && bar < end && count < MENTIONS_MAX);
        mentions[count] = label((kith_str){bar + 1, (size_t)(end - bar - 1)});
        mentions[count].start = (uint32_t)text->len;
        kith_buffer_append(text, (kith_str){at + 1, (size_t)(bar - at - 1)});
        mentions[count++].end = (uint32_t)text->len;
        at = end;
    }
    return count;
}

/* The entities of the mentions of `marked`, in order, with " / " between two, are `expected`. */
static void check(const char *marked, const char *expected)
{
    kith_arena arena = {0};
    kith_buffer text = {NULL, 0, 0}, ids = {NULL, 0, 0};
    kith_mention mentions[MENTIONS_MAX];
    size_t count = read_marked(marked, &text, mentions);
    kith_document document = {.record.text = kith_buffer_str(&text)};
    kith_extraction found;
    kith_entities_resolve(&document, mentions, count, &arena, &arena, &found);

    for (size_t i = 0; i < found.mention_count; i++) {
        assert_true(found.mentions[i].entity < found.entity_count);
        const kith_entity *entity = &found.entities[found.mentions[i].entity];
        assert_int_equal(entity->type, found.mentions[i].type);
        kith_buffer_append(&ids, i ? KITH_STR(" / ") : KITH_STR(""));
        kith_buffer_append(&ids, entity->id);
    }
    kith_buffer_append_byte(&ids, '\0');
    assert_string_equal(ids.ptr, expected);
    kith_buffer_clear(&ids);
    kith_buffer_clear(&text);
    kith_arena_free(&arena);
}

static void the_elder_and_the_younger_are_two(void **state)
{
    (void)state;
    check("[Tom Harlan Jr.|person] and [Tom Harlan Sr.|person]. The elder [Harlan|person] spoke, "
          "then the younger Mr. [Harlan|person].",
          "person:Tom Harlan Jr. / person:Tom Harlan Sr. / person:Tom Harlan Sr. / "
          "person:Tom Harlan Jr.");
    check("[Tom Harlan|person] and [Tim Harlan Jr.|person]. The elder [Harlan|person].",
          "person:Tom Harlan / person:Tim Harlan Jr. / person:Tom Harlan");
    check("[Tom Harlan|person] and his son [Tim Harlan|person]. The elder [Harlan|person].",
          "person:Tom Harlan / person:Tim Harlan / person:Tom Harlan");
}

static void a_father_is_not_his_son(void **state)
{
    (void)state;
    check("[Tom Harlan Jr.|person] met [Ada|person]. [Tom Harlan|person] left.",
          "person:Tom Harlan Jr. / person:Ada / person:Tom Harlan");
    check("[Tom F. Harlan|person], [Tom F. Harlan Jr.|person]. [Harlan Jr.|person] met.",
          "person:Tom F. Harlan / person:Tom F. Harlan Jr. / person:Tom F. Harlan Jr.");
    check("[William Clay Ford Jr.|person] met [Ada|person]. [Bill Ford|person] left.",
          "person:William Clay Ford Jr. / person:Ada / person:William Clay Ford Jr.");
    check("[Elizabeth II|person] and [Elizabeth|person]",
          "person:Elizabeth II / person:Elizabeth II");
}

static void a_title_tells_husband_from_wife(void **state)
{
    (void)state;
    check("[Bill Tarrant|person] and [Helen Tarrant|person]. Mrs [Tarrant|person] slept. "
          "Mr [Tarrant|person] and [Mrs. Tarrant|person].",
          "person:Bill Tarrant / person:Helen Tarrant / person:Helen Tarrant / "
          "person:Bill Tarrant / person:Helen Tarrant");
    check("[Mrs Helen Tarrant|person] slept. [Mr Tarrant|person] ate. [Tarrant|person] too.",
          "person:Helen Tarrant / person:Tarrant / person:Tarrant");
}

static void an_alias_is_what_the_text_says(void **state)
{
    (void)state;
    check("[Ivana Trump|person], n\u00e9e [Zeln\u00ed\u010dkov\u00e1|person], left. "
          "[Zeln\u00ed\u010dkov\u00e1|person].",
          "person:Ivana Trump / person:Ivana Trump / person:Ivana Trump");
    check("[Anna Berg|person] (formerly [Schmidt|person]) met [Hans Schmidt|person].",
          "person:Anna Berg / person:Anna Berg / person:Hans Schmidt");
    check("[Stefani Germanotta|person], better known as [Lady Gaga|person]. [Gaga|person] sang.",
          "person:Stefani Germanotta / person:Stefani Germanotta / person:Stefani Germanotta");
    check("[Stefani Germanotta|person], better known as Lady [Gaga|person].",
          "person:Stefani Germanotta / person:Stefani Germanotta");
    check("[Ada Berg|person], formerly [Park|person]'s aide.", "person:Ada Berg / person:Park");
    check("[Stefani Germanotta|person], known abroad as [Lady Gaga|person]. [Gaga|person] sang.",
          "person:Stefani Germanotta / person:Stefani Germanotta / person:Stefani Germanotta");
}

static void a_surname_may_have_several_words(void **state)
{
    (void)state;
    check("[P. van der Meer|person] left. [Van der Meer|person] wept. [Joost van der Meer|person].",
          "person:P. van der Meer / person:P. van der Meer / person:Joost van der Meer");
}

static void an_initial_says_more_than_none(void **state)
{
    (void)state;
    check("[John Miller|person] left. [John R. Miller|person] wept. [J. Miller|person] too.",
          "person:John R. Miller / person:John R. Miller / person:John R. Miller");
}

static void an_acronym_is_what_the_text_says(void **state)
{
    (void)state;
    check("[Wales Cricket Board|organization] ([ECB|organization]). [ECB|organization].",
          "organization:Wales Cricket Board / organization:Wales Cricket Board / "
          "organization:Wales Cricket Board");
    check("[Central Bank|organization] ([ECB|organization]).",
          "organization:European Central Bank / organization:European Central Bank");
}

static void a_company_keeps_its_identity_under_a_new_name(void **state)
{
    (void)state;
    check("[Zeta Mills|company], formerly [Acme|company], and [Quux|company].",
          "company:Zeta Mills / company:Zeta Mills / company:Quux");
    check("[Acme|company] has changed its name to [Zeta|company].", "company:Acme / company:Acme");
    check("[Acme|company] (now [Zeta|company])", "company:Acme / company:Acme");
    check("[Acme|company] and now [Zeta|company]", "company:Acme / company:Zeta");
    check("[Acme|company] became [Zeta|company].", "company:Acme / company:Acme");
    check("[Acme|company] will become the [Zeta|company].", "company:Acme / company:Acme");
    check("[Acme|company]; formerly the [Zeta|company].", "company:Acme / company:Acme");
    check("[Acme|company], known until January as [Zeta|company], and [Quux|company].",
          "company:Acme / company:Acme / company:Quux");
    check("[Acme|company], known to be slow but as rich as [Zeta|company].",
          "company:Acme / company:Zeta");
}

static void a_surname_is_the_person_named_in_full(void **state)
{
    (void)state;
    check("[Mike Pompeo|person] spoke. [Pompeo|person] left.",
          "person:Mike Pompeo / person:Mike Pompeo");
    check("[Merkel|person] spoke. [Angela Merkel|person] left. So did [Angela|person].",
          "person:Angela Merkel / person:Angela Merkel / person:Angela Merkel");
    check("[Mr Martin|person] met [Martin|person]", "person:Martin / person:Martin");
    check("[President Bashar al-Assad|person] and [Assad|person]",
          "person:Bashar al-Assad / person:Bashar al-Assad");
    check("[Lilly Bozzo-Costa Wolf|person], [Bozzo-Costa Wolf|person]",
          "person:Lilly Bozzo-Costa Wolf / person:Lilly Bozzo-Costa Wolf");
    check("[Shinzo Abe|person], [Abe Shinzo|person], [Abe|person]",
          "person:Shinzo Abe / person:Shinzo Abe / person:Shinzo Abe");
}

static void initials_middle_names_and_accents_do_not_split(void **state)
{
    (void)state;
    check("[John Smith|person], [J. Smith|person], [John A. Smith|person]",
          "person:John A. Smith / person:John A. Smith / person:John A. Smith");
    check("[Hillary Clinton|person], [Hillary Rodham Clinton|person]",
          "person:Hillary Rodham Clinton / person:Hillary Rodham Clinton");
    check("[Joe Biden|person], [Joseph Biden|person]", "person:Joe Biden / person:Joe Biden");
    check("[Emmanuel Sarközy|person], [Sarkozy|person]",
          "person:Emmanuel Sark\u00f6zy / person:Emmanuel Sark\u00f6zy");
    check("[Idriss Gonschinska|person], [Gonshinska|person]",
          "person:Idriss Gonschinska / person:Idriss Gonschinska");
}

static void two_people_of_one_surname_are_two(void **state)
{
    (void)state;
    check("[Bill Clinton|person] and [Hillary Clinton|person]. [Clinton|person] won.",
          "person:Bill Clinton / person:Hillary Clinton / person:Hillary Clinton");
    check("[Ghislaine Maxwell|person], [George Maxwell|person], [G. Maxwell|person]",
          "person:Ghislaine Maxwell / person:George Maxwell / person:George Maxwell");
    check("[George W. Bush|person], [George H. W. Bush|person]",
          "person:George W. Bush / person:George H. W. Bush");
    check("[Paul Smith Jr.|person], [Paul Smith Sr.|person]",
          "person:Paul Smith Jr. / person:Paul Smith Sr.");
}

/* "Tessera" is read as its long name is, wherever the tagger was in doubt of it. */
static void a_long_name_backs_its_short_form(void **state)
{
    (void)state;
    check("[Tessera Networks|company] [Tessera|place] [Tessera|company] [Tessera Networks|company]",
          "company:Tessera Networks / company:Tessera Networks / company:Tessera Networks / "
          "company:Tessera Networks");
    check("[Tessera Networks|company] [Tessera|place] [Tessera|company]",
          "company:Tessera Networks / company:Tessera Networks / company:Tessera Networks");
    check("[Tessera|company] [Tessera Networks|company]",
          "company:Tessera / company:Tessera Networks");
    check("[Washington Post|company] [Washington|place] [Washington Post|company]",
          "company:Washington Post / place:Washington / company:Washington Post");
    check("[Andrej Babis|person] [Babis|company] [Babis|person] [Andrej Babis|person]",
          "person:Andrej Babis / person:Andrej Babis / person:Andrej Babis / person:Andrej Babis");
}

static void a_single_name_keeps_its_title(void **state)
{
    (void)state;
    check("[Pope Francis|person] met [Queen Elizabeth II|person], [Francis|person] said",
          "person:Pope Francis / person:Queen Elizabeth II / person:Pope Francis");
    check("Pope [Francis|person] met Queen [Elizabeth II|person], [Francis|person] said",
          "person:Pope Francis / person:Queen Elizabeth II / person:Pope Francis");
    check("[Elizabeth II|person] and [Queen Elizabeth|person]",
          "person:Elizabeth II / person:Elizabeth II");
}

static void legal_forms_and_articles_do_not_split(void **state)
{
    (void)state;
    check("[Volkswagen AG|company], [Volkswagen|company], [VW|company], [Volkswagen Group|company]",
          "company:Volkswagen / company:Volkswagen / company:Volkswagen / company:Volkswagen");
    check("[Ada Brothers and Co|company], [Ltd|company], [Ada Brothers|company]",
          "company:Ada Brothers / company:Ada Brothers");
    check("[Acme Widgets Inc.|company], [Acme Widgets|company], [Acme Widgets & Co|company]",
          "company:Acme Widgets / company:Acme Widgets / company:Acme Widgets");
    check("[The Daily Planet|company], [Daily Planet|company]",
          "company:Daily Planet / company:Daily Planet");
    check("[Varn-Holt|company], [Varn Holt|company]", "company:Varn-Holt / company:Varn-Holt");
}

static void acronyms_join_their_long_forms(void **state)
{
    (void)state;
    check("[European Central Bank|organization] ([ECB|organization]) said. [ECB|organization]",
          "organization:European Central Bank / organization:European Central Bank / "
          "organization:European Central Bank");
    check("[Nuclear Safety Board|organization] said. [NSB|organization]",
          "organization:Nuclear Safety Board / organization:Nuclear Safety Board");
    check("[German Weather Service|organization] ([DWD|organization])",
          "organization:German Weather Service / organization:German Weather Service");
    check("[UN|organization]", "organization:United Nations");
    check("[Xyz Energy|company], [ABC|company]", "company:Xyz Energy / company:ABC");
}

static void well_known_organizations_have_one_type(void **state)
{
    (void)state;
    check("[Vodafone|organization], [VW|organization]", "company:Vodafone / company:Volkswagen");
    check("[FBI|company]", "organization:Federal Bureau of Investigation");
    check("[Vodafone|place]", "place:Vodafone");
    check("[Frugal Butter Institute|company] ([FBI|company])",
          "company:Frugal Butter Institute / company:Frugal Butter Institute");
}

static void shortened_names_join(void **state)
{
    (void)state;
    check("[Liberal Party|organization] or [Liberals|organization], [Labour|organization]",
          "organization:Liberal Party / organization:Liberal Party / organization:Labour Party");
    check("[Lotte Group|company], [Lotte|company]", "company:Lotte Group / company:Lotte Group");
    check("[Nordic Observatory for Birds|organization]; the [Observatory|organization]",
          "organization:Nordic Observatory for Birds / organization:Nordic Observatory for Birds");
    check("[Bank of China|company] is in [China|country]", "company:Bank of China / country:CN");
    check("[Microsoft|company], [Microsoft Research|company]",
          "company:Microsoft / company:Microsoft Research");
}

static void countries_have_one_entity(void **state)
{
    (void)state;
    check("[Britain|country], [UK|country], [British|demonym], [England|place]",
          "country:GB / country:GB / country:GB / country:GB");
    check("[Chinese|demonym]", "country:CN");
    check("[West Germany|country] is [German|demonym]", "country:DE / country:DE");
    check("[Congo|country] and the [Congolese|demonym]", "country:CD / country:CD");
    check("[Congo|country] or [Republic of Congo|country], the [Congolese|demonym]",
          "country:CG / country:CG / country:CG");
    check("[Congo|country] and [Congo-Brazzaville|country], not [DR Congo|country]",
          "country:CD / country:CG / country:CD");
    check("[Congo|country], in [Brazzaville|place]", "country:CG / place:Brazzaville");
    check("[DPRK|country], all [Korea|country]", "country:KP / country:KP");
    check("[Soviet Union|country], [USSR|country], [Soviet|demonym]",

          "country:Soviet Union / country:Soviet Union / country:Soviet Union");
    check("[Ruritania|country]", "country:Ruritania");
    check("[European|demonym] and [Kurdish|demonym]", "");
    check("[Washington|place] and [Brussels|place]", "place:Washington / place:Brussels");
}

static void context_decides_what_may_be_a_country(void **state)
{
    (void)state;
    check("[Michael Jordan|person] came. [Jordan|person] left for [Jordan|country].",
          "person:Michael Jordan / person:Michael Jordan / country:JO");
    check("[Kim Holland|person] won. [Holland|country] was glad, and [Cuba Rey|person] less. "
          "[Cuba|country] sang.",
          "person:Kim Holland / person:Kim Holland / person:Cuba Rey / person:Cuba Rey");
    check("[Kim Holland|person] won. [Holland|country] was glad, the [Dutch|demonym] less.",
          "person:Kim Holland / country:NL / country:NL");
    check("[Jordan|country] thanked Mr [Jordan|person].", "country:JO / person:Jordan");
    check("[Turkiye|company] and [Macau|place] paid.", "country:TR / country:MO");
    check("[Georgia|place] borders [Florida|place]", "place:Georgia / place:Florida");
    check("[Georgia|place]'s [Georgian|demonym] minister", "country:GE / country:GE");
    check("[Germany|organization] beat [Spain|organization]",
          "organization:Germany / organization:Spain");
    check("[France|person] said", "country:FR");
}

static void a_name_has_one_type(void **state)
{
    (void)state;
    check("[Nissan|company], [Nissan|company], [Nissan|company], [Nissan|company], [Nissan|place]",
          "company:Nissan / company:Nissan / company:Nissan / company:Nissan / company:Nissan");
    check("[Reuters|organization], [Reuters|company], [Reuters|company]",
          "company:Reuters / company:Reuters / company:Reuters");
}

static void words_beside_a_name_tell_what_bears_it(void **state)
{
    (void)state;
    check("[Corlan|person] is small. She lives in [Corlan|person].", "place:Corlan / place:Corlan");
    check("[Taft Foods|company] slept. He sold a stake in [Taft|person].",
          "company:Taft Foods / company:Taft Foods");
    check("[Taft Foods|company] slept. Mr [Taft|person] ate, said Mr [Taft|person].",
          "company:Taft Foods / person:Taft / person:Taft");
    check("Mr [Taft|person] slept. Shares of [Taft|person] Inc. fell.",
          "person:Taft / person:Taft");
    check("[Ada Taft|person] slept in [Taft|person].", "person:Ada Taft / person:Ada Taft");
}

static void nobody_is_dropped(void **state)
{
    (void)state;
    check("[he|person], [Mr President|person], [Monday|person], [1999|organization], [--|place]",
          "");
    check("", "");
}

static void names_are_distinct_and_in_order(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_document document = {.record.text = KITH_STR("US USA US American")};
    kith_mention mentions[] = {
        {.start = 0, .end = 2, .type = KITH_TYPE_COUNTRY, .score = 1},
        {.start = 3, .end = 6, .type = KITH_TYPE_COUNTRY, .score = 1},
        {.start = 7, .end = 9, .type = KITH_TYPE_COUNTRY, .score = 1},
        {.start = 10, .end = 18, .type = KITH_TYPE_COUNTRY, .form = KITH_FORM_DEMONYM, .score = 1},
    };
    kith_extraction found;
    kith_entities_resolve(&document, mentions, 4, &arena, &arena, &found);
    assert_int_equal(found.entity_count, 1);
    const kith_entity *entity = &found.entities[0];
    assert_string_equal(entity->iso, "US");
    assert_true(kith_str_equal(entity->name, KITH_STR("United States")));
    assert_int_equal(entity->name_count, 2);
    assert_true(kith_str_equal(entity->names[0], KITH_STR("US")));
    assert_true(kith_str_equal(entity->names[1], KITH_STR("USA")));
    kith_arena_free(&arena);
}

/* Many mentions that share words: the time must stay far from quadratic. A list of so many names
 * keeps as many as a text of its length may have. */
static void many_mentions_are_no_burden(void **state)
{
    (void)state;
    enum { COUNT = 100000 };
    kith_arena arena = {0};
    kith_buffer text = {NULL, 0, 0};
    kith_mention *mentions = kith_arena_array(&arena, kith_mention, COUNT);
    for (unsigned i = 0; i < COUNT; i++) {
        kith_mention *mention = &mentions[i];
        mention->start = (uint32_t)text.len;
        mention->type = i % 2 ? KITH_TYPE_ORGANIZATION : KITH_TYPE_PERSON;
        mention->score = 1;
        if (i % 4 < 2)
            kith_buffer_format(&text, "Name%u Council Smith", i);
        else
            kith_buffer_format(&text, "Council%u", i);
        mention->end = (uint32_t)text.len;
        kith_buffer_append_byte(&text, ' ');
    }
    kith_document document = {.record.text = kith_buffer_str(&text)};
    kith_extraction found;
    kith_entities_resolve(&document, mentions, COUNT, &arena, &arena, &found);
    assert_int_equal(found.mention_count, kith_mention_names_max(text.len));
    assert_int_equal(found.mention_count + found.left_out, COUNT);
    kith_buffer_clear(&text);
    kith_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_company_keeps_its_identity_under_a_new_name),
        cmocka_unit_test(a_surname_is_the_person_named_in_full),
        cmocka_unit_test(the_elder_and_the_younger_are_two),
        cmocka_unit_test(a_father_is_not_his_son),
        cmocka_unit_test(a_title_tells_husband_from_wife),
        cmocka_unit_test(an_alias_is_what_the_text_says),
        cmocka_unit_test(a_surname_may_have_several_words),
        cmocka_unit_test(an_initial_says_more_than_none),
        cmocka_unit_test(an_acronym_is_what_the_text_says),
        cmocka_unit_test(initials_middle_names_and_accents_do_not_split),
        cmocka_unit_test(two_people_of_one_surname_are_two),
        cmocka_unit_test(a_long_name_backs_its_short_form),
        cmocka_unit_test(a_single_name_keeps_its_title),
        cmocka_unit_test(legal_forms_and_articles_do_not_split),
        cmocka_unit_test(acronyms_join_their_long_forms),
        cmocka_unit_test(well_known_organizations_have_one_type),
        cmocka_unit_test(shortened_names_join),
        cmocka_unit_test(countries_have_one_entity),
        cmocka_unit_test(context_decides_what_may_be_a_country),
        cmocka_unit_test(a_name_has_one_type),
        cmocka_unit_test(words_beside_a_name_tell_what_bears_it),
        cmocka_unit_test(nobody_is_dropped),
        cmocka_unit_test(names_are_distinct_and_in_order),
        cmocka_unit_test(many_mentions_are_no_burden),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
