/* lib/body/corpus_frame.c - the parts of a corpus as frames. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/content.h"
#include "graph/corpus/decision.h"
#include "graph/corpus/identity.h"
#include "graph/corpus/suggestion.h"
#include "lib/body/call.h"
#include "lib/body/frame.h"
#include "lib/body/view.h"

/* What a frame is made of; what is read on the way lives in the arena. */
typedef struct framing {
    kith_corpus *corpus;
    const char *name; /* whom the frame is about */
    kith_frame **out;
    kith_status (*fill)(struct framing *f, kith_error *err);
    kith_arena arena;
    kith_frame *frame;
} framing;

static kith_status frame(void *arguments, kith_error *err)
{
    framing *f = arguments;
    kith_status status = f->fill(f, err);
    kith_arena_free(&f->arena);
    if (status != KITH_OK) {
        kith_frame_free(f->frame);
        return status;
    }
    kith_frame_finish(f->frame);
    *f->out = f->frame;
    return KITH_OK;
}

static kith_status fill_counts(framing *f, kith_error *err)
{
    enum {
        DOCUMENTS,
        COPIES,
        SENTENCES,
        WORDS,
        MENTIONS,
        ENTITIES,
        FIRST_DATE,
        LAST_DATE,
        UNDATED
    };
    static const kith_frame_field fields[] = {
        [DOCUMENTS] = {"documents", KITH_FRAME_COUNT},
        [COPIES] = {"copies", KITH_FRAME_COUNT},
        [SENTENCES] = {"sentences", KITH_FRAME_COUNT},
        [WORDS] = {"words", KITH_FRAME_COUNT},
        [MENTIONS] = {"mentions", KITH_FRAME_COUNT},
        [ENTITIES] = {"entities", KITH_FRAME_COUNT},
        [FIRST_DATE] = {"first_date", KITH_FRAME_TEXT},
        [LAST_DATE] = {"last_date", KITH_FRAME_TEXT},
        [UNDATED] = {"undated", KITH_FRAME_COUNT},
    };
    kith_corpus_counts counts;
    kith_status status = kith_corpus_count(f->corpus, &counts, err);
    f->frame = KITH_FRAME_OF(fields);
    if (status != KITH_OK)
        return status;
    kith_frame_add_count(f->frame, DOCUMENTS, counts.documents);
    kith_frame_add_count(f->frame, COPIES, counts.copies);
    kith_frame_add_count(f->frame, SENTENCES, counts.sentences);
    kith_frame_add_count(f->frame, WORDS, counts.words);
    kith_frame_add_count(f->frame, MENTIONS, counts.mentions);
    kith_frame_add_count(f->frame, ENTITIES, counts.entities);
    kith_frame_add_text(f->frame, FIRST_DATE, kith_str_of(counts.first_date));
    kith_frame_add_text(f->frame, LAST_DATE, kith_str_of(counts.last_date));
    kith_frame_add_count(f->frame, UNDATED, counts.undated);
    return KITH_OK;
}

enum { DOCUMENT, ID, TITLE, DATE, SOURCE, WORDS, ORIGINAL };

static void add_document(void *context, const kith_content_document *document)
{
    kith_frame *frame = context;
    kith_frame_add_count(frame, DOCUMENT, document->row);
    kith_frame_add_text(frame, ID, document->id);
    kith_frame_add_text(frame, TITLE, document->title);
    kith_frame_add_text(frame, DATE, document->date);
    kith_frame_add_text(frame, SOURCE, document->source);
    kith_frame_add_count(frame, WORDS, document->words);
    if (document->original)
        kith_frame_add_count(frame, ORIGINAL, document->original);
    else
        kith_frame_add_null(frame, ORIGINAL);
}

static kith_status fill_documents(framing *f, kith_error *err)
{
    static const kith_frame_field fields[] = {
        [DOCUMENT] = {"document", KITH_FRAME_COUNT}, [ID] = {"id", KITH_FRAME_TEXT},
        [TITLE] = {"title", KITH_FRAME_TEXT},        [DATE] = {"date", KITH_FRAME_TEXT},
        [SOURCE] = {"source", KITH_FRAME_TEXT},      [WORDS] = {"words", KITH_FRAME_COUNT},
        [ORIGINAL] = {"original", KITH_FRAME_COUNT},
    };
    f->frame = KITH_FRAME_OF(fields);
    return kith_content_documents(f->corpus, add_document, f->frame, err);
}

enum { OF_DOCUMENT, SENTENCE, START_BYTE, END_BYTE, TEXT, FORM, ENTITY, IDENTITY, SCORE };

static void add_mention(void *context, const kith_content_mention *mention)
{
    kith_frame *frame = context;
    kith_frame_add_count(frame, OF_DOCUMENT, mention->document);
    kith_frame_add_count(frame, SENTENCE, mention->sentence);
    kith_frame_add_count(frame, START_BYTE, mention->start);
    kith_frame_add_count(frame, END_BYTE, mention->end);
    kith_frame_add_text(frame, TEXT, mention->text);
    kith_frame_add_text(frame, FORM, kith_str_of(kith_form_name(mention->form)));
    kith_frame_add_text(frame, ENTITY, mention->entity);
    kith_frame_add_text(frame, IDENTITY, mention->identity);
    kith_frame_add_number(frame, SCORE, mention->score);
}

