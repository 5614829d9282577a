/* export/columns.c - columns: what every format says of a node, an edge and the network. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/columns.h"

#include <ctype.h>
#include <inttypes.h>
#include <math.h>

#include "export/cell.h"
#include "graph/cooccurrence/weighting.h"
#include "graph/filter/backbone.h"
#include "graph/measure/appearance.h"
#include "graph/measure/catalogue.h"

/* What a cell prints from: the field of a row that stands at its column's offset. */

static void print_str(const void *field, kith_buffer *out)
{
    kith_cell_text(*(const kith_str *)field, out);
}

static void print_c_string(const void *field, kith_buffer *out)
{
    kith_cell_text(kith_str_of(field), out);
}

static void print_count(const void *field, kith_buffer *out)
{
    kith_buffer_format(out, "%" PRIu64, *(const uint64_t *)field);
}

static void print_size(const void *field, kith_buffer *out)
{
    kith_buffer_format(out, "%zu", *(const size_t *)field);
}

static void print_byte(const void *field, kith_buffer *out)
{
    kith_buffer_format(out, "%u", *(const uint8_t *)field);
}

static void print_number(const void *field, kith_buffer *out)
{
    kith_cell_number(*(const double *)field, out);
}

/* Gephi deletes an edge whose weight is not above 0, and cannot draw such a size. */
static void print_positive(const void *field, kith_buffer *out)
{
    double number = *(const double *)field;
    if (number > 0)
        kith_cell_number(number, out);
}

static void print_inverse(const void *field, kith_buffer *out)
{
    double number = *(const double *)field;
    if (number > 0)
        kith_cell_number(1 / number, out);
}

static void print_type(const void *field, kith_buffer *out)
{
    kith_buffer_append(out, kith_str_of(kith_node_type_name(*(const kith_type *)field)));
}

static void print_aliases(const void *row, kith_buffer *out)
{
    const kith_node *node = row;
    for (size_t i = 0; i < node->alias_count; i++) {
        size_t end = out->len;
        if (end > 0)
            kith_buffer_append(out, KITH_STR("; "));
        size_t start = out->len;
        kith_cell_text(node->aliases[i], out);
        if (out->len == start)
            out->len = end;
    }
}

static void print_interaction(const void *row, kith_buffer *out)
{
    const kith_edge *edge = row;
    if (edge->told)
        kith_buffer_append(out, edge->relation);
    else
        kith_buffer_append(out, edge->naming ? KITH_STR("names") : KITH_STR("co-occurs"));
}

static void print_modes(const void *field, kith_buffer *out)
{
    const bool *two_mode = field;
    if (*two_mode)
        kith_buffer_append(out, KITH_STR("documents and entities"));
}

static void print_version(const void *row, kith_buffer *out)
{
    (void)row;
    kith_buffer_append(out, KITH_STR("kith " KITH_VERSION));
}

static void print_copies(const void *field, kith_buffer *out)
{
    const bool *copies = field;
    kith_buffer_append(out, *copies ? KITH_STR("counted") : KITH_STR("left out"));
}

static void print_period(const void *field, kith_buffer *out)
{
    const kith_period *by = field;
    if (*by)
        kith_buffer_append(out, kith_str_of(kith_period_name(*by)));
}

static const char *const window_names[] = {
    [KITH_WINDOW_SENTENCE] = "sentence",
    [KITH_WINDOW_PARAGRAPH] = "paragraph",
    [KITH_WINDOW_SECTION] = "section",
    [KITH_WINDOW_DOCUMENT] = "document",
};

static void print_window(const void *field, kith_buffer *out)
{
    const kith_window *window = field;
    kith_buffer_append(out, kith_str_of(window_names[window->kind]));
    if (window->kind == KITH_WINDOW_SENTENCE && window->reach > 1)
        kith_buffer_format(out, ":%" PRIu32, window->reach);
}

