/* cli/verb/merge.c - kith merge: one corpus out of several that were made apart. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/base/message.h"
#include "cli/base/options.h"
#include "cli/verb/verb.h"
#include "extract/base/buffer.h"
#include "graph/corpus/merge.h"

/* Add the corpus at `path` to `into`, and say what came of it. */
static kith_status merge_one(kith_corpus *into, const char *path, kith_error *err)
{
    kith_corpus *from;
    uint64_t added = 0;
    kith_corpus_counts counts;
    kith_status status = kith_corpus_attach(path, KITH_CORPUS_READ, &from, err);
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

/* Made under another name, so that it is there whole or not at all. */
static kith_status merge_all(const char *output, const char *unfinished, kith_operands paths,
                             kith_error *err)
{
    kith_corpus *into;
    kith_status status = kith_corpus_attach(unfinished, KITH_CORPUS_EXTEND, &into, err);
    if (status != KITH_OK)
        return status;
    for (size_t i = 0; i < paths.count && status == KITH_OK; i++)
        status = merge_one(into, paths.at[i], err);
    if (status == KITH_OK)
        status = kith_corpus_commit(into, err);
    kith_corpus_close(into);
    if (status == KITH_OK && rename(unfinished, output) != 0)
        status = kith_fail(err, KITH_EIO, "%s: %s", output, strerror(errno));
    if (status != KITH_OK)
        unlink(unfinished);
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
    kith_buffer unfinished = {0};
    kith_buffer_format(&unfinished, "%s.unfinished", path);
    kith_buffer_append_byte(&unfinished, '\0');
    bool there = access(path, F_OK) == 0 || access(unfinished.ptr, F_OK) == 0;
    kith_status merged =
        there ? kith_fail(&err, KITH_EARGUMENT,
                          "%s: it, or one ending in .unfinished, is there already", path)
              : merge_all(path, unfinished.ptr, paths, &err);
    kith_buffer_clear(&unfinished);
    return merged == KITH_OK ? KITH_EXIT_DONE : kith_say_error(NULL, &err);
}
