import Testing

@testable import Files

@Suite struct JSONObjectTests {
  /// The same steps on an object and on an array of pairs, over sizes below and above where the index begins.
  @Test(arguments: [0, 1, 7, 8, 9, 10, 30, 200]) func anObjectIsAListWithFastLookup(_ count: Int) {
    var object = JSONObject()
    var list: [(String, JSON)] = []
    for i in 0..<count {
      object["key\(i)"] = .integer(i)
      list.append(("key\(i)", .integer(i)))
    }
    for i in stride(from: 0, to: count, by: 3) {
      object["key\(i)"] = nil
      list.removeAll { $0.0 == "key\(i)" }
      object["new\(i)"] = true
      list.append(("new\(i)", true))
      object["key\(i + 1)"] = "changed"
      if let at = list.firstIndex(where: { $0.0 == "key\(i + 1)" }) {
        list[at].1 = "changed"
      } else {
        list.append(("key\(i + 1)", "changed"))
      }
    }
    #expect(object.keys == list.map(\.0))
    for (key, value) in list { #expect(object[key] == value) }
    #expect(object["key0"] == nil && object["absent"] == nil)

    object.removeAll { key, _ in key.hasPrefix("key") }
    #expect(object.keys == list.map(\.0).filter { $0.hasPrefix("new") })
    for key in object.keys { #expect(object[key] == true) }
  }

  @Test func keysAndStringsAreBytes() {
    let object: JSONObject = ["é": 1, "e\u{301}": 2]
    #expect(object.count == 2)
    #expect(JSON.string("é") != .string("e\u{301}"))
    #expect(Set<JSON>(["é", "e\u{301}", "é"]).count == 2)
  }

  @Test func orderDoesNotMatterForEquality() {
    let a: JSON = ["x": 1, "y": [2, ["z": nil]]]
    let b: JSON = ["y": [2, ["z": nil]], "x": 1]
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(a != ["x": 1])
  }
}
