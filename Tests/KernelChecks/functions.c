// exp, erf and the activations, over floats of every magnitude.

#include "support.h"

#include <stdio.h>

double reference_activation(double x, ac_activation f) {
  const double gelu = 0.5 * x * (1 + erf(x * M_SQRT1_2));
  switch (f) {
    case AC_ACT_NONE: return x;
    case AC_ACT_RELU: return x < 0 ? 0 : x;
    case AC_ACT_RELU2: return x < 0 ? 0 : x * x;
    case AC_ACT_RELU6: return x < 0 ? 0 : x > 6 ? 6 : x;
    case AC_ACT_LEAKY_RELU: return x < 0 ? 0.01 * x : x;
    case AC_ACT_GELU: return gelu;
    case AC_ACT_GELU_TANH: return 0.5 * x * (1 + tanh(sqrt(2 / M_PI) * (x + 0.044715 * x * x * x)));
    case AC_ACT_GELU_10: return gelu < -10 ? -10 : gelu > 10 ? 10 : gelu;
    case AC_ACT_QUICK_GELU: return x / (1 + exp(-1.702 * x));
    case AC_ACT_SILU: return x / (1 + exp(-x));
    case AC_ACT_SIGMOID: return 1 / (1 + exp(-x));
    case AC_ACT_TANH: return tanh(x);
    case AC_ACT_MISH: return x * tanh(log1p(exp(x)));
    case AC_ACT_LAPLACE: return 0.5 * (1 + erf((x - 0.707107) / (0.282095 * sqrt(2))));
  }
  return NAN;
}

/// Error allowed, relative to the result and absolute per unit of x: the formulas' own rounding in f32.
typedef struct {
  const char *name;
  double relative, per_x, absolute;
} allowance;

static void compare(allowance a, const float *x, const float *got, const double *wanted, int64_t count) {
  double worst_relative = 0, worst_absolute = 0, worst_x = 0;
  for (int64_t i = 0; i < count; i++) {
    double size = isinf(wanted[i]) ? 0 : fabs(wanted[i]), error = fabs(got[i] - wanted[i]);
    // Half of the smallest subnormal is rounding, too.
    double tolerance = a.relative * size + a.absolute + 1.5e-45;
    if (a.per_x > 0) tolerance += a.per_x * fabs(x[i]);
    if (!close_to(got[i], wanted[i], tolerance)) {
      fail("%s(%.9g) = %.9g, expected %.9g", a.name, x[i], got[i], wanted[i]);
      return;
    }
    if (isnan(error) || isinf(error)) continue;
    if (error > worst_absolute && fabs(x[i]) < 100) worst_absolute = error;
    if (size > 1.2e-38 && error / size > worst_relative) worst_relative = error / size, worst_x = x[i];
  }
  note("%s: largest error %.3g of the result (at %.6g), %.3g absolute", a.name, worst_relative, worst_x,
       worst_absolute);
}

static int64_t inputs(float **out) {
  const uint32_t step = reduced() ? 60013 : 1999;
  const int64_t sweep = (int64_t)(UINT32_MAX / step), dense = reduced() ? 20000 : 400000;
  const float special[] = {0.0f, -0.0f, INFINITY, -INFINITY, NAN, 1e-45f, -1e-45f, 88.72283f, 88.72284f, 89, -87.4f,
                           -103.9f, -104.1f, 0.55f, 0.927734375f, 3.4e38f, -3.4e38f};
  const int64_t specials = sizeof special / sizeof *special, count = sweep + dense + specials;
  *out = floats(count);
  memcpy(*out, special, sizeof special);
  for (int64_t i = 0; i < sweep; i++) {
    uint32_t bits = (uint32_t)i * step;
    memcpy(*out + specials + i, &bits, 4);
  }
  // Where the results are neither 0, 1 nor x.
  for (int64_t i = 0; i < dense; i++) (*out)[specials + sweep + i] = 12 * random_float();
  return count;
}

void check_functions(void) {
  float *x;
  const int64_t count = inputs(&x);
  float *got = floats(count);
  double *wanted = malloc((size_t)count * sizeof(double));

  memcpy(got, x, (size_t)count * sizeof(float));
  ac_exp(got, (size_t)count);
  for (int64_t i = 0; i < count; i++) wanted[i] = exp(x[i]);
  compare((allowance){"exp", 1e-7, 0, 0}, x, got, wanted, count);

  memcpy(got, x, (size_t)count * sizeof(float));
  ac_erf(got, (size_t)count);
  for (int64_t i = 0; i < count; i++) wanted[i] = erf(x[i]);
  compare((allowance){"erf", 1.5e-7, 0, 0}, x, got, wanted, count);

  static const allowance allowances[] = {
      [AC_ACT_NONE] = {"none", 0, 0, 0},
      [AC_ACT_RELU] = {"relu", 0, 0, 0},
      [AC_ACT_RELU2] = {"relu2", 1e-7, 0, 0},
      [AC_ACT_RELU6] = {"relu6", 0, 0, 0},
      [AC_ACT_LEAKY_RELU] = {"leaky relu", 1.2e-7, 0, 0},
      [AC_ACT_GELU] = {"gelu", 2e-7, 1e-7, 0},
      [AC_ACT_GELU_TANH] = {"gelu tanh", 3e-7, 3e-7, 0},
      [AC_ACT_GELU_10] = {"gelu 10", 2e-7, 1e-7, 0},
      [AC_ACT_QUICK_GELU] = {"quick gelu", 3e-7, 2e-7, 0},
      [AC_ACT_SILU] = {"silu", 3e-7, 0, 1e-36},
      [AC_ACT_SIGMOID] = {"sigmoid", 3e-7, 0, 1e-38},
      [AC_ACT_TANH] = {"tanh", 2e-7, 0, 0},
      [AC_ACT_MISH] = {"mish", 6e-7, 0, 1e-43},
      [AC_ACT_LAPLACE] = {"laplace", 2e-7, 0, 2e-7},
  };
  for (int f = 0; f < ACTIVATIONS; f++) {
    memcpy(got, x, (size_t)count * sizeof(float));
    ac_activate(got, (size_t)count, (ac_activation)f);
    for (int64_t i = 0; i < count; i++) wanted[i] = reference_activation(x[i], (ac_activation)f);
    compare(allowances[f], x, got, wanted, count);

    // Every tail, and nothing past the end.
    for (int64_t length = 0; length < 40; length++) {
      float *some = floats(length), *whole = floats(64);
      for (int64_t i = 0; i < length; i++) some[i] = whole[i] = 3 * random_float();
      ac_activate(some, (size_t)length, (ac_activation)f);
      ac_activate(whole, 64, (ac_activation)f);
      if (length > 0 && memcmp(some, whole, (size_t)length * sizeof(float)) != 0)
        fail("%s: %d elements alone differ from the same among 64", allowances[f].name, (int)length);
      free(some), free(whole);
    }
  }
  free(x), free(got), free(wanted);
}
