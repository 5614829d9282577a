/* extract/entity/firm.c - firms: names of companies that are made of several: "James Capel and Co".
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/firm.h"

#include "extract/base/rule.h"
#include "extract/names/cue.h"
#include "extract/base/intern.h"
#include "extract/names/known_organization.h"
#include "extract/names/organization.h"
#include "extract/names/words.h"
#include "extract/base/utf8.h"

enum {
    UNTAGGED_MAX = 3, /* words before "and Co" that the tagger took for no name */
    BEFORE_MAX = 6,   /* tokens before the "and" of a well-known name */
    BEHIND_MAX = 3,
};

/* A firm: tokens [first, end); its name without "and Co" ends at `core`. */
typedef struct firm {
    size_t first, core, end;
} firm;

/* "Phillips and Drew", whoever they are: mentions `left` and `left` + 1. */
typedef struct pair {
    size_t left;
    uint32_t number; /* equal for pairs of the same names */
} pair;

/* Nobody's name without the other; what is said of the two. */
typedef struct pair_names {
    uint32_t times;
    bool firm_said;
} pair_names;

typedef struct joining {
    const kith_document *document;
    kith_mention *mentions;
    size_t count;
    kith_arena *arena;
    uint32_t *owner; /* by token: the mention that has it, from 1 */
    uint32_t *taken; /* by token: the firm that has it, from 1 */
    firm *firms;     /* never overlapping */
    size_t firm_count;
    pair *pairs;
    size_t pair_count;
} joining;

static kith_str token(const joining *j, size_t i)
{
    return kith_document_token(j->document, i);
}

static bool is(const joining *j, size_t i, const char *word)
{
    return kith_str_equal(token(j, i), kith_str_of(word));
}

static bool is_and(const joining *j, size_t i)
{
    return is(j, i, "and") || is(j, i, "&") || is(j, i, "And");
}

static bool is_capitalised(const joining *j, size_t i)
{
    size_t length;
    return kith_utf8_at(token(j, i), 0, &length) == KITH_CHAR_UPPER;
}

static kith_name name_of(const joining *j, size_t first, size_t end)
{
    const kith_token *tokens = j->document->tokens;
    kith_str text =
        kith_str_slice(j->document->record.text, tokens[first].start, tokens[end - 1].end);
    return kith_name_split(text, j->arena);
}

static size_t end_of(const kith_mention *mention)
{
    return (size_t)mention->token + mention->token_count;
}

/* Where the legal forms end that begin at `at`. */
static size_t skip_legal_forms(const joining *j, size_t at, size_t end)
{
    while (at < end && is_capitalised(j, at)) {
        kith_name word = name_of(j, at, at + 1);
        if (word.count != 1 || !kith_organization_word_is_legal_form(word.words[0].key))
            break;
        at++;
    }
    return at;
}

static bool is_known(const joining *j, size_t first, size_t end)
{
    bool sure;
    kith_name words = name_of(j, first, end);
    return kith_known_organization_find(kith_name_key(words, j->arena), &sure) && sure;
}

/* Where the name begins that ends before token `end`, if `first` is not its beginning: "Smith
 * Barney, Harris Upham". */
static size_t begin_of_known(const joining *j, size_t first, size_t end, size_t sentence)
{
    if (!kith_rule_on("firm: begin of a well-known name") || first < sentence + 2 ||
        !is(j, first - 1, ","))
        return first;
    for (size_t at = first - 2;; at--) {
        if (is_capitalised(j, at) && is_known(j, at, end))
            return at;
        if (at == sentence || first - at > BEFORE_MAX)
            return first;
    }
}

/* The beginning of the name before token `end`, or `end`. */
static size_t begin_of_name(const joining *j, size_t end, size_t sentence)
{
    if (j->owner[end - 1]) {
        const kith_mention *mention = &j->mentions[j->owner[end - 1] - 1];
        return mention->type == KITH_TYPE_COUNTRY ? end : mention->token;
    }
    size_t at = end;
    while (at > sentence && end - at < UNTAGGED_MAX && !j->owner[at - 1] &&
           is_capitalised(j, at - 1))
        at--;
    /* The first word of a sentence is a capital of its own. */
    return at == sentence && at + 1 < end ? at + 1 : at;
}

static void add_firm(joining *j, firm found)
{
    for (size_t t = found.first; t < found.end; t++)
        if (j->taken[t])
            return;
    j->firms[j->firm_count++] = found;
    for (size_t t = found.first; t < found.end; t++)
        j->taken[t] = (uint32_t)j->firm_count;
}

static bool is_tail(const joining *j, size_t at)
{
    return kith_word_is(token(j, at), KITH_WORD_AND_CO);
}

/* A name before "and Co" at token `at` of sentence [begin, end). */
static bool find_tail(joining *j, size_t at, size_t begin, size_t end)
{
    if (!kith_rule_on("firm: and Co") || !is_tail(j, at + 1))
        return false;
    const kith_mention *tail = j->owner[at + 1] ? &j->mentions[j->owner[at + 1] - 1] : NULL;
    size_t first = begin_of_name(j, at, begin), tail_end = skip_legal_forms(j, at + 2, end);
    bool whole = j->owner[at] > 0;
    if (whole && tail)
        tail_end = end_of(tail);
    if (first == at || (tail && end_of(tail) > tail_end))
        return false;
    size_t known = begin_of_known(j, first, at, begin);
    if (!whole || known != first)
        add_firm(j, (firm){known, at, tail_end});
    return true;
}

