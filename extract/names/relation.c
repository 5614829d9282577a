/* extract/names/relation.c - relations: what one entity is to another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/relation.h"

enum {
    PERSON = 1u << KITH_TYPE_PERSON,
    BODY = 1u << KITH_TYPE_COMPANY | 1u << KITH_TYPE_ORGANIZATION,
    COUNTRY = 1u << KITH_TYPE_COUNTRY,
    PLACE = 1u << KITH_TYPE_PLACE,
    ANY = KITH_TYPES_ALL,
};

/* A relation; `left` and `right` are sets of types. */
typedef struct inventory_line {
    const char *name, *phrase, *turned;
    unsigned left, right;
    bool symmetric;
} inventory_line;

static const inventory_line inventory[KITH_RELATION_COUNT] = {
    [KITH_RELATION_HEAD_OF] = {"head_of", "head of", "headed by", PERSON, BODY | COUNTRY | PLACE,
                               false},
    [KITH_RELATION_PLAYS_FOR] = {"plays_for", "plays for", "has the player", PERSON, BODY | COUNTRY,
                                 false},
    [KITH_RELATION_FOUNDED] = {"founded", "founded", "founded by", PERSON | BODY | COUNTRY, BODY,
                               false},
    [KITH_RELATION_OWNS] = {"owns", "owns", "owned by", PERSON | BODY | COUNTRY, BODY, false},
    [KITH_RELATION_SPOUSE_OF] = {"spouse_of", "married to", "married to", PERSON, PERSON, true},
    [KITH_RELATION_PARENT_OF] = {"parent_of", "parent of", "child of", PERSON, PERSON, false},
    [KITH_RELATION_RELATIVE_OF] = {"relative_of", "relative of", "relative of", PERSON, PERSON,
                                   true},
    [KITH_RELATION_AGENT_OF] = {"agent_of", "acts for", "has the official", PERSON, COUNTRY | PLACE,
                                false},
    [KITH_RELATION_MEMBER_OF] = {"member_of", "member of", "has the member", PERSON, BODY, false},
    [KITH_RELATION_PART_OF] = {"part_of", "part of", "has the part", BODY | COUNTRY, BODY | COUNTRY,
                               false},
    [KITH_RELATION_CITIZEN_OF] = {"citizen_of", "citizen of", "has the citizen", PERSON, COUNTRY,
                                  false},
    [KITH_RELATION_BASED_IN] = {"based_in", "based in", "seat of", BODY, COUNTRY | PLACE, false},
    [KITH_RELATION_LOCATED_IN] = {"located_in", "located in", "contains", PLACE | COUNTRY,
                                  COUNTRY | PLACE, false},
    [KITH_RELATION_OPPOSES] = {"opposes", "against", "against", ANY, ANY, true},
    [KITH_RELATION_MEETS] = {"meets", "meets", "meets", ANY & ~PLACE, ANY & ~PLACE, true},
    [KITH_RELATION_LIVES_IN] = {"lives_in", "lives in", "home of", PERSON, COUNTRY | PLACE, false},
};

const char *kith_relation_name(kith_relation_kind kind)
{
    return inventory[kind].name;
}

const char *kith_relation_phrase(kith_relation_kind kind, bool turned)
{
    return turned ? inventory[kind].turned : inventory[kind].phrase;
}

bool kith_relation_parse(kith_str name, kith_relation_kind *out)
{
    for (int kind = 0; kind < KITH_RELATION_COUNT; kind++)
        if (kith_str_equal(name, kith_str_of(inventory[kind].name))) {
            *out = (kith_relation_kind)kind;
            return true;
        }
    return false;
}

bool kith_relation_is_symmetric(kith_relation_kind kind)
{
    return inventory[kind].symmetric;
}

bool kith_relation_fits(kith_relation_kind kind, kith_type left, kith_type right)
{
    return (inventory[kind].left >> left & 1) && (inventory[kind].right >> right & 1);
}

const char *kith_relation_status_name(kith_relation_status status)
{
    static const char *const names[KITH_RELATION_STATUS_COUNT] = {"now", "past", "planned",
                                                                  "denied"};
    return names[status];
}
