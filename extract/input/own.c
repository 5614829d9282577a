/* extract/input/own.c - what kith itself wrote, which is no news. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/own.h"

#include <stdio.h>
#include <stdlib.h>

/* Where SQLite puts what program a file belongs to, and what graph/store/schema.c has it put. */
#define APPLICATION_PLACE 68
#define CORPUS_HEAD       (APPLICATION_PLACE + 4)

static bool is_corpus(kith_str head)
{
    return head.len >= CORPUS_HEAD && memcmp(head.ptr, "SQLite format 3", 16) == 0 &&
           memcmp(head.ptr + APPLICATION_PLACE, "kith", 4) == 0;
}

static bool holds(kith_str text, kith_str part)
{
    for (size_t i = 0; i + part.len <= text.len; i++)
        if (memcmp(text.ptr + i, part.ptr, part.len) == 0)
            return true;
    return false;
}

bool kith_own_head(kith_str head)
{
    /* What each begins with, and what is not far behind in ours alone. */
    static const struct {
        kith_str start, mark;
    } formats[] = {
        {{"<?xml", 5}, {"<!--\ngenerator: kith ", 21}},                             /* GraphML */
        {{"<?xml", 5}, {"<creator>kith ", 14}},                                     /* GEXF */
        {{"{\"", 2}, {"\"generator\":\"kith ", 18}},                                /* JSON */
        {{"{\"", 2}, {"\"generated_by\":\"kith ", 21}},                             /* cyjs */
        {{"<!doctype", 9}, {"<meta name=\"generator\" content=\"kith\">", 38}},     /* a page */
        {{"{\"info\"", 7}, {"\"title\":\"made by kith ", 21}},                      /* VOSviewer */
        {{"<!-- generator: kith ", 21}, {"", 0}},                                   /* a report */
        {{"/*\ngenerator: kith ", 19}, {"", 0}},                                    /* DOT */
        {{"// generator: kith ", 19}, {"", 0}},                                     /* Cypher */
        {{"document\ttitle\tdate\t", 20}, {"\tentity\tname\ttype\tmention\t", 26}}, /* mentions */
        {{"document,title,date,", 20}, {",entity,name,type,mention,", 26}},
        {{"{\"document\":", 12}, {",\"mention\":\"", 12}},
        {{"{\"id\":\"kith-", 12}, {"\"datasets\":[\"kith\"]", 19}},  /* FollowTheMoney */
        {{"source,source_name,", 19}, {",target,target_name,", 20}}, /* evidence */
        {{"source\tsource_name\t", 19}, {"\ttarget\ttarget_name\t", 20}},
        {{"{\"source\":", 10}, {"\"source_mention\":", 17}},
        {{"*Network kith\n", 14}, {"*Vertices ", 10}}, /* Pajek */
    };
    if (is_corpus(head))
        return true;
    kith_str near = kith_str_slice(head, 0, head.len < KITH_OWN_HEAD ? head.len : KITH_OWN_HEAD);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (kith_str_starts(near, formats[i].start) && holds(near, formats[i].mark))
            return true;
    return false;
}

static bool corpus_is_at(kith_str path)
{
    char head[CORPUS_HEAD];
    char *name = strndup(path.ptr, path.len);
    FILE *file = name ? fopen(name, "rb") : NULL;
    size_t length = file ? fread(head, 1, sizeof head, file) : 0;
    if (file)
        fclose(file);
    free(name);
    return is_corpus((kith_str){head, length});
}

bool kith_own_log(const char *path)
{
    static const kith_str endings[] = {{"-wal", 4}, {"-shm", 4}, {"-journal", 8}};
    kith_str name = kith_str_of(path);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (kith_str_ends(name, endings[i]))
            return corpus_is_at(kith_str_slice(name, 0, name.len - endings[i].len));
    return false;
}
