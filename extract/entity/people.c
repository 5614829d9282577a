/* extract/entity/people.c - which names of a document's persons are the same person's. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/people.h"

#include <stdlib.h>

#include "extract/base/rule.h"
#include "extract/base/intern.h"

#define NOBODY UINT32_MAX

enum {
    BEARERS_MAX = 64,    /* persons of one surname or given name that a full name is compared to */
    SLIPS_MAX = 1000000, /* comparisons of a document spent on slips of spelling in bare names */
};

/* Who bears a word: persons by the index of the name that stands for them. */
typedef struct bearers {
    uint32_t first_surname, last_surname; /* first and last named so far, as surname */
    uint32_t first_other, last_other;     /* the same, as any other part of the name */
    uint32_t bare;                        /* who the word alone has meant */
    uint32_t newest;                      /* link of the list of all, or NOBODY */
} bearers;

typedef struct link {
    uint32_t person, older;
} link;

typedef struct grouping {
    const kith_person_name *names;
    size_t name_count;
    const kith_naming_of_person *mentions;
    size_t
        *first_mention; /* by name, and one more: its mentions are of_name[first_mention[i]] to */
    uint32_t *of_name;  /* of_name[first_mention[i + 1]], in text order */
    uint32_t *same;     /* by name that stands for a person: another that does, or itself */
    uint32_t *person;   /* by name: who always bears it, or NOBODY */
    kith_intern words;
    bearers *bearers; /* by word */
    link *links;
    uint32_t link_count;
    kith_generation *generation; /* by name that stands for a person: as far as known */
    kith_gender *gender;         /* likewise */
    uint32_t *heads;             /* names that stand for a person, in no order */
    uint32_t head_count;
    size_t slips_left;
} grouping;

static kith_str surname(const kith_person_name *name)
{
    return name->core.words[name->core.count - 1].key;
}

static bearers *bearers_of(grouping *g, kith_str word)
{
    uint32_t number = kith_intern_find(&g->words, word);
    return number == KITH_INTERN_NONE ? NULL : &g->bearers[number];
}

/* Full names first; among them those that say most, then those that come first. */
typedef struct ranked {
    uint32_t name;
    bool begins_with_initial;
    size_t words;
} ranked;

static int compare_ranked(const void *a, const void *b)
{
    const ranked *x = a, *y = b;
    if (x->begins_with_initial != y->begins_with_initial)
        return x->begins_with_initial ? 1 : -1;
    if (x->words != y->words)
        return x->words > y->words ? -1 : 1;
    return (x->name > y->name) - (x->name < y->name);
}

/* Does a sentence have both names? */
static bool share_sentence(const grouping *g, uint32_t a, uint32_t b)
{
    size_t i = g->first_mention[a], k = g->first_mention[b];
    while (i < g->first_mention[a + 1] && k < g->first_mention[b + 1]) {
        uint32_t p = g->mentions[g->of_name[i]].sentence, q = g->mentions[g->of_name[k]].sentence;
        if (p == q)
            return true;
        i += p < q;
        k += q < p;
    }
    return false;
}

static bool is_match(const grouping *g, uint32_t name, uint32_t person)
{
    switch (kith_person_name_match(&g->names[name], &g->names[person])) {
    case KITH_PERSON_SAME:
        return true;
    case KITH_PERSON_SLIP:
        return !share_sentence(g, name, person);
    default:
        return false;
    }
}

/* The persons among the bearers of `word` that `name` can mean, with `strict` those of its ordinal:
 * none, one (in *person) or more. */
static size_t count_matches(grouping *g, kith_str word, uint32_t name, bool strict,
                            uint32_t *person)
{
    const bearers *of_word = bearers_of(g, word);
    size_t matches = 0, looked = 0;
    for (uint32_t at = of_word->newest; at != NOBODY && looked < BEARERS_MAX; looked++) {
        uint32_t head = g->links[at].person;
        bool fits = !strict || kith_str_equal(g->names[head].ordinal, g->names[name].ordinal);
        if (head != *person && fits && is_match(g, name, head)) {
            *person = head;
            matches++;
        }
        at = g->links[at].older;
    }
    return matches;
}

