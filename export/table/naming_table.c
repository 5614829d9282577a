/* export/table/naming_table.c - tables of text: a row a mention, or one a sentence that ties two.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include "export/table/naming_pairs.h"
#include "export/table/naming_row.h"
#include "export/table/rows.h"

static kith_place_row place_of(const kith_network_mentions *all,
                               const kith_mentions_sentence *sentence)
{
    const kith_mentions_document *document = &all->documents[sentence->document];
    return (kith_place_row){document->name, document->title, document->date, document->source,
                            sentence->text};
}

static kith_named_row named(const kith_network *network, const kith_mentions_mention *mention)
{
    const kith_node *node = &network->nodes[mention->node];
    return (kith_named_row){
        node->id,       node->label, node->type, mention->form, (double)mention->score,
        mention->start, mention->end};
}

static kith_status write_mentions(const kith_network *network, kith_rows_form form, FILE *out,
                                  kith_error *err)
{
    const kith_network_mentions *all = network->naming;
    kith_rows rows;
    kith_rows_begin(&rows, form, kith_columns_of_mention(), out);
    for (size_t i = 0; all && i < all->sentence_count && !ferror(out); i++) {
        const kith_mentions_sentence *sentence = &all->sentences[i];
        for (size_t k = 0; k < sentence->count; k++) {
            const kith_mention_row row = {
                .place = place_of(all, sentence),
                .who = named(network, &all->at[sentence->first + k]),
            };
            kith_rows_add(&rows, &row);
        }
    }
    return kith_rows_finish(&rows, err);
}

/* Where rows of evidence go. */
typedef struct evidence_table {
    const kith_network *network;
    kith_rows rows;
} evidence_table;

static void add_evidence(void *context, const kith_naming_pair *pair)
{
    evidence_table *table = context;
    const kith_evidence_row row = {
        .place = place_of(table->network->naming, pair->sentence),
        .source = named(table->network, pair->source),
        .target = named(table->network, pair->target),
    };
    kith_rows_add(&table->rows, &row);
}

static kith_status write_evidence(const kith_network *network, kith_rows_form form, FILE *out,
                                  kith_error *err)
{
    evidence_table table = {.network = network};
    kith_rows_begin(&table.rows, form, kith_columns_of_evidence(), out);
    kith_naming_pairs_tell(network, add_evidence, &table);
    return kith_rows_finish(&table.rows, err);
}

kith_status kith_export_mentions_csv(const kith_network *network, FILE *out, kith_error *err)
{
    return write_mentions(network, KITH_ROWS_CSV, out, err);
}

kith_status kith_export_mentions_tsv(const kith_network *network, FILE *out, kith_error *err)
{
    return write_mentions(network, KITH_ROWS_TSV, out, err);
}

kith_status kith_export_mentions_jsonl(const kith_network *network, FILE *out, kith_error *err)
{
    return write_mentions(network, KITH_ROWS_JSONL, out, err);
}

kith_status kith_export_evidence_csv(const kith_network *network, FILE *out, kith_error *err)
{
    return write_evidence(network, KITH_ROWS_CSV, out, err);
}

kith_status kith_export_evidence_tsv(const kith_network *network, FILE *out, kith_error *err)
{
    return write_evidence(network, KITH_ROWS_TSV, out, err);
}

kith_status kith_export_evidence_jsonl(const kith_network *network, FILE *out, kith_error *err)
{
    return write_evidence(network, KITH_ROWS_JSONL, out, err);
}
