/* cli/main.c - the kith command: finds the verb and runs it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/verb/verb.h"

static const struct verb {
    const char *name, *operands, *summary;
    kith_verb_run *run;
} verbs[] = {
    {"graph", "INPUT...", "text in, graph file out, in one go", kith_verb_graph},
    {"build", "-o CORPUS INPUT...", "make or extend a corpus", kith_verb_build},
    {"merge", "-o ALL CORPUS...", "one corpus of several", kith_verb_merge},
    {"stats", "CORPUS", "what is in a corpus, and the shape of its network", kith_verb_stats},
    {"rank", "CORPUS", "the entities that matter most", kith_verb_rank},
    {"show", "CORPUS NAME", "one entity: names, counts over time, strongest ties", kith_verb_show},
    {"why", "CORPUS NAME NAME", "the sentences that tie two entities", kith_verb_why},
    {"path", "CORPUS NAME NAME", "how two entities are connected, step by step", kith_verb_path},
    {"common", "CORPUS NAME NAME", "who is tied to both of two entities", kith_verb_common},
    {"bridges", "CORPUS", "the brokers between communities", kith_verb_bridges},
    {"diff", "BEFORE [AFTER]", "who rose, which ties are new or gone", kith_verb_diff},
    {"identity", "CORPUS [NAME]", "which names are one entity's, and why; decide it",
     kith_verb_identity},
    {"export", "CORPUS", "write the network of a corpus", kith_verb_export},
    {"extract", "INPUT...", "mentions and entities as JSON Lines", kith_verb_extract},
    {"tag", "< TOKENS", "labels for tokens, one a line", kith_verb_tag},
    {"train", "-o MODEL FILE...", "make a model from tagged text", kith_verb_train},
    {"eval", "FILE...", "score a model against tagged text", kith_verb_eval},
};
#define VERB_COUNT (sizeof verbs / sizeof *verbs)

static void print_help(void)
{
    printf("Usage: kith VERB [options]\n\n"
           "Reads text and shows who is connected to whom: people, companies and countries,\n"
           "tied when they are named together.\n\n"
           "Verbs:\n");
    for (size_t i = 0; i < VERB_COUNT; i++)
        printf("  %-8s %-19s %s\n", verbs[i].name, verbs[i].operands, verbs[i].summary);
    printf("\n'kith VERB --help' tells more of each; 'kith --version' prints the version.\n"
           "\nExample:\n"
           "  $ kith graph news/ -o news.graphml\n");
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

#define WORD_MAX 16

/* How many letters to insert, drop or change to make `a` of `b` (Levenshtein 1966). */
static size_t edit_distance(const char *a, const char *b)
{
    size_t row[WORD_MAX + 1];
    size_t width = strlen(b);
    if (strlen(a) > WORD_MAX || width > WORD_MAX)
        return WORD_MAX;
    for (size_t k = 0; k <= width; k++)
        row[k] = k;
    for (size_t i = 0; a[i]; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t k = 0; k < width; k++) {
            size_t changed = diagonal + (a[i] != b[k]);
            diagonal = row[k + 1];
            row[k + 1] = least(changed, least(row[k], diagonal) + 1);
        }
    }
    return row[width];
}

static int refuse_verb(const char *name)
{
    const struct verb *nearest = NULL;
    size_t nearest_distance = 3;
    for (size_t i = 0; i < VERB_COUNT; i++) {
        size_t distance = edit_distance(name, verbs[i].name);
        if (distance < nearest_distance) {
            nearest_distance = distance;
            nearest = &verbs[i];
        }
    }
    if (nearest)
        kith_say("there is no verb '%s'; did you mean '%s'?", name, nearest->name);
    else
        kith_say("there is no verb '%s'; 'kith --help' lists them", name);
    return KITH_EXIT_USAGE;
}

/*
 * A standard stream that was closed would give its number to the next file opened, and what is
 * said to people would land there. What cannot be used that way still fails.
 */
static void open_standard_streams(void)
{
    for (int number = STDIN_FILENO; number <= STDERR_FILENO; number++)
        if (fcntl(number, F_GETFD) < 0)
            open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int main(int argc, char **argv)
{
    open_standard_streams();
    /* A reader that goes away, as head does, ends us quietly, even where a parent ignored it. */
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is told like a full disk */
    if (argc < 2) {
        kith_say("a verb is needed; 'kith --help' lists them");
        return KITH_EXIT_USAGE;
    }
    const char *name = argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || strcmp(name, "help") == 0) {
        print_help();
        return kith_finish_standard_output();
    }
    if (strcmp(name, "--version") == 0) {
        printf("kith %s\n", kith_version());
        return kith_finish_standard_output();
    }
    for (size_t i = 0; i < VERB_COUNT; i++)
        if (strcmp(name, verbs[i].name) == 0)
            return verbs[i].run(argc - 1, argv + 1);
    return refuse_verb(name);
}
