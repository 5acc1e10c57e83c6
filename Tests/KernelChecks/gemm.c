// Products against sums in double, over sizes, strides, types and epilogues; and their bits against themselves.
#include "support.h"

typedef struct {
  int64_t m, n, k, lda, ldc, ldr, ldw;
  ac_dtype dtype;
  ac_activation activation;
  bool bias, residual, alias;
} product;

typedef struct {
  float *a, *w, *bias, *residual, *start;
  void *stored;  // w as dtype
} operands;

typedef struct {
  void *panels;
  ac_dtype dtype;
} packed_weight;

static ac_gemm_args arguments(product p, const operands *o, packed_weight packed, float *c) {
  return (ac_gemm_args){.a = o->a, .packed = packed.panels, .packed_dtype = packed.dtype, .c = c, .bias = p.bias ? o->bias : NULL,
                        .residual = p.alias ? c : p.residual ? o->residual : NULL, .m = p.m, .n = p.n, .k = p.k,
                        .lda = p.lda, .ldc = p.ldc, .ldr = p.alias ? p.ldc : p.ldr, .activation = p.activation};
}

static int64_t span(int64_t rows, int64_t stride, int64_t cols) { return rows == 0 ? 0 : (rows - 1) * stride + cols; }

static float *run(product p, const operands *o, packed_weight packed) {
  const int64_t size = span(p.m, p.ldc, p.n);
  float *c = floats(size);
  memcpy(c, o->start, (size_t)size * sizeof(float));
  ac_gemm_args args = arguments(p, o, packed, c);
  ac_gemm(&args);
  return c;
}

static packed_weight pack(product p, const operands *o, ac_dtype dtype) {
  packed_weight packed = {aligned_floats(((int64_t)ac_packed_bytes(p.n, p.k, dtype) + 3) / 4), dtype};
  ac_pack(packed.panels, dtype, o->stored, p.dtype, p.n, p.k, p.ldw);
  return packed;
}

static void check_values(product p, const operands *o, const float *c, const float *portable) {
  for (int64_t i = 0; i < p.m; i++) {
    for (int64_t j = 0; j < p.n; j++) {
      double sum = 0, size = 0;
      for (int64_t l = 0; l < p.k; l++) {
        double term = (double)o->a[i * p.lda + l] * o->w[j * p.ldw + l];
        sum += term, size += fabs(term);
      }
      if (p.bias) sum += o->bias[j], size += fabs(o->bias[j]);
      double wanted = reference_activation(sum, p.activation), slope = p.activation == AC_ACT_RELU2 ? 2 * fabs(sum) : 2;
      // The laplace function is the steepest.
      double tolerance = 3e-7 * size * (1 + slope) + 1e-6;
      if (p.alias) wanted += o->start[i * p.ldc + j];
      else if (p.residual) wanted += o->residual[i * p.ldr + j];
      float got = c[i * p.ldc + j];
      bool good = close_to(got, wanted, tolerance) && close_to(portable[i * p.ldc + j], got, 2 * tolerance);
      if (good) continue;
      fail("gemm m %d n %d k %d lda %d ldc %d dtype %d activation %d bias %d residual %d alias %d: (%d, %d) is %.9g, "
           "expected %.9g, portable %.9g",
           (int)p.m, (int)p.n, (int)p.k, (int)p.lda, (int)p.ldc, p.dtype, p.activation, p.bias, p.residual, p.alias,
           (int)i, (int)j, got, wanted, portable[i * p.ldc + j]);
      return;
    }
    // Between the rows of c nothing is written.
    for (int64_t j = p.n; j < p.ldc && i + 1 < p.m; j++)
      if (c[i * p.ldc + j] != o->start[i * p.ldc + j]) {
        fail("gemm m %d n %d k %d wrote past column n", (int)p.m, (int)p.n, (int)p.k);
        return;
      }
  }
}

