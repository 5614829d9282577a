/* extract/entity/organizations.c - which names of a document's organizations are the same one's. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/organizations.h"

#include "extract/base/rule.h"
#include "extract/base/buffer.h"
#include "extract/base/intern.h"
#include "extract/names/known_organization.h"

#define NONE UINT32_MAX

/* Names that share a word and that a shorter name is compared to. */
enum { SHARERS_MAX = 64 };

typedef struct grouping {
    const kith_name *names;
    size_t count;
    kith_name *stripped; /* the names without legal forms */
    uint32_t *parent;    /* by name; a tree's root is its first name */
    bool *known;         /* by name: the table of well-known organizations has it */
    kith_arena *arena;
} grouping;

static uint32_t find_root(grouping *g, uint32_t name)
{
    while (g->parent[name] != name) {
        g->parent[name] = g->parent[g->parent[name]];
        name = g->parent[name];
    }
    return name;
}

static void unite(grouping *g, uint32_t a, uint32_t b)
{
    a = find_root(g, a);
    b = find_root(g, b);
    g->parent[a > b ? a : b] = a > b ? b : a;
}

/* Unite the plural "Houthis" with "Houthi", and "Liberals" with "Liberal Party". */
static void unite_plurals(grouping *g)
{
    kith_intern keys;
    kith_intern_init(&keys, g->arena, g->count);
    uint32_t *first_of_key = kith_arena_array(g->arena, uint32_t, g->count);
    for (uint32_t i = 0; i < g->count; i++) {
        uint32_t seen = keys.count;
        if (kith_intern_add(&keys, kith_name_key(g->stripped[i], g->arena)) == seen)
            first_of_key[seen] = i;
    }
    for (uint32_t i = 0; i < keys.count; i++) {
        kith_str key = keys.strings[i];
        if (key.len < 4 || key.ptr[key.len - 1] != 's')
            continue;
        kith_str singular = kith_str_slice(key, 0, key.len - 1);
        kith_buffer party = {0};
        kith_buffer_append(&party, singular);
        kith_buffer_append(&party, KITH_STR(" party"));
        const uint32_t wholes[] = {kith_intern_find(&keys, singular),
                                   kith_intern_find(&keys, kith_buffer_str(&party))};
        for (size_t k = 0; k < sizeof wholes / sizeof *wholes; k++)
            if (wholes[k] != KITH_INTERN_NONE)
                unite(g, first_of_key[wholes[k]], first_of_key[i]);
        kith_buffer_clear(&party);
    }
}

/* Unite names of one key, and names that are well known to be one organization's. */
static void unite_known(grouping *g)
{
    kith_intern keys, known;
    kith_intern_init(&keys, g->arena, g->count);
    kith_intern_init(&known, g->arena, 16);
    uint32_t *first_of_key = kith_arena_array(g->arena, uint32_t, g->count);
    uint32_t *first_of_known = kith_arena_array(g->arena, uint32_t, g->count);

    for (int sure_pass = 1; sure_pass >= 0; sure_pass--) {
        for (uint32_t i = 0; i < g->count; i++) {
            kith_str key = kith_name_key(g->stripped[i], g->arena);
            uint32_t seen = keys.count;
            uint32_t number = kith_intern_add(&keys, key);
            if (number == seen)
                first_of_key[number] = i;
            unite(g, first_of_key[number], i);

            bool sure;
            const kith_known_organization *found = kith_known_organization_find(key, &sure);
            if (!found || sure != sure_pass)
                continue;
            number =
                sure ? kith_intern_add(&known, found->name) : kith_intern_find(&known, found->name);
            if (number == KITH_INTERN_NONE)
                continue;
            if (first_of_known[number] == 0)
                first_of_known[number] = i + 1;
            unite(g, first_of_known[number] - 1, i);
            g->known[i] = true;
        }
    }
}

