internal import Addresses
internal import Diagnostics
internal import Markup
internal import Standards

/// A link or an image of a text leads to nothing on this site.
enum BrokenLink: Rule {
  static let ids: [RuleID] = ["broken-link", "broken-fragment", "missing-image"]
  static let family = CheckFamily.references
  static let things: [CheckedThing] = [.links, .images]
  static let manual = """
    A link or an image of a text leads to nothing on this site.

    Addresses are a promise to readers; a link to a page that does not exist breaks it at once, \
    and one to an element that is not there takes readers to the wrong place without a word. A \
    path that begins with `/` is an address of the site, any other one leads from file to file, \
    and `#id` leads to a heading of the same text.

    Links to other sites are not followed: a build needs no network.
    """
  static let alsoReports: [RuleID: String] = [
    "broken-fragment": "A link leads to a page that is there, and to no element of it.",
    "missing-image": "An image is not there, or is none.",
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    var advisor = LinkAdvisor(subject)
    for text in subject.texts {
      var finder: LinkFinder?
      let targets = subject.map.targets(ofLinksIn: text.prose) ?? []
      for (link, target) in zip(text.prose.rendered.links, targets) {
        guard let target, let written = link.target.written else { continue }
        findings.examine(link.isImage ? .images : .links)
        guard case .failure(let problem) = target else { continue }
        var current = finder ?? LinkFinder(in: text.prose)
        let place = current.place(of: written, near: link.line)
        finder = current
        let advice = advisor.advice(on: problem, from: text.prose.place.path, in: text.prose)
        let meant = advisor.meant(
          by: written,
          problem,
          from: text.prose.place.path,
          in: text.prose
        )
        let fixes = Fix.spelling(at: place, written, near: meant)
        let words = problem.words(for: written, on: subject.map)
        let rule: RuleID =
          link.isImage ? "missing-image" : problem.isOfFragment ? "broken-fragment" : "broken-link"
        findings.report(
          Diagnostic(
            .error,
            rule,
            at: place,
            words,
            help: [.choice(meant.map { [Fix(place, from: written, to: $0)] }, advice)],
            fixes: fixes,
            basis: problem.missingFile.map { [$0] } ?? []
          ).missing(subject.lostFiles)
        )
      }
    }
  }
}

extension LinkTarget {
  /// The address as the author wrote it; nil for what is none of this site.
  fileprivate var written: String? {
    switch self {
    case .label, .unsafe: nil
    case .fragment(let id): "#" + id
    case .path(let path): path
    }
  }
}

extension LinkProblem {
  fileprivate var isOfFragment: Bool {
    switch self {
    case .noFragment, .noHeading: true
    default: false
    }
  }
}

extension LinkProblem {
  /// The file that a link leads to and that is not there.
  fileprivate var missingFile: SourcePath? {
    if case .noFile(let path) = self { path } else { nil }
  }

  /// What is wrong with a link as an author wrote it.
  func words(for written: String, on map: SiteMap) -> String {
    switch self {
    case .noDestination: "it is not said where this leads"
    case .outsideContent: "'\(written)' leads out of the content folder"
    case .noPage: "nothing stands at the address '\(written)'"
    case .noFile(let path): "nothing is published of content/\(path.relative)"
    case .noFragment(let id, let location):
      "\(location.fragment == nil ? "the page" : "the text at") /\(map.address(of: location))"
        + " has nothing with the id '\(id)'"
    case .noHeading(let id): "no heading of this text has the id '\(id)'"
    case .notAnImage: "'\(written)' is not an image"
    case .reference: "'\(written)' leads nowhere"
    }
  }
}
