import Files
import Testing

@testable import AutoClasses

/// Damaged and malicious files, each with the whole text of its error.
@Suite struct SafetensorsHostileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ text: String) {
      (self.name, self.bytes, self.text) = (name, bytes, text)
    }
    /// A header and as many zero bytes.
    init(_ name: String, _ header: String, _ data: Int = 0, _ text: String) {
      self.init(
        name, SafetensorsTestFile.bytes(header: Array(header.utf8), data: data), "FILE: " + text)
    }
    /// A header that is refused at a place, for a tensor of the name "a".
    init(tensor name: String, _ tensor: String, _ place: (Int, Int), _ text: String) {
      self.init(
        name, "{\"a\":\(tensor)}", 8,
        "tensor \"a\": in the header: JSON line 1, column \(place.0) (byte \(place.1)): " + text
          + Self.advice
      )
    }
    static let advice =
      "; the program that wrote the file is at fault, convert the checkpoint again"
  }

  @Test(arguments: lengths + headers + tensors + sizes)
  func theErrorSaysWhatIsWrong(_ one: Case) throws {
    let file = try SafetensorsTestFile(one.bytes)
    #expect(file.problem() == one.text)
  }

  static let lengths: [Case] = [
    Case(
      "empty", [],
      "FILE: expected at least 8 bytes, found 0; the file is empty or cut off, download it again"),
    Case(
      "seven bytes", [1, 0, 0, 0, 0, 0, 0],
      "FILE: expected at least 8 bytes, found 7; the file is empty or cut off, download it again"),
    Case(
      "length of 100 MB and one", SafetensorsTestFile.length(100_000_001),
      "FILE: expected a header of at most 100000000 bytes, found a length of 100000001;"
        + " this is not a safetensors file or it is damaged"),
    Case(
      "largest length", SafetensorsTestFile.length(.max),
      "FILE: expected a header of at most 100000000 bytes, found a length of 18446744073709551615;"
        + " this is not a safetensors file or it is damaged"),
    Case(
      "header beyond the end", SafetensorsTestFile.length(60) + Array("{}".utf8),
      "FILE: expected a header of 60 bytes, found 2 left in the file;"
        + " the file is cut off, download it again"),
    Case(
      "not UTF-8", SafetensorsTestFile.bytes(header: [0xFF]),
      "FILE: expected UTF-8 in the header, found an invalid byte at 0;"
        + " this is not a safetensors file or it is damaged"),
    Case(
      "an encoded surrogate",
      SafetensorsTestFile.bytes(header: Array("{\"".utf8) + [0xED, 0xA0, 0x80]),
      "FILE: expected UTF-8 in the header, found an invalid byte at 2;"
        + " this is not a safetensors file or it is damaged"),
    Case(
      "no header", "", 0,
      "in the header: JSON line 1, column 1 (byte 0): expected an object, found the end of the text;"
        + " the text is cut off, fetch it again" + Case.advice),
  ]

  static let headers: [Case] = [
    Case(
      "array", "[]", 0,
      "in the header: JSON line 1, column 1 (byte 0): expected an object, found an array"
        + Case.advice),
    Case(
      "half an object", "{", 0,
      "in the header: JSON line 1, column 2 (byte 1): expected ',' or '}', found the end of the text;"
        + " the text is cut off, fetch it again" + Case.advice),
    Case(
      "byte order mark", "\u{FEFF}{}", 0,
      "in the header: JSON line 1, column 1 (byte 0): expected a value, found a byte order mark;"
        + " save the file as UTF-8 without a byte order mark" + Case.advice),
    Case(
      "two values", "{}{}", 0,
      "in the header: JSON line 1, column 3 (byte 2): expected the end of the text, found '{';"
        + " remove what follows the value" + Case.advice),
    Case(
      "NUL padding", "{}\0", 0,
      "in the header: JSON line 1, column 3 (byte 2): expected the end of the text, found byte 0x00;"
        + " remove what follows the value" + Case.advice),
    Case(
      "metadata twice", #"{"__metadata__":{},"__metadata__":{}}"#, 0,
      "in the header: JSON line 1, column 20 (byte 19): expected each key once,"
        + " found \"__metadata__\" again (first at line 1, column 2 (byte 1)); remove one of the two"
        + Case.advice),
    Case(
      "metadata key twice", #"{"__metadata__":{"a":"","a":""}}"#, 0,
      "in the header: JSON line 1, column 25 (byte 24): expected each key once,"
        + " found \"a\" again (first at line 1, column 18 (byte 17)); remove one of the two"
        + Case.advice),
    Case(
      "metadata value", #"{"__metadata__":{"a":1}}"#, 0,
      "in the header: JSON line 1, column 22 (byte 21): expected a string, found a number"
        + Case.advice),
    Case(
      "metadata array", #"{"__metadata__":[]}"#, 0,
      "in the header: JSON line 1, column 17 (byte 16): expected an object, found an array"
        + Case.advice),
    Case(
      "lone surrogate", #"{"\ud800":{}}"#, 0,
      "in the header: JSON line 1, column 3 (byte 2): expected a surrogate pair,"
        + " found a high surrogate alone; write both halves of the pair or the character itself"
        + Case.advice),
    Case(
      "depth", "{\"a\":{\"x\":" + String(repeating: "[", count: 200), 0,
      "tensor \"a\": in the header: JSON line 1, column 136 (byte 135): expected at most 127 levels of"
        + " arrays and objects, found one more; flatten the text or raise JSONOptions.maximumDepth"
        + Case.advice),
    Case(
      "tensor twice",
      #"{"a":{"dtype":"U8","shape":[],"data_offsets":[0,1]},"\u0061":{"dtype":"U8"}}"#, 1,
      "in the header: JSON line 1, column 53 (byte 52): expected each key once,"
        + " found \"a\" again (first at line 1, column 2 (byte 1)); remove one of the two"
        + Case.advice),
  ]

  static let tensors: [Case] = [
    Case(tensor: "number", "1", (6, 5), "expected an object, found a number"),
    Case(tensor: "null", "null", (6, 5), "expected an object, found null"),
    Case(tensor: "empty", "{}", (7, 6), "expected the key \"dtype\", found the end of the tensor"),
    Case(
      tensor: "no offsets", #"{"dtype":"U8","shape":[]}"#, (30, 29),
      "expected the key \"data_offsets\", found the end of the tensor"),
    Case(
      tensor: "dtype F13", #"{"dtype":"F13"}"#, (15, 14),
      "expected one of BOOL F4 F6_E2M3 F6_E3M2 U8 I8 F8_E5M2 F8_E4M3 F8_E8M0 F8_E4M3FNUZ F8_E5M2FNUZ"
        + " I16 U16 F16 BF16 I32 U32 F32 C64 F64 I64 U64, found \"F13\""),
    Case(tensor: "dtype number", #"{"dtype":1}"#, (15, 14), "expected a string, found a number"),
    Case(
      tensor: "dtype twice", #"{"dtype":"U8","dtype":"U8"}"#, (20, 19),
      "expected each key once, found \"dtype\" again (first at line 1, column 7 (byte 6));"
        + " remove one of the two"),
    Case(
      tensor: "shape -1", #"{"shape":[-1]}"#, (16, 15),
      "expected an integer of at least 0, found -1"),
    Case(
      tensor: "shape -0", #"{"shape":[-0]}"#, (16, 15),
      "expected an integer of at least 0, found -0"),
    Case(
      tensor: "shape 1.0", #"{"shape":[1.0]}"#, (16, 15),
      "expected an integer of at least 0, found 1.0"),
    Case(
      tensor: "shape 1e2", #"{"shape":[1e2]}"#, (16, 15),
      "expected an integer of at least 0, found 1e2"),
    Case(
      tensor: "shape true", #"{"shape":[true]}"#, (16, 15),
      "expected an integer of at least 0, found a boolean"),
    Case(
      tensor: "shape 2^63", #"{"shape":[9223372036854775808]}"#, (16, 15),
      "expected an integer of at most 9223372036854775807, found 9223372036854775808;"
        + " use a smaller number"),
    Case(tensor: "shape number", #"{"shape":1}"#, (15, 14), "expected an array, found a number"),
    Case(
      tensor: "offsets as strings", #"{"data_offsets":["0","1"]}"#, (23, 22),
      "expected an integer of at least 0, found a string"),
    Case(tensor: "one offset", #"{"data_offsets":[0]}"#, (22, 21), "expected two offsets, found 1"),
    Case(
      tensor: "three offsets", #"{"data_offsets":[0,1,2]}"#, (22, 21),
      "expected two offsets, found more"),
    Case(
      tensor: "a number too large in an unknown member", #"{"more":1e999}"#, (14, 13),
      "expected a number of 64 bits, found 1e999; use a smaller number"),
  ]

  static func one(_ dtype: String, _ shape: String, _ begin: Int, _ end: Int, _ name: String = "a")
    -> String
  {
    "\"\(name)\":{\"dtype\":\"\(dtype)\",\"shape\":\(shape),\"data_offsets\":[\(begin),\(end)]}"
  }

  static let sizes: [Case] = [
    Case(
      "hole at the beginning", "{\(one("U8", "[1]", 1, 2))}", 2,
      "tensor \"a\": expected offsets that begin at 0 and do not run backwards, found [1, 2];"
        + " tensors may neither overlap nor leave holes, convert the checkpoint again"),
    Case(
      "overlap", "{\(one("U8", "[4]", 0, 4)),\(one("U8", "[4]", 2, 6, "b"))}", 6,
      "tensor \"b\": expected offsets that begin at 4 and do not run backwards, found [2, 6];"
        + " tensors may neither overlap nor leave holes, convert the checkpoint again"),
    Case(
      "the same bytes twice", "{\(one("U8", "[4]", 0, 4)),\(one("U8", "[4]", 0, 4, "b"))}", 4,
      "tensor \"b\": expected offsets that begin at 4 and do not run backwards, found [0, 4];"
        + " tensors may neither overlap nor leave holes, convert the checkpoint again"),
    Case(
      "backwards", "{\(one("U8", "[0]", 0, 0)),\(one("U8", "[0]", 4, 0, "b"))}", 4,
      "tensor \"b\": expected offsets that begin at 0 and do not run backwards, found [4, 0];"
        + " tensors may neither overlap nor leave holes, convert the checkpoint again"),
    Case(
      "another size", "{\(one("F32", "[2,2]", 0, 8))}", 8,
      "tensor \"a\": expected 16 bytes for F32 [2, 2], found offsets that span 8;"
        + " the file is damaged, download it again"),
    Case(
      "half a byte", "{\(one("F4", "[3]", 0, 1))}", 1,
      "tensor \"a\": expected whole bytes, found 12 bits for F4 [3];"
        + " pad the shape so that its bits are a multiple of 8"),
    Case(
      "product beyond 64 bits", "{\(one("U8", "[4294967296,4294967296]", 0, 1))}", 1,
      "tensor \"a\": expected a size of at most 64 bits, found U8 [4294967296, 4294967296];"
        + " the file is damaged"),
    Case(
      "bits beyond 64 bits", "{\(one("F64", "[9223372036854775807]", 0, 1))}", 1,
      "tensor \"a\": expected a size of at most 64 bits, found F64 [9223372036854775807];"
        + " the file is damaged"),
    Case(
      "offsets beyond the file", "{\(one("U8", "[1000000000000]", 0, 1_000_000_000_000))}", 1,
      "expected a file of 1000000000085 bytes by its header, found 86;"
        + " the file is cut off, download it again"),
    Case(
      "one byte short", "{\(one("F32", "[]", 0, 4))}", 3,
      "expected a file of 65 bytes by its header, found 64; the file is cut off, download it again"),
    Case(
      "one byte more", "{\(one("F32", "[]", 0, 4))}", 5,
      "expected a file of 65 bytes by its header, found 66;"
        + " something was appended to the file, download it again"),
    Case(
      "bytes without tensors", "{}", 1,
      "expected a file of 10 bytes by its header, found 11;"
        + " something was appended to the file, download it again"),
  ]
}
