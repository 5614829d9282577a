/* export/report/report.c - a report on an entity as a file that people read and send. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/report/report.h"

#include <inttypes.h>
#include <stdlib.h>

#include "export/cell.h"
#include "export/file.h"
#include "export/link.h"
#include "export/report/prose.h"

#define NAMES_SHOWN 12
#define SURE        0.8 /* names that were joined with less are told */

static const char *plural(uint64_t count)
{
    return count == 1 ? "" : "s";
}

static void write_period(kith_prose *prose, kith_str first, kith_str last)
{
    if (first.len == 0)
        return;
    kith_prose_text(prose, KITH_STR(", "));
    kith_prose_text(prose, first);
    if (kith_str_equal(first, last))
        return;
    kith_prose_text(prose, KITH_STR(" to "));
    kith_prose_text(prose, last);
}

static void write_who(kith_prose *prose, const kith_report *report)
{
    const kith_roster_entry *entry = &report->entry;
    const kith_timeline *timeline = &report->timeline;
    kith_prose_paragraph(prose, true);
    kith_prose_format(prose, "A %s", kith_type_name(entry->type));
    if (entry->iso[0])
        kith_prose_format(prose, " (%s)", entry->iso);
    kith_prose_format(prose, ", named %" PRIu64 " time%s in %" PRIu64 " document%s of %" PRIu64,
                      timeline->mentions, plural(timeline->mentions), timeline->documents,
                      plural(timeline->documents), report->corpus.documents);
    write_period(prose, timeline->first_date, timeline->last_date);
    kith_prose_text(prose, KITH_STR(". Id: "));
    kith_prose_text(prose, entry->id);
    if (entry->external_id.len) {
        kith_prose_text(prose, KITH_STR(", "));
        kith_prose_text(prose, entry->external_id);
    }
    kith_prose_text(prose, KITH_STR("."));
    kith_prose_paragraph(prose, false);
}

static void write_names(kith_prose *prose, const kith_aliases *aliases)
{
    if (aliases->count == 0)
        return;
    kith_prose_paragraph(prose, true);
    kith_prose_text(prose, KITH_STR("Written: "));
    for (size_t i = 0; i < aliases->count && i < NAMES_SHOWN; i++) {
        kith_prose_text(prose, i ? KITH_STR(", ") : KITH_STR(""));
        kith_prose_text(prose, aliases->at[i].text);
        kith_prose_format(prose, " (%" PRIu64 ")", aliases->at[i].mentions);
    }
    if (aliases->count > NAMES_SHOWN)
        kith_prose_format(prose, " and %zu more", aliases->count - NAMES_SHOWN);
    kith_prose_text(prose, KITH_STR("."));
    kith_prose_paragraph(prose, false);
}

static void append_period(kith_buffer *out, const kith_triple *triple)
{
    kith_buffer_append(out, triple->first_date);
    if (kith_str_equal(triple->first_date, triple->last_date))
        return;
    kith_buffer_append(out, KITH_STR(" to "));
    kith_buffer_append(out, triple->last_date);
}

static void write_role(kith_prose *prose, const kith_report_role *role)
{
    const kith_triple *triple = &role->triple;
    kith_buffer period = {0};
    char score[24], documents[24];
    snprintf(score, sizeof score, "%.2f", triple->score);
    snprintf(documents, sizeof documents, "%" PRIu64, triple->documents);
    append_period(&period, triple);
    const kith_str cells[] = {
        kith_str_of(kith_relation_phrase(triple->kind, role->turned)),
        role->other,
        triple->role,
        kith_str_of(kith_relation_status_name(triple->status)),
        kith_str_of(score),
        kith_str_of(documents),
        kith_buffer_str(&period),
    };
    kith_prose_row(prose, cells, sizeof cells / sizeof *cells, false);
    kith_buffer_clear(&period);
}

