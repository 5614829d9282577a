/* cli/verb/extract.c - kith extract: mentions and entities as JSON Lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <string.h>

#include "cli/shared/extraction_json.h"
#include "cli/shared/feed.h"
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"

/* Where the lines go, and what they say. */
typedef struct line_writer {
    unsigned types;
    bool with_text;
    const char *path; /* NULL: standard output */
    kith_output output;
} line_writer;

static kith_status write_line(void *context, const kith_document *document,
                              const kith_extraction *extraction, kith_error *err)
{
    line_writer *writer = context;
    FILE *stream = writer->output.stream;
    kith_extraction_write(document, extraction, writer->types, writer->with_text, stream);
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
    kith_status status = kith_feed_inputs(input, paths, &sink, &totals, &err);
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
        {0, "with-text", NULL, "add the text of each document", kith_option_flag,
         &writer.with_text},
        {0, "relation-score", "X", "relations at least so likely; above 1: none (0.7)",
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
            "they name, and what these are to one another. Offsets count code points of the text.",
        .example = "kith extract news/ | jq -r '.mentions[].entity' | sort | uniq -c\n",
        .least = 1,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands paths;
    kith_error err;
    int status = kith_options_parse(&usage, argc, argv, &paths);
    if (status >= 0)
        return status;
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
