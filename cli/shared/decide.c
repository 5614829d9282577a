/* cli/shared/decide.c - decisions about identities, from the command line and from files. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/decide.h"

#include <stdio.h>

#include "cli/base/message.h"
#include "cli/base/output.h"
#include "extract/base/buffer.h"
#include "extract/base/file_bytes.h"
#include "graph/corpus/decision.h"

bool kith_decide_is_verb(const char *word)
{
    kith_decision_verb verb;
    return strcmp(word, "undo") == 0 || kith_decision_verb_find(kith_str_of(word), &verb);
}

/* Say what a decision comes to, in words that its --help has. */
static void say_decision(const kith_decision *decision, const char *before)
{
    static const char *const words[KITH_DECISION_VERB_COUNT] = {
        [KITH_DECISION_MERGE] = " and %.*s are one",
        [KITH_DECISION_FORBID] = " and %.*s are never one",
        [KITH_DECISION_SPLIT] = " is an entity by itself",
        [KITH_DECISION_RENAME] = " is called %.*s",
        [KITH_DECISION_RETYPE] = " is of type %.*s",
        [KITH_DECISION_DROP] = " is in no network",
    };
    kith_buffer line = {0};
    kith_buffer_append(&line, decision->first);
    kith_buffer_format(&line, words[decision->verb], KITH_STR_ARGS(decision->second));
    kith_say("%s%.*s", before, KITH_STR_ARGS(kith_buffer_str(&line)));
    kith_buffer_clear(&line);
}

static kith_status undo(kith_corpus *corpus, kith_arena *arena, kith_error *err)
{
    kith_decisions decisions;
    kith_status status = kith_decisions_read(corpus, arena, &decisions, err);
    if (status == KITH_OK)
        status = kith_corpus_undo(corpus, err);
    if (status == KITH_OK)
        say_decision(&decisions.at[decisions.count - 1], "no longer decided: ");
    return status;
}

static kith_status decide(kith_corpus *corpus, kith_operands operands, kith_error *err)
{
    const char *second = operands.count > 3 ? operands.at[3] : NULL;
    return kith_corpus_decide(corpus, operands.at[0], operands.at[2], second, err);
}

/* The last decision has names as ids. */
static kith_status say_last(kith_corpus *corpus, kith_arena *arena, kith_error *err)
{
    kith_decisions decisions;
    kith_status status = kith_decisions_read(corpus, arena, &decisions, err);
    if (status == KITH_OK)
        say_decision(&decisions.at[decisions.count - 1], "");
    return status;
}

static kith_status apply(kith_corpus *corpus, kith_operands operands, kith_error *err)
{
    kith_arena arena = {0};
    kith_status status;
    if (strcmp(operands.at[0], "undo") == 0) {
        status = undo(corpus, &arena, err);
    } else {
        status = decide(corpus, operands, err);
        if (status == KITH_OK)
            status = say_last(corpus, &arena, err);
    }
    kith_arena_free(&arena);
    return status;
}

int kith_decide(const kith_usage *usage, kith_operands operands)
{
    kith_decision_verb verb;
    size_t needed = 2;
    if (kith_decision_verb_find(kith_str_of(operands.at[0]), &verb))
        needed = kith_decision_verb_has_second(verb) ? 4 : 3;
    if (operands.count != needed)
        return kith_usage_error(usage, "%s takes a corpus and %zu more", operands.at[0],
                                needed - 2);
    kith_error err;
    kith_corpus *corpus;
    if (kith_corpus_open(operands.at[1], KITH_CORPUS_CHANGE, &corpus, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    kith_status status = apply(corpus, operands, &err);
    if (status == KITH_OK)
        status = kith_corpus_finish(corpus, &err);
    kith_corpus_close(corpus);
    return status == KITH_OK ? KITH_EXIT_DONE : kith_say_error(NULL, &err);
}

int kith_decide_print(const char *path)
{
    kith_error err;
    kith_corpus *corpus;
    kith_decisions decisions;
    kith_arena arena = {0};
    if (kith_corpus_open(path, KITH_CORPUS_READ, &corpus, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    kith_status status = kith_decisions_read(corpus, &arena, &decisions, &err);
    for (size_t i = 0; status == KITH_OK && i < decisions.count; i++) {
        const kith_decision *decision = &decisions.at[i];
        printf("%s\t%s%s%s\n", kith_decision_verb_name(decision->verb), decision->first.ptr,
               decision->second.len ? "\t" : "", decision->second.ptr);
    }
    kith_corpus_close(corpus);
    kith_arena_free(&arena);
    return status == KITH_OK ? kith_finish_standard_output() : kith_say_error(NULL, &err);
}

kith_status kith_decide_authority(kith_corpus *corpus, const char *path, kith_error *err)
{
    kith_arena arena = {0};
    kith_error problem;
    kith_str text;
    kith_status status = kith_file_bytes_read(path, &arena, &text, err);
    if (status == KITH_OK) {
        status = kith_corpus_set_names(corpus, text, &problem);
        if (status != KITH_OK)
            status = kith_fail(err, status, "%s: %s", path, problem.message);
    }
    kith_arena_free(&arena);
    return status;
}

kith_status kith_decide_replay(kith_corpus *corpus, const char *path, kith_error *err)
{
    kith_arena arena = {0};
    kith_str text;
    kith_status status = kith_file_bytes_read(path, &arena, &text, err);
    kith_error problem;
    if (status == KITH_OK) {
        status = kith_corpus_set_decisions(corpus, text, &problem);
        if (status != KITH_OK)
            status = kith_fail(err, status, "%s: %s", path, problem.message);
    }
    kith_arena_free(&arena);
    return status;
}
