/* graph/store/schema.c - the tables of a corpus, and proof that a file has them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/store/schema.h"

#include <inttypes.h>

#include "graph/store/views.h"

/* "kith" in ASCII. */
#define APPLICATION_ID 0x6b697468

#define TEXT_OF(macro)   TEXT_OF_2(macro)
#define TEXT_OF_2(value) #value

static const char marks[] = "PRAGMA application_id = " TEXT_OF(APPLICATION_ID);
static const char version[] = "PRAGMA user_version = " TEXT_OF(KITH_SCHEMA_VERSION);

/* Kept in the file, comments too: `sqlite3 news.kith .schema` shows people what is where. */
static const char tables[] =
    "CREATE TABLE type (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    name TEXT NOT NULL UNIQUE\n"
    ") STRICT;"
    "INSERT INTO type VALUES (0, 'person'), (1, 'company'), (2, 'country'),"
    "    (3, 'organization'), (4, 'place');"
    "CREATE TABLE document (\n"
    "    id INTEGER PRIMARY KEY,       -- in order of arrival\n"
    "    hash BLOB NOT NULL UNIQUE,    -- 128 bits, of title, date and text\n"
    "    name TEXT NOT NULL,           -- its id in its source\n"
    "    title TEXT,\n"
    "    date TEXT,                    -- YYYY-MM-DD, YYYY-MM or YYYY\n"
    "    source TEXT,                  -- the file it came from\n"
    "    words INTEGER NOT NULL,       -- tokens with a letter or digit\n"
    "    sketch BLOB                   -- of its story, to find copies; NULL when it is short\n"
    ") STRICT;"
    "CREATE TABLE copy (              -- documents that tell another's story again\n"
    "    document INTEGER PRIMARY KEY REFERENCES document,\n"
    "    original INTEGER NOT NULL REFERENCES document\n"
    ") STRICT;"
    "CREATE TABLE sentence (\n"
    "    id INTEGER PRIMARY KEY,       -- in order of document, then of text\n"
    "    document INTEGER NOT NULL REFERENCES document,\n"
    "    section INTEGER NOT NULL,     -- 0 is the story, others its surroundings\n"
    "    paragraph INTEGER NOT NULL,   -- counts from 0 over the document\n"
    "    start INTEGER NOT NULL,       -- in bytes of the document's text\n"
    "    text TEXT NOT NULL\n"
    ") STRICT;"
    "CREATE INDEX sentence_document ON sentence (document, section);"
    "CREATE TABLE entity (\n"
    "    id INTEGER PRIMARY KEY,       -- in order of first mention\n"
    "    key TEXT NOT NULL UNIQUE,     -- country:GB, person:Ada Lovelace\n"
    "    type INTEGER NOT NULL REFERENCES type,\n"
    "    name TEXT NOT NULL,\n"
    "    folded TEXT NOT NULL,         -- name without case and diacritics\n"
    "    iso TEXT,                     -- ISO 3166-1 alpha-2, of a country\n"
    "    mentions INTEGER NOT NULL DEFAULT 0,\n"
    "    documents INTEGER NOT NULL DEFAULT 0,\n"
    "    first_date TEXT,\n"
    "    last_date TEXT,\n"
    "    namesake_of INTEGER REFERENCES entity -- which documents have it as: another of its name\n"
    ") STRICT;"
    "CREATE INDEX entity_folded ON entity (folded);"
    "CREATE INDEX entity_namesake ON entity (namesake_of) WHERE namesake_of IS NOT NULL;"
    "CREATE TABLE mention (\n"
    "    sentence INTEGER NOT NULL REFERENCES sentence,\n"
    "    start INTEGER NOT NULL,       -- in bytes of the document's text\n"
    "    end INTEGER NOT NULL,\n"
    "    entity INTEGER NOT NULL REFERENCES entity,\n"
    "    first INTEGER NOT NULL,       -- 1 for the first of its entity in the sentence, else 0\n"
    "    form INTEGER NOT NULL,        -- 0 a name, 1 a demonym\n"
    "    text TEXT NOT NULL,           -- as written, line breaks as spaces\n"
    "    score REAL NOT NULL,          -- the tagger's confidence\n"
    "    PRIMARY KEY (sentence, start)\n"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX mention_entity ON mention (entity, sentence);"
    "CREATE TABLE relation (          -- what a sentence says that one is to another\n"
    "    sentence INTEGER NOT NULL REFERENCES sentence,\n"
    "    left INTEGER NOT NULL,        -- the start of the mention of the one: mention (sentence,\n"
    "    right INTEGER NOT NULL,       -- start), so that who it is is decided there; the other\n"
    "    kind INTEGER NOT NULL,        -- 0 head_of, 1 plays_for, 2 founded, 3 owns, 4 spouse_of,\n"
    "                                  -- 5 parent_of, 6 relative_of, 7 agent_of, 8 member_of,\n"
    "                                  -- 9 part_of, 10 citizen_of, 11 based_in, 12 located_in,\n"
    "                                  -- 13 opposes, 15 lives_in\n"
    "    status INTEGER NOT NULL,      -- 0 now, 1 past, 2 planned, 3 denied\n"
    "    score REAL NOT NULL,          -- how likely it is right, to 1\n"
    "    start INTEGER NOT NULL,       -- the word that tells, in bytes of the document's text;\n"
    "    end INTEGER NOT NULL,         -- equal where none does\n"
    "    role TEXT,                    -- as written: chief executive\n"
    "    PRIMARY KEY (sentence, left, right)\n"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE alias (\n"
    "    entity INTEGER NOT NULL REFERENCES entity,\n"
    "    text TEXT NOT NULL,\n"
    "    form INTEGER NOT NULL,\n"
    "    folded TEXT NOT NULL,\n"
    "    mentions INTEGER NOT NULL,\n"
    "    PRIMARY KEY (entity, text, form)\n"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX alias_folded ON alias (folded);";

/* What is decided about entities: by kith, which makes it anew, and by people. */
static const char identity_tables[] =
    "CREATE TABLE identity (\n"
    "    entity INTEGER PRIMARY KEY REFERENCES entity,\n"
    "    head INTEGER NOT NULL REFERENCES entity, -- the entity that names the identity\n"
    "    rule INTEGER NOT NULL,        -- why: 1 it is the head, 2 spelling, 3 transliteration,\n"
    "                                  -- 4 order, 5 middle name, 6 nickname, 7 initial, 8 slip,\n"
    "                                  -- 9 surname, 10 acronym, 11 initials, 12 short form,\n"
    "                                  -- 13 group, 14 decision, 15 list, 16 former name,\n"
    "                                  -- 17 type\n"
    "    score REAL NOT NULL           -- how sure that is, to 1\n"
    ") STRICT;"
    "CREATE INDEX identity_head ON identity (head);"
    "CREATE TABLE doubt (             -- identities that may be one\n"
    "    first INTEGER NOT NULL REFERENCES entity,\n"
    "    second INTEGER NOT NULL REFERENCES entity,\n"
    "    rule INTEGER NOT NULL,\n"
    "    score REAL NOT NULL,\n"
    "    PRIMARY KEY (first, second)\n"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE identity_state (    -- one row once identities were decided\n"
    "    documents INTEGER NOT NULL    -- how many there were\n"
    ") STRICT;"
    "CREATE TABLE identity_label (    -- what an identity is called where not as its head\n"
    "    head INTEGER PRIMARY KEY REFERENCES entity,\n"
    "    name TEXT,\n"
    "    type INTEGER REFERENCES type,\n"
    "    external TEXT                 -- an id of another source\n"
    ") STRICT;"
    "CREATE TABLE authority (         -- names that people brought along\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    name TEXT NOT NULL,\n"
    "    type INTEGER NOT NULL REFERENCES type,\n"
    "    canonical TEXT NOT NULL,      -- the name that stands for whose it is\n"
    "    external TEXT                 -- an id of another source\n"
    ") STRICT;"
    "CREATE TABLE decision (          -- what people decided, in that order\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    verb TEXT NOT NULL,           -- merge, split, forbid, rename, retype, drop\n"
    "    first TEXT NOT NULL,          -- key of an entity, which may not be there yet\n"
    "    second TEXT                   -- another key, the new name or the new type\n"
    ") STRICT;";

/* A database in which nothing was ever made. */
static kith_status is_empty(kith_store *store, bool *out, kith_error *err)
{
    int64_t objects, application;
    kith_status status =
        kith_store_number(store, "SELECT count(*) FROM sqlite_schema", &objects, err);
    if (status == KITH_OK)
        status = kith_store_number(store, "PRAGMA application_id", &application, err);
    if (status == KITH_OK)
        *out = objects == 0 && application == 0;
    return status;
}

#define OURS                                                                                       \
    "('type', 'document', 'copy', 'sentence', 'entity', 'mention', 'relation', 'alias', "          \
    "'identity',"                                                                                  \
    " 'doubt', 'identity_state', 'identity_label', 'authority', 'decision')"
#define OURS_COUNT 14

/* A view, a generated column or a trigger computes what the file's maker wants, for ever if he
 * likes. Others may keep tables and views of their own beside ours. */
static kith_status prove_tables(kith_store *store, kith_error *err)
{
    int64_t tables_count, computing;
    kith_status status =
        kith_store_number(store,
                          "SELECT count(*) FROM pragma_table_list WHERE schema ="
                          " 'main' AND type = 'table' AND strict AND name IN " OURS,
                          &tables_count, err);
    if (status == KITH_OK)
        status = kith_store_number(
            store,
            "SELECT (SELECT count(*) FROM sqlite_schema WHERE type = 'trigger')"
            " + (SELECT count(*) FROM sqlite_schema AS s, pragma_table_xinfo(s.name) AS c"
            "    WHERE s.name IN " OURS " AND c.hidden <> 0)",
            &computing, err);
    if (status == KITH_OK && (tables_count != OURS_COUNT || computing))
        status = kith_fail(err, KITH_EFORMAT,
                           "%s: its tables are not a corpus's: some are missing, or of another"
                           " kind, or do something by themselves",
                           kith_store_path(store));
    return status;
}

static kith_status prove(kith_store *store, kith_error *err)
{
    const char *path = kith_store_path(store);
    int64_t application, format;
    kith_status status = kith_store_number(store, "PRAGMA application_id", &application, err);
    if (status == KITH_OK)
        status = kith_store_number(store, "PRAGMA user_version", &format, err);
    if (status != KITH_OK)
        return status;
    if (application != APPLICATION_ID)
        return kith_fail(err, KITH_EFORMAT, "%s: a database, but not a kith corpus", path);
    if (format != KITH_SCHEMA_VERSION)
        return kith_fail(err, KITH_EVERSION,
                         "%s: made by %s kith (format %" PRId64 "; this one reads format %d)%s",
                         path, format > KITH_SCHEMA_VERSION ? "a newer" : "an older", format,
                         KITH_SCHEMA_VERSION,
                         format > KITH_SCHEMA_VERSION ? "" : "; build it anew from its texts");
    return prove_tables(store, err);
}

static kith_status make(kith_store *store, kith_error *err)
{
    kith_status status = kith_store_run(store, marks, err);
    if (status == KITH_OK)
        status = kith_store_run(store, version, err);
    if (status == KITH_OK)
        status = kith_store_run(store, tables, err);
    if (status == KITH_OK)
        status = kith_store_run(store, identity_tables, err);
    return status == KITH_OK ? kith_store_run(store, kith_views_sql, err) : status;
}

/* The lock is taken first, lest two programs find the same file empty. */
static kith_status make_or_prove(kith_store *store, kith_error *err)
{
    bool empty;
    kith_status status = kith_store_run(store, "BEGIN IMMEDIATE", err);
    if (status == KITH_OK)
        status = is_empty(store, &empty, err);
    if (status == KITH_OK)
        status = empty ? make(store, err) : prove(store, err);
    return status == KITH_OK ? kith_store_run(store, "COMMIT", err) : status;
}

kith_status kith_schema_check(kith_store *store, bool make, kith_error *err)
{
    if (make)
        return make_or_prove(store, err);
    bool empty;
    kith_status status = is_empty(store, &empty, err);
    if (status == KITH_OK && empty)
        return kith_fail(err, KITH_EFORMAT, "%s: empty, not a kith corpus", kith_store_path(store));
    return status == KITH_OK ? prove(store, err) : status;
}
