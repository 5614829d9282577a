/* tests/lib/news.h - a little corpus for tests of the public header. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_LIB_NEWS_H
#define KITH_TESTS_LIB_NEWS_H

#include <string.h>

#include "tests/unit.h"

#include "lib/kith.h"

#define NEWS_STR(literal) ((kith_str){(literal), sizeof(literal) - 1})

static const struct {
    const char *id, *date, *text;
} news[] = {
    {"one", "2019-01-05",
     "Angela Merkel met Emmanuel Macron in Berlin. Merkel smiled. Germany and France agreed."},
    {"two", "2019-02",
     "Angela Dorothea Merkel spoke with Tim Cook of Apple.\n\nHuawei sued China."},
    {"three", "",
     "Emmanuel Macron and Angela Merkel met again. \"=1+1\", said Mr Macron of France."},
    {"four", "2019-03-01", "Volkswagen of Germany hired Herbert Diess; VW and Apple said nothing."},
};
#define NEWS_COUNT (sizeof news / sizeof *news)

/* A kith_text_source; its context is the number of texts that it gave. */
static inline bool news_next(void *context, kith_text *out)
{
    size_t *given = context;
    if (*given == NEWS_COUNT)
        return false;
    out->id = (kith_str){news[*given].id, strlen(news[*given].id)};
    out->date = (kith_str){news[*given].date, strlen(news[*given].date)};
    out->text = (kith_str){news[*given].text, strlen(news[*given].text)};
    ++*given;
    return true;
}

/* A corpus of them all, in memory. */
static inline kith_corpus *news_corpus(void)
{
    size_t given = 0;
    kith_model *model;
    kith_corpus *corpus;
    kith_reading_options options = KITH_INIT(kith_reading_options);
    options.next = news_next;
    options.context = &given;
    assert_int_equal(kith_model_open(NULL, &model, NULL), KITH_OK);
    assert_int_equal(kith_corpus_open(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    assert_int_equal(kith_corpus_read(corpus, model, &options, NULL, NULL), KITH_OK);
    kith_model_free(model);
    return corpus;
}

/* The row whose text in `column` is `text`; the number of rows when there is none. */
static inline size_t row_of(const kith_frame *frame, const char *column, const char *text)
{
    size_t row = 0;
    const kith_frame_column *texts = kith_frame_column_named(frame, column);
    assert_non_null(texts);
    for (; row < kith_frame_row_count(frame); row++) {
        kith_str cell = kith_frame_text(texts, row);
        if (cell.len == strlen(text) && memcmp(cell.ptr, text, cell.len) == 0)
            break;
    }
    return row;
}

static inline bool has(const kith_frame *frame, const char *column, const char *text)
{
    return row_of(frame, column, text) < kith_frame_row_count(frame);
}

#endif
