/* cli/base/output.c - a file that is there whole or not at all. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/base/message.h"
#include "cli/base/temporary.h"
#include "extract/base/buffer.h"

/* As a shell's ">" would make it: mkstemp() lets only the owner read. */
static void set_usual_mode(int descriptor)
{
    mode_t mask = umask(0);
    umask(mask);
    (void)fchmod(descriptor, 0666 & ~mask);
}

static kith_status fail_to_write(const char *path, kith_error *err)
{
    return kith_fail(err, KITH_EIO, "%s: cannot be written: %s", path, strerror(errno));
}

/* Open a new file beside `path`, where a rename cannot cross file systems. */
static kith_status open_temporary(const char *path, kith_output *out, kith_error *err)
{
    char *resolved = realpath(path, NULL); /* so that a link keeps pointing at the file */
    kith_output output = {.path = resolved ? resolved : strdup(path)};
    kith_buffer name = {0};
    kith_buffer_format(&name, "%s.XXXXXX", output.path);
    kith_buffer_append_byte(&name, '\0');
    output.temporary = name.ptr;

    int descriptor = mkstemp(output.temporary);
    if (descriptor >= 0) {
        kith_temporary_watch(output.temporary);
        set_usual_mode(descriptor);
        output.stream = fdopen(descriptor, "wb");
    }
    if (!output.stream) {
        kith_status status = fail_to_write(path, err);
        kith_output_clear(&output);
        return status;
    }
    *out = output;
    return KITH_OK;
}

kith_status kith_output_open(const char *path, kith_output *out, kith_error *err)
{
    if (!path || strcmp(path, "-") == 0) {
        *out = (kith_output){.stream = stdout};
        return KITH_OK;
    }
    struct stat there;
    if (stat(path, &there) != 0 || S_ISREG(there.st_mode))
        return open_temporary(path, out, err);
    FILE *stream = fopen(path, "wb");
    if (!stream)
        return fail_to_write(path, err);
    *out = (kith_output){.stream = stream};
    return KITH_OK;
}

static kith_status flush_standard_output(kith_error *err)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return KITH_OK;
    return fail_to_write("standard output", err);
}

int kith_finish_standard_output(void)
{
    kith_error err;
    return flush_standard_output(&err) == KITH_OK ? KITH_EXIT_DONE : kith_say_error(NULL, &err);
}

kith_status kith_output_finish(kith_output *output, kith_error *err)
{
    if (output->stream == stdout)
        return flush_standard_output(err);
    const char *path = output->path ? output->path : "the output";
    bool failed = ferror(output->stream) != 0;
    failed = fclose(output->stream) != 0 || failed;
    output->stream = NULL;
    if (failed)
        return fail_to_write(path, err);
    if (output->path && rename(output->temporary, output->path) != 0)
        return fail_to_write(path, err);
    kith_temporary_forget(output->temporary);
    free(output->temporary);
    output->temporary = NULL;
    return KITH_OK;
}

void kith_output_clear(kith_output *output)
{
    if (!output)
        return;
    if (output->stream && output->stream != stdout)
        fclose(output->stream);
    if (output->temporary)
        unlink(output->temporary);
    kith_temporary_forget(output->temporary);
    free(output->temporary);
    free(output->path);
    *output = (kith_output){0};
}
