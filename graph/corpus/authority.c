/* graph/corpus/authority.c - authority: names that people bring along, and whose they are. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/authority.h"

#include "extract/base/utf8.h"
#include "graph/corpus/change.h"

enum { NAME, TYPE, CANONICAL, EXTERNAL, COLUMN_COUNT };

static const char add_sql[] = "INSERT INTO authority (name, type, canonical, external)"
                              " VALUES (?1, (SELECT id FROM type WHERE name = ?2), ?3, ?4)";

static bool is_type(kith_str text)
{
    for (int type = 0; type < KITH_TYPE_COUNT; type++)
        if (kith_str_equal(text, kith_str_of(kith_type_name((kith_type)type))))
            return true;
    return false;
}

/* What parts the columns of a line without tabs, as spreadsheets write it: ';', ',', or 0. */
static char find_separator(kith_str line)
{
    static const char separators[] = ";,";
    for (const char *separator = separators; *separator; separator++) {
        kith_str rest = line;
        kith_str_cut(&rest, *separator);
        kith_str second = kith_str_cut(&rest, *separator);
        if (is_type(second) || kith_str_equal(second, KITH_STR("type")))
            return *separator;
    }
    return '\0';
}

static kith_status add_line(kith_query *query, kith_str line, size_t number, kith_error *err)
{
    kith_str columns[COLUMN_COUNT];
    for (int i = 0; i < COLUMN_COUNT; i++)
        columns[i] = kith_str_cut(&line, '\t');
    char other = columns[TYPE].len ? '\0' : find_separator(columns[NAME]);
    if (other)
        return kith_fail(err, KITH_EFORMAT,
                         "line %zu: tabs part columns, and not '%c': save the table as "
                         "tab-separated text",
                         number, other);
    if (line.len)
        return kith_fail(err, KITH_EFORMAT, "line %zu: more than %d columns", number, COLUMN_COUNT);
    if (!is_type(columns[TYPE]))
        return kith_fail(err, KITH_EFORMAT, "line %zu: there is no type '%.*s'", number,
                         KITH_STR_ARGS(columns[TYPE]));
    if (columns[NAME].len == 0 || columns[CANONICAL].len == 0)
        return kith_fail(err, KITH_EFORMAT, "line %zu: a name is missing", number);
    for (int i = 0; i < COLUMN_COUNT; i++) {
        if (kith_utf8_valid(columns[i]) < columns[i].len)
            return kith_fail(err, KITH_EFORMAT, "line %zu: not UTF-8", number);
        kith_query_bind_optional(query, i + 1, columns[i]);
    }
    return kith_query_run(query, err);
}

static bool is_header(kith_str line)
{
    return kith_str_equal(kith_str_cut(&line, '\t'), KITH_STR("name")) &&
           kith_str_equal(kith_str_cut(&line, '\t'), KITH_STR("type"));
}

static kith_status replace_all(kith_store *store, const void *context, kith_error *err)
{
    kith_str rest = *(const kith_str *)context;
    kith_query *query = NULL;
    kith_status status = kith_store_run(store, "DELETE FROM authority", err);
    if (status == KITH_OK)
        status = kith_query_new(store, add_sql, &query, err);
    for (size_t number = 1; status == KITH_OK && rest.len; number++) {
        kith_str line = kith_str_cut(&rest, '\n');
        if (line.len && line.ptr[line.len - 1] == '\r')
            line.len--;
        bool note = line.len == 0 || line.ptr[0] == '#' || (number == 1 && is_header(line));
        if (!note)
            status = add_line(query, line, number, err);
    }
    kith_query_free(query);
    return status;
}

kith_status kith_authority_replace(kith_corpus *corpus, kith_str text, kith_error *err)
{
    return kith_identities_change(corpus, replace_all, &text, err);
}
