/* cli/base/input.c - the options that graph, build and extract share: what to read, and how. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/input.h"

#include "extract/input/encoding.h"

static kith_status parse_format(const char *value, void *into, kith_error *err)
{
    return kith_input_format_parse(kith_str_of(value), into, err);
}

static kith_status parse_encoding(const char *value, void *into, kith_error *err)
{
    *(const char **)into = value;
    return kith_encoding_check(value, err);
}

static kith_status parse_dates(const char *value, void *into, kith_error *err)
{
    bool by_file = strcmp(value, "mtime") == 0;
    if (!by_file && strcmp(value, "said") != 0)
        return kith_fail(err, KITH_EARGUMENT, "there are said and mtime");
    *(bool *)into = by_file;
    return KITH_OK;
}

void kith_input_options(kith_input *input, kith_option out[KITH_INPUT_OPTION_COUNT])
{
    const kith_option options[KITH_INPUT_OPTION_COUNT] = {
        {0, "input-format", "KIND", KITH_INPUT_FORMATS " (auto: by content and name)", parse_format,
         &input->format},
        {0, "encoding", "NAME",
         "of files that do not tell theirs (UTF-8 or windows-1252, as found)", parse_encoding,
         &input->encoding},
        {0, "text", "NAME", "JSON field or CSV column of the text", kith_option_text,
         &input->fields.text},
        {0, "id", "NAME", "that of the document's name", kith_option_text, &input->fields.id},
        {0, "title", "NAME", "that of its title", kith_option_text, &input->fields.title},
        {0, "date", "NAME", "that of its date", kith_option_text, &input->fields.date},
        {0, "dates", "HOW",
         "mtime: a document without a date gets that of its file's\n"
         "last change (said: the date that it says, or none)",
         parse_dates, &input->file_dates},
        {0, "model", "FILE", "a tagger made by 'kith train' (the built-in one)", kith_option_text,
         &input->model},
    };
    memcpy(out, options, sizeof options);
}
