/* bench/html/features.c - the blocks of web pages with their features, for bench/html/learn. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "extract/base/file_bytes.h"
#include "extract/html/html_parser.h"
#include "extract/html/block_context.h"

/* features [WEIGHTS]: for each path of a line of standard input: how many blocks, and of each its
 * text, its features, and the numbers of its context, all being 32 bits in this machine's order.
 * WEIGHTS, 32-bit floats by feature, give the first scores that contexts are made of. Behind a tab,
 * a path may have the numbers of blocks to leave out, and "bare" for a page without classes. */

static float weights[KITH_BLOCK_FEATURE_SPACE];

static void put_number(size_t number)
{
    uint32_t word = (uint32_t)number;
    fwrite(&word, sizeof word, 1, stdout);
}

typedef struct features {
    kith_block_feature *at;
    size_t count, capacity;
} features;

static void take(features *all, const kith_block_features *some)
{
    all->at = kith_array_grow(all->at, &all->capacity, all->count + some->count, sizeof *all->at);
    memcpy(all->at + all->count, some->at, some->count * sizeof *some->at);
    all->count += some->count;
}

/* Those of the block, and of the elements around it. */
static void find_features(const kith_page_sums *sums, size_t i, features *out)
{
    kith_block_features some;
    out->count = 0;
    kith_block_features_find(sums, i, &some);
    take(out, &some);
    for (uint32_t part = sums->page->blocks[i].part;; part = sums->page->parts[part].parent) {
        kith_part_features_find(sums->page, part, &some);
        take(out, &some);
        if (part == 0)
            break;
    }
}

static void put_block(kith_str text, const features *found)
{
    put_number(text.len);
    fwrite(text.ptr, 1, text.len, stdout);
    put_number(found->count);
    for (size_t i = 0; i < found->count; i++) {
        put_number(found->at[i].number);
        fwrite(&found->at[i].value, sizeof(float), 1, stdout);
    }
}

static void put_page(const kith_page *page, kith_str headline, kith_arena *arena)
{
    kith_page_sums sums;
    kith_page_scores scores;
    features found = {0};
    float context[KITH_BLOCK_CONTEXT_COUNT];
    kith_page_sums_make(page, headline, arena, &sums);
    float *first = kith_arena_array(arena, float, page->block_count);
    for (size_t i = 0; i < page->block_count; i++) {
        find_features(&sums, i, &found);
        for (size_t j = 0; j < found.count; j++)
            first[i] += found.at[j].value * weights[found.at[j].number];
    }
    kith_page_scores_make(&sums, first, arena, &scores);
    put_number(page->block_count);
    for (size_t i = 0; i < page->block_count; i++) {
        find_features(&sums, i, &found);
        kith_block_context_find(&sums, &scores, i, context);
        put_block(kith_page_block_text(page, i), &found);
        fwrite(context, sizeof context, 1, stdout);
    }
    free(found.at);
}

/* The page without the blocks of the list, as if it never had them. */
static void cut_page(kith_page *page, const char *list)
{
    size_t kept = 0, length = 0;
    for (size_t i = 0; i < page->block_count; i++) {
        char *end;
        if (*list && strtoul(list, &end, 10) == i && end != list) {
            list = end;
            continue;
        }
        kith_block block = page->blocks[i];
        size_t bytes = kith_block_length(&block);
        memmove(page->text.ptr + length, page->text.ptr + block.start, bytes);
        block.start = length;
        block.end = length += bytes;
        page->blocks[kept++] = block;
    }
    page->block_count = kept;
    page->text.len = length;
}

static void put_file(char *path)
{
    kith_arena arena = {0};
    kith_page page = {0};
    kith_html_claims claims = {0};
    kith_error err;
    kith_str bytes;
    char *list = strchr(path, '\t');
    if (list)
        *list = '\0';
    if (kith_file_bytes_read(path, &arena, &bytes, &err) != KITH_OK ||
        kith_html_parse(bytes, (kith_str){0}, &arena, &page, &claims, &err) != KITH_OK)
        fprintf(stderr, "%s: %s\n", path, err.message);
    if (list)
        cut_page(&page, list + 1);
    for (size_t i = 0; list && strstr(list, "bare") && i < page.part_count; i++)
        page.parts[i].word_count = 0;
    put_page(&page, claims.meta_title, &arena);
    kith_page_clear(&page);
    kith_html_claims_clear(&claims);
    kith_arena_free(&arena);
}

int main(int count, char **words)
{
    FILE *file = count > 1 ? fopen(words[1], "rb") : NULL;
    if (count > 1 && (!file || fread(weights, sizeof weights, 1, file) != 1)) {
        fprintf(stderr, "features: no weights in %s\n", words[1]);
        return 1;
    }
    char *line = NULL;
    size_t room = 0;
    for (ssize_t length; (length = getline(&line, &room, stdin)) > 0;) {
        line[length - 1] = '\0';
        put_file(line);
    }
    free(line);
    if (file)
        fclose(file);
    return 0;
}
