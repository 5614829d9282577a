/* extract/entity/spelling.c - the distinct names of a document, and what type each is read as. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/spelling.h"

#include <math.h>

#include "extract/base/rule.h"
#include "extract/names/cue.h"
#include "extract/base/intern.h"
#include "extract/names/given_name.h"
#include "extract/names/known_organization.h"
#include "extract/names/person.h"
#include "extract/names/words.h"
#include "extract/tagger/casing.h"

/*
 * A type that a name has in less than this share of its mentions is a slip of the tagger; so is,
 * where a long name backs another reading, one with less than the latter.
 */
static const double reading_share_min = 0.34, unbacked_share_min = 0.5;

/* Odds, as a logarithm, below which a name may be a person's and an organization's in one text. */
static const double divided_max = 0.7;

/* Sums of the scores of the long names that a part is from. */
typedef struct backing {
    double person, organization;
} backing;

/* Mentions of which the words beside them say what bears the name. */
typedef struct sayings {
    uint32_t person, firm, place;
} sayings;

typedef struct collection {
    kith_arena *arena;
    kith_intern texts; /* as written */
    uint32_t *spelling_of_text;
    kith_intern keys;
    kith_spelling *spellings;
    kith_intern countries;  /* by name */
    double *country_weight; /* of mentions that the tagger takes for the country */
    kith_intern bearers;    /* words of the names of persons of more than one word */
    kith_intern parts;      /* first words of organizations', last words of persons' long names */
    backing *backing;       /* of each part */
    sayings *said;          /* by spelling */
    size_t texts_max, left_out;
} collection;

static bool has_letter(kith_name name)
{
    for (size_t i = 0; i < name.count; i++) {
        kith_str key = name.words[i].key;
        for (size_t j = 0; j < key.len; j++) {
            if ((key.ptr[j] >= 'a' && key.ptr[j] <= 'z') || (unsigned char)key.ptr[j] >= 0x80)
                return true;
        }
    }
    return false;
}

/* "WHO" is an organization; "Who" and "I" are none. */
static bool is_capitals(kith_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] >= 'a' && text.ptr[i] <= 'z')
            return false;
    }
    return text.len > 1;
}

static bool is_nobody(const kith_spelling *spelling, const kith_mention *mention)
{
    if (kith_rule_on("nobody: demonym of no country") && mention->form == KITH_FORM_DEMONYM &&
        !spelling->country)
        return true;
    if (kith_rule_on("nobody: no letter") && !has_letter(spelling->name))
        return true;
    if (spelling->country)
        return false;
    if (kith_rule_on("nobody: only a title") && mention->type == KITH_TYPE_PERSON &&
        kith_person_name_parse(spelling->name).only_title)
        return true;
    return spelling->name.count == 1 && !is_capitals(spelling->text) &&
           kith_word_is(spelling->name.words[0].key, KITH_WORD_NOBODY);
}

/* The number of the spelling that `text` is. */
static uint32_t add_text(collection *c, kith_str text)
{
    uint32_t seen = c->texts.count;
    uint32_t number = kith_intern_add(&c->texts, text);
    if (number != seen)
        return c->spelling_of_text[number];

    kith_name name = kith_name_split(text, c->arena);
    if (name.count > 1 && kith_str_equal(name.words[0].key, KITH_STR("the")))
        name = kith_name_slice(name, 1, name.count);
    kith_str key = kith_name_key(name, c->arena);
    kith_country_match match;
    bool is_country = kith_country_find(text, &match);
    if (is_country) {
        /* "US" and "U.S." are one spelling, "us" is none of them. */
        char *marked = kith_arena_alloc(c->arena, key.len + 1);
        memcpy(marked, key.ptr, key.len);
        marked[key.len] = '!';
        key = (kith_str){marked, key.len + 1};
    }
    seen = c->keys.count;
    uint32_t spelling = kith_intern_add(&c->keys, key);
    if (spelling == seen) {
        c->spellings[spelling] = (kith_spelling){.text = text, .name = name};
        if (is_country) {
            c->spellings[spelling].country = match.country;
            c->spellings[spelling].other = match.other;
            c->spellings[spelling].country_form = match.form;
            c->spellings[spelling].certainty = match.certainty;
        }
    }
    c->spelling_of_text[number] = spelling;
    return spelling;
}

static void weigh(collection *c, const kith_spelling *spelling, const kith_mention *mention)
{
    if (spelling->country && mention->type == KITH_TYPE_COUNTRY) {
        uint32_t country = kith_intern_add(&c->countries, kith_str_of(spelling->country->name));
        c->country_weight[country] += (double)mention->score;
    }
    if (mention->type == KITH_TYPE_PERSON && spelling->name.count > 1) {
        for (size_t i = 0; i < spelling->name.count; i++)
            kith_intern_add(&c->bearers, spelling->name.words[i].key);
    }
}

