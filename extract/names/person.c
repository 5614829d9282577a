/* extract/names/person.c - what of a person's name tells people apart. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/person.h"

#include "extract/base/edits.h"
#include "extract/base/rule.h"
#include "extract/names/given_name.h"
#include "extract/names/words.h"

/* A slip of spelling is forgiven in words of at least so many bytes. */
enum { SLIP_MIN = 6 };

kith_person_title kith_person_title_of(kith_str word)
{
    char folded[KITH_WORD_FOLDED_MAX];
    kith_str key = kith_word_fold(word, folded);
    if (kith_word_is(key, KITH_WORD_MONONYM_TITLE))
        return KITH_PERSON_TITLE_HONOUR;
    return kith_word_is(key, KITH_WORD_TITLE) ? KITH_PERSON_TITLE : KITH_PERSON_TITLE_NONE;
}

bool kith_person_word_is_office(kith_str word)
{
    char folded[KITH_WORD_FOLDED_MAX];
    return kith_word_is(kith_word_fold(word, folded), KITH_WORD_OFFICE);
}

bool kith_person_word_is_ordinal(kith_str word)
{
    char folded[KITH_WORD_FOLDED_MAX];
    return kith_word_is(kith_word_fold(word, folded), KITH_WORD_ORDINAL);
}

kith_person_name kith_person_name_parse(kith_name name)
{
    size_t from = 0, to = name.count;
    for (size_t i = 1; i + 2 < to; i++)
        if (kith_word_is(name.words[i].key, KITH_WORD_OFFICE))
            from = i;
    while (from + 1 < to && kith_word_is(name.words[from].key, KITH_WORD_TITLE))
        from++;
    kith_person_name person = {.only_title = from + 1 == to && from > 0 &&
                                             kith_word_is(name.words[from].key, KITH_WORD_TITLE)};
    bool mononym = to - from == 1 ||
                   (to - from == 2 && kith_word_is(name.words[to - 1].key, KITH_WORD_ORDINAL));
    bool keeps_title =
        from > 0 && mononym && kith_word_is(name.words[from - 1].key, KITH_WORD_MONONYM_TITLE);
    person.shown = kith_name_slice(name, keeps_title ? from - 1 : from, to);

    if (to - from > 1 && kith_word_is(name.words[to - 1].key, KITH_WORD_ORDINAL))
        person.ordinal = name.words[--to].key;
    person.core = kith_name_slice(name, from, to);
    return person;
}

bool kith_person_name_is_full(const kith_person_name *name)
{
    bool full = name->ordinal.len > 0;
    for (size_t i = 0; i + 1 < name->core.count; i++)
        full = full || !kith_word_is(name->core.words[i].key, KITH_WORD_PARTICLE);
    return full;
}

/* "j", or a letter of another script. */
static bool is_initial(kith_str key)
{
    return key.len == 1 || (key.len <= 4 && (unsigned char)key.ptr[0] >= 0xc0 &&
                            ((unsigned char)key.ptr[0] >= 0xf0   ? key.len == 4
                             : (unsigned char)key.ptr[0] >= 0xe0 ? key.len == 3
                                                                 : key.len == 2));
}

bool kith_person_name_begins_with_initial(const kith_person_name *name)
{
    return name->core.count > 1 && is_initial(name->core.words[0].key);
}

bool kith_person_word_is_slip(kith_str a, kith_str b)
{
    if (a.len > b.len) {
        kith_str longer = a;
        a = b;
        b = longer;
    }
    if (a.len < SLIP_MIN)
        return false;
    bool plural = a.len + 1 == b.len && b.ptr[b.len - 1] == 's' && kith_str_starts(b, a);
    if (plural)
        return false;
    return kith_edits_count(a, b, 1) <= 1;
}

static bool given_names_match(kith_str a, kith_str b)
{
    if (kith_str_equal(a, b))
        return true;
    if (kith_rule_on("person: initials") && (is_initial(a) || is_initial(b)))
        return kith_str_starts(a, b) || kith_str_starts(b, a);
    return kith_rule_on("table: given names") && kith_given_name_is_variant(a, b);
}

/* Do the given names of `a` come in this order among those of `b`? */
static bool given_names_align(kith_name a, kith_name b)
{
    size_t at = 0;
    for (size_t i = 0; i + 1 < a.count; i++) {
        kith_str given = a.words[i].key;
        while (at + 1 < b.count && !given_names_match(given, b.words[at].key)) {
            /* An initial stands for the first name or for the one that follows. */
            if (is_initial(given))
                return false;
            at++;
        }
        if (at + 1 >= b.count)
            return false;
        at++;
    }
    return true;
}

bool kith_person_ordinal_is_younger(kith_str ordinal)
{
    return kith_str_equal(ordinal, KITH_STR("jr")) || kith_str_equal(ordinal, KITH_STR("junior"));
}

/* Do the ordinals say that the two are not one, or is `a` as `b` but for "Jr."? */
static bool are_father_and_son(const kith_person_name *a, const kith_person_name *b)
{
    if (a->ordinal.len && b->ordinal.len)
        return !kith_str_equal(a->ordinal, b->ordinal);
    kith_str ordinal = a->ordinal.len ? a->ordinal : b->ordinal;
    return kith_person_ordinal_is_younger(ordinal) && kith_name_equal(a->core, b->core);
}

static kith_person_match match_words(kith_name a, kith_name b)
{
    kith_str a_first = a.words[0].key, b_first = b.words[0].key;
    kith_str a_last = a.words[a.count - 1].key, b_last = b.words[b.count - 1].key;
    bool same_length = a.count == b.count && a.count > 1;
    if (kith_str_equal(a_last, b_last)) {
        if (given_names_align(a, b))
            return KITH_PERSON_SAME;
        bool slip = kith_rule_on("person: slip in a given name") && same_length &&
                    kith_person_word_is_slip(a_first, b_first);
        return slip ? KITH_PERSON_SLIP : KITH_PERSON_OTHER;
    }
    if (!same_length)
        return KITH_PERSON_OTHER;
    if (kith_rule_on("person: family name first") && a.count == 2 &&
        kith_str_equal(a_first, b_last) && kith_str_equal(a_last, b_first))
        return KITH_PERSON_SAME;
    bool slip = kith_rule_on("person: slip in a surname") && kith_str_equal(a_first, b_first) &&
                !is_initial(a_first) && kith_person_word_is_slip(a_last, b_last);
    return slip ? KITH_PERSON_SLIP : KITH_PERSON_OTHER;
}

kith_person_match kith_person_name_match(const kith_person_name *a, const kith_person_name *b)
{
    if (a->core.count == 0 || a->core.count > b->core.count || are_father_and_son(a, b))
        return KITH_PERSON_OTHER;
    return match_words(a->core, b->core);
}
