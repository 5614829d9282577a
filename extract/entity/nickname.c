/* extract/entity/nickname.c - nicknames within a name: Earvin "Magic" Johnson is one mention. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/nickname.h"

enum { NICKNAME_MAX = 40 }; /* bytes between the quotes: three long words */

/* Quotes that open and close, with the space that parts them from the rest of the name. */
static const struct {
    const char *opening, *closing;
} quotes[] = {
    {" \"", "\" "}, {" '", "' "}, {" \u201c", "\u201d "}, {" \u2018", "\u2019 "}, {" ``", "'' "},
};

/* Where the opening quote begins of the nickname that ends just before `start`; `start`: nowhere.
 */
static size_t find_opening(kith_str text, size_t start)
{
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
        kith_str opening = kith_str_of(quotes[i].opening), closing = kith_str_of(quotes[i].closing);
        kith_str before = kith_str_slice(text, 0, start);
        if (!kith_str_ends(before, closing))
            continue;
        size_t end = start - closing.len;
        for (size_t at = end; at > opening.len && end - at < NICKNAME_MAX; at--) {
            kith_str from = kith_str_slice(text, at - opening.len, end);
            if (text.ptr[at] == '\n')
                break;
            if (kith_str_starts(from, opening) && at < end)
                return at - opening.len;
        }
    }
    return start;
}

/* The mention among `mentions[0, count)` that is what stands before a nickname, whose quote opens
 * at `opening`, be the nickname a part of it or not; `count` when there is none. */
static size_t find_beginning(const kith_mention *mentions, size_t count, size_t opening)
{
    for (size_t i = count; i-- > 0 && mentions[i].end >= opening;)
        if (mentions[i].start < opening && mentions[i].type == KITH_TYPE_PERSON)
            return i;
    return count;
}

size_t kith_nicknames_join(const kith_document *document, kith_mention *mentions, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        kith_mention mention = mentions[i];
        size_t opening = find_opening(document->record.text, mention.start);
        size_t first = opening < mention.start && mention.type == KITH_TYPE_PERSON
                           ? find_beginning(mentions, kept, opening)
                           : kept;
        if (first < kept && mentions[first].sentence == mention.sentence) {
            kith_mention *whole = &mentions[first];
            whole->end = mention.end;
            whole->token_count = mention.token + mention.token_count - whole->token;
            whole->score = mention.score < whole->score ? mention.score : whole->score;
            kept = first + 1;
        } else {
            mentions[kept++] = mention;
        }
    }
    return kept;
}