static void print_weighting(const void *field, kith_buffer *out)
{
    kith_buffer_append(out, kith_str_of(kith_weighting_name(*(const kith_weighting *)field)));
}

static void print_windows(const kith_window *window, kith_buffer *out)
{
    if (window->kind == KITH_WINDOW_SENTENCE && window->reach > 1)
        kith_buffer_format(out, "windows of %" PRIu32 " sentences that name both", window->reach);
    else
        kith_buffer_format(out, "%ss that name both%s", window_names[window->kind],
                           window->kind == KITH_WINDOW_DOCUMENT ? " in one section" : "");
}

static void print_weight_meaning(const void *row, kith_buffer *out)
{
    const kith_network *network = row;
    if (network->two_mode) {
        kith_buffer_append(out, KITH_STR("number of times that the document names the entity"));
        return;
    }
    if (network->relations) {
        kith_buffer_append(out, KITH_STR("number of documents that tell the relation"));
        return;
    }
    if (!kith_weighting_adds_up(network->weighting)) {
        kith_buffer_format(out, "the column %s, where it is above 0; counted in ",
                           kith_weighting_name(network->weighting));
        print_windows(&network->window, out);
        return;
    }
    bool documents = network->weighting == KITH_WEIGHTING_DOCUMENTS;
    kith_buffer_append(out,
                       documents ? KITH_STR("number of documents with ") : KITH_STR("number of "));
    print_windows(&network->window, out);
    if (network->weighting == KITH_WEIGHTING_NEWMAN)
        kith_buffer_append(out, KITH_STR(", each counting 1 / (k - 1) where it names k entities"));
    if (network->weighting == KITH_WEIGHTING_DECAY)
        kith_buffer_append(out, KITH_STR(", each counting 1 / (1 + d) where they are named d "
                                         "sentences apart"));
}

/* An id without what would end a comment, in which XML and DOT have it. */
static void print_ego(kith_str id, kith_buffer *out)
{
    size_t start = out->len;
    kith_cell_text(id, out);
    for (size_t i = start; i < out->len; i++)
        if (out->ptr[i] == '-' || out->ptr[i] == '*')
            out->ptr[i] = '_';
}

/* A title without what would end a comment. */
static void print_title(const void *field, kith_buffer *out)
{
    size_t start = out->len;
    kith_cell_text(*(const kith_str *)field, out);
    for (size_t i = start; i < out->len; i++)
        if ((out->ptr[i] == '-' && i > start && out->ptr[i - 1] == '-') ||
            (out->ptr[i] == '/' && i > start && out->ptr[i - 1] == '*'))
            out->ptr[i] = '_';
}

static void print_filter(const void *field, kith_buffer *out)
{
    const kith_filter *filter = field;
    if (filter->min_weight > 0) {
        kith_buffer_append(out, KITH_STR("weight from "));
        kith_cell_number(filter->min_weight, out);
        kith_buffer_append(out, KITH_STR(", "));
    }
    if (filter->min_documents > 1)
        kith_buffer_format(out, "documents from %" PRIu64 ", ", filter->min_documents);
    if (filter->backbone.method) {
        kith_buffer_format(out, "%s backbone at ", kith_backbone_name(filter->backbone.method));
        kith_cell_number(filter->backbone.level, out);
        kith_buffer_append(out, KITH_STR(", "));
    }
    if (filter->top_ties)
        kith_buffer_format(out, "top %" PRIu64 " ties of a node, ", filter->top_ties);
    if (filter->core)
        kith_buffer_format(out, "%" PRIu64 "-core, ", filter->core);
    if (filter->giant)
        kith_buffer_append(out, KITH_STR("largest component, "));
    if (filter->ego.len) {
        kith_buffer_format(out, "depth %" PRIu64 " around ", filter->ego_depth);
        print_ego(filter->ego, out);
        kith_buffer_append(out, KITH_STR(", "));
    }
    if (filter->connected)
        kith_buffer_append(out, KITH_STR("connected, "));
    if (out->len)
        out->len -= 2; /* the last comma */
    else
        kith_buffer_append(out, KITH_STR("none"));
}

