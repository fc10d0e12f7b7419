import Testing

@testable import OSCAL

struct JSONParserTests {
  private func problems(_ bytes: [UInt8]) -> [String] {
    var parser = JSONParser(bytes)
    _ = parser.parse()
    return parser.problems.map { "\($0.offset) \($0.reason)" }
  }

  private func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

  @Test func readsValuesWithTheirPlaces() throws {
    var parser = JSONParser(Array(#" {"a": [1e9, "x\n😀", true, null]}"#.utf8))
    let parsed = parser.parse()
    let document = try #require(parsed)
    guard case .object(let members) = document.content, let list = members.first?.value,
      case .array(let elements) = list.content
    else { Issue.record("not an object with a list"); return }
    #expect(document.offset == 1)
    #expect(elements.map(\.offset) == [8, 13, 24, 30])
    #expect(elements.map(\.kindName) == ["a number", "a text", "true or false", "null"])
    guard case .string(let text) = elements[1].content else { return }
    #expect(text == "x\n😀")
  }

  @Test(arguments: [
    ("", "0 the file is not JSON: the file ends where a value is expected"),
    ("{\"a\" 1}", "5 the file is not JSON: '1' stands where ':' is expected"),
    ("[1,]", "3 the file is not JSON: ']' stands where a value is expected"),
    ("[1 2]", "3 the file is not JSON: '2' stands where ',' or ']' is expected"),
    ("01", "0 the file is not JSON: '0' stands where a value is expected"),
    ("-", "0 the file is not JSON: '-' stands where a value is expected"),
    ("1.e", "2 the file is not JSON: 'e' stands where a digit is expected"),
    ("\"a", "2 the file is not JSON: the file ends where the end of a text is expected"),
    ("\"\\x\"", "2 the file is not JSON: 'x' stands where an escape such as \\n is expected"),
    ("{} {}", "3 the file is not JSON: '{' stands where the end of the file is expected"),
    ("tru", "0 the file is not JSON: 't' stands where a value is expected"),
  ])
  func saysWhereAFileIsNoJSON(text: String, expected: String) {
    #expect(problems(text) == [expected])
  }

  @Test func readsOnBehindWhatIsNoCharacter() {
    let bytes =
      Array(#"["\ud800", "\udc00x", ""#.utf8) + [0xFF] + Array(#"", {"a": 1, "a": 2}]"#.utf8)
    #expect(
      problems(bytes) == [
        "2 this escape is half of a character", "12 this escape is half of a character",
        "23 this text is not UTF-8", "36 the key 'a' stands twice in one object",
      ]
    )
  }

  @Test func refusesEndlessNesting() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(problems(deep) == ["200 values are nested more than 200 deep"])
  }

  @Test func passesOverAByteOrderMarkAndTakesHugeNumbers() {
    let digits = String(repeating: "9", count: 10_000)
    #expect(problems([0xEF, 0xBB, 0xBF] + Array("[\(digits), -0.0e-99999]".utf8)) == [])
  }

  @Test func pointersEscapeTheirKeys() {
    #expect(JSONPointer.document.appending("a/b~c").appending(3).description == "/a~1b~0c/3")
  }
}
