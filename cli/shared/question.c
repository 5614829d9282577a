/* cli/shared/question.c - what a question is about: a corpus and the entities that are named. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/question.h"

#include "cli/base/message.h"
#include "cli/shared/view.h"
#include "cli/shared/whom.h"

int kith_question_open(const char *const *operands, size_t count, kith_question *out)
{
    kith_error err;
    *out = (kith_question){0};
    if (kith_corpus_open(operands[0], KITH_CORPUS_READ, &out->corpus, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    bool of_two = count > 2; /* where the one name tells what is meant by the other */
    for (size_t i = 1; i < count && out->count < KITH_QUESTION_NAMES_MAX; i++) {
        int status =
            kith_whom_find(out->corpus, operands[i], of_two, &out->arena, &out->whom[out->count]);
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

static int make_network(kith_question *question, const kith_network_options *view,
                        kith_network *out)
{
    kith_network_options options = *view;
    options.ties_only = true;
    for (size_t i = 0; i < question->count; i++)
        options.types |= 1u << question->whom[i].type;
    return kith_view_make(question->corpus, &options, out);
}

int kith_question_answer(kith_operands operands, const kith_network_options *view,
                         kith_question_answerer *answerer, const void *asked)
{
    kith_question question;
    kith_network network = {0};
    int status = kith_question_open(operands.at, operands.count, &question);
    if (status < 0)
        status = make_network(&question, view, &network);
    if (status < 0)
        status = answerer(&question, &network, asked);
    kith_network_clear(&network);
    kith_question_clear(&question);
    return status;
}
