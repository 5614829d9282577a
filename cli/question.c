/* cli/question.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/question.h"

#include <inttypes.h>

#include "cli/message.h"
#include "cli/view.h"
#include "graph/suggestion.h"

/* How many are listed of those who go by one name. */
#define LISTED_MAX 10

static void say_entry(const kith_roster_entry *entry)
{
    kith_say("  %.*s (%" PRIu64 " mention%s)", KITH_STR_ARGS(entry->id), entry->mentions,
             kith_plural(entry->mentions));
}

static int say_suggestions(kith_corpus *corpus, const char *name, kith_arena *arena)
{
    kith_error err;
    kith_roster likely;
    if (kith_suggestions_find(corpus, kith_str_of(name), arena, &likely, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    if (likely.count == 0) {
        kith_say("nobody goes by '%s'", name);
        return KITH_EXIT_FAILED;
    }
    kith_say("nobody goes by '%s'; did you mean", name);
    for (size_t i = 0; i < likely.count; i++)
        say_entry(&likely.at[i]);
    return KITH_EXIT_FAILED;
}

/* How many were found in the same way as the first. */
static size_t count_equals(const kith_roster *found)
{
    size_t count = 1;
    while (count < found->count && found->at[count].match == found->at[0].match)
        count++;
    return count;
}

static int say_ambiguous(const char *name, const kith_roster *found, size_t equals)
{
    kith_say("%zu go by '%s'; say which by its id", equals, name);
    for (size_t i = 0; i < equals && i < LISTED_MAX; i++)
        say_entry(&found->at[i]);
    if (equals > LISTED_MAX)
        kith_say("  and %zu more", equals - LISTED_MAX);
    return KITH_EXIT_FAILED;
}

static void say_others(const char *name, const kith_roster *found)
{
    if (found->count == 1 || found->at[0].match == KITH_MATCH_ID)
        return;
    const kith_roster_entry *taken = &found->at[0], *other = &found->at[1];
    if (found->count == 2)
        kith_say("'%s' is taken for %.*s; there is also %.*s", name, KITH_STR_ARGS(taken->id),
                 KITH_STR_ARGS(other->id));
    else
        kith_say("'%s' is taken for %.*s; there are also %.*s and %zu more", name,
                 KITH_STR_ARGS(taken->id), KITH_STR_ARGS(other->id), found->count - 2);
}

static int find(kith_corpus *corpus, const char *name, kith_arena *arena, kith_roster_entry *out)
{
    kith_error err;
    kith_roster found;
    if (kith_roster_find(corpus, kith_str_of(name), arena, &found, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    if (found.count == 0)
        return say_suggestions(corpus, name, arena);
    size_t equals = count_equals(&found);
    if (equals > 1 && found.at[0].mentions / KITH_QUESTION_DOMINANCE < found.at[1].mentions)
        return say_ambiguous(name, &found, equals);
    say_others(name, &found);
    *out = found.at[0];
    return -1;
}

int kith_question_open(const char *const *operands, size_t count, kith_question *out)
{
    kith_error err;
    *out = (kith_question){0};
    if (kith_corpus_open(operands[0], KITH_CORPUS_READ, &out->corpus, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    for (size_t i = 1; i < count && out->count < KITH_QUESTION_NAMES_MAX; i++) {
        int status = find(out->corpus, operands[i], &out->arena, &out->whom[out->count]);
        if (status >= 0)
            return status;
        out->count++;
    }
    if (out->count == 2 && out->whom[0].row == out->whom[1].row) {
        kith_say("'%s' and '%s' are the same: %.*s", operands[1], operands[2],
                 KITH_STR_ARGS(out->whom[0].id));
        return KITH_EXIT_FAILED;
    }
    return -1;
}

int kith_question_network(kith_question *question, const kith_network_options *view,
                          kith_network *out)
{
    kith_network_options options = *view;
    kith_error err;
    options.ties_only = true;
    for (size_t i = 0; i < question->count; i++)
        options.types |= 1u << question->whom[i].type;
    if (kith_view_make(question->corpus, &options, out, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    return -1;
}

size_t kith_question_node(const kith_question *question, size_t which, const kith_network *network)
{
    size_t place = 0;
    while (place < network->node_count && network->nodes[place].entity != question->whom[which].row)
        place++;
    return place;
}

void kith_question_clear(kith_question *question)
{
    if (!question)
        return;
    kith_corpus_close(question->corpus);
    kith_arena_free(&question->arena);
    *question = (kith_question){0};
}
