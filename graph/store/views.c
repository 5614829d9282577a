/* graph/store/views.c - views: what a corpus says, for other programs that read the file. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/store/views.h"

#define TEXT_OF(macro)   TEXT_OF_2(macro)
#define TEXT_OF_2(value) #value

/* An address of the web, where a document says one. */
#define LINK_SQL                                                                                   \
    "CASE WHEN d.name GLOB 'http://*' OR d.name GLOB 'https://*' THEN d.name"                      \
    "    WHEN d.source GLOB 'http://*' OR d.source GLOB 'https://*' THEN d.source END"

/* Code points of a sentence before a place in the document: SQLite's length() counts bytes of
 * blobs, and code points of texts. */
#define POINTS_SQL(place)                                                                          \
    "length(CAST(substr(CAST(s.text AS BLOB), 1, " place " - s.start) AS TEXT))"

#define IS_ORIGINAL_SQL "s.document NOT IN (SELECT document FROM copy)"

const char kith_views_sql[] =
    "CREATE VIEW dropped AS          -- identities that somebody wants in no network\n"
    "SELECT DISTINCT coalesce(i.head, e.id) AS head FROM decision d JOIN entity e ON e.key = "
    "d.first\n"
    "LEFT JOIN identity i ON i.entity = e.id WHERE d.verb = 'drop';"

    "CREATE VIEW member AS           -- who each entity of a document is; nobody who was dropped\n"
    "SELECT e.id AS entity, h.id AS head, h.key AS id, coalesce(l.name, h.name) AS name,\n"
    "    t.name AS type, h.iso AS iso, l.external AS external_id\n"
    "FROM entity e LEFT JOIN identity i ON i.entity = e.id\n"
    "JOIN entity h ON h.id = coalesce(i.head, e.id)\n"
    "LEFT JOIN identity_label l ON l.head = h.id JOIN type t ON t.id = coalesce(l.type, h.type)\n"
    "WHERE h.id NOT IN (SELECT head FROM dropped);"

    "CREATE VIEW documents AS        -- all, in order of arrival\n"
    "SELECT d.id AS number, d.name AS document, d.title AS title, d.date AS date,\n"
    "    " LINK_SQL " AS link, d.source AS file, d.words AS words, c.original AS copy_of\n"
    "FROM document d LEFT JOIN copy c ON c.document = d.id;"

    "CREATE VIEW mentions AS         -- each time that somebody is named, but for copies of a "
    "story\n"
    "SELECT d.id AS number, d.name AS document, d.title AS title, d.date AS date,\n"
    "    " LINK_SQL " AS link, d.source AS file, w.id AS entity, w.name AS name, w.type AS type,\n"
    "    m.text AS mention, CASE m.form WHEN 0 THEN 'name' ELSE 'demonym' END AS form,\n"
    "    m.score AS score, " POINTS_SQL(
        "m.start") " AS start,\n"
                   "    " POINTS_SQL(
                       "m.end") " AS end, s.id AS sentence_number, s.text AS sentence\n"
                                "FROM mention m JOIN member w ON w.entity = m.entity JOIN sentence "
                                "s ON s.id = m.sentence\n"
                                "JOIN document d ON d.id = s.document WHERE " IS_ORIGINAL_SQL ";"

                                "CREATE VIEW entities AS         -- who is named, with all their "
                                "names together\n"
                                "SELECT w.id AS id, w.name AS name, w.type AS type, w.iso AS iso,\n"
                                "    w.external_id AS external_id, count(*) AS mentions,\n"
                                "    count(DISTINCT s.document) AS documents, min(d.date) AS "
                                "first_date,\n"
                                "    max(d.date) AS last_date\n"
                                "FROM mention m JOIN member w ON w.entity = m.entity JOIN sentence "
                                "s ON s.id = m.sentence\n"
                                "JOIN document d ON d.id = s.document WHERE " IS_ORIGINAL_SQL "\n"
                                "GROUP BY w.head;"

                                "CREATE VIEW ties AS             -- who is named in one sentence "
                                "with whom\n"
                                "WITH named AS MATERIALIZED (\n"
                                "    SELECT DISTINCT m.sentence AS sentence, w.head AS head, w.id "
                                "AS id, w.name AS name,\n"
                                "        w.type AS type, s.document AS document, d.date AS date\n"
                                "    FROM mention m JOIN member w ON w.entity = m.entity\n"
                                "    JOIN sentence s ON s.id = m.sentence JOIN document d ON d.id "
                                "= s.document\n"
                                "    WHERE " IS_ORIGINAL_SQL "\n"
                                "), crowded AS MATERIALIZED (\n"
                                "    SELECT sentence FROM named GROUP BY sentence\n"
                                "    HAVING count(*) > " TEXT_OF(
                                    KITH_VIEWS_ENTITIES_MAX) "\n"
                                                             ")\n"
                                                             "SELECT a.id AS source, a.name AS "
                                                             "source_name, a.type AS source_type, "
                                                             "b.id AS target,\n"
                                                             "    b.name AS target_name, b.type AS "
                                                             "target_type, count(*) AS sentences,\n"
                                                             "    count(DISTINCT a.document) AS "
                                                             "documents, min(a.date) AS "
                                                             "first_date,\n"
                                                             "    max(a.date) AS last_date\n"
                                                             "FROM named a JOIN named b ON "
                                                             "b.sentence = a.sentence AND b.id > "
                                                             "a.id\n"
                                                             "WHERE a.sentence NOT IN (SELECT "
                                                             "sentence FROM crowded)\n"
                                                             "GROUP BY a.head, b.head;";
