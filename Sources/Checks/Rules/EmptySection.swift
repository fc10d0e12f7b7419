internal import Diagnostics
internal import Standards

/// Nothing stands below a heading.
enum EmptySection: TextRule {
  static let ids: [RuleID] = ["empty-section"]
  static let family = CheckFamily.accessibility
  static let things: [CheckedThing] = [.headings]
  static let manual = """
    Nothing stands below a heading.

    A heading promises a text. Left behind when its text went, or put there for later, it leads readers to nothing.

    A heading that is followed by one of a deeper level has a text: that one's.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      let headings = text.headings
      findings.examine(.headings, headings.count)
      for (index, heading) in headings.enumerated() {
        let next = index + 1 < headings.count ? headings[index + 1] : nil
        let end = next?.passage.blocksBefore ?? text.blockCount
        let isLast = (next?.level ?? 0) <= heading.level
        guard isLast, end == heading.passage.blocksBefore,
          !text.isRationale(heading.passage.text)
        else { continue }
        findings.report(.emptySection(heading.passage.text, at: heading.passage.place))
      }
    }
  }
}

extension ReadText {
  /// Whether a heading is that of a revision's reason, whose absence another rule reports.
  fileprivate func isRationale(_ heading: String) -> Bool {
    guard case .revision = owner else { return false }
    return Revision.rationaleHeadings.contains(heading.lowercased())
  }
}

extension Diagnostic {
  fileprivate static func emptySection(_ title: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning,
      "empty-section",
      at: place,
      "nothing stands below '\(title)'",
      advice: "write the section, or delete the heading"
    )
  }
}
