/* tests/extract/test_file.h - files with a given content, for tests of what reads files. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_EXTRACT_TEST_FILE_H
#define KITH_TESTS_EXTRACT_TEST_FILE_H

#include "tests/unit.h"

#include <stdlib.h>
#include <unistd.h>

#include "extract/base/str.h"

/** The path of a file that a test makes; init with TEST_FILE and unlink() it in the end. */
typedef struct test_file {
    char path[32];
} test_file;

#define TEST_FILE ((test_file){"/tmp/kith-test-XXXXXX"})

/** Make `file` with `content`; the test fails when it cannot. */
static inline void write_test_file(test_file *file, kith_str content)
{
    int handle = mkstemp(file->path);
    assert_true(handle >= 0);
    assert_int_equal(write(handle, content.ptr, content.len), content.len);
    close(handle);
}

#endif
