/* extract/office/properties.c - what an office document says of itself. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/office/properties.h"

#include "extract/base/date.h"
#include "extract/xml/xml_records.h"

#define VALUE_MAX 1000

typedef enum property {
    TITLE,
    CREATED,
    CHANGED,
    PROPERTY_COUNT,
} property;

typedef struct properties {
    kith_buffer values[PROPERTY_COUNT];
    kith_buffer *reading; /* NULL: none */
} properties;

static void on_start(void *context, const kith_xml_tag *tag)
{
    static const struct {
        const char *name;
        property property;
    } names[] = {
        {"title", TITLE},  {"created", CREATED},  {"creation-date", CREATED},
        {"date", CHANGED}, {"modified", CHANGED},
    };
    properties *p = context;
    p->reading = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (kith_str_equal(tag->name, kith_str_of(names[i].name)) &&
            p->values[names[i].property].len == 0)
            p->reading = &p->values[names[i].property];
}

static void on_text(void *context, kith_str text)
{
    properties *p = context;
    if (p->reading && p->reading->len + text.len < VALUE_MAX)
        kith_buffer_append(p->reading, text);
}

static void on_end(void *context, const kith_xml_tag *tag)
{
    (void)tag;
    ((properties *)context)->reading = NULL;
}

void kith_properties_read(const kith_part_file *part, kith_arena *arena, kith_record *out)
{
    properties p = {0};
    const kith_xml_handler handler = {on_start, on_text, on_end, &p};
    if (!part || kith_package_parse(part, &handler, NULL) != KITH_OK)
        p.values[TITLE].len = p.values[CREATED].len = p.values[CHANGED].len = 0;
    kith_buffer *date = &p.values[p.values[CREATED].len ? CREATED : CHANGED];
    out->title = kith_xml_text_copy(kith_buffer_str(&p.values[TITLE]), arena);
    out->date = kith_date_parse(kith_xml_text_copy(kith_buffer_str(date), arena), arena);
    for (size_t i = 0; i < PROPERTY_COUNT; i++)
        kith_buffer_clear(&p.values[i]);
}