/* A long name backs the reading of the word that a text goes on to call its bearer by. */
static void back(collection *c, const kith_spelling *spelling, const kith_mention *mention)
{
    bool person = mention->type == KITH_TYPE_PERSON;
    bool organization = kith_type_is_organization(mention->type);
    if (spelling->name.count < 2 || !(person || organization))
        return;
    const kith_name_word *words = spelling->name.words;
    kith_str part = words[person ? spelling->name.count - 1 : 0].key;
    backing *sums = &c->backing[kith_intern_add(&c->parts, part)];
    *(person ? &sums->person : &sums->organization) += (double)mention->score;
}

/* Does a word that leads to a place stand before a name that the tagger takes for a country? */
static bool is_led_to(kith_str text, const kith_mention *mention)
{
    if (mention->type != KITH_TYPE_COUNTRY || mention->start < 2)
        return false;
    size_t end = mention->start - 1, first = end;
    while (first > 0 && text.ptr[first - 1] >= 'a' && text.ptr[first - 1] <= 'z')
        first--;
    return kith_word_is(kith_str_slice(text, first, end), KITH_WORD_WAY);
}

static void hear(sayings *said, kith_str text, const kith_mention *mention)
{
    kith_cue bearer = is_led_to(text, mention) ? KITH_CUE_PLACE
                                               : kith_cue_read(text, mention->start, mention->end);
    said->person += bearer == KITH_CUE_PERSON;
    said->firm += bearer == KITH_CUE_FIRM;
    said->place += bearer == KITH_CUE_PLACE;
}

static bool somebody_bears(const collection *c, const kith_spelling *spelling)
{
    return spelling->name.count == 1 &&
           kith_intern_find(&c->bearers, spelling->name.words[0].key) != KITH_INTERN_NONE;
}

static double organization_weight(const kith_spelling *spelling)
{
    return spelling->weight[KITH_TYPE_COMPANY] + spelling->weight[KITH_TYPE_ORGANIZATION];
}

/* Mentions of long names that back the reading of a single word. */
static double backing_of(const kith_spelling *spelling, kith_type type)
{
    return type == KITH_TYPE_PERSON          ? spelling->evidence.bearers
           : kith_type_is_organization(type) ? spelling->evidence.called_after
                                             : 0;
}

/*
 * Companies and other organizations are told apart by entity, not by name. A reading that the
 * tagger never made is not backed: "Washington" is no company because of the Washington Post.
 */
static double family_weight(const kith_spelling *spelling, kith_type type)
{
    double weight =
        kith_type_is_organization(type) ? organization_weight(spelling) : spelling->weight[type];
    return weight > 0 ? weight + backing_of(spelling, type) : 0;
}

/* What the document tells of person and organization. */
static void sum_up(const collection *c, kith_spelling *spelling)
{
    const sayings *said = &c->said[spelling - c->spellings];
    kith_bearer_evidence *evidence = &spelling->evidence;
    bool sure = false;
    const kith_known_organization *known =
        kith_known_organization_find(kith_name_key(spelling->name, c->arena), &sure);
    *evidence = (kith_bearer_evidence){
        .persons = spelling->weight[KITH_TYPE_PERSON],
        .organizations = organization_weight(spelling),
        .persons_said = said->person,
        .firms_said = said->firm,
        .words = spelling->name.count,
        .known = known && sure,
        .given = spelling->name.count > 1 && kith_given_name_is_known(spelling->name.words[0].key),
    };
    uint32_t part = spelling->name.count == 1
                        ? kith_intern_find(&c->parts, spelling->name.words[0].key)
                        : KITH_INTERN_NONE;
    if (part != KITH_INTERN_NONE && !spelling->country) {
        evidence->bearers = c->backing[part].person;
        evidence->called_after = c->backing[part].organization;
    }
}

/* How a document speaks of the country of `spelling`, by whatever name or demonym. */
static double country_weight(const collection *c, const kith_spelling *spelling)
{
    uint32_t country = kith_intern_find(&c->countries, kith_str_of(spelling->country->name));
    return country == KITH_INTERN_NONE ? 0 : c->country_weight[country];
}

/*
 * Is a country's name a person's all through the document? It is where somebody bears it for given
 * name or surname and nothing else in the text tells of the country: "Michael Jordan", "Jordan".
 */
static bool is_bearers(const collection *c, const kith_spelling *spelling)
{
    const sayings *said = &c->said[spelling - c->spellings];
    double elsewhere = country_weight(c, spelling) - spelling->weight[KITH_TYPE_COUNTRY];
    const double nothing = 1e-9;
    return kith_rule_on("spelling: country that somebody bears") && somebody_bears(c, spelling) &&
           spelling->country_form == KITH_FORM_NAME && said->place == 0 && elsewhere < nothing;
}

