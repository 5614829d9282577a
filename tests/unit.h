/* tests/unit.h - what every unit test needs of cmocka, in the order that it asks for. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_UNIT_H
#define KITH_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#endif
