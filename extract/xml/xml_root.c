/* extract/xml/xml_root.c - what kind of XML a file is. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/xml_root.h"

/* Pass over what begins with `start` and ends with `end`, if it is there. */
static bool pass(kith_str *head, const char *start, const char *end)
{
    if (!kith_str_starts(*head, kith_str_of(start)))
        return false;
    kith_str mark = kith_str_of(end);
    while (head->len > 0 && !kith_str_starts(*head, mark))
        *head = kith_str_slice(*head, 1, head->len);
    *head = kith_str_slice(*head, head->len ? mark.len : 0, head->len);
    return true;
}

/* Pass over a document type, whose declarations stand in brackets. */
static bool pass_document_type(kith_str *head)
{
    if (!kith_str_starts(*head, KITH_STR("<!DOCTYPE")))
        return false;
    bool declarations = false;
    while (head->len > 0 && (declarations || head->ptr[0] != '>')) {
        declarations = head->ptr[0] == '[' || (declarations && head->ptr[0] != ']');
        *head = kith_str_slice(*head, 1, head->len);
    }
    *head = kith_str_slice(*head, head->len > 0, head->len);
    return true;
}

kith_str kith_xml_root(kith_str head)
{
    do
        while (head.len > 0 && kith_byte_is_space(head.ptr[0]))
            head = kith_str_slice(head, 1, head.len);
    while (pass(&head, "<?", "?>") || pass(&head, "<!--", "-->") || pass_document_type(&head));
    if (head.len == 0 || head.ptr[0] != '<')
        return (kith_str){0};
    kith_str name = kith_str_slice(head, 1, head.len);
    size_t length = 0;
    while (length < name.len && !kith_byte_is_space(name.ptr[length]) &&
           !memchr("/>=\"'<", name.ptr[length], 6))
        length++;
    name.len = length;
    const char *colon = length ? memchr(name.ptr, ':', length) : NULL;
    return colon ? kith_str_slice(name, (size_t)(colon - name.ptr) + 1, name.len) : name;
}
