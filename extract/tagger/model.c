/* extract/tagger/model.c - a trained tagger's file: label set, transitions, weights and lexicon. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/model.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "extract/base/arena.h"
#include "extract/tagger/default_model.h"
#include "extract/base/hash.h"

#define MODEL_VERSION    3u
#define MODEL_BYTE_ORDER 0x01020304u
#define MODEL_SEED       0x6b697468u

/* The file: this head, the transitions, the weights, padding to 16 bytes, the lexicon. */
typedef struct model_head {
    char magic[8];
    uint32_t version, byte_order, fine, clues; /* the last two are 0 or 1 */
    uint64_t checksum;                         /* of all but this */
    uint64_t weights_size, lexicon_size;
    float temperature;
    uint32_t padding[3]; /* 0 */
} model_head;

static const char magic[8] = {'k', 'i', 't', 'h', 'm', 'o', 'd', '\n'};

/* Over the head, its own place left 0, and everything behind it. */
static uint64_t checksum_of(const model_head *head, kith_str body)
{
    model_head rest = *head;
    rest.checksum = 0;
    return kith_hash(body.ptr, body.len, kith_hash(&rest, sizeof rest, MODEL_SEED));
}

static size_t padded(uint64_t size)
{
    return (size_t)((size + 15) / 16 * 16);
}

static kith_status check_head(const model_head *head, size_t size, kith_error *err)
{
    if (memcmp(head->magic, magic, sizeof magic) != 0)
        return kith_fail(err, KITH_EFORMAT, "this is not a kith model");
    if (head->byte_order != MODEL_BYTE_ORDER)
        return kith_fail(err, KITH_EVERSION,
                         "the model was made on a machine of another byte order");
    if (head->version != MODEL_VERSION)
        return kith_fail(err, KITH_EVERSION, "the model is of version %u, this kith reads %u",
                         head->version, MODEL_VERSION);
    bool padded_with_zeros = !head->padding[0] && !head->padding[1] && !head->padding[2];
    bool warm =
        head->temperature >= KITH_TEMPERATURE_MIN && head->temperature <= KITH_TEMPERATURE_MAX;
    if (head->fine > 1 || head->clues > 1 || !padded_with_zeros || !warm)
        return kith_fail(err, KITH_EFORMAT, "the model is damaged: its head makes no sense");
    size_t fixed = sizeof *head + sizeof(float[KITH_LABEL_MAX][KITH_LABEL_MAX]);
    if (head->weights_size > KITH_MODEL_MAX || head->lexicon_size > KITH_MODEL_MAX ||
        size != fixed + padded(head->weights_size) + head->lexicon_size)
        return kith_fail(err, KITH_EFORMAT, "the model is cut off or has bytes to spare");
    return KITH_OK;
}

/* As kith_model_use(), the checksum not looked at. */
static kith_status use_unproved(kith_str bytes, kith_model **out, kith_error *err)
{
    model_head head;
    if (bytes.len < sizeof head)
        return kith_fail(err, KITH_EFORMAT, "this is not a kith model");
    memcpy(&head, bytes.ptr, sizeof head);
    kith_status status = check_head(&head, bytes.len, err);
    if (status != KITH_OK)
        return status;

    kith_model model = {
        .fine = head.fine != 0, .clues = head.clues != 0, .temperature = head.temperature};
    const char *at = bytes.ptr + sizeof head;
    memcpy(model.transitions, at, sizeof model.transitions);
    at += sizeof model.transitions;
    status = kith_weights_open((kith_str){at, (size_t)head.weights_size}, &model.weights, err);
    at += padded(head.weights_size);
    model.lexicon_bytes = (kith_str){at, (size_t)head.lexicon_size};
    if (status == KITH_OK)
        status = kith_lexicon_open(model.lexicon_bytes, &model.lexicon, err);
    if (status != KITH_OK)
        return status;
    size_t room = 0;
    *out = kith_array_grow(NULL, &room, 1, sizeof model);
    **out = model;
    return KITH_OK;
}

