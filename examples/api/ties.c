/* examples/api/ties.c - reads texts, says whom they name, ties them, writes the network. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cc ties.c $(pkg-config --cflags --libs kith) -o ties && ./ties news/ news.graphml */
#include <kith.h>
#include <stdio.h>

static void say_problem(void *context, const char *place, const kith_error *problem)
{
    (void)context;
    fprintf(stderr, "%s: %s\n", place, problem->message);
}

/* Print some columns of a frame, a row a line. */
static void print_rows(const kith_frame *frame, const char *const *names, size_t count)
{
    for (size_t row = 0; row < kith_frame_row_count(frame); row++)
        for (size_t i = 0; i < count; i++) {
            const kith_frame_column *column = kith_frame_column_named(frame, names[i]);
            kith_str text = kith_frame_text(column, row);
            if (column->type == KITH_FRAME_TEXT)
                printf("%.*s%c", (int)text.len, text.ptr, i + 1 < count ? '\t' : '\n');
            else
                printf("%g%c", kith_frame_number(column, row), i + 1 < count ? '\t' : '\n');
        }
}

int main(int argc, char **argv)
{
    kith_error err = {.message = "usage: ties INPUT OUTPUT"};
    kith_status status = argc == 3 ? KITH_OK : KITH_EARGUMENT;
    kith_model *model = NULL;
    kith_extractor *extractor = NULL;
    kith_reading *reading = NULL;
    kith_corpus *corpus = NULL;
    kith_network *network = NULL;
    kith_frame *mentions = NULL, *edges = NULL;
    kith_text text = {.size = sizeof text, .text = {"Tim Cook left Apple.", 20}};
    kith_reading_options options = KITH_INIT(kith_reading_options);
    options.paths = (const char *const *)argv + 1;
    options.path_count = 1;
    options.problem = say_problem;
    if (!status && !(status = kith_model_open(NULL, &model, &err)) &&
        !(status = kith_extractor_new(model, &extractor, &err)) &&
        !(status = kith_extract(extractor, &text, &reading, &err)) &&
        !(status = kith_reading_frame(reading, KITH_READING_MENTIONS, NULL, &mentions, &err)))
        print_rows(mentions, (const char *const[]){"text", "entity"}, 2);
    if (!status && !(status = kith_corpus_open(":memory:", KITH_CORPUS_EXTEND, &corpus, &err)) &&
        !(status = kith_corpus_read(corpus, model, &options, NULL, &err)) &&
        !(status = kith_network_new(corpus, NULL, &network, &err)) &&
        !(status = kith_network_frame(network, KITH_NETWORK_EDGES, &edges, &err)))
        print_rows(edges, (const char *const[]){"weight", "source", "target"}, 3);
    if (!status)
        status = kith_network_write(network, NULL, argv[2], &err);
    if (status)
        fprintf(stderr, "ties: %s\n", err.message);
    kith_frame_free(edges);
    kith_frame_free(mentions);
    kith_network_free(network);
    kith_corpus_close(corpus);
    kith_reading_free(reading);
    kith_extractor_free(extractor);
    kith_model_free(model);
    return status ? 1 : 0;
}