static void print_size_meaning(const void *field, kith_buffer *out)
{
    kith_buffer_append(out, kith_str_of(kith_looks_measure(field)->name));
}

static void print_colour_meaning(const void *field, kith_buffer *out)
{
    kith_buffer_append(out, *(const bool *)field ? KITH_STR("type") : KITH_STR("community"));
}

static void print_distance_meaning(const void *row, kith_buffer *out)
{
    (void)row;
    kith_buffer_append(out, KITH_STR("1 / weight; what paths are measured on"));
}

/* The columns of a table before they are joined: those that lie together in a file. */
#define ADD(columns, table) add_columns((columns), (table), sizeof(table) / sizeof *(table))

static void add_columns(kith_columns *columns, const kith_column *table, size_t count)
{
    for (size_t i = 0; i < count && columns->count < KITH_COLUMNS_MAX; i++)
        columns->at[columns->count++] = table[i];
}

/* Add the measures that are counted with the network, or those that are measured on it. */
static void add_measures(kith_columns *columns, kith_measures measures, kith_measures of_others,
                         bool counted)
{
    static const kith_column kinds[] = {
        [KITH_MEASURE_COUNT] = {NULL, KITH_COLUMN_COUNT, 0, print_count, 0},
        [KITH_MEASURE_NUMBER] = {NULL, KITH_COLUMN_NUMBER, 0, print_number, 0},
        [KITH_MEASURE_FLAG] = {NULL, KITH_COLUMN_BYTE, 0, print_byte, 0},
    };
    for (size_t i = 0; i < measures.count; i++) {
        const kith_measure *measure = &measures.at[i];
        if ((measure->needs == KITH_NEEDS_COUNTING) != counted)
            continue;
        kith_column column = kinds[measure->kind];
        column.name = measure->name;
        column.offset = measure->offset;
        if (kith_measure_find(of_others, kith_str_of(measure->name)))
            column.flags |= KITH_COLUMN_SHARED;
        add_columns(columns, &column, 1);
    }
}

#define NODE(field) offsetof(kith_node, field)

/* Gephi knows label, x, y, size, r, g and b by these names; Cytoscape looks for name. */
static const kith_column node_names[] = {
    {"label", KITH_COLUMN_TEXT, KITH_COLUMN_DRAWN, print_str, NODE(label)},
    {"name", KITH_COLUMN_TEXT, 0, print_str, NODE(label)},
    {"type", KITH_COLUMN_TEXT, 0, print_type, NODE(type)},
    {"iso", KITH_COLUMN_TEXT, 0, print_c_string, NODE(iso)},
    {"external_id", KITH_COLUMN_TEXT, 0, print_str, NODE(external_id)},
    {"aliases", KITH_COLUMN_TEXT, 0, print_aliases, 0},
};

static const kith_column node_dates[] = {
    {"first_date", KITH_COLUMN_TEXT, KITH_COLUMN_SHARED, print_str, NODE(first_date)},
    {"last_date", KITH_COLUMN_TEXT, KITH_COLUMN_SHARED, print_str, NODE(last_date)},
};

static const kith_column node_looks[] = {
    {"x", KITH_COLUMN_NUMBER, KITH_COLUMN_DRAWN, print_number, NODE(x)},
    {"y", KITH_COLUMN_NUMBER, KITH_COLUMN_DRAWN, print_number, NODE(y)},
    {"size", KITH_COLUMN_NUMBER, KITH_COLUMN_DRAWN, print_positive, NODE(size)},
    {"r", KITH_COLUMN_BYTE, KITH_COLUMN_DRAWN, print_byte, NODE(r)},
    {"g", KITH_COLUMN_BYTE, KITH_COLUMN_DRAWN, print_byte, NODE(g)},
    {"b", KITH_COLUMN_BYTE, KITH_COLUMN_DRAWN, print_byte, NODE(b)},
};

