/* export/xml.c - the one place that knows libxml2's writer. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/xml.h"

#include <libxml/xmlwriter.h>
#include <stdlib.h>

#include "export/file.h"
#include "extract/base/buffer.h"
#include "extract/base/memory.h"
#include "extract/base/library_memory.h"

struct kith_xml {
    xmlTextWriter *writer;
    FILE *file;
    kith_buffer scratch; /* text with the NUL that libxml2 wants */
    bool failed;
};

/* libxml2 would print that a write failed; `file` remembers it, so libxml2 is not told. */
static int write_bytes(void *file, const char *bytes, int count)
{
    fwrite(bytes, 1, (size_t)count, file);
    return count;
}

static const xmlChar *with_nul(kith_xml *xml, kith_str text)
{
    xml->scratch.len = 0;
    kith_buffer_append(&xml->scratch, text);
    kith_buffer_append_byte(&xml->scratch, '\0');
    return (const xmlChar *)xml->scratch.ptr;
}

static void check(kith_xml *xml, int result)
{
    if (result < 0)
        xml->failed = true;
}

static xmlTextWriter *open_writer(FILE *file)
{
    xmlOutputBuffer *buffer = xmlOutputBufferCreateIO(write_bytes, NULL, file, NULL);
    if (!buffer)
        return NULL;
    xmlTextWriter *writer = xmlNewTextWriter(buffer);
    if (!writer)
        xmlOutputBufferClose(buffer);
    return writer;
}

kith_status kith_xml_new(FILE *file, kith_xml **out, kith_error *err)
{
    kith_library_memory_use();
    kith_xml *xml = kith_memory_get(sizeof *xml);
    *xml = (kith_xml){.file = file, .writer = open_writer(file)};
    if (!xml->writer) {
        free(xml);
        return kith_fail(err, KITH_EIO, "cannot begin an XML document");
    }
    check(xml, xmlTextWriterStartDocument(xml->writer, NULL, "UTF-8", NULL));
    *out = xml;
    return KITH_OK;
}

void kith_xml_start(kith_xml *xml, const char *element)
{
    check(xml, xmlTextWriterStartElement(xml->writer, (const xmlChar *)element));
}

void kith_xml_attribute(kith_xml *xml, const char *name, kith_str value)
{
    check(xml,
          xmlTextWriterWriteAttribute(xml->writer, (const xmlChar *)name, with_nul(xml, value)));
}

void kith_xml_text(kith_xml *xml, kith_str text)
{
    check(xml, xmlTextWriterWriteString(xml->writer, with_nul(xml, text)));
}

void kith_xml_end(kith_xml *xml)
{
    check(xml, xmlTextWriterEndElement(xml->writer));
}

void kith_xml_comment(kith_xml *xml, kith_str text)
{
    check(xml, xmlTextWriterWriteComment(xml->writer, with_nul(xml, text)));
}

kith_status kith_xml_finish(kith_xml *xml, kith_error *err)
{
    check(xml, xmlTextWriterEndDocument(xml->writer));
    bool failed = xml->failed;
    FILE *file = xml->file;
    xmlFreeTextWriter(xml->writer);
    kith_buffer_clear(&xml->scratch);
    free(xml);
    if (failed)
        return kith_fail(err, KITH_EIO, "cannot write the XML document");
    return kith_file_finish(file, err);
}
