// Work in units of which the next one is cheaper than another: see ac_parallel_shares.
#include <stdatomic.h>

#include "table.h"

enum { MAX_SHARES = 256 };  // the most threads that the pool has

/// What is left of one: units [low half, high half). Threads hammer on their own, so each has cache lines of its own.
typedef struct {
  _Alignas(128) _Atomic uint64_t left;
} share;

typedef struct {
  share *shares;
  int64_t count, most;
  ac_range_task task;
  void *context;
} sharing;

static uint64_t range_of(int64_t begin, int64_t end) { return (uint64_t)end << 32 | (uint64_t)begin; }
static int64_t begin_of(uint64_t range) { return (int64_t)(range & UINT32_MAX); }
static int64_t end_of(uint64_t range) { return (int64_t)(range >> 32); }

/// Takes units from the front of a share, fewer towards its end so that a helper finds some; false when it is empty.
static bool take_front(share *s, int64_t most, int64_t *begin, int64_t *end) {
  uint64_t left = atomic_load_explicit(&s->left, memory_order_relaxed);
  do {
    *begin = begin_of(left);
    const int64_t rest = end_of(left) - *begin;
    if (rest <= 0) return false;
    *end = *begin + ac_max(1, ac_min(most, rest / 2));
  } while (!atomic_compare_exchange_weak_explicit(&s->left, &left, range_of(*end, end_of(left)), memory_order_relaxed,
                                                  memory_order_relaxed));
  return true;
}

/// Takes the last unit of a share.
static bool take_back(share *s, int64_t *begin, int64_t *end) {
  uint64_t left = atomic_load_explicit(&s->left, memory_order_relaxed);
  do {
    *end = end_of(left), *begin = *end - 1;
    if (*begin < begin_of(left)) return false;
  } while (!atomic_compare_exchange_weak_explicit(&s->left, &left, range_of(begin_of(left), *begin),
                                                  memory_order_relaxed, memory_order_relaxed));
  return true;
}

static void work(void *context, int64_t own) {
  const sharing *w = context;
  int64_t begin, end;
  while (take_front(&w->shares[own], w->most, &begin, &end)) w->task(w->context, begin, end);
  for (int64_t i = 1; i < w->count; i++)
    while (take_back(&w->shares[(own + i) % w->count], &begin, &end)) w->task(w->context, begin, end);
}

void ac_parallel_shares(int64_t count, int64_t most, ac_range_task task, void *context) {
  share shares[MAX_SHARES];
  const int64_t threads = ac_min(ac_min(ac_thread_count(), MAX_SHARES), count);
  // Half a range of the counter is more units than any product has.
  if (threads <= 1 || count > INT32_MAX) {
    for (int64_t begin = 0; begin < count; begin += most) task(context, begin, ac_min(count, begin + most));
    return;
  }
  for (int64_t i = 0; i < threads; i++)
    atomic_init(&shares[i].left, range_of(ac_part(count, threads, i), ac_part(count, threads, i + 1)));
  ac_parallel(threads, work, &(sharing){shares, threads, most, task, context});
}
