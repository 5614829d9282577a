/* graph/identity/compare.h - two names of a corpus compared: can they be one identity's, and why?
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_COMPARE_H
#define KITH_GRAPH_IDENTITY_COMPARE_H

#include <stdint.h>

#include "extract/entity/mention.h"
#include "extract/names/person.h"

/** Why a name belongs to an identity. */
typedef enum kith_identity_rule {
    KITH_RULE_NONE,            /* it does not */
    KITH_RULE_HEAD,            /* it is the name of the identity */
    KITH_RULE_SPELLING,        /* but for case, accents, hyphens, titles, legal forms, "&", type */
    KITH_RULE_TRANSLITERATION, /* Zelensky, Zelenskyy; Müller, Mueller */
    KITH_RULE_ORDER,           /* Abe Shinzo, Shinzo Abe */
    KITH_RULE_MIDDLE_NAME,     /* Donald Trump, Donald John Trump */
    KITH_RULE_NICKNAME,        /* Bill Clinton, William Clinton */
    KITH_RULE_INITIAL,         /* J. Smith, John Smith */
    KITH_RULE_SLIP,            /* Mihcael Flynn, Michael Flynn */
    KITH_RULE_SURNAME,         /* Pompeo, Mike Pompeo */
    KITH_RULE_ACRONYM,         /* a document says that IBM is International Business Machines */
    KITH_RULE_INITIALS,        /* NLD, National League for Democracy, in the same company */
    KITH_RULE_SHORT_FORM,      /* Telekom, where documents call Deutsche Telekom so */
    KITH_RULE_GROUP,           /* Volkswagen, Volkswagen Group */
    KITH_RULE_DECISION,        /* somebody said so */
    KITH_RULE_LIST,            /* so do names that were brought along */
    KITH_RULE_FORMER,          /* a document says that Facebook is Meta Platforms now */
    KITH_RULE_TYPE, /* Baker, whom documents take for a person, is a company; head or not */
    KITH_RULE_COUNT
} kith_identity_rule;

/** "spelling", "middle name"; static. */
const char *kith_identity_rule_name(kith_identity_rule rule);

/** Types that one identity may be called: companies are organizations that one looks into. */
typedef enum kith_identity_family {
    KITH_FAMILY_PERSON,
    KITH_FAMILY_COUNTRY,
    KITH_FAMILY_ORGANIZATION,
    KITH_FAMILY_PLACE,
} kith_identity_family;

/** A name taken apart; all of it lives in the arena it was made in. */
typedef struct kith_identity_name {
    kith_identity_family family;
    kith_name core;  /* a person's keys are respelled: usual transliterations are equal */
    kith_name plain; /* the same words with keys as kith_name_split() has them */
    kith_str ordinal;
    kith_str key;        /* equal for names that differ in spelling only, of one family */
    kith_str spelling;   /* likewise, but transliterations differ */
    bool bare;           /* of a person: nothing but a surname, or a given name */
    bool begins_initial; /* of a person: "J. Smith" */
    bool acronym;        /* of an organization */
} kith_identity_name;

/** How two names are tied; KITH_RULE_NONE with score 0 when they are not. */
typedef struct kith_identity_tie {
    kith_identity_rule rule;
    double score; /* in [0, 1], how likely it is */
} kith_identity_tie;

/** Take the canonical name of an entity of `type` apart. */
kith_identity_name kith_identity_name_parse(kith_str name, kith_type type, kith_arena *arena);

/** Of rules, as bits 1 << rule. */
typedef uint32_t kith_identity_rules;

/**
 * Can two names be one identity's, going by the names alone? All that tells them apart, as bits: of
 * "Bill Clinton" and "William J. Clinton" nickname and middle name; 0 when they are others.
 *
 * Never a bare name and a full one: that takes context. Symmetric.
 */
kith_identity_rules kith_identity_names_compare(const kith_identity_name *a,
                                                const kith_identity_name *b);

/** The one to name of `rules`, which are not 0: of ways to differ the one that says least, of ways
 * to be called the surest. */
kith_identity_rule kith_identity_rules_name(kith_identity_rules rules);

/** Is the bare name `surname` the family name of the full name `person`? */
bool kith_identity_name_has_surname(const kith_identity_name *person,
                                    const kith_identity_name *surname);

/** Does the full name `person` begin with what is likely the family name, as "Xi Jinping" does? */
bool kith_identity_name_leads_with_surname(const kith_identity_name *person);

/** `name` of an organization without a last word that only means the whole, as "Group" does. */
kith_name kith_identity_name_without_whole(const kith_identity_name *name);

#endif
