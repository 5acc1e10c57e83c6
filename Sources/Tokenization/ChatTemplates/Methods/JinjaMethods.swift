/// Which methods the types of Python have, and which of them the sandbox hides.
enum JinjaMethods {
  private static let string: Set<String> = [
    "capitalize", "casefold", "center", "count", "encode", "endswith", "expandtabs", "find",
    "format", "format_map", "index", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit",
    "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper", "join",
    "ljust", "lower", "lstrip", "maketrans", "partition", "removeprefix", "removesuffix", "replace",
    "rfind", "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines",
    "startswith", "strip", "swapcase", "title", "translate", "upper", "zfill",
  ]
  private static let markup = string.union(["striptags", "unescape", "escape"])
  private static let list: Set<String> = ["copy", "count", "index"]
  private static let tuple: Set<String> = ["count", "index"]
  private static let dictionary: Set<String> = [
    "copy", "fromkeys", "get", "items", "keys", "values",
  ]
  private static let integer: Set<String> = [
    "as_integer_ratio", "bit_count", "bit_length", "conjugate", "to_bytes",
  ]
  private static let float: Set<String> = ["as_integer_ratio", "conjugate", "hex", "is_integer"]

  private static let listChanges: Set<String> = [
    "append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove",
  ]
  private static let dictionaryChanges: Set<String> = [
    "clear", "pop", "popitem", "setdefault", "update",
  ]
  /// What every object of Python has; the sandbox hides all names with an underscore.
  private static let hidden: Set<String> = [
    "__class__", "__delattr__", "__dir__", "__doc__", "__eq__", "__format__", "__ge__",
    "__getattribute__", "__getstate__", "__gt__", "__hash__", "__init__", "__init_subclass__",
    "__le__", "__lt__", "__ne__", "__new__", "__reduce__", "__reduce_ex__", "__repr__",
    "__setattr__", "__sizeof__", "__str__", "__subclasshook__",
  ]

  private static let characterReaders: Set<String> = [
    "capitalize", "casefold", "expandtabs", "format", "format_map", "lower", "splitlines",
    "striptags", "swapcase", "title", "unescape", "upper",
  ]

  /// Whether a method of strings looks at every character.
  static func readsCharacters(_ name: String) -> Bool {
    name.hasPrefix("is") || characterReaders.contains(name)
  }

  static func names(_ value: JinjaValue) -> Set<String> {
    switch value {
    case .string: string
    case .markup: markup
    case .list: list
    case .tuple, .range: tuple
    case .dictionary: dictionary
    case .bool, .integer, .largeInteger: integer
    case .float: float
    case .view(.keys, _), .view(.items, _): ["isdisjoint"]
    case .loop: ["cycle", "changed"]
    case .cycler: ["next", "reset"]
    default: []
    }
  }

  static func forbidden(_ value: JinjaValue, _ name: String) -> Bool {
    if name.utf8.first == UInt8(ascii: "_") { return hidden.contains(name) }
    return switch value {
    case .list: listChanges.contains(name)
    case .dictionary: dictionaryChanges.contains(name)
    default: false
    }
  }
}
