/* extract/html/element.c - what the elements of HTML mean to a reader of text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/element.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

typedef struct meaning {
    const char *name;
    unsigned kinds;
} meaning;

/* In bytewise order of name. */
static const meaning elements[] = {
    {"a", KITH_ELEMENT_INLINE | KITH_ELEMENT_LINK},
    {"abbr", KITH_ELEMENT_INLINE},
    {"acronym", KITH_ELEMENT_INLINE},
    {"applet", KITH_ELEMENT_SILENT},
    {"article", KITH_ELEMENT_CONTAINER},
    {"aside", KITH_ELEMENT_FURNITURE},
    {"audio", KITH_ELEMENT_SILENT},
    {"b", KITH_ELEMENT_INLINE},
    {"bdi", KITH_ELEMENT_INLINE},
    {"bdo", KITH_ELEMENT_INLINE},
    {"big", KITH_ELEMENT_INLINE},
    {"br", KITH_ELEMENT_INLINE | KITH_ELEMENT_BREAK},
    {"button", KITH_ELEMENT_SILENT},
    {"canvas", KITH_ELEMENT_SILENT},
    {"cite", KITH_ELEMENT_INLINE},
    {"code", KITH_ELEMENT_INLINE},
    {"data", KITH_ELEMENT_INLINE},
    {"datalist", KITH_ELEMENT_SILENT},
    {"del", KITH_ELEMENT_INLINE},
    {"dfn", KITH_ELEMENT_INLINE},
    {"dialog", KITH_ELEMENT_DIALOG},
    {"em", KITH_ELEMENT_INLINE},
    {"embed", KITH_ELEMENT_SILENT},
    {"font", KITH_ELEMENT_INLINE},
    {"footer", KITH_ELEMENT_FURNITURE},
    {"h1", KITH_ELEMENT_HEADLINE | KITH_ELEMENT_HEADING},
    {"h2", KITH_ELEMENT_HEADING},
    {"h3", KITH_ELEMENT_HEADING},
    {"h4", KITH_ELEMENT_HEADING},
    {"h5", KITH_ELEMENT_HEADING},
    {"h6", KITH_ELEMENT_HEADING},
    {"header", KITH_ELEMENT_HEADER},
    {"i", KITH_ELEMENT_INLINE},
    {"iframe", KITH_ELEMENT_SILENT},
    {"img", KITH_ELEMENT_INLINE},
    {"input", KITH_ELEMENT_SILENT},
    {"ins", KITH_ELEMENT_INLINE},
    {"kbd", KITH_ELEMENT_INLINE},
    {"label", KITH_ELEMENT_INLINE},
    {"link", KITH_ELEMENT_INLINE},
    {"main", KITH_ELEMENT_CONTAINER},
    {"map", KITH_ELEMENT_SILENT},
    {"mark", KITH_ELEMENT_INLINE},
    {"math", KITH_ELEMENT_SILENT},
    {"menu", KITH_ELEMENT_FURNITURE},
    {"meta", KITH_ELEMENT_INLINE | KITH_ELEMENT_META},
    {"nav", KITH_ELEMENT_FURNITURE},
    {"nobr", KITH_ELEMENT_INLINE},
    {"noscript", KITH_ELEMENT_SILENT},
    {"object", KITH_ELEMENT_SILENT},
    {"optgroup", KITH_ELEMENT_SILENT},
    {"option", KITH_ELEMENT_SILENT},
    {"p", KITH_ELEMENT_PARAGRAPH},
    {"pre", KITH_ELEMENT_LINES},
    {"q", KITH_ELEMENT_INLINE},
    {"s", KITH_ELEMENT_INLINE},
    {"samp", KITH_ELEMENT_INLINE},
    {"script", KITH_ELEMENT_SILENT | KITH_ELEMENT_SCRIPT},
    {"select", KITH_ELEMENT_SILENT},
    {"small", KITH_ELEMENT_INLINE},
    {"span", KITH_ELEMENT_INLINE},
    {"strike", KITH_ELEMENT_INLINE},
    {"strong", KITH_ELEMENT_INLINE},
    {"style", KITH_ELEMENT_SILENT},
    {"sub", KITH_ELEMENT_INLINE},
    {"sup", KITH_ELEMENT_INLINE},
    {"svg", KITH_ELEMENT_SILENT},
    {"table", KITH_ELEMENT_TABLE},
    {"td", KITH_ELEMENT_CELL},
    {"template", KITH_ELEMENT_SILENT},
    {"textarea", KITH_ELEMENT_SILENT},
    {"th", KITH_ELEMENT_CELL},
    {"time", KITH_ELEMENT_INLINE | KITH_ELEMENT_TIME},
    {"title", KITH_ELEMENT_TITLE},
    {"tr", KITH_ELEMENT_ROW},
    {"tt", KITH_ELEMENT_INLINE},
    {"u", KITH_ELEMENT_INLINE},
    {"var", KITH_ELEMENT_INLINE},
    {"video", KITH_ELEMENT_SILENT},
    {"wbr", KITH_ELEMENT_INLINE},
};

static const meaning roles[] = {
    {"alertdialog", KITH_ELEMENT_DIALOG},    {"article", KITH_ELEMENT_CONTAINER},
    {"banner", KITH_ELEMENT_HEADER},         {"complementary", KITH_ELEMENT_FURNITURE},
    {"contentinfo", KITH_ELEMENT_FURNITURE}, {"dialog", KITH_ELEMENT_DIALOG},
    {"main", KITH_ELEMENT_CONTAINER},        {"navigation", KITH_ELEMENT_FURNITURE},
    {"search", KITH_ELEMENT_FURNITURE},
};

static int compare_names(const void *name, const void *entry)
{
    return strcmp(name, ((const meaning *)entry)->name);
}

unsigned kith_element_kinds(const char *name)
{
    const meaning *found = bsearch(name, elements, sizeof elements / sizeof *elements,
                                   sizeof *elements, compare_names);
    return found ? found->kinds : 0;
}

unsigned kith_element_role(const char *role)
{
    const meaning *found =
        bsearch(role, roles, sizeof roles / sizeof *roles, sizeof *roles, compare_names);
    return found ? found->kinds : 0;
}
