internal import Files

extension HubOptions {
  /// The options that the variables of this process describe, as Python's `huggingface_hub` reads them.
  public static func environment() -> HubOptions {
    HubOptions(lookup: EnvironmentVariable.value(of:))
  }

  /// The options that these variables describe.
  public static func environment(_ variables: [String: String]) -> HubOptions {
    HubOptions(lookup: { variables[$0] })
  }

  private init(lookup: (String) -> String?) {
    /// An empty variable counts as set in Python's paths, which then name the working folder; here
    /// it counts as missing.
    func value(_ name: String) -> String? { lookup(name).flatMap { $0.isEmpty ? nil : $0 } }
    func path(_ text: String) -> String { Self.expanded(text, lookup) }
    func isTrue(_ name: String) -> Bool { value(name).map(Self.isTrue) ?? false }

    let caches = value("XDG_CACHE_HOME") ?? "~/.cache"
    let home = path(value("HF_HOME") ?? FileSystem.join(caches, "huggingface"))
    let cache = value("HF_HUB_CACHE") ?? value("HUGGINGFACE_HUB_CACHE")
    self.init(cacheDir: path(cache ?? FileSystem.join(home, "hub")))

    if let endpoint = value("HF_ENDPOINT") { self.endpoint = endpoint }
    while endpoint.hasSuffix("/") { endpoint.removeLast() }
    isOffline = Self.isTrue(value("HF_HUB_OFFLINE") ?? value("TRANSFORMERS_OFFLINE") ?? "")
    etagTimeout = Self.seconds(value("HF_HUB_ETAG_TIMEOUT")) ?? etagTimeout
    downloadTimeout = Self.seconds(value("HF_HUB_DOWNLOAD_TIMEOUT")) ?? downloadTimeout
    disableSymlinks = isTrue("HF_HUB_DISABLE_SYMLINKS")
    progressBars = value("HF_HUB_DISABLE_PROGRESS_BARS").map { !Self.isTrue($0) }
    /// The lower-case name counts first, as everywhere.
    func either(_ name: String) -> String? { value(name.lowercased()) ?? value(name) }
    proxies = HubProxies(
      http: either("HTTP_PROXY") ?? either("ALL_PROXY"),
      https: either("HTTPS_PROXY") ?? either("ALL_PROXY"),
      excluded: (either("NO_PROXY") ?? "").split(separator: ",").map { String($0).trimmed }
    )
    if !isTrue("HF_HUB_DISABLE_IMPLICIT_TOKEN") {
      let file = path(value("HF_TOKEN_PATH") ?? FileSystem.join(home, "token"))
      token =
        Self.cleaned(value("HF_TOKEN") ?? value("HUGGING_FACE_HUB_TOKEN"))
        ?? Self.cleaned(
          (try? FileSystem.readAll(file, limit: 1 << 16)).map {
            String(decoding: $0, as: UTF8.self)
          })
    }
  }

  static func isTrue(_ text: String) -> Bool {
    ["1", "ON", "YES", "TRUE"].contains(text.uppercased())
  }

  /// Whole seconds above zero, nil for anything else.
  private static func seconds(_ text: String?) -> Duration? {
    text.flatMap { Int($0.trimmed) }.flatMap { (1...86_400).contains($0) ? .seconds($0) : nil }
  }

  /// A token without the line breaks that files and shells add; nil when nothing is left.
  static func cleaned(_ token: String?) -> String? {
    guard let token else { return nil }
    let kept = token.unicodeScalars.filter { $0 != "\r" && $0 != "\n" }
    let text = String(String.UnicodeScalarView(kept)).trimmed
    return text.isEmpty ? nil : text
  }

  /// Python's `expandvars(expanduser(path))`: `~`, `$NAME` and `${NAME}`; unknown names stay.
  static func expanded(_ path: String, _ lookup: (String) -> String?) -> String {
    var rest = path[...]
    var result = ""
    if let home = lookup("HOME"), rest == "~" || rest.hasPrefix("~/") {
      result = home
      while result.utf8.count > 1, result.hasSuffix("/") { result.removeLast() }
      rest.removeFirst()
    }
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      var name = rest[rest.index(after: dollar)...]
      let braced = name.first == "{"
      if braced { name.removeFirst() }
      let end =
        braced
        ? name.firstIndex(of: "}")
        : name.firstIndex { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }
          ?? name.endIndex
      guard let end, let value = lookup(String(name[..<end])) else {
        result += "$"
        rest = rest[rest.index(after: dollar)...]
        continue
      }
      result += value
      rest = braced ? name[name.index(after: end)...] : name[end...]
    }
    return result + rest
  }
}
