// Attention against a loop in double; the same bits whatever shares the call.

#include "support.h"

#include <float.h>
#include <stdio.h>
#include <sys/resource.h>

typedef struct {
  int64_t sequences, queries[6], keys[6], heads, kv_heads, head_dim, value_dim;
  int64_t left, right;  // negative: all
  bool key_bias, bias, per_head;
  float soft_cap;
} problem;

typedef struct {
  ac_attention_args args;
  int64_t q_offsets[7], k_starts[6], k_ends[6], matrix_offsets[7];
  int64_t out_size, matrices;
} call;

static float masked(float x) { return random_below(5) == 0 ? -INFINITY : x; }

static call make(problem p) {
  call c = {0};
  int64_t keys = 0;
  for (int64_t s = 0; s < p.sequences; s++) {
    c.q_offsets[s + 1] = c.q_offsets[s] + p.queries[s];
    // As in a cache, there may be room between the keys of sequences.
    c.k_starts[s] = keys + random_below(3);
    keys = c.k_ends[s] = c.k_starts[s] + p.keys[s];
    c.matrix_offsets[s + 1] = c.matrix_offsets[s] + p.heads * p.queries[s] * p.keys[s];
  }
  const int64_t queries = c.q_offsets[p.sequences];
  c.matrices = c.matrix_offsets[p.sequences];
  ac_attention_args *a = &c.args;
  *a = (ac_attention_args){.q_stride = p.heads * p.head_dim + 3, .k_stride = p.kv_heads * p.head_dim + 1,
                           .v_stride = p.kv_heads * p.value_dim + 2, .out_stride = p.heads * p.value_dim + 4,
                           .sequences = p.sequences, .heads = p.heads, .kv_heads = p.kv_heads,
                           .head_dim = p.head_dim, .v_head_dim = p.value_dim, .scale = 2.0f / sqrtf(p.head_dim),
                           .left = p.left, .right = p.right, .soft_cap = p.soft_cap, .bias_per_head = p.per_head};
  a->q = random_floats(queries * a->q_stride);
  a->k = random_floats(keys * a->k_stride);
  a->v = random_floats(keys * a->v_stride);
  c.out_size = queries * a->out_stride;
  if (p.key_bias) {
    float *bias = random_floats(keys);
    for (int64_t i = 0; i < keys; i++) bias[i] = masked(3 * bias[i]);
    a->key_bias = bias;
  }
  if (p.bias) {
    float *bias = random_floats(c.matrices);
    for (int64_t i = 0; i < c.matrices; i++) bias[i] = masked(3 * bias[i]);
    a->bias = bias;
  }
  return c;
}

static void release(call *c) {
  free((void *)c->args.q), free((void *)c->args.k), free((void *)c->args.v);
  free((void *)c->args.key_bias), free((void *)c->args.bias);
}

/// Runs the call on sequences first..<end.
static float *run(call *c, int64_t first, int64_t end, float *probabilities) {
  float *out = floats(c->out_size);
  ac_attention_args a = c->args;
  a.sequences = end - first;
  a.q_offsets = c->q_offsets + first;
  a.k_starts = c->k_starts + first;
  a.k_ends = c->k_ends + first;
  a.bias_offsets = a.bias == NULL ? NULL : c->matrix_offsets + first;
  a.probability_offsets = c->matrix_offsets + first;
  a.probabilities = probabilities;
  a.out = out;
  ac_attention(&a);
  return out;
}

static bool check_query(problem p, const call *c, const float *out, const float *probabilities, int64_t s, int64_t h,
                        int64_t i) {
  const ac_attention_args *a = &c->args;
  const int64_t keys = p.keys[s], shared = h / (p.heads / p.kv_heads);
  const float *q = a->q + (c->q_offsets[s] + i) * a->q_stride + h * p.head_dim;
  double *weight = malloc((size_t)(keys + 1) * sizeof(double)), top = -INFINITY, sum = 0;
  for (int64_t j = 0; j < keys; j++) {
    const float *k = a->k + (c->k_starts[s] + j) * a->k_stride + shared * p.head_dim;
    double score = 0;
    for (int64_t d = 0; d < p.head_dim; d++) score += (double)q[d] * k[d];
    score *= a->scale;
    if (p.soft_cap > 0) score = p.soft_cap * tanh(score / p.soft_cap);
    if (a->key_bias != NULL) score += a->key_bias[c->k_starts[s] + j];
    if (a->bias != NULL)
      score += a->bias[c->matrix_offsets[s] + ((p.per_head ? h : 0) * p.queries[s] + i) * keys + j];
    const int64_t ahead = j - (i + keys - p.queries[s]);
    if ((p.left >= 0 && -ahead > p.left) || (p.right >= 0 && ahead > p.right)) score = -INFINITY;
    weight[j] = score;
    if (score > top) top = score;
  }
  for (int64_t j = 0; j < keys; j++) sum += weight[j] = top == -INFINITY ? 0 : exp(weight[j] - top);
  bool good = true;
  for (int64_t j = 0; j < keys && good; j++) {
    if (sum > 0) weight[j] /= sum;
    float got = probabilities[c->matrix_offsets[s] + (h * p.queries[s] + i) * keys + j];
    good = close_to(got, weight[j], 3e-6 * weight[j] + 1e-9) && (weight[j] > 0 || got == 0);
    if (!good) fail("probability of key %d is %.9g, expected %.9g", (int)j, got, weight[j]);
  }
  for (int64_t d = 0; d < p.value_dim && good; d++) {
    double wanted = 0;
    for (int64_t j = 0; j < keys; j++)
      wanted += weight[j] * a->v[(c->k_starts[s] + j) * a->v_stride + shared * p.value_dim + d];
    float got = out[(c->q_offsets[s] + i) * a->out_stride + h * p.value_dim + d];
    good = close_to(got, wanted, 2e-6);
    if (!good) fail("output %d is %.9g, expected %.9g", (int)d, got, wanted);
  }
  free(weight);
  return good;
}

