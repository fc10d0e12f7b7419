internal import Diagnostics

/// A text states a figure that is another one where it belongs.
enum FalseFigure: Rule {
  static let ids: [RuleID] = ["false-figure"]
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
    its times, its bank and its objectives. Not judged are code, quotations, years, tables of \
    weights, numbers of things of other standards, numbers that may be some of the whole, texts in \
    other languages than English, and the texts of locked versions. A program reads words here: \
    where it is mistaken, say why with `psf:allow`.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    findings.examine(.texts, subject.claims.textCount)
    findings.examine(.figures, subject.claims.figures.count)
    for claim in subject.claims.figures where !claim.isTrue {
      findings.report(claim.contradicted)
    }
  }
}
