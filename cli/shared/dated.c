/* cli/shared/dated.c - what is left out of an answer about a time, since it has no date. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/dated.h"

#include <inttypes.h>

#include "cli/base/message.h"

int kith_dated_say(kith_corpus *corpus, const kith_scope *scope)
{
    kith_error err;
    kith_corpus_dating dating = {0};
    if (!scope->since[0] && !scope->until[0])
        return -1;
    if (kith_corpus_date(corpus, scope, &dating, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    if (dating.documents > 0 && dating.undated == dating.documents) {
        kith_say("no document has a date, so that none is of that time; 'kith build --dates mtime' "
                 "takes those of the files' last change");
        return KITH_EXIT_FAILED;
    }
    if (dating.undated)
        kith_say("%" PRIu64 " of %" PRIu64 " documents %s no date: left out", dating.undated,
                 dating.documents, dating.undated == 1 ? "has" : "have");
    if (dating.vague)
        kith_say("%" PRIu64 " of %" PRIu64 " documents %s a date too rough for that time: left out",
                 dating.vague, dating.documents, dating.vague == 1 ? "has" : "have");
    if (dating.documents > 0 && dating.within == 0)
        kith_say("no document is of that time");
    return -1;
}
