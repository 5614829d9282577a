/* extract/office/odt.c - texts of OpenDocument (ISO 26300). */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/office/office.h"
#include "extract/office/office_text.h"
#include "extract/office/properties.h"
#include "extract/xml/xml_records.h"

typedef struct odt {
    kith_arena *arena;
    kith_office_text text;
    size_t depth;    /* elements around, from one on that is no text to read */
    size_t passages; /* paragraphs and headings around */
    kith_str title;  /* the first heading */
} odt;

static bool is_one_of(kith_str name, const char *const *names)
{
    for (; *names; names++)
        if (kith_str_equal(name, kith_str_of(*names)))
            return true;
    return false;
}

static void on_start(void *context, const kith_xml_tag *tag)
{
    static const char *const silent[] = {"tracked-changes",  "annotation", "note", "forms",
                                         "automatic-styles", "title",      "desc", NULL};
    static const char *const spaces[] = {"tab", "s", NULL};
    static const char *const passages[] = {"p", "h", NULL};
    odt *o = context;
    if (o->depth > 0 || is_one_of(tag->name, silent)) {
        o->depth++;
        return;
    }
    o->passages += is_one_of(tag->name, passages);
    if (kith_str_equal(tag->name, KITH_STR("table-row")))
        kith_office_text_begin_row(&o->text);
    else if (is_one_of(tag->name, spaces))
        kith_office_text_add(&o->text, KITH_STR(" "));
    else if (kith_str_equal(tag->name, KITH_STR("line-break")))
        kith_office_text_add(&o->text, o->text.rows ? KITH_STR(" ") : KITH_STR("\n"));
}

static void on_text(void *context, kith_str text)
{
    odt *o = context;
    if (o->depth == 0 && o->passages > 0)
        kith_office_text_add(&o->text, text);
}

static void on_end(void *context, const kith_xml_tag *tag)
{
    odt *o = context;
    bool heading = kith_str_equal(tag->name, KITH_STR("h"));
    if (o->depth > 0) {
        o->depth--;
    } else if (heading || kith_str_equal(tag->name, KITH_STR("p"))) {
        o->passages -= o->passages > 0;
        kith_str said = kith_office_text_end_paragraph(&o->text);
        if (heading && o->title.len == 0)
            o->title = kith_xml_text_copy(said, o->arena);
    } else if (kith_str_equal(tag->name, KITH_STR("table-cell"))) {
        kith_office_text_end_cell(&o->text);
    } else if (kith_str_equal(tag->name, KITH_STR("table-row"))) {
        kith_office_text_end_row(&o->text);
    }
}

kith_status kith_odt_read(const kith_package *package, kith_arena *arena, kith_record *out,
                          kith_error *err)
{
    odt o = {.arena = arena};
    const kith_part_file *content = kith_package_part(package, KITH_STR("content.xml"));
    const kith_xml_handler handler = {on_start, on_text, on_end, &o};
    kith_status status = kith_package_parse(content, &handler, err);
    kith_properties_read(kith_package_part(package, KITH_STR("meta.xml")), arena, out);
    if (out->title.len == 0)
        out->title = o.title;
    out->text = kith_xml_text_copy(kith_buffer_str(&o.text.text), arena);
    kith_buffer_clear(&o.text.text);
    return status;
}
