/* graph/identity/attested.c - pairs by what documents call somebody, and by initials. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/attested.h"

#include "extract/names/given_name.h"
#include "extract/names/organization.h"

enum {
    INITIALS_MIN = 3, /* words that make an acronym */
    WORD_MIN = 5,     /* bytes of a name that may be the beginning of another */
};

#define BIT(kind) ((kith_identity_rules)1 << (kind))

typedef struct finding {
    const kith_identity_facts *facts;
    const kith_groups *groups;
    kith_identity_evidence_list *out;
} finding;

static const kith_identity_name *name_of(const finding *f, uint32_t group)
{
    return kith_group_name(f->groups, group);
}

/* "Goldman" of "Goldman Sachs", "Securities and Exchange Commission" of that of the U.S.: all words
 * of one in the other, a single word at its beginning. */
static bool is_part(const kith_identity_name *a, const kith_identity_name *b)
{
    const kith_name shorter = a->core.count < b->core.count ? a->core : b->core;
    const kith_name longer = a->core.count < b->core.count ? b->core : a->core;
    if (shorter.count == 1)
        return kith_str_equal(shorter.words[0].key, longer.words[0].key);
    size_t found = 0;
    for (size_t i = 0; i < longer.count && found < shorter.count; i++)
        found += kith_str_equal(longer.words[i].key, shorter.words[found].key);
    return found == shorter.count && found > 0;
}

/* May one be the other's former name? "European Community" is what a text may take for the European
 * Commission, and a mere "Commission" for anything. */
static bool may_succeed(kith_name a, kith_name b)
{
    if (kith_organization_name_is_of_any_country(a) || kith_organization_name_is_of_any_country(b))
        return false;
    for (size_t i = 0; i < a.count; i++)
        for (size_t k = 0; k < b.count; k++)
            if (kith_str_equal(a.words[i].key, b.words[k].key))
                return false;
    return true;
}

/* AMR Investment Services, of which a document says AMR, is a part of the AMR of all others. */
static bool is_called_after(const finding *f, uint32_t part, uint32_t group)
{
    const kith_identity_name *name = name_of(f, group), *other = name_of(f, part);
    return name->acronym && other->core.count > 1 &&
           kith_str_equal(name->core.words[0].key, other->core.words[0].key) &&
           f->groups->at[group].documents > f->groups->at[part].documents;
}

/* What makes of an organization the name of `group`, which some document calls `long_group`. */
static kith_identity_rules read_short_form(const finding *f, uint32_t group, uint32_t long_group)
{
    const kith_identity_name *name = name_of(f, group), *other = name_of(f, long_group);
    if (is_called_after(f, long_group, group))
        return 0;
    if (name->acronym && other->core.count > 1)
        return BIT(KITH_RULE_ACRONYM);
    if (is_part(name, other))
        return BIT(KITH_RULE_SHORT_FORM);
    return may_succeed(name->core, other->core) ? BIT(KITH_RULE_FORMER) : 0;
}

/* Pair `group`, whose name is what `said` is of `long_group`, or what some document calls it. */
static void pair(const finding *f, uint32_t group, uint32_t long_group, kith_identity_rules said)
{
    if (group == KITH_GROUP_NONE || group == long_group)
        return;
    if (said == BIT(KITH_RULE_INITIALS) && !name_of(f, group)->acronym)
        return;
    if (!said && name_of(f, group)->family == KITH_FAMILY_PERSON)
        said = BIT(KITH_RULE_FORMER);
    else if (!said)
        said = read_short_form(f, group, long_group);
    if (said)
        kith_identity_evidence_add(f->out, group, long_group, said);
}

/* Pair all groups of that name, in whatever sense, and those that are held. */
static void pair_all(const finding *f, const kith_identity_name *name, uint32_t long_group,
                     kith_identity_rules said, kith_arena *scratch)
{
    for (uint32_t part = 0; part <= f->groups->parts; part++)
        pair(f, kith_groups_find(f->groups, name, part, scratch), long_group, said);
    for (size_t i = 0; i < f->groups->held_count; i++) {
        const kith_identity_name *held = name_of(f, f->groups->held[i]);
        if (held->family == name->family && kith_str_equal(held->spelling, name->spelling))
            pair(f, f->groups->held[i], long_group, said);
    }
}

/* Is `word` one of `name`, or another form of its given name? */
static bool is_of_name(kith_str word, const kith_identity_name *name)
{
    for (size_t i = 0; i < name->plain.count; i++)
        if (kith_str_equal(word, name->plain.words[i].key))
            return true;
    return kith_given_name_is_variant(word, name->plain.words[0].key);
}

