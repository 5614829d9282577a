/* graph/identity/type.c - types: what a name is, by all that the corpus says of it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/type.h"

#include <math.h>

#include "extract/base/rule.h"
#include "extract/names/bearer.h"
#include "extract/names/cue.h"
#include "extract/base/intern.h"
#include "extract/names/given_name.h"
#include "extract/names/known_organization.h"
#include "extract/names/organization.h"
#include "extract/names/person.h"
#include "extract/names/words.h"

/* Logarithm of the odds, of seven to one, above which a name is called what it was not taken for.
 */
static const double sure_enough = 2;

/* So many more mentions of a name stand in a longer one than do not, when it is a part of that. */
static const double whole_share_min = 0.25;

enum {
    PERSONS_SAID_MIN = 2, /* mentions that make an organization a person */
    SILENT_MIN = 10       /* mentions of which some have words that go with people, were it one */
};

/* What is known of a name. */
typedef struct facts {
    uint64_t companies, others;           /* mentions of companies, of other organizations */
    uint64_t persons, organizations;      /* documents that have it as either */
    uint32_t words, called_after;         /* organizations whose names begin with it */
    uint32_t bearers;                     /* full names of persons that begin or end with it */
    const kith_known_organization *known; /* or NULL */
    bool given;                           /* its first word is a given name */
    bool held;                            /* held: somebody says what it is */
    uint32_t mentions, firms_said, persons_said; /* of those that were read */
    uint32_t whole, lead; /* the name that most of them stand in, and by how many more */
    size_t organization;  /* an entity of that name */
} facts;

typedef struct typing {
    kith_store *store;
    kith_identity_entity *entities;
    size_t count;
    kith_arena arena, scratch; /* the latter of one look-up */
    kith_intern spellings;
    uint32_t *spelling; /* by entity, KITH_INTERN_NONE for countries and places */
    kith_name *names;   /* by entity */
    facts *facts;       /* by spelling */
} typing;

static const char mentions_sql[] =
    "SELECT s.text, m.start - s.start, m.end - s.start FROM mention m"
    " JOIN sentence s ON s.id = m.sentence JOIN document d ON d.id = s.document"
    " WHERE m.entity = ?1 ORDER BY d.date IS NULL, d.date, d.hash, m.sentence, m.start LIMIT ?2";

static const char held_sql[] = "SELECT e.name FROM decision d JOIN entity e ON e.key = d.first"
                               " WHERE d.verb = 'retype' UNION SELECT name FROM authority";

/* Without titles, legal forms and "the", so that both types can be compared. */
static kith_name core_of(kith_str name, kith_arena *arena)
{
    kith_name words = kith_organization_name_strip(kith_name_split(name, arena));
    return words.count ? kith_person_name_parse(words).core : words;
}

/* `name` may be of the scratch arena, which is cleared. */
static uint32_t find(typing *t, kith_name name)
{
    uint32_t found = kith_intern_find(&t->spellings, kith_name_key(name, &t->scratch));
    kith_arena_clear(&t->scratch);
    return found;
}

/* "Lord Hutton" and "Robert Halmi Jr" are nobody else. */
static bool is_sure_person(kith_str text, kith_arena *arena)
{
    kith_name name = kith_name_split(text, arena);
    if (name.count == 0)
        return false;
    bool title = kith_person_name_parse(name).core.words != name.words &&
                 !kith_str_equal(name.words[0].key, KITH_STR("the"));
    return title || kith_word_is(name.words[name.count - 1].key, KITH_WORD_GENERATION);
}

static void collect_spellings(typing *t)
{
    kith_intern_init(&t->spellings, &t->arena, t->count);
    t->spelling = kith_arena_array(&t->arena, uint32_t, t->count);
    t->names = kith_arena_array(&t->arena, kith_name, t->count);
    for (size_t i = 0; i < t->count; i++) {
        const kith_identity_entity *entity = &t->entities[i];
        t->spelling[i] = KITH_INTERN_NONE;
        if (entity->type != KITH_TYPE_PERSON && !kith_type_is_organization(entity->type))
            continue;
        t->names[i] = core_of(entity->name, &t->arena);
        if (t->names[i].count &&
            (kith_type_is_organization(entity->type) || !is_sure_person(entity->name, &t->arena)))
            t->spelling[i] = kith_intern_add(&t->spellings, kith_name_key(t->names[i], &t->arena));
    }
    t->facts = kith_arena_array(&t->arena, facts, t->spellings.count);
}

