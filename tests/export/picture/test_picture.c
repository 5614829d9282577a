/* tests/export/picture/test_picture.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdio.h>
#include <stdlib.h>

#include "extract/input/own.h"
#include "tests/export/sample_network.h"
#include "tests/unit.h"

typedef kith_status writer(const kith_network *, FILE *, kith_error *);

static writer *const writers[] = {kith_export_svg, kith_export_pdf, kith_export_png};
#define WRITERS (sizeof writers / sizeof *writers)

/* The bytes of a picture, which may hold NULs. */
static char *draw(writer *write, const kith_network *network, size_t *size)
{
    char *bytes = NULL;
    kith_error err = {0};
    FILE *out = open_memstream(&bytes, size);
    assert_non_null(out);
    if (write(network, out, &err) != KITH_OK)
        fail_msg("%s", err.message);
    assert_int_equal(fclose(out), 0);
    return bytes;
}

static void a_picture_is_what_it_says(void **state)
{
    (void)state;
    static const char *const beginnings[] = {"<?xml", "%PDF-", "\x89PNG\r\n"};
    kith_network network;
    sample_network(&network);
    for (size_t i = 0; i < WRITERS; i++) {
        size_t size;
        char *bytes = draw(writers[i], &network, &size);
        assert_true(size > 1000);
        assert_memory_equal(bytes, beginnings[i], strlen(beginnings[i]));
        free(bytes);
    }
    kith_network_clear(&network);
}

static void the_same_network_gives_the_same_bytes(void **state)
{
    (void)state;
    kith_network network;
    sample_hostile(&network);
    network.looks.title = KITH_STR("<b>\x01 & \xff");
    for (size_t i = 1; i < WRITERS; i++) { /* cairo numbers what is in an SVG, process by process */
        size_t size, again;
        char *one = draw(writers[i], &network, &size), *two = draw(writers[i], &network, &again);
        assert_int_equal(size, again);
        assert_memory_equal(one, two, size);
        free(one);
        free(two);
    }
    kith_network_clear(&network);
}

static void what_an_svg_shows_is_known_for_kiths(void **state)
{
    (void)state;
    kith_network network;
    sample_hostile(&network);
    network.looks.title = KITH_STR("A -- title --> of & mine");
    char *text = sample_write(kith_export_svg, &network);
    assert_true(kith_own_head(kith_str_of(text)));
    const char *comment = strstr(text, "<!--");
    assert_non_null(comment);
    assert_ptr_equal(strstr(comment + 4, "--"), strstr(text, "-->\n<svg")); /* or it is no XML */
    free(text);
    kith_network_clear(&network);
}

static void nobody_is_a_picture_too(void **state)
{
    (void)state;
    for (size_t i = 0; i < WRITERS; i++) {
        size_t size;
        free(draw(writers[i], &(kith_network){0}, &size));
    }
}

static void what_cannot_be_written_is_told(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    for (size_t i = 0; i < WRITERS; i++) {
        kith_error err = {0};
        FILE *full = fopen("/dev/full", "w");
        assert_non_null(full);
        assert_int_equal(writers[i](&network, full, &err), KITH_EIO);
        assert_non_null(strstr(err.message, "space"));
        fclose(full);
    }
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_picture_is_what_it_says),
        cmocka_unit_test(the_same_network_gives_the_same_bytes),
        cmocka_unit_test(what_an_svg_shows_is_known_for_kiths),
        cmocka_unit_test(nobody_is_a_picture_too),
        cmocka_unit_test(what_cannot_be_written_is_told),
    };
    return cmocka_run_group_tests_name("picture", tests, NULL, NULL);
}
