import Files
import Testing

@testable import AutoClasses

/// Malicious and damaged pickles: each is refused with the whole text of its error.
@Suite struct HostilePickleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let pickle: String
    let text: String

    init(_ name: String, _ pickle: String, _ text: String) {
      (testDescription, self.pickle, self.text) = (name, pickle, text)
    }
    static let prefix = "\u{80}\u{2}"
    static let calls =
      "a state dict needs no such name, and this reader calls nothing; save `model.state_dict()` in place "
      + "of the model, or take another checkpoint if you do not know who wrote this one"
  }

  static func problem(_ bytes: [UInt8]) throws -> String {
    let file = try CheckpointTestFile(bytes, "x.bin")
    do {
      let checkpoint = try PyTorchCheckpoint(path: file.path)
      for position in checkpoint.directory.entries.indices {
        _ = try checkpoint.tensor(at: position)
      }
      return "no error"
    } catch {
      let text = "\(error)"
      return text.hasPrefix(file.path) ? "FILE" + text.dropFirst(file.path.count) : text
    }
  }

  @Test(arguments: globals + objects + tensors + programs)
  func isRefused(_ one: Case) throws {
    let text = try Self.problem(Zip(pickle: one.pickle).bytes)
    #expect(text == "FILE: \"x/data.pkl\" at byte " + one.text)
  }

  @Test("What the cases are made of is accepted")
  func good() throws {
    #expect(try Self.problem(Zip(pickle: Pickle.dictionary(Pickle.tensor())).bytes) == "no error")
  }

  static func call(_ module: String, _ name: String) -> String {
    Case.prefix + Pickle.global(module, name) + Pickle.string("id") + "\u{85}R."
  }

  static let globals: [Case] =
    [
      ("os", "system"), ("posix", "system"), ("nt", "system"), ("subprocess", "Popen"),
      ("builtins", "eval"),
      ("builtins", "exec"), ("builtins", "getattr"), ("builtins", "__import__"), ("torch", "load"),
      ("torch.hub", "load"), ("torch.storage", "_load_from_bytes"), ("torch.jit", "load"),
      ("pickle", "loads"),
      ("timeit", "timeit"), ("idlelib.pyshell", "ModifiedInterpreter.runcommand"),
      ("runpy", "_run_code"),
      ("numpy.testing._private.utils", "runstring"), ("torch._dynamo.guards", "GuardBuilder.get"),
      ("numpy.core.multiarray", "_reconstruct"), ("collections", "Counter"),
      ("torch", "FloatTensor"),
      ("torch._utils", "_rebuild_device_tensor_from_numpy"),
      ("torch._utils", "_rebuild_wrapper_subclass"),
      ("torch._tensor", "_rebuild_from_type_v2"), ("torch.nn.modules.linear", "Linear"), ("", ""),
    ].map { module, name in
      Case(
        "\(module).\(name)", call(module, name),
        "2: the global \"\(module).\(name)\" is refused: \(Case.calls)")
    } + [
      Case(
        "builtins of Python 2", call("__builtin__", "eval"),
        "2: the global \"__builtin__.eval\" is refused: \(Case.calls)"),
      Case(
        "sparse", call("torch._utils", "_rebuild_sparse_tensor"),
        "2: the global \"torch._utils._rebuild_sparse_tensor\" is refused: sparse tensors are not read; save "
          + "`tensor.to_dense()`"),
      Case(
        "quantised", call("torch._utils", "_rebuild_qtensor"),
        "2: the global \"torch._utils._rebuild_qtensor\" is refused: quantised tensors are not read; save "
          + "`tensor.dequantize()`"),
      Case(
        "nested", call("torch._utils", "_rebuild_nested_tensor"),
        "2: the global \"torch._utils._rebuild_nested_tensor\" is refused: nested tensors are not read; save "
          + "their parts"),
      Case(
        "without data", call("torch._utils", "_rebuild_meta_tensor_no_storage"),
        "2: the global \"torch._utils._rebuild_meta_tensor_no_storage\" is refused: this tensor has no data; "
          + "save it from a device"),
      Case(
        "a name without an end", Case.prefix + "c" + String(repeating: "a", count: 2000),
        "2: expected a name of at most 1000 bytes, found more"),
      Case(
        "a pickle in an argument",
        Case.prefix + Pickle.global("_codecs", "encode") + Pickle.string("cos\nsystem\nR.")
          + Pickle.string("latin1") + "\u{86}R.",
        "49: expected a dictionary of tensors, found another object; save `model.state_dict()`"),
    ]

  static let objects: [Case] = [
    Case(
      "a parameter made anew",
      Case.prefix + Pickle.global("torch.nn.parameter", "Parameter") + ")\u{81}.",
      "33: expected the class OrderedDict to make an object of, found the function that makes a tensor"
    ),
    Case(
      "a storage made anew", Case.prefix + Pickle.global("torch", "FloatStorage") + ")\u{81}.",
      "23: expected the class OrderedDict to make an object of, found a type of storage"),
    Case(
      "a storage that is called", Case.prefix + Pickle.global("torch", "FloatStorage") + ")R.",
      "23: expected a known name to build with, found a type of storage"),
    Case(
      "a string that is called", Case.prefix + Pickle.string("os.system") + ")R.",
      "17: expected a known name to build with, found a string"),
    Case(
      "arguments that are no tuple", Case.prefix + Pickle.global("torch", "Size") + "]R.",
      "15: expected a tuple of arguments, found a list"),
    Case(
      "attributes of a dictionary", Case.prefix + "}}b.",
      "4: expected an OrderedDict to set attributes of, found a dictionary"),
    Case(
      "attributes of a list", Case.prefix + "]}b.",
      "4: expected an OrderedDict to set attributes of, found a list"),
    Case(
      "attributes of a tensor", Pickle.dictionary(Pickle.tensor() + "}b"),
      "147: expected an OrderedDict to set attributes of, found a tensor"),
    Case(
      "attributes that are no dictionary",
      Case.prefix + Pickle.global("collections", "OrderedDict") + ")R)b.",
      "30: expected a dictionary of attributes, found a tuple"),
    Case(
      "an item of a list", Case.prefix + "]NNs.",
      "5: expected a dictionary to set items of, found a list"),
    Case(
      "items of a tuple", Case.prefix + ")(NNu.",
      "6: expected a dictionary to set items of, found a tuple"),
    Case("a key alone", Case.prefix + "}(NNNu.", "7: expected keys and values, found a key alone"),
    Case(
      "an element of a dictionary", Case.prefix + "}Na.",
      "4: expected a list to append to, found a dictionary"),
    Case(
      "elements of a tuple", Case.prefix + ")(Ne.", "5: expected a list to append to, found a tuple"
    ),
    Case(
      "pairs that are none",
      Case.prefix + Pickle.global("collections", "OrderedDict") + "]Na\u{85}R.",
      "31: expected a pair of a key and a value, found None"),
    Case(
      "a module by its id", Case.prefix + "(" + Pickle.string("module") + "NNNNtQ.",
      "19: expected a tuple of \"storage\", type, key, location and count"),
    Case(
      "a string as id", Case.prefix + Pickle.string("0") + "Q.",
      "8: expected a tuple that names a storage, found a string"),
  ]

  static let tensors: [Case] = [
    Case(
      "a key with dots", Pickle.dictionary(Pickle.storage("../x")),
      "65: expected a storage's key of letters, digits and underscores, found \"../x\""),
    Case(
      "an absolute key", Pickle.dictionary(Pickle.storage("/etc/passwd")),
      "72: expected a storage's key of letters, digits and underscores, found \"/etc/passwd\""),
    Case(
      "no key", Pickle.dictionary(Pickle.storage("")),
      "61: expected a storage's key of letters, digits and underscores, found \"\""),
    Case(
      "a negative count", Pickle.dictionary(Pickle.storage("0", "Float", -1)),
      "62: expected the number of a storage's elements, found -1"),
    Case(
      "a count of 2^62", Pickle.dictionary(Pickle.storage("0", "Float", 1 << 62)),
      "67: expected the number of a storage's elements, found 4611686018427387904"),
    Case(
      "a storage of two types", Pickle.dictionary(Pickle.storage() + Pickle.storage("0", "Int", 4)),
      "114: expected storage 0 to have 4 elements of f32 as before, found 4 of i32"),
    Case(
      "beyond the storage", Pickle.dictionary(Pickle.tensor(Pickle.storage(), [5])),
      "145: expected a tensor of shape [5], strides [1] from element 0 to lie in the 4 elements of its "
        + "storage, found its last element at 4"),
    Case(
      "an offset beyond the storage", Pickle.dictionary(Pickle.tensor(offset: 1)),
      "145: expected a tensor of shape [4], strides [1] from element 1 to lie in the 4 elements of its "
        + "storage, found its last element at 4"),
    Case(
      "a negative offset", Pickle.dictionary(Pickle.tensor(offset: -1)),
      "145: expected no negative numbers, found a tensor of shape [4], strides [1] from element -1"),
    Case(
      "a negative length", Pickle.dictionary(Pickle.tensor(Pickle.storage(), [-4])),
      "145: expected no negative numbers, found a tensor of shape [-4], strides [1] from element 0"),
    Case(
      "a negative stride", Pickle.dictionary(Pickle.tensor(Pickle.storage(), [2], [-1])),
      "145: expected no negative numbers, found a tensor of shape [2], strides [-1] from element 0"),
    Case(
      "a stride that overflows",
      Pickle.dictionary(Pickle.tensor(Pickle.storage(), [3], [Int.max])),
      "150: expected a size of at most 63 bits, found a tensor of shape [3], strides "
        + "[9223372036854775807] from element 0"),
    Case(
      "a shape that overflows",
      Pickle.dictionary(Pickle.tensor(Pickle.storage(), [1 << 40, 1 << 40], [0, 0])),
      "165: expected a size of at most 63 bits, found a tensor of shape [1099511627776, 1099511627776], "
        + "strides [0, 0] from element 0"),
    Case(
      "a small file that becomes a large one",
      Pickle.dictionary(Pickle.tensor(Pickle.storage(), [1 << 20, 1 << 20], [0, 0])),
      "155: expected at most 2147483648 bytes of tensors that repeat their elements, found f32 "
        + "[1048576, 1048576] of 4 elements; save `tensor.contiguous()`"),
    Case(
      "strides of another count", Pickle.dictionary(Pickle.tensor(Pickle.storage(), [2, 2], [1])),
      "150: expected as many strides as dimensions, found 1 and 2"),
    Case(
      "too many dimensions",
      Pickle.dictionary(
        Pickle.tensor(
          Pickle.storage(), [Int](repeating: 1, count: 65), [Int](repeating: 1, count: 65))),
      "785: expected at most 64 dimensions, found 65"),
    Case(
      "a length of 255 bytes",
      Pickle.dictionary(
        Pickle.global("torch._utils", "_rebuild_tensor") + "(" + Pickle.storage()
          + Pickle.integer(0) + "\u{8A}\u{FF}" + String(repeating: "\u{7F}", count: 255)
          + "\u{85})tR"),
      "99: expected an integer of at most 32 bytes, found 255; no state dict needs as much"),
    Case(
      "conjugate",
      Pickle.dictionary(Pickle.tensor(more: "}" + Pickle.string("conj") + "\u{88}s")),
      "157: the flag \"conj\" of a tensor is refused: its bytes are not its values; save "
        + "`tensor.resolve_conj().resolve_neg()`"),
    Case(
      "a tensor of a list",
      Pickle.dictionary(
        Pickle.global("torch._utils", "_rebuild_tensor") + "(]" + Pickle.integer(0) + "))tR"),
      "49: expected a tensor's storage, found a list"),
    Case(
      "too few arguments",
      Pickle.dictionary(
        Pickle.global("torch._utils", "_rebuild_tensor_v2") + "(" + Pickle.storage() + "tR"),
      "98: expected 6 arguments of a tensor, found 1"),
  ]

  static let programs: [Case] = [
    Case(
      "nothing", "",
      "0: expected the end of the program, found the end of the entry; the file is damaged"),
    Case(
      "no end", Case.prefix + "}",
      "3: expected the end of the program, found the end of the entry; the file is damaged"),
    Case(
      "a string without its end", Case.prefix + "X\u{FF}\u{0}\u{0}\u{0}a",
      "8: expected the end of the program, found the end of the entry; the file is damaged"),
    Case(
      "a string of 4 GB", Case.prefix + "X\u{FF}\u{FF}\u{FF}\u{FF}a",
      "2: expected a string of at most 16777216 bytes, found 4294967295; no state dict needs as much"
    ),
    Case("a string not in UTF-8", Case.prefix + "U\u{1}\u{FF}.", "2: expected a string in UTF-8"),
    Case(
      "more after the end", Case.prefix + "}..",
      "4: expected the end of the pickle, found 1 more bytes"),
    Case("two values", Case.prefix + "}}.", "4: expected one value at the end, found 2"),
    Case("no value", Case.prefix + ".", "2: expected one value at the end, found 0"),
    Case("an open mark", Case.prefix + "}(.", "4: expected one value at the end, found 1"),
    Case("no mark", Case.prefix + "}t.", "3: expected a mark on the stack, found none"),
    Case(
      "a value below the mark", Case.prefix + "}(\u{85}.",
      "4: expected a value on the stack, found none"),
    Case("an empty stack", Case.prefix + "R.", "2: expected a value on the stack, found none"),
    Case(
      "nothing remembered", Case.prefix + "h\u{7}.",
      "2: expected a value that was stored as number 7, found none"),
    Case(
      "protocol 4", "\u{80}\u{4}}.",
      "0: expected protocol 2, found 4; save with `pickle_protocol=2`, the default"),
    Case(
      "a tensor alone", Case.prefix + Pickle.tensor() + ".",
      "139: expected a dictionary of tensors, found a tensor; save `model.state_dict()`"),
    Case(
      "a list in itself", Pickle.dictionary("]q\u{0}h\u{0}a"),
      "16: expected at most 1000000 values, 256 levels deep, found more; save `model.state_dict()`"),
    Case(
      "a dictionary in itself", "\u{80}\u{2}}q\u{0}" + Pickle.string("a") + "h\u{0}s.",
      "14: expected at most 1000000 values, 256 levels deep, found more; save `model.state_dict()`"),
    Case(
      "lists that double thirty times", Pickle.dictionary(doubling(30)),
      "285: expected at most 1000000 values, 256 levels deep, found more; save `model.state_dict()`"
    ),
  ]

  /// A list, a list of it twice, a list of that twice, …
  private static func doubling(_ count: Int) -> String {
    func number(_ index: Int) -> String { String(UnicodeScalar(UInt8(index))) }
    return (1...count).reduce("(]q" + number(0)) { program, index in
      program + "]q" + number(index) + "(h" + number(index - 1) + "h" + number(index - 1) + "e"
    } + "t"
  }

  @Test("Only torch's instructions are carried out")
  func opcodes() throws {
    let known = "\u{80}cR\u{81}bQ(}])\u{8F}t\u{85}\u{86}\u{87}aesuN\u{88}\u{89}KMJ\u{8A}GXUqrhj."
    #expect(known.unicodeScalars.count == 34)
    for opcode in UInt8.min...UInt8.max where !known.unicodeScalars.contains(UnicodeScalar(opcode))
    {
      let pickle = "\u{80}\u{2}" + String(UnicodeScalar(opcode)) + "."
      let text = try Self.problem(Zip(pickle: pickle).bytes)
      #expect(
        text
          == "FILE: \"x/data.pkl\" at byte 2: the instruction 0x\(String(opcode, radix: 16)) is refused: "
          + "torch.save writes none such for a state dict; save `model.state_dict()` again, or take another "
          + "checkpoint")
    }
  }

  @Test("A storage of another size is refused")
  func storageSizes() throws {
    for count in [0, 15, 17, 32] {
      let archive = Zip(
        pickle: Pickle.dictionary(Pickle.tensor()),
        storages: [("0", [UInt8](repeating: 0, count: count))])
      #expect(
        try Self.problem(archive.bytes).hasSuffix(
          ": expected 16 bytes for 4 elements of f32, found \(count); the file is damaged"))
    }
    let none = Zip(pickle: Pickle.dictionary(Pickle.tensor()), storages: [])
    #expect(
      try Self.problem(none.bytes)
        == "FILE: \"x/data.pkl\": expected the entry data/0 for a storage, found none; the file is damaged"
    )
  }
}
