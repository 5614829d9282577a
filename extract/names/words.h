/* extract/names/words.h - words: the one table of what English words tell of the names beside them.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_WORDS_H
#define KITH_EXTRACT_NAMES_WORDS_H

#include "extract/base/str.h"

/** What a word may be; words.tsv has the classes in lower case. */
typedef enum kith_word_class {
    /* Beside a name. */
    KITH_WORD_ROLE,        /* what people are at a firm, or with it: "analyst" */
    KITH_WORD_HEAD,        /* what they are of it: "chairman" */
    KITH_WORD_HOLDING,     /* what one has in a firm: "stake" */
    KITH_WORD_ATTITUDE,    /* what one has, or does, in people and things as well: "faith" */
    KITH_WORD_KIND,        /* what stands before the name of a firm: "brokerage" */
    KITH_WORD_APPOSITION,  /* what stands before that of a person, or after it and a comma: "sir" */
    KITH_WORD_BEHIND_FIRM, /* what stands behind the name of a firm: "spokesman" */
    KITH_WORD_BELONGING,   /* what firms alone have: "dividend" */
    KITH_WORD_MOVEMENT,    /* what prices do: "rose" */
    KITH_WORD_FIRM,        /* what a firm is: "retailer" */
    KITH_WORD_BEHIND_KIND, /* what may follow that: "based" */
    KITH_WORD_WAY,         /* that leads to a place: "through" */
    KITH_WORD_COMMON,      /* of any story: "because" */
    KITH_WORD_OPENER,      /* what may stand before a subject: "because" */

    /* In the name of an organization. */
    KITH_WORD_REGION,     /* "africa" */
    KITH_WORD_LEGAL_FORM, /* "ltd"; "and" for what "Co" leaves of "Morgan Stanley and Co" */
    KITH_WORD_WHOLE, /* what may be added to a company's name when its whole is meant: "group" */
    KITH_WORD_SMALL, /* "of" */
    KITH_WORD_TAIL,  /* what follows a name known by its beginning: "Amnesty International" */
    KITH_WORD_BODY,  /* of the names of a body of the state, or a party, in every country */
    KITH_WORD_TOWN_BODY, /* with those, of the names of a body in every town */
    KITH_WORD_BODY_HEAD, /* what a text calls a body once it has named it in full: "the Council" */
    KITH_WORD_LAST_OF_BODY,   /* what ends the name of a body, whatever begins it: "university" */
    KITH_WORD_LAST_OF_HOUSE,  /* and that of a place: "airport" */
    KITH_WORD_OFFSHOOT,       /* a body that is named for another: a company's foundation */
    KITH_WORD_AND_CO,         /* what ends the name of a firm behind an "and" */
    KITH_WORD_FIRM_BEGINNING, /* what stands before the name of a firm, or begins it: "oao", "grupo"
                               */
    KITH_WORD_FIRM_ENDING,    /* what ends it: "holdings" */
    KITH_WORD_EXCHANGE,       /* before a colon and a ticker: "nyse" */
    KITH_WORD_BRAND,          /* as written, a firm's name that is a word, too: "Target" */
    KITH_WORD_BRAND_IN_PAIR,  /* that is a firm beside another only: "Delta" */
    KITH_WORD_DEED,           /* what a firm does, behind its name: "will" */
    KITH_WORD_BRAND_THING,    /* with it in the singular, what is no firm's: "apple pie" */
    KITH_WORD_INTRODUCES_FIRM, /* what news says before a firm's name: "broadcaster" */
    KITH_WORD_INTRODUCES_BODY, /* and before a body's: "organisation" */
    KITH_WORD_LISTS_FIRMS,     /* before "such as" and names of firms: "companies" */
    KITH_WORD_LISTS_BODIES,    /* and before those of bodies: "organisations" */

    /* In the name of a person. */
    KITH_WORD_TITLE,
    KITH_WORD_MONONYM_TITLE, /* that a reader would miss before a single name: "Queen Elizabeth" */
    KITH_WORD_OFFICE,        /* that follows whose it is: "Bundesbank President Karl Otto Poehl" */
    KITH_WORD_PARTICLE,      /* that begins a surname: "van" */
    KITH_WORD_ORDINAL,       /* "jr", "ii" */
    KITH_WORD_GENERATION,    /* of those, "jr", which nothing but a person has */
    KITH_WORD_LEADING_SURNAME, /* that comes first and is seldom a given name elsewhere: "kim" */
    KITH_WORD_ELDER,           /* "father" */
    KITH_WORD_YOUNGER,         /* "son" */
    KITH_WORD_NOBODY, /* that names nobody: "monday"; but "May" and "April" are people, too */

    /* Of relations. */
    KITH_WORD_RELATION_PAST,        /* what is no more: "former" */
    KITH_WORD_RELATION_PLANNED,     /* what is not yet, and may never be: "would" */
    KITH_WORD_RELATION_DENIED,      /* what is not: "denied" */
    KITH_WORD_RELATION_ROLE,        /* what people are to what they belong to: "chairman" */
    KITH_WORD_RELATION_ROLE_BESIDE, /* what may stand before such a word: "chief" */

    /* Beside a country's. */
    KITH_WORD_COUNTRY_THING, /* with it in the singular, what no country is: "brazil nut" */
    KITH_WORD_SEAT,          /* what stands for a state and is a place: "kremlin", "seoul" */
    KITH_WORD_CONTINENT,
    KITH_WORD_QUARTER, /* before that of a continent: "eastern" */
    KITH_WORD_STATE,   /* behind a comma, of a town of North America: "Ohio", "Pa."; not Georgia */

    /* Between two names of one. */
    KITH_WORD_RENAMED_ASIDE, /* behind a comma or a bracket: "formerly" */
    KITH_WORD_RENAMED_VERB,  /* "changed its name to" */
    KITH_WORD_ALIAS,         /* of a person, behind a comma or a bracket: "née" */

    /* Of compounds. */
    KITH_WORD_COMPOUND_END,      /* what follows a name and a hyphen: "backed" */
    KITH_WORD_COMPOUND_START,    /* prefixes that a sentence or a headline may begin with: "mid" */
    KITH_WORD_NAME_PREFIX,       /* those of them that stand before names: "pro" */
    KITH_WORD_COMPOUND_REGION,   /* what countries are named together with: "franco", "moscow" */
    KITH_WORD_COUNTRY_SURNAME,   /* countries that are surnames as well, as in "Holland-Kaye" */
    KITH_WORD_COMPOUND_WHOLE,    /* names that hold a country's but are one: "georgia-pacific" */
    KITH_WORD_COMPOUND_PARTICLE, /* that belongs to the name behind it: "al" */

    KITH_WORD_NO_ONE, /* a people, a faith, a plague or an event: "muslims", "covid-19" */

    /* Of credits. */
    KITH_WORD_AGENCY, /* as written, whom a story comes from: "Reuters", "dpa" */
    KITH_WORD_CREDIT, /* before "by": "reporting" */
    KITH_WORD_MAKER,  /* before a colon: "editor" */

    /* Of headings of teasers: a kind and a thing, as "latest news", perhaps with a place behind. */
    KITH_WORD_HEADING_KIND,
    KITH_WORD_HEADING_THING,
    KITH_WORD_HEADING_PLACE,
    KITH_WORD_HEADING,       /* a whole one: "most read" */
    KITH_WORD_HEADING_START, /* that goes on with a place: "more from" */
    KITH_WORD_POINTER,       /* before a colon and another story: "see also" */

    KITH_WORD_HEADLINE_VERB, /* what headlines say that somebody does: "claims" */

    /* Of sentences; these are as written, with capitals. */
    KITH_WORD_STARTER, /* that begins a sentence more often than a name */
    KITH_WORD_SPEECH,  /* behind which a quoted question goes on: "Who?" Ada Lovelace asked. */
    KITH_WORD_ABBREVIATED_TITLE,
    KITH_WORD_ABBREVIATED_TAIL,
    KITH_WORD_ABBREVIATED_NUMBER, /* plain words ("No", "Sun") but before a number */
    KITH_WORD_ABBREVIATED_INNER,

    KITH_WORD_CLASS_COUNT
} kith_word_class;

/**
 * Is `word` of `class`?
 *
 * Words are in lower case, as the keys of kith_name_split() are, and may be phrases with single
 * spaces; those of sentences are as written.
 */
/** Room for a folded word or phrase that a table may have. */
#define KITH_WORD_FOLDED_MAX 40

/** `word` in lower case and without stops, as tables have it, in `bytes`; empty when it is longer
 * than theirs. ASCII. */
kith_str kith_word_fold(kith_str word, char bytes[KITH_WORD_FOLDED_MAX]);

/** FNV-1a of a word, by which tables of words are looked up. */
static inline uint32_t kith_word_hash(kith_str word)
{
    uint32_t hash = 2166136261;
    for (size_t i = 0; i < word.len; i++)
        hash = (hash ^ (unsigned char)word.ptr[i]) * 16777619;
    return hash;
}

bool kith_word_is(kith_str word, kith_word_class class);

/** Is `name`, one word, with `next` behind it, be it a plural, a thing of `class`: "Brazil nuts"?
 */
bool kith_word_is_thing(kith_str name, kith_str next, kith_word_class class);

#endif
