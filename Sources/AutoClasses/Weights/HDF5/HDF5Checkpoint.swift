#if HDF5
  import Tensors

  /// The weights of a `tf_model.h5` under the names that PyTorch's models have.
  struct HDF5Checkpoint: CheckpointReader {
    private let file: HDF5File
    private let orders: [KerasNames.Order]
    let directory: CheckpointDirectory

    /// - Throws: ``CheckpointFileError`` for a file that libhdf5 does not read.
    init(path: String) throws(CheckpointFileError) {
      file = try HDF5File(path: path)
      var entries: [CheckpointEntry] = []
      var orders: [KerasNames.Order] = []
      for set in file.dataSets {
        let (name, order) = KerasNames.parameter(set.path, rank: set.shape.count)
        entries.append(
          CheckpointEntry(
            name: name, dtype: set.dtype.safetensors?.rawValue ?? set.dtype.rawValue,
            shape: order.axes(rank: set.shape.count).map { set.shape[$0] },
            byteCount: set.shape.reduce(1, *) * set.dtype.size))
        orders.append(order)
      }
      self.orders = orders
      directory = CheckpointDirectory(entries)
    }

    var path: String { file.path }

    func tensor(at position: Int) throws(WeightsError) -> Tensor {
      let set = file.dataSets[position]
      let stored: Tensor
      do throws(CheckpointFileError) { stored = try file.read(set) } catch {
        throw WeightsError(error, tensor: directory.entries[position].name)
      }
      if orders[position] == .asStored { return stored }
      var strides = [Int](repeating: 1, count: set.shape.count)
      for axis in set.shape.indices.dropLast().reversed() {
        strides[axis] = strides[axis + 1] * set.shape[axis + 1]
      }
      let axes = orders[position].axes(rank: set.shape.count)
      return stored.withBytes {
        Tensor(
          gathering: $0, strides: axes.map { strides[$0] }, shape: axes.map { set.shape[$0] },
          dtype: set.dtype)
      }
    }
  }

  extension KerasNames.Order {
    /// The axes of the result, by their numbers in the file.
    fileprivate func axes(rank: Int) -> [Int] {
      switch self {
      case .asStored: Array(0..<rank)
      case .transposed: Array((0..<rank).reversed())
      case .permuted(let axes): axes
      }
    }
  }
#endif