static kith_status fill_mentions(framing *f, kith_error *err)
{
    static const kith_frame_field fields[] = {
        [OF_DOCUMENT] = {"document", KITH_FRAME_COUNT},
        [SENTENCE] = {"sentence", KITH_FRAME_COUNT},
        [START_BYTE] = {"start_byte", KITH_FRAME_COUNT},
        [END_BYTE] = {"end_byte", KITH_FRAME_COUNT},
        [TEXT] = {"text", KITH_FRAME_TEXT},
        [FORM] = {"form", KITH_FRAME_TEXT},
        [ENTITY] = {"entity", KITH_FRAME_TEXT},
        [IDENTITY] = {"identity", KITH_FRAME_TEXT},
        [SCORE] = {"score", KITH_FRAME_NUMBER},
    };
    f->frame = KITH_FRAME_OF(fields);
    return kith_content_mentions(f->corpus, add_mention, f->frame, err);
}

static void add_roster(framing *f, const kith_roster *roster)
{
    enum { KEY, NAME, TYPE, ISO, EXTERNAL_ID, MENTIONS, DOCUMENTS, FIRST_DATE, LAST_DATE };
    static const kith_frame_field fields[] = {
        [KEY] = {"id", KITH_FRAME_TEXT},
        [NAME] = {"name", KITH_FRAME_TEXT},
        [TYPE] = {"type", KITH_FRAME_TEXT},
        [ISO] = {"iso", KITH_FRAME_TEXT},
        [EXTERNAL_ID] = {"external_id", KITH_FRAME_TEXT},
        [MENTIONS] = {"mentions", KITH_FRAME_COUNT},
        [DOCUMENTS] = {"documents", KITH_FRAME_COUNT},
        [FIRST_DATE] = {"first_date", KITH_FRAME_TEXT},
        [LAST_DATE] = {"last_date", KITH_FRAME_TEXT},
    };
    kith_frame *rows = f->frame = KITH_FRAME_OF(fields);
    for (size_t i = 0; i < roster->count; i++) {
        const kith_roster_entry *entry = &roster->at[i];
        kith_frame_add_text(rows, KEY, entry->id);
        kith_frame_add_text(rows, NAME, entry->name);
        kith_frame_add_text(rows, TYPE, kith_str_of(kith_type_name(entry->type)));
        kith_frame_add_text(rows, ISO, kith_str_of(entry->iso));
        kith_frame_add_text(rows, EXTERNAL_ID, entry->external_id);
        kith_frame_add_count(rows, MENTIONS, entry->mentions);
        kith_frame_add_count(rows, DOCUMENTS, entry->documents);
        kith_frame_add_text(rows, FIRST_DATE, entry->first_date);
        kith_frame_add_text(rows, LAST_DATE, entry->last_date);
    }
}

static kith_status fill_entities(framing *f, kith_error *err)
{
    kith_roster roster;
    kith_status status = kith_roster_read(f->corpus, KITH_TYPES_ALL, &f->arena, &roster, err);
    if (status == KITH_OK)
        add_roster(f, &roster);
    return status;
}

static kith_status fill_identities(framing *f, kith_error *err)
{
    kith_roster roster;
    kith_status status =
        kith_roster_read_identities(f->corpus, KITH_TYPES_ALL, &f->arena, &roster, err);
    if (status == KITH_OK)
        add_roster(f, &roster);
    return status;
}

static kith_status fill_found(framing *f, kith_error *err)
{
    kith_roster roster;
    kith_status status = kith_roster_find(f->corpus, kith_str_of(f->name), &f->arena, &roster, err);
    if (status == KITH_OK)
        add_roster(f, &roster);
    return status;
}

static kith_status fill_suggested(framing *f, kith_error *err)
{
    kith_roster roster;
    kith_status status =
        kith_suggestions_find(f->corpus, kith_str_of(f->name), &f->arena, &roster, err);
    if (status == KITH_OK)
        add_roster(f, &roster);
    return status;
}

static void add_members(framing *f, const kith_identity_members *members)
{
    enum { HEAD, KEY, NAME, TYPE, RULE, SURE, MENTIONS, DOCUMENTS };
    static const kith_frame_field fields[] = {
        [HEAD] = {"identity", KITH_FRAME_TEXT},      [KEY] = {"id", KITH_FRAME_TEXT},
        [NAME] = {"name", KITH_FRAME_TEXT},          [TYPE] = {"type", KITH_FRAME_TEXT},
        [RULE] = {"rule", KITH_FRAME_TEXT},          [SURE] = {"score", KITH_FRAME_NUMBER},
        [MENTIONS] = {"mentions", KITH_FRAME_COUNT}, [DOCUMENTS] = {"documents", KITH_FRAME_COUNT},
    };
    kith_frame *rows = f->frame = KITH_FRAME_OF(fields);
    kith_str head = {0};
    for (size_t i = 0; i < members->count; i++) {
        const kith_identity_member *member = &members->at[i];
        if (member->row == member->head)
            head = member->id;
        kith_frame_add_text(rows, HEAD, head);
        kith_frame_add_text(rows, KEY, member->id);
        kith_frame_add_text(rows, NAME, member->name);
        kith_frame_add_text(rows, TYPE, kith_str_of(kith_type_name(member->type)));
        kith_frame_add_text(rows, RULE, kith_str_of(kith_identity_rule_name(member->rule)));
        kith_frame_add_number(rows, SURE, member->score);
        kith_frame_add_count(rows, MENTIONS, member->mentions);
        kith_frame_add_count(rows, DOCUMENTS, member->documents);
    }
}

