/* extract/mail/mail.c - GMime reads; the only file with its types. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/mail/mail.h"

#include <gmime/gmime.h>
#include <pthread.h>
#include <strings.h>

#include "extract/base/byte_escape.h"
#include "extract/base/date.h"
#include "extract/html/html.h"
#include "extract/input/charset.h"
#include "extract/mail/quote.h"

/* Parts in parts are looked into so deeply. */
#define DEPTH_MAX 16

/* Receivers beyond these are a list, and no company. */
#define NAMES_MAX 20

/* What is read of a mail. */
typedef struct body {
    kith_arena *arena;
    kith_buffer text;
} body;

static void begin_gmime(void)
{
    g_mime_init();
}

/* How often `word` is in `bytes`, in any case, up to `most`. */
static size_t count_word(kith_str bytes, const char *word, size_t most)
{
    size_t count = 0, length = strlen(word);
    for (size_t at = 0; count < most && at + length <= bytes.len; at++)
        count +=
            (bytes.ptr[at] | 0x20) == word[0] && strncasecmp(bytes.ptr + at, word, length) == 0;
    return count;
}

/* GMime goes as deep as the parts do. */
static bool has_many_parts(kith_str bytes)
{
    size_t most = KITH_MAIL_PARTS_MAX + 1;
    return count_word(bytes, "boundary=", most) + count_word(bytes, "message/", most) >
           KITH_MAIL_PARTS_MAX;
}

static bool is_attached(GMimeObject *object)
{
    const char *disposition = g_mime_object_get_disposition(object);
    return disposition && strcasecmp(disposition, "attachment") == 0;
}

/* The bytes of a part, decoded from how they were sent. */
static void take_content(GMimePart *part, kith_buffer *out)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return;
    GByteArray *bytes = g_byte_array_new();
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(bytes);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), TRUE);
    if (g_mime_data_wrapper_write_to_stream(content, stream) >= 0)
        kith_buffer_append(out, (kith_str){(const char *)bytes->data, bytes->len});
    g_object_unref(stream);
}

static kith_str charset_of(GMimeObject *part)
{
    const char *name = g_mime_object_get_content_type_parameter(part, "charset");
    return kith_str_of(name);
}

/* What an HTML or plain part says, in UTF-8. */
static void add_text(body *b, GMimeObject *part)
{
    kith_buffer bytes = {0}, text = {0};
    kith_record page = {0};
    take_content(GMIME_PART(part), &bytes);
    kith_str said = kith_buffer_str(&bytes);
    if (said.len > KITH_DOCUMENT_MAX)
        said.len = 0;
    if (g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "html")) {
        if (kith_html_read(said, charset_of(part), b->arena, &page, NULL) == KITH_OK)
            kith_buffer_append(&text, page.text);
    } else {
        kith_charset_decode(said, charset_of(part), &text);
        if (text.len > 0)
            text.len = kith_bytes_unescape(text.ptr, text.len);
    }
    kith_quote_strip(kith_buffer_str(&text), &b->text);
    kith_buffer_append_byte(&b->text, '\n');
    kith_buffer_clear(&bytes);
    kith_buffer_clear(&text);
}

static bool is_text(GMimeObject *object, const char *kind)
{
    return GMIME_IS_PART(object) && !is_attached(object) &&
           g_mime_content_type_is_type(g_mime_object_get_content_type(object), "text", kind);
}

static bool is_blank(kith_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!kith_byte_is_space(text.ptr[i]))
            return false;
    return true;
}

static void add_object(body *b, GMimeObject *object, int depth);

/* Of what says the same in several forms, the plain one, unless it is empty. */
static void add_alternative(body *b, GMimeMultipart *parts, int depth)
{
    size_t before = b->text.len;
    for (int i = 0; i < g_mime_multipart_get_count(parts); i++) {
        GMimeObject *part = g_mime_multipart_get_part(parts, i);
        if (is_text(part, "plain"))
            add_text(b, part);
    }
    for (int i = g_mime_multipart_get_count(parts) - 1; i >= 0; i--) {
        if (!is_blank(kith_str_slice(kith_buffer_str(&b->text), before, b->text.len)))
            return;
        b->text.len = before;
        GMimeObject *part = g_mime_multipart_get_part(parts, i);
        if (!is_text(part, "plain"))
            add_object(b, part, depth + 1);
    }
}

static void add_object(body *b, GMimeObject *object, int depth)
{
    if (depth > DEPTH_MAX || b->text.len > KITH_DOCUMENT_MAX)
        return;
    if (is_text(object, "plain") || is_text(object, "html")) {
        add_text(b, object);
    } else if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart *parts = GMIME_MULTIPART(object);
        GMimeContentType *type = g_mime_object_get_content_type(object);
        if (g_mime_content_type_is_type(type, "multipart", "alternative")) {
            add_alternative(b, parts, depth);
            return;
        }
        for (int i = 0; i < g_mime_multipart_get_count(parts); i++)
            add_object(b, g_mime_multipart_get_part(parts, i), depth + 1);
    }
}

