import Files
import Testing

@testable import AutoClasses

/// Malicious and damaged archives: each is refused with the whole text of its error.
@Suite struct HostileZipTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let text: String

    /// Changes a good archive.
    init(_ name: String, _ text: String, _ change: (inout Zip) -> Void) {
      var zip = Zip(pickle: Pickle.dictionary(Pickle.tensor()))
      change(&zip)
      (testDescription, bytes, self.text) = (name, zip.bytes, text)
    }
    init(_ name: String, bytes: [UInt8], _ text: String) {
      (testDescription, self.bytes, self.text) = (name, bytes, text)
    }
  }

  @Test(arguments: entries + ends + kinds)
  func isRefused(_ one: Case) throws {
    let text = try HostilePickleTests.problem(one.bytes)
    #expect(text == "FILE" + one.text)
  }

  @Test("Without the record for large archives, and with sizes in the headers, it is read")
  func good() throws {
    var zip = Zip(pickle: Pickle.dictionary(Pickle.tensor()))
    zip.wide = nil
    for index in zip.entries.indices { zip.entries[index].flags = 0x0800 }
    #expect(try HostilePickleTests.problem(zip.bytes) == "no error")
  }

  static let encrypted =
    "; encrypted and patched archives are not read, save the checkpoint again with torch.save"

  static let entries: [Case] =
    [0x1, 0x20, 0x40, 0x2000].map { flag in
      Case(
        "flag \(flag)",
        ": \"x/data.pkl\" at byte 330: expected none of the flags but 0x8 and 0x800, found "
          + "0x\(String(flag, radix: 16))\(encrypted)"
      ) { $0.entries[0].flags = flag }
    } + [
      Case(
        "deflated",
        ": \"x/data.pkl\" at byte 330: expected a stored entry, found compression method 8; torch.save "
          + "compresses nothing, unpack the archive and store its files with `zip -0`"
      ) { $0.entries[0].method = 8 },
      Case(
        "two sizes",
        ": \"x/data.pkl\" at byte 330: expected a stored entry of one size, found 10 and 148 bytes; the file "
          + "is damaged"
      ) { $0.entries[0].storedSize = 10 },
      Case(
        "another name in the header",
        ": \"x/data.pkl\" at byte 0: expected the same name in the entry's own header, found another; the file "
          + "is damaged"
      ) { $0.entries[0].localName = "x/data.exe" },
      Case(
        "another checksum in the header",
        ": \"x/version\" at byte 289: expected the same size and checksum in the entry's own header, found "
          + "others; the file is damaged"
      ) {
        $0.entries[3].flags = 0
        $0.entries[3].localChecksum = 1
      },
      Case(
        "a wrong checksum",
        ": \"x/data.pkl\" at byte 40: expected bytes with the checksum 1, found 252092eb; the file is damaged, "
          + "download it again"
      ) { $0.entries[0].checksum = 1 },
      Case(
        "a name twice",
        ": \"x/data.pkl\" at byte 592: expected each name once, found it again; the file is damaged"
      ) { $0.entries.append(Zip.Entry("x/data.pkl", [])) },
      Case(
        "a name with dots",
        " at byte 588: the name \"x/../y\" is refused: it holds the folder '..'"
      ) { $0.entries.append(Zip.Entry("x/../y", [])) },
      Case(
        "an absolute name",
        " at byte 593: the name \"/etc/passwd\" is refused: it is an absolute path"
      ) { $0.entries.append(Zip.Entry("/etc/passwd", [])) },
      Case(
        "two entries on one place",
        ": \"x/data/0\" at byte 235: expected an entry that begins after the one before it ends, at 329; the "
          + "file is damaged"
      ) { $0.entries[1].size = 100 },
      Case(
        "an entry beyond the end",
        ": \"x/byteorder\" at byte 386: expected the entry before the archive's directory, found it at 100000; "
          + "the file is damaged"
      ) { $0.entries[1].headerOffset = 100_000 },
      Case(
        "a size beyond the end",
        ": \"x/version\" at byte 289: expected 1000 bytes before the archive's directory, found 2; the file is "
          + "cut off or damaged"
      ) { $0.entries[3].size = 1000 },
      Case(
        "a large size without its field",
        ": \"x/version\" at byte 497: expected a large number in the extra field; the file is damaged"
      ) { $0.entries[3].size = 0xFFFF_FFFF },
      Case(
        "half an extra field",
        ": \"x/version\" at byte 497: expected whole extra fields; the file is damaged"
      ) { $0.entries[3].extra = [1, 0, 9] },
      Case(
        "an extra field with more than it needs",
        ": \"x/version\" at byte 497: expected no more large numbers in the extra field; the file is damaged"
      ) { $0.entries[3].extra = [1, 0, 8, 0, 1, 0, 0, 0, 0, 0, 0, 0] },
      Case(
        "an entry elsewhere",
        ": \"y/data/1\" at byte 590: expected every entry in \"x/\"; torch.save writes no other"
      ) { $0.entries.append(Zip.Entry("y/data/1", [])) },
      Case(
        "big-endian",
        ": \"x/byteorder\": expected the byte order little; save the checkpoint on a "
          + "little-endian machine"
      ) { $0.entries[1].data = Array("big".utf8) },
    ]

  static let ends: [Case] = [
    Case(
      "something in front",
      ": \"x/data.pkl\" at byte 3: expected the first entry at the beginning of the file, found it here; the "
        + "file has something in front"
    ) { $0.front = Array("PK\n".utf8) },
    Case(
      "something behind",
      " at byte 629: expected the end of a zip archive in the last 22 bytes; the file is cut off, or "
        + "something was appended to it"
    ) { $0.back = [0] },
    Case(
      "a comment",
      " at byte 650: expected the end of a zip archive in the last 22 bytes; the file is cut off, or "
        + "something was appended to it"
    ) { $0.comment = [UInt8](repeating: 0, count: 22) },
    Case(
      "a second end in the comment",
      " at byte 650: expected the archive's directory to end here, found 0 bytes from 0; the file is damaged"
    ) { $0.comment = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18) },
    Case(
      "another count",
      " at byte 552: expected 5 entries in the archive's directory, found 4; the file is damaged"
    ) {
      $0.count = 5
      $0.wide = nil
    },
    Case(
      "another count in the large record",
      " at byte 552: expected the same directory in both records at the end of the archive, found two; the "
        + "file is damaged"
    ) {
      $0.wide = {
        $0[0] = 3; $0[1] = 3
      }
    },
    Case(
      "another start in the large record",
      " at byte 552: expected the same directory in both records at the end of the archive, found two; the "
        + "file is damaged"
    ) { $0.wide = { $0[3] = 0 } },
    Case(
      "a large record elsewhere",
      " at byte 608: expected the large record of the archive's end before this; the file is damaged"
    ) { $0.wide = { $0[4] = 0 } },
  ]

  static let kinds: [Case] = [
    Case(
      "a TorchScript program",
      ": \"x/constants.pkl\": this is a TorchScript program (torch.jit.save), not a state dict; load it with "
        + "torch.jit.load and save `model.state_dict()`"
    ) { $0.entries.append(Zip.Entry("x/constants.pkl", [])) },
    Case(
      "another zip archive",
      ": expected one entry data.pkl, found 0 in a zip archive of 4 files; this is not a PyTorch checkpoint"
    ) { $0.entries[0].name = "word/document.xml" },
    Case(
      "two pickles",
      ": expected one entry data.pkl, found 2 in a zip archive of 5 files; this is not a PyTorch checkpoint"
    ) { $0.entries.append(Zip.Entry("y/data.pkl", [])) },
    Case(
      "a tar archive",
      bytes: [UInt8](repeating: 0x61, count: 257) + Array("ustar".utf8)
        + [UInt8](repeating: 0, count: 250),
      " at byte 0: this is a tar archive, the format of torch before version 0.1.10, which is not read; load "
        + "it with an old torch and save the state dict again"),
    Case("nothing", bytes: [], " at byte 0: " + other),
    Case(
      "a 7z archive", bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], " at byte 0: " + other),
    Case("a plain pickle", bytes: Pickle.bytes("\u{80}\u{2}}."), " at byte 0: " + other),
    Case(
      "two letters", bytes: Array("PK".utf8),
      " at byte 0: expected a zip archive, found 2 bytes; the file is cut off"),
    Case(
      "a pointer of git-lfs",
      bytes: Array("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n".utf8),
      " at byte 0: You seem to have cloned a repository without having git-lfs installed. Please install "
        + "git-lfs and run `git lfs install` followed by `git lfs pull` in the folder you cloned."),
  ]
  static let other =
    "expected a file of torch.save; found another kind of file. If it holds TensorFlow weights, set "
    + "`fromTF: true`."

  @Test(
    "A file that ends anywhere is refused",
    arguments: ["state-dict.zip.pt", "state-dict.legacy.pt"])
  func truncated(_ name: String) throws {
    let bytes = try FileSystem.readAll(FileSystem.join(PyTorchFileTests.folder, name))
    for count in 0..<bytes.count {
      let text = try HostilePickleTests.problem(Array(bytes[..<count]))
      #expect(text.hasPrefix("FILE"), "\(count): \(text)")
    }
  }
}
