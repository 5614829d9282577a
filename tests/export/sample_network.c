/* tests/export/sample_network.c - networks made by hand, with the names that break exports. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/export/sample_network.h"

#include <math.h>
#include <stdlib.h>

#include "graph/corpus/evidence.h"
#include "graph/network/mentions.h"
#include "tests/unit.h"

/* Control characters, U+FFFE, U+FFFF, a lone surrogate, a byte that is not UTF-8. */
#define BAD "Bad\x01\x08Name\r\nTwo\tThree\x7f\xef\xbf\xbe\xef\xbf\xbf\xed\xa0\x80\xff "

typedef struct sample_node {
    kith_type type;
    const char *iso, *id, *label, *aliases[2];
} sample_node;

/* The last but one and the one before it have one id, once it is clean. */
static const sample_node rows[SAMPLE_NODES] = {
    {KITH_TYPE_PERSON,
     "",
     "person:Ada Lovelace",
     "Ada Lovelace",
     {"Countess of Lovelace", "A. A. L."}},
    {KITH_TYPE_COMPANY,
     "",
     "company:AT&T <\"Bell\" & 'Sons'>",
     "AT&T <\"Bell\" & 'Sons'>",
     {"]]>", "Sons, Bell"}},
    {KITH_TYPE_COUNTRY, "NA", "country:NA", "Namibia", {NULL}},
    {KITH_TYPE_COMPANY, "", "company:INFOSYS", "INFOSYS", {"INF", "-Infosys"}},
    {KITH_TYPE_PERSON, "", "person:=1+1", "=HYPERLINK(\"http://x\",\"y\")", {NULL}},
    {KITH_TYPE_COMPANY, "", "company:+1", "+1 Media;  =A1", {"\x02", "+1"}},
    {KITH_TYPE_PERSON, "", "person:-x", "-Minus", {NULL}},
    {KITH_TYPE_PERSON, "", "person:@handle", "@handle", {NULL}},
    {KITH_TYPE_PERSON, "", "person:Zoë 😀", "Zoë 😀 🇬🇧", {"\xef\xbc\x9dZoë"}},
    {KITH_TYPE_PERSON, "", "person:محمد علي", "محمد علي", {"\u202eעדה"}},
    {KITH_TYPE_PERSON, "", "person:" BAD, BAD, {BAD}},
    {KITH_TYPE_PERSON, "", "person:BadName Two Three", "BadName Two Three", {NULL}},
    {KITH_TYPE_ORGANIZATION, "", "organization:Room #12", "\x01", {NULL}},
    {KITH_TYPE_PLACE, "", NULL, NULL, {NULL}}, /* the long one */
};

static kith_str copy(kith_arena *arena, const char *text)
{
    return kith_arena_copy(arena, kith_str_of(text));
}

static void fill_names(kith_arena *arena, const sample_node *row, kith_node *node)
{
    char longest[SAMPLE_LONG_NAME + 1] = {0};
    memset(longest, 'n', SAMPLE_LONG_NAME);
    node->type = row->type;
    node->id = copy(arena, row->id ? row->id : longest);
    node->label = copy(arena, row->label ? row->label : longest);
    memcpy(node->iso, row->iso, strlen(row->iso));
    node->aliases = kith_arena_array(arena, kith_str, 2);
    while (node->alias_count < 2 && row->aliases[node->alias_count]) {
        node->aliases[node->alias_count] = copy(arena, row->aliases[node->alias_count]);
        node->alias_count++;
    }
}

static void fill_measures(kith_arena *arena, size_t index, kith_node *node)
{
    double share = (double)index / 7;
    node->entity = (int64_t)index + 1;
    node->mentions = 10 * index + 1;
    node->documents = index + 1;
    if (index % 2 == 0) {
        node->first_date = copy(arena, "2019-02-21");
        node->last_date = copy(arena, "2021-12-31");
    }
    node->degree = index % 3;
    node->strength = share;
    node->betweenness = share / 1000;
    node->closeness = 0.1 + 0.2;
    node->eigenvector = 1;
    node->pagerank = 1e-300 * share;
    node->core = index % 3;
    node->community = index % 4;
    node->x = -100.5 + (double)index;
    node->y = 1e20;
    node->size = 5 + share;
    node->r = 255;
    node->g = (uint8_t)index;
    node->b = 0;
}

/* What no format can write, and what Gephi would stumble over. */
static void spoil_measures(kith_node *node)
{
    node->strength = NAN;
    node->closeness = INFINITY;
    node->eigenvector = -INFINITY;
    node->size = 0;
    node->x = NAN;
}