kith_columns kith_columns_of_node(void)
{
    kith_measures measures = kith_measures_of_node(), of_edges = kith_measures_of_edge();
    kith_columns columns = {.count = 0};
    ADD(&columns, node_names);
    add_measures(&columns, measures, of_edges, true);
    ADD(&columns, node_dates);
    add_measures(&columns, measures, of_edges, false);
    ADD(&columns, node_looks);
    return columns;
}

#define EDGE(field) offsetof(kith_edge, field)

/* Gephi knows weight; Cytoscape looks for interaction. */
static const kith_column edge_weights[] = {
    {"weight", KITH_COLUMN_NUMBER, KITH_COLUMN_DRAWN, print_positive, EDGE(weight)},
    {"distance", KITH_COLUMN_NUMBER, 0, print_inverse, EDGE(weight)},
    {"interaction", KITH_COLUMN_TEXT, 0, print_interaction, 0},
};

static const kith_column edge_dates[] = {
    {"first_date", KITH_COLUMN_TEXT, KITH_COLUMN_SHARED, print_str, EDGE(first_date)},
    {"last_date", KITH_COLUMN_TEXT, KITH_COLUMN_SHARED, print_str, EDGE(last_date)},
    {"relation", KITH_COLUMN_TEXT, 0, print_str, EDGE(relation)},
    {"relations", KITH_COLUMN_TEXT, 0, print_str, EDGE(relations)},
    {"relation_score", KITH_COLUMN_NUMBER, 0, print_positive, EDGE(relation_score)},
    {"role", KITH_COLUMN_TEXT, 0, print_str, EDGE(role)},
};

kith_columns kith_columns_of_edge(void)
{
    kith_measures measures = kith_measures_of_edge(), of_nodes = kith_measures_of_node();
    kith_columns columns = {.count = 0};
    ADD(&columns, edge_weights);
    add_measures(&columns, measures, of_nodes, true);
    ADD(&columns, edge_dates);
    add_measures(&columns, measures, of_nodes, false);
    return columns;
}

#define NETWORK(field) offsetof(kith_network, field)

/* XML comments take these as they are: no cell may hold two hyphens in a row. */
static const kith_column network_columns[] = {
    {"generator", KITH_COLUMN_TEXT, 0, print_version, 0},
    {"modes", KITH_COLUMN_TEXT, 0, print_modes, NETWORK(two_mode)},
    {"title", KITH_COLUMN_TEXT, 0, print_title, NETWORK(looks.title)},
    {"window", KITH_COLUMN_TEXT, 0, print_window, NETWORK(window)},
    {"weighting", KITH_COLUMN_TEXT, 0, print_weighting, NETWORK(weighting)},
    {"weight", KITH_COLUMN_TEXT, 0, print_weight_meaning, 0},
    {"distance", KITH_COLUMN_TEXT, 0, print_distance_meaning, 0},
    {"since", KITH_COLUMN_TEXT, 0, print_c_string, NETWORK(scope.since)},
    {"until", KITH_COLUMN_TEXT, 0, print_c_string, NETWORK(scope.until)},
    {"copies", KITH_COLUMN_TEXT, 0, print_copies, NETWORK(scope.copies)},
    {"min_score", KITH_COLUMN_NUMBER, 0, print_positive, NETWORK(scope.min_score)},
    {"by", KITH_COLUMN_TEXT, 0, print_period, NETWORK(by)},
    {"filter", KITH_COLUMN_TEXT, 0, print_filter, NETWORK(filter)},
    {"size", KITH_COLUMN_TEXT, 0, print_size_meaning, NETWORK(looks)},
    {"colour", KITH_COLUMN_TEXT, 0, print_colour_meaning, NETWORK(looks.colour_by_type)},
    {"resolution", KITH_COLUMN_NUMBER, 0, print_number, NETWORK(resolution)},
    {"nodes", KITH_COLUMN_COUNT, 0, print_size, NETWORK(node_count)},
    {"edges", KITH_COLUMN_COUNT, 0, print_size, NETWORK(edge_count)},
};