static void add_bearer(grouping *g, kith_str word, uint32_t person)
{
    bearers *of_word = bearers_of(g, word);
    g->links[g->link_count] = (link){person, of_word->newest};
    of_word->newest = g->link_count++;
}

/* Let the full name `name` join the one person that it can mean, or stand for a new one. */
static void place_full_name(grouping *g, uint32_t name)
{
    const kith_person_name *full = &g->names[name];
    kith_str first = full->core.words[0].key, last = surname(full);
    uint32_t person = NOBODY;
    size_t matches = count_matches(g, last, name, true, &person);
    if (matches != 1) {
        person = NOBODY;
        matches = count_matches(g, last, name, false, &person);
    }
    if (matches == 0 && kith_rule_on("people: first word of a full name"))
        matches = count_matches(g, first, name, false, &person);
    if (matches > 1)
        return;
    if (matches == 0) {
        person = name;
        g->heads[g->head_count++] = name;
        add_bearer(g, last, person);
        if (!kith_str_equal(first, last))
            add_bearer(g, first, person);
    }
    g->person[name] = person;
}

static void group_full_names(grouping *g, kith_arena *arena)
{
    ranked *full = kith_arena_array(arena, ranked, g->name_count);
    size_t count = 0;
    for (size_t i = 0; i < g->name_count; i++) {
        if (kith_person_name_is_full(&g->names[i]))
            full[count++] =
                (ranked){(uint32_t)i, kith_person_name_begins_with_initial(&g->names[i]),
                         g->names[i].core.count};
    }
    if (count)
        qsort(full, count, sizeof *full, compare_ranked);
    for (size_t i = 0; i < count; i++)
        place_full_name(g, full[i].name);
}

/* Note that `person` was named by `name`: those are the words to find the person by. */
static void remember(grouping *g, uint32_t name, uint32_t person)
{
    kith_name core = g->names[name].core;
    for (size_t i = 0; i < core.count; i++) {
        bearers *of_word = bearers_of(g, core.words[i].key);
        *(i + 1 == core.count ? &of_word->last_surname : &of_word->last_other) = person;
    }
}

/* Is `person` one whom a title of `gender` may stand before? */
static bool fits_title(const grouping *g, uint32_t person, kith_gender gender)
{
    return gender == KITH_GENDER_NONE || g->gender[person] == KITH_GENDER_NONE ||
           g->gender[person] == gender;
}

/* Who a bare word or an ambiguous full name means, or NOBODY. */
static uint32_t find_bearer(grouping *g, uint32_t name, kith_gender gender)
{
    const kith_person_name *bare = &g->names[name];
    bearers *of_word = bearers_of(g, surname(bare));
    const uint32_t candidates[] = {of_word->bare, of_word->last_surname, of_word->first_surname,
                                   of_word->last_other, of_word->first_other};
    for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++) {
        uint32_t person = candidates[i];
        if (person == NOBODY || !fits_title(g, person, gender))
            continue;
        if (bare->core.count == 1 || !kith_person_name_is_full(bare))
            return of_word->bare = person;
        if (is_match(g, name, person))
            return person;
    }
    return NOBODY;
}

/* The only person of the surname of `name` who is known to be of `generation`, or with `known`
 * false not to be of the other; NOBODY when there is none or several. */
static uint32_t find_only(grouping *g, uint32_t name, kith_generation generation, bool known)
{
    kith_str word = surname(&g->names[name]);
    uint32_t found = NOBODY;
    size_t looked = 0;
    for (uint32_t at = bearers_of(g, word)->newest; at != NOBODY && looked < BEARERS_MAX;
         at = g->links[at].older, looked++) {
        uint32_t person = g->links[at].person;
        kith_generation own = g->generation[person];
        bool fits = own == generation || (!known && own == KITH_GENERATION_NONE);
        if (!fits || !kith_str_equal(surname(&g->names[person]), word))
            continue;
        if (found != NOBODY)
            return NOBODY;
        found = person;
    }
    return found;
}