/* A well-known name around the "and" at token `at`. */
static bool find_known(joining *j, size_t at, size_t begin, size_t end)
{
    kith_name behind = name_of(j, at + 1, at + 2);
    if (!kith_rule_on("firm: well-known names with and") || behind.count != 1 ||
        !kith_known_organization_word_follows_and(behind.words[0].key))
        return false;
    size_t last_end = at + 1 + BEHIND_MAX < end ? at + 1 + BEHIND_MAX : end;
    for (size_t first = at - begin > BEFORE_MAX ? at - BEFORE_MAX : begin; first < at; first++) {
        bool inside = j->owner[first] && j->mentions[j->owner[first] - 1].token != first;
        if (inside || !is_capitalised(j, first))
            continue;
        for (size_t name_end = last_end; name_end > at + 1; name_end--) {
            if (!is_capitalised(j, name_end - 1) || !is_known(j, first, name_end))
                continue;
            const uint32_t owner = j->owner[name_end - 1];
            size_t whole = owner ? end_of(&j->mentions[owner - 1]) : name_end;
            add_firm(j, (firm){first, whole, skip_legal_forms(j, whole, end)});
            return true;
        }
    }
    return false;
}

/* Two single names around the "and" at token `at`. */
static void note_pair(joining *j, size_t at)
{
    uint32_t left = j->owner[at - 1], right = j->owner[at + 1];
    if (left == 0 || right != left + 1)
        return;
    const kith_mention *a = &j->mentions[left - 1], *b = &j->mentions[right - 1];
    if (a->type == KITH_TYPE_PERSON && b->type == KITH_TYPE_PERSON && a->token_count == 1 &&
        b->token_count == 1)
        j->pairs[j->pair_count++] = (pair){.left = left - 1};
}

static void look_for_and(joining *j)
{
    for (size_t s = 0; s < j->document->sentence_count; s++) {
        const kith_sentence *sentence = &j->document->sentences[s];
        size_t begin = sentence->token, end = begin + sentence->token_count;
        for (size_t at = begin + 1; at + 1 < end; at++)
            if (is_and(j, at) && is_capitalised(j, at + 1) && !find_tail(j, at, begin, end) &&
                !j->owner[at] && !find_known(j, at, begin, end))
                note_pair(j, at);
    }
}

static kith_str text_of(const joining *j, size_t first, size_t last)
{
    return kith_str_slice(j->document->record.text, j->mentions[first].start,
                          j->mentions[last].end);
}

/* What the sentence of `a` says of the name from there to the end of `b`. */
static kith_cue said_of(const joining *j, const kith_mention *a, const kith_mention *b)
{
    const kith_sentence *sentence = &j->document->sentences[a->sentence];
    kith_str text = kith_str_slice(j->document->record.text, sentence->start, sentence->end);
    return kith_cue_read(text, a->start - sentence->start, b->end - sentence->start);
}

/* How often each word is in the name of a person, by its number in `words`. */
static const uint32_t *count_words(const joining *j, kith_intern *words)
{
    size_t count = 0;
    for (size_t i = 0; i < j->count; i++)
        count += j->mentions[i].token_count;
    kith_intern_init(words, j->arena, count);
    uint32_t *times = kith_arena_array(j->arena, uint32_t, count);
    for (size_t i = 0; i < j->count; i++) {
        const kith_mention *mention = &j->mentions[i];
        for (size_t t = mention->token; mention->type == KITH_TYPE_PERSON && t < end_of(mention);
             t++)
            times[kith_intern_add(words, token(j, t))]++;
    }
    return times;
}

/* Are the names of `p`, which the document has `times` together, ever without each other? */
static bool is_only_pair(const joining *j, const pair *p, uint32_t times, const kith_intern *words,
                         const uint32_t *counts)
{
    for (size_t i = p->left; i <= p->left + 1; i++)
        if (counts[kith_intern_find(words, text_of(j, i, i))] != times)
            return false;
    return true;
}

static void join_pairs(joining *j)
{
    kith_intern words, names;
    if (!kith_rule_on("firm: pairs of names") || j->pair_count == 0)
        return;
    const uint32_t *counts = count_words(j, &words);
    kith_intern_init(&names, j->arena, j->pair_count);
    pair_names *of = kith_arena_array(j->arena, pair_names, j->pair_count);
    for (size_t i = 0; i < j->pair_count; i++) {
        pair *p = &j->pairs[i];
        p->number = kith_intern_add(&names, text_of(j, p->left, p->left + 1));
        of[p->number].times++;
        const kith_mention *left = &j->mentions[p->left];
        if (said_of(j, left, left + 1) == KITH_CUE_FIRM)
            of[p->number].firm_said = true;
    }
    for (size_t i = 0; i < j->pair_count; i++) {
        const pair *p = &j->pairs[i];
        size_t end = end_of(&j->mentions[p->left + 1]);
        if (of[p->number].firm_said && is_only_pair(j, p, of[p->number].times, &words, counts))
            add_firm(j, (firm){j->mentions[p->left].token, end, end});
    }
}