/* A name as it is said: "Babbage, Charles" is turned round. */
static void add_name(kith_str name, kith_buffer *out)
{
    const char *comma = name.len ? memchr(name.ptr, ',', name.len) : NULL;
    kith_str last = kith_str_cut(&name, ',');
    while (name.len > 0 && name.ptr[0] == ' ')
        name = kith_str_slice(name, 1, name.len);
    if (!comma || memchr(name.ptr, ',', name.len)) {
        kith_buffer_append(out, last);
        return;
    }
    kith_buffer_append(out, name);
    kith_buffer_append_byte(out, ' ');
    kith_buffer_append(out, last);
}

/* Append those of `list` that have names, not only addresses. */
static void add_names(InternetAddressList *list, const char *before, const char *between,
                      size_t *count, kith_buffer *out)
{
    int length = list ? internet_address_list_length(list) : 0;
    for (int i = 0; i < length && *count < NAMES_MAX; i++) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        kith_str name = kith_str_of(internet_address_get_name(address));
        if (is_blank(name) || memchr(name.ptr, '@', name.len))
            continue;
        kith_buffer_append(out, kith_str_of((*count)++ == 0 ? before : between));
        add_name(name, out);
    }
}

/* "From Ada Lovelace to Charles Babbage, Mary Somerville" */
static void add_people(GMimeMessage *message, kith_buffer *out)
{
    size_t senders = 0, receivers = 0;
    add_names(g_mime_message_get_from(message), "From ", ", ", &senders, out);
    const char *before = senders ? " to " : "To ";
    add_names(g_mime_message_get_to(message), before, ", ", &receivers, out);
    add_names(g_mime_message_get_cc(message), before, ", ", &receivers, out);
    if (senders + receivers > 0)
        kith_buffer_append(out, KITH_STR("\n\n"));
}

static void read_message(GMimeMessage *message, kith_arena *arena, kith_record *out)
{
    body b = {.arena = arena};
    add_people(message, &b.text);
    if (g_mime_message_get_mime_part(message))
        add_object(&b, g_mime_message_get_mime_part(message), 0);
    while (b.text.len > 0 && kith_byte_is_space(b.text.ptr[b.text.len - 1]))
        b.text.len--;
    kith_str date = kith_str_of(g_mime_object_get_header(GMIME_OBJECT(message), "Date"));
    *out = (kith_record){
        .title = kith_arena_copy(arena, kith_str_of(g_mime_message_get_subject(message))),
        .date = kith_date_parse(date, arena),
        .text = kith_arena_copy(arena, kith_buffer_str(&b.text))};
    kith_buffer_clear(&b.text);
}

kith_status kith_mail_read(kith_str bytes, kith_arena *arena, kith_record *out, kith_error *err)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    if (has_many_parts(bytes))
        return kith_fail(err, KITH_ELIMIT, "a mail of more than %d parts", KITH_MAIL_PARTS_MAX);
    pthread_once(&once, begin_gmime);
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes.ptr, bytes.len);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    g_object_unref(parser);
    g_object_unref(stream);
    if (!message)
        return kith_fail(err, KITH_EFORMAT, "no mail");
    read_message(message, arena, out);
    g_object_unref(message);
    return KITH_OK;
}

/* The name of a head's line, up to its colon, or empty. */
static kith_str head_name(kith_str line)
{
    size_t i = 0;
    while (i < line.len && (unsigned char)line.ptr[i] > ' ' && line.ptr[i] != ':')
        i++;
    return i < line.len && line.ptr[i] == ':' ? kith_str_slice(line, 0, i) : (kith_str){0};
}

bool kith_mail_detect(kith_str head)
{
    static const char *const names[] = {"from",        "to",         "subject",
                                        "date",        "message-id", "mime-version",
                                        "return-path", "received",   "delivered-to"};
    kith_str line;
    unsigned met = 0;
    while (kith_str_next_line(&head, &line) && line.len > 0) {
        kith_str name = head_name(line);
        if (name.len == 0 && line.ptr[0] != ' ' && line.ptr[0] != '\t')
            return false;
        for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
            if (name.len == strlen(names[i]) && strncasecmp(name.ptr, names[i], name.len) == 0)
                met |= 1u << i;
    }
    bool sender = met & 1, sent = met & ~7u;
    return sender && sent && __builtin_popcount(met) >= 3;
}

void kith_mail_open(kith_reader *reader, kith_record_stream *out)
{
    kith_record_stream_whole(reader, KITH_MAIL_MAX, kith_mail_read, out);
}
