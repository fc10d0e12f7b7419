internal import Changes
internal import Diagnostics
internal import Standards

/// An erratum changes more than a mistake of writing.
enum OverreachingErratum: Rule {
  static let ids: [RuleID] = ["overreaching-erratum"]
  static let family = CheckFamily.errata
  static let things: [CheckedThing] = [.errata]
  static let manual = """
    An erratum changes more than a mistake of writing.

    Whoever conforms to a published version must not be told later, by an erratum, that they do \
    not, or that less would have done. An erratum is at most clarifying; what changes a \
    requirement is a change of the next version.

    The class is computed as for a change between versions. Where no rule can tell, it is \
    refused as well, unless the editor says that something was misspelt: `misspelt: true`. That is accepted of words that are \
    exchanged for others that are spelt almost alike, of a word that is there twice, and of commas; never of keywords and words \
    such as "not".
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for version in subject.publication.versions {
      for erratum in version.errata {
        findings.examine(.errata)
        guard erratum.status == .verified, let found = excess(of: erratum, in: version) else {
          continue
        }
        findings.report(.overreaching(erratum, found))
      }
    }
  }

  /// The class of an erratum where it is more than an erratum may be.
  private static func excess(of erratum: Erratum, in version: Version) -> ComputedClass? {
    guard let computed = version.classOfErrata(on: erratum.provision) else { return nil }
    guard let changeClass = computed.changeClass else { return computed }
    return changeClass > .clarifying ? computed : nil
  }
}

extension Diagnostic {
  fileprivate static func overreaching(
    _ erratum: Erratum,
    _ found: ComputedClass
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "overreaching-erratum",
      at: erratum.keys["new"] ?? erratum.place,
      "the erratum changes what \(erratum.provision) requires (\(found))",
      advice: (found == .undecided && !erratum.isMisspelling
        ? "where a word was misspelt or a comma misplaced and no more, say so with 'misspelt: true'; otherwise "
        : "an erratum is at most clarifying; ")
        + "make the change in standards/\(erratum.version.standard)/next/, with a revision"
    )
  }
}
