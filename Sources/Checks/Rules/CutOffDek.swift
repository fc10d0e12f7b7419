internal import Diagnostics
internal import Markup
internal import Standards

/// A dek is cut off.
enum CutOffDek: Rule {
  static let ids: [RuleID] = ["cut-off-dek", "long-dek"]
  static let family = CheckFamily.articles
  static let things: [CheckedThing] = [.deks]
  static let severity = Severity.warning
  static let isSuppressible = true
  static let manual = """
    A dek is cut off.

    It stands under the title, in lists, in feeds and in search results. One that ends in the middle of a word was cut by \
    a program or by a limit of an input field, and it is the first thing that readers see.

    A dek ends with a full stop, a question mark or an exclamation mark, which may be followed by quotation marks or brackets. \
    An ellipsis is taken for a cut. A long one, of more than \(mostWords) words, is cut by others.
    """
  static let alsoReports: [RuleID: String] = [
    "long-dek": "A dek has more than \(mostWords) words."
  ]

  private static let mostWords = 70

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for dek in subject.publication.documents.all.compactMap(\.lead) where !dek.isEmpty {
      findings.examine(.deks)
      let count = dek.rendered.wordCount
      if !dek.hasEnd { findings.report(.cutOffDek(dek)) }
      if count > mostWords { findings.report(.longDek(dek, count)) }
    }
  }
}

extension Prose {
  /// Whether it ends as a sentence does.
  fileprivate var hasEnd: Bool {
    let closing: Set<Character> = ["\"", "'", "”", "’", ")", "]", "*", "_"]
    let end = text.reversed().drop { $0.isWhitespace || closing.contains($0) }
    guard let sign = end.first, ".?!".contains(sign) else { return false }
    return end.dropFirst().first != "."
  }
}

extension Diagnostic {
  fileprivate static func cutOffDek(_ dek: Prose) -> Diagnostic {
    let end = dek.text.split { $0.isWhitespace }.suffix(3).joined(separator: " ")
    return Diagnostic(
      .warning,
      "cut-off-dek",
      at: dek.place,
      "the dek ends with '\(end)'",
      advice: "finish the sentence, with a full stop"
    )
  }

  fileprivate static func longDek(_ dek: Prose, _ count: Int) -> Diagnostic {
    Diagnostic(
      .warning,
      "long-dek",
      at: dek.place,
      "the dek has \(count) words",
      advice: "say it in two or three sentences; the text can say the rest"
    )
  }
}
