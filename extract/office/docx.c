/* extract/office/docx.c - Word's documents (ECMA-376, WordprocessingML). */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/office/office.h"
#include "extract/office/office_text.h"
#include "extract/office/properties.h"
#include "extract/xml/xml_records.h"

typedef struct docx {
    kith_arena *arena;
    kith_office_text text;
    size_t depth;   /* of those within the outermost silent one */
    bool in_run;    /* the text of a run is read */
    bool heading;   /* the paragraph is one */
    kith_str title; /* the first of them */
} docx;

/* A second form of the same, what was taken back, and what is beside the text. */
static bool is_silent(kith_str name)
{
    static const char *const names[] = {"Fallback", "del", "moveFrom", "sectPr", "rPrChange"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (kith_str_equal(name, kith_str_of(names[i])))
            return true;
    return false;
}

static void on_start(void *context, const kith_xml_tag *tag)
{
    docx *d = context;
    if (d->depth > 0 || is_silent(tag->name)) {
        d->depth++;
        return;
    }
    d->in_run = kith_str_equal(tag->name, KITH_STR("t"));
    if (kith_str_equal(tag->name, KITH_STR("tr"))) {
        kith_office_text_begin_row(&d->text);
    } else if (kith_str_equal(tag->name, KITH_STR("tab")) ||
               kith_str_equal(tag->name, KITH_STR("noBreakHyphen"))) {
        bool tab = tag->name.ptr[0] == 't';
        kith_office_text_add(&d->text, tab ? KITH_STR(" ") : KITH_STR("-"));
    } else if (kith_str_equal(tag->name, KITH_STR("br")) ||
               kith_str_equal(tag->name, KITH_STR("cr"))) {
        kith_office_text_add(&d->text, d->text.rows ? KITH_STR(" ") : KITH_STR("\n"));
    } else if (kith_str_equal(tag->name, KITH_STR("pStyle"))) {
        kith_str style = kith_xml_tag_value(tag, "val");
        d->heading = kith_str_starts(style, KITH_STR("Heading")) ||
                     kith_str_starts(style, KITH_STR("heading")) ||
                     kith_str_equal(style, KITH_STR("Title"));
    }
}

static void on_text(void *context, kith_str text)
{
    docx *d = context;
    if (d->depth == 0 && d->in_run)
        kith_office_text_add(&d->text, text);
}

static void on_end(void *context, const kith_xml_tag *tag)
{
    docx *d = context;
    d->in_run = false;
    if (d->depth > 0) {
        d->depth--;
    } else if (kith_str_equal(tag->name, KITH_STR("p"))) {
        kith_str said = kith_office_text_end_paragraph(&d->text);
        if (d->heading && d->title.len == 0)
            d->title = kith_xml_text_copy(said, d->arena);
        d->heading = false;
    } else if (kith_str_equal(tag->name, KITH_STR("tc"))) {
        kith_office_text_end_cell(&d->text);
    } else if (kith_str_equal(tag->name, KITH_STR("tr"))) {
        kith_office_text_end_row(&d->text);
    }
}

kith_status kith_docx_read(const kith_package *package, kith_arena *arena, kith_record *out,
                           kith_error *err)
{
    docx d = {.arena = arena};
    const kith_part_file *document = kith_package_part(package, KITH_STR("word/document.xml"));
    const kith_xml_handler handler = {on_start, on_text, on_end, &d};
    kith_status status = kith_package_parse(document, &handler, err);
    kith_properties_read(kith_package_part(package, KITH_STR("docProps/core.xml")), arena, out);
    if (out->title.len == 0)
        out->title = d.title;
    out->text = kith_xml_text_copy(kith_buffer_str(&d.text.text), arena);
    kith_buffer_clear(&d.text.text);
    return status;
}