static kith_status fill_members(framing *f, kith_error *err)
{
    kith_roster_entry whom = {0};
    kith_identity_members members;
    kith_status status =
        f->name ? kith_view_whom(f->corpus, f->name, &f->arena, &whom, err) : KITH_OK;
    if (status == KITH_OK)
        status = kith_identity_members_read(f->corpus, whom.row, &f->arena, &members, err);
    if (status == KITH_OK)
        add_members(f, &members);
    return status;
}

static kith_status fill_doubts(framing *f, kith_error *err)
{
    enum { FIRST, SECOND, RULE, SURE };
    static const kith_frame_field fields[] = {
        [FIRST] = {"first", KITH_FRAME_TEXT},
        [SECOND] = {"second", KITH_FRAME_TEXT},
        [RULE] = {"rule", KITH_FRAME_TEXT},
        [SURE] = {"score", KITH_FRAME_NUMBER},
    };
    kith_identity_questions doubts = {0};
    kith_status status = kith_identity_questions_read(f->corpus, &f->arena, &doubts, err);
    f->frame = KITH_FRAME_OF(fields);
    for (size_t i = 0; i < doubts.count; i++) {
        kith_frame_add_text(f->frame, FIRST, doubts.at[i].a);
        kith_frame_add_text(f->frame, SECOND, doubts.at[i].b);
        kith_frame_add_text(f->frame, RULE,
                            kith_str_of(kith_identity_rule_name(doubts.at[i].rule)));
        kith_frame_add_number(f->frame, SURE, doubts.at[i].score);
    }
    return status;
}

static kith_status fill_decisions(framing *f, kith_error *err)
{
    enum { VERB, FIRST, SECOND };
    static const kith_frame_field fields[] = {
        [VERB] = {"verb", KITH_FRAME_TEXT},
        [FIRST] = {"first", KITH_FRAME_TEXT},
        [SECOND] = {"second", KITH_FRAME_TEXT},
    };
    kith_decisions decisions = {0};
    kith_status status = kith_decisions_read(f->corpus, &f->arena, &decisions, err);
    f->frame = KITH_FRAME_OF(fields);
    for (size_t i = 0; i < decisions.count; i++) {
        const kith_decision *decision = &decisions.at[i];
        kith_frame_add_text(f->frame, VERB, kith_str_of(kith_decision_verb_name(decision->verb)));
        kith_frame_add_text(f->frame, FIRST, decision->first);
        kith_frame_add_text(f->frame, SECOND, decision->second);
    }
    return status;
}

kith_status kith_corpus_frame(kith_corpus *corpus, kith_corpus_part part, kith_frame **out,
                              kith_error *err)
{
    static kith_status (*const fills[])(framing * f, kith_error * err) = {
        [KITH_CORPUS_COUNTS] = fill_counts,         [KITH_CORPUS_DOCUMENTS] = fill_documents,
        [KITH_CORPUS_MENTIONS] = fill_mentions,     [KITH_CORPUS_ENTITIES] = fill_entities,
        [KITH_CORPUS_IDENTITIES] = fill_identities, [KITH_CORPUS_MEMBERS] = fill_members,
        [KITH_CORPUS_DOUBTS] = fill_doubts,         [KITH_CORPUS_DECISIONS] = fill_decisions,
    };
    if ((size_t)part >= sizeof fills / sizeof *fills)
        return kith_fail(err, KITH_EARGUMENT, "a corpus has no part %d", (int)part);
    return kith_call_run(frame, &(framing){.corpus = corpus, .out = out, .fill = fills[part]}, err);
}

static kith_status frame_of(kith_corpus *corpus, const char *name,
                            kith_status (*fill)(framing *f, kith_error *err), kith_frame **out,
                            kith_error *err)
{
    framing f = {.corpus = corpus, .name = name, .out = out, .fill = fill};
    return kith_call_run(frame, &f, err);
}

kith_status kith_corpus_find(kith_corpus *corpus, const char *name, kith_frame **out,
                             kith_error *err)
{
    return frame_of(corpus, name, fill_found, out, err);
}

kith_status kith_corpus_suggest(kith_corpus *corpus, const char *name, kith_frame **out,
                                kith_error *err)
{
    return frame_of(corpus, name, fill_suggested, out, err);
}

kith_status kith_corpus_identity(kith_corpus *corpus, const char *name, kith_frame **out,
                                 kith_error *err)
{
    return frame_of(corpus, name, fill_members, out, err);
}
