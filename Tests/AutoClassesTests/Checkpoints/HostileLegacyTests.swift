import Testing

@testable import AutoClasses

/// Damaged files of the old form.
@Suite struct HostileLegacyTests {
  static let magic =
    "\u{80}\u{2}\u{8A}\u{A}\u{6C}\u{FC}\u{9C}\u{46}\u{F9}\u{20}\u{6A}\u{A8}\u{50}\u{19}."
  static let version = "\u{80}\u{2}M\u{E9}\u{3}."
  static func machine(_ order: String = "\u{88}") -> String {
    "\u{80}\u{2}}" + Pickle.string("little_endian") + order + "s."
  }
  static func storage(_ view: String = "N") -> String {
    String(Pickle.storage().dropLast(2)) + view + "tQ"
  }
  static func object(_ view: String = "N") -> String {
    Pickle.dictionary(Pickle.tensor(storage(view), view == "N" ? [4] : [2]))
  }
  static let keys = "\u{80}\u{2}]" + Pickle.string("0") + "a."
  static let data =
    "\u{4}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}" + String(repeating: "\u{1}", count: 16)

  @Test(
    "Damage is named with its place",
    arguments: [
      ("good", magic + version + machine() + object() + keys + data, "no error"),
      (
        "a part of a storage",
        magic + version + machine()
          + object("(" + Pickle.string("v") + Pickle.integer(2) + Pickle.integer(2) + "t")
          + keys + data, "no error"
      ),
      (
        "a part beyond its storage",
        magic + version + machine()
          + object("(" + Pickle.string("v") + Pickle.integer(3) + Pickle.integer(2) + "t"),
        "FILE at byte 159: expected a part of a storage that lies in it"
      ),
      (
        "version", magic + "\u{80}\u{2}M\u{EA}\u{3}.",
        "FILE at byte 15: expected version 1001 of the format"
      ),
      (
        "machine", magic + version + "\u{80}\u{2}].",
        "FILE at byte 21: expected a dictionary about the machine"
      ),
      (
        "big-endian", magic + version + machine("\u{89}"),
        "FILE at byte 21: expected the byte order little; save the checkpoint on a little-endian machine"
      ),
      (
        "no keys", magic + version + machine() + object() + "\u{80}\u{2}}.",
        "FILE at byte 194: expected a list of storages"
      ),
      (
        "a key twice",
        magic + version + machine() + object() + "\u{80}\u{2}](" + Pickle.string("0")
          + Pickle.string("0") + "e."
          + data + data,
        "FILE at byte 236: expected each storage of the object once, found \"0\""
      ),
      (
        "a key that nothing has",
        magic + version + machine() + object() + "\u{80}\u{2}]" + Pickle.string("1") + "a." + data,
        "FILE at byte 205: expected each storage of the object once, found \"1\""
      ),
      (
        "a storage that is not listed", magic + version + machine() + object() + "\u{80}\u{2}].",
        "FILE at byte 198: expected storage 0 in the list of storages, found it missing"
      ),
      (
        "another count",
        magic + version + machine() + object() + keys + "\u{5}" + data.dropFirst(),
        "FILE at byte 205: expected 4 elements in storage 0, found 5; the file is damaged"
      ),
      (
        "half a storage", magic + version + machine() + object() + keys + data.dropLast(),
        "FILE at byte 213: expected 16 bytes of storage 0, found 15; the file is cut off, download it again"
      ),
      (
        "more at the end", magic + version + machine() + object() + keys + data + "x",
        "FILE at byte 229: expected the end of the file, found 1 more bytes; something was appended to it"
      ),
      (
        "a call", magic + version + machine() + HostilePickleTests.call("os", "system"),
        "FILE at byte 47: the global \"os.system\" is refused: " + HostilePickleTests.Case.calls
      ),
    ] as [(String, String, String)])
  func damage(_ name: String, _ bytes: String, _ text: String) throws {
    let found = try HostilePickleTests.problem(Pickle.bytes(bytes))
    #expect(found == text, "\(name)")
  }
}
