/* graph/identity/short_form.c - names that may be short for, or older than, those of organizations.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/short_form.h"

#include <stdlib.h>

#include "extract/names/given_name.h"
#include "extract/names/organization.h"

enum {
    INITIALS_MIN = 3, /* words that make an acronym */
    WORD_MIN = 5,     /* bytes of a name that may be the beginning of another */
};

typedef struct finding {
    const kith_identity_evidence *evidence;
    const kith_identity_name *names; /* by entity */
    const kith_groups *groups;
} finding;

static const kith_identity_name *name_of(const finding *f, uint32_t group)
{
    return &f->names[f->groups->at[group].lead];
}

static int compare(const void *left, const void *right)
{
    const kith_short_form *p = left, *q = right;
    if (p->group != q->group)
        return p->group < q->group ? -1 : 1;
    if (p->tie.score != q->tie.score)
        return p->tie.score > q->tie.score ? -1 : 1;
    return (p->long_group > q->long_group) - (p->long_group < q->long_group);
}

static void add(kith_short_forms *list, kith_short_form form)
{
    list->at = kith_array_grow(list->at, &list->room, list->count + 1, sizeof *list->at);
    list->at[list->count++] = form;
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

/* `group`, if any, has for whole name what some document calls `long_group`. */
static void add_attested(const finding *f, uint32_t group, uint32_t long_group,
                         kith_short_forms *out)
{
    if (group == KITH_GROUP_NONE || group == long_group || is_called_after(f, long_group, group))
        return;
    if (name_of(f, group)->acronym && name_of(f, long_group)->core.count > 1)
        add(out, (kith_short_form){group, long_group, {KITH_RULE_ACRONYM, 0.95}});
    else if (is_part(name_of(f, group), name_of(f, long_group)))
        add(out, (kith_short_form){group, long_group, {KITH_RULE_SHORT_FORM, 0.75}});
    else if (may_succeed(name_of(f, group)->core, name_of(f, long_group)->core))
        add(out, (kith_short_form){group, long_group, {KITH_RULE_FORMER, 0.8}});
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
        return !kith_identity_names_tie(person, out).rule;
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
static void find_attested(const finding *f, kith_arena *scratch, kith_short_forms *out)
{
    const kith_identity_evidence *evidence = f->evidence;
    for (size_t i = 0; i < evidence->alias_count; i++) {
        const kith_identity_alias *alias = &evidence->aliases[i];
        uint32_t long_group = f->groups->of[alias->entity];
        bool person = name_of(f, long_group)->family == KITH_FAMILY_PERSON;
        kith_identity_name name;
        bool other = true;
        if (person)
            other = read_other_name(&f->names[alias->entity], alias->text, scratch, &name);
        else
            name = kith_identity_name_parse(alias->text, KITH_TYPE_ORGANIZATION, scratch);
        for (uint32_t part = 0; other && part <= f->groups->parts; part++) {
            uint32_t group = kith_groups_find(f->groups, &name, part, scratch);
            if (!person)
                add_attested(f, group, long_group, out);
            else if (group != KITH_GROUP_NONE && group != long_group)
                add(out, (kith_short_form){group, long_group, {KITH_RULE_FORMER, 0.8}});
        }
        kith_arena_clear(scratch);
    }
}

/* Groups whose name is made of the initials of another. */
static void find_initials(const finding *f, kith_arena *scratch, kith_short_forms *out)
{
    for (uint32_t i = 0; i < f->groups->count; i++) {
        kith_identity_name name = *name_of(f, i);
        /* GEC is not the General Electric Company. */
        size_t count = kith_identity_name_without_whole(&name).count;
        if (name.family != KITH_FAMILY_ORGANIZATION || count < INITIALS_MIN)
            continue;
        name.spelling = kith_organization_name_initials(name.core, false, scratch);
        for (uint32_t part = 0; part <= f->groups->parts; part++) {
            uint32_t group = kith_groups_find(f->groups, &name, part, scratch);
            if (group != KITH_GROUP_NONE && name_of(f, group)->acronym)
                add(out, (kith_short_form){group, i, {KITH_RULE_INITIALS, 0.7}});
        }
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
static void find_beginnings(const finding *f, kith_arena *scratch, kith_short_forms *out)
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
            add(out, (kith_short_form){i, other, {KITH_RULE_SHORT_FORM, 0.7}});
    }
    kith_arena_clear(scratch);
}

void kith_short_forms_find(const kith_identity_evidence *evidence, const kith_identity_name *names,
                           const kith_groups *groups, kith_short_forms *out)
{
    const finding f = {evidence, names, groups};
    kith_arena scratch = {0};
    *out = (kith_short_forms){0};
    find_attested(&f, &scratch, out);
    find_initials(&f, &scratch, out);
    find_beginnings(&f, &scratch, out);
    kith_arena_free(&scratch);
    if (out->count)
        qsort(out->at, out->count, sizeof *out->at, compare);
}

void kith_short_forms_clear(kith_short_forms *forms)
{
    if (!forms)
        return;
    free(forms->at);
    *forms = (kith_short_forms){0};
}
