import Standards
import Testing

@testable import Changes

struct CitedSentenceTests {
  private static let text =
    "Logs MUST be kept as [the policy](policy.pdf) says. ![Flow](flow.svg)\n"

  @Test func doNotHangOnWhatFilesSay() {
    let plain = criterion("C-1", title: "Title", Self.text)
    let filed = plain.illustrated(by: ["policy.pdf": "a1", "flow.svg": "b2"])
    #expect(CitedSentence.all(of: filed) == CitedSentence.all(of: plain))
    #expect(NormativeSentences(of: filed).keys == NormativeSentences(of: plain).keys)
    let reader = RequirementReader(of: version("1", [plain]))
    #expect(reader.sentences(of: filed) == reader.sentences(of: plain))
  }

  @Test(arguments: ["policy.pdf", "flow.svg"])
  func aFileThatIsAnotherOneIsAChange(_ path: String) {
    let old = criterion("C-1", title: "Title", Self.text).illustrated(by: [path: "a1"])
    let new = criterion("C-1", title: "Title", Self.text).illustrated(by: [path: "a2"])
    let standard = standard([version("1", [old]), version("2", follows: "1", [new])])
    let entries = StandardHistory(of: standard).logs.flatMap(\.entries)
    #expect(entries.map(\.classification.computed) == [.undecided])
  }
}
