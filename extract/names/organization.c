/* extract/names/organization.c - which writings of an organization's name belong together. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/organization.h"

#include "extract/base/rule.h"
#include "extract/names/country.h"
#include "extract/names/words.h"

enum {
    ACRONYM_MAX = 8,
    LEFT_OUT_MAX = 2, /* words that a name may lose at its beginning */
};

kith_name kith_organization_name_strip(kith_name name)
{
    size_t from = 0, to = name.count;
    if (to > 1 && kith_str_equal(name.words[0].key, KITH_STR("the")))
        from = 1;
    while (to > from + 1 && kith_word_is(name.words[to - 1].key, KITH_WORD_LEGAL_FORM))
        to--;
    return kith_name_slice(name, from, to);
}

bool kith_organization_word_is_legal_form(kith_str key)
{
    return kith_word_is(key, KITH_WORD_LEGAL_FORM);
}

bool kith_organization_name_is_acronym(kith_name name)
{
    if (name.count != 1 || name.words[0].key.len < 2 || name.words[0].key.len > ACRONYM_MAX)
        return false;
    kith_str text = name.words[0].text;
    size_t capitals = 0;
    for (size_t i = 0; i < text.len; i++)
        capitals += text.ptr[i] >= 'A' && text.ptr[i] <= 'Z';
    return capitals >= 2 && 2 * capitals > name.words[0].key.len;
}

kith_str kith_organization_name_initials(kith_name name, bool with_small_words, kith_arena *arena)
{
    char *initials = kith_arena_alloc(arena, name.count + 1);
    size_t length = 0;
    for (size_t i = 0; i < name.count && name.count > 1; i++) {
        if (with_small_words || !kith_word_is(name.words[i].key, KITH_WORD_SMALL))
            initials[length++] = name.words[i].key.ptr[0];
    }
    return (kith_str){initials, length};
}

/* Countries and what else names a region: "Europe" is not the Council of Europe. */
static bool is_region(kith_name name)
{
    kith_country_match match;
    return kith_country_find(kith_name_as_written(name), &match) ||
           kith_word_is(name.words[name.count - 1].key, KITH_WORD_REGION);
}

/* "Volkswagen" of "Volkswagen Group". */
static bool is_beginning(kith_name a, kith_name b)
{
    if (!kith_name_equal(a, kith_name_slice(b, 0, a.count)))
        return false;
    for (size_t i = a.count; i < b.count; i++) {
        if (!kith_word_is(b.words[i].key, KITH_WORD_TAIL) &&
            !kith_word_is(b.words[i].key, KITH_WORD_LEGAL_FORM))
            return false;
    }
    return true;
}

/* "Bank of China", which is not short for the People's Bank of China. */
static bool is_of_region(kith_name name)
{
    return name.count > 2 && kith_str_equal(name.words[1].key, KITH_STR("of")) &&
           is_region(kith_name_slice(name, 2, name.count));
}

/* "Telekom" of "Deutsche Telekom", "Humboldt Foundation" of "Alexander von Humboldt Foundation". */
static bool is_end(kith_name a, kith_name b)
{
    return b.count - a.count <= LEFT_OUT_MAX &&
           kith_name_equal(a, kith_name_slice(b, b.count - a.count, b.count)) &&
           !kith_organization_name_is_acronym(a) && !is_region(a) && !is_of_region(a);
}

/* "Council" of "Council of Europe". */
static bool is_head(kith_name a, kith_name b)
{
    if (a.count != 1 || !kith_word_is(a.words[0].key, KITH_WORD_BODY_HEAD))
        return false;
    for (size_t i = 0; i < b.count; i++) {
        if (kith_str_equal(b.words[i].key, a.words[0].key))
            return true;
    }
    return false;
}

bool kith_organization_name_shortens(kith_name a, kith_name b)
{
    return a.count > 0 && a.count < b.count &&
           ((kith_rule_on("organization: beginning") && is_beginning(a, b)) ||
            (kith_rule_on("organization: end") && is_end(a, b)) ||
            (kith_rule_on("organization: head") && is_head(a, b)));
}

bool kith_organization_name_recalls(kith_name a, kith_name b)
{
    if (!kith_rule_on("organization: recalls") || a.count != 1 || b.count < 2 || b.count > 3 ||
        is_region(a) || !kith_str_equal(a.words[0].key, b.words[0].key))
        return false;
    for (size_t i = 1; i < b.count; i++)
        if (kith_word_is(b.words[i].key, KITH_WORD_SMALL) ||
            kith_word_is(b.words[i].key, KITH_WORD_OFFSHOOT) ||
            is_region(kith_name_slice(b, i, i + 1)))
            return false;
    return true;
}

bool kith_organization_name_is_of_any_country(kith_name name)
{
    for (size_t i = 0; i < name.count; i++)
        if (!kith_word_is(name.words[i].key, KITH_WORD_BODY))
            return false;
    return name.count > 0;
}

bool kith_organization_name_is_of_any_town(kith_name name)
{
    size_t of_town = 0;
    for (size_t i = 0; i < name.count; i++) {
        bool town = kith_word_is(name.words[i].key, KITH_WORD_TOWN_BODY);
        if (!town && !kith_word_is(name.words[i].key, KITH_WORD_BODY))
            return false;
        of_town += town;
    }
    return of_town > 0;
}
