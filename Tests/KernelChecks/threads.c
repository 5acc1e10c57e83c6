// The pool: every index once, whatever the count, the nesting and the company.

#include "support.h"

#include <pthread.h>
#include <stdatomic.h>

typedef struct {
  _Atomic int *hits;
  int64_t inner;
} counting;

static void count_hit(void *context, int64_t index) { atomic_fetch_add(&((counting *)context)->hits[index], 1); }

static void check_count(int64_t count) {
  counting c = {calloc((size_t)count + 1, sizeof(_Atomic int)), 0};
  ac_parallel(count, count_hit, &c);
  for (int64_t i = 0; i <= count; i++)
    if (c.hits[i] != (i < count)) {
      fail("parallel over %d: index %d ran %d times", (int)count, (int)i, c.hits[i]);
      break;
    }
  free(c.hits);
}

typedef struct {
  counting counting;
  int64_t most;
  _Atomic int longer;
} sharing;

static void count_hits(void *context, int64_t begin, int64_t end) {
  sharing *s = context;
  if (end - begin > s->most || end <= begin) atomic_fetch_add(&s->longer, 1);
  for (int64_t i = begin; i < end; i++) count_hit(&s->counting, i);
}

static void check_shares(int64_t count, int64_t most) {
  sharing s = {{calloc((size_t)count + 1, sizeof(_Atomic int)), 0}, most, 0};
  ac_parallel_shares(count, most, count_hits, &s);
  if (s.longer != 0) fail("shares of %d: %d ranges are empty or have more than %d", (int)count, s.longer, (int)most);
  for (int64_t i = 0; i <= count; i++)
    if (s.counting.hits[i] != (i < count)) {
      fail("shares of %d: unit %d ran %d times", (int)count, (int)i, s.counting.hits[i]);
      break;
    }
  free(s.counting.hits);
}

static void nest(void *context, int64_t index) {
  counting *c = context;
  ac_parallel(c->inner, count_hit, &(counting){c->hits + index * c->inner, 0});
}

static void check_nested(void) {
  counting c = {calloc(50 * 7, sizeof(_Atomic int)), 7};
  ac_parallel(50, nest, &c);
  for (int i = 0; i < 50 * 7; i++)
    if (c.hits[i] != 1) fail("nested parallel: index %d ran %d times", i, c.hits[i]);
  free(c.hits);
}

static void change_threads(void *context, int64_t index) {
  (void)context;
  ac_set_thread_count(1 + (int)index % 4);
}

static void *caller(void *unused) {
  (void)unused;
  for (int i = 0; i < 300; i++) {
    check_count(i % 40);
    check_shares(i % 40, 2);
  }
  return NULL;
}

void check_threads(void) {
  const int threads = ac_thread_count(), calls = reduced() ? 200 : 3000;
  for (int count = 1; count <= 8; count++) {
    ac_set_thread_count(count);
    if (ac_thread_count() != count) fail("the thread count is not what was set");
    for (int64_t i = 0; i < 70; i++) {
      check_count(i);
      check_shares(i, 1 + i % 9);
    }
    for (int i = 0; i < calls / 10; i++) check_shares(2000, 1 + i % 3);
    check_count(10000);
    check_nested();
    for (int i = 0; i < calls; i++) check_count(3);
  }
  for (int i = 0; i < 20; i++) {
    ac_parallel(16, change_threads, NULL);
    check_count(100);
  }
  ac_set_thread_count(0);
  if (ac_thread_count() != 1) fail("a thread count of 0 is not 1");
  ac_set_thread_count(3);
  pthread_t others[4];
  for (int i = 0; i < 4; i++) pthread_create(&others[i], NULL, caller, NULL);
  caller(NULL);
  for (int i = 0; i < 4; i++) pthread_join(others[i], NULL);
  ac_set_thread_count(threads);
}
