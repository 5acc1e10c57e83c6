import Synchronization

/// A value that is made once, when the first one asks for it, so that loading does not wait for it.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// nil as long as nobody has needed it.
  var ready: Value? { made.withLock { $0 } }

  /// The value, made now if need be.
  func get(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let new = make()
      made = new
      return new
    }
  }
}
