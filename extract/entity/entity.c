/* extract/entity/entity.c - the entities of one document: which mentions name the same one. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/entity.h"

#include "extract/base/rule.h"
#include "extract/base/intern.h"
#include "extract/names/known_organization.h"
#include "extract/names/words.h"
#include "extract/entity/organizations.h"
#include "extract/entity/people.h"
#include "extract/entity/renaming.h"
#include "extract/entity/spelling.h"

#define NONE UINT32_MAX

/* Types that one entity may be called: a company is an organization that one looks into. */
typedef enum family {
    FAMILY_PERSON,
    FAMILY_ORGANIZATION,
    FAMILY_COUNTRY,
    FAMILY_PLACE,
    FAMILY_COUNT,
} family;

/* An entity in the making. */
typedef struct group {
    uint32_t spelling; /* the one that says most */
    uint32_t entity;
    double company_weight; /* company less organization */
    kith_str honour;       /* before a mention by a single name: the "Queen" of "Queen Mary" */
    family family;
} group;

typedef struct resolver {
    const kith_document *document;
    kith_mention *mentions; /* `entity` is first a spelling, then a group, then an entity */
    size_t count;
    kith_arena *arena;   /* of what the document keeps */
    kith_arena *scratch; /* of the rest */
    kith_spellings spellings;
    uint32_t *listed[FAMILY_COUNT]; /* by spelling: its place among the family's names, or NONE */
    uint32_t *names[FAMILY_COUNT];  /* the spellings of the family, in order of first mention */
    uint32_t name_count[FAMILY_COUNT];
    kith_person_name *people;              /* the names of persons, taken apart */
    kith_name *organizations;              /* the names of organizations, stripped */
    const kith_known_organization **known; /* by name of an organization: whose it is, or NULL */
    group *groups;
    uint32_t group_count;
} resolver;

static family family_of(kith_type type)
{
    switch (type) {
    case KITH_TYPE_PERSON:
        return FAMILY_PERSON;
    case KITH_TYPE_COUNTRY:
        return FAMILY_COUNTRY;
    case KITH_TYPE_PLACE:
        return FAMILY_PLACE;
    default:
        return FAMILY_ORGANIZATION;
    }
}

static void list_names(resolver *r)
{
    for (family f = 0; f < FAMILY_COUNT; f++) {
        r->listed[f] = kith_arena_array(r->scratch, uint32_t, r->spellings.count);
        r->names[f] = kith_arena_array(r->scratch, uint32_t, r->spellings.count);
        for (uint32_t i = 0; i < r->spellings.count; i++)
            r->listed[f][i] = NONE;
    }
    for (size_t i = 0; i < r->count; i++) {
        family f = family_of(r->mentions[i].type);
        uint32_t *place = &r->listed[f][r->mentions[i].entity];
        if (*place == NONE) {
            r->names[f][r->name_count[f]] = r->mentions[i].entity;
            *place = r->name_count[f]++;
        }
    }
}

static const kith_spelling *name_spelling(const resolver *r, family f, uint32_t name)
{
    return &r->spellings.at[r->names[f][name]];
}

/* The last word of `text`, which ends in a space; empty when that is no use. */
static kith_str last_word(kith_str text)
{
    enum { WORD_MAX = 8 };
    if (text.len == 0 || text.ptr[text.len - 1] != ' ')
        return (kith_str){0};
    size_t end = text.len - 1, from = end;
    while (from > 0 && end - from < WORD_MAX && text.ptr[from - 1] != ' ')
        from--;
    return kith_str_slice(text, from, end);
}

/* Which generation the last word before `start` says, but for a title. */
static kith_generation generation_before(kith_str text, size_t start)
{
    static const kith_str titles[] = {{"Mr", 2}, {"Mr.", 3}, {"Mrs", 3}, {"Mrs.", 4}};
    kith_str word = last_word(kith_str_slice(text, 0, start));
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        if (kith_str_equal(word, titles[i])) {
            word = last_word(kith_str_slice(text, 0, (size_t)(word.ptr - text.ptr)));
            break;
        }
    if (kith_str_ends(word, KITH_STR(",")))
        word.len--;
    return kith_word_is(word, KITH_WORD_ELDER)     ? KITH_GENERATION_ELDER
           : kith_word_is(word, KITH_WORD_YOUNGER) ? KITH_GENERATION_YOUNGER
                                                   : KITH_GENERATION_NONE;
}

