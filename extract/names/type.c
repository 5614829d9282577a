/* extract/names/type.c - the names of types and forms. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/type.h"

static const char *const type_names[KITH_TYPE_COUNT] = {
    [KITH_TYPE_PERSON] = "person",   [KITH_TYPE_COMPANY] = "company",
    [KITH_TYPE_COUNTRY] = "country", [KITH_TYPE_ORGANIZATION] = "organization",
    [KITH_TYPE_PLACE] = "place",
};

const char *kith_type_name(kith_type type)
{
    return type_names[type];
}

bool kith_type_parse(kith_str name, kith_type *out)
{
    for (int type = 0; type < KITH_TYPE_COUNT; type++)
        if (kith_str_equal(name, kith_str_of(type_names[type]))) {
            *out = (kith_type)type;
            return true;
        }
    return false;
}

const char *kith_form_name(kith_form form)
{
    return form == KITH_FORM_DEMONYM ? "demonym" : "name";
}
