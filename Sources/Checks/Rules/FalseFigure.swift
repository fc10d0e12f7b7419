internal import Diagnostics
internal import Standards

/// A text states a figure that is another one where it belongs.
enum FalseFigure: Rule {
  static let ids: [RuleID] = ["false-figure", "repeated-figure"]
  static let family = CheckFamily.figures
  static let things: [CheckedThing] = [.texts, .figures]
  static let isSuppressible = true
  static let manual = """
    A text states a figure that is another one where it belongs.

    How many domains, criteria and terms a version has, how many questions an exam asks, what \
    passes it and what each domain weighs stands in one place each. Two pages that tell it \
    differently leave a reader with no way to know which is right. `[=psf.domains]` and \
    `[=aida.pass-mark]` print such a figure, and then it cannot be wrong.

    A number is judged where the sentence says what it counts: with the name of the standard \
    beside it, as what the standard has, or of all of them; on a page about an exam, or in a \
    paragraph that names one. Judged are also the domains' questions and shares of an exam, \
    its times, its bank and its objectives. Not judged are code, quotations, years, numbers \
    of things of other standards, numbers that may be some of the whole, and the texts of \
    locked versions. A program reads words here: where it is mistaken, say why with `psf:allow`.
    """
  static let alsoReports: [RuleID: String] = [
    "repeated-figure": "A text states a figure itself that a fact prints."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let counts = CountClaims(of: subject.publication)
    let exams = ExamContext(of: subject.publication)
    for claimed in subject.claims {
      findings.examine(.texts)
      let examined = exams.exams(of: claimed.sentences, in: claimed.text)
      for (sentence, exam) in zip(claimed.sentences, examined) {
        var claims = counts.claims(in: sentence)
        if let exam {
          claims += ExamClaims(sentence, of: exam).claims()
          claims += WeightClaims(sentence, of: exam, in: subject.publication)?.claims() ?? []
        }
        findings.examine(.figures, claims.count)
        claims.compactMap(\.diagnostic).forEach { findings.report($0) }
      }
    }
  }
}
