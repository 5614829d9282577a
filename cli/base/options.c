/* cli/base/options.c - the options of a verb: one table for parsing them and for --help. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/options.h"

#include <errno.h>
#include <getopt.h>
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/base/message.h"
#include "cli/base/nearest.h"
#include "cli/base/output.h"

#define OPTIONS_MAX 48 /* of one verb; a table that grows beyond is a mistake of ours */
#define HELP_COLUMN 26

/* The table in the form that getopt_long() takes; `chosen` is found by its index. */
typedef struct getopt_table {
    struct option longs[OPTIONS_MAX + 2]; /* and --help, and the end */
    char shorts[2 * OPTIONS_MAX + 4];
    const kith_option *options[OPTIONS_MAX];
    int count;
} getopt_table;

/* getopt_long() returns this plus the index of a long option; letters are below. */
#define LONG_OPTION 256

static void add_option(getopt_table *table, const kith_option *option)
{
    if (table->count == OPTIONS_MAX)
        return;
    int index = table->count++;
    table->options[index] = option;
    table->longs[index] = (struct option){
        .name = option->name,
        .has_arg = option->argument ? required_argument : no_argument,
        .val = LONG_OPTION + index,
    };
    if (option->letter) {
        char letter[3] = {option->letter, option->argument ? ':' : '\0', '\0'};
        strcat(table->shorts, letter);
    }
}

static void fill_table(const kith_usage *usage, getopt_table *table)
{
    *table = (getopt_table){.shorts = ":"}; /* ':' tells a missing value from an unknown option */
    for (size_t i = 0; i < usage->group_count; i++)
        for (size_t k = 0; k < usage->groups[i].count; k++)
            add_option(table, &usage->groups[i].options[k]);
    strcat(table->shorts, "h");
    table->longs[table->count] = (struct option){.name = "help", .val = LONG_OPTION + table->count};
}

static const kith_option *find_option(const getopt_table *table, int code)
{
    if (code >= LONG_OPTION)
        return table->options[code - LONG_OPTION];
    for (int i = 0; i < table->count; i++)
        if (table->options[i]->letter == code)
            return table->options[i];
    return NULL;
}

static void print_option(const kith_option *option)
{
    char left[128];
    int width = option->letter
                    ? snprintf(left, sizeof left, "  -%c, --%s", option->letter, option->name)
                    : snprintf(left, sizeof left, "      --%s", option->name);
    if (option->argument)
        snprintf(left + width, sizeof left - (size_t)width, " %s", option->argument);
    bool beside = strlen(left) < HELP_COLUMN - 1;
    printf(beside ? "%-*s" : "%.*s\n", beside ? HELP_COLUMN : (int)strlen(left), left);
    for (const char *line = option->help; *line;) {
        int length = (int)strcspn(line, "\n");
        bool indent = line != option->help || !beside;
        printf("%*s%.*s\n", indent ? HELP_COLUMN : 0, "", length, line);
        line += length + (line[length] == '\n');
    }
}

static void print_example(const char *example)
{
    printf("\nExample:\n");
    for (const char *line = example; *line;) {
        int length = (int)strcspn(line, "\n");
        printf("  $ %.*s\n", length, line);
        line += length + (line[length] == '\n');
    }
}

static void print_help(const kith_usage *usage)
{
    printf("Usage: kith %s %s [options]\n\n%s\n", usage->verb, usage->operands, usage->summary);
    for (size_t i = 0; i < usage->group_count; i++) {
        printf("\n%s:\n", usage->groups[i].title);
        for (size_t k = 0; k < usage->groups[i].count; k++)
            print_option(&usage->groups[i].options[k]);
    }
    if (usage->print_more)
        usage->print_more();
    print_example(usage->example);
}

int kith_usage_error(const kith_usage *usage, const char *format, ...)
{
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    kith_say("%s: %s (see 'kith %s --help')", usage->verb, message, usage->verb);
    return KITH_EXIT_USAGE;
}

static int refuse_option(const kith_usage *usage, const getopt_table *table, const char *given)
{
    kith_str word = kith_str_of(given + strspn(given, "-"));
    word.len = strcspn(word.ptr, "=");
    kith_nearest nearest = {.given = word};
    for (int i = 0; i <= table->count; i++)
        kith_nearest_try(&nearest, kith_str_of(table->longs[i].name));
    if (nearest.word.len)
        return kith_usage_error(usage, "there is no option %s; did you mean --%.*s?", given,
                                KITH_STR_ARGS(nearest.word));
    return kith_usage_error(usage, "there is no option %s", given);
}

