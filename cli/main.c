/* cli/main.c - the kith command: finds the verb and runs it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/base/message.h"
#include "cli/base/temporary.h"
#include "cli/base/nearest.h"
#include "cli/base/output.h"
#include "cli/verb/verb.h"
#include "extract/base/memory.h"

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
    {"relations", "CORPUS [NAME]", "who is what to whom", kith_verb_relations},
    {"path", "CORPUS NAME NAME", "how two entities are connected, step by step", kith_verb_path},
    {"common", "CORPUS NAME NAME", "who is tied to both of two entities", kith_verb_common},
    {"bridges", "CORPUS", "the brokers between communities", kith_verb_bridges},
    {"diff", "BEFORE [AFTER]", "who rose, which ties are new or gone", kith_verb_diff},
    {"identity", "CORPUS [NAME]", "which names are one entity's, and why; decide it",
     kith_verb_identity},
    {"report", "CORPUS NAME", "one entity as a text to read and send, with its sentences",
     kith_verb_report},
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
        printf("  %-9s %-19s %s\n", verbs[i].name, verbs[i].operands, verbs[i].summary);
    printf("\n'kith help VERB' tells more of each; 'kith --version' prints the version.\n"
           "\nExample:\n"
           "  $ kith graph news/ -o news.graphml\n");
}

static int refuse_verb(const char *name)
{
    kith_nearest nearest = {.given = kith_str_of(name)};
    for (size_t i = 0; i < VERB_COUNT; i++)
        kith_nearest_try(&nearest, kith_str_of(verbs[i].name));
    if (nearest.word.len)
        kith_say("there is no verb '%s'; did you mean '%.*s'?", name, KITH_STR_ARGS(nearest.word));
    else
        kith_say("there is no verb '%s'; 'kith --help' lists them", name);
    return KITH_EXIT_USAGE;
}

/* argv[0] is the verb. */
static int run_verb(int argc, char **argv)
{
    for (size_t i = 0; i < VERB_COUNT; i++)
        if (strcmp(argv[0], verbs[i].name) == 0)
            return verbs[i].run(argc, argv);
    return refuse_verb(argv[0]);
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

/* Nothing is undone that a kill would not leave as well. What kith_say() does takes memory. */
static bool end_without_memory(void *context, size_t size)
{
    (void)context;
    (void)size;
    static const char said[] = "kith: out of memory\n";
    (void)!write(STDERR_FILENO, said, sizeof said - 1);
    kith_temporary_remove();
    _exit(KITH_EXIT_FAILED);
}

int main(int argc, char **argv)
{
    kith_memory_set_handler(end_without_memory, NULL);
    open_standard_streams();
    /* What is large goes back to the system when it is freed, and grows without a copy: without
     * this, freeing one large block makes the next ones part of a heap with holes. */
    mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
    /* A reader that goes away, as head does, ends us quietly, even where a parent ignored it. */
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is told like a full disk */
    if (argc < 2) {
        kith_say("a verb is needed; 'kith --help' lists them");
        return KITH_EXIT_USAGE;
    }
    const char *name = argv[1];
    bool help = strcmp(name, "help") == 0;
    if (help && argc > 2) {
        char *of_verb[] = {argv[2], (char[]){"--help"}, NULL};
        return run_verb(2, of_verb);
    }
    if (help || strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
        print_help();
        return kith_finish_standard_output();
    }
    if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0) {
        printf("kith %s\n", kith_version());
        return kith_finish_standard_output();
    }
    return run_verb(argc - 1, argv + 1);
}
