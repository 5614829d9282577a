/* extract/record/markdown.c - MD4C tells the blocks; the only file with its types. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/markdown.h"

#include <md4c.h>
#include <strings.h>

#include "extract/base/buffer.h"
#include "extract/base/date.h"
#include "extract/base/memory.h"
#include "extract/html/fragment.h"

typedef struct reading {
    kith_arena *arena;
    kith_buffer text;
    kith_buffer html;   /* of a block of it */
    size_t block_start; /* in `text` */
    size_t images;      /* around what is read */
    bool code;          /* a block of it is read */
    kith_str title;     /* the first heading */
} reading;

static void end_line(reading *r)
{
    while (r->text.len > r->block_start && kith_byte_is_space(r->text.ptr[r->text.len - 1]))
        r->text.len--;
    if (r->text.len > r->block_start)
        kith_buffer_append(&r->text, KITH_STR("\n\n"));
    r->block_start = r->text.len;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    reading *r = context;
    (void)detail;
    r->code = type == MD_BLOCK_CODE;
    bool cell = type == MD_BLOCK_TD || type == MD_BLOCK_TH;
    if (!cell)
        end_line(r);
    else if (r->text.len > r->block_start)
        kith_buffer_append(&r->text, KITH_STR(" | "));
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    reading *r = context;
    (void)detail;
    if (type == MD_BLOCK_HTML) {
        kith_buffer_append(&r->text, kith_html_fragment(kith_buffer_str(&r->html), r->arena));
        r->html.len = 0;
    }
    if (type == MD_BLOCK_H && r->title.len == 0)
        r->title = kith_arena_copy(
            r->arena, kith_str_slice(kith_buffer_str(&r->text), r->block_start, r->text.len));
    r->code = false;
    if (type != MD_BLOCK_TD && type != MD_BLOCK_TH)
        end_line(r);
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    (void)detail;
    ((reading *)context)->images += type == MD_SPAN_IMG;
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    (void)detail;
    ((reading *)context)->images -= type == MD_SPAN_IMG;
    return 0;
}

static int take_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context)
{
    reading *r = context;
    kith_str said = {text, size};
    if (r->code || r->images)
        return 0;
    if (type == MD_TEXT_ENTITY)
        said = kith_html_fragment(said, r->arena);
    else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        said = KITH_STR("\n");
    else if (type == MD_TEXT_NULLCHAR)
        said = KITH_STR("\xEF\xBF\xBD");
    else if (type == MD_TEXT_HTML) {
        kith_buffer_append(&r->html, said);
        return 0;
    }
    kith_buffer_append(&r->text, said);
    return 0;
}

/* The value of a line "key: value", without quotes, or empty. */
static kith_str value_of(kith_str line, const char *key)
{
    size_t length = strlen(key);
    if (line.len <= length || strncasecmp(line.ptr, key, length) != 0 || line.ptr[length] != ':')
        return (kith_str){0};
    kith_str value = kith_str_slice(line, length + 1, line.len);
    while (value.len > 0 && memchr(" \t\"'", value.ptr[0], 4))
        value = kith_str_slice(value, 1, value.len);
    while (value.len > 0 && memchr(" \t\"'", value.ptr[value.len - 1], 4))
        value.len--;
    return value;
}

/* Cut the front matter off `*bytes`, if it begins with one that ends. */
static void take_front_matter(kith_str *bytes, kith_arena *arena, kith_record *out)
{
    kith_str rest = *bytes, line, title = {0}, date = {0};
    if (!kith_str_next_line(&rest, &line) || !kith_str_equal(line, KITH_STR("---")))
        return;
    while (kith_str_next_line(&rest, &line)) {
        if (kith_str_equal(line, KITH_STR("---")) || kith_str_equal(line, KITH_STR("..."))) {
            out->title = kith_arena_copy(arena, title);
            out->date = kith_date_parse(date, arena);
            *bytes = rest;
            return;
        }
        title = title.len ? title : value_of(line, "title");
        date = date.len ? date : value_of(line, "date");
    }
}

void kith_markdown_read(kith_str bytes, kith_arena *arena, kith_record *out)
{
    static const MD_PARSER parser = {.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
                                              MD_FLAG_NOINDENTEDCODEBLOCKS,
                                     .enter_block = enter_block,
                                     .leave_block = leave_block,
                                     .enter_span = enter_span,
                                     .leave_span = leave_span,
                                     .text = take_text};
    if (bytes.len > KITH_MARKDOWN_MAX) {
        out->text = kith_arena_copy(arena, bytes);
        return;
    }
    reading r = {.arena = arena};
    kith_record claimed = {0};
    take_front_matter(&bytes, arena, &claimed);
    /* It fails where memory is out alone. */
    while (md_parse(bytes.ptr, (MD_SIZE)bytes.len, &parser, &r) != 0) {
        kith_memory_lack(0);
        r.text.len = r.html.len = r.block_start = r.images = 0;
    }
    claimed.title = claimed.title.len ? claimed.title : r.title;
    claimed.text = kith_arena_copy(arena, kith_buffer_str(&r.text));
    *out = claimed;
    kith_buffer_clear(&r.text);
    kith_buffer_clear(&r.html);
}
