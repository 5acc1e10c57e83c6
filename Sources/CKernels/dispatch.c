// Chooses the instruction set, once, and forwards the calls that need no splitting.
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#if defined(__aarch64__) && defined(__linux__)
#include <asm/hwcap.h>
#include <sys/auxv.h>
#endif

#include "table.h"

static const ac_kernels *table_of(ac_isa isa) {
  switch (isa) {
    case AC_ISA_PORTABLE: return ac_kernels_portable();
    case AC_ISA_NEON: return ac_kernels_neon();
    case AC_ISA_AVX2: return ac_kernels_avx2();
    case AC_ISA_AVX512: return ac_kernels_avx512();
  }
  return NULL;
}

bool ac_isa_available(ac_isa isa) {
  if (table_of(isa) == NULL) return false;
#if defined(__x86_64__)
  // These builtins also ask whether the operating system saves the wide registers.
  __builtin_cpu_init();
  bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c")
              && __builtin_cpu_supports("popcnt");
  if (isa == AC_ISA_AVX2) return avx2;
  if (isa == AC_ISA_AVX512)
    return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
           && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
#endif
  return true;
}

const char *ac_isa_name(ac_isa isa) {
  static const char *const names[] = {"portable", "neon", "avx2", "avx512"};
  return (unsigned)isa <= AC_ISA_AVX512 ? names[isa] : "unknown";
}

static _Atomic(const ac_kernels *) active;

static const ac_kernels *choose(void) {
  const char *wish = getenv("AUTOCLASSES_ISA");
  int highest = AC_ISA_AVX512;
  for (int isa = 0; wish != NULL && isa <= AC_ISA_AVX512; isa++)
    if (strcmp(wish, ac_isa_name((ac_isa)isa)) == 0) highest = isa;
  for (int isa = highest; isa > AC_ISA_PORTABLE; isa--)
    if (ac_isa_available((ac_isa)isa)) return table_of((ac_isa)isa);
  return ac_kernels_portable();
}

const ac_kernels *ac_active(void) {
  const ac_kernels *kernels = atomic_load_explicit(&active, memory_order_acquire);
  if (kernels != NULL) return kernels;
  // Threads that get here together choose the same; one that came after ac_select_isa must not undo it.
  const ac_kernels *choice = choose();
  return atomic_compare_exchange_strong(&active, &kernels, choice) ? choice : kernels;
}

ac_isa ac_active_isa(void) { return ac_active()->isa; }

bool ac_select_isa(ac_isa isa) {
  if (!ac_isa_available(isa)) return false;
  atomic_store(&active, table_of(isa));
  return true;
}

static atomic_bool dot_refused;

void ac_allow_dot(bool allow) { atomic_store(&dot_refused, !allow); }

static bool processor_has_dot(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx512vnni");
#elif defined(__aarch64__) && defined(__linux__)
  return getauxval(AT_HWCAP) & HWCAP_ASIMDDP;
#else
  // Every arm64 Mac has it.
  return true;
#endif
}

bool ac_uses_dot(void) {
  return ac_active()->has_dot && processor_has_dot() && !atomic_load_explicit(&dot_refused, memory_order_relaxed);
}

void ac_exp(float *x, size_t count) { ac_active()->exp(x, count); }
void ac_erf(float *x, size_t count) { ac_active()->erf(x, count); }