static kith_mention mention_of(const joining *j, const firm *found, uint32_t sentence)
{
    kith_mention mention = {
        .start = j->document->tokens[found->first].start,
        .end = j->document->tokens[found->end - 1].end,
        .token = (uint32_t)found->first,
        .token_count = (uint32_t)(found->end - found->first),
        .sentence = sentence,
        .type = KITH_TYPE_COMPANY,
        .score = 1.0f,
    };
    for (size_t t = found->first; t < found->end; t++)
        if (j->owner[t] && j->mentions[j->owner[t] - 1].score < mention.score)
            mention.score = j->mentions[j->owner[t] - 1].score;
    return mention;
}

/* Write the mentions anew: firms, and what is no part of one. */
static size_t replace(const joining *j, kith_mention *out)
{
    size_t count = 0;
    for (size_t s = 0; s < j->document->sentence_count; s++) {
        const kith_sentence *sentence = &j->document->sentences[s];
        size_t end = (size_t)sentence->token + sentence->token_count;
        for (size_t t = sentence->token; t < end; t++) {
            const kith_mention *mention = j->owner[t] ? &j->mentions[j->owner[t] - 1] : NULL;
            const firm *found = j->taken[t] ? &j->firms[j->taken[t] - 1] : NULL;
            if (found && found->first == t)
                out[count++] = mention_of(j, found, (uint32_t)s);
            else if (!found && mention && mention->token == t)
                out[count++] = *mention;
        }
    }
    return count;
}

static kith_str core_of(const joining *j, const firm *found, size_t first)
{
    const kith_token *tokens = j->document->tokens;
    return kith_str_slice(j->document->record.text, tokens[first].start,
                          tokens[found->core - 1].end);
}

/* Words that some person of several has for surname, who does not bear the name of a firm. */
static void list_surnames(const joining *j, const kith_mention *mentions, size_t count,
                          const kith_intern *cores, kith_intern *surnames)
{
    kith_intern_init(surnames, j->arena, count);
    for (size_t i = 0; i < count; i++) {
        const kith_mention *m = &mentions[i];
        kith_str text = kith_str_slice(j->document->record.text, m->start, m->end);
        bool is_firm = kith_intern_find(cores, text) != KITH_INTERN_NONE &&
                       said_of(j, m, m) != KITH_CUE_PERSON;
        if (m->type == KITH_TYPE_PERSON && m->token_count > 1 && !is_firm)
            kith_intern_add(surnames, token(j, end_of(m) - 1));
    }
}

/* Let persons be firms who bear the name of one, or its last word where nobody has it for surname:
 * "James Capel" and "Capel" of "James Capel and Co". */
static void retype(const joining *j, kith_mention *mentions, size_t count)
{
    kith_intern cores, lasts, surnames;
    kith_intern_init(&cores, j->arena, j->firm_count);
    kith_intern_init(&lasts, j->arena, j->firm_count);
    for (size_t i = 0; i < j->firm_count; i++) {
        const firm *found = &j->firms[i];
        kith_intern_add(&cores, core_of(j, found, found->first));
        kith_intern_add(&lasts, core_of(j, found, found->core - 1));
    }
    list_surnames(j, mentions, count, &cores, &surnames);
    for (size_t i = 0; i < count; i++) {
        kith_mention *m = &mentions[i];
        kith_str text = kith_str_slice(j->document->record.text, m->start, m->end);
        const kith_intern *names = m->token_count == 1 ? &lasts : &cores;
        if (m->type == KITH_TYPE_PERSON && kith_intern_find(names, text) != KITH_INTERN_NONE &&
            kith_intern_find(&surnames, token(j, end_of(m) - 1)) == KITH_INTERN_NONE &&
            said_of(j, m, m) != KITH_CUE_PERSON)
            m->type = KITH_TYPE_COMPANY;
    }
}

size_t kith_firms_join(const kith_document *document, kith_mention *mentions, size_t count,
                       kith_arena *arena)
{
    joining j = {.document = document, .count = count, .arena = arena};
    j.mentions = kith_arena_array(arena, kith_mention, count);
    j.owner = kith_arena_array(arena, uint32_t, document->token_count);
    j.taken = kith_arena_array(arena, uint32_t, document->token_count);
    j.firms = kith_arena_array(arena, firm, document->token_count);
    j.pairs = kith_arena_array(arena, pair, count);
    for (size_t i = 0; i < count; i++) {
        j.mentions[i] = mentions[i];
        for (size_t t = mentions[i].token; t < end_of(&mentions[i]); t++)
            j.owner[t] = (uint32_t)i + 1;
    }
    look_for_and(&j);
    join_pairs(&j);
    if (j.firm_count == 0)
        return count;
    count = replace(&j, mentions);
    if (kith_rule_on("firm: persons of its name"))
        retype(&j, mentions, count);
    return count;
}
