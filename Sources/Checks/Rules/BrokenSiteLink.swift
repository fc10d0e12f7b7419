internal import Addresses
internal import Diagnostics
internal import Standards

/// An entry of the navigation, a next step or an old address leads nowhere.
enum BrokenSiteLink: Rule {
  static let ids: [RuleID] = ["broken-site-link"]
  static let family = CheckFamily.references
  static let things: [CheckedThing] = [.navigation, .nextSteps, .oldAddresses]
  static let manual = """
    An entry of the navigation, a next step or an old address leads nowhere.

    They are the ways on from a page: every reader of every page meets the first, and the second \
    is what an article was written for. Who follows a link to an old address is to find what was there.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    var advisor = LinkAdvisor(subject)
    let site = subject.publication.site
    let navigation = (site.navigation + site.footer).map { (CheckedThing.navigation, $0.link) }
    let nextSteps = subject.publication.articles.flatMap { article in
      article.nextSteps.map { (CheckedThing.nextSteps, $0.link) }
    }
    let moved = site.moved.compactMap(\.link).map { (CheckedThing.oldAddresses, $0) }
    for (thing, link) in navigation + nextSteps + moved where !link.text.isEmpty {
      findings.examine(thing)
      guard case .failure(let problem) = subject.map.target(of: link) else { continue }
      guard case .reference(let reason) = problem else {
        let advice = advisor.advice(on: problem, from: link.place.path)
        let meant = advisor.meant(by: link.text, problem, from: link.place.path)
        let words = problem.words(for: link.text, on: subject.map)
        let finding = Diagnostic.brokenSiteLink(link, words, advice, near: meant)
        findings.report(finding.missing(subject.lostFiles))
        continue
      }
      let finding = Diagnostic.brokenSiteLink(link, reason, subject.wayOn(from: reason))
      findings.report(
        finding.resting(on: subject.files(meantBy: link.text, reason))
          .missing(subject.names(meantBy: reason))
      )
    }
  }
}

extension Diagnostic {
  static func brokenSiteLink(
    _ link: SiteLink,
    _ words: String,
    _ advice: String,
    near meant: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "broken-site-link",
      at: link.place,
      words,
      help: [.choice(meant.map { [Fix(link.place, from: link.text, to: $0)] }, advice)],
      fixes: Fix.spelling(at: link.place, link.text, near: meant)
    )
  }

  static func brokenSiteLink(
    _ link: SiteLink,
    _ problem: ReferenceProblem,
    _ wayOn: String?
  ) -> Diagnostic {
    let unresolved = Diagnostic.unresolved(link.text, at: link.place, problem, wayOn)
    return Diagnostic(
      .error,
      "broken-site-link",
      at: link.place,
      unresolved.summary,
      advice: advice(on: problem, link.text) ?? unresolved.advice
    )
  }

  /// The value is not in brackets, as a reference in a text is; nil where the words do not depend on it.
  private static func advice(on problem: ReferenceProblem, _ label: String) -> String? {
    switch problem {
    case .unknown(let suggestions) where suggestions.isEmpty:
      "write a label, such as psf or pages/about, or a path that begins with /"
    case .unknown(let suggestions): "did you mean \(suggestions.joined(separator: " or "))?"
    case .noVersion(let standard):
      "write \(label)@… with a version of \(standard), or declare it with 'about'"
    case .ambiguousVersion(_, let versions): "write \(label)@\(versions[0].label)"
    default: nil
    }
  }
}
