/* cli/shared/decide.h - decisions about identities, from the command line and from files. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_DECIDE_H
#define KITH_CLI_SHARED_DECIDE_H

#include "cli/base/options.h"
#include "graph/corpus/corpus.h"

/** Is this what `kith identity` calls a decision, or "undo"? */
bool kith_decide_is_verb(const char *word);

/** Run `kith identity VERB CORPUS ...`: operands.at[0] is the verb. Returns the exit status. */
int kith_decide(const kith_usage *usage, kith_operands operands);

/** Print the decisions of the corpus at `path` as a file of decisions. Returns the exit status. */
int kith_decide_print(const char *path);

/** Replace the names that `corpus` was given by those of the file at `path`; errors name it. */
KITH_CHECKED kith_status kith_decide_authority(kith_corpus *corpus, const char *path,
                                               kith_error *err);

/** Replace the decisions of `corpus` by those of the file at `path`. */
KITH_CHECKED kith_status kith_decide_replay(kith_corpus *corpus, const char *path, kith_error *err);

#endif
