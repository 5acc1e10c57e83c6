// Norms, gates, rotations, softmax, gather, add and scale.
#include "support.h"

static void check_layer_norm(int64_t rows, int64_t cols, double offset) {
  float *x = random_floats(rows * cols), *weight = random_floats(cols), *bias = random_floats(cols);
  float *out = floats(rows * cols);
  for (int64_t i = 0; i < rows * cols; i++) x[i] += (float)offset;
  const float eps = 1e-5f;
  for (int options = 0; options < 4; options++) {
    ac_layer_norm(out, x, options & 1 ? weight : NULL, options & 2 ? bias : NULL, eps, rows, cols);
    for (int64_t i = 0; i < rows * cols; i++) {
      const float *row = x + i / cols * cols;
      double mean = 0, variance = 0;
      if (i % cols > 2 && i % cols + 3 < cols && cols > 100) continue;
      for (int64_t j = 0; j < cols; j++) mean += row[j];
      mean /= (double)cols;
      for (int64_t j = 0; j < cols; j++) variance += (row[j] - mean) * (row[j] - mean);
      double wanted = (x[i] - mean) / sqrt(variance / (double)cols + eps), size = fabs(wanted);
      if (options & 1) wanted *= weight[i % cols];
      if (options & 2) wanted += bias[i % cols];
      if (close_to(out[i], wanted, 1e-6 * (1 + size))) continue;
      fail("layer norm of %d x %d around %g, options %d: %.9g, expected %.9g", (int)rows, (int)cols, offset, options,
           out[i], wanted);
      goto done;
    }
  }
  ac_layer_norm(out, x, weight, bias, eps, rows, cols);
  ac_layer_norm(x, x, weight, bias, eps, rows, cols);
  if (rows * cols > 0 && memcmp(out, x, (size_t)(rows * cols) * sizeof(float)) != 0)
    fail("layer norm in place differs");
done:
  free(x), free(weight), free(bias), free(out);
}

static void check_rms_norm(int64_t rows, int64_t groups, int64_t cols, int64_t rest) {
  const int64_t stride = groups * cols + rest, count = rows * stride;
  float *x = random_floats(count), *weight = random_floats(cols), *out = floats(count);
  for (int64_t i = 0; i < count; i++) out[i] = 7;
  const float eps = 1e-5f;
  ac_rms_norm(out, x, weight, eps, rows, stride, groups, cols);
  for (int64_t i = 0; i < count; i++) {
    const int64_t at = i % stride;
    double wanted = 7, square = 0;
    if (at < groups * cols) {
      const float *group = x + i - at % cols;
      for (int64_t j = 0; j < cols; j++) square += (double)group[j] * group[j];
      wanted = x[i] / sqrt(square / (double)cols + eps) * weight[at % cols];
    }
    if (close_to(out[i], wanted, 1e-6 * (1 + fabs(wanted)))) continue;
    fail("rms norm of %d x %d x %d: %.9g, expected %.9g", (int)rows, (int)groups, (int)cols, out[i], wanted);
    break;
  }
  if (rest == 0 && count > 0) {
    ac_rms_norm(x, x, weight, eps, rows, stride, groups, cols);
    if (memcmp(out, x, (size_t)count * sizeof(float)) != 0) fail("rms norm in place differs");
  }
  free(x), free(weight), free(out);
}

static void check_gate(ac_activation f, int64_t rows, int64_t cols) {
  float *x = random_floats(2 * rows * cols), *out = floats(rows * cols);
  ac_gate(out, x, f, rows, cols);
  for (int64_t i = 0; i < rows * cols; i++) {
    const float *pair = x + i / cols * 2 * cols + i % cols;
    const double wanted = reference_activation(pair[0], f) * pair[cols];
    if (close_to(out[i], wanted, 2e-6 * (1 + fabs(wanted)))) continue;
    fail("gate %d of %d x %d: %.9g, expected %.9g", (int)f, (int)rows, (int)cols, out[i], wanted);
    break;
  }
  free(x), free(out);
}

static void check_rotate(int64_t rows, int64_t heads, int64_t head_dim, int64_t pairs, bool interleaved) {
  const int64_t stride = heads * head_dim + 3, count = rows * stride;
  float *x = random_floats(count), *out = floats(count);
  float *cosines = random_floats(rows * pairs), *sines = random_floats(rows * pairs);
  for (int64_t i = 0; i < count; i++) out[i] = x[i];
  ac_rotate(out, cosines, sines, rows, stride, heads, head_dim, pairs, interleaved);
  for (int64_t i = 0; i < count; i++) {
    const int64_t row = i / stride, at = i % stride % head_dim;
    double wanted = x[i];
    if (i % stride < heads * head_dim && at < 2 * pairs) {
      const int64_t pair = interleaved ? at / 2 : at % pairs, step = interleaved ? 1 : pairs;
      const bool second = interleaved ? at % 2 == 1 : at >= pairs;
      const float c = cosines[row * pairs + pair], s = sines[row * pairs + pair];
      wanted = second ? x[i] * c + x[i - step] * s : x[i] * c - x[i + step] * s;
    }
    if (close_to(out[i], wanted, 1e-6)) continue;
    fail("rotation of %d x %d x %d by %d: %.9g, expected %.9g", (int)rows, (int)heads, (int)head_dim, (int)pairs,
         out[i], wanted);
    break;
  }
  free(x), free(out), free(cosines), free(sines);
}