kith_status kith_model_use(kith_str bytes, kith_model **out, kith_error *err)
{
    model_head head;
    if (bytes.len >= sizeof head) {
        memcpy(&head, bytes.ptr, sizeof head);
        kith_str body = kith_str_slice(bytes, sizeof head, bytes.len);
        if (memcmp(head.magic, magic, sizeof magic) == 0 && head.version == MODEL_VERSION &&
            head.byte_order == MODEL_BYTE_ORDER && checksum_of(&head, body) != head.checksum)
            return kith_fail(err, KITH_EFORMAT, "the model is damaged: its checksum is wrong");
    }
    return use_unproved(bytes, out, err);
}

kith_status kith_model_open_default(kith_model **out, kith_error *err)
{
    /* Built into the program, which nobody proves again at every start either. */
    return use_unproved((kith_str){kith_default_model, kith_default_model_size()}, out, err);
}

/* Read the whole of an open file, whose size is looked at first. */
static kith_status read_file(int file, const char *path, kith_arena *arena, kith_str *out,
                             kith_error *err)
{
    struct stat info;
    if (fstat(file, &info) != 0)
        return kith_fail(err, KITH_EIO, "%s: %s", path, strerror(errno));
    if (!S_ISREG(info.st_mode) || info.st_size <= 0)
        return kith_fail(err, KITH_EFORMAT, "%s: this is not a kith model", path);
    if ((uint64_t)info.st_size > KITH_MODEL_MAX)
        return kith_fail(err, KITH_ELIMIT, "%s: larger than a model can be", path);
    size_t size = (size_t)info.st_size, done = 0;
    char *bytes = kith_arena_alloc(arena, size);
    while (done < size) {
        ssize_t count = read(file, bytes + done, size - done);
        if (count < 0)
            return kith_fail(err, KITH_EIO, "%s: %s", path, strerror(errno));
        if (count == 0)
            break;
        done += (size_t)count;
    }
    *out = (kith_str){bytes, done};
    return KITH_OK;
}

/* Into memory of its own: a mapped file may be cut or written over while it is in use. */
kith_status kith_model_read(const char *path, kith_model **out, kith_error *err)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return kith_fail(err, KITH_EIO, "%s: %s", path, strerror(errno));
    kith_arena arena = {0};
    kith_str bytes;
    kith_status status = read_file(file, path, &arena, &bytes, err);
    close(file);
    kith_error cause;
    if (status == KITH_OK && (status = kith_model_use(bytes, out, &cause)) != KITH_OK)
        (void)kith_fail(err, status, "%s: %s", path, cause.message);
    if (status == KITH_OK)
        (*out)->file = arena;
    else
        kith_arena_free(&arena);
    return status;
}

void kith_model_compile(bool fine, bool clues, float temperature,
                        const float transitions[KITH_LABEL_MAX][KITH_LABEL_MAX], kith_str weights,
                        kith_str lexicon, kith_buffer *out)
{
    model_head head = {
        .version = MODEL_VERSION,
        .byte_order = MODEL_BYTE_ORDER,
        .fine = fine,
        .clues = clues,
        .weights_size = weights.len,
        .lexicon_size = lexicon.len,
        .temperature = temperature,
    };
    memcpy(head.magic, magic, sizeof magic);
    size_t start = out->len;
    kith_buffer_append(out, (kith_str){(const char *)&head, sizeof head});
    kith_buffer_append(
        out, (kith_str){(const char *)transitions, sizeof(float[KITH_LABEL_MAX][KITH_LABEL_MAX])});
    kith_buffer_append(out, weights);
    kith_buffer_append(out, (kith_str){(const char[16]){0}, padded(weights.len) - weights.len});
    kith_buffer_append(out, lexicon);
    head.checksum =
        checksum_of(&head, kith_str_slice(kith_buffer_str(out), start + sizeof head, out->len));
    memcpy(out->ptr + start, &head, sizeof head);
}

void kith_model_free(kith_model *model)
{
    if (!model)
        return;
    kith_arena_free(&model->file);
    free(model);
}
