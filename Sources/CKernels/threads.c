// The thread pool. The caller is worker 0. A call opens a job, workers that are awake enter it, and the caller
// closes it when no index is left: it waits for those who entered, never for one that has not woken up yet, so
// a machine with more threads than cores slows down but does not stall.
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <time.h>

#include "CKernels.h"
#include "cores.h"
#include "park.h"

enum { MAX_THREADS = 256 };
static const uint32_t OPEN = 1u << 31;
static const int64_t WORKER_SPIN_NS = 30000, CALLER_SPIN_NS = 100000;

static struct {
  // Written by the caller before it opens a job, constant while one is open.
  ac_task task;
  void *context;
  int64_t count;
  // Each on a cache line of its own: all threads hammer on `next`, waiting ones read `signal`.
  _Alignas(128) _Atomic int64_t next;
  _Alignas(128) _Atomic uint32_t signal;  // counts jobs; what workers wait for
  _Alignas(128) _Atomic uint32_t state;   // OPEN plus the number of workers inside
  _Alignas(128) _Atomic int parked_workers;
  _Atomic bool caller_parked, stop;
  _Atomic bool busy;     // taken by the thread that uses the pool
  _Atomic int wanted;    // threads, the caller included; 0: not decided yet
  int started;           // workers running; belongs to whoever holds `busy`
  pthread_t workers[MAX_THREADS];
} pool;

static int64_t now_ns(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

/// Spins until *word is not `value`; false when the time is up.
static bool spin_while(_Atomic uint32_t *word, uint32_t value, int64_t limit_ns) {
  int64_t start = 0;
  for (int round = 0;; round++) {
    for (int i = 0; i < 32; i++) {
      if (atomic_load_explicit(word, memory_order_acquire) != value) return true;
      ac_pause();
    }
    if (round == 0) start = now_ns();
    else if (now_ns() - start > limit_ns) return false;
  }
}

static void run_indices(void) {
  int64_t index;
  while ((index = atomic_fetch_add_explicit(&pool.next, 1, memory_order_relaxed)) < pool.count)
    pool.task(pool.context, index);
}

static bool enter_job(void) {
  uint32_t state = atomic_load(&pool.state);
  while (state & OPEN)
    if (atomic_compare_exchange_weak(&pool.state, &state, state + 1)) return true;
  return false;
}

static void leave_job(void) {
  if (atomic_fetch_sub(&pool.state, 1) == 1 && atomic_load(&pool.caller_parked)) ac_unpark(&pool.state, 1);
}

static void *work(void *signal_at_start) {
  uint32_t seen = (uint32_t)(uintptr_t)signal_at_start;
  for (;;) {
    if (!spin_while(&pool.signal, seen, WORKER_SPIN_NS)) {
      // Sequentially consistent against the caller's "signal, then look for parked ones".
      atomic_fetch_add(&pool.parked_workers, 1);
      while (atomic_load(&pool.signal) == seen) ac_park(&pool.signal, seen);
      atomic_fetch_sub(&pool.parked_workers, 1);
    }
    seen = atomic_load(&pool.signal);
    if (atomic_load(&pool.stop)) return NULL;
    if (enter_job()) {
      run_indices();
      leave_job();
    }
  }
}

static void announce(int64_t sleepers_needed) {
  atomic_fetch_add(&pool.signal, 1);
  if (atomic_load(&pool.parked_workers) > 0)
    ac_unpark(&pool.signal, sleepers_needed < INT_MAX ? (int)sleepers_needed : INT_MAX);
}

static void resize(int workers) {
  if (workers < pool.started) {
    atomic_store(&pool.stop, true);
    announce(INT_MAX);
    for (int i = 0; i < pool.started; i++) pthread_join(pool.workers[i], NULL);
    atomic_store(&pool.stop, false);
    pool.started = 0;
  }
  void *signal = (void *)(uintptr_t)atomic_load(&pool.signal);
  while (pool.started < workers) {
    // With fewer threads than wished for the work is done all the same.
    if (pthread_create(&pool.workers[pool.started], NULL, work, signal) != 0) break;
    pool.started++;
  }
}

static void close_job(void) {
  uint32_t state = atomic_fetch_and(&pool.state, ~OPEN) & ~OPEN;
  while (state != 0) {
    if (!spin_while(&pool.state, state, CALLER_SPIN_NS)) {
      atomic_store(&pool.caller_parked, true);
      ac_park(&pool.state, state);
      atomic_store(&pool.caller_parked, false);
    }
    state = atomic_load(&pool.state);
  }
}

int ac_thread_count(void) {
  int wanted = atomic_load(&pool.wanted);
  if (wanted > 0) return wanted;
  const char *wish = getenv("AUTOCLASSES_THREADS");
  long count = wish == NULL ? 0 : strtol(wish, NULL, 10);
  if (count < 1) count = ac_usable_cores();
  if (count > MAX_THREADS) count = MAX_THREADS;
  // Loses against an ac_set_thread_count that came between.
  return atomic_compare_exchange_strong(&pool.wanted, &wanted, (int)count) ? (int)count : wanted;
}

void ac_set_thread_count(int count) {
  atomic_store(&pool.wanted, count < 1 ? 1 : count > MAX_THREADS ? MAX_THREADS : count);
}

void ac_parallel(int64_t count, ac_task task, void *context) {
  int threads = count > 1 ? ac_thread_count() : 1;
  // A call from inside a task finds the pool busy, too.
  if (threads == 1 || atomic_exchange_explicit(&pool.busy, true, memory_order_acquire)) {
    for (int64_t i = 0; i < count; i++) task(context, i);
    return;
  }
  if (pool.started != threads - 1) resize(threads - 1);
  pool.task = task;
  pool.context = context;
  pool.count = count;
  atomic_store_explicit(&pool.next, 0, memory_order_relaxed);
  atomic_store(&pool.state, OPEN);
  announce(count - 1);
  run_indices();
  close_job();
  atomic_store_explicit(&pool.busy, false, memory_order_release);
}
