/* export/html.c - a page that shows the network, whole in one file. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>

#include "export/cell.h"
#include "export/drawing/legend.h"
#include "export/json_file.h"
#include "export/link.h"
#include "extract/base/intern.h"
#include "graph/corpus/evidence.h"
#include "graph/filter/foremost.h"
#include "graph/measure/catalogue.h"

#include "html_page.inc" /* page_head and page_tail: export/html, before and after the data */

/* What the page quotes, each once, by the evidence that has it first. */
typedef struct quotes {
    kith_intern keys;
    const kith_evidence **at;
    size_t capacity;
} quotes;

/* A page while it is written. */
typedef struct html_page {
    kith_json_file json;
    const kith_network *network;
    size_t node_count;       /* the page has these of the network's nodes: the first */
    const kith_edge **edges; /* and these edges, the heaviest first */
    size_t edge_count;
    uint32_t first_period, period_count; /* that nodes have slices of, none left out */
    quotes documents, sentences;
    kith_buffer key; /* scratch */
    kith_arena arena;
} html_page;

static void choose(html_page *page)
{
    const kith_network *network = page->network;
    page->node_count = network->node_count;
    if (page->node_count > KITH_PAGE_NODES_MAX)
        page->node_count = KITH_PAGE_NODES_MAX;
    page->edges = kith_network_heaviest(network, &page->arena);
    for (size_t i = 0; i < network->edge_count && page->edge_count < KITH_PAGE_EDGES_MAX; i++)
        if (page->edges[i]->target < page->node_count)
            page->edges[page->edge_count++] = page->edges[i];
}

static void find_periods(html_page *page)
{
    uint32_t first = UINT32_MAX, last = 0;
    for (size_t i = 0; i < page->network->node_count; i++) {
        kith_slices slices = page->network->nodes[i].slices;
        if (slices.count == 0)
            continue;
        first = slices.at[0].period < first ? slices.at[0].period : first;
        last =
            slices.at[slices.count - 1].period > last ? slices.at[slices.count - 1].period : last;
    }
    page->first_period = first;
    page->period_count = last ? last - first + 1 : 0;
    if (page->period_count > KITH_PAGE_PERIODS_MAX)
        page->period_count = 0; /* one wrong date can make a thousand years */
}

/* The number of what `page->key` stands for. */
static uint32_t quote(html_page *page, quotes *quoted, const kith_evidence *evidence)
{
    kith_str key = kith_buffer_str(&page->key);
    uint32_t number = kith_intern_find(&quoted->keys, key);
    if (number != KITH_INTERN_NONE)
        return number;
    number = kith_intern_add(&quoted->keys, kith_arena_copy(&page->arena, key));
    quoted->at = kith_array_grow(quoted->at, &quoted->capacity, number + 1, sizeof *quoted->at);
    quoted->at[number] = evidence;
    return number;
}

static uint32_t quote_document(html_page *page, const kith_evidence *evidence)
{
    const kith_str parts[] = {evidence->document, evidence->title, evidence->date};
    page->key.len = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        kith_buffer_format(&page->key, "%zu ", parts[i].len);
        kith_buffer_append(&page->key, parts[i]);
    }
    return quote(page, &page->documents, evidence);
}

static uint32_t quote_sentence(html_page *page, const kith_evidence *evidence)
{
    uint32_t document = quote_document(page, evidence);
    page->key.len = 0;
    kith_buffer_format(&page->key, "%u ", document);
    kith_buffer_append(&page->key, evidence->sentence);
    return quote(page, &page->sentences, evidence);
}

/* How long UTF-8 is in the units of JavaScript's strings. */
static size_t count_units(kith_str text)
{
    size_t units = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.ptr[i];
        units += (byte & 0xc0) != 0x80;
        units += byte >= 0xf0; /* beyond the basic plane: a pair of surrogates */
    }
    return units;
}

