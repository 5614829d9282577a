/* extract/html/block_context.c - first scores added up, and seen from one block. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/block_context.h"

#include <math.h>
#include <stdbool.h>

#include "extract/html/element.h"

/* Neighbours to either side. */
#define REACH 4

/* Elements around a block. */
#define LEVELS 5

/* A first score of this much, of a block this long, is sure. */
#define SURE       1.0F
#define SURE_BYTES 60

/* The heart of a page has so many of so many parts of what is likely. */
#define HEART_PARTS 17
#define HEART_OF    20

/* Stands for a block that is not there. */
#define NOBODY (-9.0F)

/* Where the numbers go. */
typedef struct numbers {
    float *at;
    size_t count;
} numbers;

static void put(numbers *out, double number)
{
    if (out->count < KITH_BLOCK_CONTEXT_COUNT)
        out->at[out->count++] = (float)number;
}

static double share(size_t part, size_t whole)
{
    return whole ? (double)part / (double)whole : 0;
}

static size_t likely_bytes(const kith_page *page, const float *scores, size_t i)
{
    return scores[i] > 0 ? kith_block_length(&page->blocks[i]) : 0;
}

static void sum_parts(const kith_page_sums *sums, kith_arena *arena, kith_page_scores *out)
{
    const kith_page *page = sums->page;
    float *alike_text = kith_arena_array(arena, float, page->part_count);
    for (size_t i = 0; i < page->block_count; i++) {
        const kith_block *block = &page->blocks[i];
        out->means[block->part] += out->scores[i] * (float)kith_block_length(block);
        out->likely[block->part] += likely_bytes(page, out->scores, i);
    }
    for (size_t i = page->part_count; i-- > 1;) {
        out->means[page->parts[i].parent] += out->means[i];
        out->likely[page->parts[i].parent] += out->likely[i];
    }
    for (uint32_t i = 1; i < page->part_count; i++) {
        uint32_t first = sums->parts[i].first_alike;
        out->alike_means[first] += out->means[i];
        alike_text[first] += (float)sums->parts[i].text;
    }
    for (uint32_t i = 1; i < page->part_count; i++)
        if (sums->parts[i].first_alike == i && alike_text[i] > 0)
            out->alike_means[i] /= alike_text[i];
    for (uint32_t i = 0; i < page->part_count; i++) {
        out->means[i] = sums->parts[i].text ? out->means[i] / (float)sums->parts[i].text : 0;
        if (out->likely[i] > 0 && out->likely[i] * HEART_OF >= out->likely[0] * HEART_PARTS)
            out->heart = i;
    }
}

static bool is_sure(const kith_page *page, const float *scores, size_t i)
{
    return scores[i] > SURE && kith_block_length(&page->blocks[i]) >= SURE_BYTES;
}

static void sum_runs(const kith_page *page, kith_page_scores *out)
{
    uint32_t away = UINT16_MAX;
    size_t likely = 0;
    for (size_t i = 0; i < page->block_count; i++) {
        out->before[i] = likely;
        likely += likely_bytes(page, out->scores, i);
        out->since[i] = away;
        away = is_sure(page, out->scores, i) ? 0 : away < UINT16_MAX ? away + 1 : away;
        out->sure_count += is_sure(page, out->scores, i);
    }
    away = UINT16_MAX;
    for (size_t i = page->block_count; i-- > 0;) {
        out->due[i] = away;
        away = is_sure(page, out->scores, i) ? 0 : away < UINT16_MAX ? away + 1 : away;
    }
}

/* The means of what stands under one heading. */
static void sum_headed(const kith_page_sums *sums, kith_page_scores *out)
{
    const kith_page *page = sums->page;
    for (size_t begin = 0, end; begin < page->block_count; begin = end) {
        float sum = 0;
        size_t bytes = 0;
        for (end = begin;
             end < page->block_count && sums->blocks[end].heading == sums->blocks[begin].heading;
             end++) {
            size_t length = kith_block_length(&page->blocks[end]);
            sum += out->scores[end] * (float)length;
            bytes += length;
        }
        for (size_t i = begin; i < end; i++)
            out->runs[i] = sum / (float)bytes;
    }
}

void kith_page_scores_make(const kith_page_sums *sums, const float *scores, kith_arena *arena,
                           kith_page_scores *out)
{
    const kith_page *page = sums->page;
    *out = (kith_page_scores){
        .scores = scores,
        .means = kith_arena_array(arena, float, page->part_count),
        .alike_means = kith_arena_array(arena, float, page->part_count),
        .likely = kith_arena_array(arena, size_t, page->part_count),
        .runs = kith_arena_array(arena, float, page->block_count),
        .before = kith_arena_array(arena, size_t, page->block_count),
        .since = kith_arena_array(arena, uint32_t, page->block_count),
        .due = kith_arena_array(arena, uint32_t, page->block_count),
    };
    sum_parts(sums, arena, out);
    sum_runs(page, out);
    sum_headed(sums, out);
}