static kith_edge make_edge(kith_arena *arena, size_t index, uint32_t source, uint32_t target)
{
    return (kith_edge){
        .source = source,
        .target = target,
        .weight = (double)index + 1,
        .windows = index + 1,
        .documents = 1,
        .expected = 0.25,
        .pmi = 1.0 / 3 - (double)index,
        .npmi = 0,
        .g2 = -12.5,
        .chi2 = 9.5,
        .jaccard = 1e-7,
        .cosine = 0.5,
        .p_value = 1e-20,
        .q_value = 0.25,
        .first_date = copy(arena, "2019-02-21"),
        .last_date = copy(arena, "2019-02-22"),
    };
}

static void fill_edges(kith_arena *arena, kith_edge *edges)
{
    static const uint32_t ends[SAMPLE_EDGES][2] = {{0, 1}, {0, 2}, {3, 10}, {4, 13}, {10, 11}};
    for (size_t i = 0; i < SAMPLE_EDGES; i++)
        edges[i] = make_edge(arena, i, ends[i][0], ends[i][1]);
    edges[1].weight = 0.1 + 0.2;
    edges[1].pmi = NAN;
    edges[1].g2 = INFINITY;
    edges[1].first_date = edges[1].last_date = (kith_str){0};
    edges[2].relation = copy(arena, "head_of");
    edges[2].relations = copy(arena, "head_of>0.98 owns<0.80");
    edges[2].relation_score = 0.98;
    edges[2].role = copy(arena, "=chief </script> \"&, executive");
}

/* One sentence, of a title that would be a formula, names the ends of the first edge. */
static void fill_mentions(kith_network *network)
{
    kith_arena *arena = &network->arena;
    kith_network_mentions all = {
        .documents = kith_arena_array(arena, kith_mentions_document, 1),
        .document_count = 1,
        .sentences = kith_arena_array(arena, kith_mentions_sentence, 1),
        .sentence_count = 1,
        .at = kith_arena_array(arena, kith_mentions_mention, 2),
        .count = 2,
    };
    all.documents[0] = (kith_mentions_document){.row = 1,
                                                .name = copy(arena, "https://example.org/\"a\"&b"),
                                                .title = copy(arena, "=cmd|' /C calc'!A0"),
                                                .date = copy(arena, "2019-02"),
                                                .source = copy(arena, BAD)};
    all.sentences[0] =
        (kith_mentions_sentence){copy(arena, " Zoë\t\"\x1b\", met\nAda, </b>"), 0, 0, 2};
    all.at[0] = (kith_mentions_mention){network->edges[0].target, 1, 5, KITH_FORM_DEMONYM, 0.25F};
    all.at[1] = (kith_mentions_mention){network->edges[0].source, 15, 18, KITH_FORM_NAME, 1};
    network->naming = kith_arena_array(arena, kith_network_mentions, 1);
    *network->naming = all;
}

void sample_network(kith_network *out)
{
    kith_network network = {
        .node_count = SAMPLE_NODES,
        .edge_count = SAMPLE_EDGES,
        .window_count = 40,
        .window = {KITH_WINDOW_SENTENCE, 1},
        .documents = 7,
        .sentences = 50,
        .mentions = 90,
        .component_count = 9,
        .largest_component = 3,
        .community_count = 4,
        .modularity = -0.125,
    };
    network.nodes = kith_arena_array(&network.arena, kith_node, SAMPLE_NODES);
    network.edges = kith_arena_array(&network.arena, kith_edge, SAMPLE_EDGES);
    for (size_t i = 0; i < SAMPLE_NODES; i++) {
        fill_names(&network.arena, &rows[i], &network.nodes[i]);
        fill_measures(&network.arena, i, &network.nodes[i]);
    }
    spoil_measures(&network.nodes[SAMPLE_NODES - 2]);
    fill_edges(&network.arena, network.edges);
    fill_mentions(&network);
    *out = network;
}

void sample_single(kith_network *out)
{
    kith_network network = {.node_count = 1, .window = {KITH_WINDOW_SENTENCE, 3}};
    network.nodes = kith_arena_array(&network.arena, kith_node, 1);
    network.nodes[0].id = copy(&network.arena, "person:Ada Lovelace");
    network.nodes[0].label = copy(&network.arena, "Ada Lovelace");
    *out = network;
}

