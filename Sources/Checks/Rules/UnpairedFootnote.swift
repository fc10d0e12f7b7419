internal import Diagnostics
internal import Markup
internal import Standards

/// A footnote has no text, or no place that refers to it.
enum UnpairedFootnote: TreeRule {
  static let ids: [RuleID] = ["undefined-footnote", "unused-footnote"]
  static let alsoReports: [RuleID: String] = [
    "unused-footnote": "No place of the text refers to a footnote, so that it is not published."
  ]
  static let manual = """
    A footnote is referred to that the text does not have.

    Markdown prints the reference as it is written, in brackets, and leaves out a footnote that nothing refers to. The \
    labels have to be the same, and a footnote belongs to the text that refers to it: those of other files are not seen.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    for lost in text.prose.tree.lost {
      guard case .unusedFootnote(let label) = lost.kind else { continue }
      findings.report(.unusedFootnote(lost.range, label, in: text.prose))
    }
    text.prose.tree.walk { event in
      guard case .enter(let element) = event, element.kind == .text else { return }
      for range in element.verbatim.flatMap(text.prose.footnoteReferences) {
        findings.report(.undefinedFootnote(range, in: text.prose))
      }
    }
  }
}

extension Prose {
  /// Where a part of the text has references to footnotes: `[^`, a label without blanks, `]`.
  fileprivate func footnoteReferences(in part: Range<Int>) -> [Range<Int>] {
    let words = source.dropFirst(part.lowerBound).prefix(part.count)
    var found: [Range<Int>] = []
    var rest = words
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[(open + 1)...]
      guard rest.first == UInt8(ascii: "^") else { continue }
      let label = rest.dropFirst().prefix {
        $0 > 0x20 && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]")
      }
      guard !label.isEmpty, label.endIndex < rest.endIndex,
        rest[label.endIndex] == UInt8(ascii: "]")
      else { continue }
      found.append(open - source.startIndex..<label.endIndex + 1 - source.startIndex)
    }
    return found
  }
}

extension Diagnostic {
  fileprivate static func undefinedFootnote(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    let written = prose.written(range)
    return Diagnostic(
      .error,
      "undefined-footnote",
      at: prose.place(of: range),
      "the text has no footnote '\(written)', so its brackets are printed",
      advice:
        "write '\(written): …' on a line of its own, correct the label, or write \\[ for a bracket"
    )
  }

  fileprivate static func unusedFootnote(
    _ range: Range<Int>,
    _ label: String,
    in prose: Prose
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unused-footnote",
      at: prose.place(of: range),
      "nothing refers to the footnote '[^\(label)]', so it is not published",
      advice: "write '[^\(label)]' where it belongs, or delete the footnote"
    )
  }
}