static void write_span(FILE *out, const kith_evidence *evidence, kith_evidence_span span)
{
    fprintf(out, ",%zu,%zu", count_units(kith_str_slice(evidence->sentence, 0, span.start)),
            count_units(kith_str_slice(evidence->sentence, 0, span.end)));
}

static void write_evidence(html_page *page, const kith_evidence_list *list)
{
    FILE *out = page->json.out;
    fputs("[", out);
    for (size_t i = 0; i < list->count; i++) {
        fprintf(out, "%s[%u", i ? "," : "", quote_sentence(page, &list->at[i]));
        write_span(out, &list->at[i], list->at[i].first);
        write_span(out, &list->at[i], list->at[i].second);
        fputs("]", out);
    }
    fputs("]", out);
}

/* Names of columns; then each row of a table holds its cells in that order. */
static void write_headings(html_page *page, const char *first, const kith_columns *columns)
{
    fputs(first, page->json.out);
    for (size_t i = 0; i < columns->count; i++)
        fprintf(page->json.out, ",\"%s\"", columns->at[i].name);
    fputs("]", page->json.out);
}

static void write_cells(html_page *page, const kith_columns *columns, const void *row)
{
    for (size_t i = 0; i < columns->count; i++) {
        fputs(",", page->json.out);
        kith_json_file_cell(&page->json, &columns->at[i], row);
    }
    fputs("]", page->json.out);
}

/* Pairs of a period's place and its amount, in one list. */
static void write_slices(html_page *page, kith_slices slices)
{
    FILE *out = page->json.out;
    fputs("[", out);
    for (size_t i = 0; page->period_count && i < slices.count; i++) {
        fprintf(out, "%s%u,", i ? "," : "", slices.at[i].period - page->first_period);
        page->key.len = 0;
        kith_buffer_format(&page->key, "%.6g", slices.at[i].amount);
        fwrite(page->key.ptr, 1, page->key.len, out);
    }
    fputs("]", out);
}

static void write_periods(html_page *page)
{
    FILE *out = page->json.out;
    fputs(",\n\"periods\":[", out);
    for (uint32_t i = 0; i < page->period_count; i++) {
        char name[KITH_PERIOD_NAME_SIZE];
        kith_period_number_text(page->first_period + i, page->network->by, name);
        fprintf(out, "%s\"%s\"", i ? "," : "", name);
    }
    fputs("]", out);
}

/* Whether a measure ranks is a sign: 1, the greatest first; -1, the least; 0, nobody. */
static void write_measures(html_page *page, const char *name, kith_measures measures)
{
    static const int signs[] = {
        [KITH_ORDER_NONE] = 0, [KITH_ORDER_GREATEST_FIRST] = 1, [KITH_ORDER_LEAST_FIRST] = -1};
    FILE *out = page->json.out;
    fprintf(out, ",\n\"%s\":[", name);
    for (size_t i = 0; i < measures.count; i++) {
        const kith_measure *measure = &measures.at[i];
        fprintf(out, "%s{\"name\":\"%s\",\"sign\":%d", i ? ",\n" : "\n", measure->name,
                signs[measure->order]);
        if (measure->title) {
            fputs(",\"title\":", out);
            kith_json_file_string(&page->json, kith_str_of(measure->title));
        }
        fputs(",\"meaning\":", out);
        kith_json_file_string(&page->json, kith_str_of(measure->meaning));
        fputs("}", out);
    }
    fputs("]", out);
}

static void write_nodes(html_page *page)
{
    FILE *out = page->json.out;
    write_headings(page, ",\n\"node_columns\":[\"id\",\"periods\"", &page->json.node_columns);
    fputs(",\n\"nodes\":[", out);
    for (size_t i = 0; i < page->node_count && !ferror(out); i++) {
        fputs(i ? ",\n[" : "\n[", out);
        kith_json_file_node_id(&page->json, page->network, i);
        fputs(",", out);
        write_slices(page, page->network->nodes[i].slices);
        write_cells(page, &page->json.node_columns, &page->network->nodes[i]);
    }
    fputs("]", out);
}

