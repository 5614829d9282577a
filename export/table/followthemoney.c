/* export/table/followthemoney.c - FollowTheMoney's JSON: entities, documents, and links with their
 * proof.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>

#include "export/cell.h"
#include "export/columns.h"
#include "export/file.h"
#include "export/table/naming_pairs.h"
#include "extract/base/hash.h"
#include "extract/base/json.h"

/* Documents that prove a link, at most: the first. */
#define PROOF_MAX 100

/* A document that has a sentence which names both ends of an edge. */
typedef struct proof {
    uint32_t edge, document;
} proof;

typedef struct ftm_file {
    const kith_network *network;
    FILE *out;
    kith_buffer line, cell; /* the object at hand; scratch */
    proof *proofs;          /* heap */
    size_t proof_count, proof_room;
} ftm_file;

/* A state acts by its government, which is as near as the model comes to one. */
static const char *const schemas[KITH_NODE_TYPE_COUNT] = {
    [KITH_TYPE_PERSON] = "Person",      [KITH_TYPE_COMPANY] = "Company",
    [KITH_TYPE_COUNTRY] = "PublicBody", [KITH_TYPE_ORGANIZATION] = "Organization",
    [KITH_TYPE_PLACE] = "Address",      [KITH_NODE_DOCUMENT] = "Document",
};

/* An id that is the same in every file that speaks of the same: of its kind and what tells it. */
static void append_id(kith_buffer *out, const char *kind, const kith_str *parts, size_t count)
{
    uint64_t hash[2] = {0};
    kith_hash_content(kind, strlen(kind), hash);
    for (size_t i = 0; i < count; i++)
        kith_hash_content(parts[i].ptr, parts[i].len, hash);
    kith_buffer_format(out, "kith-%016" PRIx64 "%016" PRIx64, hash[0], hash[1]);
}

static void append_node_id(kith_buffer *out, const kith_node *node)
{
    append_id(out, "entity", &node->id, 1);
}

static void append_document_id(kith_buffer *out, const kith_mentions_document *document)
{
    const kith_str parts[] = {document->name, document->title, document->date};
    append_id(out, "document", parts, 3);
}

static void begin_entity(ftm_file *file, const char *schema)
{
    kith_buffer_format(&file->line, "\",\"schema\":\"%s\",\"datasets\":[\"kith\"],\"properties\":{",
                       schema);
}

static void end_entity(ftm_file *file)
{
    kith_buffer_append(&file->line, KITH_STR("}}\n"));
    fwrite(file->line.ptr, 1, file->line.len, file->out);
    file->line.len = 0;
}

/* Add a property with a value, unless there is nothing to say. */
static void add_property(ftm_file *file, const char *name, kith_str value)
{
    file->cell.len = 0;
    kith_cell_text(value, &file->cell);
    if (file->cell.len == 0)
        return;
    kith_json_key(&file->line, kith_str_of(name));
    kith_buffer_append_byte(&file->line, '[');
    kith_json_string(&file->line, kith_buffer_str(&file->cell));
    kith_buffer_append_byte(&file->line, ']');
}

static void add_aliases(ftm_file *file, const kith_node *node)
{
    size_t count = 0;
    for (size_t i = 0; i < node->alias_count; i++) {
        file->cell.len = 0;
        kith_cell_text(node->aliases[i], &file->cell);
        if (file->cell.len == 0)
            continue;
        if (count == 0)
            kith_json_key(&file->line, KITH_STR("alias"));
        kith_buffer_append_byte(&file->line, count++ ? ',' : '[');
        kith_json_string(&file->line, kith_buffer_str(&file->cell));
    }
    if (count)
        kith_buffer_append_byte(&file->line, ']');
}

static void write_node(ftm_file *file, size_t index)
{
    const kith_node *node = &file->network->nodes[index];
    const char iso[] = {(char)tolower((unsigned char)node->iso[0]),
                        (char)tolower((unsigned char)node->iso[1]), '\0'};
    kith_buffer_append(&file->line, KITH_STR("{\"id\":\""));
    append_node_id(&file->line, node);
    begin_entity(file, schemas[node->type]);
    kith_str label = node->label.len ? node->label : node->id;
    add_property(file,
                 node->type == KITH_TYPE_PLACE      ? "full"
                 : node->type == KITH_NODE_DOCUMENT ? "fileName"
                                                    : "name",
                 label);
    add_aliases(file, node);
    add_property(file, "country", kith_str_of(iso));
    end_entity(file);
}

static bool is_address(kith_str text)
{
    return kith_str_starts(text, KITH_STR("http://")) ||
           kith_str_starts(text, KITH_STR("https://"));
}

