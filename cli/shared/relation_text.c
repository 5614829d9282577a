/* cli/shared/relation_text.c - relations of a corpus in words and in tables. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/relation_text.h"

#include <inttypes.h>

#include "cli/base/message.h"
#include "cli/base/terminal.h"

enum {
    LEFT,
    RELATION,
    RIGHT,
    STATUS,
    ROLE,
    SCORE,
    DOCUMENTS,
    SENTENCES,
    FIRST_DATE,
    LAST_DATE,
    LEFT_ID,
    RIGHT_ID,
};

void kith_relation_columns(kith_table_column out[KITH_RELATION_COLUMN_COUNT])
{
    static const kith_table_column columns[KITH_RELATION_COLUMN_COUNT] = {
        [LEFT] = {"left", KITH_CELL_TEXT, 0},
        [RELATION] = {"relation", KITH_CELL_TEXT, 0},
        [RIGHT] = {"right", KITH_CELL_TEXT, 0},
        [STATUS] = {"status", KITH_CELL_TEXT, 0},
        [ROLE] = {"role", KITH_CELL_TEXT, 0},
        [SCORE] = {"score", KITH_CELL_NUMBER, 2},
        [DOCUMENTS] = {"documents", KITH_CELL_COUNT, 0},
        [SENTENCES] = {"sentences", KITH_CELL_COUNT, 0},
        [FIRST_DATE] = {"first_date", KITH_CELL_TEXT, 0},
        [LAST_DATE] = {"last_date", KITH_CELL_TEXT, 0},
        [LEFT_ID] = {"left_id", KITH_CELL_ID, 0},
        [RIGHT_ID] = {"right_id", KITH_CELL_ID, 0},
    };
    memcpy(out, columns, sizeof columns);
}

bool kith_relation_fill(kith_cell *row, const kith_triple *triple, const kith_roster *roster)
{
    size_t left = kith_roster_index(roster, triple->left);
    size_t right = kith_roster_index(roster, triple->right);
    if (left == roster->count || right == roster->count)
        return false;
    row[LEFT].text = roster->at[left].name;
    row[RELATION].text = kith_str_of(kith_relation_name(triple->kind));
    row[RIGHT].text = roster->at[right].name;
    row[STATUS].text = kith_str_of(kith_relation_status_name(triple->status));
    row[ROLE].text = triple->role;
    row[SCORE].number = triple->score;
    row[DOCUMENTS].count = triple->documents;
    row[SENTENCES].count = triple->sentences;
    row[FIRST_DATE].text = triple->first_date;
    row[LAST_DATE].text = triple->last_date;
    row[LEFT_ID].text = roster->at[left].id;
    row[RIGHT_ID].text = roster->at[right].id;
    return true;
}

void kith_relation_append(kith_buffer *out, const kith_triple *triple, int64_t whom,
                          const kith_roster *roster)
{
    bool turned = triple->left != whom;
    size_t other = kith_roster_index(roster, turned ? triple->left : triple->right);
    kith_buffer_format(out, "%s ", kith_relation_phrase(triple->kind, turned));
    if (other < roster->count)
        kith_text_fit(out, roster->at[other].name, SIZE_MAX);
    if (triple->role.len) {
        kith_buffer_append(out, KITH_STR(" ("));
        kith_text_fit(out, triple->role, SIZE_MAX);
        kith_buffer_append_byte(out, ')');
    }
    if (triple->status != KITH_RELATION_NOW)
        kith_buffer_format(out, ", %s", kith_relation_status_name(triple->status));
    kith_buffer_format(out, ", %" PRIu64 " document%s", triple->documents,
                       kith_plural(triple->documents));
}

kith_status kith_relation_parse_kinds(const char *value, void *into, kith_error *err)
{
    kith_str rest = kith_str_of(value);
    unsigned kinds = 0;
    for (bool more = true; more;) {
        size_t length = rest.len;
        kith_str name = kith_str_cut(&rest, ',');
        more = name.len < length;
        kith_relation_kind kind;
        if (!kith_relation_parse(name, &kind) || kind == KITH_RELATION_MEETS)
            return kith_fail(err, KITH_EARGUMENT,
                             "there are head_of, plays_for, founded, owns, spouse_of, parent_of, "
                             "relative_of, agent_of, member_of, part_of, citizen_of, based_in, "
                             "located_in, opposes and lives_in");
        kinds |= 1u << kind;
    }
    *(unsigned *)into = kinds;
    return KITH_OK;
}
