import Testing

@testable import XMLReading

@Suite struct XMLReaderTests {
  @Test func readsElementsWithWhatIsAroundThem() throws {
    let events = try Self.events("<a x='1 &amp; 2'>t<b/>&#x41;</a>\n")
    #expect(events == ["/a[x=1 & 2]", "a:t", "a/b[]", "a:A", "-a", ":\n"])
  }

  @Test(arguments: [
    ("<a><b></a></b>", "'</a>' closes nothing"), ("<a>", "'<a>' is not closed"),
    ("</a>", "'</a>' closes nothing"), ("<a/>words", "words outside"),
    ("<a x='1' x='2'/>", "'x' is given twice"), ("<a x='<'/>", "'<' is in a value"),
    ("<!DOCTYPE a><a/>", "'<!DOCTYPE' begins"), ("<a><![CDATA[x]]></a>", "begins what"),
    ("<a>&x;</a>", "no reference to a character"), ("<a x='1'y='2'/>", "not set apart"),
    ("<a", "expected here"), ("<a x='1", "expected here"), ("<!-- a", "is not closed"),
    ("<?xml version='1.0' encoding='utf-16'?><a/>", "another encoding"),
    (String(repeating: "<a>", count: 300), "nested too deep"),
  ])
  func refuses(_ text: String, _ reason: String) {
    let failure = #expect(throws: XMLReader.Failure.self) { try Self.events(text) }
    #expect(failure?.reason.contains(reason) ?? false, "\(failure?.reason ?? "")")
  }

  /// However a file is cut, it is read to its end or refused.
  @Test func refusesEachPartOfAFile() throws {
    let text = Array("<?xml version='1.0'?><!-- c --><a x='1'>t<b y=\"é\"/>&amp;</a>".utf8)
    for end in 1..<text.count {
      #expect(throws: XMLReader.Failure.self) {
        var reader = XMLReader(Array(text[..<end]))
        var hasRoot = false
        while let event = try reader.next() { if case .start = event { hasRoot = true } }
        // What holds no element is no file.
        if !hasRoot { throw XMLReader.Failure(line: 1, reason: "") }
      }
    }
  }

  private static func events(_ text: String) throws -> [String] {
    var reader = XMLReader(Array(text.utf8))
    var events: [String] = []
    while let event = try reader.next() {
      let around = reader.open.joined(separator: "/")
      switch event {
      case .start(let tag):
        let attributes = tag.attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
        events.append("\(around)/\(tag.name)[\(attributes)]")
      case .end(let name): events.append("\(around)-\(name)")
      case .text(let text, _): events.append("\(around):\(text)")
      }
    }
    return events
  }
}
