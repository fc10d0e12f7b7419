import Diagnostics
import Foundation
import Testing

@Suite struct JSONRendererTests {
  @Test func writesAnEmptyArrayForNothing() {
    #expect(JSONRenderer().render([]) == "[]\n")
  }

  @Test func writesAllMembersInAFixedOrder() {
    let place = SourcePlace(SourcePath("a.md"), line: 2, column: 3, length: 4)
    let note = Diagnostic.Note("see", at: SourcePlace(SourcePath("p.html", in: .templates)))
    let found = finding(at: place, notes: [note], fixes: [Fix(place, from: "old", to: "new")])
    let range = #"{"start":{"line":2,"column":3},"end":{"line":2,"column":7}}"#
    #expect(
      JSONRenderer().render([found, finding(.note, at: SourcePlace(SourcePath("b.md")))])
        == """
        [
        {"severity":"error","rule":"some-rule","path":"content/a.md","range":\(range),\
        "summary":"something is wrong","advice":"mend it",\
        "notes":[{"message":"see","path":"templates/p.html","range":null}],\
        "fixes":[{"path":"content/a.md","range":\(range),"expected":"old","replacement":"new"}],\
        "remedies":[{"edit":[{"path":"content/a.md","range":\(range),"expected":"old","replacement":"new"}]}],\
        "cause":null},
        {"severity":"note","rule":"some-rule","path":"content/b.md","range":null,\
        "summary":"something is wrong","advice":"mend it","notes":[],"fixes":[],"remedies":[],"cause":null}
        ]

        """
    )
  }

  @Test func escapesWhatNeedsIt() throws {
    let summary = "\"\\/\n\r\t\u{0}\u{1B}[31m\u{7F}\u{9B}\u{2028}\u{202E}é漢👍🏽"
    let text = JSONRenderer().render([finding(at: SourcePlace(SourcePath("a.md")), summary)])
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.properties.isControlOrBidi })
    let parsed = try JSONDecoder().decode([Parsed].self, from: Data(text.utf8))
    #expect(parsed.map(\.summary) == [summary])
  }
}

private struct Parsed: Decodable {
  let summary: String
}

extension Unicode.Scalar.Properties {
  fileprivate var isControlOrBidi: Bool {
    generalCategory == .control || isBidiControl
  }
}
