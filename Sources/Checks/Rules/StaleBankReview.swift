internal import Diagnostics
internal import Standards

/// The bank of an exam was last reviewed before the version was published that it examines.
enum StaleBankReview: Rule {
  static let ids: [RuleID] = ["stale-bank-review"]
  static let family = CheckFamily.exams
  static let things: [CheckedThing] = [.exams]
  static let manual = """
    The bank of an exam was last reviewed before the version was published that it examines.

    A question that was written for an older version may have another right answer now. After each new version the bank \
    is read again, question by question; 'psf impact' says where to begin.

    A month stands for all its days: what may be right is not reported. A bank that was reviewed against a candidate \
    which was then published unchanged may say so in a 'psf:allow'. An exam of a working draft is not judged.
    """
  static let severity = Severity.warning
  static let isSuppressible = true

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for exam in subject.publication.exams {
      findings.examine(.exams)
      guard let version = subject.publication[exam.examines], let published = version.published,
        exam.reviewed.isSurelyBefore(published)
      else { continue }
      findings.report(.staleReview(exam, version, published))
    }
  }
}

extension Diagnostic {
  fileprivate static func staleReview(
    _ exam: Exam,
    _ version: Version,
    _ published: PublicationDate
  ) -> Diagnostic {
    Diagnostic(
      StaleBankReview.severity,
      "stale-bank-review",
      at: exam.keys["reviewed"] ?? exam.place,
      "the bank was last reviewed on \(exam.reviewed), and \(version.id) was published on \(published)",
      advice: "review the questions against \(version.id), and write when that was done",
      notes: [Note("the version that is examined", at: version.keys["published"] ?? version.place)]
    )
  }
}