/* Parsers say what values there are behind these words. */
#define VALUES "there are "

static int refuse_value(const kith_usage *usage, const kith_option *option, const char *value,
                        const char *message)
{
    kith_nearest nearest = {.given = kith_str_of(value)};
    const char *values = strstr(message, VALUES);
    if (values)
        kith_nearest_try_words(&nearest, kith_str_of(values + strlen(VALUES)));
    if (nearest.word.len)
        return kith_usage_error(usage, "--%s %s: did you mean %.*s? %s", option->name, value,
                                KITH_STR_ARGS(nearest.word), message);
    return kith_usage_error(usage, "--%s %s: %s", option->name, value, message);
}

/* The name under which an option was given that getopt_long() rejected. */
static int reject(const kith_usage *usage, const getopt_table *table, int code, char **argv)
{
    const char *given = argv[optind - 1];
    const kith_option *option = optopt ? find_option(table, optopt) : NULL;
    if (code == ':')
        return kith_usage_error(usage, "--%s needs a value", option ? option->name : given);
    if (option)
        return kith_usage_error(usage, "--%s takes no value", option->name);
    if (optopt && optopt < LONG_OPTION)
        return kith_usage_error(usage, "there is no option -%c", optopt);
    return refuse_option(usage, table, given);
}

static int check_operands(const kith_usage *usage, kith_operands operands)
{
    if (operands.count < usage->least)
        return kith_usage_error(usage, "it needs %s", usage->operands);
    if (usage->most && operands.count > usage->most)
        return kith_usage_error(
            usage, "one operand too many: %s%s", operands.at[usage->most],
            strstr(usage->operands, "NAME") ? "; a name of several words needs quotes" : "");
    return -1;
}

int kith_options_parse(const kith_usage *usage, int argc, char **argv, kith_operands *out)
{
    getopt_table table;
    fill_table(usage, &table);
    optind = 0; /* which also drops what an earlier parse left behind */
    opterr = 0;
    for (int code; (code = getopt_long(argc, argv, table.shorts, table.longs, NULL)) != -1;) {
        if (code == '?' || code == ':')
            return reject(usage, &table, code, argv);
        if (code == 'h' || code == LONG_OPTION + table.count) {
            print_help(usage);
            return kith_finish_standard_output();
        }
        const kith_option *option = find_option(&table, code);
        kith_error err;
        if (option->parse(optarg, option->into, &err) != KITH_OK)
            return refuse_value(usage, option, optarg, err.message);
    }
    kith_operands operands = {(const char *const *)argv + optind, (size_t)(argc - optind)};
    int wrong = check_operands(usage, operands);
    if (wrong < 0)
        *out = operands;
    return wrong;
}

kith_status kith_option_flag(const char *value, void *into, kith_error *err)
{
    (void)value;
    (void)err;
    *(bool *)into = true;
    return KITH_OK;
}

kith_status kith_option_text(const char *value, void *into, kith_error *err)
{
    (void)err;
    *(const char **)into = value;
    return KITH_OK;
}

kith_status kith_option_count(const char *value, void *into, kith_error *err)
{
    char *end;
    errno = 0;
    uint64_t count = strtoull(value, &end, 10);
    if (errno || *end || strspn(value, "0123456789") == 0)
        return kith_fail(err, KITH_EARGUMENT, "a whole number is wanted");
    *(uint64_t *)into = count;
    return KITH_OK;
}

kith_status kith_option_number(const char *value, void *into, kith_error *err)
{
    char *end;
    double number = strtod(value, &end);
    if (*end || strspn(value, "0123456789.") == 0 || !isfinite(number))
        return kith_fail(err, KITH_EARGUMENT, "a number is wanted, 0 or more");
    *(double *)into = number;
    return KITH_OK;
}

kith_option kith_option_threads(uint64_t *into)
{
    return (kith_option){0,
                         "threads",
                         "N",
                         "work with N threads; the result is the same (all processors)",
                         kith_option_count,
                         into};
}