static void unite_acronyms(grouping *g)
{
    kith_intern initials;
    kith_intern_init(&initials, g->arena, 4 * g->count);
    uint32_t *first = kith_arena_array(g->arena, uint32_t, 4 * g->count);
    for (uint32_t i = 0; i < g->count; i++) {
        for (int way = 0; way < 4; way++) {
            kith_name name = way < 2 ? g->names[i] : g->stripped[i];
            kith_str letters = kith_organization_name_initials(name, way % 2, g->arena);
            uint32_t seen = initials.count;
            if (letters.len >= 2 && kith_intern_add(&initials, letters) == seen)
                first[seen] = i;
        }
    }
    for (uint32_t i = 0; i < g->count; i++) {
        if (!kith_organization_name_is_acronym(g->names[i]))
            continue;
        uint32_t number = kith_intern_find(&initials, g->names[i].words[0].key);
        if (number != KITH_INTERN_NONE)
            unite(g, first[number], i);
    }
}

/* For each word the names that have it, as links from the newest to the oldest. */
typedef struct sharers {
    kith_intern words;
    uint32_t *newest; /* by word: a link, or NONE */
    struct {
        uint32_t name, older;
    } * links;
} sharers;

static sharers index_words(const grouping *g)
{
    sharers index = {.newest = NULL};
    size_t word_count = 0;
    for (size_t i = 0; i < g->count; i++)
        word_count += g->stripped[i].count;
    kith_intern_init(&index.words, g->arena, word_count);
    index.newest = kith_arena_array(g->arena, uint32_t, word_count);
    index.links = kith_arena_alloc(g->arena, kith_array_bytes(word_count, sizeof *index.links));

    uint32_t link = 0;
    for (uint32_t i = 0; i < g->count; i++) {
        for (size_t j = 0; j < g->stripped[i].count; j++) {
            uint32_t seen = index.words.count;
            uint32_t word = kith_intern_add(&index.words, g->stripped[i].words[j].key);
            if (word == seen)
                index.newest[word] = NONE;
            index.links[link].name = i;
            index.links[link].older = index.newest[word];
            index.newest[word] = link++;
        }
    }
    return index;
}

/* The name that `name` shortens: the last that comes before it, else the first after; or NONE. */
static uint32_t find_longer(const grouping *g, const sharers *index, uint32_t name)
{
    uint32_t word = kith_intern_find(&index->words, g->stripped[name].words[0].key);
    uint32_t longer = NONE;
    size_t looked = 0;
    for (uint32_t at = index->newest[word]; at != NONE && looked < SHARERS_MAX; looked++) {
        uint32_t other = index->links[at].name;
        if (kith_organization_name_shortens(g->stripped[name], g->stripped[other]) ||
            (other < name &&
             kith_organization_name_recalls(g->stripped[name], g->stripped[other]))) {
            longer = other;
            if (other < name)
                break;
        }
        at = index->links[at].older;
    }
    return longer;
}

void kith_organizations_group(const kith_name *names, size_t count, const kith_name_pair *pairs,
                              size_t pair_count, kith_arena *arena, uint32_t *organizations)
{
    grouping g = {.names = names, .count = count, .arena = arena, .parent = organizations};
    g.stripped = kith_arena_array(arena, kith_name, count);
    g.known = kith_arena_array(arena, bool, count);
    for (uint32_t i = 0; i < count; i++) {
        g.stripped[i] = kith_organization_name_strip(names[i]);
        g.parent[i] = i;
    }

    unite_known(&g);
    if (kith_rule_on("organizations: plurals"))
        unite_plurals(&g);
    for (size_t i = 0; i < pair_count; i++)
        unite(&g, pairs[i].a, pairs[i].b);
    if (kith_rule_on("organizations: acronyms"))
        unite_acronyms(&g);
    sharers index = index_words(&g);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t longer = g.known[i] ? NONE : find_longer(&g, &index, i);
        if (longer != NONE)
            unite(&g, longer, i);
    }
    for (uint32_t i = 0; i < count; i++)
        organizations[i] = find_root(&g, i);
}
