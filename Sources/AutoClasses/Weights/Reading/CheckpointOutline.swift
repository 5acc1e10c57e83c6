import Tensors

/// The names, types and shapes of a checkpoint whose bytes are elsewhere: a model is built from it to see which weights
/// fit, not to be run.
struct CheckpointOutline: CheckpointReader {
  let path: String
  let directory: CheckpointDirectory

  init(_ path: String, _ entries: [CheckpointEntry]) {
    self.path = path
    directory = CheckpointDirectory(entries)
  }

  func tensor(at position: Int) throws(WeightsError) -> Tensor {
    let entry = directory.entries[position]
    // Memory that nobody touches costs nothing, but a header can promise more than there is.
    guard floatByteCount(entry.shape) <= physicalMemory else {
      throw .tooLarge(tensor: entry.name, shape: entry.shape, memory: physicalMemory)
    }
    return Tensor(uninitialized: entry.shape)
  }
}
