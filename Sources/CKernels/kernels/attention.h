// Attention of some queries of one sequence and head. Keys and values are packed into panels a block of keys
// at a time, and the products use the tiles of the matrix product; between the two, the scores of a row block
// never leave the first-level cache. The softmax is the online one: a block with a larger maximum scales down
// what came before. A row's numbers depend on its sequence alone, not on which queries share its task: blocks
// begin at multiples of KEY_BLOCK, and what a row does not see adds zeros.

enum { KEY_BLOCK = 512 / PANEL * PANEL };

typedef struct {
  int64_t from, to;
} key_range;

typedef struct {
  int64_t queries, keys;  // of the sequence
  int64_t left, right;    // how far a query sees
  int64_t value_cols;     // v_head_dim, rounded up to whole panels
  const float *q, *k, *v, *key_bias, *bias;
  float *out, *probabilities;
} head_view;

static head_view view_head(const ac_attention_args *args, int64_t sequence, int64_t head) {
  const int64_t first_query = args->q_offsets[sequence], first_key = args->k_starts[sequence];
  const int64_t shared = head / (args->heads / args->kv_heads);
  head_view h = {.queries = args->q_offsets[sequence + 1] - first_query,
                 .keys = args->k_ends[sequence] - first_key};
  const int64_t far = h.queries + h.keys;
  h.left = args->left < 0 ? far : ac_min(args->left, far);
  h.right = args->right < 0 ? far : ac_min(args->right, far);
  h.value_cols = ac_ceil_div(args->v_head_dim, PANEL) * PANEL;
  h.q = args->q + first_query * args->q_stride + head * args->head_dim;
  h.k = args->k + first_key * args->k_stride + shared * args->head_dim;
  h.v = args->v + first_key * args->v_stride + shared * args->v_head_dim;
  h.out = args->out + first_query * args->out_stride + head * args->v_head_dim;
  if (args->key_bias != NULL) h.key_bias = args->key_bias + first_key;
  const int64_t matrix = head * h.queries * h.keys;
  if (args->bias != NULL) h.bias = args->bias + args->bias_offsets[sequence] + (args->bias_per_head ? matrix : 0);
  if (args->probabilities != NULL)
    h.probabilities = args->probabilities + args->probability_offsets[sequence] + matrix;
  return h;
}

/// The keys that any of the queries first...last sees.
static key_range seen_by(const head_view *h, int64_t first, int64_t last) {
  const int64_t lead = h->keys - h->queries, from = ac_max(0, first + lead - h->left);
  return (key_range){from, ac_max(from, ac_min(h->keys, last + lead + h->right + 1))};
}

/// The part of `keys` that lies in `block`, from the beginning of a panel on.
static key_range panels_within(key_range block, key_range keys) {
  return (key_range){ac_max(block.from, keys.from / PANEL * PANEL), ac_min(block.to, keys.to)};
}

/// Value rows become the rows of panels[cols / PANEL][count][PANEL]; columns past the last are 0.
static void pack_values(float *panels, const float *v, int64_t stride, int64_t count, int64_t cols) {
  for (int64_t col = 0; col < cols; col += PANEL)
    for (int64_t key = 0; key < count; key++, panels += PANEL)
      for (int64_t j = 0; j < PANEL; j += LANES) {
        int64_t left = cols - col - j;
        store(panels + j, left > 0 ? load_some(v + key * stride + col + j, left) : splat(0.0f));
      }
}

/// scores = cap(scores · scale) + biases of `query` and the keys of `block`; -inf where the query does not see, up
/// to a whole number of vectors, whose number is returned.
static int64_t finish_scores(const ac_attention_args *args, const head_view *h, float *scores, int64_t query,
                             key_range block) {
  const key_range own = seen_by(h, query, query);
  const int64_t count = block.to - block.from, padded = ac_ceil_div(count, LANES) * LANES;
  const int64_t end = ac_max(0, ac_min(count, own.to - block.from)), start = ac_min(end, own.from - block.from);
  const float *key_bias = h->key_bias == NULL ? NULL : h->key_bias + block.from;
  const float *bias = h->bias == NULL ? NULL : h->bias + query * h->keys + block.from;
  for (int64_t j = 0; j < end; j += LANES) {
    vf s = load(scores + j) * args->scale;
    if (args->soft_cap > 0) s = args->soft_cap * tanh_(s / args->soft_cap);
    if (key_bias != NULL) s += load_some(key_bias + j, end - j);
    if (bias != NULL) s += load_some(bias + j, end - j);
    store(scores + j, s);
  }
  for (int64_t j = 0; j < start; j++) scores[j] = -INFINITY;
  for (int64_t j = end; j < padded; j++) scores[j] = -INFINITY;
  return padded;
}

/// The sums so far of the rows of a task.
typedef struct {
  float *sums, *tops, *weights;
  int64_t cols;
} running_softmax;

