/* extract/xml/xml_root.h - what kind of XML a file is. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_XML_XML_ROOT_H
#define KITH_EXTRACT_XML_XML_ROOT_H

#include "extract/base/str.h"

/**
 * The name, without prefix, of the first element of an XML file with this head, behind its
 * declaration, comments and document type; empty where there is none. Borrowed from `head`.
 */
kith_str kith_xml_root(kith_str head);

#endif