/* What the title says that a mention begins with, or that stands before it. */
static kith_gender gender_of(kith_str text, const kith_mention *mention)
{
    static const struct {
        const char *title;
        kith_gender gender;
    } titles[] = {
        {"Mr", KITH_GENDER_MAN},     {"Mr.", KITH_GENDER_MAN},  {"Mrs", KITH_GENDER_WOMAN},
        {"Mrs.", KITH_GENDER_WOMAN}, {"Ms", KITH_GENDER_WOMAN}, {"Ms.", KITH_GENDER_WOMAN},
        {"Miss", KITH_GENDER_WOMAN},
    };
    kith_str name = kith_str_slice(text, mention->start, mention->end);
    kith_str first = kith_str_cut(&name, ' ');
    kith_str before = last_word(kith_str_slice(text, 0, mention->start));
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        if (kith_str_equal(first, kith_str_of(titles[i].title)) ||
            kith_str_equal(before, kith_str_of(titles[i].title)))
            return titles[i].gender;
    return KITH_GENDER_NONE;
}

/* `between` two names, without a title of the latter: "known as Lady" Gaga. */
static kith_str without_title(kith_str between, const resolver *r)
{
    kith_name word = kith_name_split(last_word(between), r->arena);
    if (word.count == 1 && kith_word_is(word.words[0].key, KITH_WORD_TITLE))
        between.len = (size_t)(word.words[0].text.ptr - between.ptr);
    return between;
}

/* Does the text say that `b` is another name of the person `a`? Not of somebody whose "now" he is:
 * "Kim, formerly Park's aide". */
static bool is_alias(const resolver *r, const kith_mention *a, const kith_mention *b)
{
    kith_str text = r->document->record.text;
    static const kith_str possessives[] = {{"'s", 2}, {"\u2019s", 4}};
    kith_str behind = kith_str_slice(text, b->end, text.len);
    for (size_t i = 0; i < sizeof possessives / sizeof *possessives; i++)
        if (kith_str_starts(behind, possessives[i]))
            return false;
    return a->type == KITH_TYPE_PERSON && a->sentence == b->sentence &&
           kith_renaming_is_said_of_person(
               without_title(kith_str_slice(text, a->end, b->start), r));
}

/* By mention of a person, in order: the name that stands for the person. */
static uint32_t *group_people(resolver *r)
{
    uint32_t name_count = r->name_count[FAMILY_PERSON];
    r->people = kith_arena_array(r->scratch, kith_person_name, name_count);
    for (uint32_t i = 0; i < name_count; i++)
        r->people[i] = kith_person_name_parse(name_spelling(r, FAMILY_PERSON, i)->name);

    kith_naming_of_person *mentions = kith_arena_array(r->scratch, kith_naming_of_person, r->count);
    uint32_t *people = kith_arena_array(r->scratch, uint32_t, r->count);
    size_t count = 0;
    for (size_t i = 0; i < r->count; i++) {
        const kith_mention *mention = &r->mentions[i];
        if (mention->type == KITH_TYPE_PERSON)
            mentions[count++] = (kith_naming_of_person){
                r->listed[FAMILY_PERSON][mention->entity], mention->sentence,
                generation_before(r->document->record.text, mention->start),
                gender_of(r->document->record.text, mention),
                i > 0 && is_alias(r, mention - 1, mention)};
    }
    kith_people_group(r->people, name_count, mentions, count, r->scratch, people);
    return people;
}

/* Is `b` all that stands in brackets behind `a`? */
static bool is_in_brackets_behind(kith_str text, const kith_mention *a, const kith_mention *b)
{
    return b->start >= 2 && a->end == b->start - 2 && text.ptr[b->start - 2] == ' ' &&
           text.ptr[b->start - 1] == '(' && b->end < text.len && text.ptr[b->end] == ')';
}

/* Are all words of `part` among those of the name `whole`? */
static bool is_within(const resolver *r, kith_name part, kith_str whole)
{
    kith_name words = kith_name_split(whole, r->scratch);
    for (size_t i = 0; i < part.count; i++) {
        bool found = false;
        for (size_t k = 0; k < words.count && !found; k++)
            found = kith_str_equal(part.words[i].key, words.words[k].key);
        if (!found)
            return false;
    }
    return true;
}

