/* bench/html/features.c - the blocks of web pages with their features, for bench/html/learn. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <stdio.h>
#include <stdlib.h>

#include "extract/base/file_bytes.h"
#include "extract/html/html_parser.h"
#include "extract/html/main_text.h"

/* features [WEIGHTS]: for each path of a line of standard input: how many blocks, and of each its
 * text and features, numbers being 32 bits in this machine's order. WEIGHTS, 32-bit floats, give
 * first scores, which the features then tell of. */

static float weights[KITH_BLOCK_FEATURE_SPACE];

static void put_number(size_t number)
{
    uint32_t word = (uint32_t)number;
    fwrite(&word, sizeof word, 1, stdout);
}

static void put_block(kith_str text, const kith_block_features *features)
{
    put_number(text.len);
    fwrite(text.ptr, 1, text.len, stdout);
    put_number(features->count);
    for (size_t i = 0; i < features->count; i++) {
        put_number(features->at[i].number);
        fwrite(&features->at[i].value, sizeof(float), 1, stdout);
    }
}

static void put_page(const kith_page *page, kith_str headline, bool second, kith_arena *arena)
{
    kith_page_sums sums;
    kith_block_features features;
    kith_page_sums_make(page, headline, arena, &sums);
    float *scores = kith_arena_array(arena, float, page->block_count);
    for (size_t i = 0; second && i < page->block_count; i++) {
        kith_block_features_find(&sums, i, &features);
        for (size_t j = 0; j < features.count; j++)
            scores[i] += features.at[j].value * weights[features.at[j].number];
    }
    kith_page_scores added;
    kith_page_scores_make(&sums, scores, arena, &added);
    put_number(page->block_count);
    for (size_t i = 0; i < page->block_count; i++) {
        kith_block_features_find(&sums, i, &features);
        if (second)
            kith_block_features_add_scores(&sums, &added, i, &features);
        put_block(kith_page_block_text(page, i), &features);
    }
}

static void put_file(const char *path, bool second)
{
    kith_arena arena = {0};
    kith_page page = {0};
    kith_html_claims claims = {0};
    kith_error err;
    kith_str bytes;
    if (kith_file_bytes_read(path, &arena, &bytes, &err) != KITH_OK ||
        kith_html_parse(bytes, (kith_str){0}, &arena, &page, &claims, &err) != KITH_OK)
        fprintf(stderr, "%s: %s\n", path, err.message);
    put_page(&page, claims.meta_title, second, &arena);
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
        put_file(line, count > 1);
    }
    free(line);
    if (file)
        fclose(file);
    return 0;
}