static uint32_t find_generation(grouping *g, uint32_t name, kith_generation generation)
{
    if (!kith_rule_on("people: generations") || generation == KITH_GENERATION_NONE)
        return NOBODY;
    uint32_t found = find_only(g, name, generation, true);
    return found == NOBODY ? find_only(g, name, generation, false) : found;
}

/* The person whose surname is `name` but for a slip of spelling, or NOBODY. */
static uint32_t find_slip(grouping *g, uint32_t name)
{
    const kith_person_name *bare = &g->names[name];
    kith_str word = surname(bare);
    if (!kith_rule_on("people: slip in a bare surname") || bare->core.count != 1 ||
        g->slips_left < g->head_count)
        return NOBODY;
    g->slips_left -= g->head_count;
    for (uint32_t i = 0; i < g->head_count; i++) {
        if (kith_person_word_is_slip(word, surname(&g->names[g->heads[i]])))
            return g->heads[i];
    }
    return NOBODY;
}

static kith_generation generation_of(kith_str ordinal)
{
    if (kith_person_ordinal_is_younger(ordinal))
        return KITH_GENERATION_YOUNGER;
    if (kith_str_equal(ordinal, KITH_STR("sr")) || kith_str_equal(ordinal, KITH_STR("senior")))
        return KITH_GENERATION_ELDER;
    return KITH_GENERATION_NONE;
}

static void list_mentions(grouping *g, const kith_naming_of_person *mentions, size_t count,
                          kith_arena *arena)
{
    g->mentions = mentions;
    g->first_mention = kith_arena_array(arena, size_t, g->name_count + 2);
    g->of_name = kith_arena_array(arena, uint32_t, count);
    /* Counted two places up, moved one up while filling. */
    for (size_t i = 0; i < count; i++)
        g->first_mention[mentions[i].name + 2]++;
    for (size_t i = 2; i < g->name_count + 2; i++)
        g->first_mention[i] += g->first_mention[i - 1];
    for (size_t i = 0; i < count; i++)
        g->of_name[g->first_mention[mentions[i].name + 1]++] = (uint32_t)i;
}

static uint32_t one_of(grouping *g, uint32_t person)
{
    while (person != NOBODY && g->same[person] != person)
        person = g->same[person] = g->same[g->same[person]];
    return person;
}

/* Let full names be one person's of which the text says so. */
static void join_aliases(grouping *g, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        uint32_t person = one_of(g, g->person[g->mentions[i - 1].name]);
        uint32_t name = g->mentions[i].name, other = one_of(g, g->person[name]);
        if (!g->mentions[i].is_alias || person == NOBODY)
            continue;
        if (other != NOBODY)
            g->same[other > person ? other : person] = other > person ? person : other;
        else if (kith_person_name_is_full(&g->names[name]))
            g->person[name] = person;
    }
    for (size_t i = 0; i < g->name_count; i++)
        g->person[i] = one_of(g, g->person[i]);
}

