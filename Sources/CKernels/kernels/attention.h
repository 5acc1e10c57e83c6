// Attention of some queries of one sequence, in heads that share their keys. Keys and values are packed into panels a
// block of keys at a time, and the products use the tiles of the matrix product; between the two, the scores of a row
// block never leave the first-level cache. The softmax is the online one: a block with a larger maximum scales down
// what came before. A row's numbers depend on its sequence alone, not on which rows share its task: blocks begin at
// multiples of KEY_BLOCK, and keys that a row does not see add zeros.

enum { SCORE_PANEL = SCORE_VECTORS * LANES, KEY_BLOCK = 512 };

/// The vectors of the panel that begins at column `col`: the last one is as narrow as can be.
INLINE int64_t panel_vectors(int64_t col, int64_t cols) {
  return ac_min(SCORE_VECTORS, ac_ceil_div(cols - col, LANES));
}

/// Value rows become the rows of panels of SCORE_PANEL columns, one after the other; columns past the last are 0.
static void pack_values(float *panels, const float *v, int64_t stride, int64_t count, int64_t cols) {
  for (int64_t col = 0; col < cols; col += SCORE_PANEL) {
    const int64_t width = panel_vectors(col, cols) * LANES;
    for (int64_t key = 0; key < count; key++, panels += width)
      for (int64_t j = 0; j < width; j += LANES)
        store(panels + j, load_some(v + key * stride + col + j, cols - col - j));
  }
}

/// The part of `keys` that lies in `block`, from the beginning of a panel on.
static key_range panels_within(key_range block, key_range keys) {
  return (key_range){ac_max(block.from, keys.from / SCORE_PANEL * SCORE_PANEL), ac_min(block.to, keys.to)};
}

/// The rows of a task, in lines of which each is cut into tiles: the queries of a head or, when those are fewer, the
/// heads of a query.
typedef struct {
  bool heads_in_line;
  int64_t lines, rows;  // rows of each line
  int64_t first_head, first_query;
} task_lines;

static task_lines cut_lines(ac_attention_part part) {
  const int64_t queries = part.end - part.first;
  const bool heads = part.heads > queries;
  return (task_lines){heads, heads ? queries : part.heads, heads ? part.heads : queries, part.first_head, part.first};
}
INLINE int64_t head_at(const task_lines *t, int64_t line, int64_t i) {
  return t->first_head + (t->heads_in_line ? i : line);
}
INLINE int64_t query_at(const task_lines *t, int64_t line, int64_t i) {
  return t->first_query + (t->heads_in_line ? line : i);
}

/// One tile of rows against the packed keys and values of a block.
static void attend(const ac_attention_args *args, const sequence_view *s, const task_lines *task,
                   const running_softmax *state, int64_t line, int64_t first, int64_t rows, const float *keys,
                   const float *values, key_range packed, float *scores, int64_t score_stride) {
  const int64_t query = query_at(task, line, first), head = head_at(task, line, first);
  const key_range near = panels_within(packed, seen_by(s, query, query_at(task, line, first + rows - 1)));
  const int64_t start = near.from - packed.from, count = near.to - near.from, row = line * task->rows + first;
  const int64_t all = packed.to - packed.from, lda = task->heads_in_line ? args->head_dim : args->q_stride;
  const float *q_rows = s->q + query * args->q_stride + head * args->head_dim;
  if (count <= 0) return;
  for (int64_t j = start; j < start + count; j += SCORE_PANEL)
    score_tiles[panel_vectors(j, all)][rows](q_rows, lda, keys + j * args->head_dim, args->head_dim,
                                             scores + j - start, score_stride, false, (const char *)scores, 0);
  for (int64_t i = 0; i < rows; i++) {
    float *x = scores + i * score_stride;
    const int64_t h = head_at(task, line, first + i), q = query_at(task, line, first + i);
    const row_scores finished = finish_scores(args, s, x, h, q, near);
    keep_scores(s, x, h, q, near);
    advance_row(state, row + i, x, finished);
  }
  for (int64_t col = 0; col < state->cols; col += SCORE_PANEL) {
    const int64_t vectors = panel_vectors(col, state->cols);
    score_tiles[vectors][rows](scores, score_stride, values + col * all + start * vectors * LANES, count,
                               state->sums + row * state->cols + col, state->cols, true, (const char *)scores, 0);
  }
}

static void attention(const ac_attention_args *args, ac_attention_part part) {
  const sequence_view s = view_sequence(args, part.sequence);
  const key_range seen = seen_by(&s, part.first, part.end - 1);
  const task_lines task = cut_lines(part);
  const int64_t shared = part.first_head / (args->heads / args->kv_heads), rows = task.lines * task.rows;
  const int64_t cols = ac_ceil_div(args->v_head_dim, LANES) * LANES;
  const int64_t first_key = seen.from / SCORE_PANEL * SCORE_PANEL;
  const int64_t block_keys = ac_min(KEY_BLOCK, ac_ceil_div(seen.to - first_key, LANES) * LANES);
  // The 16 keep the rows of a tile out of each other's cache sets.
  const int64_t score_stride = block_keys + 16;
  const int64_t sizes[] = {block_keys * args->head_dim, block_keys * cols, SCORE_ROWS * score_stride, rows * cols, rows,
                           rows};
  float *place[6], *scratch = NULL;
  int64_t total = 0;
  for (int i = 0; i < 6; i++) total += (sizes[i] + 15) / 16 * 16;
  scratch = ac_scratch((size_t)total);
  for (int i = 0; i < 6; scratch += (sizes[i] + 15) / 16 * 16, i++) place[i] = scratch;
  float *keys = place[0], *values = place[1], *scores = place[2];
  const running_softmax state = {.sums = place[3], .tops = place[4], .weights = place[5], .cols = cols};
  for (int64_t i = 0; i < rows; i++) state.tops[i] = -INFINITY, state.weights[i] = 0;
  memset(state.sums, 0, (size_t)(rows * cols) * sizeof(float));

  const int64_t blocks = ac_ceil_div(task.rows, SCORE_ROWS);
  for (int64_t key = seen.from / KEY_BLOCK * KEY_BLOCK; key < seen.to; key += KEY_BLOCK) {
    const key_range packed = panels_within((key_range){key, key + KEY_BLOCK}, seen);
    const float *k = s.k + packed.from * args->k_stride + shared * args->head_dim;
    const int64_t count = packed.to - packed.from;
    for (int64_t j = 0; j < count; j += SCORE_PANEL)
      pack_as(panel_vectors(j, count) * LANES, (char *)(keys + j * args->head_dim), AC_F32, k + j * args->k_stride,
              AC_F32, ac_min(SCORE_PANEL, count - j), args->head_dim, args->k_stride, false);
    pack_values(values, s.v + packed.from * args->v_stride + shared * args->v_head_dim, args->v_stride, count,
                args->v_head_dim);
    for (int64_t line = 0; line < task.lines; line++)
      for (int64_t block = 0; block < blocks; block++) {
        const int64_t first = ac_part(task.rows, blocks, block), next = ac_part(task.rows, blocks, block + 1);
        attend(args, &s, &task, &state, line, first, next - first, keys, values, packed, scores, score_stride);
      }
  }
  for (int64_t i = 0; i < rows; i++)
    finish_row(args, &s, &state, i, head_at(&task, i / task.rows, i % task.rows),
               query_at(&task, i / task.rows, i % task.rows));
}
