extension Fault {
  /// The answer where the fault takes the place of the right one.
  func reply(to request: RecordedRequest) -> Reply? {
    switch self {
    case .drop, .silence:
      var reply = Reply(200)
      if case .drop = self {
        reply.delivery.dropsConnection = true
      } else {
        reply.delivery.isSilent = true
      }
      return reply
    case .status(let code, let headers):
      var reply = Reply(code, text: "The server was told to answer \(code).")
      for (name, value) in headers.sorted(by: { $0.key < $1.key }) { reply[name] = value }
      return reply
    case .redirect(let location): return .redirect(302, to: location)
    case .redirectLoop: return .redirect(307, to: "/redirect/loop" + request.target)
    case .redirectChain(let count):
      return .redirect(307, to: hop(count - 1, before: request.target))
    case .rangeNotSatisfiable: return .rangeNotSatisfiable(count: 0)
    default: return nil
    }
  }

  /// Spoils a right answer.
  func apply(to reply: inout Reply) async throws {
    switch self {
    case .header(let name, let value): reply[name] = value
    case .contentLength(let difference):
      reply["Content-Length"] = "\(max(0, reply.range.count + difference))"
      reply.delivery.closesAfterwards = true
    case .ignoreRange:
      reply.status = 200
      reply["Content-Range"] = nil
      reply.range = 0..<reply.content.count
      reply["Content-Length"] = "\(reply.range.count)"
    case .contentRange(let value): reply["Content-Range"] = value
    case .cut(let bytes): reply.delivery.cutAfter = bytes
    case .stall(let bytes): reply.delivery.stallAfter = bytes
    case .trickle(let bytes, let interval):
      reply.delivery.bytesPerInterval = max(1, bytes)
      reply.delivery.interval = interval
    case .gzip:
      reply.content = Content(gzipped(Array(try await reply.content.bytes()[reply.range])))
      reply.range = 0..<reply.content.count
      reply["Content-Encoding"] = "gzip"
      reply["Content-Length"] = "\(reply.range.count)"
    case .flippedByte(let place): reply.delivery.flippedByte = place
    case .truncate(let count):
      reply.range = reply.range.prefix(count)
      reply["Content-Length"] = "\(reply.range.count)"
    default: break
    }
  }
}

/// The address that leads to a path after so many more redirects.
func hop(_ count: Int, before path: String) -> String {
  count > 0 ? "/redirect/\(count)\(path)" : path
}

/// The bytes in the gzip format, stored without compression.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  func littleEndian<Word: FixedWidthInteger>(_ word: Word) -> [UInt8] {
    withUnsafeBytes(of: word.littleEndian) { Array($0) }
  }
  var result: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
  for start in stride(from: 0, to: bytes.count, by: 65535) {
    let block = bytes[start..<min(start + 65535, bytes.count)]
    result += [0] + littleEndian(UInt16(block.count)) + littleEndian(~UInt16(block.count)) + block
  }
  return result + [1, 0, 0, 255, 255] + littleEndian(crc32(bytes))
    + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc = UInt32.max
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xedb8_8320 : 0) }
  }
  return ~crc
}
