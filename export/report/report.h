/* export/report/report.h - a report on an entity as a file that people read and send. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_REPORT_REPORT_H
#define KITH_EXPORT_REPORT_REPORT_H

#include <stdio.h>

#include "graph/make/report.h"

/**
 * Write `report` as Markdown (CommonMark, with the tables that GitHub and others know), or as a
 * page of HTML that fetches and runs nothing: who it is and since when, what it is to others, its
 * strongest ties with a sentence and its source each, its mentions over time, and what is in doubt.
 *
 * Names, sentences and titles are escaped, so that they stay text. Returns KITH_EIO when writing
 * fails. The same report gives the same bytes.
 */
KITH_CHECKED kith_status kith_report_write(const kith_report *report, bool html, FILE *out,
                                           kith_error *err);

#endif
