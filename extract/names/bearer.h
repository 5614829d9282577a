/* extract/names/bearer.h - bearer: whether a name is a person's or an organization's, by one score.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_BEARER_H
#define KITH_EXTRACT_NAMES_BEARER_H

#include <stdbool.h>
#include <stddef.h>

/** What a document, or a corpus, tells of a name; {0} is nothing. */
typedef struct kith_bearer_evidence {
    double persons, organizations;   /* mentions that are taken for either, by their scores */
    double persons_said, firms_said; /* mentions beside words that go with people, with firms */
    double bearers;      /* a single word: mentions or names of persons that end in it */
    double called_after; /* the same, of organizations whose names begin with it */
    size_t words;        /* of the name */
    bool known;          /* it is a well-known organization's */
    bool given;          /* several words, of which the first is a given name */
} kith_bearer_evidence;

enum { KITH_BEARER_FEATURES = 10 };

/** The evidence as the score sums it up, for those who learn its weights. */
void kith_bearer_describe(const kith_bearer_evidence *evidence, double features[]);

/**
 * The logarithm of the odds that the name is an organization's.
 *
 * A logistic regression, whose weights bench/bearer/learn learned from names of news.
 */
double kith_bearer_odds(const kith_bearer_evidence *evidence);

#endif
