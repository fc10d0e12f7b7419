internal import Diagnostics

/// Two headings of one section are alike.
enum RepeatedHeading: TextRule {
  static let ids: [RuleID] = ["repeated-heading"]
  static let family = CheckFamily.accessibility
  static let things: [CheckedThing] = [.headings]
  static let manual = """
    Two headings of one section are alike.

    In a list of headings nobody can tell them apart, and a link to the second one carries a number that moves with the \
    order of the sections.

    Headings below different ones may be alike, such as *Rationale* below each domain.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      /// The headings so far of each section that is open, by their level.
      var open: [(level: Int, titles: [String: Passage])] = []
      for (level, passage) in text.headings {
        findings.examine(.headings)
        while let last = open.last, last.level > level { open.removeLast() }
        if open.last?.level != level { open.append((level, [:])) }
        let title = passage.text.lowercased()
        if let first = open[open.count - 1].titles[title] {
          findings.report(.repeatedHeading(passage, first))
        } else {
          open[open.count - 1].titles[title] = passage
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func repeatedHeading(_ heading: Passage, _ first: Passage) -> Diagnostic {
    Diagnostic(
      .warning,
      "repeated-heading",
      at: heading.place,
      "there are two headings '\(heading.text)'",
      advice: "say in each what its section is about, or join the two",
      notes: [Note("the first one", at: first.place)]
    )
  }
}
