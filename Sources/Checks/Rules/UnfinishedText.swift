internal import Diagnostics
internal import Standards
internal import Wording

/// A text holds what was meant to be replaced.
enum UnfinishedText: TextRule {
  static let ids: [RuleID] = ["unfinished-text"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.texts]
  static let manual = """
    A text holds what was meant to be replaced.

    A TODO, a TBD, three question marks or *lorem ipsum* are notes of authors to themselves. In a published text they say \
    that nobody read it to its end.

    Code and words in quotation marks are not read. "To-do" and "todo" in lower case are ordinary words.
    """

  /// Notes of authors to themselves.
  static let notes: Set<String> = ["todo", "fixme", "tbd", "tbc", "xxx", "tktk"]

  private static let marks = WordSet(of: notes)
  private static let filler = PhraseBook([("lorem ipsum", ()), ("dolor sit amet", ())])

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      findings.examine(.texts)
      for passage in text.passages where passage.text != Placeholder.text {
        for range in places(in: passage) {
          findings.report(.unfinishedText(passage.text(range), at: passage.place(of: range)))
        }
      }
    }
  }

  private static func places(in passage: Passage) -> [Range<Int>] {
    var ranges = passage.words.filter {
      $0.isInCapitals && $0.isOne(of: marks) && !passage.isInQuotes($0)
    }.map(\.range)
    for match in filler.matches(in: passage) {
      let words = passage.words[match.words]
      guard let first = words.first, let last = words.last else { continue }
      ranges.append(first.range.lowerBound..<last.range.upperBound)
    }
    return ranges + questionMarks(in: passage)
  }

  private static func questionMarks(in passage: Passage) -> [Range<Int>] {
    guard passage.bytes.contains(UInt8(ascii: "?")) else { return [] }
    return passage.bytes.split { $0 != UInt8(ascii: "?") }.filter { $0.count > 2 }.map(\.indices)
  }
}

extension Diagnostic {
  fileprivate static func unfinishedText(_ words: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning,
      "unfinished-text",
      at: place,
      "'\(words)' was left behind",
      advice: "write what belongs here, or delete it"
    )
  }
}
