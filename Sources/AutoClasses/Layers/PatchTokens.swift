import Tensors

/// Patches, the tokens before them, and positions.
struct PatchTokens: Sendable {
  /// Learned vectors before the patches, each `[1, width]`.
  let tokens: [Tensor]
  let patches: PatchEmbedding
  /// nil where only attention knows the places.
  let positions: PositionTable?
  /// What stands for a hidden patch.
  var maskToken: Tensor?

  /// `[batch * tokens, width]`, and where they are.
  func callAsFunction(_ inputs: ImageInputs) -> (Tensor, TokenLayout) {
    var patches = self.patches(inputs.pixels)
    if let hidden = inputs.hidden, let maskToken {
      patches.replaceRows(where: hidden.map { $0 != 0 }, by: maskToken)
    }
    let (rows, columns) = self.patches.patch.grid(inputs.height, inputs.width)
    let count = rows * columns
    // Rows of the stack: the tokens, then all patches, in the order of the sequences.
    let stack = Tensor.stackedRows(tokens + [patches])
    var order: [Int64] = []
    var places: [Int64] = []
    order.reserveCapacity(inputs.batch * (tokens.count + count))
    for image in 0..<inputs.batch {
      order += (0..<tokens.count).map { Int64($0) }
      order += (0..<count).map { Int64(tokens.count + image * count + $0) }
      places += (0..<tokens.count + count).map { Int64($0) }
    }
    let layout = TokenLayout(batch: inputs.batch, length: tokens.count + count, mask: nil)
    let states = stack.gather(order)
    guard let positions else { return (states, layout) }
    // As in the reference, a picture of the trained number of patches keeps its positions only when it is a square.
    let keeps =
      !inputs.interpolatesPositions
      || inputs.height == inputs.width && count == positions.table.shape[0] - positions.prefix
    let table = keeps ? positions.table : positions.stretched(rows: rows, columns: columns)
    return (table.gather(places, adding: states), layout)
  }
}
