# SPDX-License-Identifier: GPL-2.0-or-later
"""build_native.py HEADER OUTPUT COMPILER...: write the C of the extension module over lib/kith.h.

What the module declares is what the compiler sees of the header, so there is no second list.
"""

import re
import subprocess
import sys

import cffi

CALLBACKS = """
extern "Python" {
    bool kith_python_next(void *context, kith_text *out);
    void kith_python_problem(void *context, const char *place, const kith_error *problem);
    bool kith_python_progress(void *context, const kith_totals *totals);
    bool kith_python_write(void *context, const char *bytes, size_t size);
}
void *kith_python_stream(kith_frame *frame);
void kith_python_stream_free(void *stream);
void *kith_python_capsule_free(void);
"""

# A stream in a capsule is freed with it, unless its consumer has moved it away.
SOURCE = """
#include "lib/kith.h"
#include <stdlib.h>

struct ArrowArrayStream {
    void *get_schema, *get_next, *get_last_error;
    void (*release)(struct ArrowArrayStream *stream);
    void *private_data;
};

static void *kith_python_stream(kith_frame *frame)
{
    struct ArrowArrayStream *stream = malloc(sizeof *stream);
    if (!stream || kith_frame_stream(frame, stream, NULL) == KITH_OK)
        return stream;
    free(stream);
    return NULL;
}

static void kith_python_stream_free(void *given)
{
    struct ArrowArrayStream *stream = given;
    if (stream && stream->release)
        stream->release(stream);
    free(stream);
}

static void free_capsule(PyObject *capsule)
{
    kith_python_stream_free(PyCapsule_GetPointer(capsule, "arrow_array_stream"));
}

static void *kith_python_capsule_free(void)
{
    return (void *)free_capsule;
}
"""


def declarations(header, compiler):
    """What `header` itself declares, without what it includes and without attributes."""
    seen = subprocess.run(
        [*compiler, "-E", header], check=True, capture_output=True, text=True
    ).stdout
    own, lines = False, []
    for line in seen.splitlines():
        mark = re.match(r'# \d+ "([^"]*)"', line)
        if mark:
            own = mark.group(1) == header
        elif own:
            lines.append(line)
    text = re.sub(r"__attribute__\s*\(\((?:[^()]|\([^()]*\))*\)\)", "", "\n".join(lines))
    return text.replace("_Bool", "bool")


def main():
    header, output, *compiler = sys.argv[1:]
    ffi = cffi.FFI()
    ffi.cdef(declarations(header, compiler))
    ffi.cdef(CALLBACKS)
    ffi.set_source("kith._native", SOURCE)
    ffi.emit_c_code(output)


main()
