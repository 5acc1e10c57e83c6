// Sleeping until a 32-bit word changes: the futex where there is one, else one mutex and condition.
#ifndef AC_PARK_H
#define AC_PARK_H

#include <limits.h>
#include <stdatomic.h>
#include <stdint.h>

#if defined(__linux__)
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Returns at once when *word is not `value`; may also return early.
static inline void ac_park(_Atomic uint32_t *word, uint32_t value) {
  syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, value, NULL, NULL, 0);
}
static inline void ac_unpark(_Atomic uint32_t *word, int count) {
  syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, count, NULL, NULL, 0);
}
#else
#include <pthread.h>

static pthread_mutex_t ac_park_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t ac_park_condition = PTHREAD_COND_INITIALIZER;

static inline void ac_park(_Atomic uint32_t *word, uint32_t value) {
  pthread_mutex_lock(&ac_park_mutex);
  if (atomic_load(word) == value) pthread_cond_wait(&ac_park_condition, &ac_park_mutex);
  pthread_mutex_unlock(&ac_park_mutex);
}
static inline void ac_unpark(_Atomic uint32_t *word, int count) {
  (void)word, (void)count;
  pthread_mutex_lock(&ac_park_mutex);
  pthread_cond_broadcast(&ac_park_condition);
  pthread_mutex_unlock(&ac_park_mutex);
}
#endif

/// Tells the core that this is a waiting loop.
static inline void ac_pause(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("isb");
#endif
}

#endif
