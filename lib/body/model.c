/* lib/body/model.c - the public header's version, model and extractor. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/extractor.h"
#include "extract/tagger/model.h"
#include "lib/body/call.h"

int kith_api_level(void)
{
    return KITH_API_LEVEL;
}

const char *kith_version(void)
{
    return KITH_VERSION;
}

typedef struct opening {
    const char *path;
    kith_model **out;
} opening;

static kith_status open_model(void *arguments, kith_error *err)
{
    const opening *o = arguments;
    return o->path ? kith_model_read(o->path, o->out, err) : kith_model_open_default(o->out, err);
}

kith_status kith_model_open(const char *path, kith_model **out, kith_error *err)
{
    return kith_call_run(open_model, &(opening){path, out}, err);
}

typedef struct hiring {
    const kith_model *model;
    kith_extractor **out;
} hiring;

static kith_status make_extractor(void *arguments, kith_error *err)
{
    const hiring *h = arguments;
    return kith_extractor_make(h->model, h->out, err);
}

kith_status kith_extractor_new(const kith_model *model, kith_extractor **out, kith_error *err)
{
    return kith_call_run(make_extractor, &(hiring){model, out}, err);
}
