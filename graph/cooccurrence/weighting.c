/* graph/cooccurrence/weighting.c - weightings: what the weight of an edge is. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence/weighting.h"

#include "graph/cooccurrence/association.h"
#include "graph/cooccurrence/pairs.h"

static const char *const names[KITH_WEIGHTING_COUNT] = {
    [KITH_WEIGHTING_WINDOWS] = "windows", [KITH_WEIGHTING_DOCUMENTS] = "documents",
    [KITH_WEIGHTING_NEWMAN] = "newman",   [KITH_WEIGHTING_DECAY] = "decay",
    [KITH_WEIGHTING_PMI] = "pmi",         [KITH_WEIGHTING_NPMI] = "npmi",
    [KITH_WEIGHTING_G2] = "g2",           [KITH_WEIGHTING_CHI2] = "chi2",
    [KITH_WEIGHTING_JACCARD] = "jaccard", [KITH_WEIGHTING_COSINE] = "cosine",
};

const char *kith_weighting_name(kith_weighting weighting)
{
    return names[weighting];
}

kith_status kith_weighting_parse(kith_str name, kith_weighting *out, kith_error *err)
{
    for (int i = 0; i < KITH_WEIGHTING_COUNT; i++)
        if (kith_str_equal(name, kith_str_of(names[i]))) {
            *out = (kith_weighting)i;
            return KITH_OK;
        }
    return kith_fail(err, KITH_EARGUMENT,
                     "there are windows, documents, newman, decay, pmi, npmi, g2, chi2, jaccard "
                     "and cosine");
}

bool kith_weighting_adds_up(kith_weighting weighting)
{
    return weighting <= KITH_WEIGHTING_DECAY;
}

double kith_weight_of(kith_weighting weighting, const kith_pair *pair,
                      const kith_association *association)
{
    switch (weighting) {
    case KITH_WEIGHTING_DOCUMENTS:
        return (double)pair->documents;
    case KITH_WEIGHTING_PMI:
        return association->pmi;
    case KITH_WEIGHTING_NPMI:
        return association->npmi;
    case KITH_WEIGHTING_G2:
        return association->g2;
    case KITH_WEIGHTING_CHI2:
        return association->chi2;
    case KITH_WEIGHTING_JACCARD:
        return association->jaccard;
    case KITH_WEIGHTING_COSINE:
        return association->cosine;
    default:
        return pair->shares;
    }
}