/* Does the text say that `a` and `b` are one's names of different times? */
static bool is_renamed(kith_str text, const kith_mention *a, const kith_mention *b)
{
    return a->sentence == b->sentence &&
           kith_renaming_is_said(kith_str_slice(text, a->end, b->start));
}

/* By name of an organization: the name that stands for it. */
static uint32_t *group_organizations(resolver *r)
{
    uint32_t name_count = r->name_count[FAMILY_ORGANIZATION];
    r->organizations = kith_arena_array(r->scratch, kith_name, name_count);
    r->known = kith_arena_array(r->scratch, const kith_known_organization *, name_count);
    kith_name *names = kith_arena_array(r->scratch, kith_name, name_count);
    for (uint32_t i = 0; i < name_count; i++) {
        names[i] = name_spelling(r, FAMILY_ORGANIZATION, i)->name;
        r->organizations[i] = kith_organization_name_strip(names[i]);
        bool sure;
        const kith_known_organization *known =
            kith_known_organization_find(kith_name_key(r->organizations[i], r->scratch), &sure);
        r->known[i] = known && sure ? known : NULL;
    }

    kith_name_pair *pairs = kith_arena_array(r->scratch, kith_name_pair, r->count);
    size_t pair_count = 0;
    for (size_t i = 1; i < r->count; i++) {
        const kith_mention *a = &r->mentions[i - 1], *b = &r->mentions[i];
        if (family_of(a->type) != FAMILY_ORGANIZATION || family_of(b->type) != FAMILY_ORGANIZATION)
            continue;
        uint32_t name = r->listed[FAMILY_ORGANIZATION][a->entity];
        uint32_t other = r->listed[FAMILY_ORGANIZATION][b->entity];
        bool explained = kith_rule_on("organizations: in brackets behind") &&
                         is_in_brackets_behind(r->document->record.text, a, b);
        if (explained || is_renamed(r->document->record.text, a, b))
            pairs[pair_count++] = (kith_name_pair){name, other};
        /* What a text says of an acronym counts, whoever is known by it elsewhere. */
        if (kith_rule_on("organizations: acronym explained otherwise") && explained &&
            r->known[other] && !is_within(r, r->organizations[name], r->known[other]->name))
            r->known[other] = NULL;
    }
    uint32_t *organizations = kith_arena_array(r->scratch, uint32_t, name_count);
    kith_organizations_group(names, name_count, pairs, pair_count, r->scratch, organizations);
    return organizations;
}

/* By name of a country: the first name of the same country. */
static uint32_t *group_countries(resolver *r)
{
    uint32_t name_count = r->name_count[FAMILY_COUNTRY];
    uint32_t *countries = kith_arena_array(r->scratch, uint32_t, name_count);
    uint32_t *first = kith_arena_array(r->scratch, uint32_t, name_count);
    kith_intern known;
    kith_intern_init(&known, r->scratch, name_count);
    for (uint32_t i = 0; i < name_count; i++) {
        countries[i] = i;
        const kith_country *country = name_spelling(r, FAMILY_COUNTRY, i)->country;
        if (!country)
            continue;
        uint32_t seen = known.count;
        uint32_t number = kith_intern_add(&known, kith_str_of(country->name));
        if (number == seen)
            first[number] = i;
        countries[i] = first[number];
    }
    return countries;
}

/* Does the name `a` of family `f` say more than `b`? */
static bool says_more(const resolver *r, family f, uint32_t a, uint32_t b)
{
    uint32_t a_name = r->listed[f][a], b_name = r->listed[f][b];
    if (f == FAMILY_PERSON) {
        const kith_person_name *x = &r->people[a_name], *y = &r->people[b_name];
        return x->shown.count > y->shown.count;
    }
    if (f == FAMILY_ORGANIZATION) {
        kith_name x = r->organizations[a_name], y = r->organizations[b_name];
        if (!r->known[a_name] != !r->known[b_name])
            return r->known[a_name];
        bool x_acronym = kith_organization_name_is_acronym(x);
        bool y_acronym = kith_organization_name_is_acronym(y);
        return x_acronym != y_acronym ? y_acronym : x.count > y.count;
    }
    return false;
}

