// What attention does to one row of scores, that of a query of a head: see attention.h.

typedef struct {
  int64_t from, to;
} key_range;

/// One sequence: its first query, keys and values of the first head, and what goes with them.
typedef struct {
  int64_t queries, keys;
  int64_t left, right;  // how far a query sees
  const float *q, *k, *v, *key_bias, *bias;
  float *out, *probabilities;
} sequence_view;

/// The sums so far of the rows of a task.
typedef struct {
  float *sums, *tops, *weights;
  int64_t cols;
} running_softmax;

static sequence_view view_sequence(const ac_attention_args *args, int64_t sequence) {
  const int64_t query = args->q_offsets[sequence], key = args->k_starts[sequence];
  sequence_view s = {.queries = args->q_offsets[sequence + 1] - query, .keys = args->k_ends[sequence] - key,
                     .q = args->q + query * args->q_stride, .k = args->k + key * args->k_stride,
                     .v = args->v + key * args->v_stride, .out = args->out + query * args->out_stride};
  const int64_t far = s.queries + s.keys;
  s.left = args->left < 0 ? far : ac_min(args->left, far);
  s.right = args->right < 0 ? far : ac_min(args->right, far);
  if (args->key_bias != NULL) s.key_bias = args->key_bias + key;
  if (args->bias != NULL) s.bias = args->bias + args->bias_offsets[sequence];
  if (args->probabilities != NULL) s.probabilities = args->probabilities + args->probability_offsets[sequence];
  return s;
}

/// The keys that any of the queries first...last sees.
static key_range seen_by(const sequence_view *s, int64_t first, int64_t last) {
  const int64_t lead = s->keys - s->queries, from = ac_max(0, first + lead - s->left);
  return (key_range){from, ac_max(from, ac_min(s->keys, last + lead + s->right + 1))};
}

/// cap(scores · scale) + biases, for the vector of scores at j.
INLINE vf finished(const ac_attention_args *args, const float *scores, const float *key_bias, const float *bias,
                   int64_t j, int64_t end) {
  vf x = load(scores + j) * args->scale;
  if (args->soft_cap > 0) x = args->soft_cap * tanh_(x / args->soft_cap);
  if (key_bias != NULL) x += load_some(key_bias + j, end - j);
  if (bias != NULL) x += load_some(bias + j, end - j);
  return x;
}

typedef struct {
  int64_t count;
  float top;
} row_scores;

/// scores = cap(scores · scale) + biases of the keys of `block`; -inf where the query does not see, up to a whole
/// number of vectors. Returns the length of these, and the largest score.
static row_scores finish_scores(const ac_attention_args *args, const sequence_view *s, float *scores, int64_t head,
                                int64_t query, key_range block) {
  const key_range own = seen_by(s, query, query);
  const int64_t count = block.to - block.from, padded = ac_ceil_div(count, LANES) * LANES;
  const int64_t end = ac_max(0, ac_min(count, own.to - block.from)), start = ac_min(end, own.from - block.from);
  const float *key_bias = s->key_bias == NULL ? NULL : s->key_bias + block.from, *bias = NULL;
  if (s->bias != NULL)
    bias = s->bias + ((args->bias_per_head ? head * s->queries : 0) + query) * s->keys + block.from;
  vf tops = splat(-INFINITY);
  int64_t j = 0;
  for (; j + LANES <= end; j += LANES) {
    const vf x = finished(args, scores, key_bias, bias, j, end);
    tops = larger(x, tops);
    store(scores + j, x);
  }
  if (j < end) store(scores + j, finished(args, scores, key_bias, bias, j, end));
  for (int64_t i = 0; i < start; i++) scores[i] = -INFINITY;
  for (int64_t i = end; i < padded; i++) scores[i] = -INFINITY;
  if (start > 0) return (row_scores){padded, row_max(scores, padded)};
  if (j < padded) tops = larger(load(scores + j), tops);
  return (row_scores){padded, max_lanes(tops)};
}

static float *probabilities_of(const sequence_view *s, int64_t head, int64_t query) {
  return s->probabilities + (head * s->queries + query) * s->keys;
}

/// Puts down the scores that will become probabilities.
static void keep_scores(const sequence_view *s, const float *scores, int64_t head, int64_t query, key_range block) {
  if (s->probabilities == NULL) return;
  const key_range own = seen_by(s, query, query);
  const int64_t from = ac_max(own.from, block.from), to = ac_min(own.to, block.to);
  if (to > from)
    memcpy(probabilities_of(s, head, query) + from, scores + from - block.from, (size_t)(to - from) * sizeof(float));
}

/// Turns the scores of a row into their exponentials, and scales down the row's sums where the maximum grows.
static void advance_row(const running_softmax *state, int64_t row, float *scores, row_scores finished) {
  float top = finished.top;
  const float before = state->tops[row];
  if (!(top > before)) top = before;
  const float safe_top = top == -INFINITY ? 0 : top;
  const float sum = row_exp(scores, finished.count, safe_top);
  if (before != -INFINITY && top != before) {
    float lanes[LANES], *sums = state->sums + row * state->cols;
    store(lanes, exp_(splat(before - safe_top)));
    state->weights[row] *= lanes[0];
    scale(sums, sums, lanes[0], (size_t)state->cols);
  }
  state->tops[row] = top;
  state->weights[row] += sum;
}

/// out = sums / weights, and the scores that were kept become probabilities.
static void finish_row(const ac_attention_args *args, const sequence_view *s, const running_softmax *state,
                       int64_t row, int64_t head, int64_t query) {
  const float inverse = state->weights[row] == 0 ? 0 : 1 / state->weights[row], top = state->tops[row];
  scale(s->out + query * args->out_stride + head * args->v_head_dim, state->sums + row * state->cols, inverse,
        (size_t)args->v_head_dim);
  if (s->probabilities == NULL) return;
  float *p = probabilities_of(s, head, query);
  const key_range own = seen_by(s, query, query);
  row_exp(p + own.from, own.to - own.from, top == -INFINITY ? 0 : top);
  scale(p + own.from, p + own.from, inverse, (size_t)(own.to - own.from));
  for (int64_t j = 0; j < own.from; j++) p[j] = 0;
  for (int64_t j = own.to; j < s->keys; j++) p[j] = 0;
}