static void write_edges(html_page *page)
{
    const kith_network *network = page->network;
    FILE *out = page->json.out;
    write_headings(page, ",\n\"edge_columns\":[\"source\",\"target\",\"evidence\",\"periods\"",
                   &page->json.edge_columns);
    fputs(",\n\"edges\":[", out);
    for (size_t i = 0; i < page->edge_count && !ferror(out); i++) {
        const kith_edge *edge = page->edges[i];
        const kith_evidence_list none = {0};
        fprintf(out, "%s\n[%u,%u,", i ? "," : "", edge->source, edge->target);
        write_evidence(page, network->evidence ? &network->evidence[edge - network->edges] : &none);
        fputs(",", out);
        write_slices(page, edge->slices);
        write_cells(page, &page->json.edge_columns, edge);
    }
    fputs("]", out);
}

/* Clean text, as names are: a title can hold anything. */
static void write_text(html_page *page, kith_str text)
{
    page->json.cell.len = 0;
    kith_cell_text(text, &page->json.cell);
    kith_json_file_string(&page->json, kith_buffer_str(&page->json.cell));
}

static void write_quoted(html_page *page)
{
    FILE *out = page->json.out;
    fputs(",\n\"documents\":[", out);
    for (uint32_t i = 0; i < page->documents.keys.count && !ferror(out); i++) {
        const kith_evidence *evidence = page->documents.at[i];
        const kith_str parts[] = {evidence->document, evidence->title, evidence->date};
        for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
            fputs(k ? "," : i ? ",\n[" : "\n[", out);
            write_text(page, parts[k]);
        }
        page->key.len = 0;
        kith_link_append(evidence, &page->key);
        fputs(",", out);
        write_text(page, kith_buffer_str(&page->key));
        fputs("]", out);
    }
    /* Sentences are as they were: names are found in them by their places. */
    fputs("],\n\"sentences\":[", out);
    for (uint32_t i = 0; i < page->sentences.keys.count && !ferror(out); i++) {
        const kith_evidence *evidence = page->sentences.at[i];
        fprintf(out, "%s\n[%u,", i ? "," : "", quote_document(page, evidence));
        kith_json_file_string(&page->json, evidence->sentence);
        fputs("]", out);
    }
    fputs("]", out);
}

static void write_types(FILE *out)
{
    fputs("\"types\":{", out);
    for (int type = 0; type < KITH_NODE_TYPE_COUNT; type++) {
        const kith_shape *shape = kith_shape_of((kith_type)type);
        fprintf(out, "%s\"%s\":{\"title\":\"%s\",\"corners\":[", type ? "," : "",
                kith_node_type_name((kith_type)type), shape->title);
        for (size_t i = 0; i < shape->count; i++)
            fprintf(out, "%s[%g,%g]", i ? "," : "", shape->corners[i].x, shape->corners[i].y);
        fputs("]}", out);
    }
    fputs("}", out);
}

static void write_strokes(FILE *out, const char *name, size_t edge_count)
{
    fprintf(out, ",\"%s\":[", name);
    for (size_t level = 0; level < KITH_EDGE_LEVELS; level++) {
        kith_stroke stroke = kith_stroke_of(level, edge_count);
        fprintf(out, "%s[%.3g,%.3g]", level ? "," : "", stroke.width, stroke.opacity);
    }
    fputs("]", out);
}

/* What pictures look like too (export/drawing/look.h). */
static void write_look(html_page *page, const kith_foremost *foremost)
{
    FILE *out = page->json.out;
    fputs(",\n\"look\":{", out);
    write_types(out);
    write_strokes(out, "strokes", page->edge_count);
    write_strokes(out, "first_strokes", foremost->shown->edge_count);
    double smallest = kith_label_size(0);
    fprintf(out, ",\"label\":[%g,%g],\"radius\":%g,\"grown\":%g}", smallest,
            kith_label_size(1) - smallest, KITH_RADIUS_LARGEST, KITH_RADIUS_GROWN);
}

