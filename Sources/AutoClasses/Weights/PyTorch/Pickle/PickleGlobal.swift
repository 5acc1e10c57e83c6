import Tensors

/// The names that a pickle of tensors may use. They are symbols: nothing is imported and nothing is called.
enum PickleGlobal: Sendable {
  case orderedDict
  /// `_rebuild_tensor`, with the version of its arguments.
  case rebuildTensor(Int)
  case rebuildParameter
  case parameter
  case storage(DType)
  case dtype(DType)
  /// Builds something that is not looked into.
  case inert

  /// The global of a module and a name in it; nil for everything that is not on the list.
  init?(_ module: Substring, _ name: Substring) {
    // Python 2's name.
    let module = module == "__builtin__" ? "builtins" : module
    guard let known = Self.known["\(module).\(name)"] else { return nil }
    self = known
  }

  var kind: String {
    switch self {
    case .orderedDict: "the class OrderedDict"
    case .rebuildTensor, .rebuildParameter, .parameter: "the function that makes a tensor"
    case .storage: "a type of storage"
    case .dtype: "a type of elements"
    case .inert: "a class"
    }
  }

  private static let known: [String: PickleGlobal] = {
    var known: [String: PickleGlobal] = [
      "collections.OrderedDict": .orderedDict,
      "torch._utils._rebuild_tensor": .rebuildTensor(1),
      "torch._utils._rebuild_tensor_v2": .rebuildTensor(2),
      "torch._utils._rebuild_tensor_v3": .rebuildTensor(3),
      "torch._utils._rebuild_parameter": .rebuildParameter,
      "torch._utils._rebuild_parameter_with_state": .rebuildParameter,
      "torch.nn.parameter.Parameter": .parameter,
      "torch.Size": .inert, "torch.device": .inert, "_codecs.encode": .inert,
      "builtins.set": .inert, "builtins.bytearray": .inert, "builtins.complex": .inert,
    ]
    let storages: [(String, DType)] = [
      ("Float", .f32), ("Double", .f64), ("Half", .f16), ("BFloat16", .bf16), ("Long", .i64),
      ("Int", .i32), ("Short", .i16), ("Char", .i8), ("Byte", .u8), ("Bool", .bool),
      ("ComplexFloat", .c64), ("ComplexDouble", .c128), ("Untyped", .u8),
    ]
    for (name, dtype) in storages {
      for module in ["torch", "torch.cuda"] {
        known["\(module).\(name)Storage"] = .storage(dtype)
      }
    }
    known["torch.storage.UntypedStorage"] = .storage(.u8)
    let dtypes: [(String, DType)] = [
      ("float64", .f64), ("double", .f64), ("float32", .f32), ("float", .f32), ("float16", .f16),
      ("half", .f16), ("bfloat16", .bf16), ("float8_e4m3fn", .f8E4M3), ("float8_e5m2", .f8E5M2),
      ("float8_e8m0fnu", .f8E8M0), ("float8_e4m3fnuz", .f8E4M3FNUZ),
      ("float8_e5m2fnuz", .f8E5M2FNUZ), ("int64", .i64), ("long", .i64), ("int32", .i32),
      ("int", .i32), ("int16", .i16), ("short", .i16), ("int8", .i8), ("uint64", .u64),
      ("uint32", .u32), ("uint16", .u16), ("uint8", .u8), ("bool", .bool), ("complex64", .c64),
      ("complex128", .c128),
    ]
    for (name, dtype) in dtypes { known["torch.\(name)"] = .dtype(dtype) }
    return known
  }()

  /// What to do about a name that is not on the list.
  static func remedy(_ name: String) -> String {
    switch name.split(separator: ".").last {
    case "_rebuild_sparse_tensor": "sparse tensors are not read; save `tensor.to_dense()`"
    case "_rebuild_qtensor": "quantised tensors are not read; save `tensor.dequantize()`"
    case "_rebuild_nested_tensor": "nested tensors are not read; save their parts"
    case "_rebuild_meta_tensor_no_storage": "this tensor has no data; save it from a device"
    default:
      "a state dict needs no such name, and this reader calls nothing; save `model.state_dict()` in place "
        + "of the model, or take another checkpoint if you do not know who wrote this one"
    }
  }
}