/// Turns the scores of a row into their exponentials, and scales down the row's sums where the maximum grows.
static void advance_row(const running_softmax *state, int64_t row, float *scores, int64_t count) {
  float top = row_max(scores, count);
  const float before = state->tops[row];
  if (!(top > before)) top = before;
  const float safe_top = top == -INFINITY ? 0 : top;
  const float sum = row_exp(scores, count, safe_top);
  if (before != -INFINITY && top != before) {
    float lanes[LANES], *sums = state->sums + row * state->cols;
    store(lanes, exp_(splat(before - safe_top)));
    state->weights[row] *= lanes[0];
    scale(sums, sums, lanes[0], (size_t)state->cols);
  }
  state->tops[row] = top;
  state->weights[row] += sum;
}

/// out = sums / weights, and the stored scores become probabilities.
static void finish_row(const ac_attention_args *args, const head_view *h, const running_softmax *state, int64_t row,
                       int64_t query) {
  const float inverse = state->weights[row] == 0 ? 0 : 1 / state->weights[row], top = state->tops[row];
  scale(h->out + query * args->out_stride, state->sums + row * state->cols, inverse, (size_t)args->v_head_dim);
  if (h->probabilities == NULL) return;
  float *p = h->probabilities + query * h->keys;
  const key_range own = seen_by(h, query, query);
  row_exp(p + own.from, own.to - own.from, top == -INFINITY ? 0 : top);
  scale(p + own.from, p + own.from, inverse, (size_t)(own.to - own.from));
  for (int64_t j = 0; j < own.from; j++) p[j] = 0;
  for (int64_t j = own.to; j < h->keys; j++) p[j] = 0;
}

static void attention(const ac_attention_args *args, int64_t sequence, int64_t head, int64_t first,
                      int64_t end) {
  const head_view h = view_head(args, sequence, head);
  const key_range seen = seen_by(&h, first, end - 1);
  const int64_t queries = end - first, width = ac_ceil_div(seen.to, PANEL) - seen.from / PANEL;
  const int64_t block_keys = ac_min(KEY_BLOCK, width * PANEL);
  // The 16 keep the rows of a tile out of each other's cache sets.
  const int64_t score_stride = block_keys + 16;
  const int64_t sizes[] = {block_keys * args->head_dim, block_keys * h.value_cols, TILE_ROWS * score_stride,
                           queries * h.value_cols, queries, queries};
  float *part[6], *scratch = NULL;
  int64_t total = 0;
  for (int i = 0; i < 6; i++) total += (sizes[i] + 15) / 16 * 16;
  scratch = ac_scratch((size_t)total);
  for (int i = 0; i < 6; scratch += (sizes[i] + 15) / 16 * 16, i++) part[i] = scratch;
  float *keys = part[0], *values = part[1], *scores = part[2];
  const running_softmax state = {.sums = part[3], .tops = part[4], .weights = part[5], .cols = h.value_cols};

  for (int64_t i = 0; i < queries; i++) state.tops[i] = -INFINITY, state.weights[i] = 0;
  memset(state.sums, 0, (size_t)(queries * h.value_cols) * sizeof(float));

  const int64_t blocks = ac_ceil_div(queries, TILE_ROWS);
  for (int64_t key = seen.from / KEY_BLOCK * KEY_BLOCK; key < seen.to; key += KEY_BLOCK) {
    const key_range packed = panels_within((key_range){key, key + KEY_BLOCK}, seen);
    const int64_t count = packed.to - packed.from;
    for (int64_t j = 0; j < count; j += PANEL)
      pack_panel(keys + j * args->head_dim, h.k + (packed.from + j) * args->k_stride, AC_F32,
                 ac_min(PANEL, count - j), args->head_dim, args->k_stride, false);
    pack_values(values, h.v + packed.from * args->v_stride, args->v_stride, count, args->v_head_dim);

    for (int64_t block = 0; block < blocks; block++) {
      const int64_t row = ac_part(queries, blocks, block), rows = ac_part(queries, blocks, block + 1) - row;
      const int64_t query = first + row;
      const key_range near = panels_within(packed, seen_by(&h, query, query + rows - 1));
      const int64_t start = near.from - packed.from;
      if (near.to <= near.from) continue;
      for (int64_t j = 0; j < near.to - near.from; j += PANEL)
        tiles[rows](h.q + query * args->q_stride, args->q_stride, keys + (start + j) * args->head_dim,
                    args->head_dim, scores + j, score_stride, false, (const char *)scores, 0);

      for (int64_t i = 0; i < rows; i++) {
        float *s = scores + i * score_stride;
        const int64_t padded = finish_scores(args, &h, s, query + i, near);
        if (h.probabilities != NULL) {
          const key_range own = seen_by(&h, query + i, query + i);
          const int64_t from = ac_max(own.from, near.from), to = ac_min(own.to, near.to);
          if (to > from)
            memcpy(h.probabilities + (query + i) * h.keys + from, s + from - near.from,
                   (size_t)(to - from) * sizeof(float));
        }
        advance_row(&state, row + i, s, padded);
      }
      for (int64_t col = 0; col < h.value_cols; col += PANEL)
        tiles[rows](scores, score_stride, values + col * count + start * PANEL, near.to - near.from,
                    state.sums + row * h.value_cols + col, h.value_cols, true, (const char *)scores, 0);
    }
  }
  for (int64_t i = 0; i < queries; i++) finish_row(args, &h, &state, i, first + i);
}
