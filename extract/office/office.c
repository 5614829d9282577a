/* extract/office/office.c - which kind of office document it is. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/office/office.h"

static bool has(const kith_package *package, const char *name)
{
    return kith_package_part(package, kith_str_of(name)) != NULL;
}

static kith_status read_parts(const kith_package *package, kith_arena *arena, kith_record *out,
                              kith_error *err)
{
    const kith_part_file *type = kith_package_part(package, KITH_STR("mimetype"));
    kith_str kind = type ? type->bytes : (kith_str){0};
    kith_str open_document = KITH_STR("application/vnd.oasis.opendocument.");
    if (kith_str_starts(kind, open_document))
        kind = kith_str_slice(kind, open_document.len, kind.len);
    if (has(package, "xl/workbook.xml") || kith_str_starts(kind, KITH_STR("spreadsheet")))
        return kith_fail(err, KITH_EFORMAT,
                         "a spreadsheet: save it as CSV, or convert it with "
                         "'libreoffice --headless --convert-to csv'");
    if (has(package, "ppt/presentation.xml") || kith_str_starts(kind, KITH_STR("presentation")))
        return kith_fail(err, KITH_EFORMAT,
                         "a presentation: convert it with "
                         "'libreoffice --headless --convert-to pdf'");
    if (has(package, "word/document.xml"))
        return kith_docx_read(package, arena, out, err);
    if (has(package, "META-INF/container.xml"))
        return kith_epub_read(package, arena, out, err);
    if (has(package, "content.xml") && kith_str_starts(kind, KITH_STR("text")))
        return kith_odt_read(package, arena, out, err);
    return kith_fail(err, KITH_EFORMAT,
                     "an office document of a kind that is not read: convert it "
                     "with 'libreoffice --headless --convert-to docx'");
}

kith_status kith_office_read(kith_str bytes, kith_arena *arena, kith_record *out, kith_error *err)
{
    kith_package package = {0};
    kith_arena parts = {0};
    kith_status status = kith_package_read(bytes, &parts, &package, err);
    if (status == KITH_OK)
        status = read_parts(&package, arena, out, err);
    kith_package_clear(&package);
    kith_arena_free(&parts);
    return status;
}
