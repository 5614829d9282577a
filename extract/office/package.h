/* extract/office/package.h - the parts of a zip that is one document. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_OFFICE_PACKAGE_H
#define KITH_EXTRACT_OFFICE_PACKAGE_H

#include "extract/base/arena.h"
#include "extract/xml/xml_parser.h"

/** The longest file, and what the parts of it that are read may unpack to, in bytes. */
#define KITH_PACKAGE_MAX       ((size_t)128 * 1024 * 1024)
#define KITH_PACKAGE_PARTS_MAX ((size_t)64 * 1024 * 1024)

typedef struct kith_part_file {
    kith_str name, bytes;
} kith_part_file;

/** Caller's storage; {0} is empty. All but `at` lives in the arena. */
typedef struct kith_package {
    kith_part_file *at;
    size_t count, capacity;
} kith_package;

/**
 * Unpack the parts of the zip `bytes` that can hold text, into `arena`.
 *
 * Returns KITH_ELIMIT for one that unpacks to more than the limit, and what kith_archive_next()
 * returns. Free `out->at` with kith_package_clear(), also after a failure.
 */
KITH_CHECKED kith_status kith_package_read(kith_str bytes, kith_arena *arena, kith_package *out,
                                           kith_error *err);

/** The part of that name, or NULL. */
const kith_part_file *kith_package_part(const kith_package *package, kith_str name);

/** Tell `handler` all of the part's XML; failures name the part. */
KITH_CHECKED kith_status kith_package_parse(const kith_part_file *part,
                                            const kith_xml_handler *handler, kith_error *err);

/** Accepts NULL. */
void kith_package_clear(kith_package *package);

#endif
