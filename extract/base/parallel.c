/* extract/base/parallel.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/parallel.h"

#include <pthread.h>
#include <unistd.h>

/* What the workers share. */
typedef struct relay {
    const kith_parallel *job;
    pthread_mutex_t begin_lock; /* guards `begun` and `exhausted` */
    size_t begun;
    bool exhausted;
    pthread_mutex_t finish_lock; /* guards `finished` and `ended` */
    pthread_cond_t turn;         /* `finished` or `ended` changed */
    size_t finished;
    bool ended;
} relay;

typedef struct worker {
    relay *shared;
    size_t number;
    pthread_t thread;
} worker;

static bool has_ended(relay *shared)
{
    pthread_mutex_lock(&shared->finish_lock);
    bool ended = shared->ended;
    pthread_mutex_unlock(&shared->finish_lock);
    return ended;
}

static bool begin_piece(relay *shared, size_t number, size_t *piece)
{
    pthread_mutex_lock(&shared->begin_lock);
    if (!shared->exhausted)
        shared->exhausted = has_ended(shared) || !shared->job->begin(shared->job->context, number);
    bool begun = !shared->exhausted;
    if (begun)
        *piece = shared->begun++;
    pthread_mutex_unlock(&shared->begin_lock);
    return begun;
}

static void finish_piece(relay *shared, size_t number, size_t piece)
{
    pthread_mutex_lock(&shared->finish_lock);
    while (shared->finished != piece && !shared->ended)
        pthread_cond_wait(&shared->turn, &shared->finish_lock);
    if (!shared->ended) {
        shared->ended = !shared->job->finish(shared->job->context, number);
        shared->finished++;
    }
    pthread_cond_broadcast(&shared->turn);
    pthread_mutex_unlock(&shared->finish_lock);
}

static void *run_worker(void *context)
{
    const worker *self = context;
    size_t piece;
    while (begin_piece(self->shared, self->number, &piece)) {
        self->shared->job->work(self->shared->job->context, self->number);
        finish_piece(self->shared, self->number, piece);
    }
    return NULL;
}

size_t kith_thread_count(size_t wanted)
{
    if (wanted == 0) {
        long processors = sysconf(_SC_NPROCESSORS_ONLN);
        wanted = processors > 0 ? (size_t)processors : 1;
    }
    return wanted < KITH_THREADS_MAX ? wanted : KITH_THREADS_MAX;
}

void kith_parallel_run(const kith_parallel *job, size_t threads)
{
    relay shared = {.job = job};
    worker workers[KITH_THREADS_MAX];
    pthread_mutex_init(&shared.begin_lock, NULL);
    pthread_mutex_init(&shared.finish_lock, NULL);
    pthread_cond_init(&shared.turn, NULL);
    size_t started = 1;
    workers[0] = (worker){.shared = &shared};
    for (; started < threads && started < KITH_THREADS_MAX; started++) {
        workers[started] = (worker){.shared = &shared, .number = started};
        if (pthread_create(&workers[started].thread, NULL, run_worker, &workers[started]) != 0)
            break;
    }
    run_worker(&workers[0]);
    for (size_t i = 1; i < started; i++)
        pthread_join(workers[i].thread, NULL);
    pthread_cond_destroy(&shared.turn);
    pthread_mutex_destroy(&shared.finish_lock);
    pthread_mutex_destroy(&shared.begin_lock);
}
