/* graph/identity/compare.c - two names of a corpus compared: can they be one identity's, and why?
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/compare.h"

#include "extract/names/given_name.h"
#include "extract/names/organization.h"
#include "extract/names/words.h"

enum {
    RESPELLED_MIN = 4, /* shorter words are told apart by each letter */
    FINAL_I_MIN = 6,
};

static const char *const rule_names[KITH_RULE_COUNT] = {
    [KITH_RULE_NONE] = "none",
    [KITH_RULE_HEAD] = "head",
    [KITH_RULE_SPELLING] = "spelling",
    [KITH_RULE_TRANSLITERATION] = "transliteration",
    [KITH_RULE_ORDER] = "order",
    [KITH_RULE_MIDDLE_NAME] = "middle name",
    [KITH_RULE_NICKNAME] = "nickname",
    [KITH_RULE_INITIAL] = "initial",
    [KITH_RULE_SLIP] = "slip of spelling",
    [KITH_RULE_SURNAME] = "surname",
    [KITH_RULE_ACRONYM] = "acronym",
    [KITH_RULE_INITIALS] = "initials",
    [KITH_RULE_SHORT_FORM] = "short form",
    [KITH_RULE_GROUP] = "group",
    [KITH_RULE_DECISION] = "decision",
    [KITH_RULE_LIST] = "list",
    [KITH_RULE_FORMER] = "former name",
    [KITH_RULE_TYPE] = "type",
};

const char *kith_identity_rule_name(kith_identity_rule rule)
{
    return rule_names[rule];
}

static kith_identity_family family_of(kith_type type)
{
    switch (type) {
    case KITH_TYPE_PERSON:
        return KITH_FAMILY_PERSON;
    case KITH_TYPE_COUNTRY:
        return KITH_FAMILY_COUNTRY;
    case KITH_TYPE_PLACE:
        return KITH_FAMILY_PLACE;
    default:
        return KITH_FAMILY_ORGANIZATION;
    }
}

typedef struct respelling {
    const char *from, *to;
} respelling;

/* Letters that are written in several ways when a name is brought from another script. */
static const respelling respellings[] = {
    {"tch", "ch"}, {"ae", "a"}, {"oe", "o"}, {"ue", "u"}, {"ou", "u"},
    {"kh", "h"},   {"gh", "g"}, {"dh", "d"}, {"iy", "y"}, {"ij", "y"},
};

/* How many bytes at `at` of `key` to replace, by `*to`. */
static size_t respell_at(kith_str key, size_t at, kith_str *to)
{
    kith_str rest = kith_str_slice(key, at, key.len);
    for (size_t i = 0; i < sizeof respellings / sizeof *respellings; i++) {
        kith_str from = kith_str_of(respellings[i].from);
        if (kith_str_starts(rest, from)) {
            *to = kith_str_of(respellings[i].to);
            return from.len;
        }
    }
    *to = kith_str_slice(rest, 0, 1);
    return 1;
}

static kith_str respell(kith_str key, kith_arena *arena)
{
    if (key.len < RESPELLED_MIN)
        return kith_str_equal(key, KITH_STR("el")) ? KITH_STR("al") : key;
    char *out = kith_arena_alloc(arena, key.len + 1);
    size_t length = 0;
    for (size_t at = 0; at < key.len;) {
        kith_str to;
        at += respell_at(key, at, &to);
        for (size_t i = 0; i < to.len; i++) {
            bool letter = to.ptr[i] >= 'a' && to.ptr[i] <= 'z';
            bool doubled = letter && length && out[length - 1] == to.ptr[i];
            if (!doubled)
                out[length++] = to.ptr[i];
        }
    }
    if (length >= FINAL_I_MIN && out[length - 1] == 'i')
        out[length - 1] = 'y';
    return (kith_str){out, length};
}

/* The keys of `name` without spaces: "Jong Un", "Jong-un" and "Jongun" are equal. */
static kith_str join_keys(kith_name name, kith_str last, kith_arena *arena)
{
    size_t length = last.len + 2;
    for (size_t i = 0; i < name.count; i++)
        length += name.words[i].key.len;
    char *joined = kith_arena_alloc(arena, length);
    length = 0;
    for (size_t i = 0; i < name.count; i++) {
        memcpy(joined + length, name.words[i].key.ptr, name.words[i].key.len);
        length += name.words[i].key.len;
    }
    if (last.len) {
        joined[length++] = ' ';
        memcpy(joined + length, last.ptr, last.len);
        length += last.len;
    }
    return (kith_str){joined, length};
}

