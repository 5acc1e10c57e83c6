import Files
import Synchronization

extension TensorBundle {
  /// The data files of a checkpoint, each mapped when it is first asked for.
  final class Shards: Sendable {
    private let stem: String
    private let count: Int
    private let open = Mutex<[Int: MappedFile]>([:])

    init(stem: String, count: Int) {
      self.stem = stem
      self.count = count
    }

    /// The name is derived, never taken from a file.
    func path(_ shard: Int) -> String {
      func digits(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 5 - "\(number)".count)) + "\(number)"
      }
      return "\(stem).data-\(digits(shard))-of-\(digits(count))"
    }

    func file(_ shard: Int) throws(CheckpointFileError) -> MappedFile {
      let path = path(shard)
      let result = open.withLock { open in
        Result { () throws(CheckpointFileError) in
          if let file = open[shard] { return file }
          do throws(FileError) {
            let file = try MappedFile(path: path)
            open[shard] = file
            return file
          } catch { throw CheckpointFileError(error) }
        }
      }
      return try result.get()
    }
  }
}