static void check_softmax(int64_t rows, int64_t cols) {
  float *x = random_floats(rows * cols), *out = floats(rows * cols);
  for (int64_t i = 0; i < rows * cols; i++) {
    x[i] *= 30;
    if (i / cols % 3 == 1 && random_below(2)) x[i] = -INFINITY;
    if (i / cols % 7 == 2) x[i] = -INFINITY;
    out[i] = x[i];
  }
  if (rows > 3 && cols > 1) x[3 * cols + 1] = out[3 * cols + 1] = NAN;
  ac_softmax(out, rows, cols);
  for (int64_t row = 0; row < rows; row++) {
    double top = -INFINITY, sum = 0;
    for (int64_t j = 0; j < cols; j++) {
      if (x[row * cols + j] > top) top = x[row * cols + j];
    }
    bool empty = top == -INFINITY;
    for (int64_t j = 0; j < cols; j++) {
      empty = empty && !isnan(x[row * cols + j]);
      sum += exp(x[row * cols + j] - top);
    }
    for (int64_t j = 0; j < cols; j++) {
      double wanted = empty ? 0 : exp(x[row * cols + j] - top) / sum;
      if (close_to(out[row * cols + j], wanted, 1e-5 * wanted + 1e-40)) continue;
      fail("softmax of %d x %d at (%d, %d): %.9g, expected %.9g", (int)rows, (int)cols, (int)row, (int)j,
           out[row * cols + j], wanted);
      goto done;
    }
  }
done:
  free(x), free(out);
}

static void check_gather(ac_dtype dtype, int64_t rows, int64_t cols) {
  const int64_t entries = 11, size = dtype == AC_F32 ? 4 : 2;
  float *values = random_floats(entries * cols), *out = random_floats(rows * cols), *before = floats(rows * cols);
  void *table = malloc((size_t)(entries * cols * size) + 1);
  int64_t *ids = malloc((size_t)rows * sizeof *ids + 1);
  ac_narrow(table, values, dtype, (size_t)(entries * cols));
  ac_widen(values, table, dtype, (size_t)(entries * cols));
  for (int64_t i = 0; i < rows; i++) ids[i] = random_below(entries);
  for (int accumulate = 0; accumulate < 2; accumulate++) {
    memcpy(before, out, (size_t)(rows * cols) * sizeof(float));
    ac_gather(out, table, dtype, ids, rows, cols, accumulate);
    for (int64_t i = 0; i < rows * cols; i++) {
      float wanted = values[ids[i / cols] * cols + i % cols];
      if (accumulate) wanted += before[i];
      if (out[i] == wanted) continue;
      fail("gather of %d x %d, dtype %d, accumulate %d", (int)rows, (int)cols, dtype, accumulate);
      break;
    }
  }
  free(values), free(out), free(before), free(table), free(ids);
}

static void check_elements(int64_t count) {
  float *a = random_floats(count), *b = random_floats(count), *out = floats(count);
  ac_add(out, a, b, (size_t)count);
  for (int64_t i = 0; i < count; i++)
    if (out[i] != a[i] + b[i]) {
      fail("add of %d", (int)count);
      break;
    }
  ac_scale(out, a, 1.7f, (size_t)count);
  for (int64_t i = 0; i < count; i++)
    if (out[i] != a[i] * 1.7f) {
      fail("scale of %d", (int)count);
      break;
    }
  for (int64_t i = 0; i < count; i++) out[i] = a[i];
  ac_add(out, out, b, (size_t)count);
  ac_scale(out, out, -2, (size_t)count);
  for (int64_t i = 0; i < count; i++)
    if (out[i] != (a[i] + b[i]) * -2) {
      fail("add and scale in place of %d", (int)count);
      break;
    }
  free(a), free(b), free(out);
}

void check_rows(void) {
  for (int64_t cols = 0; cols <= 70; cols++) {
    check_layer_norm(random_below(6), cols, 0);
    check_rms_norm(random_below(6), random_below(4), cols, random_below(3));
    check_gate((ac_activation)(cols % ACTIVATIONS), random_below(6), cols);
    if (cols > 0)
      check_rotate(random_below(6), random_below(4), cols, random_below(cols / 2 + 1), cols % 2 == 0);
    check_softmax(random_below(9), cols);
    check_gather((ac_dtype)(cols % 3), random_below(6), cols);
    check_elements(cols);
  }
  check_layer_norm(200, 768, 0);
  check_layer_norm(10, 3072, 30);
  check_layer_norm(3, 1000, -100);
  check_rms_norm(200, 1, 2048, 0);
  check_rms_norm(150, 9, 64, 100);
  check_gate(AC_ACT_SILU, 90, 2500);
  check_rotate(200, 12, 64, 32, false);
  check_rotate(200, 5, 80, 20, true);
  check_softmax(300, 777);
  for (int dtype = AC_F32; dtype <= AC_BF16; dtype++) check_gather((ac_dtype)dtype, 300, 768);
  check_elements(100000);
  check_elements(1024 * 300);
}