static void write_roles(kith_prose *prose, const kith_report *report)
{
    const kith_str headings[] = {KITH_STR("relation"), KITH_STR("whom"),  KITH_STR("as written"),
                                 KITH_STR("status"),   KITH_STR("score"), KITH_STR("documents"),
                                 KITH_STR("dates")};
    if (report->role_count == 0)
        return;
    kith_prose_heading(prose, "Roles");
    kith_prose_table(prose, true);
    kith_prose_row(prose, headings, sizeof headings / sizeof *headings, true);
    for (size_t i = 0; i < report->role_count; i++)
        write_role(prose, &report->roles[i]);
    kith_prose_table(prose, false);
}

/* The sentence with both names marked. */
static void write_sentence(kith_prose *prose, const kith_evidence *evidence)
{
    kith_evidence_span spans[2] = {evidence->first, evidence->second};
    if (spans[1].start < spans[0].start) {
        spans[0] = evidence->second;
        spans[1] = evidence->first;
    }
    size_t at = 0;
    for (size_t i = 0; i < 2; i++) {
        if (spans[i].start < at)
            continue; /* one name within another, in a damaged corpus */
        kith_prose_text(prose, kith_str_slice(evidence->sentence, at, spans[i].start));
        kith_prose_strong(prose, kith_str_slice(evidence->sentence, spans[i].start, spans[i].end));
        at = spans[i].end;
    }
    kith_prose_text(prose, kith_str_slice(evidence->sentence, at, evidence->sentence.len));
}

static void write_quote(kith_prose *prose, const kith_evidence *evidence)
{
    kith_buffer address = {0};
    kith_link_append(evidence, &address);
    kith_prose_quote(prose, true);
    write_sentence(prose, evidence);
    kith_prose_text(prose, KITH_STR(" — "));
    kith_prose_link(prose, evidence->title.len ? evidence->title : evidence->document,
                    kith_buffer_str(&address));
    if (evidence->title.len && address.len == 0) {
        kith_prose_text(prose, KITH_STR(" ("));
        kith_prose_text(prose, evidence->document);
        kith_prose_text(prose, KITH_STR(")"));
    }
    write_period(prose, evidence->date, evidence->date);
    kith_prose_quote(prose, false);
    kith_buffer_clear(&address);
}

static void write_tie(kith_prose *prose, const kith_report_tie *tie)
{
    const kith_edge *edge = tie->neighbour.edge;
    kith_prose_item(prose, true);
    kith_prose_strong(prose, tie->neighbour.node->label);
    kith_prose_format(prose, " (%s): %" PRIu64 " time%s in %" PRIu64 " document%s",
                      kith_node_type_name(tie->neighbour.node->type), edge->windows,
                      plural(edge->windows), edge->documents, plural(edge->documents));
    write_period(prose, edge->first_date, edge->last_date);
    if (tie->best.count)
        write_quote(prose, &tie->best.at[0]);
    kith_prose_item(prose, false);
}

static void write_ties(kith_prose *prose, const kith_report *report)
{
    kith_prose_heading(prose, "Strongest ties");
    if (report->tie_count == 0) {
        kith_prose_paragraph(prose, true);
        kith_prose_text(prose, KITH_STR("Nobody is named together with it."));
        kith_prose_paragraph(prose, false);
        return;
    }
    kith_prose_list(prose, true);
    for (size_t i = 0; i < report->tie_count; i++)
        write_tie(prose, &report->ties[i]);
    kith_prose_list(prose, false);
    if (report->tie_count == report->tie_total)
        return;
    kith_prose_paragraph(prose, true);
    size_t left = report->tie_total - report->tie_count;
    kith_prose_format(prose, "%zu more tie%s weaker.", left, left == 1 ? " is" : "s are");
    kith_prose_paragraph(prose, false);
}

