#if HDF5
  import CHDF5
  import Synchronization
  import Tensors

  /// The data sets of an HDF5 file, read through libhdf5.
  ///
  /// The library is not safe for threads as Debian and Homebrew build it: all calls go through one lock. It follows no
  /// link to other files and loads no plug-ins.
  final class HDF5File: Sendable {
    /// One data set of numbers.
    struct DataSet: Sendable {
      let path: String
      let dtype: DType
      let shape: [Int]
    }

    let path: String
    let dataSets: [DataSet]
    private let file: hid_t

    private static let lock = Mutex(())
    /// Groups can contain each other.
    private static let maximumDepth = 64
    private static let maximumObjects = 1_000_000

    /// - Throws: ``CheckpointFileError`` for a file that libhdf5 does not open, or whose groups have no end.
    init(path: String) throws(CheckpointFileError) {
      self.path = path
      let opened = Self.lock.withLock { _ in
        Result { () throws(CheckpointFileError) in
          let file = ac_h5_open(path)
          guard file >= 0 else {
            throw CheckpointFileError(
              .wrongFormat, file: path, expected: "an HDF5 file",
              found: "one that libhdf5 does not open")
          }
          do throws(CheckpointFileError) {
            var walk = Walk(path: path)
            try walk.group(file, "", depth: 0)
            return (file, walk.dataSets)
          } catch {
            H5Fclose(file)
            throw error
          }
        }
      }
      (file, dataSets) = try opened.get()
    }

    deinit {
      _ = Self.lock.withLock { _ in H5Fclose(file) }
    }

    /// The elements of a data set, row-major and little endian.
    func read(_ dataSet: DataSet) throws(CheckpointFileError) -> Tensor {
      let tensor = Self.lock.withLock { _ -> Tensor? in
        let set = H5Dopen2(file, dataSet.path, ac_h5_default())
        guard set >= 0 else { return nil }
        defer { H5Dclose(set) }
        let type = H5Dget_type(set)
        defer { H5Tclose(type) }
        var bytes = [UInt8](
          repeating: 0, count: dataSet.shape.reduce(1, *) * dataSet.dtype.size)
        // In the file's own type, so that nothing is converted.
        let status = bytes.withUnsafeMutableBytes {
          H5Dread(set, type, ac_h5_all(), ac_h5_all(), ac_h5_default(), $0.baseAddress)
        }
        guard status >= 0 else { return nil }
        return bytes.withUnsafeBytes {
          Tensor(bytes: $0, shape: dataSet.shape, dtype: dataSet.dtype)
        }
      }
      guard let tensor else {
        throw CheckpointFileError(
          .damaged, file: path, tensor: dataSet.path, expected: "readable data",
          found: "an error of libhdf5")
      }
      return tensor
    }

    // MARK: Groups

    private struct Walk {
      let path: String
      var dataSets: [DataSet] = []
      private var objects = 0

      init(path: String) { self.path = path }

      mutating func group(
        _ group: hid_t, _ prefix: String, depth: Int
      ) throws(CheckpointFileError) {
        var info = H5G_info_t()
        guard H5Gget_info(group, &info) >= 0 else { return }
        let access = ac_h5_access_list()
        defer { H5Pclose(access) }
        H5Pset_elink_cb(access, ac_h5_refuse, nil)
        for position in 0..<info.nlinks {
          objects += 1
          guard depth < HDF5File.maximumDepth, objects <= HDF5File.maximumObjects else {
            throw CheckpointFileError(
              .damaged, file: path, expected: "groups that end", found: "a cycle, or too many")
          }
          guard let name = Self.name(of: position, in: group) else { continue }
          // Links that lead nowhere, or to other files, are passed over.
          let object = H5Oopen(group, name, access)
          guard object >= 0 else { continue }
          defer { H5Oclose(object) }
          switch H5Iget_type(object) {
          case H5I_GROUP: try self.group(object, "\(prefix)/\(name)", depth: depth + 1)
          case H5I_DATASET:
            if let set = try dataSet(object, "\(prefix)/\(name)") { dataSets.append(set) }
          default: continue
          }
        }
      }

      private static func name(of position: hsize_t, in group: hid_t) -> String? {
        let length = H5Lget_name_by_idx(
          group, ".", H5_INDEX_NAME, H5_ITER_INC, position, nil, 0, ac_h5_default())
        guard length > 0, length < 1 << 16 else { return nil }
        var name = [CChar](repeating: 0, count: length + 1)
        guard
          H5Lget_name_by_idx(
            group, ".", H5_INDEX_NAME, H5_ITER_INC, position, &name, name.count, ac_h5_default())
            == length
        else { return nil }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }

      /// nil for what is no numbers: Keras keeps strings beside the weights.
      private func dataSet(
        _ set: hid_t, _ name: String
      ) throws(CheckpointFileError) -> DataSet? {
        let type = H5Dget_type(set)
        defer { H5Tclose(type) }
        guard let dtype = Self.dtype(type) else { return nil }
        let list = H5Dget_create_plist(set)
        defer { H5Pclose(list) }
        guard H5Pget_external_count(list) == 0, H5Pget_layout(list) != H5D_VIRTUAL else {
          throw CheckpointFileError(
            .unsupported, file: path, tensor: name, expected: "elements in this file",
            found: "elements in other files")
        }
        let space = H5Dget_space(set)
        defer { H5Sclose(space) }
        let rank = H5Sget_simple_extent_ndims(space)
        guard rank >= 0 else { return nil }
        var lengths = [hsize_t](repeating: 0, count: Int(rank))
        guard H5Sget_simple_extent_dims(space, &lengths, nil) == rank else { return nil }
        let shape = lengths.map { Int(clamping: $0) }
        guard let size = BundleEntry.byteCount(shape, dtype.size), size <= physicalMemory else {
          throw CheckpointFileError(
            .damaged, file: path, tensor: name,
            expected: "at most the \(physicalMemory >> 20) MB of this machine", found: "\(shape)")
        }
        return DataSet(path: name, dtype: dtype, shape: shape)
      }

      private static func dtype(_ type: hid_t) -> DType? {
        let size = H5Tget_size(type)
        guard size == 1 || H5Tget_order(type) == H5T_ORDER_LE else { return nil }
        switch H5Tget_class(type) {
        case H5T_FLOAT:
          var (sign, exponent, exponentSize, fraction, fractionSize) = (0, 0, 0, 0, 0)
          H5Tget_fields(type, &sign, &exponent, &exponentSize, &fraction, &fractionSize)
          switch (size, exponentSize, fractionSize) {
          case (8, 11, 52): return .f64
          case (4, 8, 23): return .f32
          case (2, 5, 10): return .f16
          case (2, 8, 7): return .bf16
          default: return nil
          }
        case H5T_INTEGER:
          let signed = H5Tget_sign(type) == H5T_SGN_2
          switch size {
          case 1: return signed ? .i8 : .u8
          case 2: return signed ? .i16 : .u16
          case 4: return signed ? .i32 : .u32
          case 8: return signed ? .i64 : .u64
          default: return nil
          }
        default: return nil
        }
      }
    }
  }
#endif
