// Everything that a table of kernels needs, compiled once for each instruction set by the file that includes
// this. It defines, besides what types.h asks for: ISA, PANEL (columns of a tile, a multiple of LANES),
// TILE_ROWS, WIDE_DOT_ROWS (fewer where widened bytes need registers of their own), SCORE_VECTORS (2 or 4)
// and SCORE_ROWS (of attention's tiles, whose columns are a head's numbers, often 64, or its keys), POINTER_ROWS,
// MULTIPLY_ADD_SCALAR, ZIP_LOW and ZIP_HIGH, KEEP (v is computed at this point); and where there are such
// instructions, MULTIPLY_ADD_PAIRS (of 16 bits), DOT (of 8 bits), DOT_FLIP, TIMES_POWER_OF_2 and LOOK_UP (in a vector of 16 numbers,
// by the low bits of an index).
#include "vector.h"
#include "functions.h"
#include "normal.h"
#include "activations.h"
#include "convert.h"
#include "pack.h"
#include "dot.h"
#include "quantise.h"
#include "tile.h"
#include "windows.h"
#include "gemm.h"
#include "rows.h"
#include "attention_rows.h"
#include "attention.h"
#include "texts.h"
#include "word_starts.h"

static const ac_kernels table = {
    .isa = ISA,
    .tile_rows = TILE_ROWS,
    .wide_dot_rows = WIDE_DOT_ROWS,
    .panel_width = PANEL,
    .widen = widen,
    .narrow = narrow,
    .activate = activate,
    .exp = exp_array,
    .erf = erf_array,
    .pack_panel = pack_panel,
    .pack_quantised = pack_quantised,
    .quantise_row = quantise_row,
    .quantised_head = sizeof(panel_head),
    .dot_flip = DOT_FLIP,
    .has_dot = HAS_DOT,
    .gemm = gemm,
    .attention = attention,
    .depthwise = depthwise,
    .max_pool = max_pool,
    .layer_norm = layer_norm,
    .rms_norm = rms_norm,
    .gate = gate,
    .rotate = rotate,
    .softmax = softmax,
    .gather = gather,
    .add = add,
    .scale = scale,
    .records_to_scalars = records_to_scalars,
    .find_last = find_last,
    .word_starts = WORD_STARTS,
};
