/* cli/base/output.c - a file that is there whole or not at all. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/base/message.h"
#include "cli/base/temporary.h"
#include "extract/base/buffer.h"
#include "extract/base/memory.h"

static bool is_standard(const char *path)
{
    return !path || strcmp(path, "-") == 0;
}

static bool is_folder(const char *path)
{
    struct stat there;
    return stat(path, &there) == 0 && S_ISDIR(there.st_mode);
}

/* As a shell's ">" would make it: mkstemp() lets only the owner read. */
static void set_usual_mode(int descriptor)
{
    mode_t mask = umask(0);
    umask(mask);
    (void)fchmod(descriptor, 0666 & ~mask);
}

const char *kith_output_name(const kith_output *output)
{
    return output->name ? output->name : "standard output";
}

static kith_status fail_to_write(const char *path, kith_error *err)
{
    return kith_fail(err, KITH_EIO, "%s: cannot be written: %s", path, strerror(errno));
}

static char *text_of(const char *format, const char *path)
{
    kith_buffer text = {0};
    kith_buffer_format(&text, format, path);
    kith_buffer_append_byte(&text, '\0');
    return text.ptr;
}

/* Open a new file beside `path`, where a rename cannot cross file systems. */
static kith_status open_temporary(const char *path, kith_output *out, kith_error *err)
{
    char *resolved; /* so that a link keeps pointing at the file */
    while (!(resolved = realpath(path, NULL)) && errno == ENOMEM)
        kith_memory_lack(0);
    const char *place = resolved ? resolved : path;
    kith_output output = {
        .name = text_of("%s", path),
        .path = text_of("%s", place),
        .temporary = text_of("%s.XXXXXX", place),
    };
    free(resolved);

    output.descriptor = kith_temporary_make(output.temporary);
    if (output.descriptor >= 0) {
        set_usual_mode(output.descriptor);
        output.stream = fdopen(output.descriptor, "wb");
    }
    if (!output.stream) {
        kith_status status = fail_to_write(path, err);
        if (output.descriptor >= 0)
            close(output.descriptor);
        kith_output_clear(&output);
        return status;
    }
    *out = output;
    return KITH_OK;
}

kith_status kith_output_open(const char *path, kith_output *out, kith_error *err)
{
    if (is_standard(path)) {
        *out = (kith_output){.stream = stdout, .descriptor = STDOUT_FILENO};
        return KITH_OK;
    }
    struct stat there;
    if (stat(path, &there) != 0 || S_ISREG(there.st_mode))
        return open_temporary(path, out, err);
    if (is_folder(path))
        return kith_fail(err, KITH_EIO, "%s: a folder: it cannot be written to", path);
    FILE *stream = fopen(path, "wb");
    if (!stream)
        return fail_to_write(path, err);
    *out =
        (kith_output){.stream = stream, .descriptor = fileno(stream), .name = text_of("%s", path)};
    return KITH_OK;
}

/* What a path stands for, when that is a file. */
static bool find_file(const char *path, int standard, struct stat *out)
{
    int failed = is_standard(path) ? fstat(standard, out) : stat(path, out);
    return failed == 0 && S_ISREG(out->st_mode);
}