static void init(grouping *g, const kith_person_name *names, size_t name_count, kith_arena *arena)
{
    size_t word_count = 0;
    for (size_t i = 0; i < name_count; i++)
        word_count += names[i].core.count;
    *g = (grouping){.names = names, .name_count = name_count, .slips_left = SLIPS_MAX};
    kith_intern_init(&g->words, arena, word_count);
    for (size_t i = 0; i < name_count; i++) {
        for (size_t j = 0; j < names[i].core.count; j++)
            kith_intern_add(&g->words, names[i].core.words[j].key);
    }
    g->bearers = kith_arena_array(arena, bearers, g->words.count);
    for (uint32_t i = 0; i < g->words.count; i++)
        g->bearers[i] = (bearers){NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY};
    g->links = kith_arena_array(arena, link, 2 * name_count);
    g->heads = kith_arena_array(arena, uint32_t, name_count);
    g->person = kith_arena_array(arena, uint32_t, name_count);
    g->generation = kith_arena_array(arena, kith_generation, name_count);
    g->gender = kith_arena_array(arena, kith_gender, name_count);
    g->same = kith_arena_array(arena, uint32_t, name_count);
    for (size_t i = 0; i < name_count; i++) {
        g->person[i] = NOBODY;
        g->same[i] = (uint32_t)i;
        g->generation[i] = generation_of(names[i].ordinal);
    }
}

/* A person of the surname of `name` whom a title of `gender` may stand before, best one before whom
 * such a title stood; NOBODY when there is none. */
static uint32_t find_titled(grouping *g, uint32_t name, kith_gender gender)
{
    kith_str word = surname(&g->names[name]);
    uint32_t found = NOBODY;
    size_t looked = 0;
    for (uint32_t at = bearers_of(g, word)->newest;
         gender != KITH_GENDER_NONE && at != NOBODY && looked < BEARERS_MAX;
         at = g->links[at].older, looked++) {
        uint32_t person = one_of(g, g->links[at].person);
        if (!kith_str_equal(surname(&g->names[person]), word) || !fits_title(g, person, gender))
            continue;
        if (g->gender[person] == gender)
            return person;
        found = person;
    }
    return found;
}

/* Whom a mention means; the one before it means `before`. */
static uint32_t find_person(grouping *g, const kith_naming_of_person *mention, uint32_t before)
{
    uint32_t name = mention->name, person = g->person[name];
    if (person != NOBODY)
        return person;
    if (mention->is_alias && before != NOBODY)
        return before;
    person = one_of(g, find_generation(g, name, mention->generation));
    if (person == NOBODY)
        person = find_bearer(g, name, mention->gender);
    if (person == NOBODY)
        person = find_titled(g, name, mention->gender);
    if (person != NOBODY)
        return person;
    person = one_of(g, find_slip(g, name));
    if (person != NOBODY && fits_title(g, person, mention->gender))
        return g->person[name] = person;
    /* Whom a title means that fits nobody is not whom the name alone means. */
    if (mention->gender == KITH_GENDER_NONE)
        g->person[name] = name;
    return name;
}

void kith_people_group(const kith_person_name *names, size_t name_count,
                       const kith_naming_of_person *mentions, size_t count, kith_arena *arena,
                       uint32_t *people)
{
    grouping g;
    init(&g, names, name_count, arena);
    list_mentions(&g, mentions, count, arena);
    group_full_names(&g, arena);
    join_aliases(&g, count);

    /* Backwards over the full names first: what is remembered then is the first bearer. */
    for (size_t i = count; i-- > 0;) {
        uint32_t name = mentions[i].name, person = g.person[name];
        if (person == NOBODY)
            continue;
        remember(&g, name, person);
        if (mentions[i].generation != KITH_GENERATION_NONE)
            g.generation[person] = mentions[i].generation;
        if (mentions[i].gender != KITH_GENDER_NONE)
            g.gender[person] = mentions[i].gender;
    }
    for (uint32_t i = 0; i < g.words.count; i++) {
        bearers *of_word = &g.bearers[i];
        of_word->first_surname = of_word->last_surname;
        of_word->first_other = of_word->last_other;
        of_word->last_surname = of_word->last_other = NOBODY;
    }

    for (size_t i = 0; i < count; i++) {
        uint32_t person = find_person(&g, &mentions[i], i > 0 ? people[i - 1] : NOBODY);
        remember(&g, mentions[i].name, person);
        if (mentions[i].gender != KITH_GENDER_NONE)
            g.gender[person] = mentions[i].gender;
        people[i] = person;
    }
}
