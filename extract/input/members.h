/* extract/input/members.h - the plain inputs inside one file, through every layer of packing. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_MEMBERS_H
#define KITH_EXTRACT_INPUT_MEMBERS_H

#include "extract/input/files.h"
#include "extract/input/reader.h"

/** A zip in a tar in a zip …: packed layers beyond this many are not opened. */
#define KITH_MEMBERS_DEPTH 4

/** Something to be read; borrowed until the next call. */
typedef struct kith_member {
    kith_reader *reader;
    kith_str place;   /* the file's path, then "!" and the name inside for each archive around it */
    kith_str name;    /* the innermost name: what tells the format */
    kith_str address; /* of a page in a web archive, else empty */
    kith_str charset; /* what a web server said of the page's encoding, else empty */
    uint64_t size;    /* bytes, 0 when unknown */
} kith_member;

typedef struct kith_members kith_members;

/** Open `path`, "-" being standard input. Free `*out` with kith_members_free(). */
KITH_CHECKED kith_status kith_members_open(const char *path, kith_members **out, kith_error *err);

/**
 * Go to the next member; `*found` is false at the end.
 *
 * After a failure, told with kith_members_place(), it may be called again and goes on behind what
 * failed. Names in archives that begin with a dot are passed over, as in folders.
 */
KITH_CHECKED kith_status kith_members_next(kith_members *members, kith_member *out, bool *found,
                                           kith_error *err);

/** What it is at, "a.zip!b.txt"; borrowed until the next call. */
kith_str kith_members_place(const kith_members *members);

/** Bytes of the file that have been read. */
uint64_t kith_members_taken(const kith_members *members);

/** Accepts NULL. */
void kith_members_free(kith_members *members);

#endif
