/* extract/html/headline.h - headline: a page's title without the name of its site. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_HEADLINE_H
#define KITH_EXTRACT_HTML_HEADLINE_H

#include "extract/base/str.h"

/** What a page says of the site that it is from, and of its own heading; each may be empty. */
typedef struct kith_site {
    kith_str name;    /* as in og:site_name */
    kith_str address; /* as in og:url */
    kith_str heading; /* its <h1> */
} kith_site;

/**
 * `title` up to the last " | ", " - " or the like, if what is behind it is the site's name, else
 * all of it: "Germany and France agree - Berlin reacts" is one headline.
 *
 * It is the site's name if the site or its address says so, if the page's heading is what is before
 * it, or if a bar, which no sentence has, parts a shorter end. Borrowed from `title`.
 */
kith_str kith_headline_strip(kith_str title, const kith_site *site);

#endif
