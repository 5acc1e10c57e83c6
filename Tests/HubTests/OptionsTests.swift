import Foundation
import Testing

@testable import Hub

@Suite struct OptionsTests {
  private func options(_ variables: [String: String]) -> HubOptions {
    .environment(variables.merging(["HOME": "/home/me"]) { given, _ in given })
  }

  @Test func folders() {
    #expect(options([:]).cacheDir == "/home/me/.cache/huggingface/hub")
    #expect(options(["XDG_CACHE_HOME": "/x"]).cacheDir == "/x/huggingface/hub")
    #expect(options(["XDG_CACHE_HOME": "/x", "HF_HOME": "~/h"]).cacheDir == "/home/me/h/hub")
    #expect(options(["HF_HOME": "/h", "HUGGINGFACE_HUB_CACHE": "/old"]).cacheDir == "/old")
    #expect(options(["HUGGINGFACE_HUB_CACHE": "/old", "HF_HUB_CACHE": "/new"]).cacheDir == "/new")
    #expect(options(["HF_HUB_CACHE": "$HOME/${X}/$Y$", "X": "x"]).cacheDir == "/home/me/x/$Y$")
  }

  @Test func switches() {
    for value in ["1", "on", "Yes", "TRUE"] {
      #expect(options(["HF_HUB_OFFLINE": value]).isOffline)
    }
    for value in ["0", "", "no", "2"] { #expect(!options(["HF_HUB_OFFLINE": value]).isOffline) }
    #expect(options(["TRANSFORMERS_OFFLINE": "1"]).isOffline)
    #expect(!options(["HF_HUB_OFFLINE": "0", "TRANSFORMERS_OFFLINE": "1"]).isOffline)
    #expect(options(["HF_HUB_DISABLE_SYMLINKS": "1"]).disableSymlinks)
    #expect(options([:]).progressBars == nil)
    #expect(options(["HF_HUB_DISABLE_PROGRESS_BARS": "1"]).progressBars == false)
    #expect(options(["HF_HUB_DISABLE_PROGRESS_BARS": "0"]).progressBars == true)
  }

  @Test func timeoutsAndEndpoint() {
    let given = options([
      "HF_HUB_ETAG_TIMEOUT": "3", "HF_HUB_DOWNLOAD_TIMEOUT": "x", "HF_ENDPOINT": "http://h:1/p//",
    ])
    #expect(given.etagTimeout == .seconds(3))
    #expect(given.downloadTimeout == .seconds(10))
    #expect(given.endpoint == "http://h:1/p")
    #expect(options([:]).endpoint == "https://huggingface.co")
  }

  @Test func tokens() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/token"
    try Data("  from-file\r\n".utf8).write(to: URL(filePath: file))
    #expect(options(["HF_TOKEN_PATH": file]).token == "from-file")
    #expect(options(["HF_HOME": folder.path]).token == "from-file")
    #expect(options(["HF_TOKEN_PATH": file, "HUGGING_FACE_HUB_TOKEN": "old"]).token == "old")
    #expect(options(["HF_TOKEN": " new\n", "HUGGING_FACE_HUB_TOKEN": "old"]).token == "new")
    #expect(options(["HF_TOKEN_PATH": file, "HF_TOKEN": "\n"]).token == "from-file")
    #expect(options(["HF_TOKEN": "new", "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1"]).token == nil)
    #expect(options(["HF_TOKEN_PATH": folder.path + "/none"]).token == nil)
  }

  @Test func proxies() throws {
    let given = options([
      "HTTP_PROXY": "http://upper:1", "http_proxy": "http://me:p%40ss@lower:3128",
      "ALL_PROXY": "socks5://all", "NO_PROXY": " .internal, 10.0.0.0/8,plain:81",
    ]).proxies
    func proxy(_ address: String) throws -> Proxy? {
      try given.proxy(for: #require(WebAddress(address)))
    }
    let http = try #require(try proxy("http://huggingface.co/x"))
    #expect(http == Proxy("me:p%40ss@lower:3128/"))
    #expect(http.login?.password == "p@ss" && http.port == 3128 && !http.isSocks)
    let https = try #require(try proxy("https://huggingface.co/x"))
    #expect(https.host == "all" && https.port == 1080 && https.isSocks)
    for direct in ["http://a.internal", "https://internal:1", "http://10.2.3.4", "http://plain:81"]
    {
      #expect(try proxy(direct) == nil, "\(direct)")
    }
    for other in ["http://notinternal", "http://11.2.3.4", "http://plain", "http://plain:82"] {
      #expect(try proxy(other) != nil, "\(other)")
    }
    #expect(
      try options(["HTTP_PROXY": "p", "NO_PROXY": "*"]).proxies.proxy(
        for: #require(WebAddress("http://h"))) == nil)
  }

  @Test(arguments: [
    "ftp://h", "https://me:secret@h:3", "http://h:99999", "http://h/path", "http:// h",
  ])
  func badProxies(_ text: String) throws {
    let address = try #require(WebAddress("https://huggingface.co"))
    let error = #expect(throws: HubError.self) {
      try HubProxies(https: text).proxy(for: address)
    }
    #expect(error?.code == .invalidProxy)
    #expect(error?.description.contains("secret") == false)
    #expect(error?.description.contains("Set HTTPS_PROXY to something like") == true)
  }

  private func repository(_ options: HubOptions) throws {
    _ = try HubRepository("a/b", options: options)
  }

  @Test func contradictions() throws {
    var options = HubOptions(cacheDir: "/x")
    options.forceDownload = true
    options.localFilesOnly = true
    let error = #expect(throws: HubError.self) {
      try repository(options)
    }
    #expect(
      error?.description.hasPrefix(
        "Cannot pass 'force_download=True' and 'local_files_only=True' at the same time.") == true)
    options.localFilesOnly = false
    for (endpoint, token) in [("nowhere", nil), ("https://h", "a b"), ("https://h", "a\u{7}")] {
      options.endpoint = endpoint
      options.token = token
      let error = #expect(throws: HubError.self) {
        try repository(options)
      }
      #expect(error?.code == (token == nil ? .invalidEndpoint : .invalidToken))
    }
  }
}
