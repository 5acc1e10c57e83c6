// Convolutions and pooling, against sums written out.
#include "support.h"

static int64_t places(int64_t size, int64_t kernel, int64_t stride, int64_t padding, int64_t dilation) {
  const int64_t room = size + 2 * padding - dilation * (kernel - 1) - 1;
  return room < 0 ? 0 : room / stride + 1;
}

static ac_windows windows_of(ac_size picture, ac_size kernel, int64_t stride, int64_t padding, int64_t dilation) {
  // Different in both directions, so that none is taken for the other.
  const ac_size strides = {stride, stride % 2 + 1}, paddings = {padding, padding / 2}, dilations = {1, dilation};
  return (ac_windows){
      picture, kernel, strides, paddings, dilations,
      {places(picture.height, kernel.height, strides.height, paddings.height, dilations.height),
       places(picture.width, kernel.width, strides.width, paddings.width, dilations.width)}};
}

/// The pixel of a tap at a place, or -1 outside of the picture.
static int64_t pixel_of(const ac_windows *w, int64_t place, int64_t tap) {
  const int64_t line = place / w->places.width;
  const int64_t y = line % w->places.height * w->stride.height - w->padding.height
                    + tap / w->kernel.width * w->dilation.height;
  const int64_t x = place % w->places.width * w->stride.width - w->padding.width
                    + tap % w->kernel.width * w->dilation.width;
  if (y < 0 || y >= w->picture.height || x < 0 || x >= w->picture.width) return -1;
  return (line / w->places.height * w->picture.height + y) * w->picture.width + x;
}

static void check_depthwise(const ac_windows *w, int64_t batch, int64_t channels, bool with_bias) {
  const int64_t taps = w->kernel.height * w->kernel.width, count = batch * w->places.height * w->places.width;
  float *x = random_floats(batch * w->picture.height * w->picture.width * channels);
  float *weight = random_floats(taps * channels), *bias = with_bias ? random_floats(channels) : NULL;
  float *out = floats(count * channels);
  ac_depthwise(out, x, weight, bias, batch, channels, w);
  for (int64_t i = 0; i < count * channels; i++) {
    const int64_t c = i % channels;
    double wanted = with_bias ? bias[c] : 0, size = 1;
    for (int64_t tap = 0; tap < taps; tap++) {
      const int64_t pixel = pixel_of(w, i / channels, tap);
      if (pixel < 0) continue;
      wanted += (double)x[pixel * channels + c] * weight[tap * channels + c];
      size += fabs((double)x[pixel * channels + c] * weight[tap * channels + c]);
    }
    if (close_to(out[i], wanted, 1e-6 * size)) continue;
    fail("depthwise %d x %d over %d x %d x %d at %d: %.9g, expected %.9g", (int)w->kernel.height, (int)w->kernel.width,
         (int)w->picture.height, (int)w->picture.width, (int)channels, (int)i, out[i], wanted);
    break;
  }
  free(x), free(weight), free(bias), free(out);
}

static void check_max_pool(const ac_windows *w, int64_t batch, int64_t channels) {
  const int64_t taps = w->kernel.height * w->kernel.width, count = batch * w->places.height * w->places.width;
  const int64_t pixels = batch * w->picture.height * w->picture.width;
  float *x = random_floats(pixels * channels), *out = floats(count * channels);
  if (pixels > 2) x[2 * channels] = NAN;
  ac_max_pool(out, x, batch, channels, w);
  for (int64_t i = 0; i < count * channels; i++) {
    double wanted = -INFINITY;
    for (int64_t tap = 0; tap < taps; tap++) {
      const int64_t pixel = pixel_of(w, i / channels, tap);
      if (pixel < 0) continue;
      const float v = x[pixel * channels + i % channels];
      if (v > wanted || isnan(v)) wanted = v;
    }
    if (close_to(out[i], wanted, 0)) continue;
    fail("max pool %d x %d over %d x %d x %d at %d: %.9g, expected %.9g", (int)w->kernel.height, (int)w->kernel.width,
         (int)w->picture.height, (int)w->picture.width, (int)channels, (int)i, out[i], wanted);
    break;
  }
  free(x), free(out);
}

/// A product whose rows are windows has the bits of the same product over rows that are written out.
static void check_windowed_gemm(const ac_windows *w, int64_t batch, int64_t channels, int64_t rest, int64_t outputs) {
  const int64_t taps = w->kernel.height * w->kernel.width, m = batch * w->places.height * w->places.width;
  const int64_t pixel = channels + rest, k = taps * channels;
  float *x = random_floats(batch * w->picture.height * w->picture.width * pixel), *rows = floats(m * k);
  float *weight = random_floats(outputs * k), *bias = random_floats(outputs), *residual = random_floats(m * outputs);
  float *wanted = floats(m * outputs), *out = floats(m * outputs);
  void *packed = aligned_floats((int64_t)(ac_packed_bytes(outputs, k, AC_F32) / sizeof(float)));
  ac_pack(packed, AC_F32, weight, AC_F32, outputs, k, k);
  for (int64_t i = 0; i < m * k; i++) {
    const int64_t from = pixel_of(w, i / k, i % k / channels);
    rows[i] = from < 0 ? 0 : x[from * pixel + i % channels];
  }
  ac_gemm_args args = {.a = rows, .packed = packed, .packed_dtype = AC_F32, .c = wanted, .bias = bias,
                       .residual = residual, .m = m, .n = outputs, .k = k, .lda = k, .ldc = outputs, .ldr = outputs,
                       .activation = AC_ACT_RELU};
  ac_gemm(&args);
  args.a = x, args.lda = pixel, args.c = out, args.windows = w;
  ac_gemm(&args);
  if (memcmp(out, wanted, (size_t)(m * outputs) * sizeof(float)) != 0)
    fail("a product of windows %d x %d over %d x %d x %d differs from that of its rows", (int)w->kernel.height,
         (int)w->kernel.width, (int)w->picture.height, (int)w->picture.width, (int)channels);

  args.residual_first = true;
  ac_gemm(&args);
  args.residual = NULL, args.activation = AC_ACT_NONE, args.c = wanted;
  ac_gemm(&args);
  for (int64_t i = 0; i < m * outputs; i++) {
    const double sum = (double)wanted[i] + residual[i];
    if (close_to(out[i], sum < 0 ? 0 : sum, 1e-6 * (1 + fabs(sum)))) continue;
    fail("a residual before the activation: %.9g, expected the positive part of %.9g", out[i], sum);
    break;
  }
  free(x), free(rows), free(weight), free(bias), free(residual), free(wanted), free(out), free(packed);
}

void check_windows(void) {
  for (int round = 0; round < 120; round++) {
    const ac_size picture = {1 + random_below(12), 1 + random_below(20)};
    const ac_size kernel = {1 + random_below(7), 1 + random_below(8)};
    const ac_windows w = windows_of(picture, kernel, 1 + random_below(3), random_below(5), 1 + random_below(2));
    const int64_t batch = 1 + random_below(3), channels = 1 + random_below(40);
    check_depthwise(&w, batch, channels, round % 2 == 0);
    check_max_pool(&w, batch, channels);
    if (w.places.height > 0 && w.places.width > 0)
      check_windowed_gemm(&w, batch, channels, round % 3 == 0 ? random_below(4) : 0, 1 + random_below(40));
  }
  const ac_windows large = windows_of((ac_size){30, 28}, (ac_size){7, 7}, 2, 6, 1);
  check_depthwise(&large, 2, 130, true);
  check_windowed_gemm(&large, 2, 50, 0, 70);
}