/* "Johnson & Johnson" and "Johnson and Johnson" are equal without. */
static kith_name leave_out_and(kith_name name)
{
    size_t count = 0;
    for (size_t i = 0; i < name.count; i++) {
        kith_str key = name.words[i].key;
        if (!kith_str_equal(key, KITH_STR("and")) && !kith_str_equal(key, KITH_STR("&")))
            name.words[count++] = name.words[i];
    }
    return count ? (kith_name){name.words, count} : name;
}

static void parse_person(kith_identity_name *out, kith_name words, kith_arena *arena)
{
    kith_person_name person = kith_person_name_parse(words);
    out->core = person.core;
    out->ordinal = person.ordinal;
    out->spelling = join_keys(out->core, out->ordinal, arena);
    out->bare = !kith_person_name_is_full(&person);
    out->begins_initial = kith_person_name_begins_with_initial(&person);
    out->plain = person.core;
    out->core.words = kith_arena_array(arena, kith_name_word, out->core.count);
    for (size_t i = 0; i < out->core.count; i++)
        out->core.words[i].key = respell(out->plain.words[i].key, arena);
}

static void parse_organization(kith_identity_name *out, kith_name words, kith_arena *arena)
{
    kith_name stripped = kith_organization_name_strip(words);
    out->acronym = kith_organization_name_is_acronym(stripped);
    out->core = leave_out_and(stripped);
    out->spelling = kith_name_key(out->core, arena);
}

kith_identity_name kith_identity_name_parse(kith_str name, kith_type type, kith_arena *arena)
{
    kith_identity_name out = {.family = family_of(type)};
    kith_name words = kith_name_split(name, arena);
    if (words.count == 0) {
        out.key = out.spelling = name;
        return out;
    }
    if (out.family == KITH_FAMILY_PERSON) {
        parse_person(&out, words, arena);
        out.key = join_keys(out.core, out.ordinal, arena);
        return out;
    }
    if (out.family == KITH_FAMILY_ORGANIZATION) {
        parse_organization(&out, words, arena);
    } else {
        out.core = words;
        out.spelling = kith_name_key(words, arena);
    }
    out.key = out.spelling;
    return out;
}

static kith_str last_key(const kith_identity_name *name)
{
    return name->core.words[name->core.count - 1].key;
}

/* Is `b` the words of `a`, the first of them moved to the end? */
static bool is_rotated(kith_name a, kith_name b)
{
    if (a.count != b.count || a.count < 2 || a.count > 3)
        return false;
    for (size_t i = 0; i < a.count; i++)
        if (!kith_str_equal(a.words[i].key, b.words[(i + a.count - 1) % a.count].key))
            return false;
    return true;
}

/* One character that is a letter. */
static bool is_initial(kith_str key)
{
    size_t length = 0;
    for (size_t i = 0; i < key.len; i++)
        length += ((unsigned char)key.ptr[i] & 0xc0) != 0x80;
    return length == 1;
}

#define BIT(rule) ((kith_identity_rules)1 << (rule))

/* What tells apart the given names `i` of `x` and `k` of `y`, and 0 when they are others; the bit
 * of KITH_RULE_SPELLING is that they are the same. */
static kith_identity_rules compare_given_names(const kith_identity_name *x, size_t i,
                                               const kith_identity_name *y, size_t k)
{
    kith_str a = x->plain.words[i].key, b = y->plain.words[k].key;
    if (kith_str_equal(a, b))
        return BIT(KITH_RULE_SPELLING);
    if (kith_str_equal(x->core.words[i].key, y->core.words[k].key))
        return BIT(KITH_RULE_TRANSLITERATION);
    if (is_initial(a) || is_initial(b))
        return kith_str_starts(a, b) || kith_str_starts(b, a) ? BIT(KITH_RULE_INITIAL) : 0;
    return kith_given_name_is_variant(a, b) ? BIT(KITH_RULE_NICKNAME) : 0;
}

/* Align the given names of `a` with those of `b`, which has no fewer and may have more. */
static kith_identity_rules align_given_names(const kith_identity_name *x,
                                             const kith_identity_name *y)
{
    kith_name a = x->core, b = y->core;
    kith_identity_rules rules = a.count < b.count ? BIT(KITH_RULE_MIDDLE_NAME) : 0;
    /* "J. Thomas Clark" goes by Thomas, and is not Joe. */
    bool goes_by_second = a.count == 2 && b.count == 3 && is_initial(b.words[0].key) &&
                          !is_initial(b.words[1].key) && !is_initial(a.words[0].key);
    size_t at = goes_by_second ? 1 : 0;
    if (!kith_str_equal(x->plain.words[a.count - 1].key, y->plain.words[b.count - 1].key))
        rules |= BIT(KITH_RULE_TRANSLITERATION);
    for (size_t i = 0; i + 1 < a.count; i++, at++) {
        kith_identity_rules next = 0;
        for (; at + 1 < b.count; at++) {
            next = compare_given_names(x, i, y, at);
            /* A first name is left out only where an initial is what is left of it. */
            bool may_skip = !is_initial(a.words[i].key) && (at > 0 || is_initial(b.words[at].key));
            if (next || !may_skip)
                break;
        }
        /* "D. J. Baker" is not James. */
        bool only_initials = i == 0 && at > 0 && next == BIT(KITH_RULE_INITIAL);
        if (!next || only_initials)
            return 0;
        rules |= next & ~BIT(KITH_RULE_SPELLING);
    }
    return rules ? rules : BIT(KITH_RULE_TRANSLITERATION);
}