static void write_document(ftm_file *file, const kith_mentions_document *document)
{
    kith_buffer_append(&file->line, KITH_STR("{\"id\":\""));
    append_document_id(&file->line, document);
    begin_entity(file, "Document");
    add_property(file, "fileName", document->name.len ? document->name : document->source);
    add_property(file, "title", document->title);
    add_property(file, "date", document->date);
    if (is_address(document->name))
        add_property(file, "sourceUrl", document->name);
    else if (is_address(document->source))
        add_property(file, "sourceUrl", document->source);
    end_entity(file);
}

static void add_proof(void *context, const kith_naming_pair *pair)
{
    ftm_file *file = context;
    file->proofs = kith_array_grow(file->proofs, &file->proof_room, file->proof_count + 1,
                                   sizeof *file->proofs);
    file->proofs[file->proof_count++] = (proof){(uint32_t)pair->edge, pair->sentence->document};
}

static int compare_proofs(const void *a, const void *b)
{
    const proof *one = a, *other = b;
    if (one->edge != other->edge)
        return one->edge < other->edge ? -1 : 1;
    return (one->document > other->document) - (one->document < other->document);
}

/* Add the documents of proofs[from, to), each once. */
static void add_documents(ftm_file *file, size_t from, size_t to)
{
    size_t count = 0;
    for (size_t i = from; i < to && count < PROOF_MAX; i++) {
        if (i > from && file->proofs[i].document == file->proofs[i - 1].document)
            continue;
        if (count == 0)
            kith_json_key(&file->line, KITH_STR("proof"));
        kith_buffer_append(&file->line, count++ ? KITH_STR(",\"") : KITH_STR("[\""));
        append_document_id(&file->line,
                           &file->network->naming->documents[file->proofs[i].document]);
        kith_buffer_append_byte(&file->line, '"');
    }
    if (count)
        kith_buffer_append_byte(&file->line, ']');
}

static void add_end(ftm_file *file, const char *name, const kith_node *node)
{
    kith_json_key(&file->line, kith_str_of(name));
    kith_buffer_append(&file->line, KITH_STR("[\""));
    append_node_id(&file->line, node);
    kith_buffer_append(&file->line, KITH_STR("\"]"));
}

/* Ends may change places with the network: the id must not. */
static void append_link_id(kith_buffer *out, const kith_node *source, const kith_node *target)
{
    bool turned = kith_str_compare(source->id, target->id) > 0;
    const kith_str ends[] = {turned ? target->id : source->id, turned ? source->id : target->id};
    append_id(out, "link", ends, 2);
}

/* Write edge `index`, whose proofs begin at `from`; returns where the next one's do. */
static size_t write_link(ftm_file *file, size_t index, size_t from)
{
    const kith_edge *edge = &file->network->edges[index];
    const kith_node *source = &file->network->nodes[edge->source];
    const kith_node *target = &file->network->nodes[edge->target];
    char summary[128];
    snprintf(summary, sizeof summary, "named together: %" PRIu64 " windows, %" PRIu64 " documents",
             edge->windows, edge->documents);
    size_t to = from;
    while (to < file->proof_count && file->proofs[to].edge == index)
        to++;
    kith_buffer_append(&file->line, KITH_STR("{\"id\":\""));
    append_link_id(&file->line, source, target);
    begin_entity(file, "UnknownLink");
    add_end(file, "subject", source);
    add_end(file, "object", target);
    add_property(file, "role", KITH_STR("co-occurs"));
    add_property(file, "summary", kith_str_of(summary));
    add_property(file, "startDate", edge->first_date);
    add_property(file, "endDate", edge->last_date);
    add_documents(file, from, to);
    end_entity(file);
    return to;
}

kith_status kith_export_followthemoney(const kith_network *network, FILE *out, kith_error *err)
{
    ftm_file file = {.network = network, .out = out};
    kith_naming_pairs_tell(network, add_proof, &file);
    if (file.proof_count)
        qsort(file.proofs, file.proof_count, sizeof *file.proofs, compare_proofs);
    for (size_t i = 0; i < network->node_count && !ferror(out); i++)
        write_node(&file, i);
    size_t documents = network->naming && !network->two_mode ? network->naming->document_count : 0;
    for (size_t i = 0; i < documents && !ferror(out); i++)
        write_document(&file, &network->naming->documents[i]);
    for (size_t i = 0, proofs = 0; i < network->edge_count && !ferror(out); i++)
        proofs = write_link(&file, i, proofs);
    free(file.proofs);
    kith_buffer_clear(&file.line);
    kith_buffer_clear(&file.cell);
    return kith_file_finish(out, err);
}
