/* cli/base/input.c - the options that graph, build and extract share: what to read, and how. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/input.h"

static kith_status parse_format(const char *value, void *into, kith_error *err)
{
    static const struct {
        const char *name;
        kith_input_format format;
    } formats[] = {
        {"auto", KITH_INPUT_AUTO},   {"text", KITH_INPUT_TEXT}, {"html", KITH_INPUT_HTML},
        {"jsonl", KITH_INPUT_JSONL}, {"csv", KITH_INPUT_CSV},
    };
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(value, formats[i].name) == 0) {
            *(kith_input_format *)into = formats[i].format;
            return KITH_OK;
        }
    return kith_fail(err, KITH_EARGUMENT, "there are auto, text, html, jsonl and csv");
}

void kith_input_options(kith_input *input, kith_option out[KITH_INPUT_OPTION_COUNT])
{
    const kith_option options[KITH_INPUT_OPTION_COUNT] = {
        {0, "input-format", "FORMAT", "text, html, jsonl or csv (auto: by content and name)",
         parse_format, &input->format},
        {0, "text", "NAME", "JSON field or CSV column of the text", kith_option_text,
         &input->fields.text},
        {0, "id", "NAME", "that of the document's name", kith_option_text, &input->fields.id},
        {0, "title", "NAME", "that of its title", kith_option_text, &input->fields.title},
        {0, "date", "NAME", "that of its date", kith_option_text, &input->fields.date},
        {0, "model", "FILE", "a tagger made by 'kith train' (the built-in one)", kith_option_text,
         &input->model},
    };
    memcpy(out, options, sizeof options);
}

kith_status kith_input_open_model(const char *path, kith_model **out, kith_error *err)
{
    return path ? kith_model_map(path, out, err) : kith_model_open_default(out, err);
}
