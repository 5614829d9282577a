/* export/table/naming_row.c - rows of tables of text: a mention, or a sentence that ties two. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/table/naming_row.h"

#include <math.h>
#include <stddef.h>

#include "export/cell.h"
#include "extract/base/utf8.h"

static void print_text(const void *field, kith_buffer *out)
{
    kith_cell_text(*(const kith_str *)field, out);
}

static void print_type(const void *field, kith_buffer *out)
{
    kith_buffer_append(out, kith_str_of(kith_type_name(*(const kith_type *)field)));
}

static void print_form(const void *field, kith_buffer *out)
{
    kith_buffer_append(out, kith_str_of(kith_form_name(*(const kith_form *)field)));
}

/* Scores are a float of the tagger: more than four digits would be noise. */
static void print_share(double share, kith_buffer *out)
{
    kith_cell_number(round(share * 1e4) / 1e4, out);
}

static void print_score(const void *field, kith_buffer *out)
{
    print_share(*(const double *)field, out);
}

static bool is_address(kith_str text)
{
    return kith_str_starts(text, KITH_STR("http://")) ||
           kith_str_starts(text, KITH_STR("https://"));
}

static void print_link(const void *field, kith_buffer *out)
{
    const kith_place_row *place = field;
    if (is_address(place->document))
        kith_cell_text(place->document, out);
    else if (is_address(place->source))
        kith_cell_text(place->source, out);
}

/* Cleaning moves what is behind: the place is that of the cell, not of the sentence as it came. A
 * stop keeps the spaces at the end, which it trims else. */
static size_t cleaned_points(kith_str sentence, size_t byte)
{
    kith_buffer clean = {0};
    kith_buffer with_stop = {0};
    kith_buffer_append(&with_stop, kith_str_slice(sentence, 0, byte));
    kith_buffer_append_byte(&with_stop, '.');
    kith_cell_text(kith_buffer_str(&with_stop), &clean);
    size_t points = kith_utf8_count(kith_buffer_str(&clean)) - 1;
    kith_buffer_clear(&clean);
    kith_buffer_clear(&with_stop);
    return points;
}

static void print_written(kith_str sentence, const kith_named_row *who, kith_buffer *out)
{
    kith_cell_text(kith_str_slice(sentence, who->start, who->end), out);
}

static void print_mention(const void *row, kith_buffer *out)
{
    const kith_mention_row *mention = row;
    print_written(mention->place.sentence, &mention->who, out);
}

static void print_start(const void *row, kith_buffer *out)
{
    const kith_mention_row *mention = row;
    kith_buffer_format(out, "%zu", cleaned_points(mention->place.sentence, mention->who.start));
}

static void print_end(const void *row, kith_buffer *out)
{
    const kith_mention_row *mention = row;
    kith_buffer_format(out, "%zu", cleaned_points(mention->place.sentence, mention->who.end));
}

static void print_source_mention(const void *row, kith_buffer *out)
{
    const kith_evidence_row *evidence = row;
    print_written(evidence->place.sentence, &evidence->source, out);
}

static void print_target_mention(const void *row, kith_buffer *out)
{
    const kith_evidence_row *evidence = row;
    print_written(evidence->place.sentence, &evidence->target, out);
}

static void print_lower_score(const void *row, kith_buffer *out)
{
    const kith_evidence_row *evidence = row;
    print_share(fmin(evidence->source.score, evidence->target.score), out);
}

#define PLACE(row, field) offsetof(row, place.field)

kith_columns kith_columns_of_mention(void)
{
#define WHO(field) offsetof(kith_mention_row, who.field)
    return (kith_columns){
        .at =
            {
                {"document", KITH_COLUMN_TEXT, 0, print_text, PLACE(kith_mention_row, document)},
                {"title", KITH_COLUMN_TEXT, 0, print_text, PLACE(kith_mention_row, title)},
                {"date", KITH_COLUMN_TEXT, 0, print_text, PLACE(kith_mention_row, date)},
                {"link", KITH_COLUMN_TEXT, 0, print_link, offsetof(kith_mention_row, place)},
                {"file", KITH_COLUMN_TEXT, 0, print_text, PLACE(kith_mention_row, source)},
                {"entity", KITH_COLUMN_TEXT, 0, print_text, WHO(id)},
                {"name", KITH_COLUMN_TEXT, 0, print_text, WHO(name)},
                {"type", KITH_COLUMN_TEXT, 0, print_type, WHO(type)},
                {"mention", KITH_COLUMN_TEXT, 0, print_mention, 0},
                {"form", KITH_COLUMN_TEXT, 0, print_form, WHO(form)},
                {"score", KITH_COLUMN_NUMBER, 0, print_score, WHO(score)},
                {"start", KITH_COLUMN_COUNT, 0, print_start, 0},
                {"end", KITH_COLUMN_COUNT, 0, print_end, 0},
                {"sentence", KITH_COLUMN_TEXT, 0, print_text, PLACE(kith_mention_row, sentence)},
            },
        .count = 14,
    };
#undef WHO
}

kith_columns kith_columns_of_evidence(void)
{
#define END(field) offsetof(kith_evidence_row, field)
    return (kith_columns){
        .at =
            {
                {"source", KITH_COLUMN_TEXT, 0, print_text, END(source.id)},
                {"source_name", KITH_COLUMN_TEXT, 0, print_text, END(source.name)},
                {"source_type", KITH_COLUMN_TEXT, 0, print_type, END(source.type)},
                {"source_mention", KITH_COLUMN_TEXT, 0, print_source_mention, 0},
                {"target", KITH_COLUMN_TEXT, 0, print_text, END(target.id)},
                {"target_name", KITH_COLUMN_TEXT, 0, print_text, END(target.name)},
                {"target_type", KITH_COLUMN_TEXT, 0, print_type, END(target.type)},
                {"target_mention", KITH_COLUMN_TEXT, 0, print_target_mention, 0},
                {"score", KITH_COLUMN_NUMBER, 0, print_lower_score, 0},
                {"document", KITH_COLUMN_TEXT, 0, print_text, PLACE(kith_evidence_row, document)},
                {"title", KITH_COLUMN_TEXT, 0, print_text, PLACE(kith_evidence_row, title)},
                {"date", KITH_COLUMN_TEXT, 0, print_text, PLACE(kith_evidence_row, date)},
                {"link", KITH_COLUMN_TEXT, 0, print_link, END(place)},
                {"file", KITH_COLUMN_TEXT, 0, print_text, PLACE(kith_evidence_row, source)},
                {"sentence", KITH_COLUMN_TEXT, 0, print_text, PLACE(kith_evidence_row, sentence)},
            },
        .count = 15,
    };
#undef END
}
