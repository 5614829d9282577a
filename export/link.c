/* export/link.c - links: where a document can be read. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/link.h"

#include <strings.h>

static bool is_address(kith_str text)
{
    static const kith_str schemes[] = {{"http://", 7}, {"https://", 8}};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (text.len > schemes[i].len && strncasecmp(text.ptr, schemes[i].ptr, schemes[i].len) == 0)
            return true;
    return false;
}

void kith_link_append(const kith_evidence *evidence, kith_buffer *out)
{
    static const char unsafe[] = " \"'<>\\^`{|}()*_[]";
    kith_str address = is_address(evidence->source) ? evidence->source : evidence->document;
    if (!is_address(address))
        return;
    for (size_t i = 0; i < address.len; i++) {
        unsigned char byte = (unsigned char)address.ptr[i];
        if (byte <= ' ' || byte >= 0x7f || strchr(unsafe, byte))
            kith_buffer_format(out, "%%%02X", byte);
        else
            kith_buffer_append_byte(out, (char)byte);
    }
}
