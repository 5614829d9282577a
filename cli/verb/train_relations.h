/* cli/verb/train_relations.h - kith train --relations: make a model of relations from marked text.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_VERB_TRAIN_RELATIONS_H
#define KITH_CLI_VERB_TRAIN_RELATIONS_H

#include "cli/base/options.h"
#include "extract/training/relation_trainer.h"

/** What was asked for. */
typedef struct kith_train_relations_request {
    const char *output, *gazetteer, *calibration; /* the last two perhaps NULL */
    kith_relation_training training;
} kith_train_relations_request;

/** Learn from the files `paths`, "FILE@0.5" counted half, and write the model. */
KITH_CHECKED kith_status kith_train_relations(const kith_train_relations_request *request,
                                              kith_operands paths, kith_error *err);

#endif
