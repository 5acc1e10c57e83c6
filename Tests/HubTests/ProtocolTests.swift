import Testing

@testable import Hub

@Suite struct ProtocolTests {
  private func address(_ text: String) throws -> WebAddress { try #require(WebAddress(text)) }

  @Test func addresses() throws {
    let parsed = try address("HTTPS://Example.org:443/a/b?c=d#e")
    #expect(parsed.text == "https://example.org/a/b?c=d")
    #expect(parsed.port == 443)
    #expect(try address("http://[::1]:80").text == "http://[::1]/")
    for bad in [
      "", "ftp://a", "http://", "https://a:b", "http://a:99999", "http://u:p@host/", "a.b",
      "http://a b/", "http://exa\u{0}mple/", "file:///etc/passwd",
    ] { #expect(WebAddress(bad) == nil, "\(bad)") }
  }

  @Test(arguments: [
    ("/x?y", "https://h/x?y"), ("z", "https://h/a/z"), ("?q", "https://h/a/b?q"),
    ("//other/x", "https://other/x"), ("http://h/x", "http://h/x"),
    ("https://h:8443/x#f", "https://h:8443/x"), ("/é x", "https://h/%C3%A9%20x"),
    ("/a%20b", "https://h/a%20b"), (#"/"<|>"#, "https://h/%22%3C%7C%3E"),
  ]) func redirections(_ location: String, _ expected: String) throws {
    let base = try address("https://h/a/b?c")
    #expect(base.following(location)?.text == expected)
  }

  @Test(arguments: ["", " ", "javascript:x", "ftp://h/", "http://", "/a\u{1}b", "https://u@h/"])
  func redirectionsToNowhere(_ location: String) throws {
    #expect(try address("https://h/a").following(location) == nil)
  }

  @Test func origins() throws {
    let hub = try address("https://huggingface.co")
    #expect(try address("https://HUGGINGFACE.co:443/x").hasOrigin(of: hub))
    for other in [
      "http://huggingface.co", "https://huggingface.co:8443", "https://huggingface.co.evil.org",
      "https://evil.org/huggingface.co",
    ] { #expect(try address(other).hasOrigin(of: hub) == false, "\(other)") }
  }

  @Test func quoting() {
    #expect(Percent.segment("refs/pr/1") == "refs%2Fpr%2F1")
    #expect(Percent.segment("a%2Fb") == "a%252Fb")
    #expect(Percent.path("a b/é#?.json") == "a%20b/%C3%A9%23%3F.json")
  }

  @Test func contentRanges() {
    let part = ContentRange("bytes 5-9/100")
    #expect(part?.start == 5 && part?.end == 9 && part?.total == 100)
    #expect(ContentRange("bytes 0-9/*")?.total == nil)
    for bad in [
      "", "bytes", "bytes 9-5/10", "bytes 0-10/10", "bytes -5/10", "items 0-1/2", "bytes */10",
    ] {
      #expect(ContentRange(bad) == nil, "\(bad)")
    }
  }

  @Test func pauses() {
    let policy = RetryPolicy(retries: 5)
    let down = HubError(.badResponse(status: 503), "")
    let pauses = (1...6).map { policy.pause(before: $0, after: down) }
    #expect(pauses == [.seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(8), nil])
    #expect(policy.pause(before: 1, after: HubError(.badResponse(status: 418), "")) == nil)
    #expect(policy.pause(before: 1, after: HubError(.hashMismatch, "")) == nil)
    let impatient = RetryPolicy(retries: 5, connectionRetries: 2)
    let cut = HubError(.connectionFailed, "")
    #expect(
      (1...3).map { impatient.pause(before: $0, after: cut) } == [.seconds(1), .seconds(2), nil])
    let limited = HubError(.rateLimited, "", retryAfter: .seconds(56))
    #expect(policy.pause(before: 1, after: limited) == .seconds(56))
    let endless = HubError(.rateLimited, "", retryAfter: .seconds(86_400))
    #expect(policy.pause(before: 1, after: endless) == nil)
  }

  @Test func waits() {
    #expect(RetryPolicy.wait(rateLimit: "\"api\";r=0;t=55", retryAfter: "3") == .seconds(56))
    #expect(RetryPolicy.wait(rateLimit: nil, retryAfter: " 3 ") == .seconds(3))
    #expect(RetryPolicy.wait(rateLimit: "nonsense", retryAfter: "Wed, 21 Oct 2026") == nil)
    #expect(RetryPolicy.wait(rateLimit: "t=-5", retryAfter: "99999999999999999999") == nil)
  }

  @Test func nextPages() {
    let header = #"<https://h/a?cursor=1>; rel="prev", <https://h/a?cursor=2>; rel="next""#
    #expect(HubRepository.nextPage(header) == "https://h/a?cursor=2")
    #expect(HubRepository.nextPage(#">x<; rel="next""#) == nil)
    #expect(HubRepository.nextPage(nil) == nil)
  }
}
