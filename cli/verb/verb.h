/* cli/verb/verb.h - the verbs of the command, one file each. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_VERB_VERB_H
#define KITH_CLI_VERB_VERB_H

/** Run a verb; argv[0] is its name. Returns the program's exit status. */
typedef int kith_verb_run(int argc, char **argv);

kith_verb_run kith_verb_bridges, kith_verb_build, kith_verb_common, kith_verb_diff, kith_verb_eval,
    kith_verb_export, kith_verb_extract, kith_verb_graph, kith_verb_identity, kith_verb_merge,
    kith_verb_path, kith_verb_rank, kith_verb_relations, kith_verb_report, kith_verb_show,
    kith_verb_stats, kith_verb_tag, kith_verb_train, kith_verb_why;

#endif