/// The rows in blocks of `step` have the bits of the whole.
static void check_bits(product p, const operands *o, packed_weight packed, const float *c, int64_t step) {
  float *parts = floats(span(p.m, p.ldc, p.n));
  memcpy(parts, o->start, (size_t)span(p.m, p.ldc, p.n) * sizeof(float));
  ac_gemm_args args = arguments(p, o, packed, parts);
  for (int64_t row = 0; row < p.m; row += step) {
    ac_gemm_args some = args;
    some.a += row * p.lda;
    some.c += row * p.ldc;
    if (some.residual != NULL) some.residual += row * some.ldr;
    some.m = p.m - row < step ? p.m - row : step;
    ac_gemm(&some);
  }
  if (p.m > 0 && memcmp(c, parts, (size_t)span(p.m, p.ldc, p.n) * sizeof(float)) != 0)
    fail("gemm m %d n %d k %d: %d rows at a time, panels of type %d, give other bits", (int)p.m, (int)p.n, (int)p.k,
         (int)step, packed.dtype);
  free(parts);
}

static void check_product(product p) {
  operands o = {.a = random_floats(span(p.m, p.lda, p.k)), .w = random_floats(span(p.n, p.ldw, p.k)),
                .bias = random_floats(p.n), .residual = random_floats(span(p.m, p.ldr, p.n)),
                .start = random_floats(span(p.m, p.ldc, p.n))};
  const int64_t weights = span(p.n, p.ldw, p.k);
  o.stored = malloc((size_t)weights * (p.dtype == AC_F32 ? 4 : 2) + (weights == 0));
  ac_narrow(o.stored, o.w, p.dtype, (size_t)weights);
  ac_widen(o.w, o.stored, p.dtype, (size_t)weights);

  const ac_isa isa = ac_active_isa();
  ac_select_isa(AC_ISA_PORTABLE);
  packed_weight packed = pack(p, &o, AC_F32);
  float *portable = run(p, &o, packed);
  free(packed.panels);
  ac_select_isa(isa);
  packed = pack(p, &o, AC_F32);
  packed_weight kept = pack(p, &o, p.dtype);
  float *c = run(p, &o, packed);
  check_values(p, &o, c, portable);
  check_bits(p, &o, packed, c, 1);
  check_bits(p, &o, packed, c, 1 + random_below(15));
  // Panels of the weight's own type give the bits of the widened ones.
  check_bits(p, &o, kept, c, p.m);
  check_bits(p, &o, kept, c, 1);
  check_bits(p, &o, kept, c, 1 + random_below(15));

  free(o.a), free(o.w), free(o.bias), free(o.residual), free(o.start), free(o.stored);
  free(packed.panels), free(kept.panels), free(c), free(portable);
}

static product sized(int64_t m, int64_t n, int64_t k) {
  product p = {.m = m, .n = n, .k = k, .lda = k + random_below(3) * 5, .ldc = n + random_below(3) * 3,
               .ldr = n + random_below(2), .ldw = k + random_below(3) * 2};
  p.dtype = (ac_dtype)random_below(3);
  p.activation = (ac_activation)(random_below(2) * random_below(ACTIVATIONS));
  p.bias = random_below(2), p.residual = random_below(2), p.alias = random_below(4) == 0;
  return p;
}

void check_gemm(void) {
  const int64_t step = reduced() ? 3 : 1;
  for (int64_t i = 0; i <= 70; i += step) {
    check_product(sized(i, 1 + random_below(70), 1 + random_below(70)));
    check_product(sized(1 + random_below(70), i, 1 + random_below(70)));
    check_product(sized(1 + random_below(70), 1 + random_below(70), i));
  }
  for (int epilogue = 0; epilogue < 8 * ACTIVATIONS; epilogue++) {
    product p = sized(1 + random_below(20), 1 + random_below(50), 1 + random_below(20));
    p.activation = (ac_activation)(epilogue / 8);
    p.bias = epilogue & 1, p.residual = epilogue & 2, p.alias = epilogue & 4;
    check_product(p);
  }
  // Several chunks of k, several groups of rows and of panels, and strides that fall into one cache set.
  static const int64_t large[][3] = {{15, 33, 768}, {29, 70, 769}, {13, 40, 1700}, {1, 300, 2305}, {171, 65, 70},
                                     {340, 17, 33}, {9, 600, 40}, {31, 64, 1024}, {200, 100, 1024}, {3, 97, 3072}, {600, 33, 4096}};
  for (size_t i = 0; i < sizeof large / sizeof *large; i++) {
    product p = sized(large[i][0], large[i][1], large[i][2]);
    if (p.k % 512 == 0) p.lda = p.k;
    check_product(p);
    p.alias = true;
    check_product(p);
  }
}