/* Communities that have a colour, by the places of their strongest nodes. */
static void write_communities(html_page *page)
{
    FILE *out = page->json.out;
    kith_legend legend;
    kith_legend_make(page->network, &legend);
    fputs(",\n\"communities\":[", out);
    for (size_t i = 0, written = 0; i < legend.community_count; i++) {
        const kith_legend_community *community = &legend.communities[i];
        if ((size_t)(community->strongest[0] - page->network->nodes) >= page->node_count)
            continue;
        fprintf(out, "%s{\"count\":%zu,\"strongest\":[", written++ ? "," : "",
                community->node_count);
        for (size_t k = 0; k < community->strongest_count; k++) {
            size_t place = (size_t)(community->strongest[k] - page->network->nodes);
            if (place < page->node_count)
                fprintf(out, "%s%zu", k ? "," : "", place);
        }
        fputs("]}", out);
    }
    fputs("]", out);
}

/* What is shown at first of a network that is too large to be seen: nodes with their places there,
 * and the edges between them. */
static void write_foremost(html_page *page, const kith_foremost *foremost)
{
    FILE *out = page->json.out;
    const kith_network *shown = foremost->shown;
    fputs(",\n\"foremost\":", out);
    if (!foremost->places) {
        fputs("null", out);
        return;
    }
    fputs("{\"nodes\":[", out);
    for (size_t i = 0, written = 0; i < shown->node_count; i++)
        if (foremost->places[i] < page->node_count)
            fprintf(out, "%s[%u,%.6g,%.6g]", written++ ? "," : "", foremost->places[i],
                    shown->nodes[i].x, shown->nodes[i].y);
    fputs("],\n\"edges\":[", out);
    for (size_t i = 0, written = 0; i < shown->edge_count; i++) {
        uint32_t a = foremost->places[shown->edges[i].source];
        uint32_t b = foremost->places[shown->edges[i].target];
        if (b < page->node_count)
            fprintf(out, "%s[%u,%u]", written++ ? "," : "", a, b);
    }
    fputs("]}", out);
}

static void write_data(html_page *page, const kith_foremost *foremost)
{
    kith_columns columns = kith_columns_of_network();
    fputs("{\"network\":{", page->json.out);
    kith_json_file_members(&page->json, &columns, page->network, "");
    fputs("},\n\"title\":", page->json.out);
    write_text(page, page->network->looks.title);
    fprintf(page->json.out, ",\n\"sentences_an_edge\":%d", KITH_PAGE_SENTENCES);
    write_look(page, foremost);
    write_periods(page);
    write_communities(page);
    write_foremost(page, foremost);
    write_measures(page, "node_measures", kith_measures_of_node());
    write_nodes(page);
    write_measures(page, "edge_measures", kith_measures_of_edge());
    write_edges(page);
    write_quoted(page);
    fputs("}\n", page->json.out);
}

kith_status kith_export_html(const kith_network *network, FILE *out, kith_error *err)
{
    html_page page = {.network = network};
    kith_foremost foremost;
    kith_status status = kith_foremost_find(network, &foremost, err);
    if (status != KITH_OK)
        return status;
    kith_json_file_begin(&page.json, out);
    page.json.in_html = true;
    kith_intern_init(&page.documents.keys, &page.arena, 0);
    kith_intern_init(&page.sentences.keys, &page.arena, 0);
    choose(&page);
    find_periods(&page);
    fwrite(page_head, 1, sizeof page_head, out);
    write_data(&page, &foremost);
    kith_foremost_clear(&foremost);
    fwrite(page_tail, 1, sizeof page_tail, out);
    fputs("\n", out); /* a last byte in the buffer: flushing it tells why writing fails */
    free(page.documents.at);
    free(page.sentences.at);
    kith_buffer_clear(&page.key);
    kith_arena_free(&page.arena);
    return kith_json_file_finish(&page.json, err);
}
