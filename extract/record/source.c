/* extract/record/source.c - from paths to records: what is open, and which reader it needs. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/source.h"

#include <stdlib.h>

#include "extract/base/dating.h"
#include "extract/input/files.h"
#include "extract/input/members.h"
#include "extract/input/own.h"
#include "extract/record/open.h"

/* A file of records is given up when so many of its first are bad: it is not what it seemed. */
#define BAD_START_MAX 10

struct kith_source {
    kith_arena arena; /* what was copied */
    kith_source_options options;
    const char **paths;
    size_t path_count;
    bool walked;
    kith_files files;
    size_t next_file;
    uint64_t done;         /* bytes of the files before the one that is open */
    kith_members *members; /* of the file that is open, or NULL */
    kith_member member;
    kith_record_stream stream; /* of the member that is being read; {0} when there is none */
    size_t records, bad;       /* of the member */
    size_t line, line_records; /* where the last record began, and how many began there */
    size_t own;                /* files that kith wrote */
    size_t guessed;            /* members whose encoding was guessed */
    kith_str folder;           /* the last one whose year was looked for; borrowed from `files` */
    int folder_year;           /* 0: none */
};

static const char *copy_name(kith_source *source, const char *name)
{
    return name ? kith_arena_copy(&source->arena, kith_str_of(name)).ptr : NULL;
}

kith_source *kith_source_new(const char *const *paths, size_t count,
                             const kith_source_options *options)
{
    size_t capacity = 0;
    kith_source *source = kith_array_grow(NULL, &capacity, 1, sizeof *source);
    *source = (kith_source){.options = *options, .path_count = count};
    source->paths = kith_arena_array(&source->arena, const char *, count);
    for (size_t i = 0; i < count; i++)
        source->paths[i] = copy_name(source, paths[i]);
    kith_fields *fields = &source->options.fields;
    fields->text = copy_name(source, fields->text);
    fields->id = copy_name(source, fields->id);
    fields->title = copy_name(source, fields->title);
    fields->date = copy_name(source, fields->date);
    source->options.encoding = copy_name(source, options->encoding);
    const char **written = kith_arena_array(&source->arena, const char *, options->written_count);
    for (size_t i = 0; i < options->written_count; i++)
        written[i] = copy_name(source, options->written[i]);
    source->files.written = written;
    source->files.written_count = options->written_count;
    return source;
}

/* Pass a problem on; what it quotes of the input must not reach a terminal as commands. */
static void tell(void *context, const char *place, const kith_error *problem)
{
    kith_source *source = context;
    if (!source->options.problem)
        return;
    kith_error shown = *problem;
    for (char *at = shown.message; *at; at++)
        if ((unsigned char)*at < 0x20 || *at == 0x7F)
            *at = ' ';
    source->options.problem(source->options.context, place, &shown);
}

/* Tell of the member at hand; `line` is 0 for all of it. */
static void tell_member(kith_source *source, size_t line, const kith_error *problem)
{
    kith_buffer place = {0};
    kith_buffer_append(&place, kith_members_place(source->members));
    if (line)
        kith_buffer_format(&place, ":%zu", line);
    kith_buffer_append_byte(&place, '\0');
    tell(source, place.ptr, problem);
    kith_buffer_clear(&place);
}

static void find_files(kith_source *source)
{
    if (source->walked)
        return;
    source->walked = true;
    for (size_t i = 0; i < source->path_count; i++)
        kith_files_add(&source->files, source->paths[i], tell, source);
}

static void close_file(kith_source *source)
{
    source->done += source->files.at[source->next_file - 1].size;
    kith_members_free(source->members);
    source->members = NULL;
}

/* Open the next file that can be; false when there is none. */
static bool open_file(kith_source *source)
{
    while (source->next_file < source->files.count) {
        const kith_file *file = &source->files.at[source->next_file++];
        kith_error problem;
        if (file->in_folder && kith_own_log(file->path)) {
            source->done += file->size;
            continue;
        }
        if (kith_members_open(file->path, &source->members, &problem) == KITH_OK)
            return true;
        tell(source, file->path, &problem);
        source->done += file->size;
    }
    return false;
}

