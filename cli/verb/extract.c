/* cli/verb/extract.c - kith extract: mentions and entities as JSON Lines or a table. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <string.h>

#include "cli/shared/extraction_json.h"
#include "cli/shared/feed.h"
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"
#include "export/table/naming_row.h"
#include "export/table/rows.h"

/* How they are written: an object a document, or a row a mention. */
typedef enum extract_form { FORM_JSONL, FORM_CSV, FORM_TSV } extract_form;

/* Where the lines go, and what they say. */
typedef struct line_writer {
    unsigned types;
    bool with_text, csv, tsv;
    extract_form form;
    const char *path; /* NULL: standard output */
    kith_output output;
    kith_rows rows;
} line_writer;

static kith_status parse_form(const char *value, void *into, kith_error *err)
{
    static const char *const names[] = {
        [FORM_JSONL] = "jsonl", [FORM_CSV] = "csv", [FORM_TSV] = "tsv"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(value, names[i]) == 0) {
            *(extract_form *)into = (extract_form)i;
            return KITH_OK;
        }
    return kith_fail(err, KITH_EARGUMENT, "there are jsonl, csv and tsv");
}

static void write_rows(line_writer *writer, const kith_document *document,
                       const kith_extraction *extraction)
{
    const kith_record *record = &document->record;
    for (size_t i = 0; i < extraction->mention_count; i++) {
        const kith_mention *mention = &extraction->mentions[i];
        const kith_entity *entity = &extraction->entities[mention->entity];
        const kith_sentence *sentence = &document->sentences[mention->sentence];
        if (!(writer->types & 1u << mention->type))
            continue;
        const kith_mention_row row = {
            .place = {record->id, record->title, record->date, record->source,
                      kith_str_slice(record->text, sentence->start, sentence->end)},
            .who = {entity->id, entity->name, mention->type, mention->form, (double)mention->score,
                    mention->start - sentence->start, mention->end - sentence->start},
        };
        kith_rows_add(&writer->rows, &row);
    }
}

static kith_status write_line(void *context, const kith_document *document,
                              const kith_extraction *extraction, kith_error *err)
{
    line_writer *writer = context;
    FILE *stream = writer->output.stream;
    if (writer->form == FORM_JSONL)
        kith_extraction_write(document, extraction, writer->types, writer->with_text, stream);
    else
        write_rows(writer, document, extraction);
    if (!ferror(stream))
        return KITH_OK;
    return kith_fail(err, KITH_EIO, "%s: cannot be written: %s",
                     writer->path ? writer->path : "standard output", strerror(errno));
}

static int write_lines(line_writer *writer, const kith_input *input, kith_operands paths)
{
    kith_error err;
    kith_feed_totals totals = {0};
    const kith_sink sink = {.take = write_line, .context = writer};
    if (writer->form != FORM_JSONL)
        kith_rows_begin(&writer->rows, writer->form == FORM_CSV ? KITH_ROWS_CSV : KITH_ROWS_TSV,
                        kith_columns_of_mention(), writer->output.stream);
    kith_status status = kith_feed_inputs(input, paths, &sink, &totals, &err);
    if (writer->form != FORM_JSONL) {
        kith_error unwritten;
        kith_status rows = kith_rows_finish(&writer->rows, &unwritten);
        if (status == KITH_OK && rows != KITH_OK)
            status = kith_fail(&err, rows, "%s", unwritten.message);
    }
    /* What was there before is better than an empty file. */
    if (status == KITH_OK && writer->path && totals.failed && totals.taken == 0)
        kith_say("nothing could be read: %s was not written", writer->path);
    else if (status == KITH_OK)
        status = kith_output_finish(&writer->output, &err);
    if (status != KITH_OK)
        return kith_say_error(NULL, &err);
    return totals.failed ? KITH_EXIT_FAILED : KITH_EXIT_DONE;
}

int kith_verb_extract(int argc, char **argv)
{
    kith_input input = {0};
    line_writer writer = {.types = KITH_TYPES_DEFAULT};
    const kith_option options[] = {
        {'o', "output", "FILE", "write to FILE (standard output)", kith_option_text, &writer.path},
        {'t', "types", "TYPES", "comma-separated, or all (person,company,country)",
         kith_view_parse_types, &writer.types},
        {'f', "format", "FORMAT", "jsonl: an object a document; csv, tsv: a row a mention (jsonl)",
         parse_form, &writer.form},
        {0, "csv", NULL, "-f csv", kith_option_flag, &writer.csv},
        {0, "tsv", NULL, "-f tsv", kith_option_flag, &writer.tsv},
        {0, "with-text", NULL, "add the text of each document", kith_option_flag,
         &writer.with_text},
        {0, "relation-score", "X", "relations at least so likely; above 1: none (0.62)",
         kith_option_number, &input.relation_score},
        kith_option_threads(&input.threads),
    };
    kith_option input_options[KITH_INPUT_OPTION_COUNT];
    kith_input_options(&input, input_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Output", options),
        KITH_OPTION_GROUP("Input", input_options),
    };
    const kith_usage usage = {
        .verb = "extract",
        .operands = "INPUT...",
        .summary =
            "Print one JSON object a document: its sentences, its mentions, the entities that\n"
            "they name, and what these are to one another. Offsets count code points of the\n"
            "text. Or one row a mention, with its sentence and document, for a spreadsheet.",
        .example = "kith extract news/ | jq -r '.mentions[].entity' | sort | uniq -c\n"
                   "kith extract news/ --tsv -o mentions.tsv\n",
        .least = 1,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands paths;
    kith_error err;
    int status = kith_options_parse(&usage, argc, argv, &paths);
    if (status >= 0)
        return status;
    if (writer.csv || writer.tsv)
        writer.form = writer.csv ? FORM_CSV : FORM_TSV;
    if (kith_output_refuse(writer.path, paths.at, paths.count, &err) != KITH_OK ||
        kith_output_refuse(writer.path, &input.model, 1, &err) != KITH_OK ||
        kith_output_open(writer.path, &writer.output, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    input.outputs = &writer.output;
    input.output_count = 1;
    status = write_lines(&writer, &input, paths);
    kith_output_clear(&writer.output);
    return status;
}