/* A name of the table of countries that the tagger takes for `type`. */
static kith_type read_country(const collection *c, const kith_spelling *spelling, kith_type type)
{
    bool sure = spelling->certainty == KITH_COUNTRY_SURE;
    double place = spelling->weight[KITH_TYPE_PLACE];
    if (is_bearers(c, spelling))
        return KITH_TYPE_PERSON;
    bool country_prevails = (kith_rule_on("spelling: sure country is no place") && sure) ||
                            country_weight(c, spelling) >= place;
    if (type == KITH_TYPE_PLACE || type == KITH_TYPE_COUNTRY)
        return country_prevails ? KITH_TYPE_COUNTRY : KITH_TYPE_PLACE;
    bool is_no_more = spelling->country->iso[0] == '\0';
    if (kith_rule_on("spelling: lands of the past") && is_no_more && sure)
        return KITH_TYPE_COUNTRY;
    bool firm = kith_type_is_organization(type) &&
                spelling->weight[KITH_TYPE_COMPANY] >= spelling->weight[KITH_TYPE_ORGANIZATION];
    if (kith_rule_on("spelling: sure country is no company") && firm && sure)
        return KITH_TYPE_COUNTRY;
    if (kith_rule_on("spelling: sure country is no person") && type == KITH_TYPE_PERSON && sure &&
        !somebody_bears(c, spelling))
        return KITH_TYPE_COUNTRY;
    return type;
}

/* Is what the tagger takes for a person, of whom nobody has more to say, spoken of as a place? */
static bool is_spoken_of_as_place(const collection *c, const kith_spelling *spelling)
{
    const sayings *said = &c->said[spelling - c->spellings];
    return kith_rule_on("spelling: cues of places") && spelling->name.count == 1 &&
           !somebody_bears(c, spelling) && said->place > said->person && said->place > said->firm;
}

static bool is_territory(kith_type type)
{
    return type == KITH_TYPE_PLACE || type == KITH_TYPE_COUNTRY;
}

/* The type that most of its mentions have; between person and organization, the likelier. */
static kith_type best_type(const kith_spelling *spelling, double odds)
{
    kith_type best = KITH_TYPE_PERSON;
    for (kith_type type = 0; type < KITH_TYPE_COUNT; type++)
        if (family_weight(spelling, type) > family_weight(spelling, best))
            best = type;
    if (is_territory(best))
        return best;
    bool company = spelling->weight[KITH_TYPE_COMPANY] >= spelling->weight[KITH_TYPE_ORGANIZATION];
    return odds <= 0 ? KITH_TYPE_PERSON : company ? KITH_TYPE_COMPANY : KITH_TYPE_ORGANIZATION;
}

/* Do mentions that the tagger gave `type` keep it, where the name's best is `best`? */
static bool stands(const kith_spelling *spelling, kith_type type, kith_type best, double odds)
{
    if (kith_type_is_organization(type) && kith_type_is_organization(best))
        return true;
    double total = 0;
    for (kith_type other = 0; other < KITH_TYPE_COUNT; other++)
        if (other != KITH_TYPE_ORGANIZATION) /* a company's family is the same */
            total += family_weight(spelling, other);
    bool backed = backing_of(spelling, type) > 0 || backing_of(spelling, best) <= 0;
    bool doubtful = is_territory(type) || is_territory(best) || fabs(odds) < divided_max;
    return type == best ||
           (doubtful && family_weight(spelling, type) >=
                            (backed ? reading_share_min : unbacked_share_min) * total);
}

/* Is it a particle and the surname of somebody whom the document names in full: "al-Assad"? */
static bool is_surname_with_particle(const collection *c, const kith_spelling *spelling)
{
    if (spelling->name.count < 2 || !kith_rule_on("spelling: surname with particle"))
        return false;
    size_t last = spelling->name.count - 1;
    for (size_t i = 0; i < last; i++)
        if (!kith_word_is(spelling->name.words[i].key, KITH_WORD_PARTICLE))
            return false;
    return kith_intern_find(&c->bearers, spelling->name.words[last].key) != KITH_INTERN_NONE;
}

static void settle(const collection *c, kith_spelling *spelling)
{
    sum_up(c, spelling);
    double odds = kith_bearer_odds(&spelling->evidence);
    kith_type best = best_type(spelling, odds);
    for (kith_type type = 0; type < KITH_TYPE_COUNT; type++) {
        kith_type reading = stands(spelling, type, best, odds) ? type : best;
        if (spelling->country)
            reading = read_country(c, spelling, reading);
        else if (is_surname_with_particle(c, spelling))
            reading = KITH_TYPE_PERSON;
        else if (is_territory(reading))
            reading = spelling->weight[KITH_TYPE_COUNTRY] > spelling->weight[KITH_TYPE_PLACE]
                          ? KITH_TYPE_COUNTRY
                          : KITH_TYPE_PLACE;
        else if (reading == KITH_TYPE_PERSON && is_spoken_of_as_place(c, spelling))
            reading = KITH_TYPE_PLACE;
        spelling->reading[type] = reading;
    }
}

