import Files

extension SafetensorsError: CustomStringConvertible {
  /// Where, what was expected and found, and what to do.
  public var description: String {
    if case .file(let error) = code { return error.description }
    let place = tensor.map { "\(file): tensor \(Self.quoted($0))" } ?? file
    return "\(place): \(problem)"
  }

  private var problem: String {
    switch code {
    case .file(let error): error.description
    case .headerTooSmall(let size):
      "expected at least 8 bytes, found \(size); the file is empty or cut off, download it again"
    case .headerTooLarge(let length):
      "expected a header of at most \(SafetensorsFile.maximumHeader) bytes, found a length of \(length);"
        + " this is not a safetensors file or it is damaged"
    case .invalidHeaderLength(let length, let available):
      "expected a header of \(length) bytes, found \(available) left in the file;"
        + " the file is cut off, download it again"
    case .invalidHeader(let offset):
      "expected UTF-8 in the header, found an invalid byte at \(offset);"
        + " this is not a safetensors file or it is damaged"
    case .invalidHeaderDeserialization(let error):
      "in the header: \(error); the program that wrote the file is at fault, convert the checkpoint again"
    case .tensorNotFound:
      "expected in the file, found no tensor of this name; list the names with `autoclass inspect`"
    case .tensorInvalidInfo(let dtype, let shape, let expected, let found):
      "expected \(expected) bytes for \(dtype.rawValue) \(shape), found offsets that span \(found);"
        + " the file is damaged, download it again"
    case .invalidOffset(let expected, let begin, let end):
      "expected offsets that begin at \(expected) and do not run backwards, found [\(begin), \(end)];"
        + " tensors may neither overlap nor leave holes, convert the checkpoint again"
    case .invalidTensorView(let dtype, let shape, let expected, let found):
      "expected \(expected) bytes for \(dtype.rawValue) \(shape), found \(found);"
        + " pass the tensor's own shape and bytes"
    case .metadataIncompleteBuffer(let expected, let found):
      "expected a file of \(expected) bytes by its header, found \(found);"
        + (found < expected
          ? " the file is cut off, download it again"
          : " something was appended to the file, download it again")
    case .validationOverflow(let dtype, let shape):
      "expected a size of at most 64 bits, found \(dtype.rawValue) \(shape); the file is damaged"
    case .misalignedSlice(let dtype, let shape, let bits):
      "expected whole bytes, found \(bits) bits for \(dtype.rawValue) \(shape);"
        + " pad the shape so that its bits are a multiple of 8"
    case .unsupportedDType(let dtype):
      "expected a type that safetensors files have, found \(dtype); convert the tensor first"
    case .duplicateName: "expected each name once, found it again; rename one of the tensors"
    case .reservedName:
      "expected a name other than the one of the file's metadata; rename the tensor"
    }
  }

  /// Names come from files: control characters are escaped and long ones are cut.
  static func quoted(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let start = String(String.UnicodeScalarView(scalars.prefix(200)))
    let rest = scalars.count > 200 ? "…" : ""
    return JSON.string(start).serialized(ensureASCII: false) + rest
  }
}