static void write_timeline(kith_prose *prose, const kith_timeline *timeline)
{
    kith_prose_heading(prose, "Over time");
    if (timeline->count == 0) {
        kith_prose_paragraph(prose, true);
        kith_prose_text(prose, KITH_STR("No document that names it has a date."));
        kith_prose_paragraph(prose, false);
        return;
    }
    const char *period = kith_period_name(timeline->period);
    const kith_str headings[] = {kith_str_of(period), KITH_STR("mentions"), KITH_STR("documents")};
    kith_prose_table(prose, true);
    kith_prose_row(prose, headings, 3, true);
    for (size_t i = 0; i < timeline->count; i++) {
        char mentions[24], documents[24];
        snprintf(mentions, sizeof mentions, "%" PRIu64, timeline->at[i].mentions);
        snprintf(documents, sizeof documents, "%" PRIu64, timeline->at[i].documents);
        const kith_str cells[] = {kith_str_of(timeline->at[i].name), kith_str_of(mentions),
                                  kith_str_of(documents)};
        kith_prose_row(prose, cells, 3, false);
    }
    kith_prose_table(prose, false);
}

/* Begin an item of the list of doubts, and the list with the first. */
static void begin_doubt(kith_prose *prose, size_t *doubts)
{
    if ((*doubts)++ == 0)
        kith_prose_list(prose, true);
    kith_prose_item(prose, true);
}

static void write_joined(kith_prose *prose, const kith_report *report, size_t *doubts)
{
    for (size_t i = 0; i < report->members.count; i++) {
        const kith_identity_member *member = &report->members.at[i];
        if (member->row == report->entry.row || member->score >= SURE)
            continue;
        begin_doubt(prose, doubts);
        kith_prose_text(prose, member->id);
        kith_prose_format(prose, " (%" PRIu64 " mention%s) is taken for it by %s, at %.2f of 1.",
                          member->mentions, plural(member->mentions),
                          kith_identity_rule_name(member->rule), member->score);
        kith_prose_item(prose, false);
    }
}

static void write_doubts(kith_prose *prose, const kith_report *report)
{
    size_t doubts = 0;
    kith_prose_heading(prose, "Open doubts");
    write_joined(prose, report, &doubts);
    for (size_t i = 0; i < report->doubts.count; i++) {
        const kith_identity_question *question = &report->doubts.at[i];
        begin_doubt(prose, &doubts);
        kith_prose_text(prose, question->a);
        kith_prose_text(prose, KITH_STR(" and "));
        kith_prose_text(prose, question->b);
        kith_prose_format(prose, " may be one, by %s, at %.2f of 1; they were left two.",
                          kith_identity_rule_name(question->rule), question->score);
        kith_prose_item(prose, false);
    }
    if (report->timeline.undated) {
        begin_doubt(prose, &doubts);
        kith_prose_format(prose, "%" PRIu64 " mention%s in documents without a date.",
                          report->timeline.undated, plural(report->timeline.undated));
        kith_prose_item(prose, false);
    }
    if (doubts) {
        kith_prose_list(prose, false);
        return;
    }
    kith_prose_paragraph(prose, true);
    kith_prose_text(prose, KITH_STR("None that kith knows of."));
    kith_prose_paragraph(prose, false);
}

static void write_method(kith_prose *prose)
{
    kith_prose_heading(prose, "How to read this");
    kith_prose_paragraph(prose, true);
    kith_prose_text(
        prose,
        KITH_STR(
            "Made by kith " KITH_VERSION
            " from the texts alone. A tie is two names in one window of "
            "text, not that two have dealings; each sentence is the one in "
            "which the names are surest. A role is what a model reads in "
            "sentences, and its score how likely that is right. Read the source before you use "
            "it."));
    kith_prose_paragraph(prose, false);
}

kith_status kith_report_write(const kith_report *report, bool html, FILE *out, kith_error *err)
{
    kith_prose prose = {.out = out, .html = html};
    kith_prose_begin(&prose, report->entry.name);
    write_who(&prose, report);
    write_names(&prose, &report->aliases);
    write_roles(&prose, report);
    write_ties(&prose, report);
    write_timeline(&prose, &report->timeline);
    write_doubts(&prose, report);
    write_method(&prose);
    kith_prose_end(&prose);
    return kith_file_finish(out, err);
}