/* The title before a person's single name that a reader would miss, or an empty string. */
static kith_str honour_before(const resolver *r, const kith_mention *mention)
{
    const kith_person_name *name = &r->people[r->listed[FAMILY_PERSON][mention->entity]];
    kith_str text = r->document->record.text;
    if (name->core.count != 1)
        return (kith_str){0};
    kith_str word = last_word(kith_str_slice(text, 0, mention->start));
    bool capital = word.len && word.ptr[0] >= 'A' && word.ptr[0] <= 'Z';
    return capital && kith_person_title_of(word) == KITH_PERSON_TITLE_HONOUR ? word : (kith_str){0};
}

/* Let `mention`, named by `spelling`, belong to the group that `*number` is, or will be. */
static void join_group(resolver *r, kith_mention *mention, uint32_t *number)
{
    family f = family_of(mention->type);
    uint32_t spelling = mention->entity;
    if (*number == NONE) {
        r->groups[r->group_count] = (group){.spelling = spelling, .family = f};
        *number = r->group_count++;
    }
    group *joined = &r->groups[*number];
    if (joined->honour.len == 0 && f == FAMILY_PERSON)
        joined->honour = honour_before(r, mention);
    if (says_more(r, f, spelling, joined->spelling))
        joined->spelling = spelling;
    double weight = (double)mention->score;
    joined->company_weight += mention->type == KITH_TYPE_COMPANY ? weight : -weight;
    mention->entity = *number;
}

/* Replace the spelling of every mention by its group. */
static void make_groups(resolver *r)
{
    const uint32_t *people = group_people(r);
    const uint32_t *same_name[FAMILY_COUNT] = {
        [FAMILY_ORGANIZATION] = group_organizations(r),
        [FAMILY_COUNTRY] = group_countries(r),
    };
    uint32_t *group_of[FAMILY_COUNT];
    for (family f = 0; f < FAMILY_COUNT; f++) {
        group_of[f] = kith_arena_array(r->scratch, uint32_t, r->name_count[f]);
        for (uint32_t i = 0; i < r->name_count[f]; i++)
            group_of[f][i] = NONE;
    }
    r->groups = kith_arena_array(r->scratch, group, r->count);
    for (size_t i = 0; i < r->count; i++) {
        kith_mention *mention = &r->mentions[i];
        family f = family_of(mention->type);
        uint32_t name = r->listed[f][mention->entity];
        if (f == FAMILY_PERSON)
            name = *people++;
        else if (same_name[f])
            name = same_name[f][name];
        join_group(r, mention, &group_of[f][name]);
    }
}

/* The well-known organization that a group is, or NULL. */
static const kith_known_organization *known_as(const resolver *r, const group *g)
{
    return g->family == FAMILY_ORGANIZATION ? r->known[r->listed[FAMILY_ORGANIZATION][g->spelling]]
                                            : NULL;
}

/* `a` and `b` with `mark` between them. */
static kith_str join(kith_arena *arena, kith_str a, char mark, kith_str b)
{
    char *joined = kith_arena_alloc(arena, a.len + 1 + b.len + 1);
    memcpy(joined, a.ptr, a.len);
    joined[a.len] = mark;
    memcpy(joined + a.len + 1, b.ptr, b.len);
    return (kith_str){joined, a.len + 1 + b.len};
}

static kith_str canonical_name(const resolver *r, const group *g)
{
    const kith_spelling *spelling = &r->spellings.at[g->spelling];
    kith_name name = spelling->name;
    if (g->family == FAMILY_COUNTRY && spelling->country)
        return kith_str_of(spelling->country->name);
    if (g->family == FAMILY_PERSON) {
        const kith_person_name *person = &r->people[r->listed[FAMILY_PERSON][g->spelling]];
        name = person->shown;
        if (g->honour.len && person->core.count == 1 &&
            name.count == 1u + (person->ordinal.len > 0))
            return join(r->arena, g->honour, ' ', kith_name_text(name, r->arena));
    } else if (g->family == FAMILY_ORGANIZATION) {
        if (known_as(r, g))
            return known_as(r, g)->name;
        name = r->organizations[r->listed[FAMILY_ORGANIZATION][g->spelling]];
    }
    return kith_name_text(name, r->arena);
}