kith_columns kith_columns_of_network(void)
{
    kith_measures measures = kith_measures_of_network();
    kith_columns columns = {.count = 0};
    ADD(&columns, network_columns);
    add_measures(&columns, measures, (kith_measures){0}, true);
    add_measures(&columns, measures, (kith_measures){0}, false);
    return columns;
}

kith_str kith_column_read(const kith_column *column, const void *row, kith_buffer *scratch)
{
    scratch->len = 0;
    column->print((const char *)row + column->offset, scratch);
    return kith_buffer_str(scratch);
}

double kith_column_number(const kith_column *column, const void *row)
{
    double number = *(const double *)((const char *)row + column->offset);
    if (column->print == print_number)
        return isfinite(number) ? number : (double)NAN;
    if (!(number > 0))
        return (double)NAN;
    return column->print == print_inverse ? 1 / number : number;
}

kith_str kith_network_read(const kith_network *network, const char *name, kith_buffer *scratch)
{
    kith_columns columns = kith_columns_of_network();
    for (size_t i = 0; i < columns.count; i++)
        if (strcmp(columns.at[i].name, name) == 0)
            return kith_column_read(&columns.at[i], network, scratch);
    return (kith_str){0};
}

kith_str kith_network_describe(const kith_network *network, kith_buffer *scratch)
{
    kith_columns columns = kith_columns_of_network();
    kith_buffer cell = {0};
    scratch->len = 0;
    for (size_t i = 0; i < columns.count; i++) {
        const kith_column *column = &columns.at[i];
        kith_str text = kith_column_read(column, network, &cell);
        if (text.len == 0)
            continue;
        kith_buffer_format(scratch, "\n%s: ", column->name);
        kith_buffer_append(scratch, text);
    }
    kith_buffer_append_byte(scratch, '\n');
    kith_buffer_clear(&cell);
    return kith_buffer_str(scratch);
}

double kith_network_greatest_weight(const kith_network *network)
{
    double greatest = 0;
    for (size_t i = 0; i < network->edge_count; i++)
        if (isfinite(network->edges[i].weight))
            greatest = fmax(greatest, network->edges[i].weight);
    return greatest;
}

double kith_edge_width(const kith_edge *edge, double greatest)
{
    bool known = greatest > 0 && isfinite(edge->weight) && edge->weight > 0;
    return known ? fmax(0.5, 6 * sqrt(edge->weight / greatest)) : 0.5;
}

kith_str kith_edge_type_read(const kith_edge *edge, kith_buffer *scratch)
{
    scratch->len = 0;
    if (!edge->told)
        kith_buffer_append(scratch, edge->naming ? KITH_STR("NAMES") : KITH_STR("CO_OCCURS"));
    for (size_t i = 0; edge->told && i < edge->relation.len; i++)
        kith_buffer_append_byte(scratch, (char)toupper((unsigned char)edge->relation.ptr[i]));
    return kith_buffer_str(scratch);
}

static bool ends_in_number(kith_str id)
{
    size_t end = id.len;
    while (end > 0 && id.ptr[end - 1] >= '0' && id.ptr[end - 1] <= '9')
        end--;
    return end < id.len && end > 0 && id.ptr[end - 1] == '#';
}

kith_str kith_node_id_read(const kith_network *network, size_t index, kith_buffer *scratch)
{
    kith_str id = network->nodes[index].id;
    scratch->len = 0;
    kith_cell_text(id, scratch);
    if (!kith_str_equal(kith_buffer_str(scratch), id) || ends_in_number(id))
        kith_buffer_format(scratch, "#%zu", index);
    return kith_buffer_str(scratch);
}