#define HOSTILE_SCRIPT "</script><script>window.kithRan=1</script>"
#define HOSTILE_IMAGE  "<img src=x onerror=window.kithRan=1>"
#define HOSTILE_QUOTE  "\"><svg onload=window.kithRan=1>\\u003c<!--"

/* `sentence` as evidence that has `first` and `second` in it. */
static kith_evidence hostile_evidence(kith_arena *arena, const char *sentence, const char *first,
                                      const char *second)
{
    size_t a = (size_t)(strstr(sentence, first) - sentence);
    size_t b = (size_t)(strstr(sentence, second) - sentence);
    return (kith_evidence){
        .document = copy(arena, HOSTILE_IMAGE ".txt"),
        .title = copy(arena, HOSTILE_SCRIPT HOSTILE_IMAGE),
        .date = copy(arena, "2019-02-21"),
        .sentence = copy(arena, sentence),
        .first = {a, a + strlen(first)},
        .second = {b, b + strlen(second)},
    };
}

void sample_hostile(kith_network *out)
{
    static const char *const names[] = {HOSTILE_SCRIPT, HOSTILE_IMAGE, HOSTILE_QUOTE};
    static const char *const both =
        "é 😀 " HOSTILE_IMAGE " met " HOSTILE_SCRIPT "\n\x01" HOSTILE_QUOTE;
    kith_network network = {.node_count = 3, .edge_count = 2, .window = {KITH_WINDOW_SENTENCE, 1}};
    kith_arena *arena = &network.arena;
    network.nodes = kith_arena_array(arena, kith_node, 3);
    network.edges = kith_arena_array(arena, kith_edge, 2);
    network.evidence = kith_arena_array(arena, kith_evidence_list, 2);
    for (size_t i = 0; i < 3; i++) {
        fill_measures(arena, i, &network.nodes[i]);
        network.nodes[i].y = 10.0 * (double)(i % 2);
        network.nodes[i].id = network.nodes[i].label = copy(arena, names[i]);
        network.nodes[i].aliases = kith_arena_array(arena, kith_str, 1);
        network.nodes[i].aliases[network.nodes[i].alias_count++] = copy(arena, names[(i + 1) % 3]);
    }
    for (size_t i = 0; i < 2; i++) {
        network.edges[i] =
            (kith_edge){.source = 0, .target = (uint32_t)i + 1, .weight = 2 - (double)i};
        network.evidence[i].at = kith_arena_array(arena, kith_evidence, 2);
    }
    network.evidence[0].count = 2;
    network.evidence[0].at[0] = hostile_evidence(arena, both, names[0], names[1]);
    network.evidence[0].at[1] = hostile_evidence(arena, "A, B", "A", "B");
    network.evidence[1].count = 1;
    network.evidence[1].at[0] = hostile_evidence(arena, both, names[0], names[2]);
    *out = network;
}

void sample_large(kith_network *out)
{
    kith_network network = {.node_count = SAMPLE_LARGE_NODES, .edge_count = SAMPLE_LARGE_EDGES};
    network.nodes = kith_arena_array(&network.arena, kith_node, SAMPLE_LARGE_NODES);
    network.edges = kith_arena_array(&network.arena, kith_edge, SAMPLE_LARGE_EDGES);
    for (uint32_t i = 0; i < SAMPLE_LARGE_NODES; i++) {
        char name[32];
        snprintf(name, sizeof name, "person:%u", i);
        network.nodes[i].id = copy(&network.arena, name);
        network.nodes[i].label = network.nodes[i].id;
        fill_measures(&network.arena, i, &network.nodes[i]);
    }
    for (uint32_t i = 0; i < SAMPLE_LARGE_EDGES; i++) {
        uint32_t source = i / SAMPLE_LARGE_DEGREE;
        uint32_t target = source + 1 + i % SAMPLE_LARGE_DEGREE;
        network.edges[i] = make_edge(&network.arena, i, source, target);
    }
    *out = network;
}

char *sample_write(kith_status (*write)(const kith_network *, FILE *, kith_error *),
                   const kith_network *network)
{
    char *text = NULL;
    size_t size = 0;
    kith_error err = {0};
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    assert_int_equal(write(network, out, &err), KITH_OK);
    assert_int_equal(fclose(out), 0);
    assert_int_equal(strlen(text), size);
    return text;
}

void sample_holds(const char *text, const char *part)
{
    if (!strstr(text, part))
        fail_msg("not in the file: %s", part);
}

void sample_lacks(const char *text, const char *part)
{
    if (strstr(text, part))
        fail_msg("in the file: %s", part);
}
