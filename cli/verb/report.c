/* cli/verb/report.c - kith report: what a corpus knows of one entity, as a file to read and send.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <strings.h>

#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/shared/question.h"
#include "cli/shared/view.h"
#include "cli/verb/verb.h"
#include "export/report/report.h"

/* How the file is written. */
typedef enum report_format {
    BY_NAME, /* of the file, else Markdown */
    MARKDOWN,
    HTML,
} report_format;

/* What `kith report` was asked for. */
typedef struct report_request {
    const char *path;
    report_format format;
    uint64_t ties; /* 0: all */
    kith_network_options view;
    kith_output *output;
} report_request;

static kith_status parse_format(const char *value, void *into, kith_error *err)
{
    report_format *format = into;
    if (strcasecmp(value, "markdown") == 0 || strcasecmp(value, "md") == 0)
        *format = MARKDOWN;
    else if (strcasecmp(value, "html") == 0)
        *format = HTML;
    else
        return kith_fail(err, KITH_EARGUMENT, "there are markdown and html");
    return KITH_OK;
}

static bool is_html(const report_request *request)
{
    const char *point = request->path ? strrchr(request->path, '.') : NULL;
    if (request->format != BY_NAME)
        return request->format == HTML;
    return point && (strcasecmp(point, ".html") == 0 || strcasecmp(point, ".htm") == 0);
}

static int write_report(kith_question *question, const kith_network *network, const void *asked)
{
    const report_request *request = asked;
    kith_error err;
    kith_report report;
    kith_status status =
        kith_report_make(question->corpus, &question->whom[0], &request->view.scope, network,
                         request->ties, &question->arena, &report, &err);
    if (status == KITH_OK && report.timeline.mentions == 0) {
        kith_say("no document of that time names %.*s", KITH_STR_ARGS(report.entry.name));
        return KITH_EXIT_FAILED;
    }
    if (status == KITH_OK)
        status = kith_report_write(&report, is_html(request), request->output->stream, &err);
    if (status == KITH_OK)
        status = kith_output_finish(request->output, &err);
    if (status != KITH_OK)
        return kith_say_error(kith_output_name(request->output), &err);
    kith_say("%.*s, %zu of %zu tie%s: %s", KITH_STR_ARGS(report.entry.name), report.tie_count,
             report.tie_total, kith_plural(report.tie_total), kith_output_name(request->output));
    return KITH_EXIT_DONE;
}

static int report(kith_operands operands, report_request *request)
{
    kith_error err;
    kith_output output = {0};
    request->output = &output;
    kith_status status = kith_output_refuse(request->path, operands.at, 1, &err);
    if (status == KITH_OK)
        status = kith_output_open(request->path, &output, &err);
    int exit_status = status == KITH_OK
                          ? kith_question_answer(operands, &request->view, write_report, request)
                          : kith_say_error(NULL, &err);
    kith_output_clear(&output);
    return exit_status;
}

int kith_verb_report(int argc, char **argv)
{
    report_request request = {.ties = 10, .view = kith_view_default};
    const kith_option options[] = {
        {'o', "output", "FILE", "write to FILE (standard output)", kith_option_text, &request.path},
        {'f', "format", "FORMAT", "markdown or html (by the ending of FILE, else markdown)",
         parse_format, &request.format},
        {'n', "ties", "N", "tell the N strongest ties, 0 for all (10)", kith_option_count,
         &request.ties},
    };
    kith_option view_options[KITH_VIEW_OPTION_COUNT];
    kith_view_options(&request.view, view_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Output", options),
        KITH_OPTION_GROUP("Network", view_options),
    };
    const kith_usage usage = {
        .verb = "report",
        .operands = "CORPUS NAME",
        .summary =
            "Write a report on one entity: who it is and since when, its strongest ties with a\n"
            "sentence and its source each, its mentions over time, and what is in doubt. NAME is\n"
            "an id, a name or an alias.",
        .example = "kith report news.kith 'Angela Merkel' -o merkel.md\n"
                   "kith report news.kith Huawei -n 20 -o huawei.html\n",
        .least = 2,
        .most = 2,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands operands;
    int status = kith_options_parse(&usage, argc, argv, &operands);
    return status >= 0 ? status : report(operands, &request);
}