static bool same_rows(const call *c, const float *a, const float *b, int64_t s) {
  for (int64_t row = c->q_offsets[s]; row < c->q_offsets[s + 1]; row++) {
    const int64_t at = row * c->args.out_stride;
    if (memcmp(a + at, b + at, (size_t)(c->args.heads * c->args.v_head_dim) * sizeof(float)) != 0) return false;
  }
  return true;
}

static void check_problem(problem p) {
  call c = make(p);
  char name[200];
  snprintf(name, sizeof name, "attention of %d, first %dx%d, heads %d/%d of %d and %d, window %d %d, cap %g, bias %d%d%d",
           (int)p.sequences, (int)p.queries[0], (int)p.keys[0], (int)p.heads, (int)p.kv_heads, (int)p.head_dim,
           (int)p.value_dim, (int)p.left, (int)p.right, p.soft_cap, p.key_bias, p.bias, p.per_head);
  float *probabilities = floats(c.matrices);
  float *out = run(&c, 0, p.sequences, probabilities), *without = run(&c, 0, p.sequences, NULL);

  // Long sequences: a sample of the queries, both ends included.
  for (int64_t s = 0; s < p.sequences; s++) {
    const int64_t step = 1 + p.queries[s] * p.keys[s] / (reduced() ? 4000 : 40000);
    for (int64_t h = 0; h < p.heads; h++)
      for (int64_t at = 0; at < p.queries[s] + step - 1; at += step) {
        const int64_t i = at < p.queries[s] ? at : p.queries[s] - 1;
        if (!check_query(p, &c, out, probabilities, s, h, i)) {
          fail("... in %s, sequence %d, head %d, query %d", name, (int)s, (int)h, (int)i);
          goto done;
        }
      }
  }
  for (int64_t row = 0; row < c.q_offsets[p.sequences]; row++)
    for (int64_t j = p.heads * p.value_dim; j < c.args.out_stride; j++)
      if (out[row * c.args.out_stride + j] != 12345) {
        fail("%s wrote between the rows of its output", name);
        goto done;
      }
  const int threads = ac_thread_count();
  for (int64_t s = 0; s < p.sequences; s++) {
    if (!same_rows(&c, out, without, s)) fail("%s: asking for probabilities changes the output", name);
    ac_set_thread_count(1 + (int)random_below(8));
    float *alone = run(&c, s, s + 1, NULL);
    if (!same_rows(&c, out, alone, s)) fail("%s: sequence %d alone gives other bits", name, (int)s);
    free(alone);
    ac_set_thread_count(threads);
  }
done:
  free(out), free(without), free(probabilities);
  release(&c);
}

/// Keys behind the last that are hidden by what Python adds to them change no bit.
static void check_padding(int64_t queries, int64_t keys, int64_t padding) {
  problem p = {.sequences = 1, .queries = {queries}, .keys = {keys + padding}, .heads = 2, .kv_heads = 1,
               .head_dim = 40, .value_dim = 40, .left = -1, .right = -1};
  call c = make(p);
  float *padded_bias = random_floats(c.k_ends[0]);
  for (int64_t i = 0; i < padding; i++) padded_bias[c.k_ends[0] - 1 - i] = -FLT_MAX;
  c.args.key_bias = padded_bias;
  float *padded = run(&c, 0, 1, NULL);
  c.k_ends[0] -= padding;
  float *plain = run(&c, 0, 1, NULL);
  if (!same_rows(&c, padded, plain, 0))
    fail("attention of %dx%d: %d keys of padding change the bits", (int)queries, (int)keys, (int)padding);
  free(padded), free(plain);
  release(&c);
}

