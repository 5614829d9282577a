/* extract/names/relation.h - relations: what one entity is to another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_RELATION_H
#define KITH_EXTRACT_NAMES_RELATION_H

#include "extract/names/type.h"

/** What the left is to the right. The numbers are stored in corpora: never renumber. */
typedef enum kith_relation_kind {
    KITH_RELATION_HEAD_OF = 0, /* leads: president, mayor, chief executive, chairman */
    KITH_RELATION_PLAYS_FOR,   /* plays for or coaches a team */
    KITH_RELATION_FOUNDED,
    KITH_RELATION_OWNS,        /* owns, bought, is the parent firm of */
    KITH_RELATION_SPOUSE_OF,   /* no direction */
    KITH_RELATION_PARENT_OF,   /* is father or mother of */
    KITH_RELATION_RELATIVE_OF, /* brother, sister, other kin; no direction */
    KITH_RELATION_AGENT_OF,    /* acts for a state: minister, ambassador, general */
    KITH_RELATION_MEMBER_OF,   /* works for or belongs to */
    KITH_RELATION_PART_OF,     /* unit, agency, ministry, member body of */
    KITH_RELATION_CITIZEN_OF,
    KITH_RELATION_BASED_IN,
    KITH_RELATION_LOCATED_IN,
    KITH_RELATION_OPPOSES,  /* fights, accuses, sues, plays against; no direction */
    KITH_RELATION_MEETS,    /* learned lest it be taken for another, and never told; no direction */
    KITH_RELATION_LIVES_IN, /* was born in, grew up in, lives in */
    KITH_RELATION_COUNT,
} kith_relation_kind;

/** When it holds, as its sentence says. Stored in corpora: never renumber. */
typedef enum kith_relation_status {
    KITH_RELATION_NOW = 0, /* or whenever the sentence tells of */
    KITH_RELATION_PAST,    /* "former", "until 2003" */
    KITH_RELATION_PLANNED, /* "will", "plans to", "agreed to" */
    KITH_RELATION_DENIED,  /* "denied", "not" */
    KITH_RELATION_STATUS_COUNT,
} kith_relation_status;

/** A relation that a sentence tells. */
typedef struct kith_relation {
    uint32_t left, right;                 /* entities of the document */
    uint32_t left_mention, right_mention; /* of the document, which name them there */
    uint32_t sentence;                    /* of the document */
    uint32_t start, end; /* bytes of the text that tell it; start == end: no word does */
    kith_relation_kind kind;
    kith_relation_status status;
    float score;   /* how likely it is right, (0, 1] */
    kith_str role; /* as written, "chief executive"; borrowed from the text, or empty */
} kith_relation;

/** "head_of"; static storage. */
const char *kith_relation_name(kith_relation_kind kind);

/** "head of", as a reader says it of the left, and "headed by", of the right; static storage. */
const char *kith_relation_phrase(kith_relation_kind kind, bool turned);

/** The relation of that name; false, `*out` left alone, when there is none. */
bool kith_relation_parse(kith_str name, kith_relation_kind *out);

/** Is it the same from either side? */
bool kith_relation_is_symmetric(kith_relation_kind kind);

/** Can the left be of type `left` and the right of `right`? */
bool kith_relation_fits(kith_relation_kind kind, kith_type left, kith_type right);

/** "now", "past", "planned" or "denied"; static storage. */
const char *kith_relation_status_name(kith_relation_status status);

#endif
