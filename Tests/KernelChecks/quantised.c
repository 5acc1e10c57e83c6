// Products of 8 bits against the same arithmetic in plain loops, to the bit, and against sums in double.
#include "support.h"

typedef struct {
  int64_t m, n, k;
  bool bias, residual;
} product;

typedef struct {
  float *a, *w, *bias, *residual;
} operands;

static float *run(product p, const operands *o, const float *packed, int64_t first, int64_t rows) {
  float *c = floats(rows * p.n);
  ac_gemm_args args = {.a = o->a + first * p.k, .packed = packed, .packed_dtype = AC_I8, .c = c,
                       .bias = p.bias ? o->bias : NULL,
                       .residual = p.residual ? o->residual + first * p.n : NULL, .m = rows, .n = p.n, .k = p.k,
                       .lda = p.k, .ldc = p.n, .ldr = p.n};
  ac_gemm(&args);
  return c;
}

typedef struct {
  float scale;
  int64_t zero;
} steps;

/// Rounds halves to even, as the kernels do.
static int64_t limited(float x, float low, float high) {
  return (int64_t)nearbyintf(x < low ? low : x > high ? high : x);
}

static steps round_row(int64_t *out, const float *x, int64_t k) {
  float low = 0, high = 0;
  for (int64_t i = 0; i < k; i++) low = fminf(low, x[i]), high = fmaxf(high, x[i]);
  const float scale = (high - low) / 255.0f, inverse = scale >= 1e-36f ? 1.0f / scale : 0;
  const int64_t zero = (int64_t)nearbyintf(-low * inverse);
  for (int64_t i = 0; i < k; i++) out[i] = limited(x[i] * inverse, (float)-zero, (float)(255 - zero));
  return (steps){scale, zero};
}

static float round_column(int64_t *out, const float *x, int64_t k) {
  float top = 0;
  for (int64_t i = 0; i < k; i++) top = fmaxf(top, fabsf(x[i]));
  const float scale = top / 127.0f, inverse = scale >= 1e-36f ? 1.0f / scale : 0;
  for (int64_t i = 0; i < k; i++) out[i] = limited(x[i] * inverse, -127, 127);
  return scale;
}

static void check_values(product p, const operands *o, const float *c) {
  int64_t *row = malloc((size_t)(p.k + 1) * sizeof *row), *column = malloc((size_t)(p.k + 1) * sizeof *column);
  for (int64_t i = 0; i < p.m; i++) {
    const steps rounded = round_row(row, o->a + i * p.k, p.k);
    for (int64_t j = 0; j < p.n; j++) {
      const float scale = round_column(column, o->w + j * p.k, p.k);
      int64_t sum = 0;
      double exact = 0, tolerance = 1e-6;
      for (int64_t l = 0; l < p.k; l++) {
        const double x = o->a[i * p.k + l], y = o->w[j * p.k + l];
        sum += row[l] * column[l];
        exact += x * y;
        tolerance += 0.51 * (fabs(x) * scale + (fabs(y) + scale) * rounded.scale) + 1e-6 * fabs(x * y);
      }
      // In steps of their own: a fused operation would round once less.
      float wanted = (float)(int32_t)sum * rounded.scale;
      wanted = wanted * scale;
      if (fabs(wanted - exact) > tolerance)
        fail("quantised k %d: the rules give %.9g for %.9g", (int)p.k, wanted, exact);
      if (p.bias) wanted += o->bias[j];
      if (p.residual) wanted += o->residual[i * p.n + j];
      if (memcmp(&wanted, &c[i * p.n + j], sizeof wanted) != 0) {
        fail("quantised m %d n %d k %d bias %d residual %d: (%d, %d) is %.9g, expected %.9g", (int)p.m, (int)p.n,
             (int)p.k, p.bias, p.residual, (int)i, (int)j, c[i * p.n + j], wanted);
        goto done;
      }
    }
  }
done:
  free(row), free(column);
}