/// The scores of 4096 x 4096 would take 64 MiB for each head.
static void check_memory(void) {
  problem p = {.sequences = 1, .queries = {4096}, .keys = {4096}, .heads = 1, .kv_heads = 1, .head_dim = 16,
               .value_dim = 16, .left = -1, .right = -1};
  call c = make(p);
  struct rusage before, after;
  getrusage(RUSAGE_SELF, &before);
  float *out = run(&c, 0, 1, NULL);
  getrusage(RUSAGE_SELF, &after);
  // Linux counts in KiB, macOS in bytes.
  const int64_t unit = before.ru_maxrss > 1 << 24 ? 1 << 20 : 1 << 10;
  const int64_t grown = (after.ru_maxrss - before.ru_maxrss) / unit;
  if (grown > 16) fail("attention of 4096 tokens took %d MiB", (int)grown);
  for (int64_t i = 0; i < 4096; i += 1365) {
    float *row = floats(c.out_size);
    call one = c;
    one.q_offsets[0] = i, one.q_offsets[1] = i + 1;
    ac_attention_args a = one.args;
    a.q_offsets = one.q_offsets, a.k_starts = one.k_starts, a.k_ends = one.k_ends, a.out = row;
    ac_attention(&a);
    if (!same_rows(&one, out, row, 0)) fail("query %d of 4096 alone has other bits", (int)i);
    free(row);
  }
  free(out);
  release(&c);
}

void check_attention(void) {
  static const int64_t dims[] = {64, 32, 1, 2, 3, 7, 15, 16, 17, 31, 33, 48, 63, 65, 80, 96, 100, 128, 200, 256};
  for (size_t i = 0; i < sizeof dims / sizeof *dims; i++) {
    problem p = {.sequences = 3, .queries = {1 + random_below(40), 0, 1 + random_below(20)},
                 .keys = {1 + random_below(60), random_below(5), 1 + random_below(30)}, .heads = 2, .kv_heads = 2,
                 .head_dim = dims[i], .value_dim = i % 3 == 2 ? dims[(i + 5) % 20] : dims[i], .left = -1, .right = -1};
    check_problem(p);
    p.right = 0;
    check_problem(p);
  }
  for (int options = 0; options < 16; options++) {
    problem p = {.sequences = 5, .queries = {19, 5, 0, 33, 1}, .keys = {19, 9, 4, 17, 0}, .heads = 6,
                 .kv_heads = (int64_t[]){6, 3, 2, 1}[options % 4], .head_dim = 32, .value_dim = 32, .left = -1};
    p.right = options & 1 ? 0 : -1, p.key_bias = options & 2, p.bias = options & 4, p.per_head = options & 8;
    p.soft_cap = options % 3 == 0 ? 1.5f : 0;
    check_problem(p);
  }
  // More keys than a block holds, and than a task has rows.
  static const int64_t lengths[][2] = {{40, 520}, {130, 512}, {64, 1100}, {700, 700}, {1, 2000}, {530, 100}};
  for (int i = 0; i < 12; i++) {
    problem p = {.sequences = 2, .queries = {lengths[i % 6][0], 13}, .keys = {lengths[i % 6][1], 29}, .heads = 2,
                 .kv_heads = 1, .head_dim = 24, .value_dim = 20, .left = -1, .right = i >= 6 ? 0 : -1,
                 .key_bias = i % 2, .bias = i % 3 == 0};
    if (reduced() && i % 3 != 0) continue;
    check_problem(p);
  }
  // Windows that begin and end in the middle of panels and blocks, and some that hide everything from some queries.
  static const int64_t windows[][2] = {{0, 0}, {1, 0}, {0, 3}, {7, 7}, {16, 0}, {64, 64}, {31, -1}, {500, 20}, {4000, 0}};
  for (size_t i = 0; i < sizeof windows / sizeof *windows * 3; i++) {
    problem p = {.sequences = 3, .queries = {lengths[i % 6][0], 50, 6}, .keys = {lengths[i % 6][1], 50, 2}, .heads = 4,
                 .kv_heads = 2, .head_dim = 20, .value_dim = 24, .left = windows[i / 3][0], .right = windows[i / 3][1],
                 .key_bias = i % 4 == 1, .bias = i % 5 == 2, .soft_cap = i % 2 ? 0.7f : 0};
    if (reduced() && i % 4 != 0) continue;
    check_problem(p);
  }
  check_padding(20, 30, 5);
  check_padding(100, 500, 700);
  check_padding(3, 1024, 1);
  check_memory();
}
