/* cli/verb/merge.c - kith merge: one corpus out of several that were made apart. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <inttypes.h>

#include "cli/base/message.h"
#include "cli/base/options.h"
#include "cli/base/output.h"
#include "cli/verb/verb.h"
#include "graph/corpus/merge.h"
#include "graph/store/store.h"

/* Add the corpus at `path` to `into`, and say what came of it. */
static kith_status merge_one(kith_corpus *into, const char *path, kith_error *err)
{
    kith_corpus *from;
    uint64_t added = 0;
    kith_corpus_counts counts;
    kith_status status = kith_corpus_open(path, KITH_CORPUS_READ, &from, err);
    if (status != KITH_OK)
        return status;
    status = kith_corpus_count(from, &counts, err);
    if (status == KITH_OK)
        status = kith_corpus_merge(into, from, &added, err);
    kith_corpus_close(from);
    if (status == KITH_OK)
        kith_say("%s: %" PRIu64 " new document%s, %" PRIu64 " known", path, added,
                 kith_plural(added), counts.documents - added);
    return status;
}

/* Say what was asked for where `err` speaks of the name that it has meanwhile. */
static void name_as_asked(const kith_output *output, kith_error *err)
{
    const kith_error said = *err;
    if (kith_str_starts(kith_str_of(said.message), kith_str_of(output->temporary)))
        (void)kith_fail(err, said.code, "%s%s", output->name,
                        said.message + strlen(output->temporary));
}

static kith_status fill(const kith_output *output, kith_operands paths, kith_error *err)
{
    kith_corpus *into = NULL;
    kith_status status = kith_corpus_open(output->temporary, KITH_CORPUS_MAKE, &into, err);
    for (size_t i = 0; i < paths.count && status == KITH_OK; i++)
        status = merge_one(into, paths.at[i], err);
    if (status == KITH_OK)
        status = kith_corpus_finish(into, err);
    kith_corpus_close(into);
    if (status != KITH_OK)
        name_as_asked(output, err);
    return status;
}

/* Made under another name, so that it is there whole or not at all. */
static kith_status merge_all(const char *path, kith_operands paths, kith_error *err)
{
    kith_output output = {0};
    kith_status status = kith_store_check_new(path, err);
    if (status == KITH_OK)
        status = kith_output_open(path, &output, err);
    if (status == KITH_OK && !output.temporary)
        status = kith_fail(err, KITH_EARGUMENT, "a corpus is a file: it cannot be standard output");
    if (status == KITH_OK)
        status = fill(&output, paths, err);
    /* Somebody else may have been quicker. */
    if (status == KITH_OK)
        status = kith_store_check_new(path, err);
    if (status == KITH_OK)
        status = kith_output_finish(&output, err);
    kith_output_clear(&output);
    return status;
}

int kith_verb_merge(int argc, char **argv)
{
    const char *path = NULL;
    const kith_option options[] = {
        {'o', "output", "CORPUS", "the corpus to make (needed)", kith_option_text, &path},
    };
    const kith_option_group groups[] = {KITH_OPTION_GROUP("Options", options)};
    const kith_usage usage = {
        .verb = "merge",
        .operands = "CORPUS...",
        .summary = "Make one corpus of several that were made apart, as one build of all their\n"
                   "documents would have. Those are not changed. Decisions about identities stay\n"
                   "behind: replay them with 'kith build --decisions'.",
        .example = "kith merge -o all.kith 2019.kith 2020.kith\n",
        .least = 1,
        .groups = groups,
        .group_count = 1,
    };
    kith_operands paths;
    kith_error err;
    int status = kith_options_parse(&usage, argc, argv, &paths);
    if (status >= 0)
        return status;
    if (!path)
        return kith_usage_error(&usage, "-o CORPUS is needed");
    return merge_all(path, paths, &err) == KITH_OK ? KITH_EXIT_DONE : kith_say_error(NULL, &err);
}