/* Told of whoever asked for it, else passed over. */
static kith_status meet_own(kith_source *source, kith_error *err)
{
    const kith_file *file = &source->files.at[source->next_file - 1];
    bool whole = kith_str_equal(source->member.place, kith_str_of(file->path));
    if (whole && !file->in_folder)
        return kith_fail(err, KITH_EFORMAT, "written by kith itself: no text to read");
    source->own++;
    return KITH_OK;
}

static kith_status begin_member(kith_source *source, kith_error *err)
{
    kith_reader *reader = source->member.reader;
    kith_status status = kith_reader_decode(reader, source->options.encoding, err);
    if (status == KITH_OK)
        status = kith_reader_peek(reader, KITH_FORMAT_HEAD, err);
    if (status != KITH_OK)
        return status;
    kith_str head = kith_reader_window(reader);
    if (head.len > KITH_FORMAT_HEAD)
        head.len = KITH_FORMAT_HEAD;
    if (head.len == 0)
        return KITH_OK;
    if (kith_own_head(head))
        return meet_own(source, err);
    const char *refusal = kith_format_refuse(source->member.name, head);
    if (refusal)
        return kith_fail(err, KITH_EFORMAT, "%s", refusal);
    kith_input_format format = source->options.format;
    if (format == KITH_INPUT_AUTO)
        format = kith_format_guess(source->member.name, head);
    source->records = source->bad = source->line = 0;
    return kith_record_stream_open(format, &source->member, &source->options.fields,
                                   &source->stream, err);
}

/* Go to the next member that holds something; false at the end of all files. */
static bool open_member(kith_source *source)
{
    while (!source->stream.next) {
        if (!source->members && !open_file(source))
            return false;
        kith_error problem;
        bool found = true;
        kith_status status = kith_members_next(source->members, &source->member, &found, &problem);
        if (status == KITH_OK && found)
            status = begin_member(source, &problem);
        if (status != KITH_OK)
            tell_member(source, 0, &problem);
        else if (!found)
            close_file(source);
    }
    return true;
}

static void close_member(kith_source *source)
{
    source->guessed += source->member.reader->guessed;
    source->stream.close(source->stream.context);
    source->stream = (kith_record_stream){0};
}

/* Give a member up whose first records are all bad. */
static bool hopeless(kith_source *source)
{
    if (source->records > 0 || source->bad < BAD_START_MAX)
        return false;
    kith_error problem;
    (void)kith_fail(&problem, KITH_EFORMAT, "given up: none of the first %d records can be used",
                    BAD_START_MAX);
    tell_member(source, 0, &problem);
    return true;
}

/* Name a record that has no name of its own by its line, and by a number where many share it. */
static kith_str name_record(kith_source *source, size_t line, kith_arena *arena)
{
    kith_buffer id = {0};
    source->line_records = line == source->line ? source->line_records + 1 : 1;
    source->line = line;
    kith_buffer_append(&id, source->member.place);
    kith_buffer_format(&id, ":%zu", line);
    if (source->line_records > 1)
        kith_buffer_format(&id, ".%zu", source->line_records);
    kith_str copy = kith_arena_copy(arena, kith_buffer_str(&id));
    kith_buffer_clear(&id);
    return copy;
}

/* Read the next record of the member, which it may be as a `whole`; false at its end. */
static bool read_record(kith_source *source, kith_arena *arena, kith_record *out, bool *whole)
{
    const kith_record_stream *stream = &source->stream;
    for (;;) {
        kith_error problem;
        bool found = false;
        size_t line = 0;
        kith_status status = stream->next(stream->context, arena, out, &found, &line, &problem);
        if (status == KITH_OK && !found)
            return false;
        if (status == KITH_OK) {
            source->records++;
            *whole = line == 0;
            if (out->id.len == 0 && line > 0)
                out->id = name_record(source, line, arena);
            return true;
        }
        tell_member(source, line, &problem);
        source->bad++;
        if (hopeless(source))
            return false;
    }
}

