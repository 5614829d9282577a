/* tests/extract/input/test_warc.c - pages of web archives. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/warc.h"

#include <stdio.h>

#include "tests/memory_stream.h"
#include "tests/unit.h"

static void add(kith_buffer *out, const char *type, const char *address, const char *media,
                const char *block)
{
    kith_buffer_format(out,
                       "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\n"
                       "Content-Length: %zu\r\n\r\n%s\r\n\r\n",
                       type, address, media, strlen(block), block);
}

/* The pages as "address charset=body;", and "!" for a failure, whatever the size of blocks. */
static void check(kith_buffer *archive, const char *expected)
{
    for (size_t block = 1; block < 300; block += 7) {
        memory_stream stream = {.rest = kith_buffer_str(archive), .block = block};
        kith_reader reader;
        kith_reader_init(&reader, memory_stream_of(&stream));
        kith_warc warc = {.in = &reader};
        kith_buffer found = {0};
        bool more = true;
        while (more) {
            kith_status status = kith_warc_next(&warc, &more, NULL);
            if (status != KITH_OK) {
                kith_buffer_append_byte(&found, '!');
                more = true;
                continue;
            }
            if (!more)
                break;
            kith_buffer_append(&found, kith_buffer_str(&warc.address));
            kith_buffer_append_byte(&found, ' ');
            kith_buffer_append(&found, kith_buffer_str(&warc.charset));
            kith_buffer_append_byte(&found, '=');
            kith_stream body = kith_warc_stream(&warc);
            kith_str bytes = {0};
            do {
                kith_buffer_append(&found, bytes);
                assert_int_equal(body.block(body.context, &bytes, NULL), KITH_OK);
            } while (bytes.len > 0);
            kith_buffer_append_byte(&found, ';');
        }
        kith_buffer_append_byte(&found, '\0');
        assert_string_equal(found.ptr, expected);
        kith_buffer_clear(&found);
        kith_warc_clear(&warc);
        kith_reader_clear(&reader);
    }
    kith_buffer_clear(archive);
}

#define HTTP "application/http; msgtype=response"

static void pages_are_found(void **state)
{
    (void)state;
    kith_buffer archive = {0};
    add(&archive, "warcinfo", "", "application/warc-fields", "software: x\r\n");
    add(&archive, "request", "http://a/", "application/http; msgtype=request", "GET / HTTP/1.1");
    add(&archive, "response", "http://a/", HTTP,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"UTF-8\"\r\n\r\n<p>one");
    add(&archive, "response", "http://b/", HTTP, "HTTP/1.0 200 OK\r\nServer: x\r\n\r\ntwo");
    add(&archive, "resource", "<http://c/>", "text/plain", "three");
    add(&archive, "conversion", "http://d/", "text/plain", "four");
    check(&archive, "http://a/ UTF-8=<p>one;http://b/ =two;http://c/ =three;http://d/ =four;");
}

static void what_is_no_page_is_passed(void **state)
{
    (void)state;
    kith_buffer archive = {0};
    add(&archive, "response", "http://a/", HTTP,
        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno");
    add(&archive, "response", "http://b/", HTTP,
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nno");
    add(&archive, "response", "dns:b", "text/dns", "no");
    add(&archive, "response", "http://c/", HTTP, "HTTP/1.1 200 OK\r\n\r\nyes");
    check(&archive, "http://c/ =yes;");
}

static void chunks_are_joined(void **state)
{
    (void)state;
    kith_buffer archive = {0};
    const char *chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    char block[200];
    snprintf(block, sizeof block, "%s%s", chunked, "3\r\none\r\n4;x=y\r\n two\r\n0\r\n\r\n");
    add(&archive, "response", "http://a/", HTTP, block);
    snprintf(block, sizeof block, "%s%s", chunked, "<p>stored plain");
    add(&archive, "response", "http://b/", HTTP, block);
    snprintf(block, sizeof block, "%s%s", chunked, "fffff\r\ntoo short");
    add(&archive, "response", "http://c/", HTTP, block);
    check(&archive, "http://a/ =one two;http://b/ =<p>stored plain;http://c/ =too short;");
}

static void damage_ends_the_archive(void **state)
{
    (void)state;
    kith_buffer archive = {0};
    add(&archive, "resource", "http://a/", "text/plain", "one");
    kith_buffer_append(&archive, KITH_STR("rubbish\r\n"));
    add(&archive, "resource", "http://b/", "text/plain", "two");
    check(&archive, "http://a/ =one;!");
    kith_buffer_append(&archive, KITH_STR("WARC/1.0\r\nWARC-Type: resource\r\n\r\n"));
    check(&archive, "!");
    kith_buffer_append(&archive,
                       KITH_STR("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 99\r\n\r\nx"));
    check(&archive, "!");
    kith_buffer_append(&archive, KITH_STR("WARC/1.0\r\nContent-Length: -1\r\n\r\nx"));
    check(&archive, "!");
    kith_buffer_append(&archive, KITH_STR("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: "
                                          "application/http\r\nContent-Length: 10\r\n\r\n"
                                          "HTTP/1.1 200 OK\r\nand on\r\n"));
    check(&archive, "!");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_are_found),
        cmocka_unit_test(what_is_no_page_is_passed),
        cmocka_unit_test(chunks_are_joined),
        cmocka_unit_test(damage_ends_the_archive),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