static void check_product(product p) {
  operands o = {random_floats(p.m * p.k), random_floats(p.n * p.k), random_floats(p.n), random_floats(p.m * p.n)};
  // Rows and columns of many sizes, all of one sign, and of zeros.
  for (int64_t i = 0; i < p.m * p.k; i++) {
    const int64_t row = i / (p.k > 0 ? p.k : 1);
    o.a[i] = row % 5 == 3 ? fabsf(o.a[i]) + 0.5f : row % 7 == 6 ? 0 : ldexpf(o.a[i], (int)(row % 11) * 3 - 15);
  }
  for (int64_t i = 0; i < p.n * p.k; i++) {
    const int64_t column = i / (p.k > 0 ? p.k : 1);
    o.w[i] = column % 9 == 4 ? 0 : ldexpf(o.w[i], (int)(column % 5) * 4 - 10);
  }
  float *packed = aligned_floats((int64_t)ac_packed_bytes(p.n, p.k, AC_I8) / 4);
  ac_pack(packed, AC_I8, o.w, AC_F32, p.n, p.k, p.k);
  float *c = run(p, &o, packed, 0, p.m);
  check_values(p, &o, c);

  ac_allow_dot(false);
  float *wide = run(p, &o, packed, 0, p.m);
  ac_allow_dot(true);
  if (memcmp(c, wide, (size_t)(p.m * p.n) * sizeof *c) != 0)
    fail("quantised m %d n %d k %d: the set's own instruction gives other bits", (int)p.m, (int)p.n, (int)p.k);
  for (int64_t row = 0, rows; row < p.m; row += rows) {
    rows = 1 + random_below(20);
    if (rows > p.m - row) rows = p.m - row;
    float *some = run(p, &o, packed, row, rows);
    if (memcmp(c + row * p.n, some, (size_t)(rows * p.n) * sizeof *c) != 0)
      fail("quantised m %d n %d k %d: %d rows alone give other bits", (int)p.m, (int)p.n, (int)p.k, (int)rows);
    free(some);
  }
  // What is no number spoils its own row alone.
  if (p.m > 1 && p.k > 0) {
    o.a[p.k + random_below(p.k)] = random_below(2) ? INFINITY : NAN;
    float *spoilt = run(p, &o, packed, 0, p.m);
    for (int64_t i = 0; i < p.m * p.n; i++)
      if (i / p.n == 1 ? !isnan(spoilt[i]) : memcmp(&spoilt[i], &c[i], sizeof *c) != 0) {
        fail("quantised m %d n %d k %d: a NaN in row 1 makes (%d, %d) %g", (int)p.m, (int)p.n, (int)p.k,
             (int)(i / p.n), (int)(i % p.n), spoilt[i]);
        break;
      }
    free(spoilt);
  }
  free(o.a), free(o.w), free(o.bias), free(o.residual), free(packed), free(c), free(wide);
}

void check_quantised(void) {
  const int64_t step = reduced() ? 5 : 1;
  for (int64_t i = 0; i <= 70; i += step) {
    check_product((product){i, 1 + random_below(70), 1 + random_below(70), i % 2, i % 3 == 0});
    check_product((product){1 + random_below(40), i, 1 + random_below(70), i % 2, i % 3 == 0});
    check_product((product){1 + random_below(40), 1 + random_below(70), i, i % 2, i % 3 == 0});
  }
  static const product large[] = {{29, 70, 769, true, false}, {13, 40, 1700, false, true}, {1, 300, 5001, true, true},
                                  {171, 65, 70, true, false}, {2, 33, 66311, false, false}, {2100, 5, 30, true, true}};
  for (size_t i = 0; i < sizeof large / sizeof *large; i += (size_t)step) check_product(large[i]);

  // The largest sum there is.
  const int64_t k = ac_largest_quantised_k();
  product p = {2, 1, k, false, false};
  operands o = {floats(2 * k), floats(k), NULL, NULL};
  for (int64_t i = 0; i < k; i++) o.a[i] = 1, o.a[k + i] = -1, o.w[i] = 1;
  float *packed = aligned_floats((int64_t)ac_packed_bytes(1, k, AC_I8) / 4);
  ac_pack(packed, AC_I8, o.w, AC_F32, 1, k, k);
  float *c = run(p, &o, packed, 0, 2);
  if (!close_to(c[0], (double)k, 0.01 * (double)k) || c[1] != -c[0]) fail("the largest sum became %g and %g", c[0], c[1]);
  free(o.a), free(o.w), free(packed), free(c);
}
