/* tests/cli/base/test_output.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/output.h"

#include <dirent.h>
#include <stdlib.h>
#include <unistd.h>

#include "extract/base/buffer.h"
#include "tests/unit.h"

/* A folder for the tests of this program, and a path in it. */
static char folder[] = "/tmp/kith-test-output-XXXXXX";
static char path[64];

static int make_folder(void **state)
{
    (void)state;
    if (!mkdtemp(folder))
        return 1;
    snprintf(path, sizeof path, "%s/file", folder);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    unlink(path);
    return rmdir(folder);
}

static size_t files_in_folder(void)
{
    size_t count = 0;
    DIR *directory = opendir(folder);
    assert_non_null(directory);
    for (struct dirent *entry; (entry = readdir(directory));)
        count += entry->d_name[0] != '.';
    closedir(directory);
    return count;
}

static void check_content(const char *expected)
{
    char content[64] = "";
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    content[fread(content, 1, sizeof content - 1, file)] = '\0';
    fclose(file);
    assert_string_equal(content, expected);
}

static void write_file(const char *content, bool finish)
{
    kith_error err;
    kith_output output;
    assert_int_equal(kith_output_open(path, &output, &err), KITH_OK);
    fputs(content, output.stream);
    if (finish)
        assert_int_equal(kith_output_finish(&output, &err), KITH_OK);
    kith_output_clear(&output);
}

static void a_file_appears_when_it_is_whole(void **state)
{
    (void)state;
    write_file("half", false);
    assert_int_equal(files_in_folder(), 0);
    write_file("whole", true);
    assert_int_equal(files_in_folder(), 1);
    check_content("whole");
    write_file("half", false);
    check_content("whole");
    write_file("new", true);
    check_content("new");
    assert_int_equal(files_in_folder(), 1);
}

static void a_full_disk_is_told(void **state)
{
    (void)state;
    if (access("/dev/full", W_OK) != 0)
        skip();
    kith_error err;
    kith_output output;
    assert_int_equal(kith_output_open("/dev/full", &output, &err), KITH_OK);
    fputs("something", output.stream);
    assert_int_equal(kith_output_finish(&output, &err), KITH_EIO);
    kith_output_clear(&output);
}

static void no_folder_is_told_at_once(void **state)
{
    (void)state;
    kith_error err;
    kith_output output;
    assert_int_equal(kith_output_open("/nowhere/at/all", &output, &err), KITH_EIO);
    kith_output_clear(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_appears_when_it_is_whole),
        cmocka_unit_test(a_full_disk_is_told),
        cmocka_unit_test(no_folder_is_told_at_once),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
