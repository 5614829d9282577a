/* extract/office/epub.c - e-books (EPUB 2 and 3): chapters in the order of the spine. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/buffer.h"
#include "extract/html/fragment.h"
#include "extract/office/office.h"
#include "extract/office/properties.h"
#include "extract/xml/xml_records.h"

#include <stdlib.h>

/* A book has fewer files. */
#define ITEMS_MAX 20000

typedef struct item {
    kith_str id, address;
} item;

typedef struct book {
    kith_arena *arena;
    kith_str root; /* the path of the file that lists the others */
    item *items;
    size_t item_count, item_capacity;
    kith_str *spine; /* ids */
    size_t spine_count, spine_capacity;
} book;

static void pass_text(void *context, kith_str text)
{
    (void)context, (void)text;
}

static void pass_end(void *context, const kith_xml_tag *tag)
{
    (void)context, (void)tag;
}

static void find_root(void *context, const kith_xml_tag *tag)
{
    book *b = context;
    if (b->root.len == 0 && kith_str_equal(tag->name, KITH_STR("rootfile")))
        b->root = kith_arena_copy(b->arena, kith_xml_tag_value(tag, "full-path"));
}

static void list_items(void *context, const kith_xml_tag *tag)
{
    book *b = context;
    if (kith_str_equal(tag->name, KITH_STR("item")) && b->item_count < ITEMS_MAX &&
        !kith_str_starts(kith_xml_tag_value(tag, "properties"), KITH_STR("nav"))) {
        b->items =
            kith_array_grow(b->items, &b->item_capacity, b->item_count + 1, sizeof *b->items);
        b->items[b->item_count++] =
            (item){kith_arena_copy(b->arena, kith_xml_tag_value(tag, "id")),
                   kith_arena_copy(b->arena, kith_xml_tag_value(tag, "href"))};
    } else if (kith_str_equal(tag->name, KITH_STR("itemref")) && b->spine_count < ITEMS_MAX) {
        b->spine =
            kith_array_grow(b->spine, &b->spine_capacity, b->spine_count + 1, sizeof *b->spine);
        b->spine[b->spine_count++] = kith_arena_copy(b->arena, kith_xml_tag_value(tag, "idref"));
    }
}

static int hex_digit(char digit)
{
    const char *digits = "0123456789abcdef", *found = strchr(digits, digit | 0x20);
    return digit && found ? (int)(found - digits) : -1;
}

/* The name in the package of an address in the root file. */
static kith_str resolve(const book *b, kith_str address)
{
    kith_buffer name = {0};
    size_t folder = b->root.len;
    while (folder > 0 && b->root.ptr[folder - 1] != '/')
        folder--;
    kith_buffer_append(&name, kith_str_slice(b->root, 0, folder));
    for (size_t i = 0; i < address.len; i++) {
        bool coded = address.ptr[i] == '%' && i + 2 < address.len &&
                     hex_digit(address.ptr[i + 1]) >= 0 && hex_digit(address.ptr[i + 2]) >= 0;
        char byte = address.ptr[i];
        if (coded) {
            byte = (char)(hex_digit(address.ptr[i + 1]) * 16 + hex_digit(address.ptr[i + 2]));
            i += 2;
        }
        kith_buffer_append_byte(&name, byte);
    }
    kith_str copy = kith_arena_copy(b->arena, kith_buffer_str(&name));
    kith_buffer_clear(&name);
    return copy;
}

static void add_chapter(const book *b, const kith_package *package, kith_str id, kith_buffer *text)
{
    for (size_t i = 0; i < b->item_count; i++) {
        if (!kith_str_equal(b->items[i].id, id))
            continue;
        const kith_part_file *part = kith_package_part(package, resolve(b, b->items[i].address));
        if (!part || text->len > KITH_DOCUMENT_MAX)
            return;
        kith_buffer_append(text, kith_html_fragment(part->bytes, b->arena));
        kith_buffer_append(text, KITH_STR("\n\n"));
        return;
    }
}

static kith_status read_root(book *b, const kith_package *package, const kith_part_file **root,
                             kith_error *err)
{
    const kith_xml_handler find = {find_root, pass_text, pass_end, b};
    const kith_xml_handler list = {list_items, pass_text, pass_end, b};
    const kith_part_file *container =
        kith_package_part(package, KITH_STR("META-INF/container.xml"));
    kith_status status = kith_package_parse(container, &find, err);
    if (status != KITH_OK)
        return status;
    *root = kith_package_part(package, b->root);
    if (!*root)
        return kith_fail(err, KITH_EFORMAT, "an e-book without a list of its chapters");
    return kith_package_parse(*root, &list, err);
}

kith_status kith_epub_read(const kith_package *package, kith_arena *arena, kith_record *out,
                           kith_error *err)
{
    book b = {.arena = arena};
    kith_buffer text = {0};
    const kith_part_file *root = NULL;
    kith_status status = read_root(&b, package, &root, err);
    if (status == KITH_OK) {
        kith_properties_read(root, arena, out);
        for (size_t i = 0; i < b.spine_count; i++)
            add_chapter(&b, package, b.spine[i], &text);
        out->text = kith_xml_text_copy(kith_buffer_str(&text), arena);
    }
    kith_buffer_clear(&text);
    free(b.items);
    free(b.spine);
    return status;
}
