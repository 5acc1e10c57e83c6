#include "support.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>

#include "KernelChecks.h"

static struct {
  char *report;
  size_t capacity, length;
  int failures;
} state;

void fail(const char *format, ...) {
  if (state.failures++ >= 50) return;
  char line[400];
  int used = snprintf(line, sizeof line, "[%s, %d threads] ", ac_isa_name(ac_active_isa()), ac_thread_count());
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(line + used, sizeof line - (size_t)used, format, arguments);
  va_end(arguments);
  size_t length = strlen(line);
  if (state.length + length + 2 > state.capacity) return;
  memcpy(state.report + state.length, line, length);
  state.length += length;
  state.report[state.length++] = '\n';
  state.report[state.length] = 0;
}

void note(const char *format, ...) {
  if (getenv("AC_CHECKS_VERBOSE") == NULL) return;
  fprintf(stderr, "[%s] ", ac_isa_name(ac_active_isa()));
  va_list arguments;
  va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fputc('\n', stderr);
}

bool reduced(void) { return getenv("AC_CHECKS_REDUCED") != NULL; }

static uint64_t seed;
uint32_t random_bits(void) {
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(seed >> 32);
}
int64_t random_below(int64_t limit) { return random_bits() % limit; }
float random_float(void) { return (float)((int32_t)random_bits() >> 8) / 8388608.0f; }

float *floats(int64_t count) {
  // Not zeros: what a kernel leaves unwritten must show.
  float *p = malloc((size_t)count * sizeof(float) + (count == 0));
  for (int64_t i = 0; i < count; i++) p[i] = 12345;
  return p;
}
float *random_floats(int64_t count) {
  float *p = floats(count);
  for (int64_t i = 0; i < count; i++) p[i] = random_float();
  return p;
}
float *aligned_floats(int64_t count) {
  return aligned_alloc(64, ((size_t)count * sizeof(float) + 127) / 64 * 64);
}

bool close_to(float got, double wanted, double tolerance) {
  if (isnan(wanted)) return isnan(got);
  if (isinf((float)wanted)) return got == (float)wanted;
  return fabs(got - wanted) <= tolerance;
}

static void timed(const char *name, void (*check)(void)) {
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  seed = 42;
  check();
  clock_gettime(CLOCK_MONOTONIC, &end);
  note("%s: %.2f s", name, (double)(end.tv_sec - start.tv_sec) + 1e-9 * (double)(end.tv_nsec - start.tv_nsec));
}

int ac_run_kernel_checks(char *report, size_t capacity) {
  state.report = report;
  state.capacity = capacity;
  state.length = 0;
  state.failures = 0;
  if (capacity > 0) report[0] = 0;
  const ac_isa best = ac_active_isa();
  const int threads = ac_thread_count();

  timed("threads", check_threads);
  for (int isa = AC_ISA_PORTABLE; isa <= AC_ISA_AVX512; isa++) {
    if (!ac_select_isa((ac_isa)isa)) continue;
    if (ac_active_isa() != (ac_isa)isa) fail("selecting %s had no effect", ac_isa_name((ac_isa)isa));
    ac_set_thread_count(1 + isa);
    timed("functions", check_functions);
    timed("conversions", check_conversions);
    timed("rows", check_rows);
    timed("windows", check_windows);
    timed("gemm", check_gemm);
    timed("quantised", check_quantised);
    timed("attention", check_attention);
    timed("scanners", check_scanners);
    timed("texts", check_texts);
  }
  ac_select_isa(best);
  ac_set_thread_count(threads);
  return state.failures;
}
