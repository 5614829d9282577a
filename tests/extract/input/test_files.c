/* tests/extract/input/test_files.c - folders walked. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/files.h"

#include "tests/extract/scratch.h"

static void note_problem(void *context, const char *place, const kith_error *problem)
{
    kith_buffer_format(context, "!%s: %s;", place, problem->message);
}

/* The files of `path`, and the problems met. */
static void check(const char *path, const char *expected)
{
    kith_files files = {0};
    kith_buffer found = {0};
    kith_files_add(&files, path, note_problem, &found);
    for (size_t i = 0; i < files.count; i++)
        kith_buffer_format(&found, "%s=%d;", files.at[i].path, (int)files.at[i].size);
    kith_buffer_append_byte(&found, '\0');
    assert_string_equal(found.ptr, expected);
    kith_buffer_clear(&found);
    kith_files_clear(&files);
}

static void folders_are_read_in_order_of_path(void **state)
{
    (void)state;
    assert_int_equal(mkdir("in", 0755), 0);
    assert_int_equal(mkdir("in/a", 0755), 0);
    assert_int_equal(mkdir("in/a/deep", 0755), 0);
    assert_int_equal(mkdir("in/.hidden", 0755), 0);
    scratch_write("in/b.txt", KITH_STR("12"));
    scratch_write("in/a.txt", KITH_STR("1"));
    scratch_write("in/a/z.txt", KITH_STR("123"));
    scratch_write("in/a/deep/y.txt", KITH_STR(""));
    scratch_write("in/.hidden/x.txt", KITH_STR("1"));
    scratch_write("in/.dot", KITH_STR("1"));
    check("in", "in/a.txt=1;in/a/deep/y.txt=0;in/a/z.txt=3;in/b.txt=2;");
    check("in/", "in/a.txt=1;in/a/deep/y.txt=0;in/a/z.txt=3;in/b.txt=2;");
    check("in/.hidden", "in/.hidden/x.txt=1;");
    check("in/b.txt", "in/b.txt=2;");
    check("-", "-=0;");
    check("nowhere", "nowhere=0;");
}

static void links_are_followed_once(void **state)
{
    (void)state;
    assert_int_equal(mkdir("out", 0755), 0);
    assert_int_equal(mkdir("out/a", 0755), 0);
    assert_int_equal(mkdir("beside", 0755), 0);
    scratch_write("out/a/z.txt", KITH_STR("1"));
    scratch_write("beside/y.txt", KITH_STR("1"));
    assert_int_equal(symlink("..", "out/a/up"), 0);
    assert_int_equal(symlink(".", "out/0"), 0);
    assert_int_equal(symlink("a", "out/1"), 0);
    assert_int_equal(symlink("../beside", "out/2"), 0);
    assert_int_equal(symlink("a/z.txt", "out/z.txt"), 0);
    check("out", "out/2/y.txt=1;out/a/z.txt=1;out/z.txt=1;");
}

static void what_is_no_file_is_told(void **state)
{
    (void)state;
    assert_int_equal(mkdir("odd", 0755), 0);
    assert_int_equal(mkfifo("odd/pipe", 0644), 0);
    assert_int_equal(symlink("nothing", "odd/dead"), 0);
    check("odd", "!odd/dead: No such file or directory;"
                 "!odd/pipe: neither a file nor a folder;");
}

static void files_are_read_in_blocks(void **state)
{
    (void)state;
    static char bytes[300000];
    memset(bytes, 'x', sizeof bytes);
    scratch_write("large", (kith_str){bytes, sizeof bytes});
    kith_file_stream file;
    assert_int_equal(kith_file_open("large", &file, NULL), KITH_OK);
    assert_int_equal(file.size, sizeof bytes);
    kith_stream stream = kith_file_stream_of(&file);
    kith_str block = {0};
    size_t total = 0;
    do {
        assert_int_equal(stream.block(stream.context, &block, NULL), KITH_OK);
        total += block.len;
    } while (block.len > 0);
    assert_int_equal(total, sizeof bytes);
    assert_int_equal(file.taken, sizeof bytes);
    kith_file_close(&file);
    kith_file_close(NULL);
    assert_int_equal(kith_file_open("nowhere", &file, NULL), KITH_EIO);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(folders_are_read_in_order_of_path),
        cmocka_unit_test(links_are_followed_once),
        cmocka_unit_test(what_is_no_file_is_told),
        cmocka_unit_test(files_are_read_in_blocks),
    };
    return cmocka_run_group_tests(tests, scratch_enter, scratch_leave);
}
