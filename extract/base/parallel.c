/* extract/base/parallel.c - work that threads share, and whose results are taken in order. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/parallel.h"

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
    bool ended, out_of_memory;
} relay;

typedef struct worker {
    relay *shared;
    size_t number;
    pthread_t thread;
} worker;

static void unlock(void *lock)
{
    pthread_mutex_unlock(lock);
}

void kith_lock_take(pthread_mutex_t *lock, kith_hold *hold)
{
    pthread_mutex_lock(lock);
    kith_memory_hold(hold, unlock, lock);
}

void kith_lock_leave(pthread_mutex_t *lock, const kith_hold *hold)
{
    kith_memory_release(hold);
    pthread_mutex_unlock(lock);
}

static bool has_ended(relay *shared)
{
    pthread_mutex_lock(&shared->finish_lock);
    bool ended = shared->ended;
    pthread_mutex_unlock(&shared->finish_lock);
    return ended;
}

static bool begin_piece(relay *shared, size_t number, size_t *piece)
{
    kith_hold hold;
    kith_lock_take(&shared->begin_lock, &hold);
    if (!shared->exhausted)
        shared->exhausted = has_ended(shared) || !shared->job->begin(shared->job->context, number);
    bool begun = !shared->exhausted;
    if (begun)
        *piece = shared->begun++;
    kith_lock_leave(&shared->begin_lock, &hold);
    return begun;
}

static void finish_piece(relay *shared, size_t number, size_t piece)
{
    kith_hold hold;
    kith_lock_take(&shared->finish_lock, &hold);
    while (shared->finished != piece && !shared->ended)
        pthread_cond_wait(&shared->turn, &shared->finish_lock);
    if (!shared->ended) {
        shared->ended = !shared->job->finish(shared->job->context, number);
        shared->finished++;
    }
    pthread_cond_broadcast(&shared->turn);
    kith_lock_leave(&shared->finish_lock, &hold);
}

static void work(void *context)
{
    const worker *self = context;
    size_t piece;
    while (begin_piece(self->shared, self->number, &piece)) {
        self->shared->job->work(self->shared->job->context, self->number);
        finish_piece(self->shared, self->number, piece);
    }
}

/* Memory that runs out ends the job, and is the caller's matter once all are home. */
static void *run_worker(void *context)
{
    worker *self = context;
    relay *shared = self->shared;
    if (kith_memory_guard(work, self))
        return NULL;
    pthread_mutex_lock(&shared->finish_lock);
    shared->ended = shared->out_of_memory = true;
    pthread_cond_broadcast(&shared->turn);
    pthread_mutex_unlock(&shared->finish_lock);
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
    if (shared.out_of_memory)
        kith_memory_out(0);
}
