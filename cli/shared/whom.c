/* cli/shared/whom.c - whom a name means, and what is said when that is not clear. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/whom.h"

#include <inttypes.h>

#include "cli/base/message.h"
#include "graph/corpus/choice.h"
#include "graph/corpus/suggestion.h"

/* How many are listed of those who go by one name. */
#define LISTED_MAX 10

static void say_entry(const kith_roster_entry *entry)
{
    kith_say("  %.*s (%" PRIu64 " mention%s)", KITH_STR_ARGS(entry->id), entry->mentions,
             kith_plural(entry->mentions));
}

/* The only one of `likely` that the words belong to, or NULL. */
static const kith_roster_entry *find_only(const kith_roster *likely)
{
    const kith_roster_entry *only = NULL;
    for (size_t i = 0; i < likely->count; i++) {
        if (likely->at[i].match != KITH_MATCH_WORDS)
            continue;
        if (only)
            return NULL;
        only = &likely->at[i];
    }
    return only;
}

static int take_likely(kith_corpus *corpus, const char *name, bool guess, kith_arena *arena,
                       kith_roster_entry *out)
{
    kith_error err;
    kith_roster likely;
    if (kith_suggestions_find(corpus, kith_str_of(name), arena, &likely, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    const kith_roster_entry *only = guess ? find_only(&likely) : NULL;
    if (only) {
        kith_say("'%s' is taken for %.*s, the only one", name, KITH_STR_ARGS(only->id));
        *out = *only;
        return -1;
    }
    if (likely.count == 0) {
        kith_say("nobody goes by '%s'", name);
        return KITH_EXIT_FAILED;
    }
    kith_say("nobody goes by '%s'; did you mean", name);
    for (size_t i = 0; i < likely.count; i++)
        say_entry(&likely.at[i]);
    return KITH_EXIT_FAILED;
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

/* Is the first meant so clearly that the others need no word: by its very name, and far ahead? */
static bool is_clear(const kith_roster *found)
{
    if (found->at[0].match == KITH_MATCH_ID)
        return true;
    for (size_t i = 1; i < found->count; i++)
        if (found->at[0].mentions / KITH_CHOICE_DOMINANCE < found->at[i].mentions)
            return false;
    return found->count == 1 || found->at[0].match == KITH_MATCH_NAME;
}

static void say_others(const char *name, const kith_roster *found)
{
    if (is_clear(found))
        return;
    const kith_roster_entry *taken = &found->at[0], *other = &found->at[1];
    if (found->count == 2)
        kith_say("'%s' is taken for %.*s; there is also %.*s", name, KITH_STR_ARGS(taken->id),
                 KITH_STR_ARGS(other->id));
    else
        kith_say("'%s' is taken for %.*s; there are also %.*s and %zu more", name,
                 KITH_STR_ARGS(taken->id), KITH_STR_ARGS(other->id), found->count - 2);
}

int kith_whom_find(kith_corpus *corpus, const char *name, bool guess, kith_arena *arena,
                   kith_roster_entry *out)
{
    kith_error err;
    kith_roster found;
    if (kith_roster_find(corpus, kith_str_of(name), arena, &found, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    if (found.count == 0)
        return take_likely(corpus, name, guess, arena, out);
    size_t equals = kith_choice_make(&found);
    if (equals > 1)
        return say_ambiguous(name, &found, equals);
    say_others(name, &found);
    *out = found.at[0];
    return -1;
}