/* Does the document call `country` by a name that is no other's, or name its capital? */
static bool is_named(const collection *c, const kith_country *country)
{
    for (uint32_t i = 0; i < c->keys.count; i++) {
        const kith_spelling *spelling = &c->spellings[i];
        bool territory =
            spelling->weight[KITH_TYPE_COUNTRY] + spelling->weight[KITH_TYPE_PLACE] > 0;
        bool in_full = spelling->country == country && !spelling->other;
        if (territory && (in_full || kith_country_is_told_by(country, spelling->text)))
            return true;
    }
    return false;
}

/* "Congo" is the one of two that the document tells of. */
static void choose_country(const collection *c, kith_spelling *spelling)
{
    if (kith_rule_on("spelling: which Congo") && spelling->other && is_named(c, spelling->other) &&
        !is_named(c, spelling->country))
        spelling->country = spelling->other;
}

/* Drop who is nobody; the rest get the number of their spelling in `entity`. */
static size_t collect(collection *c, const kith_document *document, kith_mention *mentions,
                      size_t count)
{
    size_t kept = 0;
    bool no_case = kith_casing_of_text(document->record.text) == KITH_CASING_SMALL;
    for (size_t i = 0; i < count; i++) {
        kith_mention mention = mentions[i];
        kith_str text = kith_token_undivided(
            kith_str_slice(document->record.text, mention.start, mention.end), c->arena);
        if (no_case)
            text = kith_casing_of_name(text, c->arena);
        if (c->texts.count >= c->texts_max &&
            kith_intern_find(&c->texts, text) == KITH_INTERN_NONE) {
            c->left_out++;
            continue;
        }
        mention.entity = add_text(c, text);
        kith_spelling *spelling = &c->spellings[mention.entity];
        if (is_nobody(spelling, &mention))
            continue;
        if (mention.form == KITH_FORM_DEMONYM)
            mention.type = KITH_TYPE_COUNTRY;
        spelling->weight[mention.type] += (double)mention.score;
        weigh(c, spelling, &mention);
        back(c, spelling, &mention);
        if (mention.type == KITH_TYPE_PERSON || kith_type_is_organization(mention.type) ||
            (spelling->country && spelling->name.count == 1))
            hear(&c->said[mention.entity], document->record.text, &mention);
        mentions[kept++] = mention;
    }
    return kept;
}

/* Does a title stand before a person's name that is a country's, too: "Mr Jordan"? */
static bool is_titled(kith_str text, const kith_spelling *spelling, const kith_mention *mention)
{
    return mention->type == KITH_TYPE_PERSON && spelling->country &&
           kith_cue_read(text, mention->start, mention->end) == KITH_CUE_PERSON;
}

kith_spellings kith_spellings_settle(const kith_document *document, kith_mention *mentions,
                                     size_t *count, kith_arena *arena)
{
    collection c = {.arena = arena, .texts_max = kith_mention_names_max(document->record.text.len)};
    size_t names = *count < c.texts_max ? *count : c.texts_max;
    kith_intern_init(&c.texts, arena, names);
    kith_intern_init(&c.keys, arena, names);
    kith_intern_init(&c.countries, arena, 16);
    kith_intern_init(&c.bearers, arena, names);
    kith_intern_init(&c.parts, arena, names);
    /* A name read both ways lends two parts. */
    c.backing = kith_arena_array(arena, backing, *count < 2 * names ? *count : 2 * names);
    c.spelling_of_text = kith_arena_array(arena, uint32_t, names);
    c.said = kith_arena_array(arena, sayings, names);
    c.spellings = kith_arena_array(arena, kith_spelling, names);
    c.country_weight = kith_arena_array(arena, double, names);

    *count = collect(&c, document, mentions, *count);
    for (uint32_t i = 0; i < c.keys.count; i++)
        choose_country(&c, &c.spellings[i]);
    for (uint32_t i = 0; i < c.keys.count; i++)
        settle(&c, &c.spellings[i]);
    for (size_t i = 0; i < *count; i++) {
        const kith_spelling *spelling = &c.spellings[mentions[i].entity];
        if (!is_titled(document->record.text, spelling, &mentions[i]))
            mentions[i].type = spelling->reading[mentions[i].type];
        if (mentions[i].type != KITH_TYPE_COUNTRY)
            mentions[i].form = KITH_FORM_NAME;
        else if (spelling->country)
            mentions[i].form = spelling->country_form;
    }
    return (kith_spellings){c.spellings, c.keys.count, c.left_out};
}