static bool in_folder(kith_str path, kith_str folder)
{
    return kith_str_starts(path, folder) &&
           !memchr(path.ptr + folder.len, '/', path.len - folder.len);
}

/* The one year of the dates in the names of the open file's folder, else 0. Files are in order. */
static int year_of_folder(kith_source *source)
{
    size_t here = source->next_file - 1;
    kith_str folder = kith_str_of(source->files.at[here].path);
    while (folder.len > 0 && folder.ptr[folder.len - 1] != '/')
        folder.len--;
    if (kith_str_equal(folder, source->folder))
        return source->folder_year;
    source->folder = folder;
    source->folder_year = 0;
    while (here > 0 && in_folder(kith_str_of(source->files.at[here - 1].path), folder))
        here--;
    for (; here < source->files.count; here++) {
        kith_arena scratch = {0};
        kith_str path = kith_str_of(source->files.at[here].path);
        bool within = in_folder(path, folder);
        kith_str date = within ? kith_dating_name(path, &scratch) : (kith_str){0};
        int year = date.len > 0 ? kith_dating_year(kith_str_slice(date, 0, 4)) : 0;
        bool other = year && source->folder_year && year != source->folder_year;
        kith_arena_free(&scratch);
        if (!within || other) {
            source->folder_year = other ? 0 : source->folder_year;
            break;
        }
        source->folder_year = year ? year : source->folder_year;
    }
    return source->folder_year;
}

/* Date a record that says no date itself; `whole`: it is all of a file or member. */
static kith_str find_date(kith_source *source, const kith_record *record, bool whole,
                          kith_arena *arena)
{
    const kith_file *file = &source->files.at[source->next_file - 1];
    int year = whole ? kith_dating_year(record->source) : 0;
    if (whole && year == 0)
        year = year_of_folder(source);
    kith_str date = kith_dating_text(record->text, year, arena);
    if (date.len == 0 && whole)
        date = kith_dating_name(record->id, arena);
    if (date.len == 0 && whole)
        date = kith_dating_name(record->source, arena);
    if (date.len == 0 && source->options.file_dates && file->changed)
        date = kith_dating_seconds(file->changed, arena);
    return date;
}

static bool is_blank(kith_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!memchr(" \t\r\n\f\v", text.ptr[i], 6))
            return false;
    return true;
}

bool kith_source_next(kith_source *source, kith_arena *arena, kith_record *out)
{
    find_files(source);
    while (open_member(source)) {
        kith_record record = {0};
        bool whole;
        if (!read_record(source, arena, &record, &whole)) {
            close_member(source);
            continue;
        }
        const kith_member *member = &source->member;
        record.source = kith_arena_copy(arena, member->place);
        if (record.id.len == 0)
            record.id =
                member->address.len > 0 ? kith_arena_copy(arena, member->address) : record.source;
        if (record.date.len == 0)
            record.date = find_date(source, &record, whole, arena);
        if (!is_blank(record.text)) {
            *out = record;
            return true;
        }
    }
    return false;
}

size_t kith_source_own_count(const kith_source *source)
{
    return source->own + source->files.passed_over;
}

size_t kith_source_guessed_count(const kith_source *source)
{
    return source->guessed;
}

void kith_source_progress(const kith_source *source, uint64_t *done, uint64_t *total)
{
    *done = source->done;
    *total = 0;
    if (source->members) {
        uint64_t size = source->files.at[source->next_file - 1].size;
        uint64_t taken = kith_members_taken(source->members);
        *done += size > 0 && taken > size ? size : taken;
    }
    for (size_t i = 0; i < source->files.count; i++) {
        if (source->files.at[i].size == 0 && strcmp(source->files.at[i].path, "-") == 0) {
            *total = 0;
            return;
        }
        *total += source->files.at[i].size;
    }
}

void kith_source_free(kith_source *source)
{
    if (!source)
        return;
    if (source->stream.next)
        close_member(source);
    kith_members_free(source->members);
    kith_files_clear(&source->files);
    kith_arena_free(&source->arena);
    free(source);
}