static bool is_slip(kith_name a, kith_name b)
{
    size_t slips = 0;
    if (a.count != b.count)
        return false;
    for (size_t i = 0; i < a.count; i++) {
        if (kith_str_equal(a.words[i].key, b.words[i].key))
            continue;
        if (is_initial(a.words[i].key) || !kith_person_word_is_slip(a.words[i].key, b.words[i].key))
            return false;
        slips++;
    }
    return slips == 1;
}

static kith_identity_rules compare_people(const kith_identity_name *a, const kith_identity_name *b)
{
    if (!kith_str_equal(a->ordinal, b->ordinal) || a->bare != b->bare || a->bare)
        return 0;
    if (is_rotated(a->core, b->core) || is_rotated(b->core, a->core))
        return BIT(KITH_RULE_ORDER);
    if (kith_str_equal(last_key(a), last_key(b))) {
        kith_identity_rules rules =
            a->core.count <= b->core.count ? align_given_names(a, b) : align_given_names(b, a);
        if (rules)
            return rules;
    }
    return is_slip(a->core, b->core) ? BIT(KITH_RULE_SLIP) : 0;
}

/* "Volkswagen" and "Volkswagen Group". */
static bool is_whole(kith_name a, kith_name b)
{
    return a.count + 1 == b.count && kith_name_equal(a, kith_name_slice(b, 0, a.count)) &&
           kith_word_is(b.words[a.count].key, KITH_WORD_WHOLE);
}

kith_identity_rules kith_identity_names_compare(const kith_identity_name *a,
                                                const kith_identity_name *b)
{
    if (a->family != b->family)
        return 0;
    if (kith_str_equal(a->spelling, b->spelling))
        return BIT(KITH_RULE_SPELLING);
    if (kith_str_equal(a->key, b->key))
        return BIT(KITH_RULE_TRANSLITERATION);
    if (a->core.count == 0 || b->core.count == 0)
        return 0;
    if (a->family == KITH_FAMILY_PERSON)
        return compare_people(a, b);
    bool group = a->family == KITH_FAMILY_ORGANIZATION &&
                 (is_whole(a->core, b->core) || is_whole(b->core, a->core));
    return group ? BIT(KITH_RULE_GROUP) : 0;
}

kith_identity_rule kith_identity_rules_name(kith_identity_rules rules)
{
    static const kith_identity_rule order[] = {
        KITH_RULE_ACRONYM,  KITH_RULE_INITIALS,    KITH_RULE_SHORT_FORM, KITH_RULE_FORMER,
        KITH_RULE_SURNAME,  KITH_RULE_GROUP,       KITH_RULE_SLIP,       KITH_RULE_INITIAL,
        KITH_RULE_NICKNAME, KITH_RULE_MIDDLE_NAME, KITH_RULE_ORDER,      KITH_RULE_TRANSLITERATION,
    };
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        if (rules & BIT(order[i]))
            return order[i];
    return KITH_RULE_SPELLING;
}

bool kith_identity_name_leads_with_surname(const kith_identity_name *person)
{
    return !person->bare && person->core.count > 0 &&
           kith_word_is(person->core.words[0].key, KITH_WORD_LEADING_SURNAME);
}

bool kith_identity_name_has_surname(const kith_identity_name *person,
                                    const kith_identity_name *surname)
{
    if (person->family != KITH_FAMILY_PERSON || person->bare || !surname->bare ||
        surname->core.count == 0 || person->core.count < 2)
        return false;
    /* As written: Philips is not Phillips. */
    kith_str key = surname->plain.words[surname->plain.count - 1].key;
    return kith_str_equal(person->plain.words[person->plain.count - 1].key, key) ||
           (kith_identity_name_leads_with_surname(person) &&
            kith_str_equal(person->plain.words[0].key, key));
}

kith_name kith_identity_name_without_whole(const kith_identity_name *name)
{
    kith_name core = name->core;
    if (core.count > 1 && kith_word_is(core.words[core.count - 1].key, KITH_WORD_WHOLE))
        core.count--;
    return core;
}