kith_status kith_output_refuse(const char *path, const char *const *inputs, size_t count,
                               kith_error *err)
{
    struct stat target, input;
    if (!find_file(path, STDOUT_FILENO, &target))
        return KITH_OK;
    for (size_t i = 0; i < count; i++)
        if (inputs[i] && find_file(inputs[i], STDIN_FILENO, &input) &&
            input.st_dev == target.st_dev && input.st_ino == target.st_ino)
            return kith_fail(err, KITH_EARGUMENT,
                             "%s: it is read, and cannot be written to as well: choose another -o",
                             is_standard(inputs[i]) ? "standard input" : inputs[i]);
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

/* Bring all of it to the disk; a device has no more than what was flushed. */
static kith_status write_out(kith_output *output, kith_error *err)
{
    if (output->stream == stdout)
        return flush_standard_output(err);
    bool failed = fflush(output->stream) != 0 || ferror(output->stream);
    failed = failed || (output->temporary && fsync(output->descriptor) != 0);
    kith_status status = KITH_OK;
    if (failed)
        status = fail_to_write(output->name, err);
    if (fclose(output->stream) != 0 && !failed)
        status = fail_to_write(output->name, err);
    output->stream = NULL;
    return status;
}

/* A name is on the disk once its folder is. */
static kith_status sync_folder(const kith_output *output, kith_error *err)
{
    const char *path = output->path, *slash = strrchr(path, '/');
    kith_buffer folder = {0};
    kith_buffer_append(&folder,
                       slash ? (kith_str){path, (size_t)(slash - path) + 1} : KITH_STR("."));
    kith_buffer_append_byte(&folder, '\0');
    int descriptor = open(folder.ptr, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    kith_buffer_clear(&folder);
    if (descriptor < 0) /* one may write to a folder that one may not read */
        return KITH_OK;
    bool failed = fsync(descriptor) != 0 && errno != EINVAL;
    kith_status status = KITH_OK;
    if (failed)
        status = kith_fail(err, KITH_EIO, "%s: written, but its folder cannot be: %s", output->name,
                           strerror(errno));
    close(descriptor);
    return status;
}

static void drop_spare(char **spare)
{
    free(*spare);
    *spare = NULL;
}

/* Undo take_name(); what cannot go back keeps its other name. */
static void give_back(const kith_output *output, char **spare)
{
    int cause = errno;
    if (!*spare)
        unlink(output->path);
    else if (rename(*spare, output->path) != 0)
        drop_spare(spare);
    errno = cause;
}

/*
 * Give a file its name; `*spare`, unless it is NULL, names what had it from now on, and is NULL
 * when nothing had.
 */
static bool take_name(const kith_output *output, char **spare)
{
    if (*spare && link(output->path, *spare) != 0 &&
        (is_folder(output->path) || rename(output->path, *spare) != 0)) {
        bool none = errno == ENOENT;
        drop_spare(spare);
        if (!none)
            return false;
    }
    if (rename(output->temporary, output->path) == 0)
        return true;
    if (*spare)
        give_back(output, spare);
    return false;
}

/* One name that changes needs nothing kept: a rename is whole. */
static kith_status take_names(kith_output *outputs, size_t count, kith_error *err)
{
    char *spares[KITH_TEMPORARY_MAX] = {0};
    kith_status status = KITH_OK;
    size_t done = 0;
    for (; status == KITH_OK && done < count; done++) {
        if (!outputs[done].temporary)
            continue;
        if (count > 1)
            spares[done] = text_of("%s.old", outputs[done].temporary);
        if (!take_name(&outputs[done], &spares[done]))
            status = fail_to_write(outputs[done].name, err);
    }
    /* The last one tried is as it was. */
    for (size_t i = status == KITH_OK ? 0 : done - 1; i-- > 0;)
        if (outputs[i].temporary)
            give_back(&outputs[i], &spares[i]);
    for (size_t i = 0; i < count; i++) {
        if (spares[i])
            unlink(spares[i]);
        drop_spare(&spares[i]);
    }
    return status;
}

static void forget_temporary(kith_output *output)
{
    kith_temporary_forget(output->temporary);
    free(output->temporary);
    output->temporary = NULL;
}

kith_status kith_outputs_finish(kith_output *outputs, size_t count, kith_error *err)
{
    kith_status status = KITH_OK;
    for (size_t i = 0; status == KITH_OK && i < count; i++)
        status = write_out(&outputs[i], err);
    if (status != KITH_OK)
        return status;
    kith_signals_hold();
    status = take_names(outputs, count, err);
    for (size_t i = 0; status == KITH_OK && i < count; i++)
        forget_temporary(&outputs[i]);
    kith_signals_release();
    for (size_t i = 0; status == KITH_OK && i < count; i++)
        if (outputs[i].path)
            status = sync_folder(&outputs[i], err);
    return status;
}

kith_status kith_output_finish(kith_output *output, kith_error *err)
{
    return kith_outputs_finish(output, 1, err);
}

void kith_output_clear(kith_output *output)
{
    if (!output)
        return;
    if (output->stream && output->stream != stdout)
        fclose(output->stream);
    if (output->temporary)
        unlink(output->temporary);
    forget_temporary(output);
    free(output->path);
    free(output->name);
    *output = (kith_output){0};
}
