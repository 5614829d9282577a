/* extract/input/problem.h - how an input that cannot be used is told. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_PROBLEM_H
#define KITH_EXTRACT_INPUT_PROBLEM_H

#include "extract/base/error.h"

/** Called for each input that could not be used; `place` is "file" or "file:line". */
typedef void kith_input_problem(void *context, const char *place, const kith_error *problem);

#endif
