import Foundation
import HubServer
import Testing

@testable import Hub

/// The texts of Python's transformers 4.57.
@Suite(.serialized) struct ErrorTextTests {
  private func failure(
    _ scene: Scene, _ id: String = "org/model", revision: String = "main",
    _ change: (inout HubOptions) -> Void = { _ in }
  ) async throws -> HubError? {
    let model = try HubRepository(id, revision: revision, options: scene.options(change))
    return await #expect(throws: HubError.self) { try await model.path(of: "config.json") }
  }

  @Test func unknownAndPrivateRepositories() async throws {
    let secret = ServedRepository("org/model", Scene.files, access: .private(tokens: ["t"]))
    try await Scene.run([secret], server: .init(tokens: ["other"])) { scene in
      for (id, token) in [
        ("org/none", nil), ("org/model", nil), ("org/model", "other"), ("org/none", "t"),
      ] {
        let error = try await failure(scene, id) { $0.token = token }
        #expect(error?.code == .repositoryNotFound)
        #expect(
          error?.description == """
            \(id) is not a local folder and is not a valid model identifier listed on \
            'https://huggingface.co/models'
            If this is a private repository, make sure to pass a token having permission to this repo \
            either by logging in with `hf auth login` or by passing `token=<your_token>`
            """)
      }
      let wrong = try await failure(scene) { $0.token = "invalid" }
      #expect(wrong?.code == .unauthorized)
      #expect(wrong?.description.contains("Invalid credentials in Authorization header") == true)
      #expect(scene.cache.files().isEmpty)
    }
  }

  @Test func gatedRepositories() async throws {
    let gated = ServedRepository("org/model", Scene.files, access: .gated(tokens: ["t"]))
    try await Scene.run([gated], server: .init(tokens: ["other"])) { scene in
      for token in [nil, "other"] {
        let error = try await failure(scene) { $0.token = token }
        #expect(error?.code == .gated)
        #expect(
          error?.description.hasPrefix(
            """
            You are trying to access a gated repo.
            Make sure to have access to it at https://huggingface.co/org/model.
            \(token == nil ? 401 : 403) Client Error.
            """) == true)
        #expect(error?.description.contains("Access to model org/model is restricted") == true)
      }
      let disabled = ServedRepository("org/off", [:], access: .disabled)
      try await scene.server.serve(disabled)
      #expect(try await failure(scene, "org/off")?.code == .disabled)
    }
  }

  @Test func unknownRevisionsAndFiles() async throws {
    try await Scene.run { scene in
      let error = try await failure(scene, revision: "nope")
      #expect(error?.code == .revisionNotFound)
      #expect(
        error?.description
          == "nope is not a valid git identifier (branch name, tag name or commit id) that exists for"
          + " this model name. Check the model page at 'https://huggingface.co/org/model' for"
          + " available revisions.")
      let missing = await #expect(throws: HubError.self) {
        try await scene.model().requiredPath(of: "nope.json")
      }
      #expect(
        missing?.description == "org/model does not appear to have a file named nope.json. Checkout"
          + " 'https://huggingface.co/org/model/tree/main' for available files.")
    }
  }

  @Test func outOfReach() async throws {
    try await Scene.run { scene in
      let text = """
        We couldn't connect to '\(scene.server.endpoint)' to load the files, and couldn't find them in \
        the cached files.
        Check your internet connection or see how to run the library in offline mode at \
        'https://huggingface.co/docs/transformers/installation#offline-mode'.
        (org/model: config.json)
        """
      let offline = try await failure(scene) { $0.localFilesOnly = true }
      #expect(offline?.code == .offline)
      #expect(offline?.description.hasPrefix(text) == true)
      await scene.server.stop()
      let down = try await failure(scene) { $0.retries = 1 }
      #expect(down?.code == .localEntryNotFound)
      #expect(down?.description.hasPrefix(text) == true)
      #expect((down?.cause as? HubError)?.code == .connectionFailed)
    }
  }

  @Test func strangersTextIsEscaped() async throws {
    try await Scene.run { scene in
      scene.server.misbehave(
        .status(403, headers: ["X-Error-Message": "\u{9B}31m red"]), on: "config.json", times: 9)
      let error = try await failure(scene)
      #expect(error?.description.unicodeScalars.contains { $0.value == 0x9B } == false)
    }
  }

  @Test func theFileSystemsErrors() {
    let codes: [(Int32, HubError.Code)] = [
      (ENOSPC, .diskFull), (EDQUOT, .diskFull), (EROFS, .readOnly), (EACCES, .permissionDenied),
      (EIO, .fileSystem(errno: EIO)),
    ]
    for (errno, code) in codes {
      let error = HubError(SystemError(code: errno, path: "/c/x"), repository: "a/b")
      #expect(error.code == code)
      #expect(
        error.description.hasPrefix(
          code == .permissionDenied ? "PermissionError at /c/x" : "/c/x: "))
    }
  }
}
