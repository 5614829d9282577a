/* extract/html/xml_memory.h - libxml2's memory. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_XML_MEMORY_H
#define KITH_EXTRACT_HTML_XML_MEMORY_H

/**
 * Let libxml2, which loses text or waits for ever where memory runs out, take it by
 * kith_memory_get(), unless the program has given it an allocator of its own. To be called before
 * anything is parsed or written.
 */
void kith_xml_memory_use(void);

#endif
