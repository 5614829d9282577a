/* extract/base/parallel.h - work that threads share, and whose results are taken in order. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_PARALLEL_H
#define KITH_EXTRACT_BASE_PARALLEL_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "extract/base/memory.h"

/** More threads than this are not started. */
#define KITH_THREADS_MAX 256

/**
 * A job of many pieces. `worker`, from 0 and below the number of threads, says whose turn it is: a
 * worker has one piece at a time, and its memory is its own from begin to finish.
 *
 * Pieces that depend on nothing but their number, or on what `begin` read, are finished in the same
 * order with the same results whatever the number of threads.
 */
typedef struct kith_parallel {
    /** Take the next piece, one worker after the other; false: there is none, and never will be. */
    bool (*begin)(void *context, size_t worker);
    /** Do it, while others do theirs. */
    void (*work)(void *context, size_t worker);
    /**
     * Hand in what came of it, one worker after the other, in the order in which pieces were begun;
     * another may begin meanwhile. False ends the job: what others have begun is not finished.
     */
    bool (*finish)(void *context, size_t worker);
    void *context;
} kith_parallel;

/** How many threads those who ask for `wanted` get; 0 asks for one a processor. From 1. */
size_t kith_thread_count(size_t wanted);

/**
 * Do all pieces of `job` with `threads` threads, from 1, of which the caller's is worker 0; where
 * the system does not give so many, with fewer. Cannot fail; memory that runs out in one thread
 * ends the job and runs out for the caller once the others are done.
 */
void kith_parallel_run(const kith_parallel *job, size_t threads);

/** Take a lock, and leave it even when memory runs out meanwhile; `hold` is the caller's. */
void kith_lock_take(pthread_mutex_t *lock, kith_hold *hold);
void kith_lock_leave(pthread_mutex_t *lock, const kith_hold *hold);

#endif