/* The name of a person by what a document calls her once: another name in full, or her given name
 * with what was her family name. False when it is no name of its own. */
static bool read_other_name(const kith_identity_name *person, kith_str alias, kith_arena *arena,
                            kith_identity_name *out)
{
    *out = kith_identity_name_parse(alias, KITH_TYPE_PERSON, arena);
    if (!out->bare)
        return !kith_identity_names_compare(person, out);
    if (person->bare || person->plain.count < 2 || out->plain.count != 1 ||
        is_of_name(out->plain.words[0].key, person))
        return false;
    kith_str given = person->plain.words[0].text, family = out->plain.words[0].text;
    char *joined = kith_arena_alloc(arena, given.len + 1 + family.len);
    memcpy(joined, given.ptr, given.len);
    joined[given.len] = ' ';
    memcpy(joined + given.len + 1, family.ptr, family.len);
    kith_str name = {joined, given.len + 1 + family.len};
    *out = kith_identity_name_parse(name, KITH_TYPE_PERSON, arena);
    return true;
}

/* Groups whose whole name is what some document calls another group. */
static void find_called(const finding *f, kith_arena *scratch)
{
    for (size_t i = 0; i < f->facts->alias_count; i++) {
        const kith_identity_alias *alias = &f->facts->aliases[i];
        const kith_identity_name *own = &f->groups->names[alias->entity];
        kith_identity_name name;
        bool other = true;
        if (own->family == KITH_FAMILY_PERSON)
            other = read_other_name(own, alias->text, scratch, &name);
        else
            name = kith_identity_name_parse(alias->text, KITH_TYPE_ORGANIZATION, scratch);
        if (other)
            pair_all(f, &name, f->groups->of[alias->entity], 0, scratch);
        kith_arena_clear(scratch);
    }
}

/* Groups whose name is made of the initials of another. */
static void find_initials(const finding *f, kith_arena *scratch)
{
    for (uint32_t i = 0; i < f->groups->count; i++) {
        kith_identity_name name = *name_of(f, i);
        /* GEC is not the General Electric Company. */
        size_t count = kith_identity_name_without_whole(&name).count;
        if (name.family != KITH_FAMILY_ORGANIZATION || count < INITIALS_MIN)
            continue;
        name.spelling = kith_organization_name_initials(name.core, false, scratch);
        pair_all(f, &name, i, BIT(KITH_RULE_INITIALS), scratch);
        kith_arena_clear(scratch);
    }
}

/* Is it a name of one word that says something? */
static bool is_word(const kith_identity_name *name)
{
    return name->family == KITH_FAMILY_ORGANIZATION && name->core.count == 1 && !name->acronym &&
           name->core.words[0].key.len >= WORD_MIN &&
           !kith_organization_name_is_of_any_country(name->core);
}

/* Groups whose whole name is the first word of one other, which is named no less: "Salomon". What
 * is named more, as Ford is, has parts that are called after it. */
static void find_beginnings(const finding *f, kith_arena *scratch)
{
    kith_intern words;
    uint32_t count = f->groups->count;
    uint32_t *begins = kith_arena_array(scratch, uint32_t, count);
    kith_intern_init(&words, scratch, count);
    for (uint32_t i = 0; i < count; i++) {
        const kith_identity_name *name = name_of(f, i);
        if (name->family != KITH_FAMILY_ORGANIZATION || name->core.count < 2)
            continue;
        uint32_t seen = words.count, word = kith_intern_add(&words, name->core.words[0].key);
        begins[word] = word == seen ? i : KITH_GROUP_NONE;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!is_word(name_of(f, i)))
            continue;
        uint32_t word = kith_intern_find(&words, name_of(f, i)->core.words[0].key);
        uint32_t other = word == KITH_INTERN_NONE ? KITH_GROUP_NONE : begins[word];
        if (other != KITH_GROUP_NONE &&
            f->groups->at[i].documents <= f->groups->at[other].documents)
            kith_identity_evidence_add(f->out, i, other,
                                       BIT(KITH_RULE_SHORT_FORM) |
                                           BIT(KITH_IDENTITY_EVIDENCE_BEGINNING));
    }
    kith_arena_clear(scratch);
}

void kith_attested_find(const kith_identity_facts *facts, const kith_groups *groups,
                        kith_identity_evidence_list *out)
{
    const finding f = {facts, groups, out};
    kith_arena scratch = {0};
    find_called(&f, &scratch);
    find_initials(&f, &scratch);
    find_beginnings(&f, &scratch);
    kith_arena_free(&scratch);
}
