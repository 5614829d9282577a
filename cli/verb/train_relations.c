/* cli/verb/train_relations.c - kith train --relations: make a model of relations from marked text.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/verb/train_relations.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/base/message.h"
#include "cli/base/output.h"
#include "extract/base/file_bytes.h"

static kith_status compile_gazetteer(const char *path, kith_buffer *out, kith_error *err)
{
    kith_arena arena = {0};
    kith_str table;
    kith_error cause;
    if (!path)
        return KITH_OK;
    kith_status status = kith_file_bytes_read(path, &arena, &table, err);
    if (status == KITH_OK && (status = kith_gazetteer_compile(table, out, &cause)) != KITH_OK)
        (void)kith_fail(err, status, "%s: %s", path, cause.message);
    kith_arena_free(&arena);
    return status;
}

static kith_status read_calibration(const char *path, float offsets[KITH_RELATION_COUNT],
                                    kith_error *err)
{
    kith_arena arena = {0};
    kith_str table;
    kith_error cause;
    if (!path)
        return KITH_OK;
    kith_status status = kith_file_bytes_read(path, &arena, &table, err);
    if (status == KITH_OK &&
        (status = kith_relation_offsets_read(table, offsets, &cause)) != KITH_OK)
        (void)kith_fail(err, status, "%s: %s", path, cause.message);
    kith_arena_free(&arena);
    return status;
}

/* "FILE" or "FILE@WEIGHT". */
static kith_status add_file(const char *operand, kith_relation_lessons *lessons, kith_error *err)
{
    kith_arena arena = {0};
    kith_str path = kith_arena_copy(&arena, kith_str_of(operand)), text;
    char *mark = strrchr(path.ptr, '@'), *end = NULL;
    float weight = mark ? strtof(mark + 1, &end) : 1.0f;
    if (mark && end != mark + 1 && !*end && weight > 0 && weight < 1e6f)
        *mark = '\0';
    else
        weight = 1.0f;
    kith_error cause;
    kith_status status = kith_file_bytes_read(path.ptr, &arena, &text, err);
    if (status == KITH_OK &&
        (status = kith_relation_lessons_add(lessons, text, weight, &cause)) != KITH_OK)
        (void)kith_fail(err, status, "%s: %s", path.ptr, cause.message);
    kith_arena_free(&arena);
    return status;
}

static kith_status write_model(const char *path, kith_output *output, kith_str bytes,
                               kith_error *err)
{
    if (fwrite(bytes.ptr, 1, bytes.len, output->stream) != bytes.len)
        return kith_fail(err, KITH_EIO, "%s: %s", path, strerror(errno));
    return kith_output_finish(output, err);
}

kith_status kith_train_relations(const kith_train_relations_request *request, kith_operands paths,
                                 kith_error *err)
{
    kith_buffer gazetteer = {0}, model = {0};
    kith_output output = {0};
    kith_relation_lessons *lessons = NULL;
    kith_status status = kith_output_refuse(request->output, paths.at, paths.count, err);
    if (status == KITH_OK)
        status = compile_gazetteer(request->gazetteer, &gazetteer, err);
    kith_relation_training training = request->training;
    if (status == KITH_OK)
        status = read_calibration(request->calibration, training.offsets, err);
    if (status == KITH_OK)
        status = kith_relation_lessons_new(kith_buffer_str(&gazetteer),
                                           (unsigned)request->training.without, &lessons, err);
    for (size_t i = 0; i < paths.count && status == KITH_OK; i++)
        status = add_file(paths.at[i], lessons, err);
    if (status == KITH_OK)
        status = kith_output_open(request->output, &output, err);
    if (status == KITH_OK) {
        kith_relation_train(lessons, &training, &model);
        status = write_model(request->output, &output, kith_buffer_str(&model), err);
    }
    if (status == KITH_OK)
        kith_say("%zu pairs of names learned; the model has %.1f MiB",
                 kith_relation_lessons_count(lessons), (double)model.len / (1 << 20));
    kith_relation_lessons_free(lessons);
    kith_output_clear(&output);
    kith_buffer_clear(&gazetteer);
    kith_buffer_clear(&model);
    return status;
}