/* Count the full name of a person for its first and its last word. */
static void count_bearer(typing *t, kith_name name)
{
    uint32_t first = find(t, kith_name_slice(name, 0, 1));
    uint32_t last = find(t, kith_name_slice(name, name.count - 1, name.count));
    if (first != KITH_INTERN_NONE)
        t->facts[first].bearers++;
    if (last != KITH_INTERN_NONE)
        t->facts[last].bearers++;
}

static void count_called_after(typing *t, kith_name name)
{
    for (size_t words = 1; words <= 2 && words < name.count; words++) {
        uint32_t other = find(t, kith_name_slice(name, 0, words));
        if (other != KITH_INTERN_NONE)
            t->facts[other].called_after++;
    }
}

static void count_entity(typing *t, size_t i)
{
    const kith_identity_entity *entity = &t->entities[i];
    facts *f = &t->facts[t->spelling[i]];
    bool sure = false;
    f->words = (uint32_t)t->names[i].count;
    f->given = kith_given_name_is_known(t->names[i].words[0].key);
    f->known = kith_known_organization_find(t->spellings.strings[t->spelling[i]], &sure);
    if (!sure)
        f->known = NULL;
    if (entity->type == KITH_TYPE_PERSON) {
        f->persons += entity->documents;
        return;
    }
    const kith_identity_entity *other = &t->entities[f->organization];
    if (f->organizations == 0 || entity->documents > other->documents ||
        (entity->documents == other->documents && kith_str_compare(entity->id, other->id) < 0))
        f->organization = i;
    f->organizations += entity->documents;
    *(entity->type == KITH_TYPE_COMPANY ? &f->companies : &f->others) += entity->mentions;
    count_called_after(t, t->names[i]);
}

static void collect_facts(typing *t)
{
    for (size_t i = 0; i < t->count; i++) {
        if (t->spelling[i] == KITH_INTERN_NONE)
            continue;
        count_entity(t, i);
        if (t->entities[i].type == KITH_TYPE_PERSON && t->names[i].count > 1)
            count_bearer(t, t->names[i]);
    }
}

static kith_status hold_what_is_said(typing *t, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = kith_query_new(t->store, held_sql, &query, err);
    while (kith_query_next(query, &status, err)) {
        uint32_t spelling = find(t, core_of(kith_query_text(query, 0), &t->scratch));
        if (spelling != KITH_INTERN_NONE)
            t->facts[spelling].held = true;
    }
    kith_query_free(query);
    return status;
}

static bool is_looked_into(const facts *f)
{
    if (f->held)
        return false;
    if (f->persons == 0)
        return f->words == 1 && f->bearers > 0 && f->organizations > 1;
    bool nobodys = f->words > 1 || f->bearers == 0;
    return f->organizations || f->called_after || f->known || (nobodys && f->persons > 1);
}

/* Bytes of `text` before `start`, or behind `end`, that the next `words` words take; 0: too few. */
static size_t reach_of_words(kith_str text, size_t at, int words, bool behind)
{
    size_t length = behind ? text.len - at : at, i = 0;
    for (; words > 0; words--) {
        size_t from;
        for (; i < length && text.ptr[behind ? at + i : at - 1 - i] == ' '; i++)
            ;
        for (from = i; i < length && text.ptr[behind ? at + i : at - 1 - i] != ' '; i++)
            ;
        if (i == from)
            return 0;
    }
    return i;
}

/* The organization whose name is bytes [start, end) of `text` and `words` words to one side. */
static uint32_t find_longer(typing *t, kith_str text, size_t start, size_t end, int words,
                            bool behind)
{
    size_t reach = reach_of_words(text, behind ? end : start, words, behind);
    if (reach == 0)
        return KITH_INTERN_NONE;
    kith_str whole = behind ? kith_str_slice(text, start, end + reach)
                            : kith_str_slice(text, start - reach, end);
    uint32_t found = find(t, core_of(whole, &t->scratch));
    bool organization =
        found != KITH_INTERN_NONE && t->facts[found].organizations > 0 && t->facts[found].words > 1;
    return organization ? found : KITH_INTERN_NONE;
}

/* The organization in whose name it stands, as "Wagner" does in "Wagner and Brown". */
static uint32_t find_whole(typing *t, kith_str text, size_t start, size_t end)
{
    uint32_t whole = KITH_INTERN_NONE;
    for (int words = 1; words <= 2 && whole == KITH_INTERN_NONE; words++) {
        whole = find_longer(t, text, start, end, words, true);
        if (whole == KITH_INTERN_NONE)
            whole = find_longer(t, text, start, end, words, false);
    }
    return whole;
}

