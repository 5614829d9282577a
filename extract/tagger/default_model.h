/* extract/tagger/default_model.h - the bytes of the model file that the program is built with. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_DEFAULT_MODEL_H
#define KITH_EXTRACT_TAGGER_DEFAULT_MODEL_H

#include <stddef.h>

extern const char kith_default_model[], kith_default_model_end[];

static inline size_t kith_default_model_size(void)
{
    return (size_t)(kith_default_model_end - kith_default_model);
}

#endif
