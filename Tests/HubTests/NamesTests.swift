import Testing

@testable import Hub

@Suite struct NamesTests {
  @Test(arguments: [
    // The list of huggingface_hub.
    "../../../etc/passwd", "folder/../../../etc/passwd", #"..\..\Windows\evil"#,
    #"folder\..\..\evil"#, "/etc/passwd", #"C:\Windows\evil"#, "C:/Windows/evil",
    #"D:relative\evil"#, #"\\attacker\share\evil"#, #"\evil"#, #"folder/C:\evil"#,
    #"folder/\\attacker\share"#, #"folder/\evil"#,
    // Ours.
    "", "a\0b", "a//b", "a/", "./a", "a/.", "..", "a\nb", "a\u{7F}b", "c:", "a/d:x",
    String(repeating: "x", count: 256), "a/" + String(repeating: "é", count: 128),
    Array(repeating: "x", count: 2001).joined(separator: "/"),
  ]) func badFileNamesAreRefused(_ name: String) throws {
    let error = #expect(throws: HubError.self) { try FileName.validate(name) }
    #expect(error?.code == .invalidFileName)
    #expect(error?.description.unicodeScalars.contains { $0.value < 32 } == false)
  }

  @Test(arguments: [
    "weird but valid/name.txt", "config.json", "1_Pooling/config.json", ".gitattributes", "..a",
    "a..",
    "ab:c", "é", String(repeating: "x", count: 255),
  ]) func goodFileNamesPass(_ name: String) throws { try FileName.validate(name) }

  @Test func aTextSaysWhatIsWrong() {
    let error = #expect(throws: HubError.self) { try FileName.validate("a\u{1B}/../b") }
    #expect(
      error?.description == #"Invalid filename 'a\u{1b}/../b': it holds a control character. "#
        + "Ask the owner of the repository to rename the file; nothing was written.")
  }

  @Test(arguments: [
    ("datasets/foo/bar", "Repo id must be in the form 'repo_name' or 'namespace/repo_name': "),
    (".repo_id", "Repo id must use alphanumeric chars, '-', '_' or '.'. The name cannot start or"),
    ("", "Repo id must use alphanumeric"), ("a/", "Repo id must use alphanumeric"),
    ("/a", "Repo id must use alphanumeric"), ("é", "Repo id must use alphanumeric"),
    ("a b", "Repo id must use alphanumeric"), ("-a", "Repo id must use alphanumeric"),
    (String(repeating: "a", count: 97), "Repo id must use alphanumeric"),
    ("../etc", "Repo id must use alphanumeric"), ("./x", "Repo id must use alphanumeric"),
    ("foo--bar", "Cannot have -- or .. in repo_id: 'foo--bar'."),
    ("other..repo", "Cannot have -- or .. in repo_id: 'other..repo'."),
    ("foo.git", "Repo_id cannot end by '.git': 'foo.git'."),
  ]) func badRepositoriesAreRefused(_ id: String, _ text: String) {
    let error = #expect(throws: HubError.self) { try RepositoryName.validate(id) }
    #expect(error?.code == .invalidRepository)
    #expect(error?.description.hasPrefix(text) == true)
  }

  @Test(arguments: [
    "foo", "foo/bar", "123", "Foo-BAR_foo.bar123", String(repeating: "a", count: 96),
  ])
  func goodRepositoriesPass(_ id: String) throws {
    try RepositoryName.validate(id)
    #expect(RepositoryName.id(ofFolder: RepositoryName.folder(id)) == id)
  }

  @Test(arguments: ["", "../x", "refs/../../x", "/main", "a\0", "a\\b", "a/./b"])
  func badRevisionsAreRefused(_ revision: String) {
    let error = #expect(throws: HubError.self) { try HubRepository("a/b", revision: revision) }
    #expect(error?.code == .invalidRevision)
  }

  @Test func revisions() throws {
    for revision in ["main", "refs/pr/1", "v1.0", "a%2Fb", "feature/x"] {
      try Revision.validate(revision)
    }
    #expect(Revision.isCommit(String(repeating: "a0", count: 20)))
    #expect(!Revision.isCommit(String(repeating: "A0", count: 20)))
    #expect(!Revision.isCommit("a0"))
  }

  @Test func etags() {
    let sha1 = String(repeating: "a", count: 40)
    #expect(ETag(header: "\"\(sha1)\"")?.text == sha1)
    #expect(ETag(header: "W/\"\(sha1)\"")?.text == sha1)
    #expect(ETag(header: sha1)?.kind == .gitSHA1)
    #expect(ETag(header: String(repeating: "a", count: 64))?.kind == .sha256)
    #expect(ETag(header: "\"abc-2\"")?.kind == .opaque)
    for bad in ["", "\"\"", "\"..\"", ".", "a/b", "\"../../x\"", "a\\b", "a\u{7}b"] {
      #expect(ETag(header: bad) == nil, "\(bad)")
    }
    #expect(ETag(header: String(repeating: "x", count: 201)) == nil)
  }
}
