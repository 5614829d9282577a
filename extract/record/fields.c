/* extract/record/fields.c - what the fields of a record are usually called. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/fields.h"

#include <strings.h>

#define USUAL_MAX 16

/* The best first. */
static const char *const usual[KITH_FIELD_COUNT][USUAL_MAX] = {
    [KITH_FIELD_TEXT] = {"text", "body", "content", "maintext", "articlebody", "article_body",
                         "article", "full_text", "fulltext", "document", "story", "raw_content",
                         "content_text", "content_html"},
    [KITH_FIELD_ID] = {"id", "_id", "doc", "doc_id", "docid", "document_id", "article_id", "uid",
                       "uuid", "guid", "url", "link"},
    [KITH_FIELD_TITLE] = {"title", "headline", "head", "heading", "subject"},
    [KITH_FIELD_DATE] = {"date", "when", "published", "published_at", "publishedat",
                         "date_published", "datepublished", "publish_date", "date_publish",
                         "publication_date", "pub_date", "pubdate", "created_at", "timestamp"},
};

const char *kith_fields_given(const kith_fields *fields, kith_field field)
{
    const char *const given[KITH_FIELD_COUNT] = {
        [KITH_FIELD_TEXT] = fields->text,
        [KITH_FIELD_ID] = fields->id,
        [KITH_FIELD_TITLE] = fields->title,
        [KITH_FIELD_DATE] = fields->date,
    };
    return given[field];
}

int kith_fields_rank(const kith_fields *fields, kith_field field, kith_str name)
{
    const char *given = kith_fields_given(fields, field);
    if (given)
        return kith_str_equal(name, kith_str_of(given)) ? 0 : -1;
    for (int i = 0; i < USUAL_MAX && usual[field][i]; i++)
        if (name.len == strlen(usual[field][i]) &&
            strncasecmp(name.ptr, usual[field][i], name.len) == 0)
            return i;
    return -1;
}
