// What the checks share: failures, random numbers, exactly sized buffers, and the loop over instruction sets.
#ifndef KERNEL_CHECKS_SUPPORT_H
#define KERNEL_CHECKS_SUPPORT_H

// Strict C11 hides M_PI and clock_gettime; this comes before any system header.
#define _GNU_SOURCE
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

/// Counts a failure, and writes it down with the instruction set and thread count it happened under.
void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));
/// A figure for the curious: printed when AC_CHECKS_VERBOSE is set.
void note(const char *format, ...) __attribute__((format(printf, 1, 2)));
/// True under an emulator (AC_CHECKS_REDUCED is set), where the sweeps take larger steps.
bool reduced(void);

uint32_t random_bits(void);
int64_t random_below(int64_t limit);
/// Between -1 and 1.
float random_float(void);

/// Exactly `count` elements, so that a sanitizer or valgrind sees the first access past the end. 64-byte aligned
/// buffers are for packed weights. Freed by free.
float *floats(int64_t count);
float *random_floats(int64_t count);
float *aligned_floats(int64_t count);

/// Fails unless got is within `tolerance` of the wanted value; NaN and infinities must agree.
bool close_to(float got, double wanted, double tolerance);
double reference_activation(double x, ac_activation f);
static const int ACTIVATIONS = AC_ACT_LAPLACE + 1;

void check_functions(void);
void check_conversions(void);
void check_gemm(void);
void check_quantised(void);
void check_attention(void);
void check_rows(void);
void check_windows(void);
void check_threads(void);
void check_scanners(void);
void check_texts(void);

#endif
