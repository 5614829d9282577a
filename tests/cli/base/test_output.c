/* tests/cli/base/test_output.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/output.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
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

/* Two files that belong together, each with the word. */
static void open_pair(kith_output pair[2], const char *word)
{
    kith_error err;
    char other[80];
    snprintf(other, sizeof other, "%s.2", path);
    assert_int_equal(kith_output_open(path, &pair[0], &err), KITH_OK);
    assert_int_equal(kith_output_open(other, &pair[1], &err), KITH_OK);
    fputs(word, pair[0].stream);
    fputs(word, pair[1].stream);
}

static void of_two_files_none_is_new_unless_both_are(void **state)
{
    (void)state;
    kith_error err;
    kith_output pair[2];
    open_pair(pair, "before");
    assert_int_equal(kith_outputs_finish(pair, 2, &err), KITH_OK);
    char other[80];
    snprintf(other, sizeof other, "%s", pair[1].path);
    kith_output_clear(&pair[0]);
    kith_output_clear(&pair[1]);
    check_content("before");

    open_pair(pair, "after");
    unlink(other); /* a folder is in the way of the second name */
    assert_int_equal(mkdir(other, 0700), 0);
    assert_int_equal(kith_outputs_finish(pair, 2, &err), KITH_EIO);
    kith_output_clear(&pair[0]);
    kith_output_clear(&pair[1]);
    check_content("before");
    assert_int_equal(files_in_folder(), 2);
    rmdir(other);
}

static void what_is_read_is_not_written_to(void **state)
{
    (void)state;
    kith_error err;
    char same[80];
    snprintf(same, sizeof same, "%s/link", folder);
    write_file("whole", true);
    assert_int_equal(symlink(path, same), 0);
    const char *inputs[] = {NULL, folder, same};
    assert_int_equal(kith_output_refuse(path, inputs, 2, &err), KITH_OK);
    assert_int_equal(kith_output_refuse(path, inputs, 3, &err), KITH_EARGUMENT);
    unlink(same);
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
        cmocka_unit_test(of_two_files_none_is_new_unless_both_are),
        cmocka_unit_test(what_is_read_is_not_written_to),
        cmocka_unit_test(a_full_disk_is_told),
        cmocka_unit_test(no_folder_is_told_at_once),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
