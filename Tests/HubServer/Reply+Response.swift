import HTTPTypes
import Hummingbird
import NIOCore

extension Reply {
  /// The answer as Hummingbird sends it.
  func response(to method: HTTPRequest.Method, on channel: any Channel) async throws -> Response {
    if delivery.isSilent { try await Task.sleep(for: .seconds(600)) }
    if delivery.dropsConnection || delivery.isSilent { try await channel.close() }
    var fields = HTTPFields()
    for header in headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      fields.append(HTTPField(name: name, value: header.value))
    }
    let body = method == .head ? ResponseBody() : ResponseBody { try await write(to: &$0, channel) }
    return Response(status: .init(code: status), headers: fields, body: body)
  }

  private func write(to writer: inout any ResponseBodyWriter, _ channel: any Channel) async throws {
    let end = [delivery.cutAfter, delivery.stallAfter].compactMap(\.self).min() ?? range.count
    let sent = range.prefix(max(0, end))
    var position = sent.lowerBound
    try await content.forEachPiece(of: sent, step: delivery.bytesPerInterval ?? 1 << 18) { piece in
      var piece = piece
      if let place = delivery.flippedByte, case let offset = place - position,
        0..<piece.readableBytes ~= offset,
        let byte = piece.getInteger(at: piece.readerIndex + offset, as: UInt8.self)
      {
        piece.setInteger(byte ^ 1, at: piece.readerIndex + offset)
      }
      position += piece.readableBytes
      try await writer.write(piece)
      if delivery.interval > .zero { try await Task.sleep(for: delivery.interval) }
    }
    if sent.count < range.count, delivery.stallAfter == sent.count {
      try await Task.sleep(for: .seconds(600))
    }
    if sent.count < range.count || delivery.closesAfterwards {
      try await flush(channel)
      throw CutConnection()  // Hummingbird closes a connection whose answer fails
    }
    try await writer.finish(nil)
  }

  /// Waits until the system has taken what was written, for five seconds at most.
  private func flush(_ channel: any Channel) async throws {
    for _ in 0..<500 where try await channel.getOption(.bufferedWritableBytes).get() > 0 {
      try await Task.sleep(for: .milliseconds(10))
    }
  }
}

/// The end of an answer that is broken on purpose.
private struct CutConnection: Error {}
