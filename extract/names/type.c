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

kith_status kith_types_parse(kith_str names, unsigned *out, kith_error *err)
{
    unsigned types = 0;
    for (bool more = true; more;) {
        size_t length = names.len;
        kith_str word = kith_str_cut(&names, ',');
        more = word.len < length;
        kith_type type;
        if (kith_str_equal(word, KITH_STR("all")))
            types |= KITH_TYPES_ALL;
        else if (kith_type_parse(word, &type))
            types |= 1u << type;
        else
            return kith_fail(err, KITH_EARGUMENT,
                             "there are person, company, country, organization, place and all");
    }
    *out = types;
    return KITH_OK;
}

const char *kith_form_name(kith_form form)
{
    return form == KITH_FORM_DEMONYM ? "demonym" : "name";
}
