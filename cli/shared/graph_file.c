/* cli/shared/graph_file.c - where graph and export write: a network as one file, or two tables. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/graph_file.h"

#include "cli/base/message.h"
#include "cli/base/nearest.h"
#include "cli/shared/measure.h"
#include "graph/cooccurrence/weighting.h"

void kith_graph_file_options(kith_graph_file *file, kith_option out[KITH_GRAPH_FILE_OPTION_COUNT])
{
    const kith_option options[KITH_GRAPH_FILE_OPTION_COUNT] = {
        {'o', "output", "FILE", "write to FILE (standard output)", kith_option_text, &file->path},
        {'f', "format", "FORMAT", "one of those below (by the ending of FILE, else graphml)",
         kith_option_text, &file->format_name},
    };
    memcpy(out, options, sizeof options);
}

void kith_graph_file_print_help(void)
{
    size_t count;
    const kith_format *formats = kith_format_all(&count);
    printf("\nFormats:\n");
    for (size_t i = 0; i < count; i++)
        printf("  %-21s %s\n", formats[i].name, formats[i].summary);
    kith_measure_print_help();
}

static bool is_standard_output(const char *path)
{
    return !path || strcmp(path, "-") == 0;
}

static void say_no_format(const char *name, const kith_usage *usage)
{
    size_t count;
    const kith_format *formats = kith_format_all(&count);
    kith_buffer names = {0};
    for (size_t i = 0; i < count; i++)
        kith_buffer_format(&names, "%s%s",
                           i == 0          ? ""
                           : i + 1 < count ? ", "
                                           : " and ",
                           formats[i].name);
    kith_nearest nearest = {.given = kith_str_of(name)};
    for (size_t i = 0; i < count; i++)
        kith_nearest_try(&nearest, kith_str_of(formats[i].name));
    kith_str near = nearest.word;
    kith_usage_error(usage, "there is no format %s, but %.*s%s%.*s%s", name, (int)names.len,
                     names.ptr, near.len ? "; did you mean " : "", KITH_STR_ARGS(near),
                     near.len ? "?" : "");
    kith_buffer_clear(&names);
}

/* The format asked for, or NULL once what is wrong has been said. */
static const kith_format *choose_format(const kith_graph_file *file, const kith_usage *usage)
{
    const kith_format *format;
    if (file->format_name) {
        format = kith_format_named(file->format_name);
        if (!format)
            say_no_format(file->format_name, usage);
    } else if (is_standard_output(file->path)) {
        format = kith_format_named("graphml");
    } else {
        format = kith_format_of_path(file->path);
        if (!format)
            kith_usage_error(usage, "%s: its ending names no format; choose one with -f",
                             file->path);
    }
    if (format && format->alone && is_standard_output(file->path))
        return format->alone;
    if (format && format->part_count && is_standard_output(file->path)) {
        kith_usage_error(usage, "%s is %zu files: name them with -o", format->name,
                         format->part_count);
        return NULL;
    }
    return format;
}

static void say_left_out(const kith_format *format, const kith_network *network)
{
    bool less = format->nodes_max && network->node_count > format->nodes_max;
    if (format->edges_max && (less || network->edge_count > format->edges_max))
        kith_say(
            "%s holds the %zu strongest nodes and %zu edges at most; --min-weight leaves fewer",
            format->name, format->nodes_max, format->edges_max);
    else if (less)
        kith_say(
            "%s holds the %zu strongest nodes at most; --connected and --min-weight leave fewer",
            format->name, format->nodes_max);
}

static kith_status open_part(kith_graph_file *file, const kith_format *part, const char *path,
                             kith_operands inputs, kith_error *err)
{
    kith_status status = kith_output_refuse(path, inputs.at, inputs.count, err);
    if (status == KITH_OK)
        status = kith_output_open(path, &file->outputs[file->part_count], err);
    if (status == KITH_OK)
        file->parts[file->part_count++] = part;
    return status;
}

static kith_status open_parts(kith_graph_file *file, const kith_format *format,
                              kith_operands inputs, kith_error *err)
{
    if (format->part_count == 0)
        return open_part(file, format, file->path, inputs, err);
    kith_status status = KITH_OK;
    while (status == KITH_OK && file->part_count < format->part_count) {
        const kith_format *part = &format->parts[file->part_count];
        kith_buffer path = {0};
        kith_format_part_path(format, part, file->path, &path);
        status = open_part(file, part, path.ptr, inputs, err);
        kith_buffer_clear(&path);
    }
    return status;
}

int kith_graph_file_open(kith_graph_file *file, kith_operands inputs, const kith_usage *usage)
{
    const kith_format *format = choose_format(file, usage);
    if (!format)
        return KITH_EXIT_USAGE;
    kith_error err;
    if (open_parts(file, format, inputs, &err) == KITH_OK)
        return -1;
    kith_graph_file_clear(file);
    return kith_say_error(NULL, &err);
}

int kith_graph_file_choose_periods(const kith_graph_file *file, kith_network_options *view,
                                   const kith_usage *usage)
{
    const kith_format *format = file->parts[0];
    if (!view->by && !view->two_mode && !view->relations && kith_weighting_adds_up(view->weighting))
        view->by = format->by;
    if (!view->by || format->periods)
        return -1;
    return kith_usage_error(usage, "--by %s: %s cannot tell periods apart; gexf and html can",
                            kith_period_name(view->by), format->name);
}

kith_status kith_graph_file_write(kith_graph_file *file, const kith_network *network,
                                  kith_error *err)
{
    kith_status status = KITH_OK;
    kith_error cause;
    for (size_t i = 0; status == KITH_OK && i < file->part_count; i++) {
        const kith_output *output = &file->outputs[i];
        if (file->parts[i]->write(network, output->stream, &cause) != KITH_OK)
            status = kith_fail(err, cause.code, "%s: %s", kith_output_name(output), cause.message);
    }
    if (status == KITH_OK)
        status = kith_outputs_finish(file->outputs, file->part_count, err);
    if (status == KITH_OK)
        say_left_out(file->parts[0], network);
    return status;
}

void kith_graph_file_ask(const kith_graph_file *file, kith_network_options *view)
{
    view->sentences = file->parts[0]->sentences;
    view->naming = file->parts[0]->naming;
    view->directed = view->relations && file->parts[0]->directed;
    view->ties_only = view->naming; /* what is written has no other measure */
}

const char *kith_graph_file_name(const kith_graph_file *file)
{
    return is_standard_output(file->path) ? "standard output" : file->path;
}

void kith_graph_file_clear(kith_graph_file *file)
{
    if (!file)
        return;
    for (size_t i = 0; i < file->part_count; i++)
        kith_output_clear(&file->outputs[i]);
    file->part_count = 0;
}
