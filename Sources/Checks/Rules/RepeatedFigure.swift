internal import Diagnostics

/// A text states a figure itself that a fact prints.
enum RepeatedFigure: Rule {
  static let ids: [RuleID] = ["repeated-figure"]
  static let family = CheckFamily.figures
  static let things: [CheckedThing] = [.texts, .figures]
  static let severity = Severity.warning
  static let isSuppressible = true
  static let manual = """
    A text states a figure itself that a fact prints.

    It is right today. When the figure changes where it belongs, nobody knows the other places, and \
    each has to be found and mended by hand. `[=aida.pass-mark]` is mended by itself.

    Looked at are counts of a standard's provisions and figures of exams, as they are for \
    false-figure. What no fact prints, such as the questions of one domain, is not judged.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    findings.examine(.texts, subject.claims.textCount)
    findings.examine(.figures, subject.claims.figures.count)
    for claim in subject.claims.figures where claim.isTrue {
      if let finding = claim.repeated { findings.report(finding) }
    }
  }
}