static kith_type group_type(const resolver *r, const group *g)
{
    const kith_known_organization *known = known_as(r, g);
    switch (g->family) {
    case FAMILY_PERSON:
        return KITH_TYPE_PERSON;
    case FAMILY_COUNTRY:
        return KITH_TYPE_COUNTRY;
    case FAMILY_PLACE:
        return KITH_TYPE_PLACE;
    default:
        if (known)
            return known->type;
        return g->company_weight > 0 ? KITH_TYPE_COMPANY : KITH_TYPE_ORGANIZATION;
    }
}

static kith_entity make_entity(const resolver *r, const group *g)
{
    kith_entity entity = {.type = group_type(r, g), .name = canonical_name(r, g)};
    kith_str identity = entity.name;
    const kith_country *country = r->spellings.at[g->spelling].country;
    if (g->family == FAMILY_COUNTRY && country && country->iso[0]) {
        memcpy(entity.iso, country->iso, sizeof entity.iso);
        identity = kith_str_of(country->iso);
    }
    entity.id = join(r->arena, kith_str_of(kith_type_name(entity.type)), ':', identity);
    return entity;
}

/* Groups of one id are one entity: their names differ in what folding tells apart no more. */
static void make_entities(resolver *r, kith_extraction *out)
{
    kith_intern ids;
    kith_intern_init(&ids, r->scratch, r->group_count);
    kith_entity *entities = kith_arena_array(r->scratch, kith_entity, r->group_count);
    for (uint32_t i = 0; i < r->group_count; i++) {
        kith_entity entity = make_entity(r, &r->groups[i]);
        uint32_t seen = ids.count;
        r->groups[i].entity = kith_intern_add(&ids, entity.id);
        if (r->groups[i].entity == seen)
            entities[seen] = entity;
    }
    out->entity_count = ids.count;
    out->entities = kith_arena_array(r->arena, kith_entity, ids.count);
    if (ids.count)
        memcpy(out->entities, entities, ids.count * sizeof *entities);
    for (size_t i = 0; i < r->count; i++) {
        r->mentions[i].entity = r->groups[r->mentions[i].entity].entity;
        r->mentions[i].type = out->entities[r->mentions[i].entity].type;
    }
}

/* Collect the distinct forms of each entity, in order of first mention. */
static void collect_names(resolver *r, kith_extraction *out)
{
    kith_intern seen_forms;
    kith_intern_init(&seen_forms, r->scratch, r->count);
    bool *is_new = kith_arena_array(r->scratch, bool, r->count);
    for (size_t i = 0; i < r->count; i++) {
        const kith_mention *mention = &r->mentions[i];
        if (mention->form != KITH_FORM_NAME)
            continue;
        kith_str text = kith_token_undivided(
            kith_str_slice(r->document->record.text, mention->start, mention->end), r->arena);
        uint32_t seen = seen_forms.count;
        kith_str number = {(const char *)&mention->entity, sizeof mention->entity};
        is_new[i] = kith_intern_add(&seen_forms, join(r->scratch, number, ':', text)) == seen;
        out->entities[mention->entity].name_count += is_new[i];
    }
    for (size_t i = 0; i < out->entity_count; i++) {
        kith_entity *entity = &out->entities[i];
        entity->names = kith_arena_array(r->arena, kith_str, entity->name_count);
        entity->name_count = 0;
    }
    for (size_t i = 0; i < r->count; i++) {
        const kith_mention *mention = &r->mentions[i];
        kith_entity *entity = &out->entities[mention->entity];
        if (is_new[i])
            entity->names[entity->name_count++] = kith_arena_copy(
                r->arena, kith_token_undivided(kith_str_slice(r->document->record.text,
                                                              mention->start, mention->end),
                                               r->arena));
    }
}

void kith_entities_resolve(const kith_document *document, kith_mention *mentions, size_t count,
                           kith_arena *scratch, kith_arena *arena, kith_extraction *out)
{
    resolver r = {.document = document,
                  .mentions = mentions,
                  .count = count,
                  .arena = arena,
                  .scratch = scratch};
    r.spellings = kith_spellings_settle(document, mentions, &r.count, scratch);
    *out = (kith_extraction){
        .mentions = mentions, .mention_count = r.count, .left_out = r.spellings.left_out};
    list_names(&r);
    make_groups(&r);
    make_entities(&r, out);
    collect_names(&r, out);
}