/* Vote for the whole that most mentions of a name stand in (Boyer and Moore 1981). */
static void vote(facts *f, uint32_t whole)
{
    if (f->lead == 0 && whole != KITH_INTERN_NONE) {
        f->whole = whole;
        f->lead = 1;
    } else if (f->lead) {
        f->lead += whole == f->whole ? 1 : -1;
    }
}

static kith_status read_mentions(typing *t, kith_query *query, size_t i, kith_error *err)
{
    facts *f = &t->facts[t->spelling[i]];
    kith_query_bind_number(query, 1, t->entities[i].row);
    kith_query_bind_number(query, 2, KITH_TYPE_MENTIONS_MAX);
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        kith_str text = kith_query_text(query, 0);
        int64_t start = kith_query_number(query, 1), end = kith_query_number(query, 2);
        if (start < 0 || end < start || (uint64_t)end > text.len)
            continue; /* a damaged corpus */
        kith_cue said = kith_cue_read(text, (size_t)start, (size_t)end);
        f->mentions++;
        uint32_t whole =
            f->words == 1 ? find_whole(t, text, (size_t)start, (size_t)end) : KITH_INTERN_NONE;
        bool inside = whole != KITH_INTERN_NONE;
        vote(f, whole);
        f->firms_said += said == KITH_CUE_FIRM || inside;
        f->persons_said += said == KITH_CUE_PERSON && !inside;
    }
    return status;
}

static kith_status read_all_mentions(typing *t, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = kith_query_new(t->store, mentions_sql, &query, err);
    for (size_t i = 0; i < t->count && status == KITH_OK; i++)
        if (t->spelling[i] != KITH_INTERN_NONE && is_looked_into(&t->facts[t->spelling[i]]))
            status = read_mentions(t, query, i, err);
    kith_query_free(query);
    return status;
}

/* The logarithm of the odds that it is an organization's, by all documents. */
static double odds_of_firm(const facts *f)
{
    const kith_bearer_evidence evidence = {
        .persons = (double)f->persons,
        .organizations = (double)f->organizations,
        .persons_said = f->persons_said,
        .firms_said = f->firms_said,
        .bearers = f->bearers,
        .called_after = f->called_after,
        .words = f->words,
        .known = f->known,
        .given = f->given,
    };
    return kith_bearer_odds(&evidence);
}

static void settle(const typing *t, size_t i)
{
    kith_identity_entity *entity = &t->entities[i];
    const facts *f = &t->facts[t->spelling[i]];
    double odds = odds_of_firm(f);
    /* Unlike in one document, a company and people may well have one name in a corpus. */
    bool said = f->words == 1 || f->firms_said > 0;
    bool denied = f->persons_said >= PERSONS_SAID_MIN && f->persons_said > 2 * f->firms_said;
    if (entity->type == KITH_TYPE_PERSON && said && odds >= sure_enough) {
        entity->type = f->others > f->companies ? KITH_TYPE_ORGANIZATION : KITH_TYPE_COMPANY;
        if (f->known) {
            entity->type = f->known->type;
            entity->name = f->known->name;
        } else if (f->lead > 0 && f->lead >= whole_share_min * f->mentions) {
            entity->name = t->entities[t->facts[f->whole].organization].name;
        }
        entity->retyped = 1 / (1 + exp(-odds));
    } else if (kith_type_is_organization(entity->type) && denied && odds <= -sure_enough) {
        entity->type = KITH_TYPE_PERSON;
        entity->retyped = 1 / (1 + exp(odds));
    } else if (entity->type == KITH_TYPE_PERSON) {
        entity->doubtful = f->words == 1 && f->mentions >= SILENT_MIN && f->persons_said == 0 &&
                           (f->called_after || f->organizations);
    }
}

kith_status kith_types_settle(kith_store *store, bool said, kith_identity_entity *entities,
                              size_t count, kith_error *err)
{
    typing t = {.store = store, .entities = entities, .count = count};
    collect_spellings(&t);
    collect_facts(&t);
    kith_status status = said ? hold_what_is_said(&t, err) : KITH_OK;
    if (status == KITH_OK)
        status = read_all_mentions(&t, err);
    for (size_t i = 0; i < count && status == KITH_OK; i++)
        if (kith_rule_on("identity: types") && t.spelling[i] != KITH_INTERN_NONE &&
            is_looked_into(&t.facts[t.spelling[i]]))
            settle(&t, i);
    kith_arena_free(&t.arena);
    kith_arena_free(&t.scratch);
    return status;
}
