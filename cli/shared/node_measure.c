/* cli/shared/node_measure.c - the measures of a node that people can name. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/node_measure.h"

#include <math.h>

#define NODE(field) offsetof(kith_node, field)

static const kith_node_measure measures[] = {
    {"pagerank", NODE(pagerank), KITH_CELL_NUMBER, 5, false, KITH_NEEDS_MEASURES},
    {"strength", NODE(strength), KITH_CELL_NUMBER, 0, false, KITH_NEEDS_TIES},
    {"degree", NODE(degree), KITH_CELL_COUNT, 0, false, KITH_NEEDS_MEASURES},
    {"betweenness", NODE(betweenness), KITH_CELL_NUMBER, 5, false, KITH_NEEDS_PATHS},
    {"bridging", NODE(bridging), KITH_CELL_NUMBER, 5, false, KITH_NEEDS_PATHS},
    {"closeness", NODE(closeness), KITH_CELL_NUMBER, 5, false, KITH_NEEDS_PATHS},
    {"eigenvector", NODE(eigenvector), KITH_CELL_NUMBER, 5, false, KITH_NEEDS_MEASURES},
    {"core", NODE(core), KITH_CELL_COUNT, 0, false, KITH_NEEDS_MEASURES},
    {"clustering", NODE(clustering), KITH_CELL_NUMBER, 5, false, KITH_NEEDS_MEASURES},
    {"constraint", NODE(constraint), KITH_CELL_NUMBER, 5, true, KITH_NEEDS_MEASURES},
    {"participation", NODE(participation), KITH_CELL_NUMBER, 5, false, KITH_NEEDS_MEASURES},
    {"mentions", NODE(mentions), KITH_CELL_COUNT, 0, false, KITH_NEEDS_TIES},
    {"documents", NODE(documents), KITH_CELL_COUNT, 0, false, KITH_NEEDS_TIES},
};

const kith_node_measure *kith_node_measure_named(const char *name)
{
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        if (strcmp(name, measures[i].name) == 0)
            return &measures[i];
    return NULL;
}

kith_status kith_node_measure_parse(const char *value, void *into, kith_error *err)
{
    const kith_node_measure *found = kith_node_measure_named(value);
    if (found) {
        *(const kith_node_measure **)into = found;
        return KITH_OK;
    }
    return kith_fail(err, KITH_EARGUMENT,
                     "there are pagerank, strength, degree, betweenness, bridging, closeness, "
                     "eigenvector, core, clustering, constraint, participation, mentions and "
                     "documents");
}

void kith_node_measure_narrow(const kith_node_measure *measure, kith_network_options *view)
{
    view->ties_only = measure->needs == KITH_NEEDS_TIES;
    view->measuring.skip_paths = measure->needs != KITH_NEEDS_PATHS;
    view->measuring.skip_layout = true;
}

kith_cell kith_node_measure_cell(const kith_node_measure *measure, const kith_node *node)
{
    const char *at = (const char *)node + measure->offset;
    kith_cell cell;
    if (measure->kind == KITH_CELL_COUNT)
        cell.count = *(const uint64_t *)(const void *)at;
    else
        cell.number = *(const double *)(const void *)at;
    return cell;
}

double kith_node_measure_value(const kith_node_measure *measure, const kith_node *node)
{
    kith_cell cell = kith_node_measure_cell(measure, node);
    return measure->kind == KITH_CELL_COUNT ? (double)cell.count : cell.number;
}

int kith_node_measure_compare(const kith_node_measure *measure, double one, double other)
{
    if (isnan(one) || isnan(other))
        return isnan(one) - isnan(other);
    if (one == other)
        return 0;
    return (one < other) == measure->least_first ? -1 : 1;
}
