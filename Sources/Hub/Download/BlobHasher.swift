internal import Crypto

/// Hashes a blob while it arrives.
struct BlobHasher {
  private enum Function {
    case sha256(SHA256)
    case gitSHA1(Insecure.SHA1)
    case none
  }

  private var function: Function

  /// `size` is a part of git's hash; without it the hash is not computed.
  init(_ etag: ETag, size: Int?) {
    switch (etag.kind, size) {
    case (.sha256, _): function = .sha256(SHA256())
    case (.gitSHA1, .some(let size)):
      var hash = Insecure.SHA1()
      hash.update(data: Array("blob \(size)\0".utf8))
      function = .gitSHA1(hash)
    default: function = .none
    }
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    switch function {
    case .sha256(var hash):
      // A second owner of the state would make the update copy it.
      function = .none
      hash.update(bufferPointer: bytes)
      function = .sha256(hash)
    case .gitSHA1(var hash):
      function = .none
      hash.update(bufferPointer: bytes)
      function = .gitSHA1(hash)
    case .none: break
    }
  }

  /// The hash as hexadecimal digits, nil when there is none.
  func finished() -> String? {
    switch function {
    case .sha256(let hash): Self.hexadecimal(hash.finalize())
    case .gitSHA1(let hash): Self.hexadecimal(hash.finalize())
    case .none: nil
    }
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The hash of a file that is on the disk.
  static func hash(ofFile path: String, as etag: ETag) throws(SystemError) -> String? {
    let file = try Descriptor(path, .read)
    var hasher = BlobHasher(etag, size: System.status(of: file.number)?.size)
    try file.forEachPiece { hasher.update($0) }
    return hasher.finished()
  }
}
