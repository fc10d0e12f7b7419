internal import Addresses
internal import Diagnostics
internal import HTMLRendering
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
      for link in text.prose.rendered.links {
        guard let (written, result) = follow(link, in: text.prose, by: subject.links) else {
          continue
        }
        findings.examine(link.isImage ? .images : .links)
        guard case .failure(let problem) = result else { continue }
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
        findings.report(
          link.isImage
            ? .missingImage(written, at: place, problem, advice, fixes)
            : .brokenLink(written, at: place, problem, advice, fixes)
        )
      }
    }
  }

  /// What an author wrote and whether it leads anywhere; nil for what is not an address of this site.
  private static func follow(
    _ link: RenderedMarkdown.Link,
    in text: Prose,
    by resolver: SiteLinkResolver
  ) -> (written: String, Result<Void, LinkProblem>)? {
    let file = text.place.path
    switch link.target {
    case .label, .unsafe: return nil
    case .fragment(let id):
      return ("#" + id, resolver.resolve(fragment: id, in: text).map { _ in })
    case .path(let path) where link.isImage:
      return (path, resolver.resolve(image: path, from: file).map { _ in })
    case .path(let path): return (path, resolver.resolve(path: path, from: file).map { _ in })
    }
  }
}

extension Diagnostic {
  static func brokenLink(
    _ written: String,
    at place: SourcePlace,
    _ problem: LinkProblem,
    _ advice: String,
    _ fixes: [Fix]
  ) -> Diagnostic {
    let isFragment =
      switch problem {
      case .noFragment, .noHeading: true
      default: false
      }
    let rule: RuleID = isFragment ? "broken-fragment" : "broken-link"
    return Diagnostic(
      .error,
      rule,
      at: place,
      problem.words(for: written),
      advice: advice,
      fixes: fixes
    )
  }

  static func missingImage(
    _ written: String,
    at place: SourcePlace,
    _ problem: LinkProblem,
    _ advice: String,
    _ fixes: [Fix]
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-image",
      at: place,
      problem.words(for: written),
      advice: advice,
      fixes: fixes
    )
  }
}

extension LinkProblem {
  /// What is wrong with a link as an author wrote it.
  func words(for written: String) -> String {
    switch self {
    case .noDestination: "it is not said where this leads"
    case .outsideContent: "'\(written)' leads out of the content folder"
    case .noPage: "nothing stands at the address '\(written)'"
    case .noFile(let path): "nothing is published of content/\(path.relative)"
    case .noFragment(let id, let location):
      "\(location.fragment == nil ? "the page" : "the text at") /\(location.link(from: .home))"
        + " has nothing with the id '\(id)'"
    case .noHeading(let id): "no heading of this text has the id '\(id)'"
    case .notAnImage: "'\(written)' is not an image"
    case .reference: "'\(written)' leads nowhere"
    }
  }
}
