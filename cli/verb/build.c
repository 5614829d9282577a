/* cli/verb/build.c - kith build: make or extend a corpus. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <inttypes.h>
#include <unistd.h>

#include "cli/shared/decide.h"
#include "cli/shared/feed.h"
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/base/temporary.h"
#include "cli/verb/verb.h"

/* What `kith build` was asked for. */
typedef struct build_request {
    const char *path, *decisions, *aliases;
    kith_input input;
} build_request;

static int extend(const build_request *request, kith_operands paths)
{
    kith_error err;
    kith_corpus *corpus;
    bool is_new = access(request->path, F_OK) != 0;
    const char *others[] = {request->decisions, request->aliases, request->input.model};
    if (kith_output_refuse(request->path, paths.at, paths.count, &err) != KITH_OK ||
        kith_output_refuse(request->path, others, sizeof others / sizeof *others, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    if (is_new)
        kith_temporary_watch_begun(request->path);
    if (kith_corpus_open(request->path, KITH_CORPUS_EXTEND, &corpus, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    kith_feed_totals totals = {0};
    kith_status status = kith_feed_corpus(&request->input, paths, corpus, &totals, &err);
    if (status == KITH_OK && is_new && totals.failed && totals.taken + totals.known == 0) {
        kith_corpus_close(corpus);
        kith_say("nothing could be read: %s was not made", request->path);
        return KITH_EXIT_FAILED;
    }
    if (status == KITH_OK && request->aliases)
        status = kith_decide_authority(corpus, request->aliases, &err);
    if (status == KITH_OK && request->decisions)
        status = kith_decide_replay(corpus, request->decisions, &err);
    if (status == KITH_OK)
        status = kith_corpus_finish(corpus, &err);
    kith_corpus_close(corpus);
    if (status != KITH_OK)
        return kith_say_error(NULL, &err);
    kith_say("%" PRIu64 " new document%s (%" PRIu64 " mention%s), %" PRIu64 " known, %" PRIu64
             " failed: %s",
             totals.taken, kith_plural(totals.taken), totals.mentions, kith_plural(totals.mentions),
             totals.known, totals.failed, request->path);
    return totals.failed ? KITH_EXIT_FAILED : KITH_EXIT_DONE;
}

int kith_verb_build(int argc, char **argv)
{
    build_request request = {0};
    const kith_option options[] = {
        {'o', "output", "CORPUS", "the corpus to make or extend (needed)", kith_option_text,
         &request.path},
        {0, "aliases", "FILE", "names that you bring along, and replace those brought before",
         kith_option_text, &request.aliases},
        {0, "decisions", "FILE", "replace what was decided by hand about identities by FILE",
         kith_option_text, &request.decisions},
        kith_option_threads(&request.input.threads),
    };
    kith_option input_options[KITH_INPUT_OPTION_COUNT];
    kith_input_options(&request.input, input_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Output", options),
        KITH_OPTION_GROUP("Input", input_options),
    };
    const kith_usage usage = {
        .verb = "build",
        .operands = "-o CORPUS INPUT...",
        .summary =
            "Make a corpus, one file, of what files, folders or standard input (-) hold, or\n"
            "extend it by the documents that it does not have yet. Build it again after an\n"
            "interruption: nothing is counted twice. A file of aliases has a name a line, with\n"
            "tabs between: the name, its type, the name that stands for whose it is, and an id\n"
            "of another source (of Wikidata, of a list of sanctions) or nothing.",
        .example = "kith build -o news.kith news/\n"
                   "kith build -o news.kith today.jsonl --text body --date published\n",
        .least = 1,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands paths;
    int status = kith_options_parse(&usage, argc, argv, &paths);
    if (status >= 0)
        return status;
    if (!request.path)
        return kith_usage_error(&usage, "it needs -o CORPUS");
    request.input.corpus = request.path;
    return extend(&request, paths);
}
