/* graph/filter/backbone.c - backbones: which edges of a network are more than chance would make. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/backbone.h"

#include <math.h>
#include <stdlib.h>

#include "graph/network/network.h"

static const char *const names[] = {
    [KITH_BACKBONE_NONE] = "none",
    [KITH_BACKBONE_DISPARITY] = "disparity",
    [KITH_BACKBONE_NOISE_CORRECTED] = "noise-corrected",
    [KITH_BACKBONE_SIGNIFICANT] = "significant",
};
#define METHOD_COUNT (sizeof names / sizeof *names)

const char *kith_backbone_name(kith_backbone_method method)
{
    return names[method];
}

/* Parse what follows a colon, which ends where C's strings do. */
static bool parse_level(kith_str digits, double *out)
{
    char text[32] = "", *end;
    if (digits.len == 0 || digits.len >= sizeof text)
        return false;
    memcpy(text, digits.ptr, digits.len);
    if (strspn(text, ".0123456789e-") != digits.len)
        return false;
    *out = strtod(text, &end);
    return *end == '\0' && *out > 0 && *out < 1;
}

kith_status kith_backbone_parse(kith_str text, kith_backbone *out, kith_error *err)
{
    const char *colon = memchr(text.ptr, ':', text.len);
    size_t length = colon ? (size_t)(colon - text.ptr) : text.len;
    double level = KITH_BACKBONE_LEVEL;
    if (colon && !parse_level(kith_str_slice(text, length + 1, text.len), &level))
        return kith_fail(err, KITH_EARGUMENT, "a level is above 0 and below 1");
    for (size_t i = KITH_BACKBONE_NONE + 1; i < METHOD_COUNT; i++)
        if (kith_str_equal(kith_str_slice(text, 0, length), kith_str_of(names[i]))) {
            *out = (kith_backbone){(kith_backbone_method)i, level};
            return KITH_OK;
        }
    return kith_fail(err, KITH_EARGUMENT, "there are disparity, noise-corrected and significant");
}

/* What a node has over all of its edges. */
typedef struct total {
    double edges, weight, windows;
} total;

static total *sum_up(const kith_network *network, kith_arena *arena)
{
    total *totals = kith_arena_array(arena, total, network->node_count);
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        total *ends[] = {&totals[edge->source], &totals[edge->target]};
        for (size_t end = 0; end < 2; end++) {
            ends[end]->edges++;
            ends[end]->weight += edge->weight;
            ends[end]->windows += (double)edge->windows;
        }
    }
    return totals;
}

static double judge_disparity(const total *end, double weight)
{
    return end->edges > 1 ? pow(1 - weight / end->weight, end->edges - 1) : 1;
}

/* The variance of n windows of which a and b are the ends' and N all; graph/filter/backbone.h. */
static double count_variance(double n, double a, double b, double all)
{
    double mean = a * b / (all * all);
    double variance = mean * (all - a) * (all - b) / (all * all * (all - 1));
    double prior = mean * (1 - mean) / variance - 1; /* alpha + beta */
    double chance = (mean * prior + n) / (prior + all);
    return all * chance * (1 - chance);
}

static double judge_noise_corrected(double n, double a, double b, double all)
{
    double kappa = all / (a * b);
    double slope = 1 / (a * b) - all * (a + b) / (a * b * a * b);
    double lift = (kappa * n - 1) / (kappa * n + 1);
    double per_window = 2 * (kappa + n * slope) / ((kappa * n + 1) * (kappa * n + 1));
    double deviation = fabs(per_window) * sqrt(count_variance(n, a, b, all));
    return erfc(lift / deviation / sqrt(2)) / 2;
}

void kith_backbone_judge(const kith_network *network, kith_backbone_method method, double *out)
{
    kith_arena scratch = {0};
    const total *totals = sum_up(network, &scratch);
    double all = 0;
    for (size_t i = 0; i < network->node_count; i++)
        all += totals[i].windows;
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        const total *a = &totals[edge->source], *b = &totals[edge->target];
        switch (method) {
        case KITH_BACKBONE_NONE:
            out[i] = 0;
            break;
        case KITH_BACKBONE_DISPARITY:
            out[i] = fmin(judge_disparity(a, edge->weight), judge_disparity(b, edge->weight));
            break;
        case KITH_BACKBONE_NOISE_CORRECTED:
            out[i] = judge_noise_corrected((double)edge->windows, a->windows, b->windows, all);
            break;
        case KITH_BACKBONE_SIGNIFICANT:
            out[i] = edge->q_value;
            break;
        }
    }
    kith_arena_free(&scratch);
}
