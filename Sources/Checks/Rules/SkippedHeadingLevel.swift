internal import Diagnostics

/// A heading is more than one level below the one before it.
enum SkippedHeadingLevel: TextRule {
  static let ids: [RuleID] = ["skipped-heading-level"]
  static let family = CheckFamily.accessibility
  static let things: [CheckedThing] = [.headings]
  static let manual = """
    A heading is more than one level below the one before it.

    Many readers move through a page by its headings. Below a `##` they look for `###`; a `####` looks like the part of \
    a section that is not there (WCAG 2.2, 1.3.1).

    The first heading of a text is not judged: it is set below the title of its page, whatever its level.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      let headings = text.headings
      findings.examine(.headings, headings.count)
      for (heading, next) in zip(headings, headings.dropFirst())
      where next.level > heading.level + 1 {
        findings.report(
          .skippedHeadingLevel(next.level, below: heading.level, at: next.passage.place)
        )
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func skippedHeadingLevel(
    _ level: Int,
    below upper: Int,
    at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "skipped-heading-level",
      at: place,
      "a heading of level \(level) follows one of level \(upper)",
      advice: "write \(String(repeating: "#", count: upper + 1))"
    )
  }
}