static void put_neighbours(const kith_page *page, const float *scores, size_t i, numbers *out)
{
    for (int offset = -REACH; offset <= REACH; offset++) {
        size_t at = i + (size_t)offset;
        bool there = at < page->block_count;
        put(out, there ? scores[at] : NOBODY);
        if (offset != 0 && offset >= -2 && offset <= 2) {
            const kith_block *block = &page->blocks[there ? at : i];
            put(out, there ? kith_log_of(kith_block_length(block)) : -1);
            put(out, there ? share(block->linked, kith_block_length(block)) : -1);
            put(out, there && block->part == page->blocks[i].part);
        }
    }
}

static void put_parts(const kith_page_sums *sums, const kith_page_scores *scores, size_t i,
                      numbers *out)
{
    const kith_page *page = sums->page;
    uint32_t part = page->blocks[i].part;
    double heart = 2 * LEVELS;
    for (size_t level = 0; level < LEVELS; level++) {
        put(out, scores->means[part]);
        put(out, share(scores->likely[part], scores->likely[0]));
        put(out, share(scores->likely[part], sums->parts[part].text));
        put(out, share(sums->parts[part].linked, sums->parts[part].text));
        put(out, kith_log_of(sums->parts[part].blocks));
        put(out, kith_log_of(sums->parts[part].alike));
        put(out, scores->alike_means[sums->parts[part].first_alike]);
        if (part == scores->heart && heart > LEVELS)
            heart = (double)level;
        part = page->parts[part].parent;
    }
    put(out, heart);
}

static void put_page(const kith_page_sums *sums, const kith_page_scores *scores, size_t i,
                     numbers *out)
{
    const kith_page *page = sums->page;
    uint32_t container = sums->parts[page->blocks[i].part].container;
    size_t all = scores->likely[0];
    put(out, container == 0 ? 0 : container == sums->main ? 1 : 2);
    put(out, kith_log_of(sums->containers));
    put(out, share(scores->likely[container], all));
    put(out, share(scores->likely[container], sums->parts[container].text));
    put(out, share(scores->before[i], all));
    put(out, share(all - scores->before[i] - likely_bytes(page, scores->scores, i), all));
    put(out, kith_log_of(scores->since[i]));
    put(out, kith_log_of(scores->due[i]));
    put(out, share(all, sums->parts[0].text));
    put(out, share(sums->parts[0].prose, sums->parts[0].text));
    put(out, kith_log_of(scores->sure_count));
    put(out, kith_log_of(all));
    put(out, kith_log_of(page->block_count));
    put(out, share(i, page->block_count));
    double away = (double)i - (double)sums->headline;
    put(out, sums->headline == page->block_count ? NOBODY : copysign(log2(fabs(away) + 1), away));
}

/* The headline, the last heading, and what is under it so far. */
static void put_headings(const kith_page_sums *sums, const kith_page_scores *scores, size_t i,
                         numbers *out)
{
    const kith_page *page = sums->page;
    const kith_block_sums *block = &sums->blocks[i];
    bool headed = block->heading < page->block_count, headline = sums->headline < page->block_count;
    const kith_block *heading = &page->blocks[headed ? block->heading : i];
    put(out, headline ? block->to_headline.up : NOBODY);
    put(out, headline ? block->to_headline.down : NOBODY);
    put(out, headed ? scores->scores[block->heading] : NOBODY);
    put(out, headed ? scores->runs[i] : NOBODY);
    put(out, headed ? block->to_heading.up : NOBODY);
    put(out, headed ? block->to_heading.down : NOBODY);
    put(out, headed ? kith_log_of(i - block->heading) : NOBODY);
    put(out, headed ? share(heading->linked, kith_block_length(heading)) : NOBODY);
    put(out, headed && block->heading == sums->headline);
    put(out, kith_log_of(block->said));
    put(out, kith_log_of(block->names - block->known));
    put(out, block->names ? share(block->known, block->names) : -1);
    put(out, block->repeated);
}

static void put_block(const kith_page *page, size_t i, numbers *out)
{
    const kith_block *block = &page->blocks[i];
    const kith_part *part = &page->parts[block->part];
    kith_str text = kith_page_block_text(page, i);
    size_t spaces = 0, stops = 0;
    for (size_t at = 0; at < text.len; at++) {
        spaces += text.ptr[at] == ' ';
        stops += memchr(".!?", text.ptr[at], 3) != NULL;
    }
    char end = text.ptr[text.len - 1];
    put(out, kith_log_of(text.len));
    put(out, kith_log_of(spaces));
    put(out, kith_log_of(stops));
    put(out, end == '.' || end == '!' || end == '?' || end == '"' ? 1 : end == ':' ? 2 : 0);
    put(out, share(block->linked, text.len));
    put(out, (part->kinds & KITH_ELEMENT_PARAGRAPH) != 0);
    put(out, (part->kinds & KITH_ELEMENT_HEADLINE) != 0);
    put(out, part->depth);
}

void kith_block_context_find(const kith_page_sums *sums, const kith_page_scores *scores, size_t i,
                             float *out)
{
    numbers all = {.at = out};
    put_neighbours(sums->page, scores->scores, i, &all);
    put_parts(sums, scores, i, &all);
    put_page(sums, scores, i, &all);
    put_headings(sums, scores, i, &all);
    put_block(sums->page, i, &all);
    while (all.count < KITH_BLOCK_CONTEXT_COUNT)
        put(&all, 0);
}
